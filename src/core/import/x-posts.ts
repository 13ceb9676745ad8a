/**
 * X (formerly Twitter) › Analytics › Content, and the tweet activity of before 2025: one row per post.
 * Format: a real content export of 2025 was seen; the tweet activity and the French headers come from the source code of
 * importers (design/formats.md §2). Not documented by X.
 *
 * What these exports cannot tell: people (impressions are displays), the kind of a post (photo, video…), followers.
 *
 * Decisions:
 * - The content export gives a day without a time, in UTC. The identifier holds the very instant: it is the time of the post,
 *   in Paris; the day written only checks it. Posts older than November 2010 keep the day or time that is written.
 * - Identifiers that a spreadsheet program rounded are read in the post's address, which is text.
 * - A text that begins with `@` answers somebody: set apart, its counters are not those of a publication.
 */
import { problem } from '../problem.ts'
import { Accounts } from './accounts.ts'
import { minutesBetween } from './calendar.ts'
import { ClockCheck } from './clock-check.ts'
import type { Columns } from './columns.ts'
import { detached, firstFilled } from './columns.ts'
import { creationOnX } from './identifier-time.ts'
import type { Evidence, ImportContext, Importer, Reading } from './importer.ts'
import { inferDateOrder, isLostIdentifier, offsetToParis, parseDate, utcToParis } from './parse-cell.ts'
import type { DateOrder } from './parse-cell.ts'
import { ProblemLog } from './problem-log.ts'
import type { Described } from './read-publications.ts'
import { readPublications } from './read-publications.ts'
import type { FoundSection } from './read-section.ts'
import { findSection, hasSeveral, knownHeaders, placeIn, titleOf } from './read-section.ts'
import type { Row, Table } from './table.ts'
import { dateOfX, frenchOfX, metricsOfX, otherColumnsOfX, ownPostOfX, postFieldsOfX } from './x-columns.ts'

const isPosts = (columns: Columns): boolean =>
  columns.has(postFieldsOfX.text) &&
  (columns.has(postFieldsOfX.id) || columns.has(postFieldsOfX.link)) &&
  columns.has(dateOfX) &&
  hasSeveral(columns, ownPostOfX)

function recognises(table: Table): Evidence | null {
  const found = findSection(table, isPosts)
  if (found === null) return null
  const { columns } = found
  const french = columns.has(frenchOfX)
  const known = [
    ...Object.values(postFieldsOfX).flat(),
    ...dateOfX,
    ...metricsOfX.flatMap(([, names]) => names),
    ...otherColumnsOfX,
  ]
  return {
    title: columns.has(['Tweet text', 'Texte du Tweet']) ? 'Tweet activity' : french ? 'Contenu' : 'Content',
    language: french ? 'fr' : 'en',
    because: [knownHeaders(columns, known)],
  }
}

class PostDescriber {
  readonly #table: Table
  readonly #columns: Columns
  readonly #order: DateOrder | null
  readonly #log: ProblemLog
  readonly #clock = new ClockCheck()
  readonly #accounts = new Accounts('x')
  #replies = 0
  #lost = false

  constructor(table: Table, { section, columns }: FoundSection, log: ProblemLog) {
    this.#table = table
    this.#columns = columns
    this.#log = log
    const dates = columns.find(dateOfX)
    this.#order = inferDateOrder([...section.rows()].map((row) => firstFilled(row, dates)))
  }

  describe(row: Row): Described | null {
    const link = firstFilled(row, this.#columns.find(postFieldsOfX.link))
    const id = this.#identity(row, link)
    if (id === null) return null
    const at = this.#at(row, id)
    if (at === null) return null
    const reply = firstFilled(row, this.#columns.find(postFieldsOfX.text)).startsWith('@')
    if (reply) this.#replies += 1
    // `x.com/i/status/…` names nobody.
    const handle = /(?:x|twitter)\.com\/(\w{2,15})\/status/iu.exec(link)?.[1] ?? null
    const channel = this.#accounts.of(handle)
    return { channel, id: detached(id), at, kind: 'other', author: reply ? 'others' : 'own' }
  }

  /** Once every row is read. */
  tellWhole(): void {
    const place = placeIn(this.#table)
    if (this.#replies > 0) this.#log.add(problem('replies-apart', 'note', { rows: this.#replies }, place))
    const clock = this.#clock.problem(this.#table)
    if (clock !== null) this.#log.add(clock)
  }

  #identity(row: Row, link: string): string | null {
    const inLink = /\/status(?:es)?\/(\d+)/u.exec(link)?.[1]
    const written = firstFilled(row, this.#columns.find(postFieldsOfX.id))
    // Workbooks keep fifteen digits and write zeros after them.
    const lost = isLostIdentifier(written) || (/^\d{15}0+$/u.test(written) && written !== inLink)
    const column = titleOf(this.#columns, postFieldsOfX.id)
    if (lost && !this.#lost) {
      this.#lost = true
      this.#log.add(
        problem('identifier-lost', 'warning', { value: written, column }, placeIn(this.#table, row.number, column)),
      )
    }
    if (inLink !== undefined) return inLink
    if (written !== '' && !lost) return written
    if (!lost) {
      this.#log.add(problem('missing-value', 'warning', { column }, placeIn(this.#table, row.number, column)))
    }
    return null
  }

  /** Paris local time, to the minute. */
  #at(row: Row, id: string): string | null {
    const value = firstFilled(row, this.#columns.find(dateOfX))
    const written = parseDate(value, this.#order)
    const created = creationOnX(id)
    if (created !== null) {
      if (written.kind === 'date') this.#clock.add(written.value === created.slice(0, 10))
      if (written.kind === 'date-time') {
        const paris = offsetToParis(written.value, written.offset ?? 0)
        this.#clock.add(minutesBetween(paris, utcToParis(created)) <= 30)
      }
      return utcToParis(created).slice(0, 16)
    }
    if (written.kind === 'date') return `${written.value}T00:00`
    if (written.kind === 'date-time') return offsetToParis(written.value, written.offset ?? 0).slice(0, 16)
    const column = titleOf(this.#columns, dateOfX)
    const code = written.kind === 'ambiguous' ? 'ambiguous-date' : 'invalid-date'
    this.#log.add(problem(code, 'warning', { value, column }, placeIn(this.#table, row.number, column)))
    return null
  }
}

function read(table: Table, context: ImportContext): Reading {
  const log = new ProblemLog()
  const found = findSection(table, isPosts)
  if (found === null) return { tables: [], problems: [] }
  const describer = new PostDescriber(table, found, log)
  const columns = { text: postFieldsOfX.text, people: [], metrics: metricsOfX }
  const reading = readPublications(table, found, columns, (row) => describer.describe(row), context, log)
  describer.tellWhole()
  return { tables: [reading], problems: log.list() }
}

export const xPosts: Importer = {
  id: 'x-posts',
  format: {
    publisher: 'X',
    documentation: 'Seen in a real export of X Analytics › Content, 2025; not documented by X.',
    versions: ['content 2025', 'tweet activity'],
    signature: ['Post id', 'Post text', 'Post Link', 'Impressions', 'Engagements', 'Reposts', 'Tweet text', 'retweets'],
  },
  recognises,
  read,
}
