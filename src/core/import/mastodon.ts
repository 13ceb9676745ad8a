/**
 * Mastodon: the `outbox.json` of an archive (Preferences › Import and export › Request your archive) and the statuses of its
 * API, one or several. Formats: ActivityPub (W3C) as an archive of 2022 shows it, https://docs.joinmastodon.org/entities/Status
 * (2026); archives of 2026 hold counters (`likes`, `shares`), those of 2022 none.
 *
 * What these files cannot tell: how many people saw anything (Mastodon counts no view), the followers (the archive has no list
 * of them). `totalItems` is not the number of items: deleted posts make them differ.
 *
 * Decisions:
 * - Only public and unlisted posts are read. Those for followers or for one person are private messages: dropped, counted.
 * - Boosts are other people's posts. Answers to other accounts are conversations with persons: both are counted, not kept.
 *   An answer to oneself goes on with one's own post: it is a publication.
 */
import type { ChannelRef, Observation, Publication, PublicationKind } from '../dossier/facts.ts'
import type { MetricId } from '../dossier/metrics.ts'
import { problem } from '../problem.ts'
import type { ApartReason } from '../problem.ts'
import { CellReader } from './cell-reader.ts'
import type { Columns } from './columns.ts'
import type { Evidence, ImportContext, Importer, Reading } from './importer.ts'
import { plainText } from './plain-text.ts'
import { postText } from './post-text.ts'
import { ProblemLog } from './problem-log.ts'
import { findSection, knownHeaders, placeIn, readRows, tableReading } from './read-section.ts'
import type { FoundSection } from './read-section.ts'
import type { Row, Table } from './table.ts'

/** Where things are: in an archive, then in the API. */
const fields = {
  id: ['object.id', 'uri', 'url'],
  at: ['published', 'created_at'],
  text: ['object.content', 'content'],
  replyTo: ['object.inReplyTo', 'in_reply_to_id'],
  media: ['object.attachment[].mediaType', 'media_attachments[].type'],
  link: ['card.url'],
  account: ['actor', 'account.url'],
  accountName: ['account.display_name'],
  followers: ['account.followers_count'],
} as const

const archive = ['type', 'actor', 'published', 'to', 'cc', 'object.type', 'object.id', 'object.content'] as const
const status = ['created_at', 'visibility', 'reblogs_count', 'favourites_count'] as const

const metrics: readonly (readonly [MetricId, readonly string[]])[] = [
  ['likes', ['object.likes.totalItems', 'favourites_count']],
  ['shares', ['object.shares.totalItems', 'reblogs_count']],
  ['replies', ['replies_count']],
]

type Found = FoundSection & { readonly kind: 'archive' | 'status' }

function find(table: Table): Found | null {
  const hasAll = (columns: Columns, names: readonly string[]): boolean => names.every((name) => columns.has([name]))
  const ofStatus = findSection(table, (columns) => hasAll(columns, status))
  if (ofStatus !== null) return { ...ofStatus, kind: 'status' }
  const ofArchive = findSection(
    table,
    (columns) => hasAll(columns, archive.slice(0, 4)) && columns.has(['object.type', 'object']),
  )
  return ofArchive === null ? null : { ...ofArchive, kind: 'archive' }
}

function recognises(table: Table): Evidence | null {
  const found = find(table)
  if (found === null) return null
  const known = [...archive, ...status, ...Object.values(fields).flat(), ...metrics.flatMap(([, names]) => names)]
  const title = found.kind === 'archive' ? 'outbox.json' : 'Statuses'
  return { title, language: null, because: [knownHeaders(found.columns, known)] }
}

type Apart = ApartReason | 'replies'
type Nature = 'own' | Apart

/** `https://www.w3.org/ns/activitystreams#Public`, and its two short forms. */
const isPublic = (audience: string): boolean =>
  audience.split('\n').some((one) => one.endsWith('#Public') || one === 'as:Public' || one === 'Public')

class MastodonReader {
  readonly #table: Table
  readonly #found: Found
  readonly #context: ImportContext
  readonly #log: ProblemLog
  readonly #cells: CellReader
  readonly #counts = new Map<Apart, number>()
  /** The authority's own account: the one that has most rows. A timeline holds others. */
  readonly #own: string
  readonly publications: Publication[] = []
  /** The stock of followers, which the API repeats with each status. */
  followers: Observation | null = null
  /** Texts read, then forgotten. */
  texts = 0

  constructor(table: Table, found: Found, context: ImportContext, log: ProblemLog) {
    this.#table = table
    this.#found = found
    this.#context = context
    this.#log = log
    this.#cells = new CellReader(table, found.columns, log, 'dot')
    this.#own = this.#mostFrequentAccount()
  }

