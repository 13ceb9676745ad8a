import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTypedNumber, readTypedRange, typeNumber, typeRange } from '../../renderer/state/typed-numbers.ts'

const nbsp = '\u00a0'

describe('a typed number', () => {
  it('is read as people write it in the language of the page', () => {
    expect(readTypedNumber('fr', '1 200,5')).toBe(1200.5)
    expect(readTypedNumber('fr', `12${nbsp}400`)).toBe(12400)
    expect(readTypedNumber('fr', '1.200')).toBe(1200)
    expect(readTypedNumber('en', '1,200')).toBe(1200)
    expect(readTypedNumber('en', '1.200')).toBe(1.2)
  })

  it('is not known when nothing is typed, and never zero for that', () => {
    expect(readTypedNumber('fr', '')).toBeNull()
    expect(readTypedNumber('fr', '   ')).toBeNull()
    expect(readTypedNumber('fr', '0')).toBe(0)
  })

  it('is refused when negative or not a number', () => {
    for (const text of ['-3', 'beaucoup', '12 h', '1,2,3']) expect(readTypedNumber('fr', text)).toBe('unreadable')
  })
})

describe('a typed range', () => {
  it('is a sure value when one field alone is filled', () => {
    const sure = { kind: 'range', range: { low: 4, high: 4 } }
    expect(readTypedRange('fr', { low: '4', high: '' })).toEqual(sure)
    expect(readTypedRange('fr', { low: '', high: '4' })).toEqual(sure)
  })

  it('is "I do not know" when both fields are empty', () => {
    expect(readTypedRange('fr', { low: '', high: ' ' })).toEqual({ kind: 'range', range: null })
  })

  it('scales percents and refuses more than all', () => {
    const percent = { scale: 100, most: 100 }
    expect(readTypedRange('fr', { low: '12,5', high: '100' }, percent)).toEqual({
      kind: 'range',
      range: { low: 0.125, high: 1 },
    })
    expect(readTypedRange('fr', { low: '20', high: '101' }, percent)).toEqual({ kind: 'too-large' })
  })

  it('names what it cannot read and a reversed order', () => {
    expect(readTypedRange('fr', { low: ' dix ', high: '20' })).toEqual({ kind: 'unreadable', text: 'dix' })
    expect(readTypedRange('fr', { low: '20', high: '10' })).toEqual({ kind: 'order' })
  })

  it('comes back as it was stored, in both languages', () => {
    const cents = fc.integer({ min: 0, max: 10_000_000 }).map((value) => value / 100)
    fc.assert(
      fc.property(cents, cents, fc.constantFrom('fr' as const, 'en' as const), (one, other, lang) => {
        const range = { low: Math.min(one, other), high: Math.max(one, other) }
        expect(readTypedRange(lang, typeRange(lang, range))).toEqual({ kind: 'range', range })
      }),
    )
    expect(typeRange('fr', null)).toEqual({ low: '', high: '' })
    expect(typeRange('fr', { low: 0.1, high: 0.29 }, 100)).toEqual({ low: '10', high: '29' })
  })

  it('is typed without needless decimals', () => {
    expect(typeNumber('fr', 1200)).toBe(`1${nbsp}200`)
    expect(typeNumber('fr', 2.5)).toBe('2,5')
    expect(typeNumber('en', 2.25)).toBe('2.25')
  })
})
