/** Every intent of the page, on real files, without any shell. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defaultOptions } from '../../src/core/report/report.ts'
import { channelNames } from '../../src/ipc/channels.ts'
import type { Argument, ChannelName, Outcome, Progress, Result, SessionView } from '../../src/ipc/channels.ts'
import { createSession } from '../../src/session/session.ts'
import type { Session, SessionOptions } from '../../src/session/session.ts'
import { writeExports } from './small-exports.ts'

const on = '2026-01-15'
let root: string
let options: SessionOptions
let session: Session
let files: ReturnType<typeof writeExports>

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'amarres-test-'))
  options = { folder: join(root, 'visible'), configFolder: join(root, 'config') }
  session = createSession(options)
  files = writeExports(join(root, 'exports'))
})
afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

async function ask<Name extends ChannelName>(
  name: Name,
  argument: Argument<Name>,
  of = session,
): Promise<Result<Name>> {
  const outcome = await of.handle(name, argument)
  if (!outcome.ok) throw new Error(`${name}: ${JSON.stringify(outcome.problem)}`)
  return outcome.value
}

async function refusal(outcome: Promise<Outcome<unknown>>): Promise<string> {
  const { ok, ...rest } = await outcome
  return ok ? 'accepted' : 'problem' in rest ? rest.problem.code : ''
}

/** What most people do: drop files and validate at once. */
async function add(paths: readonly string[], job = 'job'): Promise<SessionView> {
  await ask('stage', { job, files: paths.map((path) => ({ kind: 'path', path })) })
  return ask('commit', { job })
}

async function createRennes(): Promise<NonNullable<SessionView['dossier']>> {
  const { dossier } = await ask('createDossier', { kind: 'territory', code: '35238' })
  if (dossier === null) throw new Error('no dossier')
  return dossier
}

const facebook: Argument<'saveChannel'> = {
  id: null,
  service: 'facebook',
  account: 'Ville de Rennes',
  since: '2012',
  messageTypes: ['alerts', 'agenda'],
  exclusiveShare: { low: 0.2, high: 0.4 },
  hoursPerMonth: { low: 20, high: 30 },
  costPerYear: null,
  adSpendPerYear: null,
  subscribers: { low: 90_000, high: 90_000 },
  peoplePerMonth: null,
  listOwner: 'operator',
  officialLinks: 4,
}

describe('a dossier', () => {
  it('is a file from its first second, under a name of its own', async () => {
    const first = await createRennes()
    expect(first.path).toBe(join(root, 'visible', 'Rennes.amarres'))
    expect(existsSync(first.path)).toBe(true)
    expect(first).toMatchObject({
      name: 'Rennes',
      readOnly: false,
      fictitious: false,
      files: [],
    })
    expect(first.territory).toMatchObject({ kind: 'commune', code: '35238', name: 'Rennes' })
    expect(first.structure?.quality).toBe('estimated')

    const bytes = readFileSync(first.path)
    const second = await createRennes()
    expect(second.path).toBe(join(root, 'visible', 'Rennes 2.amarres'))
    expect(readFileSync(first.path).equals(bytes)).toBe(true)
  })

  it('is also that of a body without territory', async () => {
    const name = '../Chambre: d’agriculture?'
    const { dossier } = await ask('createDossier', { kind: 'public', name, total: 4200 })
    expect(dossier?.path).toBe(join(root, 'visible', 'Chambre d’agriculture.amarres'))
    expect(dossier?.territory).toMatchObject({ kind: 'public', code: null, name, population: 4200 })
  })

  it('comes back as it was, and is remembered', async () => {
    const { path } = await createRennes()
    await add([files.matomo])
    const before = (await ask('saveChannel', facebook)).dossier
    expect((await ask('closeDossier', null)).dossier).toBeNull()

    const later = createSession(options)
    const start = await ask('view', null, later)
    expect(start.dossier).toBeNull()
    expect(start.recent.map((one) => [one.path, one.name])).toEqual([[path, 'Rennes']])
    const { dossier } = await ask('openDossier', { path }, later)
    expect(dossier).toEqual(before)
  })

  it('is refused with a reason when it cannot be opened, and the open one stays', async () => {
    await createRennes()
    expect(await refusal(session.handle('openDossier', { path: join(root, 'none.amarres') }))).toBe('file-not-found')
    expect(await refusal(session.handle('openDossier', { path: files.matomo }))).toBe('not-a-dossier')
    expect((await ask('view', null)).dossier?.name).toBe('Rennes')
  })

  it('reopens by itself after a crash of its thread', async () => {
    const { path } = await createRennes()
    const restarted = createSession({ ...options, reopen: path, revision: 40 })
    // Asked after the reopening: intents are answered in order.
    const { dossier, revision } = await ask('setLanguage', 'en', restarted)
    expect(dossier?.path).toBe(path)
    expect(revision).toBeGreaterThan(40)
  })
})

