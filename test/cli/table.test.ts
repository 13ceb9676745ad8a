/** `amarres table`: what was read, as plain CSV. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as XLSX from '@e965/xlsx'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { csvLine } from '../../src/core/csv.ts'
import { runCli } from './run-cli.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'amarres-table-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

function workbook(bookType: XLSX.BookType): Uint8Array {
  const book = XLSX.utils.book_new()
  const add = (name: string, lines: unknown[][]): void => {
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(lines), name)
  }
  add('Lisez-moi', [])
  add('Visites', [
    ['Mois', 'Visites, toutes'],
    ['janvier', 120.5],
  ])
  add('Lettre', [
    ['Mois', 'Abonnés'],
    ['janvier', 40],
    ['février', 42],
  ])
  return new Uint8Array(XLSX.write(book, { type: 'buffer', bookType }) as Buffer)
}

const series = 'Visites\nDate;Valeur\n2025-01-01;3\n\nAbonnés\nDate;Valeur\n2025-01-01;7\n'

describe('csvLine', () => {
  it('quotes only what needs it', () => {
    expect(csvLine(['a', '', ' b ', "c'd", '1;2'])).toBe("a,, b ,c'd,1;2")
    expect(csvLine(['a,b', 'say "hi"', 'two\nlines', 'cr\r'])).toBe('"a,b","say ""hi""","two\nlines","cr\r"')
    expect(csvLine([''])).toBe('""')
    expect(csvLine(['=1+1', '-3', '@ville'])).toBe('=1+1,-3,@ville')
  })
})

describe('table', () => {
  it('prints the cells as read, short rows completed, long rows whole', async () => {
    const path = file('mairie.csv', 'Nom;Prix;Texte\r\nA;1,5;"dit ""oui"""\r\nB;2,5\r\nC;3;d;e\r\nD;4;f;\r\n')
    const run = await runCli(['table', path])
    expect(run).toEqual({
      code: 0,
      stdout: 'Nom,Prix,Texte\nA,"1,5","dit ""oui"""\nB,"2,5",\nC,3,d,e\nD,4,f\n',
      stderr: '',
    })
  })

  it('prints the first table, says how many others there are, and prints them all when asked', async () => {
    const path = file('series.csv', series)
    const first = await runCli(['table', path])
    expect([first.code, first.stdout]).toEqual([0, 'Date,Valeur\n2025-01-01,3\n'])
    expect(first.stderr).toContain('«\u00a0Visites\u00a0»')
    expect(first.stderr).toContain('1 autre tableau')
    const all = await runCli(['table', path, '--all', '--lang', 'en'])
    expect([all.code, all.stdout]).toEqual([0, 'Date,Valeur\n2025-01-01,3\n\nDate,Valeur\n2025-01-01,7\n'])
    expect(all.stderr).toContain('“Abonnés”')
  })

  it('prefers a table that is far larger than the first', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => `2025-01-${index},${index},x`).join('\n')
    const path = file('summary.csv', `Total,Moyenne\n1234,5\n\nDate,Visites,Note\n${rows}\n`)
    expect((await runCli(['table', path])).stdout).toMatch(/^Date,Visites,Note\n/u)
  })

  it('says what stands before the table and that there is no header', async () => {
    const path = file('before.csv', 'Statistiques\nExtrait du site\n\nMois,Visites\njanvier,3\n')
    const run = await runCli(['table', path])
    expect(run.stdout).toBe('Mois,Visites\njanvier,3\n')
    expect(run.stderr).toContain('ligne 2\u00a0: Extrait du site')
    const bare = await runCli(['table', file('bare.csv', '1;2\n3;4\n')])
    expect(bare.stdout).toBe('1,2\n3,4\n')
    expect(bare.stderr).toContain('pas de ligne d’en-tête')
  })

  it.each(['xlsx', 'ods', 'biff8'] as const)('finds the sheets of a workbook: %s', async (bookType) => {
    const path = file(`classeur.${bookType}`, workbook(bookType))
    expect((await runCli(['table', path])).stdout).toBe('Mois,"Visites, toutes"\njanvier,120.5\n')
    const letter = 'Mois,Abonnés\njanvier,40\nfévrier,42\n'
    expect((await runCli(['table', path, '--sheet', 'Lettre'])).stdout).toBe(letter)
    expect((await runCli(['table', path, '--sheet', '2'])).stdout).toBe(letter)
    const wrong = await runCli(['table', path, '--sheet', 'Lettres'])
    expect([wrong.code, wrong.stdout]).toEqual([2, ''])
    expect(wrong.stderr).toContain('Visites, Lettre')
  })

  it('reads JSON and files inside a zip', async () => {
    const json = file('stats.json', '[{"mois":"janvier","visites":3},{"mois":"février","visites":4}]')
    expect((await runCli(['table', json])).stdout).toBe('mois,visites\njanvier,3\nfévrier,4\n')
    const text = new TextEncoder()
    const zip = file(
      'tout.zip',
      zipSync({
        'a/vide.csv': text.encode(''),
        'b.csv': text.encode('x,y\n1,2\n'),
        'c.csv': text.encode('z,t\n3,4\n'),
      }),
    )
    const first = await runCli(['table', zip])
    expect([first.code, first.stdout]).toEqual([0, 'x,y\n1,2\n'])
    expect(first.stderr).toContain('tout.zip/b.csv')
    expect((await runCli(['table', zip, '--all'])).stdout).toBe('x,y\n1,2\n\nz,t\n3,4\n')
  })

  it('prints a file of any length whole', async () => {
    const count = 30_000
    const rows = Array.from({ length: count }, (_, index) => `${index},"ligne, ${index}"`).join('\n')
    const run = await runCli(['table', file('long.csv', `n,texte\n${rows}\n`)])
    expect(run.stdout === `n,texte\n${rows}\n`).toBe(true)
  })

  it('fails when nothing can be printed', async () => {
    const empty = await runCli(['table', file('vide.csv', '\n')])
    expect([empty.code, empty.stdout]).toEqual([1, ''])
    expect(empty.stderr).toContain('Aucun tableau à imprimer')
    expect((await runCli(['table', file('image.csv', '%PDF-1.7\n')])).code).toBe(1)
    expect((await runCli(['table', join(folder, 'nowhere.csv')])).code).toBe(2)
    expect((await runCli(['table'])).code).toBe(2)
    expect((await runCli(['table', 'a.csv', 'b.csv'])).code).toBe(2)
  })
})
