/**
 * Splits a sheet into the tables it holds: comment lines, titled sections (Meta daily series, Matomo scheduled reports),
 * untitled tables one under the other, plain tables, each with its header of up to three rows and the lines that follow it. It
 * looks at the shape of lines only, never at what they mean.
 *
 * A list written across (Meta « Top cities »: a title, a line of names, a line of figures) comes as a section whose header is
 * the line of names and whose single row holds the figures; with a single name, as a section without header and two rows.
 * What this cannot tell: a header that is missing altogether, unless its place is taken by figures or an e-mail address.
 */
import { cellKind, columnKinds, isValueKind } from './cell-kind.ts'
import { findHeaderRows, hasSameNames, joinedHeader, looksLikeHeader, namesColumns } from './header-rows.ts'
import { maskedTable } from './personal-data.ts'
import type { Row, Section, Sheet, Table } from './table.ts'

/** What is looked at to find sections; a longer sheet is one table, or its last section runs to the end. */
const headLimits = { rows: 20_000, characters: 4_000_000 }

interface Head {
  readonly rows: readonly Row[]
  /** False when the sheet goes on after the head. */
  readonly complete: boolean
}

function readHead(sheet: Sheet): Head {
  const rows: Row[] = []
  let characters = 0
  for (const row of sheet.rows()) {
    if (rows.length >= headLimits.rows || characters > headLimits.characters) return { rows, complete: false }
    // Copied: where most rows made so far are held, engines take all those to come for long-lived ones, and keep their cells.
    rows.push({ number: row.number, cells: row.cells })
    for (const cell of row.cells) characters += cell.length
  }
  return { rows, complete: true }
}

const filled = (row: Row): readonly string[] => row.cells.filter((cell) => cell.trim() !== '')
const isBlank = (row: Row): boolean => row.cells.every((cell) => cell === '' || cell.trim() === '')

/** A line of one cell, even when a spreadsheet program padded it with empty ones. */
const isLone = (row: Row): boolean => filled(row).length === 1
const loneText = (row: Row): string => filled(row)[0]?.trim() ?? ''

/** `# …` before the header; a first column named `#` beside others is a header. */
function isComment(row: Row): boolean {
  const cells = filled(row)
  const first = (row.cells[0] ?? '').trimStart()
  return first.startsWith('#') && (first.trim() !== '#' || cells.length === 1)
}

const isSeparatorLine = (row: Row): boolean => /^sep=/iu.test(row.cells[0] ?? '') && filled(row).length <= 2

const isValue = (cell: string): boolean => isValueKind(cellKind(cell))

interface Draft {
  readonly title: string | null
  readonly headerRows: readonly Row[]
  readonly rows: Row[]
}

/** Consecutive lines without a blank one between them. */
function toBlocks(rows: readonly Row[]): readonly (readonly Row[])[] {
  const blocks: Row[][] = []
  let block: Row[] = []
  let previous: number | null = null
  for (const row of rows) {
    const gap = previous !== null && row.number > previous + 1
    if ((isBlank(row) || gap) && block.length > 0) {
      blocks.push(block)
      block = []
    }
    if (!isBlank(row)) block.push(row)
    previous = row.number
  }
  if (block.length > 0) blocks.push(block)
  return blocks
}

/** True when lines after a blank one go on with the table above: no new header among them. */
function continues(block: readonly Row[], above: Draft | undefined): boolean {
  const [first] = block
  const header = above?.headerRows.at(-1)
  if (above === undefined || header === undefined || first === undefined || isLone(first)) return false
  if (hasSameNames(first, header)) return false
  if (!looksLikeHeader(first)) return true
  // Nothing under the names above, and more names here: the line above introduced the table.
  if (above.rows.length === 0 && filled(first).length > filled(header).length) return false
  // A line of names under columns of figures is a new header; under columns of names nothing tells it apart from data.
  const sample = above.rows.slice(0, rowsCompared)
  return !first.cells.some(
    (cell, column) =>
      cellKind(cell) !== 'empty' &&
      !isValue(cell) &&
      sample.length > 0 &&
      sample.every((row) => isValue(row.cells[column] ?? '')),
  )
}

const rowsCompared = 20

