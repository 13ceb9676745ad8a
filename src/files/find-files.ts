/** What the user gave, as a list of files: folders are walked, hidden files and what programs leave beside them ignored. */
import { lstat, readdir, realpath, stat } from 'node:fs/promises'
import { basename, isAbsolute, join, relative, sep } from 'node:path'
import { problem } from '../core/problem.ts'
import type { Problem } from '../core/problem.ts'

interface FoundFile {
  readonly path: string
  /** Relative to what the user gave, with `/`. */
  readonly name: string
  readonly bytes: number
  /** ISO date, UTC. */
  readonly modified: string
}

export type Found = FoundFile | { readonly name: string; readonly problem: Problem }

/** Hidden files, Office and LibreOffice locks, and what file managers write everywhere; tells for a single name. */
export function isIgnoredName(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || /^(?:__MACOSX|Thumbs\.db|desktop\.ini)$/iu.test(name)
}

/** True when a path is the folder or inside it; compares paths, never their beginnings as text. */
function isInside(folder: string, path: string): boolean {
  const away = relative(folder, path)
  return away !== '..' && !away.startsWith(`..${sep}`) && !isAbsolute(away)
}

/** Files in the order of their names, so that the same folder is read in the same order everywhere. */
export async function* findFiles(paths: readonly string[]): AsyncGenerator<Found> {
  for (const path of paths) {
    try {
      const status = await stat(path)
      if (status.isDirectory()) {
        const root = await realpath(path)
        yield* walk(root, root, '', new Set([root]))
      } else {
        yield* describe(path, basename(path))
      }
    } catch (error) {
      yield { name: basename(path), problem: failure(path, error) }
    }
  }
}

async function* walk(root: string, folder: string, prefix: string, seen: Set<string>): AsyncGenerator<Found> {
  let names: readonly string[]
  try {
    names = await readdir(folder)
  } catch (error) {
    yield { name: prefix, problem: failure(folder, error) }
    return
  }
  // By code units: no locale.
  for (const name of names.toSorted()) {
    if (isIgnoredName(name)) continue
    const path = join(folder, name)
    try {
      const link = await lstat(path)
      const target = link.isSymbolicLink() ? await realpath(path) : path
      // A link may point anywhere: only what the user gave is read, and no folder twice.
      if (link.isSymbolicLink() && !isInside(root, target)) continue
      if (!(await stat(target)).isDirectory()) {
        yield* describe(target, prefix + name)
      } else if (!seen.has(target)) {
        seen.add(target)
        yield* walk(root, target, `${prefix}${name}/`, seen)
      }
    } catch (error) {
      yield { name: prefix + name, problem: failure(path, error) }
    }
  }
}

/** Regular files only: reading a pipe or a device could last for ever. */
async function* describe(path: string, name: string): AsyncGenerator<Found> {
  const status = await stat(path)
  if (!status.isFile()) return
  yield { path, name, bytes: status.size, modified: status.mtime.toISOString().slice(0, 10) }
}

export function failure(path: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
  if (code === 'ENOENT') return problem('file-not-found', 'error', { path })
  return problem('unreadable-file', 'error', {
    detail: code ?? (error instanceof Error ? error.message : String(error)),
  })
}
