/** What the page may ask of staged files. They belong to the open dossier: another dossier starts without any. */
import { basename } from 'node:path'
import { withBatch } from '../core/dossier/batches.ts'
import type { DossierState } from '../core/dossier/dossier.ts'
import { Cancelled } from '../core/import/cancelled.ts'
import { importFile, notImported, withDigest } from '../core/import/import-file.ts'
import { isAnswer } from '../core/import/is-answer.ts'
import { problem } from '../core/problem.ts'
import type { Problem } from '../core/problem.ts'
import type { GivenFile, Outcome, Progress, SessionView } from '../ipc/channels.ts'
import { writeRecipe } from '../ipc/recipe-file.ts'
import type { Staging } from '../ipc/staging.ts'
import type { Intents, SaveChange } from './intents.ts'
import type { Jobs } from './jobs.ts'
import type { OpenDossier } from './open-dossier.ts'
import { readRecipeFile, rememberRecipe } from './recipes.ts'
import { emptyStage, held, rowsOf, withEdit } from './staging.ts'
import type { HeldFile, KnownRecipes, Stage, StagingEdit } from './staging.ts'
import { isTaken, recipeOf, stagingView } from './staging-view.ts'

export interface StagingHost {
  readonly jobs: Jobs
  readonly configFolder: string
  open(): OpenDossier | null
  /** Tells every page what there is now. */
  refresh(): Promise<Outcome<SessionView>>
  readonly save: SaveChange
  pathOf(given: GivenFile): Promise<string | Problem>
  writeExport(name: string, bytes: Uint8Array): ReturnType<Intents['export']>
  recipes(): KnownRecipes
}

type StagingChannel = 'stage' | 'editStaging' | 'stagedRows' | 'exportRecipe' | 'importRecipe' | 'unstage' | 'commit'

export interface StagingSession {
  readonly intents: Pick<Intents, StagingChannel>
  /** Null when nothing is staged. */
  view(state: DossierState): Staging | null
  /** Forgets everything staged: another dossier was opened. */
  clear(): void
}

/** How much more is accepted of a file that its user trusts. */
const raise = 4

interface Running {
  readonly signal: AbortSignal
  readonly tell: (progress: Omit<Progress, 'job'>) => void
}

