/** The session's instants (ISO 8601 with a time zone) as the clock on the wall says them. */

const two = (value: number): string => String(value).padStart(2, '0')

const isoDate = (date: Date): string => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`

/** Today's local date: `2026-03-01`. */
export function today(): string {
  return isoDate(new Date())
}

/** `2026-03-01`, local. The text as it is when it is no instant. */
export function localDate(instant: string): string {
  const date = new Date(instant)
  return Number.isNaN(date.getTime()) ? instant.slice(0, 10) : isoDate(date)
}

/** `10:42`, local. */
export function localTime(instant: string): string {
  const date = new Date(instant)
  return Number.isNaN(date.getTime()) ? instant.slice(11, 16) : `${two(date.getHours())}:${two(date.getMinutes())}`
}
