/** `amarres templates --out DIR`: the three files to fill in by hand, and the field kit of a survey. */
import { buildDossier } from '../core/dossier/build-dossier.ts'
import { fieldKitOf } from '../core/report/field-kit.ts'
import type { Lang } from '../core/wording/language.ts'
import { words } from '../core/wording/words.ts'
import { readDossier } from '../session/command-dossier.ts'
import { writeTemplates } from '../session/write-audit.ts'
import { UsageError, invalid, isDate, readArguments, stringOption } from './arguments.ts'
import { sayProblems } from './say-problems.ts'
import { say } from './terminal.ts'
import { today } from './today.ts'

export async function templates(args: readonly string[], lang: Lang): Promise<0 | 1> {
  const text = words(lang).cli
  const read = readArguments(args, lang, { out: 'string', for: 'string', on: 'string' })
  const [extra] = read.positionals
  if (extra !== undefined) throw new UsageError(text.unexpectedArgument(extra))
  const out = stringOption(read, 'out')
  if (out === null || out === '') throw new UsageError(text.missingOut)
  const on = stringOption(read, 'on') ?? today()
  if (!isDate(on)) invalid(lang, '--on', on)
  const path = stringOption(read, 'for')
  const opened = path === null ? null : readDossier(path)
  if (opened !== null && 'severity' in opened) {
    sayProblems([opened], lang)
    return 1
  }
  const kit = fieldKitOf(opened && buildDossier(opened.state), on)
  const { paths, problems } = await writeTemplates(out, kit, lang)
  for (const written of paths) say(text.templates.written(written))
  sayProblems(problems, lang)
  return problems.length > 0 ? 1 : 0
}
