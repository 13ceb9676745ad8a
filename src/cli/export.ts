/** `amarres export FILE.amarres [--out X.json] [--content]`: the whole dossier as JSON, or its content alone; on stdout by default. */
import type { Lang } from '../core/wording/language.ts'
import { words } from '../core/wording/words.ts'
import { exportedJson, readDossier, writeText } from '../session/command-dossier.ts'
import { readArguments, stringOption } from './arguments.ts'
import { dossierArgument } from './dossier-arguments.ts'
import { sayProblems } from './say-problems.ts'
import { say } from './terminal.ts'

export async function exportDossier(args: readonly string[], lang: Lang): Promise<0 | 1> {
  const read = readArguments(args, lang, { out: 'string', content: 'boolean' })
  const dossier = readDossier(dossierArgument(read, 0, lang))
  const json = 'severity' in dossier ? dossier : exportedJson(dossier, read.values['content'] === true)
  if (typeof json !== 'string') {
    sayProblems([json], lang)
    return 1
  }
  const out = stringOption(read, 'out')
  if (out === null) {
    process.stdout.write(json)
    return 0
  }
  const failed = await writeText(out, json)
  if (failed === null) say(words(lang).cli.summary.written(out))
  else sayProblems([failed], lang)
  return failed === null ? 0 : 1
}
