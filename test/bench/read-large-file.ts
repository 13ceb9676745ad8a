/**
 * Memory and speed of reading a large text file: `node test/bench/read-large-file.ts [megabytes]`. Writes a posts-like CSV in the
 * system's temporary folder, reads it as an import would (check, sections, rows), compares with PapaParse alone on the same
 * bytes, and deletes it.
 */
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { toTable } from '../../src/core/import/sections.ts'
import { readFiles } from '../../src/files/read-files.ts'

const megabytes = Number(process.argv[2] ?? 200)
const folder = mkdtempSync(join(tmpdir(), 'amarres-bench-'))
const path = join(folder, 'posts.csv')

function generate(): void {
  const descriptor = openSync(path, 'w')
  writeSync(descriptor, 'Post ID,Page name,Description,Publish time,Post type,Date,Views,Reach,Reactions\n')
  let batch = ''
  for (let row = 0, written = 0; written < megabytes * 1e6; row++) {
    const day = String((row % 28) + 1).padStart(2, '0')
    const text = `Réunion publique n° ${String(row)}, salle « Les Halles ».\nVenez ""nombreux"" ! `.repeat(
      (row % 4) + 1,
    )
    batch += `12215${String(row).padStart(12, '0')},Mairie,"${text}",03/${day}/2025 05:03,Photos,Lifetime,${String(row % 9973)},${String(row % 7919)},${String(row % 31)}\n`
    if (batch.length > 1e6) {
      written += writeSync(descriptor, batch)
      batch = ''
    }
  }
  closeSync(descriptor)
}

const seconds = (from: number): string => ((performance.now() - from) / 1000).toFixed(1)
const peak = (): string => `${String(Math.round(process.resourceUsage().maxRSS / 1024))} MB at most`

try {
  generate()
  console.log(`${String(Math.round(statSync(path).size / 1e6))} MB, ${peak()} before reading`)
  const start = performance.now()
  for await (const file of readFiles([path])) {
    console.log(`checked in ${seconds(start)} s, ${String(file.problems.length)} problems, ${peak()}`)
    for (const sheet of file.sheets) {
      let rows = 0
      for (const section of toTable(file.name, sheet).sections)
        for (const row of section.rows()) rows += row.cells.length > 0 ? 1 : 0
      console.log(`${String(rows)} rows read in ${seconds(start)} s altogether, ${peak()}`)
    }
  }
  if (megabytes <= 200) {
    const bare = performance.now()
    Papa.parse<string[]>(readFileSync(path, 'utf8'), { delimiter: ',', step: () => undefined })
    console.log(`PapaParse alone: ${seconds(bare)} s, ${peak()}`)
  }
} finally {
  rmSync(folder, { recursive: true })
}
