import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Knapsack } from '../../../src/core/decision/knapsack.ts'
import { chooseBest } from '../../../src/core/decision/knapsack.ts'
import { solver } from '../solver.ts'

function isAllowed(
  { weights, capacity, precedence = [], exclusions = [] }: Knapsack,
  chosen: readonly number[],
): boolean {
  const has = (index: number): boolean => chosen.includes(index)
  return (
    chosen.reduce((sum, index) => sum + (weights[index] ?? 0), 0) <= capacity &&
    precedence.every(([first, then]) => !has(then) || has(first)) &&
    exclusions.every(([one, other]) => !has(one) || !has(other))
  )
}

/** Every set, one by one. */
function bruteForce(knapsack: Knapsack): number {
  const { values } = knapsack
  let best = 0
  for (let set = 0; set < 2 ** values.length; set++) {
    const chosen = values.flatMap((_, index) => (set & (1 << index) ? [index] : []))
    if (!isAllowed(knapsack, chosen)) continue
    best = Math.max(
      best,
      chosen.reduce((sum, index) => sum + (values[index] ?? 0), 0),
    )
  }
  return best
}

describe('the best choice under a limit', () => {
  it('finds the optima of method.md §11', () => {
    expect(chooseBest({ values: [6, 10, 12, 13], weights: [2, 4, 6, 7], capacity: 11 }, solver)).toEqual({
      value: 23,
      chosen: [1, 3],
    })
    const seven = { values: [70, 20, 39, 37, 7, 5, 10], weights: [31, 10, 20, 19, 4, 3, 6], capacity: 50 }
    expect(chooseBest(seven, solver)).toEqual({ value: 107, chosen: [0, 3] })
  })

  it('equals brute force up to 15 things, with precedence and exclusions', () => {
    const some = fc.integer({ min: 1, max: 15 }).chain((count) => {
      const list = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: count, maxLength: count })
      const place = fc.integer({ min: 0, max: count - 1 })
      const pairs = fc.array(
        fc.tuple(place, place).filter(([one, other]) => one !== other),
        { maxLength: count === 1 ? 0 : 4 },
      )
      return fc.record({
        values: list,
        weights: list,
        capacity: fc.integer({ min: 0, max: 200 }),
        precedence: pairs,
        exclusions: pairs,
      })
    })
    fc.assert(
      fc.property(some, (knapsack) => {
        const { value, chosen } = chooseBest(knapsack, solver)
        expect(isAllowed(knapsack, chosen)).toBe(true)
        expect(value).toBe(bruteForce(knapsack))
      }),
      { numRuns: 25 },
    )
  })
})
