/** The journal of the open dossier as the page sees it, and what taking an entry back gives. */
import type { DossierState } from '../core/dossier/dossier.ts'
import type { JournalEntry } from '../core/dossier/journal.ts'
import { lastUndoable, standings, withoutEntry } from '../core/dossier/undo.ts'
import type { Standing } from '../core/dossier/undo.ts'
import { problem } from '../core/problem.ts'
import type { Problem } from '../core/problem.ts'
import type { DossierFile } from '../files/dossier-file.ts'
import type { JournalEntryView } from '../ipc/dossier-views.ts'

const atStart: Standing = { undoneBy: null, canUndo: false, blockedBy: null }

/** Most recent first. */
export function journalView(journal: readonly JournalEntry[], state: DossierState): readonly JournalEntryView[] {
  const standing = standings(journal, state)
  return journal.toReversed().map((entry) => ({ ...entry, ...(standing.get(entry.id) ?? atStart) }))
}

/** What “undo” takes back when nobody says what; null: nothing. */
export function lastUndo(journal: readonly JournalEntry[], state: DossierState): JournalEntryView | null {
  const standing = standings(journal, state)
  const entry = lastUndoable(journal, standing)
  return entry === null ? null : { ...entry, ...(standing.get(entry.id) ?? atStart) }
}

/** The last import in force; null: there is none to take back. */
export function lastImport(journal: readonly JournalEntry[], state: DossierState): number | null {
  const standing = standings(journal, state)
  return journal.findLast((one) => one.intent === 'import' && standing.get(one.id)?.canUndo === true)?.id ?? null
}

/** The state without what the entry did, or why it cannot be: `undo-unknown`, `undo-twice`, `undo-blocked`, `undo-lost`. */
export function undone(
  file: Pick<DossierFile, 'journal' | 'withdrawnBy'>,
  state: DossierState,
  id: number,
): DossierState | Problem {
  const { journal } = file
  const entry = journal.find((one) => one.id === id)
  if (entry === undefined) return problem('undo-unknown', 'error', { entry: id })
  const { canUndo, undoneBy, blockedBy } = standings(journal, state).get(id) ?? atStart
  if (undoneBy !== null) return problem('undo-twice', 'warning', { entry: id, by: undoneBy })
  if (!canUndo) {
    const later = journal.find((one) => one.id === blockedBy)
    return later === undefined
      ? problem('undo-impossible', 'warning', { entry: id })
      : problem('undo-blocked', 'warning', { entry: id, by: later.id, at: later.at })
  }
  const withdrawn = file.withdrawnBy(entry)
  return 'severity' in withdrawn ? withdrawn : withoutEntry(state, entry, withdrawn, journal)
}
