/** Short ways to write reference values and their citations, shared by the catalogues. */
import type { Bilingual, Citation, ReferenceUnit, ReferenceValue } from './reference.ts'

/** A study read through a press article or a blog, unless said otherwise; `marked` is the ‡. */
export const cited = (
  source: string,
  url: string | null,
  year: number,
  base: Bilingual,
  verification: Citation['verification'] = 'V-S',
  marked = false,
): Citation => ({ source, url, year, base, verification, marked })

/** One number is a point; two are the ends of a range. */
export const value = (
  id: string,
  what: Bilingual,
  amount: number | readonly [low: number, high: number],
  unit: ReferenceUnit,
  citation: Citation,
  caveat: Bilingual | null = null,
): ReferenceValue => {
  const [low, high] = typeof amount === 'number' ? [amount, amount] : amount
  return { id, what, low, high, unit, citation, caveat }
}
