/** Contract of the reference data: every value with its unit, source, year, base and how sure it is. */

/** V-P: primary source read; V-S: press or blog reporting a study; `‡` in `marked`: quote to re-check; V-S*: order of magnitude only. */
export type Verification = 'V-P' | 'V-S' | 'V-S*'

export interface Citation {
  /** Publisher and title, as printed. */
  readonly source: string
  readonly url: string | null
  /** Year the value describes (or was published, when only that is known). */
  readonly year: number
  /** Population the value is about, in French and English. */
  readonly base: { readonly fr: string; readonly en: string }
  readonly verification: Verification
  /** The ‡ mark: figure read, literal quote to re-check before printing a quotation. */
  readonly marked: boolean
}

/** A published or stated value. `low = high` for a point. Shares are 0 … 1. */
export interface ReferenceValue {
  readonly id: string
  readonly low: number
  readonly high: number
  readonly unit: string
  readonly citation: Citation
  /** What this value cannot be used for, or how it was derived; null when nothing to say. */
  readonly caveat: { readonly fr: string; readonly en: string } | null
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

export interface Service {
  readonly id: string
  readonly name: { readonly fr: string; readonly en: string }
  readonly kind: ServiceKind
  readonly family: ServiceFamily
  readonly online: boolean
  /** Ultimate operator; own media share one operator, `own`. */
  readonly operator: string
  readonly jurisdiction: string
  readonly traits: {
    readonly algorithmicFeed: Trait
    readonly advertisingProfiling: Trait
    /** An account or an app is required to read. */
    readonly accountWall: Trait
    readonly infiniteFeed: Trait
    /** Subscribers can be taken elsewhere. */
    readonly portableSubscriptions: Trait
    readonly openProtocol: Trait
  }
  /** Reference ids that back the traits. */
  readonly evidence: readonly string[]
}
