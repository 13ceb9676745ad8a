import { describe, expect, test } from 'vitest'
import { withCorrections } from '../../../src/core/import/corrections.ts'
import type { CellCorrection, FileDecisions } from '../../../src/core/import/decisions.ts'
import { ignoredReason, noDecisions } from '../../../src/core/import/decisions.ts'
import { importFile } from '../../../src/core/import/import-file.ts'
import { problemKey } from '../../../src/core/problem-key.ts'
import { problem } from '../../../src/core/problem.ts'
import { sheet, source } from './sheets.ts'

const measures = (value: string) =>
  source([
    sheet(['Service|Compte|Mois|Mesure|Valeur', `Facebook||2025-03|abonnés|${value}`, 'Facebook||2025-04|abonnés|320']),
  ])

const correction = (fields: Partial<CellCorrection> = {}): CellCorrection => ({
  sheet: null,
  row: 2,
  column: 4,
  before: '3l0',
  after: '310',
  ...fields,
})

const deciding = (decisions: Partial<FileDecisions>) => ({ decisions: { ...noDecisions, ...decisions } })

describe('corrections', () => {
  test('a corrected cell reads as typed, and the decision is kept with the facts', () => {
    const file = measures('3l0')
    expect(importFile(file).facts.observations.map((one) => one.value)).toEqual([320])
    const { inspection, facts, decisions } = importFile(file, deciding({ corrections: [correction()] }))
    expect(facts.observations.map((one) => one.value)).toEqual([310, 320])
    expect(inspection.problems).toEqual([])
    expect(decisions.corrections).toEqual([correction()])
  })

  test('a correction whose cell says something else now is dropped, and said', () => {
    const { inspection, facts } = importFile(measures('305'), deciding({ corrections: [correction()] }))
    expect(facts.observations.map((one) => one.value)).toEqual([305, 320])
    expect(inspection.problems).toEqual([
      problem(
        'correction-dropped',
        'warning',
        { before: '3l0', after: '310', found: '305' },
        { file: 'tableau.csv', row: 2 },
      ),
    ])
  })

  test.each([
    ['a row that is no longer there', correction({ row: 9 })],
    ['a sheet that is no longer there', correction({ sheet: 'Feuil1' })],
  ])('%s', (_, lost) => {
    const { inspection } = importFile(measures('305'), deciding({ corrections: [lost] }))
    expect(inspection.problems.map((one) => [one.code, 'found' in one.params ? one.params.found : ''])).toEqual([
      ['correction-dropped', null],
    ])
  })

  test('an empty cell at the end of a short row can be typed, and the header itself', () => {
    const file = source([sheet(['Service|Moi', 'Facebook'])])
    const corrections = [
      correction({ row: 1, column: 1, before: 'Moi', after: 'Mois' }),
      correction({ row: 2, column: 3, before: '', after: 'x' }),
    ]
    const { sheets, problems } = withCorrections(file, corrections)
    expect(problems).toEqual([])
    expect([...(sheets[0]?.rows() ?? [])].map((row) => row.cells)).toEqual([
      ['Service', 'Mois'],
      ['Facebook', '', '', 'x'],
    ])
    // The file itself is never touched.
    expect([...(file.sheets[0]?.rows() ?? [])].map((row) => row.cells)).toEqual([['Service', 'Moi'], ['Facebook']])
  })

  test('reads no further than the last corrected row to check them', () => {
    let read = 0
    const long = {
      name: null,
      *rows() {
        for (let number = 1; number <= 1000; number += 1) {
          read += 1
          yield { number, cells: ['x'] }
        }
      },
    }
    withCorrections(source([long]), [correction({ row: 3, column: 0, before: 'x', after: 'y' })])
    expect(read).toBe(3)
  })
})

describe('layouts', () => {
  const year = ['Service|Compte|Mois|Mesure|Valeur', 'Facebook||2025-03|abonnés|310']
  const workbook = source([sheet(year, '2025'), sheet([year[0] ?? '', 'Facebook||2024-03|abonnés|290'], '2024')])

  test('a sheet left out gives nothing, and that is said', () => {
    const layouts = [{ sheet: '2024', use: false, headerRow: null }]
    const { inspection, facts } = importFile(workbook, deciding({ layouts }))
    expect(facts.observations.map((one) => one.from)).toEqual(['2025-03-31'])
    expect(inspection.problems.map((one) => [one.code, one.place.sheet])).toEqual([['sheet-left-out', '2024']])
  })

  test('with every sheet left out, nothing is said to be unknown', () => {
    const layouts = ['2024', '2025'].map((name) => ({ sheet: name, use: false, headerRow: null }))
    const { inspection } = importFile(workbook, deciding({ layouts }))
    expect(inspection.status).toBe('unrecognised')
    expect(inspection.problems.map((one) => one.code)).toEqual(['sheet-left-out', 'sheet-left-out'])
  })

  test('the header is the record that the user points at; what is above introduces it', () => {
    const file = source([sheet(['Service|Compte|Mois|Mesure|Brouillon', 'Facebook||2025-03|abonnés|1', ...year])])
    const { inspection, facts } = importFile(file, deciding({ layouts: [{ sheet: null, use: true, headerRow: 3 }] }))
    expect(inspection.tables.map((one) => [one.headerRow, one.rows])).toEqual([[3, 1]])
    expect(facts.observations.map((one) => [one.value, one.place.row])).toEqual([[310, 4]])
  })

  test('a header row that does not exist gives nothing', () => {
    const layouts = [{ sheet: null, use: true, headerRow: 40 }]
    const { inspection } = importFile(source([sheet(year)]), deciding({ layouts }))
    expect(inspection.status).toBe('unrecognised')
    expect(inspection.problems.map((one) => one.code)).toEqual(['unrecognised-file'])
  })
})

describe('problems set aside', () => {
  const bad = problem('invalid-number', 'warning', { value: '3l0', column: 'Valeur' }, { file: 'a.csv', row: 2 })

  test('the key depends on what is wrong and where, not on the name of the file', () => {
    expect(problemKey({ ...bad, place: { ...bad.place, file: 'b.csv' } })).toBe(problemKey(bad))
    expect(problemKey({ ...bad, place: { ...bad.place, row: 3 } })).not.toBe(problemKey(bad))
    expect(problemKey(problem('invalid-date', 'warning', bad.params as never, bad.place))).not.toBe(problemKey(bad))
    expect(problemKey(problem('invalid-number', 'warning', { column: 'Valeur', value: '3l0' }, bad.place))).toBe(
      problemKey(bad),
    )
  })

  test('an ignored problem stays, with its reason; the bad cell is not kept for all that', () => {
    const file = measures('3l0')
    const [first] = importFile(file).inspection.problems
    expect(first?.code).toBe('invalid-number')
    const ignored = first === undefined ? [] : [{ problem: problemKey(first), reason: 'Faute de frappe connue' }]
    const { inspection, facts, decisions } = importFile(file, deciding({ ignored }))
    expect(inspection.problems.map((one) => ignoredReason(one, decisions))).toEqual(['Faute de frappe connue'])
    expect(facts.observations.map((one) => one.value)).toEqual([320])
    expect(ignoredReason(bad, decisions)).toBeNull()
  })
})
