/** Residents reached by any set of channels, by band and in all: bounds from §3 and the most probable value between them. */
import type { AdultBand } from '../dossier/dossier.ts'
import { adultBands } from '../dossier/dossier.ts'
import type { Overlap } from '../dossier/overlap.ts'
import type { Interval } from '../figure.ts'
import { midpoint, plus } from '../figure.ts'
import type { LinearSolver } from '../linear-solver.ts'
import { centralUnion, connectedStratum } from './central-union.ts'
import { exclusiveReach } from './exclusive-reach.ts'
import { adultRecord } from './residents.ts'
import type { Marginal } from './union-bounds.ts'
import { unionBounds } from './union-bounds.ts'

/** One channel's residents. */
export interface Audience {
  readonly id: string
  readonly online: boolean
  readonly measured: boolean
  readonly byBand: Readonly<Record<AdultBand, Interval>>
  /** Residents of 15 and over; may be tighter than the sum of the bands. */
  readonly total: Interval
}

/** What the model needs of an overlap of the dossier. */
export type KnownOverlap = Pick<Overlap, 'channels' | 'band' | 'share'>

/** Residents, as intervals. */
export interface Reach {
  readonly byBand: Readonly<Record<AdultBand, Interval>>
  readonly total: Interval
}

export interface ReachModel {
  /** Reached by at least one of these channels. */
  union(ids: ReadonlySet<string>): Reach
  /**
   * Reached by these channels and by no other channel of the inventory. When some channel of the inventory was never
   * measured, nothing says where in the range the truth is: the central value is its middle.
   */
  exclusive(ids: ReadonlySet<string>): Reach
  /** Connected share of each band, raised where the channels said more. */
  readonly connected: Readonly<Record<AdultBand, Interval>>
}

/** A band, or all residents of 15 and over. */
interface Cell {
  readonly residents: number
  readonly connected: Interval
  readonly marginals: ReadonlyMap<string, Marginal>
}

type ShareOf = (cell: Cell) => Interval

export function reachModel(
  audiences: readonly Audience[],
  residents: Readonly<Record<AdultBand, number>>,
  connected: Readonly<Record<AdultBand, Interval>>,
  _overlaps: readonly KnownOverlap[],
  _solver: LinearSolver,
): ReachModel {
  const cell = (size: number, stratum: Interval, peopleOf: (audience: Audience) => Interval): Cell => {
    const marginals = new Map(
      audiences.map((one) => [one.id, { share: asShare(peopleOf(one), size), online: one.online }]),
    )
    return { residents: size, connected: connectedStratum([...marginals.values()], stratum), marginals }
  }
  const cells = adultBands.map((band) => ({
    band,
    cell: cell(residents[band], connected[band], (audience) => audience.byBand[band]),
  }))
  const adults = adultBands.reduce((sum, band) => sum + residents[band], 0)
  // The connected share of all adults comes from the bands, raised where their channels said more.
  const online = asShare(plus(...cells.map((one) => scale(one.cell.connected, one.cell.residents))), adults)
  const whole = cell(adults, online, (audience) => audience.total)

  /** The sum of the bands, narrowed by what the channels' totals say on their own. */
  const total = (byBand: readonly Interval[], shareOf: ShareOf): Interval => {
    const sum = plus(...byBand)
    const alone = scale(shareOf(whole), adults)
    return inOrder({ low: Math.max(sum.low, alone.low), central: sum.central, high: Math.min(sum.high, alone.high) })
  }

  const reachOf = (shareOf: ShareOf): Reach => {
    const found = cells.map((one) => ({ band: one.band, people: scale(shareOf(one.cell), one.cell.residents) }))
    return {
      byBand: ofBands(found.map((one) => [one.band, one.people])),
      total: total(
        found.map((one) => one.people),
        shareOf,
      ),
    }
  }

  return {
    connected: ofBands(cells.map((one) => [one.band, one.cell.connected])),
    union: (ids) =>
      reachOf(({ marginals, connected: stratum }) => {
        const chosen = [...marginals].filter(([id]) => ids.has(id)).map(([, marginal]) => marginal)
        return inOrder({ ...unionBounds(chosen, stratum), central: centralUnion(chosen, stratum) })
      }),
    exclusive: (ids) => {
      const lost = reachOf(({ marginals, connected: stratum }) => {
        const inside = [...marginals].filter(([id]) => ids.has(id)).map(([, marginal]) => marginal)
        const outside = [...marginals].filter(([id]) => !ids.has(id)).map(([, marginal]) => marginal)
        return inOrder(exclusiveReach(inside, outside, stratum))
      })
      return audiences.every((one) => one.measured) ? lost : withMiddles(lost)
    },
  }
}

function ofBands(entries: readonly (readonly [AdultBand, Interval])[]): Readonly<Record<AdultBand, Interval>> {
  return Object.fromEntries(entries) as Record<AdultBand, Interval>
}

function withMiddles({ byBand, total }: Reach): Reach {
  const middle = ({ low, high }: Interval): Interval => midpoint(low, high)
  return { byBand: adultRecord((band) => middle(byBand[band])), total: middle(total) }
}

function asShare(people: Interval, residents: number): Interval {
  if (residents === 0) return { low: 0, central: 0, high: 0 }
  return scale(people, 1 / residents)
}

function scale(interval: Interval, factor: number): Interval {
  return { low: interval.low * factor, central: interval.central * factor, high: interval.high * factor }
}

/**
 * The bounds contain the most probable value by construction: anything beyond rounding noise is a bug and stops here. (Widths
 * go from fractions of a share to millions of residents: the noise is relative.)
 */
function inOrder({ low, central, high }: Interval): Interval {
  const noise = 1e-9 * Math.max(1, high)
  if (central < low - noise || central > high + noise) {
    throw new RangeError(`Most probable value outside its bounds: ${low} ≤ ${central} ≤ ${high}`)
  }
  return { low: Math.max(0, Math.min(low, central)), central: Math.max(0, central), high: Math.max(high, central, 0) }
}
