import { describe, expect, it } from 'vitest'
import { monthsBetween } from '../../renderer/state/months.ts'

describe('months between two dates', () => {
  it('crosses years, both ends included', () => {
    expect(monthsBetween('2024-11-15', '2025-02-01')).toEqual(['2024-11', '2024-12', '2025-01', '2025-02'])
    expect(monthsBetween('2025-03-01', '2025-03-31')).toEqual(['2025-03'])
  })

  it('keeps the latest when there are too many', () => {
    expect(monthsBetween('2000-01-01', '2025-02-01', 3)).toEqual(['2024-12', '2025-01', '2025-02'])
  })

  it('is empty for reversed or unreadable dates', () => {
    expect(monthsBetween('2025-03-01', '2025-02-01')).toEqual([])
    expect(monthsBetween('?', '2025-02-01')).toEqual([])
  })
})
