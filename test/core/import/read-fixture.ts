/** Reads one file from disk as the program does, and imports it. */
import { existsSync, readdirSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { importFile } from '../../../src/core/import/import-file.ts'
import type { FileImport } from '../../../src/core/import/import-file.ts'
import type { SourceFile } from '../../../src/core/import/table.ts'
import { readFiles } from '../../../src/files/read-files.ts'

export const root = resolve(import.meta.dirname, '..', '..', '..')
export const fixtures = join(root, 'test', 'fixtures', 'exports')
/** Real files, never copied into the project; absent from most machines. */
export const samples = resolve(root, '..', 'shared', 'samples')

export function filesUnder(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
}

export async function readSource(path: string): Promise<SourceFile> {
  for await (const file of readFiles([path], {})) return { ...file, modified: null }
  throw new Error(`Nothing to read in ${path}`)
}

export async function importPath(path: string, answers: Readonly<Record<string, string>> = {}): Promise<FileImport> {
  return importFile(await readSource(path), { answers })
}

export const codesOf = (stored: FileImport): readonly string[] =>
  [...new Set(stored.inspection.problems.map((one) => one.code))].sort()
