/** Dossiers as the command line uses them: opened for one command, by path, and closed at its end. The same files, locks and rules. */
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { DossierState } from '../core/dossier/dossier.ts'
import { problem } from '../core/problem.ts'
import type { Problem } from '../core/problem.ts'
import { copyDossier, listBackups } from '../files/dossier-backups.ts'
import type { DossierFile, Saving } from '../files/dossier-file.ts'
import { contentJson, dossierJson, readDossierJson } from '../files/dossier-json.ts'
import { createDossierFile, openDossierFile, writeDossierFile } from '../files/dossier-opening.ts'
import type { Access } from '../files/dossier-opening.ts'
import { salvage } from '../files/dossier-salvage.ts'
import { writeProblem } from '../files/dossier-sqlite.ts'
import { writeFileSafely } from '../files/write-file-safely.ts'
import type { BackupView } from '../ipc/dossier-views.ts'
import { backupViews } from './backup-views.ts'
import { salvagedProblem } from './dossier-intents.ts'

/** A dossier open for the time of a command. */
export interface CommandDossier {
  readonly file: DossierFile
  readonly state: DossierState
  readonly notices: readonly Problem[]
}

function access(): Access {
  return { holder: { id: randomUUID(), program: 'command-line' }, at: now() }
}

/** The clock, for what the journal and the names of backups say. */
function now(): string {
  return new Date().toISOString()
}

/** For what changes nothing: no lock is taken, somebody may be working in it. */
export function readDossier(path: string): CommandDossier | Problem {
  const opened = openDossierFile(resolve(path), null)
  return opened.ok ? opened : opened.problem
}

/** Runs a command that changes the dossier, whose lock is held meanwhile. A dossier that cannot be changed is a problem. */
export async function withDossier<Value>(
  path: string,
  work: (dossier: CommandDossier) => Promise<Value>,
): Promise<Value | Problem> {
  const opened = openDossierFile(resolve(path), access())
  if (!opened.ok) return opened.problem
  try {
    const { file, notices } = opened
    if (file.readOnly === null) return await work(opened)
    const [why] = notices
    return why === undefined
      ? problem('write-failed', 'error', { path: file.path, detail: 'read-only' })
      : { ...why, severity: 'error' }
  } finally {
    opened.file.close()
  }
}

/** Null when saved; else nothing was. */
export function saveDossier(file: DossierFile, state: DossierState, saving: Omit<Saving, 'at'>): Problem | null {
  return file.save(state, { ...saving, at: now() })
}

/** Null when created. An existing file is never touched. */
export function createDossier(path: string, state: DossierState): Problem | null {
  const created = createDossierFile(resolve(path), state, access())
  if (!created.ok) return created.problem
  created.file.close()
  return null
}

/** A new dossier of what `export` wrote, journal included. */
export async function createFromJson(path: string, json: string): Promise<Problem | null> {
  const text = await readFile(json, 'utf8').catch(() => null)
  if (text === null) return problem('file-not-found', 'error', { path: json })
  const as = access()
  const read = readDossierJson(text, as.at)
  if (read === null) return problem('dossier-json-refused', 'error', { path: json })
  const created = writeDossierFile(resolve(path), read, read.withdrawals, as)
  if (!created.ok) return created.problem
  created.file.close()
  return null
}

/** The dossier as JSON, whole or its content alone. */
export function exportedJson({ file, state }: CommandDossier, onlyContent: boolean): string | Problem {
  if (onlyContent) return contentJson(state)
  if (file.readOnly === 'newer') return problem('dossier-newer', 'error', { path: file.path })
  const withdrawals = file.withdrawals()
  return 'severity' in withdrawals ? withdrawals : dossierJson({ state, journal: file.journal, withdrawals })
}

export function writeText(path: string, text: string): Promise<Problem | null> {
  return writeFileSafely(resolve(path), text)
}

/** The latest first; also those of a dossier that cannot be read any more. */
export function backupsOf(path: string): readonly BackupView[] {
  const opened = openDossierFile(resolve(path), null)
  return backupViews(resolve(path), opened.ok ? opened.file.journal : [])
}

/** Makes a new dossier of a backup, checked whole; `latest`: of the last one that is good. The problem is about what was made. */
export function restoreTo(path: string, id: string, target: string): Problem {
  const backups = listBackups(resolve(path))
  const wanted = id === 'latest' ? backups : backups.filter((one) => one.id === id)
  if (id !== 'latest' && wanted.length === 0) return problem('backup-unknown', 'error', { backup: id })
  for (const backup of wanted) {
    const opened = openDossierFile(backup.path, null)
    if (!opened.ok) continue
    try {
      copyDossier(backup.path, resolve(target))
    } catch (error) {
      return writeProblem(resolve(target), error)
    }
    return problem('dossier-from-backup', 'note', { path, at: opened.file.savedAt })
  }
  return problem('no-good-backup', 'error', { path })
}

/** Makes a new dossier of what can still be read of a damaged one. The problem says what is missing. */
export function salvageTo(path: string, target: string): Problem {
  const as = access()
  const found = salvage(resolve(path), as.at)
  if (found === null) return problem('nothing-to-salvage', 'error', { path })
  const { dossier } = found
  const created = writeDossierFile(resolve(target), dossier, dossier.withdrawals, as)
  if (!created.ok) return created.problem
  created.file.close()
  return salvagedProblem(path, found)
}
