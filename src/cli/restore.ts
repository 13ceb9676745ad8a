/**
 * `amarres restore FILE.amarres BACKUP --out NEW.amarres` makes a new dossier of a backup; `amarres salvage FILE.amarres --out
 * NEW.amarres` of what can still be read of a damaged dossier. Neither touches what there is.
 */
import type { Problem } from '../core/problem.ts'
import type { Lang } from '../core/wording/language.ts'
import { words } from '../core/wording/words.ts'
import { restoreTo, salvageTo } from '../session/command-dossier.ts'
import { UsageError, readArguments, stringOption } from './arguments.ts'
import type { Arguments } from './arguments.ts'
import { dossierArgument, newDossierPath } from './dossier-arguments.ts'
import { sayProblems } from './say-problems.ts'
import { say } from './terminal.ts'

export function restore(args: readonly string[], lang: Lang): Promise<0 | 1> {
  const read = readArguments(args, lang, { out: 'string' })
  const path = dossierArgument(read, 1, lang)
  const [, backup] = read.positionals
  if (backup === undefined) throw new UsageError(words(lang).cli.dossier.missingBackup)
  const out = outOption(read, lang)
  return Promise.resolve(told(restoreTo(path, backup, out), out, lang))
}

export function salvage(args: readonly string[], lang: Lang): Promise<0 | 1> {
  const read = readArguments(args, lang, { out: 'string' })
  const path = dossierArgument(read, 0, lang)
  const out = outOption(read, lang)
  return Promise.resolve(told(salvageTo(path, out), out, lang))
}

function outOption(read: Arguments, lang: Lang): string {
  const out = stringOption(read, 'out')
  if (out === null) throw new UsageError(words(lang).cli.dossier.missingNew)
  return newDossierPath(out, lang)
}

/** An error: nothing was made; anything else is about what was. */
function told(what: Problem, out: string, lang: Lang): 0 | 1 {
  if (what.severity !== 'error') say(words(lang).cli.dossier.created(out))
  sayProblems([what], lang)
  return what.severity === 'error' ? 1 : 0
}
