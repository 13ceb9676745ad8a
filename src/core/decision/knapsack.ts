/** The best set of things under one limit (method.md §11): an exact whole-number programme. */
import type { LinearConstraint, LinearSolver } from '../linear-solver.ts'

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

export interface Choice {
  readonly value: number
  /** Indices, in order. */
  readonly chosen: readonly number[]
}

/** Choosing nothing is always allowed. When several sets are worth the same, which one is the solver's. */
export function chooseBest(knapsack: Knapsack, solver: LinearSolver): Choice {
  const { values, weights, capacity, precedence = [], exclusions = [] } = knapsack
  const constraints: readonly LinearConstraint[] = [
    { terms: weights.map((weight, index) => [index, weight] as const), low: -Infinity, high: capacity },
    ...precedence.map(([first, then]): LinearConstraint => ({
      terms: pair(then, 1, first, -1),
      low: -Infinity,
      high: 0,
    })),
    ...exclusions.map(([one, other]): LinearConstraint => ({ terms: pair(one, 1, other, 1), low: -Infinity, high: 1 })),
  ]
  const solution = solver.solve({
    sense: 'maximise',
    objective: values,
    constraints,
    bounds: values.map(() => ({ low: 0, high: 1 })),
    whole: values.map((_, index) => index),
  })
  if (solution.status !== 'optimal') throw new Error(`A choice of nothing was refused: ${solution.status}`)
  const chosen = solution.values.flatMap((taken, index) => (taken > 0.5 ? [index] : []))
  return { value: chosen.reduce((sum, index) => sum + (values[index] ?? 0), 0), chosen }
}

function pair(one: number, a: number, other: number, b: number): LinearConstraint['terms'] {
  return [
    [one, a],
    [other, b],
  ]
}
