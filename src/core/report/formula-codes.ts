/** Codes of formulas in documents: M01, M02… in the order of the catalogue, the same in every document. */
import type { FormulaId } from '../formulas.ts'
import { formulas } from '../formulas.ts'

export const formulaIds = Object.keys(formulas) as readonly FormulaId[]

export function formulaCode(id: FormulaId): string {
  return `M${String(formulaIds.indexOf(id) + 1).padStart(2, '0')}`
}
