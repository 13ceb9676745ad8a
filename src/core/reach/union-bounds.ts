/** Sharp bounds when no overlap is known, in closed form (method.md §3): what the programme over atoms would give. */
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
 * Reached by at least one: `max p ≤ P(∪) ≤ min(1, min(c, Σ online) + Σ offline)`. Low ends for the lower bound, high ends for
 * the upper one. `connected` is the share of the band that uses the internet; an empty set of channels gives [0, 0].
 */
export function unionBounds(channels: readonly Marginal[], connected: Bounds): Bounds {
  return { low: greatestLow(channels), high: Math.min(1, spread(channels, connected.high)) }
}

/**
 * Reached by some of these and by none of the others: `E_K = P(∪ all) − P(∪ outside K)`.
 * Low: the greatest channel of K minus everything that the others may reach. High: all that K may reach in what the others
 * surely leave, of the band and of its connected part.
 */
export function exclusiveBounds(inside: readonly Marginal[], outside: readonly Marginal[], connected: Bounds): Bounds {
  const others = unionBounds(outside, connected)
  const online = greatestLow(outside.filter((one) => one.online))
  const room = Math.max(0, connected.high - online)
  return {
    low: Math.max(0, greatestLow(inside) - others.high),
    high: Math.max(0, Math.min(1 - others.low, spread(inside, room))),
  }
}

function greatestLow(channels: readonly Marginal[]): number {
  return Math.max(0, ...channels.map((one) => one.share.low))
}

/** As many people as these channels reach when no two share anyone, the online ones in `room` at most. */
function spread(channels: readonly Marginal[], room: number): number {
  const sum = (online: boolean): number =>
    channels.filter((one) => one.online === online).reduce((total, one) => total + one.share.high, 0)
  return Math.min(room, sum(true)) + sum(false)
}
