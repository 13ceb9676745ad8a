import { describe, expect, test } from 'vitest'
import type { FileDecisions } from '../../../src/core/import/decisions.ts'
import { noDecisions } from '../../../src/core/import/decisions.ts'
import { fixableCells } from '../../../src/core/import/fixable-cell.ts'
import { importFile, withDigest } from '../../../src/core/import/import-file.ts'
import { problemKey } from '../../../src/core/problem-key.ts'
import { problem } from '../../../src/core/problem.ts'
import type { SourceFile } from '../../../src/core/import/table.ts'
import { sheet, source } from './sheets.ts'

const header = 'Service|Compte|Mois|Mesure|Valeur'
const file = source([
  sheet([header, 'Facebook||2025-03|abonnés|3l0', 'Minitel||2025-04|abonnés|3l0', 'Facebook||2025-05|abonnés|']),
])

const cellsOf = (of: SourceFile, decisions: FileDecisions = noDecisions) => {
  const { inspection } = importFile(of, { decisions, staging: true })
  return fixableCells(inspection.problems, of, decisions).map((cell, index) => {
    const code = inspection.problems[index]?.code
    return cell === null ? [code] : [code, cell.row, cell.column, cell.value, cell.corrected]
  })
}

describe('cells to type again', () => {
  test('every occurrence of a problem has its own', () => {
    expect(cellsOf(file)).toEqual([
      ['invalid-number', 2, 4, '3l0', null],
      ['unknown-service', 3, 0, 'Minitel', null],
      ['missing-value', 4, 4, '', null],
    ])
  })

  test('typed again wrongly, the cell says both what the file says and what was typed', () => {
    const corrections = [{ sheet: null, row: 2, column: 4, before: '3l0', after: '3I0' }]
    expect(cellsOf(file, { ...noDecisions, corrections })[0]).toEqual(['invalid-number', 2, 4, '3l0', '3I0'])
  })

  const cell = (lines: readonly string[], row: number, column: string | null, value: string) =>
    fixableCells(
      [problem('invalid-number', 'warning', { value, column: column ?? '' }, { row, column })],
      source([sheet(lines)]),
      noDecisions,
    )[0]

  test('of two columns of the same name, the one that holds the value', () => {
    const lines = ['Jour|Vues|Vues', '2025-03-14|12|x', '2025-03-15|y|y']
    expect(cell(lines, 2, 'Vues', 'x')?.column).toBe(2)
    expect(cell(lines, 3, 'Vues', 'y')?.column).toBe(1)
    expect(cell(lines, 3, 'Vues', 'z')).toBeNull()
  })

  test('without a header of that name, the only cell of the row that holds the value', () => {
    const lines = ['Top cities|', 'Bellerive|Valmer', '12.5|17.juin', 'x|x']
    expect(cell(lines, 3, 'Valmer-sur-Orne', '17.juin')?.column).toBe(1)
    expect(cell(lines, 4, null, 'x')).toBeNull()
  })

  test('a problem of the whole file has none', () => {
    expect(fixableCells([problem('no-data', 'warning', {}, { row: 2 })], file, noDecisions)).toEqual([null])
  })
})

test('what is kept is the digest, with what was set aside', () => {
  const many = source([sheet([header, ...Array.from({ length: 30 }, () => 'Facebook||2025-03|abonnés|3l0')])])
  const { inspection } = importFile(many, { staging: true })
  expect(inspection.problems.map((one) => one.place.row)).toEqual(Array.from({ length: 30 }, (_, index) => index + 2))
  const last = inspection.problems.at(-1)
  const ignored = last === undefined ? [] : [{ problem: problemKey(last), reason: 'Connu' }]
  const kept = withDigest(importFile(many, { staging: true, decisions: { ...noDecisions, ignored } }))
  expect(kept.inspection.problems.map((one) => [one.code, one.place.row])).toEqual([
    ['invalid-number', 2],
    ['invalid-number', 31],
    ['more-problems', null],
  ])
  expect(importFile(many, { decisions: { ...noDecisions, ignored } })).toEqual(kept)
})
