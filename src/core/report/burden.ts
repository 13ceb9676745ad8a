/** Attention, exposure and footprint as sentences and charts, the same on screen and on paper. Nothing is computed here. */
import type { Analysis, Entry, TraitExposure } from '../analysis.ts'
import { exactly, isFigure, times } from '../figure.ts'
import { footprintLeavesOut } from '../reference/footprint-factors.ts'
import { formatCentral, formatFigure, formatInterval } from '../wording/format.ts'
import { absenceText } from '../wording/explain.ts'
import type { Lang } from '../wording/language.ts'
import { words } from '../wording/words.ts'
import type { IntervalBar, IntervalBarsSpec } from './chart-spec.ts'
import { printedEntry, qualityWord } from './charts.ts'
import { channelName, shortList } from './names.ts'

/** A line of a chart and of its table. */
interface Row {
  readonly label: string
  readonly entry: Entry
}

export function attentionSentence({ attention }: Analysis, lang: Lang): string {
  const say = words(lang).burden.attention
  const { result } = attention.total
  if (!isFigure(result)) return say.unknown
  const hours = formatInterval(lang, times(result, exactly(1 / 60)), 'hours-per-month')
  return say.sentence(formatFigure(lang, result), hours)
}

export function footprintSentence({ footprint }: Analysis, lang: Lang): string {
  const say = words(lang).burden.footprint
  const { result } = footprint.total
  return isFigure(result) ? say.sentence(formatFigure(lang, result), formatCentral(lang, result)) : say.unknown
}

/** Which channels a total leaves out; null when it holds all of them. */
export function missingSentence(analysis: Analysis, channels: readonly string[], lang: Lang): string | null {
  return channels.length === 0 ? null : words(lang).burden.missing(channelNames(analysis, channels, lang))
}

function channelNames(analysis: Analysis, channels: readonly string[], lang: Lang): string {
  return shortList(
    channels.map((id) => channelName(analysis, id, lang)),
    lang,
    8,
  )
}

/** Channels by what they take, the greatest first; those of paper and meetings have no screen, and no row. */
export function attentionRows(analysis: Analysis, lang: Lang): readonly Row[] {
  const { channels } = analysis.attention
  return greatestFirst(
    channels
      .filter(({ attention }) => isFigure(attention.result) || attention.result.status !== 'not-applicable')
      .map(({ channel, attention }) => ({ label: channelName(analysis, channel, lang), entry: attention })),
  )
}

export function footprintRows(analysis: Analysis, lang: Lang): readonly Row[] {
  const { channels } = analysis.footprint
  return greatestFirst(
    channels.map(({ channel, footprint }) => ({ label: channelName(analysis, channel, lang), entry: footprint })),
  )
}

export function attentionChart(analysis: Analysis, lang: Lang): IntervalBarsSpec {
  const said = { ...words(lang).burden.attention, alternative: attentionSentence(analysis, lang) }
  return byChannel(analysis, attentionRows(analysis, lang), lang, said)
}

export function footprintChart(analysis: Analysis, lang: Lang): IntervalBarsSpec {
  const said = { ...words(lang).burden.footprint, alternative: footprintSentence(analysis, lang) }
  return byChannel(analysis, footprintRows(analysis, lang), lang, said)
}

/** Residents who meet each trait, on the scale of all residents of 15 and over. */
export function exposureChart(analysis: Analysis, lang: Lang): IntervalBarsSpec {
  const { columns, exposure: say } = words(lang).burden
  const adults = analysis.residents.adults.result
  const rows = analysis.exposure.map((one) => ({ label: say.traits[one.trait], entry: one.total }))
  return {
    kind: 'interval-bars',
    title: say.chart,
    alternative: rows
      .map(({ label, entry }) => `${label}${colon(lang)} ${printedEntry(entry, analysis, lang)}.`)
      .join(' '),
    palette: 'dependence',
    rows: rows.map(({ label, entry }): IntervalBar => {
      const text = printedEntry(entry, analysis, lang)
      return {
        label,
        interval: isFigure(entry.result) ? entry.result : null,
        max: isFigure(adults) ? adults.high : 1,
        text: isFigure(entry.result) && isFigure(adults) ? say.outOf(text, formatFigure(lang, adults)) : text,
      }
    }),
    legend: words(lang).report.reachChart.legend,
    table: {
      columns: [say.trait, columns.value, columns.central, columns.why],
      rows: rows.map((row) => tableRow(row, analysis, lang)),
    },
  }
}

