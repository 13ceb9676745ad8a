/**
 * The fingerprint of what a dossier holds: equal when and only when the content is. It says nothing of how the content came to
 * be: neither the journal nor dates of saving count.
 */
import { canonicalJson } from './canonical-json.ts'
import type { DossierState, StoredImport } from './dossier.ts'

/** SHA-256 in lower-case hexadecimal. */
export type Fingerprint = (text: string) => string
/** Fingerprint of one import without its batch: see {@link importText}. Imports are immutable, so it can be remembered. */
export type DigestOf = (one: StoredImport) => string

/** The parts of an import as they are stored, each a canonical JSON text. */
export interface ImportTexts {
  readonly decisions: string
  readonly facts: string
  readonly inspection: string
}

export function importTexts({ decisions, facts, inspection }: Omit<StoredImport, 'batch'>): ImportTexts {
  return { decisions: canonicalJson(decisions), facts: canonicalJson(facts), inspection: canonicalJson(inspection) }
}

/** Canonical JSON of the whole import, from its parts. */
export function importText({ decisions, facts, inspection }: ImportTexts): string {
  return `{"decisions":${decisions},"facts":${facts},"inspection":${inspection}}`
}

/** SHA-256 of the canonical JSON of the content, where each import is replaced by its own fingerprint. */
export function contentFingerprint(state: DossierState, digestOf: DigestOf, fingerprint: Fingerprint): string {
  return fingerprint(canonicalJson(content(state, digestOf)))
}

/** What a dossier holds, with the imports as `print` shows them: the same content always gives the same value. */
export interface Content extends Omit<DossierState, 'imports'> {
  /** `batch`: 1, 2, 3… */
  readonly imports: readonly { readonly batch: number; readonly content: unknown }[]
}

export function content(state: DossierState, print: (one: StoredImport) => unknown): Content {
  const batches = [...new Set(state.imports.map((one) => one.batch))].sort((a, b) => a - b)
  const answers = Object.entries(state.answers).filter(([, given]) => Object.keys(given).length > 0)
  return {
    ...state,
    // A file without answers, and a file whose answers were all taken back, are the same.
    answers: Object.fromEntries(answers),
    // Only which files go together and in which order matters, not how many batches came and went between them.
    imports: state.imports.map((one) => ({ batch: batches.indexOf(one.batch) + 1, content: print(one) })),
  }
}
