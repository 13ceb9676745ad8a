import { describe, expect, it } from 'vitest'
import type { Entry, FigureSubject } from '../../../src/core/analysis.ts'
import { figure } from '../../../src/core/figure.ts'
import { formatEntry } from '../../../src/core/wording/format-entry.ts'

const entry = (id: string, subject: FigureSubject, low: number, high: number): Entry => ({
  code: id,
  id,
  subject,
  result: figure({ low, central: (low + high) / 2, high }, 'residents', 'estimated', []),
  formula: null,
  inputs: [],
})

const ledger = [
  entry('residents-total', { key: 'residents-total' }, 8140, 8140),
  entry('residents-adults', { key: 'residents-adults' }, 6790, 6790),
  entry('residents-band/75+', { key: 'residents-band', band: '75+' }, 959.7, 959.7),
]

describe('a part of the residents', () => {
  it('is never printed above them by rounding', () => {
    const reached = entry('reached-total', { key: 'reached-total' }, 2330, 6790)
    expect(formatEntry('fr', reached, ledger)).toBe('2\u00a0300 à 6\u00a0790')
    const seniors = entry('reached-band/75+', { key: 'reached-band', band: '75+' }, 410, 959.7)
    expect(formatEntry('fr', seniors, ledger)).toBe('410 à 960')
  })

  it('is rounded outwards below them', () => {
    const reached = entry('reached-total', { key: 'reached-total' }, 2330, 6153)
    expect(formatEntry('fr', reached, ledger)).toBe('2\u00a0300 à 6\u00a0200')
  })

  it('leaves the whole as it is', () => {
    expect(formatEntry('fr', ledger[0] ?? entry('', { key: 'residents-total' }, 0, 0), ledger)).toBe('8\u00a0140')
  })
})
