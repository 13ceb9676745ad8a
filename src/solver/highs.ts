/**
 * Linear programmes solved by HiGHS (University of Edinburgh, MIT licence), compiled to WebAssembly: npm `highs`. Its sparse
 * arrays are used rather than its text format: no number is printed and read again.
 */
import loadHighs from 'highs'
import type { Highs, Model, ModelData } from 'highs'
import type { LinearProgramme, LinearSolution, LinearSolver } from '../core/linear-solver.ts'

/**
 * Presolve costs more than it saves on small continuous programmes. The tightest tolerance that HiGHS accepts comes first, since
 * shares of residents are compared to 1e-9; where rounding keeps it from concluding, the next attempt is easier.
 */
const attempts = [
  { presolve: 'off', tolerance: 1e-10 },
  { presolve: 'on', tolerance: 1e-9 },
  { presolve: 'on', tolerance: 1e-7 },
] as const
/** Seconds for one programme. Ours take milliseconds: beyond, something is wrong. */
const timeLimit = 60

let loaded: Promise<LinearSolver> | null = null

/** Loads the solver once; every later call gives the same one. Rejects when WebAssembly cannot be started. */
export function createSolver(): Promise<LinearSolver> {
  loaded ??= loadHighs().then(adapt)
  return loaded
}

function adapt(highs: Highs): LinearSolver {
  const model = highs.createModel()
  model.options.set({
    output_flag: false,
    mip_rel_gap: 0,
    mip_abs_gap: 0,
    time_limit: timeLimit,
  })
  const status = highs.constants.modelStatus

  let current: (typeof attempts)[number] | null = null

  const run = (programme: LinearProgramme): number => {
    model.passModel(asModel(highs, programme))
    for (const attempt of attempts) {
      if (programme.whole !== undefined && attempt.presolve === 'off') continue
      // Setting options takes longer than solving a small programme.
      if (attempt !== current) {
        current = attempt
        model.clearSolver()
        model.options.set({
          presolve: attempt.presolve,
          primal_feasibility_tolerance: attempt.tolerance,
          dual_feasibility_tolerance: attempt.tolerance,
        })
      }
      model.zeroAllClocks()
      model.run()
      if (model.getModelStatus() !== status.unknown) break
    }
    return model.getModelStatus()
  }

  return {
    solve(programme) {
      if (programme.objective.length === 0) return withoutVariables(programme)
      switch (run(programme)) {
        case status.optimal:
          return optimal(model, programme)
        case status.infeasible:
          return { status: 'infeasible' }
        case status.unbounded:
          return { status: 'unbounded' }
        case status.unboundedOrInfeasible: {
          const feasible = run({ ...programme, objective: programme.objective.map(() => 0) }) === status.optimal
          return { status: feasible ? 'unbounded' : 'infeasible' }
        }
        default:
          throw new Error(`HiGHS stopped with model status ${String(model.getModelStatus())}`)
      }
    },
  }
}

function optimal(model: Model, programme: LinearProgramme): LinearSolution {
  const solution = model.getSolution()
  const whole = new Set(programme.whole)
  const values = Array.from(solution.colValue, (value, index) => (whole.has(index) ? Math.round(value) : value))
  return {
    status: 'optimal',
    objective: programme.objective.reduce((sum, coefficient, index) => sum + coefficient * (values[index] ?? 0), 0),
    values,
    duals: programme.whole === undefined ? Array.from(solution.rowDual) : [],
  }
}

/** HiGHS calls a model without variables “empty”, whatever its constraints. */
function withoutVariables({ constraints }: LinearProgramme): LinearSolution {
  const holds = constraints.every(({ low, high }) => low <= 0 && high >= 0)
  return holds
    ? { status: 'optimal', objective: 0, values: [], duals: constraints.map(() => 0) }
    : { status: 'infeasible' }
}

function asModel(highs: Highs, { sense, objective, constraints, bounds, whole }: LinearProgramme): ModelData {
  const { objectiveSense, variableType } = highs.constants
  const starts = [0]
  const indices: number[] = []
  const values: number[] = []
  for (const { terms } of constraints) {
    for (const [variable, coefficient] of terms) {
      indices.push(variable)
      values.push(coefficient)
    }
    starts.push(indices.length)
  }
  const [numRows, numCols] = [constraints.length, objective.length]
  const integers = new Set(whole)
  return {
    numCols,
    numRows,
    sense: sense === 'minimise' ? objectiveSense.minimize : objectiveSense.maximize,
    colCost: objective,
    colLower: bounds?.map((one) => one.low) ?? objective.map(() => 0),
    colUpper: bounds?.map((one) => one.high) ?? objective.map(() => highs.infinity),
    rowLower: constraints.map((one) => one.low),
    rowUpper: constraints.map((one) => one.high),
    matrix: { format: 'csr', numRows, numCols, starts, indices, values },
    ...(whole && {
      integrality: objective.map((_, index) => (integers.has(index) ? variableType.integer : variableType.continuous)),
    }),
  }
}
