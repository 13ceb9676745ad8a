/** Finding columns by the exact, normalised text of their header: never by a part of it (« Vues » is inside forty others). */
import { isEmptyCell, normaliseHeader, parseDate, parseNumber, wholeNumber } from './parse-cell.ts'
import type { DateOrder, NumberStyle } from './parse-cell.ts'
import type { Row, Section } from './table.ts'

export interface Columns {
  /** Header as in the file, by position. */
  readonly titles: readonly string[]
  readonly names: readonly string[]
  /** Positions of every column with one of these names, in the order of the names, then of the file. */
  find(names: readonly string[]): readonly number[]
  has(names: readonly string[]): boolean
}

export function columnsOf(header: readonly string[]): Columns {
  const names = header.map(normaliseHeader)
  const positions = new Map<string, number[]>()
  for (const [index, name] of names.entries()) {
    const known = positions.get(name)
    if (known) known.push(index)
    else positions.set(name, [index])
  }
  // The lists of names are constants, and importers look for them on every row.
  const found = new Map<readonly string[], readonly number[]>()
  const find = (wanted: readonly string[]): readonly number[] => {
    const known = found.get(wanted)
    if (known !== undefined) return known
    const places = wanted.flatMap((name) => positions.get(normaliseHeader(name)) ?? [])
    found.set(wanted, places)
    return places
  }
  return { titles: header, names, find, has: (wanted) => find(wanted).length > 0 }
}

/** First cell of these columns that has text, trimmed; empty when none. Missing cells of short rows count as empty. */
export function firstFilled(row: Row, positions: readonly number[]): string {
  for (const position of positions) {
    const cell = row.cells[position]
    if (cell === undefined || cell === '') continue
    const text = cell.trim()
    if (text !== '') return text
  }
  return ''
}

/**
 * The same text in memory of its own. Engines cut cells out of the text they were read from, and keep all of it as long as one
 * cell is held: a file of 200 MB would stay in memory for its identifiers.
 */
export function detached(text: string): string {
  return Array.from(text).join('')
}

/** True when a row repeats the header, as written: several exports pasted one under the other. */
export function repeatsHeader(row: Row, columns: Columns): boolean {
  // Told by the first cell, nearly always.
  if ((row.cells[0] ?? '').trim() !== (columns.titles[0] ?? '').trim()) return false
  return (
    row.cells.length >= columns.titles.length &&
    columns.titles.every((title, index) => (row.cells[index] ?? '').trim() === title.trim())
  )
}

export const isBlankRow = (row: Row): boolean => row.cells.every((cell) => cell === '' || cell.trim() === '')

/** The header, when there is one, as a first row: for tables whose header may itself be data. */
export function* allRows(section: Section): Generator<Row> {
  if (section.headerRow !== null) yield { number: section.headerRow, cells: section.header }
  yield* section.rows()
}

/** Filled cells of a row, trimmed. */
export function filledCells(row: Row): readonly string[] {
  return row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
}

/**
 * Decimal sign of an export that writes dots and no thousands separator. A file in which some number has a comma was saved
 * again by a spreadsheet program: then only the cells themselves can tell.
 */
export function styleOfDotExport(inferred: NumberStyle | null, someComma: boolean): NumberStyle | null {
  return inferred ?? (someComma ? null : 'dot')
}

/**
 * Number of a cell; null when the cell says nothing, otherwise the reason why it cannot be read. `negative`: below zero, a count is
 * a mistake, unless the service takes back what it had counted.
 */
export function readCount(
  text: string,
  style: NumberStyle | null,
  negative: 'refused' | 'kept' = 'refused',
): number | null | 'ambiguous-number' | 'spreadsheet-damage' | 'invalid-number' {
  const whole = wholeNumber(text)
  if (whole !== null) return whole
  if (isEmptyCell(text)) return null
  const reading = parseNumber(text, style)
  switch (reading.kind) {
    case 'number':
      return reading.percent || (reading.value < 0 && negative === 'refused') ? 'invalid-number' : reading.value
    case 'empty':
      return null
    case 'ambiguous':
      return 'ambiguous-number'
    case 'damaged':
      return 'spreadsheet-damage'
    case 'invalid':
      return 'invalid-number'
  }
}

/** Seconds written as a number or as `00:10:55`; otherwise as {@link readCount}. */
export function readSeconds(text: string, style: NumberStyle | null): ReturnType<typeof readCount> {
  const duration = !text.includes(':') ? null : /^(\d+):(\d{2}):(\d{2})(?:\.\d+)?$/u.exec(text)
  if (duration === null) return readCount(text, style)
  return Number(duration[1]) * 3600 + Number(duration[2]) * 60 + Number(duration[3])
}

/** Percent, with or without its sign, to a share; null when the cell says nothing, otherwise why it cannot be read. */
export function readShare(text: string): number | null | 'spreadsheet-damage' | 'invalid-number' {
  if (isEmptyCell(text)) return null
  // A few decimals at most in such files, dot or (saved again in French) comma: never thousands.
  const reading = parseNumber(text, 'dot')
  if (reading.kind === 'damaged') return 'spreadsheet-damage'
  if (reading.kind !== 'number' || reading.value < 0 || reading.value > 100) return 'invalid-number'
  return reading.value / 100
}

/** The day of a cell, `YYYY-MM-DD`, whatever the time beside it; otherwise why it cannot be read. */
export function readDay(
  text: string,
  order: DateOrder | null,
): { readonly day: string } | 'ambiguous-date' | 'invalid-date' {
  const reading = parseDate(text, order)
  switch (reading.kind) {
    case 'date':
    case 'date-time':
      return { day: reading.value.slice(0, 10) }
    case 'ambiguous':
      return 'ambiguous-date'
    case 'empty':
    case 'month':
    case 'invalid':
      return 'invalid-date'
  }
}
