/** Everything a dossier says of one channel, and where a set of facts was read. */
import { monthOf } from '../audit-period.ts'
import type { Channel } from '../dossier/channel.ts'
import type { Dossier, OfChannel, OfSurvey } from '../dossier/dossier.ts'
import type { AudienceShare, Observation, Publication } from '../dossier/facts.ts'
import type { CountedUnit } from '../dossier/manual-measure.ts'
import type { MetricId } from '../dossier/metrics.ts'
import { isTyped } from '../dossier/typed-observations.ts'
import type { Interval, Quality, Source } from '../figure.ts'
import type { Place } from '../problem.ts'
import type { Reference } from '../reference/effective.ts'
import type { Service } from '../reference/reference.ts'
import type { Range } from '../dossier/channel.ts'
import { qualityOf, valueOf } from './monthly-values.ts'

export interface ChannelFacts {
  readonly reference: Reference
  readonly channel: Channel
  readonly service: Service
  readonly observations: readonly OfChannel<Observation>[]
  readonly publications: readonly OfChannel<Publication>[]
  readonly audiences: readonly OfChannel<AudienceShare>[]
  readonly surveys: readonly OfSurvey[]
}

/** Channels in the order of their ids, so that the order of the inventory changes no number. Unknown services are left out. */
export function channelFacts(dossier: Dossier): readonly ChannelFacts[] {
  const byId = [...dossier.channels].sort((a, b) => (a.id < b.id ? -1 : 1))
  return byId.flatMap((channel) => {
    const service = dossier.reference.service(channel.service)
    if (!service) return []
    const mine = <Fact extends { readonly channel: string }>(facts: readonly Fact[]): readonly Fact[] =>
      facts.filter((fact) => fact.channel === channel.id)
    return [
      {
        reference: dossier.reference,
        channel,
        service,
        observations: mine(dossier.observations),
        publications: mine(dossier.publications),
        audiences: mine(dossier.audiences),
        surveys: mine(dossier.surveys),
      },
    ]
  })
}

/** A number read or typed, before it enters the ledger. */
export interface Known {
  readonly interval: Interval
  readonly quality: Quality
  readonly sources: readonly Source[]
}

export function declared(range: Range | null, channel: string, field: string): Known | null {
  if (!range) return null
  return {
    interval: { low: range.low, central: (range.low + range.high) / 2, high: range.high },
    quality: 'declared',
    sources: [{ kind: 'declared', what: `${channel}/${field}` }],
  }
}

/** A fact of a file, or a value typed by hand. */
interface Sourced {
  readonly place: Place
  readonly sha256: string
  readonly channel: string
  readonly metric?: MetricId
  readonly to?: string
}

/**
 * One source per file, sheet and column, with the first and last rows used; one per measure typed by hand, with its first and
 * last months: `channel/metric/2025-03..2025-12`.
 */
export function sourcesOf(facts: readonly Sourced[]): readonly Source[] {
  const all = [...fileSources(facts.filter((one) => !isTyped(one))), ...typedSources(facts.filter(isTyped))]
  return all.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
}

export function referencesOf(ids: readonly string[]): readonly Source[] {
  return ids.map((id) => ({ kind: 'reference', id }))
}

function typedSources(facts: readonly Sourced[]): readonly Source[] {
  const measures = Map.groupBy(facts, ({ channel, metric = '' }) => `${channel}/${metric}`)
  return [...measures].map(([measure, values]) => {
    const months = values.map(({ to = '' }) => monthOf(to)).sort()
    return { kind: 'declared', what: `${measure}/${months[0] ?? ''}..${months.at(-1) ?? ''}` }
  })
}

function fileSources(facts: readonly Sourced[]): readonly Source[] {
  const found = new Map<string, Extract<Source, { kind: 'file' }>>()
  for (const { place, sha256 } of facts) {
    const key = JSON.stringify([sha256, place.sheet, place.column])
    const known = found.get(key)
    const rows = place.row === null ? null : ([place.row, place.row] as const)
    found.set(key, {
      kind: 'file',
      file: place.file ?? sha256,
      sha256,
      sheet: place.sheet,
      column: place.column,
      rows:
        known?.rows && rows
          ? [Math.min(known.rows[0], rows[0]), Math.max(known.rows[1], rows[1])]
          : (known?.rows ?? rows),
    })
  }
  return [...found.values()]
}

export interface Followers extends Known {
  /** What somebody says they counted; null: what the service counts. */
  readonly countedIn: CountedUnit | null
}

/**
 * Followers or subscribers of a channel: the latest dated count up to `on`, else what the inventory says, else the recipients
 * of the latest issue. Null when nobody knows.
 */
export function followersOf({ channel, observations, publications }: ChannelFacts, on: string): Followers | null {
  const latest = (metric: 'followers' | 'recipients'): Followers | null => {
    const [last] = [...observations, ...onTheirDay(publications, metric)]
      .filter((one) => one.metric === metric && one.to <= on)
      .sort((a, b) => (a.to === b.to ? b.value - a.value : a.to < b.to ? 1 : -1))
    if (!last) return null
    const { countedIn = null } = last
    return { interval: valueOf(last), quality: qualityOf([last]), sources: sourcesOf([last]), countedIn }
  }
  const inventory = declared(channel.subscribers, channel.id, 'subscribers')
  return latest('followers') ?? (inventory && { ...inventory, countedIn: null }) ?? latest('recipients')
}

/** A counter of each publication that has it, as a value of the day it was published: the readers of each issue of a letter. */
export function onTheirDay(
  publications: readonly OfChannel<Publication>[],
  metric: MetricId,
): readonly OfChannel<Observation>[] {
  return publications.flatMap(({ channel, sha256, at, metrics, place }) => {
    const value = metrics[metric]
    const day = at.slice(0, 10)
    return value === undefined ? [] : [{ channel, sha256, metric, grain: 'day', from: day, to: day, value, place }]
  })
}
