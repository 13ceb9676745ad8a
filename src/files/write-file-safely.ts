/**
 * Writes a file so that at every instant the path holds either the old content or the new one, whole. Two well-known packages
 * report success on a full disk and leave a truncated file; this one checks what it wrote before it replaces anything.
 */
import { randomBytes } from 'node:crypto'
import { open, rename, stat, unlink, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { problem } from '../core/problem.ts'
import type { Problem } from '../core/problem.ts'

/** The operations used, so that tests can make each of them fail. */
export interface FileOperations {
  readonly open: typeof open
  readonly rename: typeof rename
  readonly stat: typeof stat
  readonly unlink: typeof unlink
  readonly writeFile: typeof writeFile
}

const system: FileOperations = { open, rename, stat, unlink, writeFile }

/** Null when the file is written and on disk; else the old file, if any, is untouched and nothing is left behind. */
export async function writeFileSafely(
  path: string,
  content: Uint8Array | string,
  operations: FileOperations = system,
): Promise<Problem | null> {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  // Beside the target: a rename is only atomic inside one file system. Hidden: folder readers ignore what a crash leaves.
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    // `writeFile` loops over short writes, which a bare `write` does not; `wx` never follows a planted link.
    await operations.writeFile(temporary, bytes, { flag: 'wx' })
    await flush(temporary, operations)
    const { size } = await operations.stat(temporary)
    if (size !== bytes.byteLength) throw new Error(`${String(size)} of ${String(bytes.byteLength)} bytes on disk`)
    await operations.rename(temporary, path)
  } catch (error) {
    await operations.unlink(temporary).catch(() => undefined)
    return toProblem(path, error)
  }
  return flushFolder(dirname(path), operations)
}

async function flush(path: string, operations: FileOperations): Promise<void> {
  const handle = await operations.open(path, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Makes the rename itself durable. Windows and some network shares cannot open a folder: there is nothing more to do there. */
async function flushFolder(folder: string, operations: FileOperations): Promise<Problem | null> {
  try {
    const handle = await operations.open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
    return null
  } catch (error) {
    const code = codeOf(error)
    return code === 'EIO' || code === 'ENOSPC' || code === 'EDQUOT' ? toProblem(folder, error) : null
  }
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}

function toProblem(path: string, error: unknown): Problem {
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') return problem('disk-full', 'error', { path })
  return problem('write-failed', 'error', {
    path,
    detail: code ?? (error instanceof Error ? error.message : String(error)),
  })
}
