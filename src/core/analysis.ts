/** What `analyse` returns: everything the screens and the documents may print. Nothing is computed after this. */
import type { ListOwner, MessageType } from './dossier/channel.ts'
import type { DependenceWeights } from './dossier/dependence-weights.ts'
import type { AdultBand, Band, Territory } from './dossier/dossier.ts'
import type { MetricId } from './dossier/metrics.ts'
import type { Interval, Result, Unit } from './figure.ts'
import type { Finding } from './findings/finding.ts'
import type { SelectedRecommendation } from './recommendations/recommendation.ts'
import type { Problem } from './problem.ts'
import type { AgeStructure } from './dossier/dossier.ts'
import type { JudgedWith } from './reference/judged-with.ts'
import type { InputKind } from './sensitivity/uncertain-inputs.ts'
import type { UnknownKind } from './sensitivity/unknowns.ts'
import type { Way } from './sensitivity/ways.ts'
import type { SeriesKind } from './trend/channel-series.ts'
import type { Direction } from './trend/channel-trend.ts'
import type { SeriesBreak } from './trend/series-breaks.ts'
import type { WeightingMethod } from './survey/weighting.ts'
import type { ExposureTrait, ServiceKind } from './reference/reference.ts'

/** A: independent; E: dependent. */
export const letters = ['A', 'B', 'C', 'D', 'E'] as const
export type Letter = (typeof letters)[number]

/** Results whose width is explained: residents reached, reached only by platforms, dependence index. */
export const mainOutputs = ['reached', 'exclusive', 'index'] as const
export type MainOutput = (typeof mainOutputs)[number]

/** What a figure is about; `wording` makes its title from it. */
export interface FigureSubject {
  readonly key: FigureKey
  readonly band?: Band
  readonly channel?: string
  readonly operator?: string
  readonly messageType?: MessageType
  /** Second channel, for what is common to two. */
  readonly other?: string
  /** SHA-256 of the file of a survey. */
  readonly survey?: string
  readonly trait?: ExposureTrait
  /** Id of a scenario: what the figure would become (`outage/meta`). */
  readonly scenario?: string
  /** Id of an uncertain input: what the figure owes to it. */
  readonly input?: string
  readonly letter?: Letter
  /** The main result that the figure of an input is about. */
  readonly output?: MainOutput
}

export type FigureKey =
  // residents
  | 'residents-band'
  | 'residents-adults'
  | 'residents-total'
  | 'connected-share'
  // channels
  | 'channel-monthly-people' // N_i
  | 'channel-local-share' // s_i
  | 'channel-persons-per-account' // c_i
  | 'channel-age-share' // q_ig
  | 'channel-residents' // Σ_g a_ig
  | 'channel-residents-band' // a_ig
  | 'channel-residents-band-before' // a_ig by counters, where a survey replaces them
  | 'channel-followers'
  // surveys
  | 'survey-respondents'
  | 'survey-respondents-band'
  | 'survey-effective-size'
  | 'survey-channel-share'
  // reach
  | 'reached-band'
  | 'reached-total'
  | 'not-reached-band'
  | 'not-reached-total'
  | 'reached-by-platforms'
  | 'reached-by-platforms-band'
  | 'reached-by-own-media'
  | 'exclusive-to-platforms'
  | 'exclusive-to-operator'
  | 'reached-by-operator'
  | 'reached-by-message-type'
  | 'not-reached-by-message-type'
  | 'reached-by-several'
  | 'reached-by-several-band'
  | 'overlap'
  | 'share-explained'
  | 'if-known'
  | 'one-at-a-time'
  | 'residents-lost'
  | 'residents-lost-band'
  | 'reached-without-overlaps'
  // illusion
  | 'followers-displayed'
  | 'illusion-ratio'
  | 'followers-outside-share'
  | 'followers-reached-per-post'
  | 'residents-never-seeing-share'
  // dependence
  | 'D1'
  | 'D2'
  | 'D3'
  | 'D4'
  | 'D5'
  | 'D6'
  | 'D7'
  | 'effective-operators'
  | 'elephant-factor'
  | 'dependence-index'
  | 'dependence-index-equal'
  | 'letter-share'
  | 'letter-share-within'
  // sobriety
  | 'publications-count'
  | 'publications-per-week'
  | 'publications-video-share'
  | 'publications-without-effect-share'
  | 'publications-repeated-share'
  | 'hours-per-month'
  | 'cost-per-year'
  | 'cost-per-resident'
  | 'hours-per-thousand-contacts'
  | 'cost-per-thousand-contacts'
  // trend
  | 'trend-level' // of an ordinary month, at the end of the series
  | 'trend-slope' // change per year
  | 'trend-projection' // if nothing changes, at the horizon
  | 'minutes-per-resident'
  // attention
  | 'displays-per-month'
  | 'watched-minutes'
  | 'seconds-per-display'
  | 'attention'
  // exposure
  | 'exposed-to-trait'
  // footprint
  | 'page-views-per-year'
  | 'page-weight'
  | 'messages-per-year'
  | 'copies-per-year'
  | 'pages-per-copy'
  | 'panels'
  | 'footprint'

