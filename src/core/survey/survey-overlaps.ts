/** Pairs of channels used by the same respondents: known overlaps that sharpen who is reached (method.md §3 and §10). */
import type { AgeStructure, OfSurvey } from '../dossier/dossier.ts'
import type { Overlap } from '../dossier/overlap.ts'
import { sourcesOf } from '../reach/channel-facts.ts'
import { sumOf } from './raking.ts'
import { weightedShare } from './survey-shares.ts'
import type { WeightedSurvey } from './weighted-survey.ts'
import { groupsOfTen, isUsable, weighSurvey } from './weighted-survey.ts'

/**
 * One interval for each pair of channels of one survey and each band, on the same merged bands as the shares. A pair that says no
 * more than its channels do (nobody uses one of them) is left out. Without residents by age, nothing.
 */
export function surveyOverlaps(surveys: readonly OfSurvey[], structure: AgeStructure | null): readonly Overlap[] {
  if (structure === null) return []
  return [...Map.groupBy(surveys, (one) => one.sha256).values()].flatMap((facts) => {
    const survey = weighSurvey(facts, structure)
    return survey === null ? [] : overlapsOf(facts.filter(isUsable), survey)
  })
}

function overlapsOf(facts: readonly OfSurvey[], survey: WeightedSurvey): readonly Overlap[] {
  const byChannel = Map.groupBy(facts, (one) => one.channel)
  return [...byChannel].flatMap(([channel, own]) => {
    const others = new Set(own.flatMap((one) => (one.also ?? []).map((pair) => pair.channel)))
    return [...others].flatMap((other) => {
      const theirs = byChannel.get(other)
      return theirs === undefined ? [] : pairOverlaps(own, theirs, survey, [channel, other])
    })
  })
}

function pairOverlaps(
  own: readonly OfSurvey[],
  theirs: readonly OfSurvey[],
  survey: WeightedSurvey,
  [channel, other]: readonly [string, string],
): readonly Overlap[] {
  const asked = survey.spread(own, (one) => one.respondents)
  const both = survey.spread(own, (one) =>
    sumOf((one.also ?? []).flatMap((pair) => (pair.channel === other ? pair.users : []))),
  )
  const users = [own, theirs].map((some) => survey.spread(some, (one) => one.users).cells)
  const channels = channel < other ? ([channel, other] as const) : ([other, channel] as const)
  return groupsOfTen(asked.cells).flatMap((group) => {
    const somebody = users.every((cells) => group.some((band) => sumOf(cells[band]) > 0))
    const interval = somebody ? weightedShare(group, asked.cells, both.cells, survey) : null
    if (interval === null) return []
    const { low, high } = interval
    const quality = group.length === 1 && asked.exact ? 'measured' : 'estimated'
    const sources = sourcesOf(own)
    return group.map((band) => ({ channels, band, share: { low, high }, quality, sources }) as const)
  })
}
