import type { Analysis } from '../analysis.ts'
import type { Lang } from '../wording/language.ts'
import { words } from '../wording/words.ts'
import { chartWithTwin, lead, list, note, paragraph, subsection } from './blocks.ts'
import {
  attentionChart,
  attentionSentence,
  footprintChart,
  footprintSentence,
  leftOutTexts,
  missingSentence,
} from './burden.ts'
import { cite } from './names.ts'
import type { Block, Text } from './report.ts'

const widths = [30, -20, -16, 34] as const

/** Footprint with what it leaves out, then the time that channels take. */
export function footprintSection(analysis: Analysis, lang: Lang): readonly Block[] {
  const { attention: ofTime, footprint: say } = words(lang).burden
  const { attention, footprint } = analysis
  return [
    lead(footprintSentence(analysis, lang), ...cite(footprint.total)),
    ...missing(analysis, footprint.missing, lang),
    paragraph(say.notInIndex),
    ...chart(footprintChart(analysis, lang)),
    note(say.wide),
    subsection(say.leftOut),
    ...list(leftOutTexts(analysis, lang).map((text): Text => [text])),
    subsection(ofTime.title),
    paragraph(attentionSentence(analysis, lang), ...cite(attention.total)),
    ...missing(analysis, attention.missing, lang),
    ...chart(attentionChart(analysis, lang)),
    note(ofTime.measured),
  ]
}

function chart(spec: ReturnType<typeof footprintChart>): readonly Block[] {
  return spec.rows.length === 0 ? [] : chartWithTwin(spec, spec.title, widths)
}

function missing(analysis: Analysis, channels: readonly string[], lang: Lang): readonly Block[] {
  const sentence = missingSentence(analysis, channels, lang)
  return sentence === null ? [] : [paragraph(sentence)]
}
