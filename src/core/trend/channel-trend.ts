/** The trend of one channel: its best series, cut where the way of counting changes, and where its last segment leads. */
import type { Interval } from '../figure.ts'
import type { ChannelFacts } from '../reach/channel-facts.ts'
import { threshold } from '../reference/thresholds.ts'
import type { MonthValue, Series } from './channel-series.ts'
import { channelSeries } from './channel-series.ts'
import { monthNumber } from './months.ts'
import { lastLevel, project } from './projection.ts'
import type { Point } from './ranks.ts'
import type { Trend } from './segment-trend.ts'
import { fewestValues, trendOf } from './segment-trend.ts'
import type { SeriesBreak } from './series-breaks.ts'
import { breakSeries } from './series-breaks.ts'
import type { Slope } from './theil-sen.ts'

const monthsInYear = 12
/** Months of the projection. */
const horizon = 24

/** `steady`: neither a rise nor a fall is established. */
export type Direction = 'rising' | 'falling' | 'steady'

export interface FoundTrend {
  readonly statistics: Trend
  readonly direction: Direction
  /** Of an ordinary month, at the last month. */
  readonly level: Interval
  /** Per month. */
  readonly slope: Slope
}

export interface TrendOfSeries {
  readonly series: Series
  readonly breaks: readonly SeriesBreak[]
  /** Months that count, in every segment. */
  readonly months: readonly MonthValue[]
  /** The last segment: the months counted as they are now. */
  readonly segment: readonly MonthValue[]
  /** Null when the segment is too short. */
  readonly found: FoundTrend | null
}

/**
 * The best series whose last segment has a trend; without any, the one whose last segment has most months, so that the fewest are
 * missing. Null without any series.
 */
export function bestTrend(facts: ChannelFacts, on: string): TrendOfSeries | null {
  const proof = threshold(facts.reference, 'trendProof')
  let longest: TrendOfSeries | null = null
  for (const series of channelSeries(facts, on)) {
    const trend = trendOfSeries(facts.service.id, series, proof)
    if (trend.found !== null) return trend
    if (trend.segment.length > (longest?.segment.length ?? 0)) longest = trend
  }
  return longest
}

function trendOfSeries(service: string, series: Series, proof: number): TrendOfSeries {
  const { months, breaks } = breakSeries(service, series.months)
  const start = breaks.at(-1)?.month ?? ''
  const segment = months.filter(({ month }) => month >= start)
  return { series, breaks, months, segment, found: foundIn(segment, proof) }
}

/** Values that lack for a trend; 0 when there is one. */
export function missingMonths(segment: readonly MonthValue[]): number {
  return Math.max(0, fewestValues - segment.length)
}

function foundIn(segment: readonly MonthValue[], proof: number): FoundTrend | null {
  const statistics = trendOf(pointsOf(segment, 'central'), monthsInYear)
  if (statistics === null) return null
  const { slope } = statistics
  const level = (end: keyof Interval): Interval => lastLevel(pointsOf(segment, end), slope)
  return {
    statistics,
    direction: directionOf(statistics, proof),
    // Values typed as ranges widen the level.
    level: { low: level('low').low, central: level('central').central, high: level('high').high },
    slope,
  }
}

function pointsOf(segment: readonly MonthValue[], end: keyof Interval): readonly Point[] {
  return segment.map((one) => ({ t: monthNumber(one.month), value: one[end] }))
}

/** `proof`: probability of chance under which a trend is established. */
function directionOf({ test, slope }: Trend, proof: number): Direction {
  if (test.p >= proof) return 'steady'
  return slope.high < 0 ? 'falling' : slope.low > 0 ? 'rising' : 'steady'
}

export function statusQuo({ level, slope }: FoundTrend, ceiling: number | null): readonly Interval[] {
  return project(level, slope, { horizon, ceiling })
}
