/** Calendar arithmetic without clock or time zone. */

/** The last day of a month `YYYY-MM`. `Date` is only a calendar here. */
export function lastDay(month: string): string {
  const [year, number] = month.split('-').map(Number)
  return new Date(Date.UTC(year ?? NaN, number ?? NaN, 0)).toISOString().slice(0, 10)
}
