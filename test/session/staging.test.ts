/** Files on their way to the dossier: looked at, decided upon, kept or forgotten. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Argument, ChannelName, DossierView, Result, SessionView } from '../../src/ipc/channels.ts'
import type { StagedFile, Staging } from '../../src/ipc/staging.ts'
import { createSession } from '../../src/session/session.ts'
import type { Session, SessionOptions } from '../../src/session/session.ts'
import { matomo, writeExports } from './small-exports.ts'

let root: string
let options: SessionOptions
let session: Session

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'amarres-test-'))
  options = { folder: join(root, 'visible'), configFolder: join(root, 'config') }
  session = createSession(options)
  await ask('createDossier', { kind: 'territory', code: '35238' })
})
afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

async function ask<Name extends ChannelName>(name: Name, argument: Argument<Name>): Promise<Result<Name>> {
  const outcome = await session.handle(name, argument)
  if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.problem)}`)
  return outcome.value
}

function file(name: string, content: string): string {
  const path = join(root, name)
  writeFileSync(path, content)
  return path
}

const stagingOf = ({ dossier }: SessionView): Staging => {
  const staging = dossier?.staging ?? null
  if (staging === null) throw new Error('nothing staged')
  return staging
}

async function stage(...paths: readonly string[]): Promise<Staging> {
  return stagingOf(await ask('stage', { job: 'stage', files: paths.map((path) => ({ kind: 'path', path })) }))
}

async function edit(change: Argument<'editStaging'>['edit']): Promise<Staging> {
  return stagingOf(await ask('editStaging', { job: 'edit', edit: change }))
}

async function commit(): Promise<DossierView> {
  const { dossier } = await ask('commit', { job: 'commit' })
  if (dossier === null) throw new Error('no dossier')
  return dossier
}

const only = ({ files }: Staging): StagedFile => {
  const [first, ...others] = files
  if (first === undefined || others.length > 0) throw new Error(`${String(files.length)} files`)
  return first
}

/** Matomo's report with a cell that a spreadsheet program turned into a month. */
const damaged = matomo.replace('2025-03,1220,', '2025-03,12.juin,')

