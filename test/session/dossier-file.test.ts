/** One file, one transaction per save, nothing silently reset. */
import { copyFileSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { emptyState } from '../../src/core/dossier/dossier.ts'
import type { DossierState, StoredImport } from '../../src/core/dossier/dossier.ts'
import { noFacts } from '../../src/core/dossier/facts.ts'
import { noDecisions } from '../../src/core/import/decisions.ts'
import { problem } from '../../src/core/problem.ts'
import { createDossierFile, openDossierFile } from '../../src/files/dossier-opening.ts'
import type { OpenedDossier } from '../../src/files/dossier-opening.ts'

const at = '2026-03-01T10:00:00.000Z'
const saving = { at, intent: 'edit' } as const
const access = { holder: { id: 'test', program: 'command-line' }, at } as const
let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'amarres-test-'))
  path = join(folder, 'Valmer.amarres')
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

function imported(sha256: string): StoredImport {
  const place = { file: 'a.csv', sheet: null, row: 2, column: 'Reach' }
  return {
    inspection: {
      file: `${sha256}.csv`,
      sha256,
      bytes: 12,
      status: 'recognised',
      importer: 'matomo',
      publisher: 'Matomo',
      title: 'Visits',
      language: 'en',
      encoding: 'utf-8',
      delimiter: ',',
      because: [{ kind: 'titles', titles: ['Visits'] }],
      tables: [],
      personalDataDropped: [{ column: 'e-mail', cells: 3 }],
      questions: [],
      problems: [problem('total-row', 'note', { rows: 1 }, place)],
    },
    decisions: noDecisions,
    batch: 1,
    facts: {
      ...noFacts,
      observations: [
        {
          channel: { service: 'website', account: null, name: null },
          metric: 'visits',
          grain: 'day',
          from: '2025-01-01',
          to: '2025-01-01',
          value: 12,
          place,
        },
      ],
    },
  }
}

const state: DossierState = {
  ...emptyState,
  territory: {
    kind: 'commune',
    code: '99999',
    name: 'Valmer-l’Étang',
    population: 8000,
    populationYear: 2023,
    departement: null,
    epci: null,
  },
  removedChannels: ['x'],
  answers: { aa: { 'network:Reach': 'facebook' } },
  imports: [imported('bb'), imported('aa')],
  fictitious: true,
}

function opened(one: OpenedDossier): Extract<OpenedDossier, { ok: true }> {
  if (!one.ok) throw new Error(one.problem.code)
  return one
}

function refusal(one: OpenedDossier): string {
  return one.ok ? 'opened' : one.problem.code
}