  #mostFrequentAccount(): string {
    const rows = new Map<string, number>()
    for (const row of this.#found.section.rows()) {
      const account = this.#accountOf(row)
      if (account !== '') rows.set(account, (rows.get(account) ?? 0) + 1)
    }
    const [most] = [...rows].sort((a, b) => b[1] - a[1])
    return most?.[0] ?? ''
  }

  /** The address that people see: `https://server/@name`. */
  #accountOf(row: Row): string {
    return this.#cells.text(row, fields.account).replace(/\/users\/([^/]+)$/u, '/@$1')
  }

  /** True when the row is a publication that is kept. */
  read(row: Row): boolean {
    const text = this.#cells.text(row, fields.text)
    if (text !== '') this.texts += 1
    const nature = this.#found.kind === 'archive' ? this.#natureOfActivity(row) : this.#natureOfStatus(row)
    if (nature !== 'own') {
      this.#counts.set(nature, (this.#counts.get(nature) ?? 0) + 1)
      return false
    }
    const at = this.#cells.moment(row, fields.at, 'utc')
    if (at === null) return false
    const channel = this.#channel(row)
    this.publications.push({
      channel,
      id: this.#cells.text(row, fields.id),
      at,
      kind: this.#kind(row),
      metrics: this.#metrics(row),
      durationSeconds: null,
      ...postText(plainText(text), 'own', this.#context),
      own: true,
      place: placeIn(this.#table, row.number),
    })
    this.#countFollowers(row, channel)
    return true
  }

  #natureOfActivity(row: Row): Nature {
    const cell = (name: string): string => this.#cells.text(row, [name])
    if (this.#accountOf(row) !== this.#own) return 'other-accounts'
    // Private first: whatever it is, it is not ours to read.
    if (!isPublic(cell('to')) && !isPublic(cell('cc'))) return 'private-messages'
    if (cell('type') === 'Announce') return 'reshares'
    if (cell('type') !== 'Create' || !['Note', 'Question'].includes(cell('object.type'))) return 'other-activities'
    const repliesTo = this.#cells.text(row, fields.replyTo)
    return repliesTo === '' || repliesTo.startsWith(`${cell('actor')}/`) ? 'own' : 'replies'
  }

  #natureOfStatus(row: Row): Nature {
    const cell = (name: string): string => this.#cells.text(row, [name])
    if (this.#accountOf(row) !== this.#own) return 'other-accounts'
    if (!['public', 'unlisted'].includes(cell('visibility'))) return 'private-messages'
    if (cell('reblog.id') !== '') return 'reshares'
    if (this.#cells.text(row, fields.replyTo) === '') return 'own'
    const repliesToAccount = cell('in_reply_to_account_id')
    return repliesToAccount !== '' && repliesToAccount === cell('account.id') ? 'own' : 'replies'
  }

  #channel(row: Row): ChannelRef {
    const shown = this.#cells.text(row, fields.accountName)
    const name = shown !== '' ? shown : (this.#own.split('@').at(-1) ?? '')
    return { service: 'mastodon', account: this.#own === '' ? null : this.#own, name: name === '' ? null : name }
  }

  #kind(row: Row): PublicationKind {
    const media = this.#cells.text(row, fields.media)
    if (/^(?:image|gifv)/mu.test(media)) return 'photo'
    if (/^video/mu.test(media)) return 'video'
    return media !== '' ? 'other' : this.#cells.text(row, fields.link) !== '' ? 'link' : 'text'
  }

  #metrics(row: Row): Publication['metrics'] {
    const values: Partial<Record<MetricId, number>> = {}
    for (const [metric, names] of metrics) {
      const value = this.#cells.count(row, names)
      if (value !== null) values[metric] = value
    }
    return values
  }

  /** Followers on the day of the call, which the file does not tell: a stock without a date. */
  #countFollowers(row: Row, channel: ChannelRef): void {
    if (this.followers !== null) return
    const value = this.#cells.count(row, fields.followers)
    if (value === null) return
    const place = this.#cells.place(row, fields.followers)
    this.followers = { channel, metric: 'followers', grain: 'stock', from: '', to: '', value, place }
  }

  tellCounts(): void {
    const place = placeIn(this.#table)
    for (const [reason, rows] of this.#counts) {
      this.#log.add(
        reason === 'replies'
          ? problem('replies-apart', 'note', { rows }, place)
          : problem('rows-set-apart', 'note', { reason, rows }, place),
      )
    }
  }
}

function read(table: Table, context: ImportContext): Reading {
  const found = find(table)
  if (found === null) return { tables: [], problems: [] }
  const log = new ProblemLog()
  const reader = new MastodonReader(table, found, context, log)
  const count = readRows(table, found, log, (row) => reader.read(row))
  reader.tellCounts()
  const { publications, followers, texts } = reader
  const observations = followers === null ? [] : [followers]
  const column = found.kind === 'archive' ? 'object.content' : 'content'
  const personalData = texts > 0 ? [{ column, cells: texts }] : []
  return {
    tables: [tableReading(found, count, { publications, observations }, { personalData })],
    problems: log.list(),
  }
}

export const mastodon: Importer = {
  id: 'mastodon',
  format: {
    publisher: 'Mastodon',
    documentation:
      'https://docs.joinmastodon.org/entities/Status and ActivityPub collections (archives of 2022 and 2026)',
    versions: ['archive 2022', 'archive 2026', 'API'],
    signature: [...archive, ...status],
  },
  recognises,
  read,
}
