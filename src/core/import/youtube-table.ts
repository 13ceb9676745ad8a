/**
 * YouTube Studio › Analytics › Advanced mode › Export: `Table data.csv` (« Informations relatives aux tableaux.csv »), one row per
 * video, alone or in its archive.
 * Format: seen in real English files, 2024; French headers come from the source code of importers (design/formats.md §4).
 * UTF-8, comma, `.` decimals; publication day `Dec 15, 2023`; duration in seconds, watch time in hours.
 *
 * What this export cannot tell: the channel's name; which period was chosen. Its counters are those of that period: they are read
 * as those since publication, which holds when the period was the whole life of the channel, and this is said. Nor the time of
 * publication, nor in which zone its day is.
 *
 * Decisions:
 * - The first row, `Total`, is left out: its unique viewers are 0 or empty, and beyond 500 videos it is not their sum.
 * - Titles may name people: only a fingerprint is kept.
 * - An identifier always has eleven characters. Those that begin with `-` or `=` are what a spreadsheet program takes for a
 *   formula: `#NAME?` identifies nothing.
 */
import type { ChannelRef } from '../dossier/facts.ts'
import { problem } from '../problem.ts'
import type { Columns } from './columns.ts'
import { detached, filledCells, firstFilled, readSeconds } from './columns.ts'
import type { Evidence, ImportContext, Importer, Reading } from './importer.ts'
import { measuresOf } from './measures.ts'
import { normaliseHeader } from './parse-cell.ts'
import { ProblemLog } from './problem-log.ts'
import type { Described } from './read-publications.ts'
import { readPublications } from './read-publications.ts'
import type { FoundSection } from './read-section.ts'
import { findSection, knownHeaders, placeIn, titleOf } from './read-section.ts'
import type { RowDates } from './read-series.ts'
import { plainDays } from './read-series.ts'
import type { Row, Table } from './table.ts'
import {
  hoursAsSeconds,
  knownYoutubeColumns,
  languageOf,
  totalName,
  videoFields,
  youtubeDate,
  youtubeMetrics,
} from './youtube-columns.ts'

const youtube: ChannelRef = { service: 'youtube', account: null, name: null }

const isTable = (columns: Columns): boolean =>
  columns.has(videoFields.content) &&
  columns.has(videoFields.title) &&
  columns.has(videoFields.published) &&
  !columns.has(youtubeDate) &&
  measuresOf(columns, youtubeMetrics).length > 0

function recognises(table: Table): Evidence | null {
  const found = findSection(table, isTable)
  if (found === null) return null
  const language = languageOf(found.columns)
  return {
    title: language === 'fr' ? 'Informations relatives aux tableaux' : 'Table data',
    language,
    because: [knownHeaders(found.columns, knownYoutubeColumns)],
  }
}

class VideoDescriber {
  readonly #table: Table
  readonly #columns: Columns
  readonly #log: ProblemLog
  readonly #publishedOn: (row: Row) => RowDates | null
  #totals = 0

  constructor(table: Table, found: FoundSection, log: ProblemLog) {
    this.#table = table
    this.#columns = found.columns
    this.#log = log
    this.#publishedOn = plainDays(table, found, videoFields.published, log)
  }

  describe(row: Row): Described | null {
    const content = firstFilled(row, this.#columns.find(videoFields.content))
    if (normaliseHeader(content) === totalName) {
      this.#totals += 1
      return null
    }
    if (this.#isFooter(row)) return null
    const id = this.#identity(row, content)
    const published = id === null ? null : this.#publishedOn(row)
    if (id === null || published === null) return null
    return {
      channel: youtube,
      id: detached(id),
      at: `${published.from}T00:00`,
      kind: 'video',
      author: 'own',
      durationSeconds: this.#duration(row),
    }
  }

  /** Once every row is read. */
  tellWhole(kept: number): void {
    const place = placeIn(this.#table)
    if (this.#totals > 0) this.#log.add(problem('total-row', 'note', { rows: this.#totals }, place))
    if (kept > 0) this.#log.add(problem('counters-since-publication', 'warning', {}, place))
  }

  /** `Showing top 500 results`. */
  #isFooter(row: Row): boolean {
    const [only = '', ...others] = filledCells(row)
    const [, most] = /^\D+\s(\d+)\s\D+$/u.exec(only) ?? []
    if (most === undefined || others.length > 0) return false
    this.#log.add(problem('list-cut-off', 'warning', { most: Number(most) }, placeIn(this.#table, row.number)))
    return true
  }

  #identity(row: Row, content: string): string | null {
    // Exports guard against formulas with a leading apostrophe.
    const id = content.replace(/^'/u, '')
    if (/^[\w-]{11}$/u.test(id)) return id
    const column = titleOf(this.#columns, videoFields.content)
    const place = placeIn(this.#table, row.number, column)
    this.#log.add(
      content === ''
        ? problem('missing-value', 'warning', { column }, place)
        : problem('spreadsheet-damage', 'warning', { value: content, column }, place),
    )
    return null
  }

  /** Seconds; null when the cell does not say. */
  #duration(row: Row): number | null {
    const value = readSeconds(firstFilled(row, this.#columns.find(videoFields.duration)), 'dot')
    return typeof value === 'number' ? value : null
  }
}

function read(table: Table, context: ImportContext): Reading {
  const log = new ProblemLog()
  const found = findSection(table, isTable)
  if (found === null) return { tables: [], problems: [] }
  const describer = new VideoDescriber(table, found, log)
  const columns = { text: videoFields.title, people: [], metrics: youtubeMetrics }
  const describe = (row: Row): Described | null => describer.describe(row)
  const reading = readPublications(table, found, columns, describe, context, log, hoursAsSeconds)
  describer.tellWhole(reading.kept)
  return { tables: [reading], problems: log.list() }
}

export const youtubeTable: Importer = {
  id: 'youtube-table',
  format: {
    publisher: 'YouTube',
    documentation: 'Seen in real exports of YouTube Studio, 2024; not documented by YouTube.',
    versions: ['2024', '2025 (engaged views)', 'French'],
    signature: [
      ...['Content', 'Video title', 'Video publish time', 'Views', 'Watch time (hours)', 'Subscribers', 'Impressions'],
      ...['Contenu', 'Titre de la vidéo', 'Heure de publication de la vidéo', 'Vues', 'Durée de visionnage (heures)'],
    ],
  },
  recognises,
  read,
}
