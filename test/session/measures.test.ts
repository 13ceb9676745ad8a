/** Figures typed by hand, through the intents of the page. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { unanswered } from '../../src/core/dossier/channel.ts'
import type { Argument, ChannelName, DossierView, Result } from '../../src/ipc/channels.ts'
import { createSession } from '../../src/session/session.ts'
import type { Session } from '../../src/session/session.ts'

let root: string
let session: Session

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'amarres-test-'))
  session = start()
  await ask('createDossier', { kind: 'public', name: 'Syndicat de la Loue', total: 4000 })
  await ask('saveChannel', described)
})
afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

function start(): Session {
  return createSession({ folder: join(root, 'visible'), configFolder: join(root, 'config') })
}

async function ask<Name extends ChannelName>(name: Name, argument: Argument<Name>): Promise<Result<Name>> {
  const outcome = await session.handle(name, argument)
  if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.problem)}`)
  return outcome.value
}

async function view(): Promise<DossierView> {
  const { dossier } = await ask('view', null)
  if (dossier === null) throw new Error('no dossier')
  return dossier
}

async function refusal(argument: unknown): Promise<string> {
  const outcome = await session.handle('saveMeasures', argument)
  return outcome.ok ? 'accepted' : outcome.problem.code
}

const described: Argument<'saveChannel'> = {
  ...unanswered,
  ...{ id: null, service: 'panneaupocket', account: '', messageTypes: null },
}

const followers: Argument<'saveMeasures'> = {
  ...{ channel: 'panneaupocket', metric: 'followers', countedIn: 'households' },
  months: [
    { month: '2025-04', range: { low: 250, high: 270 } },
    { month: '2025-03', range: { low: 240, high: 240 } },
  ],
}
const monthsOf = ({ measures }: DossierView) => measures.map((one) => [one.metric, one.month, one.range.low])

describe('figures typed by hand', () => {
  it('are saved several months at once, replaced, and taken back month by month', async () => {
    await ask('saveMeasures', followers)
    expect(monthsOf(await view())).toEqual([
      ['followers', '2025-03', 240],
      ['followers', '2025-04', 250],
    ])
    const may = { month: '2025-05', range: { low: 300, high: 300 } }
    await ask('saveMeasures', { ...followers, months: [{ month: '2025-03', range: null }, may] })
    expect(monthsOf(await view())).toEqual([
      ['followers', '2025-04', 250],
      ['followers', '2025-05', 300],
    ])
  })

  it('are one entry of the journal, taken back as one', async () => {
    const before = (await view()).entries
    await ask('saveMeasures', followers)
    const { entries, lastUndo } = await view()
    expect(entries).toBe(before + 1)
    expect(lastUndo?.changes).toHaveLength(2)
    await ask('undo', { entry: entries })
    expect((await view()).measures).toEqual([])
  })

  it('are there after a restart, and in the figures', async () => {
    await ask('saveMeasures', followers)
    const { path } = await view()
    session = start()
    await ask('openDossier', { path })
    expect((await view()).measures).toHaveLength(2)
    const analysis = await ask('analysis', { on: '2026-01-15' })
    expect(analysis.channels[0]?.followers.result).toMatchObject({ low: 250, high: 270, quality: 'declared' })
  })

  it('of one measure go away together; the others stay', async () => {
    await ask('saveMeasures', followers)
    await ask('saveMeasures', { ...followers, metric: 'views', countedIn: 'people' })
    await ask('removeMeasure', { channel: 'panneaupocket', metric: 'followers' })
    expect((await view()).measures.map((one) => one.metric)).toEqual(['views', 'views'])
  })

  it('follow their channel when it is renamed', async () => {
    await ask('saveMeasures', followers)
    await ask('saveChannel', { ...described, id: 'panneaupocket', account: 'Mairie' })
    expect((await view()).measures.map((one) => one.channel)).toEqual(['panneaupocket:mairie', 'panneaupocket:mairie'])
    expect((await view()).problems.map((one) => one.code)).not.toContain('typed-without-channel')
  })

  it('make no sense for every channel', async () => {
    expect(await refusal({ ...followers, channel: 'illiwap' })).toBe('unknown-channel')
    expect(await refusal({ ...followers, metric: 'copies' })).toBe('invalid-argument')
    expect(await refusal({ ...followers, metric: 'happiness' })).toBe('invalid-argument')
    expect(await refusal({ ...followers, countedIn: 'cats' })).toBe('invalid-argument')
    expect(await refusal({ ...followers, months: [] })).toBe('invalid-argument')
    const [april] = followers.months
    expect(await refusal({ ...followers, months: [april, april] })).toBe('invalid-argument')
    expect(await refusal({ ...followers, months: [{ month: '2025-13', range: null }] })).toBe('invalid-argument')
    expect(await refusal({ ...followers, months: [{ month: '2025-03', range: { low: 2, high: 1 } }] })).toBe(
      'invalid-argument',
    )
    expect((await view()).measures).toEqual([])
  })
})
