/** Which month of which channel has data, how much of it, and from how many files. */

export interface CoverageCell {
  /** `YYYY-MM`. */
  readonly month: string
  /** `partial`: some days of the month only, of a series that counts days. */
  readonly state: 'full' | 'partial' | 'none'
  /** Files that say something of this month; more than one is an overlap. */
  readonly files: number
}

export interface CoverageRow {
  /** Channel id. */
  readonly channel: string
  /** One per month of {@link Coverage.months}. */
  readonly cells: readonly CoverageCell[]
}

export interface Coverage {
  readonly months: readonly string[]
  readonly rows: readonly CoverageRow[]
}
