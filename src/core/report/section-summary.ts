import type { Analysis } from '../analysis.ts'
import { formatPeriod } from '../wording/format.ts'
import type { Lang } from '../wording/language.ts'
import { findingWords } from '../wording/spoken-finding.ts'
import { words } from '../wording/words.ts'
import { list, paragraph, subsection } from './blocks.ts'
import { gateCallout } from './gate.ts'
import { headlines } from './headlines.ts'
import { cite, entryById } from './names.ts'
import type { Block, Text } from './report.ts'

export function summarySection(analysis: Analysis, lang: Lang): readonly Block[] {
  const { full } = words(lang).report
  const { findingSeverities } = words(lang).vocabulary
  const { period, files, channels } = analysis
  const audited =
    period === null
      ? full.auditedUnknown(files.length, channels.length)
      : full.audited(formatPeriod(lang, period.from, period.to), files.length, channels.length)
  const conclusions = analysis.findings.map((finding): Text => {
    const { title, sentence } = findingWords(lang, finding, analysis)
    const entries = finding.figures.map((id) => entryById(analysis, id)).filter((entry) => entry !== null)
    return [
      { strong: full.finding(findingSeverities[finding.severity], title) },
      ` ${sentence}`,
      ...cite(...entries.slice(0, 4)),
    ]
  })
  return [
    paragraph(`${audited} ${full.howToRead}`),
    ...headlines(analysis, lang, 5),
    ...(conclusions.length === 0 ? [] : [subsection(full.findings), ...list(conclusions)]),
    subsection(full.gate),
    paragraph(full.gateRule),
    gateCallout(analysis, lang),
  ]
}
