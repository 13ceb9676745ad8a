/** Sharp bounds of "reached by at least one channel" when no overlap is known (method.md §3). */
import type { Interval } from '../figure.ts'

/** Share of a band reached by one channel. */
export interface Marginal {
  readonly share: Interval
  readonly online: boolean
}

export interface Bounds {
  readonly low: number
  readonly high: number
}

/**
 * `max p ≤ P(∪) ≤ min(1, min(c, Σ online) + Σ offline)`: low ends for the lower bound, high ends for the upper one.
 * `connected` is the share of the band that uses the internet; an empty set of channels gives [0, 0].
 */
export function unionBounds(channels: readonly Marginal[], connected: Bounds): Bounds {
  const sum = (online: boolean): number =>
    channels.filter((one) => one.online === online).reduce((total, one) => total + one.share.high, 0)
  return {
    low: Math.max(0, ...channels.map((one) => one.share.low)),
    high: Math.min(1, Math.min(connected.high, sum(true)) + sum(false)),
  }
}
