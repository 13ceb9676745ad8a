import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as XLSX from '@e965/xlsx'
import { unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SourceFile } from '../../src/core/import/table.ts'
import { isLostIdentifier, parseNumber } from '../../src/core/import/parse-cell.ts'
import type { Limits } from '../../src/files/limits.ts'
import { readFiles } from '../../src/files/read-files.ts'
import { cellText, numberText } from '../../src/files/workbook-cells.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'amarres-workbook-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

async function read(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<SourceFile> {
  const path = join(folder, 'book.bin')
  writeFileSync(path, bytes)
  for await (const file of readFiles([path], { limits })) return file
  throw new Error('nothing read')
}

const rows = (file: SourceFile, sheet = 0): unknown =>
  [...(file.sheets[sheet]?.rows() ?? [])].map((row) => `${String(row.number)}:${row.cells.join('|')}`)

function book(lines: unknown[][], change: (sheet: XLSX.WorkSheet) => void = () => undefined): XLSX.WorkBook {
  const sheet = XLSX.utils.aoa_to_sheet(lines, { cellDates: true, UTC: true })
  change(sheet)
  const workbook = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(workbook, sheet, 'Posts')
  XLSX.utils.book_append_sheet(workbook, XLSX.utils.aoa_to_sheet([]), 'Vide')
  XLSX.utils.book_append_sheet(workbook, XLSX.utils.aoa_to_sheet([['x'], [1]]), 'Suite')
  return workbook
}
const write = (workbook: XLSX.WorkBook, bookType: XLSX.BookType): Uint8Array =>
  new Uint8Array(XLSX.write(workbook, { type: 'buffer', bookType }) as Buffer)

describe('workbooks', () => {
  it.each([
    ['xlsx', 'xlsx'],
    ['xlsb', 'xlsx'],
    ['ods', 'ods'],
    ['biff8', 'xls'],
  ] as const)('reads %s', async (bookType, encoding) => {
    const lines = [
      ['Date', 'Vues', 'Taux', 'Oui'],
      [new Date(Date.UTC(2025, 2, 1)), 1965.741, 0.137, true],
      [],
      ['été', -3, 0.5, false],
    ]
    const file = await read(
      write(
        book(lines, (sheet) => {
          for (const cell of ['C2', 'C4']) (sheet[cell] as XLSX.CellObject).z = '0.0%'
        }),
        bookType,
      ),
    )
    expect(file).toMatchObject({ encoding, delimiter: null, problems: [] })
    expect(file.sheets.map((sheet) => sheet.name)).toEqual(['Posts', 'Suite'])
    expect(rows(file)).toEqual(['1:Date|Vues|Taux|Oui', '2:2025-03-01|1965.741|13.7%|TRUE', '4:été|-3|50%|FALSE'])
    expect(rows(file, 1)).toEqual(['1:x', '2:1'])
  })

  it('reads the accents of the oldest binary format, which names its code page', async () => {
    const bytes = Buffer.from(write(book([['_t_ 2025'], [1]]), 'biff5'))
    bytes.set([0xe9, 0x74, 0xe9], bytes.indexOf('_t_ 2025'))
    const file = await read(bytes)
    expect(file.encoding).toBe('xls')
    expect(rows(file)).toEqual(['1:été 2025', '2:1'])
  })

  it('is a workbook inside an archive too', async () => {
    const inner = write(
      book([
        ['a', 'b'],
        [1, 2],
      ]),
      'xlsx',
    )
    const file = await read(zipSync({ 'dossier/classeur.xlsx': inner }))
    expect(file).toMatchObject({ name: 'book.bin/dossier/classeur.xlsx', encoding: 'xlsx' })
    expect(rows(file)).toEqual(['1:a|b', '2:1|2'])
  })

  it('notes links to other workbooks and keeps the values', async () => {
    const parts = unzipSync(write(book([['a'], [1]]), 'xlsx'))
    const file = await read(zipSync({ ...parts, 'xl/externalLinks/externalLink1.xml': Buffer.from('<externalLink/>') }))
    expect(file.problems).toMatchObject([{ code: 'workbook-external', severity: 'note' }])
    expect(rows(file)).toEqual(['1:a', '2:1'])
  })
})

describe('cells', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [1234, '1234'],
    [0.1 + 0.2, '0.3'],
    [1e-7, '0.0000001'],
    [5605.77, '5605.77'],
    [123456789012345, '123456789012345'],
    [NaN, ''],
  ])('writes %d plainly', (value, text) => {
    expect(numberText(value)).toBe(text)
    if (text !== '') expect(parseNumber(text, 'dot')).toMatchObject({ value: Number(text) })
  })

  it('writes an identifier that lost its digits as one', () => {
    expect(isLostIdentifier(numberText(122158123456789012))).toBe(true)
    expect(isLostIdentifier(numberText(1396269028466733))).toBe(true)
  })

  it('writes dates, times, durations and both calendars', () => {
    const cell = (value: number, z: string, date1904 = false): string => cellText({ t: 'n', v: value, z }, date1904)
    expect(cell(45717, 'dd/mm/yyyy')).toBe('2025-03-01')
    expect(cell(45717.604166666664, 'yyyy-mm-dd hh:mm')).toBe('2025-03-01T14:30:00')
    expect(cell(45717.25, 'dd/mm/yyyy')).toBe('2025-03-01T06:00:00')
    expect(cell(0.0031712963, 'h:mm:ss')).toBe('00:04:34')
    expect(cell(1.1041666667, '[h]:mm:ss')).toBe('26:30:00')
    expect(cell(44255, 'dd/mm/yyyy', true)).toBe('2025-03-01')
    expect(cell(12, '"jours" 0')).toBe('12')
    expect(cell(12, '[Red]0')).toBe('12')
    expect(cell(-5, 'dd/mm/yyyy')).toBe('-5')
  })

  it('spells errors and keeps text', () => {
    expect(cellText({ t: 'e', v: 0x2a }, false)).toBe('#N/A')
    expect(cellText({ t: 'e', v: 0x17 }, false)).toBe('#REF!')
    expect(cellText({ t: 's', v: '  =1+1 ' }, false)).toBe('  =1+1 ')
    expect(cellText({ t: 'z' }, false)).toBe('')
    expect(cellText(undefined, false)).toBe('')
  })
})

