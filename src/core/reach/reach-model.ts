/** Residents reached by any set of channels, by band and in all: bounds from §3 and the most probable value between them. */
import type { AdultBand } from '../dossier/dossier.ts'
import type { Interval } from '../figure.ts'
import { midpoint, plus } from '../figure.ts'
import type { LinearSolver } from '../linear-solver.ts'
import type { Problem } from '../problem.ts'
import type { BandCell, KnownOverlap } from './band-cells.ts'
import { bandCells, scale } from './band-cells.ts'
import type { Question } from './joint-shares.ts'
import { overlapProblems, usesOverlap } from './overlap-problems.ts'
import { adultRecord } from './residents.ts'
import type { Bounds } from './union-bounds.ts'

/** One channel's residents. */
export interface Audience {
  readonly id: string
  /** Who decides of the channel: beyond ten channels tied by overlaps, those of one operator are put together. */
  readonly operator: string
  readonly online: boolean
  readonly measured: boolean
  readonly byBand: Readonly<Record<AdultBand, Interval>>
  /** Residents of 15 and over; may be tighter than the sum of the bands. */
  readonly total: Interval
}

/** Residents, as intervals. */
export interface Reach {
  readonly byBand: Readonly<Record<AdultBand, Interval>>
  readonly total: Interval
}

export interface ReachModel {
  /** Reached by at least one of these channels. */
  union(ids: ReadonlySet<string>): Reach
  /** Reached by two of these channels or more. */
  several(ids: ReadonlySet<string>): Reach
  /**
   * Reached by these channels and by no other channel of the inventory. When some channel of the inventory was never
   * measured, nothing says where in the range the truth is: the central value is its middle.
   */
  exclusive(ids: ReadonlySet<string>): Reach
  /** Connected share of each band, raised where the channels said more. */
  readonly connected: Readonly<Record<AdultBand, Interval>>
  /** False for an overlap that contradicts the rest, that too many others drown, or whose channels are not all here. */
  uses(overlap: KnownOverlap): boolean
  /** Channels that count as one when a question is about all of them, because overlaps tie too many together. */
  readonly bundles: readonly (readonly string[])[]
  /** Overlaps that contradict the rest, that had to be moved or that were put together: what was done with them. */
  readonly problems: readonly Problem[]
}

/**
 * Overlaps of channels that are not among `audiences` are left aside. To see what is left when channels stop, ask the same model
 * for the others: what is known of the channels that stopped still bounds them. Answers are kept: asking again costs nothing.
 */
export function reachModel(
  audiences: readonly Audience[],
  residents: Readonly<Record<AdultBand, number>>,
  connected: Readonly<Record<AdultBand, Interval>>,
  overlaps: readonly KnownOverlap[],
  solver: LinearSolver,
): ReachModel {
  const cells = bandCells(audiences, residents, connected, overlaps, solver)
  const sure = overlaps.length === 0
  const known = new Map<string, Reach>()

  const answer = (question: Question): Reach => {
    const people = ({ cell, residents: size }: BandCell): Interval => scale(cell.share(question), size)
    const { cell: whole, residents: adults } = cells.whole
    const { low, high } = whole.bounds(question)
    const byBand = ofBands(cells.bands.map((one) => [one.band, people(one)]))
    return { byBand, total: narrowed(plus(...Object.values(byBand)), { low: low * adults, high: high * adults }, sure) }
  }
  const ask = (of: Question['of'], ids: ReadonlySet<string>): Reach => {
    const channels = audiences.flatMap((one, index) => (ids.has(one.id) ? [index] : []))
    const key = `${of} ${channels.join()}`
    const reach = known.get(key) ?? answer({ of, channels: new Set(channels) })
    known.set(key, reach)
    return reach
  }
  return {
    connected: ofBands(cells.bands.map((one) => [one.band, one.connected])),
    union: (ids) => ask('any', ids),
    several: (ids) => ask('several', ids),
    exclusive: (ids) => {
      const lost = ask('only', ids)
      return audiences.every((one) => one.measured) ? lost : withMiddles(lost)
    },
    uses: (overlap) => usesOverlap(audiences, cells, overlap),
    bundles: cells.bundles.map((members) => members.flatMap((channel) => audiences[channel]?.id ?? [])),
    problems: overlapProblems(audiences, cells),
  }
}

function ofBands(entries: readonly (readonly [AdultBand, Interval])[]): Readonly<Record<AdultBand, Interval>> {
  return Object.fromEntries(entries) as Record<AdultBand, Interval>
}

function withMiddles({ byBand, total }: Reach): Reach {
  const middle = ({ low, high }: Interval): Interval => midpoint(low, high)
  return { byBand: adultRecord((band) => middle(byBand[band])), total: middle(total) }
}

/**
 * The sum of the bands, narrowed by what the channels' totals say on their own. The most probable value lies between by
 * construction (`sure`), unless overlaps that contradict each other a little were moved in one and not in the other; beyond
 * rounding noise it is a bug and stops here. (Widths go from fractions of a share to millions of residents: the noise is
 * relative.)
 */
function narrowed(sum: Interval, alone: Bounds, sure: boolean): Interval {
  const noise = 1e-6 * Math.max(1, sum.high)
  const low = Math.max(sum.low, alone.low, 0)
  const high = Math.min(sum.high, alone.high)
  if (low > high + noise) {
    if (sure) throw new RangeError(`Bands and totals contradict each other: ${low} > ${high}`)
    return sum
  }
  if (sure && (sum.central < low - noise || sum.central > high + noise)) {
    throw new RangeError(`Most probable value outside its bounds: ${low} ≤ ${sum.central} ≤ ${high}`)
  }
  const top = Math.max(low, high)
  return { low, central: Math.min(Math.max(sum.central, low), top), high: top }
}
