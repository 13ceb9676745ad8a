/** Imports validated together are one batch: added at once, taken back at once, whatever came between. */
import type { FileImport } from '../import/import-file.ts'
import { byName } from './changes.ts'
import type { DossierState, StoredImport } from './dossier.ts'

/** `batch`: greater than that of every import there ever was: in a dossier, the entry of the journal that will tell it. */
export function withBatch(state: DossierState, files: readonly FileImport[], batch = nextBatch(state)): DossierState {
  return { ...state, imports: [...state.imports, ...files.toSorted(byName).map((one) => ({ ...one, batch }))] }
}

/** Also forgets what was answered about these files, and what was chosen between them and others. */
export function withoutFiles(state: DossierState, removed: (file: StoredImport) => boolean): DossierState {
  const gone = new Set(state.imports.filter(removed).map((one) => one.inspection.sha256))
  const kept = <Value>(
    record: Readonly<Record<string, Value>>,
    keep: (key: string, value: Value) => boolean,
  ): Readonly<Record<string, Value>> =>
    Object.fromEntries(Object.entries(record).filter(([key, value]) => keep(key, value)))
  return {
    ...state,
    imports: state.imports.filter((one) => !gone.has(one.inspection.sha256)),
    answers: kept(state.answers, (sha256) => !gone.has(sha256)),
    // The keys of choices name the two files they are between.
    choices: kept(state.choices, (key) => ![...gone].some((sha256) => key.includes(sha256))),
  }
}

function nextBatch(state: DossierState): number {
  return Math.max(0, ...state.imports.map((one) => one.batch)) + 1
}
