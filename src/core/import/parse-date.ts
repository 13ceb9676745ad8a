/** Dates as people and platforms write them. Never `new Date(text)`: it reads `01/02/2026` as 2 January. */
import { frenchOrEnglishMonth } from './month-names.ts'
import { isEmptyCell } from './parse-number.ts'

/** Order of the parts of `01/02/2026`. */
export type DateOrder = 'day-first' | 'month-first'

export type DateReading =
  /** `YYYY-MM-DD`. */
  | { readonly kind: 'date'; readonly value: string }
  /** `YYYY-MM-DDTHH:MM:SS`, as written; `offset` in minutes east of UTC when the text says so, else null. */
  | { readonly kind: 'date-time'; readonly value: string; readonly offset: number | null }
  /** `YYYY-MM`. */
  | { readonly kind: 'month'; readonly value: string }
  | { readonly kind: 'empty' }
  /** Both orders give a date and no order was given. */
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'invalid' }

/** « mar. » is Tuesday before a day and a month (« mar. 4 mars 2025 »), March otherwise. */
const weekday =
  /^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:lun|mer|jeu|ven|sam|dim)\.|mar\.(?=,? \d{1,2}(?:er)? [a-z]{3})|(?:mon|tues?|wednes|wed|thurs?|thu|fri|satur|sat|sun)(?:day)?),? (?=.)/u

/** Lower case without accents, every space ordinary: `1er août 2025` → `1er aout 2025`. */
export function simplify(text: string): string {
  // Nothing to simplify in most dates, of which an export may have hundreds of thousands.
  if (/^[\d/:.T-]+(?: [\d:]+)?$/u.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u2018\u2019]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase()
}

const two = (value: number): string => String(value).padStart(2, '0')

export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** `YYYY-MM-DD`, or null when the calendar has no such day. */
function isoDate(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return `${String(year)}-${two(month)}-${two(day)}`
}

type Day = { readonly kind: 'day'; readonly date: string } | { readonly kind: 'month'; readonly month: string }
type DayReading = Day | { readonly kind: 'ambiguous' } | { readonly kind: 'invalid' }

const invalid = { kind: 'invalid' } as const
const dayOf = (year: number, month: number, day: number): DayReading => {
  const date = isoDate(year, month, day)
  return date === null ? invalid : { kind: 'day', date }
}
const monthOf = (year: number, month: number): DayReading =>
  isoDate(year, month, 1) === null ? invalid : { kind: 'month', month: `${String(year)}-${two(month)}` }

/** `a/b/yyyy` under an order; without one, only when a single order gives a real date, or when both give the same one. */
function readNumericDay(first: number, second: number, year: number, order: DateOrder | null): DayReading {
  const dayFirst = isoDate(year, second, first)
  const monthFirst = isoDate(year, first, second)
  const chosen = order === 'day-first' ? dayFirst : order === 'month-first' ? monthFirst : (dayFirst ?? monthFirst)
  if (chosen === null) return invalid
  if (order === null && dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst)
    return { kind: 'ambiguous' }
  return { kind: 'day', date: chosen }
}

function readNamedDay(text: string): DayReading {
  const dayFirst = /^(\d{1,2})(?:er|st|nd|rd|th)?[ .-]+(?:de )?([a-z]{3,9})\.?[ ,.-]+(?:de )?(\d{4})$/u.exec(text)
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(text)
  const named = dayFirst
    ? { day: dayFirst[1], name: dayFirst[2], year: dayFirst[3] }
    : { day: monthFirst?.[2], name: monthFirst?.[1], year: monthFirst?.[3] }
  if (named.name !== undefined) {
    const month = frenchOrEnglishMonth(named.name)
    return month === undefined ? invalid : dayOf(Number(named.year), month, Number(named.day))
  }
  const whole = /^([a-z]{3,9})\.?,?[ -](\d{4})$/u.exec(text)
  const month = frenchOrEnglishMonth(whole?.[1] ?? '')
  if (month !== undefined) return monthOf(Number(whole?.[2]), month)
  // `mars-25`: the 25th of March of an unknown year, or March 2025.
  const short = /^([a-z]{3,9})\.?-\d{2}$/u.exec(text)
  return short !== null && frenchOrEnglishMonth(short[1] ?? '') !== undefined ? { kind: 'ambiguous' } : invalid
}

