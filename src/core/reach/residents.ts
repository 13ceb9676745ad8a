/** Age bands, and the split of classes that do not match them (method.md §1). */
import type { AdultBand, Band } from '../dossier/dossier.ts'
import { bands } from '../dossier/dossier.ts'

/** Ages in whole years, both ends included. */
export interface AgeRange {
  readonly from: number
  readonly to: number
}

/** The open band is given twenty years: only the split of classes such as `80+` depends on it. */
const agesOf: Readonly<Record<Band, AgeRange>> = {
  '0-14': { from: 0, to: 14 },
  '15-29': { from: 15, to: 29 },
  '30-44': { from: 30, to: 44 },
  '45-59': { from: 45, to: 59 },
  '60-74': { from: 60, to: 74 },
  '75+': { from: 75, to: 94 },
}
const oldest = agesOf['75+'].to

/** Reads `18-24`, `13–17 ans`, `65+`, `75 et plus`; null when the text is not a class of ages. */
export function parseAgeClass(text: string): AgeRange | null {
  const range = /^\s*(\d{1,3})\s*(?:[-–—]|à|to)\s*(\d{1,3})(?!\d)/u.exec(text)
  if (range) {
    const from = Number(range[1])
    const to = Math.min(Number(range[2]), oldest)
    return from <= to ? { from, to } : null
  }
  const open = /^\s*(\d{1,3})\s*(?:\+|ans et|et plus|and over|or more)/u.exec(text)
  const from = open ? Number(open[1]) : Number.NaN
  return from <= oldest ? { from, to: oldest } : null
}

/** How much of a class falls in each band; the weights sum to 1. */
interface ClassSplit {
  readonly weights: Readonly<Record<Band, number>>
  /** True when the class lies in one band: nothing had to be supposed. */
  readonly exact: boolean
}

/**
 * Splits an age class over the bands, proportionally to the residents of each single year of age, supposed uniform inside an
 * INSEE band. Without residents in these ages, proportionally to the years.
 */
function splitClass(ages: AgeRange, residents: Readonly<Record<Band, number>>): ClassSplit {
  const years = (band: Band): number => {
    const own = agesOf[band]
    return Math.max(0, Math.min(ages.to, own.to) - Math.max(ages.from, own.from) + 1)
  }
  const people = (band: Band): number => (residents[band] * years(band)) / (agesOf[band].to - agesOf[band].from + 1)
  const count = bands.some((band) => people(band) > 0) ? people : years
  const total = bands.reduce((sum, band) => sum + count(band), 0)
  return {
    weights: byBand((band) => count(band) / total),
    exact: bands.filter((band) => years(band) > 0).length === 1,
  }
}

/**
 * Spreads values given by age class over the bands (same unit in and out, the total is kept).
 * `exact` is false as soon as one class had to be split: the result is then an estimate.
 * Classes that are not ages are left out and named.
 */
export function splitClasses(
  classes: readonly { readonly class: string; readonly value: number }[],
  residents: Readonly<Record<Band, number>>,
): { readonly byBand: Readonly<Record<Band, number>>; readonly exact: boolean; readonly unknown: readonly string[] } {
  const sums = byBand(() => 0)
  const unknown: string[] = []
  let exact = true
  for (const one of classes) {
    const ages = parseAgeClass(one.class)
    if (!ages) {
      unknown.push(one.class)
      continue
    }
    const split = splitClass(ages, residents)
    exact &&= split.exact
    for (const band of bands) sums[band] += one.value * split.weights[band]
  }
  return { byBand: sums, exact, unknown }
}

function byBand<Value>(valueOf: (band: Band) => Value): Record<Band, Value> {
  return { '0-14': valueOf('0-14'), ...adultRecord(valueOf) }
}

export function adultRecord<Value>(valueOf: (band: AdultBand) => Value): Record<AdultBand, Value> {
  return {
    '15-29': valueOf('15-29'),
    '30-44': valueOf('30-44'),
    '45-59': valueOf('45-59'),
    '60-74': valueOf('60-74'),
    '75+': valueOf('75+'),
  }
}
