import { describe, expect, it } from 'vitest'
import { exactly } from '../../../src/core/figure.ts'
import { maxEntropy, fitProportionally } from '../../../src/core/reach/max-entropy.ts'
import { unionBounds } from '../../../src/core/reach/union-bounds.ts'
import { wilson } from '../../../src/core/reach/wilson.ts'

const pair = (first: number, second: number, share: number) => ({ first, second, share })

describe('maximum entropy', () => {
  it('oracle A', () => {
    const model = maxEntropy([0.3, 0.4, 0.2], [pair(0, 1, 0.14), pair(0, 2, 0.07), pair(1, 2, 0.09)])!
    expect(1 - model.none([0, 1, 2])).toBeCloseTo(0.635811, 6)
    expect(model.all([0, 1, 2])).toBeCloseTo(0.035811, 6)
  })
  it('oracle B', () => {
    const model = maxEntropy([0.146, 0.11, 0.252], [pair(0, 1, 0.032), pair(0, 2, 0.063), pair(1, 2, 0.041)])!
    expect(1 - model.none([0, 1, 2])).toBeCloseTo(0.388922, 6)
  })
  it('no pairs', () => {
    const m = maxEntropy([0.55, 0.4, 0.3, 0.1], [])!
    expect(1 - m.none([0, 1, 2, 3])).toBeCloseTo(0.8299, 10)
  })
  it('E', () => {
    expect(maxEntropy([0.5, 0.5, 0.5], [pair(0, 1, 0), pair(0, 2, 0), pair(1, 2, 0)])).toBeNull()
  })
  it('ipf', () => {
    const t = fitProportionally(
      [1, 1, 1, 1],
      [
        { cells: [0, 1], target: 30 },
        { cells: [2, 3], target: 70 },
        { cells: [0, 2], target: 50 },
        { cells: [1, 3], target: 50 },
      ],
    )
    expect(t).toEqual([15, 15, 35, 35])
  })
  it('bounds', () => {
    const ms = [0.55, 0.4, 0.3, 0.1].map((s) => ({ share: exactly(s), online: true }))
    expect(unionBounds(ms, exactly(1))).toEqual({ low: 0.55, high: 1 })
  })
  it('wilson', () => {
    expect(wilson(81, 263).low).toBeCloseTo(0.2553, 4)
    expect(wilson(81, 263).high).toBeCloseTo(0.3662, 4)
    expect(wilson(0, 20).high).toBeCloseTo(0.1611, 4)
  })
})
