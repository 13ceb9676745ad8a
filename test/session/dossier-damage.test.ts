/** Bytes that change on the disk: the dossier opens with its true content, or says that it is damaged. Never anything else. */
import fc from 'fast-check'
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withBatch } from '../../src/core/dossier/batches.ts'
import { canonicalJson } from '../../src/core/dossier/canonical-json.ts'
import type { DossierState } from '../../src/core/dossier/dossier.ts'
import { emptyState } from '../../src/core/dossier/dossier.ts'
import { createDossierFile, openDossierFile, writeDossierFile } from '../../src/files/dossier-opening.ts'
import { salvage } from '../../src/files/dossier-salvage.ts'
import { fingerprintOf } from '../../src/files/dossier-tables.ts'
import { undone } from '../../src/session/history.ts'
import { createSession } from '../../src/session/session.ts'
import { channel, commune, imported, observation, ref } from '../core/dossier/samples.ts'

const at = '2026-03-01T10:00:00.000Z'
const access = { holder: { id: 'test', program: 'window' }, at } as const
let folder: string
let path: string
let whole: Buffer
let state: DossierState
let content: string

const file = (name: string, values: number) =>
  imported(name.repeat(64), {
    observations: Array.from({ length: values }, (_, value) => observation(ref('facebook'), value)),
  })

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'amarres-test-'))
  path = join(folder, 'Valmer.amarres')
  const created = createDossierFile(path, { ...emptyState, territory: commune }, access)
  if (!created.ok) throw new Error(created.problem.code)
  const { file: dossier } = created
  state = created.state
  const save = (next: DossierState, intent: 'import' | 'edit' | 'undo', undoes?: number): void => {
    const failed = dossier.save(next, { at, intent, ...(undoes === undefined ? {} : { undoes }) })
    if (failed !== null) throw new Error(failed.code)
    state = next
  }
  save(withBatch(state, [file('a', 60), file('b', 3)], dossier.nextEntry), 'import')
  save({ ...state, channels: [channel('newsletter', 'La lettre'), channel('facebook')] }, 'edit')
  save(withBatch(state, [file('c', 40)], dossier.nextEntry), 'import')
  const withdrawn = undone(dossier, state, 4)
  if ('severity' in withdrawn) throw new Error(withdrawn.code)
  save(withdrawn, 'undo', 4)
  save(withBatch(state, [file('d', 20)], dossier.nextEntry), 'import')
  dossier.close()
  whole = readFileSync(path)
  content = fingerprintOf(state)
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const anywhere = fc.integer({ min: 0, max: 999_999 }).map((one) => one / 1_000_000)

/** Damage of a few bytes to a sector, anywhere in the file; or its end cut off. */
const damage = fc.oneof(
  fc.record({
    at: anywhere,
    bytes: fc.uint8Array({ minLength: 1, maxLength: 16 }),
  }),
  fc.record({
    at: anywhere,
    bytes: fc.constantFrom(512, 4096).map((length) => new Uint8Array(length)),
  }),
  fc.record({
    at: anywhere,
    bytes: fc.constant(null),
  }),
)

function damaged({ at: where, bytes }: { at: number; bytes: Uint8Array | null }): Buffer {
  const position = Math.floor(where * whole.length)
  if (bytes === null) return whole.subarray(0, position)
  const copy = Buffer.from(whole)
  copy.set(bytes.subarray(0, whole.length - position), position)
  return copy
}

let copies = 0
function write(bytes: Uint8Array): string {
  copies += 1
  const copy = join(folder, `copie-${copies}.amarres`)
  writeFileSync(copy, bytes)
  return copy
}

