import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dividedBy, exactly, figure, geometric, plus, shareOf, times, weakest } from '../../src/core/figure.ts'
import type { Interval } from '../../src/core/figure.ts'

const positive = fc.double({ min: 0, max: 1e6, noNaN: true })
const interval = fc.tuple(positive, positive, positive).map((values): Interval => {
  const [low = 0, central = 0, high = 0] = values.toSorted((a, b) => a - b)
  return { low, central, high }
})
const where = fc.double({ min: 0, max: 1, noNaN: true })
const point = ({ low, high }: Interval, part: number): number => Math.min(high, low + (high - low) * part)

function expectInside(value: number, bounds: Interval): void {
  const noise = 1e-9 * Math.max(1, Math.abs(value), bounds.high)
  expect(value).toBeGreaterThanOrEqual(bounds.low - noise)
  expect(value).toBeLessThanOrEqual(bounds.high + noise)
}

describe('interval arithmetic', () => {
  it('encloses what every point of the intervals gives', () => {
    fc.assert(
      fc.property(interval, interval, where, where, (a, b, inA, inB) => {
        const x = point(a, inA)
        const y = point(b, inB)
        expectInside(x + y, plus(a, b))
        expectInside(x * y, times(a, b))
        if (x > 0) expectInside(x / (x + y), shareOf(a, b))
        const quotient = dividedBy(a, b)
        if (quotient && Number.isFinite(quotient.high)) expectInside(x / y, quotient)
      }),
    )
  })

  it('has no quotient where the denominator can be zero', () => {
    expect(dividedBy(exactly(1), { low: 0, central: 1, high: 2 })).toBeNull()
    expect(shareOf(exactly(0), exactly(0))).toEqual({ low: 0, central: 0, high: 0 })
    expect(geometric(4, 9).central).toBe(6)
  })
})

describe('a figure', () => {
  it('refuses what is not an ordered, finite interval', () => {
    expect(() => figure(exactly(Number.NaN), 'share', 'measured', [])).toThrow(RangeError)
    expect(() => figure({ low: 0, central: 1, high: Infinity }, 'share', 'measured', [])).toThrow(RangeError)
    expect(() => figure({ low: 2, central: 1, high: 3 }, 'share', 'measured', [])).toThrow(RangeError)
    expect(() => figure({ low: 2, central: 2, high: 1 }, 'share', 'measured', [])).toThrow(RangeError)
  })

  it('absorbs rounding noise, and names each source once', () => {
    const source = { kind: 'reference', id: 'x' } as const
    const found = figure({ low: 1, central: 1 + 1e-12, high: 1 }, 'share', 'measured', [source, { ...source }])
    expect(found).toMatchObject({ low: 1, central: 1, high: 1, sources: [source] })
  })

  it('is as sure as the least sure of its parts', () => {
    expect(weakest([{ quality: 'measured' }, { quality: 'reference' }, { quality: 'declared' }])).toBe('reference')
    expect(weakest([])).toBe('measured')
  })
})
