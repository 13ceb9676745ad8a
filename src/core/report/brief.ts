/** The decision brief: two pages, never three (product.md). What does not fit is dropped by rule, last measures first. */
import type { Analysis } from '../analysis.ts'
import { exactly, isFigure } from '../figure.ts'
import { withCentral } from '../wording/central.ts'
import { formatDate, formatInterval, roundOutward } from '../wording/format.ts'
import { formatEntry } from '../wording/format-entry.ts'
import type { Lang } from '../wording/language.ts'
import { operatorName } from '../wording/names.ts'
import { statusQuoSentence } from '../wording/trend-words.ts'
import { words } from '../wording/words.ts'
import { printed, reachByAgeChart } from './charts.ts'
import { decisionBody, fictitiousNotice, frameOf } from './frame.ts'
import { alertsSentence } from './gate.ts'
import { headlines } from './headlines.ts'
import { costWords, firstYearWords, printRange, shortHours, totals, weeksWords } from './measures.ts'
import { becauseCodes, channelName, deciderName, recommendationWords, residentsNoun } from './names.ts'
import { fitsPage } from './page-budget.ts'
import type { Block, Document, DocumentOptions, Text } from './report.ts'
import { unknowns } from './unknowns.ts'

/** How much is kept, from all to least. Measures left out stay in the report, and the brief says how many. */
const extents = [
  { measures: 6, unknowns: 4 },
  { measures: 6, unknowns: 3 },
  { measures: 6, unknowns: 2 },
  { measures: 5, unknowns: 2 },
  { measures: 4, unknowns: 2 },
  { measures: 3, unknowns: 2 },
  { measures: 2, unknowns: 1 },
] as const
type Extent = (typeof extents)[number]

export function buildBrief(analysis: Analysis, lang: Lang, options: DocumentOptions): Document {
  const { brief } = words(lang).report
  const title = briefTitle(analysis, lang)
  const first = firstPage(analysis, lang, options, title)
  const second = extents
    .map((extent) => secondPage(analysis, lang, extent))
    .find((blocks, index) => fitsPage(blocks) || index === extents.length - 1)
  return {
    ...frameOf(analysis, lang, options, brief.name),
    id: 'brief',
    title,
    maxPages: 2,
    print: 'usual',
    blocks: [...first, { kind: 'page-break' }, ...(second ?? [])],
  }
}

export function briefTitle(analysis: Analysis, lang: Lang): string {
  return words(lang).report.brief.titles[subject(analysis)]
}

/** What the note is about: alerts first, then dependence, then reach; without measures, what is left to know. */
function subject(analysis: Analysis): 'alerts' | 'dependence' | 'reach' | 'unknown' {
  const { gate, index } = analysis.dependence
  if (gate.alerts.status === 'fail') return 'alerts'
  if (isFigure(index.result) && index.result.central > 40) return 'dependence'
  return analysis.recommendations.some((one) => one.recommendation.kind === 'act') ? 'reach' : 'unknown'
}

function firstPage(analysis: Analysis, lang: Lang, options: DocumentOptions, title: string): readonly Block[] {
  const { brief } = words(lang).report
  return [
    { kind: 'heading', level: 1, number: null, text: title },
    ...fictitiousNotice(analysis, lang),
    heading('1', brief.question),
    question(analysis, lang, options),
    heading('2', brief.observed),
    ...headlines(analysis, lang, 3),
    { kind: 'chart', chart: reachByAgeChart(analysis, lang) },
    heading('3', brief.nothing),
    ifNothing(analysis, lang),
  ]
}

function secondPage(analysis: Analysis, lang: Lang, extent: Extent): readonly Block[] {
  const { report } = words(lang)
  const { brief } = report
  const kept = analysis.recommendations.slice(0, extent.measures)
  const left = analysis.recommendations.length - kept.length
  const missing = unknowns(analysis, lang).slice(0, extent.unknowns)
  return [
    heading('4', brief.options),
    optionsTable(analysis, lang, extent.measures),
    heading('5', brief.recommendation),
    ...(kept.length === 0
      ? [paragraph([report.noMeasure])]
      : [
          {
            kind: 'list',
            ordered: true,
            items: kept.map((one): Text => [
              recommendationWords(one.recommendation.id, lang).why,
              ...becauseCodes(analysis, one, 3),
            ]),
          } as const,
        ]),
    ...(left === 0 ? [] : [note([report.moreMeasures(left)])]),
    heading('6', brief.calendar),
    paragraph(calendar(analysis, lang)),
    heading('7', brief.decision),
    {
      kind: 'decision-box',
      groups: [
        { title: report.decision.choice, options: report.decision.choices(analysis.recommendations.length) },
        { title: report.decision.validity, options: report.decision.validities },
      ],
      lines: report.decision.lines,
    },
    ...(missing.length === 0
      ? []
      : [heading(null, brief.unknown), { kind: 'list', ordered: false, items: missing } as const]),
  ]
}

function question(analysis: Analysis, lang: Lang, options: DocumentOptions): Block {
  const { brief } = words(lang).report
  const first = analysis.recommendations[0]
  const ask =
    first === undefined
      ? brief.askForData
      : brief.ask(recommendationWords(first.recommendation.id, lang).title, analysis.recommendations.length)
  const when = options.councilDate === null ? brief.dateToFix : formatDate(lang, options.councilDate)
  const cost = first === undefined ? brief.noCost : firstYearWords(totals(analysis.recommendations), lang)
  return {
    kind: 'callout',
    tone: 'question',
    title: null,
    text: [[ask], [brief.decides(decisionBody(analysis, lang), when, cost)]],
  }
}

