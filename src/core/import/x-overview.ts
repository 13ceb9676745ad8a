/**
 * X (formerly Twitter) › Analytics: account overview, video overview, and the tweet activity by day of before 2025.
 * Format: a real account overview of 2025 was seen, newest day first; the two others and every French header come from the
 * source code of importers (design/formats.md §2). Not documented by X.
 *
 * What these exports cannot tell: people. Impressions are displays, and X gives no reach: they only bound from above how many
 * people saw something. Nor do they tell the account's name or its number of followers. Days are UTC days, one or two hours late
 * on those of Paris: a total for a day cannot be cut, it stays on its day.
 */
import type { ChannelRef } from '../dossier/facts.ts'
import type { Columns } from './columns.ts'
import type { Evidence, Importer, Reading } from './importer.ts'
import type { MetricNames } from './measures.ts'
import { ProblemLog } from './problem-log.ts'
import type { FoundSection } from './read-section.ts'
import { findSection, hasSeveral, knownHeaders, tableReading } from './read-section.ts'
import { plainDays, readSeries } from './read-series.ts'
import type { Table } from './table.ts'
import {
  dateOfX,
  frenchOfX,
  metricsOfX,
  otherColumnsOfX,
  ownDailyOfX,
  ownVideoOfX,
  postFieldsOfX,
  videoMetricsOfX,
} from './x-columns.ts'

const account: ChannelRef = { service: 'x', account: null, name: null }

const isDaily = (columns: Columns): boolean =>
  columns.has(dateOfX) && hasSeveral(columns, ownDailyOfX) && !columns.has(postFieldsOfX.text)
const isVideo = (columns: Columns): boolean => columns.has(dateOfX) && hasSeveral(columns, ownVideoOfX)

interface Overview extends FoundSection {
  readonly metrics: MetricNames
  readonly title: { readonly fr: string; readonly en: string }
}

function find(table: Table): Overview | null {
  const daily = findSection(table, isDaily)
  if (daily !== null) {
    const title = { fr: 'Vue d’ensemble du compte', en: 'Account overview' }
    return { ...daily, metrics: metricsOfX, title }
  }
  const video = findSection(table, isVideo)
  const title = { fr: 'Vue d’ensemble des vidéos', en: 'Video overview' }
  return video === null ? null : { ...video, metrics: videoMetricsOfX, title }
}

function recognises(table: Table): Evidence | null {
  const found = find(table)
  if (found === null) return null
  const language = found.columns.has(frenchOfX) ? 'fr' : 'en'
  const known = [...dateOfX, ...found.metrics.flatMap(([, names]) => names), ...ownVideoOfX, ...otherColumnsOfX]
  return { title: found.title[language], language, because: [knownHeaders(found.columns, known)] }
}

function read(table: Table): Reading {
  const log = new ProblemLog()
  const found = find(table)
  if (found === null) return { tables: [], problems: [] }
  const days = plainDays(table, found, dateOfX, log)
  const milliseconds = { factors: { 'watch-seconds': 0.001 } }
  const { count, observations } = readSeries(table, found, account, found.metrics, days, log, milliseconds)
  return { tables: [tableReading(found, count, { observations })], problems: log.list() }
}

export const xOverview: Importer = {
  id: 'x-overview',
  format: {
    publisher: 'X',
    documentation: 'Seen in a real export of X Analytics, 2025; not documented by X.',
    versions: ['account overview 2025', 'video overview 2025', 'tweet activity by day'],
    signature: ['Impressions', 'Engagements', 'Bookmarks', 'Reposts', 'New follows', 'Unfollows', 'Profile visits'],
  },
  recognises,
  read,
}
