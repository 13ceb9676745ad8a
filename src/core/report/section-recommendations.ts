import type { Analysis } from '../analysis.ts'
import type { SelectedRecommendation } from '../recommendations/recommendation.ts'
import type { Lang } from '../wording/language.ts'
import { findingWords } from '../wording/spoken-finding.ts'
import { words } from '../wording/words.ts'
import { list, note, paragraph } from './blocks.ts'
import { costWords, delayWords, hoursWords } from './measures.ts'
import { becauseCodes, deciderName, recommendationWords } from './names.ts'
import type { Block, Text } from './report.ts'

export function recommendationsSection(analysis: Analysis, lang: Lang): readonly Block[] {
  const { report } = words(lang)
  if (analysis.recommendations.length === 0) return [paragraph(report.noMeasure)]
  return [
    paragraph(report.recommendationsSection.intro),
    ...analysis.recommendations.flatMap((one) => measure(analysis, one, lang)),
  ]
}

function measure(analysis: Analysis, selected: SelectedRecommendation, lang: Lang): readonly Block[] {
  const { recommendationsSection: say } = words(lang).report
  const { recommendation, rank, because } = selected
  const text = recommendationWords(recommendation.id, lang)
  const reasons = because.map((finding) => findingWords(lang, finding, analysis).sentence).join(' ')
  const facts = say.facts(
    words(lang).vocabulary.levels[recommendation.effort],
    costWords(recommendation, lang),
    hoursWords(recommendation, lang),
    delayWords(recommendation, lang),
    recommendation.reversible,
    deciderName(analysis, recommendation.whoDecides, lang),
  )
  return [
    { kind: 'heading', level: 3, number: String(rank), text: text.title },
    paragraph({ strong: say.why }, text.why, ...becauseCodes(analysis, selected, 6)),
    ...(reasons === '' ? [] : [paragraph({ strong: say.because }, reasons)]),
    ...list(
      text.how.map((step): Text => [step]),
      true,
    ),
    paragraph({ strong: text.firstStep }),
    ...(text.objection === null ? [] : [paragraph(say.objection(text.objection.said, text.objection.answer))]),
    note(facts),
    ...(recommendation.basis.length === 0 ? [note(say.ownEstimate)] : []),
  ]
}
