/** What the page gave → a path on disk: a path in Electron, an upload in the browser shell. */
import { constants } from 'node:fs'
import { copyFile, mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { problem } from '../core/problem.ts'
import type { Problem } from '../core/problem.ts'
import type { GivenFile } from '../ipc/channels.ts'
import { fileStem, freePath } from './free-path.ts'

export async function givenPath(temporaryFolder: string | null, given: GivenFile): Promise<string | Problem> {
  if (given.kind === 'upload') return uploadedPath(temporaryFolder, given.id, given.name)
  // In the browser shell a page has no business with paths: it can only hand over files that the user picked.
  return temporaryFolder === null ? given.path : refused('a path, in the browser shell')
}

/** Copies an uploaded dossier to the visible folder, under its own name or the next free one, and gives its path. */
export async function placeUploadedDossier(
  temporaryFolder: string | null,
  upload: string,
  name: string,
  folder: string,
): Promise<string | Problem> {
  const from = await uploadedPath(temporaryFolder, upload, name)
  if (typeof from !== 'string') return from
  const to = freePath(folder, fileStem(name.replace(/\.amarres$/i, ''), 'Dossier'), 'amarres')
  try {
    await mkdir(folder, { recursive: true })
    await copyFile(from, to, constants.COPYFILE_EXCL)
    return to
  } catch (error) {
    return problem('write-failed', 'error', { path: to, detail: String(error) })
  }
}

async function uploadedPath(temporaryFolder: string | null, id: string, name: string): Promise<string | Problem> {
  if (temporaryFolder === null || !isHandle(id)) return refused(`upload ${id}`)
  const folder = join(temporaryFolder, 'uploads', id)
  const [file] = await readdir(folder).catch(() => [])
  return file === undefined ? problem('file-not-found', 'error', { path: name }) : join(folder, file)
}

/** Handles are made by us (UUID): anything else could be a path. */
export function isHandle(id: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
}

function refused(detail: string): Problem {
  return problem('invalid-argument', 'error', { detail })
}
