/** What the page shows of the reference data: every value, whether this dossier uses it, and what other data would change. */
import type { EffectiveValue, ReferenceStatement } from '../core/reference/reference.ts'
import type { Rejudgement } from '../core/reference/rejudgement.ts'

export interface ReferenceRow extends EffectiveValue {
  /** A figure, a judgement or a recommendation of this dossier rests on it. */
  readonly used: boolean
  readonly expired: boolean
}

interface ReferenceVersion {
  readonly version: string
  readonly date: string
  readonly sha256: string
}

export interface ReferenceView {
  /** What this dossier is judged with. */
  readonly judged: ReferenceVersion
  /** What is in place on this machine; the same as `judged` unless the dossier keeps its own. */
  readonly inPlace: ReferenceVersion
  /** True when the dossier keeps what its last document was made with. */
  readonly kept: boolean
  readonly values: readonly ReferenceRow[]
  readonly statements: readonly ReferenceStatement[]
  /** What judging the dossier again with the data in place would change; null when they are the same. */
  readonly rejudgement: Rejudgement | null
}
