/**
 * Mailchimp › Campaigns › Export: `campaigns.csv`, one row per sending.
 * Format: seen in a real file of 2018–2019 of a French publisher (design/formats.md §7). UTF-8, comma, `Oct 26, 2018 02:56 pm`.
 *
 * What this export cannot tell: in which zone its times are (the account's: taken for Paris), who the readers are, which opens
 * come from a mail program and not from a person, and whether two lists have the same subscribers.
 *
 * Rates are not read: they are checked. Open rate = unique opens ÷ successful deliveries, click rate = unique clicks ÷ successful
 * deliveries (true of every row of the file seen); a rate that its own counters do not give means that somebody changed the file.
 */
import type { MetricId } from '../dossier/metrics.ts'
import { problem } from '../problem.ts'
import { CellReader } from './cell-reader.ts'
import type { Evidence, ImportContext, Importer, Reading } from './importer.ts'
import { inferNumberStyle, parseNumber } from './parse-cell.ts'
import type { NumberStyle } from './parse-cell.ts'
import { ProblemLog } from './problem-log.ts'
import { findSection, knownHeaders, readRows, tableReading } from './read-section.ts'
import type { FoundSection } from './read-section.ts'
import { Sendings, valuesOf } from './sendings.ts'
import type { Row, Section, Table } from './table.ts'

const names = {
  id: ['Unique Id'],
  title: ['Title'],
  list: ['List', 'Audience'],
  at: ['Send Date'],
  openRate: ['Open Rate'],
  clickRate: ['Click Rate'],
} as const

const metrics = [
  ['recipients', ['Total Recipients']],
  ['deliveries', ['Successful Deliveries']],
  ['unique-opens', ['Unique Opens']],
  ['opens', ['Total Opens']],
  ['unique-clicks', ['Unique Clicks']],
  ['clicks', ['Total Clicks']],
  ['unsubscribes', ['Unsubscribes']],
] as const satisfies readonly (readonly [MetricId, readonly string[]])[]
/** What makes such a file of a table of campaigns. */
const required = ['Send Date', 'Total Recipients', 'Successful Deliveries', 'Unique Opens']

const known = [
  ...Object.values(names).flat(),
  ...metrics.flatMap(([, columns]) => columns),
  ...['Subject', 'Send Weekday', 'Soft Bounces', 'Hard Bounces', 'Total Bounces', 'Times Forwarded', 'Forwarded Opens'],
  ...['Abuse Complaints', 'Times Liked on Facebook', 'Folder Id', 'Total Orders', 'Total Gross Sales', 'Total Revenue'],
]

const find = (table: Table): FoundSection | null =>
  findSection(table, (columns) => required.every((name) => columns.has([name])))

function recognises(table: Table): Evidence | null {
  const found = find(table)
  if (found === null) return null
  return { title: 'Campaigns', language: 'en', because: [knownHeaders(found.columns, known)] }
}

/** Decimal sign, as the rates show it: a spreadsheet program may have rewritten them. */
function styleOf(section: Section, positions: readonly number[]): NumberStyle | null {
  const samples: string[] = []
  for (const row of section.rows()) {
    if (samples.length >= 500) break
    for (const position of positions) samples.push(row.cells[position] ?? '')
  }
  return inferNumberStyle(samples)
}

/** Half of the last digit printed, in percent points, and a little. */
const roundingError = 0.0051

class CampaignReader {
  readonly #cells: CellReader
  readonly #sendings: Sendings
  readonly #log: ProblemLog
  readonly #style: NumberStyle | null
  readonly #context: ImportContext

  constructor(
    table: Table,
    { section, columns }: FoundSection,
    sendings: Sendings,
    log: ProblemLog,
    context: ImportContext,
  ) {
    this.#style = styleOf(section, columns.find([...names.openRate, ...names.clickRate]))
    this.#cells = new CellReader(table, columns, log, this.#style)
    this.#sendings = sendings
    this.#log = log
    this.#context = context
  }

  read(row: Row): boolean {
    const at = this.#cells.moment(row, names.at, 'paris', 'month-first')
    if (at === null) return false
    const counters = metrics.map(([metric, column]) => ({
      metric,
      value: this.#cells.count(row, column),
      column: this.#cells.title(column),
    }))
    const values = valuesOf(counters)
    this.#checkRate(row, names.openRate, values['unique-opens'], values.deliveries)
    this.#checkRate(row, names.clickRate, values['unique-clicks'], values.deliveries)
    const id = this.#cells.text(row, names.id)
    const list = this.#cells.text(row, names.list)
    return this.#sendings.add(row, {
      // A title may name somebody: only its fingerprint is kept.
      id: id === '' ? `${at} ${this.#context.fingerprint(this.#cells.text(row, names.title)).slice(0, 12)}` : id,
      list: list === '' ? null : list,
      at,
      counters,
      trackable: false,
    })
  }

  #checkRate(row: Row, rate: readonly string[], part: number | undefined, whole: number | undefined): void {
    const printed = parseNumber(this.#cells.text(row, rate), this.#style)
    if (printed.kind !== 'number' || part === undefined || whole === undefined || whole === 0) return
    const computed = (part / whole) * 100
    if (Math.abs(printed.value - computed) <= roundingError) return
    const params = { column: this.#cells.title(rate), value: printed.value, computed: Number(computed.toFixed(2)) }
    this.#log.add(problem('inconsistent-rate', 'warning', params, this.#cells.place(row, rate)))
  }
}

function read(table: Table, context: ImportContext): Reading {
  const found = find(table)
  if (found === null) return { tables: [], problems: [] }
  const log = new ProblemLog()
  const sendings = new Sendings(table, 'mailchimp', log)
  const reader = new CampaignReader(table, found, sendings, log, context)
  const count = readRows(table, found, log, (row) => reader.read(row))
  sendings.tellCounts()
  return { tables: [tableReading(found, count, { publications: sendings.publications })], problems: log.list() }
}

export const mailchimpCampaigns: Importer = {
  id: 'mailchimp-campaigns',
  format: {
    publisher: 'Mailchimp',
    documentation: 'Seen in a real export of 2018–2019 (Campaigns › Export); not documented by Mailchimp.',
    versions: ['2018–2019'],
    signature: known,
  },
  recognises,
  read,
}
