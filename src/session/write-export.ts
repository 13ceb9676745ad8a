/** Puts a document where the user finds it: the visible folder, or a private one from which the browser downloads it. */
import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { problem } from '../core/problem.ts'
import { writeFileSafely } from '../files/write-file-safely.ts'
import type { ExportedFile, Outcome } from '../ipc/channels.ts'
import { freePath } from './free-path.ts'

export async function writeExport(
  name: string,
  bytes: Uint8Array,
  folder: string,
  temporaryFolder: string | null,
): Promise<Outcome<ExportedFile>> {
  const id = randomUUID()
  const where = temporaryFolder === null ? folder : join(temporaryFolder, 'exports', id)
  try {
    await mkdir(where, { recursive: true })
  } catch (error) {
    return { ok: false, problem: problem('write-failed', 'error', { path: where, detail: String(error) }) }
  }
  const extension = extname(name)
  const path = freePath(where, basename(name, extension), extension.slice(1))
  const failed = await writeFileSafely(path, bytes)
  if (failed !== null) return { ok: false, problem: failed }
  return {
    ok: true,
    value: { name: basename(path), path: temporaryFolder === null ? path : null, id, bytes: bytes.length },
  }
}
