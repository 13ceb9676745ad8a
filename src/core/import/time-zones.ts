/**
 * Meta writes post times in US Pacific time (design: proved by the identifiers of 183 posts); the audit thinks in Paris time.
 * Rules by hand rather than through `Intl`: the same results whatever the machine's time-zone data.
 * Valid for the rules in force since 2007 (United States) and 1996 (European Union).
 */

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Milliseconds since 1970 of `YYYY-MM-DDTHH:MM:SS` read as if it were UTC. `Date` is only a calendar here: no clock, no zone. */
function toMilliseconds(local: string): number {
  const part = (from: number, to: number): number => (local.length < to ? NaN : Number(local.slice(from, to)))
  const seconds = local.length < 19 ? 0 : part(17, 19)
  return Date.UTC(part(0, 4), part(5, 7) - 1, part(8, 10), part(11, 13), part(14, 16), seconds)
}

const two = (value: number): string => (value < 10 ? `0${String(value)}` : String(value))

/** ISO dates by day since 1970: the posts of a file share a few hundred of them, and making one is slow. */
const knownDays = new Map<number, string>()

function dateOf(days: number): string {
  const known = knownDays.get(days)
  if (known !== undefined) return known
  const date = new Date(days * day).toISOString().slice(0, 10)
  // Many years of days, and no more than that if a file is full of nonsense.
  if (knownDays.size < 20_000) knownDays.set(days, date)
  return date
}

function toText(milliseconds: number): string {
  const days = Math.floor(milliseconds / day)
  const seconds = Math.floor((milliseconds - days * day) / 1000)
  return `${dateOf(days)}T${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}

/** Start of the nth Sunday (1-based) of a month (1-based), as if UTC. */
function nthSunday(year: number, month: number, n: number): number {
  const first = Date.UTC(year, month - 1, 1)
  return first + ((7 - new Date(first).getUTCDay()) % 7) * day + (n - 1) * 7 * day
}

/** Start of the last Sunday of a month, as if UTC. */
function lastSunday(year: number, month: number): number {
  const last = Date.UTC(year, month, 0)
  return last - new Date(last).getUTCDay() * day
}

/** Summer time of one year, as milliseconds on the clock that the caller reads: from, included, to, excluded. */
interface Summer {
  readonly from: number
  readonly to: number
}

/** Computed once a year: posts come by thousands. */
function everyYear(summerOf: (year: number) => Summer): (time: number) => boolean {
  const known = new Map<number, Summer>()
  return (time) => {
    const year = new Date(time).getUTCFullYear()
    const summer = known.get(year) ?? summerOf(year)
    known.set(year, summer)
    return time >= summer.from && time < summer.to
  }
}

// An inexistent 02:30 belongs to winter time: summer starts, on that clock, at 03:00.
const isPacificSummer = everyYear((year) => ({
  from: nthSunday(year, 3, 2) + 3 * hour,
  to: nthSunday(year, 11, 1) + 2 * hour,
}))
const isParisSummer = everyYear((year) => ({ from: lastSunday(year, 3) + hour, to: lastSunday(year, 10) + hour }))

const fromPacific = (time: number): number => time + (isPacificSummer(time) ? 7 : 8) * hour
const toParis = (time: number): number => time + (isParisSummer(time) ? 2 : 1) * hour

/**
 * US Pacific local time to UTC, both `YYYY-MM-DDTHH:MM:SS`. Summer time from the second Sunday of March to the first Sunday of
 * November, at 02:00. The hour that occurs twice in November is taken the first time (summer time); the hour that does not
 * exist in March is read with the offset in force before the change (02:30 is what the clock then called 03:30).
 */
export function pacificToUtc(local: string): string {
  return toText(fromPacific(toMilliseconds(local)))
}

/** UTC to Paris local time, both `YYYY-MM-DDTHH:MM:SS`. Summer time from the last Sunday of March to that of October, 01:00 UTC. */
export function utcToParis(utc: string): string {
  return toText(toParis(toMilliseconds(utc)))
}

/** US Pacific local time to Paris local time, both `YYYY-MM-DDTHH:MM:SS`. */
export function pacificToParis(local: string): string {
  return toText(toParis(fromPacific(toMilliseconds(local))))
}

/** A time written with its offset from UTC, in minutes east, to Paris local time, both `YYYY-MM-DDTHH:MM:SS`. */
export function offsetToParis(local: string, offset: number): string {
  return toText(toParis(toMilliseconds(local) - offset * minute))
}

/** Seconds since 1970 to Paris local time, `YYYY-MM-DDTHH:MM:SS`. */
export function unixToParis(seconds: number): string {
  return toText(toParis(seconds * 1000))
}
