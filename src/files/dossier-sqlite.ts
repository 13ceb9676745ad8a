/** What SQLite is asked for a dossier file, and its failures as Problems. */
import { accessSync, closeSync, constants, openSync, readSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { problem } from '../core/problem.ts'
import type { Problem } from '../core/problem.ts'

/** "Amar": in the header of every dossier file, bytes 68 to 71. */
export const applicationId = 0x416d6172
const busyTimeoutMs = 2000

export function connect(path: string, readOnly: boolean): DatabaseSync {
  const database = new DatabaseSync(path, {
    readOnly,
    timeout: busyTimeoutMs,
    allowExtension: false,
    enableDoubleQuotedStringLiterals: false,
  })
  database.exec('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON')
  return database
}

/**
 * For reading only what is said to be `readOnly`; opened for writing when the system allows, because an interrupted save left
 * a journal that only a writer may roll back.
 */
export function connectToRead(path: string): DatabaseSync {
  return connect(path, !isWritable(path))
}

export function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** All or nothing: whatever is not committed is rolled back on closing. */
export function inTransaction<Value>(path: string, work: (database: DatabaseSync) => Value): Value {
  const database = connect(path, false)
  try {
    // Extra: the removal of the rollback journal is on disk too before a save is said to be done.
    database.exec('PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; BEGIN IMMEDIATE')
    const value = work(database)
    database.exec('COMMIT')
    return value
  } finally {
    database.close()
  }
}

export function pragmaNumber(database: DatabaseSync, name: string): number {
  return Number(pragmaValue(database, name))
}

export function isSound(database: DatabaseSync): boolean {
  return pragmaValue(database, 'integrity_check') === 'ok'
}

/** Without looking through the indexes: for a copy that was just made. */
export function isQuicklySound(database: DatabaseSync): boolean {
  return pragmaValue(database, 'quick_check') === 'ok'
}

function pragmaValue(database: DatabaseSync, name: string): unknown {
  return Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0]
}

/** A file made to harm could hold triggers or views that run when we write: only our own tables are accepted. */
export function schemaOf(database: DatabaseSync): string {
  return database
    .prepare("SELECT type || ' ' || name AS what FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name")
    .all()
    .map((row) => row['what'])
    .join()
}

/** Reads the first bytes without SQLite: a foreign file is not even opened by it. */
export function headerProblem(path: string): Problem | null {
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
export function readProblem(path: string, error: unknown): Problem {
  const code = sqliteCode(error)
  if (code === sqlite.busy || code === sqlite.locked) return lockedProblem(path)
  if (code === sqlite.cannotOpen || code === sqlite.inputOutput || code === sqlite.permission) {
    return problem('unreadable-file', 'error', { detail: String(error) }, { file: path })
  }
  return problem('dossier-corrupt', 'error', { path })
}

export function writeProblem(path: string, error: unknown): Problem {
  const system = error instanceof Error && 'code' in error ? error.code : null
  const code = sqliteCode(error)
  if (code === sqlite.full || system === 'ENOSPC' || system === 'EDQUOT') return problem('disk-full', 'error', { path })
  if (code === sqlite.busy || code === sqlite.locked) return lockedProblem(path)
  if (code === sqlite.corrupt || code === sqlite.notADatabase) return problem('dossier-corrupt', 'error', { path })
  return problem('write-failed', 'error', { path, detail: error instanceof Error ? error.message : String(error) })
}

export function lockedProblem(path: string): Problem {
  return problem('dossier-locked', 'error', { path })
}
