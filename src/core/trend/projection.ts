/**
 * If nothing changes: the last level, then the slope, each with its interval, month after month. It is no forecast: it says
 * where the segment leads if it goes on. Method §9.
 */
import type { Interval } from '../figure.ts'
import { clamp } from '../figure.ts'
import { z95 } from '../survey/wilson.ts'
import type { Point } from './ranks.ts'
import { inTime, median, ofRank } from './ranks.ts'
import type { Slope } from './theil-sen.ts'

/**
 * The level of an ordinary month at the last point: the median of the values brought there along the slope, with the interval of
 * a median on its ranks (95 %, rounded outwards; the extremes when values are few). One point or more.
 */
export function lastLevel(points: readonly Point[], slope: Slope): Interval {
  const sorted = inTime(points)
  const last = sorted.at(-1)?.t ?? 0
  const brought = sorted.map(({ t, value }) => value + slope.central * (last - t)).sort((a, b) => a - b)
  const n = brought.length
  const rank = Math.floor(n / 2 - (z95 * Math.sqrt(n)) / 2)
  const central = median(brought)
  return { low: ofRank(brought, rank), central, high: ofRank(brought, n + 1 - rank) }
}

/** `horizon` intervals, one per step after the last point; never below 0, nor above `ceiling` when there is one. */
export function project(
  level: Interval,
  slope: Slope,
  { horizon, ceiling }: { readonly horizon: number; readonly ceiling: number | null },
): readonly Interval[] {
  return Array.from({ length: horizon }, (_, index) => {
    const steps = index + 1
    const ahead = {
      low: level.low + steps * slope.low,
      central: level.central + steps * slope.central,
      high: level.high + steps * slope.high,
    }
    return clamp(ahead, 0, ceiling ?? Number.POSITIVE_INFINITY)
  })
}
