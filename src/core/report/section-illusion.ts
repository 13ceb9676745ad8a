import type { Analysis, Entry } from '../analysis.ts'
import { isFigure } from '../figure.ts'
import { formatFigure } from '../wording/format.ts'
import type { Lang } from '../wording/language.ts'
import { words } from '../wording/words.ts'
import { lead, paragraph } from './blocks.ts'
import { printedEntry } from './charts.ts'
import { figureRow } from './headlines.ts'
import { cite, residentsNoun } from './names.ts'
import type { Block } from './report.ts'

export function illusionSection(analysis: Analysis, lang: Lang): readonly Block[] {
  const { illusionSection: say } = words(lang).report
  const { followers, residentsByPlatforms, ratio, outsideShare, reachedPerPost, neverSeeing } = analysis.illusion
  const known = isFigure(followers.result) && isFigure(residentsByPlatforms.result)
  const row = (entry: Entry, sentence: string): readonly Block[] =>
    isFigure(entry.result) ? [figureRow(entry.result, formatFigure(lang, entry.result), sentence, [entry])] : []
  return [
    known
      ? lead(
          say.sentence(
            formatFigure(lang, followers.result),
            printedEntry(residentsByPlatforms, analysis, lang),
            residentsNoun(analysis, lang),
          ),
          ...cite(followers, residentsByPlatforms),
        )
      : lead(say.unknown, ...cite(followers)),
    paragraph(say.explained),
    ...row(ratio, say.ratio),
    ...row(outsideShare, say.outside),
    ...row(reachedPerPost, say.perPost),
    ...row(neverSeeing, say.neverSeeing),
  ]
}
