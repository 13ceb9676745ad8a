/** What the workbooks of a LinkedIn page have in common: a sheet of days, and sheets about the jobs of people. */
import type { ChannelRef } from '../dossier/facts.ts'
import { problem } from '../problem.ts'
import type { Columns } from './columns.ts'
import { isBlankRow } from './columns.ts'
import type { Evidence, Importer, Reading, TableReading } from './importer.ts'
import {
  dateOfLinkedin,
  demographicsOfLinkedin,
  frenchLinkedin,
  otherColumnsOfLinkedin,
  ownContent,
  ownFollowers,
  ownVisitors,
} from './linkedin-columns.ts'
import type { MetricNames } from './measures.ts'
import { monthFirstDates } from './month-first-dates.ts'
import { ProblemLog } from './problem-log.ts'
import type { FoundSection } from './read-section.ts'
import { findSection, hasSeveral, knownHeaders, placeIn, tableReading } from './read-section.ts'
import type { RowDates } from './read-series.ts'
import { onDay, readSeries } from './read-series.ts'
import type { Row, Table } from './table.ts'

/** No sheet names the page. */
export const linkedinPage: ChannelRef = { service: 'linkedin', account: null, name: null }

export interface LinkedinSeries {
  readonly own: readonly string[]
  readonly metrics: MetricNames
  /** Header of the figures of the sheets about jobs; empty when there are none. */
  readonly counted: readonly string[]
  readonly title: { readonly fr: string; readonly en: string }
}

export function linkedinEvidence(columns: Columns, title: LinkedinSeries['title'], known: readonly string[]): Evidence {
  const language = columns.has(frenchLinkedin) ? 'fr' : 'en'
  const all = [...known, ...dateOfLinkedin, ...ownFollowers, ...ownVisitors, ...ownContent, ...otherColumnsOfLinkedin]
  return { title: title[language], language, because: [knownHeaders(columns, all)] }
}

const findDays = (table: Table, { own }: LinkedinSeries): FoundSection | null =>
  findSection(table, (columns) => columns.has(dateOfLinkedin) && hasSeveral(columns, own))

/** `Location`, `Total followers`, and nothing else than, perhaps, a date. */
const findJobs = (table: Table, { counted }: LinkedinSeries): FoundSection | null =>
  findSection(
    table,
    (columns) => columns.has(demographicsOfLinkedin) && columns.has(counted) && columns.titles.length <= 3,
  )

export function recognisesSeries(table: Table, series: LinkedinSeries): Evidence | null {
  const found = findDays(table, series) ?? findJobs(table, series)
  if (found === null) return null
  const known = [...series.metrics.flatMap(([, names]) => names), ...series.counted, ...demographicsOfLinkedin]
  return linkedinEvidence(found.columns, series.title, known)
}

export function readLinkedinSeries(table: Table, series: LinkedinSeries): Reading {
  const log = new ProblemLog()
  const days = findDays(table, series)
  const jobs = days === null ? findJobs(table, series) : null
  const tables = [
    ...(days === null ? [] : [readDays(table, days, series, log)]),
    ...(jobs === null ? [] : [leaveJobs(table, jobs, log)]),
  ]
  return { tables, problems: log.list() }
}

function readDays(table: Table, found: FoundSection, { metrics }: LinkedinSeries, log: ProblemLog): TableReading {
  const dateOf = monthFirstDates(table, found, dateOfLinkedin, 'date', log)
  const datesOf = (row: Row): RowDates | null => {
    const date = dateOf(row)
    return date === null ? null : onDay(date)
  }
  const options = { corrections: true }
  const { count, observations } = readSeries(table, found, linkedinPage, metrics, datesOf, log, options)
  return untitled(tableReading(found, count, { observations }))
}

/** Jobs and metropolitan areas say nothing of residents. */
function leaveJobs(table: Table, found: FoundSection, log: ProblemLog): TableReading {
  const rows = [...found.section.rows()].filter((row) => !isBlankRow(row)).length
  const title = table.sheet ?? (found.section.header[0] ?? '').trim()
  if (rows > 0) log.add(problem('unused-sections', 'note', { titles: [title] }, placeIn(table)))
  return untitled(tableReading(found, { rows, kept: 0 }, {}))
}

/** The line above a header is a sentence about the period, not a title. */
export const untitled = (reading: TableReading): TableReading => ({ ...reading, title: null })

/** An importer of such a workbook. */
export function linkedinImporter(
  id: string,
  series: LinkedinSeries,
  format: Pick<Importer['format'], 'versions' | 'signature'>,
): Importer {
  return {
    id,
    format: {
      publisher: 'LinkedIn',
      documentation: 'Seen in workbooks built from real exports (2020) and in the source of importers.',
      ...format,
    },
    recognises: (table) => recognisesSeries(table, series),
    read: (table) => readLinkedinSeries(table, series),
  }
}
