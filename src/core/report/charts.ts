/** The charts of the documents and of the screens, as data: one definition for both. */
import type { Analysis, Entry } from '../analysis.ts'
import { isFigure } from '../figure.ts'
import type { Absence, Figure, Result } from '../figure.ts'
import { centralAlone } from '../wording/central.ts'
import { formatFigure, formatInterval } from '../wording/format.ts'
import { formatEntry } from '../wording/format-entry.ts'
import type { Lang } from '../wording/language.ts'
import { struckName } from '../wording/scenario-names.ts'
import { words } from '../wording/words.ts'
import { capital } from './names.ts'
import type { IntervalBar, IntervalBarsSpec } from './chart-spec.ts'

/** A result as printed in a cell: its range, or that it is to be found out. */
export function printed(result: Result, lang: Lang): string {
  return isFigure(result) ? formatFigure(lang, result) : absence(result, lang)
}

/** What stands for a number that there is not. */
function absence({ status }: Absence, lang: Lang): string {
  const { notApplicable, toFindOut } = words(lang).report
  return status === 'not-applicable' ? notApplicable : toFindOut
}

/** An entry as printed: parts of the residents are never printed above them. */
export function printedEntry(entry: Entry, analysis: Analysis, lang: Lang): string {
  return isFigure(entry.result) ? formatEntry(lang, entry, analysis.ledger) : absence(entry.result, lang)
}

/** A part of a whole: its range, never printed above the whole. */
function printedWithin(part: Result, whole: Result, lang: Lang): string {
  if (!isFigure(part) || !isFigure(whole)) return printed(part, lang)
  return formatInterval(lang, part, part.unit, whole.high)
}

function printedCentral(result: Result, lang: Lang): string {
  return isFigure(result) ? centralAlone(lang, result) : absence(result, lang)
}

export function qualityWord(result: Result, lang: Lang): string {
  if (!isFigure(result) && result.status === 'not-applicable') return words(lang).report.options.none
  return words(lang).figures.qualities[isFigure(result) ? result.quality : 'unknown']
}

/** The middle of a range that is only a convention is not drawn. */
export function drawn(figure: Figure): IntervalBar['interval'] {
  const { low, central, high, centralIs } = figure
  return { low, central: centralIs === 'convention' ? null : central, high }
}

export function reachByAgeChart(analysis: Analysis, lang: Lang): IntervalBarsSpec {
  const { reachChart, toFindOut } = words(lang).report
  const { bands } = words(lang).vocabulary
  const total = analysis.reach.total.result
  const adults = analysis.residents.adults.result
  const known = isFigure(total) && isFigure(adults)
  return {
    kind: 'interval-bars',
    title: reachChart.title,
    alternative: known
      ? reachChart.alternative(printedWithin(total, adults, lang), formatFigure(lang, adults))
      : reachChart.alternativeUnknown,
    palette: 'reach',
    rows: analysis.reach.byBand.map((band): IntervalBar => {
      const reached = band.reached.result
      const residents = band.residents.result
      const bar = isFigure(reached) && isFigure(residents)
      return {
        label: bands[band.band],
        interval: bar ? drawn(reached) : null,
        max: isFigure(residents) ? residents.high : 1,
        text: bar
          ? reachChart.outOf(printedWithin(reached, residents, lang), formatFigure(lang, residents))
          : toFindOut,
      }
    }),
    legend: reachChart.legend,
    table: {
      columns: reachChart.columns,
      rows: analysis.reach.byBand.map(({ band, residents, reached, notReached }) => [
        bands[band],
        printed(residents.result, lang),
        printedWithin(reached.result, residents.result, lang),
        printedCentral(reached.result, lang),
        printedWithin(notReached.result, residents.result, lang),
      ]),
    },
  }
}

export function dependenceChart(analysis: Analysis, lang: Lang): IntervalBarsSpec {
  const { dependenceChart: chart } = words(lang).report
  const { components } = words(lang).figures
  return {
    kind: 'interval-bars',
    title: chart.title,
    alternative: chart.alternative(analysis.dependence.available),
    palette: 'dependence',
    rows: analysis.dependence.components.map(({ id, value }): IntervalBar => {
      const { result } = value
      return {
        label: components[id],
        interval: isFigure(result) ? drawn(result) : null,
        max: 1,
        text: printed(result, lang),
      }
    }),
    legend: chart.legend,
    table: {
      columns: chart.columns,
      rows: analysis.dependence.components.map(({ id, value }) => [
        components[id],
        printed(value.result, lang),
        printedCentral(value.result, lang),
        qualityWord(value.result, lang),
      ]),
    },
  }
}

/** Whom an outage would leave without news: all platforms, then company by company. */
export function stressChart(analysis: Analysis, lang: Lang): IntervalBarsSpec {
  const { chart, columns } = words(lang).stress
  const { result: adults } = analysis.residents.adults
  const outages = analysis.stress.filter((one) => one.kind === 'outage')
  const most = (result: Result): number => (isFigure(result) ? result.high : 0)
  const greatest = Math.max(1, ...outages.map((one) => (one.lost ? most(one.lost.result) : 0)))
  return {
    kind: 'interval-bars',
    title: chart.title,
    alternative: chart.alternative,
    palette: 'dependence',
    rows: outages.flatMap((one): readonly IntervalBar[] => {
      if (one.lost === null) return []
      const { result } = one.lost
      return [
        {
          label: capital(struckName(one, lang)),
          interval: isFigure(result) ? result : null,
          max: isFigure(adults) ? adults.high : greatest,
          text: printedEntry(one.lost, analysis, lang),
        },
      ]
    }),
    legend: chart.legend,
    table: {
      columns: [columns.company, columns.lost, columns.central],
      rows: outages.flatMap((one) =>
        one.lost === null
          ? []
          : [
              [
                capital(struckName(one, lang)),
                printedEntry(one.lost, analysis, lang),
                printedCentral(one.lost.result, lang),
              ],
            ],
      ),
    },
  }
}
