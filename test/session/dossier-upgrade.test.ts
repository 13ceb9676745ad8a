/** Dossiers of version 1, as the first Amarres wrote them. */
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { byBatch } from '../../src/core/dossier/changes.ts'
import { listBackups } from '../../src/files/dossier-backups.ts'
import { openDossierFile } from '../../src/files/dossier-opening.ts'
import type { OpenedDossier } from '../../src/files/dossier-opening.ts'
import { createSession } from '../../src/session/session.ts'
import { commune, imported, observation, ref } from '../core/dossier/samples.ts'

const at = '2026-03-01T10:00:00.000Z'
const access = { holder: { id: 'test', program: 'window' }, at } as const
let folder: string
let path: string

/** The tables of version 1. */
const tables = `
  PRAGMA application_id = 0x416d6172;
  PRAGMA user_version = 1;
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE state (id INTEGER PRIMARY KEY CHECK (id = 1), json TEXT NOT NULL) STRICT;
  CREATE TABLE imports (
    sha256 TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    file TEXT NOT NULL,
    inspection TEXT NOT NULL,
    facts TEXT NOT NULL
  ) STRICT;
`
const older = {
  territory: commune,
  declaredStructure: null,
  channels: [],
  removedChannels: ['x'],
  answers: { b: { 'network:Reach': 'facebook' } },
  fictitious: false,
}
const imports = ['b', 'a', 'c'].map((sha256, value) =>
  imported(sha256, { observations: [observation(ref('facebook'), value)] }),
)

function writeVersion1(to: string): void {
  const database = new DatabaseSync(to)
  database.exec(tables)
  const put = (sql: string, ...values: (string | number)[]): unknown => database.prepare(sql).run(...values)
  put('INSERT INTO state VALUES (1, ?)', JSON.stringify(older))
  put("INSERT INTO meta VALUES ('revision', '2'), ('savedAt', '2026-01-31T08:00:00.000Z')")
  for (const [position, { inspection, facts }] of imports.entries()) {
    const { sha256, file } = inspection
    put(
      'INSERT INTO imports VALUES (?, ?, ?, ?, ?)',
      sha256,
      position,
      file,
      JSON.stringify(inspection),
      JSON.stringify(facts),
    )
  }
  database.close()
}

function opened(one: OpenedDossier): Extract<OpenedDossier, { ok: true }> {
  if (!one.ok) throw new Error(one.problem.code)
  return one
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'amarres-test-'))
  path = join(folder, 'Ancien.amarres')
  writeVersion1(path)
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('a dossier of version 1', () => {
  it('comes to the current format after a backup, with a note, and keeps everything in its order', () => {
    const before = readFileSync(path)
    const { state, file, notices } = opened(openDossierFile(path, access))
    expect(state).toMatchObject({ ...older, measures: [], choices: {} })
    expect(state.imports.map((one) => [one.inspection.sha256, one.batch])).toEqual([
      ['b', 1],
      ['a', 2],
      ['c', 3],
    ])
    expect(state.imports.map((one) => one.facts)).toEqual(imports.map((one) => one.facts))
    expect(state.imports.toSorted(byBatch)).toEqual(state.imports)
    const [backup] = listBackups(path)
    expect(notices).toMatchObject([{ code: 'dossier-upgraded', severity: 'note', params: { backup: backup?.path } }])
    expect(backup?.reason).toBe('upgrade')
    expect(file.journal.map((one) => [one.id, one.intent])).toEqual([[4, 'upgrade']])
    // The backup is still the older dossier: it can be upgraded in its turn.
    const copy = join(folder, 'copie.amarres')
    copyFileSync(backup?.path ?? '', copy)
    expect(opened(openDossierFile(copy, access)).state).toEqual(state)
    expect(readFileSync(path).equals(before)).toBe(false)

    const again = opened(openDossierFile(path, access))
    expect([again.state, again.notices]).toEqual([state, []])
    expect(again.file.save({ ...state, removedChannels: [] }, { at, intent: 'edit' })).toBeNull()
    expect(again.file.nextEntry).toBe(6)
  })

  it('is read as it is by who may not write it', () => {
    const before = readFileSync(path)
    const { state, file } = opened(openDossierFile(path, null))
    expect([state.imports.length, file.readOnly, file.withdrawals()]).toEqual([3, 'asked', []])
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(existsSync(join(folder, 'Ancien.sauvegardes'))).toBe(false)
  })

  it('that is damaged, or says it is of version 1 and is not, is refused and left as it is', () => {
    const broken = (sql: string): string => {
      const copy = join(folder, 'copie.amarres')
      copyFileSync(path, copy)
      const database = new DatabaseSync(copy)
      database.exec(sql)
      database.close()
      const bytes = readFileSync(copy)
      const one = openDossierFile(copy, access)
      expect(readFileSync(copy).equals(bytes)).toBe(true)
      return one.ok ? 'opened' : one.problem.code
    }
    expect(broken("UPDATE state SET json = '{'")).toBe('dossier-corrupt')
    expect(broken("UPDATE imports SET facts = '{}'")).toBe('dossier-corrupt')
    expect(broken('CREATE TABLE other (a)')).toBe('dossier-corrupt')
    expect(broken('DELETE FROM state')).toBe('dossier-corrupt')
    opened(openDossierFile(path, access)).file.close()
    copyFileSync(path, join(folder, 'x'))
    const database = new DatabaseSync(path)
    database.exec('PRAGMA user_version = 1')
    database.close()
    const one = openDossierFile(path, access)
    expect(one.ok || one.problem.code).toBe('dossier-corrupt')
  })

  it('is told in the application, where its history begins', async () => {
    const session = createSession({ folder, configFolder: join(folder, 'config') })
    const outcome = await session.handle('openDossier', { path })
    if (!outcome.ok) throw new Error(outcome.problem.code)
    expect(outcome.value.dossier?.problems.map((one) => one.code)).toContain('dossier-upgraded')
    expect(outcome.value.dossier).toMatchObject({ entries: 1, lastUndo: null, backups: 1 })
    await session.handle('closeDossier', null)
  })
})