describe('the territory', () => {
  it('is searched and changed', async () => {
    const found = await ask('searchTerritories', { query: 'rennes' })
    expect(found[0]).toMatchObject({ code: '35238', name: 'Rennes' })
    await createRennes()
    expect((await ask('setTerritory', { code: '35288' })).dossier?.territory?.name).toBe('Saint-Malo')
    expect(await refusal(session.handle('setTerritory', { code: '00000' }))).toBe('territory-not-found')
    expect(await refusal(session.handle('createDossier', { kind: 'territory', code: 'x' }))).toBe('territory-not-found')
  })

  it('takes a typed age structure, and gives it up', async () => {
    await createRennes()
    const byBand = { '0-14': 10, '15-29': 20, '30-44': 30, '45-59': 40, '60-74': 50, '75+': 60 }
    const typed = (await ask('setStructure', { byBand, year: 2022 })).dossier
    expect(typed?.structure).toMatchObject({ byBand, total: 210, year: 2022, quality: 'declared' })
    expect(typed?.structureDeclared).toBe(true)
    const untyped = (await ask('setStructure', null)).dossier
    expect([untyped?.structureDeclared, untyped?.structure?.quality]).toEqual([false, 'estimated'])
  })
})

describe('channels', () => {
  it('are described, corrected, renamed and removed', async () => {
    await createRennes()
    const [described] = (await ask('saveChannel', facebook)).dossier?.channels ?? []
    expect(described).toEqual({ ...facebook, id: 'facebook:ville-de-rennes', fromFilesOnly: false })

    const corrected = await ask('saveChannel', { ...facebook, id: 'facebook:ville-de-rennes', officialLinks: null })
    expect(corrected.dossier?.channels.map((one) => [one.id, one.officialLinks])).toEqual([
      ['facebook:ville-de-rennes', null],
    ])
    const renamed = await ask('saveChannel', { ...facebook, id: 'facebook:ville-de-rennes', account: 'Mairie' })
    expect(renamed.dossier?.channels.map((one) => one.id)).toEqual(['facebook:mairie'])
    expect((await ask('removeChannel', { id: 'facebook:mairie' })).dossier?.channels).toEqual([])
    expect((await ask('saveChannel', { ...facebook, account: 'Mairie' })).dossier?.channels).toHaveLength(1)
  })

  it('must belong to a known service', async () => {
    await createRennes()
    expect(await refusal(session.handle('saveChannel', { ...facebook, service: 'minitel' }))).toBe('unknown-service')
  })

  it('found in files stay out once removed', async () => {
    await createRennes()
    const [found] = (await add([files.matomo])).dossier?.channels ?? []
    expect(found).toMatchObject({ service: 'website', fromFilesOnly: true })
    expect((await ask('removeChannel', { id: found?.id ?? '' })).dossier?.channels).toEqual([])
  })
})

