import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SourceFile } from '../../src/core/import/table.ts'
import type { Limits } from '../../src/files/limits.ts'
import { readFiles } from '../../src/files/read-files.ts'
import { makeZip } from './make-zip.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'amarres-zip-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

async function read(archive: Uint8Array, limits: Partial<Limits> = {}): Promise<readonly SourceFile[]> {
  const path = join(folder, 'a.zip')
  writeFileSync(path, archive)
  const files: SourceFile[] = []
  for await (const file of readFiles([path], { limits })) files.push(file)
  return files
}

const cells = (file: SourceFile | undefined): unknown =>
  file?.sheets.flatMap((sheet) => [...sheet.rows()].map((row) => row.cells.join('|')))
const csv = 'a,b\n1,2\n'

/** The reason why the whole archive was refused. */
async function refusal(archive: Uint8Array, limits: Partial<Limits> = {}): Promise<string> {
  const files = await read(archive, limits)
  expect(files).toHaveLength(1)
  expect(files[0]).toMatchObject({ name: 'a.zip', sheets: [], encoding: null })
  const [first] = files[0]?.problems ?? []
  return first?.code === 'zip-refused' ? first.params.reason : (first?.code ?? 'none')
}

describe('archives', () => {
  it('gives a file per inner file, nested folders and nested archives included', async () => {
    const inner = makeZip([{ name: 'deep/c.csv', content: 'x;y\n3;4\n' }])
    const files = await read(
      makeZip([
        { name: 'a.csv', content: csv },
        { name: 'folder/', stored: true },
        { name: 'folder/b.csv', content: csv, stored: true },
        { name: 'folder/inner.zip', content: inner },
      ]),
    )
    expect(files.map((file) => file.name)).toEqual([
      'a.zip/a.csv',
      'a.zip/folder/b.csv',
      'a.zip/folder/inner.zip/deep/c.csv',
    ])
    expect(files.map(cells)).toEqual([
      ['a|b', '1|2'],
      ['a|b', '1|2'],
      ['x|y', '3|4'],
    ])
    expect(files.every((file) => file.problems.length === 0 && file.modified === '2025-02-28')).toBe(true)
  })

  it('reads what another program packed', async () => {
    const files = await read(zipSync({ 'été/Tableau.csv': Buffer.from(csv) }))
    expect(files.map((file) => file.name)).toEqual(['a.zip/été/Tableau.csv'])
    expect(cells(files[0])).toEqual(['a|b', '1|2'])
  })

  it('streams an inner file again and again', async () => {
    const long = `a,b\n${'1,2\n'.repeat(700_000)}`
    const [file] = await read(makeZip([{ name: 'long.csv', content: long }]), { zipRatio: 1100 })
    for (let time = 0; time < 2; time++) {
      let rows = 0
      for (const row of file?.sheets[0]?.rows() ?? []) rows = row.number
      expect(rows).toBe(700_001)
    }
  })

  it('ignores what systems leave in archives, hidden files and links', async () => {
    const files = await read(
      makeZip([
        { name: '__MACOSX/._a.csv', content: csv },
        { name: '.hidden/a.csv', content: csv },
        { name: 'x/.DS_Store', content: 'x' },
        { name: 'Thumbs.db', content: 'x' },
        { name: '~$a.xlsx', content: 'x' },
        { name: 'link.csv', content: '/etc/passwd', stored: true, externalAttributes: (0o120777 << 16) >>> 0 },
        { name: 'a.csv', content: csv },
      ]),
    )
    expect(files.map((file) => file.name)).toEqual(['a.zip/a.csv'])
  })

  it('says that an archive holds nothing', async () => {
    expect(await refusal(makeZip([]))).toBe('empty-file')
    expect(await refusal(makeZip([{ name: '.hidden', content: 'x' }]))).toBe('empty-file')
  })

  it('tells a text document from an archive', async () => {
    expect(
      await refusal(
        makeZip([
          { name: '[Content_Types].xml', content: '<x/>' },
          { name: 'word/document.xml', content: '<x/>' },
        ]),
      ),
    ).toBe('binary-file')
    expect(
      await refusal(makeZip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true }])),
    ).toBe('binary-file')
  })
})

