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
import type { Facts, Observation, Publication } from '../dossier/facts.ts'
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
const leastStep = Math.log10(2.5)

interface Point {
  readonly at: string
  readonly value: number
  readonly place: Place
}

/** Of publications, the counters that do not depend on their success. */
const steadyCounters = ['recipients', 'deliveries'] as const satisfies readonly MetricId[]

export function findOutliers({ observations, publications }: Facts): readonly Problem[] {
  const series = new Map<string, Point[]>()
  const add = (key: string, point: Point): void => {
    const known = series.get(key)
    if (known === undefined) series.set(key, [point])
    else known.push(point)
  }
  for (const one of observations) {
    if (one.value > 0 && one.from !== '') add(seriesOf(one), { at: one.from, value: one.value, place: one.place })
  }
  for (const one of publications) {
    for (const metric of steadyCounters) {
      const value = one.metrics[metric]
      if (value !== undefined && value > 0) add(channelOf(one) + metric, { at: one.at, value, place: one.place })
    }
  }
  return [...series].flatMap(([, points]) => outliersOf(points))
}

const channelOf = ({ channel }: Observation | Publication): string =>
  `${channel.service ?? channel.question ?? ''}\0${channel.account ?? ''}\0`

const seriesOf = (one: Observation): string => `${channelOf(one)}${one.metric}\0${one.grain}`

function outliersOf(all: readonly Point[]): readonly Problem[] {
  if (all.length <= fewestNeighbours) return []
  const points = all.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  return points.flatMap(({ value, place }, index) => {
    if (!standsOut(points, index)) return []
    const neighbours = around(points, index)
    const usual = median(neighbours)
    const factor = oddFactor(value, usual, neighbours)
    const atEnd = index === 0 || index === points.length - 1
    if (factor === null || (factor < 1 && atEnd)) return []
    return [problem('outlier', 'warning', { value, usual: Number(usual.toPrecision(3)), factor }, place)]
  })
}

/** A first look, for long series: what is close to both its neighbours is far from nothing. */
function standsOut(points: readonly Point[], index: number): boolean {
  const value = points[index]?.value ?? NaN
  return [points[index - 1], points[index + 1]].some(
    (next) => next !== undefined && Math.abs(Math.log10(value / next.value)) > leastStep,
  )
}

function around(points: readonly Point[], index: number): readonly number[] {
  const before = points.slice(Math.max(0, index - neighboursPerSide), index)
  const after = points.slice(index + 1, index + 1 + neighboursPerSide)
  return [...before, ...after].map((one) => one.value)
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
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
