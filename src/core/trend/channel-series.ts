/**
 * The monthly series that says most about the audience of a channel: the ladder of method.md §2, where each month keeps one
 * definition. Unique counts are never added: of days, posts and issues, the ordinary one (the median) stands for the month.
 */
import { daysBetween, daysInMonth, middleDay, monthOf } from '../audit-period.ts'
import type { OfChannel } from '../dossier/dossier.ts'
import type { Observation } from '../dossier/facts.ts'
import type { MetricId } from '../dossier/metrics.ts'
import { metrics } from '../dossier/metrics.ts'
import type { Interval, Quality, Source, Unit } from '../figure.ts'
import type { ChannelFacts } from '../reach/channel-facts.ts'
import { onTheirDay, sourcesOf } from '../reach/channel-facts.ts'
import { issues, seen } from '../reach/counted-people.ts'
import { displays, ofThePage } from '../reach/monthly-people.ts'
import { qualityOf, spanOf, valueOf } from '../reach/monthly-values.ts'
import { median } from './ranks.ts'

type Value = OfChannel<Observation>

/** What a month of the series is, best first. */
export type SeriesKind =
  | 'people' // counted once over the month
  | 'issue' // readers of an ordinary issue
  | 'day' // people of an ordinary day
  | 'week'
  | 'post' // people reached by an ordinary publication
  | 'followers' // at the end of the month
  | 'distribution' // copies or passers-by
  | 'displays' // over the month
  | 'publications'

export interface MonthValue extends Interval {
  /** `YYYY-MM`. */
  readonly month: string
  readonly metric: MetricId
  readonly unit: Unit
  /** The facts behind it. */
  readonly used: readonly Value[]
}

export interface Series {
  readonly kind: SeriesKind
  /** Months that have a value, oldest first. */
  readonly months: readonly MonthValue[]
}

/** Where the values come from, for the ledger. */
export function originOf(months: readonly MonthValue[]): {
  readonly quality: Quality
  readonly sources: readonly Source[]
} {
  const used = months.flatMap((one) => one.used)
  return { quality: qualityOf(used), sources: sourcesOf(used) }
}

/**
 * Every series of the channel, the best first, made when asked for; months that are not over on `on` are left out. On a platform, those who open the
 * page itself are few of those who see something in their feed: they come last.
 */
export function* channelSeries(facts: ChannelFacts, on: string): Iterable<Series> {
  const current = monthOf(on)
  const platform = facts.service.kind === 'platform'
  // A stock without a date belongs to no month.
  const dated = facts.observations.filter(({ to }) => to !== '')
  const ofFeed = dated.filter(({ metric }) => !platform || !ofThePage.includes(metric))
  const ofPage = platform ? dated.filter(({ metric }) => ofThePage.includes(metric)) : []
  const posts = facts.publications
  for (const make of [
    ...people(ofFeed, posts),
    () => series('followers', lastOfMonth, ['followers'], ofFeed),
    () =>
      series('followers', ordinary, ['recipients'], [...ofFeed.filter(isShort), ...onTheirDay(posts, 'recipients')]),
    () => series('distribution', ordinary, ['copies', 'passers-by'], ofFeed.filter(isShort)),
    ...displaySeries(ofFeed, posts),
    ...people(ofPage, []),
    ...displaySeries(ofPage, []),
    () => series('publications', total, ['publications'], ofFeed.filter(isShort)),
    () => series('publications', total, ['publications'], posts.map(asOne)),
  ]) {
    const { kind, months } = make()
    const over = months.filter(({ month }) => month < current)
    if (over.length > 0) yield { kind, months: over }
  }
}

/** A channel may have a million publications: what is not looked at is not made. */
type Make = () => Series

/** Rungs 1 and 2 of the ladder: unique counts of months, issues, days, weeks and posts. */
function people(values: readonly Value[], posts: ChannelFacts['publications']): readonly Make[] {
  const lasting = (days: number): readonly Value[] =>
    values.filter((one) => spanOf(one) === 'part' && daysBetween(one.from, one.to) === days)
  const ofPosts = (among: readonly MetricId[]): readonly Value[] => ofPublications(posts, among)
  return [
    () =>
      series(
        'people',
        ordinary,
        seen,
        values.filter((one) => spanOf(one) === 'month'),
      ),
    () => series('issue', ordinary, issues, values.filter(isShort)),
    () => series('issue', ordinary, issues, ofPosts(issues)),
    () => series('day', coveringHalf, seen, lasting(1)),
    () => series('week', coveringHalf, seen, lasting(7)),
    () => series('post', ordinary, seen, ofPosts(seen)),
  ]
}

