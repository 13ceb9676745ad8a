/** What each possible measure would change alone: the gains that choices add up before they are measured exactly. */
import type { AdultBand } from '../dossier/dossier.ts'
import { isFigure } from '../figure.ts'
import type { ScenarioOutcome } from './composed-scenario.ts'
import { runComposed } from './composed-scenario.ts'
import { checkMeasures, excludes, isMet, meets, refusedAlone } from './check-measures.ts'
import type { Measure } from './lever.ts'
import { leverById, levers } from './lever-catalogue.ts'
import type { MeasuredState } from './measured-state.ts'
import type { Today } from './today.ts'

/** Years over which one-off spending is spread: those of the path. */
const years = 3

/** Most probable values, compared with today. */
export interface Effects {
  /** Residents reached, more or fewer. */
  readonly reach: number
  readonly byBand: Readonly<Record<AdultBand, number>>
  /** Points of the dependence index; null when it cannot be told. */
  readonly index: number | null
  /** Euros a year, one-off spending spread over three years. */
  readonly cost: number
  readonly hours: number
  readonly alertsPass: boolean
  readonly wallsPass: boolean
}

export interface Action {
  readonly measure: Measure
  readonly alone: Effects
}

export interface Rules {
  /** Places of actions: `then` needs one of `anyOf`. */
  readonly precedence: readonly { readonly then: number; readonly anyOf: readonly number[] }[]
  readonly exclusions: readonly (readonly [number, number])[]
}

/** Every measure that the dossier allows, from the first month, as the catalogue supposes it. */
export function possibleMeasures(today: Today): readonly Measure[] {
  const accounts = today.measured.given.channels
    .filter((one) => one.reach.kind === 'platform')
    .map((one) => one.reach.channel)
  const all = levers.flatMap(({ id, scope }): readonly Measure[] =>
    (scope === 'account' ? accounts : [null]).map((account) => ({ lever: id, account, start: 1, replaced: [] })),
  )
  const possible = all.filter((one) => refusedAlone(today, one) === null)
  return possible.filter((one) =>
    leverById(one.lever).requires.every(
      (needed) => isMet(today, needed) || possible.some((other) => meets(other, needed)),
    ),
  )
}

export function actionsOf(today: Today, before: MeasuredState): readonly Action[] {
  return possibleMeasures(today).map((measure) => ({
    measure,
    alone: effectsOf(runComposed(today, before, [measure])),
  }))
}

export function effectsOf({ after, before, difference }: ScenarioOutcome): Effects {
  const { byBand, total } = difference.reached
  const [was, is] = [before.index.result, after.index.result]
  return {
    reach: total.central,
    byBand: {
      '15-29': byBand['15-29'].central,
      '30-44': byBand['30-44'].central,
      '45-59': byBand['45-59'].central,
      '60-74': byBand['60-74'].central,
      '75+': byBand['75+'].central,
    },
    index: isFigure(was) && isFigure(is) ? is.central - was.central : null,
    cost: difference.costPerYear.central + difference.oneOff.central / years,
    hours: difference.hoursPerMonth.central,
    alertsPass: after.gate.alerts.status === 'pass',
    wallsPass: after.gate.walledTypes.status === 'pass',
  }
}

export function rulesOf(today: Today, measures: readonly Measure[]): Rules {
  const precedence = measures.flatMap((measure, then) =>
    leverById(measure.lever)
      .requires.filter((needed) => !isMet(today, needed))
      .map((needed) => ({
        then,
        anyOf: measures.flatMap((other, place) => (place !== then && meets(other, needed) ? [place] : [])),
      })),
  )
  const exclusions = measures.flatMap((one, first) =>
    measures.flatMap((other, second) =>
      second > first && one.account === other.account && excludes(one, other) ? [[first, second] as const] : [],
    ),
  )
  return { precedence, exclusions }
}

/** True when they can be taken together. */
export function areAllowed(today: Today, measures: readonly Measure[]): boolean {
  return checkMeasures(today, measures).length === 0
}
