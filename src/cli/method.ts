/** `amarres method NAME`: one formula of the method, JSON in, JSON out, for anyone who wants to check it. */
import { text } from 'node:stream/consumers'
import * as v from 'valibot'
import type { LinearSolver } from '../core/linear-solver.ts'
import type { Lang } from '../core/wording/language.ts'
import { words } from '../core/wording/words.ts'
import { createSolver } from '../solver/highs.ts'
import { UsageError, readArguments } from './arguments.ts'
import type { Described, MethodTool } from './method/tool.ts'
import { tools } from './method/tools.ts'
import { say, sayJson, warn } from './terminal.ts'

export async function method(args: readonly string[], lang: Lang): Promise<0 | 1> {
  const read = readArguments(args, lang, { help: 'boolean' })
  const [name, extra] = read.positionals
  const phrases = words(lang).cli.method
  if (extra !== undefined) throw new UsageError(words(lang).cli.unexpectedArgument(extra))
  const help = read.values['help'] === true
  if (name === undefined) {
    if (!help) throw new UsageError(phrases.missingName(tools.map((one) => one.name).join(', ')))
    for (const tool of tools) say(`${tool.name}  ${tool.section}  ${tool.what[lang]}`)
    return 0
  }
  const tool = tools.find((one) => one.name === name)
  if (!tool) throw new UsageError(phrases.unknownName(name, tools.map((one) => one.name).join(', ')))
  if (help) {
    sayHelp(tool, lang, await createSolver())
    return 0
  }
  return run(tool, await text(process.stdin), lang, await createSolver())
}

function run(tool: MethodTool, given: string, lang: Lang, solver: LinearSolver): 0 | 1 {
  const phrases = words(lang).cli.method
  const input = parsed(given)
  if (input === undefined) return refuse(phrases.notJson(tool.name))
  const checked = v.safeParse(tool.schema, input)
  if (!checked.success) {
    for (const issue of checked.issues) refuse(phrases.wrongInput(v.getDotPath(issue) ?? '', issue.message, tool.name))
    return 1
  }
  try {
    sayJson(tool.compute(checked.output, solver))
    return 0
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return refuse(phrases.wrongInput('', error.message, tool.name))
  }
}

function refuse(sentence: string): 1 {
  warn(sentence)
  return 1
}

function parsed(given: string): unknown {
  try {
    return JSON.parse(given) as unknown
  } catch {
    return undefined
  }
}

function sayHelp(tool: MethodTool, lang: Lang, solver: LinearSolver): void {
  const phrases = words(lang).cli.method
  const describe = ({ path, meaning }: Described): string => `  ${path}: ${meaning[lang]}`
  const lines = [
    `amarres method ${tool.name} — ${phrases.section(tool.section)}`,
    tool.what[lang],
    '',
    phrases.input,
    ...tool.input.map(describe),
    '',
    phrases.output,
    ...tool.output.map(describe),
    '',
    phrases.example,
    `  ${JSON.stringify(tool.example)}`,
    `  → ${JSON.stringify(tool.compute(v.parse(tool.schema, tool.example), solver))}`,
  ]
  for (const line of lines) say(line)
}