describe('a dossier file', () => {
  it('gives back exactly what was saved, in the same order', () => {
    const created = opened(createDossierFile(path, emptyState, access))
    expect(created.file.save(state, { at: '2026-03-02T10:00:00.000Z', intent: 'edit' })).toBeNull()
    const again = opened(openDossierFile(path, access))
    expect(again.state).toEqual(state)
    expect(again.file.savedAt).toBe('2026-03-02T10:00:00.000Z')
    expect(again.file.readOnly).toBeNull()
    expect(again.notices).toEqual([])
  })

  it('follows removed, replaced and reordered imports', () => {
    const { file } = opened(createDossierFile(path, state, access))
    const changed: DossierState = { ...state, imports: [imported('cc'), ...state.imports.slice(1)] }
    expect(file.save(changed, saving)).toBeNull()
    expect(opened(openDossierFile(path, access)).state).toEqual(changed)
  })

  it('says in its header what it is, and leaves no journal behind', () => {
    opened(createDossierFile(path, state, access)).file.close()
    const header = readFileSync(path)
    expect(header.toString('latin1', 0, 15)).toBe('SQLite format 3')
    expect(header.toString('latin1', 68, 72)).toBe('Amar')
    expect(header.readUInt32BE(60)).toBe(3)
    expect(readdirSync(folder)).toEqual(['Valmer.amarres'])
  })

  it('never replaces an existing file when created', () => {
    writeFileSync(path, 'precious')
    expect(refusal(createDossierFile(path, state, access))).toBe('write-failed')
    expect(readFileSync(path, 'utf8')).toBe('precious')
  })

  it('refuses what is not a dossier, without touching it', () => {
    expect(refusal(openDossierFile(path, access))).toBe('file-not-found')
    writeFileSync(path, 'a,b\n1,2\n')
    expect(refusal(openDossierFile(path, access))).toBe('not-a-dossier')
    const other = join(folder, 'other.sqlite')
    const database = new DatabaseSync(other)
    database.exec('CREATE TABLE t (a)')
    database.close()
    expect(refusal(openDossierFile(other, access))).toBe('not-a-dossier')
    expect(readFileSync(path, 'utf8')).toBe('a,b\n1,2\n')
  })

  it('recognises damage: truncated, overwritten pages, unreadable JSON, foreign tables', () => {
    createDossierFile(path, state, access)
    const whole = readFileSync(path)
    const damaged = (name: string, change: (bytes: Buffer) => Buffer): string => {
      const copy = join(folder, name)
      writeFileSync(copy, change(Buffer.from(whole)))
      return refusal(openDossierFile(copy, access))
    }
    expect(damaged('truncated', (bytes) => bytes.subarray(0, 6000))).toBe('dossier-corrupt')
    expect(damaged('overwritten', (bytes) => bytes.fill(0xaa, 4096, 8000))).toBe('dossier-corrupt')

    const edited = (name: string, sql: string): string => {
      const copy = join(folder, name)
      copyFileSync(path, copy)
      const database = new DatabaseSync(copy)
      database.exec(sql)
      database.close()
      return refusal(openDossierFile(copy, access))
    }
    expect(edited('json', "UPDATE state SET json = '{'")).toBe('dossier-corrupt')
    expect(edited('shape', `UPDATE state SET json = '{"territory":null}'`)).toBe('dossier-corrupt')
    expect(edited('number', `UPDATE imports SET facts = replace(facts, '"value":12', '"value":"12"')`)).toBe(
      'dossier-corrupt',
    )
    expect(edited('trigger', 'CREATE TRIGGER t AFTER INSERT ON meta BEGIN DELETE FROM imports; END')).toBe(
      'dossier-corrupt',
    )
    expect(edited('empty', 'DELETE FROM state')).toBe('dossier-corrupt')
  })

  it('opens a newer format read-only and says so', () => {
    createDossierFile(path, state, access)
    const database = new DatabaseSync(path)
    database.exec('PRAGMA user_version = 7; CREATE TABLE later (a)')
    database.close()
    const before = readFileSync(path)
    const newer = opened(openDossierFile(path, access))
    expect(newer.file.readOnly).toBe('newer')
    expect(newer.notices.map((one) => one.code)).toEqual(['dossier-newer'])
    expect(newer.state).toEqual(state)
    expect(newer.file.save(emptyState, saving)?.code).toBe('dossier-newer')
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('refuses a newer format that it cannot understand', () => {
    createDossierFile(path, state, access)
    const database = new DatabaseSync(path)
    database.exec(`PRAGMA user_version = 7; UPDATE state SET json = '{}'`)
    database.close()
    expect(refusal(openDossierFile(path, access))).toBe('dossier-newer')
  })

  it('never overwrites a newer save made elsewhere', () => {
    const first = opened(createDossierFile(path, emptyState, access)).file
    const second = opened(openDossierFile(path, access)).file
    expect(second.save(state, saving)).toBeNull()
    expect(first.save({ ...emptyState, removedChannels: ['mine'] }, saving)?.code).toBe('dossier-locked')
    expect(opened(openDossierFile(path, access)).state).toEqual(state)
  })

  it('waits for a program that is writing, then says that the file is held', () => {
    const { file } = opened(createDossierFile(path, emptyState, access))
    const other = new DatabaseSync(path)
    other.exec('BEGIN EXCLUSIVE')
    expect(file.save(state, saving)?.code).toBe('dossier-locked')
    expect(refusal(openDossierFile(path, access))).toBe('dossier-locked')
    other.exec('ROLLBACK')
    other.close()
    expect(file.save(state, saving)).toBeNull()
  })

  it('writes everything again when the file was removed while open', () => {
    const { file } = opened(createDossierFile(path, state, access))
    rmSync(path)
    expect(file.save({ ...state, removedChannels: ['y'] }, saving)).toBeNull()
    expect(opened(openDossierFile(path, access)).state).toEqual({ ...state, removedChannels: ['y'] })
  })

  it('says when the folder is gone, and keeps what it knew for the next attempt', () => {
    const { file } = opened(createDossierFile(path, state, access))
    rmSync(folder, { recursive: true })
    expect(file.save(state, saving)?.code).toBe('write-failed')
    expect(existsSync(path)).toBe(false)
  })
})
