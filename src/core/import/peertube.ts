/**
 * PeerTube: the list of an account's or channel's videos, and the overall statistics of one video, as its API gives them.
 * Formats: `VideoStatsOverall` and `Video` in PeerTube's public models (packages/models, 2022–2026), read in its source code.
 *
 * What these files cannot tell: how many people watched several videos (viewers are unique per video, never to be added), and
 * followers. The overall statistics name neither the video nor the period, which the user must say. A « view » is counted by each
 * server as it wants (30 seconds by default).
 */
import type { ChannelRef, Observation, Publication } from '../dossier/facts.ts'
import type { MetricId } from '../dossier/metrics.ts'
import { problem } from '../problem.ts'
import { CellReader } from './cell-reader.ts'
import type { Evidence, ImportContext, Importer, Reading } from './importer.ts'
import { postText } from './post-text.ts'
import { ProblemLog } from './problem-log.ts'
import { findSection, knownHeaders, placeIn, readRows, tableReading } from './read-section.ts'
import type { FoundSection } from './read-section.ts'
import type { Row, Table } from './table.ts'
import { askPeriod } from './which-period.ts'

const overall = ['averageWatchTime', 'totalWatchTime', 'viewersPeak'] as const
const video = ['uuid', 'name', 'publishedAt', 'duration', 'views', 'account.name', 'account.host'] as const

const overallMetrics: readonly (readonly [MetricId, readonly string[]])[] = [
  ['viewers', ['totalViewers']],
  ['watch-seconds', ['totalWatchTime']],
]
const videoMetrics: readonly (readonly [MetricId, readonly string[]])[] = [
  ['views', ['views']],
  ['likes', ['likes']],
  ['comments', ['comments']],
]
const others = ['totalViewers', 'viewersPeakDate', 'countries[]', 'subdivisions[]', 'shortUUID', 'url', 'dislikes']
const known = [...overall, ...video, 'likes', 'comments', 'privacy.id', ...others]

type Found = FoundSection & { readonly kind: 'overall' | 'videos' }

function find(table: Table): Found | null {
  const statistics = findSection(table, (columns) => overall.every((name) => columns.has([name])))
  if (statistics !== null) return { ...statistics, kind: 'overall' }
  const videos = findSection(table, (columns) => video.every((name) => columns.has([name])))
  return videos === null ? null : { ...videos, kind: 'videos' }
}

function recognises(table: Table): Evidence | null {
  const found = find(table)
  if (found === null) return null
  const title = found.kind === 'overall' ? 'stats/overall' : 'videos'
  return { title, language: 'en', because: [knownHeaders(found.columns, known)] }
}

function valuesOf(
  cells: CellReader,
  row: Row,
  metrics: readonly (readonly [MetricId, readonly string[]])[],
): Partial<Record<MetricId, number>> {
  const values: Partial<Record<MetricId, number>> = {}
  for (const [metric, names] of metrics) {
    const value = cells.count(row, names)
    if (value !== null) values[metric] = value
  }
  return values
}

function readOverall(table: Table, found: FoundSection, context: ImportContext, log: ProblemLog): Reading {
  const cells = new CellReader(table, found.columns, log, 'dot')
  const choice = askPeriod('stats/overall', context)
  const channel: ChannelRef = { service: 'peertube', account: null, name: null }
  const observations: Observation[] = []
  const count = readRows(table, found, log, (row) => {
    for (const [metric, names] of overallMetrics) {
      const value = cells.count(row, names)
      if (value !== null) observations.push({ channel, metric, ...choice.dates, value, place: cells.place(row, names) })
    }
    return true
  })
  log.add(problem('single-video', 'note', {}, placeIn(table)))
  if (!choice.answered) {
    log.add(problem('period-unknown', 'question', { title: choice.question.about }, placeIn(table)))
  }
  const tables = [tableReading(found, count, { observations }, { questions: [choice.question] })]
  return { tables, problems: log.list() }
}

/** PeerTube's privacy: 1 public, 2 unlisted; the others are seen by members or by nobody. */
const seenByAll = ['', '1', '2']

function readVideos(table: Table, found: FoundSection, context: ImportContext, log: ProblemLog): Reading {
  const cells = new CellReader(table, found.columns, log, 'dot')
  const publications: Publication[] = []
  let hidden = 0
  const count = readRows(table, found, log, (row) => {
    if (!seenByAll.includes(cells.text(row, ['privacy.id']))) {
      hidden += 1
      return false
    }
    const at = cells.moment(row, ['publishedAt'], 'utc')
    const name = cells.text(row, ['account.name'])
    if (at === null) return false
    if (name === '') {
      cells.missing(row, ['account.name'])
      return false
    }
    const shown = cells.text(row, ['account.displayName'])
    publications.push({
      channel: {
        service: 'peertube',
        account: `https://${cells.text(row, ['account.host'])}/a/${name}`,
        name: shown === '' ? name : shown,
      },
      id: cells.text(row, ['uuid']),
      at,
      kind: 'video',
      metrics: valuesOf(cells, row, videoMetrics),
      durationSeconds: cells.count(row, ['duration']),
      ...postText(cells.text(row, ['name']), 'own', context),
      own: true,
      place: placeIn(table, row.number),
    })
    return true
  })
  if (hidden > 0) {
    log.add(problem('rows-set-apart', 'note', { reason: 'private-videos', rows: hidden }, placeIn(table)))
  }
  const personalData = publications.length > 0 ? [{ column: 'name', cells: publications.length }] : []
  return { tables: [tableReading(found, count, { publications }, { personalData })], problems: log.list() }
}

function read(table: Table, context: ImportContext): Reading {
  const found = find(table)
  if (found === null) return { tables: [], problems: [] }
  const log = new ProblemLog()
  return found.kind === 'overall' ? readOverall(table, found, context, log) : readVideos(table, found, context, log)
}

export const peertube: Importer = {
  id: 'peertube',
  format: {
    publisher: 'PeerTube',
    documentation: 'https://docs.joinpeertube.org/api-rest-reference.html (videos, stats/overall; 2026)',
    versions: ['stats/overall', 'videos'],
    signature: known,
  },
  recognises,
  read,
}
