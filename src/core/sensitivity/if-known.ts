/** What the main results would be if one uncertain input were known, at its most probable value: the same §3 and §5, again. */
import type { Result } from '../figure.ts'
import { clamp, exactly, isFigure, plus, times } from '../figure.ts'
import type { Interval } from '../figure.ts'
import type { AdultBand } from '../dossier/dossier.ts'
import { adultBands } from '../dossier/dossier.ts'
import { weightsOf } from '../dossier/dependence-weights.ts'
import { dependenceOf } from '../indicators/dependence-index.ts'
import { Ledger } from '../ledger.ts'
import type { Measurement, ToMeasure } from '../measure.ts'
import { measure } from '../measure.ts'
import type { RecordedChannel } from '../reach/record-channels.ts'
import type { Audience, Reach, ReachModel } from '../reach/reach-model.ts'
import { reachModel } from '../reach/reach-model.ts'
import { narrowed, sharesOfAdults } from '../reach/residents-reached.ts'
import { adultRecord } from '../reach/residents.ts'
import type { Trait } from '../reference/reference.ts'
import type { InputKind, UncertainInput } from './uncertain-inputs.ts'

export interface MainResults {
  readonly reached: Result
  readonly exclusive: Result
  readonly index: Result
}

export function mainResults({ reach, dependence }: Measurement): MainResults {
  return {
    reached: reach.total.result,
    exclusive: reach.exclusiveToPlatforms.result,
    index: dependence.index.result,
  }
}

export function ifKnown(input: UncertainInput, given: ToMeasure, measured: Measurement): MainResults {
  const again = (changes: Partial<ToMeasure>): MainResults =>
    mainResults(measure({ ...given, ledger: new Ledger({ sourced: false }), lean: true, ...changes }))
  switch (input.kind) {
    case 'people':
    case 'local-share':
    case 'age-share':
    case 'persons-per-account':
    case 'survey-share':
    case 'use':
      return again({
        channels: given.channels.map((one) =>
          input.channels.includes(one.reach.channel) ? withKnown(one, input.kind, given) : one,
        ),
      })
    case 'connected':
      return again({ residents: withKnownConnection(given.residents) })
    case 'overlaps': {
      const model = independent(given)
      return model ? again({ model }) : mainResults(measured)
    }
    case 'account-wall': {
      const [walled, open] = (['yes', 'no'] as const).map((answer) =>
        again({ channels: given.channels.map((one) => withWall(one, answer)) }),
      )
      return walled && open && width(open.index) > width(walled.index) ? open : (walled ?? mainResults(measured))
    }
    case 'D3':
    case 'D4':
    case 'D5':
    case 'D6':
      return { ...mainResults(measured), index: indexIfKnown(input.kind, given, measured) }
  }
}

function width(result: Result): number {
  return isFigure(result) ? result.high - result.low : 0
}

/** The audience made again by §2, with one of its factors known. */
function withKnown(channel: RecordedChannel, kind: InputKind, { structure, residents }: ToMeasure): RecordedChannel {
  const { found, audience, measured } = channel
  if (!found || !audience || !structure) return channel
  const { result } = measured.monthlyPeople
  const factor = (of: InputKind, interval: Interval): Interval => (of === kind ? exactly(interval.central) : interval)
  const people = isFigure(result) ? factor('people', result) : exactly(0)
  const whole = times(
    people,
    factor('local-share', found.localShare.interval),
    factor('persons-per-account', found.personsPerAccount?.interval ?? exactly(1)),
  )
  const countedIn = (band: AdultBand): Interval => times(whole, factor('age-share', found.ageShares[band].interval))
  const ceilingOf = (band: AdultBand): number =>
    structure.byBand[band] * (channel.reach.online ? residents.connected[band].prior.interval.high : 1)
  const byBand = adultRecord((band) => {
    const { from, interval } = found.byBand[band]
    if (from === 'survey') return factor('survey-share', interval)
    if (from === 'nothing') return kind === 'use' ? exactly((interval.low + interval.high) / 2) : interval
    return clamp(countedIn(band), 0, ceilingOf(band))
  })
  const sum = plus(...adultBands.map((band) => byBand[band]))
  const capped = adultBands.some((band) => countedIn(band).central > ceilingOf(band))
  const counted = adultBands.every((band) => found.byBand[band].from === 'counters')
  const total = counted && !capped ? narrowed(sum, times(whole, sharesOfAdults(found.ageShares))) : sum
  return {
    ...channel,
    audience: { ...audience, measured: audience.measured || kind === 'use', byBand, total },
    measured: { ...measured, measured: measured.measured || kind === 'use' },
  }
}

