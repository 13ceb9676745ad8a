/** Days and hours of the example's year. */
export const year = 2025

/** Every day of the year, `YYYY-MM-DD`. */
export const days: readonly string[] = Array.from({ length: 365 }, (_, index) =>
  new Date(Date.UTC(year, 0, 1 + index)).toISOString().slice(0, 10),
)

export const months: readonly string[] = Array.from(
  { length: 12 },
  (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`,
)

/** 0 = Sunday. */
export function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}

export function monthOf(day: string): number {
  return Number(day.slice(5, 7))
}

/** A moment given as Paris reads it, in milliseconds since 1970. Rules of 2025: summer time from 30 March to 26 October. */
export function parisToInstant(day: string, hour: number, minute: number): number {
  const summer = day >= '2025-03-30' && day < '2025-10-26'
  return Date.parse(`${day}T00:00:00Z`) + (hour - (summer ? 2 : 1)) * 3_600_000 + minute * 60_000
}

/** `MM/DD/YYYY HH:MM` on the US Pacific coast, as Meta writes it. Rules of 2025: summer time from 9 March to 2 November, 2 am. */
export function pacific(instant: number): string {
  const summer = instant >= Date.parse('2025-03-09T10:00:00Z') && instant < Date.parse('2025-11-02T09:00:00Z')
  const local = new Date(instant - (summer ? 7 : 8) * 3_600_000).toISOString()
  return `${local.slice(5, 7)}/${local.slice(8, 10)}/${local.slice(0, 4)} ${local.slice(11, 16)}`
}

const weekdays = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi']
const monthNames = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
]

/** « samedi 14 juin », some days after another. */
export function inWords(day: string, daysLater: number): string {
  const date = new Date(Date.parse(`${day}T00:00:00Z`) + daysLater * 86_400_000)
  const number = date.getUTCDate() === 1 ? '1er' : String(date.getUTCDate())
  return `${weekdays[date.getUTCDay()] ?? ''} ${number} ${monthNames[date.getUTCMonth()] ?? ''}`
}

export function monthInWords(day: string): string {
  return monthNames[monthOf(day) - 1] ?? ''
}
