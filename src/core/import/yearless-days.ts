/**
 * A column of days without a year, in the order of time: how many New Years lie between each day and the last one, and what the
 * year of the last one is, when that is certain. Nothing here guesses: without proof, the user is asked.
 */
import { daysInclusive } from './calendar.ts'
import type { MonthDay } from './parse-cell.ts'

export interface OrderedDays {
  readonly days: readonly MonthDay[]
  /** Positions of the oldest and of the newest day. */
  readonly first: number
  readonly last: number
  /** New Years between each day and the newest. */
  readonly yearsBefore: readonly number[]
}

/** Days from one to the next, as if every year had 366 days. */
const stepTo = (from: MonthDay, to: MonthDay): number => (dayOfYear(to) - dayOfYear(from) + 366) % 366
const dayOfYear = ({ month, day }: MonthDay): number => daysInclusive('2024-01-01', isoDay(2024, { month, day }))
const halfAYear = 183

/** Oldest first or newest first, told by the steps; null when they go both ways: then nothing tells the years apart. */
export function orderDays(days: readonly MonthDay[]): OrderedDays | null {
  if (days.length === 0) return null
  const steps = days.slice(1).map((day, index) => stepTo(days[index] ?? day, day))
  const forwards = steps.every((step) => step < halfAYear)
  const backwards = steps.every((step) => step === 0 || step > halfAYear)
  if (!forwards && !backwards) return null
  const end = days.length - 1
  const newestFirst = forwards ? days.toReversed() : days
  const counted: number[] = []
  let years = 0
  for (const [index, day] of newestFirst.entries()) {
    const newer = newestFirst[index - 1]
    if (newer !== undefined && dayOfYear(day) > dayOfYear(newer)) years += 1
    counted.push(years)
  }
  return forwards
    ? { days, first: 0, last: end, yearsBefore: counted.toReversed() }
    : { days, first: end, last: 0, yearsBefore: counted }
}

/** `YYYY-MM-DD`; the calendar may have no such day. */
export function isoDay(year: number, { month, day }: MonthDay): string {
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** TikTok did not exist in Europe before. */
const oldestYear = 2018

/**
 * The year of the oldest day, when the name of the archive says when it begins and its first day agrees:
 * `Overview_2025-08-28_1787841428_….zip`. Null otherwise.
 */
export function yearInName(file: string, first: MonthDay): number | null {
  const start = /_(\d{4})-(\d{2})-(\d{2})_\d{10}(?!\d)/u.exec(file)
  if (start === null || Number(start[2]) !== first.month || Number(start[3]) !== first.day) return null
  const year = Number(start[1])
  return year >= oldestYear ? year : null
}

/** Days between the last day and the date of its file, at most: a copy made a year later would seem a year younger. */
const closeEnough = 7

/**
 * The years that the last day may have, most recent first, for a file last written on `modified`: no file covers days to come.
 * `certain`: the file was written so soon after that no other year is meant.
 */
export function possibleYears(last: MonthDay, modified: string): { years: readonly number[]; certain: boolean } {
  const written = Number(modified.slice(0, 4))
  const latest = isoDay(written, last) <= modified ? written : written - 1
  const count = Math.max(0, latest - oldestYear + 1)
  const years = Array.from({ length: count }, (_, index) => latest - index)
  const certain = count > 0 && daysInclusive(isoDay(latest, last), modified) - 1 <= closeEnough
  return { years, certain }
}
