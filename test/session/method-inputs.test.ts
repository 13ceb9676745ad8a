/** Common audiences, weights and replaced reference values, through the intents of the page. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
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
  session = createSession({ folder: join(root, 'visible'), configFolder: join(root, 'config') })
  await ask('createDossier', { kind: 'public', name: 'Syndicat de la Loue', total: 4000 })
  for (const service of ['newsletter', 'panneaupocket', 'print-bulletin']) await ask('saveChannel', channel(service))
})
afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

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

async function refusal(name: ChannelName, argument: unknown): Promise<string> {
  const outcome = await session.handle(name, argument)
  return outcome.ok ? 'accepted' : outcome.problem.code
}

/** The content of the dossier, byte by byte. */
async function content(): Promise<string> {
  const { path } = await ask('exportDossier', { job: 'export', content: true })
  return readFileSync(path ?? '', 'utf8')
}

async function undoLast(): Promise<void> {
  await ask('undo', { entry: (await view()).lastUndo?.id ?? 0 })
}

function channel(service: string, account = ''): Argument<'saveChannel'> {
  return { ...unanswered, id: null, service, account, messageTypes: null }
}

const overlap: Argument<'saveOverlap'> = {
  id: null,
  channels: ['panneaupocket', 'newsletter'],
  band: null,
  among: null,
  share: { low: 0.02, high: 0.05 },
  note: 'question à l’accueil',
}
const equal = { D1: 1, D2: 1, D3: 1, D4: 1, D5: 1, D6: 1, D7: 1 }
const published = 'internet/75-plus/barometre-2025'

describe('a common audience', () => {
  it('is kept once per pair and band, whatever the order of the channels', async () => {
    await ask('saveOverlap', overlap)
    await ask('saveOverlap', { ...overlap, channels: ['newsletter', 'panneaupocket'], share: { low: 0.1, high: 0.1 } })
    await ask('saveOverlap', { ...overlap, band: '75+' })
    expect((await view()).overlaps.map((one) => [one.channels, one.band, one.share.low])).toEqual([
      [['newsletter', 'panneaupocket'], null, 0.1],
      [['newsletter', 'panneaupocket'], '75+', 0.02],
    ])
  })

  it('moves to another pair when it is corrected, and follows a channel that is renamed', async () => {
    await ask('saveOverlap', overlap)
    const id = 'newsletter panneaupocket 15+'
    await ask('saveOverlap', { ...overlap, id, channels: ['newsletter', 'print-bulletin'], among: 'newsletter' })
    await ask('saveChannel', { ...channel('newsletter', 'La lettre'), id: 'newsletter' })
    expect((await view()).overlaps).toMatchObject([
      { channels: ['newsletter:la-lettre', 'print-bulletin'], among: 'newsletter:la-lettre' },
    ])
  })

  it('that makes no sense is refused', async () => {
    expect(await refusal('saveOverlap', { ...overlap, channels: ['newsletter', 'x'] })).toBe('unknown-channel')
    expect(await refusal('saveOverlap', { ...overlap, channels: ['newsletter', 'newsletter'] })).toBe(
      'invalid-argument',
    )
    expect(await refusal('saveOverlap', { ...overlap, among: 'print-bulletin' })).toBe('invalid-argument')
    expect(await refusal('saveOverlap', { ...overlap, note: '  ' })).toBe('invalid-argument')
    expect(await refusal('saveOverlap', { ...overlap, share: { low: 0.2, high: 0.1 } })).toBe('invalid-argument')
    expect(await refusal('saveOverlap', { ...overlap, share: { low: 0.2, high: 1.1 } })).toBe('invalid-argument')
  })
})

describe('weights', () => {
  it('are kept with their reason; equal ones are none', async () => {
    await ask('setWeights', { byComponent: { ...equal, D1: 3 }, reason: 'alertes d’abord' })
    expect((await view()).weights).toEqual({ byComponent: { ...equal, D1: 3 }, reason: 'alertes d’abord' })
    await ask('setWeights', { byComponent: { ...equal, ...equal }, reason: 'comme tout le monde' })
    expect((await view()).weights).toBeNull()
  })

  it('that are negative, all zero or without a reason are refused', async () => {
    const zeros = { D1: 0, D2: 0, D3: 0, D4: 0, D5: 0, D6: 0, D7: 0 }
    for (const byComponent of [zeros, { ...equal, D2: -1 }, { D1: 1 }])
      expect(await refusal('setWeights', { byComponent, reason: 'x' })).toBe('invalid-argument')
    expect(await refusal('setWeights', { byComponent: { ...equal, D1: 2 }, reason: ' ' })).toBe('invalid-argument')
  })
})

describe('a replaced reference value', () => {
  it('is used instead of the published one, and restored', async () => {
    const { reference } = await ask('analysis', { on: '2026-03-01' })
    const id = reference.values.find((one) => one.unit === 'share')?.id ?? published
    await ask('setOverride', { id, low: 0.4, high: 0.6, reason: 'enquête locale' })
    const judged = await ask('analysis', { on: '2026-03-01' })
    expect(judged.reference.values.find((one) => one.id === id)).toMatchObject({
      ...{ low: 0.4, high: 0.6 },
      override: { reason: 'enquête locale', at: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/u) as string },
    })
    await ask('removeOverride', { id })
    expect((await view()).overrides).toEqual([])
  })

  it('that nothing is called, or that its unit does not allow, is refused', async () => {
    const { reference } = await ask('analysis', { on: '2026-03-01' })
    const id = reference.values.find((one) => one.unit === 'share')?.id ?? published
    expect(await refusal('setOverride', { id: 'nothing', low: 0, high: 1, reason: 'x' })).toBe('invalid-argument')
    expect(await refusal('setOverride', { id, low: 40, high: 60, reason: 'x' })).toBe('invalid-argument')
  })
})

describe('undoing', () => {
  it('gives back the same content, byte by byte, one change after the other', async () => {
    const { reference } = await ask('analysis', { on: '2026-03-01' })
    const id = reference.values.find((one) => one.unit === 'share')?.id ?? published
    const steps = [
      () => ask('saveOverlap', overlap),
      () => ask('saveOverlap', { ...overlap, band: '15-29', among: 'newsletter' }),
      () => ask('setWeights', { byComponent: { ...equal, D7: 0.5 }, reason: 'comptes imposés' }),
      () => ask('setOverride', { id, low: 0.1, high: 0.2, reason: 'enquête locale' }),
      () => ask('removeOverlap', { id: 'newsletter panneaupocket 15+' }),
    ]
    const before: string[] = []
    for (const step of steps) {
      before.push(await content())
      await step()
    }
    for (const expected of before.toReversed()) {
      await undoLast()
      expect(await content()).toBe(expected)
    }
  })

  it('and reading the exported dossier again loses nothing', async () => {
    await ask('saveOverlap', overlap)
    await ask('setWeights', { byComponent: { ...equal, D7: 0.5 }, reason: 'comptes imposés' })
    const whole = await ask('exportDossier', { job: 'export', content: false })
    const kept = await content()
    await ask('importDossier', { job: 'import', file: { kind: 'path', path: whole.path ?? '' } })
    expect(await content()).toBe(kept)
    await undoLast()
    expect((await view()).weights).toBeNull()
  })
})
