/** Folders and single files: what is found, in which order, under which names. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { platform, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SourceFile } from '../../src/core/import/table.ts'
import { describeProblem } from '../../src/core/wording/describe-problem.ts'
import { readFiles } from '../../src/files/read-files.ts'
import type { ReadOptions } from '../../src/files/read-files.ts'
import { makeZip } from './make-zip.ts'

const csv = 'a,b\n1,2\n'
let folder = ''
const run = (program: string, ...args: readonly string[]): Buffer => execFileSync(program, args, { stdio: 'ignore' })
const at = (...parts: readonly string[]): string => join(folder, ...parts)

async function read(paths: readonly string[], options: ReadOptions = {}): Promise<readonly SourceFile[]> {
  const files: SourceFile[] = []
  for await (const file of readFiles(paths, options)) files.push(file)
  return files
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'amarres-files-'))
  mkdirSync(at('exports', 'sous dossier', 'été'), { recursive: true })
  mkdirSync(at('exports', '.git'))
  mkdirSync(at('dehors'))
  for (const name of [
    'b.csv',
    'B.csv',
    'a.csv',
    '.cache',
    '~$a.xlsx',
    'Thumbs.db',
    '.git/x.csv',
    'sous dossier/été/c.csv',
  ]) {
    writeFileSync(at('exports', name), csv)
  }
  writeFileSync(at('exports', 'z.zip'), makeZip([{ name: 'd.csv', content: csv }]))
  writeFileSync(at('dehors', 'secret.csv'), csv)
  utimesSync(at('exports', 'a.csv'), new Date('2025-05-06T23:30:00Z'), new Date('2025-05-06T23:30:00Z'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe('readFiles', () => {
  it('walks a folder in the order of names, with names relative to it, and ignores hidden files', async () => {
    const files = await read([at('exports')])
    expect(files.map((file) => file.name)).toEqual(['B.csv', 'a.csv', 'b.csv', 'sous dossier/été/c.csv', 'z.zip/d.csv'])
    expect(files.every((file) => file.problems.length === 0)).toBe(true)
    expect(files[1]).toMatchObject({
      modified: '2025-05-06',
      bytes: 8,
      sha256: '492d5ea496056f1a6a6592241032fab764c321596317930b4fa0e1e8bc3b7470',
    })
  })

  it('reads single files under their own names', async () => {
    expect((await read([at('exports', 'a.csv'), at('exports', 'z.zip')])).map((file) => file.name)).toEqual([
      'a.csv',
      'z.zip/d.csv',
    ])
  })

  it('reports a path that does not exist instead of throwing', async () => {
    expect(await read([at('nulle part')])).toMatchObject([
      { name: 'nulle part', encoding: null, sheets: [], problems: [{ code: 'file-not-found', severity: 'error' }] },
    ])
  })

  it('tells where it is', async () => {
    const seen: string[] = []
    await read([at('exports')], {
      onProgress: ({ file, done, total }) => seen.push(`${file} ${String(done)}/${String(total)}`),
    })
    expect(seen).toEqual(['B.csv 0/5', 'a.csv 1/5', 'b.csv 2/5', 'sous dossier/été/c.csv 3/5', 'z.zip 4/5'])
  })

  it('stops between two files when cancelled', async () => {
    const controller = new AbortController()
    const files: string[] = []
    const reading = async (): Promise<void> => {
      for await (const file of readFiles([at('exports')], { signal: controller.signal })) {
        files.push(file.name)
        controller.abort(new Error('assez'))
      }
    }
    await expect(reading()).rejects.toThrow('assez')
    expect(files).toEqual(['B.csv'])
  })

  it.skipIf(platform() === 'win32')('follows links inside the folder only, and no loop', async () => {
    mkdirSync(at('links', 'inner'), { recursive: true })
    writeFileSync(at('links', 'inner', 'x.csv'), csv)
    symlinkSync(at('links', 'inner', 'x.csv'), at('links', 'inside.csv'))
    symlinkSync(at('dehors', 'secret.csv'), at('links', 'outside.csv'))
    symlinkSync(at('dehors'), at('links', 'outside'))
    symlinkSync(at('links'), at('links', 'inner', 'loop'))
    symlinkSync('..', at('links', 'inner', 'parent'))
    symlinkSync(at('nowhere'), at('links', 'broken.csv'))
    const files = await read([at('links')])
    expect(files.map((file) => `${file.name} ${file.problems.map((one) => one.code).join()}`)).toEqual([
      'broken.csv file-not-found',
      'inner/x.csv ',
      'inside.csv ',
    ])
  })

  it.skipIf(platform() === 'win32')('does not wait on a pipe', async () => {
    mkdirSync(at('pipes'))
    run('mkfifo', at('pipes', 'pipe.csv'))
    writeFileSync(at('pipes', 'x.csv'), csv)
    expect((await read([at('pipes')])).map((file) => file.name)).toEqual(['x.csv'])
  })
})

describe('a Mastodon archive', () => {
  it('is read through its outbox alone, pictures and other people set aside', async () => {
    const outbox = JSON.stringify({ type: 'OrderedCollection', totalItems: 1, orderedItems: [{ id: 'a' }] })
    const others = ['actor.json', 'likes.json', 'bookmarks.json', 'media_attachments/files/1.png']
    const entries = [{ name: 'outbox.json', content: outbox }, ...others.map((name) => ({ name, content: '{"id":1}' }))]
    writeFileSync(at('dehors', 'archive.zip'), makeZip(entries))
    const [only, ...rest] = await read([at('dehors', 'archive.zip')])
    expect(rest).toEqual([])
    expect(only).toMatchObject({
      name: 'archive.zip/outbox.json',
      encoding: 'json',
      problems: [
        {
          code: 'archive-set-aside',
          params: { read: 'outbox.json', files: 4 },
          place: { file: 'archive.zip/outbox.json' },
        },
      ],
    })
    expect([...(only?.sheets[0]?.rows() ?? [])].map((row) => row.cells)).toEqual([
      ['# type', 'OrderedCollection'],
      ['# totalItems', '1'],
      ['id'],
      ['a'],
    ])
  })

  it('may stand in a folder; without the card of its account, an outbox is a file like others', async () => {
    const inFolder = ['export/outbox.json', 'export/actor.json', 'other/x.json']
    const content = '[{"id":"a"}]'
    writeFileSync(at('dehors', 'folder.zip'), makeZip(inFolder.map((name) => ({ name, content }))))
    expect((await read([at('dehors', 'folder.zip')])).map((file) => file.name)).toEqual([
      'folder.zip/export/outbox.json',
    ])
    writeFileSync(
      at('dehors', 'alone.zip'),
      makeZip([
        { name: 'outbox.json', content },
        { name: 'x.json', content },
      ]),
    )
    expect((await read([at('dehors', 'alone.zip')])).map((file) => file.name)).toEqual([
      'alone.zip/outbox.json',
      'alone.zip/x.json',
    ])
  })

  it('in the older form, a .tar.gz, is refused with the name of the file to take out', async () => {
    writeFileSync(at('dehors', 'archive.tar.gz'), Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]))
    const [refused] = await read([at('dehors', 'archive.tar.gz')])
    const [why] = refused?.problems ?? []
    expect(why).toMatchObject({ code: 'binary-file', severity: 'error', params: { signature: 'gzip' } })
    for (const lang of ['fr', 'en'] as const) {
      expect(why === undefined ? '' : describeProblem(why, lang).todo).toContain('outbox.json')
    }
  })
})
