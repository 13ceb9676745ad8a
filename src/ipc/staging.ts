/** Files that were dropped and read, on their way to the dossier: nothing of them is kept before the user validates. */
import type { Coverage } from '../core/dossier/coverage.ts'
import type { ImportEffect } from '../core/dossier/import-effect.ts'
import type { FileDecisions } from '../core/import/decisions.ts'
import type { FileInspection } from '../core/import/inspection.ts'
import type { FixableCell } from '../core/import/fixable-cell.ts'
import type { Recipe } from '../core/import/recipe.ts'
import type { ColumnSummary, SheetSummary } from '../core/import/sheet-summary.ts'
import type { TextDialect } from '../core/import/table.ts'
import type { Problem } from '../core/problem.ts'

/** Why a staged file would be kept or not. */
export type StagedState =
  | 'ready'
  /** A question waits: its facts would be kept, and would wait too. */
  | 'question'
  /** A table that no importer knows: it can be mapped. */
  | 'to-map'
  /** Nothing can be read from it. */
  | 'unusable'
  /** The dossier, or another staged file, has the very same content. */
  | 'already-there'
  | 'left-out'

export type StagedColumn = ColumnSummary
export type StagedSheet = SheetSummary

export interface StagedProblem {
  /** Stable as long as the problem is the same: what `ignore` takes. */
  readonly key: string
  readonly problem: Problem
  /** Null: nothing to type in its place. */
  readonly fix: FixableCell | null
  /** Reason given for setting it aside; null: it stands. */
  readonly ignored: string | null
}

export interface StagedFile {
  /** Handle of the file while it is staged. */
  readonly id: string
  readonly state: StagedState
  /** The name under which the same content is already there. */
  readonly twin: string | null
  readonly inspection: FileInspection
  readonly decisions: FileDecisions
  readonly answers: Readonly<Record<string, string>>
  /** How its text is written; null for workbooks, JSON and what is unreadable. */
  readonly dialect: TextDialect | null
  readonly sheets: readonly StagedSheet[]
  readonly problems: readonly StagedProblem[]
  /** The recipe in force, or the one that is suggested for the table at hand; null for recognised files. */
  readonly recipe: Recipe | null
}

export interface Staging {
  readonly files: readonly StagedFile[]
  /** About the batch as a whole. */
  readonly problems: readonly Problem[]
  /** Of the files that would be kept. */
  readonly effect: ImportEffect
  readonly coverage: Coverage
  /** Choices made between what the files and the dossier say; kept with the batch. */
  readonly choices: Readonly<Record<string, string>>
}

/** A record of a staged sheet, as read, corrections applied; addresses and telephone numbers are masked. */
export interface StagedRow {
  readonly number: number
  readonly cells: readonly string[]
}
