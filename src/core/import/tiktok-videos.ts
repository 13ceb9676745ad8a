/**
 * Videos of a TikTok account: `Content` of TikTok Studio, and the videos of a business account.
 * Format: seen in real exports, 2024 and 2025 (design/formats.md §5); not documented by TikTok.
 *
 * What these exports cannot tell: people (views are displays), how long a video is, how long it was watched.
 *
 * Decisions:
 * - A business account writes post times in UTC. TikTok Studio writes a day without a year: the identifier in the video's
 *   address holds the instant of its creation, which gives the year, and the time when it is of the same day. A day that is not
 *   the one of the identifier (a video scheduled for later) is kept as written.
 * - Titles are only fingerprinted.
 */
import { problem } from '../problem.ts'
import { Accounts } from './accounts.ts'
import { daysInclusive, minutesBetween } from './calendar.ts'
import { ClockCheck } from './clock-check.ts'
import type { Columns } from './columns.ts'
import { detached, firstFilled } from './columns.ts'
import { creationOnTikTok } from './identifier-time.ts'
import type { Evidence, ImportContext, Importer, Reading } from './importer.ts'
import type { MetricNames } from './measures.ts'
import { inferDateOrder, offsetToParis, parseDate, parseYearlessDay, utcToParis } from './parse-cell.ts'
import type { DateOrder, MonthDay } from './parse-cell.ts'
import { ProblemLog } from './problem-log.ts'
import type { Described } from './read-publications.ts'
import { readPublications } from './read-publications.ts'
import type { FoundSection } from './read-section.ts'
import { findSection, hasSeveral, knownHeaders, placeIn, titleOf } from './read-section.ts'
import type { Row, Table } from './table.ts'
import { isoDay } from './yearless-days.ts'

const fields = {
  link: ['Video link'],
  title: ['Video title'],
  posted: ['Post time'],
} as const
const metrics: MetricNames = [
  ['views', ['Total views', 'Video views']],
  ['likes', ['Total likes', 'Likes']],
  ['comments', ['Total comments', 'Comments']],
  ['shares', ['Total shares', 'Shares']],
  ['saves', ['Add to Favorites']],
]
const own = ['Video link', 'Total likes', 'Total comments', 'Total shares', 'Total views', 'Add to Favorites']

const isVideos = (columns: Columns): boolean =>
  columns.has(fields.link) && columns.has(fields.posted) && hasSeveral(columns, own)

function recognises(table: Table): Evidence | null {
  const found = findSection(table, isVideos)
  if (found === null) return null
  const known = [...Object.values(fields).flat(), ...metrics.flatMap(([, names]) => names), 'Time']
  return { title: 'Content', language: 'en', because: [knownHeaders(found.columns, known)] }
}

class VideoDescriber {
  readonly #table: Table
  readonly #columns: Columns
  readonly #order: DateOrder | null
  readonly #log: ProblemLog
  readonly #clock = new ClockCheck()
  readonly #accounts = new Accounts('tiktok')

  constructor(table: Table, { section, columns }: FoundSection, log: ProblemLog) {
    this.#table = table
    this.#columns = columns
    this.#log = log
    const posted = columns.find(fields.posted)
    this.#order = inferDateOrder([...section.rows()].map((row) => firstFilled(row, posted)))
  }

  describe(row: Row): Described | null {
    const link = firstFilled(row, this.#columns.find(fields.link))
    if (link === '') {
      const column = titleOf(this.#columns, fields.link)
      this.#log.add(problem('missing-value', 'warning', { column }, placeIn(this.#table, row.number, column)))
      return null
    }
    const [, shape, id] = /\/(video|photo)\/(\d{17,20})(?!\d)/u.exec(link) ?? []
    const at = this.#at(row, id === undefined ? null : creationOnTikTok(id))
    if (at === null) return null
    const kind = shape === 'photo' ? 'photo' : 'video'
    const channel = this.#accounts.of(/tiktok\.com\/@([\w.]+)/iu.exec(link)?.[1] ?? null)
    return { channel, id: detached(id ?? link), at: at.slice(0, 16), kind, author: 'own' }
  }

  /** Once every row is read. */
  tellWhole(): void {
    const clock = this.#clock.problem(this.#table)
    if (clock !== null) this.#log.add(clock)
  }

  /** Paris local time; `created`: UTC. */
  #at(row: Row, created: string | null): string | null {
    const value = firstFilled(row, this.#columns.find(fields.posted))
    const written = parseDate(value, this.#order)
    if (written.kind === 'date-time') {
      const paris = offsetToParis(written.value, written.offset ?? 0)
      if (created !== null) this.#clock.add(minutesBetween(paris, utcToParis(created)) <= 30)
      return paris
    }
    const day = parseYearlessDay(value)
    if (created !== null) return day.kind === 'day' ? this.#nearest(day, utcToParis(created)) : utcToParis(created)
    if (written.kind === 'date') return `${written.value}T00:00`
    const column = titleOf(this.#columns, fields.posted)
    const code = written.kind === 'ambiguous' ? 'ambiguous-date' : 'invalid-date'
    this.#log.add(problem(code, 'warning', { value, column }, placeIn(this.#table, row.number, column)))
    return null
  }

  /** The day written, in the year that brings it nearest to the creation; the very instant when it is of that day or the next. */
  #nearest(day: MonthDay, created: string): string {
    const year = Number(created.slice(0, 4))
    const distance = (date: string): number => Math.abs(daysInclusive(created.slice(0, 10), date) - 1)
    const dates = [year, year - 1, year + 1]
      .map((one) => isoDay(one, day))
      .filter((one) => parseDate(one).kind === 'date')
    const [nearest = created] = dates.sort((a, b) => distance(a) - distance(b))
    // The day of TikTok may begin elsewhere than in Paris.
    const same = distance(nearest) <= 1
    this.#clock.add(same)
    return same ? created : `${nearest}T00:00`
  }
}

function read(table: Table, context: ImportContext): Reading {
  const log = new ProblemLog()
  const found = findSection(table, isVideos)
  if (found === null) return { tables: [], problems: [] }
  const describer = new VideoDescriber(table, found, log)
  const columns = { text: fields.title, people: [], metrics }
  const reading = readPublications(table, found, columns, (row) => describer.describe(row), context, log)
  describer.tellWhole()
  return { tables: [reading], problems: log.list() }
}

export const tiktokVideos: Importer = {
  id: 'tiktok-videos',
  format: {
    publisher: 'TikTok',
    documentation: 'Seen in real exports of TikTok Studio and of a business account, 2024 and 2025.',
    versions: ['studio', 'business'],
    signature: ['Video title', 'Video link', 'Post time', 'Total likes', 'Total views', 'Add to Favorites'],
  },
  recognises,
  read,
}