describe('files', () => {
  it('are imported with progress, once', async () => {
    await createRennes()
    const told: Progress[] = []
    session.onProgress((progress) => told.push(progress))
    const view = await add([files.matomo, files.homemade, files.insee], 'import-1')
    expect(view.dossier?.files.map((one) => [one.file, one.status, one.importer])).toEqual([
      ['population.csv', 'recognised', 'insee-population'],
      ['visites.csv', 'recognised', 'matomo'],
    ])
    expect(told.every((one) => one.job === 'import-1')).toBe(true)
    expect(new Set(told.map((one) => one.step))).toEqual(new Set(['reading', 'recognising', 'saving']))

    const saved = readFileSync(view.dossier?.path ?? '')
    writeFileSync(join(root, 'copie.csv'), readFileSync(files.matomo))
    const { dossier } = await ask('stage', again(join(root, 'copie.csv')))
    expect(dossier?.staging?.files.map((one) => [one.state, one.twin])).toEqual([['already-there', 'visites.csv']])
    expect(await refusal(session.handle('commit', { job: 'again' }))).toBe('nothing-to-commit')
    const after = await ask('unstage', null)
    expect(readFileSync(after.dossier?.path ?? '').equals(saved)).toBe(true)
  })

  it('already there do not stop new ones, and are named', async () => {
    await createRennes()
    await add([files.matomo])
    const staged = await ask('stage', {
      job: 'j',
      files: [files.matomo, files.insee].map((path) => ({ kind: 'path', path })),
    })
    expect(staged.dossier?.staging?.files.map((one) => [one.inspection.file, one.state])).toEqual([
      ['visites.csv', 'already-there'],
      ['population.csv', 'ready'],
    ])
    const { dossier } = await ask('commit', { job: 'j' })
    expect(dossier?.files.map((one) => one.file)).toEqual(['visites.csv', 'population.csv'])
  })

  it('are taken out again', async () => {
    const empty = await createRennes()
    const { dossier } = await add([files.matomo])
    const removed = await ask('removeFile', { sha256: dossier?.files[0]?.sha256 ?? '' })
    const { savedAt, lastUndo } = removed.dossier ?? empty
    expect(removed.dossier).toEqual({ ...empty, savedAt, lastUndo, entries: 3 })
  })

  it('that do not exist are said so, and change nothing', async () => {
    await createRennes()
    const { revision } = await ask('view', null)
    expect(await refusal(session.handle('stage', again(join(root, 'none.csv'))))).toBe('file-not-found')
    expect((await ask('view', null)).revision).toBe(revision)
  })

  it('need a dossier', async () => {
    expect(await refusal(session.handle('stage', again(files.matomo)))).toBe('no-dossier')
    expect(await refusal(session.handle('analysis', { on }))).toBe('no-dossier')
    expect(await refusal(session.handle('saveChannel', facebook))).toBe('no-dossier')
  })

  it('stop coming when the user says so, and nothing is kept', async () => {
    await createRennes()
    const { revision } = await ask('view', null)
    session.onProgress(({ job }) => void session.handle('cancel', { job }))
    const adding = session.handle('stage', {
      job: 'long',
      files: [files.matomo, files.insee, files.homemade].map((path) => ({ kind: 'path' as const, path })),
    })
    expect(await refusal(adding)).toBe('cancelled')
    const view = await ask('view', null)
    expect([view.revision, view.dossier?.files]).toEqual([revision, []])
    expect(await refusal(session.handle('cancel', { job: 'unknown' }))).toBe('accepted')
  })

  it('that cannot be opened are never taken for one another', async () => {
    await createRennes()
    const missing = ['one.csv', 'two.csv'].map((name) => join(root, name))
    const { dossier } = await ask('stage', {
      job: 'j',
      files: [...missing, files.matomo].map((path) => ({ kind: 'path', path })),
    })
    expect(dossier?.staging?.files).toHaveLength(1)
    expect(dossier?.staging?.problems.map((one) => one.code)).toEqual(['file-not-found', 'file-not-found'])
    await ask('unstage', null)
    const again = session.handle('stage', { job: 'again', files: missing.map((path) => ({ kind: 'path', path })) })
    expect(await refusal(again)).toBe('file-not-found')
  })

  it('with a question wait for its answer, which is kept and can be taken back', async () => {
    await createRennes()
    const path = join(root, 'Reach.csv')
    writeFileSync(path, 'sep=,\n"Reach"\n"Date","Primary"\n"2025-03-01T00:00:00","120"\n"2025-03-02T00:00:00","95"\n')
    const [file] = (await add([path])).dossier?.files ?? []
    const [question] = file?.questions ?? []
    if (file === undefined || question === undefined) throw new Error('no question')
    expect(file.problems.map((one) => one.code)).toContain('which-network')
    const given = { sha256: file.sha256, question: question.id }
    const answered = (await ask('answer', { ...given, answer: 'facebook' })).dossier
    expect(answered?.answers).toEqual({ [file.sha256]: { [question.id]: 'facebook' } })
    expect(answered?.channels.map((one) => one.service)).toEqual(['facebook'])
    expect(answered?.files[0]?.problems.map((one) => one.code)).not.toContain('which-network')
    const back = (await ask('answer', { ...given, answer: null })).dossier
    expect(back?.channels).toEqual([])
    expect(back?.files[0]?.problems.map((one) => one.code)).toContain('which-network')
  })
})