export function createStagingSession(host: StagingHost): StagingSession {
  let stage: Stage = emptyStage
  let shown: { readonly stage: Stage; readonly state: DossierState; readonly view: Staging } | null = null
  /** The job at work: files are read again, and told of, long after the job that opened them. */
  let running: Running | null = null

  function atWork<Value>(name: string, work: (job: Running) => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
    return host.jobs.run(name, async (job) => {
      running = job
      try {
        return await work(job)
      } finally {
        running = null
      }
    })
  }

  function progress(step: Omit<Progress, 'job'>): void {
    running?.tell(step)
    if (running?.signal.aborted === true) throw new Cancelled()
  }

  function changed(next: Stage): Promise<Outcome<SessionView>> {
    stage = next
    return host.refresh()
  }

  async function addFiles(given: readonly GivenFile[]): Promise<Outcome<SessionView>> {
    const paths: string[] = []
    for (const file of given) {
      const path = await host.pathOf(file)
      if (typeof path !== 'string') return refused(path)
      paths.push(path)
    }
    return addPaths(paths, stage.files, 1)
  }

  /** `kept`: the files staged already. */
  async function addPaths(
    paths: readonly string[],
    kept: readonly HeldFile[],
    limitTimes: number,
  ): Promise<Outcome<SessionView>> {
    const open = host.open()
    if (open === null) return refused(problem('no-dossier', 'error', {}))
    const { importFiles, fingerprint } = await import('./import-files.ts')
    const recipes = host.recipes()
    const added: HeldFile[] = []
    const names = (files: readonly { readonly sha256: string; readonly file: string }[]) =>
      files.map(({ sha256, file }) => [sha256, file] as const)
    const { problems } = await importFiles(paths, {
      known: new Map([
        ...names(open.state.imports.map((one) => one.inspection)),
        ...names(kept.map((one) => one.read.inspection)),
      ]),
      ...(running === null ? {} : { signal: running.signal }),
      onProgress: progress,
      limitTimes,
      read: (source) => importFile(source, { fingerprint, recipes, staging: true }),
      onFile: (source, read) => added.push(held(source, read, null, { path: pathOf(source.name, paths), limitTimes })),
      onTwin: (source, twin) =>
        added.push(held(source, notImported(source), twin, { path: pathOf(source.name, paths), limitTimes })),
    })
    const [first] = problems
    if (added.length === 0 && first !== undefined) return refused(first)
    return changed({ ...stage, files: [...kept, ...added], problems })
  }

  /** Everything that came with the file is read again: an archive is refused as a whole. */
  function raiseLimits(id: string): Promise<Outcome<SessionView>> {
    const file = fileOf(id)
    if (file === undefined) return Promise.resolve(unknownFile(id))
    const others = stage.files.filter((one) => one.path !== file.path)
    return addPaths([file.path], others, file.limitTimes * raise)
  }

  function edited(edit: StagingEdit): Promise<Outcome<SessionView>> {
    if (edit.kind === 'answer' && edit.answer !== null && !answers(edit.file, edit.question, edit.answer))
      return Promise.resolve(
        refused(problem('invalid-argument', 'error', { detail: `${edit.question}: ${edit.answer}` })),
      )
    const next = withEdit(stage, edit, host.recipes())
    return next === null ? Promise.resolve(unknownFile(edit.kind)) : changed(next)
  }

  function answers(id: string, question: string, answer: string): boolean {
    const asked = fileOf(id)?.read.inspection.questions.find((one) => one.id === question)
    return asked === undefined || isAnswer(asked, answer)
  }

  const fileOf = (id: string): HeldFile | undefined => stage.files.find((one) => one.id === id)

  async function commit(): Promise<Outcome<SessionView>> {
    const taken = stage.files.filter(isTaken)
    if (taken.length === 0) return refused(problem('nothing-to-commit', 'warning', {}))
    for (const { read } of taken) {
      if (read.decisions.recipe !== null) await rememberRecipe(host.configFolder, read.decisions.recipe)
    }
    const kept = taken.map((one) => withDigest(one.read))
    const { choices } = stage
    const given = Object.fromEntries(
      taken.flatMap(({ read, answers: own }) =>
        Object.keys(own).length === 0 ? [] : [[read.inspection.sha256, own] as const],
      ),
    )
    const committed = stage
    stage = emptyStage
    const outcome = await host.save(
      (state, entry) => ({
        ...withBatch(state, kept, entry),
        answers: { ...state.answers, ...given },
        choices: { ...state.choices, ...choices },
      }),
      { intent: 'import' },
    )
    // Not saved: nothing is lost, everything is still staged.
    if (!outcome.ok) stage = committed
    return outcome
  }

  return {
    intents: {
      stage: ({ job, files }) => atWork(job, () => addFiles(files)),
      editStaging: ({ job, edit }) =>
        atWork(job, () => (edit.kind === 'raise-limits' ? raiseLimits(edit.file) : edited(edit))),
      stagedRows: ({ file, sheet, from, count }) => {
        const found = fileOf(file)
        const outcome =
          found === undefined ? unknownFile(file) : ({ ok: true, value: rowsOf(found, sheet, from, count) } as const)
        return Promise.resolve(outcome)
      },
      exportRecipe: async ({ file }) => {
        const found = fileOf(file)
        const recipe = found === undefined ? null : recipeOf(found)
        if (recipe === null) return unknownFile(file)
        return host.writeExport(`${recipe.name}.json`, Buffer.from(writeRecipe(recipe)))
      },
      importRecipe: ({ job, file, recipe: given }) =>
        atWork(job, async () => {
          const path = await host.pathOf(given)
          if (typeof path !== 'string') return refused(path)
          const recipe = await readRecipeFile(path)
          return 'severity' in recipe ? refused(recipe) : edited({ kind: 'map', file, recipe })
        }),
      unstage: () => changed(emptyStage),
      commit: ({ job }) =>
        atWork(job, () => {
          progress({ step: 'saving', detail: '', done: 0, total: 1 })
          return commit()
        }),
    },
    view(state) {
      if (stage.files.length === 0 && stage.problems.length === 0) return null
      if (shown?.stage !== stage || shown.state !== state) shown = { stage, state, view: stagingView(stage, state) }
      return shown.view
    },
    clear() {
      stage = emptyStage
    },
  }
}

/** Which of the paths given a file comes from: its name begins with the last part of that path. */
function pathOf(name: string, paths: readonly string[]): string {
  const found = paths.find((path) => name === basename(path) || name.startsWith(`${basename(path)}/`))
  return found ?? paths[0] ?? ''
}

function refused(why: Problem): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: why }
}

function unknownFile(detail: string): { readonly ok: false; readonly problem: Problem } {
  return refused(problem('invalid-argument', 'error', { detail: `staged file: ${detail}` }))
}
