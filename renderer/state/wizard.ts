/** Where the user is in the import wizard, and what each step still asks of them. */
import type { ProblemCode, Severity } from '../../src/core/problem.ts'
import type { StagedFile, StagedProblem, Staging } from '../../src/ipc/staging.ts'
import { pendingQuestions } from './pending-questions.ts'

export const wizardSteps = ['deposit', 'recognise', 'map', 'check', 'validate'] as const
export type WizardStep = (typeof wizardSteps)[number]

/** From the address; null: not in the wizard. */
export function wizardStep(about: string): WizardStep | null {
  return wizardSteps.find((step) => step === about) ?? null
}

/** Files that would be kept. */
export function takenFiles({ files }: Pick<Staging, 'files'>): readonly StagedFile[] {
  return files.filter((one) => one.state === 'ready' || one.state === 'question')
}

/** Files whose problems matter: not those that will not be kept anyway, nor tables that are still to be described. */
export function checkedFiles({ files }: Pick<Staging, 'files'>): readonly StagedFile[] {
  return files.filter((one) => one.state === 'ready' || one.state === 'question' || one.state === 'unusable')
}

function pendingIn(file: StagedFile): number {
  return pendingQuestions(file.inspection, { [file.inspection.sha256]: file.answers }).length
}

export function pendingCount({ files }: Pick<Staging, 'files'>): number {
  return takenFiles({ files }).reduce((sum, file) => sum + pendingIn(file), 0)
}

/** Tables that nobody described yet, and those read with a recipe. */
export function describedFiles({ files }: Pick<Staging, 'files'>): readonly StagedFile[] {
  return files.filter((one) => one.state === 'to-map' || (one.decisions.recipe !== null && one.state !== 'left-out'))
}

export function toMapCount({ files }: Pick<Staging, 'files'>): number {
  return files.filter((one) => one.state === 'to-map').length
}

const grave: ReadonlySet<Severity> = new Set<Severity>(['error', 'warning'])

/** Problems to be corrected or explained: questions have a step of their own, notes ask for nothing. */
export function standing(problems: readonly StagedProblem[]): readonly StagedProblem[] {
  return problems.filter((one) => one.ignored === null && grave.has(one.problem.severity))
}

export function standingCount(staging: Pick<Staging, 'files'>): number {
  return checkedFiles(staging).reduce((sum, file) => sum + standing(file.problems).length, 0)
}

/** Conflicts for which nobody said which side to believe. */
export function openConflicts({ effect, choices }: Pick<Staging, 'effect' | 'choices'>): number {
  const chosen = effect.conflicts.filter((one) => choiceOf(one, choices) !== null).length
  return effect.conflictCount - chosen
}

/** The SHA-256 of the side to believe, by the value's own key then its group's; null: nobody said. */
export function choiceOf(
  { key, group }: { readonly key: string; readonly group: string },
  choices: Staging['choices'],
): string | null {
  return choices[key] ?? choices[group] ?? null
}

/** Conflicts in which the value of before is believed: chosen so, or typed by hand. */
export function keptBefore({ effect, choices }: Pick<Staging, 'effect' | 'choices'>): number {
  return effect.conflicts.filter((one) => {
    const before = one.kept.sha256 === '' ? one.kept : one.other
    return (choiceOf(one, choices) ?? one.kept.sha256) === before.sha256
  }).length
}

/** Problems of one kind in one column: said once, mended one by one or left together. */
export interface ProblemKind {
  readonly code: ProblemCode
  /** By row. */
  readonly problems: readonly StagedProblem[]
}

export interface ProblemGroup {
  /** Title of the column; null: about the file as a whole. */
  readonly column: string | null
  readonly sheet: string | null
  readonly count: number
  readonly kinds: readonly ProblemKind[]
}

/** By sheet and column, in the order in which they are met, then by kind and row; what is about the whole file first. */
export function byColumn(problems: readonly StagedProblem[]): readonly ProblemGroup[] {
  const groups = Map.groupBy(problems, ({ problem: { place } }) => JSON.stringify([place.sheet, place.column]))
  return [...groups.values()]
    .map((all): ProblemGroup => {
      const { sheet = null, column = null } = all[0]?.problem.place ?? {}
      const kinds = [...Map.groupBy(all, (one) => one.problem.code)].map(([code, some]) => ({
        code,
        problems: some.toSorted((a, b) => (a.problem.place.row ?? 0) - (b.problem.place.row ?? 0)),
      }))
      return { sheet, column, count: all.length, kinds }
    })
    .toSorted((a, b) => Number(a.column !== null) - Number(b.column !== null))
}

/** What was left as it is, by the reason given. */
export function byReason(problems: readonly StagedProblem[]): readonly (readonly [string, readonly StagedProblem[]])[] {
  const reasons = new Map<string, StagedProblem[]>()
  for (const one of problems) {
    if (one.ignored === null) continue
    const same = reasons.get(one.ignored)
    if (same === undefined) reasons.set(one.ignored, [one])
    else same.push(one)
  }
  return [...reasons]
}
