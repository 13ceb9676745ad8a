/** A file on disk → its tables, without asking any importer what they mean. */
import { toTable } from '../core/import/sections.ts'
import type { SourceFile, Table } from '../core/import/table.ts'
import { readFiles } from '../files/read-files.ts'

export interface ReadFile {
  readonly file: SourceFile
  /** One per sheet, in the order of the sheets; none when the file is unreadable. */
  readonly tables: readonly Table[]
}

/** One after the other, files inside archives included. What cannot be read is said in `file.problems`. */
export async function* readTables(path: string): AsyncGenerator<ReadFile> {
  for await (const file of readFiles([path])) {
    yield { file, tables: file.sheets.map((sheet) => toTable(file.name, sheet)) }
  }
}
