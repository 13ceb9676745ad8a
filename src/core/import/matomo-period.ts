/** The period of a Matomo row: its date column, or the file's name when Matomo wrote it there. */
import { daysInclusive, lastDay } from './calendar.ts'
import { parseDate } from './parse-cell.ts'

export interface Period {
  readonly grain: 'day' | 'week' | 'month' | 'year' | 'range'
  /** ISO dates, both inclusive. */
  readonly from: string
  readonly to: string
}

function monthPeriod(month: string): Period {
  return { grain: 'month', from: `${month}-01`, to: lastDay(month) }
}

function dayPeriod(text: string): Period | null {
  const reading = parseDate(text)
  return reading.kind === 'date' ? { grain: 'day', from: reading.value, to: reading.value } : null
}

/** The period between two ISO dates, by its usual name; null when it ends before it begins. */
export function periodBetween(from: string, to: string): Period | null {
  if (from > to) return null
  if (from === to) return { grain: 'day', from, to }
  const month = from.slice(0, 7)
  if (from === `${month}-01` && to === lastDay(month)) return { grain: 'month', from, to }
  if (from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`) return { grain: 'year', from, to }
  return { grain: daysInclusive(from, to) === 7 ? 'week' : 'range', from, to }
}

/**
 * `2025-03-06`, `2025-03`, `2025`, `mars 2025`, `Thursday, March 6, 2025`, `2025-03-03,2025-03-09`,
 * `From 2025-03-03 to 2025-03-09`, « Du 3 mars 2025 au 9 mars 2025 », `Week 2025-03-03 - 2025-03-09`. Null for anything else:
 * no order of days and months is guessed.
 */
export function readPeriod(text: string): Period | null {
  const plain = text.trim()
  if (/^(?:19|20)\d{2}$/u.test(plain)) return periodBetween(`${plain}-01-01`, `${plain}-12-31`)
  if (/^\d{4}-\d{2}-\d{2}$/u.test(plain)) return dayPeriod(plain)
  const iso = [...plain.matchAll(/\d{4}-\d{2}-\d{2}/gu)].map(([date]) => date)
  const [from, to, ...others] = iso
  if (from !== undefined && to !== undefined && others.length === 0) return periodBetween(from, to)
  const range = /^(?:from|du|semaine du|week from)\s+(.+?)\s+(?:to|au)\s+(.+)$/iu.exec(plain)
  if (range !== null) {
    const [first, last] = [parseDate(range[1] ?? ''), parseDate(range[2] ?? '')]
    return first.kind === 'date' && last.kind === 'date' ? periodBetween(first.value, last.value) : null
  }
  const reading = parseDate(plain)
  if (reading.kind === 'date') return dayPeriod(reading.value)
  return reading.kind === 'month' ? monthPeriod(reading.value) : null
}

/**
 * Matomo names its exports `Export _ <report> _ <period>.csv`, in the language of its interface. Only that ending is looked at,
 * and only for the period: what the file is, its content says.
 */
export function periodFromName(file: string): { readonly period: Period; readonly text: string } | null {
  const name = (file.split('/').at(-1) ?? '').replace(/\.[a-z]{2,4}$/iu, '').replace(/ \(\d+\)$/u, '')
  const parts = name.split(/ [_–-] /u)
  const text = (parts.at(-1) ?? '').replace(/_/gu, ' ').trim()
  if (parts.length < 2 || !/^export\b/iu.test(name)) return null
  const period = readPeriod(text)
  return period === null ? null : { period, text }
}
