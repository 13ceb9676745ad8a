/** The best set of things under one limit (method.md §11): an exact whole-number programme. */
import type { LinearSolver } from '../linear-solver.ts'
import type { Choice } from './portfolio.ts'
import { bestPortfolios } from './portfolio.ts'

export interface Knapsack {
  readonly values: readonly number[]
  /** One for each value, ≥ 0. */
  readonly weights: readonly number[]
  readonly capacity: number
  /** `[first, then]`: `then` may be chosen only with `first`. */
  readonly precedence?: readonly (readonly [first: number, then: number])[]
  /** At most one of the two. */
  readonly exclusions?: readonly (readonly [one: number, other: number])[]
}

/** Choosing nothing is always allowed. When several sets are worth the same, which one is the solver's. */
export function chooseBest(knapsack: Knapsack, solver: LinearSolver): Choice {
  const { values, weights, capacity, precedence = [], exclusions = [] } = knapsack
  const [best] = bestPortfolios(
    {
      values,
      limits: [{ weights, most: capacity }],
      floors: [],
      precedence: precedence.map(([first, then]) => ({ then, anyOf: [first] })),
      exclusions,
    },
    1,
    solver,
  )
  if (best === undefined) throw new Error('A choice of nothing was refused')
  return best
}
