/** Reads the rows of a content export of Meta into publications. Decisions are explained in meta-posts.ts. */
import type { ChannelRef, Publication, PublicationKind } from '../dossier/facts.ts'
import type { MetricId } from '../dossier/metrics.ts'
import { problem } from '../problem.ts'
import type { Place, Problem } from '../problem.ts'
import { minutesBetween } from './calendar.ts'
import { detached, firstFilled, isBlankRow, readCount } from './columns.ts'
import type { ImportContext, TableReading } from './importer.ts'
import { instagramCreation } from './instagram-time.ts'
import { postFields } from './meta-posts-columns.ts'
import type { Field, Layout } from './meta-posts-layout.ts'
import { accountKey, accountOf, kindOf, rowNature } from './meta-posts-layout.ts'
import { asExported, TraitsFinder } from './meta-posts-traits.ts'
import type { FileTraits } from './meta-posts-traits.ts'
import { isLostIdentifier, pacificToParis, pacificToUtc } from './parse-cell.ts'
import { asOthers, postText } from './post-text.ts'
import { ProblemLog } from './problem-log.ts'
import type { Row, Section, Table } from './table.ts'

export function readPosts(table: Table, section: Section, layout: Layout, context: ImportContext): PostsReader {
  const reader = new PostsReader(table, section, layout, asExported, context)
  return reader.changed === null ? reader : new PostsReader(table, section, layout, reader.changed, context)
}

/** Reads the rows of one file; counts what the problems aggregate. */
class PostsReader {
  readonly #table: Table
  readonly #layout: Layout
  readonly #traits: FileTraits
  readonly #context: ImportContext
  readonly #finder = new TraitsFinder()
  readonly #log = new ProblemLog()
  /** Each account once: thousands of publications share it. */
  readonly #accounts = new Map<string, ChannelRef>()
  /** Rows by account, publications or not. */
  readonly #accountRows = new Map<string, number>()
  #publications: Publication[] = []
  rows = 0
  #headers = 0
  #short = 0
  #errors = 0
  #errorMessage = ''
  #clockChecked = 0
  #clockAgreeing = 0
  readonly #different = new Set<string>()
  readonly #told = new Set<string>()
  readonly #others = new Map<string, number>()
  readonly #texts = new Map<string, number>()

  constructor(table: Table, section: Section, layout: Layout, traits: FileTraits, context: ImportContext) {
    this.#table = table
    this.#layout = layout
    this.#traits = traits
    this.#context = context
    for (const row of section.rows()) if (!isBlankRow(row)) this.#read(row)
    this.#setOthersApart()
  }

  get publications(): readonly Publication[] {
    return this.#publications
  }

  /** Traits other than those it was read under, when it was read as exported. */
  get changed(): FileTraits | null {
    return this.#finder.changed
  }

