import { describe, expect, it } from 'vitest'
import { localDate, localTime, today } from '../../renderer/state/local-time.ts'

describe('the clock on the wall', () => {
  it('shows an instant in the zone of this machine', () => {
    const noon = new Date(2026, 2, 1, 12, 5)
    expect(localDate(noon.toISOString())).toBe('2026-03-01')
    expect(localTime(noon.toISOString())).toBe('12:05')
  })

  it('leaves what is no instant as it is', () => {
    expect(localDate('2026-03-01 ?')).toBe('2026-03-01')
    expect(localTime('')).toBe('')
  })

  it('knows the date of today', () => {
    expect(today()).toMatch(/^\d{4}-\d{2}-\d{2}$/u)
  })
})
