/**
 * TikTok for business accounts › Analytics › Export, by day.
 * Format: seen in a real export of 2025 (design/formats.md §5): days `2025/10/31`, a header that ends with a space, `NAN` and `--`
 * where nothing is known. Not documented by TikTok. The videos of the same export are read by `tiktok-videos.ts`.
 *
 * What this export cannot tell: people over a month. `Reached audience` is unique on its day: never added. Nor the number of
 * followers, the account's name, where people live.
 */
import type { ChannelRef } from '../dossier/facts.ts'
import type { Columns } from './columns.ts'
import type { Evidence, Importer, Reading } from './importer.ts'
import type { MetricNames } from './measures.ts'
import { ProblemLog } from './problem-log.ts'
import { findSection, hasSeveral, knownHeaders, tableReading } from './read-section.ts'
import { plainDays, readSeries } from './read-series.ts'
import type { Table } from './table.ts'

const account: ChannelRef = { service: 'tiktok', account: null, name: null }

const dateNames = ['Date']
const metrics: MetricNames = [
  ['reach', ['Reached audience']],
  ['views', ['Video views']],
  ['page-visits', ['Profile views']],
  ['likes', ['Likes']],
  ['shares', ['Shares']],
  ['comments', ['Comments']],
  ['new-followers', ['New followers']],
  ['lost-followers', ['Lost followers']],
]
const own = [
  'Reached audience',
  'Profile views',
  'Phone number clicks',
  'Leads submission',
  'Net growth',
  'Lost followers',
]
/** Net growth can be recomputed. */
const others = ['Phone number clicks', 'Leads submission', 'Net growth']

const isDaily = (columns: Columns): boolean =>
  columns.has(dateNames) &&
  columns.has(['Video views']) &&
  columns.has(['Reached audience']) &&
  hasSeveral(columns, own)

function recognises(table: Table): Evidence | null {
  const found = findSection(table, isDaily)
  if (found === null) return null
  const known = [...dateNames, ...metrics.flatMap(([, names]) => names), ...others]
  return { title: 'Overview', language: 'en', because: [knownHeaders(found.columns, known)] }
}

function read(table: Table): Reading {
  const log = new ProblemLog()
  const found = findSection(table, isDaily)
  if (found === null) return { tables: [], problems: [] }
  const days = plainDays(table, found, dateNames, log)
  const { count, observations } = readSeries(table, found, account, metrics, days, log)
  return { tables: [tableReading(found, count, { observations })], problems: log.list() }
}

export const tiktokBusiness: Importer = {
  id: 'tiktok-business',
  format: {
    publisher: 'TikTok',
    documentation: 'Seen in a real export of a business account, 2025; not documented by TikTok.',
    versions: ['2025'],
    signature: ['Video views', 'Reached audience', 'Profile views', 'Leads submission', 'Net growth', 'Lost followers'],
  },
  recognises,
  read,
}
