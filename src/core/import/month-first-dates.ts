/**
 * Meta and LinkedIn write dates month first, in every language. A spreadsheet program may have rewritten them: this decides, from
 * the whole column, which texts can still be trusted.
 */
import { parseDate } from './parse-cell.ts'

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
