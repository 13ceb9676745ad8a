/** Where the way of counting changes inside a series: what comes before and after is never compared (method.md §9). */
import type { MetricChange } from '../reference/metric-changes.ts'
import { metricChanges } from '../reference/metric-changes.ts'
import type { MonthValue } from './channel-series.ts'

export interface SeriesBreak {
  /** `YYYY-MM`: first month counted in the new way. */
  readonly month: string
  readonly kind: 'known-change' | 'other-metric' | 'other-unit'
  /** Id of the statement that tells of it; null: only the data show it. */
  readonly reference: string | null
}

export interface BrokenSeries {
  /** Without the months that a change in progress makes neither old nor new. */
  readonly months: readonly MonthValue[]
  /** Oldest first, one per month at most. */
  readonly breaks: readonly SeriesBreak[]
}

export function breakSeries(service: string, given: readonly MonthValue[]): BrokenSeries {
  const changes = metricChanges.filter(({ services }) => services.includes(service))
  const touches = (change: MetricChange, one: MonthValue): boolean => change.metrics.includes(one.metric)
  const months = given.filter(
    (one) =>
      !changes.some((change) => touches(change, one) && change.begins <= one.month && one.month < change.settled),
  )
  const breaks = new Map<string, SeriesBreak>()
  months.forEach((one, index) => {
    const before = months[index - 1]
    if (before === undefined) return
    // Between two months that follow each other or a gap: the change lies somewhere in it.
    const change = changes.find(
      (known) =>
        touches(known, before) && touches(known, one) && before.month < known.settled && known.settled <= one.month,
    )
    const other = before.metric !== one.metric ? 'other-metric' : before.unit !== one.unit ? 'other-unit' : null
    const named = change ?? (other === 'other-metric' ? changeOf(changes, before, one) : undefined)
    if (named !== undefined) {
      breaks.set(one.month, { month: one.month, kind: 'known-change', reference: named.statement.id })
    } else if (other !== null) breaks.set(one.month, { month: one.month, kind: other, reference: null })
  })
  return { months, breaks: [...breaks.values()] }
}

/** A change of metric that an export shows later than it was announced. */
function changeOf(changes: readonly MetricChange[], before: MonthValue, one: MonthValue): MetricChange | undefined {
  return changes.find(({ metrics }) => metrics.includes(before.metric) && metrics.includes(one.metric))
}
