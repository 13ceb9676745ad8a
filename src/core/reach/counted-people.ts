/**
 * People (or accounts) counted once, in an average month: rungs 1 and 2 of the ladder of method.md §2, in files or typed by
 * hand month by month.
 */
import type { Rung } from '../analysis.ts'
import { daysBetween, daysInMonth, middleDay, monthOf, monthsOf } from '../audit-period.ts'
import type { OfChannel } from '../dossier/dossier.ts'
import type { Observation, Publication } from '../dossier/facts.ts'
import type { CountedUnit } from '../dossier/manual-measure.ts'
import type { MetricId } from '../dossier/metrics.ts'
import { metrics } from '../dossier/metrics.ts'
import { isTyped } from '../dossier/typed-observations.ts'
import type { Interval, Quality } from '../figure.ts'
import { exactly, geometric, plus } from '../figure.ts'
import type { FormulaId } from '../formulas.ts'
import type { AverageMonth } from './average-month.ts'
import { averageMonth } from './average-month.ts'
import type { ChannelFacts, Known } from './channel-facts.ts'
import { onTheirDay, referencesOf, sourcesOf } from './channel-facts.ts'
import { addTo, bestMetric, groupByMonth, meanInterval, qualityOf, spanOf, valueOf } from './monthly-values.ts'

export interface PeopleOfMonth extends Known {
  readonly rung: Rung
  readonly formula: FormulaId
  readonly unit: 'people' | 'accounts' | 'households' | 'devices'
  /** What somebody says they counted; null: what the service counts. */
  readonly countedIn: CountedUnit | null
  /** Months typed by hand exist, but a file says more. */
  readonly typedAside: boolean
}

type Fact = OfChannel<Observation> | OfChannel<Publication>

/** Unique counts of those who saw something, the widest definition first. */
export const seen = [
  'unique-visitors',
  'total-users',
  'users',
  'reach',
  'viewers',
  'reach-organic',
  'readers',
  'attendees',
] as const satisfies readonly MetricId[]
/** Counted once per issue: averaged over the issues of the month, since their readers are largely the same. */
export const issues = ['unique-opens'] as const satisfies readonly MetricId[]

/** `covered`: months of the period that have a value. */
interface Counted {
  readonly found: PeopleOfMonth
  readonly covered: number
}

/** Rungs 1 and 2: unique counts. A month or two typed by hand do not replace a year of days that were exported. */
export function countedPeople(facts: ChannelFacts, months: readonly string[]): PeopleOfMonth | null {
  const whole = monthlyUnique(facts, months)
  if (whole !== null && whole.found.rung !== 'typed') return whole.found
  const parts = dailyUnique(facts, months) ?? postUnique(facts, months) ?? longUnique(facts, months)
  if (parts === null || (whole !== null && whole.covered >= parts.covered)) return whole?.found ?? null
  return { ...parts.found, typedAside: whole !== null }
}

/** Rung 1: unique people of whole months; the average month is their mean. */
function monthlyUnique(facts: ChannelFacts, months: readonly string[]): Counted | null {
  const { observations } = facts
  const found = bestMetric(seen, (metric) =>
    groupByMonth(
      observations.filter((one) => one.metric === metric && spanOf(one) === 'month'),
      months,
    ),
  )
  if (found) {
    const used = [...found.groups.values()].flat()
    const typed = used.every(isTyped)
    const average = averageMonth(found.groups, facts)
    const formula = average.references.length > 0 ? 'mixed-units' : typed ? 'typed-months' : 'monthly-unique'
    const quality = average.references.length > 0 ? 'estimated' : qualityOf(used)
    return {
      found: unique(typed ? 'typed' : 'monthly-unique', formula, average, found.metric, quality, used),
      covered: found.groups.size,
    }
  }
  return byIssue(facts, months)
}

/** Readers of each issue, told month by month or sending by sending: whichever tells of more months. */
function byIssue(facts: ChannelFacts, months: readonly string[]): Counted | null {
  const { observations, publications } = facts
  const best = (of: (metric: MetricId) => readonly OfChannel<Observation>[]) =>
    bestMetric(issues, (metric) => groupByMonth(of(metric), months))
  const told = best((metric) => observations.filter((one) => one.metric === metric && spanOf(one) !== 'long'))
  const sent = best((metric) => onTheirDay(publications, metric))
  const found = (told?.groups.size ?? 0) > (sent?.groups.size ?? 0) ? told : (sent ?? told)
  if (!found) return null
  const used = [...found.groups.values()].flat()
  const average = averageMonth(found.groups, facts)
  const interval = withSilentMonths(average.interval, found.groups.keys(), months)
  const exact = average.references.length === 0 && interval.low === average.interval.low
  const rung = used.every(isTyped) ? 'typed' : 'monthly-unique'
  const quality = exact ? qualityOf(used) : 'estimated'
  return {
    found: unique(rung, 'monthly-issues', { ...average, interval }, found.metric, quality, used),
    covered: found.groups.size,
  }
}

