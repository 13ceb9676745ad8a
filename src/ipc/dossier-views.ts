/** What the page learns of the dossier's past: its journal, its backups, and what can still be read of a damaged file. */
import type { Choices } from '../core/dossier/choice-keys.ts'
import type { FactConflict } from '../core/dossier/fact-conflict.ts'
import type { JournalEntry } from '../core/dossier/journal.ts'
import type { Standing } from '../core/dossier/undo.ts'

/** An entry of the journal with what became of it. `describeEntry` words it. */
export interface JournalEntryView extends JournalEntry, Standing {}

/** Who has the dossier open, when it is somebody else. */
export interface HeldByView {
  readonly user: string
  readonly machine: string
  readonly program: 'window' | 'browser' | 'command-line'
  /** ISO date and time. */
  readonly since: string
}

export interface BackupView {
  /** Handle for `restoreBackup` and `recoverFromBackup`: the name of its file. */
  readonly id: string
  readonly path: string
  /** ISO date and time at which it was made. */
  readonly madeAt: string
  /** What was about to be done. */
  readonly reason: 'change' | 'upgrade' | 'undo' | 'restore'
  readonly bytes: number
  /** ISO date and time of the last save in it; null when it cannot be read. */
  readonly savedAt: string | null
  /**
   * Entries of the journal that it has, when they are the first of the journal of the dossier: going back to it loses the
   * others. Null: it is of another dossier, of an older format, or the present one cannot be read.
   */
  readonly entries: number | null
}

/** What can be done with a file that is damaged. */
export interface RecoveryView {
  readonly path: string
  readonly backups: readonly BackupView[]
  /** What can be read of the file itself; null: nothing. */
  readonly salvage: {
    /** Everything is there, and proved to be what was saved. */
    readonly complete: boolean
    readonly files: number
    /** Names of files that cannot be read, and of those that cannot be proved. */
    readonly lost: readonly string[]
    readonly unproved: readonly string[]
    /** What was typed by hand is all there, and proved. */
    readonly typed: boolean
  } | null
}

/** Everything that two sources say differently, settled or not. */
export interface ConflictsView {
  /** The first ones of each kind; `kept` is what is believed today. */
  readonly conflicts: readonly FactConflict[]
  readonly choices: Choices
}
