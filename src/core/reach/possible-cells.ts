/** Which cells of a table can hold anyone at all, given its margins. */
import type { LinearSolver } from '../linear-solver.ts'
import type { Margin } from './proportional-fitting.ts'

/**
 * One linear programme finds all the cells that some table with these margins fills: `margins · x = targets · scale`,
 * `x ≥ filled`, `filled ≤ 1`, and as many filled as possible. The scale is free, so that a cell that can hold anyone at all
 * reaches 1. Cells that no table fills stay at 0: fitting has to start from there. Null when no table has these margins.
 */
export function possibleCells(
  count: number,
  margins: readonly Margin[],
  solver: LinearSolver,
): readonly boolean[] | null {
  const scale = 2 * count
  const most = Number.POSITIVE_INFINITY
  const solved = solver.solve({
    sense: 'maximise',
    objective: Array.from({ length: 2 * count + 1 }, (_, variable) => (variable >= count && variable < scale ? 1 : 0)),
    constraints: [
      ...margins.map(({ cells, target }) => ({
        terms: [...cells.map((cell) => [cell, 1] as const), [scale, -target] as const],
        low: 0,
        high: 0,
      })),
      ...Array.from({ length: count }, (_, cell) => ({
        terms: [[cell, 1] as const, [count + cell, -1] as const],
        low: 0,
        high: most,
      })),
    ],
    bounds: Array.from({ length: 2 * count + 1 }, (_, variable) => ({
      low: 0,
      high: variable >= count && variable < scale ? 1 : most,
    })),
  })
  if (solved.status !== 'optimal') throw new Error(`The programme of possible cells is ${solved.status}`)
  if ((solved.values[scale] ?? 0) < 1e-9) return null
  return Array.from({ length: count }, (_, cell) => (solved.values[count + cell] ?? 0) > 0.5)
}
