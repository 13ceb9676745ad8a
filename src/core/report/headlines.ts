/** The findings an elected official would repeat aloud, each a range, one plain sentence and its codes. */
import type { Analysis, Entry } from '../analysis.ts'
import { isFigure } from '../figure.ts'
import type { Figure } from '../figure.ts'
import { formatFigure } from '../wording/format.ts'
import { formatEntry } from '../wording/format-entry.ts'
import type { Lang } from '../wording/language.ts'
import { operatorName } from '../wording/names.ts'
import { words } from '../wording/words.ts'
import { cite, kindOf, lettersWords, residentsNoun, shortList } from './names.ts'
import type { Block } from './report.ts'

type FigureRow = Extract<Block, { kind: 'figure-row' }>

/** At most `count` rows: what is known first, in order of importance, then what is missing and why it matters. */
export function headlines(analysis: Analysis, lang: Lang, count: number): readonly FigureRow[] {
  const alerts = alertsRow(analysis, lang)
  const dependence = dependenceRow(analysis, lang)
  const { index } = analysis.dependence
  // A range this wide teaches little: other findings come first.
  const wide = isFigure(index.result) && index.result.high - index.result.low > widestIndex
  const known = [
    reachRow(analysis, lang),
    alerts,
    wide ? null : dependence,
    // The row of alerts already opposes residents to the followers displayed.
    alerts === null ? illusionRow(analysis, lang) : null,
    exclusiveContentRow(analysis, lang),
    exclusiveRow(analysis, lang),
    wide ? dependence : null,
    lockInRow(analysis, lang),
  ].filter((row) => row !== null)
  const missing = missingRows(analysis, lang)
  return [...known.slice(0, count), ...missing.slice(0, Math.max(0, count - known.length))]
}

const widestIndex = 40

export function figureRow(figure: Figure, big: string, sentence: string, entries: readonly Entry[]): FigureRow {
  return { kind: 'figure-row', big, text: [sentence, ...cite(...entries)], quality: figure.quality }
}

function reachRow(analysis: Analysis, lang: Lang): FigureRow | null {
  const { total } = analysis.reach
  const adults = analysis.residents.adults.result
  if (!isFigure(total.result) || !isFigure(adults)) return null
  const { report } = words(lang)
  const kind = kindOf(analysis)
  const sentence = report.reached(residentsNoun(analysis, lang), formatFigure(lang, adults), report.bodies[kind])
  return figureRow(total.result, formatEntry(lang, total, analysis.ledger), sentence, [total])
}

/** The strongest finding when it holds: whom an alert reaches, while all of them go through one company. */
function alertsRow(analysis: Analysis, lang: Lang): FigureRow | null {
  const { alerts } = analysis.dependence.gate
  const reached = analysis.reach.byMessageType.find(({ type }) => type === 'alerts')?.reached
  if (alerts.status !== 'fail' || reached === undefined || !isFigure(reached.result)) return null
  const { report } = words(lang)
  const { followers } = analysis.illusion
  const operators = shortList(
    alerts.operators.map((id) => operatorName(lang, id)),
    lang,
  )
  const sentence = report.alertsReach(residentsNoun(analysis, lang), operators)
  const big = formatEntry(lang, reached, analysis.ledger)
  if (!isFigure(followers.result)) return figureRow(reached.result, big, sentence, [reached])
  const displayed = report.displayed(formatFigure(lang, followers.result))
  return figureRow(reached.result, big, `${sentence} ${displayed}`, [reached, followers])
}

function dependenceRow(analysis: Analysis, lang: Lang): FigureRow | null {
  const { index, letters, elephant } = analysis.dependence
  if (!isFigure(index.result)) return null
  const { report } = words(lang)
  const span = lettersWords(letters ?? [], lang)
  const first = span === null ? report.dependence : report.dependenceLetter(span)
  const half = elephantSentence(analysis, lang)
  const sentence = half === null ? first : `${first} ${half}`
  return figureRow(index.result, report.outOf100(formatFigure(lang, index.result)), sentence, [
    index,
    ...(half === null ? [] : [elephant]),
  ])
}

/** The companies that carry half of the contacts: named when their number is certain, counted as a range otherwise. */
export function elephantSentence(analysis: Analysis, lang: Lang): string | null {
  const { elephant, elephantOperators } = analysis.dependence
  if (!isFigure(elephant.result) || elephantOperators.length === 0) return null
  const { report } = words(lang)
  if (elephant.result.low < elephant.result.high) return report.elephantRange(formatFigure(lang, elephant.result))
  const names = shortList(
    elephantOperators.map((id) => operatorName(lang, id)),
    lang,
  )
  return report.elephant(elephantOperators.length, names)
}

function illusionRow(analysis: Analysis, lang: Lang): FigureRow | null {
  const { followers, residentsByPlatforms } = analysis.illusion
  if (!isFigure(followers.result) || !isFigure(residentsByPlatforms.result)) return null
  const sentence = words(lang).report.illusion(residentsNoun(analysis, lang), formatFigure(lang, followers.result))
  const { result } = residentsByPlatforms
  const big = formatEntry(lang, residentsByPlatforms, analysis.ledger)
  return figureRow(result, big, sentence, [residentsByPlatforms, followers])
}

function exclusiveRow(analysis: Analysis, lang: Lang): FigureRow | null {
  const { exclusiveToPlatforms } = analysis.reach
  const { result } = exclusiveToPlatforms
  if (!isFigure(result) || result.high <= 0) return null
  const sentence = words(lang).report.exclusiveReach(residentsNoun(analysis, lang))
  const big = formatEntry(lang, exclusiveToPlatforms, analysis.ledger)
  return figureRow(result, big, sentence, [exclusiveToPlatforms])
}

function exclusiveContentRow(analysis: Analysis, lang: Lang): FigureRow | null {
  const { contentExclusive, typesExclusive } = words(lang).report
  return shareRow(analysis, 'D3', lang, (entry) =>
    entry.formula?.id === 'D3-declared' ? contentExclusive : typesExclusive,
  )
}

function lockInRow(analysis: Analysis, lang: Lang): FigureRow | null {
  return shareRow(analysis, 'D4', lang, () => words(lang).report.lockIn)
}

function shareRow(
  analysis: Analysis,
  id: 'D3' | 'D4',
  lang: Lang,
  sentence: (entry: Entry) => string,
): FigureRow | null {
  const component = analysis.dependence.components.find((one) => one.id === id)
  if (component === undefined || !isFigure(component.value.result)) return null
  const { result } = component.value
  // A range this wide says nothing: better another finding, or that this one is missing.
  if (result.high - result.low > 0.5) return null
  return figureRow(result, formatFigure(lang, result), sentence(component.value), [component.value])
}

function missingRows(analysis: Analysis, lang: Lang): readonly FigureRow[] {
  const { missing, toFindOut } = words(lang).report
  const row = (entry: Entry, sentence: string): FigureRow | null =>
    isFigure(entry.result)
      ? null
      : { kind: 'figure-row', big: toFindOut, text: [sentence, ...cite(entry)], quality: 'unknown' }
  return [
    row(analysis.reach.total, missing.reach),
    row(analysis.dependence.index, missing.dependence),
    row(analysis.illusion.followers, missing.illusion),
  ].filter((one) => one !== null)
}
