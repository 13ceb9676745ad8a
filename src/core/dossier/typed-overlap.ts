/** What a person knows of two channels that share their public; see `overlap.ts` for what the analysis makes of it. */
import type { Range } from './channel.ts'
import type { AdultBand } from './dossier.ts'

export interface TypedOverlap {
  /** Ids of two channels, in alphabetical order. */
  readonly channels: readonly [string, string]
  /** Null: said of all residents of 15 and over together. */
  readonly band: AdultBand | null
  /** The channel of the two whose users the share is of; null: of the residents of the band. */
  readonly among: string | null
  /** 0 … 1 */
  readonly share: Range
  /** Where it is known from; never empty. */
  readonly note: string
}

/** Two channels overlap once in a band: what is said again replaces what was said. */
export function overlapId({ channels, band }: Pick<TypedOverlap, 'channels' | 'band'>): string {
  return [...channels, band ?? '15+'].join(' ')
}

export function inOrder(one: string, other: string): readonly [string, string] {
  return one < other ? [one, other] : [other, one]
}
