/** The period of a value in words, as precise as it is. */
import { formatDate, formatPeriod } from '../../src/core/wording/format.ts'
import type { Lang } from '../../src/core/wording/language.ts'

const isoDate = /^\d{4}-\d{2}-\d{2}$/

/**
 * `2025-03-01/2025-03-31` is a month, `2025-03-01` a day, `2025-03-03/2025-03-09` all the days between; anything else (a class,
 * the id of a publication) stays as it is.
 */
export function periodName(lang: Lang, period: string): string {
  const [from = '', to = from] = period.split('/')
  if (![from, to].every((one) => isoDate.test(one))) return period
  if (from === to) return formatDate(lang, from)
  if (from.endsWith('-01') && isLastDay(to)) return formatPeriod(lang, from, to)
  return `${formatDate(lang, from)} – ${formatDate(lang, to)}`
}

function isLastDay(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return day === new Date(Date.UTC(year, month, 0)).getUTCDate()
}
