/** What importers produce, before any merge: plain facts, each knowing its place in the file. */
import type { Place } from '../problem.ts'
import type { ChannelAnswers, Range } from './channel.ts'
import type { CountedUnit } from './manual-measure.ts'
import type { MetricId } from './metrics.ts'

/** A channel as a file names it. `service: null` = the file does not say which network (a question). */
export interface ChannelRef {
  readonly service: string | null
  /**
   * With `service: null`: id of the question whose answer is the service (`network:Reach`). Kept with the stored facts, so
   * that an answer given later applies without reading the file again.
   */
  readonly question?: string
  /** Account identifier or name as in the file; null when the file does not say. */
  readonly account: string | null
  /** Name to show, when the file has one. */
  readonly name: string | null
}

/** A day of an unknown year: both dates of its value are empty until the question is answered. */
export interface YearlessDay {
  /** Id of the question whose answer is the year of the last day of its table (`year:Overview`). */
  readonly question: string
  /** `MM-DD`. */
  readonly day: string
  /** How many New Years lie between it and the last day. */
  readonly yearsBefore: number
}

/**
 * One value over one period. Dates are ISO `YYYY-MM-DD`, both inclusive. A stock (followers) whose file bears no date has
 * both dates empty: it belongs to no period, and any dated value of the same stock is newer.
 */
export interface Observation {
  readonly channel: ChannelRef
  readonly metric: MetricId
  readonly grain: 'day' | 'week' | 'month' | 'year' | 'range' | 'stock'
  readonly from: string
  readonly to: string
  /**
   * Id of the question whose answer is the period (`period:Visites`), for a file without any date: grain and dates wait for
   * it, both dates empty. Kept once answered, like the question of a channel.
   */
  readonly periodQuestion?: string
  /** For a file whose days have no year. Kept once answered, like the question of a period. */
  readonly yearless?: YearlessDay
  readonly value: number
  /** What is known is a range, and `value` its middle; absent: `value` is exact. */
  readonly range?: Range
  /** What somebody counted; absent: whatever the service's own counters count. */
  readonly countedIn?: CountedUnit
  readonly place: Place
}

/** `other`: something else, or the export does not say. */
export type PublicationKind = 'photo' | 'video' | 'reel' | 'link' | 'text' | 'story' | 'carousel' | 'other'

/** One publication with cumulative counters since it was published. */
export interface Publication {
  readonly channel: ChannelRef
  /** Text, never a number: 15 to 19 digits. */
  readonly id: string
  /** Local time in Paris, `YYYY-MM-DDTHH:MM`. */
  readonly at: string
  readonly kind: PublicationKind
  readonly metrics: Readonly<Partial<Record<MetricId, number>>>
  readonly durationSeconds: number | null
  /** One-way fingerprint of the normalised text, to count repetitions; null without text. */
  readonly textHash: string | null
  /** The text itself: of the authority's own publications only, and only when the user allowed it. */
  readonly text?: string
  /**
   * False for rows of other accounts (collaborations) and for replies to somebody: kept apart, never counted as publications of
   * the authority.
   */
  readonly own: boolean
  readonly place: Place
}

export interface AudienceShare {
  readonly channel: ChannelRef
  readonly dimension: 'age' | 'city' | 'country'
  /** `18-24`, `65+`, `Rennes, France`, `France`… Sexes are summed. */
  readonly class: string
  /** 0 … 1, as published: may not sum to 1. */
  readonly share: number
  readonly place: Place
}

export interface PopulationFact {
  readonly level: 'commune' | 'departement' | 'epci' | 'region'
  /** INSEE code as text (leading zero, 2A/2B). */
  readonly code: string
  readonly name: string | null
  /** Census year; null when the file does not say. */
  readonly year: number | null
  readonly total: number | null
  /** Residents by INSEE 15-year band, when the file has them. */
  readonly byBand: Readonly<Record<string, number>> | null
  /** The same by sex, when the file has it. */
  readonly bySex?: Readonly<Record<Sex, Readonly<Record<string, number>>>>
  readonly place: Place
}

/** A row of the inventory template. Null = not said. */
export interface ChannelFact extends ChannelAnswers {
  readonly channel: ChannelRef
  readonly place: Place
}

export const sexes = ['women', 'men'] as const
export type Sex = (typeof sexes)[number]

/** How many residents who answered a survey use a channel: counts of a cell of age and sex, never a person. */
export interface SurveyFact {
  readonly ageClass: string
  /** Absent: both together, or those who did not say. */
  readonly sex?: Sex
  readonly channel: ChannelRef
  readonly respondents: number
  readonly users: number
  /** Of these users, those who also use another channel of the same survey. Each pair once. Absent: not known. */
  readonly also?: readonly SurveyPair[]
  /**
   * Answers that this fact supposes, by question id (`column:age`): several columns may give the age, and each gives its own
   * facts. Absent: the file is certain.
   */
  readonly when?: Readonly<Record<string, string>>
  readonly place: Place
}

interface SurveyPair {
  readonly channel: ChannelRef
  readonly users: number
}

export interface Facts {
  readonly observations: readonly Observation[]
  readonly publications: readonly Publication[]
  readonly audiences: readonly AudienceShare[]
  readonly populations: readonly PopulationFact[]
  readonly channels: readonly ChannelFact[]
  readonly surveys: readonly SurveyFact[]
}

export const noFacts: Facts = {
  observations: [],
  publications: [],
  audiences: [],
  populations: [],
  channels: [],
  surveys: [],
}
