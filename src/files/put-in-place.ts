/** A file written under a passing name beside its place, then put there whole: at no moment is half of it seen. */
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  unlinkSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Beside the target: a rename is only atomic inside one file system. Hidden: folder readers ignore what a crash leaves. */
export function temporaryBeside(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`)
}

/** Removes what a crash left in a folder: for the file of that name, or for any. Only who holds the dossier may. */
export function sweepLeftovers(folder: string, name: string | null): void {
  try {
    for (const entry of readdirSync(folder)) {
      const [, of] = /^\.(.+)\.[0-9a-f]{12}\.tmp(?:-journal)?$/.exec(entry) ?? []
      if (of !== undefined && (name === null || of === name)) rmSync(join(folder, entry), { force: true })
    }
  } catch {
    // No such folder, or not ours to clean: a leftover takes room, no more.
  }
}

/** Flushes the file and gives it its name, never that of an existing file. Throws the system's error. */
export function putInPlace(temporary: string, path: string): void {
  try {
    flush(temporary, 'r+')
    takeName(temporary, path)
    flushFolder(dirname(path))
  } catch (error) {
    removeTemporary(temporary)
    throw error
  }
}

/** Also the journal that SQLite keeps beside a file while it writes. */
export function removeTemporary(temporary: string): void {
  for (const name of [temporary, `${temporary}-journal`]) rmSync(name, { force: true })
}

function takeName(temporary: string, path: string): void {
  try {
    // Unlike a rename, a link refuses a name that exists.
    linkSync(temporary, path)
    unlinkSync(temporary)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error
    // USB sticks and some network shares know no links.
    if (existsSync(path)) throw new Error('EEXIST', { cause: error })
    renameSync(temporary, path)
  }
}

function flush(path: string, flags: 'r' | 'r+'): void {
  const descriptor = openSync(path, flags)
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Makes the name itself durable. Windows and some network shares cannot open a folder: there is nothing more to do there. */
function flushFolder(folder: string): void {
  try {
    flush(folder, 'r')
  } catch (error) {
    const code = codeOf(error)
    if (code === 'EIO' || code === 'ENOSPC' || code === 'EDQUOT') throw error
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null
}
