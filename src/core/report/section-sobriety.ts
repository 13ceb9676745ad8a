import type { Analysis, Entry } from '../analysis.ts'
import { isFigure } from '../figure.ts'
import { formatFigure } from '../wording/format.ts'
import type { Lang } from '../wording/language.ts'
import { words } from '../wording/words.ts'
import { lead, note, paragraph, table } from './blocks.ts'
import { meansSentences } from './burden.ts'
import { printed } from './charts.ts'
import { figureRow } from './headlines.ts'
import { channelName, cite } from './names.ts'
import type { Block, Text } from './report.ts'

export function sobrietySection(analysis: Analysis, lang: Lang): readonly Block[] {
  const { sobrietySection: say } = words(lang).report
  const { publications } = analysis.sobriety
  const { count, perWeek } = publications
  const row = (entry: Entry, sentence: string): readonly Block[] =>
    isFigure(entry.result) ? [figureRow(entry.result, formatFigure(lang, entry.result), sentence, [entry])] : []
  const means = meansTable(analysis, lang)
  return [
    isFigure(count.result) && isFigure(perWeek.result)
      ? lead(
          say.publications(formatFigure(lang, count.result), formatFigure(lang, perWeek.result)),
          ...cite(count, perWeek),
        )
      : lead(say.publicationsUnknown, ...cite(count)),
    ...row(publications.withoutEffectShare, say.withoutEffect),
    ...row(publications.videoShare, say.video),
    ...row(publications.repeatedShare, say.repeated),
    ...meansSentences(analysis, lang).map((sentence, index) =>
      index === 0 ? paragraph(sentence, ...cite(analysis.sobriety.costPerResident)) : paragraph(sentence),
    ),
    ...means,
    ...(means.length === 0 ? [] : [note(say.missing)]),
  ]
}

function meansTable(analysis: Analysis, lang: Lang): readonly Block[] {
  const { sobrietySection: say } = words(lang).report
  const rows = analysis.sobriety.channels.map((one): readonly Text[] => {
    const hours = one.hoursPerThousandContacts.result
    const cost = one.costPerThousandContacts.result
    const perThousand =
      isFigure(hours) && isFigure(cost)
        ? say.perThousand(formatFigure(lang, hours), formatFigure(lang, cost))
        : printed(isFigure(hours) ? hours : cost, lang)
    return [
      [channelName(analysis, one.channel, lang)],
      [printed(one.publications.result, lang)],
      [printed(one.hoursPerMonth.result, lang)],
      [printed(one.costPerYear.result, lang)],
      [printed(one.costPerResident.result, lang)],
      [perThousand],
    ]
  })
  return table(say.means, say.meansColumns, [26, -13, -14, -17, -17, -22], rows)
}