describe('a report without its period', () => {
  it('waits for it, refuses what is no period, and counts once answered', async () => {
    await createRennes()
    const path = join(root, 'visites-resume.csv')
    writeFileSync(path, 'nb_uniq_visitors,nb_visits,nb_actions\n1810,2604,8012\n')
    const [file] = (await add([path])).dossier?.files ?? []
    const [question] = file?.questions ?? []
    if (file === undefined || question === undefined) throw new Error('no question')
    expect(file.problems.map((one) => one.code)).toEqual(['period-unknown'])
    const given = { sha256: file.sha256, question: question.id }
    expect(await refusal(session.handle('answer', { ...given, answer: 'last spring' }))).toBe('invalid-argument')
    expect((await ask('analysis', { on })).channels).toEqual([])

    const answered = (await ask('answer', { ...given, answer: '2025-03' })).dossier
    expect(answered?.files[0]?.problems).toEqual([])
    expect((await ask('analysis', { on })).period).toMatchObject({ to: '2025-03-31' })
    const back = (await ask('answer', { ...given, answer: null })).dossier
    expect(back?.files[0]?.problems.map((one) => one.code)).toEqual(['period-unknown'])
    expect((await ask('analysis', { on })).channels).toEqual([])
  })
})

describe('the analysis', () => {
  it('is computed once for one state and one date', async () => {
    await createRennes()
    await add([files.matomo])
    const first = await ask('analysis', { on })
    expect(first.on).toBe(on)
    expect(first.channels.map((one) => one.service)).toEqual(['website'])
    expect(await ask('analysis', { on })).toBe(first)
    await ask('saveChannel', facebook)
    expect(await ask('analysis', { on })).not.toBe(first)
  })
})

describe('documents', () => {
  it('are previewed, then written beside the dossiers, never over another', async () => {
    await createRennes()
    await add([files.matomo])
    const preview = await ask('preview', { document: 'brief', on, options: defaultOptions })
    expect([preview.id, preview.lang, preview.on]).toEqual(['brief', 'fr', on])

    const brief = await ask('export', { job: 'e', document: 'brief', on, options: defaultOptions })
    expect(brief.name).toBe('Rennes - note-de-synthese.pdf')
    expect(brief.path).toBe(join(root, 'visible', brief.name))
    const bytes = readFileSync(brief.path ?? '')
    expect([bytes.toString('latin1', 0, 5), bytes.length]).toEqual(['%PDF-', brief.bytes])

    const again = await ask('export', { job: 'e', document: 'brief', on, options: defaultOptions })
    expect(again.name).toBe('Rennes - note-de-synthese 2.pdf')
    expect(readFileSync(again.path ?? '').equals(bytes)).toBe(true)

    const json = await ask('export', { job: 'e', document: 'json', on, options: defaultOptions })
    expect(JSON.parse(readFileSync(json.path ?? '', 'utf8'))).toMatchObject({ format: 'amarres-audit', on })
    const report = await ask('export', { job: 'e', document: 'report', on, options: defaultOptions })
    expect(readFileSync(report.path ?? '').toString('latin1', 0, 5)).toBe('%PDF-')
  })

  it('speak the language of the session', async () => {
    await createRennes()
    await ask('setLanguage', 'en')
    const preview = await ask('preview', { document: 'report', on, options: defaultOptions })
    expect(preview.lang).toBe('en')
    expect((await ask('view', null, createSession(options))).lang).toBe('en')
  })

  it('include the templates, without any dossier', async () => {
    const templates = await ask('export', { job: 'e', document: 'templates', on, options: defaultOptions })
    const bytes = readFileSync(templates.path ?? '')
    expect(bytes.toString('latin1', 0, 2)).toBe('PK')
    for (const name of ['canaux.csv', 'mesures.csv', 'sondage.csv']) expect(bytes.includes(name)).toBe(true)
  })
})

describe('the field kit', () => {
  it('is one archive: the questionnaire, the sheet of answers and the tally form', async () => {
    const kit = await ask('export', { job: 'k', document: 'field-kit', on, options: defaultOptions })
    expect(kit.name).toBe('kit-de-terrain.zip')
    const bytes = readFileSync(kit.path ?? '')
    for (const name of ['questionnaire.pdf', 'reponses.csv', 'depouillement.csv']) {
      expect(bytes.includes(`kit-terrain-${name}`)).toBe(true)
    }
  })
})

