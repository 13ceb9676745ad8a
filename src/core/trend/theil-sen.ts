/**
 * How steep is it? The median of the slopes of all pairs (Theil 1950, Sen 1968), which one odd month cannot move, with Sen's
 * interval on the ranks of those slopes. Method §9.
 */
import type { RankTest } from './mann-kendall.ts'
import { bySeason } from './mann-kendall.ts'
import { z95 } from '../survey/wilson.ts'
import type { Point } from './ranks.ts'
import { inTime, median, ofRank } from './ranks.ts'

/** Per step of time (a month), in the unit of the values; `low ≤ central ≤ high`, 95 %. */
export interface Slope {
  readonly low: number
  readonly central: number
  readonly high: number
}

/** `test`: of the same points, for the variance of the ranks. Two points or more. */
export function senSlope(points: readonly Point[], test: RankTest): Slope {
  return slopeOf(slopesBetween(inTime(points)), test)
}

/** The same from the slopes between values of one season only (Hirsch, Slack & Smith 1982). */
export function seasonalSenSlope(points: readonly Point[], period: number, test: RankTest): Slope {
  return slopeOf(bySeason(points, period).flatMap(slopesBetween), test)
}

function slopesBetween(points: readonly Point[]): readonly number[] {
  return points.flatMap((later, index) =>
    points.slice(0, index).map((earlier) => (later.value - earlier.value) / (later.t - earlier.t)),
  )
}

/** Ranks are rounded outwards, so that the interval is never narrower than 95 %. */
function slopeOf(slopes: readonly number[], { variance }: RankTest): Slope {
  const sorted = slopes.toSorted((a, b) => a - b)
  const spread = z95 * Math.sqrt(variance)
  const central = median(sorted)
  return {
    low: Math.min(central, ofRank(sorted, Math.floor((sorted.length - spread) / 2))),
    central,
    high: Math.max(central, ofRank(sorted, Math.ceil((sorted.length + spread) / 2) + 1)),
  }
}
