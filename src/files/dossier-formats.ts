/**
 * How the formats that share today's tables store what is not an import. Version 2 had no typed overlaps, no weights, no
 * replaced reference values and no reference data of its own.
 */
import type { DossierState } from '../core/dossier/dossier.ts'
import { emptyState } from '../core/dossier/dossier.ts'
import { fingerprintOf, formatVersion } from './dossier-tables.ts'

export interface StoredFormat {
  /** What was stored, with the parts that this format did not have. */
  completed(rest: unknown): unknown
  /** The fingerprint of a state in the journals of this format. */
  fingerprintOf(state: DossierState): string
}

export const currentFormat: StoredFormat = { completed: (rest) => rest, fingerprintOf }

const { overlaps, weights, overrides, reference } = emptyState
const version2: StoredFormat = {
  completed: (rest) =>
    typeof rest === 'object' && rest !== null ? { ...rest, overlaps, weights, overrides, reference } : rest,
  fingerprintOf(state) {
    const stored = { ...state, overlaps: undefined, weights: undefined, overrides: undefined, reference: undefined }
    // Parts that are undefined are in no JSON: the state as version 2 knew it.
    return fingerprintOf(stored as unknown as DossierState)
  },
}

/** Null: another version, with other tables or unknown. */
export function formatOf(version: unknown): StoredFormat | null {
  if (version === formatVersion) return currentFormat
  return version === 2 ? version2 : null
}
