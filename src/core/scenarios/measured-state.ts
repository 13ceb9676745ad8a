/** What is told of a dossier before and after: the same figures, by the same indicators. */
import type { BandReach, Entry, Gate } from '../analysis.ts'
import type { Analysis } from '../analysis.ts'
import { measureBurden } from '../footprint/measure-burden.ts'
import { indicators } from '../indicators/indicators.ts'
import type { MeasuredDossier } from '../measure-dossier.ts'

export interface MeasuredState {
  readonly reached: Entry
  readonly notReached: Entry
  readonly byBand: readonly BandReach[]
  readonly components: Analysis['dependence']['components']
  readonly index: Entry
  readonly letters: Analysis['dependence']['letters']
  readonly gate: Gate
  readonly costPerYear: Entry
  readonly hoursPerMonth: Entry
  readonly footprint: Entry
  /** Channels of which nobody said the footprint. */
  readonly withoutFootprint: readonly string[]
}

/** Figures go to the ledger that the dossier was measured on: once for each. */
export function stateOf({ given, measured }: MeasuredDossier): MeasuredState {
  const { reach, dependence, indicators: runner } = measured
  const means = runner.record(runner.run(indicators.means).figures)
  const { footprint } = measureBurden(given.ledger, runner, given.channels, given)
  return {
    reached: reach.total,
    notReached: reach.notReached,
    byBand: reach.byBand,
    components: dependence.components,
    index: dependence.index,
    letters: dependence.letters,
    gate: dependence.gate,
    costPerYear: means['cost-per-year'],
    hoursPerMonth: means['hours-per-month'],
    footprint: footprint.total,
    withoutFootprint: footprint.missing,
  }
}
