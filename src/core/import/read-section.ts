/** What nearly every importer does with a section: its rows one after the other, counted, repeated headers told. */
import { noFacts } from '../dossier/facts.ts'
import type { Facts } from '../dossier/facts.ts'
import { problem } from '../problem.ts'
import type { Place } from '../problem.ts'
import type { Columns } from './columns.ts'
import { columnsOf, isBlankRow, repeatsHeader } from './columns.ts'
import type { Evidence, TableReading } from './importer.ts'
import { normaliseHeader } from './parse-cell.ts'
import type { ProblemLog } from './problem-log.ts'
import type { Row, Section, Table } from './table.ts'

/** A section that an importer recognised, with its columns. */
export interface FoundSection {
  readonly section: Section
  readonly columns: Columns
}

/** The first section whose columns are those of a format. */
export function findSection(table: Table, isMine: (columns: Columns) => boolean): FoundSection | null {
  for (const section of table.sections) {
    const columns = columnsOf(section.header)
    if (isMine(columns)) return { section, columns }
  }
  return null
}

/** True with two different columns of this list at least: names that only one publisher uses, told together. */
export function hasSeveral(columns: Columns, names: readonly string[]): boolean {
  const wanted = new Set(names.map(normaliseHeader))
  return new Set(columns.names.filter((name) => wanted.has(name))).size >= 2
}

/** How many columns of a section are among the known ones, with examples. */
export function knownHeaders(columns: Columns, known: readonly string[]): Evidence['because'][number] {
  const names = new Set(known.map(normaliseHeader))
  const found = columns.titles.filter((_, index) => names.has(columns.names[index] ?? ''))
  const examples = found.slice(0, 4).map((one) => one.trim())
  return { kind: 'headers', found: found.length, of: columns.titles.length, examples }
}

/** Where something is: a row and the header of its column, as far as they are known. */
export function placeIn(table: Table, row: number | null = null, column: string | null = null): Place {
  return { file: table.file, sheet: table.sheet, row, column }
}

/** The header of the first of these columns as the file writes it; the first name when the file has none of them. */
export function titleOf(columns: Columns, names: readonly string[]): string {
  const [position] = columns.find(names)
  return position === undefined ? (names[0] ?? '') : (columns.titles[position] ?? '').trim()
}

export interface RowCount {
  readonly rows: number
  readonly kept: number
}

/**
 * Calls `read` on each row that is neither blank nor the header again; it says whether the row was kept. A section without
 * any row is told.
 */
export function readRows(
  table: Table,
  { section, columns }: FoundSection,
  log: ProblemLog,
  read: (row: Row) => boolean,
): RowCount {
  let rows = 0
  let kept = 0
  let headers = 0
  for (const row of section.rows()) {
    if (isBlankRow(row)) continue
    rows += 1
    if (repeatsHeader(row, columns)) headers += 1
    else if (read(row)) kept += 1
  }
  if (headers > 0) log.add(problem('repeated-header', 'note', { rows: headers }, placeIn(table)))
  if (rows === 0) log.add(problem('no-data', 'warning', {}, placeIn(table)))
  return { rows, kept }
}

/** What a section gave. */
export function tableReading(
  { section }: Pick<FoundSection, 'section'>,
  { rows, kept }: RowCount,
  facts: Partial<Facts>,
  more: Partial<Pick<TableReading, 'personalData' | 'questions'>> = {},
): TableReading {
  return {
    title: section.title,
    headerRow: section.headerRow,
    rows,
    kept,
    skipped: rows - kept,
    facts: { ...noFacts, ...facts },
    personalData: [],
    questions: [],
    ...more,
  }
}

/** A section that is known and not read: its rows are counted. */
export function setAside(table: Table, found: FoundSection, log: ProblemLog): TableReading {
  return tableReading(
    found,
    readRows(table, found, log, () => false),
    {},
  )
}