describe('the example', () => {
  it('is a fictitious dossier that leaves no trace among the recent ones', async () => {
    const { dossier, recent } = await ask('openExample', null)
    expect(dossier?.fictitious).toBe(true)
    expect(dossier?.files.length).toBeGreaterThan(5)
    expect(dossier?.files.every((one) => one.status === 'recognised')).toBe(true)
    expect(recent).toEqual([])
    expect((await ask('analysis', { on })).fictitious).toBe(true)
    rmSync(join(dossier?.path ?? '', '..'), { recursive: true })
  })
})

describe('in the browser shell', () => {
  const id = '0a1b2c3d-0000-4000-8000-000000000001'
  let browser: Session

  beforeEach(() => {
    const temporaryFolder = join(root, 'private')
    browser = createSession({ ...options, temporaryFolder })
    mkdirSync(join(temporaryFolder, 'uploads', id), { recursive: true })
  })

  it('files come as uploads, and a typed path is refused', async () => {
    await ask('createDossier', { kind: 'territory', code: '35238' }, browser)
    writeFileSync(join(root, 'private', 'uploads', id, 'visites.csv'), readFileSync(files.matomo))
    const upload = { kind: 'upload' as const, id, name: 'visites.csv' }
    await ask('stage', { job: 'j', files: [upload] }, browser)
    const { dossier } = await ask('commit', { job: 'j' }, browser)
    expect(dossier?.files.map((one) => [one.file, one.status])).toEqual([['visites.csv', 'recognised']])

    expect(await refusal(browser.handle('stage', again(files.insee)))).toBe('invalid-argument')
    for (const wrong of ['..', '../../exports', '0a1b2c3d-0000-4000-8000-00000000000z']) {
      const files = [{ kind: 'upload', id: wrong, name: 'x' }]
      expect(await refusal(browser.handle('stage', { job: 'j', files }))).toBe('invalid-argument')
    }
  })

  it('documents wait in the private folder for their download', async () => {
    await ask('createDossier', { kind: 'territory', code: '35238' }, browser)
    const json = await ask('export', { job: 'e', document: 'json', on, options: defaultOptions }, browser)
    expect(json.path).toBeNull()
    expect(readdirSync(join(root, 'private', 'exports', json.id))).toEqual([json.name])
    await ask('closeDossier', null, browser)
    expect(readdirSync(join(root, 'visible'))).toEqual(['Rennes.amarres'])
  })

  it('an uploaded dossier becomes a file of the visible folder, never over another', async () => {
    const { path } = await createRennes()
    writeFileSync(join(root, 'private', 'uploads', id, 'Rennes.amarres'), readFileSync(path))
    const { dossier } = await ask('openUploadedDossier', { upload: id, name: 'Rennes.amarres' }, browser)
    expect(dossier?.path).toBe(join(root, 'visible', 'Rennes 2.amarres'))
  })

  it('an uploaded file that is no dossier leaves no copy behind', async () => {
    for (const bytes of ['bonjour', '']) {
      writeFileSync(join(root, 'private', 'uploads', id, 'x.amarres'), bytes)
      const opened = browser.handle('openUploadedDossier', { upload: id, name: 'x.amarres' })
      expect(await refusal(opened)).toBe('not-a-dossier')
    }
    expect(readdirSync(join(root, 'visible'))).toEqual([])
  })

  it('what only a desktop can do is refused', async () => {
    for (const name of ['openExported', 'revealExported'] as const) {
      expect(await refusal(browser.handle(name, { id: 'x' }))).toBe('invalid-argument')
    }
    expect(await refusal(browser.handle('chooseDossier', null))).toBe('invalid-argument')
  })
})

describe('any intent', () => {
  it.each(channelNames)('%s refuses an argument that is not its own', async (name) => {
    for (const wrong of [42, { nothing: [] }, undefined]) {
      expect(await refusal(session.handle(name, wrong))).toBe('invalid-argument')
    }
  })

  it('tells every page of a change, until it stops listening', async () => {
    const seen: number[] = []
    const stop = session.onChange((view) => seen.push(view.revision))
    await createRennes()
    await ask('saveChannel', facebook)
    stop()
    await ask('closeDossier', null)
    expect(seen).toEqual([1, 2])
  })

  it('starts with the defaults when the settings are damaged', async () => {
    mkdirSync(join(root, 'config'), { recursive: true })
    writeFileSync(join(root, 'config', 'recent.json'), '{"lang":"xx","recent":[{}]')
    expect(await ask('view', null, createSession(options))).toMatchObject({ lang: 'fr', recent: [] })
  })
})

function again(path: string): Argument<'stage'> {
  return { job: 'again', files: [{ kind: 'path', path }] }
}
