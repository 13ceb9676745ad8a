/** What scenarios do to channels: take them away, keep a share of their audience, raise their price, wall them off. */
import type { Entry } from '../analysis.ts'
import type { AdultBand, OfChannel } from '../dossier/dossier.ts'
import { adultBands } from '../dossier/dossier.ts'
import type { Observation } from '../dossier/facts.ts'
import type { Overlap } from '../dossier/overlap.ts'
import type { Interval } from '../figure.ts'
import { exactly, isFigure, plus, times } from '../figure.ts'
import type { MeasuredChannel } from '../indicators/needs.ts'
import type { RecordedChannel } from '../reach/record-channels.ts'
import type { Audience } from '../reach/reach-model.ts'
import { adultRecord } from '../reach/residents.ts'

/** Share of its audience that a channel keeps, by band. */
export type Kept = Readonly<Record<AdultBand, Interval>>

export interface Parts {
  readonly kept: Audience
  readonly lost: Audience
}

/** Splits an audience in two parts that share nobody. */
export function split(audience: Audience, kept: Kept): Parts {
  return {
    kept: part(audience, kept, audience.id),
    lost: part(
      audience,
      adultRecord((band) => rest(kept[band])),
      `${audience.id}/lost`,
    ),
  }
}

function part(audience: Audience, share: Kept, id: string): Audience {
  const byBand = adultRecord((band) => times(audience.byBand[band], share[band]))
  const sum = plus(...adultBands.map((band) => byBand[band]))
  // Whatever the ages, the whole is at most and at least such a part of the total.
  const least = Math.min(...adultBands.map((band) => share[band].low))
  const most = Math.max(...adultBands.map((band) => share[band].high))
  const total: Interval = {
    low: Math.min(sum.central, Math.max(sum.low, audience.total.low * least)),
    central: sum.central,
    high: Math.max(sum.central, Math.min(sum.high, audience.total.high * most)),
  }
  return { ...audience, id, byBand, total }
}

function rest({ low, central, high }: Interval): Interval {
  return { low: 1 - high, central: 1 - central, high: 1 - low }
}

export function withAudience(channel: RecordedChannel, audience: Audience): RecordedChannel {
  return { ...channel, audience }
}

/** The service asks for an account. */
export function walled(channel: RecordedChannel): RecordedChannel {
  const { measured } = channel
  const traits = { ...measured.service.traits, accountWall: 'yes' } as const
  return { ...channel, measured: { ...measured, service: { ...measured.service, traits } } }
}

/** Everything paid for the channel, advertising included, times `factor`. */
export function priced(channel: RecordedChannel, factor: number): RecordedChannel {
  return withMeasured(channel, { cost: scaled(channel.measured.cost, factor) })
}

function scaled(entry: Entry, factor: number): Entry {
  const { result } = entry
  return isFigure(result) ? { ...entry, result: { ...result, ...times(result, exactly(factor)) } } : entry
}

/** Visits that platforms send follow what platforms show: a share of them stays. */
export function withPlatformVisits(channel: RecordedChannel, kept: Interval): RecordedChannel {
  const { observations } = channel.measured
  if (!observations.some((one) => one.metric === 'visits-from-platforms')) return channel
  return withMeasured(channel, { observations: observations.map((one) => withVisits(one, kept)) })
}

/** Of an observation: visits that platforms send follow what platforms show. */
export function withVisits(one: OfChannel<Observation>, kept: Interval): OfChannel<Observation> {
  if (one.metric !== 'visits-from-platforms') return one
  const { low, high } = one.range ?? { low: one.value, high: one.value }
  const range = { low: low * kept.low, high: high * kept.high }
  return { ...one, value: (range.low + range.high) / 2, range }
}

function withMeasured(channel: RecordedChannel, changes: Partial<MeasuredChannel>): RecordedChannel {
  return { ...channel, measured: { ...channel.measured, ...changes } }
}

/** Of people who use both, those who keep both: parts taken at random. */
export function thinnedOverlap(overlap: Overlap, kept: ReadonlyMap<string, Kept>): Overlap {
  const shares = overlap.channels.flatMap((id) => kept.get(id) ?? [])
  if (shares.length === 0) return overlap
  const inBand = (band: AdultBand): Interval => times(...shares.map((one) => one[band]))
  const bands = overlap.band === null ? adultBands : [overlap.band]
  const low = Math.min(...bands.map((band) => inBand(band).low))
  const high = Math.max(...bands.map((band) => inBand(band).high))
  return { ...overlap, share: { low: overlap.share.low * low, high: overlap.share.high * high } }
}
