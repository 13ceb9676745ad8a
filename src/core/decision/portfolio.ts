/** The best sets of actions under limits (method.md §11): exact whole-number programmes. */
import type { LinearConstraint, LinearSolver } from '../linear-solver.ts'

/** One number for each action. */
interface Sum {
  readonly weights: readonly number[]
}

export interface PortfolioProblem {
  /** What each action is worth, added. */
  readonly values: readonly number[]
  /** Sums that may be at most so much. */
  readonly limits: readonly (Sum & { readonly most: number })[]
  /** Sums that must be at least so much. */
  readonly floors: readonly (Sum & { readonly least: number })[]
  /** `then` may be chosen only with one of `anyOf`. */
  readonly precedence: readonly { readonly then: number; readonly anyOf: readonly number[] }[]
  /** At most one of the two. */
  readonly exclusions: readonly (readonly [one: number, other: number])[]
}

export interface Choice {
  readonly value: number
  /** Indices, in order. */
  readonly chosen: readonly number[]
}

/**
 * The `count` best sets, best first; fewer when there are no more. Each is exact: the programme is solved again without those
 * already found. Between sets worth the same, which comes first is the solver's.
 */
export function bestPortfolios(problem: PortfolioProblem, count: number, solver: LinearSolver): readonly Choice[] {
  const found: Choice[] = []
  while (found.length < count) {
    const next = solveWithout(found, problem, solver)
    if (next === null) break
    found.push(next)
  }
  return found
}

function solveWithout(found: readonly Choice[], problem: PortfolioProblem, solver: LinearSolver): Choice | null {
  const { values } = problem
  if (values.length === 0) return null
  const solution = solver.solve({
    sense: 'maximise',
    objective: values,
    constraints: [...constraintsOf(problem), ...found.map(({ chosen }) => otherThan(chosen, values.length))],
    bounds: values.map(() => ({ low: 0, high: 1 })),
    whole: values.map((_, index) => index),
  })
  if (solution.status !== 'optimal') return null
  const chosen = solution.values.flatMap((taken, index) => (taken > 0.5 ? [index] : []))
  return { value: chosen.reduce((sum, index) => sum + (values[index] ?? 0), 0), chosen }
}

function constraintsOf({ limits, floors, precedence, exclusions }: PortfolioProblem): readonly LinearConstraint[] {
  return [
    ...limits.map(({ weights, most }) => ({ terms: termsOf(weights), low: -Infinity, high: most })),
    ...floors.map(({ weights, least }) => ({ terms: termsOf(weights), low: least, high: Infinity })),
    ...precedence.map(({ then, anyOf }): LinearConstraint => ({
      terms: [[then, 1], ...[...new Set(anyOf)].map((first) => [first, -1] as const)],
      low: -Infinity,
      high: 0,
    })),
    ...exclusions.map(([one, other]): LinearConstraint => ({
      terms: [
        [one, 1],
        [other, 1],
      ],
      low: -Infinity,
      high: 1,
    })),
  ]
}

function termsOf(weights: readonly number[]): LinearConstraint['terms'] {
  return weights.flatMap((weight, index) => (weight === 0 ? [] : [[index, weight] as const]))
}

/** At least one action more or one less. */
function otherThan(chosen: readonly number[], count: number): LinearConstraint {
  const isChosen = new Set(chosen)
  const terms = Array.from({ length: count }, (_, index) => [index, isChosen.has(index) ? -1 : 1] as const)
  return { terms, low: 1 - chosen.length, high: Infinity }
}
