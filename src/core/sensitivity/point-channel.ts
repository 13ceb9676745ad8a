/** Residents reached by one channel at a point of the uncertain inputs: §2 with plain numbers. */
import { adultBands } from '../dossier/dossier.ts'
import type { Interval } from '../figure.ts'
import { isFigure } from '../figure.ts'
import type { RecordedChannel } from '../reach/record-channels.ts'
import type { InputKind } from './uncertain-inputs.ts'

export interface PointChannel {
  /** Made of counters or of a published use, which never exceed the connected residents. */
  readonly counted: boolean
  /** Residents by band; `values[place]` of each coordinate. */
  people(values: readonly number[]): readonly number[]
}

/** `placeOf`: place of the coordinate of a kind; -1 when it is known exactly. */
export function pointChannel({ found, measured }: RecordedChannel, placeOf: (kind: InputKind) => number): PointChannel {
  if (!found) return { counted: false, people: () => adultBands.map(() => 0) }
  const { result } = measured.monthlyPeople
  const places = {
    people: placeOf('people'),
    local: placeOf('local-share'),
    persons: placeOf('persons-per-account'),
    ages: placeOf('age-share'),
    survey: placeOf('survey-share'),
    use: placeOf('use'),
  }
  const central = {
    people: isFigure(result) ? result.central : 0,
    local: found.localShare.interval.central,
    persons: found.personsPerAccount?.interval.central ?? 1,
  }
  const bands = adultBands.map((band) => found.byBand[band])
  const ages = adultBands.map((band) => found.ageShares[band].interval)
  const people = (values: readonly number[]): readonly number[] => {
    const whole =
      (values[places.people] ?? central.people) *
      (values[places.local] ?? central.local) *
      (values[places.persons] ?? central.persons)
    const shares = agesAt(ages, values[places.ages] ?? null)
    const survey = values[places.survey] ?? 0.5
    // Nothing says where between nobody and the greatest use: straight along.
    const use = values[places.use] ?? 0
    return bands.map(({ from, interval }, index) => {
      if (from === 'counters') return whole * (shares[index] ?? 0)
      return from === 'survey' ? between(interval, survey) : interval.low + use * (interval.high - interval.low)
    })
  }
  return { counted: bands.every((one) => one.from !== 'survey'), people }
}

/** Ages lean to the young at 0, to the old at 1, and add up as their central values do; each stays in its interval. */
function agesAt(intervals: readonly Interval[], at: number | null): readonly number[] {
  if (at === null) return intervals.map((one) => one.central)
  const middle = (intervals.length - 1) / 2
  const leaning = intervals.map((one, index) => between(one, 0.5 - ((index - middle) / middle) * (0.5 - at)))
  const sumOf = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0)
  const missing = sumOf(intervals.map((one) => one.central)) - sumOf(leaning)
  // What is missing is taken from the room that each band has left, what is in excess from what it may lose.
  const room = intervals.map(({ low, high }, index) => {
    const one = leaning[index] ?? 0
    return missing > 0 ? high - one : one - low
  })
  const all = sumOf(room)
  const share = all > 0 ? missing / all : 0
  return leaning.map((one, index) => one + share * (room[index] ?? 0))
}

/** 0 lowest, ½ central, 1 highest. */
export function between({ low, central, high }: Interval, at: number): number {
  return at < 0.5 ? low + 2 * at * (central - low) : central + (2 * at - 1) * (high - central)
}
