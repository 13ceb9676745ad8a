/** A scenario as the command line says it: before, after, difference, then month by month and options. */
import type { Entry } from '../core/analysis.ts'
import type { Absence, Figure, Interval } from '../core/figure.ts'
import { isFigure } from '../core/figure.ts'
import type { Refusal } from '../core/scenarios/check-measures.ts'
import type { ScenarioOutcome } from '../core/scenarios/composed-scenario.ts'
import type { Measure } from '../core/scenarios/lever.ts'
import { measureId } from '../core/scenarios/lever.ts'
import type { MeasuredState } from '../core/scenarios/measured-state.ts'
import type { Evaluated, Limits, Option } from '../core/scenarios/options.ts'
import type { PathMonth } from '../core/scenarios/scenario-path.ts'
import { hollowMonths } from '../core/scenarios/scenario-path.ts'
import { formatNumber } from '../core/wording/format.ts'
import type { Lang } from '../core/wording/language.ts'
import { serviceName } from '../core/wording/names.ts'
import { words } from '../core/wording/words.ts'

export interface Told {
  readonly outcome: ScenarioOutcome
  readonly path: readonly PathMonth[]
  readonly statusQuo: readonly PathMonth[]
  /** Null: no options were asked for. */
  readonly limits: Limits | null
  readonly options: readonly Option[] | null
  readonly front: readonly Evaluated[] | null
}

export function refusalText({ measure, reason, with: others }: Refusal, lang: Lang): string {
  const { refusals } = words(lang).levers
  const names = others.map((one) => (reason === 'excluded' ? one : serviceName(lang, one)))
  return refusals[reason](measureTitle(measure, lang), names.join(', '))
}

function measureTitle({ lever, account }: Measure, lang: Lang): string {
  const { catalogue, onAccount } = words(lang).levers
  const { title } = catalogue[lever]
  return account === null ? title : onAccount(title, account)
}

/** Months of the path that are printed; all of them are in the JSON. */
const printed: ReadonlySet<number> = new Set([1, 3, 6, 12, 24, 36])

export function scenarioLines(told: Told, lang: Lang): readonly string[] {
  const { outcome, path, statusQuo } = told
  const { levers: text, stress } = words(lang)
  const { columns, ...say } = text.command
  const { line } = words(lang).cli.summary
  const { before, after, difference } = outcome
  const number = (value: number): string => formatNumber(lang, value)
  const range = ({ low, central, high }: Interval): string => `${number(low)} / ${number(central)} / ${number(high)}`
  const rows: readonly (readonly [string, Entry, Entry, Interval | null])[] = [
    [say.reached, before.reached, after.reached, difference.reached.total],
    [say.index, before.index, after.index, difference.index],
    [say.cost, before.costPerYear, after.costPerYear, difference.costPerYear],
    [say.hours, before.hoursPerMonth, after.hoursPerMonth, difference.hoursPerMonth],
    [say.footprint, before.footprint, after.footprint, difference.footprint],
  ]
  const cell = ({ result }: Entry): string =>
    isFigure(result) ? range(result) : words(lang).figures.absences[result.reason]
  const gates = [before.gate.status, after.gate.status].map((status) => stress.gates[status])
  return [
    ...outcome.measures.map((one) => `- ${measureTitle(one, lang)}`),
    say.title,
    ...rows.map(([label, was, is, change]) =>
      [
        `  ${label}`,
        line(columns.before, cell(was)),
        line(columns.after, cell(is)),
        ...(change ? [line(columns.difference, range(change))] : []),
      ].join(' | '),
    ),
    `  ${say.gate} | ${gates.join(' → ')}`,
    `  ${say.oneOff(range(difference.oneOff))}`,
    ...(difference.losing.length > 0 ? [`  ${say.losing(difference.losing.join(', '))}`] : []),
    ...path
      .filter(({ month }) => printed.has(month))
      .map(({ month, reached, spent }) =>
        [`  ${say.month(month)}`, range(reached), ...(spent ? [say.spent(range(spent))] : [])].join(' | '),
      ),
    ...hollowLine(hollowMonths(path, statusQuo), lang),
    ...optionLines(told, lang),
  ]
}

function hollowLine(months: readonly number[], lang: Lang): readonly string[] {
  const [first] = months
  const last = months.at(-1)
  return first === undefined || last === undefined ? [] : [`  ${words(lang).levers.command.hollow(first, last)}`]
}

function optionLines({ limits, options, front }: Told, lang: Lang): readonly string[] {
  if (limits === null || options === null) return []
  const { command: say, options: names } = words(lang).levers
  const number = (value: number): string => (Number.isFinite(value) ? formatNumber(lang, value) : '∞')
  const line = ({ outcome, effects }: Evaluated): string =>
    [
      `${say.reached} ${signed(number, effects.reach)}`,
      ...(effects.index === null ? [] : [`${say.index} ${signed(number, effects.index)}`]),
      `${say.cost} ${signed(number, effects.cost)}`,
      `${say.hours} ${signed(number, effects.hours)}`,
      outcome.measures.map(measureId).join(', '),
    ].join(' | ')
  return [
    say.options(number(limits.budget), number(limits.hours)),
    ...options.map(
      ({ kind, evaluated }) =>
        `  ${words(lang).cli.summary.line(names[kind], evaluated ? line(evaluated) : say.noOption)}`,
    ),
    say.front,
    ...(front ?? []).map((one) => `  ${line(one)}`),
  ]
}

function signed(number: (value: number) => string, value: number): string {
  return value > 0 ? `+${number(value)}` : number(value)
}

/** Everything, without the sources of each figure. */
export function scenarioJson({ outcome, path, statusQuo, limits, options, front }: Told): unknown {
  const chosen = ({ outcome: of, effects }: Evaluated): unknown => ({
    measures: of.measures.map(measureId),
    effects,
    gate: of.after.gate.status,
  })
  return {
    measures: outcome.measures,
    before: stateJson(outcome.before),
    after: stateJson(outcome.after),
    difference: outcome.difference,
    path,
    statusQuo,
    limits: limits && { budget: limits.budget, hours: Number.isFinite(limits.hours) ? limits.hours : null },
    options: options?.map(({ kind, evaluated }) => ({ kind, evaluated: evaluated && chosen(evaluated) })) ?? null,
    front: front?.map(chosen) ?? null,
  }
}

function stateJson(state: MeasuredState): unknown {
  return {
    reached: plain(state.reached),
    notReached: plain(state.notReached),
    byBand: state.byBand.map(({ band, reached, notReached }) => ({
      band,
      reached: plain(reached),
      notReached: plain(notReached),
    })),
    components: state.components.map(({ id, value }) => ({ id, value: plain(value) })),
    index: plain(state.index),
    letters: state.letters,
    gate: state.gate,
    costPerYear: plain(state.costPerYear),
    hoursPerMonth: plain(state.hoursPerMonth),
    footprint: plain(state.footprint),
    withoutFootprint: state.withoutFootprint,
  }
}

function plain({ result }: Entry): Absence | Omit<Figure, 'sources'> {
  if (!isFigure(result)) return result
  const { low, central, high, centralIs, unit, quality } = result
  return { low, central, high, centralIs, unit, quality }
}
