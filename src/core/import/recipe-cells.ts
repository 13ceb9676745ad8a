/** Reads the cells of a table as its recipe says; what cannot be read with certainty is a problem at its place, never a guess. */
import type { ChannelRef } from '../dossier/facts.ts'
import type { Place } from '../problem.ts'
import { problem } from '../problem.ts'
import { findService, services } from '../reference/services.ts'
import type { BoundColumn, BoundRecipe } from './bind-recipe.ts'
import { columnOfKind } from './bind-recipe.ts'
import { daysLater, lastDay, minutesLater } from './calendar.ts'
import { detached, readCount } from './columns.ts'
import type { Period } from './matomo-period.ts'
import { periodBetween, readPeriod } from './matomo-period.ts'
import { isEmptyCell, parseDate, utcToParis } from './parse-cell.ts'
import type { ProblemLog } from './problem-log.ts'
import type { Habits } from './recipe-habits.ts'
import type { Row, Table } from './table.ts'
import { readMonth } from './template-table.ts'

type DateProblem = 'ambiguous-date' | 'invalid-date'

export class RecipeCells {
  readonly #table: Table
  readonly #bound: BoundRecipe
  readonly #habits: Habits
  readonly #log: ProblemLog
  readonly #wholePeriod: Period | null
  /** The same few names come back on every row. */
  readonly #channels = new Map<string, ChannelRef>()

  constructor(table: Table, bound: BoundRecipe, habits: Habits, log: ProblemLog) {
    this.#table = table
    this.#bound = bound
    this.#habits = habits
    this.#log = log
    this.#wholePeriod = bound.recipe.period === null ? null : readPeriod(bound.recipe.period)
  }

  text(row: Row, column: BoundColumn | null): string {
    return column === null ? '' : (row.cells[column.position] ?? '').trim()
  }

  place(row: Row, column: BoundColumn | null): Place {
    return { file: this.#table.file, sheet: this.#table.sheet, row: row.number, column: column?.title ?? null }
  }

  missing(row: Row, column: BoundColumn): null {
    this.#log.add(problem('missing-value', 'note', { column: column.title }, this.place(row, column)))
    return null
  }

  refuse(
    row: Row,
    column: BoundColumn,
    code: DateProblem | 'ambiguous-number' | 'invalid-number' | 'spreadsheet-damage',
  ): null {
    const value = this.text(row, column)
    this.#log.add(problem(code, 'warning', { value, column: column.title }, this.place(row, column)))
    return null
  }

  /** A count; null when the cell says nothing, or nothing certain. */
  count(row: Row, column: BoundColumn): number | null {
    const value = readCount(this.text(row, column), this.#habits.style)
    return typeof value === 'string' ? this.refuse(row, column, value) : value
  }

  /** Service and account of a row, those of the measure first, then of the row, then of the whole table. */
  channel(
    row: Row,
    own: { readonly service: string | null; readonly account: string | null } | null = null,
  ): ChannelRef | null {
    const service = own?.service ?? this.#service(row)
    if (service === null) return null
    const column = columnOfKind(this.#bound, 'account')
    const written = this.text(row, column)
    const account = own?.account ?? (written === '' ? this.#bound.recipe.account : written)
    const key = `${service}\0${account ?? ''}`
    const known = this.#channels.get(key)
    if (known !== undefined) return known
    const name = account === null ? null : detached(account)
    const channel = { service, account: name, name }
    this.#channels.set(key, channel)
    return channel
  }

  #service(row: Row): string | null {
    const column = columnOfKind(this.#bound, 'service')
    if (column === null) return this.#bound.recipe.service
    const value = this.text(row, column)
    if (value === '') return this.#bound.recipe.service ?? this.missing(row, column)
    const service = findService(value)
    if (service !== null) return service.id
    const known = services.map((one) => one.name.fr)
    this.#log.add(problem('unknown-service', 'error', { value, known }, this.place(row, column)))
    return null
  }

  period(row: Row): Period | null {
    const start = columnOfKind(this.#bound, 'period-start')
    const end = columnOfKind(this.#bound, 'period-end')
    if (start !== null && end !== null) return this.#between(row, start, end)
    const date = columnOfKind(this.#bound, 'date') ?? start ?? end
    return date === null ? this.#wholePeriod : this.#dated(row, date)
  }

  #dated(row: Row, column: BoundColumn): Period | null {
    const text = this.text(row, column)
    if (isEmptyCell(text)) return this.missing(row, column)
    const period = this.#readPeriod(text)
    return typeof period === 'string' ? this.refuse(row, column, period) : period
  }

  #between(row: Row, start: BoundColumn, end: BoundColumn): Period | null {
    const [from, to] = [this.#dated(row, start), this.#dated(row, end)]
    if (from === null || to === null) return null
    return periodBetween(from.from, to.to) ?? this.refuse(row, end, 'invalid-date')
  }

  #readPeriod(text: string): Period | DateProblem {
    const { order, cadence } = this.#habits
    if (cadence === 'month') {
      // `mars-25`, which is what a French spreadsheet program makes of `2025-03`, is a month among months.
      const month = readMonth(text)
      if (typeof month !== 'string') return month
    }
    const named = readPeriod(text)
    if (named !== null && named.grain !== 'day') return named
    const reading = parseDate(text, order)
    if (reading.kind === 'ambiguous') return 'ambiguous-date'
    if (reading.kind !== 'date' && reading.kind !== 'date-time') return 'invalid-date'
    const day = reading.value.slice(0, 10)
    const month = day.slice(0, 7)
    if (cadence === 'month') return { grain: 'month', from: `${month}-01`, to: lastDay(month) }
    if (cadence === 'week') return { grain: 'week', from: day, to: daysLater(day, 6) }
    return { grain: 'day', from: day, to: day }
  }

  /** When something was published: `YYYY-MM-DDTHH:MM`, Paris time; midnight when only the day is known. */
  moment(row: Row): string | null {
    const column = columnOfKind(this.#bound, 'date')
    if (column === null) return null
    const text = this.text(row, column)
    if (isEmptyCell(text)) return this.missing(row, column)
    const reading = parseDate(text, this.#habits.order)
    switch (reading.kind) {
      case 'date':
        return `${reading.value}T00:00`
      case 'date-time':
        return (
          reading.offset === null ? reading.value : utcToParis(minutesLater(reading.value, -reading.offset))
        ).slice(0, 16)
      case 'ambiguous':
        return this.refuse(row, column, 'ambiguous-date')
      case 'month':
      case 'empty':
      case 'invalid':
        return this.refuse(row, column, 'invalid-date')
    }
  }
}
