/** Staged files as the page sees them, and what keeping them would do to the dossier. */
import type { DossierState } from '../core/dossier/dossier.ts'
import { previewImport } from '../core/dossier/import-effect.ts'
import { fixableCells } from '../core/import/fixable-cell.ts'
import type { FileDecisions } from '../core/import/decisions.ts'
import { ignoredReason } from '../core/import/decisions.ts'
import { suggestRecipe } from '../core/import/suggest-recipe.ts'
import type { Recipe } from '../core/import/recipe.ts'
import { toTable } from '../core/import/sections.ts'
import type { SourceFile } from '../core/import/table.ts'
import { summariseSheets } from '../core/import/sheet-summary.ts'
import { problemKey } from '../core/problem-key.ts'
import type { StagedFile, StagedProblem, StagedState, Staging } from '../ipc/staging.ts'
import { withoutAnswered } from './answered.ts'
import type { HeldFile, Stage } from './staging.ts'

export function stagingView(stage: Stage, state: DossierState): Staging {
  const taken = stage.files.filter(isTaken).map((one) => one.read)
  const chosen = { ...state, choices: { ...state.choices, ...stage.choices } }
  return {
    files: stage.files.map(stagedFile),
    problems: stage.problems,
    ...previewImport(chosen, taken),
    choices: stage.choices,
  }
}

/** Would this file be kept? Only what gives facts, now or once a question is answered. */
export function isTaken(file: HeldFile): boolean {
  const state = stateOf(file)
  return state === 'ready' || state === 'question'
}

function stateOf(file: HeldFile): StagedState {
  const { inspection, decisions } = file.read
  if (file.twin !== null) return 'already-there'
  if (file.leftOut) return 'left-out'
  if (inspection.status === 'unreadable') return 'unusable'
  // A recipe that is still being written gives nothing yet.
  if (inspection.problems.some((one) => one.code === 'recipe-incomplete')) return 'to-map'
  if (inspection.status === 'recognised') return isWaiting(file) ? 'question' : 'ready'
  return decisions.recipe !== null || canBeMapped(file) ? 'to-map' : 'unusable'
}

function isWaiting(file: HeldFile): boolean {
  return file.read.inspection.questions.some((one) => file.answers[one.id] === undefined)
}

/** A table with a header and rows, that is no list of people. */
function canBeMapped({ rows, read }: HeldFile): boolean {
  return rows.some((count) => count > 1) && !read.inspection.problems.some((one) => one.code === 'personal-data-only')
}

/** The recipe in force or, for an unknown table, the one that its headers and values suggest. */
export function recipeOf(file: HeldFile): Recipe | null {
  const { decisions, inspection } = file.read
  if (decisions.recipe !== null) return decisions.recipe
  if (inspection.status !== 'unrecognised' || file.twin !== null) return null
  return suggestFor(file.source, decisions)
}

/** For the first table that has a header, as the user wants its sheet read. */
function suggestFor(source: SourceFile, { layouts }: FileDecisions): Recipe | null {
  for (const sheet of source.sheets) {
    const layout = layouts.find((one) => one.sheet === sheet.name)
    const recipe = layout?.use === false ? null : suggestRecipe(toTable(source.name, sheet, layout?.headerRow ?? null))
    if (recipe !== null) return recipe
  }
  return null
}

function stagedFile(file: HeldFile): StagedFile {
  const { inspection, decisions } = file.read
  const recipe = recipeOf(file)
  return {
    id: file.id,
    state: stateOf(file),
    twin: file.twin,
    inspection: withoutAnswered(inspection, file.answers),
    decisions,
    answers: file.answers,
    dialect: file.source.dialect,
    sheets: file.twin === null ? summariseSheets(file.source, file.rows, decisions, recipe) : [],
    problems: stagedProblems(file),
    recipe,
  }
}

function stagedProblems({ read, source, answers }: HeldFile): readonly StagedProblem[] {
  const { inspection, decisions } = read
  const { problems } = withoutAnswered(inspection, answers)
  const cells = fixableCells(problems, source, decisions)
  return problems.map((problem, index) => ({
    key: problemKey(problem),
    problem,
    fix: cells[index] ?? null,
    ignored: ignoredReason(problem, decisions),
  }))
}
