/**
 * Meta Business Suite › Content › Export: Facebook posts, Instagram posts and stories, Facebook videos.
 * Format: seen in ten real files, 2024 to 2026, English and French (design/formats.md §1.1); not documented by Meta.
 *
 * What this export cannot tell: who saw several posts (reach is unique per post only, never to be added), followers, where
 * readers live, anything after the day of the export. Counters are cumulative since publication (`Lifetime` / `Global`).
 *
 * Decisions:
 * - Two columns `Views` (2025): the first one sits beside `Reach` as in every other vintage and counts; the second is a
 *   breakdown and is only used where the first is empty. When they differ, a note says so.
 * - `Views` 0 beside a reach above 0 is impossible (spring 2025, while Meta replaced impressions): not kept.
 * - Titles and descriptions are not personal data as such, but may name people: only a one-way fingerprint is kept, to count
 *   repetitions; they are listed among the dropped columns.
 * - Rows of the account that has most rows are the authority's own; others (Instagram collaborations) are kept apart.
 * - Dates are month first, always. Any month above 12 means that somebody rewrote the file: refused rather than guessed.
 */
import type { ChannelRef, Publication, PublicationKind } from '../dossier/facts.ts'
import { noFacts } from '../dossier/facts.ts'
import type { MetricId } from '../dossier/metrics.ts'
import { problem } from '../problem.ts'
import type { Place } from '../problem.ts'
import type { Columns } from './columns.ts'
import { columnsOf, firstFilled, isBlankRow, readCount, repeatsHeader, styleOfDotExport } from './columns.ts'
import type { Evidence, Importer, Reading, TableReading } from './importer.ts'
import { instagramCreation, minutesBetween } from './instagram-time.ts'
import { datePolicy } from './meta-posts-dates.ts'
import type { DatePolicy } from './meta-posts-dates.ts'
import {
  englishOnly,
  frenchOnly,
  otherPostColumns,
  postFields,
  postMetrics,
  storyOnly,
  videoOnly,
} from './meta-posts-columns.ts'
import type { NumberStyle } from './parse-cell.ts'
import { inferNumberStyle, isLostIdentifier, normaliseHeader, pacificToParis, pacificToUtc } from './parse-cell.ts'
import { ProblemLog } from './problem-log.ts'
import { sha256 } from './sha256.ts'
import type { Row, Section, Table } from './table.ts'

type Field = keyof typeof postFields

/** The one section that has the columns of a content export. */
function postsSection(table: Table): { readonly section: Section; readonly columns: Columns } | null {
  for (const section of table.sections) {
    const columns = columnsOf(section.header)
    const identified = columns.has(postFields.id) && columns.has(postFields.published)
    const account = columns.has(postFields.accountId) || columns.has(postFields.pageId)
    if (identified && account && postMetrics.some(([, names]) => columns.has(names))) return { section, columns }
  }
  return null
}

