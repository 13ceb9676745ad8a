/**
 * The open dossier and every intent of `src/ipc/channels.ts`. No shell inside: Electron, the browser shell and the tests
 * drive the same object. Intents run one after the other; each either succeeds, is saved and shown, or changes nothing.
 *
 * - New dossiers are files from their first second, in `folder`, never over an existing file.
 * - The example is a dossier in a temporary folder of the system, imported fresh each time.
 * - Documents are written in `folder` (never over an existing file); with `temporaryFolder` (browser shell), in
 *   `temporaryFolder/exports/<id>/`, from which the shell serves the download, and `path` is null for the page.
 * - Uploads are found in `temporaryFolder/uploads/<id>/`, one file each; paths typed by the page are then refused.
 */
import { randomUUID } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { analyse } from '../core/analyse.ts'
import type { Analysis } from '../core/analysis.ts'
import { buildDossier } from '../core/dossier/build-dossier.ts'
import { emptyState } from '../core/dossier/dossier.ts'
import type { DossierState, Territory } from '../core/dossier/dossier.ts'
import { isAnswer } from '../core/import/is-answer.ts'
import { problem } from '../core/problem.ts'
import type { Problem } from '../core/problem.ts'
import { services } from '../core/reference/services.ts'
import { words } from '../core/wording/words.ts'
import { createDossierFile, openDossierFile } from '../files/dossier-opening.ts'
import type { Access, OpenedDossier } from '../files/dossier-opening.ts'
import type { Holder } from '../files/dossier-lock.ts'
import { checkArgument } from '../ipc/check-argument.ts'
import type { ChannelName, ExportedFile, Outcome, Progress, Result, SessionView } from '../ipc/channels.ts'
import { documentNames } from './document-names.ts'
import { createDossierIntents } from './dossier-intents.ts'
import { conflictsView, withChoice } from './choose-source.ts'
import { withAnswer, withChannel, withStructure, withoutChannel, withoutFile } from './edit-state.ts'
import { refusedMeasures, withMeasures, withoutMeasure } from './edit-measures.ts'
import { fieldKitOf } from '../core/report/field-kit.ts'
import { fileStem, freePath } from './free-path.ts'
import { givenPath, placeUploadedDossier } from './given-files.ts'
import type { Intents, SaveChange } from './intents.ts'
import { createJobs } from './jobs.ts'
import { createListeners } from './listeners.ts'
import { createMethodIntents } from './method-intents.ts'
import { dossierName, dossierView, exampleFolderPrefix, isExample, publicBody } from './open-dossier.ts'
import type { OpenDossier } from './open-dossier.ts'
import { packageRoot } from './package-root.ts'
import { defaultConfigFolder, defaultDossierFolder, readSettings, withRecent, writeSettings } from './settings.ts'
import { createStagingSession } from './staging-intents.ts'
import { readRecipes } from './recipes.ts'
import { createReferenceSession } from './reference-intents.ts'
import { writeExport } from './write-export.ts'

export interface SessionOptions {
  /** Visible folder for new dossiers and documents. */
  readonly folder?: string
  readonly configFolder?: string
  /** Private folder of the browser shell; null in Electron, where files have paths. */
  readonly temporaryFolder?: string | null
  /** Tells this session from others in the locks of dossiers; the same when it starts again after a crash. */
  readonly holderId?: string
  /** A dossier to open at once: the one that was open before a crash. */
  readonly reopen?: string | null
  /** First revision to give, so that a page never takes a restarted session for the one it knew. */
  readonly revision?: number
}

export interface Session {
  /** Answers every intent; never throws: a bug becomes the problem `unexpected-error`. */
  handle<Name extends ChannelName>(name: Name, argument: unknown): Promise<Outcome<Result<Name>>>
  onProgress(listener: (progress: Progress) => void): () => void
  onChange(listener: (view: SessionView) => void): () => void
}

