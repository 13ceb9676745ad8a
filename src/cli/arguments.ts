/** Reading a command line strictly: an option nobody knows is a mistake, not a detail. */
import { parseArgs } from 'node:util'
import type { ParseArgsOptionsConfig } from 'node:util'
import type { Lang } from '../core/wording/language.ts'
import { words } from '../core/wording/words.ts'

/** Ends the command with exit code 2; the message is already worded. */
export class UsageError extends Error {}

/** The language asked for, before the command itself is understood; French otherwise. */
export function langOf(args: readonly string[]): Lang {
  const index = args.findIndex((one) => one === '--lang' || one.startsWith('--lang='))
  const given = index === -1 ? undefined : (args[index]?.split('=')[1] ?? args[index + 1])
  return given === 'en' ? 'en' : 'fr'
}

export interface Arguments {
  readonly positionals: readonly string[]
  /** Of an option given several times, the last value. */
  readonly values: Readonly<Record<string, string | boolean | undefined>>
  /** Values of an option that may be given several times, in order. */
  readonly every: (name: string) => readonly string[]
}

/** `options`: names with their kind. `--lang` is always understood. */
export function readArguments(
  args: readonly string[],
  lang: Lang,
  options: Readonly<Record<string, 'string' | 'boolean'>>,
): Arguments {
  const config: ParseArgsOptionsConfig = { lang: { type: 'string' } }
  for (const [name, type] of Object.entries(options)) config[name] = { type }
  const read = (() => {
    try {
      return parseArgs({ args: [...args], options: config, allowPositionals: true, strict: true, tokens: true })
    } catch (error) {
      const said = error instanceof Error ? error.message : ''
      const found = /'(-[^' ]*)/.exec(said)?.[1] ?? args.join(' ')
      const text = words(lang).cli
      // Node: « Option '--out <value>' argument missing », and « … is ambiguous » before another option.
      const missing = /argument missing|argument is ambiguous/.test(said)
      throw new UsageError(missing ? text.missingValue(found) : text.unexpectedArgument(found))
    }
  })()
  const values: Record<string, string | boolean | undefined> = {}
  for (const token of read.tokens) {
    if (token.kind === 'option') values[token.name] = token.value ?? true
  }
  const wanted = values['lang']
  if (wanted !== undefined && wanted !== 'fr' && wanted !== 'en') invalid(lang, '--lang', String(wanted))
  const every = (name: string): readonly string[] =>
    read.tokens.flatMap((one) => (one.kind === 'option' && one.name === name ? (one.value ?? []) : []))
  return { positionals: read.positionals, values, every }
}

export function stringOption({ values }: Arguments, name: string): string | null {
  const value = values[name]
  return typeof value === 'string' ? value : null
}

export function invalid(lang: Lang, option: string, value: string): never {
  throw new UsageError(words(lang).cli.invalidOption(option, value))
}

/** A calendar date that exists, `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
