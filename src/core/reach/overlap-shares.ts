/** From the overlaps of a dossier to what each band's programme may use of them (method.md §3). */
import type { Interval } from '../figure.ts'
import { clamp } from '../figure.ts'
import type { PairShare } from './joint-shares.ts'
import type { Bounds, Marginal } from './union-bounds.ts'

/** What the two channels alone allow: no more than the smaller, no less than what does not fit beside the greater. */
export function possibleOverlap(one: Marginal, other: Marginal): Bounds {
  return {
    low: Math.max(0, one.share.low + other.share.low - 1),
    high: Math.min(one.share.high, other.share.high),
  }
}

/**
 * An overlap said as a range: what both channels allow of it, and the middle of that as its most probable value, as near as the
 * most probable shares of both let it be. Left as said when both allow nothing of it: that is a contradiction to be told.
 */
export function pairShare(first: number, second: number, said: Bounds, marginals: readonly Marginal[]): PairShare {
  const [one, other] = [marginals[first], marginals[second]]
  const middle = (said.low + said.high) / 2
  if (!one || !other) return { first, second, share: { ...said, central: middle } }
  const possible = possibleOverlap(one, other)
  const low = Math.max(said.low, possible.low)
  const high = Math.min(said.high, possible.high)
  if (low > high) return { first, second, share: { ...said, central: middle } }
  const [p, q] = [one.share.central, other.share.central]
  const likely = clamp({ low, central: (low + high) / 2, high }, Math.max(0, p + q - 1), Math.min(p, q)).central
  return { first, second, share: { low, central: Math.min(Math.max(likely, low), high), high } }
}

/** One band's part in an overlap known of all bands together. */
export interface BandPart {
  /** Share of all residents who are of this band. */
  readonly weight: number
  readonly connected: Interval
  readonly one: Marginal
  readonly other: Marginal
  /** The overlap in this band where it is known by itself. */
  readonly known: Interval | null
}

/**
 * What an overlap known of all residents together lets each band's own overlap be: what the other bands cannot hold it must,
 * and what they must hold it cannot. The most probable values keep one association of both channels for all bands (the same
 * odds ratio), as the distribution of greatest entropy does. Null when the bands cannot add up to it.
 */
export function sharedOut(said: Bounds, parts: readonly BandPart[]): readonly Interval[] | null {
  const possible = parts.map(({ known, one, other }) => known ?? possibleOverlap(one, other))
  const sum = (of: (bounds: Bounds) => number): number =>
    parts.reduce((total, { weight }, band) => total + weight * of(possible[band] ?? { low: 0, high: 0 }), 0)
  const [least, most] = [sum((one) => one.low), sum((one) => one.high)]
  const target = { low: Math.max(said.low, least), high: Math.min(said.high, most) }
  if (target.low > target.high + 1e-9) return null
  const likely = likelyOverlaps((target.low + target.high) / 2, parts)
  return parts.map(({ weight }, band) => {
    const own = possible[band] ?? { low: 0, high: 0 }
    if (weight === 0) return { ...own, central: own.low }
    const low = Math.max(own.low, (target.low - (most - weight * own.high)) / weight)
    const high = Math.max(low, Math.min(own.high, (target.high - (least - weight * own.low)) / weight))
    return { low, central: Math.min(Math.max(likely[band] ?? low, low), high), high }
  })
}

/** Overlaps of each band with one odds ratio for all, found by halving, whose weighted sum is `target`. */
function likelyOverlaps(target: number, parts: readonly BandPart[]): readonly number[] {
  const at = (logOdds: number): readonly number[] =>
    parts.map(({ one, other, connected, known }) => {
      if (known) return known.central
      const size = one.online && other.online ? connected.central : 1
      return size > 0 ? size * plackett(one.share.central / size, other.share.central / size, Math.exp(logOdds)) : 0
    })
  const sumOf = (shares: readonly number[]): number =>
    shares.reduce((sum, share, band) => sum + share * (parts[band]?.weight ?? 0), 0)
  let [from, to] = [-40, 40]
  for (let halving = 0; halving < 100; halving++) {
    const middle = (from + to) / 2
    if (sumOf(at(middle)) < target) from = middle
    else to = middle
  }
  return at((from + to) / 2)
}

/** Share reached by both channels of shares `p` and `q` whose association has this odds ratio (Plackett, 1965). */
function plackett(p: number, q: number, odds: number): number {
  const [one, other] = [Math.min(1, p), Math.min(1, q)]
  if (Math.abs(odds - 1) < 1e-9) return one * other
  const sum = 1 + (one + other) * (odds - 1)
  const root = Math.sqrt(Math.max(0, sum * sum - 4 * odds * (odds - 1) * one * other))
  // The same root, written both ways so that nothing is subtracted from itself.
  const share = sum > 0 ? (2 * odds * one * other) / (sum + root) : (sum - root) / (2 * (odds - 1))
  return Math.min(one, other, share)
}
