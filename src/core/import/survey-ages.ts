/** The answers of one question as ages: classes, or plain ages put into INSEE's bands. */
import { readAgeClass, readLastClass } from './age-class.ts'
import { normaliseHeader } from './parse-cell.ts'
import type { SurveyQuestion } from './survey-columns.ts'
import type { Row } from './table.ts'

export interface AgeReader {
  /** `15-29`, `75+`…; null when the row gives no readable age. */
  read(row: Row): string | null
  /** True when the row says something, readable or not. */
  says(row: Row): boolean
}

const unsaid = new Set([
  '',
  'nsp',
  'ne se prononce pas',
  'je ne souhaite pas repondre',
  'prefer not to say',
  'n/a',
  '-',
])

/** Null when the answers of this question are not ages. */
export function ageReader(question: Extract<SurveyQuestion, { kind: 'cell' }>, rows: readonly Row[]): AgeReader | null {
  const cellOf = (row: Row): string => (row.cells[question.position] ?? '').trim()
  const says = (row: Row): boolean => !unsaid.has(normaliseHeader(cellOf(row)))
  const cells = [...new Set(rows.filter(says).map(cellOf))]
  // A plain number is an age only where the question says so: it could count anything.
  const asksAge = /\bages?\b|\bhow old\b/u.test(normaliseHeader(question.title))
  const readCell = (cell: string): string | null =>
    readAgeClass(cell) ?? readLastClass(cell, cells) ?? (asksAge ? bandOfAge(cell) : null)
  const read = new Map(cells.map((cell) => [cell, readCell(cell)]))
  const readable = rows.filter((row) => says(row) && read.get(cellOf(row)) !== null).length
  const classes = new Set([...read.values()].filter((one) => one !== null))
  if (classes.size < 2 || readable < rows.filter(says).length * 0.8) return null
  return { read: (row) => read.get(cellOf(row)) ?? null, says }
}

const firstAges = [0, 15, 30, 45, 60, 75]

/** `34` and « 34 ans » → `30-44`: the exact age of a person is not kept. */
export function bandOfAge(text: string): string | null {
  const age = Number(/^(\d{1,3})(?: ?(?:ans|years?(?: old)?))?$/u.exec(normaliseHeader(text))?.[1] ?? NaN)
  if (!(age >= 0 && age <= 120)) return null
  const from = firstAges.findLast((first) => first <= age) ?? 0
  const next = firstAges.find((first) => first > age)
  return next === undefined ? `${from}+` : `${from}-${next - 1}`
}
