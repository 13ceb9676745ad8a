/**
 * The dossier file, `*.amarres`: one SQLite database, anywhere the user wants (USB stick, network share). Rollback journal,
 * never WAL: network shares. The connection lives only as long as one reading or one save, so that the file can be copied
 * or moved between two; a save that meets another program's newer save refuses instead of overwriting it.
 *
 * What it cannot do: merge the work of two people. The second who opens a dossier reads it only, and is told who holds it.
 */
import { existsSync } from 'node:fs'
import { changesBetween } from '../core/dossier/changes.ts'
import type { Change } from '../core/dossier/changes.ts'
import type { DossierState, StoredImport } from '../core/dossier/dossier.ts'
import type { JournalEntry, JournalIntent } from '../core/dossier/journal.ts'
import { problem } from '../core/problem.ts'
import type { Problem } from '../core/problem.ts'
import { backupFolder, makeBackup } from './dossier-backups.ts'
import type { BackupReason } from './dossier-backups.ts'
import type { DossierLock, HeldBy } from './dossier-lock.ts'
import { digestOf, fingerprintOf, linkAfter } from './dossier-tables.ts'
import type { DossierContents, Withdrawal } from './dossier-tables.ts'
import { readAllWithdrawn, readWithdrawnBy, writeAgain, writeEntry } from './dossier-writing.ts'

/**
 * Why nothing can be saved: it was opened to be read only, comes from a newer Amarres, is held by somebody else, or the system
 * does not let us write.
 */
export type ReadOnlyReason = 'asked' | 'newer' | 'held' | 'system'

/** What the journal will say of a save. */
export interface Saving {
  /** ISO date and time. */
  readonly at: string
  readonly intent: JournalIntent
  /** The entry that is taken back, for an undo. */
  readonly undoes?: number
}

/** A dossier on disk. Each save is one transaction: all of it or nothing. */
export interface DossierFile {
  readonly path: string
  /** Null: it can be saved. */
  readonly readOnly: ReadOnlyReason | null
  /** Who holds it, when it is somebody else. */
  readonly heldBy: HeldBy | null
  /** ISO date and time of the last save. */
  readonly savedAt: string
  /** Oldest first; empty for a newer format, whose journal may mean something else. */
  readonly journal: readonly JournalEntry[]
  /** Id of the next entry of the journal: the batch of what it imports. */
  readonly nextEntry: number
  /** About the last save: a backup that could not be made. */
  readonly warnings: readonly Problem[]
  /** Null when saved, or when nothing changed. On a problem the file still holds the previous state. */
  save(state: DossierState, saving: Saving): Problem | null
  /** The imports that an entry took out or replaced, whole. */
  withdrawnBy(entry: JournalEntry): readonly StoredImport[] | Problem
  /** Everything that was withdrawn and can come back. */
  withdrawals(): readonly Withdrawal[] | Problem
  /** Lets others have it. */
  close(): void
}

/** A dossier as it was opened. */
export interface Opening {
  /** What this program last read or wrote: a save writes only what changed since, and notices another program's. */
  readonly contents: DossierContents
  /** Ours, when we may write. */
  readonly lock?: DossierLock
  /** Why we may not. */
  readonly readOnly?: ReadOnlyReason
  readonly heldBy?: HeldBy
  /** When the journal does not tell it. */
  readonly savedAt?: string
  readonly isNew?: boolean
}

export function dossierFile(path: string, opening: Opening): DossierFile {
  const { lock, readOnly = null, heldBy = null, savedAt = '' } = opening
  let known = opening.contents
  let isBackedUp = opening.isNew === true
  let warnings: readonly Problem[] = []
  const nextEntry = (): number => 1 + Math.max(known.journal.at(-1)?.id ?? 0, ...known.state.imports.map(batchOf))

  function refusal(): Problem | null {
    const taker = lock?.lostTo() ?? null
    if (taker !== null) return heldProblem(path, taker, 'error')
    if (readOnly === null) return null
    if (heldBy !== null) return heldProblem(path, heldBy, 'error')
    if (readOnly === 'newer') return problem('dossier-newer', 'error', { path })
    return problem('write-failed', 'error', { path, detail: 'read-only' })
  }

  function backUp(at: string, reason: BackupReason): void {
    const failed = makeBackup(path, at, reason)
    if (failed === null) isBackedUp = true
    // The change itself is a transaction: a missing backup is said, and stops nobody from working.
    else warnings = [problem('backup-failed', 'warning', { path: backupFolder(path), because: failed.code })]
  }

  return {
    path,
    readOnly,
    heldBy,
    get savedAt() {
      return known.journal.at(-1)?.at ?? savedAt
    },
    get journal() {
      return known.journal
    },
    get nextEntry() {
      return nextEntry()
    },
    get warnings() {
      return warnings
    },
    save(wanted, { at, intent, undoes = null }) {
      warnings = []
      const refused = refusal()
      if (refused !== null) return refused
      const state = withKnownImports(wanted, known.state)
      const changes = changesBetween(known.state, state, digestOf)
      const isThere = existsSync(path)
      if (changes.length === 0) return isThere ? null : writeAgain(path, known, known)
      if (isThere && intent === 'undo' && takesFilesOut(changes)) backUp(at, 'undo')
      else if (isThere && !isBackedUp) backUp(at, 'change')
      const entry: JournalEntry = { id: nextEntry(), at, intent, undoes, changes, content: fingerprintOf(state) }
      const next = { state, journal: [...known.journal, entry], head: linkAfter(known.head, entry) }
      // The file was moved or deleted while open: what the user holds is written whole, at the same place.
      const failed = isThere ? writeEntry(path, known, next) : writeAgain(path, known, next)
      if (failed === null) known = next
      return failed
    },
    withdrawnBy: (entry) => readWithdrawnBy(path, entry),
    // The first format, opened read-only, has none.
    withdrawals: () => (known.head === '' ? [] : readAllWithdrawn(path)),
    close() {
      lock?.release()
    },
  }
}

const batchOf = (one: StoredImport): number => one.batch

function takesFilesOut(changes: readonly Change[]): boolean {
  return changes.some((one) => one.of === 'import' && one.after === null)
}

/** Imports that say the same as those known are those: they are not written again. */
function withKnownImports(state: DossierState, known: DossierState): DossierState {
  const byHash = new Map(known.imports.map((one) => [one.inspection.sha256, one]))
  const imports = state.imports.map((one) => {
    const same = byHash.get(one.inspection.sha256)
    return same !== undefined && same.batch === one.batch && digestOf(same) === digestOf(one) ? same : one
  })
  return { ...state, imports }
}

export function heldProblem(
  path: string,
  { user, machine, program, since }: HeldBy,
  severity: 'error' | 'warning',
): Problem {
  return problem('dossier-held', severity, { path, user, machine, program, since })
}
