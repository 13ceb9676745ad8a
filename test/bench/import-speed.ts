/**
 * Speed and memory of an import: `node test/bench/import-speed.ts [megabytes] [runs]`. Writes exports as Meta and Matomo make
 * them in the system's temporary folder, times PapaParse alone on the same bytes (streamed, nothing kept), then the whole
 * import (read, recognise, normalise), and prints their ratios, by the clock and in processor time: at most 2.5 for posts.
 */
import { hash } from 'node:crypto'
import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { importFile } from '../../src/core/import/import-file.ts'
import { readFiles } from '../../src/files/read-files.ts'
import { day, post, postHeader, writeRows } from './meta-like.ts'
import type { Rows } from './meta-like.ts'

const megabytes = Number(process.argv[2] ?? 60)
const runs = Number(process.argv[3] ?? 3)
const folder = mkdtempSync(join(tmpdir(), 'amarres-bench-'))

interface Export extends Rows {
  readonly name: string
}

const exports: readonly Export[] = [
  { name: 'posts.csv', encoding: 'utf8', head: postHeader, row: post },
  {
    name: 'daily.csv',
    encoding: 'utf16le',
    head: '\ufeffsep=,\n"Facebook reach"\n"Date","Primary"\n',
    row: (number) => `"${day(number)}T00:00:00","${String(number % 997)}"\n`,
  },
  {
    name: 'matomo.csv',
    encoding: 'utf16le',
    head: '\ufeffDate,Visiteurs uniques,Visites,Actions,Rebonds,Taux de rebond,Actions par visite\n',
    row: (number) =>
      `${day(number)},${String(number % 997)},${String(number % 1409)},${String(number % 5003)},${String(number % 499)},"42,28 %","3,1"\n`,
  },
]

function write({ name, encoding, head, row }: Export): string {
  const path = join(folder, name)
  writeRows(path, megabytes * 1e6, { encoding, head, row })
  return path
}

function parseAlone(path: string, encoding: Export['encoding'], by: 'chunk' | 'step'): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<undefined>()
  Papa.parse<string[]>(createReadStream(path, { encoding }), {
    delimiter: ',',
    skipEmptyLines: 'greedy',
    [by]: () => undefined,
    complete: () => {
      resolve(undefined)
    },
    error: reject,
  })
  return promise
}

async function importAll(path: string): Promise<string> {
  let kept = ''
  for await (const file of readFiles([path])) {
    const { inspection } = importFile(file, { fingerprint: (text) => hash('sha256', text) })
    const counted = inspection.tables.map((table) => `${String(table.kept)} rows of ${String(table.rows)}`).join(', ')
    kept = `${inspection.importer ?? inspection.status}, ${counted}`
  }
  return kept
}

interface Cost {
  readonly clock: number
  readonly processor: number
}

/** Seconds by the clock, and of processor in all threads, garbage collection included. */
async function costOf(work: () => Promise<unknown>): Promise<Cost> {
  const start = performance.now()
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return { clock: (performance.now() - start) / 1000, processor: (user + system) / 1e6 }
}

const least = (one: Cost, other: Cost): Cost => ({
  clock: Math.min(one.clock, other.clock),
  processor: Math.min(one.processor, other.processor),
})
const untimed: Cost = { clock: Infinity, processor: Infinity }

const peak = (): string => `${String(Math.round(process.resourceUsage().maxRSS / 1024))} MB at most`

try {
  for (const one of exports) {
    const path = write(one)
    console.log(`${one.name}: ${String(Math.round(statSync(path).size / 1e6))} MB, ${peak()}`)
    // The quickest of several runs: what other programs take of the machine is left out.
    const best = { chunk: untimed, step: untimed, whole: untimed }
    let kept = ''
    for (let run = 0; run < runs; run++) {
      best.chunk = least(best.chunk, await costOf(() => parseAlone(path, one.encoding, 'chunk')))
      best.step = least(best.step, await costOf(() => parseAlone(path, one.encoding, 'step')))
      const importing = async (): Promise<void> => {
        kept = await importAll(path)
      }
      best.whole = least(best.whole, await costOf(importing))
    }
    // Other programs stretch long work more than short work by the clock; processor time they hardly touch.
    for (const by of ['clock', 'processor'] as const) {
      const whole = best.whole[by]
      const ratio = ({ [by]: alone }: Cost): string => `${alone.toFixed(2)} s (${(whole / alone).toFixed(2)} ×)`
      console.log(
        `  ${by}: import ${whole.toFixed(2)} s; PapaParse row by row ${ratio(best.step)}, by chunks ${ratio(best.chunk)}`,
      )
    }
    console.log(`  ${kept}; ${peak()}`)
    rmSync(path)
  }
} finally {
  rmSync(folder, { recursive: true })
}
