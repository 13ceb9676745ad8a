/** "What to find out first": unknown inputs, then those whose uncertainty widens the main results most, as figures. */
import type { Entry, FindOut, MainOutput } from '../analysis.ts'
import { mainOutputs } from '../analysis.ts'
import type { Interval } from '../figure.ts'
import { isFigure } from '../figure.ts'
import type { Draft } from '../ledger.ts'
import type { Measurement, ToMeasure } from '../measure.ts'
import type { MainResults } from './if-known.ts'
import { ifKnown, mainResults } from './if-known.ts'
import type { PointModel } from './point-model.ts'
import { pointModel } from './point-model.ts'
import type { Sampling, Sensitivity } from './sobol.ts'
import { totalIndices } from './sobol.ts'
import { unknownInputs } from './unknowns.ts'
import type { UncertainInput } from './uncertain-inputs.ts'
import { uncertainInputs } from './uncertain-inputs.ts'
import { wayToFindOut } from './ways.ts'

/** Enough to rank inputs; the error of the draw is printed with each share. */
const sampling: Sampling = { base: 256, seed: 20_260_131 }
/** Inputs shown, unless more of them are not known at all. */
const most = 8
/** An input that explains less of every result is left out. */
const least = 0.02

export function recordSensitivity(given: ToMeasure, measured: Measurement): readonly FindOut[] {
  const unknown = unknownInputs(given, measured)
  const inputs = uncertainInputs(given, measured)
  const model = pointModel(given, measured, inputs)
  const told = mainOutputs.filter((one) => isFigure(mainResults(measured)[one]))
  if (!model || told.length === 0) return unknown
  const sensitivity = totalIndices(model.evaluate, model.inputs, sampling)
  const shareOf = (index: number, output: MainOutput): number =>
    sensitivity.totals[index]?.[mainOutputs.indexOf(output)]?.value ?? 0
  const ranked = inputs
    .map((input, index) => ({ input, index, shares: told.map((output) => shareOf(index, output)) }))
    .filter(({ shares }) => shares.some((one) => one >= least))
    .map((one) => ({ ...one, mean: one.shares.reduce((sum, share) => sum + share, 0) / one.shares.length }))
    // A stable sort: equal inputs keep the order of their kinds and ids.
    .toSorted((one, other) => other.mean - one.mean)
  const withEffects = ranked.slice(0, most + unknown.length).map(({ input, index }) => ({
    input,
    effects: () => recordEffects({ input, index, told, model, sensitivity }, given, measured),
  }))
  const isUnknown = new Set(unknown.map((one) => one.input))
  const rankOf = ({ input }: FindOut): number => {
    const rank = ranked.findIndex((one) => one.input.id === input)
    return rank === -1 ? ranked.length : rank
  }
  const first = bestUsesFirst(unknown, rankOf).map((one) => {
    const same = withEffects.find(({ input }) => input.id === one.input)
    return same ? { ...one, effects: same.effects() } : one
  })
  const then = withEffects.filter(({ input }) => !isUnknown.has(input.id))
  return [
    ...first,
    ...then.slice(0, Math.max(3, most - first.length)).map(({ input, effects }) => found(input, given, effects())),
  ]
}

/** Channels that nobody measured, those that explain most first; everything else stays in its place. */
function bestUsesFirst(unknown: readonly FindOut[], rankOf: (one: FindOut) => number): readonly FindOut[] {
  const uses = unknown.filter((one) => one.kind === 'use').toSorted((one, other) => rankOf(one) - rankOf(other))
  let next = 0
  return unknown.map((one) => (one.kind === 'use' ? (uses[next++] ?? one) : one))
}

function found(input: UncertainInput, given: ToMeasure, effects: FindOut['effects']): FindOut {
  const [only, ...others] = given.channels.filter((one) => input.channels.includes(one.reach.channel))
  const service = only && others.length === 0 ? only.measured.service : null
  return {
    input: input.id,
    kind: input.kind,
    channels: input.channels,
    unknown: false,
    way: wayToFindOut(input.kind, service),
    unlocks: [],
    effects,
  }
}

interface Ranked {
  readonly input: UncertainInput
  readonly index: number
  readonly told: readonly MainOutput[]
  readonly model: PointModel
  readonly sensitivity: Sensitivity
}

function recordEffects(ranked: Ranked, given: ToMeasure, measured: Measurement): FindOut['effects'] {
  const { input, index, told, model, sensitivity } = ranked
  const { ledger } = given
  const known = ifKnown(input, given, measured)
  const today = entriesOf(measured)
  const swings = swingsOf(model, index)
  return told.flatMap((output) => {
    const total = sensitivity.totals[index]?.[mainOutputs.indexOf(output)]
    if (!total || total.value < least) return []
    const inputs = [today[output], ...entriesBehind(input, given)]
    const add = (key: 'share-explained' | 'if-known' | 'one-at-a-time', draft: Omit<Draft, 'inputs'>): Entry =>
      ledger.add({ key, input: input.id, output }, { ...draft, inputs, quality: 'estimated' })
    const unit = output === 'index' ? 'index' : 'residents'
    return [
      {
        output,
        explained: add('share-explained', {
          value: shareExplained(total),
          unit: 'share',
          formula: 'sobol-total',
          centralIs: 'most-probable',
        }),
        known: add('if-known', { value: narrower(known, output, today[output]), unit, formula: 'if-known' }),
        swing: add('one-at-a-time', {
          value: swings[mainOutputs.indexOf(output)] ?? noSwing,
          unit,
          formula: 'one-at-a-time',
        }),
      },
    ]
  })
}

const noSwing: Interval = { low: 0, central: 0, high: 0 }

function shareExplained({ value, error }: { readonly value: number; readonly error: number }): Interval {
  const inside = (one: number): number => Math.min(1, Math.max(0, one))
  return { low: inside(value - error), central: inside(value), high: inside(value + error) }
}

/** What is known better is never told with a wider range. */
function narrower(known: MainResults, output: MainOutput, today: Entry): Draft['value'] {
  const result = known[output]
  if (!isFigure(result) || !isFigure(today.result)) return isFigure(result) ? today.result : result
  const low = Math.min(Math.max(result.low, today.result.low), today.result.high)
  const high = Math.max(low, Math.min(result.high, today.result.high))
  return { low, central: Math.min(Math.max(result.central, low), high), high }
}

/** Each result with the input at its lowest and at its highest, all others at their most probable values. */
function swingsOf(model: PointModel, index: number): readonly Interval[] {
  const moved = model.inputs[index] ?? []
  const at = (place: number | null): readonly number[] =>
    model.evaluate(model.centre.map((one, coordinate) => (place !== null && moved.includes(coordinate) ? place : one)))
  const [lowest, centre, highest] = [at(0), at(null), at(1)]
  return mainOutputs.map((_, output) => {
    const central = centre[output] ?? 0
    const ends = [lowest[output] ?? central, highest[output] ?? central, central]
    return { low: Math.min(...ends), central, high: Math.max(...ends) }
  })
}

function entriesOf({ reach, dependence }: Measurement): Readonly<Record<MainOutput, Entry>> {
  return { reached: reach.total, exclusive: reach.exclusiveToPlatforms, index: dependence.index }
}

/** The figures that the input is made of, to be explained from. */
function entriesBehind(input: UncertainInput, { channels }: ToMeasure): readonly Entry[] {
  return channels
    .filter((one) => input.channels.includes(one.reach.channel))
    .map(({ measured }) =>
      input.kind === 'people'
        ? measured.monthlyPeople
        : input.kind === 'local-share'
          ? measured.localShare
          : measured.residents,
    )
}
