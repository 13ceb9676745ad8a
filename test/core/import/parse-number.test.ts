import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inferNumberStyle, isEmptyCell, isLostIdentifier, parseNumber } from '../../../src/core/import/parse-cell.ts'
import type { NumberStyle } from '../../../src/core/import/parse-cell.ts'

const value = (text: string, style: NumberStyle | null = null): number | string => {
  const reading = parseNumber(text, style)
  return reading.kind === 'number' ? reading.value : reading.kind
}

describe('parseNumber', () => {
  it.each([
    ['0', 0],
    ['1234', 1234],
    ['  42 ', 42],
    ['1 234,56', 1234.56],
    ['1\u00a0234,56', 1234.56],
    ['1\u202f234\u202f567', 1_234_567],
    ['1\u2009234', 1234],
    ["12'345.5", 12_345.5],
    ['12’345', 12_345],
    ['1,234.56', 1234.56],
    ['334.327,57', 334_327.57],
    ['1,234,567', 1_234_567],
    ['1.234.567', 1_234_567],
    ['1,234,567.8', 1_234_567.8],
    ['1.234.567,8', 1_234_567.8],
    ['1965.741', 1965.741],
    ['0.123', 0.123],
    ['0,500', 0.5],
    ['1,5', 1.5],
    ['.5', 0.5],
    ['-12', -12],
    ['\u221212,5', -12.5],
    ['- 3', -3],
    ['+7', 7],
    ["'-5", -5],
    ['1.5E+3', 1500],
    ['1,22158E+17', 1.22158e17],
    ['-0', 0],
    ['004', 4],
    ['5605.77', 5605.77],
  ])('reads %j', (text, expected) => {
    expect(value(text)).toBe(expected)
  })

  it.each([
    ['13.7%', 13.7],
    ['66,67\u00a0%', 66.67],
    ['25 %', 25],
    ['0%', 0],
  ])('reads %j as a percentage, as written', (text, expected) => {
    expect(parseNumber(text)).toEqual({ kind: 'number', value: expected, percent: true })
  })

  it.each(['15,000', '1.234', '-1,234', '999.999', '15,000%'])('does not guess what %j means', (text) => {
    expect(parseNumber(text)).toEqual({ kind: 'ambiguous' })
  })

  it('settles an ambiguous number with the style of its column', () => {
    expect(value('15,000', 'dot')).toBe(15_000)
    expect(value('15,000', 'comma')).toBe(15)
    expect(value('1.234', 'dot')).toBe(1.234)
    expect(value('1.234', 'comma')).toBe(1234)
    expect(value('-1.234', 'comma')).toBe(-1234)
  })

  it.each(['', '  ', '\u00a0', 'N/A', '#N/A', '--', '-', '–', 'NAN', 'NaN', 'undefined', 'null', 'Lifetime', 'Global'])(
    'finds %j empty, never zero',
    (text) => {
      expect(parseNumber(text)).toEqual({ kind: 'empty' })
      expect(isEmptyCell(text)).toBe(true)
    },
  )

  it.each([
    '17.juin',
    '17.юни',
    '17.июн',
    '5-mars',
    'mars-25',
    '6-Apr',
    'déc-24',
    '17/06/2025',
    '2025-06-17',
    '#REF!',
    '#NOM?',
    '#####',
  ])('sees that a spreadsheet damaged %j', (text) => {
    expect(parseNumber(text)).toEqual({ kind: 'damaged' })
  })

  it.each([
    'abc',
    '12abc',
    '1,2,3',
    '1.2.3',
    '1 23',
    '12 34 567',
    '1,23,456',
    '$0',
    '0:04:34',
    '00:10:55',
    '1e999',
    '5.',
    '1--2',
    'Top 10',
    '=1+1',
    '12 habitants',
    '1.234,567.8',
  ])('refuses %j', (text) => {
    expect(parseNumber(text)).toEqual({ kind: 'invalid' })
  })

  it('reads back every number written in either style', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.integer({ min: 0, max: 99 }),
        fc.constantFrom(' ', '\u00a0', '\u202f', ',', '.'),
        (whole, cents, separator) => {
          const sign = separator === ',' ? '.' : ','
          const grouped = String(Math.abs(whole)).replace(/\B(?=(\d{3})+$)/g, separator)
          const text = `${whole < 0 ? '-' : ''}${grouped}${sign}${String(cents).padStart(2, '0')}`
          const expected = Number(`${String(whole)}.${String(cents).padStart(2, '0')}`)
          expect(value(text)).toBe(expected === 0 ? 0 : expected)
        },
      ),
    )
  })

  it('never throws nor gives a number that is not finite', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.,-+eE% '’\u00a0mai".split(/(?:)/u)) }), (text) => {
        const reading = parseNumber(text)
        if (reading.kind === 'number') expect(Number.isFinite(reading.value)).toBe(true)
      }),
    )
  })

  it('is linear on hostile text', () => {
    expect(parseNumber(`${'1 '.repeat(100_000)}x`).kind).toBe('invalid')
    expect(parseNumber('1,111'.repeat(100_000)).kind).toBe('invalid')
  })
})

describe('inferNumberStyle', () => {
  it('learns from the cells that can only be read one way', () => {
    expect(inferNumberStyle(['15,000', '1,234.5'])).toBe('dot')
    expect(inferNumberStyle(['15,000', '12.5'])).toBe('dot')
    expect(inferNumberStyle(['15,000', '1,000,000'])).toBe('dot')
    expect(inferNumberStyle(['1.234', '1\u00a0234,5'])).toBe('comma')
    expect(inferNumberStyle(['1.234', '0,5', '12'])).toBe('comma')
  })

  it('says nothing when nothing settles it or when cells contradict each other', () => {
    expect(inferNumberStyle(['15,000', '12', '1.234', 'N/A', 'abc'])).toBeNull()
    expect(inferNumberStyle(['1,5', '1.5'])).toBeNull()
    expect(inferNumberStyle([])).toBeNull()
  })
})

describe('isLostIdentifier', () => {
  it('knows identifiers that a spreadsheet rounded', () => {
    for (const text of ['1.22158E+17', '1,22158E+17', '1E+15', '1.396269028466733E+15'])
      expect(isLostIdentifier(text)).toBe(true)
    for (const text of ['122158000000000000', '1396269028466733', 'E17', '', '1.5'])
      expect(isLostIdentifier(text)).toBe(false)
  })
})
