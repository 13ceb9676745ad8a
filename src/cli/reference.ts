/** `amarres reference export [--out FILE]` and `amarres reference check FILE`: reference data as a file, without network. */
import { canonicalJson } from '../core/dossier/canonical-json.ts'
import { bundledReferenceData, hashOf } from '../core/reference/reference-data.ts'
import type { Lang } from '../core/wording/language.ts'
import { words } from '../core/wording/words.ts'
import { writeReferenceFile } from '../ipc/reference-file.ts'
import { readReferenceAt, writeReferenceTo } from '../session/installed-reference.ts'
import { UsageError, readArguments, stringOption } from './arguments.ts'
import { sayProblems } from './say-problems.ts'
import { say } from './terminal.ts'

export async function reference(args: readonly string[], lang: Lang): Promise<0 | 1> {
  const text = words(lang).cli
  const read = readArguments(args, lang, { out: 'string' })
  const [action, file, extra] = read.positionals
  if (extra !== undefined) throw new UsageError(text.unexpectedArgument(extra))
  if (action === 'export') {
    if (file !== undefined) throw new UsageError(text.unexpectedArgument(file))
    return exportTo(stringOption(read, 'out'), lang)
  }
  if (action !== 'check') throw new UsageError(text.reference.action)
  if (file === undefined) throw new UsageError(text.missingFiles)
  return check(file, lang)
}

async function exportTo(out: string | null, lang: Lang): Promise<0 | 1> {
  if (out === null) {
    process.stdout.write(writeReferenceFile(bundledReferenceData))
    return 0
  }
  const failed = await writeReferenceTo(out, bundledReferenceData)
  if (failed !== null) sayProblems([failed], lang)
  else say(words(lang).cli.summary.written(out))
  return failed === null ? 0 : 1
}

async function check(file: string, lang: Lang): Promise<0 | 1> {
  const { reference: text } = words(lang).cli
  const read = await readReferenceAt(file, bundledReferenceData)
  if ('severity' in read) {
    sayProblems([read], lang)
    return 1
  }
  const before = new Map(bundledReferenceData.values.map((value) => [value.id, canonicalJson(value)]))
  const added = read.data.values.filter(({ id }) => !before.has(id)).length
  const changed = read.data.values.filter((value) => (before.get(value.id) ?? '') !== canonicalJson(value)).length
  say(text.version(read.data.version, read.data.date, hashOf(read.data)))
  say(text.changes(changed - added, added))
  sayProblems(read.problems, lang)
  return read.problems.some(({ code }) => code === 'reference-value-refused') ? 1 : 0
}
