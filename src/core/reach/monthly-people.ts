/**
 * People (or accounts) who saw something of a channel in an average month: the ladder of method.md §2, best rung first.
 * Displays are never people: alone, they only bound the people from above.
 */
import type { Rung } from '../analysis.ts'
import { daysBetween, daysInMonth, middleDay, monthOf, monthsEndingWith, monthsOf } from '../audit-period.ts'
import type { OfChannel } from '../dossier/dossier.ts'
import type { Observation, Publication } from '../dossier/facts.ts'
import type { MetricId } from '../dossier/metrics.ts'
import { metrics } from '../dossier/metrics.ts'
import type { Interval, Quality, Source } from '../figure.ts'
import { exactly, geometric, midpoint, times, weakest } from '../figure.ts'
import type { FormulaId } from '../formulas.ts'
import { organicReach, readership } from '../reference/priors.ts'
import type { Prior } from '../reference/reference.ts'
import type { ChannelFacts, Known } from './channel-facts.ts'
import { declared, followersOf, sourcesOf } from './channel-facts.ts'
import { addTo, additiveByMonth, bestMetric, groupByMonth, mean, meanInterval, spanOf } from './monthly-values.ts'

export interface MonthlyPeople extends Known {
  readonly rung: Rung
  readonly formula: FormulaId
  readonly unit: 'people' | 'accounts'
  /** Last month of the data used when all of it is older than the audit period; null otherwise. */
  readonly olderThan: string | null
}

type Fact = OfChannel<Observation> | OfChannel<Publication>

/** Unique counts of those who saw something, the widest definition first. */
const seen = [
  'unique-visitors',
  'users',
  'reach',
  'viewers',
  'reach-organic',
  'readers',
  'attendees',
] as const satisfies readonly MetricId[]
/** Counted once per issue: averaged over the issues of the month, since their readers are largely the same. */
const issues = ['unique-opens'] as const satisfies readonly MetricId[]
/** Each display is at least one per person: their number is an upper bound. Metrics that see only a part are left out. */
const displays = [
  'visits',
  'page-views',
  'views',
  'impressions',
  'opens',
  'calls',
] as const satisfies readonly MetricId[]

/**
 * `months` are those of the audit period; `on` the date of analysis. Null when nothing says how many people the channel
 * reaches. Counts older than the period are used when there is nothing else, as an estimate.
 */
export function monthlyPeople(facts: ChannelFacts, months: readonly string[], on: string): MonthlyPeople | null {
  const counted = countedPeople(facts, months)
  if (counted) return { ...counted, olderThan: null }
  const last = lastMonth(facts, months.at(-1) ?? monthOf(on))
  const older = last === null ? null : countedPeople(facts, monthsEndingWith(last, 12))
  if (older) return { ...older, quality: 'estimated', olderThan: last }
  const other = fromSubscribers(facts, on) ?? typed(facts, months) ?? fromDisplays(facts, months)
  return other && { ...other, olderThan: null }
}

type Found = Omit<MonthlyPeople, 'olderThan'>

/** Rungs 1 and 2: unique counts. */
function countedPeople(facts: ChannelFacts, months: readonly string[]): Found | null {
  return (
    monthlyUnique(facts, months) ?? dailyUnique(facts, months) ?? postUnique(facts, months) ?? longUnique(facts, months)
  )
}

/** Rung 1: unique people of whole months; the average month is their mean. */
function monthlyUnique({ observations }: ChannelFacts, months: readonly string[]): Found | null {
  const found = bestMetric(seen, (metric) =>
    groupByMonth(
      observations.filter((one) => one.metric === metric && spanOf(one) === 'month'),
      months,
    ),
  )
  if (found) {
    const used = [...found.groups.values()].flat()
    const perMonth = [...found.groups.values()].map((values) => mean(values.map((one) => one.value)))
    return unique('monthly-unique', 'monthly-unique', exactly(mean(perMonth)), found.metric, 'measured', used)
  }
  const byIssue = bestMetric(issues, (metric) =>
    groupByMonth(
      observations.filter((one) => one.metric === metric && spanOf(one) !== 'long'),
      months,
    ),
  )
  if (!byIssue) return null
  const used = [...byIssue.groups.values()].flat()
  const perMonth = [...byIssue.groups.values()].map((values) => mean(values.map((one) => one.value)))
  const interval = withSilentMonths(exactly(mean(perMonth)), byIssue.groups.keys(), months)
  const quality = interval.low === interval.high ? 'measured' : 'estimated'
  return unique('monthly-unique', 'monthly-issues', interval, byIssue.metric, quality, used)
}

/**
 * Rung 2, account level: unique people of each day (or week). In a month, at least the greatest of them and at most their sum;
 * days that the export lacks are supposed like the others. Then the mean of the months that have data.
 */
function dailyUnique({ observations }: ChannelFacts, months: readonly string[]): Found | null {
  const found = bestMetric(seen, (metric) =>
    groupByMonth(
      observations.filter((one) => one.metric === metric && spanOf(one) === 'part'),
      months,
    ),
  )
  if (!found) return null
  const perMonth = [...found.groups].map(([month, values]) => {
    const days = values.reduce((sum, one) => sum + daysBetween(one.from, one.to), 0)
    const sum = values.reduce((total, one) => total + one.value, 0)
    return between(Math.max(...values.map((one) => one.value)), sum * Math.max(1, daysInMonth(month) / days))
  })
  const used = [...found.groups.values()].flat()
  return unique('daily-or-post-unique', 'daily-unique', meanInterval(perMonth), found.metric, 'estimated', used)
}

/**
 * What is published or distributed now and then: a month with nothing between two that have something counts as nobody in the
 * low and central values; the high value leaves it out (an export may be missing, a paper is read for longer than a month).
 */
