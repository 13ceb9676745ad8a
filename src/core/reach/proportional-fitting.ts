/**
 * Iterative proportional fitting (Deming and Stephan, 1940): the table nearest to a seed, in entropy, that has given margins.
 * Cells are numbered by sets of bits (the channels that reach a resident), and margins are about the cells that contain some.
 */

/** The total that the cells which contain every bit of `mask` must have; mask 0: all cells. */
export interface Margin {
  readonly mask: number
  readonly target: number
}

const tolerance = 1e-10
const scalingRounds = 10
const newtonSteps = 200

/**
 * Scales the cells of each margin in turn until every margin has its target, within 1e-10. Starts from `seed` (2^n cells),
 * whose zeros stay zeros. Where scaling would take long, and for ever when margins leave almost no one in some cells, Newton's
 * method ends it, on the same table: both look for one factor per margin. Null when it does not end: the margins contradict
 * each other.
 */
export function fitProportionally(seed: readonly number[], margins: readonly Margin[]): readonly number[] | null {
  const table = Float64Array.from(seed)
  for (let round = 0; round < scalingRounds; round++) {
    let farthest = 0
    for (const { mask, target } of margins) {
      let sum = 0
      for (let cell = mask; cell < table.length; cell = (cell + 1) | mask) sum += table[cell] ?? 0
      farthest = Math.max(farthest, Math.abs(sum - target))
      if (sum === 0) {
        if (target > tolerance) return null
        continue
      }
      const factor = target / sum
      for (let cell = mask; cell < table.length; cell = (cell + 1) | mask) table[cell] = (table[cell] ?? 0) * factor
    }
    if (farthest <= tolerance) return Array.from(table)
  }
  return newton(table, margins)
}

/**
 * Newton's method on the logarithms of the factors: minimises `Σ cells − Σ target · log factor`, which is convex and whose
 * gradient is how far each margin is from its target.
 */
function newton(start: Float64Array, margins: readonly Margin[]): readonly number[] | null {
  let table = start
  for (let step = 0; step < newtonSteps; step++) {
    const sums = sumsOverSupersets(table)
    const gaps = margins.map(({ mask, target }) => target - (sums[mask] ?? 0))
    if (gaps.every((gap) => Math.abs(gap) <= tolerance)) return Array.from(table)
    const direction = solve(curvature(sums, margins), gaps)
    const next = direction && descend(table, margins, direction)
    if (!next) return null
    table = next
  }
  return null
}

/** For each set of bits, the sum of the cells that contain it: all at once, bit by bit. */
function sumsOverSupersets(table: Float64Array): Float64Array {
  const sums = Float64Array.from(table)
  for (let bit = 1; bit < sums.length; bit *= 2) {
    for (let cell = 0; cell < sums.length; cell++) {
      if ((cell & bit) === 0) sums[cell] = (sums[cell] ?? 0) + (sums[cell | bit] ?? 0)
    }
  }
  return sums
}

/** Sum of the cells that two margins have in common, for each two margins (row by row). */
function curvature(sums: Float64Array, margins: readonly Margin[]): Float64Array {
  return Float64Array.from(margins.flatMap((one) => margins.map((other) => sums[one.mask | other.mask] ?? 0)))
}

/** The longest of the steps 1, 1/2, 1/4… that brings the table nearer; null when none does. */
function descend(table: Float64Array, margins: readonly Margin[], direction: readonly number[]): Float64Array | null {
  const total = sumOf(table)
  const gain = margins.reduce((sum, { target }, margin) => sum + target * (direction[margin] ?? 0), 0)
  const logs = logFactors(table.length, margins, direction)
  for (let length = 1; length > 1e-9; length /= 2) {
    const next = table.map((value, cell) =>
      value === 0 ? 0 : value * Math.exp(Math.min(50, length * (logs[cell] ?? 0))),
    )
    if (sumOf(next) - total - length * gain <= 1e-15) return next
  }
  return null
}

/** For each cell, the sum of the steps of the margins that it belongs to: all at once, bit by bit. */
function logFactors(size: number, margins: readonly Margin[], direction: readonly number[]): Float64Array {
  const logs = new Float64Array(size)
  margins.forEach(({ mask }, margin) => {
    logs[mask] = (logs[mask] ?? 0) + (direction[margin] ?? 0)
  })
  for (let bit = 1; bit < size; bit *= 2) {
    for (let cell = 0; cell < size; cell++) {
      if ((cell & bit) !== 0) logs[cell] = (logs[cell] ?? 0) + (logs[cell ^ bit] ?? 0)
    }
  }
  return logs
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

function sumOf(table: Float64Array): number {
  let sum = 0
  for (const value of table) sum += value
  return sum
}
