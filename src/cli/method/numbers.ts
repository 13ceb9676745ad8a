/** Numbers as method tools accept them: one number, or `[low, high]`. */
import * as v from 'valibot'
import type { Interval } from '../../core/figure.ts'
import { exactly, midpoint } from '../../core/figure.ts'

function numberOrRange<Schema extends v.GenericSchema<number, number>>(end: Schema) {
  const range = v.pipe(
    v.tuple([end, end]),
    v.check(([low, high]) => low <= high, 'low > high'),
  )
  return v.union([end, range])
}

export const amount = numberOrRange(v.pipe(v.number(), v.minValue(0)))
export const share = numberOrRange(v.pipe(v.number(), v.minValue(0), v.maxValue(1)))

/** The middle of a range is its central value. */
export function asInterval(given: number | readonly [number, number]): Interval {
  return typeof given === 'number' ? exactly(given) : midpoint(given[0], given[1])
}
