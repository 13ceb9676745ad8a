/** `amarres new|import|undo|journal|export FILE.amarres`: the dossier of the application, from a terminal. */
import { readFile } from 'node:fs/promises'
import { formatDate } from '../core/wording/format.ts'
import { describeEntry } from '../core/wording/describe-entry.ts'
import type { Lang } from '../core/wording/language.ts'
import { serviceName } from '../core/wording/names.ts'
import { words } from '../core/wording/words.ts'
import { problem } from '../core/problem.ts'
import type { Problem } from '../core/problem.ts'
import { territoryByCode } from '../session/audit-folder.ts'
import { dossierText, importInto, journalOf, newDossier, newDossierFrom, undoIn } from '../session/dossier-on-disk.ts'
import { readGivenRecipes } from '../session/given-recipes.ts'
import { publicBody } from '../session/open-dossier.ts'
import { writeText } from '../session/write-text.ts'
import type { ExitCode } from './cli.ts'
import { UsageError, invalid, readArguments, stringOption } from './arguments.ts'
import type { Arguments } from './arguments.ts'
import { sayProblems } from './say-problems.ts'
import { progressLine, say } from './terminal.ts'

/** The dossier named first, and what follows it. */
function dossierArgument({ positionals }: Arguments, lang: Lang): readonly [string, readonly string[]] {
  const [path, ...others] = positionals
  if (path === undefined) throw new UsageError(words(lang).cli.dossier.missing)
  return [path, others]
}

function refuse(why: Problem, lang: Lang): 1 {
  sayProblems([why], lang)
  return 1
}

export async function newCommand(args: readonly string[], lang: Lang): Promise<ExitCode> {
  const read = readArguments(args, lang, { territory: 'string', name: 'string', population: 'string', from: 'string' })
  const [path, [extra]] = dossierArgument(read, lang)
  if (extra !== undefined) throw new UsageError(words(lang).cli.unexpectedArgument(extra))
  const from = stringOption(read, 'from')
  const failed = from === null ? newEmpty(path, read, lang) : await newFrom(path, from)
  if (failed !== null) return refuse(failed, lang)
  say(words(lang).cli.dossier.created(path))
  return 0
}

async function newFrom(path: string, from: string): Promise<Problem | null> {
  const json = await readFile(from, 'utf8').catch(() => null)
  return json === null ? problem('file-not-found', 'error', { path: from }) : newDossierFrom(path, json)
}

function newEmpty(path: string, read: Arguments, lang: Lang): Problem | null {
  const [code, name, population] = [
    stringOption(read, 'territory'),
    stringOption(read, 'name'),
    stringOption(read, 'population'),
  ]
  if (population !== null && !/^[1-9]\d*$/.test(population)) invalid(lang, '--population', population)
  const found = code === null ? null : territoryByCode(code)
  if (code !== null && found === null) return problem('territory-not-found', 'error', { query: code, nearest: [] })
  const body = name !== null && population !== null ? publicBody(name, Number(population)) : null
  return newDossier(path, { territory: found ?? body })
}

export async function importCommand(args: readonly string[], lang: Lang): Promise<ExitCode> {
  const text = words(lang).cli
  const read = readArguments(args, lang, { recipe: 'string' })
  const [path, files] = dossierArgument(read, lang)
  if (files.length === 0) throw new UsageError(text.missingFiles)
  const recipes = await readGivenRecipes(read.every('recipe'))
  if ('severity' in recipes) {
    sayProblems([recipes], lang)
    return 2
  }
  const progress = progressLine(lang)
  const done = await importInto(path, files, recipes, progress.show)
  progress.end()
  if (!done.ok) return refuse(done.problem, lang)
  const { effect, files: looked, problems } = done.value
  const leftOut = looked.filter((one) => one.status !== 'recognised').length
  say(
    effect === null
      ? text.dossier.nothingNew
      : words(lang).wizard.validate.effect({
          months: effect.newMonths,
          newChannels: effect.newChannels.map((id) => serviceName(lang, id.split(':', 1)[0] ?? id)),
          added: effect.facts.added,
          // Without a choice the latest file is believed.
          replaced: effect.facts.changed,
          keptBefore: 0,
          identical: effect.facts.identical,
          leftOut,
        }),
  )
  sayProblems([...looked.flatMap((one) => one.problems), ...problems], lang)
  // The same file again changes nothing: that is no failure.
  return effect !== null || problems.some((one) => one.code === 'same-file-again') ? 0 : 1
}

export async function undoCommand(args: readonly string[], lang: Lang): Promise<ExitCode> {
  const read = readArguments(args, lang, {})
  const [path, [entry, extra]] = dossierArgument(read, lang)
  if (extra !== undefined) throw new UsageError(words(lang).cli.unexpectedArgument(extra))
  if (entry !== undefined && !/^[1-9]\d*$/.test(entry)) throw new UsageError(words(lang).cli.unexpectedArgument(entry))
  const done = await undoIn(path, entry === undefined ? null : Number(entry))
  if (!done.ok) return refuse(done.problem, lang)
  say(words(lang).cli.dossier.undone(done.value.id, describeEntry(done.value, lang).title))
  return 0
}

export function journalCommand(args: readonly string[], lang: Lang): Promise<ExitCode> {
  const read = readArguments(args, lang, { json: 'boolean' })
  const [path, [extra]] = dossierArgument(read, lang)
  if (extra !== undefined) throw new UsageError(words(lang).cli.unexpectedArgument(extra))
  const done = journalOf(path)
  if (!done.ok) return Promise.resolve(refuse(done.problem, lang))
  if (read.values['json'] === true) {
    process.stdout.write(`${JSON.stringify(done.value, null, 2)}\n`)
    return Promise.resolve(0)
  }
  for (const entry of done.value) {
    const { title, details } = describeEntry(entry, lang)
    say(words(lang).cli.dossier.entry(entry.id, formatDate(lang, entry.at.slice(0, 10)), title, entry.undoneBy))
    for (const line of details) say(`    ${line}`)
  }
  return Promise.resolve(0)
}

export async function exportCommand(args: readonly string[], lang: Lang): Promise<ExitCode> {
  const read = readArguments(args, lang, { out: 'string', content: 'boolean' })
  const [path, [extra]] = dossierArgument(read, lang)
  if (extra !== undefined) throw new UsageError(words(lang).cli.unexpectedArgument(extra))
  const done = dossierText(path, read.values['content'] === true)
  if (!done.ok) return refuse(done.problem, lang)
  const out = stringOption(read, 'out')
  if (out === null) {
    process.stdout.write(done.value)
    return 0
  }
  const failed = await writeText(out, done.value)
  if (failed !== null) return refuse(failed, lang)
  say(words(lang).cli.templates.written(out))
  return 0
}
