/** Dossier files on disk: a new one, one more entry, and what an entry had withdrawn. Each write is all or nothing. */
import { existsSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import type { StoredImport } from '../core/dossier/dossier.ts'
import type { JournalEntry } from '../core/dossier/journal.ts'
import { problem } from '../core/problem.ts'
import type { Problem } from '../core/problem.ts'
import { connectToRead, inTransaction, lockedProblem, readProblem, writeProblem } from './dossier-sqlite.ts'
import { digestOf, headOf, readWithdrawals, writeChange, writeContents } from './dossier-tables.ts'
import type { DossierContents, Withdrawal } from './dossier-tables.ts'
import { putInPlace, removeTemporary, temporaryBeside } from './put-in-place.ts'

/** A new file; an existing one is never touched. The head of its journal, or what went wrong. */
export function writeNew(
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
export function writeAgain(path: string, before: DossierContents, next: DossierContents): Problem | null {
  const entry = next.journal.at(-1)?.id ?? 0
  const gone = before.state.imports.filter((one) => !next.state.imports.includes(one))
  const written = writeNew(
    path,
    next,
    gone.map((one) => ({ entry, import: one })),
  )
  return typeof written === 'string' ? null : written
}

/** One more entry, in a file that another program did not save meanwhile. */
export function writeEntry(path: string, before: DossierContents, next: DossierContents): Problem | null {
  const entry = next.journal.at(-1)
  if (entry === undefined) return null
  try {
    return inTransaction(path, (database) => {
      // Another program saved meanwhile: nothing is written over its work.
      if (headOf(database) !== before.head) return lockedProblem(path)
      writeChange(database, before, next.state, entry)
      return null
    })
  } catch (error) {
    // A failure after the last step is none: the file says whether the change is in it.
    return isIn(path, next.head) ? null : writeProblem(path, error)
  }
}

function isIn(path: string, head: string): boolean {
  const found = reading(path, (database) => ({ head: headOf(database) }))
  return 'head' in found && found.head === head
}

/** Whole, or `undo-lost`. */
export function readWithdrawnBy(path: string, entry: JournalEntry): readonly StoredImport[] | Problem {
  const wanted = entry.changes.flatMap((one) => (one.of === 'import' && one.before !== null ? [one] : []))
  if (wanted.length === 0) return []
  const found = reading(path, (database) => readWithdrawals(database, entry.id))
  if ('severity' in found) return found
  const whole = wanted.flatMap(({ sha256, before }) =>
    found.filter((one) => one.import.inspection.sha256 === sha256 && digestOf(one.import) === before?.content),
  )
  if (whole.length !== wanted.length) return problem('undo-lost', 'error', { entry: entry.id })
  return whole.map((one) => one.import)
}

export function readAllWithdrawn(path: string): readonly Withdrawal[] | Problem {
  return reading(path, (database) => readWithdrawals(database))
}

function reading<Value>(path: string, read: (database: DatabaseSync) => Value): Value | Problem {
  let database: DatabaseSync | null = null
  try {
    database = connectToRead(path)
    return read(database)
  } catch (error) {
    return readProblem(path, error)
  } finally {
    database?.close()
  }
}
