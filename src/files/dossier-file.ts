/**
 * The dossier file, `*.amarres`: one SQLite database, anywhere the user wants (USB stick, network share). Rollback journal,
 * never WAL: network shares. The connection lives only as long as one reading or one save, so that the file can be copied
 * or moved between two; a save that meets another program's newer save refuses instead of overwriting it.
 *
 * What it cannot do: merge the work of two people who hold the same dossier open.
 */
import { existsSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { changesBetween } from '../core/dossier/changes.ts'
import type { DossierState, StoredImport } from '../core/dossier/dossier.ts'
import { emptyState } from '../core/dossier/dossier.ts'
import type { JournalEntry, JournalIntent } from '../core/dossier/journal.ts'
import { problem } from '../core/problem.ts'
import type { Problem } from '../core/problem.ts'
import {
  connect,
  connectToRead,
  headerProblem,
  isSound,
  isWritable,
  lockedProblem,
  pragmaNumber,
  readProblem,
  schemaOf,
  writeProblem,
} from './dossier-sqlite.ts'
import {
  digestOf,
  fingerprintOf,
  formatVersion,
  headOf,
  linkAfter,
  readContents,
  readState,
  readWithdrawals,
  schema,
  writeChange,
  writeContents,
} from './dossier-tables.ts'
import type { DossierContents, Withdrawal } from './dossier-tables.ts'
import { putInPlace, removeTemporary, temporaryBeside } from './put-in-place.ts'

/** Why nothing can be saved: a newer format, or a file that the system does not let us write. */
export type ReadOnlyReason = 'newer' | 'system'

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
  /** ISO date and time of the last save. */
  readonly savedAt: string
  /** Oldest first; empty for a newer format, whose journal may mean something else. */
  readonly journal: readonly JournalEntry[]
  /** Id of the next entry of the journal: the batch of what it imports. */
  readonly nextEntry: number
  /** Null when saved, or when nothing changed. On a problem the file still holds the previous state. */
  save(state: DossierState, saving: Saving): Problem | null
  /** The imports that an entry took out or replaced, whole. */
  withdrawnBy(entry: JournalEntry): readonly StoredImport[] | Problem
}

export type OpenedDossier =
  | {
      readonly ok: true
      readonly file: DossierFile
      readonly state: DossierState
      readonly notices: readonly Problem[]
    }
  | { readonly ok: false; readonly problem: Problem }

/** Creates a dossier file. An existing file is never touched: `write-failed`. */
export function createDossierFile(path: string, state: DossierState, at: string): OpenedDossier {
  const changes = changesBetween(emptyState, state, digestOf)
  const entry: JournalEntry = { id: 1, at, intent: 'create', undoes: null, changes, content: fingerprintOf(state) }
  return writeDossierFile(path, { state, journal: [entry] }, [])
}

/** A new file with a journal that already exists. An existing file is never touched: `write-failed`. */
export function writeDossierFile(
  path: string,
  contents: Pick<DossierContents, 'state' | 'journal'>,
  withdrawals: readonly Withdrawal[],
): OpenedDossier {
  const written = writeNew(path, contents, withdrawals)
  if (typeof written !== 'string') return { ok: false, problem: written }
  const { state, journal } = contents
  return { ok: true, file: dossierFile(path, null, { state, journal, head: written }), state, notices: [] }
}

/**
 * Opens a dossier file: `file-not-found`, `not-a-dossier`, `dossier-corrupt` or `dossier-locked` when it cannot be read. A
 * newer format is opened read-only, with the notice `dossier-newer`, as far as it can be understood.
 */
export function openDossierFile(path: string): OpenedDossier {
  const header = headerProblem(path)
  if (header !== null) return { ok: false, problem: header }
  let database: DatabaseSync | null = null
  try {
    database = connectToRead(path)
    const version = pragmaNumber(database, 'user_version')
    if (!isSound(database)) return corrupt(path)
    if (version > formatVersion) return openNewer(path, database)
    const contents = schemaOf(database) === schema ? readContents(database) : null
    if (contents === null) return corrupt(path)
    const file = dossierFile(path, isWritable(path) ? null : 'system', contents)
    return { ok: true, file, state: contents.state, notices: [] }
  } catch (error) {
    return { ok: false, problem: readProblem(path, error) }
  } finally {
    database?.close()
  }
}

