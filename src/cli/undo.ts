/** `amarres undo FILE.amarres [ENTRY]`: takes an entry of the journal back; by default the last import that is in force. */
import { describeEntry } from '../core/wording/describe-entry.ts'
import { problem } from '../core/problem.ts'
import type { Lang } from '../core/wording/language.ts'
import { words } from '../core/wording/words.ts'
import { saveDossier, withDossier } from '../session/command-dossier.ts'
import type { CommandDossier } from '../session/command-dossier.ts'
import { lastImport, undone } from '../session/history.ts'
import { invalid, readArguments } from './arguments.ts'
import { dossierArgument } from './dossier-arguments.ts'
import { sayProblems } from './say-problems.ts'
import { say } from './terminal.ts'

export async function undo(args: readonly string[], lang: Lang): Promise<0 | 1 | 2> {
  const read = readArguments(args, lang, {})
  const path = dossierArgument(read, 1, lang)
  const [, given] = read.positionals
  if (given !== undefined && !/^[1-9]\d{0,8}$/u.test(given)) invalid(lang, 'ENTRY', given)
  const outcome = await withDossier(path, (dossier) =>
    Promise.resolve(run(dossier, given === undefined ? null : Number(given), lang)),
  )
  if (typeof outcome === 'number') return outcome
  sayProblems([outcome], lang)
  return 1
}

function run({ file, state, notices }: CommandDossier, given: number | null, lang: Lang): 0 | 1 {
  const text = words(lang).cli.dossier
  const id = given ?? lastImport(file.journal, state)
  const entry = file.journal.find((one) => one.id === id)
  const next = id === null ? problem('nothing-to-undo', 'warning', {}) : undone(file, state, id)
  const failed =
    'severity' in next ? next : saveDossier(file, next, { intent: 'undo', ...(id === null ? {} : { undoes: id }) })
  sayProblems([...notices, ...file.warnings, ...(failed === null ? [] : [failed])], lang)
  if (failed !== null || entry === undefined) return 1
  say(text.undone(entry.id, describeEntry(entry, lang).title))
  say(text.saved(file.journal.at(-1)?.id ?? 0))
  return 0
}
