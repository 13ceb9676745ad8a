/** Iterative proportional fitting (Deming and Stephan, 1940): the table nearest to a seed, in entropy, that has given margins. */

/** A margin of the table: the cells concerned and the total that they must have. */
export interface Margin {
  readonly cells: readonly number[]
  readonly target: number
}

const tolerance = 1e-10
const scalingRounds = 15
const newtonSteps = 200

/**
 * Scales the cells of each margin in turn until every margin has its target, within 1e-10. Starts from `seed`, whose zeros
 * stay zeros. Where margins leave almost no one in some cells, scaling would take for ever: Newton's method ends it, on the
 * same table (both solve for one factor per margin). Null when it does not end: the margins contradict each other.
 */
export function fitProportionally(seed: readonly number[], margins: readonly Margin[]): readonly number[] | null {
  const table = Float64Array.from(seed)
  const prepared = margins.map(({ cells, target }) => ({ cells: Int32Array.from(cells), target }))
  for (let round = 0; round < scalingRounds; round++) {
    let farthest = 0
    for (const { cells, target } of prepared) {
      const sum = sumOf(table, cells)
      farthest = Math.max(farthest, Math.abs(sum - target))
      if (sum === 0) {
        if (target > tolerance) return null
        continue
      }
      const factor = target / sum
      for (const cell of cells) table[cell] = (table[cell] ?? 0) * factor
    }
    if (farthest <= tolerance) return Array.from(table)
  }
  return newton(table, prepared)
}

interface PreparedMargin {
  readonly cells: Int32Array
  readonly target: number
}

/**
 * Newton's method on the logarithms of the factors: minimises `Σ cells − Σ target · log factor`, which is convex and whose
 * gradient is how far each margin is from its target.
 */
function newton(start: Float64Array, margins: readonly PreparedMargin[]): readonly number[] | null {
  const marginsOf = Array.from({ length: start.length }, (): number[] => [])
  margins.forEach(({ cells }, margin) => {
    for (const cell of cells) marginsOf[cell]?.push(margin)
  })
  let table = start
  for (let step = 0; step < newtonSteps; step++) {
    const gaps = margins.map(({ cells, target }) => target - sumOf(table, cells))
    if (gaps.every((gap) => Math.abs(gap) <= tolerance)) return Array.from(table)
    const direction = solve(curvature(table, marginsOf, margins.length), gaps)
    const next = direction && descend(table, marginsOf, margins, direction)
    if (!next) return null
    table = next
  }
  return null
}

/** Sum of the cells that two margins have in common, for each two margins (row by row). */
function curvature(table: Float64Array, marginsOf: readonly (readonly number[])[], size: number): Float64Array {
  const matrix = new Float64Array(size * size)
  marginsOf.forEach((own, cell) => {
    const value = table[cell] ?? 0
    if (value === 0) return
    for (const row of own) {
      for (const column of own) matrix[row * size + column] = (matrix[row * size + column] ?? 0) + value
    }
  })
  return matrix
}

/** The longest of the steps 1, 1/2, 1/4… that brings the table nearer; null when none does. */
function descend(
  table: Float64Array,
  marginsOf: readonly (readonly number[])[],
  margins: readonly PreparedMargin[],
  direction: readonly number[],
): Float64Array | null {
  const total = table.reduce((sum, one) => sum + one, 0)
  const gain = margins.reduce((sum, { target }, margin) => sum + target * (direction[margin] ?? 0), 0)
  for (let length = 1; length > 1e-9; length /= 2) {
    const next = table.map((value, cell) => {
      if (value === 0) return 0
      const log = (marginsOf[cell] ?? []).reduce((sum, margin) => sum + (direction[margin] ?? 0), 0)
      return value * Math.exp(Math.min(50, length * log))
    })
    const change = next.reduce((sum, one) => sum + one, 0) - total - length * gain
    if (change <= 1e-15) return next
  }
  return null
}

/** Cholesky, with a ridge: margins may say the same thing twice. Null when the matrix is not a number. */
function solve(matrix: Float64Array, right: readonly number[]): readonly number[] | null {
  const size = right.length
  const at = (row: number, column: number): number => matrix[row * size + column] ?? 0
  const ridge = 1e-13
  for (let column = 0; column < size; column++) {
    let pivot = at(column, column) + ridge
    for (let k = 0; k < column; k++) pivot -= at(column, k) ** 2
    // What is left of a margin that the others already say is rounding: it gets no step of its own.
    const root = Math.sqrt(Math.max(pivot, ridge))
    if (!Number.isFinite(root)) return null
    matrix[column * size + column] = root
    for (let row = column + 1; row < size; row++) {
      let value = at(row, column)
      for (let k = 0; k < column; k++) value -= at(row, k) * at(column, k)
      matrix[row * size + column] = value / root
    }
  }
  const solution = [...right]
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < row; k++) solution[row] = (solution[row] ?? 0) - at(row, k) * (solution[k] ?? 0)
    solution[row] = (solution[row] ?? 0) / at(row, row)
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let k = row + 1; k < size; k++) solution[row] = (solution[row] ?? 0) - at(k, row) * (solution[k] ?? 0)
    solution[row] = (solution[row] ?? 0) / at(row, row)
  }
  return solution
}

function sumOf(table: Float64Array, cells: Int32Array): number {
  let sum = 0
  for (const cell of cells) sum += table[cell] ?? 0
  return sum
}
