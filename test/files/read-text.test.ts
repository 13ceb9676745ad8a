/** Encodings, delimiters, records: files made here, read through the public door. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Row, SourceFile } from '../../src/core/import/table.ts'
import { readFiles } from '../../src/files/read-files.ts'
import type { ReadOptions } from '../../src/files/read-files.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'amarres-text-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

async function read(content: string | Uint8Array, options: ReadOptions = {}, name = 'file.csv'): Promise<SourceFile> {
  const path = join(folder, name)
  writeFileSync(path, content)
  for await (const file of readFiles([path], options)) return file
  throw new Error('nothing read')
}

const rowsOf = (file: SourceFile): readonly Row[] => file.sheets.flatMap((sheet) => [...sheet.rows()])
const cellsOf = (file: SourceFile): readonly (readonly string[])[] => rowsOf(file).map((row) => row.cells)
const codesOf = (file: SourceFile): readonly string[] => file.problems.map((one) => `${one.severity} ${one.code}`)

const utf16 = (text: string, bigEndian = false): Buffer => {
  const bytes = Buffer.from(text, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}
const mark = '\ufeff'

describe('encodings', () => {
  const text = 'Date,Portée\n2025-01-01,"é ’ œ 😀"\n'
  const cells = [
    ['Date', 'Portée'],
    ['2025-01-01', 'é ’ œ 😀'],
  ]

  it.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8-bom', Buffer.from(mark + text)],
    ['utf-16le', utf16(mark + text)],
    ['utf-16be', utf16(mark + text, true)],
    ['utf-16le', utf16(text)],
    ['utf-16be', utf16(text, true)],
  ])('reads %s', async (encoding, bytes) => {
    const file = await read(bytes)
    expect(file).toMatchObject({ encoding, delimiter: ',', problems: [], bytes: bytes.byteLength })
    expect(cellsOf(file)).toEqual(cells)
  })

  it('reads Windows-1252 with its curly apostrophe and its ligature', async () => {
    const bytes = Buffer.concat([
      Buffer.from('Nom;Durée\n', 'latin1'),
      Buffer.from([0x63, 0x9c, 0x75, 0x72, 0x92, 0x73, 0x3b, 0x31, 0x0a]),
    ])
    const file = await read(bytes)
    expect(file.encoding).toBe('windows-1252')
    expect(cellsOf(file)).toEqual([
      ['Nom', 'Durée'],
      ['cœur’s', '1'],
    ])
  })

  it('reads what Excel for Mac saves in French', async () => {
    // « Durée;Mentions J’aime » and « Été à Évry;3 ».
    const file = await read(
      Buffer.concat([
        Buffer.from('Dur\x8ee;Mentions J\xd5aime\n', 'latin1'),
        Buffer.from('\x83t\x8e \x88 \x83vry;3\n', 'latin1'),
      ]),
    )
    expect(file.encoding).toBe('macintosh')
    expect(cellsOf(file)).toEqual([
      ['Durée', 'Mentions J’aime'],
      ['Été à Évry', '3'],
    ])
  })

  it('reads Windows-1251, whose words are all high bytes', async () => {
    // « Жени;Мъже » and « 17.юни », as a Bulgarian spreadsheet program saves them.
    const file = await read(
      Buffer.from([
        0xc6, 0xe5, 0xed, 0xe8, 0x3b, 0xcc, 0xfa, 0xe6, 0xe5, 0x0a, 0x31, 0x37, 0x2e, 0xfe, 0xed, 0xe8, 0x3b, 0x35,
        0x0a,
      ]),
    )
    expect(file.encoding).toBe('windows-1251')
    expect(cellsOf(file)).toEqual([
      ['Жени', 'Мъже'],
      ['17.юни', '5'],
    ])
  })

  it('counts damaged characters of UTF-8, but not replacement characters that were written', async () => {
    const good = 'é'.repeat(50)
    const file = await read(
      Buffer.concat([Buffer.from(`a,b\n${good},\ufffd`), Buffer.from([0xc3]), Buffer.from('x\n')]),
    )
    expect(file.encoding).toBe('utf-8')
    expect(file.problems).toMatchObject([
      { code: 'invalid-bytes', severity: 'warning', params: { count: 1, encoding: 'utf-8' } },
    ])
    expect(cellsOf(file)[1]).toEqual([good, '\ufffd\ufffdx'])
  })

  it('tolerates a byte left over at the end of UTF-16', async () => {
    const file = await read(Buffer.concat([utf16(`${mark}a,b\n1,2\n3,4`), Buffer.from([0x0a])]))
    expect(codesOf(file)).toEqual(['note invalid-bytes'])
    expect(cellsOf(file).at(-1)).toEqual(['3', '4'])
  })

  it('removes a doubled byte order mark and keeps bidirectional marks', async () => {
    const file = await read(`${mark}${mark}a,b\n\u202eabc,2\n`)
    expect(cellsOf(file)).toEqual([
      ['a', 'b'],
      ['\u202eabc', '2'],
    ])
  })

  it('reads a character cut by the edge of a chunk', async () => {
    const long = `${'é'.repeat(600_000)}😀`
    for (const shift of ['', 'x']) {
      const file = await read(`a,b\n${shift}${long},2\n`, { limits: { recordCharacters: 5_000_000 } })
      expect(cellsOf(file)[1]).toEqual([shift + long, '2'])
    }
  })

  it.each([
    ['PDF', '%PDF-1.7\n'],
    ['PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
    ['gzip', Buffer.from([0x1f, 0x8b, 8, 0])],
    ['SQLite', 'SQLite format 3\0'],
    ['NUL', `a,b\n${'1,2\n'.repeat(50)}1,\0\n`],
    ['NUL', Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919) % 251))],
  ])('refuses what is no text: %s', async (signature, bytes) => {
    const file = await read(bytes)
    expect(file).toMatchObject({
      encoding: null,
      sheets: [],
      problems: [{ code: 'binary-file', severity: 'error', params: { signature }, place: { file: 'file.csv' } }],
    })
    expect(file.sha256).toMatch(/^[0-9a-f]{64}$/u)
  })

  it('says that a file is empty', async () => {
    for (const content of ['', '\n\n', ',,,\n', mark])
      expect(codesOf(await read(content))).toContain('error empty-file')
  })
})

describe('delimiters', () => {
  const delimiterOf = async (content: string): Promise<string | null> => (await read(content)).delimiter

  it('is not fooled by decimal commas in two columns', async () => {
    expect(await delimiterOf('Libellé;Valeur\nA;1,5\nB;2,5\nC;3,5\n')).toBe(';')
    expect(await delimiterOf('A;1,5\nB;2,5\n')).toBe(';')
    expect(await delimiterOf('1,5;2,5\n3,5;4,5\n')).toBe(';')
    expect(await delimiterOf('a\tb\n1,5\t2,5\n')).toBe('\t')
  })

  it('finds each candidate, or none', async () => {
    expect(await delimiterOf('a,b\n1,2\n')).toBe(',')
    expect(await delimiterOf('a|b\n1|2\n')).toBe('|')
    expect(await delimiterOf('a\tb\n1\t2\n')).toBe('\t')
    expect(await delimiterOf('Email\nane@exemple.fr\nchat@exemple.fr\n')).toBeNull()
    expect(await delimiterOf('1,2\n3,4\n')).toBe(',')
  })

  it('does not count what is inside quotes', async () => {
    const caption = '"bonjour; à tous; venez\n; nombreux"'
    expect(await delimiterOf(`id,text,n\n1,${caption},2\n3,${caption},4\n`)).toBe(',')
    expect(await delimiterOf('id;text\n1;"a, b, c"\n2;"d, e, f"\n')).toBe(';')
  })

  it('is not fooled by comment lines, titles and short rows', async () => {
    expect(await delimiterOf('# a; b; c\n# d\nDate,Views\n2025-01-01,3\n2025-01-02\n')).toBe(',')
    expect(await delimiterOf('Titre, sous-titre, date\n\nNom;Heures;Coût\nA;1,5;3\nB;2;4,25\n')).toBe(';')
  })

  it('takes a space that precedes quotes as part of the delimiter', async () => {
    const file = await read('id, text, n\n1, "a, b", 2\n3, "c, ""d""", 4\n')
    expect(file.delimiter).toBe(', ')
    expect(cellsOf(file)).toEqual([
      ['id', 'text', 'n'],
      ['1', 'a, b', '2'],
      ['3', 'c, "d"', '4'],
    ])
    expect(await delimiterOf('id,text\n1,"dit, ""oui"", merci"\n2,"non, ""x"" y"\n')).toBe(',')
  })

  it('honours sep=, removes the line, and counts it as a record', async () => {
    for (const [line, delimiter] of [
      ['sep=;', ';'],
      ['sep=\t\t\t', '\t'],
      ['"sep=,"', ','],
      ['SEP=|', '|'],
      ['sep=^', '^'],
    ] as const) {
      const file = await read(`${line}\na${delimiter}b\n1${delimiter}2\n`)
      expect(file.delimiter).toBe(delimiter)
      expect(rowsOf(file)).toEqual([
        { number: 2, cells: ['a', 'b'] },
        { number: 3, cells: ['1', '2'] },
      ])
    }
  })

  it('does not believe a sep= that a spreadsheet left behind', async () => {
    const file = await read('sep=,\na;b\n1;2\n')
    expect(file.delimiter).toBe(';')
    expect(cellsOf(file)).toHaveLength(2)
  })
})

describe('records', () => {
  it('reads embedded line ends, doubled quotes, short rows, and numbers records as a spreadsheet does', async () => {
    const file = await read('a,b,c\n"x\ny","say ""hi""",3\n\nshort\n1,2,3,4\n')
    expect(rowsOf(file)).toEqual([
      { number: 1, cells: ['a', 'b', 'c'] },
      { number: 2, cells: ['x\ny', 'say "hi"', '3'] },
      { number: 3, cells: [''] },
      { number: 4, cells: ['short'] },
      { number: 5, cells: ['1', '2', '3', '4'] },
    ])
  })

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('reads records ended by %s, the last one too', async (_, end) => {
    for (const last of ['', end]) {
      const file = await read(`a,b${end}"1",2${end}3,"4"${last}`)
      expect(cellsOf(file)).toEqual([
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
      ])
    }
  })

  it('reads mixed record ends', async () => {
    expect(cellsOf(await read('a,b\r\n1,2\n3,4\r5,6'))).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ])
  })

  it('can be read again, and again after stopping in the middle', async () => {
    const [sheet] = (await read('a,b\n1,2\n3,4\n')).sheets
    for (const row of sheet?.rows() ?? []) if (row.number === 2) break
    expect([...(sheet?.rows() ?? [])]).toHaveLength(3)
    expect([...(sheet?.rows() ?? [])]).toHaveLength(3)
  })

  it('keeps headers named like parts of objects, and duplicates', async () => {
    const file = await read('__proto__,constructor,Views,Views\n1,2,3,4\n')
    expect(cellsOf(file)[0]).toEqual(['__proto__', 'constructor', 'Views', 'Views'])
    expect(({} as Record<string, unknown>)['1']).toBeUndefined()
  })

  it('reads back any table it is given, in any dialect', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'é', '"', ',', ';', '\t', '\n', ' ', "'", '0', '😀'),
      maxLength: 8,
    })
    const lines = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(lines, fc.constantFrom(',', ';', '\t'), fc.boolean(), async (rows, delimiter, wide) => {
        const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`
        const text = `sep=${delimiter}\n${rows.map((row) => row.map(quote).join(delimiter)).join('\n')}\n`
        const file = await read(wide ? utf16(mark + text) : text)
        // A spreadsheet leaves such lines behind: cells of separators and spaces hold nothing.
        const blank = rows.flat().every((one) => !/[^\s,;|]/u.test(one))
        expect(cellsOf(file)).toEqual(blank ? [] : rows)
      }),
      { numRuns: 60 },
    )
  })

  it('streams a file larger than a chunk without losing or cutting a record', async () => {
    const count = 60_000
    let text = 'id,text,n\n'
    for (let row = 0; row < count; row++)
      text += `${String(row)},"ligne ${'é'.repeat(row % 90)}\n""${String(row)}""",${String(row % 7)}\n`
    const file = await read(text)
    expect(file.problems).toEqual([])
    let expected = -1
    for (const { number, cells } of rowsOf(file)) {
      expect(number).toBe(expected + 2)
      if (expected >= 0 && expected % 997 === 0) {
        expect(cells).toEqual([
          String(expected),
          `ligne ${'é'.repeat(expected % 90)}\n"${String(expected)}"`,
          String(expected % 7),
        ])
      }
      expected++
    }
    expect(expected).toBe(count)
  })
})

describe('hostile text', () => {
  it('refuses a quote that never closes, small or of twenty megabytes', async () => {
    for (const size of [10, 20_000_000]) {
      const file = await read(`a,b\n1,2\n3,"${'x'.repeat(size)}`)
      expect(file.sheets).toEqual([])
      expect(file.problems).toMatchObject([
        { code: 'unclosed-quote', severity: 'error', place: { row: 3, file: 'file.csv' } },
      ])
    }
  })

  it('says where a malformed quote is, when the row has its columns all the same', async () => {
    const file = await read('a,b\n1,2\n"Info" "mairie",3\n4,5\n')
    expect(file.problems).toMatchObject([{ code: 'stray-quote', severity: 'warning', place: { row: 3 } }])
    expect(cellsOf(file)).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['Info" "mairie', '3'],
      ['4', '5'],
    ])
  })

  it('ignores a quote that would swallow the rest when the row then has its columns, and says so', async () => {
    const file = await read('a,b\n1,2\n"Info" mairie,3\n4,5\n6,"\n7,8\n')
    expect(file.problems).toMatchObject([
      { code: 'repaired-quotes', severity: 'note', params: { rows: 2 }, place: { row: 3 } },
    ])
    expect(cellsOf(file)).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['"Info" mairie', '3'],
      ['4', '5'],
      ['6', '"'],
      ['7', '8'],
    ])
  })

  it('refuses a field of ten megabytes, naming the limit, unless the limit is raised', async () => {
    const text = `a,b\n1,"${'x'.repeat(10_000_000)}"\n`
    const file = await read(text)
    expect(file.problems).toMatchObject([{ code: 'field-too-long', severity: 'error', params: { limit: 2_000_000 } }])
    const raised = await read(text, { limits: { recordCharacters: 20_000_000 } })
    expect(raised.problems).toEqual([])
    expect(cellsOf(raised)[1]?.[1]).toHaveLength(10_000_000)
  })

  it('refuses a hundred thousand columns', async () => {
    const file = await read(`${'a,'.repeat(100_000)}a\n1\n`)
    expect(file.problems).toMatchObject([
      { code: 'too-many-columns', params: { columns: 100_001, limit: 20_000 }, place: { row: 1 } },
    ])
    expect(file.sheets).toEqual([])
    // A first record longer than what the delimiter is guessed from.
    const titles = Array.from({ length: 100_000 }, (_, index) => `colonne ${index}`).join(';')
    expect((await read(`${titles}\n1\n`)).problems).toMatchObject([{ code: 'too-many-columns' }])
  })

  it('reads the widest real export', async () => {
    expect(cellsOf(await read(`${'a,'.repeat(1994)}a\n1\n`))[0]).toHaveLength(1995)
  })

  it('refuses a file larger than the limit without reading it', async () => {
    const file = await read('a,b\n1,2\n', { limits: { fileBytes: 5 } })
    expect(file).toMatchObject({ sha256: '', problems: [{ code: 'file-too-large', params: { bytes: 8, limit: 5 } }] })
  })

  it('never throws, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const file = await read(bytes)
        rowsOf(file)
        expect(file.sheets.length > 0 || file.problems.length > 0).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('stops when cancelled', async () => {
    const controller = new AbortController()
    controller.abort(new Error('cancelled'))
    await expect(read('a,b\n', { signal: controller.signal })).rejects.toThrow('cancelled')
  })
})