describe('staged files', () => {
  it('change nothing in the dossier before they are validated', async () => {
    const before = (await ask('view', null)).dossier
    const saved = readFileSync(before?.path ?? '')
    const staging = await stage(file('visites.csv', matomo))
    expect(only(staging)).toMatchObject({ state: 'ready', twin: null, inspection: { importer: 'matomo' } })
    expect(staging.effect).toMatchObject({
      facts: { added: 36, identical: 0, changed: 0 },
      newChannels: ['website'],
      newMonths: 12,
      conflictCount: 0,
    })
    expect(staging.coverage.rows).toMatchObject([{ channel: 'website', cells: { length: 12 } }])
    expect(readFileSync(before?.path ?? '').equals(saved)).toBe(true)
    expect((await ask('unstage', null)).dossier).toEqual(before)
  })

  it('show every problem with the cell it is about, which can be typed again', async () => {
    const { problems } = only(await stage(file('visites.csv', damaged)))
    const fixable = problems.find((one) => one.fix !== null)
    expect(fixable).toMatchObject({
      ignored: null,
      problem: { place: { row: 4 } },
      fix: { sheet: null, row: 4, column: 1, value: '12.juin', corrected: null },
    })
    const id = only(stagingOf(await ask('view', null))).id
    const fixed = only(await edit({ kind: 'correct', file: id, sheet: null, row: 4, column: 1, text: '1220' }))
    expect(fixed.problems.filter((one) => one.fix !== null)).toEqual([])
    expect(fixed.decisions.corrections).toEqual([{ sheet: null, row: 4, column: 1, before: '12.juin', after: '1220' }])
    expect(fixed.inspection.tables[0]?.kept).toBe(12)
    const again = only(await edit({ kind: 'correct', file: id, sheet: null, row: 4, column: 1, text: null }))
    expect(again.problems).toEqual(problems)
  })

  it('keep the reason why a problem was set aside, after a restart too', async () => {
    const staged = only(await stage(file('visites.csv', damaged)))
    const [problem] = staged.problems.filter((one) => one.fix !== null)
    if (problem === undefined) throw new Error('no problem')
    const ignored = only(
      await edit({ kind: 'ignore', file: staged.id, problems: [problem.key], reason: 'compteur en panne ce mois-là' }),
    )
    expect(ignored.problems.find((one) => one.key === problem.key)?.ignored).toBe('compteur en panne ce mois-là')
    // Setting a problem aside never makes its cell good.
    expect(ignored.inspection.tables).toEqual(staged.inspection.tables)
    const { path } = await commit()
    session = createSession(options)
    const { dossier } = await ask('openDossier', { path })
    expect(dossier?.decisions[staged.inspection.sha256]?.ignored).toEqual([
      { problem: problem.problem, reason: 'compteur en panne ce mois-là' },
    ])
    expect(dossier?.files[0]?.problems).not.toContainEqual(problem.problem)
  })

  it('are left out, taken back, answered, and kept together as one batch', async () => {
    const reach = 'sep=,\n"Reach"\n"Date","Primary"\n"2025-03-01T00:00:00","120"\n'
    const { files } = await stage(file('visites.csv', matomo), file('Reach.csv', reach))
    const [visits, series] = ['visites.csv', 'Reach.csv'].map((name) =>
      files.find((one) => one.inspection.file === name),
    )
    if (visits === undefined || series === undefined) throw new Error('not staged')
    expect(series.state).toBe('question')
    const [question] = series.inspection.questions
    await edit({ kind: 'answer', file: series.id, question: question?.id ?? '', answer: 'facebook' })
    expect((await edit({ kind: 'leave-out', file: visits.id, out: true })).effect.newChannels).toEqual(['facebook'])
    const back = await edit({ kind: 'leave-out', file: visits.id, out: false })
    expect(back.effect.newChannels).toEqual(['facebook', 'website'])
    expect(back.files.map((one) => one.state)).toEqual(['ready', 'ready'])
    const dossier = await commit()
    expect(dossier.staging).toBeNull()
    expect(dossier.files.map((one) => one.file)).toEqual(['Reach.csv', 'visites.csv'])
    expect(dossier.answers[series.inspection.sha256]).toEqual({ [question?.id ?? '']: 'facebook' })
    const wrong = session.handle('editStaging', { job: 'e', edit: { kind: 'leave-out', file: visits.id, out: true } })
    expect(await wrong).toMatchObject({ ok: false, problem: { code: 'invalid-argument' } })
  })

  it('tell new, identical and changed values apart', async () => {
    await stage(file('visites.csv', matomo))
    await commit()
    const next = matomo.replace('2025-12,1310,', '2025-12,1400,').concat('2026-01,1330,2740,6100\n')
    const { effect } = await stage(file('visites 2.csv', next))
    expect(effect.facts).toEqual({ added: 3, identical: 35, changed: 1 })
    expect(effect.newMonths).toBe(1)
    expect(effect.conflicts).toMatchObject([
      {
        channel: 'website',
        metric: 'unique-visitors',
        period: '2025-12-01/2025-12-31',
        kept: { value: 1400, place: { file: 'visites 2.csv' } },
        other: { value: 1310, place: { file: 'visites.csv' } },
      },
    ])
  })

  it('give their rows, so that a header can be chosen', async () => {
    const { id, sheets } = only(await stage(file('releve.csv', 'Relevé 2025\n\nmois;appels\n2025-01;12\n2025-02;9\n')))
    expect(sheets).toMatchObject([{ name: null, headerRow: 3, columns: [{ header: 'mois' }, { header: 'appels' }] }])
    expect(await ask('stagedRows', { file: id, sheet: null, from: 1, count: 2 })).toEqual([
      { number: 1, cells: ['Relevé 2025'] },
      { number: 3, cells: ['mois', 'appels'] },
    ])
    const forced = only(await edit({ kind: 'layout', file: id, sheet: null, use: true, headerRow: 4 }))
    expect(forced.sheets).toMatchObject([{ headerRow: 4, detectedHeaderRow: 3, columns: [{ header: '2025-01' }, {}] }])
  })

  it('beyond a limit are read again when the user trusts them', async () => {
    const header = ['date', ...Array.from({ length: 24_999 }, (_, index) => `c${String(index)}`)]
    const staged = only(await stage(file('large.csv', `${header.join(',')}\n2025-01${','.repeat(24_999)}\n`)))
    expect(staged.state).toBe('unusable')
    expect(staged.problems.map((one) => one.problem.code)).toEqual(['too-many-columns'])
    const again = only(await edit({ kind: 'raise-limits', file: staged.id }))
    expect(again.state).toBe('to-map')
    expect(again.sheets[0]?.columns).toHaveLength(25_000)
  })

  it('never show an address in their rows', async () => {
    const { id } = only(await stage(file('releve.csv', 'mois;appels;contact\n2025-01;12;jeanne.doe@valmer.example\n')))
    const rows = await ask('stagedRows', { file: id, sheet: null, from: 2, count: 1 })
    expect(rows[0]?.cells.slice(0, 2)).toEqual(['2025-01', '12'])
    expect(JSON.stringify(rows)).not.toContain('jeanne.doe')
  })

  it('are forgotten with the dossier they were for', async () => {
    const { matomo: path } = writeExports(join(root, 'exports'))
    await stage(path)
    await ask('createDossier', { kind: 'territory', code: '35288' })
    expect((await ask('view', null)).dossier?.staging).toBeNull()
  })
})
