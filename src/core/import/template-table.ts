/** What our three templates have in common: forgiving headers (French or English), comment rows, ranges, months, services. */
import type { Range } from '../dossier/channel.ts'
import { noFacts } from '../dossier/facts.ts'
import type { ChannelRef, Facts } from '../dossier/facts.ts'
import { problem } from '../problem.ts'
import type { Place } from '../problem.ts'
import { findService, services } from '../reference/services.ts'
import { lastDay } from './calendar.ts'
import type { Columns } from './columns.ts'
import { columnsOf, filledCells, firstFilled, isBlankRow, repeatsHeader } from './columns.ts'
import { isEmptyCell, normaliseHeader, parseDate, parseNumber } from './parse-cell.ts'
import type { Reading } from './importer.ts'
import { ProblemLog } from './problem-log.ts'
import type { Row, Section, Table } from './table.ts'

/** Accepted headers of each field; the first one is printed in the template. */
export type TemplateFields<Field extends string> = Readonly<Record<Field, readonly string[]>>

export interface TemplateTable<Field extends string> {
  readonly section: Section
  readonly columns: Columns
  /** First filled cell of the field's columns, trimmed. */
  cell(row: Row, field: Field): string
  /** The header as the file writes it. */
  title(field: Field): string
  readonly language: 'fr' | 'en'
}

/** The section that has every required field and at least `enough` fields; null when the table is not this template. */
export function findTemplate<Field extends string>(
  table: Table,
  fields: TemplateFields<Field>,
  required: readonly Field[],
  enough: number,
): TemplateTable<Field> | null {
  const all = Object.keys(fields) as Field[]
  for (const section of table.sections) {
    const columns = columnsOf(section.header)
    if (!required.every((field) => columns.has(fields[field]))) continue
    if (all.filter((field) => columns.has(fields[field])).length < enough) continue
    const french = all.some(
      (field) => normaliseHeader(fields[field][0] ?? '') !== 'service' && columns.has(fields[field].slice(0, 1)),
    )
    return {
      section,
      columns,
      cell: (row, field) => firstFilled(row, columns.find(fields[field])),
      title: (field) => {
        const [position] = columns.find(fields[field])
        return position === undefined ? (fields[field][0] ?? '') : (columns.titles[position] ?? '').trim()
      },
      language: french ? 'fr' : 'en',
    }
  }
  return null
}

/** Rows that start with `#` or are marked « exemple » explain the template: they are not data. */
function isCommentRow(row: Row): boolean {
  const [first = ''] = filledCells(row)
  return first.startsWith('#') || /^ex(?:e|a)mple\b/u.test(normaliseHeader(first))
}

/** Data rows; lines cut off by a blank line or a stray title are told, never lost in silence. */
export function templateRows<Field extends string>(
  table: Table,
  template: TemplateTable<Field>,
  log: ProblemLog,
): readonly Row[] {
  for (const other of table.sections) {
    if (other === template.section) continue
    const title = other.title ?? other.header.join(' ')
    if (title.startsWith('#')) continue
    log.add(problem('unknown-section', 'warning', { title }, placeOf(table, other.headerRow, null)))
  }
  return [...template.section.rows()].filter(
    (row) => !isBlankRow(row) && !isCommentRow(row) && !repeatsHeader(row, template.columns),
  )
}

/**
 * Reads a template row by row: a fact for each row that makes sense, null (and a problem in the log) for the others. `start`
 * may look at all the rows first, when one row's meaning depends on the rest.
 */
export function readTemplate<Field extends string, Fact>(
  table: Table,
  template: TemplateTable<Field> | null,
  start: (template: TemplateTable<Field>, log: ProblemLog, rows: readonly Row[]) => (row: Row) => Fact | null,
  factsOf: (facts: readonly Fact[]) => Partial<Facts>,
): Reading {
  if (template === null) return { tables: [], problems: [] }
  const log = new ProblemLog()
  const rows = templateRows(table, template, log)
  const read = start(template, log, rows)
  const facts = rows.flatMap((row) => read(row) ?? [])
  if (rows.length === 0) log.add(problem('no-data', 'warning', {}, placeOf(table, null, null)))
  return {
    tables: [
      {
        title: null,
        headerRow: template.section.headerRow,
        rows: rows.length,
        kept: facts.length,
        skipped: rows.length - facts.length,
        facts: { ...noFacts, ...factsOf(facts) },
        personalData: [],
        questions: [],
      },
    ],
    problems: log.list(),
  }
}

export function placeOf(table: Table, row: number | null, column: string | null): Place {
  return { file: table.file, sheet: table.sheet, row, column }
}

