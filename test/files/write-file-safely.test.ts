import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { open, rename, stat, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeFileSafely } from '../../src/files/write-file-safely.ts'
import type { FileOperations } from '../../src/files/write-file-safely.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'amarres-write-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const fresh = (name: string): string => {
  const inner = join(folder, name)
  mkdirSync(inner)
  return inner
}
const failure = (code: string): Error => Object.assign(new Error(code), { code })
const fails = (code: string) => (): Promise<never> => Promise.reject(failure(code))
const real: FileOperations = { open, rename, stat, unlink, writeFile }

describe('writeFileSafely', () => {
  it('writes text and bytes, new and over an old file, and leaves nothing beside', async () => {
    const inner = fresh('plain')
    const path = join(inner, 'note.txt')
    expect(await writeFileSafely(path, 'été')).toBeNull()
    expect(readFileSync(path, 'utf8')).toBe('été')
    expect(await writeFileSafely(path, new Uint8Array([1, 2, 3]))).toBeNull()
    expect([...readFileSync(path)]).toEqual([1, 2, 3])
    expect(await writeFileSafely(path, '')).toBeNull()
    expect(readFileSync(path)).toHaveLength(0)
    expect(readdirSync(inner)).toEqual(['note.txt'])
  })

  it('reports a folder that does not exist', async () => {
    const path = join(folder, 'nowhere', 'note.txt')
    expect(await writeFileSafely(path, 'x')).toMatchObject({ code: 'write-failed', params: { path, detail: 'ENOENT' } })
  })

  const broken: readonly (readonly [string, Partial<FileOperations>, string])[] = [
    ['the disk is full', { writeFile: fails('ENOSPC') }, 'disk-full'],
    ['the quota is reached', { writeFile: fails('EDQUOT') }, 'disk-full'],
    ['writing fails', { writeFile: fails('EIO') }, 'write-failed'],
    ['writing is cut short without a word', { writeFile: (path) => writeFile(path, 'ne') }, 'write-failed'],
    ['the flush fails', { open: fails('EIO') }, 'write-failed'],
    ['the size cannot be read', { stat: fails('EACCES') }, 'write-failed'],
    ['the rename fails', { rename: fails('EPERM') }, 'write-failed'],
  ]
  it.each(broken)('keeps the old file and cleans up when %s', async (name, operations, code) => {
    const inner = fresh(name)
    const path = join(inner, 'note.txt')
    writeFileSync(path, 'old')
    expect(await writeFileSafely(path, 'new content', { ...real, ...operations })).toMatchObject({
      code,
      severity: 'error',
    })
    expect(readFileSync(path, 'utf8')).toBe('old')
    expect(readdirSync(inner)).toEqual(['note.txt'])
  })

  it('does not fail where folders cannot be flushed', async () => {
    const path = join(fresh('folders'), 'note.txt')
    const operations: FileOperations = {
      ...real,
      open: (target, flags) => (flags === 'r' ? Promise.reject(failure('EISDIR')) : open(target, flags)),
    }
    expect(await writeFileSafely(path, 'x', operations)).toBeNull()
    expect(readFileSync(path, 'utf8')).toBe('x')
  })

  it('gives one of the contents, whole, when several writers meet', async () => {
    const path = join(fresh('race'), 'note.txt')
    const contents = Array.from({ length: 8 }, (_, index) => String(index).repeat(200_000))
    const problems = await Promise.all(contents.map((content) => writeFileSafely(path, content)))
    expect(problems.every((one) => one === null)).toBe(true)
    expect(contents).toContain(readFileSync(path, 'utf8'))
  })
})

const run = (program: string, ...args: readonly string[]): Buffer => execFileSync(program, args, { stdio: 'ignore' })

/** A file system of 200 kB, really full; only root may mount one. */
function mountTiny(at: string): boolean {
  try {
    run('mount', '-t', 'tmpfs', '-o', 'size=200k', 'tmpfs', at)
    return true
  } catch {
    return false
  }
}

describe('a disk that is really full', () => {
  it('keeps the old file and says so', async ({ skip }) => {
    const disk = fresh('disk')
    skip(!mountTiny(disk), 'mounting a small file system is not permitted here')
    try {
      const path = join(disk, 'note.txt')
      expect(await writeFileSafely(path, 'old')).toBeNull()
      expect(await writeFileSafely(path, 'x'.repeat(1_000_000))).toMatchObject({ code: 'disk-full', params: { path } })
      expect(readFileSync(path, 'utf8')).toBe('old')
      expect(readdirSync(disk)).toEqual(['note.txt'])
      expect(await writeFileSafely(path, 'y'.repeat(50_000))).toBeNull()
      expect(readFileSync(path)).toHaveLength(50_000)
    } finally {
      run('umount', disk)
    }
  })
})
