import type { Analysis } from '../analysis.ts'
import { isFigure } from '../figure.ts'
import { weightsText } from '../wording/describe-method-change.ts'
import { formatCentral, formatFigure } from '../wording/format.ts'
import type { Lang } from '../wording/language.ts'
import { operatorName, serviceName } from '../wording/names.ts'
import { words } from '../wording/words.ts'
import { chartWithTwin, lead, paragraph, table } from './blocks.ts'
import { dependenceChart, printed, printedEntry } from './charts.ts'
import { elephantSentence } from './headlines.ts'
import { gateCallout } from './gate.ts'
import { likeliestLetter } from './letters.ts'
import { cite, lettersWords, shortList } from './names.ts'
import type { Block, Text } from './report.ts'

export function dependenceSection(analysis: Analysis, lang: Lang): readonly Block[] {
  const { dependenceSection: say, dependenceChart: chart } = words(lang).report
  return [
    gateCallout(analysis, lang),
    ...indexSentences(analysis, lang),
    ...chartWithTwin(dependenceChart(analysis, lang), chart.title, [44, -20, -20, 16]),
    ...lettersBlocks(analysis, lang),
    ...operatorTable(analysis, lang),
    ...(analysis.reach.byOperator.length === 0 ? [paragraph(say.noOperator)] : []),
  ]
}

function indexSentences(analysis: Analysis, lang: Lang): readonly Block[] {
  const { report } = words(lang)
  const { index, available, letters, elephant } = analysis.dependence
  const half = elephantSentence(analysis, lang)
  const span = lettersWords(letters ?? [], lang)
  const say = report.dependenceSection
  if (!isFigure(index.result)) return [lead(say.unknown(available), ...cite(index))]
  return [
    lead(say.sentence(formatFigure(lang, index.result), available), ...cite(index)),
    ...(span === null ? [] : [paragraph(say.letters(span))]),
    ...weightSentences(analysis, lang),
    ...(half === null ? [] : [paragraph(half, ...cite(elephant))]),
  ]
}

/** Weights that the user chose, and what the index would be without that choice. */
function weightSentences({ dependence: { weights, equal } }: Analysis, lang: Lang): readonly Block[] {
  if (weights === null || equal === null) return []
  const say = words(lang).report.dependenceSection
  const { result } = equal.index
  return [
    paragraph(say.weights(weightsText(weights, lang))),
    ...(isFigure(result)
      ? [
          paragraph(
            say.equal(formatFigure(lang, result), lettersWords(equal.letters ?? [], lang)),
            ...cite(equal.index),
          ),
        ]
      : []),
  ]
}

/** How much the letter owes to weights that nobody can fix. */
function lettersBlocks(analysis: Analysis, lang: Lang): readonly Block[] {
  const { acceptability } = analysis.dependence
  const say = words(lang).letters
  if (acceptability === null) return []
  const sentence = (of: 'central' | 'within', words: (letter: string, share: string) => string): readonly Block[] => {
    const likely = likeliestLetter(acceptability.byLetter, of)
    if (!likely || !isFigure(likely.share.result)) return []
    return [paragraph(words(likely.letter, formatCentral(lang, likely.share.result)), ...cite(likely.share))]
  }
  const rows = acceptability.byLetter.map(({ letter, central, within }): readonly Text[] => [
    [`${letter}, ${say.meanings[letter]}`],
    [printed(central.result, lang)],
    [printed(within.result, lang)],
  ])
  return [
    ...sentence('central', say.sentence),
    ...sentence('within', say.within),
    ...table(say.title, [say.letter, say.central, say.both], [44, -26, -30], rows),
  ]
}

function operatorTable(analysis: Analysis, lang: Lang): readonly Block[] {
  const { dependenceSection: say } = words(lang).report
  const rows = analysis.reach.byOperator.map(({ operator, services, reached, exclusive }): readonly Text[] => [
    [operatorName(lang, operator)],
    [
      shortList(
        services.map((id) => serviceName(lang, id)),
        lang,
        6,
      ),
    ],
    [printedEntry(reached, analysis, lang), ...cite(reached)],
    [printedEntry(exclusive, analysis, lang), ...cite(exclusive)],
  ])
  return table(say.operators, say.operatorColumns, [22, 34, -22, -22], rows)
}
