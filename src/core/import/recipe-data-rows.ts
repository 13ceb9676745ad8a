/** The rows of an unknown table that are data: totals and repeated headers are set aside, counted and said. */
import { problem } from '../problem.ts'
import type { BoundRecipe } from './bind-recipe.ts'
import { columnOfKind } from './bind-recipe.ts'
import type { Columns } from './columns.ts'
import { columnsOf, isBlankRow, repeatsHeader } from './columns.ts'
import { normaliseHeader } from './parse-cell.ts'
import type { ProblemLog } from './problem-log.ts'
import type { Row, Table } from './table.ts'

const totalNames = new Set(
  [
    ...['total', 'totaux', 'total général', 'ensemble', 'somme', 'sous-total', 'moyenne', 'cumul'],
    ...['totals', 'grand total', 'overall', 'sum', 'subtotal', 'average', 'mean'],
  ].map(normaliseHeader),
)

/** « Total », « TOTAL : »: also the header of a column that sums the others. */
export function isTotalName(text: string): boolean {
  // Looked at on every row: most cells are told apart without anything heavier.
  return text.length < 20 && /^\s*\p{L}/u.test(text) && totalNames.has(normaliseHeader(text).replace(/ ?:$/u, ''))
}

/** Where a total row says that it is one, beside its first cell. */
const labels = new Set(['date', 'period-start', 'service', 'account', 'age-class'])

export class DataRows {
  readonly #table: Table
  readonly #bound: BoundRecipe
  readonly #log: ProblemLog
  readonly #columns: Columns
  readonly #labels: readonly number[]
  readonly #date: number | null
  #count = 0

  constructor(table: Table, bound: BoundRecipe, log: ProblemLog) {
    this.#table = table
    this.#bound = bound
    this.#log = log
    this.#columns = columnsOf(bound.section.header)
    this.#labels = bound.taken.flatMap(({ meaning, position }) => (labels.has(meaning.kind) ? [position] : []))
    this.#date = columnOfKind(bound, 'date')?.position ?? null
  }

  /** Once the rows have been read: those of data and those of totals, which are among the skipped ones. */
  get count(): number {
    return this.#count
  }

  *rows(): Generator<Row> {
    let [headers, totals] = [0, 0]
    for (const row of this.#bound.section.rows()) {
      if (isBlankRow(row)) continue
      if (repeatsHeader(row, this.#columns)) {
        headers += 1
        continue
      }
      this.#count += 1
      if (this.#isTotal(row)) totals += 1
      else yield row
    }
    const place = { file: this.#table.file, sheet: this.#table.sheet }
    if (headers > 0) this.#log.add(problem('repeated-header', 'note', { rows: headers }, place))
    if (totals > 0) this.#log.add(problem('total-row', 'note', { rows: totals }, place))
  }

  /** A publication may be called « Ensemble »: it has a date, which its total has not. */
  #isTotal(row: Row): boolean {
    const { rows } = this.#bound.recipe
    const says = (position: number | null): boolean => position !== null && isTotalName(row.cells[position] ?? '')
    if (rows === 'publications' && this.#date !== null && (row.cells[this.#date] ?? '').trim() !== '') {
      return says(this.#date)
    }
    return this.#labels.some(says) || isTotalName(row.cells.find((cell) => cell.trim() !== '') ?? '')
  }
}
