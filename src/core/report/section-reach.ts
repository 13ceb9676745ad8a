import type { Analysis } from '../analysis.ts'
import { isFigure } from '../figure.ts'
import type { Figure } from '../figure.ts'
import { formatCentral, formatFigure, formatList } from '../wording/format.ts'
import type { Lang } from '../wording/language.ts'
import { words } from '../wording/words.ts'
import { chartWithTwin, lead, note, paragraph, table } from './blocks.ts'
import { printedEntry, qualityWord, reachByAgeChart } from './charts.ts'
import { channelName, cite, messageTypeName, residentsNoun, shortList } from './names.ts'
import type { Block, Text } from './report.ts'
import { surveyBlocks } from './section-survey.ts'

export function reachSection(analysis: Analysis, lang: Lang): readonly Block[] {
  const { reach } = words(lang).report
  return [
    ...opening(analysis, lang),
    ...chartWithTwin(reachByAgeChart(analysis, lang), reach.tableTitle, [24, -18, -22, -18, -22]),
    ...channelTable(analysis, lang),
    ...(analysis.channels.length > 1 ? [note(reach.byChannelNote)] : []),
    ...messageTable(analysis, lang),
    ...overlapTable(analysis, lang),
    ...surveyBlocks(analysis, lang),
  ]
}

function opening(analysis: Analysis, lang: Lang): readonly Block[] {
  const { reach } = words(lang).report
  const { total, notReached, bySeveral } = analysis.reach
  const adults = analysis.residents.adults.result
  if (!isFigure(total.result) || !isFigure(adults)) return [lead(reach.unknown, ...cite(total))]
  const noun = residentsNoun(analysis, lang)
  const range = printedEntry(total, analysis, lang)
  const sentence = reach.sentence(range, noun, formatFigure(lang, adults)) + centralSentence(total.result, lang)
  return [
    lead(sentence, ...cite(total)),
    ...(isFigure(notReached.result)
      ? [paragraph(reach.notReached(printedEntry(notReached, analysis, lang), noun), ...cite(notReached))]
      : []),
    ...(isFigure(bySeveral.result)
      ? [paragraph(reach.several(printedEntry(bySeveral, analysis, lang), noun), ...cite(bySeveral))]
      : []),
  ]
}

function centralSentence(total: Figure, lang: Lang): string {
  const { reach } = words(lang).report
  if (total.low === total.high || total.centralIs === 'convention') return ''
  const central = formatCentral(lang, total)
  return total.centralIs === 'measured-only' ? reach.measuredOnly(central) : reach.mostProbable(central)
}

function channelTable(analysis: Analysis, lang: Lang): readonly Block[] {
  const { reach } = words(lang).report
  const { rungs } = words(lang).figures
  const rows = analysis.channels.map((channel): readonly Text[] => [
    [channelName(analysis, channel.channel, lang)],
    [printedEntry(channel.monthlyPeople, analysis, lang), ...cite(channel.monthlyPeople)],
    [printedEntry(channel.residents, analysis, lang), ...cite(channel.residents)],
    [qualityWord(channel.residents.result, lang)],
    [rungs[channel.rung ?? 'none']],
  ])
  return table(reach.byChannel, reach.channelColumns, [26, -21, -21, 11, 28], rows)
}

function messageTable(analysis: Analysis, lang: Lang): readonly Block[] {
  const { reach } = words(lang).report
  const rows = analysis.reach.byMessageType.map(({ type, channels, reached, notReached }): readonly Text[] => {
    const names = channels.map((id) => channelName(analysis, id, lang))
    return [
      [messageTypeName(type, lang)],
      [names.length === 0 ? reach.nobody : shortList(names, lang, 5)],
      [printedEntry(reached, analysis, lang), ...cite(reached)],
      [printedEntry(notReached, analysis, lang), ...cite(notReached)],
    ]
  })
  return table(reach.byMessage, reach.messageColumns, [22, 36, -21, -21], rows)
}

/** What is known of common audiences, whether it served, and which channels count as one. */
function overlapTable(analysis: Analysis, lang: Lang): readonly Block[] {
  const { reach } = words(lang).report
  const { bands } = words(lang).vocabulary
  const named = (channels: readonly string[]): string =>
    formatList(
      lang,
      channels.map((id) => channelName(analysis, id, lang)),
    )
  const rows = analysis.reach.overlaps.map(({ channels, band, share, used }): readonly Text[] => [
    [named(channels)],
    [band === null ? reach.allAges : bands[band]],
    [printedEntry(share, analysis, lang), ...cite(share)],
    [used ? reach.overlapUsed : reach.overlapUnused],
  ])
  return [
    ...table(reach.overlaps, reach.overlapColumns, [40, 18, -20, 22], rows),
    ...analysis.reach.bundles.map((channels) => note(reach.bundled(named(channels)))),
  ]
}