describe('hostile workbooks', () => {
  const codes = (file: SourceFile): readonly string[] => file.problems.map((one) => `${one.severity} ${one.code}`)

  it('kills a reader that takes too long', async () => {
    const lines = Array.from({ length: 20_000 }, (_, row) => [row, 'texte', row / 7])
    const file = await read(write(book(lines), 'xlsx'), { workbookSeconds: 0.001 })
    expect(file.sheets).toEqual([])
    expect(file.problems).toMatchObject([{ code: 'workbook-timeout', severity: 'error' }])
  })

  it('survives a reader that exhausts its memory', async () => {
    const lines = Array.from({ length: 60_000 }, (_, row) => [row, `texte ${String(row)}`, row / 7, 'a', 'b', 'c'])
    const file = await read(write(book(lines), 'xlsx'), { workbookMebibytes: 16 })
    expect(codes(file)).toEqual(['error workbook-unreadable'])
  })

  it('refuses too many cells and too many columns, naming the limit', async () => {
    const workbook = write(
      book([
        ['a', 'b', 'c'],
        [1, 2, 3],
        [4, 5, 6],
      ]),
      'xlsx',
    )
    expect((await read(workbook, { workbookCells: 5 })).problems).toMatchObject([
      { code: 'too-many-cells', params: { limit: 5 } },
    ])
    expect((await read(workbook, { columns: 2 })).problems).toMatchObject([
      { code: 'too-many-columns', params: { columns: 3, limit: 2 }, place: { sheet: 'Posts', row: 1 } },
    ])
    expect(codes(await read(workbook, { workbookBytes: 100 }))).toEqual(['error file-too-large'])
    expect(codes(await read(workbook, { workbookInflatedBytes: 100 }))).toEqual(['error zip-refused'])
  })

  it('refuses document types, which declare entities', async () => {
    const parts = unzipSync(write(book([['a'], [1]]), 'xlsx'))
    const bomb = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><sst>&b;</sst>'
    const file = await read(zipSync({ ...parts, 'xl/sharedStrings.xml': Buffer.from(bomb) }))
    expect(codes(file)).toEqual(['error workbook-unreadable'])
  })

  it('bounds a sheet whose declared size is the whole grid', async () => {
    const parts = unzipSync(write(book([['a'], [1]]), 'xlsx'))
    const sheet = Buffer.from(parts['xl/worksheets/sheet1.xml'] ?? [])
      .toString()
      .replace(/<dimension ref="[^"]*"/u, '<dimension ref="A1:XFD1048576"')
    const file = await read(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': Buffer.from(sheet) }))
    expect(rows(file)).toEqual(['1:a', '2:1'])
  })

  it('reports damaged and protected workbooks', async () => {
    const ole = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(2000, 7)])
    expect(codes(await read(ole))).toEqual(['error workbook-unreadable'])
    const parts = unzipSync(write(book([['a'], [1]]), 'xlsx'))
    expect((await read(zipSync({ ...parts, 'xl/workbook.xml': Buffer.from('<nothing') }))).sheets).toEqual([])
  })
})
