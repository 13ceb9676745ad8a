/** A recommendation is data. Its words live in `wording` under its id. */
import type { Range } from '../dossier/channel.ts'
import type { Finding } from '../findings/finding.ts'

export const levels = ['low', 'medium', 'high'] as const
export type Level = (typeof levels)[number]

/** Who can decide it in a French local authority. */
type Decider = 'officer' | 'management' | 'mayor' | 'bureau' | 'council'

type Affected = 'reach' | 'dependence' | 'attention' | 'footprint' | 'costs' | 'knowledge' | 'alerts'

export interface Recommendation {
  readonly id: string
  /** `act` changes something; `collect` finds out what is unknown. */
  readonly kind: 'act' | 'collect'
  /** Finding ids; one is enough. A finding of severity `unknown` can only trigger a `collect`. */
  readonly triggeredBy: readonly string[]
  readonly effort: Level
  /** Euros: one-off and each year after. Null: to be quoted. */
  readonly cost: { readonly oneOff: Range | null; readonly yearly: Range | null }
  /** Hours: to set up, then each month. */
  readonly hours: { readonly setUp: Range; readonly monthly: Range }
  readonly delayWeeks: Range
  readonly reversible: boolean
  readonly whoDecides: Decider
  readonly affects: readonly Affected[]
  /** Reference ids; empty = the working group's own estimate, printed as such. */
  readonly basis: readonly string[]
  /** Finding ids that forbid it. */
  readonly notWhen: readonly string[]
  /** Services it would add: not proposed when the inventory already has one of them. */
  readonly adds: readonly string[]
}

export interface SelectedRecommendation {
  readonly recommendation: Recommendation
  readonly because: readonly Finding[]
  /** 1 is first. */
  readonly rank: number
}
