/** Who holds a dossier: two programs, a program that died, a machine that sleeps. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { emptyState } from '../../src/core/dossier/dossier.ts'
import { releaseLeftLock } from '../../src/files/dossier-lock.ts'
import type { HeldBy } from '../../src/files/dossier-lock.ts'
import { createDossierFile, openDossierFile } from '../../src/files/dossier-opening.ts'
import type { OpenedDossier } from '../../src/files/dossier-opening.ts'
import { createSession } from '../../src/session/session.ts'
import { startSessionHost } from '../../src/session/session-host.ts'

const at = '2026-03-01T10:00:00.000Z'
const saving = { at, intent: 'edit' } as const
const us = { holder: { id: 'us', program: 'window' }, at } as const
const mine = { ...emptyState, removedChannels: ['mine'] }
let folder: string
let path: string
let lock: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'amarres-test-'))
  path = join(folder, 'Valmer.amarres')
  lock = join(folder, '.Valmer.amarres.lock')
  opened(createDossierFile(path, emptyState, us)).file.close()
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

function opened(one: OpenedDossier): Extract<OpenedDossier, { ok: true }> {
  if (!one.ok) throw new Error(one.problem.code)
  return one
}

function writeLock(fields: Partial<HeldBy>, minutesOld = 0): void {
  const held: HeldBy = {
    id: 'them',
    program: 'browser',
    user: 'accueil',
    machine: 'poste-3',
    pid: 12,
    since: at,
    ...fields,
  }
  writeFileSync(lock, JSON.stringify(held))
  const time = Date.now() / 1000 - minutesOld * 60
  utimesSync(lock, time, time)
}

describe('the lock of a dossier', () => {
  it('names the holder, and nothing else of them, while it is open; it goes with the last closing', () => {
    const first = opened(openDossierFile(path, us))
    const second = opened(openDossierFile(path, us))
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toEqual({
      id: 'us',
      program: 'window',
      user: userInfo().username,
      machine: hostname(),
      pid: process.pid,
      since: at,
    })
    first.file.close()
    first.file.close()
    expect(existsSync(lock)).toBe(true)
    second.file.close()
    expect(readdirSync(folder)).toEqual(['Valmer.amarres'])
  })

  it('lets the second one read, and write once the first has left', () => {
    const first = opened(openDossierFile(path, us))
    const them = { ...us, holder: { id: 'them', program: 'command-line' } } as const
    const second = opened(openDossierFile(path, them))
    expect([second.file.readOnly, second.file.heldBy?.user]).toEqual(['held', userInfo().username])
    expect(second.notices).toMatchObject([
      { code: 'dossier-held', severity: 'warning', params: { program: 'window', machine: hostname(), since: at } },
    ])
    expect(second.file.save(mine, saving)).toMatchObject({ code: 'dossier-held', severity: 'error' })
    second.file.close()
    expect(existsSync(lock)).toBe(true)
    expect(first.file.save(mine, saving)).toBeNull()
    first.file.close()
    const again = opened(openDossierFile(path, them))
    expect([again.state, again.file.readOnly]).toEqual([mine, null])
    again.file.close()
  })

  it('is respected while its process runs, and taken over once it is gone', async () => {
    const holder = spawn(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `const { openDossierFile } = await import(process.argv[1])
         openDossierFile(process.argv[2], { holder: { id: 'child', program: 'browser' }, at: '${at}' })
         console.log('open')
         setTimeout(() => {}, 60_000)`,
        new URL('../../src/files/dossier-opening.ts', import.meta.url).href,
        path,
      ],
      { env: { ...process.env, NODE_OPTIONS: '' }, stdio: ['ignore', 'pipe', 'inherit'] },
    )
    const ended = new Promise((resolve) => holder.once('close', resolve))
    for await (const line of createInterface({ input: holder.stdout })) if (line === 'open') break
    const during = opened(openDossierFile(path, us))
    expect([during.file.readOnly, during.file.heldBy?.pid]).toEqual(['held', holder.pid])
    holder.kill('SIGKILL')
    await ended
    const after = opened(openDossierFile(path, us))
    expect([after.file.readOnly, after.notices]).toEqual([null, []])
    expect(after.file.save(mine, saving)).toBeNull()
    after.file.close()
  })

  it.each([
    ['of another machine, seen a minute ago', { machine: 'poste-3' }, 1, 'held'],
    ['of another machine, not seen for six minutes', { machine: 'poste-3' }, 6, null],
    ['of this machine, whose process runs', { machine: hostname(), pid: process.pid }, 1, 'held'],
    ['of this machine, whose number another program took since', { machine: hostname(), pid: process.pid }, 60, null],
  ] as const)('%s', (_, fields, minutes, expected) => {
    writeLock(fields, minutes)
    const one = opened(openDossierFile(path, us))
    expect(one.file.readOnly).toBe(expected)
    one.file.close()
    // Somebody else's lock is left alone; ours went.
    expect(existsSync(lock)).toBe(expected === 'held')
  })

  it('that cannot be read is somebody’s for ten seconds', () => {
    writeFileSync(lock, '')
    expect(opened(openDossierFile(path, us)).file.readOnly).toBe('held')
    utimesSync(lock, Date.now() / 1000 - 30, Date.now() / 1000 - 30)
    const one = opened(openDossierFile(path, us))
    expect(one.file.readOnly).toBeNull()
    one.file.close()
  })

  it('lost while we slept is noticed before anything is written', () => {
    const ours = opened(openDossierFile(path, us))
    writeLock({})
    expect(ours.file.save(mine, saving)).toMatchObject({ code: 'dossier-held', params: { machine: 'poste-3' } })
    ours.file.close()
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject({ id: 'them' })
    expect(opened(openDossierFile(path, null)).state).toEqual(emptyState)
  })

  it('removed by somebody is taken again at the next save', () => {
    const ours = opened(openDossierFile(path, us))
    rmSync(lock)
    expect(ours.file.save(mine, saving)).toBeNull()
    expect(existsSync(lock)).toBe(true)
    ours.file.close()
  })

  it('is never taken by who only reads', () => {
    expect(opened(openDossierFile(path, null)).file.readOnly).toBe('asked')
    expect(existsSync(lock)).toBe(false)
  })

  it('left by a thread that was ended goes by its name, and no other does', () => {
    opened(openDossierFile(path, us))
    releaseLeftLock(path, 'them')
    expect(existsSync(lock)).toBe(true)
    releaseLeftLock(path, 'us')
    expect(existsSync(lock)).toBe(false)
  })
})

describe('a session', () => {
  it('says who holds the dossier, works on a copy, and can change it once it is opened again', async () => {
    const options = { folder, configFolder: join(folder, 'config') }
    const [first, second] = [createSession(options), createSession(options)]
    await first.handle('openDossier', { path })
    const reading = await second.handle('openDossier', { path })
    if (!reading.ok) throw new Error(reading.problem.code)
    expect(reading.value.dossier).toMatchObject({
      readOnly: true,
      readOnlyBecause: 'held',
      heldBy: { user: userInfo().username, machine: hostname(), program: 'window' },
    })
    const refused = await second.handle('setStructure', null)
    expect(refused.ok || refused.problem.code).toBe('dossier-held')

    const copied = await second.handle('openCopy', null)
    if (!copied.ok) throw new Error(copied.problem.code)
    expect(copied.value.dossier).toMatchObject({ path: join(folder, 'Valmer (copie).amarres'), readOnly: false })

    await first.handle('closeDossier', null)
    const again = await second.handle('openDossier', { path })
    expect(again.ok && again.value.dossier).toMatchObject({ readOnly: false, readOnlyBecause: null, heldBy: null })
    await second.handle('closeDossier', null)
    expect(readdirSync(folder).filter((name) => name.endsWith('.lock'))).toEqual([])
  })

  it('in its thread leaves no lock when the shell closes it', async () => {
    const host = startSessionHost({ folder, configFolder: join(folder, 'config') })
    const outcome = await host.handle('openDossier', { path })
    expect(outcome.ok && outcome.value.dossier?.readOnly).toBe(false)
    expect(existsSync(lock)).toBe(true)
    await host.close()
    expect(existsSync(lock)).toBe(false)
  })
})
