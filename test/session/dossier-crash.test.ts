/** The dossier file when the machine fails: killed at any moment, disk full or failing. Nothing is half written, nothing is lost. */
import { execFileSync, spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { emptyState } from '../../src/core/dossier/dossier.ts'
import { backupFolder, listBackups, makeBackup } from '../../src/files/dossier-backups.ts'
import { createDossierFile, openDossierFile } from '../../src/files/dossier-opening.ts'
import { fingerprintOf } from '../../src/files/dossier-tables.ts'
import { writeFileSafely } from '../../src/files/write-file-safely.ts'
import { canMount, onSmallDisk } from './full-disk.ts'

const at = '2026-03-01T10:00:00.000Z'
const saving = { at, intent: 'edit' } as const
const access = { holder: { id: 'test', program: 'command-line' }, at } as const
/** Lets one program supervise another: strace.io. */
const tracer = 'strace'
const child = join(import.meta.dirname, 'dossier-child.ts')
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'amarres-test-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** What a program that was killed, or met an error, had said so far. */
interface Said {
  /** Fingerprint of the last content that was said to be saved; null: not even the dossier was open. */
  readonly saved: string | null
  /** Fingerprint of the content that was being saved. */
  readonly pending: string | null
  readonly failures: readonly string[]
}

interface Work {
  readonly saves?: number
  /** Command line that runs the program under supervision. */
  readonly under?: readonly string[]
  readonly onLine?: (line: string, kill: () => void) => void
}

/** Runs the program of {@link child}; `onLine` may kill it. */
async function work(path: string, seed: number, options: Work = {}): Promise<Said> {
  const { saves = 1000, under = [], onLine } = options
  const args = [
    ...under.slice(1),
    ...(under.length === 0 ? [] : [process.execPath]),
    child,
    path,
    String(seed),
    String(saves),
  ]
  const running = spawn(under[0] ?? process.execPath, args, {
    env: { ...process.env, NODE_OPTIONS: '', NODE_COMPILE_CACHE: join(folder, 'compiled') },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = new Promise((resolve) => running.once('close', resolve))
  let saved: string | null = null
  let pending: string | null = null
  const failures: string[] = []
  for await (const line of createInterface({ input: running.stdout })) {
    const [what, text] = line.split(' ') as [string, string]
    if (what === 'try') pending = text
    else {
      pending = null
      if (what === 'failed') failures.push(text)
      else saved = text
    }
    onLine?.(line, () => running.kill('SIGKILL'))
  }
  await ended
  return { saved, pending, failures }
}

/** The content on disk, proved by its own journal; null when there is no file. */
function contentOf(path: string): { readonly content: string; readonly journal: readonly string[] } | null {
  if (!existsSync(path)) return null
  const opened = openDossierFile(path, null)
  if (!opened.ok) throw new Error(`${path}: ${opened.problem.code}`)
  const journal = opened.file.journal.map((one) => one.content)
  expect(journal.at(-1)).toBe(fingerprintOf(opened.state))
  return { content: journal.at(-1) ?? '', journal }
}

function generator(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647
    return state % limit
  }
}

describe('a dossier whose program is killed', () => {
  /** One after the other on the same dossier: each opens what the one before left. */
  async function kill(path: string, rounds: number, seed: number): Promise<{ pending: number; saves: number }> {
    const draw = generator(seed)
    let known: readonly string[] = []
    let pending = 0
    for (let round = 0; round < rounds; round += 1) {
      const lines = draw(5)
      const delay = draw(5)
      let heard = 0
      const said = await work(path, seed + round, {
        onLine: (_, end) => {
          heard += 1
          if (heard > lines) void wait(delay).then(end)
        },
      })
      const found = contentOf(path)
      const before = said.saved ?? known.at(-1) ?? null
      expect([before, said.pending]).toContain(found?.content ?? null)
      expect(said.failures).toEqual([])
      // What was in the journal is in it still, and nothing that was said to be saved is missing.
      expect(found?.journal.slice(0, known.length) ?? []).toEqual(known)
      if (said.saved !== null) expect(found?.journal).toContain(said.saved)
      known = found?.journal ?? []
      if (said.pending !== null) pending += 1
    }
    for (const backup of listBackups(path)) expect(openDossierFile(backup.path, null).ok).toBe(true)
    return { pending, saves: known.length }
  }

  it('opens after each of 200 deaths, with the state before or after', async () => {
    // A program that ends by itself leaves its compiled code to those that will not.
    await work(join(folder, 'warm.amarres'), 1, { saves: 1 })
    const lanes = Array.from({ length: 2 }, async (_, lane) => {
      const results: { pending: number; saves: number }[] = []
      for (let number = 0; number < 4; number += 1) {
        results.push(await kill(join(folder, `${lane}-${number}.amarres`), 25, 1 + lane * 1000 + number * 100))
      }
      return results
    })
    const results = (await Promise.all(lanes)).flat()
    const sum = (key: 'pending' | 'saves'): number => results.reduce((total, one) => total + one[key], 0)
    // The deaths were no formality: many came in the middle of a save, among hundreds that succeeded.
    expect(sum('pending')).toBeGreaterThan(40)
    expect(sum('saves')).toBeGreaterThan(200)
  })
})

describe.skipIf(!canTrace())('a dossier under a failing system', () => {
  const counted = ['pwrite64', 'fsync', 'unlink', 'link', 'ftruncate'] as const
  let base: string

  beforeEach(async () => {
    base = join(folder, 'base.amarres')
    await work(base, 5, { saves: 3 })
    rmSync(backupFolder(base), { recursive: true, force: true })
  })

  /** The same work on a copy, in a folder of its own: a backup, then three saves. */
  async function attempt(name: string, ...options: readonly string[]) {
    const path = join(folder, name, 'Valmer.amarres')
    mkdirSync(join(folder, name))
    copyFileSync(base, path)
    const traced = counted.join()
    const said = await work(path, 77, {
      saves: 3,
      under: [
        tracer,
        '-f',
        '-qq',
        '--seccomp-bpf',
        '-o',
        join(folder, `${name}.trace`),
        '-e',
        `trace=${traced}`,
        ...options,
      ],
    })
    const found = contentOf(path)
    for (const backup of listBackups(path)) expect(openDossierFile(backup.path, null).ok).toBe(true)
    return { path, said, found }
  }

  /** How many times the work makes each call. */
  async function calls(): Promise<ReadonlyMap<string, number>> {
    const { said } = await attempt('whole')
    expect([said.pending, said.failures]).toEqual([null, []])
    const trace = readFileSync(join(folder, 'whole.trace'), 'utf8')
    return new Map(counted.map((name) => [name, trace.match(new RegExp(`\\b${name}\\(`, 'g'))?.length ?? 0]))
  }

  /** About so many points of each call, the first and the last among them. */
  function points(count: number, wanted: number): readonly number[] {
    const step = Math.max(1, (count - 1) / (wanted - 1))
    return [...new Set(Array.from({ length: wanted }, (_, index) => Math.min(count, 1 + Math.round(index * step))))]
  }

  async function everywhere(
    each: readonly (readonly [call: string, fault: string, wanted: number])[],
    check: (result: Awaited<ReturnType<typeof attempt>>, where: string) => void,
  ): Promise<number> {
    const counts = await calls()
    const jobs = each.flatMap(([call, fault, wanted]) => {
      const count = counts.get(call) ?? 0
      return count === 0 ? [] : points(count, wanted).map((number) => [call, fault, number] as const)
    })
    const waiting = [...jobs.entries()]
    const lane = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [index, [call, fault, number]] = next
        check(
          await attempt(`at-${index}`, '-e', `inject=${call}:${fault}:when=${number}`),
          `${call} ${fault} ${number}`,
        )
      }
    }
    await Promise.all([lane(), lane()])
    return jobs.length
  }

  it('holds the state before or after wherever it is killed', async () => {
    const start = contentOf(base)?.content ?? ''
    const tried = await everywhere(
      counted.map((call) => [call, 'signal=SIGKILL', call === 'pwrite64' ? 30 : 14]),
      ({ said, found }, where) => {
        expect([said.saved ?? start, said.pending], where).toContain(found?.content)
      },
    )
    expect(tried).toBeGreaterThan(50)
  })

  it('holds exactly what it said, wherever the disk fails or fills', async () => {
    const start = contentOf(base)?.content ?? ''
    let failures = 0
    const tried = await everywhere(
      [
        ['pwrite64', 'error=ENOSPC', 16],
        ['pwrite64', 'error=EIO', 8],
        ['fsync', 'error=EIO', 12],
        ['unlink', 'error=EACCES', 8],
        ['link', 'error=EACCES', 4],
      ],
      ({ said, found }, where) => {
        failures += said.failures.length
        for (const code of said.failures) expect(['disk-full', 'write-failed'], where).toContain(code)
        expect(found?.content, where).toBe(said.saved ?? start)
      },
    )
    expect(tried).toBeGreaterThan(30)
    // Faults in a backup stop nothing; those in a save are said.
    expect(failures).toBeGreaterThan(10)
  })

  it('says so when the rollback journal cannot be made', async () => {
    const start = contentOf(base)?.content ?? ''
    const path = join(folder, 'closed', 'Valmer.amarres')
    const { said, found } = await attempt(
      'closed',
      ...['-P', `${path}-journal`, '-e', 'trace=openat', '-e', 'inject=openat:error=EACCES'],
    )
    expect(said.failures).toEqual(['write-failed', 'write-failed', 'write-failed'])
    expect([said.saved, found?.content]).toEqual([start, start])
  })
})

