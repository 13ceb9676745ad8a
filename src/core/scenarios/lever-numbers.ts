/** What a measure is supposed to do and to cost: the reference value of its lever, or what replaces it in the scenario. */
import type { Interval } from '../figure.ts'
import { exactly, midpoint, plus, times } from '../figure.ts'
import type { Reference } from '../reference/effective.ts'
import type { LeverParameter } from '../reference/lever-values.ts'
import { followRateId, leverValueId } from '../reference/lever-values.ts'
import type { Measure } from './lever.ts'

/** Null when nothing of the kind is supposed of the lever. */
export function numberOf(
  { lever, replaced }: Measure,
  parameter: LeverParameter,
  reference: Reference,
): Interval | null {
  const typed = replaced.find((one) => one.parameter === parameter)
  const ends = typed?.range ?? reference.find(leverValueId(lever, parameter))
  return ends && midpoint(ends.low, ends.high)
}

/** Euros a year, all residents of 15 and over being counted; null when the lever buys nothing every year. */
export function yearlyCost(measure: Measure, reference: Reference, adults: number): Interval | null {
  const fixed = numberOf(measure, 'yearly', reference)
  const perResident = numberOf(measure, 'perResident', reference)
  if (fixed === null && perResident === null) return null
  return plus(fixed ?? exactly(0), times(perResident ?? exactly(0), exactly(adults)))
}

/** Share of those whom only an account reached who follow when it closes. */
export function followRate(reference: Reference): Interval {
  const { low, high } = reference.value(followRateId)
  return midpoint(low, high)
}

/** Months during which an account is kept beside what replaces it: a whole number, because it is what one decides. */
export function monthsOfDoubleRunning(measure: Measure, reference: Reference): number {
  return Math.ceil(numberOf(measure, 'doubleRunning', reference)?.central ?? 0)
}