/**
 * Rung 2, account level: unique people of each day (or week). In a month, at least the greatest of them and at most their sum;
 * days that the export lacks are supposed like the others. Then the mean of the months that have data.
 */
function dailyUnique({ observations }: ChannelFacts, months: readonly string[]): Counted | null {
  const found = bestMetric(seen, (metric) =>
    groupByMonth(
      observations.filter((one) => one.metric === metric && spanOf(one) === 'part'),
      months,
    ),
  )
  if (!found) return null
  const perMonth = [...found.groups].map(([month, values]) => {
    const days = values.reduce((sum, one) => sum + daysBetween(one.from, one.to), 0)
    const sum = plus(...values.map(valueOf)).high
    return between(Math.max(...values.map((one) => valueOf(one).low)), sum * Math.max(1, daysInMonth(month) / days))
  })
  const used = [...found.groups.values()].flat()
  const average = asCounted(meanInterval(perMonth))
  return {
    found: unique('daily-or-post-unique', 'daily-unique', average, found.metric, 'estimated', used),
    covered: found.groups.size,
  }
}

/**
 * What is published or distributed now and then: a month with nothing between two that have something counts as nobody in the
 * low and central values; the high value leaves it out (an export may be missing, a paper is read for longer than a month).
 */
export function withSilentMonths(interval: Interval, active: Iterable<string>, months: readonly string[]): Interval {
  const places = Array.from(active, (month) => months.indexOf(month))
  const part = places.length / (Math.max(...places) - Math.min(...places) + 1)
  return { low: interval.low * part, central: interval.central * part, high: interval.high }
}

/** Rung 2, publication level: the same bounds over the publications of each month. */
function postUnique({ publications }: ChannelFacts, months: readonly string[]): Counted | null {
  const found = bestMetric(seen, (metric) => {
    const groups = new Map<string, OfChannel<Publication>[]>()
    for (const one of publications) {
      if (one.metrics[metric] !== undefined) addTo(groups, monthOf(one.at), one, months)
    }
    return groups
  })
  if (!found) return null
  const { metric, groups } = found
  const perMonth = [...groups.values()].map((posts) => {
    const values = posts.flatMap((post) => post.metrics[metric] ?? [])
    return between(
      Math.max(...values),
      values.reduce((sum, value) => sum + value, 0),
    )
  })
  const average = asCounted(withSilentMonths(meanInterval(perMonth), groups.keys(), months))
  const used = [...groups.values()].flat()
  return {
    found: unique('daily-or-post-unique', 'post-unique', average, metric, 'estimated', used),
    covered: groups.size,
  }
}

/** Rung 2, long periods: of R unique people over k months, an average month has at least R/k and at most R. */
function longUnique({ observations }: ChannelFacts, months: readonly string[]): Counted | null {
  const inPeriod = (one: OfChannel<Observation>): boolean => months.includes(monthOf(middleDay(one.from, one.to)))
  const found = bestMetric(seen, (metric) => {
    const all = observations.filter((one) => one.metric === metric && spanOf(one) === 'long' && inPeriod(one))
    return new Map(all.map((one) => [`${one.from}/${one.to}`, [one]]))
  })
  if (!found) return null
  const used = [...found.groups.values()].flat()
  const intervals = used.map((one) =>
    between(valueOf(one).low / (daysBetween(one.from, one.to) / (365.25 / 12)), valueOf(one).high),
  )
  const average = asCounted(meanInterval(intervals))
  return {
    found: unique('daily-or-post-unique', 'long-unique', average, found.metric, 'estimated', used),
    covered: new Set(used.flatMap(monthsOf)).size,
  }
}

/** The last month, up to `limit`, in which a unique count exists. */
export function lastCountedMonth({ observations, publications }: ChannelFacts, limit: string): string | null {
  const wanted: readonly MetricId[] = [...seen, ...issues]
  const months = [
    ...observations.filter((one) => wanted.includes(one.metric)).flatMap(monthsOf),
    ...publications.filter((one) => wanted.some((id) => one.metrics[id] !== undefined)).map((one) => monthOf(one.at)),
  ].filter((month) => month <= limit)
  return months.toSorted().at(-1) ?? null
}

function unique(
  rung: Rung,
  formula: FormulaId,
  { interval, countedIn, references }: AverageMonth,
  metric: MetricId,
  quality: Quality,
  used: readonly Fact[],
): PeopleOfMonth {
  return {
    rung,
    formula,
    interval,
    unit: countedIn ?? (metrics[metric].unit === 'accounts' ? 'accounts' : 'people'),
    quality,
    sources: [...sourcesOf(used), ...referencesOf(references)],
    ...{ countedIn, typedAside: false },
  }
}

/** In whatever the service counts. */
function asCounted(interval: Interval): AverageMonth {
  return { interval, countedIn: null, references: [] }
}

/** From the greatest single value to the sum; a single value is known exactly. */
function between(low: number, high: number): Interval {
  return low === high ? exactly(low) : geometric(low, high)
}
