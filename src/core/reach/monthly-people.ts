/**
 * People (or accounts) who saw something of a channel in an average month: the ladder of method.md §2, best rung first.
 * Displays are never people: alone, they only bound the people from above.
 */
import { monthOf, monthsEndingWith } from '../audit-period.ts'
import type { OfChannel } from '../dossier/dossier.ts'
import type { Observation, Publication } from '../dossier/facts.ts'
import type { MetricId } from '../dossier/metrics.ts'
import type { Interval } from '../figure.ts'
import { exactly, midpoint, times, weakest } from '../figure.ts'
import { organicReach, readership } from '../reference/priors.ts'
import type { Prior } from '../reference/reference.ts'
import { averageMonth } from './average-month.ts'
import type { ChannelFacts, Known } from './channel-facts.ts'
import { declared, followersOf, referencesOf, sourcesOf } from './channel-facts.ts'
import type { PeopleOfMonth } from './counted-people.ts'
import { countedPeople, lastCountedMonth, withSilentMonths } from './counted-people.ts'
import { additiveByMonth, groupByMonth, meanInterval, qualityOf, spanOf } from './monthly-values.ts'

export interface MonthlyPeople extends PeopleOfMonth {
  /** Last month of the data used when all of it is older than the audit period; null otherwise. */
  readonly olderThan: string | null
}

type Fact = OfChannel<Observation> | OfChannel<Publication>

/** Each display is at least one per person: their number is an upper bound. Metrics that see only a part are left out. */
export const displays = [
  'visits',
  'page-views',
  'views',
  'impressions',
  'opens',
  'calls',
] as const satisfies readonly MetricId[]

/** Counts of those who come to a site, an application or a page. */
export const ofThePage: readonly MetricId[] = ['unique-visitors', 'total-users', 'users', 'visits', 'page-views']

/**
 * `months` are those of the audit period; `on` the date of analysis. Null when nothing says how many people the channel
 * reaches. Counts older than the period are used when there is nothing else, as an estimate.
 */
export function monthlyPeople(facts: ChannelFacts, months: readonly string[], on: string): MonthlyPeople | null {
  return bestRung(withoutPage(facts), months, on) ?? bestRung(facts, months, on)
}

/**
 * Of a platform, what is not about the page itself: those who open the page of the authority are few of those who see something
 * in their feed, and bound nothing. They count only when nothing else is known.
 */
function withoutPage(facts: ChannelFacts): ChannelFacts {
  if (facts.service.kind !== 'platform') return facts
  return { ...facts, observations: facts.observations.filter((one) => !ofThePage.includes(one.metric)) }
}

/** Best rung first. */
function bestRung(facts: ChannelFacts, months: readonly string[], on: string): MonthlyPeople | null {
  const counted = countedPeople(facts, months)
  if (counted) return { ...counted, olderThan: null }
  const last = lastCountedMonth(facts, months.at(-1) ?? monthOf(on))
  const older = last === null ? null : countedPeople(facts, monthsEndingWith(last, 12))
  if (older) return { ...older, quality: 'estimated', olderThan: last }
  const other = fromSubscribers(facts, on) ?? typed(facts, months) ?? fromDisplays(facts, months)
  return other && { ...other, olderThan: null }
}

/** Rung 3: subscribers × share of subscribers who see something in a month. */
function fromSubscribers(facts: ChannelFacts, on: string): PeopleOfMonth | null {
  if (isDistributed(facts)) return null
  const followers = followersOf(facts, on)
  if (!followers) return null
  const { countedIn } = followers
  return {
    ...withPrior(followers, organicReach(facts.reference, facts.service.id)),
    rung: 'subscribers',
    formula: 'subscribers-times-prior',
    unit: countedIn ?? (facts.service.kind === 'platform' ? 'accounts' : 'people'),
    ...{ countedIn, typedAside: false },
  }
}

/** Rungs 4 and 5: a number typed by the user, or copies and passers-by, multiplied by the share of them who read. */
function typed(facts: ChannelFacts, months: readonly string[]): PeopleOfMonth | null {
  const people = declared(facts.channel.peoplePerMonth, facts.channel.id, 'peoplePerMonth')
  if (!isDistributed(facts)) {
    return people && { ...people, rung: 'typed', formula: 'typed-people', ...asPeople }
  }
  const exposed = averageCount(facts, ['copies', 'passers-by'], months) ?? people
  if (!exposed) return null
  return {
    ...withPrior(exposed, readership(facts.reference, facts.service.id)),
    rung: 'distribution',
    formula: 'copies-times-readership',
    ...asPeople,
  }
}

/** Displays only: somewhere between nobody and one person per display. */
function fromDisplays({ observations, publications }: ChannelFacts, months: readonly string[]): PeopleOfMonth | null {
  const candidates = displays.flatMap((metric): readonly { values: readonly Interval[]; used: readonly Fact[] }[] => {
    const account = additiveByMonth(observations, metric, months)
    if (account.values.length > 0) return [account]
    const posts = publications.filter((one) => one.metrics[metric] !== undefined && months.includes(monthOf(one.at)))
    const sums = new Map<string, number>()
    for (const one of posts) {
      const month = monthOf(one.at)
      sums.set(month, (sums.get(month) ?? 0) + (one.metrics[metric] ?? 0))
    }
    return posts.length > 0 ? [{ values: [...sums.values()].map(exactly), used: posts }] : []
  })
  const most = (values: readonly Interval[]): number => meanInterval(values).high
  const best = candidates.toSorted((a, b) => most(a.values) - most(b.values))[0]
  if (!best) return null
  return {
    rung: 'displays-only',
    formula: 'displays-only',
    interval: midpoint(0, most(best.values)),
    ...asPeople,
    quality: 'estimated',
    sources: sourcesOf(best.used),
  }
}

function isDistributed({ service }: ChannelFacts): boolean {
  return service.family === 'print' || service.family === 'display'
}

/** Mean of a monthly count over the months that have one; months without a distribution count. */
function averageCount(facts: ChannelFacts, among: readonly MetricId[], months: readonly string[]): Known | null {
  for (const metric of among) {
    const groups = groupByMonth(
      facts.observations.filter((one) => one.metric === metric && spanOf(one) !== 'long'),
      months,
    )
    const used = [...groups.values()].flat()
    if (used.length === 0) continue
    const average = averageMonth(groups, facts).interval
    const interval = metric === 'copies' ? withSilentMonths(average, groups.keys(), months) : average
    return { interval, quality: qualityOf(used), sources: sourcesOf(used) }
  }
  return null
}

/** People, as far as the service's own counters tell. */
const asPeople = { unit: 'people', countedIn: null, typedAside: false } as const

function withPrior(known: Known, prior: Prior): Known {
  return {
    interval: times(known.interval, prior.interval),
    quality: weakest([known, prior]),
    sources: [...known.sources, ...referencesOf(prior.references)],
  }
}
