/**
 * TikTok Studio › Analytics › Download data: `Overview`, `Viewers`, `FollowerHistory`, `FollowerActivity`, `FollowerGender`,
 * `FollowerTopTerritories`, as CSV or as a workbook whose cells are all text. `Content` is read by `tiktok-videos.ts`.
 * Format: seen in real exports, 2024 and 2025 (design/formats.md §5). Headers stay in English; days are written in the language of
 * the interface, without their year.
 *
 * What these exports cannot tell: people over a month (viewers are unique on their day), the account's name, the age of followers,
 * their city.
 *
 * Decisions:
 * - The year comes from the name of the archive, which says on which day it begins, or from the date of the file when it follows
 *   the last day closely; else the user tells it. Days with a year were rewritten by a spreadsheet program, which chose it: refused.
 * - New and returning viewers are parts of the total; the difference from the day before can be recomputed. Hours of activity and
 *   sexes are recognised and left out.
 */
import type { AudienceShare, ChannelRef } from '../dossier/facts.ts'
import { problem } from '../problem.ts'
import type { Columns } from './columns.ts'
import { firstFilled, isBlankRow, repeatsHeader } from './columns.ts'
import type { Evidence, ImportContext, Importer, Reading, TableReading } from './importer.ts'
import type { MetricNames } from './measures.ts'
import { isEmptyCell, normaliseHeader, parseNumber, parseYearlessDay } from './parse-cell.ts'
import type { MonthDay } from './parse-cell.ts'
import { ProblemLog } from './problem-log.ts'
import type { FoundSection } from './read-section.ts'
import { findSection, knownHeaders, placeIn, readRows, tableReading, titleOf } from './read-section.ts'
import type { RowDates } from './read-series.ts'
import { readSeries } from './read-series.ts'
import type { Row, Table } from './table.ts'
import { askYear } from './which-year.ts'
import type { YearChoice } from './which-year.ts'
import { orderDays } from './yearless-days.ts'

const account: ChannelRef = { service: 'tiktok', account: null, name: null }

interface StudioTable {
  readonly name: string
  /** Every header, and no other: most of them are ordinary words. */
  readonly headers: readonly string[]
  /** Empty: nothing is kept of it. */
  readonly metrics: MetricNames
}

const tables: readonly StudioTable[] = [
  {
    name: 'Overview',
    headers: ['Date', 'Video Views', 'Profile Views', 'Likes', 'Comments', 'Shares'],
    metrics: [
      ['views', ['Video Views']],
      ['page-visits', ['Profile Views']],
      ['likes', ['Likes']],
      ['comments', ['Comments']],
      ['shares', ['Shares']],
    ],
  },
  {
    name: 'Viewers',
    headers: ['Date', 'Total Viewers', 'New Viewers', 'Returning Viewers'],
    metrics: [['viewers', ['Total Viewers']]],
  },
  {
    name: 'FollowerHistory',
    headers: ['Date', 'Followers', 'Difference in followers from previous day'],
    metrics: [['followers', ['Followers']]],
  },
  { name: 'FollowerActivity', headers: ['Date', 'Hour', 'Active followers'], metrics: [] },
  { name: 'FollowerGender', headers: ['Gender', 'Distribution'], metrics: [] },
]
const territories: StudioTable = {
  name: 'FollowerTopTerritories',
  headers: ['Top territories', 'Distribution'],
  metrics: [],
}
const dateNames = ['Date']

function hasExactly(columns: Columns, headers: readonly string[]): boolean {
  const names = columns.names.filter((name) => name !== '')
  const wanted = new Set(headers.map(normaliseHeader))
  return names.length === wanted.size && names.every((name) => wanted.has(name))
}

interface Found extends FoundSection {
  readonly kind: StudioTable
}

function find(table: Table): Found | null {
  for (const kind of [...tables, territories]) {
    const found = findSection(table, (columns) => hasExactly(columns, kind.headers))
    if (found !== null) return { ...found, kind }
  }
  return null
}

function recognises(table: Table): Evidence | null {
  const found = find(table)
  if (found === null) return null
  return { title: found.kind.name, language: 'en', because: [knownHeaders(found.columns, found.kind.headers)] }
}

