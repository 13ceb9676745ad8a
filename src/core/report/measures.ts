/** What measures ask for, in words: euros, hours, weeks, alone and together. */
import type { Range } from '../dossier/channel.ts'
import type { Unit } from '../figure.ts'
import type { Recommendation, SelectedRecommendation } from '../recommendations/recommendation.ts'
import { formatInterval } from '../wording/format.ts'
import type { Lang } from '../wording/language.ts'
import { words } from '../wording/words.ts'

export function printRange(range: Range, unit: Unit, lang: Lang): string {
  return formatInterval(lang, { ...range, central: (range.low + range.high) / 2 }, unit)
}

function isZero(range: Range | null): boolean {
  return range?.high === 0
}

export function costWords({ cost: { oneOff, yearly } }: Recommendation, lang: Lang): string {
  const { options, brief } = words(lang).report
  if (isZero(oneOff) && isZero(yearly)) return brief.noCost
  const once = oneOff === null || isZero(oneOff) ? null : printRange(oneOff, 'euros-per-year', lang)
  const after = yearly === null || isZero(yearly) ? null : printRange(yearly, 'euros-per-year', lang)
  if (once !== null && after !== null) return options.costThenYearly(once, after)
  if (once !== null) return options.costOneOff(once)
  if (after !== null) return options.costYearly(after)
  return brief.costToQuote
}

export function hoursWords({ hours: { setUp, monthly } }: Recommendation, lang: Lang): string {
  const { options } = words(lang).report
  const start = printRange(setUp, 'hours-per-month', lang)
  if (isZero(monthly)) return start
  const then = printRange(monthly, 'hours-per-month', lang)
  return isZero(setUp) ? options.hoursMonthly(then) : options.hoursThenMonthly(start, then)
}

/** The same in a column whose title says "hours, then per month". */
export function shortHours({ setUp, monthly }: Recommendation['hours'], lang: Lang): string {
  const { options } = words(lang).report
  const start = printRange(setUp, 'hours-per-month', lang)
  return isZero(monthly) ? start : options.shortHours(start, printRange(monthly, 'hours-per-month', lang))
}

export function delayWords({ delayWeeks }: Recommendation, lang: Lang): string {
  return weeksWords(delayWeeks, lang)
}

/** `6 à 16 semaines`, `0 à 1 semaine`. */
export function weeksWords(weeks: Range, lang: Lang): string {
  return words(lang).report.options.weeks(printRange(weeks, 'count', lang), weeks.high)
}

export interface Totals {
  /** Euros of the first year; null when nothing is quoted. */
  readonly firstYear: Range | null
  /** Measures of which some cost is still to be quoted. */
  readonly toQuote: number
  readonly setUp: Range
  readonly monthly: Range
  readonly longestDelay: Range
}

/** Costs and hours of different measures add up; delays run side by side. */
export function totals(selected: readonly SelectedRecommendation[]): Totals {
  const measures = selected.map((one) => one.recommendation)
  const costs = measures.flatMap(({ cost }) => [cost.oneOff, cost.yearly]).filter((range) => range !== null)
  const longest = measures.map((one) => one.delayWeeks).toSorted((a, b) => b.high - a.high)[0]
  return {
    firstYear: costs.length === 0 ? null : sum(costs),
    toQuote: measures.filter(({ cost }) => cost.oneOff === null || cost.yearly === null).length,
    setUp: sum(measures.map((one) => one.hours.setUp)),
    monthly: sum(measures.map((one) => one.hours.monthly)),
    longestDelay: longest ?? { low: 0, high: 0 },
  }
}

/** The first year's cost, as a phrase: `4 100 à 6 300 €, plus 2 mesures à chiffrer`. */
export function firstYearWords({ firstYear, toQuote }: Totals, lang: Lang): string {
  const { brief } = words(lang).report
  if (firstYear === null) return brief.costToQuote
  const besides = toQuote === 0 ? '' : brief.costBesides(toQuote)
  if (isZero(firstYear)) return toQuote === 0 ? brief.noCost : brief.costToQuote
  return printRange(firstYear, 'euros-per-year', lang) + besides
}

function sum(ranges: readonly Range[]): Range {
  return {
    low: ranges.reduce((total, range) => total + range.low, 0),
    high: ranges.reduce((total, range) => total + range.high, 0),
  }
}
