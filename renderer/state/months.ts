/** Calendar months as `YYYY-MM`. */

/** Every month from one ISO date to another, both included; at most `most`, the latest ones. */
export function monthsBetween(from: string, to: string, most = 24): readonly string[] {
  const first = monthNumber(from)
  const last = monthNumber(to)
  if (first === null || last === null || last < first) return []
  const start = Math.max(first, last - most + 1)
  return Array.from({ length: last - start + 1 }, (_, index) => {
    const month = start + index
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}

/** Months since year 0; null when the text is no ISO date. */
function monthNumber(iso: string): number | null {
  const match = /^(\d{4})-(\d{2})/.exec(iso)
  return match === null ? null : Number(match[1]) * 12 + Number(match[2]) - 1
}
