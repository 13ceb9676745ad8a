import { describe, expect, test } from 'vitest'
import { coverageOf } from '../../../src/core/dossier/coverage.ts'
import type { Facts, Observation } from '../../../src/core/dossier/facts.ts'
import { mergeInventory } from '../../../src/core/dossier/merge-inventory.ts'
import { tiedFacts } from '../../../src/core/dossier/tied-facts.ts'
import { imported, observation, publication, ref, state } from './samples.ts'

const days = (from: string, to: string): readonly Observation[] =>
  [from, to].map((date) => observation(ref('facebook'), 1, { from: date, to: date }))

function covered(...files: readonly Partial<Facts>[]) {
  const held = state({ imports: files.map((facts, index) => imported(`file ${index}`, facts)) })
  const { rows, months } = coverageOf(tiedFacts(held, mergeInventory(held)))
  const cells = rows.map((row) => [row.channel, ...row.cells.map((cell) => `${cell.state} ${cell.files}`)])
  return { months, rows: cells }
}

describe('a month of a channel', () => {
  test('is whole in the middle of a series, partial at its ends', () => {
    const series = [...days('2025-01-15', '2025-02-10'), ...days('2025-03-01', '2025-03-20')]
    expect(covered({ observations: series })).toEqual({
      months: ['2025-01', '2025-02', '2025-03'],
      rows: [['facebook', 'partial 1', 'full 1', 'partial 1']],
    })
  })

  test('is whole when two files give its halves, and says how many files speak of it', () => {
    const [first, second] = [
      { observations: days('2025-01-01', '2025-01-15') },
      { observations: days('2025-01-16', '2025-01-31') },
    ]
    expect(covered(first, second).rows).toEqual([['facebook', 'full 2']])
    expect(covered(first, { observations: days('2025-01-17', '2025-01-31') }).rows).toEqual([['facebook', 'partial 2']])
    expect(covered(second, first, first).rows).toEqual([['facebook', 'full 3']])
  })

  test('without data inside a series is a gap', () => {
    const series = [...days('2025-01-01', '2025-01-31'), ...days('2025-03-01', '2025-03-31')]
    expect(covered({ observations: series }).rows).toEqual([['facebook', 'full 1', 'none 0', 'full 1']])
  })

  test('has data with a publication, a level or a figure of its own', () => {
    const month = { grain: 'month', from: '2025-02-01', to: '2025-02-28' } as const
    const stock = { grain: 'stock', from: '2025-03-31', to: '2025-03-31', metric: 'followers' } as const
    expect(
      covered({
        observations: [observation(ref('website'), 9, month), observation(ref('x'), 9, stock)],
        publications: [publication(ref('x'), '1', { at: '2025-01-09T10:00' })],
      }).rows,
    ).toEqual([
      ['website', 'none 0', 'full 1', 'none 0'],
      ['x', 'full 1', 'none 0', 'full 1'],
    ])
  })

  test('is not told by what has no date', () => {
    const undated = { grain: 'stock', from: '', to: '' } as const
    expect(covered({ observations: [observation(ref('x'), 9, undated)] })).toEqual({ months: [], rows: [] })
  })
})
