/**
 * Plausible Analytics › Site settings › Export data: `domain_YYYYMMDD.zip`, ten files `imported_….csv`; and the `visitors.csv` of
 * the dashboard's own export.
 * Format: Plausible's source code and its tests (github.com/plausible/analytics, `Plausible.Exports`); design/formats.md §6. UTF-8,
 * comma, ISO days, raw lower-case names.
 *
 * What this export cannot tell: visitors of a month (Plausible forgets them every day: those of two days are never added), where
 * they live; and, unless the archive bears its name, which site it is.
 *
 * Decisions:
 * - `visit_duration` is the sum of seconds, and `bounces` a number, in `imported_visitors` only. In the dashboard's file the first
 *   is an average and the second a rate: neither is read.
 * - Sources are added up by kind: visits may be added, visitors are left out.
 * - Pages, places, devices, browsers and events say nothing of who is reached: recognised and set aside.
 */
import type { ChannelRef } from '../dossier/facts.ts'
import type { MetricId } from '../dossier/metrics.ts'
import { problem } from '../problem.ts'
import type { Columns } from './columns.ts'
import { firstFilled } from './columns.ts'
import type { Evidence, Importer, Reading, TableReading } from './importer.ts'
import type { MetricNames } from './measures.ts'
import { MeasureReader } from './measures.ts'
import { ProblemLog } from './problem-log.ts'
import type { FoundSection } from './read-section.ts'
import { findSection, knownHeaders, placeIn, readRows, setAside, tableReading, titleOf } from './read-section.ts'
import { hasSpacedDays, plainDays, readSeries } from './read-series.ts'
import { Sums } from './sums.ts'
import type { Row, Table } from './table.ts'
import { visitOrigin } from './visit-origin.ts'

type Kind =
  | 'visitors'
  | 'dashboard'
  | 'sources'
  | 'pages'
  | 'entry_pages'
  | 'exit_pages'
  | 'locations'
  | 'devices'
  | 'browsers'
  | 'operating_systems'
  | 'custom_events'

const dates = ['date']

/** What each file has, beside `date` and `visitors`: the first kind whose names are all there. */
const required: readonly (readonly [Kind, readonly string[]])[] = [
  ['sources', ['source', 'referrer', 'visits', 'visit_duration']],
  ['entry_pages', ['entry_page', 'entrances', 'visit_duration']],
  ['exit_pages', ['exit_page', 'exits', 'visit_duration']],
  ['locations', ['country', 'region', 'visits', 'visit_duration']],
  ['devices', ['device', 'visits', 'visit_duration']],
  ['browsers', ['browser', 'browser_version', 'visits', 'visit_duration']],
  ['operating_systems', ['operating_system', 'visits', 'visit_duration']],
  ['custom_events', ['name', 'link_url', 'events']],
  ['pages', ['hostname', 'page', 'visits', 'pageviews']],
  ['visitors', ['pageviews', 'bounces', 'visits', 'visit_duration']],
  ['dashboard', ['pageviews', 'visits', 'bounce_rate', 'visit_duration']],
]

function kindOf(columns: Columns): Kind | null {
  if (!columns.has(dates) || !columns.has(['visitors'])) return null
  return required.find(([, names]) => names.every((name) => columns.has([name])))?.[0] ?? null
}

const find = (table: Table): FoundSection | null => findSection(table, (columns) => kindOf(columns) !== null)

const everyName = [...new Set([...dates, 'visitors', ...required.flatMap(([, names]) => names)])]

function recognises(table: Table): Evidence | null {
  const found = find(table)
  const kind = found === null ? null : kindOf(found.columns)
  if (found === null || kind === null) return null
  // The names are raw: the language of the interface changes nothing.
  return { title: titleOfKind(kind), language: null, because: [knownHeaders(found.columns, everyName)] }
}

/** As Plausible names its files. */
const titleOfKind = (kind: Kind): string => (kind === 'dashboard' ? 'visitors' : `imported_${kind}`)

/** The site, by the name of the archive: `mairie.fr_20250401.zip`. */
function siteOf(file: string): ChannelRef {
  const archive = file.split('/').find((part) => part.toLowerCase().endsWith('.zip')) ?? ''
  const [, domain = null] = /^((?:[\w-]+\.)+[a-z]{2,})_\d{8}(?: ?\(\d+\))?\.zip$/iu.exec(archive) ?? []
  return { service: 'website', account: domain, name: domain }
}

