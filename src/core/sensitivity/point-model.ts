/**
 * The main results at one point of the uncertain inputs, each being a plain number: the closed formulas of §2, §3 and §5 without
 * any interval, fast enough to be run thousands of times. Known overlaps are left out: they only narrow what is drawn here.
 */
import type { ComponentId } from '../analysis.ts'
import { triangular } from '../decision/random.ts'
import { weightsOf } from '../dossier/dependence-weights.ts'
import { adultBands } from '../dossier/dossier.ts'
import { isFigure } from '../figure.ts'
import { dependenceAt } from '../indicators/dependence-index.ts'
import { hhi } from '../indicators/hhi.ts'
import type { Measurement, ToMeasure } from '../measure.ts'
import { channelSets } from './channel-sets.ts'
import type { PointChannel } from './point-channel.ts'
import { between, pointChannel } from './point-channel.ts'
import { pointUnions } from './point-unions.ts'
import type { InputKind, UncertainInput } from './uncertain-inputs.ts'

/** Residents reached, residents reached only by platforms, dependence index (0 where it cannot be told). */
type PointResult = readonly [reached: number, exclusive: number, index: number]

export interface PointModel {
  /** Coordinates of the unit cube that make each input. */
  readonly inputs: readonly (readonly number[])[]
  /** Where every input has its most probable value. */
  readonly centre: readonly number[]
  readonly evaluate: (at: readonly number[]) => PointResult
}

/** Null without a population. */
export function pointModel(
  given: ToMeasure,
  measured: Measurement,
  inputs: readonly UncertainInput[],
): PointModel | null {
  const { structure } = given
  if (!structure) return null
  const channels = given.channels.filter((one) => one.found !== null)
  const coordinates = inputs.flatMap((one) => one.coordinates)
  /** Place of the coordinate; -1: known exactly. */
  const placeOf = (kind: InputKind, channel: string | null = null): number =>
    coordinates.findIndex((one) => one.kind === kind && one.channel === channel)
  const places = {
    connected: placeOf('connected'),
    overlaps: placeOf('overlaps'),
    wall: placeOf('account-wall'),
  }
  const bands = adultBands.flatMap((band, index) => {
    const residents = structure.byBand[band]
    const { interval } = given.residents.connected[band].prior
    // A survey may show more people online than the national figure: never more than the bounds allow.
    const most = measured.recorded.model?.connected[band].high ?? interval.high
    return residents > 0 ? [{ index, residents, interval, most }] : []
  })
  const points = channels.map((one): PointChannel => pointChannel(one, (kind) => placeOf(kind, one.reach.channel)))
  const online = channels.map((one) => one.reach.online)
  const sets = channelSets(channels)
  const unions = pointUnions(online, sets.members)
  const indexAt = dependenceIndexAt(given, measured, placeOf)

  const evaluate = (at: readonly number[]): PointResult => {
    const values = coordinates.map((one, index) => triangular(one.interval, at[index] ?? 0.5))
    const valueAt = (place: number): number => values[place] ?? 0.5
    const people = points.map((one) => one.people(values))
    const overlap = valueAt(places.overlaps)
    const sums = sets.members.map(() => 0)
    const only = sets.alone.map(() => 0)
    for (const { index, residents, interval, most } of bands) {
      const connected = places.connected < 0 ? interval.central : between(interval, valueAt(places.connected))
      const shares = people.map((one, channel) => {
        const share = (one[index] ?? 0) / residents
        if (online[channel] !== true) return Math.min(share, 1)
        return Math.min(share, points[channel]?.counted === true ? connected : most)
      })
      unions.measure(shares, connected)
      for (let set = 0; set < sums.length; set++) sums[set] = (sums[set] ?? 0) + residents * unions.union(set, overlap)
      sets.alone.forEach(({ inside, outside }, place) => {
        only[place] = (only[place] ?? 0) + residents * unions.exclusive(inside, outside, sets.all, overlap)
      })
    }
    const shareAlone = (place: number): number => {
      const own = only[place] ?? 0
      const set = sets.alone[place]
      return own > 0 && set ? own / (own + (sums[set.outside] ?? 0)) : 0
    }
    const [platforms, walled, perhapsWalled] = [shareAlone(0), shareAlone(1), shareAlone(2)]
    const derived: Partial<Record<ComponentId, number>> = {
      D1: platforms,
      D2: hhi(sets.operators.map((set) => sums[set] ?? 0)) ?? 1,
      D7: walled + valueAt(places.wall) * (perhapsWalled - walled),
    }
    return [sums[sets.all] ?? 0, only[0] ?? 0, indexAt(derived, values)]
  }

  let next = 0
  return {
    evaluate,
    inputs: inputs.map((one) => one.coordinates.map(() => next++)),
    centre: coordinates.map(({ interval: { low, central, high } }) =>
      high > low ? (central - low) / (high - low) : 0.5,
    ),
  }
}

/** The index from components that follow from reach (`derived`) and from those that were given. */
function dependenceIndexAt(
  { weights }: ToMeasure,
  { dependence }: Measurement,
  placeOf: (kind: InputKind) => number,
): (derived: Readonly<Partial<Record<ComponentId, number>>>, values: readonly number[]) => number {
  if (!isFigure(dependence.index.result)) return () => 0
  const known = dependence.components.flatMap(({ id, value: { result } }) => {
    if (!isFigure(result)) return []
    const place = id === 'D1' || id === 'D2' || id === 'D7' ? -1 : placeOf(id)
    return [{ id, place, central: result.central }]
  })
  const each = weightsOf(
    weights,
    known.map((one) => one.id),
  )
  return (derived, values) =>
    dependenceAt(
      known.map(({ id, place, central }) => derived[id] ?? values[place] ?? central),
      each,
    )
}
