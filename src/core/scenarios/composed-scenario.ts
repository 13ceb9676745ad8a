/** A scenario: measures taken together, measured once they all have their full effect, beside today (method.md §11). */
import type { ComponentId, Entry } from '../analysis.ts'
import type { Interval } from '../figure.ts'
import { exactly, isFigure, plus } from '../figure.ts'
import { Ledger } from '../ledger.ts'
import type { MeasuredDossier } from '../measure-dossier.ts'
import { measureDossier } from '../measure-dossier.ts'
import type { Reach } from '../reach/reach-model.ts'
import type { Measure } from './lever.ts'
import { numberOf } from './lever-numbers.ts'
import type { MeasuredState } from './measured-state.ts'
import { stateOf } from './measured-state.ts'
import type { Step } from './progress.ts'
import { completed } from './progress.ts'
import { bandsThatLose, reachDifference } from './reach-difference.ts'
import type { Today } from './today.ts'
import type { TransformedDossier } from './transform-dossier.ts'
import { transformDossier } from './transform-dossier.ts'

interface Difference {
  /** Residents: more (or fewer) reached. */
  readonly reached: Reach
  /** Bands of which fewer would be reached, at the most probable value. */
  readonly losing: readonly (keyof Reach['byBand'])[]
  /** Null where either is unknown. Both ranges share what they do not know: at worst so far apart, usually less. */
  readonly index: Interval | null
  readonly components: readonly { readonly id: ComponentId; readonly value: Interval | null }[]
  readonly footprint: Interval | null
  /** Of the channels that change; the others cancel out. */
  readonly costPerYear: Interval
  readonly hoursPerMonth: Interval
  /** Channels that change and of which nobody said the euros or the hours: what they save is not counted. */
  readonly unknownMeans: readonly string[]
  /** Euros, once. */
  readonly oneOff: Interval
}

export interface ScenarioOutcome {
  readonly measures: readonly Measure[]
  readonly before: MeasuredState
  readonly after: MeasuredState
  readonly difference: Difference
}

export function runComposed(today: Today, before: MeasuredState, measures: readonly Measure[]): ScenarioOutcome {
  const { transformed, measured } = measureSteps(today, completed(measures), new Ledger())
  const after = stateOf(measured)
  return {
    measures,
    before,
    after,
    difference: differenceOf(today, before, after, { transformed, measured, measures }),
  }
}

export interface MeasuredSteps {
  readonly transformed: TransformedDossier
  readonly measured: MeasuredDossier
}

/** The dossier as these steps make it, measured as any other. */
export function measureSteps(
  today: Today,
  steps: readonly Step[],
  ledger: Ledger = new Ledger({ sourced: false }),
): MeasuredSteps {
  const transformed = transformDossier(today, steps)
  return { transformed, measured: measureDossier(ledger, transformed.dossier, today.when, today.solver) }
}

function differenceOf(
  today: Today,
  before: MeasuredState,
  after: MeasuredState,
  { transformed, measured, measures }: MeasuredSteps & { readonly measures: readonly Measure[] },
): Difference {
  const reached = reachDifference(today, transformed, measured)
  const means = meansDifference(today, measured)
  return {
    reached,
    losing: bandsThatLose(reached),
    index: apart(before.index, after.index),
    components: before.components.map(({ id, value }) => ({
      id,
      value: apart(value, after.components.find((one) => one.id === id)?.value ?? value),
    })),
    footprint: apart(before.footprint, after.footprint),
    ...means,
    oneOff: oneOffCost(today, measures),
  }
}

export function oneOffCost({ dossier }: Today, measures: readonly Measure[]): Interval {
  return plus(...measures.map((one) => numberOf(one, 'oneOff', dossier.reference) ?? exactly(0)))
}

function apart({ result: was }: Entry, { result: is }: Entry): Interval | null {
  return isFigure(was) && isFigure(is) ? minus(is, was) : null
}

function minus(one: Interval, other: Interval): Interval {
  return { low: one.low - other.high, central: one.central - other.central, high: one.high - other.low }
}

/** Euros a year and hours a month of the channels that change. */
function meansDifference(
  today: Today,
  after: MeasuredDossier,
): Pick<Difference, 'costPerYear' | 'hoursPerMonth' | 'unknownMeans'> {
  const was = new Map(today.measured.given.channels.map((one) => [one.reach.channel, one.measured]))
  const is = new Map(after.given.channels.map((one) => [one.reach.channel, one.measured]))
  const ids = [...new Set([...was.keys(), ...is.keys()])]
  const unknown = new Set<string>()
  const sum = (means: 'cost' | 'hours'): Interval =>
    plus(
      ...ids.map((id) => {
        const [from, to] = [was.get(id)?.[means].result, is.get(id)?.[means].result]
        const [before, now] = [from && isFigure(from) ? from : null, to && isFigure(to) ? to : null]
        if (was.has(id) && !is.has(id) && before === null) unknown.add(id)
        const same = before?.low === now?.low && before?.high === now?.high
        return same ? exactly(0) : changeOf(before ?? exactly(0), now ?? exactly(0))
      }),
    )
  return { costPerYear: sum('cost'), hoursPerMonth: sum('hours'), unknownMeans: [...unknown].sort() }
}

/** Of one channel: what ends lower at both ends was cut, and is never more. */
function changeOf(before: Interval, now: Interval): Interval {
  const { low, central, high } = minus(now, before)
  if (now.low <= before.low && now.high <= before.high) return { low, central, high: Math.min(0, high) }
  if (now.low >= before.low && now.high >= before.high) return { low: Math.max(0, low), central, high }
  return { low, central, high }
}