function read(table: Table, context: ImportContext): Reading {
  const log = new ProblemLog()
  const found = find(table)
  if (found === null) return { tables: [], problems: [] }
  const reading =
    found.kind === territories
      ? readTerritories(table, found, log)
      : found.kind.metrics.length === 0
        ? leaveOut(table, found, log)
        : readDays(table, found, context, log)
  return { tables: [reading], problems: log.list() }
}

function leaveOut(table: Table, found: Found, log: ProblemLog): TableReading {
  const count = readRows(table, found, log, () => false)
  if (count.rows > 0) log.add(problem('unused-sections', 'note', { titles: [found.kind.name] }, placeIn(table)))
  return tableReading(found, count, {})
}

function readDays(table: Table, found: Found, context: ImportContext, log: ProblemLog): TableReading {
  const dates = new YearlessColumn(table, found, context, log)
  const { metrics } = found.kind
  const { count, observations } = readSeries(table, found, account, metrics, (row) => dates.of(row), log)
  return tableReading(found, count, { observations }, { questions: dates.questions })
}

/** The days of a table, and the year that goes with them. */
class YearlessColumn {
  /** Position of each row's day among the days of the table. */
  readonly #positions = new Map<number, number>()
  readonly #years: YearChoice | null

  constructor(table: Table, found: Found, context: ImportContext, log: ProblemLog) {
    const { section, columns, kind } = found
    const positions = columns.find(dateNames)
    const column = titleOf(columns, dateNames)
    const days: MonthDay[] = []
    const texts: string[] = []
    for (const row of section.rows()) {
      if (isBlankRow(row) || repeatsHeader(row, columns)) continue
      const value = firstFilled(row, positions)
      const reading = parseYearlessDay(value)
      const place = placeIn(table, row.number, column)
      if (reading.kind === 'day') {
        this.#positions.set(row.number, days.length)
        days.push({ month: reading.month, day: reading.day })
        texts.push(value)
      } else if (reading.kind === 'empty') log.add(problem('missing-value', 'warning', { column }, place))
      else {
        const code = reading.kind === 'dated' ? 'spreadsheet-damage' : 'invalid-date'
        log.add(problem(code, 'warning', { value, column }, place))
      }
    }
    const ordered = orderDays(days)
    const last = ordered === null ? undefined : texts[ordered.last]
    if (ordered === null || last === undefined) {
      this.#years = null
      const [value] = texts
      // Sorted by something else than time: the years cannot be told.
      if (value !== undefined)
        log.add(problem('ambiguous-date', 'error', { value, column }, placeIn(table, null, column)))
      return
    }
    this.#years = askYear(`${table.sheet ?? kind.name}, ${last}`, ordered, table, context)
    log.addAll(this.#years.problems)
  }

  get questions(): TableReading['questions'] {
    return this.#years?.questions ?? []
  }

  of(row: Row): RowDates | null {
    const position = this.#positions.get(row.number)
    return position === undefined ? null : (this.#years?.datesOf(position) ?? null)
  }
}

/** Countries, as codes of two letters, and their share of followers. */
function readTerritories(table: Table, found: Found, log: ProblemLog): TableReading {
  const { columns } = found
  const names = columns.find(['Top territories'])
  const shares = columns.find(['Distribution'])
  const column = titleOf(columns, ['Distribution'])
  const audiences: AudienceShare[] = []
  const count = readRows(table, found, log, (row) => {
    const country = firstFilled(row, names)
    const text = firstFilled(row, shares)
    if (country === '' || isEmptyCell(text)) return false
    const reading = parseNumber(text, 'dot')
    const share = reading.kind === 'number' ? reading.value / (reading.percent ? 100 : 1) : -1
    if (share < 0 || share > 1) {
      const code = reading.kind === 'damaged' ? 'spreadsheet-damage' : 'invalid-number'
      log.add(problem(code, 'warning', { value: text, column }, placeIn(table, row.number, column)))
      return false
    }
    const place = placeIn(table, row.number)
    audiences.push({ channel: account, dimension: 'country', class: country, share: Number(share.toFixed(6)), place })
    return true
  })
  return tableReading(found, count, { audiences })
}

export const tiktokStudio: Importer = {
  id: 'tiktok-studio',
  format: {
    publisher: 'TikTok',
    documentation: 'Seen in real exports of TikTok Studio, 2024 and 2025; not documented by TikTok.',
    versions: ['2024', '2025'],
    signature: ['Video Views', 'Profile Views', 'Total Viewers', 'Returning Viewers', 'Active followers', 'Followers'],
  },
  recognises,
  read,
}
