/**
 * What the page knows of the session: the last view, the last analysis, what went wrong, what is under way.
 * Results are whole and immutable (`$state.raw`): nothing is edited in place, nothing is computed here.
 */
import type { Analysis } from '../../src/core/analysis.ts'
import { problem } from '../../src/core/problem.ts'
import type { Problem } from '../../src/core/problem.ts'
import type { Lang } from '../../src/core/wording/language.ts'
import { words } from '../../src/core/wording/words.ts'
import type { Wording } from '../../src/core/wording/words.ts'
import type {
  Argument,
  Bridge,
  ChannelName,
  DossierView,
  Progress,
  Result,
  SessionView,
} from '../../src/ipc/channels.ts'
import { SessionLost } from '../bridge.ts'
import { today } from './local-time.ts'

class SessionState {
  view = $state.raw<SessionView | null>(null)
  analysis = $state.raw<Analysis | null>(null)
  analysing = $state(false)
  /** The last failure of an intent, until the user closes it or succeeds. */
  problem = $state.raw<Problem | null>(null)
  progress = $state.raw<Progress | null>(null)
  /** The server of the browser shell is gone: nothing more can be done from this page. */
  lost = $state.raw<'expired' | 'unreachable' | null>(null)
  /** The import validated last, until the next one: what it did, and its entry in the journal. */
  added = $state.raw<{ readonly path: string; readonly effect: string; readonly entry: number | null } | null>(null)
  /** ISO date of analysis, an argument of every result. */
  on = $state(today())

  #bridge: Bridge | null = null
  #analysed: string | null = null
  /** Jobs being waited for: progress told after their end, or by someone else, is not shown. */
  readonly #jobs = new Set<string>()

  get lang(): Lang {
    return this.view?.lang ?? 'fr'
  }

  get words(): Wording {
    return words(this.lang)
  }

  get dossier(): DossierView | null {
    return this.view?.dossier ?? null
  }

  get shell(): Bridge['shell'] {
    return this.#bridge?.shell ?? 'browser'
  }

  async connect(bridge: Bridge): Promise<void> {
    this.#bridge = bridge
    bridge.onProgress((progress) => {
      if (this.#jobs.has(progress.job)) this.progress = progress
    })
    bridge.onChange((view) => {
      this.#show(view)
    })
    await this.send('view', null)
  }

  /** Asks for a value. Null = it failed, and `problem` says why. */
  async ask<Name extends ChannelName>(name: Name, argument: Argument<Name>): Promise<Result<Name> | null> {
    if (this.#bridge === null) return null
    const job = jobOf(name, argument)
    if (job !== null) this.#jobs.add(job)
    try {
      const outcome = await this.#bridge.call(name, argument)
      if (outcome.ok) return outcome.value
      if (outcome.problem.code !== 'cancelled') this.problem = outcome.problem
    } catch (error) {
      this.#fail(error)
    } finally {
      if (job !== null) {
        this.#jobs.delete(job)
        this.progress = null
      }
    }
    return null
  }

  /** Sends an intent whose answer is the new view. False = it failed, and `problem` says why. */
  async send<Name extends ViewChannel>(name: Name, argument: Argument<Name>): Promise<boolean> {
    const view = await this.ask(name, argument)
    if (view === null) return false
    this.problem = null
    this.#show(view)
    return true
  }

  /** Reads files and holds them; `progress` follows the upload, then the reading. */
  async stageFiles(job: string, files: readonly File[]): Promise<boolean> {
    if (this.#bridge === null || files.length === 0) return false
    try {
      const given = await this.#bridge.give(files, (done, total) => {
        this.progress = { job, step: 'reading', detail: files[done]?.name ?? '', done, total }
      })
      return await this.send('stage', { job, files: [...given] })
    } catch (error) {
      this.#fail(error)
      return false
    } finally {
      this.progress = null
    }
  }

  /** A decision about what is staged: the file concerned is read again. */
  editStaging(edit: Argument<'editStaging'>['edit']): Promise<boolean> {
    return this.send('editStaging', { job: crypto.randomUUID(), edit })
  }

  /** Reads a staged table as a recipe file says. */
  async importRecipe(file: string, recipe: File): Promise<boolean> {
    if (this.#bridge === null) return false
    try {
      const [given] = await this.#bridge.give([recipe])
      return given !== undefined && (await this.send('importRecipe', { job: crypto.randomUUID(), file, recipe: given }))
    } catch (error) {
      this.#fail(error)
      return false
    }
  }

  /** Opens a dossier given as a file (browser shell). */
  async openUploaded(file: File): Promise<boolean> {
    if (this.#bridge === null) return false
    try {
      const [given] = await this.#bridge.give([file])
      if (given === undefined) return false
      return given.kind === 'path'
        ? await this.send('openDossier', { path: given.path })
        : await this.send('openUploadedDossier', { upload: given.id, name: given.name })
    } catch (error) {
      this.#fail(error)
      return false
    }
  }

  /** Puts a file of reference data in place on this machine. */
  async updateReference(file: File): Promise<boolean> {
    if (this.#bridge === null) return false
    try {
      const [given] = await this.#bridge.give([file])
      return given !== undefined && (await this.send('updateReference', { file: given }))
    } catch (error) {
      this.#fail(error)
      return false
    }
  }

  /** Makes a dossier of what `exportDossier` wrote. */
  async importDossier(file: File): Promise<boolean> {
    if (this.#bridge === null) return false
    try {
      const [given] = await this.#bridge.give([file])
      return given !== undefined && (await this.send('importDossier', { job: crypto.randomUUID(), file: given }))
    } catch (error) {
      this.#fail(error)
      return false
    }
  }

  /** Changes the date of analysis; the figures follow. */
  analyseOn(date: string): void {
    this.on = date
    void this.#analyse()
  }

  #show(view: SessionView): void {
    this.view = view
    void this.#analyse()
  }

  /** Asks for the analysis once per revision and date; an answer that came too late is dropped. */
  async #analyse(): Promise<void> {
    const { view } = this
    if (view?.dossier === null || view === null) {
      this.analysis = null
      this.#analysed = null
      return
    }
    const wanted = `${view.dossier.path}\n${view.revision}\n${this.on}`
    if (wanted === this.#analysed) return
    if (!this.#analysed?.startsWith(`${view.dossier.path}\n`)) this.analysis = null
    this.#analysed = wanted
    this.analysing = true
    const analysis = await this.ask('analysis', { on: this.on })
    if (this.#analysed !== wanted) return
    this.analysing = false
    if (analysis !== null) this.analysis = analysis
  }

  #fail(error: unknown): void {
    if (error instanceof SessionLost) this.lost = error.why
    else
      this.problem = problem('unexpected-error', 'error', {
        detail: error instanceof Error ? error.message : String(error),
      })
  }
}

/** Channels that answer with the whole view. */
type ViewChannel = { [Name in ChannelName]: Result<Name> extends SessionView ? Name : never }[ChannelName]

/** The job whose progress the session will tell; null for intents that answer at once. */
function jobOf(name: ChannelName, argument: unknown): string | null {
  if (name === 'openExample') return 'example'
  if (name === 'cancel' || typeof argument !== 'object' || argument === null || !('job' in argument)) return null
  return typeof argument.job === 'string' ? argument.job : null
}

export const session = new SessionState()
