import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactly } from '../../../src/core/figure.ts'
import type { Interval } from '../../../src/core/figure.ts'
import { effectiveNumber, elephantFactor, hhi, hhiInterval } from '../../../src/core/indicators/hhi.ts'

const amount = fc
  .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
  .map((values): Interval => {
    const [low = 0, central = 0, high = 0] = values.toSorted((a, b) => a - b)
    return { low, central, high }
  })
const amounts = fc.array(amount, { minLength: 1, maxLength: 6 })
const where = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 6, maxLength: 6 })

/** A point of the box. */
function at(intervals: readonly Interval[], tenths: readonly number[]): readonly number[] {
  return intervals.map((one, index) => one.low + ((one.high - one.low) * (tenths[index] ?? 0)) / 10)
}

/** Smallest number of the first `companies` amounts that make half; null when none does. */
function countHalf(values: readonly number[], companies: number): number | null {
  const whole = values.reduce((sum, one) => sum + one, 0)
  const ranked = values.slice(0, companies).toSorted((a, b) => b - a)
  const index = ranked.findIndex((_, last) => ranked.slice(0, last + 1).reduce((sum, one) => sum + one, 0) >= whole / 2)
  return index === -1 ? null : index + 1
}

describe('Herfindahl–Hirschman index (method.md §5)', () => {
  it('reproduces the oracles', () => {
    expect(hhi([40, 30, 20, 10])).toBeCloseTo(0.3, 12)
    expect(effectiveNumber(exactly(0.3)).central).toBeCloseTo(3.3333, 4)
    expect((hhi([25, 20, 15, 10, 8, 7, 6, 5, 4]) ?? 0) * 10_000).toBeCloseTo(1540, 9)
  })

  it('is nothing over nothing', () => {
    expect(hhi([])).toBeNull()
    expect(hhi([0, 0])).toBeNull()
    expect(hhiInterval([{ low: 0, central: 0, high: 9 }])).toBeNull()
  })

  it('gives ends that are reached', () => {
    const found = hhiInterval([
      { low: 10, central: 20, high: 30 },
      { low: 20, central: 20, high: 40 },
    ])
    expect(found?.low).toBeCloseTo(0.5, 9)
    expect(found?.central).toBeCloseTo(0.5, 9)
    expect(found?.high).toBeCloseTo(0.2 * 0.2 + 0.8 * 0.8, 9)
  })

  it('encloses every value that amounts in their intervals can give', () => {
    fc.assert(
      fc.property(amounts, where, (intervals, tenths) => {
        const found = hhiInterval(intervals)
        const value = hhi(at(intervals, tenths))
        if (!found || value === null) return
        expect(value).toBeGreaterThanOrEqual(found.low - 1e-6)
        expect(value).toBeLessThanOrEqual(found.high + 1e-9)
      }),
    )
  })
})

describe('elephant factor', () => {
  it('counts the greatest companies until half of the reach, own media included in the whole', () => {
    const parties = [
      { id: 'meta', amount: exactly(40) },
      { id: 'alphabet', amount: exactly(30) },
      { id: 'x-corp', amount: exactly(10) },
    ]
    expect(elephantFactor(parties, [exactly(20)])).toEqual({ count: exactly(2), operators: ['meta', 'alphabet'] })
    expect(elephantFactor(parties, [])).toEqual({ count: exactly(1), operators: ['meta'] })
    expect(elephantFactor(parties, [exactly(81)])).toBeNull()
    expect(elephantFactor([], [])).toBeNull()
  })

  it('encloses the count of every point of the box', () => {
    fc.assert(
      fc.property(amounts, amounts, where, where, (companies, others, tenths, otherTenths) => {
        const found = elephantFactor(
          companies.map((one, index) => ({ id: String(index), amount: one })),
          others,
        )
        const values = [...at(companies, tenths), ...at(others, otherTenths)]
        const count = countHalf(values, companies.length)
        if (!found || count === null || values.every((one) => one === 0)) return
        expect(count).toBeGreaterThanOrEqual(found.count.low)
        expect(count).toBeLessThanOrEqual(found.count.high)
      }),
    )
  })
})
