/**
 * Speed and memory of an import: `node test/bench/import-speed.ts [megabytes] [runs]`. Writes exports as Meta and Matomo make
 * them in the system's temporary folder, times PapaParse alone on the same bytes (streamed, nothing kept), then the whole
 * import (read, recognise, normalise), and prints their ratio: at most 2.5 (a shared machine lies; a ratio in one run less so).
 */
import { hash } from 'node:crypto'
import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { importFile } from '../../src/core/import/import-file.ts'
import { readFiles } from '../../src/files/read-files.ts'

const megabytes = Number(process.argv[2] ?? 60)
const runs = Number(process.argv[3] ?? 3)
const folder = mkdtempSync(join(tmpdir(), 'amarres-bench-'))

interface Export {
  readonly name: string
  readonly encoding: 'utf8' | 'utf16le'
  readonly head: string
  readonly row: (number: number) => string
}

const two = (value: number): string => String(value).padStart(2, '0')
const day = (number: number): string => new Date(Date.UTC(1900, 0, 1 + (number % 100_000))).toISOString().slice(0, 10)

const postTitles = [
  ...'Identifiant de la publication,ID de la Page,Nom de la page,Titre,Description,Durée (s)'.split(','),
  ...'Heure de publication,Type de légende,Permalien,Est un crosspostage,Est un partage,Type de publication'.split(','),
  ...'Langues,Libellés personnalisés,Statut du contenu financé,Commentaire des données,Date,Vues,Couverture'.split(','),
  ...['"Réactions, commentaires et partages"', 'Réactions', 'Commentaires', 'Partages', 'Secondes regardé(e)'],
  ...'Total des clics,Autres clics,Clics sur un lien,Vues de Publications boostées'.split(','),
  ...'Vues de Publications organiques,Couverture de Publications boostées'.split(','),
  ...'Couverture de Publications organiques,Vues de vidéo de 3 secondes,Vues de vidéo d’une minute'.split(','),
  ...'Spectateurs de 3 secondes,Spectateurs d’1 minute'.split(','),
  ...Array.from({ length: 41 }, (_, step) => `Pourcentage du nombre total de vues à un intervalle de ${String(step)}`),
  ...Array.from({ length: 41 }, (_, step) => `Pourcentage des spectateurs à un intervalle de ${String(step)}`),
  ...Array.from({ length: 80 }, (_, country) => `Vues de vidéos de 3 secondes par pays (${String(country)})`),
  ...['Commentaires négatifs de la part des utilisateurs', 'Avis négatifs uniques des utilisateurs'],
]

function post(number: number): string {
  const [year, month, date] = day(44_000 + (number % 2000)).split('-')
  const text = `Réunion publique n° ${String(number)}, salle « Les Halles ».\nVenez ""nombreux"" ! `.repeat(
    (number % 7) + 2,
  )
  const views = number % 9973
  return [
    ...[`745567${String(number).padStart(9, '0')}`, '100099000000123', 'Ville de Valmer', `"${text}"`, '', '24'],
    ...[`${month ?? ''}/${date ?? ''}/${year ?? ''} ${two(number % 24)}:${two(number % 60)}`, 'N/A'],
    ...[`https://www.facebook.com/valmer/posts/pfbid0${String(number)}`, '0', '0', 'Photos', '', '', '', '', 'Global'],
    ...[views, views % 7919, number % 97, number % 61, number % 7, number % 5, `${String(views)}.741`],
    ...[number % 43, number % 31, number % 12, 0, views, 0, views % 7919, number % 3, 0, number % 3, 0],
    ...Array.from({ length: 162 }, () => ''),
    ...[0, 0],
  ]
    .join(',')
    .concat('\n')
}

const exports: readonly Export[] = [
  { name: 'posts.csv', encoding: 'utf8', head: `\ufeff${postTitles.join(',')}\n`, row: post },
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
  const descriptor = openSync(path, 'w')
  let batch = head
  for (let number = 0, written = 0; written < megabytes * 1e6; number++) {
    batch += row(number)
    if (batch.length < 1e6) continue
    written += writeSync(descriptor, Buffer.from(batch, encoding))
    batch = ''
  }
  closeSync(descriptor)
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

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

const peak = (): string => `${String(Math.round(process.resourceUsage().maxRSS / 1024))} MB at most`

try {
  for (const one of exports) {
    const path = write(one)
    console.log(`${one.name}: ${String(Math.round(statSync(path).size / 1e6))} MB, ${peak()}`)
    // The quickest of several runs: what other programs take of the machine is left out.
    const best = { chunk: Infinity, step: Infinity, whole: Infinity }
    let kept = ''
    for (let run = 0; run < runs; run++) {
      best.chunk = Math.min(best.chunk, await seconds(() => parseAlone(path, one.encoding, 'chunk')))
      best.step = Math.min(best.step, await seconds(() => parseAlone(path, one.encoding, 'step')))
      const importing = async (): Promise<void> => {
        kept = await importAll(path)
      }
      best.whole = Math.min(best.whole, await seconds(importing))
    }
    const ratio = (alone: number): string => `${alone.toFixed(2)} s (${(best.whole / alone).toFixed(2)} ×)`
    console.log(`  import ${best.whole.toFixed(2)} s: ${kept}; ${peak()}`)
    console.log(`  PapaParse row by row ${ratio(best.step)}, by chunks ${ratio(best.chunk)}`)
    rmSync(path)
  }
} finally {
  rmSync(folder, { recursive: true })
}
