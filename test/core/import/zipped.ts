/** Files of a fixture folder, put in an archive and read from there, as people drop them. */
import { strToU8, zipSync } from 'fflate'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importFile } from '../../../src/core/import/import-file.ts'
import type { FileImport } from '../../../src/core/import/import-file.ts'
import { readFiles } from '../../../src/files/read-files.ts'
import { fixtures } from './read-fixture.ts'

/** `archive`: its name; `files`: names in the folder, kept in the archive. */
export async function importZipped(
  folder: string,
  archive: string,
  files: readonly string[],
): Promise<readonly FileImport[]> {
  const entries = files.map((name) => [name, strToU8(readFileSync(join(fixtures, folder, name), 'utf8'))] as const)
  const directory = mkdtempSync(join(tmpdir(), 'amarres-zip-'))
  try {
    const path = join(directory, archive)
    writeFileSync(path, zipSync(Object.fromEntries(entries)))
    const read: FileImport[] = []
    for await (const file of readFiles([path], {})) read.push(importFile({ ...file, modified: null }))
    return read
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}
