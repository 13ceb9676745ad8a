/** The findings an elected official would repeat aloud, each a range, one plain sentence and its codes. */
import type { Analysis, Entry } from '../analysis.ts'
import { isFigure } from '../figure.ts'
import type { Figure } from '../figure.ts'
import { formatFigure } from '../wording/format.ts'
import type { Lang } from '../wording/language.ts'
import { operatorName } from '../wording/names.ts'
import { words } from '../wording/words.ts'
import { cite, kindOf, lettersWords, residentsNoun, shortList } from './names.ts'
import type { Block } from './report.ts'

type FigureRow = Extract<Block, { kind: 'figure-row' }>

/** At most `count` rows: what is known first, in order of importance, then what is missing and why it matters. */
export function headlines(analysis: Analysis, lang: Lang, count: number): readonly FigureRow[] {
  const known = [
    reachRow(analysis, lang),
    dependenceRow(analysis, lang),
    illusionRow(analysis, lang),
    shareRow(analysis, 'D3', lang),
    exclusiveRow(analysis, lang),
    shareRow(analysis, 'D4', lang),
  ].filter((row) => row !== null)
  const missing = missingRows(analysis, lang)
  return [...known.slice(0, count), ...missing.slice(0, Math.max(0, count - known.length))]
}

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
  return figureRow(total.result, formatFigure(lang, total.result), sentence, [total])
}

function dependenceRow(analysis: Analysis, lang: Lang): FigureRow | null {
  const { index, letters, elephant, elephantOperators } = analysis.dependence
  if (!isFigure(index.result)) return null
  const { report } = words(lang)
  const first = letters === null ? report.dependence : report.dependenceLetter(lettersWords(letters, lang))
  const withElephant = isFigure(elephant.result) && elephantOperators.length > 0
  const names = shortList(
    elephantOperators.map((id) => operatorName(lang, id)),
    lang,
  )
  const sentence = withElephant ? `${first} ${report.elephant(elephantOperators.length, names)}` : first
  return figureRow(index.result, report.outOf100(formatFigure(lang, index.result)), sentence, [
    index,
    ...(withElephant ? [elephant] : []),
  ])
}

function illusionRow(analysis: Analysis, lang: Lang): FigureRow | null {
  const { followers, residentsByPlatforms } = analysis.illusion
  if (!isFigure(followers.result) || !isFigure(residentsByPlatforms.result)) return null
  const sentence = words(lang).report.illusion(residentsNoun(analysis, lang), formatFigure(lang, followers.result))
  const { result } = residentsByPlatforms
  return figureRow(result, formatFigure(lang, result), sentence, [residentsByPlatforms, followers])
}

function exclusiveRow(analysis: Analysis, lang: Lang): FigureRow | null {
  const { exclusiveToPlatforms } = analysis.reach
  const { result } = exclusiveToPlatforms
  if (!isFigure(result) || result.high <= 0) return null
  const sentence = words(lang).report.exclusiveReach(residentsNoun(analysis, lang))
  return figureRow(result, formatFigure(lang, result), sentence, [exclusiveToPlatforms])
}

function shareRow(analysis: Analysis, id: 'D3' | 'D4', lang: Lang): FigureRow | null {
  const component = analysis.dependence.components.find((one) => one.id === id)
  if (component === undefined || !isFigure(component.value.result)) return null
  const { report } = words(lang)
  const { result } = component.value
  // A range this wide says nothing: better another finding, or that this one is missing.
  if (result.high - result.low > 0.5) return null
  const sentence = id === 'D3' ? report.contentExclusive : report.lockIn
  return figureRow(result, formatFigure(lang, result), sentence, [component.value])
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
