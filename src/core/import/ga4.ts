/**
 * Google Analytics 4 › any report or exploration › Export as CSV.
 * Format: a report by day was seen in a real English file of 2023–2024; the snapshot (`Nth day`, several tables), the pages report
 * and the comparison come from the source code of importers (design/formats.md §6). UTF-8, comma, days `20231010`, in no order.
 *
 * What this export cannot tell: which part of the site, where visitors live; users of a month, unless the report is by month or
 * over a month. Ad blockers and refused cookies are not counted.
 *
 * Decisions:
 * - Users are unique in their period: they are read by day, by month or for the whole period, never from a list of pages.
 * - From a list of pages only views are added up; of landing pages and channels, only sessions: they alone count once.
 * - A comparison puts two periods and their difference in blocks of three rows: refused, for nothing tells which is which.
 * - Other breakdowns (countries, devices, events…) say nothing of who is reached: set aside.
 */
import type { ChannelRef, Observation } from '../dossier/facts.ts'
import type { MetricId } from '../dossier/metrics.ts'
import { problem } from '../problem.ts'
import { daysLater } from './calendar.ts'
import { columnsOf, firstFilled } from './columns.ts'
import type { Columns } from './columns.ts'
import { blocksOf, isAnnounced, reportName } from './ga4-blocks.ts'
import type { Ga4Block } from './ga4-blocks.ts'
import {
  channelGroups,
  channelNames,
  comparisonNames,
  englishGa4,
  frenchGa4,
  ga4Metrics,
  ga4Times,
  landingNames,
  otherGa4Dimensions,
  otherGa4Metrics,
  pageNames,
  sessionMetrics,
  viewMetrics,
} from './ga4-columns.ts'
import { dimensionsOf, isComparison, isTotal } from './ga4-dimensions.ts'
import type { Evidence, ImportContext, Importer, Reading, TableReading } from './importer.ts'
import { periodBetween, readPeriod } from './matomo-period.ts'
import { MeasureReader } from './measures.ts'
import type { MetricNames } from './measures.ts'
import { normaliseHeader, wholeNumber } from './parse-cell.ts'
import { ProblemLog } from './problem-log.ts'
import { knownHeaders, placeIn, readRows, setAside, tableReading, titleOf } from './read-section.ts'
import { plainDays } from './read-series.ts'
import { Sums } from './sums.ts'
import type { Row, Table } from './table.ts'
import { askPeriod } from './which-period.ts'
import type { PeriodChoice } from './which-period.ts'

const website: ChannelRef = { service: 'website', account: null, name: null }

const metricNames = ga4Metrics.flatMap(([, names]) => names)
const timeNames = Object.values(ga4Times).flat()
/** Names that no other tool writes so. */
const ownNames = [
  ...channelNames,
  ...ga4Times.nthDay,
  'Page path and screen class',
  "Chemin de la page et classe de l'écran",
  'Landing page + query string',
  'Page de destination + chaîne de requête',
  'Page title and screen class',
  'Page title and screen name',
]
const known = [
  ...[...metricNames, ...timeNames, ...pageNames, ...landingNames, ...channelNames],
  ...[...otherGa4Metrics, ...otherGa4Dimensions, ...comparisonNames],
]
const originByGroup = new Map<string, MetricId>(
  channelGroups.flatMap(([metric, names]) => names.map((name) => [normaliseHeader(name), metric] as const)),
)

function isGa4(columns: Columns, announced: boolean): boolean {
  const measured = columns.has([...metricNames, ...otherGa4Metrics])
  return measured && (announced || columns.has(ownNames))
}

function recognises(table: Table): Evidence | null {
  const announced = isAnnounced(table)
  const columns = table.sections.map((one) => columnsOf(one.header)).find((one) => isGa4(one, announced))
  if (columns === undefined) return null
  const language = columns.has(frenchGa4) ? 'fr' : columns.has(englishGa4) ? 'en' : null
  return { title: reportName(table) ?? 'Google Analytics 4', language, because: [knownHeaders(columns, known)] }
}

