/** What a scenario supposes beside the facts (method.md §11): a dossier as it would be, never one as it is. */
import type { Interval } from '../figure.ts'
import type { AdultBand } from './dossier.ts'

/** Takes the place of everything counted of a channel. */
export interface SupposedUse {
  readonly channel: string
  /** Share of the residents of each band whom it would reach in an average month, 0 … 1. */
  readonly byBand: Readonly<Record<AdultBand, Interval>>
  /** Reference values that it was drawn from. */
  readonly references: readonly string[]
}

export interface Supposed {
  readonly uses: readonly SupposedUse[]
  /** Connected share of each band: people stay connected when a channel that showed it stops. */
  readonly connected: Readonly<Record<AdultBand, Interval>>
}
