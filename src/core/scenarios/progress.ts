/** How far each measure of a scenario has come in a month: ramp-up, then double running (method.md §11). */
import type { Interval } from '../figure.ts'
import { exactly } from '../figure.ts'
import type { Reference } from '../reference/effective.ts'
import type { Measure } from './lever.ts'
import { monthsOfDoubleRunning, numberOf } from './lever-numbers.ts'

export interface Step {
  readonly measure: Measure
  /** Share of its full effect, 0 … 1. */
  readonly share: Interval
  /** False as long as an account is kept beside what replaces it. */
  readonly doubled: boolean
}

/** Once everything has its full effect. */
export function completed(measures: readonly Measure[]): readonly Step[] {
  return measures.map((measure) => ({ measure, share: exactly(1), doubled: true }))
}

/** At the end of a month, the first being 1. Measures that have not begun are left out. */
export function stepsIn(month: number, measures: readonly Measure[], reference: Reference): readonly Step[] {
  return measures
    .filter((measure) => measure.start <= month)
    .map((measure) => {
      const elapsed = month - measure.start + 1
      const rampUp = numberOf(measure, 'rampUp', reference) ?? exactly(0)
      const share = (months: number): number => (months <= elapsed ? 1 : elapsed / months)
      return {
        measure,
        share: { low: share(rampUp.high), central: share(rampUp.central), high: share(rampUp.low) },
        doubled: elapsed > monthsOfDoubleRunning(measure, reference),
      }
    })
}
