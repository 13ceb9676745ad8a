/** What the main results rest on and nobody knows exactly: each input with its interval, or a group known together. */
import type { ComponentId } from '../analysis.ts'
import type { AdultBand } from '../dossier/dossier.ts'
import { adultBands } from '../dossier/dossier.ts'
import type { Interval } from '../figure.ts'
import { isFigure } from '../figure.ts'
import type { Measurement, ToMeasure } from '../measure.ts'
import type { RecordedChannel } from '../reach/record-channels.ts'

/** Components that stand for what was declared or counted, and do not follow from reach. */
export const givenComponents = ['D3', 'D4', 'D5', 'D6'] as const satisfies readonly ComponentId[]

export type InputKind =
  /** Of one channel: people in a month; share who live here; ages; all of it when nobody measured. */
  | 'people'
  | 'local-share'
  | 'age-share'
  | 'use'
  /** Of all channels together. */
  | 'survey-share'
  | 'persons-per-account'
  | 'connected'
  | 'overlaps'
  | 'account-wall'
  | (typeof givenComponents)[number]

/** One coordinate: a number in its interval, the central value being the most likely. */
interface Coordinate {
  readonly kind: InputKind
  readonly channel: string | null
  readonly interval: Interval
}

export interface UncertainInput {
  /** `people/facebook:ville`, or the kind alone. */
  readonly id: string
  readonly kind: InputKind
  /** Channels concerned, in the order of ids. */
  readonly channels: readonly string[]
  readonly coordinates: readonly Coordinate[]
}

/** A place between the ends of an interval: 0 lowest, ½ central, 1 highest. */
const place: Interval = { low: 0, central: 0.5, high: 1 }

/** Only what is not exact. In an order that the order of the inventory does not change. */
export function uncertainInputs(given: ToMeasure, measured: Measurement): readonly UncertainInput[] {
  const channels = given.channels.filter((one) => one.found !== null)
  const ofChannels = channels.flatMap(inputsOfChannel)
  const connected = adultBands.some((band) => isWide(given.residents.connected[band].prior.interval))
  const walls = new Set(channels.map((one) => one.measured.service.traits.accountWall))
  return [
    ...ofChannels.filter((one) => !isShared(one.kind)).map((one) => single(one)),
    ...(['survey-share', 'persons-per-account'] as const).flatMap((kind) =>
      together(
        kind,
        ofChannels.filter((one) => one.kind === kind),
      ),
    ),
    ...(connected && channels.some((one) => one.reach.online) ? [whole('connected')] : []),
    ...(channels.length > 1 ? [whole('overlaps')] : []),
    ...(walls.has('unverified') || walls.has('partial') ? [whole('account-wall')] : []),
    ...givenComponents.flatMap((kind) => {
      const result = measured.dependence.components.find((one) => one.id === kind)?.value.result
      return result && isFigure(result) && isWide(result) ? [whole(kind, result)] : []
    }),
  ]
}

function inputsOfChannel(channel: RecordedChannel): readonly Coordinate[] {
  const { found, measured } = channel
  if (!found) return []
  const id = channel.reach.channel
  const bands = adultBands.map((band) => found.byBand[band])
  const counted = adultBands.filter((band) => found.byBand[band].from === 'counters')
  const { result: people } = measured.monthlyPeople
  const coordinate = (kind: InputKind, interval: Interval): readonly Coordinate[] =>
    isWide(interval) ? [{ kind, channel: id, interval }] : []
  const fromCounters =
    counted.length === 0
      ? []
      : [
          ...(isFigure(people) ? coordinate('people', people) : []),
          ...coordinate('local-share', found.localShare.interval),
          ...(found.personsPerAccount ? coordinate('persons-per-account', found.personsPerAccount.interval) : []),
          ...(counted.some((band: AdultBand) => isWide(found.ageShares[band].interval))
            ? coordinate('age-share', place)
            : []),
        ]
  return [
    ...fromCounters,
    ...(bands.some((one) => one.from === 'survey' && isWide(one.interval)) ? coordinate('survey-share', place) : []),
    ...(bands.some((one) => one.from === 'nothing' && isWide(one.interval)) ? coordinate('use', place) : []),
  ]
}

function isShared(kind: InputKind): boolean {
  return kind === 'survey-share' || kind === 'persons-per-account'
}

function single(coordinate: Coordinate): UncertainInput {
  const { kind, channel } = coordinate
  return {
    id: `${kind}/${channel ?? ''}`,
    kind,
    channels: channel === null ? [] : [channel],
    coordinates: [coordinate],
  }
}

function together(kind: InputKind, coordinates: readonly Coordinate[]): readonly UncertainInput[] {
  if (coordinates.length === 0) return []
  return [{ id: kind, kind, channels: coordinates.flatMap((one) => one.channel ?? []), coordinates }]
}

function whole(kind: InputKind, interval: Interval = place): UncertainInput {
  return { id: kind, kind, channels: [], coordinates: [{ kind, channel: null, interval }] }
}

function isWide({ low, high }: Interval): boolean {
  return high - low > 1e-12 * Math.max(1, Math.abs(high))
}
