import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maxEntropy } from '../../../src/core/reach/max-entropy.ts'
import type { EntropyInputs, PairOverlap } from '../../../src/core/reach/max-entropy.ts'
import { fitProportionally } from '../../../src/core/reach/proportional-fitting.ts'

const pair = (first: number, second: number, share: number): PairOverlap => ({ first, second, share })

function model(shares: readonly number[], pairs: readonly PairOverlap[], stratum: Partial<EntropyInputs> = {}) {
  const found = maxEntropy({ shares, pairs, ...stratum })
  if (!found) throw new Error('contradictory margins')
  return found
}

describe('maximum entropy (method.md §3)', () => {
  it('reproduces oracle A', () => {
    const found = model([0.3, 0.4, 0.2], [pair(0, 1, 0.14), pair(0, 2, 0.07), pair(1, 2, 0.09)])
    const union = 1 - found.none(new Set([0, 1, 2]))
    expect(union).toBeCloseTo(0.635811, 6)
    expect(found.all(new Set([0, 1, 2]))).toBeCloseTo(0.035811, 6)
    expect(union).toBeGreaterThanOrEqual(0.6)
    expect(union).toBeLessThanOrEqual(0.67)
  })

  it('reproduces oracle B (SMRB 1979, Kim 1994)', () => {
    const found = model([0.146, 0.11, 0.252], [pair(0, 1, 0.032), pair(0, 2, 0.063), pair(1, 2, 0.041)])
    const union = 1 - found.none(new Set([0, 1, 2]))
    expect(union).toBeCloseTo(0.388922, 6)
    expect(union).toBeGreaterThanOrEqual(0.372)
    expect(union).toBeLessThanOrEqual(0.404)
  })

  it('is independence when no overlap is known', () => {
    expect(1 - model([0.55, 0.4, 0.3, 0.1], []).none(new Set([0, 1, 2, 3]))).toBeCloseTo(0.8299, 12)
  })

  it('finds oracle E contradictory: three halves cannot be disjoint', () => {
    expect(maxEntropy({ shares: [0.5, 0.5, 0.5], pairs: [pair(0, 1, 0), pair(0, 2, 0), pair(1, 2, 0)] })).toBeNull()
  })

  it('leaves channels without known overlap independent of a linked pair', () => {
    const found = model([0.5, 0.4, 0.3], [pair(0, 1, 0.4)])
    // The second channel is inside the first: half of the band, then the third independently.
    expect(1 - found.none(new Set([0, 1, 2]))).toBeCloseTo(1 - 0.5 * 0.7, 9)
    expect(1 - found.none(new Set([2]))).toBeCloseTo(0.3, 9)
  })

  it('keeps the margins and the overlaps that it was given', () => {
    const share = fc.integer({ min: 5, max: 95 }).map((one) => one / 100)
    fc.assert(
      fc.property(share, share, share, fc.integer({ min: 1, max: 99 }), (a, b, c, where) => {
        const low = Math.max(0, a + b - 1)
        const overlap = low + ((Math.min(a, b) - low) * where) / 100
        const found = model([a, b, c], [pair(0, 1, overlap)])
        expect(1 - found.none(new Set([0]))).toBeCloseTo(a, 8)
        expect(1 - found.none(new Set([1]))).toBeCloseTo(b, 8)
        expect(found.all(new Set([0, 1]))).toBeCloseTo(overlap, 8)
        expect(1 - found.none(new Set([0, 1]))).toBeCloseTo(a + b - overlap, 8)
      }),
    )
  })
})

describe('maximum entropy inside the connected part', () => {
  it('is independence there when no overlap is known', () => {
    const found = model([0.24, 0.36, 0.5], [], { online: [true, true, false], connected: 0.48 })
    // Half and three quarters of the connected; half of everyone, connected or not.
    expect(found.none(new Set([0, 1]))).toBeCloseTo(1 - 0.48 * (1 - 0.5 * 0.25), 12)
    expect(found.none(new Set([0, 1, 2]))).toBeCloseTo((1 - 0.48 * (1 - 0.5 * 0.25)) * 0.5, 12)
    expect(found.all(new Set([0, 1]))).toBeCloseTo(0.48 * 0.5 * 0.75, 12)
  })

  it('keeps the margins, the overlaps and the connected share', () => {
    const found = model([0.3, 0.35, 0.4], [pair(0, 1, 0.25), pair(1, 2, 0.1)], {
      online: [true, true, false],
      connected: 0.48,
    })
    expect(found.all(new Set([0]))).toBeCloseTo(0.3, 9)
    expect(found.all(new Set([2]))).toBeCloseTo(0.4, 9)
    expect(found.all(new Set([0, 1]))).toBeCloseTo(0.25, 9)
    expect(found.all(new Set([1, 2]))).toBeCloseTo(0.1, 9)
    expect(found.none(new Set([0, 1]))).toBeCloseTo(0.6, 9)
    expect(found.none(new Set([0, 1, 2]))).toBeGreaterThan(0.52 * 0.4)
  })

  it('reaches overlaps that leave cells empty, which fitting alone would approach for ever', () => {
    // Three channels in a row, each inside the next by steps that only hold when no one is outside.
    const found = model([0.5, 0.5, 0.5], [pair(0, 1, 0), pair(1, 2, 0.3)])
    expect(found.none(new Set([0, 1]))).toBeCloseTo(0, 9)
    expect(found.all(new Set([0, 2]))).toBeCloseTo(0.2, 9)
    const forced = model([0.5, 0.4, 0.4], [pair(0, 1, 0.2), pair(0, 2, 0.2), pair(1, 2, 0)])
    expect(forced.all(new Set([0, 1, 2]))).toBeCloseTo(0, 9)
    const disjoint = model([0.4, 0.3, 0.3], [pair(0, 1, 0), pair(0, 2, 0), pair(1, 2, 0)])
    expect(disjoint.none(new Set([0, 1, 2]))).toBeCloseTo(0, 9)
  })

  it('counts residents reached by exactly one channel', () => {
    const shares = [0.5, 0.4, 0.2]
    const found = model(shares, [])
    expect(found.one(new Set([0, 1, 2]))).toBeCloseTo(0.5 * 0.6 * 0.8 + 0.5 * 0.4 * 0.8 + 0.5 * 0.6 * 0.2, 12)
    expect(found.one(new Set([1]))).toBeCloseTo(0.4, 12)
    const a = model([0.3, 0.4, 0.2], [pair(0, 1, 0.14), pair(0, 2, 0.07), pair(1, 2, 0.09)])
    // Two or more: the three overlaps, minus twice the residents reached by all three.
    const several = 1 - a.none(new Set([0, 1, 2])) - a.one(new Set([0, 1, 2]))
    expect(several).toBeCloseTo(0.3 - 2 * 0.035811, 6)
  })
})

describe('iterative proportional fitting', () => {
  it('reproduces the 2 × 2 check: 15 15 / 35 35', () => {
    // Cells: neither, in the first row, in the first column, in both.
    const margins = [
      { mask: 0, target: 100 },
      { mask: 1, target: 30 },
      { mask: 2, target: 50 },
    ]
    const [neither, row, column, both] = fitProportionally([1, 1, 1, 1], margins) ?? []
    expect(both).toBeCloseTo(15, 9)
    expect(row).toBeCloseTo(15, 9)
    expect(column).toBeCloseTo(35, 9)
    expect(neither).toBeCloseTo(35, 9)
  })

  it('says when a seed of zeros cannot reach a margin', () => {
    expect(fitProportionally([1, 0], [{ mask: 1, target: 1 }])).toBeNull()
  })
})
