/** Dossiers of version 2, which had no common audiences, no weights and no replaced reference values. */
import { mkdtempSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { changesBetween } from '../../src/core/dossier/changes.ts'
import type { DossierState } from '../../src/core/dossier/dossier.ts'
import { emptyState } from '../../src/core/dossier/dossier.ts'
import type { JournalEntry } from '../../src/core/dossier/journal.ts'
import { listBackups } from '../../src/files/dossier-backups.ts'
import { dossierJson, readDossierJson } from '../../src/files/dossier-json.ts'
import { openDossierFile, writeDossierFile } from '../../src/files/dossier-opening.ts'
import type { OpenedDossier } from '../../src/files/dossier-opening.ts'
import { salvage } from '../../src/files/dossier-salvage.ts'
import { digestOf, fingerprintOf } from '../../src/files/dossier-tables.ts'
import { undone } from '../../src/session/history.ts'
import { channel, commune, imported, observation, ref } from '../core/dossier/samples.ts'

const at = '2026-03-01T10:00:00.000Z'
const access = { holder: { id: 'test', program: 'window' }, at } as const
let folder: string
let path: string

const begun: DossierState = { ...emptyState, territory: commune, channels: [channel('facebook')] }
const state: DossierState = {
  ...begun,
  removedChannels: ['x'],
  imports: [imported('b', { observations: [observation(ref('facebook'), 12)] })],
}

/** As version 2 knew it: without the parts that it did not have. */
function older({ overlaps, weights, overrides, reference, ...rest }: DossierState): DossierState {
  expect([overlaps, weights, overrides, reference]).toEqual([[], null, [], null])
  return rest as DossierState
}

const journal: readonly JournalEntry[] = [
  {
    ...{ id: 1, at, intent: 'create', undoes: null },
    changes: changesBetween(emptyState, begun, digestOf),
    content: fingerprintOf(older(begun)),
  },
  {
    ...{ id: 2, at, intent: 'edit', undoes: null },
    changes: changesBetween(begun, state, digestOf),
    content: fingerprintOf(older(state)),
  },
]

function writeVersion2(to: string): void {
  opened(writeDossierFile(to, { state: older(state), journal }, [], access)).file.close()
  const database = new DatabaseSync(to)
  database.exec('PRAGMA user_version = 2')
  database.close()
}

function opened(one: OpenedDossier): Extract<OpenedDossier, { ok: true }> {
  if (!one.ok) throw new Error(one.problem.code)
  return one
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'amarres-test-'))
  path = join(folder, 'Ancien.amarres')
  writeVersion2(path)
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('a dossier of version 2', () => {
  it('comes to the current format after a backup, and its history goes on', () => {
    const { state: read, file, notices } = opened(openDossierFile(path, access))
    expect(read).toEqual(state)
    expect(notices).toMatchObject([{ code: 'dossier-upgraded' }])
    expect(listBackups(path).map((one) => one.reason)).toEqual(['upgrade'])
    expect(file.journal.map((one) => one.intent)).toEqual(['create', 'edit', 'upgrade'])
    file.close()
    const again = opened(openDossierFile(path, access))
    expect([again.state, again.notices]).toEqual([state, []])
  })

  it('still undoes what was done before the upgrade', () => {
    const { state: read, file } = opened(openDossierFile(path, access))
    expect(undone(file, read, 2)).toEqual(begun)
  })

  it('is read as it is by who may not write it, and its backup can be restored', () => {
    const { state: read, file } = opened(openDossierFile(path, null))
    expect([read, file.readOnly, file.withdrawals()]).toEqual([state, 'asked', []])
  })

  it('whose content is not what its journal says is refused', () => {
    const database = new DatabaseSync(path)
    database.exec("UPDATE state SET json = replace(json, 'facebook', 'instagram')")
    database.close()
    const one = openDossierFile(path, access)
    expect(one.ok || one.problem.code).toBe('dossier-corrupt')
  })

  it('is salvaged whole', () => {
    const found = salvage(path, at)
    expect(found).toMatchObject({ complete: true, rest: true })
    expect(found?.dossier.state).toEqual(state)
  })

  it('exported as JSON is read too', () => {
    const text = dossierJson({ state: older(state), journal, withdrawals: [] }).replace('"version":3', '"version":2')
    const read = readDossierJson(text, at)
    expect(read?.state).toEqual(state)
    expect(read?.journal.map((one) => one.intent)).toEqual(['create', 'edit', 'upgrade'])
    expect(readDossierJson(text.replace('facebook', 'instagram'), at)).toBeNull()
  })
})
