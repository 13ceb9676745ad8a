/** Month by month: what is reached and spent while measures ramp up and accounts run double, beside the status quo. */
import type { AdultBand } from '../dossier/dossier.ts'
import type { Interval } from '../figure.ts'
import { exactly, isFigure, plus, times } from '../figure.ts'
import { indicators } from '../indicators/indicators.ts'
import { adultBands } from '../dossier/dossier.ts'
import { adultRecord } from '../reach/residents.ts'
import { measureSteps, oneOffCost } from './composed-scenario.ts'
import type { Measure } from './lever.ts'
import type { Step } from './progress.ts'
import { stepsIn } from './progress.ts'
import type { Today } from './today.ts'

const pathMonths = 36

export interface PathMonth {
  /** 1 is the first. */
  readonly month: number
  readonly reached: Interval
  readonly byBand: Readonly<Record<AdultBand, Interval>>
  /** Null when it cannot be told. */
  readonly index: Interval | null
  /** Null when nobody said any. */
  readonly hours: Interval | null
  /** Euros spent since the beginning, one-off spending included; null when nobody said any. */
  readonly spent: Interval | null
}

interface Snapshot extends Omit<PathMonth, 'month' | 'spent'> {
  readonly costPerYear: Interval | null
}

/** Months that look alike are measured once. Without measures it is the status quo. */
export function scenarioPath(today: Today, measures: readonly Measure[], months = pathMonths): readonly PathMonth[] {
  const { reference } = today.dossier
  const known = new Map<string, Snapshot>()
  let spent: Interval | null = exactly(0)
  return Array.from({ length: months }, (_, index): PathMonth => {
    const month = index + 1
    const steps = stepsIn(month, measures, reference)
    const key = JSON.stringify(steps.map(({ measure, ...rest }) => [measure.lever, measure.account, rest]))
    const { costPerYear, ...told } = known.get(key) ?? snapshot(today, steps)
    known.set(key, { costPerYear, ...told })
    const once = oneOffCost(
      today,
      measures.filter((one) => one.start === month),
    )
    const ofMonth: Interval | null = costPerYear && plus(times(costPerYear, exactly(1 / 12)), once)
    spent = spent && ofMonth && plus(spent, ofMonth)
    return { month, ...told, spent }
  })
}

function snapshot(today: Today, steps: readonly Step[]): Snapshot {
  const { measured } = measureSteps(today, steps)
  const { recorded, dependence, indicators: runner } = measured.measured
  const reach = recorded.model?.union(new Set(measured.given.channels.map((one) => one.reach.channel)))
  const { figures } = runner.run(indicators.means)
  const { 'hours-per-month': hours, 'cost-per-year': cost } = figures
  const nobody = exactly(0)
  return {
    reached: reach?.total ?? nobody,
    byBand: adultRecord((band) => reach?.byBand[band] ?? nobody),
    index: isFigure(dependence.index.result) ? plain(dependence.index.result) : null,
    hours: 'status' in hours.value ? null : hours.value,
    costPerYear: 'status' in cost.value ? null : cost.value,
  }
}

function plain({ low, central, high }: Interval): Interval {
  return { low, central, high }
}

/** Months in which a band reaches fewer than the status quo, at the most probable value: a hole in the transition. */
export function hollowMonths(path: readonly PathMonth[], statusQuo: readonly PathMonth[]): readonly number[] {
  return path
    .filter((one, index) => {
      const before = statusQuo[index]
      return (
        before !== undefined && adultBands.some((band) => one.byBand[band].central < before.byBand[band].central - 1e-3)
      )
    })
    .map(({ month }) => month)
}