/** What rests on one company, the alerts, and where the audience goes, or the honest absence of a trend. */
function ifNothing(analysis: Analysis, lang: Lang): Block {
  const { report } = words(lang)
  const [greatest] = analysis.reach.byOperator
  const text: Text[] = []
  const held = greatest !== undefined && isFigure(greatest.exclusive.result) ? greatest.exclusive.result : null
  if (greatest === undefined) {
    const known = analysis.channels.length > 0
    text.push([known ? report.noPlatform : report.ifStopsUnknown])
  } else if (held === null) text.push([report.ifStopsUnknown])
  else {
    const range =
      held.low === 0
        ? report.upTo(formatInterval(lang, exactly(roundOutward(held.high, 'up')), held.unit))
        : formatEntry(lang, greatest.exclusive, analysis.ledger)
    const people = withCentral(lang, `${range} ${residentsNoun(analysis, lang)}`, held)
    text.push([
      report.ifStops(operatorName(lang, greatest.operator)),
      { strong: people },
      report.ifStopsEnd,
      { code: greatest.exclusive.code },
    ])
  }
  text.push([`${alertsSentence(analysis, lang)} `, ...trendLine(analysis, lang)])
  const alarming = analysis.dependence.gate.alerts.status === 'fail' || (held !== null && held.central > 0)
  return { kind: 'callout', tone: alarming ? 'alarm' : 'notice', title: null, text }
}

/** Where the audience goes, of the channel that says most: a fall first, else the platform (else the channel) that reaches most. */
function trendLine(analysis: Analysis, lang: Lang): Text {
  const told = analysis.trend.flatMap((trend) => {
    const sentence = statusQuoSentence(trend, lang)
    const channel = analysis.channels.find((one) => one.channel === trend.channel)
    return sentence === null || channel === undefined || trend.kind === 'publications'
      ? []
      : [{ trend, channel, sentence }]
  })
  const rank = ({ trend, channel }: (typeof told)[number]): readonly number[] => [
    trend.direction === 'falling' ? 0 : 1,
    channel.kind === 'platform' ? 0 : 1,
    isFigure(channel.residents.result) ? -channel.residents.result.central : 0,
  ]
  const [first] = told.toSorted((one, other) => compare(rank(one), rank(other)))
  const { report } = words(lang)
  if (first === undefined) return [report.noTrend]
  const name = channelName(analysis, first.trend.channel, lang)
  return [report.trendOf(name, first.sentence), { code: first.trend.projection.code }]
}

/** By the first number that differs. */
function compare(one: readonly number[], other: readonly number[]): number {
  return one.map((value, index) => value - (other[index] ?? 0)).find((difference) => difference !== 0) ?? 0
}

function optionsTable(analysis: Analysis, lang: Lang, most: number): Block {
  const { options } = words(lang).report
  const { hoursPerMonth, costPerYear } = analysis.sobriety
  const statusQuo = [
    options.statusQuo,
    isFigure(costPerYear.result)
      ? options.costYearly(printed(costPerYear.result, lang))
      : printed(costPerYear.result, lang),
    isFigure(hoursPerMonth.result)
      ? options.hoursMonthly(printed(hoursPerMonth.result, lang))
      : printed(hoursPerMonth.result, lang),
    options.none,
    options.none,
    options.none,
  ]
  const measures = analysis.recommendations
    .slice(0, most)
    .map(({ recommendation, rank }) => [
      options.measure(rank, recommendationWords(recommendation.id, lang).title),
      costWords(recommendation, lang),
      shortHours(recommendation.hours, lang),
      printRange(recommendation.delayWeeks, 'count', lang),
      recommendation.reversible ? options.yes : options.no,
      deciderName(analysis, recommendation.whoDecides, lang),
    ])
  const widths = [34, 17, 23, 8, 10, 17]
  const all = totals(analysis.recommendations)
  const together = [
    options.measures(analysis.recommendations.length),
    firstYearWords(all, lang),
    shortHours(all, lang),
    printRange(all.longestDelay, 'count', lang),
    analysis.recommendations.every(({ recommendation }) => recommendation.reversible) ? options.yes : options.no,
    words(lang).report.deciders.council,
  ]
  return {
    kind: 'table',
    caption: options.caption,
    columns: options.columns.map((title, index) => ({ title, align: 'left', width: widths[index] ?? 10 })),
    rows: [statusQuo, ...(analysis.recommendations.length < 2 ? [] : [together]), ...measures].map((row) =>
      row.map((cell): Text => [cell]),
    ),
  }
}

function calendar(analysis: Analysis, lang: Lang): Text {
  const { report } = words(lang)
  const [first] = analysis.recommendations
  if (first === undefined) return [report.noMeasure]
  const all = totals(analysis.recommendations)
  const cost = firstYearWords(all, lang)
  const sentences = [
    cost === report.brief.noCost
      ? report.firstYearNone
      : cost === report.brief.costToQuote
        ? report.firstYearUnknown
        : report.firstYear(cost),
    report.delayNeeded(weeksWords(all.longestDelay, lang)),
  ]
  return [
    `${sentences.join(' ')} `,
    { strong: recommendationWords(first.recommendation.id, lang).firstStep },
    ` ${report.followUp}`,
  ]
}

function heading(number: string | null, text: string): Block {
  return { kind: 'heading', level: 2, number, text }
}

function paragraph(text: Text): Block {
  return { kind: 'paragraph', tone: 'body', text }
}

function note(text: Text): Block {
  return { kind: 'paragraph', tone: 'note', text }
}