/** Title, header and rows of one block. Several lone lines above a header: the last one is its title. */
function readBlock(block: readonly Row[]): readonly Draft[] {
  const wide = block.findIndex((row) => !isLone(row))
  const [first] = block
  if (first === undefined) return []
  // Lone lines only: a title and its value, or a message such as « No data available ».
  if (wide === -1) return [{ title: loneText(first), headerRows: [], rows: block.slice(1) }]
  const drafts: Draft[] = []
  if (wide > 1) drafts.push({ title: loneText(first), headerRows: [], rows: block.slice(1, wide - 1) })
  const above = block[wide - 1]
  const title = above === undefined ? null : loneText(above)
  const body = block.slice(wide)
  const { before, rows: count } = findHeaderRows(body, title !== null)
  if (count === 0) return [...drafts, { title, headerRows: [], rows: body }]
  if (before > 0) drafts.push({ title, headerRows: [], rows: body.slice(0, before) })
  const draft = {
    title: before > 0 ? null : title,
    headerRows: body.slice(before, before + count),
    rows: body.slice(before + count),
  }
  return [...drafts, ...splitAtRepeatedTitles(draft).flatMap(splitAtNewHeaders)]
}

/** Without blank lines, a lone line followed by the very same header starts the next section. */
function splitAtRepeatedTitles(draft: Draft): readonly Draft[] {
  const header = draft.headerRows.at(-1)
  if (draft.title === null || header === undefined) return [draft]
  const drafts: Draft[] = []
  let current: Draft = { ...draft, rows: [] }
  let skip = false
  for (const [index, row] of draft.rows.entries()) {
    const next = draft.rows[index + 1]
    if (skip) {
      skip = false
    } else if (next !== undefined && isLone(row) && hasSameNames(next, header)) {
      drafts.push(current)
      current = { title: loneText(row), headerRows: [next], rows: [] }
      skip = true
    } else {
      current.rows.push(row)
    }
  }
  return [...drafts, current]
}

/** Without blank lines, other names over columns of values start the next table; the same names are left to importers. */
function splitAtNewHeaders(draft: Draft): readonly Draft[] {
  const header = draft.headerRows.at(-1)
  const kinds = columnKinds(draft.rows.slice(0, rowsCompared))
  if (header === undefined || kinds.filter((kind) => kind !== null).length < 2) return [draft]
  const at = draft.rows.findIndex(
    (row, index) =>
      index > 0 &&
      !hasSameNames(row, header) &&
      namesColumns(row, kinds, draft.rows.slice(Math.max(0, index - rowsCompared), index)) &&
      isFollowedByValues(draft.rows, index),
  )
  const next = draft.rows[at]
  if (next === undefined) return [draft]
  const rest = { title: null, headerRows: [next], rows: draft.rows.slice(at + 1) }
  return [{ ...draft, rows: draft.rows.slice(0, at) }, ...splitAtNewHeaders(rest)]
}

/** The row below has values, and no cell without a name. */
function isFollowedByValues(rows: readonly Row[], index: number): boolean {
  const next = rows[index + 1]
  const names = rows[index]?.cells ?? []
  if (next === undefined || next.cells.filter(isValue).length < 2) return false
  return next.cells.every((cell, column) => cell.trim() === '' || (names[column] ?? '').trim() !== '')
}

/**
 * Lone lines before the first table introduce the sheet, unless they give a value (« Total followers », « 1234 »); the one right
 * above a header is its title.
 */
function leadingRemarks(block: readonly Row[]): readonly Row[] {
  const wide = block.findIndex((row) => !isLone(row))
  const remarks = wide === -1 ? block : block.slice(0, Math.max(0, wide - 1))
  return remarks.some((row) => isValue(loneText(row))) ? [] : remarks
}

interface Split {
  readonly preamble: readonly Row[]
  readonly drafts: readonly Draft[]
}

/** A sheet of a single column is a list: its first line is the header unless it is itself a value. */
function splitList(rows: readonly Row[]): Split {
  const [first, ...others] = rows
  if (first === undefined) return { preamble: [], drafts: [] }
  return isValue(loneText(first))
    ? { preamble: [], drafts: [{ title: null, headerRows: [], rows: [...rows] }] }
    : { preamble: [], drafts: [{ title: null, headerRows: [first], rows: others }] }
}

