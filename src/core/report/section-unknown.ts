import type { Analysis } from '../analysis.ts'
import type { Severity } from '../problem.ts'
import { formatNumber } from '../wording/format.ts'
import type { Lang } from '../wording/language.ts'
import { absenceText, figureTitle } from '../wording/explain.ts'
import { words } from '../wording/words.ts'
import { list, note, paragraph, subsection, table } from './blocks.ts'
import { problemSentence } from './names.ts'
import type { Block, Text } from './report.ts'
import { absentResults, collectActions } from './unknowns.ts'

const mostProblems = 40
const severities: readonly Severity[] = ['error', 'question', 'warning', 'note']

export function unknownSection(analysis: Analysis, lang: Lang): readonly Block[] {
  const { unknownSection: say } = words(lang).report
  const collect = collectActions(analysis, lang)
  const absent = absentResults(analysis)
  const blocks = [
    ...(collect.length === 0 ? [] : [subsection(say.collect), ...list(collect)]),
    ...table(
      say.absent,
      say.absentColumns,
      [40, 60],
      absent.map((entry): readonly Text[] => [
        [`${figureTitle(analysis, entry, lang)} `, { code: entry.code }],
        [absenceText(entry, lang)],
      ]),
    ),
    ...problemBlocks(analysis, lang),
  ]
  return blocks.length === 0 ? [paragraph(say.none)] : blocks
}

/** Gravest first; beyond forty, the rest is in the data file. */
function problemBlocks(analysis: Analysis, lang: Lang): readonly Block[] {
  const { problems } = analysis
  if (problems.length === 0) return []
  const { unknownSection: say } = words(lang).report
  const ordered = severities.flatMap((severity) => problems.filter((one) => one.severity === severity))
  const left = ordered.length - mostProblems
  return [
    subsection(say.problems),
    ...ordered
      .slice(0, mostProblems)
      .map((problem): Block => ({ kind: 'problem', problem, text: problemSentence(analysis, problem, lang) })),
    ...(left > 0 ? [note(say.moreProblems(formatNumber(lang, left)))] : []),
  ]
}
