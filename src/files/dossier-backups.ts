/**
 * Backups of a dossier: whole copies in a folder beside it, `Valmer.sauvegardes` for `Valmer.amarres`, each a dossier of its
 * own that can be opened as it is. The ten latest are kept, then the last of each day for thirty days; those made before a
 * change of format are always kept.
 */
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Problem } from '../core/problem.ts'
import { connect, connectToRead, isQuicklySound, writeProblem } from './dossier-sqlite.ts'
import { putInPlace, removeTemporary, temporaryBeside } from './put-in-place.ts'

const latestKept = 10
const daysKept = 30

/** What was about to be done when the backup was made. */
const backupReasons = ['change', 'upgrade', 'undo', 'restore'] as const
export type BackupReason = (typeof backupReasons)[number]

export interface Backup {
  /** Name of its file. */
  readonly id: string
  readonly path: string
  /** ISO date and time at which it was made. */
  readonly madeAt: string
  readonly reason: BackupReason
  readonly bytes: number
}

/** Beside the dossier: it follows when the folder is copied. */
export function backupFolder(path: string): string {
  return join(dirname(path), `${stem(path)}.sauvegardes`)
}

/** Copies the dossier as it is on disk. On a problem there is no new backup, and nothing else changed. */
export function makeBackup(path: string, at: string, reason: BackupReason): Problem | null {
  const folder = backupFolder(path)
  const target = join(folder, `${stem(path)}.${at.replaceAll(/[:.]/g, '-')}.${reason}.amarres`)
  try {
    mkdirSync(folder, { recursive: true })
    copyDossier(path, target)
  } catch (error) {
    return writeProblem(target, error)
  }
  prune(path)
  return null
}

/** A whole and checked copy of a dossier, under a name that does not exist yet. Throws the error of the system or of SQLite. */
export function copyDossier(path: string, target: string): void {
  const temporary = temporaryBeside(target)
  try {
    const source = connectToRead(path)
    try {
      source.prepare('VACUUM INTO ?').run(temporary)
    } finally {
      source.close()
    }
    const copy = connect(temporary, true)
    try {
      if (!isQuicklySound(copy)) throw new Error('the copy is damaged')
    } finally {
      copy.close()
    }
    putInPlace(temporary, target)
  } finally {
    removeTemporary(temporary)
  }
}

/** The latest first. Whatever else is in the folder is left alone. */
export function listBackups(path: string): readonly Backup[] {
  const folder = backupFolder(path)
  return namesIn(folder)
    .flatMap((name) => backupOf(folder, name, stem(path)) ?? [])
    .sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
}

/** What the journal of a backup ends with; null when it has none that can be read. The rest is not looked at. */
export function lastEntryOf(path: string): { readonly at: string; readonly link: string } | null {
  try {
    const database = connect(path, true)
    try {
      const row = database.prepare('SELECT at, link FROM journal ORDER BY id DESC LIMIT 1').get()
      return row === undefined ? null : { at: String(row['at']), link: String(row['link']) }
    } finally {
      database.close()
    }
  } catch {
    return null
  }
}

function backupOf(folder: string, name: string, dossier: string): Backup | null {
  if (!name.startsWith(`${dossier}.`)) return null
  const found = /^(\d{4}-\d{2}-\d{2}T\d{2})-(\d{2})-(\d{2})-(\d{3})Z\.([a-z]+)\.amarres$/.exec(
    name.slice(dossier.length + 1),
  )
  const [, hour = '', minute = '', second = '', millisecond = '', why = ''] = found ?? []
  const reason = backupReasons.find((one) => one === why)
  const path = join(folder, name)
  const bytes = statSync(path, { throwIfNoEntry: false })?.size
  if (reason === undefined || bytes === undefined) return null
  return { id: name, path, madeAt: `${hour}:${minute}:${second}.${millisecond}Z`, reason, bytes }
}

/** Days are counted back from the latest backup, not from a clock that may be wrong. */
function prune(path: string): void {
  const backups = listBackups(path)
  const [latest] = backups
  if (latest === undefined) return
  const oldest = Date.parse(latest.madeAt) - daysKept * 24 * 3600 * 1000
  const days = new Set<string>()
  for (const [rank, one] of backups.entries()) {
    const day = one.madeAt.slice(0, 10)
    const lastOfDay = !days.has(day) && Date.parse(one.madeAt) >= oldest
    days.add(day)
    // One that cannot be removed takes room, no more.
    if (rank >= latestKept && !lastOfDay && one.reason !== 'upgrade') tryToRemove(one.path)
  }
}

function tryToRemove(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // Held by another program, or in a folder that became read-only.
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function stem(path: string): string {
  return basename(path).replace(/\.amarres$/i, '')
}
