/** Sources that disagree: both shown, one chosen, and the choice in the journal. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { unanswered } from '../../src/core/dossier/channel.ts'
import { describeEntry } from '../../src/core/wording/describe-entry.ts'
import type { Argument, ChannelName, Result } from '../../src/ipc/channels.ts'
import { createSession } from '../../src/session/session.ts'
import type { Session } from '../../src/session/session.ts'

let root: string
let session: Session

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'amarres-test-'))
  session = createSession({ folder: join(root, 'visible'), configFolder: join(root, 'config') })
  await ask('createDossier', { kind: 'public', name: 'Syndicat de la Loue', total: 4000 })
  await ask('saveChannel', { ...unanswered, id: null, service: 'panneaupocket', account: '', messageTypes: null })
})
afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

async function ask<Name extends ChannelName>(name: Name, argument: Argument<Name>): Promise<Result<Name>> {
  const outcome = await session.handle(name, argument)
  if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.problem)}`)
  return outcome.value
}

/** Subscribers of two months, as our own template has them. */
async function importMonths(name: string, march: number, april: number): Promise<void> {
  const path = join(root, name)
  const rows = [`2025-03;abonnés;${String(march)}`, `2025-04;abonnés;${String(april)}`]
  writeFileSync(path, ['Service;Mois;Mesure;Valeur', ...rows.map((row) => `PanneauPocket;${row}`), ''].join('\n'))
  await ask('stage', { job: 'j', files: [{ kind: 'path', path }] })
  await ask('commit', { job: 'j' })
}

async function followers(): Promise<unknown> {
  const analysis = await ask('analysis', { on: '2026-01-15' })
  return analysis.channels[0]?.followers.result
}

describe('two files that disagree', () => {
  beforeEach(async () => {
    await importMonths('january.csv', 240, 250)
    await importMonths('june.csv', 244, 261)
  })

  it('are both shown; without a choice the latest is believed', async () => {
    const { conflicts, choices } = await ask('conflicts', null)
    expect(choices).toEqual({})
    expect(conflicts.map((one) => [one.period, one.kept.value, one.other.value, one.other.place.file])).toEqual([
      ['2025-03-31', 244, 240, 'january.csv'],
      ['2025-04-30', 261, 250, 'january.csv'],
    ])
    expect(await followers()).toMatchObject({ low: 261, high: 261 })
  })

  it('the choice counts at once, is in the journal in words, and can be undone', async () => {
    const [, april] = (await ask('conflicts', null)).conflicts
    if (april === undefined) throw new Error('no conflict')
    await ask('chooseSource', { key: april.key, keep: april.other.sha256 })
    expect(await followers()).toMatchObject({ low: 250 })
    expect((await ask('conflicts', null)).conflicts[1]).toMatchObject({ kept: { value: 250 }, other: { value: 261 } })

    const [entry] = await ask('journal', null)
    if (entry === undefined) throw new Error('no entry')
    const files = { [april.other.sha256]: 'january.csv' }
    expect(describeEntry(entry, 'en', files).title).toBe(
      'Between two sources of PanneauPocket, followers: believe the latest import → believe january.csv',
    )
    await ask('undo', { entry: entry.id })
    expect(await followers()).toMatchObject({ low: 261 })
  })

  it('the choice may be about the whole measure, and be taken back', async () => {
    const [march] = (await ask('conflicts', null)).conflicts
    if (march === undefined) throw new Error('no conflict')
    await ask('chooseSource', { key: march.group, keep: march.other.sha256 })
    expect((await ask('conflicts', null)).conflicts.map((one) => one.kept.value)).toEqual([240, 250])
    await ask('chooseSource', { key: march.group, keep: null })
    expect((await ask('conflicts', null)).conflicts.map((one) => one.kept.value)).toEqual([244, 261])
  })

  it('nothing else can be chosen', async () => {
    const [march] = (await ask('conflicts', null)).conflicts
    const stranger = 'f'.repeat(64)
    for (const choice of [
      { key: march?.key ?? '', keep: stranger },
      { key: 'nothing', keep: march?.kept.sha256 ?? '' },
    ]) {
      const outcome = await session.handle('chooseSource', choice)
      expect(outcome.ok ? 'accepted' : outcome.problem.code).toBe('invalid-argument')
    }
  })
})

describe('what was typed and a file', () => {
  it('disagree until one is chosen; the file can be believed against the typing', async () => {
    const typed = { month: '2025-04', range: { low: 300, high: 320 } }
    await ask('saveMeasures', { channel: 'panneaupocket', metric: 'followers', countedIn: 'people', months: [typed] })
    await importMonths('june.csv', 244, 261)
    const told = async () =>
      (await ask('view', null)).dossier?.problems.filter((one) => one.code === 'typed-and-file-differ').length
    expect(await followers()).toMatchObject({ low: 300, high: 320 })
    expect(await told()).toBe(1)
    const [april] = (await ask('conflicts', null)).conflicts
    if (april === undefined) throw new Error('no conflict')
    expect(april).toMatchObject({ kept: { sha256: '', range: typed.range }, other: { value: 261 } })
    await ask('chooseSource', { key: april.key, keep: april.other.sha256 })
    expect(await followers()).toMatchObject({ low: 261, high: 261 })
    expect(await told()).toBe(0)
  })
})
