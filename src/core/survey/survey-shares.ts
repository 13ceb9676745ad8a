/** A resident survey by age replaces counters: shares with their Wilson interval (method.md §2, "survey wins"). */
import type { AdultBand, Band } from '../dossier/dossier.ts'
import { adultBands } from '../dossier/dossier.ts'
import type { OfChannel } from '../dossier/dossier.ts'
import type { SurveyFact } from '../dossier/facts.ts'
import type { Problem } from '../problem.ts'
import { problem } from '../problem.ts'
import type { Known } from '../reach/channel-facts.ts'
import { sourcesOf } from '../reach/channel-facts.ts'
import { splitClasses } from '../reach/residents.ts'
import { wilson } from './wilson.ts'

/** Smaller cells are neither printed nor used alone. */
const fewestRespondents = 10

export interface SurveyShares {
  /** Share of the band's residents who use the channel. Bands that the survey does not cover are absent. */
  readonly byBand: ReadonlyMap<AdultBand, Known>
  readonly problems: readonly Problem[]
}

/**
 * Bands with fewer than ten respondents are merged with the next older ones (the last with the one before) until there are
 * ten; the merged share serves for each of them, as an estimate. Fewer than ten respondents in all: no share.
 * Classes that cross bands are split: their respondents count for the fraction that falls in the band.
 */
export function surveyShares(
  channel: string,
  surveys: readonly OfChannel<SurveyFact>[],
  residents: Readonly<Record<Band, number>>,
): SurveyShares {
  const usable = surveys.filter((one) => one.respondents > 0 && one.users >= 0 && one.users <= one.respondents)
  const asked = splitClasses(
    usable.map((one) => ({ class: one.ageClass, value: one.respondents })),
    residents,
  )
  const users = splitClasses(
    usable.map((one) => ({ class: one.ageClass, value: one.users })),
    residents,
  )
  const sources = sourcesOf(usable)
  const byBand = new Map<AdultBand, Known>()
  const problems: Problem[] = []
  for (const group of groupsOfTen(asked.byBand)) {
    const respondents = group.reduce((sum, band) => sum + asked.byBand[band], 0)
    for (const band of group.filter((one) => asked.byBand[one] < fewestRespondents)) {
      const count = Math.floor(asked.byBand[band])
      problems.push(problem('band-suppressed', 'note', { band, respondents: count, channels: [channel] }))
    }
    if (respondents < fewestRespondents) continue
    const used = group.reduce((sum, band) => sum + users.byBand[band], 0)
    const interval = wilson(Math.min(used, respondents), respondents)
    const quality = group.length === 1 && asked.exact ? 'measured' : 'estimated'
    for (const band of group) byBand.set(band, { interval, quality, sources })
  }
  return { byBand, problems }
}

/** Neighbouring bands that have respondents, put together until each group has ten. */
function groupsOfTen(respondents: Readonly<Record<Band, number>>): readonly (readonly AdultBand[])[] {
  const groups: AdultBand[][] = []
  const size = (group: readonly AdultBand[]): number => group.reduce((sum, band) => sum + respondents[band], 0)
  for (const band of adultBands) {
    if (respondents[band] === 0) continue
    const open = groups.at(-1)
    if (open && size(open) < fewestRespondents) open.push(band)
    else groups.push([band])
  }
  const last = groups.at(-1)
  if (last && groups.length > 1 && size(last) < fewestRespondents)
    groups.splice(-2, 2, [...(groups.at(-2) ?? []), ...last])
  return groups
}