/** A figure in the ledger: it can be cited by its code and explained down to its sources. */
export interface Entry {
  /** `F01`, `F02`… in the order of the ledger; printed in documents. */
  readonly code: string
  /** Stable: key, then band/channel/operator, joined by `/`. */
  readonly id: string
  readonly subject: FigureSubject
  readonly result: Result
  /** Formula that made it and its section of the method; null for a raw input. */
  readonly formula: { readonly id: string; readonly section: string } | null
  /** Ids of the entries it was computed from. */
  readonly inputs: readonly string[]
}

/** The rung of the ladder (method.md §2) that gave a channel's monthly people. */
export type Rung =
  'monthly-unique' | 'daily-or-post-unique' | 'subscribers' | 'typed' | 'distribution' | 'survey' | 'displays-only'

export interface ChannelReach {
  readonly channel: string
  readonly service: string
  readonly account: string
  readonly operator: string
  readonly kind: ServiceKind
  readonly online: boolean
  readonly rung: Rung | null
  readonly monthlyPeople: Entry
  readonly residents: Entry
  readonly byBand: readonly {
    readonly band: AdultBand
    readonly residents: Entry
    /** Where a survey says so: the share of its respondents, and what the counters said without it. */
    readonly survey: { readonly share: Entry; readonly before: Entry } | null
  }[]
  /** SHA-256 of the survey that replaces its counters; null without one. */
  readonly survey: string | null
  readonly followers: Entry
  /** As the inventory says; null when nobody said. */
  readonly listOwner: ListOwner | null
  /** Links and mentions on the official site and printed matter; null when nobody counted. */
  readonly officialLinks: number | null
  /** True when only files mention it: nobody has described it yet. */
  readonly fromFilesOnly: boolean
}

/** A survey as it was weighted (method.md §10). Its respondents are whoever answered: never a random sample. */
export interface SurveyReading {
  readonly file: string
  readonly sha256: string
  /** Of 15 and over. */
  readonly respondents: Entry
  readonly effectiveSize: Entry
  readonly weighting: WeightingMethod
  /** Respondents whose weight was cut down to five times the mean. */
  readonly trimmed: number
  /** False when age classes had to be split over several bands: then respondents by band are estimated. */
  readonly exact: boolean
  readonly bands: readonly {
    readonly band: AdultBand
    readonly respondents: Entry
    /** `merged`: fewer than ten answered, nothing is printed of this band alone; `silent`: nobody did. */
    readonly status: 'kept' | 'merged' | 'silent'
    /** Bands whose share it takes part in. */
    readonly with: readonly AdultBand[]
  }[]
  /** Pairs of channels, band by band, whose overlap it gives. */
  readonly overlaps: number
}