/** `cancelRequests`: see {@link createJobs}. */
export function createSession(options: SessionOptions = {}, cancelRequests?: () => readonly string[]): Session {
  const folder = options.folder ?? defaultDossierFolder()
  const configFolder = options.configFolder ?? defaultConfigFolder()
  const temporaryFolder = options.temporaryFolder ?? null
  const holder: Holder = {
    id: options.holderId ?? randomUUID(),
    program: temporaryFolder === null ? 'window' : 'browser',
  }
  const jobs = createJobs(cancelRequests)
  const changes = createListeners<SessionView>()
  let settings = readSettings(configFolder)
  let revision = options.revision ?? 0
  let open: OpenDossier | null = null
  let analysed: { readonly revision: number; readonly on: string; readonly analysis: Analysis } | null = null
  let queue: Promise<unknown> = Promise.resolve()

  function view(): SessionView {
    return {
      lang: settings.lang,
      revision,
      dossier: open === null ? null : dossierView(open, staging.view(open.state)),
      recent: settings.recent,
      networkRequests: 0,
      folder,
    }
  }

  /** Makes `next` the open dossier (or none), remembers it and tells every page. */
  async function show(next: OpenDossier | null): Promise<Outcome<SessionView>> {
    if (next?.file !== open?.file) {
      staging.clear()
      open?.file.close()
    }
    open = next
    revision += 1
    if (next !== null && !isExample(next.file.path)) {
      const { path, savedAt } = next.file
      // Read again: another window may have added its own meanwhile.
      const known = { ...readSettings(configFolder), lang: settings.lang }
      settings = withRecent(known, { path, name: dossierName(next.state, path), savedAt })
      await writeSettings(configFolder, settings)
    }
    const shown = view()
    changes.tell(shown)
    return { ok: true, value: shown }
  }

  /** Saves the new state, then shows it. A state that cannot be built or saved is never shown. */
  const save: SaveChange = (edit, { intent = 'edit', undoes, notices = [] } = {}) => {
    if (open === null) return refuse(problem('no-dossier', 'error', {}))
    const { file } = open
    const state = edit(open.state, file.nextEntry)
    if ('severity' in state) return refuse(state)
    const dossier = buildDossier(state, reference.inPlace())
    const failed = file.save(state, { at: now(), intent, ...(undoes === undefined ? {} : { undoes }) })
    return failed === null ? show({ file, state, dossier, notices: [...notices, ...file.warnings] }) : refuse(failed)
  }

  /** What is changed by hand. */
  function change(edit: (state: DossierState) => DossierState): Promise<Outcome<SessionView>> {
    return save(edit)
  }

  function showOpened(opened: OpenedDossier, notices: readonly Problem[] = []): Promise<Outcome<SessionView>> {
    if (!opened.ok) return refuse(opened.problem)
    const { file, state } = opened
    return show({
      file,
      state,
      dossier: buildDossier(state, reference.inPlace()),
      notices: [...notices, ...opened.notices],
    })
  }

  function access(): Access {
    return { holder, at: now() }
  }

  function create(state: DossierState, where: string, stem: string): Promise<Outcome<SessionView>> {
    try {
      mkdirSync(where, { recursive: true })
    } catch (error) {
      return refuse(problem('write-failed', 'error', { path: where, detail: String(error) }))
    }
    return showOpened(createDossierFile(freePath(where, fileStem(stem, 'Dossier'), 'amarres'), state, access()))
  }

  async function territory(code: string): Promise<Outcome<Territory>> {
    const { loadTerritoryDirectory } = await import('../files/territory-directory.ts')
    const found = loadTerritoryDirectory().byCode(code)
    return found === null
      ? refuse(problem('territory-not-found', 'error', { query: code, nearest: [] }))
      : { ok: true, value: found }
  }

  /** The open dossier with the reference data that judge it: an analysis exists, so a dossier does. */
  function judgedState(): DossierState {
    if (open === null) throw new TypeError('An analysis without a dossier')
    return { ...open.state, reference: open.dossier.reference.data }
  }

  async function analysisOn(on: string): Promise<Outcome<Analysis>> {
    const { createSolver } = await import('../solver/highs.ts')
    const solver = await createSolver()
    if (open === null) return { ok: false, problem: problem('no-dossier', 'error', {}) }
    if (analysed?.revision !== revision || analysed.on !== on) {
      analysed = { revision, on, analysis: analyse(open.dossier, { on, solver }) }
    }
    return { ok: true, value: analysed.analysis }
  }

  const staging = createStagingSession({
    jobs,
    configFolder,
    open: () => open,
    refresh: () => show(open),
    save,
    pathOf: (given) => givenPath(temporaryFolder, given),
    writeExport: (name, bytes) => writeExport(name, bytes, folder, temporaryFolder),
    recipes: () => readRecipes(configFolder),
  })

  const reference = createReferenceSession({
    configFolder,
    save,
    open: () => open,
    rebuild: (notices) => {
      if (open === null) return show(null)
      const { file, state } = open
      return show({ file, state, dossier: buildDossier(state, reference.inPlace()), notices })
    },
    analysisOn,
    pathOf: (given) => givenPath(temporaryFolder, given),
    writeExport: (name, bytes) => writeExport(name, bytes, folder, temporaryFolder),
  })

  const past = createDossierIntents({
    jobs,
    folder,
    save,
    open: () => open,
    showOpened,
    access,
    lang: () => settings.lang,
    pathOf: (given) => givenPath(temporaryFolder, given),
    writeExport: (name, bytes) => writeExport(name, bytes, folder, temporaryFolder),
  })

  const onlyInShell = (): Promise<Outcome<never>> =>
    refuse(problem('invalid-argument', 'error', { detail: 'answered by the desktop shell only' }))

  const intents: Intents = {
    view: () => done(view()),
    setLanguage: async (lang) => {
      settings = { ...settings, lang }
      await writeSettings(configFolder, settings)
      return show(open)
    },
    createDossier: async (wanted) => {
      if (wanted.kind === 'public') {
        const body = publicBody(wanted.name, wanted.total)
        return create({ ...emptyState, territory: body }, folder, wanted.name)
      }
      const found = await territory(wanted.code)
      return found.ok ? create({ ...emptyState, territory: found.value }, folder, found.value.name) : found
    },
    openExample: () =>
      jobs.run('example', async ({ signal, tell }) => {
        const { readAuditFolder } = await import('./audit-folder.ts')
        const read = await readAuditFolder(join(packageRoot(), 'assets', 'example'), {
          territory: null,
          signal,
          onProgress: tell,
        })
        if ('severity' in read) return refuse(read)
        const where = await mkdtemp(join(tmpdir(), exampleFolderPrefix))
        const state = { ...read.state, fictitious: true }
        return create(state, where, state.territory?.name ?? words(settings.lang).cli.exampleName)
      }),
    openDossier: ({ path }) => showOpened(openDossierFile(path, access())),
    chooseDossier: onlyInShell,
    openUploadedDossier: async ({ upload, name }) => {
      const placed = await placeUploadedDossier(temporaryFolder, upload, name, folder)
      if (typeof placed !== 'string') return refuse(placed)
      const opened = openDossierFile(placed, access())
      // Our own copy of something that is no dossier: nothing to leave among the user's. A damaged one can be recovered.
      if (!opened.ok && opened.problem.code !== 'dossier-corrupt') rmSync(placed, { force: true })
      return showOpened(opened)
    },
    closeDossier: () => show(null),
    searchTerritories: async ({ query }) => {
      const { loadTerritoryDirectory } = await import('../files/territory-directory.ts')
      return done(loadTerritoryDirectory().search(query, 20))
    },
    setTerritory: async ({ code }) => {
      const found = await territory(code)
      return found.ok ? change((state) => ({ ...state, territory: found.value })) : found
    },
    setStructure: (typed) => change((state) => withStructure(state, typed)),
    saveChannel: (typed) => {
      const known = services.some((one) => one.id === typed.service)
      if (!known) {
        const ids = services.map((one) => one.id)
        return refuse(problem('unknown-service', 'error', { value: typed.service, known: ids }))
      }
      return change((state) => withChannel(state, typed))
    },
    removeChannel: ({ id }) => change((state) => withoutChannel(state, id)),
    saveMeasures: (typed) => {
      const refused = open === null ? null : refusedMeasures(typed, open.dossier.channels)
      return refused === null ? change((state) => withMeasures(state, typed)) : refuse(refused)
    },
    conflicts: () => (open === null ? refuse(problem('no-dossier', 'error', {})) : done(conflictsView(open.state))),
    chooseSource: (choice) => save((state) => withChoice(state, choice)),
    removeMeasure: (measure) => change((state) => withoutMeasure(state, measure)),
    ...createMethodIntents({ save, open: () => open, now }),
    ...reference.intents,
    ...staging.intents,
    removeFile: ({ sha256 }) => change((state) => withoutFile(state, sha256)),
    answer: (given) => {
      const file = open?.dossier.files.find((one) => one.sha256 === given.sha256)
      const question = file?.questions.find((one) => one.id === given.question)
      if (question !== undefined && given.answer !== null && !isAnswer(question, given.answer)) {
        return refuse(problem('invalid-argument', 'error', { detail: `${given.question}: ${given.answer}` }))
      }
      return change((state) => withAnswer(state, given))
    },
    ...past,
    cancel: ({ job }) => {
      jobs.cancel(job)
      return done(null)
    },
    analysis: ({ on }) => analysisOn(on),
    preview: async ({ document, on, options: typed }) => {
      const analysis = await analysisOn(on)
      if (!analysis.ok) return analysis
      const { buildDocument } = await import('./make-document.ts')
      return done(buildDocument(document, analysis.value, settings.lang, typed))
    },
    export: ({ job, document, on, options: typed }) =>
      jobs.run(job, async ({ signal, tell }): Promise<Outcome<ExportedFile>> => {
        const { makeDocument, makeFieldKit, makePack, makeTemplates } = await import('./make-document.ts')
        const name = documentNames[document]
        tell({ step: 'writing', detail: name, done: 0, total: 1 })
        if (document === 'templates') return writeExport(name, makeTemplates(), folder, temporaryFolder)
        if (document === 'field-kit') {
          const kit = fieldKitOf(open?.dossier ?? null, on)
          return writeExport(name, await makeFieldKit(kit, settings.lang), folder, temporaryFolder)
        }
        const analysis = await analysisOn(on)
        if (!analysis.ok) return analysis
        const bytes =
          document === 'pack'
            ? makePack(analysis.value, judgedState(), settings.lang)
            : await makeDocument(document, analysis.value, settings.lang, typed)
        signal.throwIfAborted()
        const named = open === null ? name : `${fileStem(dossierName(open.state, open.file.path), 'Dossier')} - ${name}`
        const written = await writeExport(named, bytes, folder, temporaryFolder)
        if (written.ok && document !== 'method') await reference.keep()
        return written
      }),
    openExported: onlyInShell,
    revealExported: onlyInShell,
  }

  /** These neither wait for a running job nor disturb it. */
  const immediate: ReadonlySet<ChannelName> = new Set(['view', 'cancel', 'searchTerritories'])

  async function run<Name extends ChannelName>(name: Name, raw: unknown): Promise<Outcome<Result<Name>>> {
    try {
      const checked = checkArgument(name, raw)
      if (!checked.ok) return checked
      const intent: Intents[Name] = intents[name]
      return await intent(checked.value)
    } catch (error) {
      // A bug, caught at the channel: said as such, and nothing was changed.
      const detail = error instanceof Error ? error.message : String(error)
      return { ok: false, problem: problem('unexpected-error', 'error', { detail }) }
    }
  }

  const session: Session = {
    handle(name, raw) {
      if (immediate.has(name)) return run(name, raw)
      const answer = queue.then(() => run(name, raw))
      queue = answer
      return answer
    },
    onProgress: jobs.progress.add,
    onChange: changes.add,
  }
  if (options.reopen !== undefined && options.reopen !== null)
    void session.handle('openDossier', { path: options.reopen })
  return session
}

/** The clock is read here only: when a file was saved, never what an analysis says. */
function now(): string {
  return new Date().toISOString()
}

function done<Value>(value: Value): Promise<Outcome<Value>> {
  return Promise.resolve({ ok: true, value })
}

function refuse(refused: Problem): Promise<{ readonly ok: false; readonly problem: Problem }> {
  return Promise.resolve({ ok: false, problem: refused })
}
