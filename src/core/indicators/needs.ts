/** What indicators may ask for: prepared once by `analyse`, each piece present or absent with its reason. */
import type { Entry } from '../analysis.ts'
import type { AuditPeriod } from '../audit-period.ts'
import type { Channel } from '../dossier/channel.ts'
import type { AdultBand, OfChannel } from '../dossier/dossier.ts'
import type { DependenceWeights } from '../dossier/dependence-weights.ts'
import type { Observation, Publication } from '../dossier/facts.ts'
import type { Interval } from '../figure.ts'
import type { ChannelQuantities } from '../footprint/record-quantities.ts'
import type { Reference } from '../reference/effective.ts'
import type { Service } from '../reference/reference.ts'

/** A channel with the figures made of it so far (each may be an absence). */
export interface MeasuredChannel {
  readonly channel: Channel
  readonly service: Service
  readonly observations: readonly OfChannel<Observation>[]
  /** Publications of the audit period. */
  readonly publications: readonly OfChannel<Publication>[]
  readonly followers: Entry
  /** Absent without a population. */
  readonly localShare: Entry
  readonly monthlyPeople: Entry
  readonly residents: Entry
  readonly publicationCount: Entry
  /** Months of the audit period that have publications, exported or only counted. */
  readonly publicationMonths: readonly string[]
  readonly hours: Entry
  /** Advertising included. */
  readonly cost: Entry
  /** False when nobody measured how many people it reaches. */
  readonly measured: boolean
}

export interface OperatorReach {
  readonly operator: string
  /** A company decides; false for the authority itself and for independent servers. */
  readonly company: boolean
  readonly interval: Interval
  readonly measured: boolean
  /** The figure; absent when no channel of the operator was measured. */
  readonly reached: Entry
}

export interface Needs {
  /** Always there. */
  readonly reference: Reference
  /** The inventory: at least one channel, in the order of ids. */
  readonly channels: { readonly list: readonly MeasuredChannel[] }
  /** Commercial platforms of the inventory: at least one. */
  readonly platforms: { readonly list: readonly MeasuredChannel[]; readonly reached: Entry; readonly adults: Entry }
  readonly period: AuditPeriod
  readonly residents: { readonly total: Entry; readonly adults: Entry }
  /** Residents reached by all channels; at least one channel is measured. */
  readonly reach: {
    readonly total: Entry
    /** True when every channel of the inventory is measured. */
    readonly complete: boolean
    union(channels: readonly MeasuredChannel[]): Interval
    unionByBand(channels: readonly MeasuredChannel[]): Readonly<Record<AdultBand, Interval>>
    exclusive(channels: readonly MeasuredChannel[]): Interval
  }
  readonly operators: { readonly list: readonly OperatorReach[] }
  /** What each channel of the inventory used, in the order of ids. */
  readonly quantities: { readonly list: readonly ChannelQuantities[] }
  /** Minutes of attention of each channel. */
  readonly attention: { readonly list: readonly Entry[]; readonly byChannel: ReadonlyMap<string, Entry> }
  /** Footprint of each channel. */
  readonly footprints: { readonly list: readonly Entry[] }
  /** The seven components, present or not, and the weights of the dossier; null: equal. */
  readonly components: { readonly list: readonly Entry[]; readonly weights: DependenceWeights | null }
}
