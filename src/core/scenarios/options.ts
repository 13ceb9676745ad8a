/**
 * Options that can be put to a vote (method.md §11): chosen on gains measured one by one and added, by exact programmes, then
 * measured together. What is proposed is what the exact measurement says is best, never the sum.
 */
import { adultBands } from '../dossier/dossier.ts'
import type { PortfolioProblem } from '../decision/portfolio.ts'
import { bestPortfolios } from '../decision/portfolio.ts'
import type { Action, Effects } from './actions.ts'
import { actionsOf, areAllowed, effectsOf, rulesOf } from './actions.ts'
import type { ScenarioOutcome } from './composed-scenario.ts'
import { runComposed } from './composed-scenario.ts'
import type { Measure } from './lever.ts'
import { measureId } from './lever.ts'
import { leverById } from './lever-catalogue.ts'
import type { MeasuredState } from './measured-state.ts'
import type { Today } from './today.ts'

export type OptionKind = 'status-quo' | 'cheapest-passing' | 'most-independent'

/** How much more than today may be spent: most probable values. */
export interface Limits {
  /** Euros a year, one-off spending spread over three years. */
  readonly budget: number
  /** Hours a month. */
  readonly hours: number
}

/** Measures of an option, at most: more would not be carried out. */
export const mostMeasures = 6
/** Sets measured exactly for each question. */
const measuredExactly = 20
/** A thousandth of a person, of a point, of a euro: noise of the solver and of sums. */
const noise = 1e-3

export interface Evaluated {
  readonly outcome: ScenarioOutcome
  readonly effects: Effects
}

export interface Option {
  readonly kind: OptionKind
  /** Null: no set of measures will do. */
  readonly evaluated: Evaluated | null
}

/** What choices are made of, measured once. */
export interface Chooser {
  readonly today: Today
  readonly before: MeasuredState
  readonly actions: readonly Action[]
  /** Measures are measured together once. */
  readonly evaluate: (measures: readonly Measure[]) => Evaluated
}

export function chooser(today: Today, before: MeasuredState): Chooser {
  const known = new Map<string, Evaluated>()
  return {
    today,
    before,
    actions: actionsOf(today, before),
    evaluate: (measures) => {
      const key = measures.map(measureId).toSorted().join()
      const outcome = known.get(key)?.outcome ?? runComposed(today, before, measures)
      const evaluated = known.get(key) ?? { outcome, effects: effectsOf(outcome) }
      known.set(key, evaluated)
      return evaluated
    },
  }
}

export function generatedOptions(given: Chooser, limits: Limits): readonly Option[] {
  return [
    { kind: 'status-quo', evaluated: given.evaluate([]) },
    { kind: 'cheapest-passing', evaluated: cheapestPassing(given) },
    { kind: 'most-independent', evaluated: mostIndependent(given, limits) },
  ]
}

/** Of what takes nothing away: spending less by closing accounts is another question. */
function cheapestPassing(given: Chooser): Evaluated | null {
  const adding = given.actions.filter(({ measure }) => leverById(measure.lever).scope === 'authority')
  const passes = ({ alertsPass, wallsPass }: Effects): boolean => alertsPass && wallsPass
  return bestOf(given, adding, {
    worth: ({ cost }) => -cost,
    floors: gateFloors(given, adding),
    isAllowed: (effects) => passes(effects) && losesNobody(effects),
  })
}

function mostIndependent(given: Chooser, limits: Limits): Evaluated | null {
  const { actions } = given
  if (actions.some(({ alone }) => alone.index === null)) return null
  return bestOf(given, actions, {
    worth: ({ index }) => -(index ?? 0),
    limits,
    floors: bandFloors(actions),
    isAllowed: (effects) => losesNobody(effects) && isWithin(effects, limits),
  })
}

function losesNobody({ byBand }: Effects): boolean {
  return adultBands.every((band) => byBand[band] >= -noise)
}

function isWithin({ cost, hours }: Effects, limits: Limits): boolean {
  return cost <= limits.budget + noise && hours <= limits.hours + noise
}

export interface Question {
  readonly worth: (effects: Effects) => number
  readonly limits?: Limits
  readonly floors: PortfolioProblem['floors']
  readonly isAllowed: (effects: Effects) => boolean
}

/** The best sets by what is added, measured together; the best of these by what was measured. */
function bestOf(given: Chooser, actions: readonly Action[], question: Question): Evaluated | null {
  const evaluated = candidates(given, actions, question, measuredExactly)
    .map((measures) => given.evaluate(measures))
    .filter(({ effects }) => question.isAllowed(effects))
  const worth = ({ effects }: Evaluated): number => question.worth(effects)
  return evaluated.reduce<Evaluated | null>((best, one) => (best && worth(best) >= worth(one) ? best : one), null)
}

export function candidates(
  { today }: Chooser,
  actions: readonly Action[],
  { worth, limits, floors }: Omit<Question, 'isAllowed'>,
  count: number,
): readonly (readonly Measure[])[] {
  const measures = actions.map((one) => one.measure)
  const of = (value: (effects: Effects) => number): readonly number[] => actions.map(({ alone }) => value(alone))
  const problem: PortfolioProblem = {
    // Of two sets worth the same, the one with fewer measures.
    values: of(worth).map((value) => value - noise),
    limits: [
      { weights: measures.map(() => 1), most: mostMeasures },
      ...(limits
        ? [
            { weights: of(({ cost }) => cost), most: limits.budget },
            { weights: of(({ hours }) => hours), most: limits.hours },
          ]
        : []),
    ],
    floors,
    ...rulesOf(today, measures),
  }
  return bestPortfolios(problem, count, today.solver)
    .map(({ chosen }) => chosen.flatMap((place) => measures[place] ?? []))
    .filter((set) => areAllowed(today, set))
}

/** No band loses reach. */
export function bandFloors(actions: readonly Action[]): PortfolioProblem['floors'] {
  return adultBands.map((band) => ({ weights: actions.map(({ alone }) => alone.byBand[band]), least: -noise }))
}

/** What does not pass today needs a measure that makes it pass. */
function gateFloors({ before }: Chooser, actions: readonly Action[]): PortfolioProblem['floors'] {
  const needing = (isMet: boolean, passes: (effects: Effects) => boolean): PortfolioProblem['floors'] =>
    isMet ? [] : [{ weights: actions.map(({ alone }) => (passes(alone) ? 1 : 0)), least: 1 }]
  return [
    ...needing(before.gate.alerts.status === 'pass', (one) => one.alertsPass),
    ...needing(before.gate.walledTypes.status === 'pass', (one) => one.wallsPass),
  ]
}
