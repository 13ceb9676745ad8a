/** Contract of an importer: one per export format. See README "Add an importer". */
import type { Facts } from '../dossier/facts.ts'
import type { Problem } from '../problem.ts'
import type { Table } from './table.ts'

/** Why a table was recognised; worded for the user by `wording`. */
export type EvidenceReason =
  | { readonly kind: 'headers'; readonly found: number; readonly of: number; readonly examples: readonly string[] }
  | { readonly kind: 'titles'; readonly titles: readonly string[] }
  | { readonly kind: 'template'; readonly name: string }
  /** Nobody recognised it: the user said what its columns mean. */
  | { readonly kind: 'recipe'; readonly name: string }
  | { readonly kind: 'values'; readonly column: string; readonly example: string }

export interface Evidence {
  /** Title of the report as its publisher names it, in the file's language: shown to the user. */
  readonly title: string
  /** Language of the export; null when it cannot be told. */
  readonly language: 'fr' | 'en' | 'fr+en' | null
  readonly because: readonly EvidenceReason[]
}

export interface ImportContext {
  readonly sha256: string
  readonly modified: string | null
  /** Answers to earlier questions about this very file (keyed by question, see {@link TableReading.questions}). */
  readonly answers: Readonly<Record<string, string>>
  /** SHA-256 of a text, in hexadecimal: what is kept of texts that must be compared but never stored. */
  readonly fingerprint: (text: string) => string
  /** The user allows the texts of the authority's own publications to be kept; see `post-text.ts`. */
  readonly keepTexts: boolean
}

/** A choice that only the user can make; its facts wait. */
export interface Question {
  /** Stable inside the file, for example `network:Reach` or `period:Visites`. */
  readonly id: string
  /**
   * `which-list`: what the people of a list subscribe to; `about` is their number. `which-column`: the header of a column;
   * `about` says what is looked for. `which-year`: the year of the last day of a table whose days have none.
   */
  readonly kind: 'which-network' | 'which-period' | 'which-year' | 'which-list' | 'which-column'
  readonly about: string
  /** Service ids to choose from, years, or headers of columns; empty when the answer is typed: a period as `YYYY-MM`, `YYYY` or `YYYY-MM-DD`. */
  readonly options: readonly string[]
}

/** What one section of a table gave. Every data row is either kept or skipped: `rows = kept + skipped`. */
export interface TableReading {
  readonly title: string | null
  readonly headerRow: number | null
  readonly rows: number
  readonly kept: number
  readonly skipped: number
  readonly facts: Facts
  /** Columns dropped because they hold personal data, with the number of non-empty cells dropped. */
  readonly personalData: readonly { readonly column: string; readonly cells: number }[]
  readonly questions: readonly Question[]
}

export interface Reading {
  readonly tables: readonly TableReading[]
  readonly problems: readonly Problem[]
}

export interface Importer {
  /** Equal to the file's name. */
  readonly id: string
  readonly format: {
    readonly publisher: string
    /** Where the format is documented or was seen. */
    readonly documentation: string
    readonly versions: readonly string[]
    /** Headers that a table of this kind usually has: used to name the nearest format of a file that nobody recognises. */
    readonly signature: readonly string[]
  }
  /** Looks at content, never at the file's name. Null: not mine. */
  recognises(table: Table): Evidence | null
  /** Called only after `recognises` said yes. Never throws on bad cells: they become problems. */
  read(table: Table, context: ImportContext): Reading
}