function readDay(text: string, order: DateOrder | null): DayReading {
  const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/u.exec(text) ?? /^(\d{4})()(\d{2})(\d{2})$/u.exec(text)
  if (yearFirst !== null) return dayOf(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]))
  const numeric = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/u.exec(text)
  if (numeric !== null) {
    const year = numeric[4] ?? ''
    // `17/06/25` may start with its year: only a known order settles it, and then this century is meant.
    if (year.length === 2 && order === null) return { kind: 'ambiguous' }
    return readNumericDay(Number(numeric[1]), Number(numeric[3]), Number(year.length === 2 ? `20${year}` : year), order)
  }
  const yearMonth = /^(\d{4})[-/](\d{1,2})$/u.exec(text)
  if (yearMonth !== null) return monthOf(Number(yearMonth[1]), Number(yearMonth[2]))
  const monthYear = /^(\d{1,2})[-/](\d{4})$/u.exec(text)
  if (monthYear !== null) return monthOf(Number(monthYear[2]), Number(monthYear[1]))
  return readNamedDay(text)
}

const timePart =
  /^(.*?)(?:[t ]|, | a | at )(\d{1,2})[:h](\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)? ?(am|pm|a\.m\.|p\.m\.)? ?(z|utc|gmt|(?:utc|gmt)?[+-]\d{2}:?\d{2})?$/u

const isoShape = /^\d{4}-\d{2}-\d{2}$/u
/** No letter to simplify, no name of a day to take off. */
const figuresOnly = /^[\d/:.-]+(?: [\d:]+)?$/u
/** The same parts as {@link timePart} finds in `12/24/2025 18:30`, which exports have by hundreds of thousands. */
const figuresTime = /^([\d/.-]+) (\d{1,2}):(\d{2})$/u

interface Time {
  readonly text: string
  readonly offset: number | null
}

/** Hours, minutes and seconds as `HH:MM:SS`; null when there is no such time. */
function readTime(match: RegExpExecArray): Time | null {
  const [, , hourText, minuteText, secondText = '0', half, zone] = match
  const minute = Number(minuteText)
  const second = Number(secondText)
  let hour = Number(hourText)
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null
    hour = (hour % 12) + (half.startsWith('p') ? 12 : 0)
  }
  if (hour > 23 || minute > 59 || second > 59) return null
  return { text: `${two(hour)}:${two(minute)}:${two(second)}`, offset: readOffset(zone) }
}

function readOffset(zone: string | undefined): number | null {
  if (zone === undefined) return null
  const match = /([+-])(\d{2}):?(\d{2})$/u.exec(zone)
  if (match === null) return 0
  const minutes = Number(match[2]) * 60 + Number(match[3])
  return match[1] === '-' && minutes !== 0 ? -minutes : minutes
}

/**
 * Reads a date, a date and time or a month. `order` settles `01/02/2026`; without it such a text is `ambiguous`.
 * Days that the calendar does not have are `invalid`, whatever the order.
 */
export function parseDate(text: string, order: DateOrder | null = null): DateReading {
  if (isEmptyCell(text)) return { kind: 'empty' }
  if (text.length > 80) return invalid
  if (isoShape.test(text)) {
    const date = isoDate(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)))
    return date === null ? invalid : { kind: 'date', value: date }
  }
  const simple = figuresOnly.test(text) ? text : simplify(text).replace(weekday, '')
  const timed = figuresTime.exec(simple) ?? timePart.exec(simple)
  const day = readDay((timed?.[1] ?? simple).replace(/,$/u, '').trim(), order)
  switch (day.kind) {
    case 'ambiguous':
    case 'invalid':
      return day
    case 'month':
      return timed === null ? { kind: 'month', value: day.month } : invalid
    case 'day': {
      if (timed === null) return { kind: 'date', value: day.date }
      const time = readTime(timed)
      return time === null ? invalid : { kind: 'date-time', value: `${day.date}T${time.text}`, offset: time.offset }
    }
  }
}

/** The order that a whole column shows; null when no cell settles it, or when cells contradict each other. */
export function inferDateOrder(samples: Iterable<string>): DateOrder | null {
  let found: DateOrder | null = null
  for (const sample of samples) {
    // Year first: the same day in both orders.
    if (/^\d{4}-/u.test(sample)) continue
    const dayFirst = parseDate(sample, 'day-first')
    const monthFirst = parseDate(sample, 'month-first')
    const fits = (reading: DateReading): boolean => reading.kind === 'date' || reading.kind === 'date-time'
    if (fits(dayFirst) === fits(monthFirst)) continue
    const order = fits(dayFirst) ? 'day-first' : 'month-first'
    if (found !== null && found !== order) return null
    found = order
  }
  return found
}
