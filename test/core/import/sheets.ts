/** Small files in memory for the tests of what is decided about a file: only what a test is about is written in it. */
import type { Row, Sheet, SourceFile } from '../../../src/core/import/table.ts'

/** Lines of cells separated by `|`; the first line is record 1. */
export function sheet(lines: readonly string[], name: string | null = null): Sheet {
  const rows: readonly Row[] = lines.map((line, index) => ({ number: index + 1, cells: line.split('|') }))
  return { name, rows: () => rows }
}

export function source(sheets: readonly Sheet[], fields: Partial<SourceFile> = {}): SourceFile {
  return {
    name: 'tableau.csv',
    sha256: 'a'.repeat(64),
    bytes: 100,
    encoding: 'utf-8',
    delimiter: ';',
    dialect: null,
    sheets,
    problems: [],
    modified: null,
    ...fields,
  }
}
