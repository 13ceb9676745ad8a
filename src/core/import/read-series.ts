/** Tables of one row per day and one column per measure, as most services export them. */
import type { ChannelRef, Observation } from '../dossier/facts.ts'
import { problem } from '../problem.ts'
import { daysInclusive } from './calendar.ts'
import { firstFilled, isBlankRow, readDay } from './columns.ts'
import type { MeasureOptions, MetricNames } from './measures.ts'
import { MeasureReader } from './measures.ts'
import { inferDateOrder, parseDate } from './parse-cell.ts'
import type { ProblemLog } from './problem-log.ts'
import type { FoundSection, RowCount } from './read-section.ts'
import { placeIn, readRows, titleOf } from './read-section.ts'
import type { Row, Section, Table } from './table.ts'

/** When a row is about. */
export type RowDates = Pick<Observation, 'from' | 'to' | 'yearless'>

export interface SeriesReading {
  readonly count: RowCount
  readonly observations: readonly Observation[]
}

/** `datesOf`: null when nothing says when the row is about, which it told. Followers are a level, the rest counts of the day. */
export function readSeries(
  table: Table,
  found: FoundSection,
  channel: ChannelRef,
  metrics: MetricNames,
  datesOf: (row: Row) => RowDates | null,
  log: ProblemLog,
  options?: MeasureOptions,
): SeriesReading {
  const measures = new MeasureReader(table, found, metrics, log, options)
  const observations: Observation[] = []
  const count = readRows(table, found, log, (row) => {
    const dates = datesOf(row)
    if (dates === null) return false
    const values = measures.read(row)
    for (const { measure, value } of values) {
      const { metric, column } = measure
      const grain = metric === 'followers' ? 'stock' : 'day'
      observations.push({ channel, metric, grain, ...dates, value, place: placeIn(table, row.number, column) })
    }
    return values.length > 0
  })
  measures.tellCorrections()
  return { count, observations }
}

/** `YYYY-MM-DD`, with or without a time. */
export function onDay(date: string): RowDates {
  const day = date.slice(0, 10)
  return { from: day, to: day }
}

/**
 * Days whose text says everything (`Tue, Aug 26, 2025`, `2025/10/31`). A spreadsheet program may have rewritten them in figures:
 * then the whole column must prove their order.
 */
export function plainDays(
  table: Table,
  { section, columns }: FoundSection,
  names: readonly string[],
  log: ProblemLog,
): (row: Row) => RowDates | null {
  const positions = columns.find(names)
  const column = titleOf(columns, names)
  const order = inferDateOrder(textsOf(section, positions))
  return (row) => {
    const value = firstFilled(row, positions)
    const day = parseDate(value, order)
    if (day.kind === 'date' || day.kind === 'date-time') return onDay(day.value)
    const place = placeIn(table, row.number, column)
    if (day.kind === 'empty') log.add(problem('missing-value', 'warning', { column }, place))
    else {
      const code = day.kind === 'ambiguous' ? 'ambiguous-date' : 'invalid-date'
      log.add(problem(code, 'warning', { value, column }, place))
    }
    return null
  }
}

const textsOf = (section: Section, positions: readonly number[]): readonly string[] =>
  [...section.rows()].filter((row) => !isBlankRow(row)).map((row) => firstFilled(row, positions))

/**
 * True, and told, when no date follows another the day after: rows of weeks or months, of which the file gives one day and not
 * which. For exports that leave no day out.
 */
export function hasSpacedDays(
  table: Table,
  { section, columns }: FoundSection,
  names: readonly string[],
  log: ProblemLog,
): boolean {
  const texts = textsOf(section, columns.find(names))
  const order = inferDateOrder(texts)
  const days = texts.flatMap((text) => {
    const reading = readDay(text, order)
    return typeof reading === 'string' ? [] : [reading.day]
  })
  const sorted = [...new Set(days)].sort()
  const gaps = sorted.slice(1).map((day, index) => daysInclusive(sorted[index] ?? day, day) - 1)
  const smallest = Math.min(...gaps)
  if (gaps.length === 0 || smallest === 1) return false
  const column = titleOf(columns, names)
  log.add(problem('spaced-dates', 'error', { column, days: smallest }, placeIn(table, null, column)))
  return true
}
