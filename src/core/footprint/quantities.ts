/** How much of each thing a channel used: page views, messages, copies, displays, time. Null where nobody counted. */
import { monthOf } from '../audit-period.ts'
import type { MetricId } from '../dossier/metrics.ts'
import type { Quality } from '../figure.ts'
import { exactly, isFigure, plus, times, weakest } from '../figure.ts'
import type { MeasuredChannel } from '../indicators/needs.ts'
import type { Known } from '../reach/channel-facts.ts'
import { referencesOf, sourcesOf } from '../reach/channel-facts.ts'
import { additiveByMonth, groupByMonth, meanInterval, qualityOf, spanOf, valueOf } from '../reach/monthly-values.ts'
import type { Prior } from '../reference/reference.ts'

const twelve = exactly(12)

/**
 * An average month of something that can be added, over the months that have a value; else what the publications of the period
 * count, spread over the months of the period. Where the period has silent months, it is an estimate.
 */
function perMonth(one: MeasuredChannel, among: readonly MetricId[], months: readonly string[]): Known | null {
  for (const metric of among) {
    const { values, used } = additiveByMonth(one.observations, metric, months)
    if (values.length > 0) {
      const quality: Quality = values.length < months.length ? 'estimated' : qualityOf(used)
      return { interval: meanInterval(values), quality, sources: sourcesOf(used) }
    }
  }
  for (const metric of among) {
    const used = one.publications.filter((post) => post.metrics[metric] !== undefined)
    if (used.length > 0) {
      return {
        interval: exactly(
          used.reduce((sum, post) => sum + (post.metrics[metric] ?? 0), 0) / Math.max(1, months.length),
        ),
        quality: 'measured',
        sources: sourcesOf(used),
      }
    }
  }
  return null
}

/** The same over twelve months. */
function perYear(one: MeasuredChannel, among: readonly MetricId[], months: readonly string[]): Known | null {
  const month = perMonth(one, among, months)
  return month && { ...month, interval: times(month.interval, twelve) }
}

/**
 * Copies distributed in the period: at least those counted; at most as many in the months that nobody filled in.
 * The most probable is what was counted: a bulletin has months without an issue.
 */
export function copiesPerYear(one: MeasuredChannel, months: readonly string[]): Known | null {
  const { values, used } = additiveByMonth(one.observations, 'copies', months)
  if (values.length === 0) return null
  const counted = plus(...values)
  const filled = meanInterval(values).high * months.length
  return {
    interval: { low: counted.low, central: counted.central, high: Math.max(counted.high, filled) },
    quality: qualityOf(used),
    sources: sourcesOf(used),
  }
}

/** The latest level typed or read, up to the end of the period: pages of a bulletin, weight of a page, number of panels. */
export function level(one: MeasuredChannel, metric: MetricId, months: readonly string[]): Known | null {
  const last = months.at(-1)
  const [latest] = one.observations
    .filter((seen) => seen.metric === metric && (last === undefined || monthOf(seen.to) <= last))
    .toSorted((a, b) => (a.to === b.to ? b.value - a.value : a.to < b.to ? 1 : -1))
  return latest ? { interval: valueOf(latest), quality: qualityOf([latest]), sources: sourcesOf([latest]) } : null
}

/** A reference where nobody counted; the result is then an estimate. */
export function orAssumed(known: Known | null, prior: Prior): Known {
  return known ?? { interval: prior.interval, quality: prior.quality, sources: referencesOf(prior.references) }
}

/**
 * Messages sent in a year (e-mails or text messages, one per recipient): those of the exported issues, else what the files count,
 * else recipients × sendings. Where nobody counted the sendings, from one a month to one a week. Null without recipients.
 */
export function messagesPerYear(
  one: MeasuredChannel,
  months: readonly string[],
  sendingsPerMonth: Prior,
): Known | null {
  return (
    sentInIssues(one) ?? perYear(one, ['deliveries'], months) ?? recipientsTimesSendings(one, months, sendingsPerMonth)
  )
}

