/**
 * YouTube Studio › Analytics › Advanced mode › Export: `Totals.csv` (« Totaux.csv »), the channel's figures by day, and
 * `Chart data.csv`, the same by video and day.
 * Format: totals seen in a real English file of 2022, ISO days or, saved again by a spreadsheet program, `13-06-2025`; the chart and
 * the French names come from the source code of importers (design/formats.md §4).
 *
 * What this export cannot tell: the channel's name; unique viewers of a month (those of each day are never added). When its only
 * column is `Views`, not even that it is YouTube's: then the name that YouTube Studio gives to the file tells, and this is said;
 * failing that, the user does.
 *
 * Decisions:
 * - The chart is set aside: it says by video what the totals say of the whole channel, for the best videos only.
 * - Rows must follow each other day by day. Of weeks or months the file gives one day, and not which.
 */
import { problem } from '../problem.ts'
import type { Columns } from './columns.ts'
import type { Evidence, ImportContext, Importer, Reading } from './importer.ts'
import { normaliseHeader } from './parse-cell.ts'
import { ProblemLog } from './problem-log.ts'
import type { FoundSection } from './read-section.ts'
import { findSection, knownHeaders, placeIn, setAside, tableReading, titleOf } from './read-section.ts'
import { hasSpacedDays, plainDays, readSeries } from './read-series.ts'
import type { Table } from './table.ts'
import type { NetworkChoice } from './which-network.ts'
import { askNetwork, ofNetwork } from './which-network.ts'
import {
  everyDimension,
  hoursAsSeconds,
  knownYoutubeColumns,
  languageOf,
  otherYoutubeColumns,
  ownYoutubeColumns,
  videoFields,
  viewNames,
  youtubeDate,
  youtubeMetrics,
} from './youtube-columns.ts'

const figures = new Set([...youtubeMetrics.flatMap(([, names]) => names), ...otherYoutubeColumns].map(normaliseHeader))
const dateNames = new Set(youtubeDate.map(normaliseHeader))

/** `Date` and nothing but figures of YouTube. */
const isTotals = (columns: Columns): boolean =>
  columns.has(youtubeDate) &&
  columns.names.length > 1 &&
  columns.names.every((name) => dateNames.has(name) || figures.has(name)) &&
  (columns.has(ownYoutubeColumns) || isViewsOnly(columns))

/** Any service could write that. */
const isViewsOnly = (columns: Columns): boolean => columns.names.length === 2 && columns.has(viewNames)

/** Figures by day, and by something else. */
const isChart = (columns: Columns): boolean =>
  columns.has(youtubeDate) &&
  columns.names.some((name) => figures.has(name)) &&
  ((columns.has(videoFields.content) && columns.has(videoFields.title)) ||
    (columns.has(everyDimension) && columns.has(ownYoutubeColumns)))

/** YouTube's tables have no title and stand alone in their file. */
function find(table: Table, isMine: (columns: Columns) => boolean): FoundSection | null {
  const [section, ...others] = table.sections
  return section?.title === null && others.length === 0 && table.preamble.length === 0
    ? findSection(table, isMine)
    : null
}

const titles = {
  totals: { fr: 'Totaux', en: 'Totals' },
  chart: { fr: 'Données du graphique', en: 'Chart data' },
} as const

function recognises(table: Table): Evidence | null {
  const totals = find(table, isTotals)
  const found = totals ?? find(table, isChart)
  if (found === null) return null
  const language = languageOf(found.columns)
  return {
    title: titles[totals === null ? 'chart' : 'totals'][language],
    language,
    because: [knownHeaders(found.columns, knownYoutubeColumns)],
  }
}

/** The name that YouTube Studio gives to the file, `Totals` or `Totaux`, possibly after another one; null: another name. */
function nameByYoutube(file: string): string | null {
  const name = (file.split('/').at(-1) ?? '').replace(/\.[a-z]{2,4}$/iu, '').replace(/ \(\d+\)$/u, '')
  return /(?:^|[^\p{L}])(totals|totaux)$/iu.exec(name)?.[1] ?? null
}

/** Services whose statistics have views by day. */
const networks = ['youtube', 'facebook', 'instagram', 'tiktok', 'x', 'linkedin']

function networkOf(table: Table, columns: Columns, context: ImportContext, log: ProblemLog): NetworkChoice {
  if (!isViewsOnly(columns)) return ofNetwork('youtube')
  const name = nameByYoutube(table.file)
  if (name !== null) {
    log.add(problem('network-from-name', 'note', { name, publisher: 'YouTube Studio' }, placeIn(table)))
    return ofNetwork('youtube')
  }
  const network = askNetwork(titleOf(columns, viewNames), table, context, networks)
  if (network.problem !== null) log.add(network.problem)
  return network
}

function read(table: Table, context: ImportContext): Reading {
  const log = new ProblemLog()
  const totals = find(table, isTotals)
  if (totals !== null) return readTotals(table, totals, context, log)
  const chart = find(table, isChart)
  if (chart === null) return { tables: [], problems: [] }
  const reading = setAside(table, chart, log)
  if (reading.rows > 0) log.add(problem('video-days', 'note', { rows: reading.rows }, placeIn(table)))
  return { tables: [reading], problems: log.list() }
}

function readTotals(table: Table, found: FoundSection, context: ImportContext, log: ProblemLog): Reading {
  if (hasSpacedDays(table, found, youtubeDate, log)) {
    return { tables: [setAside(table, found, log)], problems: log.list() }
  }
  const { channel, questions } = networkOf(table, found.columns, context, log)
  const days = plainDays(table, found, youtubeDate, log)
  const { count, observations } = readSeries(table, found, channel, youtubeMetrics, days, log, hoursAsSeconds)
  return { tables: [tableReading(found, count, { observations }, { questions })], problems: log.list() }
}

export const youtubeTotals: Importer = {
  id: 'youtube-totals',
  format: {
    publisher: 'YouTube',
    documentation: 'Seen in a real export of YouTube Studio, 2022; not documented by YouTube.',
    versions: ['totals', 'chart', 'French'],
    signature: ['Date', 'Views', 'Watch time (hours)', 'Vues', 'Durée de visionnage (heures)'],
  },
  recognises,
  read,
}
