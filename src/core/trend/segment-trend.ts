/** The trend of one segment: a stretch of a series counted in one way, that no known change of metric crosses. Method §9. */
import { mannKendall, seasonalMannKendall } from './mann-kendall.ts'
import type { RankTest } from './mann-kendall.ts'
import type { Point } from './ranks.ts'
import { seasonalSenSlope, senSlope } from './theil-sen.ts'
import type { Slope } from './theil-sen.ts'

/** Under this number of values nothing is said: the normal approximation of the test does not hold. */
export const fewestValues = 8
/** From this many cycles on, each season is compared with itself. */
const fewestCycles = 2

export interface Trend {
  /** Number of values. */
  readonly n: number
  readonly test: RankTest
  /** Per step. */
  readonly slope: Slope
  /** Each season was compared with itself. */
  readonly seasonal: boolean
}

/**
 * Null under {@link fewestValues} values. `seasons`: steps in a cycle (12 months), or null when there is none; it is used from
 * two cycles of values on (24 months).
 */
export function trendOf(points: readonly Point[], seasons: number | null): Trend | null {
  const n = points.length
  if (n < fewestValues) return null
  if (seasons !== null && n >= fewestCycles * seasons) {
    const test = seasonalMannKendall(points, seasons)
    return { n, test, slope: seasonalSenSlope(points, seasons, test), seasonal: true }
  }
  const test = mannKendall(points)
  return { n, test, slope: senSlope(points, test), seasonal: false }
}

/** Splits a series where the way of counting changes: `breaks` are the places where a new segment begins. */
export function segmentsOf(points: readonly Point[], breaks: readonly number[]): readonly (readonly Point[])[] {
  const starts = [...new Set(breaks)].sort((a, b) => a - b)
  const segmentOf = ({ t }: Point): number => starts.filter((start) => start <= t).length
  const groups = Map.groupBy(points, segmentOf)
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group)
}
