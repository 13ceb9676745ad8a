/** Channels and measures of figures typed by hand, as people call them. */
import { serviceOf } from '../../src/core/dossier/channel.ts'
import type { MetricId } from '../../src/core/dossier/metrics.ts'
import { channelName } from '../../src/core/wording/names.ts'
import { session } from './session.svelte.ts'

/** A channel that is not in the inventory any more is named after its id. */
export function nameOfChannel(id: string): string {
  const known = session.dossier?.channels.find((one) => one.id === id)
  return channelName(session.lang, known ?? { service: serviceOf(id), account: id.split(':')[1] ?? '' })
}

export function nameOfMeasure(metric: MetricId): string {
  return session.words.manual.measures[metric]?.name ?? session.words.importing.metrics[metric]
}
