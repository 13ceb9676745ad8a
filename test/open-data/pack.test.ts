/** The open-data pack: tables as their schema says, sources with their hashes, figures that are found again. */
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { analyse } from '../../src/core/analyse.ts'
import type { Analysis } from '../../src/core/analysis.ts'
import { buildDossier } from '../../src/core/dossier/build-dossier.ts'
import { readAuditFolder } from '../../src/session/audit-folder.ts'
import { makePack } from '../../src/session/make-document.ts'
import { compareWithPack, readAuditedPack } from '../../src/session/recompute-pack.ts'
import { breaches } from '../core/report/json-schema.ts'
import { solver } from '../core/solver.ts'
import { writeExports } from '../session/small-exports.ts'

interface Resource {
  readonly name: string
  readonly path: string
  readonly bytes: number
  readonly hash: string
  readonly schema?: {
    readonly fields: readonly { readonly name: string; readonly type: string }[]
    readonly primaryKey?: string
    readonly foreignKeys?: readonly { readonly fields: string; readonly reference: { readonly fields: string } }[]
  }
}

const cells: Readonly<Record<string, RegExp>> = {
  string: /^[\s\S]*$/u,
  number: /^(?:-?\d+(?:\.\d+)?(?:e-?\d+)?)?$/u,
  integer: /^\d*$/u,
  year: /^(?:\d{4})?$/u,
}

let folder: string
let analysis: Analysis
let pack: Uint8Array
let files: Readonly<Record<string, string>>
let resources: readonly Resource[]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'amarres-test-'))
  writeExports(folder)
  const reading = await readAuditFolder(folder, { territory: null })
  if ('severity' in reading) throw new Error(reading.code)
  const dossier = buildDossier(reading.state)
  analysis = analyse(dossier, { on: '2026-01-15', solver })
  pack = makePack(analysis, { ...reading.state, reference: dossier.reference.data }, 'fr')
  files = Object.fromEntries(Object.entries(unzipSync(pack)).map(([name, bytes]) => [name, strFromU8(bytes)]))
  resources = (JSON.parse(files['datapackage.json'] ?? '') as { resources: readonly Resource[] }).resources
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

function rowsOf({ path }: Resource): readonly (readonly string[])[] {
  return Papa.parse<string[]>((files[path] ?? '').trimEnd()).data
}

describe('the data package', () => {
  it('lists every file with its size and hash, and a licence', () => {
    const own = ['datapackage.json', 'LISEZMOI.txt']
    expect(resources.map(({ path }) => path).toSorted()).toEqual(
      Object.keys(files)
        .filter((name) => !own.includes(name))
        .toSorted(),
    )
    for (const { path, bytes, hash } of resources) {
      const content = Buffer.from(files[path] ?? '')
      expect([path, content.length]).toEqual([path, bytes])
      expect(`sha256:${createHash('sha256').update(content).digest('hex')}`).toBe(hash)
    }
    expect(files['datapackage.json']).toContain('"name": "etalab-2.0"')
    expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length)
  })

  it('has tables that are as their schema says', () => {
    const tables = resources.filter(({ schema }) => schema !== undefined)
    expect(tables).toHaveLength(6)
    for (const table of tables) {
      const { fields = [], primaryKey, foreignKeys = [] } = table.schema ?? {}
      const [header = [], ...rows] = rowsOf(table)
      const names = fields.map(({ name }) => name)
      expect(header).toEqual(names)
      expect(rows.length).toBeGreaterThan(0)
      for (const row of rows) {
        expect(row).toHaveLength(fields.length)
        fields.forEach(({ type, name }, index) => {
          expect([name, row[index]]).toEqual([name, expect.stringMatching(cells[type] ?? /^$/u)])
        })
      }
      const column = (name: string): readonly string[] => rows.map((row) => row[names.indexOf(name)] ?? '')
      if (primaryKey !== undefined) expect(new Set(column(primaryKey)).size).toBe(rows.length)
      const codes = new Set(analysis.ledger.map(({ code }) => code))
      for (const { fields: name } of foreignKeys) expect(column(name).filter((code) => !codes.has(code))).toEqual([])
    }
  })

  it('holds every figure, with three ends or the reason why there is none', () => {
    const table = resources.find(({ name }) => name === 'chiffres')
    if (table === undefined) throw new Error('no table of figures')
    const [header = [], ...rows] = rowsOf(table)
    expect(rows).toHaveLength(analysis.ledger.length)
    const at = (row: readonly string[], name: string): string => row[header.indexOf(name)] ?? ''
    for (const row of rows) {
      const known = ['bas', 'central', 'haut', 'unite', 'qualite'].map((name) => at(row, name) !== '')
      expect(new Set(known).size).toBe(1)
      expect(at(row, 'raison') === '').toBe(known[0])
    }
  })

  it('has an audit.json that is as its schema says, and no address of a person', () => {
    const schema = JSON.parse(files['audit.schema.json'] ?? '') as Record<string, unknown>
    expect(breaches(schema, JSON.parse(files['audit.json'] ?? ''))).toEqual([])
    for (const content of Object.values(files)) expect(content).not.toMatch(/[\w.+-]+@[\w-]+\.\w{2,}/u)
  })
})

describe('a recalculation', () => {
  const written = (bytes: Uint8Array): string => {
    const path = join(folder, 'paquet.zip')
    writeFileSync(path, bytes)
    return path
  }

  it('finds every figure again, then makes the same pack', () => {
    const read = readAuditedPack(written(pack))
    if ('severity' in read) throw new Error(read.code)
    const again = analyse(buildDossier(read.state), { on: read.on, solver })
    expect(compareWithPack(again, read.audit)).toEqual({ count: analysis.ledger.length, differing: [] })
    expect(makePack(again, read.state, 'fr')).toEqual(pack)
  })

  it('says which figures differ', () => {
    const [entry] = analysis.ledger
    const changed = (files['audit.json'] ?? '').replaceAll(`"id": "${entry?.id ?? ''}"`, '"id": "made-up"')
    expect(compareWithPack(analysis, changed).differing).toContain(entry?.id)
    expect(compareWithPack(analysis, changed).differing).toContain('made-up')
  })

  it('refuses what is no pack', () => {
    const others = { 'audit.json': strToU8('{}'), 'dossier.json': strToU8('{}') }
    for (const bytes of [strToU8('no archive'), zipSync(others), zipSync({ 'audit.json': strToU8('{}') })]) {
      expect(readAuditedPack(written(bytes))).toMatchObject({ code: 'dossier-json-refused' })
    }
    expect(readAuditedPack(join(folder, 'nowhere.zip'))).toMatchObject({ code: 'dossier-json-refused' })
  })
})
