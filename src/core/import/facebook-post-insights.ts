/**
 * Facebook › Insights › Export › Post data, until 2021–2023: one row per post, counters since publication, a line of explanations
 * under the header.
 * Format: no real file was found; names, explanations and the shape of rows come from the test of a program that reads it
 * (design/formats.md §1.4). French names were not found: a French file is not recognised.
 *
 * What this export cannot tell: who saw several posts (reach is unique per post only), reactions, comments and shares (they are
 * on other sheets, under names that do not say whether people or actions are counted), the page's name.
 *
 * Decisions:
 * - `Post ID` is the page's identifier, `_`, the post's: the same two as in the exports of today.
 * - Times are taken for those of the Pacific, month first, as in all the exports of Meta that were checked.
 * - `Lifetime Negative feedback` counts people, `Lifetime Negative Feedback from Users` actions: the explanations say so.
 * - Messages may name people: only a fingerprint is kept.
 */
import type { ChannelRef } from '../dossier/facts.ts'
import { problem } from '../problem.ts'
import type { Columns } from './columns.ts'
import { detached, firstFilled } from './columns.ts'
import { findInsights } from './facebook-insights.ts'
import type { Evidence, ImportContext, Importer, Reading } from './importer.ts'
import type { MetricNames } from './measures.ts'
import { monthFirstDates } from './month-first-dates.ts'
import { isLostIdentifier, pacificToParis } from './parse-cell.ts'
import { ProblemLog } from './problem-log.ts'
import { publicationKind } from './publication-kind.ts'
import type { Described } from './read-publications.ts'
import { readPublications } from './read-publications.ts'
import type { FoundSection } from './read-section.ts'
import { knownHeaders, placeIn, titleOf } from './read-section.ts'
import type { Row, Table } from './table.ts'

const fields = {
  id: ['Post ID'],
  permalink: ['Permalink'],
  message: ['Post Message'],
  kind: ['Type'],
  published: ['Posted'],
} as const

const postMetrics: MetricNames = [
  ['reach', ['Lifetime Post Total Reach']],
  ['reach-organic', ['Lifetime Post organic reach']],
  ['reach-paid', ['Lifetime Post Paid Reach']],
  ['impressions', ['Lifetime Post Total Impressions']],
  ['engaged-users', ['Lifetime Engaged Users']],
  ['clicks', ['Lifetime Post Consumptions']],
  ['negative-feedback', ['Lifetime Negative Feedback from Users']],
  ['negative-feedback-unique', ['Lifetime Negative feedback']],
]

/** Known, not read: parts of the above, and videos, whose names occur twice. */
const others = [
  ...['Countries', 'Languages', 'Audience Targeting', 'Lifetime Post Organic Impressions'],
  ...['Lifetime Post Paid Impressions', 'Lifetime Post Consumers', 'Lifetime Average time video viewed'],
  ...['Lifetime Post Impressions by people who have liked your Page', 'Lifetime Video length'],
  ...['Lifetime Post reach by people who like your Page', 'Lifetime Organic Video Views', 'Lifetime Paid Video Views'],
  ...['Lifetime Post Paid Impressions by people who have liked your Page'],
  ...['Lifetime Paid reach of a post by people who like your Page'],
  ...['Lifetime People who have liked your Page and engaged with your post'],
  ...['Lifetime Organic views to 95%', 'Lifetime Paid views to 95%'],
]

const isPosts = (columns: Columns): boolean =>
  columns.has(fields.id) && columns.has(fields.message) && columns.has(fields.published)

const find = (table: Table): FoundSection | null => findInsights(table, fields.id, isPosts)

function recognises(table: Table): Evidence | null {
  const found = find(table)
  if (found === null) return null
  const known = [...Object.values(fields).flat(), ...postMetrics.flatMap(([, names]) => names), ...others]
  return { title: 'Post data', language: 'en', because: [knownHeaders(found.columns, known)] }
}

class PostDescriber {
  readonly #table: Table
  readonly #columns: Columns
  readonly #log: ProblemLog
  /** Pacific local time. */
  readonly #publishedAt: (row: Row) => string | null

  constructor(table: Table, found: FoundSection, log: ProblemLog) {
    this.#table = table
    this.#columns = found.columns
    this.#log = log
    this.#publishedAt = monthFirstDates(table, found, fields.published, 'date-time', log)
  }

  describe(row: Row): Described | null {
    const identity = this.#identity(row)
    const published = identity === null ? null : this.#publishedAt(row)
    if (identity === null || published === null) return null
    const channel: ChannelRef = { service: 'facebook', account: identity.page, name: null }
    const kind = publicationKind(firstFilled(row, this.#columns.find(fields.kind))) ?? 'other'
    return { channel, id: identity.post, at: pacificToParis(published).slice(0, 16), kind, author: 'own' }
  }

  #identity(row: Row): { readonly page: string | null; readonly post: string } | null {
    const value = firstFilled(row, this.#columns.find(fields.id))
    const column = titleOf(this.#columns, fields.id)
    const place = placeIn(this.#table, row.number, column)
    if (value === '') this.#log.add(problem('missing-value', 'warning', { column }, place))
    else if (isLostIdentifier(value)) this.#log.add(problem('identifier-lost', 'warning', { value, column }, place))
    else {
      const [, page = null, post = value] = /^(\d+)_(\d+)$/u.exec(value) ?? []
      return { page: page === null ? null : detached(page), post: detached(post) }
    }
    return null
  }
}

function read(table: Table, context: ImportContext): Reading {
  const log = new ProblemLog()
  const found = find(table)
  if (found === null) return { tables: [], problems: [] }
  const describer = new PostDescriber(table, found, log)
  const columns = { text: fields.message, people: [], metrics: postMetrics }
  const reading = readPublications(table, found, columns, (row) => describer.describe(row), context, log)
  return { tables: [reading], problems: log.list() }
}

export const facebookPostInsights: Importer = {
  id: 'facebook-post-insights',
  format: {
    publisher: 'Meta',
    documentation: 'Known from programs that read it; not documented by Facebook, which no longer offers it.',
    versions: ['until 2023'],
    signature: ['Post ID', 'Post Message', 'Posted', 'Lifetime Post Total Reach', 'Lifetime Post Total Impressions'],
  },
  recognises,
  read,
}
