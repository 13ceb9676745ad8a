import { describe, expect, it } from 'vitest'
import { offsetToParis, pacificToParis, pacificToUtc, utcToParis } from '../../../src/core/import/parse-cell.ts'

/** Local time of an instant according to the machine's time-zone data, the independent witness. */
function localTime(zone: string): (instant: number) => string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  })
  return (instant) => format.format(instant).replace(' ', 'T')
}
const pacific = localTime('America/Los_Angeles')
const paris = localTime('Europe/Paris')

describe('time zones', () => {
  it('agrees with the time-zone database every six and a half hours of thirty years', () => {
    const half = 30 * 60_000
    for (let instant = Date.UTC(2007, 0, 1); instant < Date.UTC(2037, 0, 1); instant += half * 13) {
      const utc = new Date(instant).toISOString().slice(0, 19)
      expect(utcToParis(utc)).toBe(paris(instant))
      const local = pacific(instant)
      // The hour that occurs twice gives its first occurrence: an hour before, or the instant itself.
      const again = pacific(instant - 2 * half) === local
      expect(pacificToUtc(local)).toBe(new Date(again ? instant - 2 * half : instant).toISOString().slice(0, 19))
    }
  })

  it('agrees minute by minute on the days of change', () => {
    for (const [year, month, day] of [
      [2025, 3, 9],
      [2025, 11, 2],
      [2025, 3, 30],
      [2025, 10, 26],
      [2026, 3, 8],
      [2026, 11, 1],
    ] as const) {
      for (let minute = 0; minute < 48 * 60; minute += 10) {
        const instant = Date.UTC(year, month - 1, day) + minute * 60_000
        expect(utcToParis(new Date(instant).toISOString().slice(0, 19))).toBe(paris(instant))
        const local = pacific(instant)
        if (pacific(instant - 3_600_000) === local) continue
        expect(pacificToParis(local)).toBe(paris(instant))
      }
    }
  })

  it('converts the examples of the design', () => {
    expect(pacificToParis('2025-12-24T23:52:00')).toBe('2025-12-25T08:52:00')
    // Between the two changes of March, Paris is eight hours ahead.
    expect(pacificToParis('2025-03-15T12:00:00')).toBe('2025-03-15T20:00:00')
    expect(pacificToParis('2025-10-30T12:00:00')).toBe('2025-10-30T20:00:00')
  })

  it('reads the hour that does not exist as an hour later, and the hour that occurs twice as its first occurrence', () => {
    expect(pacificToUtc('2025-03-09T02:30:00')).toBe('2025-03-09T10:30:00')
    expect(pacificToUtc('2025-03-09T03:30:00')).toBe('2025-03-09T10:30:00')
    expect(pacificToUtc('2025-11-02T01:30:00')).toBe('2025-11-02T08:30:00')
  })

  it('reads a time written with its offset', () => {
    expect(offsetToParis('2023-02-13T23:20:00', 0)).toBe('2023-02-14T00:20:00')
    expect(offsetToParis('2023-07-13T18:20:00', -420)).toBe('2023-07-14T03:20:00')
  })
})
