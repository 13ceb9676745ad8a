/** `amarres templates --out DIR`: the three files to fill in by hand. */
import type { Lang } from '../core/wording/language.ts'
import { words } from '../core/wording/words.ts'
import { writeTemplates } from '../session/write-audit.ts'
import { UsageError, readArguments, stringOption } from './arguments.ts'
import { sayProblems } from './say-problems.ts'
import { say } from './terminal.ts'

export async function templates(args: readonly string[], lang: Lang): Promise<0 | 1> {
  const text = words(lang).cli
  const read = readArguments(args, lang, { out: 'string' })
  const [extra] = read.positionals
  if (extra !== undefined) throw new UsageError(text.unexpectedArgument(extra))
  const out = stringOption(read, 'out')
  if (out === null || out === '') throw new UsageError(text.missingOut)
  const { paths, problems } = await writeTemplates(out)
  for (const path of paths) say(text.templates.written(path))
  sayProblems(problems, lang)
  return problems.length > 0 ? 1 : 0
}
