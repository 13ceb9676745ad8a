/**
 * Who has a dossier open: a small file beside it, `.Valmer.amarres.lock`, created exclusively and touched every minute. It tells
 * others whom to ask; it is not what protects the work: a save over another program's save is refused by the dossier file itself.
 *
 * A lock is void when its process is gone from this very machine, or when nobody touched it for five minutes: its machine was
 * switched off, or put to sleep. Ages are measured with the clock of the file system itself, the only one that two machines
 * share.
 */
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  ftruncateSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { hostname, userInfo } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { writeProblem } from './dossier-sqlite.ts'
import type { Problem } from '../core/problem.ts'

const touchedEveryMs = 60_000
const voidAfterMs = 5 * 60_000
/** A lock without content is being written, or its writer died in between. */
const unreadableVoidAfterMs = 10_000

const programs = ['window', 'browser', 'command-line'] as const
type Program = (typeof programs)[number]

/** Who opens. */
export interface Holder {
  /** Tells two sessions of one program apart; the same for a session that starts again after a crash. */
  readonly id: string
  readonly program: Program
}

/** Who has it open, as the lock says. */
export interface HeldBy extends Holder {
  /** Name of the account on that machine. */
  readonly user: string
  readonly machine: string
  readonly pid: number
  /** ISO date and time. */
  readonly since: string
}

export interface DossierLock {
  /** Who took it over meanwhile; null: it is still ours. */
  lostTo(): HeldBy | null
  /** Can be called twice. */
  release(): void
}

export type Locking =
  | { readonly kind: 'ours'; readonly lock: DossierLock }
  | { readonly kind: 'held'; readonly by: HeldBy }
  | { readonly kind: 'impossible'; readonly problem: Problem }

/** Takes the lock of a dossier, `at` an ISO date and time. A session that has it already may take it again. */
export function lockDossier(path: string, holder: Holder, at: string): Locking {
  const file = lockFile(path)
  const own: HeldBy = { ...holder, user: userName(), machine: hostname(), pid: process.pid, since: at }
  try {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      if (created(file, own)) return { kind: 'ours', lock: hold(file, own) }
      const found = readLock(file)
      if (found?.id === holder.id) {
        write(file, own)
        return { kind: 'ours', lock: hold(file, own) }
      }
      if (!isVoid(file, found)) return { kind: 'held', by: found ?? nobody(at) }
      setAside(file, found)
    }
    return { kind: 'held', by: readLock(file) ?? nobody(at) }
  } catch (error) {
    return { kind: 'impossible', problem: writeProblem(file, error) }
  }
}

/** Removes the lock that a session left when its thread was ended, and only that one. */
export function releaseLeftLock(path: string, id: string): void {
  removeOwn(lockFile(path), id)
}

function removeOwn(file: string, id: string): void {
  try {
    if (readLock(file)?.id === id) rmSync(file, { force: true })
  } catch {
    // The disk became read-only, or is away: without its process the lock is void.
  }
}

function lockFile(path: string): string {
  return join(dirname(path), `.${basename(path)}.lock`)
}

/** How many times this thread holds each lock: one dossier may be opened again before it is closed. */
const holds = new Map<string, number>()

function hold(file: string, own: HeldBy): DossierLock {
  const key = `${file} ${own.id}`
  holds.set(key, (holds.get(key) ?? 0) + 1)
  const timer = setInterval(() => {
    touch(file, own)
  }, touchedEveryMs)
  // It keeps no program running.
  timer.unref()
  let held = true
  return {
    lostTo: () => lostTo(file, own),
    release() {
      if (!held) return
      held = false
      clearInterval(timer)
      const left = (holds.get(key) ?? 1) - 1
      holds.set(key, left)
      if (left === 0) removeOwn(file, own.id)
    },
  }
}

/** Writing, not `utimes`: the time is then that of the file system's own clock. */
function touch(file: string, own: HeldBy): void {
  try {
    if (lostTo(file, own) === null) write(file, own)
  } catch {
    // The folder is away (USB stick, network): the next save will say so.
  }
}

