/**
 * Values about 10, 100 or 1000 times the others around them, or as many times less: a comma lost, a column in another unit, a
 * thousand written `1.234`. Only told: the value is kept as the file says it.
 *
 * The rule, made to raise few false alarms. A series is one measure of one channel at one grain, in the order of its dates,
 * zeros left out. A value is compared with its neighbours, at most six on each side and at least six in all:
 * - their median is the usual value, which must be at least 20: small counts vary by themselves;
 * - the value is a power of ten times the usual value, to within a quarter (×0.8 to ×1.25);
 * - at least four neighbours in five lie within 1.5 times the usual value, either way (2.5 times for a factor of 100 or 1000):
 *   the daily figures of a network, which peaks make ten times larger on some days, are not steady enough for one more peak to
 *   be surprising. With 2.5 throughout, four real peaks among some 2 800 values of real exports were called odd; with 1.5, none;
 * - the first and last values of a series are never called too small: an export made in the middle of a month ends so.
 * What this cannot see: a series that is wrong throughout, or from some date on.
 */
import type { ChannelRef, Facts } from '../dossier/facts.ts'
import type { MetricId } from '../dossier/metrics.ts'
import type { Place, Problem } from '../problem.ts'
import { problem } from '../problem.ts'

const neighboursPerSide = 6
const fewestNeighbours = 6
const leastUsual = 20
const closeness = Math.log10(1.25)
const steadyShare = 0.8
/** Powers of ten, each with how far from the usual value its neighbours may be. */
const powers = [
  { power: 1, spread: Math.log10(1.5) },
  { power: 2, spread: Math.log10(2.5) },
  { power: 3, spread: Math.log10(2.5) },
] as const
/** The least that separates an odd value from a neighbour that is not. */
const leastStep = 2.5

interface Point {
  /** ISO date, or date and time. */
  readonly from: string
  readonly value: number
  readonly place: Place
}

/** Of publications, the counters that do not depend on their success. */
const steadyCounters = ['recipients', 'deliveries'] as const satisfies readonly MetricId[]

export function findOutliers({ observations, publications }: Facts): readonly Problem[] {
  const series = new SeriesFinder()
  for (const one of observations)
    if (one.value > 0 && one.from !== '') series.add(one.channel, one.metric, one.grain, one)
  for (const { channel, at, metrics, place } of publications) {
    for (const metric of steadyCounters) {
      const value = metrics[metric]
      if (value !== undefined && value > 0) series.add(channel, metric, 'sending', { from: at, value, place })
    }
  }
  return series.all().flatMap(outliersOf)
}

/** Values by channel, measure and grain. An export has a million of them and few channels: these are told apart once. */
class SeriesFinder {
  readonly #byChannel = new Map<ChannelRef, Map<string, Point[]>>()

  add(channel: ChannelRef, metric: MetricId, grain: string, point: Point): void {
    let measures = this.#byChannel.get(channel)
    if (measures === undefined) this.#byChannel.set(channel, (measures = new Map<string, Point[]>()))
    const key = `${metric} ${grain}`
    const points = measures.get(key)
    if (points === undefined) measures.set(key, [point])
    else points.push(point)
  }

  all(): readonly (readonly Point[])[] {
    const series = [...this.#byChannel].flatMap(([{ service, question, account }, measures]) =>
      [...measures].map(([key, points]) => ({ key: JSON.stringify([service, question, account, key]), points })),
    )
    return [...Map.groupBy(series, (one) => one.key).values()].map((same) => same.flatMap((one) => one.points))
  }
}

function outliersOf(all: readonly Point[]): readonly Problem[] {
  if (all.length <= fewestNeighbours) return []
  const points = all.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const found: Problem[] = []
  for (const [index, { value, place }] of points.entries()) {
    if (!standsOut(points, index)) continue
    const neighbours = around(points, index)
    const usual = median(neighbours)
    const factor = oddFactor(value, usual, neighbours)
    const atEnd = index === 0 || index === points.length - 1
    if (factor === null || (factor < 1 && atEnd)) continue
    found.push(problem('outlier', 'warning', { value, usual: Number(usual.toPrecision(3)), factor }, place))
  }
  return found
}

/** A first look, for long series: what is close to both its neighbours is far from nothing. */
function standsOut(points: readonly Point[], index: number): boolean {
  const value = points[index]?.value ?? NaN
  const isFar = (next: Point | undefined): boolean =>
    next !== undefined && (value > next.value * leastStep || next.value > value * leastStep)
  return isFar(points[index - 1]) || isFar(points[index + 1])
}

function around(points: readonly Point[], index: number): readonly number[] {
  const values: number[] = []
  const last = Math.min(index + neighboursPerSide, points.length - 1)
  for (let at = Math.max(0, index - neighboursPerSide); at <= last; at++) {
    const point = points[at]
    if (at !== index && point !== undefined) values.push(point.value)
  }
  return values
}

function median(values: readonly number[]): number {
  // A dozen at most, and a million times: each put in its place at once is much faster than a general sort.
  const sorted: number[] = []
  for (const value of values) {
    let at = sorted.length
    for (; at > 0; at--) {
      const before = sorted[at - 1] ?? NaN
      if (before <= value) break
      sorted[at] = before
    }
    sorted[at] = value
  }
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return ((low ?? NaN) + (high ?? NaN)) / 2
}

/** 10, 100, 1000 or their inverses; null: nothing odd. */
function oddFactor(value: number, usual: number, neighbours: readonly number[]): number | null {
  if (neighbours.length < fewestNeighbours || usual < leastUsual) return null
  const distance = Math.log10(value / usual)
  const found = powers.find(({ power }) => Math.abs(Math.abs(distance) - power) <= closeness)
  if (found === undefined) return null
  const steady = neighbours.filter((one) => Math.abs(Math.log10(one / usual)) <= found.spread)
  if (steady.length < neighbours.length * steadyShare) return null
  return distance > 0 ? 10 ** found.power : 1 / 10 ** found.power
}
