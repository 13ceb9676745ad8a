/**
 * A resident survey by age replaces counters ("survey wins", method.md §2): weighted shares by band, with their Wilson interval
 * on the effective size of the respondents concerned.
 */
import type { AdultBand, OfSurvey } from '../dossier/dossier.ts'
import type { Interval } from '../figure.ts'
import type { Problem } from '../problem.ts'
import { problem } from '../problem.ts'
import type { Known } from '../reach/channel-facts.ts'
import { sourcesOf } from '../reach/channel-facts.ts'
import { effectiveSize } from './effective-size.ts'
import { sumOf } from './raking.ts'
import type { Cells, WeightedSurvey } from './weighted-survey.ts'
import { groupsOfTen, isUsable } from './weighted-survey.ts'
import { fewestRespondents } from './weighting.ts'
import { wilson } from './wilson.ts'

export interface SurveyShares {
  /** Share of the band's residents who use the channel. Bands that the survey does not cover are absent. */
  readonly byBand: ReadonlyMap<AdultBand, Known>
  readonly problems: readonly Problem[]
  /** True: nobody was asked, a scenario supposes them. */
  readonly supposed?: boolean
}

export const noSurvey: SurveyShares = { byBand: new Map(), problems: [] }

/**
 * Bands with fewer than ten respondents are merged with the next older ones (the last with the one before) until there are
 * ten; the merged share serves for each of them, as an estimate. Fewer than ten respondents in all: no share.
 * Classes that cross bands are split: their respondents count for the fraction that falls in the band.
 */
export function surveyShares(channel: string, facts: readonly OfSurvey[], survey: WeightedSurvey): SurveyShares {
  const usable = facts.filter(isUsable)
  const asked = survey.spread(usable, (one) => one.respondents)
  const users = survey.spread(usable, (one) => one.users)
  const sources = sourcesOf(usable)
  const byBand = new Map<AdultBand, Known>()
  const problems: Problem[] = []
  for (const group of groupsOfTen(asked.cells)) {
    for (const band of group.filter((one) => sumOf(asked.cells[one]) < fewestRespondents)) {
      const count = Math.floor(sumOf(asked.cells[band]))
      problems.push(problem('band-suppressed', 'note', { band, respondents: count, channels: [channel] }))
    }
    const interval = weightedShare(group, asked.cells, users.cells, survey)
    if (interval === null) continue
    const quality = group.length === 1 && asked.exact ? 'measured' : 'estimated'
    for (const band of group) byBand.set(band, { interval, quality, sources })
  }
  return { byBand, problems }
}

/** Null with fewer than ten respondents in these bands, or none who weighs anything. */
export function weightedShare(
  group: readonly AdultBand[],
  asked: Cells,
  users: Cells,
  survey: WeightedSurvey,
): Interval | null {
  const cellsOf = (cells: Cells): readonly number[] => group.flatMap((band) => cells[band])
  const [counts, yes, weights] = [cellsOf(asked), cellsOf(users), cellsOf(survey.weights)]
  if (sumOf(counts) < fewestRespondents) return null
  const weighted = (values: readonly number[]): number =>
    sumOf(values.map((value, index) => value * (weights[index] ?? 0)))
  const size = effectiveSize(weights, counts)
  if (size === 0) return null
  const share = Math.min(1, weighted(yes) / weighted(counts))
  return wilson(share * size, size)
}
