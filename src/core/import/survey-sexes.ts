/** The answers of one question as sexes. */
import type { Sex } from '../dossier/facts.ts'
import { normaliseHeader } from './parse-cell.ts'
import type { SurveyQuestion } from './survey-columns.ts'
import type { Row } from './table.ts'

const words: Readonly<Record<Sex, readonly string[]>> = {
  women: ['femme', 'une femme', 'f', 'feminin', 'fille', 'woman', 'a woman', 'female', 'girl'],
  men: ['homme', 'un homme', 'h', 'm', 'masculin', 'garcon', 'man', 'a man', 'male', 'boy'],
}

const neither =
  /^(?:autre|other|non[- ]binaire|non-binary|nsp|n\/a|-|.*(?:pas repondre|pas le dire|not to say|not say|not answer).*)$/u

/** Null: not said, or neither. */
export function readSex(text: string): Sex | null {
  const plain = normaliseHeader(text)
  if (words.women.includes(plain)) return 'women'
  return words.men.includes(plain) ? 'men' : null
}

export interface SexReader {
  read(row: Row): Sex | null
}

/** Null when the answers of this question are not sexes, both of them. A letter is one only where the question says so. */
export function sexReader(question: Extract<SurveyQuestion, { kind: 'cell' }>, rows: readonly Row[]): SexReader | null {
  const cellOf = (row: Row): string => (row.cells[question.position] ?? '').trim()
  const cells = new Set(rows.map(cellOf).filter((cell) => cell !== ''))
  const asksSex = /\b(?:sexe|genre|sex|gender)\b/u.test(normaliseHeader(question.title))
  const isSex = (cell: string): boolean => readSex(cell) !== null && (asksSex || cell.length > 1)
  if (![...cells].every((cell) => isSex(cell) || neither.test(normaliseHeader(cell)))) return null
  const found = new Set([...cells].map(readSex).filter((sex) => sex !== null))
  return found.size === 2 ? { read: (row) => readSex(cellOf(row)) } : null
}
