/** A survey's respondents by band and sex, and what each of them weighs (method.md §10). */
import type { AdultBand, AgeStructure, OfSurvey } from '../dossier/dossier.ts'
import { adultBands } from '../dossier/dossier.ts'
import { sexes } from '../dossier/facts.ts'
import { adultRecord, splitClasses } from '../reach/residents.ts'
import type { Matrix } from './raking.ts'
import { sumOf } from './raking.ts'
import type { Weighting } from './weighting.ts'
import { fewestRespondents, weigh } from './weighting.ts'

/** Counts by band and, where the weights need them, by sex: one column, or one for each of `sexes`. */
export type Cells = Readonly<Record<AdultBand, readonly number[]>>

export interface WeightedSurvey {
  readonly respondents: Cells
  readonly weighting: Weighting
  readonly weights: Cells
  /** Counts of the survey's own age classes and sexes, spread over bands and sexes. */
  spread(facts: readonly OfSurvey[], valueOf: (fact: OfSurvey) => number): Spread
}

interface Spread {
  readonly cells: Cells
  /** False when an age class had to be split over several bands. */
  readonly exact: boolean
}

/** `facts` of one file. Null when nobody of 15 and over answered. */
export function weighSurvey(facts: readonly OfSurvey[], structure: AgeStructure): WeightedSurvey | null {
  const { bySex } = structure
  const toldApart = bySex !== undefined && facts.some((one) => one.sex !== undefined)
  const residents = adultRecord((band) => (toldApart ? sexes.map((sex) => bySex[sex][band]) : [structure.byBand[band]]))
  const spread: WeightedSurvey['spread'] = (some, valueOf) => spreadOver(some, valueOf, structure, residents)
  const respondents = spread(distinctCells(facts), (one) => one.respondents).cells
  const weighting = weigh(matrixOf(respondents), matrixOf(residents))
  if (weighting === null) return null
  const rows = new Map(adultBands.map((band, index) => [band, weighting.weights[index] ?? []]))
  return { respondents, weighting, weights: adultRecord((band) => rows.get(band) ?? []), spread }
}

/** True of counts that make sense. */
export const isUsable = (one: OfSurvey): boolean =>
  one.respondents > 0 && one.users >= 0 && one.users <= one.respondents

/** The greatest number who answered about any channel, cell by cell: everybody counted once. */
function distinctCells(facts: readonly OfSurvey[]): readonly OfSurvey[] {
  const cells = new Map<string, OfSurvey>()
  for (const one of facts.filter(isUsable)) {
    const key = `${one.ageClass} ${one.sex ?? ''}`
    const known = cells.get(key)
    if (known === undefined || known.respondents < one.respondents) cells.set(key, one)
  }
  return [...cells.values()]
}

const matrixOf = (cells: Cells): Matrix => adultBands.map((band) => cells[band])

/** Those whose sex is not known count for each sex as residents of their age do. */
function spreadOver(
  facts: readonly OfSurvey[],
  valueOf: (fact: OfSurvey) => number,
  structure: AgeStructure,
  residents: Cells,
): Spread {
  const sums = adultRecord((band) => residents[band].map(() => 0))
  let exact = true
  for (const [sex, some] of Map.groupBy(facts, (one) => one.sex)) {
    const classes = some.map((one) => ({ class: one.ageClass, value: valueOf(one) }))
    const split = splitClasses(classes, structure.byBand)
    exact &&= split.exact
    for (const band of adultBands) {
      const shares = columnShares(residents[band], sex === undefined ? null : sexes.indexOf(sex))
      sums[band] = sums[band].map((sum, column) => sum + split.byBand[band] * (shares[column] ?? 0))
    }
  }
  return { cells: sums, exact }
}

function columnShares(residents: readonly number[], column: number | null): readonly number[] {
  if (residents.length === 1) return [1]
  if (column !== null) return residents.map((_, index) => (index === column ? 1 : 0))
  const total = sumOf(residents)
  return residents.map((one) => (total > 0 ? one / total : 1 / residents.length))
}

/** Neighbouring bands that have respondents, put together until each group has ten (the last with the one before). */
export function groupsOfTen(respondents: Cells): readonly (readonly AdultBand[])[] {
  const groups: AdultBand[][] = []
  const size = (group: readonly AdultBand[]): number => sumOf(group.map((band) => sumOf(respondents[band])))
  for (const band of adultBands) {
    if (sumOf(respondents[band]) === 0) continue
    const open = groups.at(-1)
    if (open && size(open) < fewestRespondents) open.push(band)
    else groups.push([band])
  }
  const last = groups.at(-1)
  if (last && groups.length > 1 && size(last) < fewestRespondents)
    groups.splice(-2, 2, [...(groups.at(-2) ?? []), ...last])
  return groups
}
