/** The table of figures typed by hand, one row per month: what is shown, what is pasted into it, what is to be saved. */
import type { Range } from '../../src/core/dossier/channel.ts'
import type { Lang } from '../../src/core/wording/language.ts'
import { readTypedRange, typeRange } from './typed-numbers.ts'
import type { TypedRange, TypedRangeReading } from './typed-numbers.ts'

export type TypedColumn = keyof TypedRange

/** What is being typed, by month (`YYYY-MM`); months that nobody touched are not in it. */
export type TypedMonths = Readonly<Record<string, TypedRange>>

export interface MonthRow {
  readonly month: string
  readonly typed: TypedRange
  readonly reading: MonthReading
  /** Not what is stored. */
  readonly changed: boolean
}

type MonthReading = TypedRangeReading | { readonly kind: 'percent'; readonly text: string }

/** The month after (or before, with a negative step) another one. */
export function monthPlus(month: string, step: number): string {
  const [year, number] = month.split('-').map(Number)
  const all = (year ?? 0) * 12 + (number ?? 1) - 1 + step
  return `${String(Math.floor(all / 12)).padStart(4, '0')}-${String((all % 12) + 1).padStart(2, '0')}`
}

/** Oldest first: the last `count` months that are over on `today` (ISO date), and those that have a figure already. */
export function shownMonths(today: string, count: number, stored: Iterable<string>): readonly string[] {
  const current = today.slice(0, 7)
  const window = Array.from({ length: count }, (_, index) => monthPlus(current, -1 - index))
  return [...new Set([...window, ...stored])].sort()
}

export function monthRows(
  lang: Lang,
  months: readonly string[],
  typed: TypedMonths,
  stored: ReadonlyMap<string, Range>,
): readonly MonthRow[] {
  return months.map((month) => {
    const before = stored.get(month) ?? null
    const shown = typed[month] ?? typeRange(lang, before)
    const reading = readMonth(lang, shown)
    const changed = reading.kind === 'range' ? !sameRange(reading.range, before) : true
    return { month, typed: shown, reading, changed }
  })
}

function readMonth(lang: Lang, typed: TypedRange): MonthReading {
  const percent = [typed.low, typed.high].find((text) => text.includes('%'))
  return percent === undefined ? readTypedRange(lang, typed) : { kind: 'percent', text: percent.trim() }
}

function sameRange(left: Range | null, right: Range | null): boolean {
  return left === null || right === null ? left === right : left.low === right.low && left.high === right.high
}

export interface Pasted {
  readonly typed: TypedMonths
  readonly filled: number
  /** Lines that had no month beside them. */
  readonly left: number
}

/**
 * Cells copied from a spreadsheet (lines, separated by tabs), put in the months from `first` on: one column in the one that
 * has the focus, two columns as minimum and maximum. Null: a single cell, pasted as any text.
 */
export function pasteCells(
  text: string,
  months: readonly string[],
  typed: (month: string) => TypedRange,
  first: string,
  column: TypedColumn,
): Pasted | null {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n')
  if (lines.length === 1 && !text.includes('\t')) return null
  const from = months.indexOf(first)
  const targets = from === -1 ? [] : months.slice(from)
  const filled = Math.min(lines.length, targets.length)
  const entries = targets.slice(0, filled).map((month, index): readonly [string, TypedRange] => {
    const [one = '', other] = (lines[index] ?? '').split('\t')
    if (other !== undefined) return [month, { low: one.trim(), high: other.trim() }]
    return [month, { ...typed(month), [column]: one.trim() }]
  })
  return { typed: Object.fromEntries(entries), filled, left: lines.length - filled }
}
