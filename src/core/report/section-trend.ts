import type { Analysis, ChannelTrend } from '../analysis.ts'
import { isFigure } from '../figure.ts'
import { formatNumber, formatPeriod } from '../wording/format.ts'
import type { Lang } from '../wording/language.ts'
import { findingWords } from '../wording/spoken-finding.ts'
import { breakSentences, directionWords, testSentence, trendTitle } from '../wording/trend-words.ts'
import { words } from '../wording/words.ts'
import { lead, list, note, paragraph, subsection, table } from './blocks.ts'
import { printed } from './charts.ts'
import { channelName, cite, shortList } from './names.ts'
import type { SeriesSpec } from './chart-spec.ts'
import type { Block, Text } from './report.ts'
import { trendChart } from './trend-chart.ts'

/** Charts printed: the others are one click away on the screen, and all numbers are in the table. */
const mostCharts = 3

export function trendSection(analysis: Analysis, lang: Lang): readonly Block[] {
  const say = words(lang).trend.section
  const known = analysis.trend.filter(({ direction }) => direction !== null)
  const named = (direction: ChannelTrend['direction']): string => {
    const names = known
      .filter((one) => one.direction === direction)
      .map((one) => channelName(analysis, one.channel, lang))
    return names.length === 0 ? say.none : shortList(names, lang)
  }
  return [
    lead(known.length === 0 ? say.unknown : say.summary(named('falling'), named('rising'), named('steady'))),
    ...(known.length === 0 ? [] : [note(say.reading)]),
    ...trendTable(analysis, lang),
    ...shown(analysis, lang).flatMap((trend) => channelBlocks(analysis, trend, lang)),
    subsection(say.persistence),
    ...persistenceBlocks(analysis, lang),
  ]
}

function trendTable(analysis: Analysis, lang: Lang): readonly Block[] {
  const say = words(lang).trend.section
  const rows = analysis.trend.map((trend): readonly Text[] => [
    [channelName(analysis, trend.channel, lang)],
    [capital(trendTitle(trend, lang) ?? words(lang).report.options.none)],
    [printed(trend.level.result, lang), ...cited(trend.level)],
    [printed(trend.slope.result, lang), ...cited(trend.slope)],
    [printed(trend.projection.result, lang), ...cited(trend.projection)],
    [directionWords(trend, lang)],
  ])
  return table(say.table, say.tableColumns, [20, 26, -15, -15, -15, 15], rows)
}

/** Only what holds a number is worth a code. */
function cited(entry: ChannelTrend['level']): Text {
  return isFigure(entry.result) ? cite(entry) : []
}

/** Falls first, then rises, then the others, each in the order of the channels. */
function shown({ trend }: Analysis, lang: Lang): readonly ChannelTrend[] {
  const order: readonly ChannelTrend['direction'][] = ['falling', 'rising', 'steady']
  return trend
    .filter((one) => one.direction !== null && trendTitle(one, lang) !== null)
    .toSorted((one, other) => order.indexOf(one.direction) - order.indexOf(other.direction))
    .slice(0, mostCharts)
}

function channelBlocks(analysis: Analysis, trend: ChannelTrend, lang: Lang): readonly Block[] {
  const chart = trendChart(analysis, trend, lang)
  if (chart === null) return []
  const proof = testSentence(trend, lang)
  return [
    { kind: 'chart', chart },
    ...twinByYear(chart, trend, lang),
    paragraph(chart.alternative, ...cite(trend.level, trend.projection)),
    ...(proof === null ? [] : [note(proof)]),
    ...list(breakSentences(trend, lang).map((sentence): Text => [sentence])),
  ]
}

/** The twin of the chart, a line per year: a line per month, as on screen, would take pages. */
function twinByYear(chart: SeriesSpec, { months, path }: ChannelTrend, lang: Lang): readonly Block[] {
  const { none } = words(lang).report.options
  const years = Map.groupBy(months, ({ month }) => month.slice(0, 4))
  const counted = [...years].map(([year, values]): readonly Text[] => [
    [formatPeriod(lang, values[0]?.month ?? year, values.at(-1)?.month ?? year)],
    [values.map(({ value }) => (value === null ? none : formatNumber(lang, value))).join('\u00a0· ')],
    [none],
    [none],
  ])
  const ahead = path.length === 0 ? [] : chart.table.rows.slice(months.length)
  return table(
    chart.title,
    chart.table.columns,
    [26, 44, -16, -14],
    [...counted, ...ahead.map((row) => row.map((cell): Text => [cell]))],
  )
}

function persistenceBlocks(analysis: Analysis, lang: Lang): readonly Block[] {
  const say = words(lang).trend.section
  const { periods, judgements } = analysis.dependence.persistence
  if (periods.length < 2) return [paragraph(say.oneYear)]
  const rows = judgements.flatMap(({ finding, holds, status }): readonly (readonly Text[])[] => {
    const held = analysis.findings.find(({ id }) => id === finding)
    if (held === undefined || status === null) return []
    return [
      [
        [findingWords(lang, held, analysis).title],
        [say.years(holds.filter((one) => one).length, holds.length)],
        [status === 'lasting' ? say.lasting : say.toWatch],
      ],
    ]
  })
  return rows.length === 0
    ? [paragraph(say.noneHolds)]
    : table(say.persistence, say.persistenceColumns, [40, 20, 40], rows)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
