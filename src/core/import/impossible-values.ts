/** Values that cannot be, whatever happened: a part larger than its whole. Told, and kept: nothing says which of the two is wrong. */
import type { ChannelRef, Facts, Observation } from '../dossier/facts.ts'
import type { MetricId } from '../dossier/metrics.ts'
import type { Place, Problem } from '../problem.ts'
import { problem } from '../problem.ts'

/**
 * By definition the first is at most the second, over the same period of the same channel. Only what every service defines so:
 * viewers and views, reach and followers are not in this list, for services count them apart.
 */
const parts = [
  ['unique-opens', 'recipients'],
  ['unique-clicks', 'recipients'],
  ['new-unique-visitors', 'unique-visitors'],
  ['unique-visitors', 'visits'],
] as const satisfies readonly (readonly [part: MetricId, whole: MetricId])[]

type Values = Partial<Record<MetricId, Observation>>

export function findImpossible({ observations, publications, audiences }: Facts): readonly Problem[] {
  const shares = audiences.flatMap(({ dimension, share, place }) =>
    share > 1
      ? [problem('impossible-value', 'warning', { metric: dimension, value: share, whole: '', most: 1 }, place)]
      : [],
  )
  return [...shares, ...ofPublications(publications), ...ofPeriods(observations)]
}

function ofPublications(publications: Facts['publications']): readonly Problem[] {
  return publications.flatMap(({ metrics, place }) =>
    parts.flatMap(([metric, whole]) => impossible(metric, metrics[metric], whole, metrics[whole], place)),
  )
}

function ofPeriods(observations: Facts['observations']): readonly Problem[] {
  const present = new Set<MetricId>()
  for (const one of observations) present.add(one.metric)
  const concerned = parts.filter((pair) => pair.every((metric) => present.has(metric)))
  if (concerned.length === 0) return []
  const wanted = new Set<MetricId>(concerned.flat())
  const channels = new Map<ChannelRef, string>()
  const periods = new Map<string, Values>()
  for (const one of observations) {
    const { channel, metric, grain, from, to } = one
    if (!wanted.has(metric) || from === '') continue
    const named = channels.get(channel) ?? JSON.stringify([channel.service, channel.question, channel.account])
    channels.set(channel, named)
    const key = `${grain}${from}${to}${named}`
    const values = periods.get(key)
    if (values === undefined) periods.set(key, { [metric]: one })
    else values[metric] = one
  }
  const found: Problem[] = []
  for (const values of periods.values()) {
    for (const [metric, whole] of concerned) {
      const part = values[metric]
      if (part !== undefined) found.push(...impossible(metric, part.value, whole, values[whole]?.value, part.place))
    }
  }
  return found
}

function impossible(
  metric: MetricId,
  value: number | undefined,
  whole: MetricId,
  most: number | undefined,
  place: Place,
): readonly Problem[] {
  if (value === undefined || most === undefined || value <= most) return []
  return [problem('impossible-value', 'warning', { metric, value, whole, most }, place)]
}
