import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inferDateOrder, normaliseHeader, parseDate } from '../../../src/core/import/parse-cell.ts'
import type { DateOrder } from '../../../src/core/import/parse-cell.ts'

const read = (text: string, order: DateOrder | null = null): string => {
  const reading = parseDate(text, order)
  return 'value' in reading ? reading.value : reading.kind
}

describe('parseDate', () => {
  it.each([
    ['2025-01-01', '2025-01-01'],
    ['2025-01-01T01:00:00', '2025-01-01T01:00:00'],
    ['2025-01-01T01:00:00.000', '2025-01-01T01:00:00'],
    ['2025-01-01 01:00', '2025-01-01T01:00:00'],
    ['2025/10/31', '2025-10-31'],
    ['2025/10/31 18:19:10', '2025-10-31T18:19:10'],
    ['20231010', '2023-10-10'],
    ['Oct 26, 2018 02:56 pm', '2018-10-26T14:56:00'],
    ['Oct 26, 2018 12:05 am', '2018-10-26T00:05:00'],
    ['Dec 15, 2023', '2023-12-15'],
    ['Tue, Aug 26, 2025', '2025-08-26'],
    ['December 1st, 2024', '2024-12-01'],
    ['12 mars 2025', '2025-03-12'],
    ['1er mars 2025', '2025-03-01'],
    ['1er août 2025', '2025-08-01'],
    ['12\u00a0févr. 2025', '2025-02-12'],
    ['lundi 3 mars 2025', '2025-03-03'],
    ['mar. 4 mars 2025', '2025-03-04'],
    ['mar. 2025', '2025-03'],
    ['3 mars 2025 à 14h30', '2025-03-03T14:30:00'],
    ['31-Dec-2024', '2024-12-31'],
    ['mars 2025', '2025-03'],
    ['Mar 2025', '2025-03'],
    ['août 2025', '2025-08'],
    ['2025-03', '2025-03'],
    ['03/2025', '2025-03'],
    ['29/02/2024', '2024-02-29'],
    ['12/24/2025 23:52', '2025-12-24T23:52:00'],
    ['13-06-2025', '2025-06-13'],
    ['05/05/2025', '2025-05-05'],
  ])('reads %j without being told anything', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it('keeps the offset that a text gives, and none otherwise', () => {
    expect(parseDate('2026-08-15 13:12:39 +0000')).toEqual({
      kind: 'date-time',
      value: '2026-08-15T13:12:39',
      offset: 0,
    })
    expect(parseDate('2026-08-15T13:12:39Z')).toMatchObject({ offset: 0 })
    expect(parseDate('2026-08-15T13:12:39-07:30')).toMatchObject({ offset: -450 })
    expect(parseDate('2026-08-15T13:12:39')).toMatchObject({ offset: null })
  })

  it('does not guess between day-first and month-first', () => {
    expect(read('01/02/2026')).toBe('ambiguous')
    expect(read('09/11/2025 05:03')).toBe('ambiguous')
    expect(read('01/02/2026', 'day-first')).toBe('2026-02-01')
    expect(read('01/02/2026', 'month-first')).toBe('2026-01-02')
    expect(read('09/11/2025 05:03', 'month-first')).toBe('2025-09-11T05:03:00')
    expect(read('17/06/25')).toBe('ambiguous')
    expect(read('17/06/25', 'day-first')).toBe('2025-06-17')
    expect(read('mars-25')).toBe('ambiguous')
  })

  it.each([
    '31/04/2025',
    '30/02/2024',
    '2025-02-29',
    '2025-13-01',
    '00/01/2025',
    '99999999',
    '32 mars 2025',
    'Feb 30, 2025',
    '2025-00',
    '25:00',
    '2025-01-01T24:00:00',
    '2025-01-01 10:60',
    'Oct 26, 2018 13:56 pm',
    '1 foobar 2025',
    '45292',
    '5-mars',
    'April 12',
    'mars',
    '2025',
    '12.5',
    'hello',
    '1/1/0001',
    'mars 2025 10:00',
  ])('refuses %j', (text) => {
    expect(read(text)).toBe('invalid')
  })

  it('refuses a date that its column’s order makes impossible', () => {
    expect(read('12/24/2025', 'day-first')).toBe('invalid')
    expect(read('24/12/2025', 'month-first')).toBe('invalid')
  })

  it('finds empty cells empty', () => {
    for (const text of ['', 'N/A', 'Lifetime', 'Global', '--', 'undefined']) expect(read(text)).toBe('empty')
  })

  it('reads back every day of the calendar in every layout, and never another day', () => {
    const day = fc.date({
      min: new Date('1900-01-01T00:00:00Z'),
      max: new Date('2199-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10)
        const [y = '', m = '', d = ''] = iso.split('-')
        expect(read(iso)).toBe(iso)
        expect(read(`${y}${m}${d}`)).toBe(iso)
        expect(read(`${d}/${m}/${y}`, 'day-first')).toBe(iso)
        expect(read(`${m}/${d}/${y}`, 'month-first')).toBe(iso)
        expect([iso, 'ambiguous']).toContain(read(`${d}/${m}/${y}`))
      }),
    )
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789/-:. ,TZamprs'.split(/(?:)/u)) }), (text) => {
        parseDate(text)
      }),
    )
    expect(read('1'.repeat(1_000_000))).toBe('invalid')
  })
})

describe('inferDateOrder', () => {
  it('learns from the dates that can only be read one way', () => {
    expect(inferDateOrder(['01/02/2026', '01/13/2026'])).toBe('month-first')
    expect(inferDateOrder(['01/02/2026', '13/01/2026 10:00'])).toBe('day-first')
  })

  it('says nothing when nothing settles it or when dates contradict each other', () => {
    expect(inferDateOrder(['01/02/2026', '03/04/2026', '', '2026-01-31'])).toBeNull()
    expect(inferDateOrder(['13/01/2026', '01/13/2026'])).toBeNull()
  })
})

describe('normaliseHeader', () => {
  it.each([
    ['Spectateurs de 3\u00a0secondes', 'spectateurs de 3 secondes'],
    ['Mentions J’aime', "mentions j'aime"],
    ['  Réactions,  Commentaires\u202fet partages ', 'reactions, commentaires et partages'],
    ['\ufeffDate', 'date'],
    ['Durée (s)', 'duree (s)'],
    ['Ⓐ', 'a'],
    ['Identifiant\nde la publication', 'identifiant de la publication'],
    ['__proto__', '__proto__'],
  ])('reduces %j', (text, expected) => {
    expect(normaliseHeader(text)).toBe(expected)
  })
})
