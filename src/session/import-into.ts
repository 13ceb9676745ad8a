/** Files on disk → a dossier, in one go: what the wizard does step by step, for the command line. */
import { stat } from 'node:fs/promises'
import { withBatch } from '../core/dossier/batches.ts'
import type { DossierState } from '../core/dossier/dossier.ts'
import type { ImportEffect } from '../core/dossier/import-effect.ts'
import { previewImport } from '../core/dossier/import-effect.ts'
import type { FileImport } from '../core/import/import-file.ts'
import type { Question } from '../core/import/importer.ts'
import type { FileInspection } from '../core/import/inspection.ts'
import { isAnswer } from '../core/import/is-answer.ts'
import { problem } from '../core/problem.ts'
import type { Problem } from '../core/problem.ts'
import { withoutAnswered } from './answered.ts'
import { isNoData } from './audit-folder.ts'
import { importFiles } from './import-files.ts'
import type { ImportOptions } from './import-files.ts'
import { readOwnTerritory } from './own-territory.ts'

/** An answer to a question about a file, by the name of the file. */
export interface GivenAnswer {
  readonly file: string
  readonly question: string
  readonly answer: string
}

export interface ImportPlan {
  /** What the dossier becomes; the very same when nothing is new. */
  readonly state: DossierState
  /** Everything that was read, kept or not, without the questions that are answered. */
  readonly files: readonly FileInspection[]
  readonly kept: number
  readonly effect: ImportEffect
  /** About the batch: files already there, files that could not be opened. */
  readonly problems: readonly Problem[]
  /** Questions that no answer was given to. */
  readonly waiting: readonly { readonly file: string; readonly question: Question }[]
}

/**
 * What importing would give; nothing is saved here. `entry`: the entry of the journal that will tell it. A problem alone: an
 * answer that no file asks for or that does not suit (`answer-refused`), or a folder whose own description is broken.
 */
export async function planImport(
  before: DossierState,
  paths: readonly string[],
  answers: readonly GivenAnswer[],
  entry: number,
  options: Pick<ImportOptions, 'read' | 'onProgress'>,
): Promise<ImportPlan | Problem> {
  const own = await ownAnswers(paths)
  if ('severity' in own) return own
  const known = new Map(before.imports.map(({ inspection }) => [inspection.sha256, inspection.file]))
  const { imports, problems } = await importFiles(paths, { ...options, known, ignore: isNoData })
  const kept = imports.filter((one) => one.inspection.status === 'recognised')
  const state = withBatch(before, kept, entry)
  const refused = answers.find((one) => !fits(one, state))
  if (refused !== undefined) return problem('answer-refused', 'error', refusal(refused, state))
  // A folder's own answers are for the files that come with it, and give way to those of the command.
  const fresh = new Set(kept.map((one) => one.inspection.sha256))
  const answered = withAnswers(
    withAnswers(state, own, (sha256) => fresh.has(sha256)),
    answers,
    () => true,
  )
  return {
    state: answered,
    files: imports.map(({ inspection }) => withoutAnswered(inspection, answered.answers[inspection.sha256])),
    kept: kept.length,
    effect: previewImport(before, kept).effect,
    problems,
    waiting: waitingIn(answered, kept),
  }
}

/** What folders say of themselves in `collectivite.json`; only their answers matter to a dossier that exists. */
async function ownAnswers(paths: readonly string[]): Promise<readonly GivenAnswer[] | Problem> {
  const all: GivenAnswer[] = []
  for (const path of paths) {
    const isFolder = (await stat(path).catch(() => null))?.isDirectory() === true
    const own = isFolder ? await readOwnTerritory(path) : null
    if (own === null) continue
    if ('severity' in own) return own
    for (const [file, given] of Object.entries(own.answers)) {
      for (const [question, answer] of Object.entries(given)) all.push({ file, question, answer })
    }
  }
  return all
}

const isNamed = (file: string, name: string): boolean => file === name || file.endsWith(`/${name}`)

function questionsFor({ file, question }: GivenAnswer, state: DossierState): readonly Question[] {
  return state.imports
    .filter((one) => isNamed(one.inspection.file, file))
    .flatMap((one) => one.inspection.questions.filter((asked) => asked.id === question))
}

function fits(given: GivenAnswer, state: DossierState): boolean {
  const asked = questionsFor(given, state)
  return asked.length > 0 && asked.every((one) => isAnswer(one, given.answer))
}

function refusal(given: GivenAnswer, state: DossierState) {
  const [asked] = questionsFor(given, state)
  return { ...given, known: asked !== undefined, options: asked?.options ?? [] }
}

/** Each answer to every file of its name that asks, among those that `concerns` lets through. */
function withAnswers(
  state: DossierState,
  answers: readonly GivenAnswer[],
  concerns: (sha256: string) => boolean,
): DossierState {
  let all = state.answers
  for (const given of answers.filter((one) => fits(one, state))) {
    for (const { inspection } of state.imports) {
      const { file, sha256, questions } = inspection
      if (!concerns(sha256) || !isNamed(file, given.file) || !questions.some((one) => one.id === given.question))
        continue
      all = { ...all, [sha256]: { ...all[sha256], [given.question]: given.answer } }
    }
  }
  return { ...state, answers: all }
}

function waitingIn(state: DossierState, kept: readonly FileImport[]): ImportPlan['waiting'] {
  return kept.flatMap(({ inspection: { file, sha256, questions } }) =>
    questions
      .filter((one) => !isAnswer(one, state.answers[sha256]?.[one.id] ?? ''))
      .map((question) => ({ file, question })),
  )
}
