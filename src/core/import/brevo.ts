/**
 * Brevo (formerly Sendinblue): campaigns as its API gives them, a list (`GET /emailCampaigns`) or one (`GET /emailCampaigns/12`).
 * Format: https://developers.brevo.com/reference/get-email-campaigns and the models of its public clients (2026). The CSV of the
 * web interface was not seen: it is read with a recipe.
 *
 * What this file cannot tell: who the readers are, and how many of them use a mail program that hides its opens.
 *
 * Decisions:
 * - Lists of campaigns come with global counters at zero while the counters by mailing list are filled: then these are added up
 *   (a person on two lists receives one message).
 * - `trackableViews`: opens by recipients whose mail program does not hide them; preferred to `uniqueViews` when there are any.
 *   `estimatedViews` is a projection: not read.
 * - `clickers` counts clicks, not people (Brevo's own documentation).
 */
import type { MetricId } from '../dossier/metrics.ts'
import { CellReader } from './cell-reader.ts'
import type { Evidence, Importer, Reading } from './importer.ts'
import { readCount } from './columns.ts'
import { ProblemLog } from './problem-log.ts'
import { findSection, knownHeaders, readRows, tableReading } from './read-section.ts'
import type { FoundSection } from './read-section.ts'
import type { Counter } from './sendings.ts'
import { Sendings } from './sendings.ts'
import type { Row, Table } from './table.ts'

/** Of the whole campaign; by mailing list, one line each; the statistics alone. */
const prefixes = [
  'statistics.globalStats.',
  'statistics.campaignStats[].',
  'globalStats.',
  'campaignStats[].',
  '',
] as const
const counters = [
  ...['sent', 'delivered', 'uniqueViews', 'viewed', 'trackableViews', 'estimatedViews', 'uniqueClicks', 'clickers'],
  ...['unsubscriptions', 'complaints', 'softBounces', 'hardBounces', 'deferred'],
] as const
type CounterName = (typeof counters)[number]

const names = { id: ['id', 'campaignId'], at: ['sentDate'], status: ['status'] } as const

const metrics: readonly (readonly [MetricId, CounterName])[] = [
  ['recipients', 'sent'],
  ['deliveries', 'delivered'],
  ['opens', 'viewed'],
  ['unique-clicks', 'uniqueClicks'],
  ['clicks', 'clickers'],
  ['unsubscribes', 'unsubscriptions'],
]

/** Prefixes under which a table has the counters of Brevo, the best first. */
const prefixesOf = ({ columns }: Pick<FoundSection, 'columns'>): readonly string[] =>
  prefixes.filter((prefix) =>
    ['uniqueViews', 'viewed', 'clickers', 'delivered'].every((name) => columns.has([prefix + name])),
  )

const find = (table: Table): FoundSection | null => findSection(table, (columns) => prefixesOf({ columns }).length > 0)

function recognises(table: Table): Evidence | null {
  const found = find(table)
  if (found === null) return null
  const known = [...Object.values(names).flat(), ...prefixes.flatMap((prefix) => counters.map((name) => prefix + name))]
  return { title: 'emailCampaigns', language: 'en', because: [knownHeaders(found.columns, known)] }
}

class BrevoReader {
  readonly #cells: CellReader
  readonly #sendings: Sendings
  readonly #prefixes: readonly string[]

  constructor(table: Table, found: FoundSection, sendings: Sendings, log: ProblemLog) {
    this.#cells = new CellReader(table, found.columns, log, 'dot')
    this.#sendings = sendings
    this.#prefixes = prefixesOf(found)
  }

  read(row: Row): boolean {
    const status = this.#cells.text(row, names.status)
    if (status !== '' && status !== 'sent') return this.#sendings.setApart('not-sent')
    const at = this.#cells.moment(row, names.at, 'utc')
    if (at === null) return false
    const prefix = this.#prefixes.find((one) => (this.#sum(row, `${one}sent`) ?? 0) > 0) ?? this.#prefixes[0] ?? ''
    const values = metrics.map(([metric, name]) => this.#counter(row, metric, prefix + name))
    const trackable = this.#counter(row, 'unique-opens', `${prefix}trackableViews`)
    const hasTrackable = (trackable.value ?? 0) > 0
    const id = this.#cells.text(row, names.id)
    return this.#sendings.add(row, {
      id: id === '' ? at : id,
      list: null,
      at,
      counters: [...values, hasTrackable ? trackable : this.#counter(row, 'unique-opens', `${prefix}uniqueViews`)],
      trackable: hasTrackable,
    })
  }

  #counter(row: Row, metric: MetricId, column: string): Counter {
    const value = column.includes('[]') ? this.#sum(row, column) : this.#cells.count(row, [column])
    return { metric, value, column }
  }

  /** Lines of a cell added up; null when there is none, or when one of them is no number. */
  #sum(row: Row, column: string): number | null {
    const lines = this.#cells.text(row, [column]).split('\n')
    const values = lines.map((line) => readCount(line, 'dot'))
    return values.every((one) => typeof one === 'number') ? values.reduce((sum, one) => sum + one, 0) : null
  }
}

function read(table: Table): Reading {
  const found = find(table)
  if (found === null) return { tables: [], problems: [] }
  const log = new ProblemLog()
  const sendings = new Sendings(table, 'brevo', log)
  const reader = new BrevoReader(table, found, sendings, log)
  const count = readRows(table, found, log, (row) => reader.read(row))
  sendings.tellCounts()
  return { tables: [tableReading(found, count, { publications: sendings.publications })], problems: log.list() }
}

export const brevo: Importer = {
  id: 'brevo',
  format: {
    publisher: 'Brevo',
    documentation: 'https://developers.brevo.com/reference/get-email-campaigns (statistics, 2026)',
    versions: ['API v3'],
    signature: ['sentDate', ...counters, ...counters.map((name) => `statistics.globalStats.${name}`)],
  },
  recognises,
  read,
}
