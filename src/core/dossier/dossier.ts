/** The normalised model that `analyse` reads, and the state that is stored. */
import type { Quality, Source } from '../figure.ts'
import type { Reference } from '../reference/effective.ts'
import type { ReferenceData } from '../reference/reference-data.ts'
import type { Problem } from '../problem.ts'
import type { FileDecisions } from '../import/decisions.ts'
import type { FileInspection } from '../import/inspection.ts'
import type { Channel } from './channel.ts'
import type { Coverage } from './coverage.ts'
import type { AudienceShare, Facts, Observation, Publication, Sex, SurveyFact } from './facts.ts'
import type { ManualMeasure } from './manual-measure.ts'
import type { DependenceWeights } from './dependence-weights.ts'
import type { Overlap } from './overlap.ts'
import type { Supposed } from './supposed.ts'
import type { ReferenceOverride } from './reference-override.ts'
import type { TypedOverlap } from './typed-overlap.ts'

/** INSEE 15-year bands; 75-89 and 90+ are summed. */
export const bands = ['0-14', '15-29', '30-44', '45-59', '60-74', '75+'] as const
export type Band = (typeof bands)[number]
/** Bands that channels address: children are shown, not targeted. */
export const adultBands = ['15-29', '30-44', '45-59', '60-74', '75+'] as const satisfies readonly Band[]
export type AdultBand = (typeof adultBands)[number]

export interface Territory {
  /** `public`: a body without territory (chamber, association…): its residents are its members or users. */
  readonly kind: 'commune' | 'epci' | 'departement' | 'region' | 'public'
  /** INSEE or SIREN code; null for `public`. */
  readonly code: string | null
  readonly name: string
  /** Residents in the bundled directory; null when it has none. */
  readonly population: number | null
  readonly populationYear: number | null
  readonly departement: { readonly code: string; readonly name: string } | null
  readonly epci: { readonly code: string; readonly name: string } | null
  /** INSEE codes of the communes of an EPCI, to add up their populations; absent for other kinds. */
  readonly members?: readonly string[]
}

/**
 * What finds a territory in the directory: its code, after an `R` for a region (`R53` is Bretagne, `53` is Mayenne), because
 * regions and départements share codes. Null: it is not in the directory.
 */
export function directoryCode({ kind, code }: Pick<Territory, 'kind' | 'code'>): string | null {
  return kind === 'region' && code !== null ? `R${code}` : code
}

export interface AgeStructure {
  readonly byBand: Readonly<Record<Band, number>>
  readonly total: number
  /** The same by sex; absent when nobody gave it. Only surveys are weighted with it. */
  readonly bySex?: Readonly<Record<Sex, Readonly<Record<Band, number>>>>
  /** Census year of the structure; null when unknown. */
  readonly year: number | null
  /** measured: an INSEE file; declared: typed; estimated: national structure applied to the total. */
  readonly quality: Quality
  readonly sources: readonly Source[]
}

/** A fact tied to a channel of the inventory. */
export type OfChannel<Fact extends { readonly channel: unknown }> = Omit<Fact, 'channel'> & {
  readonly channel: string
  readonly sha256: string
}

/** A fact of a survey, its other channels tied too. */
export type OfSurvey = Omit<OfChannel<SurveyFact>, 'also'> & {
  readonly also?: readonly { readonly channel: string; readonly users: number }[]
}

export interface Dossier {
  /** What it is judged with, the dossier's own replacements in place. */
  readonly reference: Reference
  readonly territory: Territory | null
  readonly structure: AgeStructure | null
  readonly channels: readonly Channel[]
  readonly observations: readonly OfChannel<Observation>[]
  /** The authority's own publications only. */
  readonly publications: readonly OfChannel<Publication>[]
  /** Rows of other accounts, set apart. */
  readonly otherPublications: number
  readonly audiences: readonly OfChannel<AudienceShare>[]
  readonly surveys: readonly OfSurvey[]
  /** Overlaps of channels of the inventory: typed, or counted in a survey. */
  readonly overlaps: readonly Overlap[]
  /** Overlaps that were said of the users of a channel: how many residents that makes is only known once it is measured. */
  readonly overlapsAmongUsers: readonly TypedOverlap[]
  /** Weights of the dependence index; null: equal. */
  readonly weights: DependenceWeights | null
  readonly files: readonly FileInspection[]
  /** What the files and what was typed say of each month, before they were put together. */
  readonly coverage: Coverage
  /** Null: nothing, it is a dossier as it is. */
  readonly supposed: Supposed | null
  /** An invented example: printed on every document. */
  readonly fictitious: boolean
  /** Conflicts and oddities found while merging. */
  readonly problems: readonly Problem[]
}

/** One import, as stored: what was seen, what the user decided and what was kept. Immutable. */
export interface StoredImport {
  readonly inspection: FileInspection
  readonly decisions: FileDecisions
  readonly facts: Facts
  /** Imports validated together share it: they are undone together. Greater than that of every earlier import. */
  readonly batch: number
}

/** What the user holds: everything needed to rebuild the dossier, and nothing derived. */
export interface DossierState {
  readonly territory: Territory | null
  /** Typed by the user; wins over the files. */
  readonly declaredStructure: AgeStructure | null
  /** Channels described in the app; they win over `canaux.csv`. */
  readonly channels: readonly Channel[]
  readonly removedChannels: readonly string[]
  readonly imports: readonly StoredImport[]
  /** Answers to questions, by file hash then question id. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Figures typed by hand; at most one per channel, month and measure. */
  readonly measures: readonly ManualMeasure[]
  /**
   * Between files that differ, the SHA-256 of the one to believe (empty: what was typed by hand), by the key of the fact or of
   * the group of facts: see `FactConflict`. Without a choice the latest import is believed.
   */
  readonly choices: Readonly<Record<string, string>>
  /** Overlaps of channels typed by the user, by {@link overlapId}: at most one per pair of channels and band. */
  readonly overlaps: readonly TypedOverlap[]
  /** Weights of the dependence index; null: equal. */
  readonly weights: DependenceWeights | null
  /** Reference values replaced for this dossier, by id. */
  readonly overrides: readonly ReferenceOverride[]
  /** The reference data that a document of this dossier was last made with; null: none yet, those in place are used. */
  readonly reference: ReferenceData | null
  /** For the example and for fictitious demonstrations: printed on every document. */
  readonly fictitious: boolean
}

export const emptyState: DossierState = {
  territory: null,
  declaredStructure: null,
  channels: [],
  removedChannels: [],
  imports: [],
  answers: {},
  measures: [],
  choices: {},
  overlaps: [],
  weights: null,
  overrides: [],
  reference: null,
  fictitious: false,
}
