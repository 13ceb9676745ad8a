import type { Analysis, FindOut } from '../analysis.ts'
import { isFigure } from '../figure.ts'
import { formatCentral, formatList } from '../wording/format.ts'
import { findOutName } from '../wording/input-names.ts'
import type { Lang } from '../wording/language.ts'
import { words } from '../wording/words.ts'
import { lead, note, paragraph, table } from './blocks.ts'
import { printedEntry } from './charts.ts'
import { printRange } from './measures.ts'
import { capital, cite } from './names.ts'
import type { Block, Text } from './report.ts'

/** What to find out first, how, and what it costs. */
export function findOutSection(analysis: Analysis, lang: Lang): readonly Block[] {
  const { findOut: say } = words(lang)
  const [first] = analysis.sensitivity
  if (first === undefined) return [lead(say.nothing)]
  const { columns } = say
  return [
    lead(findOutLead(analysis, first, lang)),
    paragraph(say.intro),
    ...table(
      say.title,
      [columns.input, columns.way, columns.effort, columns.explained],
      [24, 34, 14, 28],
      analysis.sensitivity.map((one, index) => row(one, index, analysis, lang)),
    ),
    note(say.estimates),
  ]
}

export function findOutLead(analysis: Analysis, first: FindOut, lang: Lang): string {
  const { findOut: say } = words(lang)
  const name = findOutName(analysis, first, lang)
  return first.unknown ? say.unknownLead(name) : say.lead(name)
}

function row(one: FindOut, index: number, analysis: Analysis, lang: Lang): readonly Text[] {
  const way = words(lang).findOut.ways[one.way.id]
  return [
    [`${index + 1}. ${capital(findOutName(analysis, one, lang))}`],
    [{ strong: way.title }, `. ${way.steps}`],
    [effortText(one, lang)],
    effectsText(one, analysis, lang),
  ]
}

/** `12 à 30 h, 0 à 300 €`; hours alone when nothing is to be paid. */
export function effortText({ way: { hours, euros } }: FindOut, lang: Lang): string {
  const paid = euros.high > 0 ? printRange(euros, 'euros-per-year', lang) : null
  return words(lang).findOut.effort(printRange(hours, 'hours-per-month', lang), paid)
}

function effectsText(one: FindOut, analysis: Analysis, lang: Lang): Text {
  const { findOut: say } = words(lang)
  const today = mainEntries(analysis)
  const told = one.effects.flatMap(({ output, explained, known }): Text => {
    if (!isFigure(explained.result)) return []
    const share = say.explains(say.outputs[output], formatCentral(lang, explained.result))
    const now = printedEntry(today[output], analysis, lang)
    return [
      capital(share),
      ...cite(explained),
      ` (${say.becomes(now, printedEntry(known, analysis, lang))})`,
      ...cite(known),
      '. ',
    ]
  })
  if (told.length > 0) return told
  const unlocks = one.unlocks.map((output) => say.outputs[output])
  return [unlocks.length === 0 ? capital(say.unknown) : say.unlocks(formatList(lang, unlocks))]
}

/** Today's entry of each main result. */
export function mainEntries({ reach, dependence }: Analysis) {
  return { reached: reach.total, exclusive: reach.exclusiveToPlatforms, index: dependence.index }
}
