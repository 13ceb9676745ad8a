/** One value of a series at its place in time. */
export interface Point {
  /** Whole number of steps (months) from any origin: gaps keep their length. */
  readonly t: number
  readonly value: number
}

/** In time order; places must be distinct. */
export function inTime(points: readonly Point[]): readonly Point[] {
  return points.toSorted((a, b) => a.t - b.t)
}

/** The middle value, or the mean of the two middle ones. Throws RangeError on nothing: the median of nothing is a bug. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  if (upper === undefined || lower === undefined) throw new RangeError('Median of no value')
  return (lower + upper) / 2
}

/** The value of a rank, 1 … n, of an ascending list; ranks outside it give its ends. */
export function ofRank(sorted: readonly number[], rank: number): number {
  const value = sorted[Math.min(Math.max(rank, 1), sorted.length) - 1]
  if (value === undefined) throw new RangeError('Rank of no value')
  return value
}