describe('a damaged dossier', () => {
  it('opens with the right content or is refused, and is never written', () => {
    let refused = 0
    fc.assert(
      fc.property(damage, (one) => {
        const bytes = damaged(one)
        const copy = write(bytes)
        const opened = openDossierFile(copy, null)
        if (opened.ok) expect(fingerprintOf(opened.state)).toBe(content)
        else {
          refused += 1
          expect(['dossier-corrupt', 'not-a-dossier', 'dossier-newer']).toContain(opened.problem.code)
        }
        expect(readFileSync(copy).equals(bytes)).toBe(true)
        rmSync(copy)
      }),
      { numRuns: 300 },
    )
    expect(refused).toBeGreaterThan(100)
  })

  it('gives back in salvage only what was stored, or names what is not proved', () => {
    const stored = new Map(state.imports.map((one) => [one.inspection.sha256, canonicalJson(one.facts)]))
    let partial = 0
    fc.assert(
      fc.property(damage, (one) => {
        const bytes = damaged(one)
        const copy = write(bytes)
        const found = salvage(copy, at)
        expect(readFileSync(copy).equals(bytes)).toBe(true)
        rmSync(copy)
        if (found === null) return
        const { dossier, lost, unproved, complete, rest, until } = found
        for (const { inspection, facts } of dossier.state.imports) {
          const isStored = canonicalJson(facts) === stored.get(inspection.sha256)
          expect(isStored || unproved.includes(inspection.file)).toBe(true)
        }
        if (complete) expect(fingerprintOf(dossier.state)).toBe(content)
        if (complete) expect([lost, unproved, rest, until]).toEqual([[], [], true, null])
        // Whatever is missing is said: by name, or because the history that would name it is cut short.
        const there = dossier.state.imports.length + lost.length
        if (until === null) expect(there).toBe(state.imports.length)
        if (rest) expect([dossier.state.territory, dossier.state.channels]).toEqual([state.territory, state.channels])
        if (!complete) partial += 1
        // A dossier like any other: it is written, opened and checked.
        const target = join(folder, 'sauvé.amarres')
        const written = writeDossierFile(target, dossier, dossier.withdrawals, access)
        if (written.ok) written.file.close()
        const again = openDossierFile(target, null)
        rmSync(target)
        expect(again.ok && fingerprintOf(again.state)).toBe(fingerprintOf(dossier.state))
      }),
      { numRuns: 150 },
    )
    expect(partial).toBeGreaterThan(40)
  })

  it('loses one import only when one import is damaged, and gets it back from its file', () => {
    const copy = join(folder, 'une.amarres')
    copyFileSync(path, copy)
    const database = new DatabaseSync(copy)
    database.exec(`UPDATE imports SET facts = replace(facts, '"value":17', '"value":71') WHERE sha256 LIKE 'a%'`)
    database.close()
    const found = salvage(copy, at)
    expect(found).toMatchObject({ complete: false, lost: [`${'a'.repeat(64)}.csv`], unproved: [], rest: true })
    expect(found?.dossier.state.imports.map((one) => one.inspection.sha256[0])).toEqual(['b', 'd'])
    expect(found?.dossier.journal.at(-1)).toMatchObject({ intent: 'salvage', id: 7 })
    expect(found?.dossier.withdrawals).toHaveLength(1)
  })

  it('that only misses what its journal tells is whole again', () => {
    const copy = join(folder, 'état.amarres')
    copyFileSync(path, copy)
    const database = new DatabaseSync(copy)
    database.exec(`UPDATE state SET json = replace(json, 'La lettre', 'La lettra')`)
    database.close()
    expect(openDossierFile(copy, null).ok).toBe(false)
    const found = salvage(copy, at)
    expect(found).toMatchObject({ complete: true, lost: [], unproved: [], rest: true })
    expect(found?.dossier.state.channels).toEqual(state.channels)
  })
})

describe('recovery in the application', () => {
  it('makes a new dossier of the latest good backup, or of what can be read, and keeps the damaged one', async () => {
    const home = mkdtempSync(join(folder, 'home-'))
    const damagedPath = join(home, 'Valmer.amarres')
    writeFileSync(damagedPath, whole)
    const session = createSession({ folder: home, configFolder: join(home, 'config') })
    await session.handle('openDossier', { path: damagedPath })
    await session.handle('removeChannel', { id: 'facebook' })
    await session.handle('closeDossier', null)
    const bytes = readFileSync(damagedPath)
    bytes.fill(0xaa, 4096, 4200)
    bytes.write('9', bytes.indexOf('"value":17') + 8)
    writeFileSync(damagedPath, bytes)

    const refused = await session.handle('openDossier', { path: damagedPath })
    expect(refused.ok || refused.problem.code).toBe('dossier-corrupt')
    const recovery = await session.handle('recovery', { path: damagedPath })
    expect(recovery.ok && recovery.value.backups).toMatchObject([{ reason: 'change', savedAt: at }])

    const restored = await session.handle('recoverFromBackup', { path: damagedPath, id: null })
    if (!restored.ok) throw new Error(restored.problem.code)
    expect(restored.value.dossier?.path).toBe(join(home, 'Valmer (récupéré).amarres'))
    expect(restored.value.dossier?.problems.map((one) => one.code)).toContain('dossier-from-backup')
    expect(restored.value.dossier?.channels.map((one) => one.service)).toContain('facebook')
    await session.handle('closeDossier', null)
    const again = openDossierFile(join(home, 'Valmer (récupéré).amarres'), null)
    expect(again.ok && fingerprintOf(again.state)).toBe(content)

    const salvaged = await session.handle('salvageDossier', { path: damagedPath })
    if (recovery.ok && recovery.value.salvage === null) expect(salvaged.ok).toBe(false)
    else expect(salvaged.ok && salvaged.value.dossier?.path).toBe(join(home, 'Valmer (récupéré) 2.amarres'))
    await session.handle('closeDossier', null)
    expect(readFileSync(damagedPath).equals(bytes)).toBe(true)
    expect(readdirSync(home).filter((name) => name.includes('.tmp'))).toEqual([])
  })
})
