/** What the cells of a table prove about the way it is written, where its recipe does not say: only proofs, never a likelihood. */
import type { BoundRecipe } from './bind-recipe.ts'
import { columnsOfKind } from './bind-recipe.ts'
import { daysInclusive, lastDay } from './calendar.ts'
import type { DateOrder, NumberStyle } from './parse-cell.ts'
import { inferDateOrder, inferNumberStyle, normaliseHeader, parseDate } from './parse-cell.ts'

export interface Habits {
  /** Null: nothing proves it. */
  readonly order: DateOrder | null
  readonly style: NumberStyle | null
  /** What one date stands for. */
  readonly cadence: 'day' | 'week' | 'month'
  /** The cadence shows in the dates only: their header does not say it. */
  readonly cadenceFromDates: boolean
}

/** Rows looked at: what follows must agree with them, and is a problem otherwise. */
const sampleRows = 20_000

const monthHeaders = new Set(['mois', 'month', 'periode', 'period'])
const weekHeaders = new Set(['semaine', 'semaine du', 'week', 'week of', 'week starting', 'debut de semaine'])

export function habitsOf(bound: BoundRecipe): Habits {
  const { recipe } = bound
  const dates = (['date', 'period-start', 'period-end'] as const).flatMap((kind) => columnsOfKind(bound, kind))
  const numbers = (['measure', 'value', 'audience-share'] as const).flatMap((kind) => columnsOfKind(bound, kind))
  const texts = sampleTexts(
    bound,
    [...dates, ...numbers].map((one) => one.position),
  )
  const of = (columns: readonly { readonly position: number }[]): readonly string[] =>
    columns.flatMap(({ position }) => [...(texts.get(position) ?? [])])
  const order = recipe.dateOrder ?? inferDateOrder(of(dates))
  const [date] = columnsOfKind(bound, 'date')
  const named = date === undefined ? '' : normaliseHeader(date.title)
  const cadence = date === undefined ? 'day' : cadenceOf([...(texts.get(date.position) ?? [])], order, named)
  return {
    order,
    style: recipe.numberStyle ?? inferNumberStyle(of(numbers)),
    cadence,
    cadenceFromDates:
      (cadence === 'month' && !monthHeaders.has(named)) || (cadence === 'week' && !weekHeaders.has(named)),
  }
}

/** Different texts of each column. */
function sampleTexts(bound: BoundRecipe, positions: readonly number[]): ReadonlyMap<number, ReadonlySet<string>> {
  const texts = new Map(positions.map((position) => [position, new Set<string>()]))
  let looked = 0
  for (const row of bound.section.rows()) {
    if (looked >= sampleRows) break
    looked += 1
    for (const [position, found] of texts) {
      const text = (row.cells[position] ?? '').trim()
      if (text !== '') found.add(text)
    }
  }
  return texts
}

/**
 * Workbooks write a month as its first day. A table of days has other days: when every date, of three at least, is the first
 * of a month (or every one the last), each stands for its month; when every one, of four at least, is a Monday, for its week.
 * A header « Mois » or « Semaine » is enough when no date denies it.
 */
function cadenceOf(texts: readonly string[], order: DateOrder | null, header: string): Habits['cadence'] {
  const dates = texts.flatMap((text) => {
    const reading = parseDate(text, order)
    return reading.kind === 'date' || reading.kind === 'date-time' ? [reading.value.slice(0, 10)] : []
  })
  const different = new Set(dates)
  const enough = (count: number, headers: ReadonlySet<string>): boolean =>
    headers.has(header) || different.size >= count
  const monthly =
    dates.every((date) => date.endsWith('-01')) || dates.every((date) => date === lastDay(date.slice(0, 7)))
  if (enough(3, monthHeaders) && monthly) return 'month'
  if (enough(4, weekHeaders) && dates.every(isMonday)) return 'week'
  return 'day'
}

/** 5 January 1970 was one. */
const isMonday = (date: string): boolean => (daysInclusive('1970-01-05', date) - 1) % 7 === 0
