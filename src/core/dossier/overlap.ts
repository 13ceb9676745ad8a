/** Known overlap of two channels: residents who use both. It sharpens who is reached by at least one (method.md §3). */
import type { Quality, Source } from '../figure.ts'
import type { Range } from './channel.ts'
import type { AdultBand } from './dossier.ts'

export interface Overlap {
  /** Ids of two channels, in alphabetical order. */
  readonly channels: readonly [string, string]
  /** Null: known of all residents of 15 and over together. */
  readonly band: AdultBand | null
  /** Share of the residents of the band (of all of 15 and over) reached by both in an average month, 0 … 1. */
  readonly share: Range
  readonly quality: Quality
  readonly sources: readonly Source[]
}
