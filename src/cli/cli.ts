/** The command line: one function, so that tests and `npm start` call what a person types. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Lang } from '../core/wording/language.ts'
import { words } from '../core/wording/words.ts'
import { packageRoot } from '../session/package-root.ts'
import { UsageError, langOf } from './arguments.ts'
import { endQuietlyWhenUnread } from './terminal.ts'

/** 0 done, 1 nothing usable or failed, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2

type Command = (args: readonly string[], lang: Lang) => Promise<ExitCode>

/** Loaded when asked for: opening the application does not wait for the PDF writer. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  audit: async () => (await import('./audit.ts')).audit,
  backups: async () => (await import('./backups.ts')).backups,
  export: async () => (await import('./export.ts')).exportDossier,
  import: async () => (await import('./import.ts')).importInto,
  inspect: async () => (await import('./inspect.ts')).inspect,
  journal: async () => (await import('./journal.ts')).journal,
  method: async () => (await import('./method.ts')).method,
  new: async () => (await import('./new.ts')).newDossier,
  open: async () => (await import('./open.ts')).open,
  reference: async () => (await import('./reference.ts')).reference,
  restore: async () => (await import('./restore.ts')).restore,
  scenario: async () => (await import('./scenario.ts')).scenario,
  salvage: async () => (await import('./restore.ts')).salvage,
  table: async () => (await import('./table.ts')).table,
  templates: async () => (await import('./templates.ts')).templates,
  undo: async () => (await import('./undo.ts')).undo,
}

export async function main(args: readonly string[]): Promise<ExitCode> {
  const [command, ...rest] = args
  const lang = langOf(args)
  const text = words(lang).cli
  if (command === '--version') {
    const manifest = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string }
    process.stdout.write(`${manifest.version}\n`)
    return 0
  }
  if (command === undefined || command === 'help' || command === '--help' || command === '-h') {
    process.stdout.write(`${text.usage}\n`)
    return command === undefined ? 2 : 0
  }
  const load = Object.hasOwn(commands, command) ? commands[command] : undefined
  if (load === undefined) {
    process.stderr.write(`${text.unknownCommand(command)}\n`)
    return 2
  }
  // Each formula has its own help.
  if (command !== 'method' && (rest.includes('--help') || rest.includes('-h'))) {
    process.stdout.write(`${text.usage}\n`)
    return 0
  }
  try {
    const run = await load()
    return await run(rest, lang)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    process.stderr.write(`${text.wrongUsage(error.message)}\n`)
    return 2
  }
}

if (import.meta.main) {
  endQuietlyWhenUnread()
  process.exitCode = await main(process.argv.slice(2))
}