function split(all: readonly Row[]): Split {
  const start = all.findIndex((row) => !isBlank(row) && !isComment(row) && !isSeparatorLine(row))
  const preamble = all
    .slice(0, start === -1 ? all.length : start)
    .filter((row) => !isBlank(row) && !isSeparatorLine(row))
  const rows = start === -1 ? [] : all.slice(start)
  if (rows.every((row) => isBlank(row) || isLone(row))) {
    const list = splitList(rows.filter((row) => !isBlank(row)))
    return { ...list, preamble }
  }
  const drafts: Draft[] = []
  for (const block of toBlocks(rows)) {
    const above = drafts.at(-1)
    const introduction = above === undefined ? leadingRemarks(block) : []
    preamble.push(...introduction)
    if (continues(block, above)) above?.rows.push(...block)
    else drafts.push(...readBlock(block.slice(introduction.length)))
  }
  return { preamble, drafts }
}

type Heading = Omit<Section, 'rows' | 'footer'>

function headingOf({ title, headerRows }: Draft): Heading {
  return { title, headerRow: headerRows.at(-1)?.number ?? null, headerRows, header: joinedHeader(headerRows) }
}

function heldSection(draft: Draft): Section {
  const { rows } = draft
  return { ...headingOf(draft), rows: () => rows, footer: rows.slice(rows.length - countFooter(draft)) }
}

/**
 * Lines of one cell after the last row: a source, a remark, « Showing top 500 results ». In a table of two columns a cell may
 * miss anywhere: there, only a line without any delimiter is one.
 */
function countFooter({ headerRows, rows }: Draft): number {
  const width = Math.max(joinedHeader(headerRows).length, ...rows.slice(0, rowsCompared).map((row) => row.cells.length))
  const isFooter = (row: Row): boolean =>
    isLone(row) &&
    !isValue(loneText(row)) &&
    (row.cells.length === 1 || (width > 3 && (row.cells[0] ?? '').trim() !== ''))
  const last = rows.findLastIndex((row) => !isFooter(row))
  return width < 2 || last === -1 ? 0 : rows.length - 1 - last
}

function streamedSection(draft: Draft, sheet: Sheet): Section {
  const before = draft.headerRows.at(-1)?.number ?? (draft.rows[0]?.number ?? 1) - 1
  return streamed(headingOf(draft), sheet, before)
}

/** Apart from the above, so that what is kept does not hold the rows of the head. */
function streamed(heading: Heading, sheet: Sheet, before: number): Section {
  return { ...heading, rows: () => rowsAfter(sheet, before), footer: [] }
}

/** Rows after a record number to the end of the sheet, without holding them. */
function* rowsAfter(sheet: Sheet, number: number): Generator<Row> {
  for (const row of sheet.rows()) if (row.number > number && !isBlank(row)) yield row
}

/** The table under the header that the user points at: what is above introduces it. */
function tableUnder(sheet: Sheet, headerRow: number): Pick<Table, 'preamble' | 'sections'> {
  const preamble: Row[] = []
  for (const row of sheet.rows()) {
    if (row.number === headerRow)
      return {
        preamble,
        sections: [streamed(headingOf({ title: null, headerRows: [row], rows: [] }), sheet, headerRow)],
      }
    if (row.number > headerRow) break
    if (!isBlank(row) && preamble.length < headLimits.rows) preamble.push(row)
  }
  return { preamble, sections: [] }
}

/**
 * One sheet as importers see it. Short and long rows are kept as they are, repeated headers and total rows too; blank rows are
 * left out. At most a bounded head of the sheet is held in memory. `headerRow`: number of the record that holds the header, when
 * the user says so; the table has no section when there is no such record.
 */
export function toTable(fileName: string, sheet: Sheet, headerRow: number | null = null): Table {
  return maskedTable(splitSheet(fileName, sheet, headerRow))
}

function splitSheet(fileName: string, sheet: Sheet, headerRow: number | null): Table {
  if (headerRow !== null) return { file: fileName, sheet: sheet.name, ...tableUnder(sheet, headerRow) }
  const { rows, complete } = readHead(sheet)
  const { preamble, drafts } = split(rows)
  const sections = drafts.map((draft, index) =>
    complete || index < drafts.length - 1 ? heldSection(draft) : streamedSection(draft, sheet),
  )
  return { file: fileName, sheet: sheet.name, preamble, sections }
}
