/** `amarres journal FILE.amarres [--json]`: every change ever saved in a dossier, the latest first. Nothing is written. */
import { describeEntry } from '../core/wording/describe-entry.ts'
import { formatDate } from '../core/wording/format.ts'
import type { Lang } from '../core/wording/language.ts'
import { words } from '../core/wording/words.ts'
import type { JournalEntryView } from '../ipc/dossier-views.ts'
import { readDossier } from '../session/command-dossier.ts'
import { journalView } from '../session/history.ts'
import { readArguments } from './arguments.ts'
import { dossierArgument } from './dossier-arguments.ts'
import { sayProblems } from './say-problems.ts'
import { say, sayJson } from './terminal.ts'

export function journal(args: readonly string[], lang: Lang): Promise<0 | 1> {
  const read = readArguments(args, lang, { json: 'boolean' })
  const dossier = readDossier(dossierArgument(read, 0, lang))
  if ('severity' in dossier) {
    sayProblems([dossier], lang)
    return Promise.resolve(1)
  }
  const { file, state, notices } = dossier
  const entries = journalView(file.journal, state)
  if (read.values['json'] === true) sayJson(entries)
  else {
    const files = Object.fromEntries(state.imports.map(({ inspection }) => [inspection.sha256, inspection.file]))
    for (const entry of entries) sayEntry(entry, files, lang)
  }
  sayProblems(notices, lang)
  return Promise.resolve(0)
}

function sayEntry(entry: JournalEntryView, files: Readonly<Record<string, string>>, lang: Lang): void {
  const text = words(lang).cli.dossier
  const { title, details } = describeEntry(entry, lang, files)
  say(
    text.entry(
      entry.id,
      moment(entry.at, lang),
      entry.undoneBy === null ? title : text.undoneBy(title, entry.undoneBy),
    ),
  )
  for (const line of details) say(`    ${line}`)
}

/** By the clock of this machine: the journal is read by the person who made it. */
export function moment(at: string, lang: Lang): string {
  const date = new Date(at)
  if (Number.isNaN(date.getTime())) return at
  const two = (value: number): string => String(value).padStart(2, '0')
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `${formatDate(lang, day)}, ${two(date.getHours())}:${two(date.getMinutes())}`
}
