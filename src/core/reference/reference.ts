/** Contract of the reference data: every value with its unit, source, year, base and how sure it is. */
import type { ReferenceOverride } from '../dossier/reference-override.ts'
import type { Interval, Quality } from '../figure.ts'

/**
 * V-P: primary source read; V-S: press or blog reporting a study; `‡` in `marked`: quote to re-check; V-S*: order of magnitude
 * only; own: our own working assumption, published nowhere else, and printed as such.
 */
export type Verification = 'V-P' | 'V-S' | 'V-S*' | 'own'

/** `share` is 0 … 1; `score` is out of 100; `effect` is in standard deviations. */
export type ReferenceUnit =
  | 'share'
  | 'score'
  | 'effect'
  | 'ratio'
  | 'count'
  | 'people'
  | 'accounts'
  | 'euros'
  | 'euros-per-year'
  | 'euros-per-copy'
  | 'euros-per-resident' // a year
  | 'months'
  | 'seconds'
  | 'grams' // of CO₂ equivalent
  | 'grams-per-kilowatt-hour'
  | 'kilowatt-hours-per-gigabyte'
  | 'hours-per-day'
  | 'hours-per-month'

/** The same text in both languages. */
export interface Bilingual {
  readonly fr: string
  readonly en: string
}

export interface Citation {
  /** Publisher and title, as printed. */
  readonly source: string
  readonly url: string | null
  /** Year the value describes (or was published, when only that is known). */
  readonly year: number
  /** Population the value is about, in French and English. */
  readonly base: Bilingual
  readonly verification: Verification
  /** The ‡ mark: figure read, literal quote to re-check before printing a quotation. */
  readonly marked: boolean
}

/** A published or stated value. `low = high` for a point. Shares are 0 … 1. */
export interface ReferenceValue {
  readonly id: string
  /** What was measured or supposed. */
  readonly what: Bilingual
  readonly low: number
  readonly high: number
  readonly unit: ReferenceUnit
  readonly citation: Citation
  /** What this value cannot be used for, or how it was derived; null when nothing to say. */
  readonly caveat: Bilingual | null
}

/** A published fact that is not a number (who owns a service, what a software does). */
export interface ReferenceStatement {
  readonly id: string
  readonly text: Bilingual
  readonly citation: Citation
}

/** Who may reuse a value, and how. */
export type Licence =
  | 'licence-ouverte-2.0'
  | 'odbl'
  | 'mit'
  | 'apache-2.0'
  | 'cc-by-sa'
  | 'cc-by-nc'
  /** A fact quoted with its source; the table it comes from may not be reused wholesale. */
  | 'quoted-fact'
  /** Ours, under the licence of Amarres. */
  | 'amarres'

/** A value of the catalogue, with what a reader needs to judge whether it may be used, and still is current. */
export interface CatalogueValue extends ReferenceValue {
  readonly licence: Licence
  /** Last day (ISO) on which the value may pass for current; null: a dated fact or a convention, which does not age. */
  readonly validUntil: string | null
}

/** A value as a dossier uses it. */
export interface EffectiveValue extends CatalogueValue {
  /** The replacement of this dossier, whose ends are `low` and `high`; null: as published. */
  readonly override: ReferenceOverride | null
  readonly published: { readonly low: number; readonly high: number }
}

/** How sure a prior is: `declared` when the dossier replaced every value it is made of. */
export type PriorQuality = Extract<Quality, 'declared' | 'reference' | 'estimated'>

/** An interval for the method, with the ids of the reference values it comes from. */
export interface Prior {
  readonly interval: Interval
  readonly quality: PriorQuality
  readonly references: readonly string[]
}

/** `platform`: a company sells its audience or gates it; `own`: the authority's; `federated`: open protocol, several hosts; `relay`: press, partners. */
export type ServiceKind = 'platform' | 'own' | 'federated' | 'relay'

export type ServiceFamily =
  | 'social'
  | 'messaging'
  | 'video'
  | 'web'
  | 'email'
  | 'sms'
  | 'app'
  | 'print'
  | 'display'
  | 'person'
  | 'press'
  | 'open-data'

/** Closed answers: `unverified` is never shipped as yes or no. */
export type Trait = 'yes' | 'no' | 'partial' | 'unverified'

/** Traits to which people are exposed by reading: `exposure` counts who. */
export const exposureTraits = ['algorithmicFeed', 'advertisingProfiling', 'accountWall', 'infiniteFeed'] as const
export type ExposureTrait = (typeof exposureTraits)[number]

export interface Service {
  readonly id: string
  readonly name: Bilingual
  readonly kind: ServiceKind
  readonly family: ServiceFamily
  readonly online: boolean
  /** Ultimate operator; own media share one operator, `own`. */
  readonly operator: string
  readonly jurisdiction: string
  readonly traits: {
    readonly algorithmicFeed: Trait
    readonly advertisingProfiling: Trait
    /** An account is required to read. An app that asks for nothing is no wall. */
    readonly accountWall: Trait
    readonly infiniteFeed: Trait
    /** Subscribers can be taken elsewhere. */
    readonly portableSubscriptions: Trait
    readonly openProtocol: Trait
  }
  /** Reference ids that back the traits. */
  readonly evidence: readonly string[]
}