/** The channel of a row; null, with its problem, when its service is not in the catalogue. */
export function readChannel(
  row: Row,
  template: TemplateTable<'service' | 'account'>,
  table: Table,
  log: ProblemLog,
): ChannelRef | null {
  const value = template.cell(row, 'service')
  const column = template.title('service')
  if (value === '') {
    log.add(problem('missing-value', 'warning', { column }, placeOf(table, row.number, column)))
    return null
  }
  const service = findService(value)
  if (service === null) {
    const known = services.map((one) => one.name[template.language])
    log.add(problem('unknown-service', 'error', { value, known }, placeOf(table, row.number, column)))
    return null
  }
  const account = template.cell(row, 'account')
  return { service: service.id, account: account === '' ? null : account, name: account === '' ? null : account }
}

/** « Je ne sais pas » is always an answer: it is the same as an empty cell. */
export function isUnsaid(text: string): boolean {
  return (
    isEmptyCell(text) ||
    ['?', 'je ne sais pas', 'ne sait pas', 'nsp', 'inconnu', 'unknown', "don't know", 'i do not know'].includes(
      normaliseHeader(text),
    )
  )
}

type NumberProblem = 'ambiguous-number' | 'invalid-number' | 'spreadsheet-damage'

/** `120`, `1 200 €`, `12,5 h`, `30 %`: a non-negative number with the unit its column announces. */
export function readAmount(text: string): number | NumberProblem {
  const bare = text.replace(/(?:€|euros?|eur|%|h|heures?|hours?)\s*$/iu, '').trim()
  const reading = parseNumber(bare)
  switch (reading.kind) {
    case 'number':
      return reading.value < 0 ? 'invalid-number' : reading.value
    case 'ambiguous':
      return 'ambiguous-number'
    case 'damaged':
      return 'spreadsheet-damage'
    case 'empty':
    case 'invalid':
      return 'invalid-number'
  }
}

/** `120-150`, `120 à 150`, `entre 120 et 150`, or a single number for people who are sure. */
export function readRange(text: string): Range | NumberProblem {
  // `2-4` becomes `02-avr` in a spreadsheet program: that is a date, not a range.
  if (parseNumber(text).kind === 'damaged') return 'spreadsheet-damage'
  const bounds = /^(?:entre |between |de |from )?(.+?)\s*(?:[-–—]| à | a | to | et | and )\s*(.+)$/iu.exec(text.trim())
  if (bounds === null) {
    const value = readAmount(text)
    return typeof value === 'number' ? { low: value, high: value } : value
  }
  const low = readAmount(bounds[1] ?? '')
  const high = readAmount(bounds[2] ?? '')
  if (typeof low !== 'number') return low
  if (typeof high !== 'number') return high
  return low <= high ? { low, high } : 'invalid-number'
}

export interface MonthPeriod {
  readonly grain: 'month' | 'year'
  readonly from: string
  readonly to: string
}

/**
 * `2025-03`, `03/2025`, `mars 2025`, `March 2025`, `2025`, a workbook's first of the month, and `mars-25`, which is what a French
 * spreadsheet program makes of `2025-03`. `01/03/2025` could be January: refused.
 */
export function readMonth(text: string): MonthPeriod | 'ambiguous-date' | 'invalid-date' {
  if (isYear(text)) return { grain: 'year', from: `${text}-01-01`, to: `${text}-12-31` }
  const reading = parseDate(withLongYear(text))
  const month = reading.kind === 'month' ? reading.value : firstOfMonth(reading)
  if (month !== null) return { grain: 'month', from: `${month}-01`, to: lastDay(month) }
  return reading.kind === 'ambiguous' ? 'ambiguous-date' : 'invalid-date'
}

/**
 * `2014`, `2014-09`, `sept-14`, `2014-09-15`: when a channel began, `YYYY` or `YYYY-MM`. Of `01/03/2019` only the year is sure,
 * and is enough.
 */
export function readSince(text: string): { readonly since: string } | 'ambiguous-date' | 'invalid-date' {
  if (isYear(text)) return { since: text }
  const reading = parseDate(withLongYear(text))
  switch (reading.kind) {
    case 'month':
    case 'date':
    case 'date-time':
      return { since: reading.value.slice(0, 7) }
    case 'ambiguous': {
      const year = /(?:19|20)\d{2}$/u.exec(text)
      return year === null ? 'ambiguous-date' : { since: year[0] }
    }
    case 'empty':
    case 'invalid':
      return 'invalid-date'
  }
}

const isYear = (text: string): boolean => /^(?:19|20)\d{2}$/u.test(text)

/** `mars-25` → `mars 2025`, `sept-98` → `sept 1998`: nothing here is from before 1930, nor from after 2029 yet. */
function withLongYear(text: string): string {
  const [, month = '', year = ''] = /^(\p{L}{3,9}\.?)-(\d{2})$/u.exec(text) ?? []
  return month === '' ? text : `${month} ${Number(year) < 30 ? '20' : '19'}${year}`
}

function firstOfMonth(reading: ReturnType<typeof parseDate>): string | null {
  if (reading.kind !== 'date' && reading.kind !== 'date-time') return null
  return reading.value.slice(8, 10) === '01' ? reading.value.slice(0, 7) : null
}
