/** The dossier file when the machine fails: killed at any moment, disk full. What was saved stays; nothing is half written. */
import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { emptyState } from '../../src/core/dossier/dossier.ts'
import { createDossierFile, openDossierFile } from '../../src/files/dossier-opening.ts'

const at = '2026-03-01T10:00:00.000Z'
const saving = { at, intent: 'edit' } as const
const access = { holder: { id: 'test', program: 'command-line' }, at } as const
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'amarres-test-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** Saves states 1, 2, 3… and says each number once it is saved. */
const saver = `
  const { createDossierFile } = await import(process.argv[2])
  const { emptyState } = await import(process.argv[3])
  const access = { holder: { id: 'killed', program: 'command-line' }, at: '${at}' }
  const { file } = createDossierFile(process.argv[4], emptyState, access)
  for (let number = 1; ; number += 1) {
    const failed = file.save({ ...emptyState, removedChannels: [String(number).padStart(4000, '0')] }, { at: '${at}', intent: 'edit' })
    if (failed !== null) throw new Error(failed.code)
    process.stdout.write(number + '\\n')
  }`

describe('a dossier file', () => {
  it('holds the last state that was said to be saved, or the next one, when killed', async () => {
    const script = join(folder, 'saver.mjs')
    writeFileSync(script, saver)
    const modules = ['files/dossier-opening.ts', 'core/dossier/dossier.ts'].map(
      (name) => new URL(`../../src/${name}`, import.meta.url).href,
    )
    for (const lastHeard of [1, 2, 3, 5, 8, 13, 21, 34]) {
      const path = join(folder, `killed-${lastHeard}.amarres`)
      const child = spawn(process.execPath, [script, ...modules, path], { stdio: ['ignore', 'pipe', 'inherit'] })
      let heard = 0
      const ended = new Promise((resolve) => child.once('close', resolve))
      for await (const line of createInterface({ input: child.stdout })) {
        heard = Number(line)
        if (heard === lastHeard) child.kill('SIGKILL')
      }
      await ended
      const opened = openDossierFile(path, access)
      expect(opened.ok).toBe(true)
      if (!opened.ok) continue
      const saved = Number(opened.state.removedChannels[0])
      expect(saved).toBeGreaterThanOrEqual(heard)
      expect(saved).toBeLessThanOrEqual(heard + 1)
      // Still usable: the interrupted save left nothing in the way.
      expect(opened.file.save(emptyState, saving)).toBeNull()
    }
  })

  it.skipIf(!canMount())('keeps the previous state when the disk is full, and says so', () => {
    const disk = join(folder, 'disk')
    mkdirSync(disk)
    asAdministrator('mount', '-t', 'tmpfs', '-o', 'size=200k', 'tmpfs', disk)
    try {
      const path = join(disk, 'plein.amarres')
      const created = createDossierFile(path, emptyState, access)
      if (!created.ok) throw new Error(created.problem.code)
      const small = { ...emptyState, removedChannels: ['small'] }
      expect(created.file.save(small, saving)).toBeNull()
      const before = readFileSync(path)
      const large = { ...emptyState, removedChannels: ['x'.repeat(300_000)] }
      expect(created.file.save(large, saving)?.code).toBe('disk-full')
      expect(readFileSync(path).equals(before)).toBe(true)
      const opened = openDossierFile(path, access)
      expect(opened.ok && opened.state).toEqual(small)
      expect(createDossierFile(join(disk, 'autre.amarres'), large, access)).toMatchObject({
        ok: false,
        problem: { code: 'disk-full' },
      })
      created.file.close()
      if (opened.ok) opened.file.close()
      expect(readdirSync(disk)).toEqual(['plein.amarres'])
    } finally {
      asAdministrator('umount', disk)
    }
  })
})

/** Only the administrator of a Linux machine may make a really full disk. */
function canMount(): boolean {
  const place = mkdtempSync(join(tmpdir(), 'amarres-mount-'))
  try {
    asAdministrator('mount', '-t', 'tmpfs', '-o', 'size=200k', 'tmpfs', place)
    asAdministrator('umount', place)
    return true
  } catch {
    return false
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

function asAdministrator(command: string, ...args: readonly string[]): void {
  execFileSync(command, args, { stdio: 'ignore' })
}
