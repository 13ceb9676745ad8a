/**
 * Which of the first rows of a table name its columns: one, up to three, or none. Told by the columns of values below: a name is
 * a text where the others are figures or dates. What this cannot tell: a missing header over columns of texts only.
 */
import { agreement, cellKind, columnKinds, isValueKind } from './cell-kind.ts'
import type { ColumnKinds } from './cell-kind.ts'
import { normaliseHeader } from './parse-cell.ts'
import type { Row } from './table.ts'

export interface HeaderRows {
  /** Rows before the header that have fewer cells than the table and introduce it. */
  readonly before: number
  /** Rows of the header; 0: there is none. */
  readonly rows: number
}

const noHeader: HeaderRows = { before: 0, rows: 0 }
const mostHeaderRows = 3
/** Where a header is looked for, and how much below is looked at. */
const mostIntroduction = 10
const rowsBelow = 40

/** `titled`: a line of its own precedes. `body`: rows without a blank one between them, the first of which is no such line. */
export function findHeaderRows(body: readonly Row[], titled: boolean): HeaderRows {
  const before = introduction(body)
  const [head] = body.slice(before)
  if (head === undefined || !isHeader(head, kindsBelow(body, before + 1), titled)) return noHeader
  let rows = 1
  while (rows < mostHeaderRows && goesOn(body, before, before + rows)) rows++
  return { before, rows }
}

function kindsBelow(body: readonly Row[], from: number): ColumnKinds {
  return columnKinds(body.slice(from, from + rowsBelow).filter((row) => filledCells(row).length > 1))
}

const filledCells = (row: Row): readonly string[] => row.cells.filter((cell) => cell.trim() !== '')

function shareOfValues(row: Row): number {
  const cells = filledCells(row)
  return cells.length === 0 ? 1 : cells.filter((cell) => isValueKind(cellKind(cell))).length / cells.length
}

function isHeader(head: Row, kinds: ColumnKinds, titled: boolean): boolean {
  if (head.cells.some((cell) => cellKind(cell) === 'address')) return false
  const { same, other } = agreement(head, kinds)
  if (same > 0 && other === 0 && !isSeries(head)) return false
  return shareOfValues(head) < (titled ? 0.5 : 1)
}

/** `0`, `1`, `2`… name hours or ages. */
function isSeries(head: Row): boolean {
  const numbers = filledCells(head)
    .filter((cell) => /^\d{1,3}$/u.test(cell.trim()))
    .map(Number)
  const [first = 0, second = 0] = numbers
  return (
    numbers.length >= 3 && second !== first && numbers.every((one, index) => one === first + index * (second - first))
  )
}

/** Under a title, or after a blank line: mostly names, and other ones than the values above would be. */
export const looksLikeHeader = (row: Row): boolean =>
  row.cells.every((cell) => cellKind(cell) !== 'address') && shareOfValues(row) < 0.5

const isName = (cell: string): boolean =>
  ['text', 'year', 'empty'].includes(cellKind(cell)) && cell.trim().length <= longestName

/** Longer ones describe a column rather than name it (Facebook Page Insights). */
const longestName = 60

/** True when the row at `at` names the columns too: the same names again, or names where the rows below have values. */
function goesOn(body: readonly Row[], first: number, at: number): boolean {
  const row = body[at]
  const head = body[first]
  if (row === undefined || head === undefined) return false
  if (hasSameNames(row, head)) return true
  if (at === first + 1 && isLineOfCodes(row) && !isLineOfCodes(head)) return true
  return namesColumns(row, kindsBelow(body, at + 1), body.slice(at + 1, at + 1 + rowsBelow))
}

/** A row of names over columns that hold values; `rows`: some of those it would name. */
export function namesColumns(row: Row, kinds: ColumnKinds, rows: readonly Row[]): boolean {
  if (filledCells(row).length < 2 || !row.cells.every(isName)) return false
  const { same, other } = agreement(row, kinds)
  if (same > 0 || other < 2 || rows.length === 0) return false
  // A text that comes back below is a value, « Facebook » in every row; but a label may be its own code, « IRIS ».
  const values = rows.filter((one) => !isLineOfCodes(one))
  return !row.cells.some((cell, column) => cell.trim() !== '' && values.some((one) => one.cells[column] === cell))
}

export function hasSameNames(row: Row, other: Row): boolean {
  const names = trimmedCells(row)
  const others = trimmedCells(other)
  // Asked of every row: told by the first cell, nearly always.
  const same = (name: string, index: number): boolean => {
    const there = others[index] ?? ''
    return name === there || normaliseHeader(name) === normaliseHeader(there)
  }
  return names.length > 0 && names.length === others.length && names.every(same)
}

function trimmedCells(row: Row): readonly string[] {
  const last = row.cells.findLastIndex((cell) => cell.trim() !== '')
  return row.cells.slice(0, last + 1)
}

/** How many rows come before the header: they have fewer cells than the table, whose header names columns of values. */
function introduction(body: readonly Row[]): number {
  const sample = body.slice(0, mostIntroduction + rowsBelow)
  const widths = sample.map((row) => trimmedCells(row).length)
  const width = mostFrequent(widths)
  const start = widths.slice(0, mostIntroduction).indexOf(width)
  const head = body[start]
  if (start <= 0 || head === undefined) return 0
  // Names of groups of columns leave the first cell, or that of the row below, empty.
  const grouped = (body[start - 1]?.cells[0] ?? '').trim() === '' || (head.cells[0] ?? '').trim() === ''
  return !grouped && namesColumns(head, kindsBelow(body, start + 1), body.slice(start + 1, start + 1 + rowsBelow))
    ? start
    : 0
}

function mostFrequent(widths: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  return [...counts].toSorted(([a, rows], [b, others]) => others - rows || b - a)[0]?.[0] ?? 0
}

/** INSEE workbooks: a line of labels, then a line of variable codes, which are the names to use. */
function isLineOfCodes(row: Row): boolean {
  const cells = filledCells(row)
  return cells.length >= 3 && cells.every((cell) => /^[A-Z][A-Z0-9_]+$/u.test(cell.trim()))
}

/**
 * The names that several rows give together, column by column. Names of groups go on to the right where the names below would
 * otherwise be the same ones several times.
 */
export function joinedHeader(rows: readonly Row[]): readonly string[] {
  const last = rows.at(-1)
  const [first, ...others] = rows
  if (first === undefined || last === undefined) return []
  if (others.length === 0 || others.every((row) => hasSameNames(row, first))) return trimmedCells(first)
  if (isLineOfCodes(last)) return trimmedCells(last)
  const plain = joined(rows)
  return hasTwins(plain) ? joined([carriedRight(first, last), ...others]) : plain
}

function joined(rows: readonly Row[]): readonly string[] {
  const width = Math.max(...rows.map((row) => trimmedCells(row).length))
  return Array.from({ length: width }, (_, column) =>
    rows
      .map((row) => (row.cells[column] ?? '').trim())
      .filter((part, index, parts) => part !== '' && parts.indexOf(part) === index)
      .join(' '),
  )
}

const hasTwins = (names: readonly string[]): boolean => new Set(names).size < names.length

function carriedRight(groups: Row, below: Row): Row {
  let group = ''
  const cells = trimmedCells(below).map((name, column) => {
    const own = (groups.cells[column] ?? '').trim()
    if (own !== '') group = own
    return name.trim() === '' ? own : group
  })
  return { ...groups, cells }
}
