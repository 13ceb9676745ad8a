/** What people type in number fields. Reading is left to the one reader of the program: never a guess. */
import type { Range } from '../../src/core/dossier/channel.ts'
import { parseNumber } from '../../src/core/import/parse-number.ts'
import { formatNumber } from '../../src/core/wording/format.ts'
import type { Lang } from '../../src/core/wording/language.ts'

/** A number of 0 or more; null when nothing is typed; `unreadable` otherwise. */
export function readTypedNumber(lang: Lang, text: string): number | null | 'unreadable' {
  const reading = parseNumber(text, lang === 'fr' ? 'comma' : 'dot')
  if (reading.kind === 'empty') return null
  return reading.kind === 'number' && reading.value >= 0 ? reading.value : 'unreadable'
}

/** The two fields of a range, as typed. */
export interface TypedRange {
  readonly low: string
  readonly high: string
}

export type TypedRangeReading =
  | { readonly kind: 'range'; readonly range: Range | null }
  | { readonly kind: 'unreadable'; readonly text: string }
  | { readonly kind: 'order' }
  | { readonly kind: 'too-large' }

/**
 * Reads a typed range. One field alone is a sure value; both empty is "not known". `scale` divides what is typed (100 for
 * percents) and `most` bounds it before division.
 */
export function readTypedRange(
  lang: Lang,
  typed: TypedRange,
  { scale = 1, most = Infinity }: { readonly scale?: number; readonly most?: number } = {},
): TypedRangeReading {
  const low = readTypedNumber(lang, typed.low)
  const high = readTypedNumber(lang, typed.high)
  if (low === 'unreadable') return { kind: 'unreadable', text: typed.low.trim() }
  if (high === 'unreadable') return { kind: 'unreadable', text: typed.high.trim() }
  const first = low ?? high
  const last = high ?? low
  if (first === null || last === null) return { kind: 'range', range: null }
  if (first > last) return { kind: 'order' }
  if (last > most) return { kind: 'too-large' }
  return { kind: 'range', range: { low: first / scale, high: last / scale } }
}

/** A stored range back in its two fields; a sure value fills the first only. */
export function typeRange(lang: Lang, range: Range | null, scale = 1): TypedRange {
  if (range === null) return { low: '', high: '' }
  const print = (value: number): string => typeNumber(lang, value * scale)
  return { low: print(range.low), high: range.low === range.high ? '' : print(range.high) }
}

/** A number as someone would type it: at most two decimals, none when whole. */
export function typeNumber(lang: Lang, value: number): string {
  const rounded = Number(value.toFixed(2))
  const decimals = Number.isInteger(rounded) ? 0 : Number.isInteger(Number((rounded * 10).toFixed(6))) ? 1 : 2
  return formatNumber(lang, rounded, decimals)
}
