/** `amarres backups FILE.amarres`: the backups beside a dossier, also one that cannot be read any more. Nothing is written. */
import { existsSync } from 'node:fs'
import { problem } from '../core/problem.ts'
import type { Lang } from '../core/wording/language.ts'
import { words } from '../core/wording/words.ts'
import { backupsOf } from '../session/command-dossier.ts'
import { readArguments } from './arguments.ts'
import { dossierArgument } from './dossier-arguments.ts'
import { moment } from './journal.ts'
import { sayProblems } from './say-problems.ts'
import { say } from './terminal.ts'

export function backups(args: readonly string[], lang: Lang): Promise<0 | 1> {
  const read = readArguments(args, lang, {})
  const path = dossierArgument(read, 0, lang)
  const text = words(lang).cli.dossier
  const found = backupsOf(path)
  if (found.length === 0 && !existsSync(path)) {
    sayProblems([problem('file-not-found', 'error', { path })], lang)
    return Promise.resolve(1)
  }
  if (found.length === 0) say(text.noBackups)
  for (const one of found) {
    say(one.id)
    say(`    ${text.backup(moment(one.madeAt, lang), text.reasons[one.reason], one.bytes, one.entries)}`)
  }
  return Promise.resolve(0)
}
