/** Arguments of the commands that work on one dossier. */
import type { Lang } from '../core/wording/language.ts'
import { words } from '../core/wording/words.ts'
import type { GivenAnswer } from '../session/import-into.ts'
import { UsageError, invalid } from './arguments.ts'
import type { Arguments } from './arguments.ts'

/** `FILE.amarres`, then at most `others` more arguments. */
export function dossierArgument({ positionals }: Arguments, others: number, lang: Lang): string {
  const text = words(lang).cli
  const [path] = positionals
  const extra = positionals[others + 1]
  if (path === undefined) throw new UsageError(text.missingDossier)
  if (extra !== undefined) throw new UsageError(text.unexpectedArgument(extra))
  return path
}

/** New dossiers are found again by their extension. */
export function newDossierPath(path: string, lang: Lang): string {
  if (!isDossierName(path)) throw new UsageError(words(lang).cli.notADossierName(path))
  return path
}

export function isDossierName(path: string): boolean {
  return path.toLowerCase().endsWith('.amarres')
}

/** `Reach.csv:network:Reach=facebook`: a question's id may hold colons and equal signs, a file name or an answer may not. */
export function answerOption(given: string, lang: Lang): GivenAnswer {
  const [, file, question, answer] = /^([^:]+):(.+)=([^=]*)$/u.exec(given) ?? []
  if (file === undefined || question === undefined || answer === undefined || answer === '')
    return invalid(lang, '--answer', given)
  return { file, question, answer }
}