function sentInIssues(one: MeasuredChannel): Known | null {
  const issues = one.publications.flatMap((issue) => {
    const sent = issue.metrics.deliveries ?? issue.metrics.recipients
    return sent === undefined ? [] : [{ issue, sent }]
  })
  if (issues.length === 0) return null
  return {
    interval: exactly(issues.reduce((sum, { sent }) => sum + sent, 0)),
    quality: 'measured',
    sources: sourcesOf(issues.map(({ issue }) => issue)),
  }
}

function recipientsTimesSendings(one: MeasuredChannel, months: readonly string[], perMonthElse: Prior): Known | null {
  const recipients = recipientsOfOneSending(one, months)
  if (recipients === null) return null
  const sendings = sendingsPerYear(one, months, perMonthElse)
  return {
    interval: times(recipients.interval, sendings.interval),
    quality: weakest([recipients, sendings]),
    sources: [...recipients.sources, ...sendings.sources],
  }
}

/** Recipients of an average month, else the subscribers. */
function recipientsOfOneSending(one: MeasuredChannel, months: readonly string[]): Known | null {
  const groups = groupByMonth(
    one.observations.filter((seen) => seen.metric === 'recipients' && spanOf(seen) === 'month'),
    months,
  )
  const used = [...groups.values()].flat()
  if (used.length > 0) {
    return { interval: meanInterval(used.map(valueOf)), quality: qualityOf(used), sources: sourcesOf(used) }
  }
  const followers = one.followers.result
  return isFigure(followers) ? { interval: followers, quality: followers.quality, sources: followers.sources } : null
}

function sendingsPerYear(one: MeasuredChannel, months: readonly string[], perMonthElse: Prior): Known {
  const counted = one.publicationCount.result
  if (isFigure(counted)) {
    return {
      interval: counted,
      quality: counted.quality,
      sources: counted.sources.filter(({ kind }) => kind !== 'formula'),
    }
  }
  const said = perYear(one, ['messages'], months)
  return said ?? orAssumed(null, { ...perMonthElse, interval: times(perMonthElse.interval, twelve) })
}

/**
 * Pages seen on a site in a year. Matomo may only tell "actions" (pages, downloads, searches): at most as many pages, and at least
 * one per visit.
 */
export function pageViewsPerYear(one: MeasuredChannel, months: readonly string[]): Known | null {
  const counted = perYear(one, pageViews, months)
  if (counted !== null) return counted
  const actions = perYear(one, ['actions'], months)
  if (actions === null) return null
  const visits = perYear(one, ['visits'], months)
  return {
    interval: { ...actions.interval, low: Math.min(visits?.interval.low ?? 0, actions.interval.low) },
    quality: 'estimated',
    sources: [...actions.sources, ...(visits?.sources ?? [])],
  }
}

const pageViews = ['page-views', 'views'] as const satisfies readonly MetricId[]

/** Times something of the channel was shown, in an average month; displays are never people. */
export function displaysPerMonth(one: MeasuredChannel, months: readonly string[]): Known | null {
  return perMonth(one, one.service.family === 'web' ? pageViews : ['views', 'impressions'], months)
}

export interface Watched extends Known {
  /** Displays whose time was measured: the others still wait for a duration. */
  readonly displays: number
}

/** Minutes measured in an average month (watch time, time on the site), with the displays that they cover. */
export function watchedPerMonth(one: MeasuredChannel, months: readonly string[]): Watched | null {
  const metric: MetricId = one.service.family === 'web' ? 'visit-seconds' : 'watch-seconds'
  const seconds = perMonth(one, [metric], months)
  if (seconds === null) return null
  const watched = one.publications.filter((post) => post.metrics['watch-seconds'] !== undefined)
  const shown = watched.reduce((sum, post) => sum + (post.metrics.views ?? post.metrics.impressions ?? 0), 0)
  return {
    ...seconds,
    interval: times(seconds.interval, exactly(1 / 60)),
    displays: shown / Math.max(1, months.length),
  }
}
