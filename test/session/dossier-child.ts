/**
 * A program that works in a dossier until it is killed: imports, changes by hand, undos. Run as
 * `node dossier-child.ts PATH SEED SAVES`, it says before each save what the content will be, and after it that it is done.
 */
import { writeSync } from 'node:fs'
import { withBatch } from '../../src/core/dossier/batches.ts'
import type { DossierState } from '../../src/core/dossier/dossier.ts'
import { emptyState } from '../../src/core/dossier/dossier.ts'
import { noFacts } from '../../src/core/dossier/facts.ts'
import type { JournalIntent } from '../../src/core/dossier/journal.ts'
import type { FileImport } from '../../src/core/import/import-file.ts'
import { noDecisions } from '../../src/core/import/decisions.ts'
import { nowhere } from '../../src/core/problem.ts'
import type { DossierFile } from '../../src/files/dossier-file.ts'
import { createDossierFile, openDossierFile } from '../../src/files/dossier-opening.ts'
import { fingerprintOf } from '../../src/files/dossier-tables.ts'
import { lastUndo, undone } from '../../src/session/history.ts'

const [, , path = '', seed = '1', saves = '1000'] = process.argv
let random = Number(seed)
let clock = Date.UTC(2026, 2, 1) + Number(seed) * 100_000

/** Below `limit`; the same seed gives the same work. */
function draw(limit: number): number {
  random = (random * 48_271) % 2_147_483_647
  return random % limit
}

/** Never twice the same: backups are named after it. */
function now(): string {
  clock += 1000
  return new Date(clock).toISOString()
}

function file(): FileImport {
  const sha256 = Array.from({ length: 8 }, () =>
    draw(2 ** 31)
      .toString(16)
      .padStart(8, '0'),
  ).join('')
  const observation = (value: number) => ({
    channel: { service: 'website', account: null, name: null },
    metric: 'visits' as const,
    grain: 'day' as const,
    from: '2025-01-01',
    to: '2025-01-01',
    value,
    place: { ...nowhere, file: 'visites.csv', row: value },
  })
  return {
    inspection: {
      file: `${sha256.slice(0, 6)}.csv`,
      sha256,
      bytes: 1,
      status: 'recognised',
      importer: 'matomo',
      publisher: 'Matomo',
      title: null,
      language: null,
      encoding: null,
      delimiter: null,
      because: [],
      tables: [],
      personalDataDropped: [],
      questions: [],
      problems: [],
    },
    decisions: noDecisions,
    facts: { ...noFacts, observations: Array.from({ length: 1 + draw(60) }, (_, index) => observation(index)) },
  }
}

interface Step {
  readonly state: DossierState
  readonly intent: JournalIntent
  readonly undoes?: number
}

function nextStep(dossier: DossierFile, state: DossierState): Step {
  const chosen = draw(4)
  const undoable = chosen === 0 ? lastUndo(dossier.journal, state) : null
  if (undoable !== null) {
    const before = undone(dossier, state, undoable.id)
    if ('severity' in before) throw new Error(before.code)
    return { state: before, intent: 'undo', undoes: undoable.id }
  }
  if (chosen === 1) return { state: { ...state, removedChannels: [`x:${draw(1e6)}`] }, intent: 'edit' }
  return { state: withBatch(state, [file()], dossier.nextEntry), intent: 'import' }
}

const access = { holder: { id: `child ${process.pid}`, program: 'command-line' }, at: now() } as const
const there = openDossierFile(path, access)
const opened = there.ok ? there : createDossierFile(path, emptyState, access)
if (!opened.ok) throw new Error(opened.problem.code)
const { file: dossier } = opened
let { state } = opened
writeSync(1, `open ${fingerprintOf(state)}\n`)
for (let count = 0; count < Number(saves); count += 1) {
  const step = nextStep(dossier, state)
  writeSync(1, `try ${fingerprintOf(step.state)}\n`)
  const { state: wanted, ...saving } = step
  const failed = dossier.save(wanted, { ...saving, at: now() })
  if (failed === null) state = wanted
  writeSync(1, failed === null ? `done ${fingerprintOf(wanted)}\n` : `failed ${failed.code}\n`)
}
dossier.close()
