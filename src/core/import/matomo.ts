/**
 * Matomo: any report with visits — visits summary, `API.get`, evolution, channel types, scheduled report with its many sections.
 * Format: Matomo's exporter and its expected outputs (github.com/matomo-org/matomo, tests/PHPUnit/System/expected), French
 * names from its `lang/fr.json`; raw (`nb_visits`) or translated names, `"66,67 %"` or `67%`.
 *
 * What this export cannot tell: where visitors live, their age, and — unless it has a date column — the very period it covers.
 * Without a date column the period is looked for in the name Matomo gave to the file, and this is said; failing that the
 * figures wait for the user to tell it, once for the whole report.
 * Unique visitors hold for their own period only: they are never added.
 */
import type { ChannelRef, Observation } from '../dossier/facts.ts'
import { noFacts } from '../dossier/facts.ts'
import type { MetricId } from '../dossier/metrics.ts'
import { problem } from '../problem.ts'
import type { Place } from '../problem.ts'
import type { Columns } from './columns.ts'
import { columnsOf, firstFilled, isBlankRow, readSeconds, repeatsHeader } from './columns.ts'
import type { Evidence, ImportContext, Importer, Reading, TableReading } from './importer.ts'
import {
  channelTypes,
  dateNames,
  englishMatomo,
  frenchMatomo,
  labelNames,
  matomoMetrics,
  otherMatomoColumns,
  rawMatomo,
  visitNames,
} from './matomo-columns.ts'
import { periodFromName, readPeriod } from './matomo-period.ts'
import { titleByColumns } from './matomo-titles.ts'
import { measuresOf } from './measures.ts'
import type { Measure } from './measures.ts'
import { inferNumberStyle, isEmptyCell, normaliseHeader } from './parse-cell.ts'
import { ProblemLog } from './problem-log.ts'
import type { Row, Section, Table } from './table.ts'
import { askPeriod } from './which-period.ts'
import type { PeriodChoice } from './which-period.ts'

const website: ChannelRef = { service: 'website', account: null, name: null }

const knownNames = new Set([...matomoMetrics.flatMap(([, names]) => names), ...otherMatomoColumns].map(normaliseHeader))
const typeByLabel = new Map(
  channelTypes.flatMap(([metric, labels]) => labels.map((label) => [normaliseHeader(label), metric] as const)),
)

/** Names that other tools use too: they prove nothing. */
const commonNames = new Set(
  [
    ...[
      'Visits',
      'Visites',
      'Besuche',
      'Bounces',
      'Rebonds',
      'Pageviews',
      'Vues de page',
      'Conversions',
      'Conversion rate',
    ],
    ...['Users', 'Utilisateurs', 'Actions', 'Entrées', 'Sorties'],
  ].map(normaliseHeader),
)

function isMatomo(section: Section): boolean {
  const columns = columnsOf(section.header)
  if (columns.has(rawMatomo)) return true
  const own = columns.names.filter((name) => knownNames.has(name) && !commonNames.has(name))
  return columns.has(visitNames) && own.length >= 2
}

function recognises(table: Table): Evidence | null {
  const [section, ...others] = table.sections.filter(isMatomo)
  if (section === undefined) return null
  const columns = columnsOf(section.header)
  const known = columns.titles.filter((_, index) => knownNames.has(columns.names[index] ?? ''))
  const headers = {
    kind: 'headers',
    found: known.length,
    of: columns.titles.length,
    examples: known.slice(0, 4),
  } as const
  const titles = [section, ...others].flatMap((one) => one.title ?? [])
  return {
    title: titleOf(table.sections, section),
    language: columns.has(frenchMatomo) ? 'fr' : columns.has(englishMatomo) ? 'en' : null,
    because: titles.length > 0 ? [headers, { kind: 'titles', titles: titles.slice(0, 6) }] : [headers],
  }
}

/** The only section's own title, or what the columns tell. */
function titleOf(sections: readonly Section[], section: Section): string {
  if (sections.length === 1 && section.title !== null) return section.title
  const columns = columnsOf(section.header)
  return titleByColumns(columns, sections.length, useOf(section, columns).kind === 'channel-types')
}