function openNewer(path: string, database: DatabaseSync): OpenedDossier {
  const newer = (severity: 'error' | 'warning'): Problem => problem('dossier-newer', severity, { path })
  const state = readState(database)
  if (state === null) return { ok: false, problem: newer('error') }
  const saved = database.prepare("SELECT value FROM meta WHERE key = 'savedAt'").get()?.['value']
  const file = dossierFile(path, 'newer', { state, journal: [], head: '' }, typeof saved === 'string' ? saved : '')
  return { ok: true, file, state, notices: [newer('warning')] }
}

/** `contents`: what this program last read or wrote. A save writes only what changed since, and notices another program's. */
function dossierFile(
  path: string,
  readOnly: ReadOnlyReason | null,
  contents: DossierContents,
  savedAt = '',
): DossierFile {
  let known = contents
  const nextEntry = (): number => (known.journal.at(-1)?.id ?? 0) + 1
  return {
    path,
    readOnly,
    get savedAt() {
      return known.journal.at(-1)?.at ?? savedAt
    },
    get journal() {
      return known.journal
    },
    get nextEntry() {
      return nextEntry()
    },
    save(wanted, { at, intent, undoes = null }) {
      if (readOnly !== null) return problem('write-failed', 'error', { path, detail: 'read-only' })
      const state = withKnownImports(wanted, known.state)
      const changes = changesBetween(known.state, state, digestOf)
      if (changes.length === 0) return existsSync(path) ? null : writeAgain(path, known, known)
      const entry: JournalEntry = { id: nextEntry(), at, intent, undoes, changes, content: fingerprintOf(state) }
      const next = { state, journal: [...known.journal, entry], head: linkAfter(known.head, entry) }
      // The file was moved or deleted while open: what the user holds is written whole, at the same place.
      const failed = existsSync(path) ? writeEntry(path, known, state, entry) : writeAgain(path, known, next)
      if (failed === null) known = next
      return failed
    },
    withdrawnBy: (entry) => readWithdrawnBy(path, entry),
  }
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

/** The new head of the journal, or what went wrong. */
function writeNew(
  path: string,
  contents: Pick<DossierContents, 'state' | 'journal'>,
  withdrawals: readonly Withdrawal[],
): string | Problem {
  const temporary = temporaryBeside(path)
  try {
    if (existsSync(path)) throw new Error('EEXIST')
    const head = inTransaction(temporary, (database) => writeContents(database, contents, withdrawals))
    putInPlace(temporary, path)
    return head
  } catch (error) {
    removeTemporary(temporary)
    return writeProblem(path, error)
  }
}

/** Of what was withdrawn before, only what this very save withdraws is still known. */
function writeAgain(path: string, before: DossierContents, next: DossierContents): Problem | null {
  const entry = next.journal.at(-1)?.id ?? 0
  const gone = before.state.imports.filter((one) => !next.state.imports.includes(one))
  const written = writeNew(
    path,
    next,
    gone.map((one) => ({ entry, import: one })),
  )
  return typeof written === 'string' ? null : written
}

function writeEntry(path: string, before: DossierContents, state: DossierState, entry: JournalEntry): Problem | null {
  try {
    return inTransaction(path, (database) => {
      // Another program saved meanwhile: nothing is written over its work.
      if (headOf(database) !== before.head) return lockedProblem(path)
      writeChange(database, before, state, entry)
      return null
    })
  } catch (error) {
    return writeProblem(path, error)
  }
}

/** All or nothing: whatever is not committed is rolled back on closing. */
function inTransaction<Value>(path: string, work: (database: DatabaseSync) => Value): Value {
  const database = connect(path, false)
  try {
    database.exec('PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; BEGIN IMMEDIATE')
    const value = work(database)
    database.exec('COMMIT')
    return value
  } finally {
    database.close()
  }
}

function readWithdrawnBy(path: string, entry: JournalEntry): readonly StoredImport[] | Problem {
  const wanted = entry.changes.flatMap((one) => (one.of === 'import' && one.before !== null ? [one] : []))
  if (wanted.length === 0) return []
  let database: DatabaseSync | null = null
  try {
    database = connectToRead(path)
    const found = readWithdrawals(database, entry.id)
    const whole = wanted.flatMap(({ sha256, before }) =>
      found.filter((one) => one.import.inspection.sha256 === sha256 && digestOf(one.import) === before?.content),
    )
    if (whole.length !== wanted.length) return problem('undo-lost', 'error', { entry: entry.id })
    return whole.map((one) => one.import)
  } catch (error) {
    return readProblem(path, error)
  } finally {
    database?.close()
  }
}

function corrupt(path: string): OpenedDossier {
  return { ok: false, problem: problem('dossier-corrupt', 'error', { path }) }
}
