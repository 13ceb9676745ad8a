/** Months as text `YYYY-MM`, and the period an audit is about. */
import type { Dossier, OfChannel } from './dossier/dossier.ts'
import type { Observation } from './dossier/facts.ts'

export interface AuditPeriod {
  /** ISO dates, both included. */
  readonly from: string
  readonly to: string
  /** The calendar months of the period, oldest first. */
  readonly months: readonly string[]
}

export function monthOf(date: string): string {
  return date.slice(0, 7)
}

export function daysInMonth(month: string): number {
  const [year, number] = month.split('-').map(Number)
  return new Date(Date.UTC(year ?? 0, number ?? 1, 0)).getUTCDate()
}

const dayLength = 86_400_000

/** Milliseconds of an ISO date at midnight, without time zone. */
function midnight(date: string): number {
  const [year, month, day] = date.slice(0, 10).split('-').map(Number)
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1)
}

/** Whole days from one ISO date to another, both included. */
export function daysBetween(from: string, to: string): number {
  return (midnight(to) - midnight(from)) / dayLength + 1
}

/** The calendar day in the middle of two ISO dates. */
export function middleDay(from: string, to: string): string {
  const days = Math.floor((daysBetween(from, to) - 1) / 2)
  return new Date(midnight(from) + days * dayLength).toISOString().slice(0, 10)
}

/** The `count` calendar months that end with `last`, oldest first. */
export function monthsEndingWith(last: string, count: number): readonly string[] {
  const [year, month] = last.split('-').map(Number)
  return Array.from({ length: count }, (_, index) => {
    const date = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1 - (count - 1 - index), 1))
    return date.toISOString().slice(0, 7)
  })
}

/** Every month that an observation touches; none for a stock, which is a state and not a flow. */
export function monthsOf(observation: Pick<OfChannel<Observation>, 'grain' | 'from' | 'to'>): readonly string[] {
  if (observation.grain === 'stock') return []
  const months = [monthOf(observation.to)]
  while (months.length < 1200) {
    const [first = ''] = months
    if (first <= monthOf(observation.from)) break
    months.unshift(...monthsEndingWith(first, 2).slice(0, 1))
  }
  return months
}

/** The months of the data that come after the month of `on`, and so count for nothing: first and last, as ISO dates. */
export function laterData(dossier: Dossier, on: string): { readonly from: string; readonly to: string } | null {
  const months = [...dossier.observations.map(({ to }) => to), ...dossier.publications.map(({ at }) => at)]
    .map(monthOf)
    .filter((month) => month > monthOf(on))
    .sort()
  const [first] = months
  const last = months.at(-1)
  return first === undefined || last === undefined ? null : { from: `${first}-01`, to: `${last}-${daysInMonth(last)}` }
}

/**
 * The twelve calendar months that end with the last full month (over on the date of analysis) that has data. Data older than
 * a year move the period back rather than leave it empty. When the current month is all there is, it ends the period.
 * Null without any dated data up to `on`.
 */
export function auditPeriod(dossier: Dossier, on: string): AuditPeriod | null {
  const current = monthOf(on)
  const months = [
    ...dossier.observations.flatMap(monthsOf),
    ...dossier.publications.map((publication) => monthOf(publication.at)),
  ].filter((month) => month <= current)
  const full = months.filter((month) => month < current)
  const last = (full.length > 0 ? full : months).reduce((latest, month) => (month > latest ? month : latest), '')
  if (last === '') return null
  const period = monthsEndingWith(last, 12)
  return { from: `${period[0] ?? last}-01`, to: `${last}-${daysInMonth(last)}`, months: period }
}
