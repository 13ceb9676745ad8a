/**
 * The dossier file, `*.amarres`: one SQLite database, anywhere the user wants (USB stick, network share). Rollback journal,
 * never WAL: network shares. The connection lives only as long as one reading or one save, so that the file can be copied
 * or moved between two; a save that meets another program's newer save refuses instead of overwriting it.
 *
 * What it cannot do: merge the work of two people who hold the same dossier open.
 */
import { accessSync, closeSync, constants, existsSync, openSync, readSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { DossierState, StoredImport } from '../core/dossier/dossier.ts'
import { problem } from '../core/problem.ts'
import type { Problem } from '../core/problem.ts'
import { isStoredImport, isStoredState } from './dossier-shape.ts'

/** "Amar": in the header of every dossier file, bytes 68 to 71. */
const applicationId = 0x416d6172
/** Raised whenever the tables or the stored JSON change in a way that an older Amarres would misread. */
const formatVersion = 2
const busyTimeoutMs = 2000

const tables = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE state (id INTEGER PRIMARY KEY CHECK (id = 1), json TEXT NOT NULL) STRICT;
  CREATE TABLE imports (
    sha256 TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    file TEXT NOT NULL,
    batch INTEGER NOT NULL,
    inspection TEXT NOT NULL,
    decisions TEXT NOT NULL,
    facts TEXT NOT NULL
  ) STRICT;
`

/** A dossier on disk. Each save is one transaction: all of it or nothing. */
export interface DossierFile {
  readonly path: string
  /** A newer format, or a file that the system does not let us write. */
  readonly readOnly: boolean
  /** ISO date and time of the last save. */
  readonly savedAt: string
  /** Null when saved. On a problem the file still holds the previous state. `at`: ISO date and time to record. */
  save(state: DossierState, at: string): Problem | null
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
  const memory: Memory = { revision: 0, savedAt: at, imports: new Map() }
  const failed = writeNew(path, memory, state, at)
  if (failed !== null) return { ok: false, problem: failed }
  return { ok: true, file: dossierFile(path, false, memory), state, notices: [] }
}

/**
 * Opens a dossier file: `file-not-found`, `not-a-dossier`, `dossier-corrupt` or `dossier-locked` when it cannot be read. A
 * newer format is opened read-only, with the notice `dossier-newer`, as far as it can be understood.
 */
export function openDossierFile(path: string): OpenedDossier {
  const header = headerProblem(path)
  if (header !== null) return { ok: false, problem: header }
  const writable = isWritable(path)
  let database: DatabaseSync | null = null
  try {
    // Opened for writing when possible: an interrupted save left a journal that only a writer may roll back.
    database = connect(path, !writable)
    const version = pragmaNumber(database, 'user_version')
    if (pragmaText(database, 'integrity_check') !== 'ok') return corrupt(path)
    const newer = version > formatVersion
    if (!newer && !hasOwnTables(database)) return corrupt(path)
    const read = readState(database)
    if (read === null) return newer ? { ok: false, problem: newerProblem(path, 'error') } : corrupt(path)
    const memory: Memory = {
      revision: read.revision,
      savedAt: read.savedAt,
      imports: new Map(read.state.imports.map((one) => [one.inspection.sha256, one])),
    }
    return {
      ok: true,
      file: dossierFile(path, newer || !writable, memory),
      state: read.state,
      notices: newer ? [newerProblem(path, 'warning')] : [],
    }
  } catch (error) {
    return { ok: false, problem: readProblem(path, error) }
  } finally {
    database?.close()
  }
}

/** What this program last read or wrote: lets a save write only what changed, and notice another program's save. */
interface Memory {
  revision: number
  savedAt: string
  imports: Map<string, StoredImport>
}

function dossierFile(path: string, readOnly: boolean, memory: Memory): DossierFile {
  return {
    path,
    readOnly,
    get savedAt() {
      return memory.savedAt
    },
    save(state, at) {
      if (readOnly) return problem('write-failed', 'error', { path, detail: 'read-only' })
      // The file was moved or deleted while open: what the user holds is written whole, at the same place.
      return existsSync(path) ? write(path, memory, state, at, 'changes') : writeNew(path, memory, state, at)
    },
  }
}

function writeNew(path: string, memory: Memory, state: DossierState, at: string): Problem | null {
  try {
    // `wx` reserves the name: two programs cannot both believe they created it.
    closeSync(openSync(path, 'wx'))
  } catch (error) {
    return writeProblem(path, error)
  }
  const failed = write(path, memory, state, at, 'new')
  if (failed !== null) rmSync(path, { force: true })
  return failed
}

function write(path: string, memory: Memory, state: DossierState, at: string, what: 'new' | 'changes'): Problem | null {
  let database: DatabaseSync | null = null
  try {
    database = connect(path, false)
    if (what === 'new') database.exec('PRAGMA journal_mode = DELETE')
    database.exec('PRAGMA synchronous = FULL')
    database.exec('BEGIN IMMEDIATE')
    if (what === 'new') createTables(database)
    else if (storedRevision(database) !== memory.revision) return lockedProblem(path)
    const kept = what === 'new' ? new Map<string, StoredImport>() : memory.imports
    writeImports(database, state.imports, kept)
    put(database, 'INSERT OR REPLACE INTO state (id, json) VALUES (1, ?)', JSON.stringify(withoutImports(state)))
    const meta = 'INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)'
    put(database, meta, 'revision', String(memory.revision + 1))
    put(database, meta, 'savedAt', at)
    database.exec('COMMIT')
    memory.revision += 1
    memory.savedAt = at
    memory.imports = new Map(state.imports.map((one) => [one.inspection.sha256, one]))
    return null
  } catch (error) {
    return writeProblem(path, error)
  } finally {
    // Closing rolls back whatever was not committed.
    database?.close()
  }
}

/** Imports are immutable: one that is the same object as at the last save is already in the file. */
function writeImports(
  database: DatabaseSync,
  imports: readonly StoredImport[],
  saved: ReadonlyMap<string, StoredImport>,
): void {
  const wanted = new Set(imports.map((one) => one.inspection.sha256))
  for (const sha256 of saved.keys())
    if (!wanted.has(sha256)) put(database, 'DELETE FROM imports WHERE sha256 = ?', sha256)
  const insert = database.prepare(
    'INSERT OR REPLACE INTO imports (sha256, position, file, batch, inspection, decisions, facts) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const move = database.prepare('UPDATE imports SET position = ? WHERE sha256 = ?')
  for (const [position, one] of imports.entries()) {
    const { sha256, file } = one.inspection
    if (saved.get(sha256) === one) move.run(position, sha256)
    else {
      const texts = [one.inspection, one.decisions, one.facts].map((part) => JSON.stringify(part))
      insert.run(sha256, position, file, one.batch, ...texts)
    }
  }
}

/** Imports are rows of their own: a save rewrites only those that changed. */
function withoutImports(state: DossierState): Omit<DossierState, 'imports'> {
  const { territory, declaredStructure, channels, removedChannels, answers, measures, choices, fictitious } = state
  return { territory, declaredStructure, channels, removedChannels, answers, measures, choices, fictitious }
}

function createTables(database: DatabaseSync): void {
  database.exec(`PRAGMA application_id = ${applicationId}`)
  database.exec(`PRAGMA user_version = ${formatVersion}`)
  database.exec(tables)
}

/** Null when the stored JSON is not what this version writes. */
function readState(database: DatabaseSync): { state: DossierState; revision: number; savedAt: string } | null {
  const rest: unknown = parse(database.prepare('SELECT json FROM state WHERE id = 1').get()?.['json'])
  const savedAt = metaValue(database, 'savedAt')
  const imports = database
    .prepare('SELECT batch, inspection, decisions, facts FROM imports ORDER BY position, sha256')
    .all()
    .map((row): unknown => ({
      inspection: parse(row['inspection']),
      decisions: parse(row['decisions']),
      facts: parse(row['facts']),
      batch: row['batch'],
    }))
  if (!isStoredState(rest) || savedAt === null || !imports.every(isStoredImport)) return null
  return { state: { ...rest, imports }, revision: storedRevision(database), savedAt }
}

function parse(json: unknown): unknown {
  return typeof json === 'string' ? JSON.parse(json) : null
}

function storedRevision(database: DatabaseSync): number {
  return Number(metaValue(database, 'revision'))
}

function metaValue(database: DatabaseSync, key: string): string | null {
  const value = database.prepare('SELECT value FROM meta WHERE key = ?').get(key)?.['value']
  return typeof value === 'string' ? value : null
}

/** A file made to harm could hold triggers or views that run when we write: only our own tables are accepted. */
function hasOwnTables(database: DatabaseSync): boolean {
  const found = database
    .prepare("SELECT type || ' ' || name AS what FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name")
    .all()
    .map((row) => row['what'])
  return found.join() === 'table imports,table meta,table state'
}

function connect(path: string, readOnly: boolean): DatabaseSync {
  const database = new DatabaseSync(path, {
    readOnly,
    timeout: busyTimeoutMs,
    allowExtension: false,
    enableDoubleQuotedStringLiterals: false,
  })
  database.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON')
  return database
}

function put(database: DatabaseSync, sql: string, ...values: readonly string[]): void {
  database.prepare(sql).run(...values)
}

function pragmaNumber(database: DatabaseSync, name: string): number {
  return Number(pragmaValue(database, name))
}

function pragmaText(database: DatabaseSync, name: string): string {
  return String(pragmaValue(database, name))
}

function pragmaValue(database: DatabaseSync, name: string): unknown {
  return Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0]
}

/** Reads the first bytes without SQLite: a foreign file is not even opened by it. */
function headerProblem(path: string): Problem | null {
  const header = Buffer.alloc(100)
  let length: number
  try {
    const descriptor = openSync(path, 'r')
    try {
      length = readSync(descriptor, header, 0, 100, 0)
    } finally {
      closeSync(descriptor)
    }
  } catch {
    return problem('file-not-found', 'error', { path })
  }
  const isDatabase = length === 100 && header.toString('latin1', 0, 16) === 'SQLite format 3\0'
  return isDatabase && header.readUInt32BE(68) === applicationId ? null : problem('not-a-dossier', 'error', { path })
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Primary result codes of SQLite (sqlite.org/rescode.html). */
const sqlite = {
  permission: 3,
  busy: 5,
  locked: 6,
  inputOutput: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notADatabase: 26,
} as const

function sqliteCode(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('errcode' in error)) return null
  // Extended codes keep the primary one in their low byte.
  return typeof error.errcode === 'number' ? error.errcode & 0xff : null
}

/** An error of SQLite's own about the content, or JSON that does not parse, means damage; the rest is the system's. */
function readProblem(path: string, error: unknown): Problem {
  const code = sqliteCode(error)
  if (code === sqlite.busy || code === sqlite.locked) return lockedProblem(path)
  if (code === sqlite.cannotOpen || code === sqlite.inputOutput || code === sqlite.permission) {
    return problem('unreadable-file', 'error', { detail: String(error) }, { file: path })
  }
  return problem('dossier-corrupt', 'error', { path })
}

function writeProblem(path: string, error: unknown): Problem {
  const system = error instanceof Error && 'code' in error ? error.code : null
  const code = sqliteCode(error)
  if (code === sqlite.full || system === 'ENOSPC') return problem('disk-full', 'error', { path })
  if (code === sqlite.busy || code === sqlite.locked) return lockedProblem(path)
  if (code === sqlite.corrupt || code === sqlite.notADatabase) return problem('dossier-corrupt', 'error', { path })
  return problem('write-failed', 'error', { path, detail: error instanceof Error ? error.message : String(error) })
}

function corrupt(path: string): OpenedDossier {
  return { ok: false, problem: problem('dossier-corrupt', 'error', { path }) }
}

function lockedProblem(path: string): Problem {
  return problem('dossier-locked', 'error', { path })
}

function newerProblem(path: string, severity: 'error' | 'warning'): Problem {
  return problem('dossier-newer', severity, { path })
}
