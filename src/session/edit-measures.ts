/** Figures typed by hand, as pure functions from state to state; kept in one order, whatever the order in which they were typed. */
import { serviceOf } from '../core/dossier/channel.ts'
import type { DossierState } from '../core/dossier/dossier.ts'
import type { ManualMeasure } from '../core/dossier/manual-measure.ts'
import { manualMetrics, manualUnits } from '../core/dossier/manual-metrics.ts'
import { problem } from '../core/problem.ts'
import type { Problem } from '../core/problem.ts'
import type { Argument } from '../ipc/channels.ts'

/** A measure that makes no sense for the channel, or a unit it cannot have been counted in; null when all is well. */
export function refusedMeasures(
  { channel, metric, countedIn, months }: Argument<'saveMeasures'>,
  inventory: readonly { readonly id: string }[],
): Problem | null {
  const refused = (detail: string): Problem => problem('invalid-argument', 'error', { detail })
  if (!inventory.some((one) => one.id === channel)) return problem('unknown-channel', 'error', { value: channel })
  const service = serviceOf(channel)
  if (!manualMetrics(service).includes(metric)) return refused(`${service}: ${metric}`)
  const units = manualUnits(service, metric)
  if (units.length > 0 && !units.includes(countedIn)) return refused(`${metric}: ${countedIn}`)
  const distinct = new Set(months.map((one) => one.month))
  return distinct.size === months.length ? null : refused('the same month twice')
}

/** Every month given replaces what was typed of it; null takes it back. The other months stay. */
export function withMeasures(
  state: DossierState,
  { channel, metric, countedIn, months }: Argument<'saveMeasures'>,
): DossierState {
  const given = new Set(months.map((one) => one.month))
  const others = state.measures.filter(
    (one) => one.channel !== channel || one.metric !== metric || !given.has(one.month),
  )
  const typed = months.flatMap(({ month, range }): readonly ManualMeasure[] =>
    range === null ? [] : [{ channel, month, metric, countedIn, range }],
  )
  return { ...state, measures: [...others, ...typed].sort(byChannel) }
}

export function withoutMeasure(state: DossierState, { channel, metric }: Argument<'removeMeasure'>): DossierState {
  return { ...state, measures: state.measures.filter((one) => one.channel !== channel || one.metric !== metric) }
}

/** The figures of a channel follow it under its new id; those already typed under that id stay. */
export function withMovedMeasures(state: DossierState, from: string, to: string): DossierState {
  if (from === to) return state
  const taken = new Set(state.measures.filter((one) => one.channel === to).map((one) => `${one.month} ${one.metric}`))
  const moved = state.measures.flatMap((one): readonly ManualMeasure[] => {
    if (one.channel !== from) return [one]
    return taken.has(`${one.month} ${one.metric}`) ? [] : [{ ...one, channel: to }]
  })
  return { ...state, measures: moved.sort(byChannel) }
}

function byChannel(left: ManualMeasure, right: ManualMeasure): number {
  const [a, b] = [left, right].map(({ channel, metric, month }) => [channel, metric, month].join('\0')) as [
    string,
    string,
  ]
  return a < b ? -1 : a > b ? 1 : 0
}
