/** What is known of the channels of one band: the share that each reaches, and the share that some pairs reach together. */
import type { Interval } from '../figure.ts'
import type { Link } from './linked-groups.ts'
import type { Marginal } from './union-bounds.ts'

/** Reached by both channels (indices of `marginals`), as a share of the band. */
export interface PairShare extends Link {
  readonly share: Interval
}

export interface JointShares {
  readonly marginals: readonly Marginal[]
  readonly pairs: readonly PairShare[]
  /** Share of the band that uses the internet: online channels together reach no more. */
  readonly connected: Interval
}

/** What may be asked of the channels of a set (indices). */
export interface Question {
  /** `any`: reached by at least one. `only`: by at least one, and by no channel outside the set. `several`: by two or more. */
  readonly of: 'any' | 'only' | 'several'
  readonly channels: ReadonlySet<number>
}