function withKnownConnection(residents: ToMeasure['residents']): ToMeasure['residents'] {
  return {
    ...residents,
    connected: adultRecord((band) => {
      const { prior, entry } = residents.connected[band]
      return { prior: { ...prior, interval: exactly(prior.interval.central) }, entry }
    }),
  }
}

function withWall(channel: RecordedChannel, answer: Trait): RecordedChannel {
  const { service } = channel.measured
  const { accountWall } = service.traits
  if (accountWall !== 'unverified' && accountWall !== 'partial') return channel
  const traits = { ...service.traits, accountWall: answer }
  return { ...channel, measured: { ...channel.measured, service: { ...service, traits } } }
}

function indexIfKnown(kind: InputKind, given: ToMeasure, { dependence }: Measurement): Result {
  const { result } = dependence.index
  if (!isFigure(result)) return result
  const known = dependence.components.flatMap(({ id, value }) =>
    isFigure(value.result) ? [{ id, value: id === kind ? exactly(value.result.central) : value.result }] : [],
  )
  const index = dependenceOf(
    known.map((one) => one.value),
    weightsOf(
      given.weights,
      known.map((one) => one.id),
    ),
  )
  return { ...result, ...index }
}

/**
 * Channels independent of each other for sure: only their own sizes are uncertain. A union grows with each audience, and what
 * a set alone reaches grows with its audiences and falls with the others: their ends give the ends.
 */
function independent({ channels, overlaps, residents, structure, solver }: ToMeasure): ReachModel | null {
  if (!structure) return null
  const people = adultRecord((band) => structure.byBand[band])
  const connected = adultRecord((band) => residents.connected[band].prior.interval)
  const audiences = channels.flatMap((one) => one.audience ?? [])
  const at = (end: keyof Interval, of: (audience: Audience) => keyof Interval = () => end): ReachModel =>
    reachModel(
      audiences.map((one) => fixed(one, of(one))),
      people,
      connected,
      [],
      solver,
    )
  const centres = audiences.map((one) => fixed(one, 'central'))
  const today = reachModel(centres, people, connected, overlaps, solver)
  const [low, high] = [at('low'), at('high')]
  const join = (ends: Readonly<Record<keyof Interval, Reach>>): Reach => {
    const of = (part: (reach: Reach) => Interval): Interval =>
      ordered(part(ends.low).central, part(ends.central).central, part(ends.high).central)
    const byBand = adultRecord((band) => of((reach) => reach.byBand[band]))
    return { byBand, total: of(({ byBand: bands }) => plus(...adultBands.map((band) => bands[band]))) }
  }
  return {
    connected: today.connected,
    problems: [],
    bundles: [],
    uses: () => false,
    union: (ids) => join({ low: low.union(ids), central: today.union(ids), high: high.union(ids) }),
    several: (ids) => join({ low: low.several(ids), central: today.several(ids), high: high.several(ids) }),
    exclusive: (ids) => {
      const least = at('low', ({ id }) => (ids.has(id) ? 'low' : 'high'))
      const most = at('high', ({ id }) => (ids.has(id) ? 'high' : 'low'))
      return join({ low: least.exclusive(ids), central: today.exclusive(ids), high: most.exclusive(ids) })
    },
  }
}

function fixed(audience: Audience, end: keyof Interval): Audience {
  const byBand = adultRecord((band) => exactly(audience.byBand[band][end]))
  return { ...audience, measured: true, byBand, total: plus(...adultBands.map((band) => byBand[band])) }
}

function ordered(low: number, central: number, high: number): Interval {
  return { low: Math.min(low, central), central, high: Math.max(central, high) }
}
