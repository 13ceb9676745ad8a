import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effectiveSize } from '../../../src/core/survey/effective-size.ts'
import type { Matrix } from '../../../src/core/survey/raking.ts'
import { columnSums, rake, rowSums, sumOf } from '../../../src/core/survey/raking.ts'
import { weigh } from '../../../src/core/survey/weighting.ts'

const kalton = [
  [20, 40, 40],
  [50, 140, 310],
  [100, 50, 50],
  [30, 100, 70],
]
const kaltonPopulation = [
  [80, 40, 55],
  [60, 150, 340],
  [170, 60, 200],
  [55, 165, 125],
]

/** Five bands, two sexes, nobody missing. */
const table = (least: number) =>
  fc.array(fc.array(fc.integer({ min: least, max: 400 }), { minLength: 2, maxLength: 2 }), {
    minLength: 5,
    maxLength: 5,
  })

const peopleOf = (sample: Matrix, weights: Matrix): Matrix =>
  sample.map((row, r) => row.map((respondents, c) => respondents * (weights[r]?.[c] ?? NaN)))

describe('the effective size of a weighted sample', () => {
  it('is 65.8209 for weights 1 × 50, 2 × 30, 5 × 20 (method.md §10)', () => {
    expect(effectiveSize([1, 2, 5], [50, 30, 20])).toBeCloseTo(65.8209, 4)
  })

  it('is at most the respondents, equal with equal weights, and the same in any order and unit', () => {
    const weights = fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(weights, fc.double({ min: 0.1, max: 10, noNaN: true }), (all, unit) => {
        const size = effectiveSize(all)
        expect(size).toBeLessThanOrEqual(all.length + 1e-9)
        expect(size).toBeGreaterThanOrEqual(1 - 1e-9)
        expect(effectiveSize(all.toReversed().map((one) => one * unit))).toBeCloseTo(size, 6)
        expect(effectiveSize(all.map(() => unit))).toBeCloseTo(all.length, 6)
      }),
    )
    expect(effectiveSize([])).toBe(0)
  })
})

describe('raking', () => {
  it('reproduces the weights of the R package survey on Kalton’s example (method.md §10)', () => {
    const found = rake(kalton, rowSums(kaltonPopulation), columnSums(kaltonPopulation))
    const printed = [
      [1.81, 1.45, 2.02],
      [1.08, 0.87, 1.21],
      [2.2, 1.76, 2.45],
      [1.83, 1.47, 2.04],
    ]
    expect(found?.weights.map((row) => row.map((one) => Number(one.toFixed(2))))).toEqual(printed)
  })

  it('fits a table of ones to its margins (method.md §3)', () => {
    const ones = [
      [1, 1],
      [1, 1],
    ]
    expect(rake(ones, [30, 70], [50, 50])?.fitted).toEqual([
      [15, 15],
      [35, 35],
    ])
  })

  it('meets the margins with positive weights, whatever the order of rows and columns', () => {
    fc.assert(
      fc.property(table(1), table(1), (sample, population) => {
        const rows = rowSums(population)
        const found = rake(sample, rows, columnSums(population))
        expect(found).not.toBeNull()
        if (found === null) return
        expect(found.weights.flat().every((one) => one > 0)).toBe(true)
        for (const [index, sum] of rowSums(found.fitted).entries()) expect(sum).toBeCloseTo(rows[index] ?? NaN, 5)
        const turned = (matrix: Matrix): Matrix => matrix.toReversed().map((row) => row.toReversed())
        const other = rake(turned(sample), rows.toReversed(), columnSums(turned(population)))
        for (const [index, one] of turned(other?.fitted ?? [])
          .flat()
          .entries()) {
          expect(one).toBeCloseTo(found.fitted.flat()[index] ?? NaN, 4)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('says that margins cannot be met, and refuses what is no table', () => {
    expect(
      rake(
        [
          [5, 0],
          [0, 5],
        ],
        [5, 5],
        [2, 8],
      ),
    ).toBeNull()
    expect(rake([[4, 0]], [10], [5, 5])).toBeNull()
    expect(() => rake([[1, 2]], [3], [4])).toThrow(RangeError)
    expect(() => rake([[1, -2]], [3], [1, 2])).toThrow(RangeError)
    expect(() => rake([[1, 2]], [3], [2, 2])).toThrow('sums differ')
    expect(() => rake([[1, 2]], [0], [0, 0])).toThrow(RangeError)
  })
})

describe('the weights of a survey', () => {
  it('give each cell its residents when every cell has ten respondents', () => {
    const sample = [
      [10, 20],
      [40, 10],
    ]
    const population = [
      [300, 200],
      [250, 250],
    ]
    const found = weigh(sample, population)
    expect(found?.method).toBe('post-stratification')
    const people = peopleOf(sample, found?.weights ?? [])
    expect(people[0]?.[0]).toBeCloseTo((300 / 1000) * 80, 9)
    expect(people[1]?.[1]).toBeCloseTo((250 / 1000) * 80, 9)
  })

  it('are raked below ten, by age alone without sexes or when one sex is silent', () => {
    const population = [
      [300, 200],
      [250, 250],
    ]
    const raked = weigh(
      [
        [9, 20],
        [40, 10],
      ],
      population,
    )
    expect(raked?.method).toBe('raking')
    const silent = weigh(
      [
        [9, 0],
        [40, 0],
      ],
      population,
    )
    expect(silent?.method).toBe('by-age')
    expect(weigh([[30], [60]], [[500], [500]])).toEqual({
      method: 'by-age',
      weights: [[1.5], [0.75]],
      trimmed: 0,
      effectiveSize: expect.closeTo(80, 6) as number,
    })
  })

  it('are trimmed at five times their mean, and the respondents concerned are counted', () => {
    const found = weigh([[2], [198]], [[500], [500]])
    expect(found?.trimmed).toBe(2)
    const [[rare = NaN] = [], [common = NaN] = []] = found?.weights ?? []
    expect((2 * rare + 198 * common) / 200).toBeCloseTo(1, 9)
    // 50 and 0.5051 before, mean 1: 50 is cut to 5.
    expect(rare / common).toBeCloseTo(5 / (500 / 990), 6)
    expect(found?.effectiveSize).toBeGreaterThan(effectiveSize([50, 500 / 990], [2, 198]))
  })

  it('leave out bands where nobody answered, or nobody lives', () => {
    const found = weigh([[10], [0], [20], [5]], [[100], [100], [100], [0]])
    expect(found?.weights.map(([one = NaN]) => one)).toEqual([1.5, 0, 0.75, 0])
    expect(weigh([[0], [0]], [[100], [100]])).toBeNull()
  })

  it('average to 1, are positive where people answered, and never gain precision', () => {
    fc.assert(
      fc.property(table(0), table(1), (sample, population) => {
        const found = weigh(sample, population)
        const respondents = sumOf(sample.flat())
        if (found === null) {
          expect(respondents).toBe(0)
          return
        }
        expect(sumOf(peopleOf(sample, found.weights).flat())).toBeCloseTo(respondents, 5)
        expect(found.effectiveSize).toBeLessThanOrEqual(respondents + 1e-6)
        const answered = found.weights.flat().filter((_, index) => (sample.flat()[index] ?? 0) > 0)
        expect(answered.every((one) => one > 0)).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})
