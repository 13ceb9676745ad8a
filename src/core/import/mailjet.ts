/**
 * Mailjet: statistics of campaigns as its API gives them — `statcounters` (`MessageSentCount`…), `campaignoverview` and
 * `campaignstatistics` (`DeliveredCount`…), bare or inside their answer (`Data`).
 * Format: https://dev.mailjet.com/email/reference/statistics/ and the types of its public client (2026). The CSV of the web
 * interface was not seen: it is read with a recipe.
 *
 * What these files cannot tell: who the readers are, which opens come from a mail program alone; and `statcounters` tells neither
 * the day nor the subject of a campaign: a single campaign waits for the user to say when it was sent, several of them cannot be
 * told apart. Mailjet's « sent » are messages accepted by the mail server of the recipient; its percentage of clicks is that of
 * opens, not of deliveries: it is not read.
 */
import type { ChannelRef, Observation } from '../dossier/facts.ts'
import type { MetricId } from '../dossier/metrics.ts'
import { problem } from '../problem.ts'
import { CellReader } from './cell-reader.ts'
import type { Columns } from './columns.ts'
import type { Evidence, ImportContext, Importer, Question, Reading } from './importer.ts'
import { isEmptyCell, parseDate, unixToParis, wholeNumber } from './parse-cell.ts'
import { ProblemLog } from './problem-log.ts'
import { findSection, knownHeaders, placeIn, readRows, tableReading } from './read-section.ts'
import type { FoundSection } from './read-section.ts'
import { Sendings } from './sendings.ts'
import type { Counter } from './sendings.ts'
import type { Row, Table } from './table.ts'
import { askPeriod } from './which-period.ts'

/** Counters of one message each come first, then those of events (a person opens several times). */
const metrics: readonly (readonly [MetricId, readonly string[]])[] = [
  ['recipients', ['Total', 'ProcessedCount']],
  ['deliveries', ['MessageSentCount', 'DeliveredCount']],
  ['unique-opens', ['MessageOpenedCount', 'OpenedCount']],
  ['opens', ['EventOpenedCount']],
  ['unique-clicks', ['MessageClickedCount', 'ClickedCount']],
  ['clicks', ['EventClickedCount']],
  ['unsubscribes', ['MessageUnsubscribedCount', 'UnsubscribedCount']],
]

const names = {
  id: ['CampaignID', 'SourceID', 'ID'],
  at: ['SendTimeStart', 'SendStartAt', 'CampaignSendStartAt'],
  slice: ['Timeslice'],
} as const

const others = [
  ...[
    'APIKeyID',
    'EventClickDelay',
    'EventOpenDelay',
    'EventSpamCount',
    'EventUnsubscribedCount',
    'MessageBlockedCount',
  ],
  ...['EventWorkflowExitedCount', 'MessageDeferredCount', 'MessageHardBouncedCount', 'MessageQueuedCount', 'Title'],
  ...[
    'MessageSoftBouncedCount',
    'MessageSpamCount',
    'MessageWorkFlowExitedCount',
    'Subject',
    'CampaignSubject',
    'IDType',
  ],
]
const known = [...metrics.flatMap(([, columns]) => columns), ...Object.values(names).flat(), ...others]

/** Several answers in one list: `[{"Count":1,"Data":[{…}],"Total":1}, …]`. */
const inAnswer = 'Data[].'

/** How the table names the counters; null when it is not Mailjet's. */
function prefixOf(columns: Columns): '' | typeof inAnswer | null {
  for (const prefix of ['', inAnswer] as const) {
    const has = (...wanted: string[]): boolean => wanted.every((name) => columns.has([prefix + name]))
    const overview = has('DeliveredCount', 'OpenedCount', 'ClickedCount', 'ProcessedCount')
    if (has('MessageSentCount', 'MessageOpenedCount') || overview) return prefix
  }
  return null
}

const find = (table: Table): FoundSection | null => findSection(table, (columns) => prefixOf(columns) !== null)

function recognises(table: Table): Evidence | null {
  const found = find(table)
  if (found === null) return null
  const prefix = prefixOf(found.columns) ?? ''
  const because = knownHeaders(
    found.columns,
    known.map((name) => prefix + name),
  )
  const title = found.columns.has([`${prefix}MessageSentCount`]) ? 'statcounters' : 'campaignoverview'
  return { title, language: 'en', because: [because] }
}

type Values = readonly Counter[]

const channel: ChannelRef = { service: 'newsletter', account: null, name: null }
const addable: ReadonlySet<MetricId> = new Set(['deliveries', 'opens', 'clicks', 'unsubscribes'])

