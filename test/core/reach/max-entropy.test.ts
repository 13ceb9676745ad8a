import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitProportionally, maxEntropy } from '../../../src/core/reach/max-entropy.ts'
import type { PairOverlap } from '../../../src/core/reach/max-entropy.ts'

const pair = (first: number, second: number, share: number): PairOverlap => ({ first, second, share })

function model(shares: readonly number[], pairs: readonly PairOverlap[]) {
  const found = maxEntropy(shares, pairs)
  if (!found) throw new Error('contradictory margins')
  return found
}

describe('maximum entropy (method.md §3)', () => {
  it('reproduces oracle A', () => {
    const found = model([0.3, 0.4, 0.2], [pair(0, 1, 0.14), pair(0, 2, 0.07), pair(1, 2, 0.09)])
    const union = 1 - found.none([0, 1, 2])
    expect(union).toBeCloseTo(0.635811, 6)
    expect(found.all([0, 1, 2])).toBeCloseTo(0.035811, 6)
    expect(union).toBeGreaterThanOrEqual(0.6)
    expect(union).toBeLessThanOrEqual(0.67)
  })

  it('reproduces oracle B (SMRB 1979, Kim 1994)', () => {
    const found = model([0.146, 0.11, 0.252], [pair(0, 1, 0.032), pair(0, 2, 0.063), pair(1, 2, 0.041)])
    const union = 1 - found.none([0, 1, 2])
    expect(union).toBeCloseTo(0.388922, 6)
    expect(union).toBeGreaterThanOrEqual(0.372)
    expect(union).toBeLessThanOrEqual(0.404)
  })

  it('is independence when no overlap is known', () => {
    expect(1 - model([0.55, 0.4, 0.3, 0.1], []).none([0, 1, 2, 3])).toBeCloseTo(0.8299, 12)
  })

  it('finds oracle E contradictory: three halves cannot be disjoint', () => {
    expect(maxEntropy([0.5, 0.5, 0.5], [pair(0, 1, 0), pair(0, 2, 0), pair(1, 2, 0)])).toBeNull()
  })

  it('leaves channels without known overlap independent of a linked pair', () => {
    const found = model([0.5, 0.4, 0.3], [pair(0, 1, 0.4)])
    // The second channel is inside the first: half of the band, then the third independently.
    expect(1 - found.none([0, 1, 2])).toBeCloseTo(1 - 0.5 * 0.7, 9)
    expect(1 - found.none([2])).toBeCloseTo(0.3, 12)
  })

  it('keeps the margins and the overlaps that it was given', () => {
    const share = fc.integer({ min: 5, max: 95 }).map((one) => one / 100)
    fc.assert(
      fc.property(share, share, share, fc.integer({ min: 1, max: 99 }), (a, b, c, where) => {
        const low = Math.max(0, a + b - 1)
        const overlap = low + ((Math.min(a, b) - low) * where) / 100
        const found = model([a, b, c], [pair(0, 1, overlap)])
        expect(1 - found.none([0])).toBeCloseTo(a, 8)
        expect(1 - found.none([1])).toBeCloseTo(b, 8)
        expect(found.all([0, 1])).toBeCloseTo(overlap, 8)
        expect(1 - found.none([0, 1])).toBeCloseTo(a + b - overlap, 8)
      }),
    )
  })
})

describe('iterative proportional fitting', () => {
  it('reproduces the 2 × 2 check: 15 15 / 35 35', () => {
    const margins = [
      { cells: [0, 1], target: 30 },
      { cells: [2, 3], target: 70 },
      { cells: [0, 2], target: 50 },
      { cells: [1, 3], target: 50 },
    ]
    expect(fitProportionally([1, 1, 1, 1], margins)).toEqual([15, 15, 35, 35])
  })

  it('says when a seed of zeros cannot reach a margin', () => {
    expect(fitProportionally([0, 1], [{ cells: [0], target: 1 }])).toBeNull()
  })
})