/** A file whose every record was quoted as a whole: `"Post ID,""Account ID"",…"`. Its only header holds all the others. */
function wrappedHeader(table: Table): Section | null {
  const [section, ...others] = table.sections
  const [only, ...otherCells] = section?.header ?? []
  if (section === undefined || only === undefined || others.length > 0 || otherCells.length > 0) return null
  const columns = columnsOf(only.split(',').map((cell) => cell.replace(/"/gu, '')))
  return columns.has(postFields.id) && columns.has(postFields.published) ? section : null
}

const knownNames = new Set(
  [...Object.values(postFields).flat(), ...postMetrics.flatMap(([, names]) => names), ...otherPostColumns].map(
    normaliseHeader,
  ),
)

function recognises(table: Table): Evidence | null {
  const found = postsSection(table)
  if (found === null) {
    const wrapped = wrappedHeader(table)
    if (wrapped === null) return null
    const example = (wrapped.header[0] ?? '').slice(0, 60)
    return { title: 'Content', language: null, because: [{ kind: 'values', column: example, example }] }
  }
  const { columns } = found
  const known = columns.titles.filter((_, index) => knownNames.has(columns.names[index] ?? ''))
  const french = columns.has(frenchOnly)
  const english = columns.has(englishOnly)
  return {
    title: titleOf(columns, french),
    language: french && english ? 'fr+en' : french ? 'fr' : 'en',
    because: [
      {
        kind: 'headers',
        found: known.length,
        of: columns.titles.length,
        examples: known.slice(0, 4).map((one) => one.trim()),
      },
    ],
  }
}

/** As Meta's interface names it. */
function titleOf(columns: Columns, french: boolean): string {
  const network = columns.has(postFields.accountId) ? 'Instagram' : 'Facebook'
  if (columns.has(videoOnly)) return french ? 'Vidéos Facebook' : 'Facebook videos'
  if (columns.has(storyOnly)) return french ? `Stories ${network}` : `${network} stories`
  return french ? `Publications ${network}` : `${network} posts`
}

/** What must be known of the whole file before a row can be read. */
interface FileTraits {
  readonly dates: DatePolicy
  readonly style: NumberStyle | null
  /** Key of the account that has most rows. */
  readonly ownAccount: string | null
  /** Every identifier of more than 15 digits ends in zeros: a workbook rounded them. */
  readonly roundedIds: boolean
}

interface Layout {
  readonly columns: Columns
  readonly fields: Readonly<Record<Field, readonly number[]>>
  readonly metrics: readonly {
    readonly metric: MetricId
    readonly positions: readonly number[]
    readonly title: string
  }[]
  readonly stories: boolean
  readonly videos: boolean
}

function layoutOf(columns: Columns): Layout {
  const fields = Object.fromEntries(
    Object.entries(postFields).map(([field, names]) => [field, columns.find(names)]),
  ) as unknown as Layout['fields'] // Object.fromEntries forgets its keys.
  const metrics = postMetrics.flatMap(([metric, names]) => {
    const positions = columns.find(names)
    const [first] = positions
    return first === undefined ? [] : [{ metric, positions, title: (columns.titles[first] ?? '').trim() }]
  })
  return { columns, fields, metrics, stories: columns.has(storyOnly), videos: columns.has(videoOnly) }
}

/** Not a publication: repeated header, or a row that Meta could not fill (its time is empty and the comment says why). */
function rowNature(row: Row, layout: Layout): 'post' | 'header' | 'error' {
  if (repeatsHeader(row, layout.columns)) return 'header'
  const comment = firstFilled(row, layout.fields.comment)
  return comment !== '' && firstFilled(row, layout.fields.published) === '' ? 'error' : 'post'
}

/** The account of a row: its identifier, or its name when a spreadsheet program rounded the identifier. */
function accountOf(row: Row, layout: Layout): ChannelRef | null {
  const { fields } = layout
  const instagram = firstFilled(row, fields.accountId)
  const page = firstFilled(row, fields.pageId)
  if (instagram !== '') {
    const username = firstFilled(row, fields.username)
    const id = isLostIdentifier(instagram) ? '' : instagram
    const name = firstFilled(row, fields.accountName)
    // The user name is what people type in an inventory, and it is unique on the network.
    const account = username !== '' ? username : id !== '' ? id : name
    return account === '' ? null : { service: 'instagram', account, name: name === '' ? null : name }
  }
  const name = firstFilled(row, fields.pageName)
  const account = page === '' || isLostIdentifier(page) ? name : page
  return account === '' ? null : { service: 'facebook', account, name: name === '' ? null : name }
}

const accountKey = (ref: ChannelRef): string => `${ref.service ?? ''}\0${ref.account ?? ''}`

function scan(section: Section, layout: Layout): FileTraits {
  const accounts = new Map<string, number>()
  const dates: string[] = []
  const numbers: string[] = []
  const longIds: string[] = []
  let someComma = false
  for (const row of section.rows()) {
    if (isBlankRow(row) || rowNature(row, layout) !== 'post') continue
    const account = accountOf(row, layout)
    if (account !== null) accounts.set(accountKey(account), (accounts.get(accountKey(account)) ?? 0) + 1)
    dates.push(firstFilled(row, layout.fields.published))
    const id = firstFilled(row, layout.fields.id)
    if (/^\d{16,}$/u.test(id)) longIds.push(id)
    for (const { positions } of layout.metrics) {
      const text = firstFilled(row, positions)
      if (!/[.,]/u.test(text)) continue
      numbers.push(text)
      someComma ||= text.includes(',')
    }
  }
  const [own] = [...accounts].sort((a, b) => b[1] - a[1])
  return {
    dates: datePolicy(dates),
    style: styleOfDotExport(inferNumberStyle(numbers), someComma),
    ownAccount: own?.[0] ?? null,
    roundedIds: longIds.length >= 3 && longIds.every((id) => /^\d{15}0+$/u.test(id)),
  }
}

const kinds: Readonly<Record<string, PublicationKind>> = Object.fromEntries(
  (
    [
      ['photo', ['Photo', 'Photos', 'IG image', 'Image IG', 'Image', 'Album', 'Albums']],
      ['video', ['Video', 'Videos', 'Vidéo', 'Vidéos', 'IG video', 'Vidéo IG', 'Live', 'Direct', 'Directs']],
      ['reel', ['Reel', 'Reels', 'IG reel', 'Reel IG']],
      ['link', ['Link', 'Links', 'Lien', 'Liens']],
      ['text', ['Text', 'Texte', 'Textes', 'Status', 'Statut', 'Statuts']],
      ['story', ['Story', 'Stories', 'IG story', 'Story IG']],
      ['carousel', ['IG carousel', 'Carrousel IG', 'Carousel', 'Carrousel']],
    ] as const
  ).flatMap(([kind, names]) => names.map((name) => [normaliseHeader(name), kind])),
)

/** Facebook calls reels « Vidéos » in French: only the address tells them. */
function kindOf(type: string, permalink: string, layout: Layout): PublicationKind {
  if (permalink.includes('/reel/')) return 'reel'
  if (permalink.includes('/stories/')) return 'story'
  const known = kinds[normaliseHeader(type)]
  if (known !== undefined) return known
  return layout.videos ? 'video' : layout.stories && type === '' ? 'story' : 'other'
}

/** Compared without case, width or spacing; the text itself is forgotten here. */
function fingerprint(text: string): string | null {
  const normalised = text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()
  return normalised === '' ? null : sha256(normalised)
}

/** Reads the rows of one file; counts what the problems aggregate. */
class PostsReader {
  readonly #table: Table
  readonly #layout: Layout
  readonly #traits: FileTraits
  readonly #log: ProblemLog
  readonly publications: Publication[] = []
  rows = 0
  #headers = 0
  #short = 0
  #errors = 0
  #errorMessage = ''
  #clockChecked = 0
  #clockAgreeing = 0
  #different = new Set<string>()
  readonly #others = new Map<string, number>()
  readonly #texts = new Map<string, number>()

  constructor(table: Table, section: Section, layout: Layout, log: ProblemLog) {
    this.#table = table
    this.#layout = layout
    this.#log = log
    this.#traits = scan(section, layout)
    for (const row of section.rows()) if (!isBlankRow(row)) this.#read(row)
  }

  /** Columns that were read to make a fingerprint, then dropped. */
  get droppedTexts(): TableReading['personalData'] {
    return [...this.#texts].map(([column, cells]) => ({ column, cells }))
  }

  summarise(): void {
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
  }

  #place(row: Row, column: string | null): Place {
    return { file: this.#table.file, sheet: this.#table.sheet, row: row.number, column }
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
    const channel = accountOf(row, this.#layout)
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
    const own = accountKey(channel) === this.#traits.ownAccount
    if (!own) {
      const name = channel.name ?? channel.account ?? ''
      this.#others.set(name, (this.#others.get(name) ?? 0) + 1)
    }
    this.publications.push({
      channel,
      id,
      at: pacificToParis(published).slice(0, 16),
      kind: this.#kind(row, permalink),
      metrics: this.#metrics(row),
      durationSeconds: this.#duration(row),
      textHash: this.#text(row),
      own,
      place: this.#place(row, null),
    })
  }

  /** The publication's identifier; its address when a spreadsheet program rounded the identifier. */
  #identity(row: Row): string | null {
    const { fields } = this.#layout
    const id = firstFilled(row, fields.id)
    const permalink = firstFilled(row, fields.permalink)
    const column = this.#columnTitle('id')
    const lost = isLostIdentifier(id) || (this.#traits.roundedIds && /^\d{16,}$/u.test(id))
    if (lost) this.#log.add(problem('identifier-lost', 'warning', { value: id, column }, this.#place(row, column)))
    if (id !== '' && !lost) return id
    if (permalink !== '') return permalink
    if (!lost) this.#log.add(problem('missing-value', 'warning', { column }, this.#place(row, column)))
    return null
  }

  /** Pacific local time, `YYYY-MM-DDTHH:MM:SS`. */
  #published(row: Row): string | null {
    const value = firstFilled(row, this.#layout.fields.published)
    const column = this.#columnTitle('published')
    const place = this.#place(row, column)
    if (value === '') {
      this.#log.add(problem('missing-value', 'warning', { column }, place))
      return null
    }
    const reading = this.#traits.dates(value)
    if (typeof reading === 'string') return reading
    // Whether the file was rewritten is a fact about the file: told once, at the first row.
    this.#log.add(problem(reading.code, 'error', { value, column }, place))
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

  #metrics(row: Row): Publication['metrics'] {
    const values: Partial<Record<MetricId, number>> = {}
    for (const { metric, positions, title } of this.#layout.metrics) {
      const text = firstFilled(row, positions)
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
      this.#log.add(problem('unexpected-value', 'note', params, this.#place(row, column)))
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

  #text(row: Row): string | null {
    const { fields, columns } = this.#layout
    for (const position of [...fields.title, ...fields.description]) {
      if ((row.cells[position] ?? '').trim() === '') continue
      const column = (columns.titles[position] ?? '').trim()
      this.#texts.set(column, (this.#texts.get(column) ?? 0) + 1)
    }
    const description = firstFilled(row, fields.description)
    return fingerprint(description === '' ? firstFilled(row, fields.title) : description)
  }
}

function read(table: Table): Reading {
  const log = new ProblemLog()
  const found = postsSection(table)
  if (found === null) {
    const wrapped = wrappedHeader(table)
    const rows = wrapped === null ? 0 : [...wrapped.rows()].length
    log.add(problem('line-wrapped', 'error', { rows }, { file: table.file, sheet: table.sheet }))
    const reading = { title: null, headerRow: wrapped?.headerRow ?? null, rows, kept: 0, skipped: rows }
    return { tables: [{ ...reading, facts: noFacts, personalData: [], questions: [] }], problems: log.list() }
  }
  const { section, columns } = found
  const reader = new PostsReader(table, section, layoutOf(columns), log)
  reader.summarise()
  const kept = reader.publications.length
  if (reader.rows === 0) log.add(problem('no-data', 'warning', {}, { file: table.file, sheet: table.sheet }))
  return {
    tables: [
      {
        title: section.title,
        headerRow: section.headerRow,
        rows: reader.rows,
        kept,
        skipped: reader.rows - kept,
        facts: { ...noFacts, publications: reader.publications },
        personalData: reader.droppedTexts,
        questions: [],
      },
    ],
    problems: log.list(),
  }
}

export const metaPosts: Importer = {
  id: 'meta-posts',
  format: {
    publisher: 'Meta',
    documentation: 'Seen in real exports of Meta Business Suite › Content, 2024 to 2026; not documented by Meta.',
    versions: [
      'facebook-2024',
      'facebook-2025',
      'facebook-2026',
      'instagram-2025',
      'instagram-2026',
      'stories',
      'videos',
    ],
    signature: [
      ...['Post ID', 'Page ID', 'Account ID', 'Publish time', 'Permalink', 'Post type', 'Reach', 'Views'],
      ...['Identifiant de la publication', 'ID du compte', 'Heure de publication', 'Permalien', 'Couverture', 'Vues'],
    ],
  },
  recognises,
  read,
}