class MailjetReader {
  readonly #table: Table
  readonly #cells: CellReader
  readonly #sendings: Sendings
  readonly #prefix: string
  readonly #undated: { readonly row: Row; readonly values: Values }[] = []
  /** Of all campaigns together, by day. */
  readonly #days = new Map<string, Map<MetricId, Observation>>()

  constructor(table: Table, { columns }: FoundSection, sendings: Sendings, log: ProblemLog) {
    this.#table = table
    this.#cells = new CellReader(table, columns, log, 'dot')
    this.#sendings = sendings
    this.#prefix = prefixOf(columns) ?? ''
  }

  #names(wanted: readonly string[]): readonly string[] {
    return wanted.map((name) => this.#prefix + name)
  }

  read(row: Row): boolean {
    const values = metrics.map(([metric, wanted]) => {
      const columns = this.#names(wanted)
      return { metric, value: this.#cells.count(row, columns), column: this.#cells.title(columns) }
    })
    const slice = this.#cells.text(row, this.#names(names.slice))
    if (!isEmptyCell(slice)) return this.#readSlice(row, slice, values)
    const text = this.#cells.text(row, this.#names(names.at))
    if (isEmptyCell(text)) {
      this.#undated.push({ row, values })
      return false
    }
    const at = this.#moment(row, text)
    if (at === null) return false
    const id = this.#cells.text(row, this.#names(names.id))
    return this.#sendings.add(row, { id: id === '' ? at : id, list: null, at, counters: values, trackable: false })
  }

  /** Seconds since 1970, or ISO 8601 in UTC. */
  #moment(row: Row, text: string): string | null {
    const seconds = wholeNumber(text)
    if (seconds !== null && seconds > 1_000_000_000) return unixToParis(seconds).slice(0, 16)
    return this.#cells.moment(row, this.#names(names.at), 'utc')
  }

  /** A day or an hour of all the campaigns together: what can be added is kept, and is no issue of the letter. */
  #readSlice(row: Row, slice: string, values: Values): boolean {
    const reading = parseDate(slice)
    if (reading.kind !== 'date' && reading.kind !== 'date-time') {
      this.#cells.moment(row, this.#names(names.slice), 'utc')
      return false
    }
    // Mailjet's day is that of UTC.
    const day = reading.value.slice(0, 10)
    const known = this.#days.get(day) ?? new Map<MetricId, Observation>()
    this.#days.set(day, known)
    for (const { metric, value, column } of values) {
      if (value === null || !addable.has(metric)) continue
      const before = known.get(metric)
      const place = before?.place ?? placeIn(this.#table, row.number, column)
      const total = (before?.value ?? 0) + value
      known.set(metric, { channel, metric, grain: 'day', from: day, to: day, value: total, place })
    }
    return true
  }

  get observations(): readonly Observation[] {
    return [...this.#days.values()].flatMap((day) => [...day.values()])
  }

  /** A single campaign without a date waits for it; several could not be told apart. */
  undated(context: ImportContext, log: ProblemLog): Undated {
    const [only, ...others] = this.#undated
    if (only !== undefined && others.length === 0 && this.#sendings.publications.length === 0) {
      const choice = askPeriod('statcounters', context)
      const observations = only.values.flatMap(({ metric, value, column }): readonly Observation[] => {
        const place = placeIn(this.#table, only.row.number, column)
        return value === null ? [] : [{ channel, metric, ...choice.dates, value, place }]
      })
      if (!choice.answered) {
        log.add(problem('period-unknown', 'question', { title: choice.question.about }, placeIn(this.#table)))
      }
      return { observations, questions: [choice.question] }
    }
    for (const { row } of this.#undated) this.#cells.missing(row, this.#names(names.at))
    return { observations: [], questions: [] }
  }
}

interface Undated {
  readonly observations: readonly Observation[]
  readonly questions: readonly Question[]
}

function read(table: Table, context: ImportContext): Reading {
  const found = find(table)
  if (found === null) return { tables: [], problems: [] }
  const log = new ProblemLog()
  const sendings = new Sendings(table, 'mailjet', log)
  const reader = new MailjetReader(table, found, sendings, log)
  const { rows, kept } = readRows(table, found, log, (row) => reader.read(row))
  const undated = reader.undated(context, log)
  sendings.tellCounts()
  const facts = {
    publications: sendings.publications,
    observations: [...reader.observations, ...undated.observations],
  }
  const count = { rows, kept: undated.questions.length > 0 ? kept + 1 : kept }
  return { tables: [tableReading(found, count, facts, { questions: undated.questions })], problems: log.list() }
}

export const mailjet: Importer = {
  id: 'mailjet',
  format: {
    publisher: 'Mailjet',
    documentation: 'https://dev.mailjet.com/email/reference/statistics/ (2026)',
    versions: ['statcounters', 'campaignoverview', 'campaignstatistics'],
    signature: known,
  },
  recognises,
  read,
}