/** Channels of a trait in words: where it is established, where it remains to be verified. */
export function traitChannels(
  analysis: Analysis,
  { established, perhaps }: TraitExposure,
  lang: Lang,
): readonly string[] {
  const say = words(lang).burden.exposure
  if (established.length + perhaps.length === 0) return [say.nobody]
  return [
    ...(established.length === 0 ? [] : [say.established(channelNames(analysis, established, lang))]),
    ...(perhaps.length === 0 ? [] : [say.perhaps(channelNames(analysis, perhaps, lang))]),
  ]
}

/** What it costs and takes to inform one person, with what this leaves out. */
export function meansSentences(analysis: Analysis, lang: Lang): readonly string[] {
  const say = words(lang).burden.means
  const { costPerResident, minutesPerResident, missingCosts, missingHours } = analysis.sobriety
  const { residents } = words(lang).figures
  const noun = analysis.territory?.kind === 'public' ? residents.public : residents.territory
  const cost = costPerResident.result
  const minutes = minutesPerResident.result
  return [
    ...(isFigure(cost) ? [say.cost(formatFigure(lang, cost), noun)] : []),
    ...(isFigure(minutes) ? [say.minutes(formatFigure(lang, minutes))] : []),
    ...(missingCosts.length === 0 ? [] : [say.missingCosts(channelNames(analysis, missingCosts, lang))]),
    ...(missingHours.length === 0 ? [] : [say.missingHours(channelNames(analysis, missingHours, lang))]),
  ]
}

/** One bar per channel, on the scale of the greatest; those that are not known keep their row, and say why. */
function byChannel(
  analysis: Analysis,
  rows: readonly Row[],
  lang: Lang,
  said: { readonly chart: string; readonly column: string; readonly alternative: string },
): IntervalBarsSpec {
  const { columns, legend } = words(lang).burden
  const max = Math.max(0, ...rows.map(({ entry }) => highOf(entry)))
  return {
    kind: 'interval-bars',
    title: said.chart,
    alternative: said.alternative,
    palette: 'reach',
    rows: rows.map(({ label, entry }): IntervalBar => ({
      label,
      interval: isFigure(entry.result) ? entry.result : null,
      max: max > 0 ? max : 1,
      text: printedEntry(entry, analysis, lang),
    })),
    legend,
    table: {
      columns: [columns.channel, said.column, columns.central, columns.why],
      rows: rows.map((row) => tableRow(row, analysis, lang)),
    },
  }
}

function tableRow({ label, entry }: Row, analysis: Analysis, lang: Lang): readonly string[] {
  const { result } = entry
  const printed = printedEntry(entry, analysis, lang)
  return isFigure(result)
    ? [label, printed, formatCentral(lang, result), qualityWord(result, lang)]
    : [label, printed, '', absenceText(entry, lang)]
}

function greatestFirst(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((one, other) => highOf(other.entry) - highOf(one.entry))
}

function highOf({ result }: Entry): number {
  return isFigure(result) ? result.high : -1
}

function colon(lang: Lang): string {
  return lang === 'fr' ? '\u00a0:' : ':'
}

/** What no footprint here counts. */
export function leftOutTexts({ footprint }: Analysis, lang: Lang): readonly string[] {
  return footprintLeavesOut.filter(({ id }) => footprint.leftOut.includes(id)).map(({ text }) => text[lang])
}
