import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lastLevel, project } from '../../../src/core/trend/projection.ts'
import type { Point } from '../../../src/core/trend/ranks.ts'

const points = (values: readonly number[]): readonly Point[] => values.map((value, t) => ({ t, value }))

describe('the last level', () => {
  it('brings every value to the last month along the slope', () => {
    const slope = { low: -2, central: -2, high: -2 }
    const falling = points([30, 28, 26, 24, 22, 20, 18, 16])
    expect(lastLevel(falling, slope)).toEqual({ low: 16, central: 16, high: 16 })
  })

  it('is not moved by one odd month', () => {
    const flat = { low: 0, central: 0, high: 0 }
    expect(lastLevel(points([10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 990]), flat)).toEqual({
      low: 10,
      central: 10,
      high: 10,
    })
  })

  it('is a range: the extremes of few values, then ranks', () => {
    const flat = { low: 0, central: 0, high: 0 }
    expect(lastLevel(points([1, 2, 3, 4, 5, 6, 7, 8]), flat)).toEqual({ low: 1, central: 4.5, high: 8 })
    expect(lastLevel(points(Array.from({ length: 100 }, (_, index) => index + 1)), flat)).toEqual({
      low: 40,
      central: 50.5,
      high: 61,
    })
  })
})

describe('a projection', () => {
  it('adds the slope every month, and stops at nothing and at everything', () => {
    const level = { low: 90, central: 100, high: 110 }
    const slope = { low: -60, central: -10, high: 20 }
    expect(project(level, slope, { horizon: 3, ceiling: 140 })).toEqual([
      { low: 30, central: 90, high: 130 },
      { low: 0, central: 80, high: 140 },
      { low: 0, central: 70, high: 140 },
    ])
  })

  it('is always in order, and never negative nor above its ceiling', () => {
    const three = fc.tuple(fc.integer(), fc.integer(), fc.integer()).map((values) => {
      const [low = 0, central = 0, high = 0] = values.toSorted((a, b) => a - b)
      return { low, central, high }
    })
    fc.assert(
      fc.property(three, three, fc.option(fc.nat()), (level, slope, ceiling) => {
        for (const { low, central, high } of project(level, slope, { horizon: 24, ceiling })) {
          expect(low).toBeGreaterThanOrEqual(0)
          expect(low).toBeLessThanOrEqual(central)
          expect(central).toBeLessThanOrEqual(high)
          if (ceiling !== null) expect(high).toBeLessThanOrEqual(ceiling)
        }
      }),
    )
  })
})
