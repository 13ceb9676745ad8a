/**
 * Personal data that a file may hold beside what Amarres reads: dropped by construction (importers only keep what they know),
 * counted here so that the user is told. Columns are told by their whole header, and by what their first cells hold.
 */
import { columnKinds } from './cell-kind.ts'
import { isBlankRow } from './columns.ts'
import { normaliseHeader } from './parse-cell.ts'
import { personalHeaderPositions } from './personal-headers.ts'
import { holdsEmail, isHandle, isPhone, isSurelyPhone, masked } from './personal-text.ts'
import type { Row, Section, Sheet, Table } from './table.ts'

const hasAddress = (row: Row): boolean => row.cells.some(holdsEmail)

/** Rows looked at to find columns of people under an unusual header. */
const sampleRows = 200

export interface DroppedColumn {
  readonly column: string
  readonly cells: number
}

/** Positions of the columns that hold personal data: by their header, or by what their first rows hold. */
export function personalPositions(section: Section): ReadonlySet<number> {
  const positions = new Set(personalHeaderPositions(section.header))
  const columns = section.header.map(() => new ContentSigns())
  let looked = 0
  for (const row of section.rows()) {
    if (looked >= sampleRows) break
    looked += 1
    for (const [index, column] of columns.entries()) column.add(row.cells[index] ?? '')
  }
  for (const [index, column] of columns.entries()) if (column.isPersonal) positions.add(index)
  return positions
}

/** What the cells of a column show. One address is enough; bare digits or handles must be nearly all there is. */
class ContentSigns {
  #filled = 0
  #sure = 0
  #phones = 0
  readonly #handles = new Set<string>()
  #handleCells = 0

  add(cell: string): void {
    const text = cell.trim()
    if (text === '') return
    this.#filled += 1
    if (holdsEmail(text) || isSurelyPhone(text)) this.#sure += 1
    else if (isPhone(text)) this.#phones += 1
    else if (text.startsWith('@') && isHandle(text)) {
      this.#handleCells += 1
      this.#handles.add(text)
    }
  }

  get isPersonal(): boolean {
    const nearlyAll = this.#filled * 0.8
    // One handle again and again is the authority's own account.
    return (
      this.#sure > 0 ||
      (this.#phones > 1 && this.#phones >= nearlyAll) ||
      (this.#handles.size > 2 && this.#handleCells >= nearlyAll)
    )
  }
}

/** Columns of a section that hold personal data and were therefore not read; `known` are those the importer reported. */
export function personalColumns(section: Section, known: readonly DroppedColumn[]): readonly DroppedColumn[] {
  const reported = new Set(known.map((one) => normaliseHeader(one.column)))
  const positions = [...personalPositions(section)].filter(
    (position) => !reported.has(normaliseHeader(section.header[position] ?? '')),
  )
  if (positions.length === 0) return []
  const counts = new Map(positions.map((position) => [position, 0]))
  for (const row of section.rows()) {
    for (const [position, count] of counts) {
      if ((row.cells[position] ?? '').trim() !== '') counts.set(position, count + 1)
    }
  }
  return [...counts].map(([position, cells]) => ({ column: (section.header[position] ?? '').trim(), cells }))
}

/**
 * Lines of a list of people (a mailing list: an address on almost every line, a header left out); null when the sheets are
 * something else.
 */
export function listOfPeople(sheets: readonly Sheet[]): number | null {
  const samples = sheets.map((sheet) => withoutHeader(firstRows(sheet, sampleRows + 1)))
  const sample = samples.flat()
  if (sample.filter(hasAddress).length / Math.max(1, sample.length) < 0.8 || isSigned(sample)) return null
  let lines = 0
  for (const [index, sheet] of sheets.entries()) {
    const header = samples[index]?.[0]?.number ?? 1
    for (const row of sheet.rows()) if (row.number >= header && !isBlankRow(row)) lines += 1
  }
  return lines
}

/** Figures with the address of whoever typed them: the same few come back row after row, where people of a list come once. */
function isSigned(rows: readonly Row[]): boolean {
  const addresses = rows.flatMap((row) => row.cells.filter(holdsEmail)).map((cell) => cell.trim().toLowerCase())
  const figures = columnKinds(rows).some((kind) => kind === 'number' || kind === 'money')
  return figures && new Set(addresses).size * 2 <= addresses.length
}

/** The first line of a list names its columns when it is the only one without an address. */
function withoutHeader(rows: readonly Row[]): readonly Row[] {
  const [first, second] = rows
  return first !== undefined && second !== undefined && !hasAddress(first) && hasAddress(second) ? rows.slice(1) : rows
}

function firstRows(sheet: Sheet, count: number): readonly Row[] {
  const rows: Row[] = []
  for (const row of sheet.rows()) {
    if (rows.length >= count) break
    if (!isBlankRow(row)) rows.push(row)
  }
  return rows
}

/** What may be shown of an unknown header: never an address nor a number that could be somebody's telephone. */
export function safeHeader(text: string): string | null {
  const title = text.trim()
  if (title === '' || masked(title) !== title || /^[+\d][\d .()-]{6,}$/u.test(title)) return null
  return title.length > 60 ? `${title.slice(0, 60)}…` : title
}

/** A table whose titles, headers and preamble hold no address and no telephone number: they are shown and stored. */
export function maskedTable(table: Table): Table {
  return {
    ...table,
    sheet: table.sheet === null ? null : masked(table.sheet),
    preamble: table.preamble.map((row) => ({ ...row, cells: row.cells.map(masked) })),
    sections: table.sections.map((section) => ({
      ...section,
      title: section.title === null ? null : masked(section.title),
      header: section.header.map(masked),
      headerRows: section.headerRows.map((row) => ({ ...row, cells: row.cells.map(masked) })),
    })),
  }
}