type Dates = PeriodChoice['dates']

/** How a table is read: what its rows are, which measures they may give, and when. */
interface Plan {
  readonly metrics: MetricNames
  readonly datesOf: (row: Row) => Dates | null
  /** Rows of figures; rows of the channel that each names; rows that are parts of one whole. */
  readonly rows: 'figures' | 'channels' | 'list'
}

/** Google exports no more rows of a report than these, without a word. */
const exportLimits = [5000, 10_000, 50_000, 100_000]

class Ga4Reader {
  readonly #table: Table
  readonly #log: ProblemLog
  readonly #context: ImportContext
  readonly #title: string
  #choice: PeriodChoice | null = null
  readonly tables: TableReading[] = []

  constructor(table: Table, context: ImportContext, log: ProblemLog) {
    this.#table = table
    this.#log = log
    this.#context = context
    this.#title = reportName(table) ?? 'Google Analytics 4'
    for (const block of blocksOf(table)) this.tables.push(this.#read(block))
  }

  #read(block: Ga4Block): TableReading {
    const place = placeIn(this.#table, block.section.headerRow)
    if (isComparison(block)) {
      const reading = setAside(this.#table, block, this.#log)
      this.#log.add(problem('comparison-report', 'error', { rows: reading.rows }, place))
      return reading
    }
    const dimensions = dimensionsOf(block)
    const asked = this.#choice
    const plan = this.#planOf(block, dimensions)
    if (plan === null) {
      const titles = [block.columns.titles.slice(0, 2).join(', ')]
      this.#log.add(problem('unused-sections', 'note', { titles }, place))
      return setAside(this.#table, block, this.#log)
    }
    const reading = this.#readRows(block, dimensions, plan)
    // Asked once for the whole report, where the first figures wait.
    return asked === null && this.#choice !== null ? { ...reading, questions: [this.#choice.question] } : reading
  }

  #readRows(block: Ga4Block, dimensions: readonly string[], plan: Plan): TableReading {
    const positions = block.columns.find(dimensions)
    const measures = new MeasureReader(this.#table, block, plan.metrics, this.#log)
    const sums = new Sums()
    // Users of two rows are never added: two rows of one day are two values, of which the dossier tells the difference.
    const observations: Observation[] = []
    const keep = (one: Observation): void => {
      if (plan.rows === 'figures') observations.push(one)
      else sums.add(one)
    }
    let totals = 0
    const count = readRows(this.#table, block, this.#log, (row) => {
      if (isTotal(row, positions, block.columns.titles.length)) {
        totals += 1
        return false
      }
      const origin = plan.rows === 'channels' ? originOf(row, block.columns) : null
      const dates = origin === undefined ? null : plan.datesOf(row)
      if (dates === null) return false
      const values = measures.read(row)
      for (const { measure, value } of values) {
        const place = placeIn(this.#table, row.number, measure.column)
        keep({ channel: website, metric: origin ?? measure.metric, ...dates, value, place })
      }
      return values.length > 0
    })
    if (totals > 0) this.#log.add(problem('total-row', 'note', { rows: totals }, placeIn(this.#table)))
    if (plan.rows === 'list' && exportLimits.includes(count.rows)) {
      // What is missing would make the sum too small, and a bound that is too low.
      this.#log.add(problem('list-cut-off', 'warning', { most: count.rows }, placeIn(this.#table)))
      return tableReading(block, { rows: count.rows, kept: 0 }, {})
    }
    return tableReading(block, count, { observations: [...observations, ...sums.list()] })
  }

  /** Null: nothing of it can be read. */
  #planOf(block: Ga4Block, dimensions: readonly string[]): Plan | null {
    const { columns } = block
    const is = (names: readonly string[]): boolean => {
      const wanted = new Set(names.map(normaliseHeader))
      return dimensions.some((one) => wanted.has(normaliseHeader(one)))
    }
    const timed = is(timeNames)
    const channels = is(channelNames)
    if (dimensions.length > Number(timed) + Number(channels)) {
      const only = dimensions.length === 1
      const metrics = only && is(pageNames) ? viewMetrics : only && is(landingNames) ? sessionMetrics : null
      if (metrics === null || !hasMeasure(columns, metrics)) return null
      return { metrics, datesOf: this.#wholePeriod(block), rows: 'list' }
    }
    const metrics = channels ? sessionMetrics : ga4Metrics
    if (!hasMeasure(columns, metrics)) return null
    const datesOf = timed ? this.#byTime(block) : this.#wholePeriod(block)
    return datesOf === null ? null : { metrics, datesOf, rows: channels ? 'channels' : 'figures' }
  }

  #wholePeriod({ period }: Ga4Block): Plan['datesOf'] {
    if (period !== null) return () => period
    const choice = this.#choice ?? askPeriod(this.#title, this.#context)
    if (this.#choice === null && !choice.answered) {
      this.#log.add(problem('period-unknown', 'question', { title: choice.question.about }, placeIn(this.#table)))
    }
    this.#choice = choice
    return () => choice.dates
  }

  #byTime(block: Ga4Block): Plan['datesOf'] | null {
    const { columns, start, period } = block
    if (columns.has(ga4Times.day)) {
      const dayOf = plainDays(this.#table, block, ga4Times.day, this.#log)
      return (row) => {
        const day = dayOf(row)
        return day === null ? null : { grain: 'day', ...day }
      }
    }
    if (columns.has(ga4Times.month)) {
      return (row) => this.#dated(row, columns, ga4Times.month, (text) => monthWithin(text, period))
    }
    if (start === null) return null
    return (row) => this.#dated(row, columns, ga4Times.nthDay, (text) => nthDay(text, start))
  }

  #dated(row: Row, columns: Columns, names: readonly string[], read: (text: string) => Dates | null): Dates | null {
    const value = firstFilled(row, columns.find(names))
    const dates = read(value)
    if (dates !== null) return dates
    const column = titleOf(columns, names)
    this.#log.add(problem('invalid-date', 'warning', { value, column }, placeIn(this.#table, row.number, column)))
    return null
  }
}

const hasMeasure = (columns: Columns, metrics: MetricNames): boolean => metrics.some(([, names]) => columns.has(names))

/** `0003` is the fourth day. */
function nthDay(text: string, start: string): Dates | null {
  const days = wholeNumber(text)
  if (days === null) return null
  const day = daysLater(start, days)
  return { grain: 'day', from: day, to: day }
}

/** `202503`; of the first and the last month, only the days of the period. */
function monthWithin(text: string, period: Dates | null): Dates | null {
  const [, year, number] = /^(\d{4})(\d{2})$/u.exec(text) ?? []
  const month = year === undefined || number === undefined ? null : readPeriod(`${year}-${number}`)
  if (month === null || period === null) return month
  return periodBetween(month.from < period.from ? period.from : month.from, month.to > period.to ? period.to : month.to)
}

/** The measure of the channel that a row names; undefined when it has none of ours. */
function originOf(row: Row, columns: Columns): MetricId | undefined {
  return originByGroup.get(normaliseHeader(firstFilled(row, columns.find(channelNames))))
}

function read(table: Table, context: ImportContext): Reading {
  const log = new ProblemLog()
  const reader = new Ga4Reader(table, context, log)
  return { tables: reader.tables, problems: log.list() }
}

export const ga4: Importer = {
  id: 'ga4',
  format: {
    publisher: 'Google Analytics',
    documentation: 'Seen in a real export of Google Analytics 4, 2024; Google does not document its files.',
    versions: ['report', 'snapshot', 'exploration', 'French'],
    signature: [
      ...['Active users', 'Total users', 'Sessions', 'Event count', 'Page path and screen class', 'Key events'],
      ...['Utilisateurs actifs', "Chemin de la page et classe de l'écran", 'Événements clés'],
    ],
  },
  recognises,
  read,
}
