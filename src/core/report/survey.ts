/** What a survey says, in words, charts and rows: one definition for the screen and for the documents. */
import type { Analysis, ChannelReach, Entry, SurveyReading } from '../analysis.ts'
import type { AdultBand } from '../dossier/dossier.ts'
import { isFigure } from '../figure.ts'
import { formatFigure, formatList, formatNumber } from '../wording/format.ts'
import type { Lang } from '../wording/language.ts'
import { words } from '../wording/words.ts'
import type { IntervalBar, IntervalBarsSpec } from './chart-spec.ts'
import { drawn, printed, printedEntry } from './charts.ts'
import { channelName } from './names.ts'

/** Who answered and how they were weighted, a sentence each; the caveat is apart. */
export function surveySentences(reading: SurveyReading, lang: Lang): readonly string[] {
  const { survey, vocabulary } = words(lang)
  const bandsOf = (status: SurveyReading['bands'][number]['status']): string =>
    formatList(
      lang,
      reading.bands.filter((one) => one.status === status).map((one) => vocabulary.bands[one.band]),
    )
  const [merged, silent] = [bandsOf('merged'), bandsOf('silent')]
  const count = (value: number): string => formatNumber(lang, value)
  const [answers, size] = [reading.respondents, reading.effectiveSize].map((one) => Math.round(centralOf(one)))
  return [
    survey.answered(answers ?? NaN, count(answers ?? NaN), count(size ?? NaN)),
    survey.weighting[reading.weighting],
    reading.trimmed > 0 ? survey.trimmed(reading.trimmed, count(reading.trimmed)) : survey.notTrimmed,
    ...(reading.exact ? [] : [survey.split]),
    ...(merged === '' ? [] : [survey.merged(merged)]),
    ...(silent === '' ? [] : [survey.silent(silent)]),
    ...(reading.overlaps > 0 ? [survey.overlaps(reading.overlaps, count(reading.overlaps))] : []),
  ]
}

function centralOf({ id, result }: Entry): number {
  if (!isFigure(result)) throw new RangeError(`No number: ${id}`)
  return result.central
}

/** A band of a channel that a survey says something of. */
interface SurveyChange {
  readonly band: AdultBand
  readonly before: Entry
  readonly after: Entry
  readonly share: Entry
}

export function surveyChanges({ byBand }: ChannelReach): readonly SurveyChange[] {
  return byBand.flatMap(({ band, residents, survey }) =>
    survey === null ? [] : [{ band, after: residents, ...survey }],
  )
}

/** Channels whose counters a survey replaces, in some band at least. */
export function surveyedChannels(analysis: Analysis): readonly ChannelReach[] {
  return analysis.channels.filter((one) => surveyChanges(one).length > 0)
}

/** For each band two bars, before and after, on the residents of the band. */
export function surveyChart(analysis: Analysis, channel: ChannelReach, lang: Lang): IntervalBarsSpec {
  const { survey, vocabulary } = words(lang)
  const name = channelName(analysis, channel.channel, lang)
  const changes = surveyChanges(channel)
  const residentsOf = (band: AdultBand): number => {
    const found = analysis.residents.byBand.find((one) => one.band === band)?.residents.result
    return found !== undefined && isFigure(found) ? found.high : 1
  }
  const bar = (label: string, { result }: Entry, band: AdultBand, text: string): IntervalBar => ({
    label,
    interval: isFigure(result) ? drawn(result) : null,
    max: residentsOf(band),
    text,
  })
  return {
    kind: 'interval-bars',
    title: survey.chart.title(name),
    alternative: survey.chart.alternative(name),
    palette: 'reach',
    rows: changes.flatMap(({ band, before, after }) => [
      bar(survey.chart.before(vocabulary.bands[band]), before, band, printedEntry(before, analysis, lang)),
      bar(survey.chart.after(vocabulary.bands[band]), after, band, printedEntry(after, analysis, lang)),
    ]),
    legend: survey.chart.legend,
    table: {
      columns: survey.chart.columns,
      rows: changes.map(({ band, before, after, share }) => [
        vocabulary.bands[band],
        printedEntry(before, analysis, lang),
        printedEntry(after, analysis, lang),
        printed(share.result, lang),
      ]),
    },
  }
}

/** `158`, or about so many when age classes had to be split. */
export function respondentsText({ result }: Entry, lang: Lang): string {
  return isFigure(result) ? formatFigure(lang, { ...result, ...rounded(result.central) }) : ''
}

function rounded(value: number): { readonly low: number; readonly central: number; readonly high: number } {
  const whole = Math.round(value)
  return { low: whole, central: whole, high: whole }
}
