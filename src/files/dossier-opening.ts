/** Creating and opening dossier files: what is checked before anything of them is believed, and who may write. */
import { basename, dirname } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { changesBetween } from '../core/dossier/changes.ts'
import type { DossierState } from '../core/dossier/dossier.ts'
import { emptyState } from '../core/dossier/dossier.ts'
import type { JournalEntry } from '../core/dossier/journal.ts'
import { problem } from '../core/problem.ts'
import type { Problem } from '../core/problem.ts'
import { backupFolder, listBackups, makeBackup } from './dossier-backups.ts'
import { dossierFile, heldProblem } from './dossier-file.ts'
import type { DossierFile, Opening, ReadOnlyReason } from './dossier-file.ts'
import { currentFormat } from './dossier-formats.ts'
import { lockDossier } from './dossier-lock.ts'
import type { Holder } from './dossier-lock.ts'
import {
  connectToRead,
  headerProblem,
  inTransaction,
  isSound,
  isWritable,
  pragmaNumber,
  readProblem,
  schemaOf,
  writeProblem,
} from './dossier-sqlite.ts'
import { digestOf, fingerprintOf, formatVersion, readContents, readState, schema } from './dossier-tables.ts'
import type { DossierContents, Withdrawal } from './dossier-tables.ts'
import { readOlder, writeUpgraded } from './dossier-upgrade.ts'
import { writeNew } from './dossier-writing.ts'
import { sweepLeftovers } from './put-in-place.ts'

/** Who opens a dossier to change it, and when: ISO date and time. */
export interface Access {
  readonly holder: Holder
  readonly at: string
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
export function createDossierFile(path: string, state: DossierState, access: Access): OpenedDossier {
  const changes = changesBetween(emptyState, state, digestOf)
  const { at } = access
  const entry: JournalEntry = { id: 1, at, intent: 'create', undoes: null, changes, content: fingerprintOf(state) }
  return writeDossierFile(path, { state, journal: [entry] }, [], access)
}

/** A new file with a journal that already exists. An existing file is never touched: `write-failed`. */
export function writeDossierFile(
  path: string,
  contents: Pick<DossierContents, 'state' | 'journal'>,
  withdrawals: readonly Withdrawal[],
  { holder, at }: Access,
): OpenedDossier {
  const written = writeNew(path, contents, withdrawals)
  if (typeof written !== 'string') return { ok: false, problem: written }
  const locking = lockDossier(path, holder, at)
  const known = { ...contents, head: written }
  const lock = locking.kind === 'ours' ? { lock: locking.lock } : {}
  // There is nothing to keep a copy of before the first change.
  return {
    ok: true,
    file: dossierFile(path, { ...lock, contents: known, isNew: true }),
    state: contents.state,
    notices: [],
  }
}

/**
 * Opens a dossier file: `file-not-found`, `not-a-dossier`, `dossier-corrupt` or `dossier-locked` when it cannot be read. It is
 * read-only without `access`, and with a notice when somebody else holds it or when it comes from a newer Amarres; an older
 * format is brought to the current one, after a backup.
 */
export function openDossierFile(path: string, access: Access | null): OpenedDossier {
  const header = headerProblem(path)
  if (header !== null) return { ok: false, problem: damagedWithBackups(path, header) }
  const claim = claimOf(path, access)
  if (claim.lock !== undefined) {
    sweepLeftovers(dirname(path), basename(path))
    sweepLeftovers(backupFolder(path), null)
  }
  const opened = read(path, claim, access?.at ?? '')
  if (!opened.ok) claim.lock?.release()
  return opened
}

/** What this program may do with the file. */
type Claim = Pick<Opening, 'lock' | 'readOnly' | 'heldBy'> & { readonly notices: readonly Problem[] }

function claimOf(path: string, access: Access | null): Claim {
  if (access === null) return { readOnly: 'asked', notices: [] }
  if (!isWritable(path)) return { readOnly: 'system', notices: [] }
  const locking = lockDossier(path, access.holder, access.at)
  switch (locking.kind) {
    case 'ours':
      return { lock: locking.lock, notices: [] }
    case 'held':
      return { readOnly: 'held', heldBy: locking.by, notices: [heldProblem(path, locking.by, 'warning')] }
    case 'impossible':
      return { readOnly: 'system', notices: [{ ...locking.problem, severity: 'warning' }] }
  }
}

function read(path: string, claim: Claim, at: string): OpenedDossier {
  let database: DatabaseSync | null = null
  try {
    database = connectToRead(path)
    const version = pragmaNumber(database, 'user_version')
    if (!isSound(database)) return corrupt(path)
    if (version > formatVersion) return readNewer(path, claim, database)
    if (version < formatVersion) {
      const older = readOlder(database, version, at)
      database.close()
      database = null
      return older === null ? corrupt(path) : upgraded(path, claim, older, at)
    }
    const contents = schemaOf(database) === schema ? readContents(database, currentFormat) : null
    if (contents === null) return corrupt(path)
    return { ok: true, file: dossierFile(path, { ...claim, contents }), state: contents.state, notices: claim.notices }
  } catch (error) {
    return { ok: false, problem: readProblem(path, error) }
  } finally {
    database?.close()
  }
}

function readNewer(path: string, claim: Claim, database: DatabaseSync): OpenedDossier {
  const newer = (severity: 'error' | 'warning'): Problem => problem('dossier-newer', severity, { path })
  const state = readState(database, currentFormat)
  if (state === null) return { ok: false, problem: newer('error') }
  claim.lock?.release()
  const saved = database.prepare("SELECT value FROM meta WHERE key = 'savedAt'").get()?.['value']
  const file = dossierFile(path, {
    contents: { state, journal: [], head: '' },
    readOnly: 'newer',
    savedAt: typeof saved === 'string' ? saved : '',
  })
  return { ok: true, file, state, notices: [newer('warning')] }
}

function upgraded(path: string, claim: Claim, older: DossierContents, at: string): OpenedDossier {
  const { state } = older
  const readOnly = (reason: ReadOnlyReason, notices: readonly Problem[]): OpenedDossier => {
    const file = dossierFile(path, { ...claim, readOnly: reason, contents: older })
    return { ok: true, file, state, notices: [...claim.notices, ...notices] }
  }
  if (claim.readOnly !== undefined) return readOnly(claim.readOnly, [])
  // Without a backup the older file stays as it is.
  const failed = makeBackup(path, at, 'upgrade')
  if (failed !== null) return readOnly('system', [{ ...failed, severity: 'warning' }])
  try {
    const head = inTransaction(path, (database) => writeUpgraded(database, older))
    const backup = listBackups(path)[0]?.path ?? backupFolder(path)
    const file = dossierFile(path, { ...claim, contents: { ...older, head } })
    return { ok: true, file, state, notices: [problem('dossier-upgraded', 'note', { path, backup })] }
  } catch (error) {
    return readOnly('system', [{ ...writeProblem(path, error), severity: 'warning' }])
  }
}

/** A file whose very first bytes are damaged is known as a dossier by the backups that were made of it. */
function damagedWithBackups(path: string, found: Problem): Problem {
  const isOurs = found.code === 'not-a-dossier' && listBackups(path).length > 0
  return isOurs ? problem('dossier-corrupt', 'error', { path }) : found
}

function corrupt(path: string): OpenedDossier {
  return { ok: false, problem: problem('dossier-corrupt', 'error', { path }) }
}
