/** Cells of a row by the names of their columns, read as what they should be; what cannot be read is a problem, in its place. */
import { problem } from '../problem.ts'
import type { Columns } from './columns.ts'
import { firstFilled, readCount } from './columns.ts'
import { offsetToParis, parseDate } from './parse-cell.ts'
import type { DateOrder, NumberStyle } from './parse-cell.ts'
import type { ProblemLog } from './problem-log.ts'
import { placeIn, titleOf } from './read-section.ts'
import type { Row, Table } from './table.ts'

type Names = readonly string[]

export class CellReader {
  readonly #table: Table
  readonly #columns: Columns
  readonly #log: ProblemLog
  readonly #style: NumberStyle | null

  /** `style`: decimal sign of the file's numbers, when it is known. */
  constructor(table: Table, columns: Columns, log: ProblemLog, style: NumberStyle | null) {
    this.#table = table
    this.#columns = columns
    this.#log = log
    this.#style = style
  }

  /** First filled cell among the columns of these names, trimmed; empty when none. */
  text(row: Row, names: Names): string {
    return firstFilled(row, this.#columns.find(names))
  }

  /** The header of these columns, as the file writes it. */
  title(names: Names): string {
    return titleOf(this.#columns, names)
  }

  place(row: Row, names: Names): ReturnType<typeof placeIn> {
    return placeIn(this.#table, row.number, this.title(names))
  }

  /** A number that is not negative; null when the cell is empty, or wrong and told. */
  count(row: Row, names: Names): number | null {
    const text = this.text(row, names)
    const value = readCount(text, this.#style)
    if (typeof value !== 'string') return value
    const column = this.title(names)
    this.#log.add(problem(value, 'warning', { value: text, column }, this.place(row, names)))
    return null
  }

  missing(row: Row, names: Names): null {
    this.#log.add(problem('missing-value', 'warning', { column: this.title(names) }, this.place(row, names)))
    return null
  }

  /**
   * Paris local time, `YYYY-MM-DDTHH:MM`; null when empty or wrong, and told. A time without an offset is read in Paris, or in
   * UTC when that is what the format writes. A day without a time begins at midnight.
   */
  moment(row: Row, names: Names, zone: 'paris' | 'utc', order: DateOrder | null = null): string | null {
    const value = this.text(row, names)
    const reading = parseDate(value, order)
    switch (reading.kind) {
      case 'date-time': {
        const offset = reading.offset ?? (zone === 'utc' ? 0 : null)
        return (offset === null ? reading.value : offsetToParis(reading.value, offset)).slice(0, 16)
      }
      case 'date':
        return `${reading.value}T00:00`
      case 'empty':
        return this.missing(row, names)
      case 'ambiguous':
      case 'month':
      case 'invalid': {
        const code = reading.kind === 'ambiguous' ? 'ambiguous-date' : 'invalid-date'
        this.#log.add(problem(code, 'warning', { value, column: this.title(names) }, this.place(row, names)))
        return null
      }
    }
  }
}
