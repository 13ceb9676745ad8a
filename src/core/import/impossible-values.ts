/** Values that cannot be, whatever happened: a part larger than its whole. Told, and kept: nothing says which of the two is wrong. */
import type { Facts } from '../dossier/facts.ts'
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

type Values = Partial<Record<MetricId, { readonly value: number; readonly place: Place }>>

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
  const present = new Set(observations.map((one) => one.metric))
  const concerned = parts.filter((pair) => pair.every((metric) => present.has(metric)))
  if (concerned.length === 0) return []
  const wanted = new Set<MetricId>(concerned.flat())
  const periods = new Map<string, Values>()
  for (const { channel, metric, grain, from, to, value, place } of observations) {
    if (!wanted.has(metric) || from === '') continue
    const key = [channel.service, channel.question, channel.account, grain, from, to].join('\0')
    const values = periods.get(key) ?? {}
    values[metric] = { value, place }
    periods.set(key, values)
  }
  return [...periods.values()].flatMap((values) =>
    concerned.flatMap(([metric, whole]) => {
      const [part, most] = [values[metric], values[whole]]
      return part === undefined ? [] : impossible(metric, part.value, whole, most?.value, part.place)
    }),
  )
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
