/** What the audit could not tell, in order of importance: actions that would find it out, then results without data. */
import type { Analysis, Entry } from '../analysis.ts'
import { isFigure } from '../figure.ts'
import type { Lang } from '../wording/language.ts'
import { absenceText, figureTitle } from '../wording/explain.ts'
import { findingWords } from '../wording/spoken-finding.ts'
import { words } from '../wording/words.ts'
import { cite, recommendationWords } from './names.ts'
import type { Text } from './report.ts'

export function collectActions(analysis: Analysis, lang: Lang): readonly Text[] {
  return analysis.recommendations
    .filter((one) => one.recommendation.kind === 'collect')
    .map((one): Text => [recommendationWords(one.recommendation.id, lang).title])
}

/** Results an elected official would expect and that the data do not allow. */
export function absentResults(analysis: Analysis): readonly Entry[] {
  const { reach, illusion, dependence, sobriety } = analysis
  return [
    reach.total,
    reach.exclusiveToPlatforms,
    dependence.index,
    ...dependence.components.map((one) => one.value),
    illusion.followers,
    illusion.outsideShare,
    illusion.reachedPerPost,
    sobriety.hoursPerMonth,
    sobriety.costPerYear,
    sobriety.publications.count,
  ].filter((entry) => !isFigure(entry.result) && entry.result.status !== 'not-applicable')
}

/** For the brief, whose measures already hold the actions to take: what nobody knows, and what could not be computed. */
export function unknowns(analysis: Analysis, lang: Lang): readonly Text[] {
  const findings = analysis.findings.filter((finding) => finding.severity === 'unknown')
  return [
    ...findings.map((finding): Text => [`${findingWords(lang, finding, analysis).title}.`]),
    ...absentResults(analysis).map((entry): Text => [absenceSentence(analysis, entry, lang), ...cite(entry)]),
  ]
}

function absenceSentence(analysis: Analysis, entry: Entry, lang: Lang): string {
  const title = figureTitle(analysis, entry, lang)
  return words(lang).report.unknownSection.because(title, absenceText(entry, lang))
}
