import { describe, expect, test } from 'vitest'
import { monthPlus, monthRows, pasteCells, shownMonths } from '../../renderer/state/manual-table.ts'
import type { TypedMonths } from '../../renderer/state/manual-table.ts'

const empty = { low: '', high: '' }

describe('months', () => {
  test('go through the turn of the year', () => {
    expect([monthPlus('2025-12', 1), monthPlus('2025-01', -1), monthPlus('2025-03', -15)]).toEqual([
      ...['2026-01', '2024-12', '2023-12'],
    ])
  })

  test('shown are the last ones that are over, and those that have a figure', () => {
    expect(shownMonths('2026-02-10', 3, ['2025-12', '2024-06', '2026-02'])).toEqual([
      ...['2024-06', '2025-11', '2025-12', '2026-01', '2026-02'],
    ])
  })
})

describe('rows', () => {
  const stored = new Map([['2025-03', { low: 240, high: 260 }]])
  const row = (typed: TypedMonths, lang: 'fr' | 'en' = 'fr') => monthRows(lang, ['2025-03'], typed, stored)[0]

  test('begin with what is stored', () => {
    expect(row({})).toMatchObject({ typed: { low: '240', high: '260' }, changed: false })
    // The same figures typed again, otherwise written, change nothing.
    expect(row({ '2025-03': { low: ' 240,0', high: '260' } })?.changed).toBe(false)
  })

  test('emptied take the figure back', () => {
    expect(row({ '2025-03': empty })).toMatchObject({ changed: true, reading: { kind: 'range', range: null } })
  })

  test('say what cannot be read', () => {
    expect(row({ '2025-03': { low: '11 %', high: '' } })?.reading).toEqual({ kind: 'percent', text: '11 %' })
    expect(row({ '2025-03': { low: 'environ 240', high: '' } })?.reading).toMatchObject({ kind: 'unreadable' })
    expect(row({ '2025-03': { low: 'NC', high: '' } })?.reading).toEqual({ kind: 'range', range: null })
    expect(row({ '2025-03': { low: '3', high: '2' } })?.reading).toEqual({ kind: 'order' })
    expect(row({ '2025-03': { low: '1 240', high: '' } })?.reading).toMatchObject({ range: { low: 1240, high: 1240 } })
  })
})

describe('cells copied from a spreadsheet', () => {
  const months = ['2025-01', '2025-02', '2025-03']
  const paste = (text: string, first = '2025-01', column: 'low' | 'high' = 'low') =>
    pasteCells(text, months, () => ({ low: '1', high: '9' }), first, column)

  test('fill one column downwards and leave the other', () => {
    expect(paste('240\r\n\r\n1\u202f250\r\n')).toEqual({
      ...{ filled: 3, left: 0 },
      typed: {
        '2025-01': { low: '240', high: '9' },
        '2025-02': { low: '', high: '9' },
        '2025-03': { low: '1\u202f250', high: '9' },
      },
    })
    expect(paste('5\n6', '2025-02', 'high')?.typed).toEqual({
      '2025-02': { low: '1', high: '5' },
      '2025-03': { low: '1', high: '6' },
    })
  })

  test('of two columns are a minimum and a maximum', () => {
    expect(paste('240\t260\n250\t')?.typed).toEqual({
      '2025-01': { low: '240', high: '260' },
      '2025-02': { low: '250', high: '' },
    })
  })

  test('beyond the last month are counted, not lost in silence', () => {
    expect(paste('1\n2\n3\n4', '2025-02')).toMatchObject({ filled: 2, left: 2 })
  })

  test('a single cell is ordinary text', () => {
    expect(paste('240')).toBeNull()
    expect(paste('240\n')).toBeNull()
  })
})
