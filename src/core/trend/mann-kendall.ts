/**
 * Is there a trend at all? The rank test of Mann (1945) and Kendall, which supposes nothing of the law of the values; and its
 * seasonal form (Hirsch, Slack & Smith 1982), which compares Januaries with Januaries only. Method §9.
 */
import { twoSidedP } from './normal.ts'
import type { Point } from './ranks.ts'
import { inTime } from './ranks.ts'

export interface RankTest {
  /** Pairs that rise minus pairs that fall. */
  readonly s: number
  /** Variance of `s` without any trend, corrected for ties; 0 when all values are equal. */
  readonly variance: number
  /** `s` in standard deviations, with the continuity correction; 0 without variance. */
  readonly z: number
  /** Two-sided, by the normal approximation: 8 values or more. */
  readonly p: number
}

export function mannKendall(points: readonly Point[]): RankTest {
  return testOf([inTime(points)])
}

/** `period`: steps in a cycle; the values of one season are compared among themselves. */
export function seasonalMannKendall(points: readonly Point[], period: number): RankTest {
  return testOf(bySeason(points, period))
}

/** The points of each season, in time order. */
export function bySeason(points: readonly Point[], period: number): readonly (readonly Point[])[] {
  // Twice the remainder: places before the origin are negative.
  return [...Map.groupBy(inTime(points), ({ t }) => ((t % period) + period) % period).values()]
}

function testOf(groups: readonly (readonly Point[])[]): RankTest {
  const s = groups.reduce((sum, group) => sum + score(group), 0)
  const variance = groups.reduce((sum, group) => sum + varianceOf(group), 0)
  const z = variance === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance)
  return { s, variance, z, p: twoSidedP(z) }
}

function score(points: readonly Point[]): number {
  let sum = 0
  points.forEach((later, index) => {
    for (const earlier of points.slice(0, index)) sum += Math.sign(later.value - earlier.value)
  })
  return sum
}

/** n(n−1)(2n+5)/18, minus the same for each group of equal values. */
function varianceOf(points: readonly Point[]): number {
  const term = (n: number): number => n * (n - 1) * (2 * n + 5)
  const ties = [...Map.groupBy(points, ({ value }) => value).values()]
  return (term(points.length) - ties.reduce((sum, tie) => sum + term(tie.length), 0)) / 18
}
