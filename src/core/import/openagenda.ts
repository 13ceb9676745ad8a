/**
 * OpenAgenda: the events of an agenda, as its spreadsheet export (CSV or XLSX, French or English columns), its JSON, or the mirror
 * that Opendatasoft portals publish.
 * Formats: names of columns seen in OpenAgenda's own fixtures (design/formats.md §9); https://developers.openagenda.com (JSON);
 * the mirror read in importers' source code. No real export was seen.
 *
 * What this export cannot tell: how many people saw an event, and — but in JSON — when it was published. Events are counted in
 * the month in which they begin: an agenda informs before, so that month is the latest possible.
 *
 * Decisions: cancelled events are counted apart; so are those that are not published (`state` other than 2). An event listed
 * twice under the same identifier is one.
 */
import type { Observation } from '../dossier/facts.ts'
import { problem } from '../problem.ts'
import type { ApartReason } from '../problem.ts'
import { lastDay } from './calendar.ts'
import { CellReader } from './cell-reader.ts'
import type { Columns } from './columns.ts'
import type { Evidence, Importer, Reading } from './importer.ts'
import { normaliseHeader, parseDate } from './parse-cell.ts'
import { ProblemLog } from './problem-log.ts'
import { findSection, knownHeaders, placeIn, readRows, tableReading } from './read-section.ts'
import type { FoundSection } from './read-section.ts'
import type { Row, Table } from './table.ts'

const names = {
  id: ['Identifiant', 'Identifier', 'uid'],
  title: ['Titre - FR', 'Title - FR', 'Titre - EN', 'Title - EN', 'title.fr', 'title.en', 'title_fr', 'title'],
  /** Every time of the event, or its first one. */
  times: [
    ...['Horaires ISO', 'ISO timings', 'firstTiming.begin', 'firstdate_begin', 'timings[].begin', 'nextTiming.begin'],
    ...['firstDate', 'Première date - Début'],
  ],
  place: [
    ...['Identifiant du lieu', 'Nom du lieu', 'Location name', 'location.uid', 'location.name', 'location_uid'],
    ...['location_city', 'location_name', 'locationUid'],
  ],
  status: ['État', 'Status', 'status.label.fr', 'status.id', 'status'],
  state: ['state'],
} as const

const others = [
  ...['Description courte - FR', 'Description longue', 'Mots clés', 'Résumé horaires', 'Horaires détaillés - FR'],
  ...['Conditions de participation, tarifs - FR', 'Accessibilité', 'Adresse', 'Ville', 'Département', 'Région'],
  ...['Latitude', 'Longitude', 'Pays', "Crédits de l'image", 'Mode de participation', 'lastdate_end', 'slug'],
]
const known = [...Object.values(names).flat(), ...others]

const isMine = (columns: Columns): boolean =>
  [names.id, names.title, names.times, names.place].every((one) => columns.has(one))

function recognises(table: Table): Evidence | null {
  const found = findSection(table, isMine)
  if (found === null) return null
  const { columns } = found
  const language = columns.has(['Identifiant']) ? 'fr' : columns.has(['Identifier']) ? 'en' : null
  return { title: language === 'fr' ? 'Événements' : 'Events', language, because: [knownHeaders(columns, known)] }
}

/** Scheduled, rescheduled, moved online, postponed and full events take place; 6 is « cancelled ». */
const cancelled = new Set(['annule', 'cancelled', 'canceled', '6'])

/** `YYYY-MM` of the earliest date that a cell holds, in the zone in which it is written; null when it holds none. */
function firstMonth(text: string): string | null {
  const days = [...text.matchAll(/(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/gu)].flatMap(([day]) =>
    parseDate(day).kind === 'date' ? [day] : [],
  )
  const [first] = days.sort()
  if (first !== undefined) return first.slice(0, 7)
  const reading = parseDate(text)
  return reading.kind === 'date' || reading.kind === 'date-time' ? reading.value.slice(0, 7) : null
}

class EventCounter {
  readonly #table: Table
  readonly #cells: CellReader
  readonly #log: ProblemLog
  readonly #seen = new Set<string>()
  readonly #apart = new Map<ApartReason, number>()
  readonly #months = new Map<string, { events: number; readonly row: number }>()

  constructor(table: Table, { columns }: FoundSection, log: ProblemLog) {
    this.#table = table
    this.#cells = new CellReader(table, columns, log, 'dot')
    this.#log = log
  }

  read(row: Row): boolean {
    const id = this.#cells.text(row, names.id)
    if (id === '') {
      this.#cells.missing(row, names.id)
      return false
    }
    if (this.#seen.has(id)) return this.#setApart('repeated-events')
    this.#seen.add(id)
    if (cancelled.has(normaliseHeader(this.#cells.text(row, names.status)))) return this.#setApart('cancelled-events')
    if (!['', '2'].includes(this.#cells.text(row, names.state))) return this.#setApart('unpublished-events')
    const value = this.#cells.text(row, names.times)
    const month = firstMonth(value)
    if (month === null) {
      const column = this.#cells.title(names.times)
      const place = this.#cells.place(row, names.times)
      this.#log.add(
        value === ''
          ? problem('missing-value', 'warning', { column }, place)
          : problem('invalid-date', 'warning', { value, column }, place),
      )
      return false
    }
    const counted = this.#months.get(month) ?? { events: 0, row: row.number }
    counted.events += 1
    this.#months.set(month, counted)
    return true
  }

  #setApart(reason: ApartReason): false {
    this.#apart.set(reason, (this.#apart.get(reason) ?? 0) + 1)
    return false
  }

  tellCounts(): void {
    for (const [reason, rows] of this.#apart) {
      this.#log.add(problem('rows-set-apart', 'note', { reason, rows }, placeIn(this.#table)))
    }
  }

  observations(): readonly Observation[] {
    const channel = { service: 'openagenda', account: null, name: null }
    return [...this.#months].sort().map(([month, { events, row }]) => ({
      channel,
      metric: 'publications',
      grain: 'month',
      from: `${month}-01`,
      to: lastDay(month),
      value: events,
      place: placeIn(this.#table, row, this.#cells.title(names.times)),
    }))
  }
}

function read(table: Table): Reading {
  const found = findSection(table, isMine)
  if (found === null) return { tables: [], problems: [] }
  const log = new ProblemLog()
  const counter = new EventCounter(table, found, log)
  const count = readRows(table, found, log, (row) => counter.read(row))
  counter.tellCounts()
  return { tables: [tableReading(found, count, { observations: counter.observations() })], problems: log.list() }
}

export const openagenda: Importer = {
  id: 'openagenda',
  format: {
    publisher: 'OpenAgenda',
    documentation: 'https://developers.openagenda.com (events.v2 as csv, xlsx or json) and Opendatasoft mirrors',
    versions: ['events.v2 spreadsheet', 'events.v2 JSON', 'Opendatasoft'],
    signature: known,
  },
  recognises,
  read,
}
