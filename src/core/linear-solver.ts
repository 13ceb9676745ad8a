/** What the core asks of a solver of linear programmes; the implementation is an adapter (`src/solver`). */

/** `low ≤ Σ coefficient · variable ≤ high`; infinite ends are open. */
export interface LinearConstraint {
  readonly terms: readonly (readonly [variable: number, coefficient: number])[]
  readonly low: number
  readonly high: number
}

export interface LinearProgramme {
  readonly sense: 'minimise' | 'maximise'
  /** One coefficient per variable: their number is the number of variables. */
  readonly objective: readonly number[]
  readonly constraints: readonly LinearConstraint[]
  /** Ends of each variable, in order; absent: every variable is ≥ 0. */
  readonly bounds?: readonly { readonly low: number; readonly high: number }[]
  /** Variables that must be whole numbers. */
  readonly whole?: readonly number[]
}

export type LinearSolution =
  | {
      readonly status: 'optimal'
      readonly objective: number
      readonly values: readonly number[]
      /** What the objective gains for each unit by which a constraint is moved, one per constraint; empty with whole numbers. */
      readonly duals: readonly number[]
    }
  | { readonly status: 'infeasible' | 'unbounded' }

export interface LinearSolver {
  /** Exact (gap 0). Throws when the solver itself fails: that is a bug, or a limit of time. */
  solve(programme: LinearProgramme): LinearSolution
}
