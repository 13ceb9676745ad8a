/** "How this figure is calculated": a figure, its formula in words, its sources in sentences, and the figures behind it. */
import type { Analysis, Entry } from '../analysis.ts'
import { isMetricId } from '../dossier/metrics.ts'
import type { Figure, Quality, Source } from '../figure.ts'
import { isFigure } from '../figure.ts'
import { withCentral } from './central.ts'
import { formatCentral, formatNumber, formatPeriod } from './format.ts'
import { formatEntry } from './format-entry.ts'
import type { Lang } from './language.ts'
import { channelName, operatorName, referenceText } from './names.ts'
import { inputName } from './input-names.ts'
import { conditionText } from './scenario-names.ts'
import { words } from './words.ts'

export interface Explanation {
  readonly code: string
  readonly title: string
  /** The range with its noun and the most probable value; for an absence, why there is no number. */
  readonly value: string
  readonly quality: Quality | 'unknown'
  /** Null for a raw input. */
  readonly formula: { readonly section: string; readonly text: string } | null
  /** Its own sources; those of its inputs are theirs. */
  readonly sources: readonly string[]
  /** The figures it was made from. */
  readonly inputs: readonly Explanation[]
}

/** Null when the analysis has no such figure. */
export function explain(analysis: Analysis, entryId: string, lang: Lang): Explanation | null {
  const byId = new Map(analysis.ledger.map((entry) => [entry.id, entry]))
  const entry = byId.get(entryId)
  return entry ? explainEntry(analysis, byId, entry, lang) : null
}

function explainEntry(analysis: Analysis, byId: ReadonlyMap<string, Entry>, entry: Entry, lang: Lang): Explanation {
  const inputs = entry.inputs.flatMap((id) => byId.get(id) ?? [])
  const { result } = entry
  let explained: readonly Explanation[] | null = null
  return {
    code: entry.code,
    title: figureTitle(analysis, entry, lang),
    value: valueText(analysis, entry, lang),
    quality: isFigure(result) ? result.quality : 'unknown',
    formula: entry.formula && { section: entry.formula.section, text: formulaText(entry.formula.id, lang) },
    sources: isFigure(result) ? ownSources(result, inputs).map((one) => sourceText(analysis, one, lang)) : [],
    // A total rests on hundreds of figures: each level is worded when it is opened.
    get inputs() {
      explained ??= inputs.map((input) => explainEntry(analysis, byId, input, lang))
      return explained
    },
  }
}

export function figureTitle(analysis: Analysis, entry: Entry, lang: Lang): string {
  const say = words(lang)
  const { key, band, channel, other, operator, messageType, survey, trait, scenario, letter, input, output } =
    entry.subject
  const title = say.figures.titles[key]({
    band: band === undefined ? '' : say.vocabulary.bands[band],
    channel: channel === undefined ? '' : nameOfChannel(analysis, channel, lang),
    other: other === undefined ? '' : nameOfChannel(analysis, other, lang),
    operator: operator === undefined ? '' : operatorName(lang, operator),
    letter: letter ?? '',
    input: input === undefined ? '' : inputName(analysis, input, lang),
    output: output === undefined ? '' : say.findOut.outputs[output],
    messageType: messageType === undefined ? '' : say.vocabulary.messageTypes[messageType],
    survey: survey === undefined ? '' : (analysis.surveys.find((one) => one.sha256 === survey)?.file ?? survey),
    trait: trait === undefined ? '' : say.vocabulary.traits[trait],
    residents: analysis.territory?.kind === 'public' ? say.figures.residents.public : say.figures.residents.territory,
  })
  return scenario === undefined ? title : `${title}, ${conditionText(scenario, lang)}`
}

/** Why a result has no number. */
export function absenceText(entry: Entry, lang: Lang): string {
  return isFigure(entry.result) ? '' : words(lang).figures.absences[entry.result.reason]
}

/** One source as a sentence part: file, sheet, rows and column; what was typed; or the reference with its source and year. */
export function sourceText(analysis: Analysis, source: Exclude<Source, { kind: 'formula' }>, lang: Lang): string {
  const say = words(lang).figures.sources
  switch (source.kind) {
    case 'file': {
      const { file, sheet, rows, column } = source
      return [
        say.file(file),
        ...(sheet === null ? [] : [say.sheet(sheet)]),
        ...(rows === null ? [] : [rowsText(lang, rows)]),
        ...(column === null ? [] : [say.column(column)]),
      ].join(', ')
    }
    case 'declared':
      return source.note === undefined
        ? declaredText(analysis, source.what, lang)
        : say.noted(declaredText(analysis, source.what, lang), source.note)
    case 'reference':
      return say.reference(referenceText(lang, source.id, analysis.reference.values) ?? source.id)
  }
}

function rowsText(lang: Lang, [first, last]: readonly [number, number]): string {
  const say = words(lang).figures.sources
  return first === last
    ? say.row(formatNumber(lang, first))
    : say.rows(formatNumber(lang, first), formatNumber(lang, last))
}

/** `channel/metric/2025-03..2025-12`: a measure typed by hand, with its first and last months. */
const typedMeasure = /^(?<channel>.+)\/(?<metric>[^/]+)\/(?<from>\d{4}-\d{2})\.\.(?<to>\d{4}-\d{2})$/

/** `what` is `channel/field` for the inventory, a measure typed by hand, else the name of another declaration. */
function declaredText(analysis: Analysis, what: string, lang: Lang): string {
  const { sources, fields, declarations } = words(lang).figures
  if (has(declarations, what)) return declarations[what]
  const { channel: of = '', metric = '', from = '', to = '' } = typedMeasure.exec(what)?.groups ?? {}
  if (isMetricId(metric)) {
    const name = words(lang).importing.metrics[metric]
    return sources.typed(name, nameOfChannel(analysis, of, lang), formatPeriod(lang, from, to))
  }
  const slash = what.lastIndexOf('/')
  const field = what.slice(slash + 1)
  const channel = nameOfChannel(analysis, what.slice(0, Math.max(0, slash)), lang)
  return sources.declared(has(fields, field) ? fields[field] : field, channel)
}

function has<Words extends object>(all: Words, key: string): key is keyof Words & string {
  return Object.hasOwn(all, key)
}

function valueText(analysis: Analysis, entry: Entry, lang: Lang): string {
  const say = words(lang).figures
  const { result } = entry
  if (!isFigure(result)) return say.absences[result.reason]
  const range = formatEntry(lang, entry, analysis.ledger)
  const text = say.units[result.unit](range)
  return formatCentral(lang, result) === range ? text : withCentral(lang, text, result)
}

function ownSources(result: Figure, inputs: readonly Entry[]): readonly Exclude<Source, { kind: 'formula' }>[] {
  const inherited = new Set(
    inputs.flatMap((input) => (isFigure(input.result) ? input.result.sources : [])).map((one) => JSON.stringify(one)),
  )
  return result.sources.filter((one) => one.kind !== 'formula' && !inherited.has(JSON.stringify(one))) as Exclude<
    Source,
    { kind: 'formula' }
  >[]
}

export function formulaText(id: string, lang: Lang): string {
  const say = words(lang).figures.formulas
  return has(say, id) ? say[id] : id
}

function nameOfChannel(analysis: Analysis, id: string, lang: Lang): string {
  const channel = analysis.channels.find((one) => one.channel === id)
  return channel ? channelName(lang, channel) : id
}
