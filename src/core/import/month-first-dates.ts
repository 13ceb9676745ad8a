/**
 * Meta and LinkedIn write dates month first, in every language. A spreadsheet program may have rewritten them: this decides, from
 * the whole column, which texts can still be trusted.
 */
import { problem } from '../problem.ts'
import { firstFilled } from './columns.ts'
import { parseDate } from './parse-cell.ts'
import type { ProblemLog } from './problem-log.ts'
import type { FoundSection } from './read-section.ts'
import { placeIn, titleOf } from './read-section.ts'
import type { Row, Table } from './table.ts'

/** `YYYY-MM-DDTHH:MM:SS` (or `YYYY-MM-DD` in a column of days), as written, or why the cell cannot be read. */
export type DatePolicy = (
  text: string,
) => string | { readonly code: 'ambiguous-date' | 'spreadsheet-damage' | 'invalid-date' }

const isIso = (text: string): boolean => /^\d{4}-\d{2}-\d{2}/u.test(text)
/** `24/12/2025`: no month 24. */
const isDayFirst = (text: string): boolean => Number(/^(\d{1,2})[/.-]\d{1,2}[/.-]\d{4}/u.exec(text)?.[1] ?? 0) > 12

/** What a column of dates shows, cell after cell. */
export class DateColumn {
  #dayFirst = false
  #iso = false
  #others = false
  /** Some ISO date has a day above 12. */
  #decided = false

  add(text: string): void {
    if (isIso(text)) {
      this.#iso = true
      this.#decided ||= Number(text.slice(8, 10)) > 12
    } else if (text !== '') {
      this.#others = true
      this.#dayFirst ||= isDayFirst(text)
    }
  }

  /** Nothing shows that somebody rewrote the column: its policy is that of an empty one. */
  get asExported(): boolean {
    return !this.#iso && !this.#dayFirst
  }

  /** `kind`: what the service writes, a day or a day and its time. */
  policy(kind: 'date' | 'date-time' = 'date-time'): DatePolicy {
    const dayFirst = this.#dayFirst
    // A French spreadsheet program takes 03/04 for 3 April, and leaves 12/24 as text: a mixed column has swapped months.
    const swapped = this.#iso && this.#others
    // Every day up to 12: nothing tells whether months and days were swapped on the way.
    const undecidable = this.#iso && !this.#others && !this.#decided
    return (text) => {
      if (isIso(text)) {
        if (swapped) return { code: 'spreadsheet-damage' }
        if (undecidable) return { code: 'ambiguous-date' }
      } else if (dayFirst) {
        return { code: 'ambiguous-date' }
      }
      const reading = parseDate(text, 'month-first')
      // No service is older: a spreadsheet program writes its day zero, in 1900, for an empty or damaged cell.
      const written = reading.kind === 'date-time' || (kind === 'date' && reading.kind === 'date')
      return written && reading.value >= '2004' ? reading.value : { code: 'invalid-date' }
    }
  }
}

/**
 * Reads the dates of a section, `kind` being what the service writes; null when a cell cannot be read, which is told: a rewritten
 * column once, at its first cell.
 */
export function monthFirstDates(
  table: Table,
  { section, columns }: FoundSection,
  names: readonly string[],
  kind: 'date' | 'date-time',
  log: ProblemLog,
): (row: Row) => string | null {
  const positions = columns.find(names)
  const column = titleOf(columns, names)
  const dates = new DateColumn()
  for (const row of section.rows()) dates.add(firstFilled(row, positions))
  const policy = dates.policy(kind)
  let told = false
  return (row) => {
    const value = firstFilled(row, positions)
    const place = placeIn(table, row.number, column)
    if (value === '') {
      log.add(problem('missing-value', 'warning', { column }, place))
      return null
    }
    const date = policy(value)
    if (typeof date === 'string') return date
    if (date.code === 'invalid-date') log.add(problem(date.code, 'warning', { value, column }, place))
    else if (!told) {
      told = true
      log.add(problem(date.code, 'error', { value, column }, place))
    }
    return null
  }
}
