/** Values of a channel put in the months they belong to, and their means. */
import { daysBetween, daysInMonth, middleDay, monthOf } from '../audit-period.ts'
import type { OfChannel } from '../dossier/dossier.ts'
import type { Observation } from '../dossier/facts.ts'
import type { MetricId } from '../dossier/metrics.ts'
import { isTyped } from '../dossier/typed-observations.ts'
import type { Interval, Quality } from '../figure.ts'
import { exactly, midpoint, plus, times } from '../figure.ts'

/** What an observation says: exact, unless a range was typed. */
export function valueOf({ value, range }: Pick<Observation, 'value' | 'range'>): Interval {
  return range === undefined ? exactly(value) : midpoint(range.low, range.high)
}

/** Declared as soon as something was typed by hand. */
export function qualityOf(used: readonly { readonly sha256: string }[]): Quality {
  return used.some(isTyped) ? 'declared' : 'measured'
}

type Span = 'part' | 'month' | 'long' | 'none'

/** Twenty-eight to thirty-one days are a month, whatever the export calls them. */
export function spanOf(one: OfChannel<Observation>): Span {
  if (one.grain === 'stock') return 'none'
  if (one.grain === 'month') return 'month'
  const days = daysBetween(one.from, one.to)
  return days < 28 ? 'part' : days <= 31 ? 'month' : 'long'
}

export function groupByMonth(
  observations: readonly OfChannel<Observation>[],
  months: readonly string[],
): ReadonlyMap<string, readonly OfChannel<Observation>[]> {
  const groups = new Map<string, OfChannel<Observation>[]>()
  for (const one of [...observations].sort((a, b) =>
    a.from < b.from ? -1 : a.from > b.from ? 1 : a.value - b.value,
  )) {
    addTo(groups, monthOf(middleDay(one.from, one.to)), one, months)
  }
  return groups
}

/** Puts a value in its month's group, if the month is one of those wanted. */
export function addTo<Value>(
  groups: Map<string, Value[]>,
  month: string,
  value: Value,
  months: readonly string[],
): void {
  const group = groups.get(month)
  if (group) group.push(value)
  else if (months.includes(month)) groups.set(month, [value])
}

/** The metric that covers the most months; the first of the list when several do. */
export function bestMetric<Value>(
  among: readonly MetricId[],
  groupsOf: (metric: MetricId) => ReadonlyMap<string, readonly Value[]>,
): { readonly metric: MetricId; readonly groups: ReadonlyMap<string, readonly Value[]> } | null {
  const found = among.map((metric) => ({ metric, groups: groupsOf(metric) })).filter(({ groups }) => groups.size > 0)
  return found.toSorted((a, b) => b.groups.size - a.groups.size)[0] ?? null
}

/**
 * Monthly totals of a metric that can be added, from one grain only: whole months where they exist, else days and weeks
 * (completed to the whole month). Values in no particular unit.
 */
export function additiveByMonth(
  observations: readonly OfChannel<Observation>[],
  metric: MetricId,
  months: readonly string[],
): { readonly values: readonly Interval[]; readonly used: readonly OfChannel<Observation>[] } {
  const ofSpan = (span: Span): ReadonlyMap<string, readonly OfChannel<Observation>[]> =>
    groupByMonth(
      observations.filter((one) => one.metric === metric && spanOf(one) === span),
      months,
    )
  const whole = ofSpan('month')
  const groups = whole.size > 0 ? whole : ofSpan('part')
  const values = [...groups].map(([month, values]) => {
    const sum = plus(...values.map(valueOf))
    const days = values.reduce((total, one) => total + daysBetween(one.from, one.to), 0)
    return whole.size > 0 ? sum : times(sum, exactly(Math.max(1, daysInMonth(month) / days)))
  })
  return { values, used: [...groups.values()].flat() }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

export function meanInterval(all: readonly Interval[]): Interval {
  return {
    low: mean(all.map((one) => one.low)),
    central: mean(all.map((one) => one.central)),
    high: mean(all.map((one) => one.high)),
  }
}
