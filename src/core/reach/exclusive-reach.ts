/** Residents reached only through a set of channels: those who lose everything when the set stops (method.md §3). */
import type { Interval } from '../figure.ts'
import { centralUnion } from './central-union.ts'
import type { Marginal } from './union-bounds.ts'
import { unionBounds } from './union-bounds.ts'

/**
 * `E_K = P(∪ all) − P(∪ outside K)` as shares of the band.
 * Low: the greatest channel of K minus everything the others may reach. High: all that K may reach, and no more than what the
 * others leave of the greatest possible union.
 */
export function exclusiveReach(
  inside: readonly Marginal[],
  outside: readonly Marginal[],
  connected: Interval,
): Interval {
  const all = [...inside, ...outside]
  const others = unionBounds(outside, connected)
  const own = unionBounds(inside, connected)
  return {
    low: Math.max(0, own.low - others.high),
    central: centralUnion(all, connected) - centralUnion(outside, connected),
    high: Math.max(0, Math.min(own.high, unionBounds(all, connected).high - others.low)),
  }
}