describe('hostile archives', () => {
  it.each([
    '../a.csv',
    'x/../../a.csv',
    '/etc/a.csv',
    'C:\\a.csv',
    'c:a.csv',
    '..\\a.csv',
    '\\\\server\\a.csv',
    'a\0.csv',
  ])('refuses the name %j', async (name) => {
    expect(
      await refusal(
        makeZip([
          { name: 'ok.csv', content: csv },
          { name, content: csv },
        ]),
      ),
    ).toBe('unsafe-name')
  })

  it('accepts names that only look unsafe', async () => {
    const files = await read(makeZip([{ name: 'a..b/c...csv', content: csv }]))
    expect(files.map((file) => file.name)).toEqual(['a.zip/a..b/c...csv'])
  })

  it('refuses a bomb by its ratio, its size, its number of files, its depth', async () => {
    expect(await refusal(makeZip([{ name: 'a.csv', content: Buffer.alloc(20_000_000, 'a') }]))).toBe('ratio')
    expect(await refusal(makeZip([{ name: 'a.csv', content: csv, inflated: 4_000_000_000 }]))).toBe('ratio')
    const two = makeZip([
      { name: 'a.csv', content: csv.repeat(100) },
      { name: 'b.csv', content: csv.repeat(100) },
    ])
    expect(await refusal(two, { zipInflatedBytes: 1000 })).toBe('too-large')
    expect(await refusal(two, { zipEntries: 1 })).toBe('too-many-entries')
    let nested: Buffer = makeZip([{ name: 'a.csv', content: csv }])
    for (let depth = 0; depth < 5; depth++) nested = makeZip([{ name: 'inner.zip', content: nested }])
    const files = await read(nested)
    expect(files).toMatchObject([{ problems: [{ code: 'zip-refused', params: { reason: 'too-deep' } }] }])
  })

  it('counts nested archives together', async () => {
    const inner = makeZip([{ name: 'a.csv', content: csv.repeat(60) }])
    const outer = makeZip([
      { name: '1.zip', content: inner },
      { name: '2.zip', content: inner },
      { name: '3.zip', content: inner },
    ])
    const files = await read(outer, { zipInflatedBytes: 3 * inner.byteLength + 1000 })
    expect(files.map((file) => file.problems.map((one) => one.code))).toEqual([[], [], ['zip-refused']])
  })

  it('refuses entries that overlap, and those outside the file', async () => {
    expect(
      await refusal(
        makeZip([
          { name: 'a.csv', content: csv },
          { name: 'b.csv', content: csv, offset: 0 },
        ]),
      ),
    ).toBe('overlap')
    expect(await refusal(makeZip([{ name: 'a.csv', content: csv, offset: 0xfffffff0 }]))).toBe('corrupt')
  })

  it('refuses encryption and unknown methods', async () => {
    expect(await refusal(makeZip([{ name: 'a.csv', content: csv, flags: 1 }]))).toBe('encrypted')
    expect(await refusal(makeZip([{ name: 'a.csv', content: csv, method: 12 }]))).toBe('unknown-method')
  })

  it('reports only the entry whose content is not what the directory declares', async () => {
    const files = await read(
      makeZip([
        { name: 'short.csv', content: csv, inflated: 3 },
        { name: 'long.csv', content: csv, inflated: 300 },
        { name: 'sum.csv', content: csv, crc: 1 },
        { name: 'noise.csv', content: 'not deflate at all', stored: true, method: 8 },
        { name: 'good.csv', content: csv },
      ]),
    )
    expect(
      files.map((file) => file.problems.map((one) => (one.code === 'zip-refused' ? one.params.reason : one.code))),
    ).toEqual([['corrupt'], ['corrupt'], ['corrupt'], ['corrupt'], []])
    expect(files[0]).toMatchObject({ name: 'a.zip/short.csv', sheets: [] })
  })

  it('refuses a truncated archive', async () => {
    const whole = makeZip([{ name: 'a.csv', content: csv }])
    expect(await refusal(whole.subarray(0, whole.byteLength - 10))).toBe('corrupt')
    expect(await refusal(whole.subarray(0, 40))).toBe('corrupt')
  })

  it('never throws, whatever bytes are changed', async () => {
    const whole = makeZip([
      { name: 'a.csv', content: csv.repeat(50) },
      { name: 'x/b.csv', content: csv, stored: true },
    ])
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.byteLength - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        async (changes) => {
          const damaged = Buffer.from(whole)
          for (const [at, value] of changes) damaged[at] = value
          const files = await read(damaged)
          expect(files.length).toBeGreaterThan(0)
          for (const file of files) cells(file)
        },
      ),
      { numRuns: 300 },
    )
  })
})
