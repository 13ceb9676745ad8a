/** What an import would change: new, identical and changed facts, told apart by their natural keys, never by resemblance. */
import type { Place } from '../problem.ts'

/** One value with where it comes from. */
export interface FactSide {
  readonly value: number
  /** SHA-256 of the file that says so; empty when typed by hand. */
  readonly sha256: string
  readonly place: Place
}

/** Two sources that say different things of the same fact. */
export interface FactConflict {
  /** Key of `DossierState.choices` for this very fact; it contains the SHA-256 of both files. */
  readonly key: string
  /** Key of `DossierState.choices` for everything that these two files say differently of this measure. */
  readonly group: string
  /** Channel id. */
  readonly channel: string
  /** A metric, or what else is compared (`age`, `survey`, `hoursPerMonth`…). */
  readonly metric: string
  /** `2025-03-01`, `2025-03-01/2025-03-31`, an age class, a publication's id… */
  readonly period: string
  readonly kept: FactSide
  readonly other: FactSide
}

/** What adding files to a dossier would do to it. */
export interface ImportEffect {
  readonly facts: { readonly added: number; readonly identical: number; readonly changed: number }
  /** Ids of channels that the dossier does not have yet, and of those that get something new. */
  readonly newChannels: readonly string[]
  readonly touchedChannels: readonly string[]
  /** Months of a channel that had nothing and would have something: three channels over four months are twelve. */
  readonly newMonths: number
  /** Values that the new files say differently from the dossier, or from one another; the first ones only. */
  readonly conflicts: readonly FactConflict[]
  readonly conflictCount: number
}