export interface BandReach {
  readonly band: AdultBand
  readonly residents: Entry
  readonly reached: Entry
  readonly notReached: Entry
  readonly byPlatforms: Entry
  /** By two channels or more. */
  readonly bySeveral: Entry
}

export const componentIds = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7'] as const
export type ComponentId = (typeof componentIds)[number]

export interface Gate {
  readonly status: 'pass' | 'fail' | 'cannot-tell'
  /** Alerts: operators on which they all rest (one = fail); null when nobody said which channels carry alerts. */
  readonly alerts: {
    readonly status: 'pass' | 'fail' | 'cannot-tell'
    readonly channels: readonly string[]
    readonly operators: readonly string[]
  }
  /** Message types that exist on no channel readable without an account. */
  readonly walledTypes: {
    readonly status: 'pass' | 'fail' | 'cannot-tell'
    readonly types: readonly MessageType[]
  }
}

export interface TraitExposure {
  readonly trait: ExposureTrait
  readonly total: Entry
  readonly byBand: readonly { readonly band: AdultBand; readonly exposed: Entry }[]
  /** Channels whose service has the trait. */
  readonly established: readonly string[]
  /** Channels whose service has it in part, or where nobody verified it. */
  readonly perhaps: readonly string[]
  /** Ids of the reference data: what is known of the trait, and the results that go the other way. */
  readonly evidence: readonly string[]
  readonly counterEvidence: readonly string[]
}

/** Something to find out. */
export interface FindOut {
  /** Id of the input: its kind, then its channel when it is about one. */
  readonly input: string
  readonly kind: InputKind | UnknownKind
  /** Channels concerned; none: all of them. */
  readonly channels: readonly string[]
  /** True when nothing is known of it; then nothing says how much it would explain, unless `effects` does. */
  readonly unknown: boolean
  /** How to find out, and what it takes. */
  readonly way: Way
  /** Main results that cannot be told without it (perhaps not by it alone). */
  readonly unlocks: readonly MainOutput[]
  /** What it does to the main results that can be told; those that it hardly moves are left out. */
  readonly effects: readonly {
    readonly output: MainOutput
    /** Share of the variance that it explains, alone or with others: Sobol's total index. */
    readonly explained: Entry
    /** What the result would be if it were known, at its most probable value. */
    readonly known: Entry
    /** The result when it goes from its lowest to its highest, all else at its most probable value. */
    readonly swing: Entry
  }[]
}

export const stressKinds = ['outage', 'reach-halved', 'account-wall', 'price'] as const
export type StressKind = (typeof stressKinds)[number]

/** What one shock would do. A figure that it does not change is the very entry of today. */
export interface StressOutcome {
  /** Id of the scenario: `outage/meta`. */
  readonly scenario: string
  readonly kind: StressKind
  /** Null: all commercial platforms. */
  readonly operator: string | null
  /** Channels struck. */
  readonly channels: readonly string[]
  readonly reached: Entry
  /** Residents whom nothing reaches any more; null when the shock leaves reach alone. */
  readonly lost: Entry | null
  readonly lostByBand: readonly { readonly band: AdultBand; readonly lost: Entry }[]
  /** Message types that some channel carried, and none would any more. */
  readonly orphanedTypes: readonly MessageType[]
  /** Remaining channels of which nobody said what they carry: one of them may carry these types. */
  readonly undescribed: readonly string[]
  readonly components: readonly { readonly id: ComponentId; readonly value: Entry }[]
  readonly available: number
  readonly index: Entry
  readonly letters: readonly Letter[] | null
  readonly gate: Gate
  readonly costPerYear: Entry
}

export interface MonthCoverage {
  readonly channel: string
  /** `YYYY-MM` months with at least one value. */
  readonly months: readonly string[]
}