describe.skipIf(!canMount())('a dossier on a full disk', () => {
  const large = { ...emptyState, removedChannels: ['x'.repeat(300_000)] }
  const small = { ...emptyState, removedChannels: ['small'] }

  it('keeps the previous state, and says so', () => {
    onSmallDisk((disk) => {
      const path = join(disk.path, 'plein.amarres')
      const created = createDossierFile(path, emptyState, access)
      if (!created.ok) throw new Error(created.problem.code)
      expect(created.file.save(small, saving)).toBeNull()
      const before = readFileSync(path)
      expect(created.file.save(large, saving)?.code).toBe('disk-full')
      expect(readFileSync(path).equals(before)).toBe(true)
      const opened = openDossierFile(path, access)
      expect(opened.ok && opened.state).toEqual(small)
      expect(createDossierFile(join(disk.path, 'autre.amarres'), large, access)).toMatchObject({
        ok: false,
        problem: { code: 'disk-full' },
      })
      created.file.close()
      if (opened.ok) opened.file.close()
      expect(readdirSync(disk.path)).toEqual(['plein.amarres'])
    })
  })

  it('works on without a backup, which is said; exports and backups leave nothing half written', async () => {
    const exporting = onSmallDisk((disk) => {
      const path = join(disk.path, 'plein.amarres')
      const created = createDossierFile(path, emptyState, access)
      if (!created.ok) throw new Error(created.problem.code)
      created.file.close()
      const opened = openDossierFile(path, access)
      if (!opened.ok) throw new Error(opened.problem.code)
      disk.fill()
      const names = readdirSync(disk.path).filter((name) => name !== 'plein.sauvegardes')
      expect(makeBackup(path, at, 'change')?.code).toBe('disk-full')
      expect(listBackups(path)).toEqual([])
      expect(opened.file.save(small, saving)?.code).toBe('disk-full')
      expect(opened.file.warnings.map((one) => one.code)).toEqual(['backup-failed'])
      expect(readdirSync(disk.path).filter((name) => name !== 'plein.sauvegardes')).toEqual(names)
      disk.empty()
      // Room again: the same save succeeds, with its backup.
      expect(opened.file.save(small, { ...saving, at: '2026-03-01T11:00:00.000Z' })).toBeNull()
      expect([opened.file.warnings, listBackups(path).length]).toEqual([[], 1])
      opened.file.close()
      disk.fill()
      return path
    })
    // The disk is gone with its folder: a failure, not an exception.
    expect((await writeFileSafely(join(exporting, 'export.json'), 'x'))?.code).toBe('write-failed')
  })

  it('opens read-only where nothing can be written, and is written again once it can', () => {
    onSmallDisk((disk) => {
      const path = join(disk.path, 'lecture.amarres')
      const created = createDossierFile(path, small, access)
      if (!created.ok) throw new Error(created.problem.code)
      disk.setReadOnly(true)
      expect(created.file.save(emptyState, saving)?.code).toBe('write-failed')
      created.file.close()
      const reading = openDossierFile(path, access)
      if (!reading.ok) throw new Error(reading.problem.code)
      expect([reading.state, reading.file.readOnly]).toEqual([small, 'system'])
      expect(reading.file.save(emptyState, saving)?.code).toBe('write-failed')
      disk.setReadOnly(false)
      const again = openDossierFile(path, access)
      expect(again.ok && again.file.save(emptyState, saving)).toBeNull()
      if (again.ok) again.file.close()
    })
  })
})

/** A kernel that lets one program supervise another, and the program to do it. */
function canTrace(): boolean {
  try {
    execFileSync(tracer, ['-f', '-qq', '--seccomp-bpf', '-e', 'trace=fsync', '-e', 'inject=fsync:error=EIO', 'true'], {
      stdio: 'ignore',
    })
    return true
  } catch {
    return false
  }
}
