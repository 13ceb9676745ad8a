/** What a cell looks like, whatever it means: enough to tell rows of names from rows of values. */
import { isEmptyCell, parseDate, parseNumber } from './parse-cell.ts'
import type { Row } from './table.ts'

/** `year`: four digits that name a column as often as they are a value. `text`: anything else. */
export type CellKind = 'empty' | 'year' | 'number' | 'money' | 'date' | 'time' | 'address' | 'link' | 'text'

export function cellKind(cell: string): CellKind {
  const text = cell.trim()
  if (isEmptyCell(text)) return 'empty'
  if (/^(?:19|20)\d{2}$/u.test(text)) return 'year'
  if (/^https?:\/\/\S+$/iu.test(text)) return 'link'
  if (!/[\d@]/u.test(text)) return 'text'
  if (/^\d{1,3}:[0-5]\d(?::[0-5]\d)?$/u.test(text)) return 'time'
  if (/^<?[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(text)) return 'address'
  const number = parseNumber(text).kind
  if (number === 'number' || number === 'ambiguous') return 'number'
  const date = parseDate(text).kind
  if (date === 'date' || date === 'date-time' || date === 'month' || date === 'ambiguous') return 'date'
  return /^[-+]?[$€£] ?[\d.,' \u00a0\u202f]+$|^[-+]?[\d.,' \u00a0\u202f]+(?:[$€£]|EUR|USD)$/u.test(text)
    ? 'money'
    : 'text'
}

/** A figure, a date, an address: what no column is named. */
export function isValueKind(kind: CellKind): boolean {
  return kind !== 'empty' && kind !== 'year' && kind !== 'text'
}

/** By position, the kind of value that nearly every filled cell of a column has; null for columns of texts and empty ones. */
export type ColumnKinds = readonly (CellKind | null)[]

const mostColumns = 200

export function columnKinds(rows: readonly Row[]): ColumnKinds {
  const width = Math.min(mostColumns, Math.max(0, ...rows.map((row) => row.cells.length)))
  return Array.from({ length: width }, (_, column) => kindOfColumn(rows, column))
}

function kindOfColumn(rows: readonly Row[], column: number): CellKind | null {
  const counts = new Map<CellKind, number>()
  let filled = 0
  for (const row of rows) {
    const kind = cellKind(row.cells[column] ?? '')
    if (kind === 'empty') continue
    filled++
    // 1950 inhabitants look like a year.
    const counted = kind === 'year' ? 'number' : kind
    counts.set(counted, (counts.get(counted) ?? 0) + 1)
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a)
  return most !== undefined && isValueKind(most[0]) && most[1] >= filled * 0.8 ? most[0] : null
}

/** How a row agrees with the kinds of the columns: as many values of the same kind, as many other texts in their place. */
export interface Agreement {
  readonly same: number
  readonly other: number
}

export function agreement(row: Row, kinds: ColumnKinds): Agreement {
  let same = 0
  let other = 0
  for (const [column, kind] of kinds.entries()) {
    if (kind === null) continue
    const found = cellKind(row.cells[column] ?? '')
    if (found === kind) same++
    // A year over figures is the name of a column, or one of its values.
    else if (found !== 'empty' && found !== 'year') other++
  }
  return { same, other }
}