function withSilentMonths(interval: Interval, active: Iterable<string>, months: readonly string[]): Interval {
  const places = Array.from(active, (month) => months.indexOf(month))
  const part = places.length / (Math.max(...places) - Math.min(...places) + 1)
  return { low: interval.low * part, central: interval.central * part, high: interval.high }
}

/** Rung 2, publication level: the same bounds over the publications of each month. */
function postUnique({ publications }: ChannelFacts, months: readonly string[]): Found | null {
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
  const interval = withSilentMonths(meanInterval(perMonth), groups.keys(), months)
  return unique('daily-or-post-unique', 'post-unique', interval, metric, 'estimated', [...groups.values()].flat())
}

/** Rung 2, long periods: of R unique people over k months, an average month has at least R/k and at most R. */
function longUnique({ observations }: ChannelFacts, months: readonly string[]): Found | null {
  const inPeriod = (one: OfChannel<Observation>): boolean => months.includes(monthOf(middleDay(one.from, one.to)))
  const found = bestMetric(seen, (metric) => {
    const all = observations.filter((one) => one.metric === metric && spanOf(one) === 'long' && inPeriod(one))
    return new Map(all.map((one) => [`${one.from}/${one.to}`, [one]]))
  })
  if (!found) return null
  const used = [...found.groups.values()].flat()
  const intervals = used.map((one) => between(one.value / (daysBetween(one.from, one.to) / (365.25 / 12)), one.value))
  return unique('daily-or-post-unique', 'long-unique', meanInterval(intervals), found.metric, 'estimated', used)
}

/** Rung 3: subscribers × share of subscribers who see something in a month. */
function fromSubscribers(facts: ChannelFacts, on: string): Found | null {
  if (isDistributed(facts)) return null
  const followers = followersOf(facts, on)
  if (!followers) return null
  return {
    ...withPrior(followers, organicReach(facts.service.id)),
    rung: 'subscribers',
    formula: 'subscribers-times-prior',
    unit: facts.service.kind === 'platform' ? 'accounts' : 'people',
  }
}

/** Rungs 4 and 5: a number typed by the user, or copies and passers-by, multiplied by the share of them who read. */
function typed(facts: ChannelFacts, months: readonly string[]): Found | null {
  const people = declared(facts.channel.peoplePerMonth, facts.channel.id, 'peoplePerMonth')
  if (!isDistributed(facts)) {
    return people && { ...people, rung: 'typed', formula: 'typed-people', unit: 'people' }
  }
  const exposed = averageCount(facts, ['copies', 'passers-by'], months) ?? people
  if (!exposed) return null
  return {
    ...withPrior(exposed, readership(facts.service.id)),
    rung: 'distribution',
    formula: 'copies-times-readership',
    unit: 'people',
  }
}

/** Displays only: somewhere between nobody and one person per display. */
function fromDisplays({ observations, publications }: ChannelFacts, months: readonly string[]): Found | null {
  const candidates = displays.flatMap((metric): readonly { values: readonly number[]; used: readonly Fact[] }[] => {
    const account = additiveByMonth(observations, metric, months)
    if (account.values.length > 0) return [account]
    const posts = publications.filter((one) => one.metrics[metric] !== undefined && months.includes(monthOf(one.at)))
    const sums = new Map<string, number>()
    for (const one of posts) {
      const month = monthOf(one.at)
      sums.set(month, (sums.get(month) ?? 0) + (one.metrics[metric] ?? 0))
    }
    return posts.length > 0 ? [{ values: [...sums.values()], used: posts }] : []
  })
  const best = candidates.toSorted((a, b) => mean(a.values) - mean(b.values))[0]
  if (!best) return null
  return {
    rung: 'displays-only',
    formula: 'displays-only',
    unit: 'people',
    interval: midpoint(0, mean(best.values)),
    quality: 'estimated',
    sources: sourcesOf(best.used),
  }
}

function isDistributed({ service }: ChannelFacts): boolean {
  return service.family === 'print' || service.family === 'display'
}

/** Mean of a monthly count over the months that have one; months without a distribution count. */
function averageCount(
  { observations }: ChannelFacts,
  among: readonly MetricId[],
  months: readonly string[],
): Known | null {
  for (const metric of among) {
    const groups = groupByMonth(
      observations.filter((one) => one.metric === metric && spanOf(one) !== 'long'),
      months,
    )
    const used = [...groups.values()].flat()
    if (used.length === 0) continue
    const perMonth = [...groups.values()].map((values) => mean(values.map((one) => one.value)))
    const average = exactly(mean(perMonth))
    const interval = metric === 'copies' ? withSilentMonths(average, groups.keys(), months) : average
    return { interval, quality: 'measured', sources: sourcesOf(used) }
  }
  return null
}

/** The last month, up to `limit`, in which a unique count exists. */
function lastMonth({ observations, publications }: ChannelFacts, limit: string): string | null {
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
  interval: Interval,
  metric: MetricId,
  quality: Quality,
  used: readonly Fact[],
): Found {
  const { unit } = metrics[metric]
  return {
    rung,
    formula,
    interval,
    unit: unit === 'accounts' ? 'accounts' : 'people',
    quality,
    sources: sourcesOf(used),
  }
}

function withPrior(known: Known, prior: Prior): Known {
  const references: readonly Source[] = prior.references.map((id) => ({ kind: 'reference', id }))
  return {
    interval: times(known.interval, prior.interval),
    quality: weakest([known, { quality: 'estimated' }]),
    sources: [...known.sources, ...references],
  }
}

/** From the greatest single value to the sum; a single value is known exactly. */
function between(low: number, high: number): Interval {
  return low === high ? exactly(low) : geometric(low, high)
}
