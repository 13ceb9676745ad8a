import { describe, expect, it } from 'vitest'
import { periodName } from '../../renderer/state/period-name.ts'

describe('the name of a period', () => {
  it('is that of its months when they are whole', () => {
    expect(periodName('fr', '2025-03-01/2025-03-31')).toBe('mars 2025')
    expect(periodName('en', '2024-02-01/2024-02-29')).toBe('February 2024')
    expect(periodName('fr', '2025-01-01/2025-12-31')).toBe('janvier à décembre 2025')
  })

  it('says the day, so that two values of a month are told apart', () => {
    expect(periodName('fr', '2025-03-01')).toBe('1er\u00a0mars 2025')
    expect(periodName('fr', '2025-03-02/2025-03-02')).toBe('2\u00a0mars 2025')
    expect(periodName('en', '2025-02-03/2025-02-28')).toBe('3\u00a0February 2025 – 28\u00a0February 2025')
  })

  it('leaves what is no date as it is', () => {
    expect(periodName('fr', '18-24')).toBe('18-24')
    expect(periodName('fr', '745567000000123')).toBe('745567000000123')
  })
})
