/** A table whose days have no year: told by its archive or by its file when that is certain, else by the user. */
import type { Observation, YearlessDay } from '../dossier/facts.ts'
import type { Problem } from '../problem.ts'
import { problem } from '../problem.ts'
import type { ImportContext, Question } from './importer.ts'
import type { MonthDay } from './parse-cell.ts'
import { parseDate } from './parse-cell.ts'
import type { RowDates } from './read-series.ts'
import type { Table } from './table.ts'
import { readPeriodAnswer } from './which-period.ts'
import type { OrderedDays } from './yearless-days.ts'
import { isoDay, possibleYears, yearInName } from './yearless-days.ts'

export interface YearChoice {
  /** Dates of the day at this position; null when the year has no such day (29 February). */
  datesOf(position: number): RowDates | null
  readonly questions: readonly Question[]
  readonly problems: readonly Problem[]
}

/** `about` is what the user sees: the table, and its last day as the file writes it. */
export function askYear(about: string, ordered: OrderedDays, table: Table, context: ImportContext): YearChoice {
  const place = { file: table.file, sheet: table.sheet }
  const sure = certainYear(ordered, table, context)
  if (sure !== null) {
    const last = dateAt(ordered, ordered.last, sure.year) ?? ''
    const told = problem('year-inferred', 'note', { last, from: sure.from }, place)
    return { datesOf: (position) => onDate(dateAt(ordered, position, sure.year)), questions: [], problems: [told] }
  }
  const id = `year:${about}`
  const options = yearsByFile(ordered, context)
    .years.filter((year) => fits(ordered, year))
    .map(String)
  const answer = readYearAnswer(context.answers[id] ?? '')
  return {
    datesOf(position) {
      const yearless = yearlessDay(ordered, position, id)
      if (answer === null) return { from: '', to: '', yearless }
      const dates = onDate(dateAt(ordered, position, answer))
      return dates && { ...dates, yearless }
    },
    // Still offered once answered: the user may have been wrong.
    questions: [{ id, kind: 'which-year', about, options }],
    problems: answer === null ? [problem('year-unknown', 'question', { title: about }, place)] : [],
  }
}

interface Certain {
  /** Of the last day. */
  readonly year: number
  readonly from: 'name' | 'file-date'
}

function certainYear(ordered: OrderedDays, table: Table, context: ImportContext): Certain | null {
  const first = ordered.days[ordered.first]
  const begun = first === undefined ? null : yearInName(table.file, first)
  const [latest] = yearsByFile(ordered, context).years
  const sure: Certain | null =
    begun !== null
      ? { year: begun + (ordered.yearsBefore[ordered.first] ?? 0), from: 'name' }
      : latest !== undefined && yearsByFile(ordered, context).certain
        ? { year: latest, from: 'file-date' }
        : null
  return sure !== null && fits(ordered, sure.year) ? sure : null
}

function yearsByFile({ days, last }: OrderedDays, { modified }: ImportContext): ReturnType<typeof possibleYears> {
  const newest = days[last]
  return newest === undefined || modified === null ? { years: [], certain: false } : possibleYears(newest, modified)
}

/** The date of a day when the last one is of this year; null when the calendar has no such day. */
function dateAt({ days, yearsBefore }: OrderedDays, position: number, year: number): string | null {
  const day = days[position]
  return day === undefined ? null : realDay(isoDay(year - (yearsBefore[position] ?? 0), day))
}

const fits = (ordered: OrderedDays, year: number): boolean =>
  ordered.days.every((_, position) => dateAt(ordered, position, year) !== null)

function yearlessDay({ days, yearsBefore }: OrderedDays, position: number, question: string): YearlessDay {
  const day: MonthDay = days[position] ?? { month: 0, day: 0 }
  return { question, day: isoDay(2024, day).slice(5), yearsBefore: yearsBefore[position] ?? 0 }
}

const onDate = (date: string | null): RowDates | null => (date === null ? null : { from: date, to: date })

const realDay = (text: string): string | null => (parseDate(text).kind === 'date' ? text : null)

/** The year that an answer names: `2025`, or a month or a day of it. Null for anything else. */
export function readYearAnswer(text: string): number | null {
  const period = readPeriodAnswer(text)
  return period === null ? null : Number(period.from.slice(0, 4))
}

/** A value in the year of the answer; null while nobody answered, or when that year has no such day. */
export function inAnsweredYear(one: Observation, answers: Readonly<Record<string, string>>): Observation | null {
  const { yearless } = one
  const year = yearless === undefined ? null : readYearAnswer(answers[yearless.question] ?? '')
  if (yearless === undefined || year === null) return one.from === '' ? null : one
  const date = realDay(`${String(year - yearless.yearsBefore)}-${yearless.day}`)
  return date === null ? null : { ...one, from: date, to: date }
}
