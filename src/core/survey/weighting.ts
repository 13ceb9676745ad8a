/**
 * Weights of a survey's respondents (method.md §10): post-stratified on age and sex when every cell has ten respondents, else
 * raked on the margins of both. Weights beyond five times the mean are trimmed. Rows are age bands, columns are sexes.
 */
import { effectiveSize } from './effective-size.ts'
import type { Matrix } from './raking.ts'
import { columnSums, rake, ratios, rowSums, sumOf } from './raking.ts'

/** Smaller cells are neither printed nor used alone. */
export const fewestRespondents = 10
const mostTimesTheMean = 5

/** `by-age`: sexes unknown in the survey or in the population, or those of one sex did not answer at all. */
export type WeightingMethod = 'post-stratification' | 'raking' | 'by-age'

export interface Weighting {
  readonly method: WeightingMethod
  /** Of one respondent of each cell, 1 on average over the respondents; 0 where nobody answered. */
  readonly weights: Matrix
  /** Respondents whose weight was cut down to five times the mean. */
  readonly trimmed: number
  /** Kish's effective size of the whole sample. */
  readonly effectiveSize: number
}

/**
 * `population` has the shape of `sample`. Bands without respondents, or without residents, weigh nothing: the others are
 * weighted to their own residents. Null without any usable respondent.
 */
export function weigh(sample: Matrix, population: Matrix): Weighting | null {
  const usable = rowSums(sample).map((respondents, band) => respondents > 0 && sumOf(population[band] ?? []) > 0)
  const kept = (matrix: Matrix): Matrix => matrix.filter((_, band) => usable[band])
  const [asked, residents] = [kept(sample), kept(population)]
  if (asked.length === 0) return null
  const found = postStratified(asked, residents) ?? raked(asked, residents) ?? byAge(asked, residents)
  const mean = sumOf(people(asked, found.weights)) / sumOf(asked.flat())
  const limit = mostTimesTheMean * mean
  const beyond = (weight: number): boolean => weight > limit * (1 + 1e-9)
  const cut = found.weights.map((row) => row.map((weight) => (beyond(weight) ? limit : weight)))
  const trimmed = sumOf(asked.flat().filter((_, index) => beyond(found.weights.flat()[index] ?? 0)))
  const newMean = sumOf(people(asked, cut)) / sumOf(asked.flat())
  const scaled = cut.map((row) => row.map((weight) => weight / newMean))
  const rows = scaled.values()
  return {
    method: found.method,
    weights: sample.map((row, band) => (usable[band] ? (rows.next().value ?? []) : row.map(() => 0))),
    trimmed,
    effectiveSize: effectiveSize(scaled.flat(), asked.flat()),
  }
}

type Found = Pick<Weighting, 'method' | 'weights'>

const people = (asked: Matrix, weights: Matrix): readonly number[] =>
  asked.flatMap((row, r) => row.map((respondents, c) => respondents * (weights[r]?.[c] ?? 0)))

function postStratified(asked: Matrix, residents: Matrix): Found | null {
  if ((asked[0]?.length ?? 0) < 2) return null
  const enough = asked.every((row, r) =>
    row.every((respondents, c) => respondents >= fewestRespondents || residents[r]?.[c] === 0),
  )
  return enough ? { method: 'post-stratification', weights: ratios(residents, asked) } : null
}

function raked(asked: Matrix, residents: Matrix): Found | null {
  if ((asked[0]?.length ?? 0) < 2) return null
  const found = rake(asked, rowSums(residents), columnSums(residents))
  return found && { method: 'raking', weights: found.weights }
}

function byAge(asked: Matrix, residents: Matrix): Found {
  const weights = asked.map((row, band) => {
    const weight = sumOf(residents[band] ?? []) / sumOf(row)
    return row.map((respondents) => (respondents > 0 ? weight : 0))
  })
  return { method: 'by-age', weights }
}
