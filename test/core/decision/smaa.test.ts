import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seeded, spreadWeights, triangular, xoshiro128 } from '../../../src/core/decision/random.ts'
import { letterAcceptability, rankAcceptabilities, usualDraws } from '../../../src/core/decision/smaa.ts'
import { exactly } from '../../../src/core/figure.ts'
import type { Interval } from '../../../src/core/figure.ts'
import { dependenceAt, letterOf } from '../../../src/core/indicators/dependence-index.ts'
import { bundledReference } from '../../../src/core/reference/effective.ts'
import { letterCuts } from '../../../src/core/indicators/dependence-index.ts'

const cuts = letterCuts(bundledReference)

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0)

describe('seeded draws', () => {
  it('are those of the reference implementation of xoshiro128**', () => {
    const words = xoshiro128([1, 2, 3, 4])
    expect(Array.from({ length: 10 }, words)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ])
  })

  it('are the same for a seed and others for another, uniform in [0, 1)', () => {
    const draw = (seed: number): readonly number[] => {
      const random = seeded(seed)
      return Array.from({ length: 20_000 }, () => random.next())
    }
    const values = draw(7)
    expect(draw(7)).toEqual(values)
    expect(draw(8)[0]).not.toBe(values[0])
    expect(values.every((one) => one >= 0 && one < 1)).toBe(true)
    expect(sum(values) / values.length).toBeCloseTo(0.5, 2)
    expect(values.filter((one) => one < 0.1).length / values.length).toBeCloseTo(0.1, 2)
  })

  it('make weights uniform on the simplex', () => {
    const random = seeded(1)
    const weights = Array.from({ length: 20_000 }, (_, draw) => spreadWeights(random, 3, draw, 20_000))
    for (const one of weights.slice(0, 100)) expect(sum(one)).toBeCloseTo(1, 12)
    // P(w₁ > t) = (1 − t)² with three weights.
    const above = weights.filter(([first = 0]) => first > 0.5).length
    expect(above / weights.length).toBeCloseTo(0.25, 2)
  })

  it('stay inside a triangle and have its mean', () => {
    const random = seeded(3)
    const shape = { low: 1, central: 2, high: 6 }
    const values = Array.from({ length: 20_000 }, () => triangular(shape, random.next()))
    expect(values.every((one) => one >= 1 && one <= 6)).toBe(true)
    expect(sum(values) / values.length).toBeCloseTo(3, 1)
    expect(triangular(exactly(4), 0.3)).toBe(4)
  })
})

describe('rank acceptabilities', () => {
  it('find the exact shares of method.md §5', () => {
    const scores = [
      [0.9, 0.1],
      [0.6, 0.5],
      [0.2, 0.8],
    ]
    const { ranks, centralWeights } = rankAcceptabilities(scores, { ...usualDraws, draws: 40_000 })
    const firsts = ranks.map(([first = 0]) => first)
    expect(firsts[0]).toBeCloseTo(3 / 7, 2)
    expect(firsts[1]).toBeCloseTo(1 / 7, 2)
    expect(firsts[2]).toBeCloseTo(3 / 7, 2)
    // A is first where w₁ > 4/7: the middle of [4/7, 1].
    expect(centralWeights[0]?.[0]).toBeCloseTo((4 / 7 + 1) / 2, 2)
  })

  it('are shares: ranks of an alternative and alternatives of a rank sum to 1, whatever the order', () => {
    const scores = fc.integer({ min: 1, max: 4 }).chain((criteria) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: criteria, maxLength: criteria }), {
        minLength: 1,
        maxLength: 5,
      }),
    )
    fc.assert(
      fc.property(scores, (given) => {
        const draws = { draws: 60, seed: 5 }
        const { ranks } = rankAcceptabilities(given, draws)
        for (const held of ranks) expect(sum(held)).toBeCloseTo(1, 9)
        for (const rank of given.keys()) expect(sum(ranks.map((held) => held[rank] ?? 0))).toBeCloseTo(1, 9)
        const turned = rankAcceptabilities(given.toReversed(), draws).ranks
        expect(turned.toReversed()).toEqual(ranks)
      }),
      { numRuns: 40 },
    )
  })

  it('refuse scores of different lengths', () => {
    expect(() => rankAcceptabilities([[1, 2], [1]], usualDraws)).toThrow(RangeError)
    expect(() => rankAcceptabilities([[]], usualDraws)).toThrow(RangeError)
  })
})

describe("letters' acceptability", () => {
  const components: readonly Interval[] = [
    { low: 0.1, central: 0.3, high: 0.6 },
    { low: 0.5, central: 0.7, high: 0.8 },
    { low: 0, central: 0.1, high: 0.2 },
    exactly(0.45),
  ]

  it('counts every draw once, and the same ones each time', () => {
    const found = letterAcceptability(components, cuts, usualDraws)
    expect(sum(Object.values(found.central))).toBe(10_000)
    expect(sum(Object.values(found.within))).toBe(10_000)
    expect(letterAcceptability(components, cuts, usualDraws)).toEqual(found)
  })

  it('is certain when all components are the same, whatever the weights', () => {
    const found = letterAcceptability([exactly(0.5), exactly(0.5)], cuts, { draws: 50, seed: 1 })
    expect(found.central).toEqual({ A: 0, B: 0, C: 50, D: 0, E: 0 })
    expect(found.within).toEqual(found.central)
    expect(letterOf(dependenceAt([0.5, 0.5], [1, 3]), cuts)).toBe('C')
  })

  it('agrees with the exact share where there are two components', () => {
    // Dependence ≥ 40 where (1 − d₁)^w (1 − d₂)^(1 − w) ≤ 0.6.
    const [one, other] = [0.2, 0.7]
    const least = (Math.log(0.6) - Math.log(1 - other)) / (Math.log(1 - one) - Math.log(1 - other))
    const { central, draws } = letterAcceptability([exactly(one), exactly(other)], cuts, usualDraws)
    expect((central.A + central.B) / draws).toBeCloseTo(1 - least, 2)
  })
})
