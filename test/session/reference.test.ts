/** An update of the reference data, a dossier that keeps its own, and judging it again. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isFigure } from '../../src/core/figure.ts'
import { bundledReferenceData as bundled } from '../../src/core/reference/reference-data.ts'
import { defaultOptions } from '../../src/core/report/report.ts'
import type { Argument, ChannelName, Result } from '../../src/ipc/channels.ts'
import { createSession } from '../../src/session/session.ts'
import type { Session } from '../../src/session/session.ts'

const on = '2026-12-01'
let root: string
let session: Session

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'amarres-test-'))
  session = createSession({ folder: join(root, 'visible'), configFolder: join(root, 'config') })
})
afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

async function ask<Name extends ChannelName>(name: Name, argument: Argument<Name>): Promise<Result<Name>> {
  const outcome = await session.handle(name, argument)
  if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.problem)}`)
  return outcome.value
}

/** A file in which 60 % of those of 75 and over use the internet, and one value is badly written. */
function writeUpdate(): string {
  const path = join(root, 'update.json')
  const values = bundled.values
    .filter(({ id }) => id === 'internet/75')
    .map((value) => ({ ...value, low: 0.6, high: 0.6, validUntil: '2030-12-31' }))
  const head = { format: 'amarres-reference', formatVersion: 1, version: '2027.02', date: '2027-02-01' }
  writeFileSync(path, JSON.stringify({ ...head, values: [...values, { id: 'internet/all', low: 2 }] }))
  return path
}

const update = async () => ask('updateReference', { file: { kind: 'path', path: writeUpdate() } })

async function connected75(): Promise<number | null> {
  const { ledger } = await ask('analysis', { on })
  const result = ledger.find(({ id }) => id === 'connected-share/75+')?.result
  return result && isFigure(result) ? result.central : null
}

describe('reference data', () => {
  it('are updated from a file for dossiers that keep none, and what is refused is told', async () => {
    await ask('createDossier', { kind: 'territory', code: '35238' })
    expect(await connected75()).toBe(0.48)
    const shown = await update()
    expect(shown.dossier?.problems.map(({ code }) => code)).toContain('reference-value-refused')
    expect(await connected75()).toBe(0.6)
    const view = await ask('reference', { on })
    expect(view).toMatchObject({ judged: { version: '2027.02' }, kept: false, rejudgement: null })
    expect(view.values.find(({ id }) => id === 'internet/75')).toMatchObject({ low: 0.6, used: true, expired: false })

    // Another start of the program finds it in place.
    session = createSession({ folder: join(root, 'visible'), configFolder: join(root, 'config') })
    await ask('createDossier', { kind: 'territory', code: '35047' })
    expect(await connected75()).toBe(0.6)
  })

  it('stay those of the document that was made with them, until the dossier is judged again', async () => {
    await ask('createDossier', { kind: 'territory', code: '35238' })
    await ask('export', { job: 'job', document: 'json', on, options: defaultOptions })
    await update()
    expect(await connected75()).toBe(0.48)

    const view = await ask('reference', { on })
    expect(view).toMatchObject({ judged: { version: bundled.version }, inPlace: { version: '2027.02' }, kept: true })
    expect(view.rejudgement?.values).toEqual([
      expect.objectContaining({ id: 'internet/75', before: { low: 0.48, high: 0.48 }, after: { low: 0.6, high: 0.6 } }),
    ])
    expect(view.rejudgement?.results.map(({ id }) => id)).toContain('connected-share/75+')

    await ask('rejudge', null)
    expect(await connected75()).toBe(0.6)
    expect(await ask('reference', { on })).toMatchObject({ judged: { version: '2027.02' }, rejudgement: null })
    const [last] = await ask('journal', null)
    if (last === undefined) throw new Error('no journal')
    await ask('undo', { entry: last.id })
    expect(await connected75()).toBe(0.48)
  })

  it('are exported as a file that changes nothing when it is given back', async () => {
    await ask('createDossier', { kind: 'territory', code: '35238' })
    const { path } = await ask('exportReference', null)
    await ask('updateReference', { file: { kind: 'path', path: path ?? '' } })
    expect(await ask('reference', { on })).toMatchObject({ judged: { version: bundled.version }, rejudgement: null })
  })

  it('refuse another file, and change nothing', async () => {
    await ask('createDossier', { kind: 'territory', code: '35238' })
    const path = join(root, 'other.json')
    writeFileSync(path, '{}')
    expect(await session.handle('updateReference', { file: { kind: 'path', path } })).toMatchObject({
      ok: false,
      problem: { code: 'reference-file-refused' },
    })
    expect(await connected75()).toBe(0.48)
  })
})