/** A channel month after month, and where it leads if nothing changes (method.md §9). */
export interface ChannelTrend {
  readonly channel: string
  /** What a month of the series is; null without any series. */
  readonly kind: SeriesKind | null
  readonly metric: MetricId | null
  readonly unit: Unit | null
  /** Without a hole from the first month to the last; `value` null: not measured, or counted neither in the old way nor the new. */
  readonly months: readonly { readonly month: string; readonly value: number | null }[]
  readonly breaks: readonly SeriesBreak[]
  /** Months counted as they are now: only they project. `n`: those that have a value. */
  readonly segment: { readonly from: string; readonly to: string; readonly n: number } | null
  /** Months with a value that lack for a trend; 0 when there is one. */
  readonly missing: number
  readonly direction: Direction | null
  /** Mann–Kendall; `seasonal`: each month compared with the same month of other years. */
  readonly test: { readonly S: number; readonly z: number; readonly p: number; readonly seasonal: boolean } | null
  readonly level: Entry
  /** Change per year. */
  readonly slope: Entry
  /** At the last month of `path`. */
  readonly projection: Entry
  /** The months after the last one. */
  readonly path: readonly ({ readonly month: string } & Interval)[]
}

export interface Analysis {
  /** Version of the method, printed everywhere. */
  readonly method: string
  /** The reference data, with what this dossier replaced. */
  readonly reference: JudgedWith
  /** ISO date of analysis: an argument, never the clock. */
  readonly on: string
  readonly fictitious: boolean
  readonly territory: Territory | null
  readonly structure: AgeStructure | null
  /** Audit period: the last 12 months with data, ISO dates; null without data. */
  readonly period: { readonly from: string; readonly to: string } | null
  readonly files: readonly { readonly file: string; readonly sha256: string; readonly importer: string }[]
  readonly residents: {
    readonly total: Entry
    readonly adults: Entry
    readonly byBand: readonly { readonly band: Band; readonly residents: Entry }[]
  }
  readonly channels: readonly ChannelReach[]
  readonly reach: {
    readonly total: Entry
    readonly notReached: Entry
    readonly byBand: readonly BandReach[]
    /** By two channels or more. */
    readonly bySeveral: Entry
    readonly byPlatforms: Entry
    readonly byOwnMedia: Entry
    readonly exclusiveToPlatforms: Entry
    /** Commercial operators, greatest exclusive reach first. */
    readonly byOperator: readonly {
      readonly operator: string
      readonly services: readonly string[]
      readonly reached: Entry
      readonly exclusive: Entry
    }[]
    readonly byMessageType: readonly {
      readonly type: MessageType
      readonly channels: readonly string[]
      readonly reached: Entry
      readonly notReached: Entry
    }[]
    /** Known overlaps of two channels of the inventory, as shares of the residents of a band (null: of all of 15 and over). */
    readonly overlaps: readonly {
      readonly channels: readonly [string, string]
      readonly band: AdultBand | null
      readonly share: Entry
      /** False: it contradicts the rest, and the computation goes on without; `problems` say so. */
      readonly used: boolean
    }[]
    /** Channels that count as one, because overlaps tie more than ten together: bounds are true, and a little wider. */
    readonly bundles: readonly (readonly string[])[]
  }
  readonly surveys: readonly SurveyReading[]
  /** Residents reached by at least one channel if no overlap were known; null when none is. */
  readonly reachedWithoutOverlaps: Entry | null
  readonly illusion: {
    readonly followers: Entry
    readonly residentsByPlatforms: Entry
    readonly ratio: Entry
    readonly outsideShare: Entry
    readonly reachedPerPost: Entry
    readonly neverSeeing: Entry
  }
  readonly dependence: {
    readonly components: readonly { readonly id: ComponentId; readonly value: Entry }[]
    readonly available: number
    readonly index: Entry
    /** A (independent) … E; two letters when the interval spans a cut; null when the index cannot be told. */
    readonly letters: readonly Letter[] | null
    /** Null: equal weights. */
    readonly weights: DependenceWeights | null
    /** The index with equal weights, when the user chose others: what that choice changed. */
    readonly equal: { readonly index: Entry; readonly letters: Analysis['dependence']['letters'] } | null
    /**
     * Whatever the components weigh: share of drawn weightings that give each letter, the components being at their most
     * probable values (`central`), or drawn too inside their intervals (`within`). Null when the index cannot be told.
     */
    readonly acceptability: {
      readonly draws: number
      readonly byLetter: readonly { readonly letter: Letter; readonly central: Entry; readonly within: Entry }[]
    } | null
    readonly effectiveOperators: Entry
    readonly elephant: Entry
    /** The companies counted by the elephant factor, central values. */
    readonly elephantOperators: readonly string[]
    readonly gate: Gate
    /** Whether the judgements that dated data allow are true of earlier years too (method.md §5). */
    readonly persistence: {
      /** Twelve months each, the audit period first; alone when no earlier year can be compared. Empty without dated data. */
      readonly periods: readonly { readonly from: string; readonly to: string }[]
      readonly judgements: readonly {
        readonly finding: string
        /** In the order of `periods`. */
        readonly holds: readonly boolean[]
        /** Null: not true of the audit period, or no other period. */
        readonly status: 'lasting' | 'to-watch' | null
      }[]
    }
  }
  /** All commercial platforms first, then each company, greatest loss first; four shocks each. */
  readonly stress: readonly StressOutcome[]
  /** What to find out first: the unknown, then what widens the main results most. */
  readonly sensitivity: readonly FindOut[]
  readonly sobriety: {
    readonly publications: {
      readonly count: Entry
      readonly perWeek: Entry
      readonly videoShare: Entry
      readonly withoutEffectShare: Entry
      readonly repeatedShare: Entry
    }
    readonly hoursPerMonth: Entry
    readonly costPerYear: Entry
    /** Over the channels whose means were declared, per resident whom these reach and per year. */
    readonly costPerResident: Entry
    readonly minutesPerResident: Entry
    /** Channels that the sums of hours and of costs do not hold. */
    readonly missingHours: readonly string[]
    readonly missingCosts: readonly string[]
    readonly channels: readonly {
      readonly channel: string
      readonly publications: Entry
      readonly hoursPerMonth: Entry
      readonly costPerYear: Entry
      readonly costPerResident: Entry
      readonly minutesPerResident: Entry
      readonly hoursPerThousandContacts: Entry
      readonly costPerThousandContacts: Entry
    }[]
  }
  /** One per channel, in the order of `channels`. */
  readonly trend: readonly ChannelTrend[]
  /** Minutes of attention in an average month (method.md §7). */
  readonly attention: {
    readonly total: Entry
    readonly channels: readonly { readonly channel: string; readonly attention: Entry }[]
    /** Channels seen on a screen that the total does not hold, because nobody measured them. */
    readonly missing: readonly string[]
  }
  /** Residents reached through services that have a trait (method.md §7); no score is made of it. */
  readonly exposure: readonly TraitExposure[]
  /** Kilograms of CO₂ equivalent a year (method.md §8): never a part of any index. */
  readonly footprint: {
    readonly total: Entry
    readonly channels: readonly { readonly channel: string; readonly footprint: Entry }[]
    /** Channels that the total does not hold. */
    readonly missing: readonly string[]
    /** What no footprint here holds: ids of `footprintLeavesOut`. */
    readonly leftOut: readonly string[]
  }
  readonly coverage: readonly MonthCoverage[]
  readonly findings: readonly Finding[]
  readonly recommendations: readonly SelectedRecommendation[]
  /** Every figure above, and its inputs, in code order. */
  readonly ledger: readonly Entry[]
  readonly problems: readonly Problem[]
}
