/**
 * At most six recommendations, by a rule that can be read aloud:
 *
 * 1. A recommendation is possible when one of its findings holds, none of those that forbid it does, and the inventory does not
 *    already have what it would add. A finding of severity `unknown` can only call for finding out, never for acting.
 * 2. Each possible one gets points: 10 per alarm, 3 per warning, 1 per other finding that calls for it, half as many for a finding
 *    that one chosen before it already answers; 1 more for each subject (reach, dependence, alerts…) that nothing chosen before it
 *    touches; minus 1 for a medium effort, 2 for a high one.
 * 3. The one with most points is chosen (the order of the catalogue decides between equals), and the others are counted again.
 * 4. Two at most find out; when something is unknown, one at least does: the last place is kept for it.
 */
import type { Finding, FindingSeverity } from '../findings/finding.ts'
import type { Observed } from '../findings/findings.ts'
import type { Level, Recommendation, SelectedRecommendation } from './recommendation.ts'
import { recommendations } from './recommendations.ts'

export const portfolioSize = 6
export const mostCollects = 2

const points: Readonly<Record<FindingSeverity, number>> = { alarm: 10, warning: 3, information: 1, good: 0, unknown: 1 }
const toll: Readonly<Record<Level, number>> = { low: 0, medium: 1, high: 2 }

interface Candidate {
  readonly recommendation: Recommendation
  readonly because: readonly Finding[]
}

/** The recommendations for these findings, the most useful first. Pure: same findings, same portfolio. */
export function recommend(findings: readonly Finding[], observed: Observed): readonly SelectedRecommendation[] {
  const chosen: Candidate[] = []
  const present = new Set(observed.channels.map(({ service }) => service))
  let left = recommendations
    .filter(({ adds }) => !adds.some((service) => present.has(service)))
    .flatMap((recommendation) => candidate(recommendation, findings))
  while (chosen.length < portfolioSize) {
    const best = bestOf(allowed(left, chosen, findings), chosen)
    if (best === null) break
    chosen.push(best)
    left = left.filter((one) => one !== best)
  }
  return chosen.map((one, index) => ({ ...one, rank: index + 1 }))
}

function candidate(recommendation: Recommendation, findings: readonly Finding[]): readonly Candidate[] {
  if (findings.some(({ id }) => recommendation.notWhen.includes(id))) return []
  const because = findings.filter(
    ({ id, severity }) =>
      recommendation.triggeredBy.includes(id) && (severity !== 'unknown' || recommendation.kind === 'collect'),
  )
  return because.length === 0 ? [] : [{ recommendation, because }]
}

function isCollect({ recommendation }: Candidate): boolean {
  return recommendation.kind === 'collect'
}

/** Rule 4: which candidates may take the next place. */
function allowed(
  left: readonly Candidate[],
  chosen: readonly Candidate[],
  findings: readonly Finding[],
): readonly Candidate[] {
  const collects = chosen.filter(isCollect).length
  const unknown = findings.some(({ severity }) => severity === 'unknown')
  const lastPlace = chosen.length === portfolioSize - 1
  if (unknown && collects === 0 && lastPlace && left.some(isCollect)) return left.filter(isCollect)
  return collects >= mostCollects ? left.filter((one) => !isCollect(one)) : left
}

/** Rules 2 and 3. */
function bestOf(candidates: readonly Candidate[], chosen: readonly Candidate[]): Candidate | null {
  const answered = new Set(chosen.flatMap(({ because }) => because))
  const covered = new Set(chosen.flatMap(({ recommendation }) => recommendation.affects))
  const value = ({ recommendation, because }: Candidate): number =>
    because.reduce((sum, finding) => sum + points[finding.severity] / (answered.has(finding) ? 2 : 1), 0) +
    recommendation.affects.filter((subject) => !covered.has(subject)).length -
    toll[recommendation.effort]
  return candidates.reduce<Candidate | null>((best, one) => (best && value(best) >= value(one) ? best : one), null)
}
