/** `amarres import FILE.amarres PATH… [--recipe R.json] [--answer 'FILE:QUESTION=VALUE']`: adds files to a dossier, as one batch. */
import type { ImportEffect } from '../core/dossier/import-effect.ts'
import type { Problem } from '../core/problem.ts'
import { channelName } from '../core/wording/names.ts'
import type { Lang } from '../core/wording/language.ts'
import { words } from '../core/wording/words.ts'
import { saveDossier, withDossier } from '../session/command-dossier.ts'
import type { CommandDossier } from '../session/command-dossier.ts'
import { readGivenRecipes } from '../session/given-recipes.ts'
import type { GivenRecipes } from '../session/given-recipes.ts'
import { planImport } from '../session/import-into.ts'
import type { GivenAnswer, ImportPlan } from '../session/import-into.ts'
import { UsageError, readArguments } from './arguments.ts'
import { answerOption, dossierArgument } from './dossier-arguments.ts'
import { sayProblems } from './say-problems.ts'
import { progressLine, say } from './terminal.ts'

export async function importInto(args: readonly string[], lang: Lang): Promise<0 | 1 | 2> {
  const read = readArguments(args, lang, { recipe: 'string', answer: 'string' })
  const path = dossierArgument(read, Number.POSITIVE_INFINITY, lang)
  const paths = read.positionals.slice(1)
  const answers = read.every('answer').map((one) => answerOption(one, lang))
  if (paths.length === 0 && answers.length === 0) throw new UsageError(words(lang).cli.missingFiles)
  const recipes = await readGivenRecipes(read.every('recipe'))
  if ('severity' in recipes) {
    sayProblems([recipes], lang)
    return 2
  }
  const outcome = await withDossier(path, (dossier) => run(dossier, paths, answers, recipes, lang))
  if (typeof outcome === 'number') return outcome
  sayProblems([outcome], lang)
  return 1
}

async function run(
  { file, state, notices }: CommandDossier,
  paths: readonly string[],
  answers: readonly GivenAnswer[],
  recipes: GivenRecipes,
  lang: Lang,
): Promise<0 | 1 | 2> {
  const progress = progressLine(lang)
  const options = { read: recipes.read, onProgress: progress.show }
  const plan = await planImport(state, paths, answers, file.nextEntry, options)
  progress.end()
  if ('severity' in plan) {
    sayProblems([...notices, plan], lang)
    return plan.code === 'answer-refused' ? 2 : 1
  }
  const before = file.journal.at(-1)?.id
  const failed = saveDossier(file, plan.state, { intent: plan.kept > 0 ? 'import' : 'edit' })
  const fromFiles = plan.files.flatMap((one) => one.problems)
  const problems = [...notices, ...fromFiles, ...plan.problems, ...recipes.unused(), ...file.warnings]
  if (failed !== null) {
    sayProblems([...problems, failed], lang)
    return 1
  }
  const isChanged = file.journal.at(-1)?.id !== before
  sayOutcome(plan, isChanged ? (file.journal.at(-1)?.id ?? null) : null, lang)
  sayProblems(problems, lang)
  return isUseful(plan, isChanged) ? 0 : 1
}

/** Files that are all there already are no failure; files of which nothing could be kept are one. */
function isUseful({ files, problems }: ImportPlan, isChanged: boolean): boolean {
  if (isChanged) return true
  return files.length === 0 && problems.every((one: Problem) => one.code === 'same-file-again')
}

function sayOutcome(plan: ImportPlan, entry: number | null, lang: Lang): void {
  const text = words(lang).cli.dossier
  if (entry === null) say(text.unchanged)
  else {
    say(effectSentence(plan.effect, plan.files.length - plan.kept, lang))
    say(text.saved(entry))
  }
  for (const { file, question } of plan.waiting) say(text.waiting(file, question.id, question.options))
}

function effectSentence(effect: ImportEffect, leftOut: number, lang: Lang): string {
  const { added, changed, identical } = effect.facts
  return words(lang).wizard.validate.effect({
    months: effect.newMonths,
    newChannels: effect.newChannels.map((id) => nameOf(id, lang)),
    added,
    replaced: changed,
    keptBefore: 0,
    identical,
    leftOut,
  })
}

function nameOf(id: string, lang: Lang): string {
  const [service = id, account = ''] = id.split(':')
  return channelName(lang, { service, account })
}
