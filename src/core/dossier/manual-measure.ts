/** A figure typed by hand, for a channel that has no export: a panel, a bulletin, an application. */
import type { Range } from './channel.ts'
import type { MetricId } from './metrics.ts'

/** What was counted: a household or a device is not one person. */
export const countedUnits = ['people', 'households', 'devices'] as const
export type CountedUnit = (typeof countedUnits)[number]

export interface ManualMeasure {
  /** Id of a channel of the inventory. */
  readonly channel: string
  /** `YYYY-MM`. */
  readonly month: string
  readonly metric: MetricId
  /** Says something only where the channel leaves it open: see `manualUnits`. */
  readonly countedIn: CountedUnit
  readonly range: Range
}
