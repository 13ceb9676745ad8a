/** Calendar months as whole numbers, so that gaps keep their length and Januaries are 12 apart. */

/** Of `YYYY-MM`. */
export function monthNumber(month: string): number {
  const [year, number] = month.split('-').map(Number)
  return (year ?? 0) * 12 + (number ?? 1) - 1
}

/** The `YYYY-MM` of a number. */
export function monthOfNumber(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`
}

/** Every month from one to another, both included. */
export function monthsBetween(from: string, to: string): readonly string[] {
  const first = monthNumber(from)
  return Array.from({ length: monthNumber(to) - first + 1 }, (_, index) => monthOfNumber(first + index))
}