/** Text cells that would be formulas get a leading apostrophe from Matomo. */
const unguarded = (text: string): string => text.trim().replace(/^'(?=[=+\-@])/u, '')

/** True when every row of a labelled table is a way of coming to the site. */
function isChannelTypes(section: Section, labels: readonly number[]): boolean {
  let rows = 0
  for (const row of section.rows()) {
    if (isBlankRow(row)) continue
    if (!typeByLabel.has(normaliseHeader(unguarded(firstFilled(row, labels))))) return false
    rows += 1
  }
  return rows > 0
}

type Use = { readonly kind: 'totals' } | { readonly kind: 'channel-types' } | { readonly kind: 'unused' }

/** Tables by page, country or browser say nothing of who is reached. */
function useOf(section: Section, columns: Columns): Use {
  const labels = columns.find(labelNames)
  if (labels.length > 0)
    return { kind: isChannelTypes(section, labels) && columns.has(visitNames) ? 'channel-types' : 'unused' }
  return { kind: matomoMetrics.some(([, names]) => columns.has(names)) ? 'totals' : 'unused' }
}

type Dates = PeriodChoice['dates']

class MatomoReader {
  readonly #table: Table
  readonly #log: ProblemLog
  readonly #fromName: ReturnType<typeof periodFromName>
  /** Metrics already read, by period: « Referrers overview » and « Channel type » say the same thing. */
  readonly #seen = new Map<string, Set<MetricId>>()
  readonly #unused: string[] = []
  #headers = 0
  /** One period for the whole report; asked when a value needs it. */
  readonly #choice: PeriodChoice
  #asked = false
  #datedByName = false
  readonly tables: TableReading[] = []

  constructor(table: Table, context: ImportContext, log: ProblemLog) {
    this.#table = table
    this.#log = log
    const section = table.sections.find(isMatomo)
    const title = section === undefined ? 'Matomo' : titleOf(table.sections, section)
    this.#choice = askPeriod(table.sheet === null ? title : `${table.sheet} · ${title}`, context)
    this.#fromName = periodFromName(table.file)
    for (const section of table.sections) this.#read(section)
    if (this.#headers > 0) log.add(problem('repeated-header', 'note', { rows: this.#headers }, this.#place(null, null)))
    if (this.#asked && !this.#choice.answered) {
      log.add(problem('period-unknown', 'question', { title: this.#choice.question.about }, this.#place(null, null)))
    }
    if (this.#datedByName && this.#fromName !== null) {
      log.add(problem('period-from-name', 'note', { period: this.#fromName.text }, this.#place(null, null)))
    }
    if (this.#unused.length > 0) {
      log.add(problem('unused-sections', 'note', { titles: this.#unused }, this.#place(null, null)))
    }
  }

  #place(row: number | null, column: string | null): Place {
    return { file: this.#table.file, sheet: this.#table.sheet, row, column }
  }

  #read(section: Section): void {
    const columns = columnsOf(section.header)
    const use = useOf(section, columns)
    const rows: Row[] = []
    for (const row of section.rows()) if (!isBlankRow(row)) rows.push(row)
    const base = {
      title: section.title,
      headerRow: section.headerRow,
      rows: rows.length,
      personalData: [],
    }
    if (use.kind === 'unused') {
      if (section.title !== null || rows.length > 0)
        this.#unused.push(section.title ?? (columns.titles[0] ?? '').trim())
      this.tables.push({ ...base, kept: 0, skipped: rows.length, facts: noFacts, questions: [] })
      return
    }
    const style = inferNumberStyle(cellsOf(rows))
    const measures = measuresOf(columns, matomoMetrics)
    const observations: Observation[] = []
    let kept = 0
    for (const row of rows) {
      if (repeatsHeader(row, columns)) {
        this.#headers += 1
        continue
      }
      const dates = this.#dates(row, columns)
      if (dates === null) continue
      const before = observations.length
      const period = `${dates.from}/${dates.to}`
      const seen = this.#seen.get(period) ?? new Set()
      this.#seen.set(period, seen)
      for (const measure of use.kind === 'totals' ? measures : this.#typeOf(row, columns, measures)) {
        const one = this.#observation(row, measure, dates, seen, style)
        if (one !== null) observations.push(one)
      }
      if (observations.length > before) kept += 1
    }
    const asks = !this.#asked && observations.some((one) => one.periodQuestion !== undefined)
    this.#asked ||= asks
    this.tables.push({
      ...base,
      kept,
      skipped: rows.length - kept,
      facts: { ...noFacts, observations },
      questions: asks ? [this.#choice.question] : [],
    })
  }

  #dates(row: Row, columns: Columns): Dates | null {
    const dates = columns.find(dateNames)
    if (dates.length > 0) {
      const value = firstFilled(row, dates)
      const period = readPeriod(value)
      if (period !== null) return period
      const column = (columns.titles[dates[0] ?? 0] ?? '').trim()
      this.#log.add(problem('invalid-date', 'warning', { value, column }, this.#place(row.number, column)))
      return null
    }
    if (this.#fromName !== null) {
      this.#datedByName = true
      return this.#fromName.period
    }
    return this.#choice.dates
  }

  /** The row of a report of ways of coming gives one figure: its visits. */
  #typeOf(row: Row, columns: Columns, measures: readonly Measure[]): readonly Measure[] {
    const metric = typeByLabel.get(normaliseHeader(unguarded(firstFilled(row, columns.find(labelNames)))))
    const visits = measures.find((one) => one.metric === 'visits')
    return metric === undefined || metric === null || visits === undefined ? [] : [{ ...visits, metric }]
  }

  #observation(
    row: Row,
    { metric, position, column }: Measure,
    dates: Dates,
    /** Metrics already read for these dates. */
    seen: Set<MetricId>,
    style: 'dot' | 'comma' | null,
  ): Observation | null {
    const text = (row.cells[position] ?? '').trim()
    const value = readSeconds(text, style)
    if (typeof value === 'string') {
      this.#log.add(problem(value, 'warning', { value: text, column }, this.#place(row.number, column)))
      return null
    }
    if (value === null || isEmptyCell(text)) return null
    if (seen.has(metric)) return null
    seen.add(metric)
    return { channel: website, metric, ...dates, value, place: this.#place(row.number, column) }
  }
}

function* cellsOf(rows: readonly Row[]): Generator<string> {
  for (const row of rows) for (const cell of row.cells) yield cell
}

function read(table: Table, context: ImportContext): Reading {
  const log = new ProblemLog()
  const reader = new MatomoReader(table, context, log)
  if (reader.tables.every((one) => one.rows === 0)) {
    log.add(problem('no-data', 'warning', {}, { file: table.file, sheet: table.sheet }))
  }
  return { tables: reader.tables, problems: log.list() }
}

export const matomo: Importer = {
  id: 'matomo',
  format: {
    publisher: 'Matomo',
    documentation: 'https://github.com/matomo-org/matomo (core/DataTable/Renderer/Csv.php and its expected outputs)',
    versions: ['raw names', 'English', 'French', 'German'],
    signature: [
      'nb_visits',
      'nb_uniq_visitors',
      'Visits',
      'Unique visitors',
      'Bounce Rate',
      'Visites',
      'Visiteurs uniques',
      'Taux de rebond',
    ],
  },
  recognises,
  read,
}
