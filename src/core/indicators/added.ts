import type { Entry } from '../analysis.ts'
import type { AbsenceReason, Unit } from '../figure.ts'
import { isFigure, plus } from '../figure.ts'
import type { FormulaId } from '../formulas.ts'
import type { Draft } from '../ledger.ts'
import { absentDraft } from '../ledger.ts'

/** The sum of what is known; what is not stays among the inputs, and documents name it. */
export function added(inputs: readonly Entry[], unit: Unit, formula: FormulaId, reason: AbsenceReason): Draft {
  const known = inputs.map((one) => one.result).filter(isFigure)
  if (known.length === 0) return absentDraft('unavailable', reason, formula, inputs)
  return { value: plus(...known), unit, formula, inputs }
}
