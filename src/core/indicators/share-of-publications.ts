/** Share of the publications that have some property. */
import type { OfChannel } from '../dossier/dossier.ts'
import type { Publication } from '../dossier/facts.ts'
import { exactly } from '../figure.ts'
import type { FormulaId } from '../formulas.ts'
import type { Draft } from '../ledger.ts'
import { sourcesOf } from '../reach/channel-facts.ts'

export type Published = OfChannel<Publication>

/** Null without any publication. */
export function shareAmong(
  all: readonly Published[],
  counts: (publication: Published) => boolean,
  formula: FormulaId,
): Draft | null {
  if (all.length === 0) return null
  const value = exactly(all.filter(counts).length / all.length)
  return { value, unit: 'share', formula, inputs: [], quality: 'measured', sources: sourcesOf(all) }
}
