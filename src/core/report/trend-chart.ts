/** The chart of one channel's trend: what was counted, where the way of counting changes, and where it leads. */
import type { Analysis, ChannelTrend } from '../analysis.ts'
import { figure } from '../figure.ts'
import type { Unit } from '../figure.ts'
import { formatCentral, formatInterval, formatNumber, formatPeriod } from '../wording/format.ts'
import type { Lang } from '../wording/language.ts'
import { trendSentences, trendTitle } from '../wording/trend-words.ts'
import { words } from '../wording/words.ts'
import type { SeriesSpec } from './chart-spec.ts'
import { channelName } from './names.ts'

/** Null without any month, or with a single one and nowhere to go: there is nothing to draw. */
export function trendChart(analysis: Analysis, trend: ChannelTrend, lang: Lang): SeriesSpec | null {
  const say = words(lang).trend
  const { months, path, unit } = trend
  const title = trendTitle(trend, lang)
  if (title === null || unit === null || months.length + path.length < 2) return null
  const values = months.map(({ value }) => value)
  const { max, levels } = scale([...values.filter((one) => one !== null), ...path.map(({ high }) => high)], lang)
  return {
    kind: 'series',
    title: say.chartTitle(channelName(analysis, trend.channel, lang), title),
    alternative: trendSentences(trend, lang).join(' '),
    values,
    path,
    breaks: trend.breaks.map((one) => months.findIndex(({ month }) => month === one.month)),
    max,
    levels,
    steps: steps(trend, lang),
    legend: {
      measured: say.legend.measured,
      central: say.legend.path,
      band: say.legend.band,
      break: trend.breaks.length === 0 ? null : say.legend.break,
    },
    table: { columns: say.columns, rows: rows(trend, unit, lang) },
  }
}

/** From 0 to a round number above everything, in two or four parts. */
function scale(values: readonly number[], lang: Lang): Pick<SeriesSpec, 'max' | 'levels'> {
  const greatest = Math.max(1, ...values)
  const power = 10 ** Math.floor(Math.log10(greatest))
  const max = ([1, 2, 3, 4, 5, 6, 8, 10].find((one) => one * power >= greatest) ?? 10) * power
  return {
    max,
    levels: [0, max / 2, max].map((value) => ({
      value,
      text: formatNumber(lang, value, Number.isInteger(value) ? 0 : 1),
    })),
  }
}

function steps({ months, path }: ChannelTrend, lang: Lang): SeriesSpec['steps'] {
  const all = [...months.map(({ month }) => month), ...path.map(({ month }) => month)]
  const places = [0, months.length - 1, all.length - 1]
  return [...new Set(places)].map((at) => ({ at, text: formatPeriod(lang, all[at] ?? '', all[at] ?? '') }))
}

/** Every month counted, then the projection twice a year: between, it is a straight line. */
function rows({ months, path }: ChannelTrend, unit: Unit, lang: Lang): SeriesSpec['table']['rows'] {
  const { none } = words(lang).report.options
  const counted = months.map(({ month, value }) => [
    formatPeriod(lang, month, month),
    value === null ? none : formatNumber(lang, value, Number.isInteger(value) ? 0 : 1),
    none,
    none,
  ])
  const ahead = path
    .filter((_, index) => (index + 1) % 6 === 0)
    .map(({ month, ...interval }) => [
      formatPeriod(lang, month, month),
      none,
      formatInterval(lang, interval, unit),
      formatCentral(lang, figure(interval, unit, 'estimated', [])),
    ])
  return [...counted, ...ahead]
}
