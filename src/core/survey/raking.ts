/**
 * Raking: weights that give a sample the margins of its population, by iterative proportional fitting (Deming and Stephan, 1940;
 * method.md §10). Rows and columns are two ways of sorting the same respondents, such as age and sex.
 */

/** `[row][column]`. */
export type Matrix = readonly (readonly number[])[]

export interface Raking {
  /** Of one respondent of each cell: population ÷ respondents of the cell after fitting; 0 where nobody answered. */
  readonly weights: Matrix
  /** People of each cell: weight × respondents. */
  readonly fitted: Matrix
  /** Rounds, each of rows then columns. */
  readonly iterations: number
}

/** Relative to the population. */
const tolerance = 1e-10
const mostRounds = 10_000

export const sumOf = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0)
export const rowSums = (matrix: Matrix): readonly number[] => matrix.map(sumOf)
export const columnSums = (matrix: Matrix): readonly number[] =>
  (matrix[0] ?? []).map((_, column) => sumOf(matrix.map((row) => row[column] ?? 0)))

/**
 * Null when the margins cannot be met: nobody answered where the population has people, or empty cells stand in the way.
 * Throws RangeError unless the sample is a table of non-negative numbers and the margins fit it and have the same sum.
 */
export function rake(sample: Matrix, rows: readonly number[], columns: readonly number[]): Raking | null {
  check(sample, rows, columns)
  const population = sumOf(rows)
  let fitted = sample
  for (let iterations = 1; iterations <= mostRounds; iterations++) {
    const byRow = factors(rows, rowSums(fitted))
    if (byRow === null) return null
    fitted = fitted.map((row, index) => row.map((cell) => cell * (byRow[index] ?? 0)))
    const byColumn = factors(columns, columnSums(fitted))
    if (byColumn === null) return null
    fitted = fitted.map((row) => row.map((cell, index) => cell * (byColumn[index] ?? 0)))
    // The columns have just been met: only the rows can still be off.
    const worst = Math.max(...rowSums(fitted).map((sum, index) => Math.abs(sum - (rows[index] ?? 0))))
    if (worst <= tolerance * population) return { weights: ratios(fitted, sample), fitted, iterations }
  }
  return null
}

/** What multiplies each sum into its target; null where nothing can. */
function factors(targets: readonly number[], sums: readonly number[]): readonly number[] | null {
  if (targets.some((target, index) => target > 0 && !((sums[index] ?? 0) > 0))) return null
  return targets.map((target, index) => (target > 0 ? target / (sums[index] ?? 1) : 0))
}

export function ratios(people: Matrix, sample: Matrix): Matrix {
  return people.map((row, r) =>
    row.map((cell, c) => {
      const respondents = sample[r]?.[c] ?? 0
      return respondents > 0 ? cell / respondents : 0
    }),
  )
}

function check(sample: Matrix, rows: readonly number[], columns: readonly number[]): void {
  if (sample.length === 0 || sample.length !== rows.length)
    throw new RangeError('rows: one total for each row of sample')
  if (sample.some((row) => row.length !== columns.length || row.length === 0)) {
    throw new RangeError('columns: one total for each column of sample')
  }
  if (![...sample.flat(), ...rows, ...columns].every((one) => Number.isFinite(one) && one >= 0)) {
    throw new RangeError('numbers must be finite and not negative')
  }
  const population = sumOf(rows)
  if (!(population > 0)) throw new RangeError('rows: their sum is 0')
  if (Math.abs(population - sumOf(columns)) > 1e-9 * population) {
    throw new RangeError('rows and columns: their sums differ')
  }
}
