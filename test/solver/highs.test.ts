import { describe, expect, it } from 'vitest'
import type { LinearProgramme } from '../../src/core/linear-solver.ts'
import { createSolver } from '../../src/solver/highs.ts'

const solver = await createSolver()
const most = Number.POSITIVE_INFINITY

/** At most `capacity`, each thing once: 0/1 knapsack. */
function knapsack(values: readonly number[], weights: readonly number[], capacity: number): LinearProgramme {
  return {
    sense: 'maximise',
    objective: values,
    constraints: [{ terms: weights.map((weight, thing) => [thing, weight] as const), low: -most, high: capacity }],
    bounds: values.map(() => ({ low: 0, high: 1 })),
    whole: values.map((_, thing) => thing),
  }
}

describe('the solver', () => {
  it('is loaded once', async () => {
    expect(await createSolver()).toBe(solver)
  })

  it('minimises and maximises, with what each constraint is worth', () => {
    const constraints = [
      { terms: [[0, 1] as const, [1, 2] as const], low: -most, high: 40 },
      { terms: [[0, 2] as const, [1, 1] as const], low: -most, high: 50 },
    ]
    const found = solver.solve({ sense: 'maximise', objective: [30, 50], constraints })
    if (found.status !== 'optimal') throw new Error(found.status)
    expect(found.objective).toBeCloseTo(1100, 9)
    expect(found.values.map((one) => Math.round(one))).toEqual([20, 10])
    // 70/3 and 10/3: one unit more of each gives as much.
    expect(found.duals[0]).toBeCloseTo(70 / 3, 9)
    expect(found.duals[1]).toBeCloseTo(10 / 3, 9)
    expect(solver.solve({ sense: 'minimise', objective: [30, 50], constraints })).toMatchObject({ objective: 0 })
  })

  it('says when nothing is feasible, with and without whole numbers', () => {
    const constraints = [
      { terms: [[0, 1] as const], low: 2, high: most },
      { terms: [[0, 1] as const], low: -most, high: 1 },
    ]
    const programme: LinearProgramme = { sense: 'minimise', objective: [1], constraints }
    expect(solver.solve(programme)).toEqual({ status: 'infeasible' })
    expect(solver.solve({ ...programme, whole: [0] })).toEqual({ status: 'infeasible' })
    expect(solver.solve({ ...programme, objective: [] })).toEqual({ status: 'infeasible' })
  })

  it('says when nothing limits the objective, with and without whole numbers', () => {
    const programme: LinearProgramme = {
      sense: 'maximise',
      objective: [1, 0],
      constraints: [{ terms: [[0, 1] as const, [1, -1] as const], low: -most, high: 1 }],
    }
    expect(solver.solve(programme)).toEqual({ status: 'unbounded' })
    expect(solver.solve({ ...programme, whole: [0, 1] })).toEqual({ status: 'unbounded' })
  })

  it.each([
    { values: [6, 10, 12, 13], weights: [2, 4, 6, 7], capacity: 11, best: 23 },
    { values: [70, 20, 39, 37, 7, 5, 10], weights: [31, 10, 20, 19, 4, 3, 6], capacity: 50, best: 107 },
  ])('packs $capacity for $best, exactly', ({ values, weights, capacity, best }) => {
    const found = solver.solve(knapsack(values, weights, capacity))
    if (found.status !== 'optimal') throw new Error(found.status)
    expect(found.objective).toBe(best)
    expect(found.values.every((one) => one === 0 || one === 1)).toBe(true)
  })
})
