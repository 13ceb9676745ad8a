/** What the user decided about one file before its facts were kept: stored with them, so that an undo takes both back. */
import type { Problem } from '../problem.ts'
import { problemKey } from '../problem-key.ts'
import type { Recipe } from './recipe.ts'

/** One cell read otherwise than the file says. The file itself is never touched. */
export interface CellCorrection {
  /** Name of the worksheet; null for a text file. */
  readonly sheet: string | null
  /** 1-based number of the record, as {@link Row.number}. */
  readonly row: number
  /** 0-based position of the cell. */
  readonly column: number
  readonly before: string
  readonly after: string
}

/** A problem that the user has read and set aside. */
interface IgnoredProblem {
  /** {@link problemKey} of the problem. */
  readonly problem: string
  /** Why, in the user's words; never empty. */
  readonly reason: string
}

/** How a sheet is to be read, when the user does not want what was detected. */
interface SheetLayout {
  readonly sheet: string | null
  /** False: the sheet is left out. */
  readonly use: boolean
  /** 1-based number of the record that holds the header; null: as detected. */
  readonly headerRow: number | null
}

export interface FileDecisions {
  readonly corrections: readonly CellCorrection[]
  readonly ignored: readonly IgnoredProblem[]
  /** At most one per sheet. */
  readonly layouts: readonly SheetLayout[]
  /** How an unknown table was read. */
  readonly recipe: Recipe | null
}

export const noDecisions: FileDecisions = { corrections: [], ignored: [], layouts: [], recipe: null }

/** Why the user set this problem aside; null: it stands. */
export function ignoredReason(one: Problem, { ignored }: Pick<FileDecisions, 'ignored'>): string | null {
  if (ignored.length === 0) return null
  const key = problemKey(one)
  return ignored.find((each) => each.problem === key)?.reason ?? null
}
