/**
 * Facebook › Insights › Export › Page data, until 2021–2023: one row per day, up to 1995 columns, a line of explanations under the
 * header.
 * Format: no real file was found; names come from the source code of scripts that read it and from Facebook's own interface for
 * programs, which bears the same titles (design/formats.md §1.4). French names were not found: a French file is not recognised.
 *
 * What this export cannot tell: the page's name, the reach of a calendar month, anything by post.
 *
 * Decisions, for the same measure comes over one day, seven days and 28 days:
 * - Of what counts people once, the days and the 28 days that end on each day are kept: the latter are as long as a month. Seven
 *   days overlap both, and are only kept when they stand alone, one week out of seven so that none overlaps another.
 * - Of what may be added, the days alone: windows that overlap would count the same display many times.
 * - `Lifetime Total Likes` is a level: the page's followers of the time.
 */
import type { ChannelRef, Observation } from '../dossier/facts.ts'
import type { MetricId } from '../dossier/metrics.ts'
import { metrics } from '../dossier/metrics.ts'
import { problem } from '../problem.ts'
import { daysLater } from './calendar.ts'
import type { Columns } from './columns.ts'
import { findInsights } from './facebook-insights.ts'
import type { Evidence, Importer, Reading, TableReading } from './importer.ts'
import type { Measure, MetricNames } from './measures.ts'
import { measuresOf, MeasureReader } from './measures.ts'
import { monthFirstDates } from './month-first-dates.ts'
import { ProblemLog } from './problem-log.ts'
import type { FoundSection } from './read-section.ts'
import { knownHeaders, placeIn, readRows, tableReading } from './read-section.ts'
import type { Row, Table } from './table.ts'

const facebook: ChannelRef = { service: 'facebook', account: null, name: null }

const dates = ['Date']
const levels: MetricNames = [['followers', ['Lifetime Total Likes']]]

/** Titles without their window. */
const titles: readonly (readonly [MetricId, string])[] = [
  ['reach', 'Total Reach'],
  ['reach-organic', 'Organic Reach'],
  ['reach-paid', 'Paid Reach'],
  ['impressions', 'Total Impressions'],
  ['engaged-users', 'Page Engaged Users'],
  ['new-followers', 'New Likes'],
  ['lost-followers', 'Unlikes'],
]

type Window = 'day' | 'week' | '28-days'
const windows = { day: 'Daily', week: 'Weekly', '28-days': '28 Days' } as const

const namesOf = (window: Window): MetricNames =>
  titles.map(([metric, title]) => [metric, [`${windows[window]} ${title}`]])

const ownNames = [
  ...levels.flatMap(([, names]) => names),
  ...(['day', 'week', '28-days'] as const).flatMap((window) => namesOf(window).flatMap(([, names]) => names)),
]

const isInsights = (columns: Columns): boolean => columns.has(dates) && columns.has(ownNames)

const find = (table: Table): FoundSection | null => findInsights(table, dates, isInsights)

function recognises(table: Table): Evidence | null {
  const found = find(table)
  if (found === null) return null
  return { title: 'Page data', language: 'en', because: [knownHeaders(found.columns, [...dates, ...ownNames])] }
}

/** Which windows of each measure are kept. */
class Windows {
  readonly #columns: Columns
  readonly #measures: Readonly<Record<Window, readonly Measure[]>>

  constructor(columns: Columns) {
    this.#columns = columns
    this.#measures = { day: this.#of('day'), week: this.#of('week'), '28-days': this.#of('28-days') }
  }

  kept(window: Window): MetricNames {
    return namesOf(window).filter(([metric]) => this.#isKept(metric, window))
  }

  /** Headers of those that are not. */
  get overlapping(): readonly string[] {
    return (['week', '28-days'] as const).flatMap((window) =>
      this.#measures[window].filter(({ metric }) => !this.#isKept(metric, window)).map(({ column }) => column),
    )
  }

  #isKept(metric: MetricId, window: Window): boolean {
    if (window === 'day') return true
    if (!metrics[metric].unique) return false
    return window === '28-days' || !(this.#has(metric, 'day') || this.#has(metric, '28-days'))
  }

  #has(metric: MetricId, window: Window): boolean {
    return this.#measures[window].some((one) => one.metric === metric)
  }

  #of(window: Window): readonly Measure[] {
    return measuresOf(this.#columns, namesOf(window))
  }
}

type Dates = Pick<Observation, 'grain' | 'from' | 'to'>

/** The days that a window covers, the last of which is that of its row. */
function datesOf(window: Window | 'level', day: string): Dates {
  switch (window) {
    case 'day':
      return { grain: 'day', from: day, to: day }
    case 'week':
      return { grain: 'week', from: daysLater(day, -6), to: day }
    case '28-days':
      return { grain: 'range', from: daysLater(day, -27), to: day }
    case 'level':
      return { grain: 'stock', from: day, to: day }
  }
}

function readInsights(table: Table, found: FoundSection, log: ProblemLog): TableReading {
  const chosen = new Windows(found.columns)
  const reader = (names: MetricNames): MeasureReader => new MeasureReader(table, found, names, log)
  const readers = [
    ['level', reader(levels)],
    ['day', reader(chosen.kept('day'))],
    ['28-days', reader(chosen.kept('28-days'))],
  ] as const
  const weekly = reader(chosen.kept('week'))
  const dateOf = monthFirstDates(table, found, dates, 'date', log)
  const observations: Observation[] = []
  const weeks: Observation[] = []
  const { rows } = readRows(table, found, log, (row) => {
    const day = dateOf(row)?.slice(0, 10)
    if (day === undefined) return false
    for (const [window, values] of readers)
      observations.push(...observationsOf(table, row, values, datesOf(window, day)))
    weeks.push(...observationsOf(table, row, weekly, datesOf('week', day)))
    return true
  })
  const overlapping = [...chosen.overlapping, ...new Set(weeks.flatMap((one) => one.place.column ?? []))]
  if (overlapping.length > 0) {
    log.add(problem('overlapping-windows', 'note', { columns: overlapping }, placeIn(table)))
  }
  const kept = [...observations, ...withoutOverlaps(weeks)]
  const keptRows = new Set(kept.map((one) => one.place.row)).size
  return tableReading(found, { rows, kept: keptRows }, { observations: kept })
}

function observationsOf(table: Table, row: Row, values: MeasureReader, when: Dates): readonly Observation[] {
  return values.read(row).map(({ measure, value }) => ({
    channel: facebook,
    metric: measure.metric,
    ...when,
    value,
    place: placeIn(table, row.number, measure.column),
  }))
}

/** Of each measure, the last week, then those that end before it begins. */
function withoutOverlaps(weeks: readonly Observation[]): readonly Observation[] {
  const first = new Map<MetricId, string>()
  return weeks
    .toSorted((a, b) => (a.to < b.to ? 1 : -1))
    .filter((one) => {
      const next = first.get(one.metric)
      if (next !== undefined && one.to >= next) return false
      first.set(one.metric, one.from)
      return true
    })
}

function read(table: Table): Reading {
  const log = new ProblemLog()
  const found = find(table)
  if (found === null) return { tables: [], problems: [] }
  return { tables: [readInsights(table, found, log)], problems: log.list() }
}

export const facebookPageInsights: Importer = {
  id: 'facebook-page-insights',
  format: {
    publisher: 'Meta',
    documentation: 'Known from scripts that read it; not documented by Facebook, which no longer offers it.',
    versions: ['until 2023'],
    signature: ['Lifetime Total Likes', 'Daily Page Engaged Users', 'Daily Total Reach', '28 Days Total Reach'],
  },
  recognises,
  read,
}