function displaySeries(values: readonly Value[], posts: ChannelFacts['publications']): readonly Make[] {
  const parts = values.filter((one) => spanOf(one) === 'part')
  return [
    () =>
      series(
        'displays',
        total,
        displays,
        values.filter((one) => spanOf(one) === 'month'),
      ),
    () => series('displays', totalOfMostDays, displays, parts),
    () => series('displays', total, displays, ofPublications(posts, displays)),
  ]
}

/** The counters of publications, each on its day. One look tells which there are: most exports have few of them. */
function ofPublications(posts: ChannelFacts['publications'], among: readonly MetricId[]): readonly Value[] {
  const present = new Set<string>()
  for (const { metrics: counters } of posts) for (const metric in counters) present.add(metric)
  return among.filter((metric) => present.has(metric)).flatMap((metric) => onTheirDay(posts, metric))
}

function isShort(one: Value): boolean {
  return spanOf(one) === 'part' || spanOf(one) === 'month'
}

/** One publication, as a value of its day. */
function asOne({ channel, sha256, at, place }: ChannelFacts['publications'][number]): Value {
  const day = at.slice(0, 10)
  return { channel, sha256, metric: 'publications', grain: 'day', from: day, to: day, value: 1, place }
}

/** How the values of a month become one; null: the month says too little. */
type Summary = (values: readonly Value[], month: string) => Interval | null

const ordinary: Summary = (values) => each(values, median)
const total: Summary = (values) => each(values, (all) => all.reduce((sum, one) => sum + one, 0))
const lastOfMonth: Summary = (values) => {
  const last = values.toSorted((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : a.value - b.value)).at(-1)
  return last === undefined ? null : valueOf(last)
}
/** A few days do not stand for a month. */
const coveringHalf: Summary = (values, month) => (coverage(values, month) >= 0.5 ? ordinary(values, month) : null)
/** Nor is a sum of part of the days a month; the few days that lack are supposed like the others. */
const totalOfMostDays: Summary = (values, month) => {
  const part = coverage(values, month)
  if (part < 0.75) return null
  return each(values, (all) => all.reduce((sum, one) => sum + one, 0) / Math.min(1, part))
}

function coverage(values: readonly Value[], month: string): number {
  return values.reduce((sum, one) => sum + daysBetween(one.from, one.to), 0) / daysInMonth(month)
}

function each(values: readonly Value[], summary: (values: readonly number[]) => number): Interval {
  const all = values.map(valueOf)
  return {
    low: summary(all.map(({ low }) => low)),
    central: summary(all.map(({ central }) => central)),
    high: summary(all.map(({ high }) => high)),
  }
}

/**
 * The metric that has most months, first of the list when several do. Where one metric took the place of another (impressions,
 * then views), the months before it are those of the old one: the break that follows keeps them apart.
 */
function series(kind: SeriesKind, summary: Summary, among: readonly MetricId[], values: readonly Value[]): Series {
  const chains = among.map((metric) => {
    const own = monthsOf(metric, summary, values)
    const old = placeTakenFrom[metric]
    const first = own[0]?.month
    if (old === undefined || first === undefined || !among.includes(old)) return own
    return [...monthsOf(old, summary, values).filter(({ month }) => month < first), ...own]
  })
  return { kind, months: chains.toSorted((a, b) => b.length - a.length)[0] ?? [] }
}

/** What a metric took the place of. */
const placeTakenFrom: Readonly<Partial<Record<MetricId, MetricId>>> = { views: 'impressions' }

function monthsOf(metric: MetricId, summary: Summary, values: readonly Value[]): readonly MonthValue[] {
  const groups = Map.groupBy(
    values.filter((one) => one.metric === metric),
    monthOfValue,
  )
  const months = [...groups].flatMap(([month, used]): readonly MonthValue[] => {
    const units = [...new Set(used.map(unitOf))]
    const [unit] = units
    const value = summary(used, month)
    // Households and people of one month have no ordinary value together.
    return unit === undefined || units.length > 1 || value === null ? [] : [{ month, metric, unit, used, ...value }]
  })
  return months.sort((a, b) => (a.month < b.month ? -1 : 1))
}

/** Days are many, and need no middle. */
function monthOfValue({ from, to }: Value): string {
  return from === to ? monthOf(to) : monthOf(middleDay(from, to))
}

function unitOf({ metric, countedIn }: Value): Unit {
  if (countedIn !== undefined) return countedIn
  switch (metrics[metric].unit) {
    case 'accounts':
      return 'accounts'
    case 'people':
      return 'people'
    case 'displays':
      return 'displays'
    case 'visits':
      return 'visits'
    default:
      return metric === 'publications' ? 'publications' : 'count'
  }
}
