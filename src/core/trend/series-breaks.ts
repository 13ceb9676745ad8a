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
  const known = metricChanges.filter(({ services }) => services.includes(service))
  // Where the data show the change of metric themselves, they say when: each month is then wholly one or the other.
  const dated = known.filter((change) => !given.some((one, index) => isReplaced(change, given[index - 1], one)))
  const months = given.filter((one) => !dated.some((change) => isInProgress(change, one)))
  const breaks = months.flatMap((one, index) => breakBetween(months[index - 1], one, known, dated))
  return { months, breaks }
}

function isInProgress({ metrics, begins, settled }: MetricChange, { metric, month }: MonthValue): boolean {
  return metrics.includes(metric) && begins <= month && month < settled
}

/** Another metric of the same change: impressions, then views. */
function isReplaced({ metrics }: MetricChange, before: MonthValue | undefined, one: MonthValue): boolean {
  return (
    before !== undefined &&
    before.metric !== one.metric &&
    metrics.includes(before.metric) &&
    metrics.includes(one.metric)
  )
}

/** Between two months that follow each other, or the two ends of a gap. */
function breakBetween(
  before: MonthValue | undefined,
  one: MonthValue,
  known: readonly MetricChange[],
  dated: readonly MetricChange[],
): readonly SeriesBreak[] {
  if (before === undefined) return []
  const change =
    known.find((candidate) => isReplaced(candidate, before, one)) ??
    dated.find(
      ({ metrics, settled }) =>
        [before, one].every(({ metric }) => metrics.includes(metric)) && before.month < settled && settled <= one.month,
    )
  if (change !== undefined) return [{ month: one.month, kind: 'known-change', reference: change.statement.id }]
  if (before.metric !== one.metric) return [{ month: one.month, kind: 'other-metric', reference: null }]
  if (before.unit !== one.unit) return [{ month: one.month, kind: 'other-unit', reference: null }]
  return []
}
