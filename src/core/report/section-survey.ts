/** The part of the report on surveys: who answered, how they were weighted, and what they change. Nothing without one. */
import type { Analysis, SurveyReading } from '../analysis.ts'
import type { Lang } from '../wording/language.ts'
import { words } from '../wording/words.ts'
import { note, paragraph, subsection, table } from './blocks.ts'
import { printed, printedEntry } from './charts.ts'
import { channelName, cite } from './names.ts'
import type { Block, Text } from './report.ts'
import { respondentsText, surveyChanges, surveyedChannels, surveySentences } from './survey.ts'

export function surveyBlocks(analysis: Analysis, lang: Lang): readonly Block[] {
  if (analysis.surveys.length === 0) return []
  const { survey } = words(lang)
  return [
    subsection(survey.inReport),
    ...analysis.surveys.flatMap((one) => readingBlocks(analysis, one, lang)),
    { kind: 'callout', tone: 'notice', title: survey.caveatTitle, text: [[survey.caveat]] },
    ...changeTable(analysis, lang),
  ]
}

function readingBlocks(analysis: Analysis, reading: SurveyReading, lang: Lang): readonly Block[] {
  const { survey, vocabulary } = words(lang)
  const [first = '', ...others] = surveySentences(reading, lang)
  const several = analysis.surveys.length > 1
  return [
    ...(several ? [note({ strong: survey.titleOf(reading.file) })] : []),
    paragraph(first, ...cite(reading.respondents, reading.effectiveSize), ' ', others.join(' ')),
    ...table(
      survey.bandsCaption,
      survey.bandColumns,
      [20, -16, -20, 44],
      reading.bands.map(({ band, respondents, status }): readonly Text[] => {
        const residents = analysis.residents.byBand.find((one) => one.band === band)?.residents
        return [
          [vocabulary.bands[band]],
          [respondentsText(respondents, lang), ...cite(respondents)],
          residents === undefined ? [] : [printed(residents.result, lang), ...cite(residents)],
          [survey.status[status]],
        ]
      }),
    ),
  ]
}

function changeTable(analysis: Analysis, lang: Lang): readonly Block[] {
  const { survey, vocabulary } = words(lang)
  const rows = surveyedChannels(analysis).flatMap((channel) =>
    surveyChanges(channel).map(({ band, before, after, share }): readonly Text[] => [
      [channelName(analysis, channel.channel, lang)],
      [vocabulary.bands[band]],
      [printedEntry(before, analysis, lang), ...cite(before)],
      [printedEntry(after, analysis, lang), ...cite(after)],
      [printed(share.result, lang), ...cite(share)],
    ]),
  )
  return table(survey.table.caption, survey.table.columns, [28, 16, -22, -22, -20], rows)
}
