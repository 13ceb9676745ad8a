/** A judgement: an indicator against a threshold (method.md rule 4: observation, judgement and advice live apart). */
export type FindingSeverity = 'alarm' | 'warning' | 'information' | 'good' | 'unknown'

export interface Finding {
  /** Equal to the id of the rule that made it. */
  readonly id: string
  readonly severity: FindingSeverity
  /** Ids of the figures it rests on (ledger). */
  readonly figures: readonly string[]
  /** Reference id of the threshold, when one was applied. */
  readonly threshold: string | null
  /** Values for the sentence: names of channels, bands, operators, message types (ids, worded later) or counts. */
  readonly params: Readonly<Record<string, string | number | readonly string[]>>
}
