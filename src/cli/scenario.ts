/** `amarres scenario FOLDER` or `FILE.amarres`: what levers would change, and options within a budget. Nothing is written. */
import { auditPeriod } from '../core/audit-period.ts'
import { buildDossier } from '../core/dossier/build-dossier.ts'
import { problem } from '../core/problem.ts'
import { checkMeasures } from '../core/scenarios/check-measures.ts'
import type { Measure } from '../core/scenarios/lever.ts'
import { findLever, levers } from '../core/scenarios/lever-catalogue.ts'
import { runComposed } from '../core/scenarios/composed-scenario.ts'
import { stateOf } from '../core/scenarios/measured-state.ts'
import type { MeasuredState } from '../core/scenarios/measured-state.ts'
import { chooser, generatedOptions } from '../core/scenarios/options.ts'
import { paretoFront } from '../core/scenarios/pareto-front.ts'
import { scenarioPath } from '../core/scenarios/scenario-path.ts'
import type { Today } from '../core/scenarios/today.ts'
import { measureToday } from '../core/scenarios/today.ts'
import type { Lang } from '../core/wording/language.ts'
import { words } from '../core/wording/words.ts'
import { isUsable } from '../session/audit-folder.ts'
import { createSolver } from '../solver/highs.ts'
import { UsageError, invalid, isDate, readArguments, stringOption } from './arguments.ts'
import type { Arguments } from './arguments.ts'
import { readAudited } from './read-audited.ts'
import { refusalText, scenarioLines, scenarioJson } from './scenario-text.ts'
import type { Told } from './scenario-text.ts'
import { sayProblems } from './say-problems.ts'
import { say, sayJson, warn } from './terminal.ts'
import { today as dateOfToday } from './today.ts'

export async function scenario(args: readonly string[], lang: Lang): Promise<0 | 1 | 2> {
  const { cli, levers: text } = words(lang)
  const read = readArguments(args, lang, {
    levers: 'string',
    budget: 'string',
    hours: 'string',
    territory: 'string',
    on: 'string',
    json: 'boolean',
  })
  const [path, extra] = read.positionals
  if (path === undefined) throw new UsageError(cli.missingFolder)
  if (extra !== undefined) throw new UsageError(cli.unexpectedArgument(extra))
  const on = stringOption(read, 'on') ?? dateOfToday()
  if (!isDate(on)) invalid(lang, '--on', on)
  const limits = { budget: amount(read, 'budget', lang), hours: amount(read, 'hours', lang) ?? Infinity }
  const named = stringOption(read, 'levers')
  if (named === null && limits.budget === null) throw new UsageError(text.command.noLevers)

  const reading = await readAudited(path, { territory: stringOption(read, 'territory') })
  if ('severity' in reading) {
    sayProblems([reading], lang)
    return 1
  }
  if (!isUsable(reading.state)) {
    sayProblems([problem('nothing-usable', 'error', { folder: path, files: reading.state.imports.length })], lang)
    return 1
  }
  const dossier = buildDossier(reading.state)
  const today = measureToday(dossier, { period: auditPeriod(dossier, on), on }, await createSolver())
  if (today === null) {
    warn(text.command.noPopulation)
    return 1
  }
  const measures = (named ?? '').split(',').flatMap((name) => (name === '' ? [] : [measureOf(name, today, lang)]))
  const refusals = checkMeasures(today, measures)
  if (refusals.length > 0) {
    for (const one of refusals) warn(refusalText(one, lang))
    return 1
  }
  const told = tell(today, stateOf(today.measured), measures, limits)
  if (read.values['json'] === true) sayJson(scenarioJson(told))
  else for (const line of scenarioLines(told, lang)) say(line)
  return 0
}

function tell(
  today: Today,
  before: MeasuredState,
  measures: readonly Measure[],
  { budget, hours }: { readonly budget: number | null; readonly hours: number },
): Told {
  const limits = budget === null ? null : { budget, hours }
  const choices = limits && chooser(today, before)
  return {
    outcome: runComposed(today, before, measures),
    path: scenarioPath(today, measures),
    statusQuo: scenarioPath(today, []),
    limits,
    options: choices && generatedOptions(choices, limits),
    front: choices && paretoFront(choices, limits),
  }
}

/** A limit, ≥ 0; null when none was given. */
function amount(read: Arguments, option: string, lang: Lang): number | null {
  const given = stringOption(read, option)
  if (given === null) return null
  return /^\d+(\.\d+)?$/.test(given) ? Number(given) : invalid(lang, `--${option}`, given)
}

/** `sms-alerts`, `close-account@facebook:ville`; the service is enough when it has one account. */
function measureOf(name: string, { measured }: Today, lang: Lang): Measure {
  const [id = '', asked] = name.trim().split('@', 2)
  const lever = findLever(id)
  if (lever === null) {
    throw new UsageError(words(lang).levers.command.unknown(id, levers.map((one) => one.id).join(', ')))
  }
  const channels = measured.given.channels.map((one) => one.reach)
  const ofService = channels.filter((one) => one.service === asked)
  const account = ofService.length === 1 ? (ofService[0]?.channel ?? null) : (asked ?? null)
  return { lever: lever.id, account, start: 1, replaced: [] }
}