const dailyMetrics: MetricNames = [
  ['unique-visitors', ['visitors']],
  ['visits', ['visits']],
  ['page-views', ['pageviews']],
  ['bounces', ['bounces']],
]
const dailyMetricsWithSeconds: MetricNames = [...dailyMetrics, ['visit-seconds', ['visit_duration']]]

function readDays(table: Table, found: FoundSection, kind: Kind, log: ProblemLog): TableReading {
  // The dashboard may have been on weeks or months.
  if (kind === 'dashboard' && hasSpacedDays(table, found, dates, log)) {
    return setAside(table, found, log)
  }
  const names = kind === 'visitors' ? dailyMetricsWithSeconds : dailyMetrics
  const days = plainDays(table, found, dates, log)
  const { count, observations } = readSeries(table, found, siteOf(table.file), names, days, log)
  return tableReading(found, count, { observations })
}

const campaigns = ['utm_source', 'utm_medium', 'utm_campaign', 'utm_content', 'utm_term']

/** Where the visits of a row come from; null when nothing tells. */
function originOf(row: Row, columns: Columns): MetricId | null {
  const source = firstFilled(row, columns.find(['source']))
  const referrer = firstFilled(row, columns.find(['referrer']))
  const campaign = firstFilled(row, columns.find(campaigns))
  const origin = visitOrigin(source) ?? visitOrigin(referrer)
  if (origin === 'visits-from-search' || origin === 'visits-from-platforms') return origin
  if (campaign !== '') return 'visits-from-campaigns'
  if (origin !== null) return origin
  return referrer === '' && ['', 'direct / none', 'direct'].includes(source.toLowerCase()) ? 'visits-direct' : null
}

function readSources(table: Table, found: FoundSection, log: ProblemLog): TableReading {
  const { columns } = found
  const channel = siteOf(table.file)
  const daysOf = plainDays(table, found, dates, log)
  const visits = new MeasureReader(table, found, [['visits', ['visits']]], log)
  const sums = new Sums()
  const count = readRows(table, found, log, (row) => {
    const day = daysOf(row)
    const [read] = visits.read(row)
    if (day === null || read === undefined) return false
    const metric = originOf(row, columns)
    if (metric === null) {
      tellUnknownSource(table, row, columns, log)
      return false
    }
    const place = placeIn(table, row.number, read.measure.column)
    sums.add({ channel, metric, grain: 'day', ...day, value: read.value, place })
    return true
  })
  return tableReading(found, count, { observations: sums.list() })
}

function tellUnknownSource(table: Table, row: Row, columns: Columns, log: ProblemLog): void {
  const column = titleOf(columns, ['source'])
  const value = firstFilled(row, columns.find(['source']))
  const params = { value, column, expected: 'Google, Facebook, mairie.fr…' }
  log.add(problem('unexpected-value', 'note', params, placeIn(table, row.number, column)))
}

function readTable(table: Table, found: FoundSection, kind: Kind, log: ProblemLog): TableReading {
  switch (kind) {
    case 'visitors':
    case 'dashboard':
      return readDays(table, found, kind, log)
    case 'sources':
      return readSources(table, found, log)
    case 'pages':
    case 'entry_pages':
    case 'exit_pages':
    case 'locations':
    case 'devices':
    case 'browsers':
    case 'operating_systems':
    case 'custom_events':
      log.add(problem('unused-sections', 'note', { titles: [titleOfKind(kind)] }, placeIn(table)))
      return setAside(table, found, log)
  }
}

function read(table: Table): Reading {
  const log = new ProblemLog()
  const found = find(table)
  const kind = found === null ? null : kindOf(found.columns)
  if (found === null || kind === null) return { tables: [], problems: [] }
  return { tables: [readTable(table, found, kind, log)], problems: log.list() }
}

export const plausible: Importer = {
  id: 'plausible',
  format: {
    publisher: 'Plausible',
    documentation: 'https://github.com/plausible/analytics (Plausible.Exports and its tests)',
    versions: ['data export', 'dashboard export'],
    signature: ['date', 'visitors', 'pageviews', 'bounces', 'visits', 'visit_duration', 'source', 'referrer'],
  },
  recognises,
  read,
}
