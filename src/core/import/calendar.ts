/** Calendar arithmetic without clock or time zone. */

/** The last day of a month `YYYY-MM`. `Date` is only a calendar here. */
export function lastDay(month: string): string {
  const [year, number] = month.split('-').map(Number)
  return new Date(Date.UTC(year ?? NaN, number ?? NaN, 0)).toISOString().slice(0, 10)
}

/** Milliseconds since 1970 of `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM:SS`, read as if it were UTC. */
function toMilliseconds(text: string): number {
  const [date = '', time = ''] = text.split('T')
  const [year, month, day] = date.split('-').map(Number)
  const [hours, minutes, seconds] = time.split(':').map(Number)
  return Date.UTC(year ?? NaN, (month ?? NaN) - 1, day ?? NaN, hours ?? 0, minutes ?? 0, seconds ?? 0)
}

/** Days from one ISO date to another, both counted. */
export function daysInclusive(from: string, to: string): number {
  return (toMilliseconds(to) - toMilliseconds(from)) / 86_400_000 + 1
}

/** Minutes between two times `YYYY-MM-DDTHH:MM:SS` of the same zone, whichever comes first. */
export function minutesBetween(one: string, other: string): number {
  return Math.abs(toMilliseconds(one) - toMilliseconds(other)) / 60_000
}

/** The ISO date so many days after another. */
export function daysLater(date: string, days: number): string {
  return new Date(toMilliseconds(date) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The time `YYYY-MM-DDTHH:MM:SS` so many minutes after another; negative: before it. */
export function minutesLater(time: string, minutes: number): string {
  return new Date(toMilliseconds(time) + minutes * 60_000).toISOString().slice(0, 19)
}
