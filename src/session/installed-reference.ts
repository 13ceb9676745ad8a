/** The reference data of this machine: those of the program, or those of a file given since, kept beside the settings. */
import { mkdirSync, readFileSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { problem } from '../core/problem.ts'
import type { Problem } from '../core/problem.ts'
import type { ReferenceData } from '../core/reference/reference-data.ts'
import { bundledReferenceData } from '../core/reference/reference-data.ts'
import { writeFileSafely } from '../files/write-file-safely.ts'
import { readReferenceFile, writeReferenceFile } from '../ipc/reference-file.ts'
import type { ReadReference } from '../ipc/reference-file.ts'

/** Thousands of values weigh less. */
const longestFile = 16 * 2 ** 20

/** A kept file that is damaged, or older than the program itself, is as if it had never been given. */
export function readInstalledReference(configFolder: string): ReferenceData {
  try {
    const content = readFileSync(installedPath(configFolder), 'utf8')
    const read = readReferenceFile(content, 'reference.json', bundledReferenceData)
    return 'severity' in read || read.data.version < bundledReferenceData.version ? bundledReferenceData : read.data
  } catch {
    return bundledReferenceData
  }
}

export async function installReference(configFolder: string, data: ReferenceData): Promise<Problem | null> {
  try {
    mkdirSync(configFolder, { recursive: true })
  } catch (error) {
    return problem('write-failed', 'error', { path: configFolder, detail: String(error) })
  }
  return writeReferenceTo(installedPath(configFolder), data)
}

export function writeReferenceTo(path: string, data: ReferenceData): Promise<Problem | null> {
  return writeFileSafely(path, writeReferenceFile(data))
}

/** What the file makes of `base`, or why it cannot be used. */
export async function readReferenceAt(path: string, base: ReferenceData): Promise<ReadReference | Problem> {
  const size = await stat(path).then(
    (found) => found.size,
    () => null,
  )
  if (size === null) return problem('file-not-found', 'error', { path })
  if (size > longestFile) return problem('file-too-large', 'error', { bytes: size, limit: longestFile })
  return readReferenceFile(await readFile(path, 'utf8'), basename(path), base)
}

function installedPath(configFolder: string): string {
  return join(configFolder, 'reference.json')
}