/** A lock that somebody removed is taken again. */
function lostTo(file: string, own: HeldBy): HeldBy | null {
  const found = readLock(file)
  if (found !== null) return found.id === own.id ? null : found
  try {
    created(file, own)
  } catch {
    // The save that follows says what is wrong with the folder.
  }
  return null
}

/** False when there is one already. It appears whole: a lock without content would be nobody's. */
function created(file: string, own: HeldBy): boolean {
  const temporary = `${file}.${randomBytes(6).toString('hex')}.tmp`
  try {
    writeFileSync(temporary, textOf(own), { flag: 'wx' })
    linkSync(temporary, file)
    return true
  } catch (error) {
    if (isExisting(error)) return false
    // No links here (USB stick, some network shares), or no room, which the next attempt will say.
    return createdInPlace(file, own)
  } finally {
    rmSync(temporary, { force: true })
  }
}

function createdInPlace(file: string, own: HeldBy): boolean {
  try {
    writeFileSync(file, textOf(own), { flag: 'wx' })
    return true
  } catch (error) {
    if (isExisting(error)) return false
    // A full disk may leave the name without its content.
    rmSync(file, { force: true })
    throw error
  }
}

function isExisting(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}

function textOf(own: HeldBy): string {
  return `${JSON.stringify(own)}\n`
}

/** Never through an empty file: others would see a lock that nobody holds. */
function write(file: string, own: HeldBy): void {
  const bytes = Buffer.from(textOf(own))
  const descriptor = openSync(file, 'r+')
  try {
    writeFileSync(descriptor, bytes)
    ftruncateSync(descriptor, bytes.length)
  } finally {
    closeSync(descriptor)
  }
}

function isVoid(file: string, found: HeldBy | null): boolean {
  if (found === null) return ageMs(file) > unreadableVoidAfterMs
  if (found.machine === hostname() && !isRunning(found.pid)) return true
  return ageMs(file) > voidAfterMs
}

/** By the clock of the file system: compared with a file written now. Gone since: as old as can be. */
function ageMs(file: string): number {
  const probe = `${file}.${randomBytes(6).toString('hex')}.tmp`
  try {
    writeFileSync(probe, '', { flag: 'wx' })
    const lock = statSync(file, { throwIfNoEntry: false })
    return lock === undefined ? Number.POSITIVE_INFINITY : statSync(probe).mtimeMs - lock.mtimeMs
  } finally {
    rmSync(probe, { force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process may not be signalled, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Moves a void lock out of the way: of two programs that try at once, only one moves that very lock. */
function setAside(file: string, judged: HeldBy | null): void {
  const aside = `${file}.${randomBytes(6).toString('hex')}.tmp`
  try {
    renameSync(file, aside)
  } catch {
    // Another program was faster.
    return
  }
  try {
    // Not the one that was judged: somebody took the lock meanwhile, it goes back.
    if (readLock(aside)?.id !== judged?.id) linkSync(aside, file)
  } catch {
    // A third one was created meanwhile, or the file system knows no links: saves remain guarded by the dossier itself.
  } finally {
    rmSync(aside, { force: true })
  }
}

/** Null when there is none, or none that can be read. */
function readLock(file: string): HeldBy | null {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return isHeldBy(value) ? value : null
  } catch {
    return null
  }
}

function isHeldBy(value: unknown): value is HeldBy {
  if (typeof value !== 'object' || value === null) return false
  const fields = new Map<string, unknown>(Object.entries(value))
  const texts = ['id', 'user', 'machine', 'since'].every((name) => typeof fields.get(name) === 'string')
  return texts && typeof fields.get('pid') === 'number' && programs.some((one) => one === fields.get('program'))
}

/** The lock was removed, or cannot be read, just as it was looked at. */
function nobody(at: string): HeldBy {
  return { id: '', program: 'window', user: '?', machine: '?', pid: 0, since: at }
}

/** Some systems have no name for the account. */
function userName(): string {
  try {
    return userInfo().username
  } catch {
    return '?'
  }
}