  /** Columns that were read to make a fingerprint, then dropped. */
  get droppedTexts(): TableReading['personalData'] {
    return [...this.#texts].map(([column, cells]) => ({ column, cells }))
  }

  /** Everything to tell, rows first, then the file as a whole. */
  problems(): ProblemLog {
    const { file, sheet } = this.#table
    const whole: Partial<Place> = { file, sheet }
    const log = this.#log
    if (this.#errors > 0) {
      log.add(problem('error-rows', 'warning', { rows: this.#errors, message: this.#errorMessage }, whole))
    }
    if (this.#headers > 0) log.add(problem('repeated-header', 'note', { rows: this.#headers }, whole))
    if (this.#short > 0) {
      log.add(problem('short-rows', 'note', { rows: this.#short, expected: this.#layout.columns.titles.length }, whole))
    }
    for (const column of this.#different) log.add(problem('duplicate-column', 'note', { column }, { ...whole, column }))
    if (this.#others.size > 0) {
      const rows = [...this.#others.values()].reduce((sum, one) => sum + one, 0)
      log.add(problem('other-accounts', 'warning', { rows, accounts: [...this.#others.keys()].slice(0, 10) }, whole))
    }
    // Scheduled posts and edits move a few of them: half must agree.
    if (this.#clockChecked >= 3 && this.#clockAgreeing * 2 < this.#clockChecked) {
      const params = { agreeing: this.#clockAgreeing, checked: this.#clockChecked }
      log.add(problem('time-zone-unproved', 'warning', params, whole))
    }
    return log
  }

  #place(row: Row, column: string | null): Place {
    return { file: this.#table.file, sheet: this.#table.sheet, row: row.number, column }
  }

  /** For what spoils many rows in the same way: the first one is enough to understand. */
  #addOnce(one: Problem): void {
    if (this.#told.has(one.code)) return
    this.#told.add(one.code)
    this.#log.add(one)
  }

  #columnTitle(field: Field): string {
    const [first] = this.#layout.fields[field]
    return first === undefined ? postFields[field][0] : (this.#layout.columns.titles[first] ?? '').trim()
  }

  #read(row: Row): void {
    this.rows += 1
    const nature = rowNature(row, this.#layout)
    if (nature === 'header') {
      this.#headers += 1
      return
    }
    if (nature === 'error') {
      this.#errors += 1
      if (this.#errorMessage === '') this.#errorMessage = firstFilled(row, this.#layout.fields.comment)
      return
    }
    if (row.cells.length < this.#layout.columns.titles.length) this.#short += 1
    const numbers = this.#layout.metrics.map(({ positions }) => firstFilled(row, positions))
    const { fields } = this.#layout
    this.#finder.add(firstFilled(row, fields.published), firstFilled(row, fields.id), numbers)
    const channel = this.#account(row)
    if (channel === null) {
      const column = this.#columnTitle(this.#layout.fields.accountId.length > 0 ? 'accountId' : 'pageId')
      this.#log.add(problem('missing-value', 'warning', { column }, this.#place(row, column)))
      return
    }
    const id = this.#identity(row)
    const published = this.#published(row)
    if (id === null || published === null) return
    const permalink = firstFilled(row, this.#layout.fields.permalink)
    this.#checkClock(published, permalink)
    this.#publications.push({
      channel,
      id: detached(id),
      at: pacificToParis(published).slice(0, 16),
      kind: this.#kind(row, permalink),
      metrics: this.#metrics(row, numbers),
      durationSeconds: this.#duration(row),
      ...this.#text(row),
      own: true,
      place: this.#place(row, null),
    })
  }

  #account(row: Row): ChannelRef | null {
    const account = accountOf(row, this.#layout)
    if (account === null) return null
    const key = accountKey(account)
    this.#accountRows.set(key, (this.#accountRows.get(key) ?? 0) + 1)
    const named = `${key}\0${account.name ?? ''}`
    const known = this.#accounts.get(named)
    if (known === undefined) this.#accounts.set(named, account)
    return known ?? account
  }

  /** The account that has most rows is the authority's own. */
  #setOthersApart(): void {
    const [own] = [...this.#accountRows].sort((a, b) => b[1] - a[1])
    if (this.#accountRows.size < 2) return
    this.#publications = this.#publications.map((one) => {
      if (accountKey(one.channel) === own?.[0]) return one
      const name = one.channel.name ?? one.channel.account ?? ''
      this.#others.set(name, (this.#others.get(name) ?? 0) + 1)
      return asOthers(one)
    })
  }

  /** The publication's identifier; its address when a spreadsheet program rounded the identifier. */
  #identity(row: Row): string | null {
    const { fields } = this.#layout
    const id = firstFilled(row, fields.id)
    const lost = isLostIdentifier(id) || (this.#traits.roundedIds && /^\d{16,}$/u.test(id))
    if (id !== '' && !lost) return id
    const permalink = firstFilled(row, fields.permalink)
    const column = this.#columnTitle('id')
    if (lost) this.#addOnce(problem('identifier-lost', 'warning', { value: id, column }, this.#place(row, column)))
    if (permalink !== '') return permalink
    if (!lost) this.#log.add(problem('missing-value', 'warning', { column }, this.#place(row, column)))
    return null
  }

  /** Pacific local time, `YYYY-MM-DDTHH:MM:SS`. */
  #published(row: Row): string | null {
    const value = firstFilled(row, this.#layout.fields.published)
    const reading = value === '' ? null : this.#traits.dates(value)
    if (typeof reading === 'string') return reading
    const column = this.#columnTitle('published')
    const place = this.#place(row, column)
    if (reading === null) {
      this.#log.add(problem('missing-value', 'warning', { column }, place))
      return null
    }
    // A rewritten file spoils a whole column: told once, at the first row.
    if (reading.code === 'invalid-date') this.#log.add(problem(reading.code, 'warning', { value, column }, place))
    else this.#addOnce(problem(reading.code, 'error', { value, column }, place))
    return null
  }

  #checkClock(published: string, permalink: string): void {
    const created = instagramCreation(permalink)
    if (created === null) return
    this.#clockChecked += 1
    if (minutesBetween(pacificToUtc(published), created) <= 30) this.#clockAgreeing += 1
  }

  #kind(row: Row, permalink: string): PublicationKind {
    const type = firstFilled(row, this.#layout.fields.kind)
    const kind = kindOf(type, permalink, this.#layout)
    if (kind === 'other' && type !== '') {
      const column = this.#columnTitle('kind')
      const params = { value: type, column, expected: 'Photo, Video, Reel, Link, Text, Story, Carousel' }
      this.#log.add(problem('unexpected-value', 'note', params, this.#place(row, column)))
    }
    return kind
  }

  /** `numbers`: the texts of the layout's metrics. */
  #metrics(row: Row, numbers: readonly string[]): Publication['metrics'] {
    const values: Partial<Record<MetricId, number>> = {}
    for (const [index, { metric, positions, title }] of this.#layout.metrics.entries()) {
      const text = numbers[index] ?? ''
      const value = readCount(text, this.#traits.style)
      if (typeof value === 'string') {
        this.#log.add(problem(value, 'warning', { value: text, column: title }, this.#place(row, title)))
      } else if (value !== null) {
        values[metric] = value
        this.#compareDuplicates(row, positions, text)
      }
    }
    if (values.views === 0 && values.reach !== undefined && values.reach > 0) {
      const column = this.#layout.metrics.find((one) => one.metric === 'views')?.title ?? ''
      const reach = this.#layout.metrics.find((one) => one.metric === 'reach')?.title ?? ''
      const params = { value: '0', column, expected: `≥ ${reach}` }
      this.#addOnce(problem('unexpected-value', 'note', params, this.#place(row, column)))
      delete values.views
    }
    return values
  }

  /** Columns that bear the very same name: `Views` twice. Columns in two languages are one column, filled here or there. */
  #compareDuplicates(row: Row, positions: readonly number[], text: string): void {
    if (positions.length < 2) return
    for (const position of positions) {
      const other = (row.cells[position] ?? '').trim()
      if (other !== '' && other !== text) this.#different.add((this.#layout.columns.titles[position] ?? '').trim())
    }
  }

  #duration(row: Row): number | null {
    const value = readCount(firstFilled(row, this.#layout.fields.duration), 'dot')
    return typeof value === 'number' ? value : null
  }

  #text(row: Row): ReturnType<typeof postText> {
    const { fields, columns } = this.#layout
    for (const position of [...fields.title, ...fields.description]) {
      if ((row.cells[position] ?? '').trim() === '') continue
      const column = (columns.titles[position] ?? '').trim()
      this.#texts.set(column, (this.#texts.get(column) ?? 0) + 1)
    }
    const description = firstFilled(row, fields.description)
    return postText(description === '' ? firstFilled(row, fields.title) : description, 'own', this.#context)
  }
}
