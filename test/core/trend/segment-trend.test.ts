/** The statistics of trends: the oracle of the method, then what must hold of any series. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mannKendall, seasonalMannKendall } from '../../../src/core/trend/mann-kendall.ts'
import { twoSidedP } from '../../../src/core/trend/normal.ts'
import type { Point } from '../../../src/core/trend/ranks.ts'
import type { Trend } from '../../../src/core/trend/segment-trend.ts'
import { segmentsOf, trendOf } from '../../../src/core/trend/segment-trend.ts'
import { seasonalSenSlope } from '../../../src/core/trend/theil-sen.ts'
import { nile } from './nile.ts'

const points = (values: readonly (number | null)[]): readonly Point[] =>
  values.flatMap((value, t) => (value === null ? [] : [{ t, value }]))

function known(trend: Trend | null): Trend {
  if (trend === null) throw new Error('too short')
  return trend
}

describe('the flow of the Nile, 1871–1970', () => {
  const trend = known(trendOf(points(nile), null))

  it('has the statistics of method.md §9', () => {
    expect(nile).toHaveLength(100)
    expect(trend.test.s).toBe(-1387)
    expect(trend.test.z).toBeCloseTo(-4.128067, 6)
    expect(trend.slope.central).toBeCloseTo(-2.6, 12)
  })

  it('falls surely, within the interval that SciPy’s theilslopes gives, or just outside', () => {
    expect(trend.test.p).toBeCloseTo(3.6583e-5, 8)
    expect(trend.slope.low).toBeLessThanOrEqual(-3.6285714)
    expect(trend.slope.low).toBeGreaterThan(-3.64)
    expect(trend.slope.high).toBeGreaterThanOrEqual(-1.4285714)
    expect(trend.slope.high).toBeLessThan(-1.42)
    expect(trend.seasonal).toBe(false)
  })
})

describe('the normal law', () => {
  it('has the tails of the tables', () => {
    expect(twoSidedP(0)).toBe(1)
    expect(twoSidedP(1)).toBeCloseTo(0.31731050786291415, 14)
    expect(twoSidedP(1.959963984540054)).toBeCloseTo(0.05, 14)
    // On both sides of the change of formula.
    expect(twoSidedP(2.82)).toBeCloseTo(0.004802364948378, 14)
    expect(twoSidedP(2.83)).toBeCloseTo(0.004654800413463, 14)
    expect(twoSidedP(-8)).toBeCloseTo(1.2441921148543e-15, 26)
    expect(twoSidedP(60)).toBe(0)
  })
})

describe('seasons', () => {
  /** Twice as many visits in July and August, whatever the year; 5 more each month. */
  const summer = (month: number): number => (month % 12 === 6 || month % 12 === 7 ? 1000 : 500) + 5 * month

  it('are compared with themselves from 24 months on', () => {
    const years = known(trendOf(points(Array.from({ length: 24 }, (_, month) => summer(month))), 12))
    expect(years).toMatchObject({ n: 24, seasonal: true, slope: { low: 5, central: 5, high: 5 } })
    // Twelve rising pairs, each of variance 1.
    expect(years.test).toMatchObject({ s: 12, variance: 12 })
    expect(years.test.z).toBeCloseTo(11 / Math.sqrt(12), 12)
    expect(trendOf(points(Array.from({ length: 23 }, (_, month) => summer(month))), 12)).toMatchObject({
      seasonal: false,
    })
  })

  it('give what each season gives, added', () => {
    const values = [3, 10, 1, 12, 5, 11, 4, 15]
    const [even, odd] = [0, 1].map((parity) => mannKendall(points(values).filter(({ t }) => t % 2 === parity)))
    const both = seasonalMannKendall(points(values), 2)
    expect(both.s).toBe((even?.s ?? 0) + (odd?.s ?? 0))
    expect(both.variance).toBe((even?.variance ?? 0) + (odd?.variance ?? 0))
    // By hand, per step: evens −1, −½, ⅙, ½, ¾, 2; odds −½, ¼, ¾, ⅚, 1, 2.
    expect(seasonalSenSlope(points(values), 2, both).central).toBe(0.625)
  })
})

describe('ties, gaps and breaks', () => {
  it('corrects the variance for ties', () => {
    // 8·7·21/18 = 65.33, minus two groups of 4 equal values: 2·(4·3·13)/18 = 17.33.
    expect(mannKendall(points([1, 1, 1, 1, 2, 2, 2, 2]))).toMatchObject({ s: 16, variance: 48 })
  })

  it('keeps the length of gaps', () => {
    const rising = [0, 2, null, null, null, 10, 12, 14, null, 18, 20, 22]
    expect(known(trendOf(points(rising), null)).slope).toEqual({ low: 2, central: 2, high: 2 })
  })

  it('says nothing under 8 values', () => {
    expect(trendOf(points([1, 2, 3, 4, 5, 6, 7]), null)).toBeNull()
    expect(trendOf(points([1, 2, 3, 4, 5, 6, 7, 8]), null)?.test.s).toBe(28)
  })

  it('never lets a slope cross a break', () => {
    const values = [...Array.from({ length: 9 }, (_, i) => 100 - i), ...Array.from({ length: 9 }, (_, i) => 900 - i)]
    const segments = segmentsOf(points(values), [9, 9])
    expect(segments.map((segment) => known(trendOf(segment, null)).slope.central)).toEqual([-1, -1])
    expect(known(trendOf(points(values), null)).slope.central).toBeGreaterThan(0)
    expect(segmentsOf(points([null, null]), [1])).toEqual([])
  })
})

describe('any series', () => {
  const series = fc.array(fc.option(fc.integer({ min: 0, max: 1_000_000 })), { minLength: 8, maxLength: 60 })
  const asked = fc.record({ series, seasons: fc.constantFrom(null, 12, 4) })
  /** Runs the property on series long enough to have a trend. */
  const always = (property: (given: readonly Point[], trend: Trend, seasons: number | null) => void): void => {
    fc.assert(
      fc.property(asked, ({ series: values, seasons }) => {
        const trend = trendOf(points(values), seasons)
        if (trend !== null) property(points(values), trend, seasons)
      }),
    )
  }
  const opposite = ({ low, central, high }: Trend['slope']): Trend['slope'] => ({
    low: 0 - high,
    central: 0 - central,
    high: 0 - low,
  })

  it('has finite statistics, in order', () => {
    always((_, { test, slope }) => {
      expect(Object.values(test).every(Number.isFinite)).toBe(true)
      expect(Object.values(slope).every(Number.isFinite)).toBe(true)
      expect(test.p).toBeGreaterThanOrEqual(0)
      expect(test.p).toBeLessThanOrEqual(1)
      expect(slope.low).toBeLessThanOrEqual(slope.central)
      expect(slope.central).toBeLessThanOrEqual(slope.high)
    })
  })

  it('keeps its trend when a constant is added, and when it is given in another order', () => {
    always((given, trend, seasons) => {
      expect(
        trendOf(
          given.map(({ t, value }) => ({ t, value: value + 4321 })),
          seasons,
        ),
      ).toEqual(trend)
      expect(trendOf([...given].reverse(), seasons)).toEqual(trend)
    })
  })

  it('scales its slope with its values', () => {
    always((given, trend, seasons) => {
      const doubled = known(
        trendOf(
          given.map(({ t, value }) => ({ t, value: 2 * value })),
          seasons,
        ),
      )
      expect(doubled.test).toEqual(trend.test)
      expect(doubled.slope).toEqual({
        low: 2 * trend.slope.low,
        central: 2 * trend.slope.central,
        high: 2 * trend.slope.high,
      })
    })
  })

  it('has the opposite trend in reverse', () => {
    always((given, trend, seasons) => {
      const reversed = known(
        trendOf(
          given.map(({ t, value }) => ({ t: 500 - t, value })),
          seasons,
        ),
      )
      expect(reversed.test.s + trend.test.s).toBe(0)
      expect(reversed.test.p).toBe(trend.test.p)
      // Once more for the sign of zero.
      expect(opposite(opposite(reversed.slope))).toEqual(opposite(trend.slope))
    })
  })

  it('has no trend when it is constant', () => {
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 40 }), fc.integer(), (n, value) => {
        const constant = known(trendOf(points(Array.from({ length: n }, () => value)), 12))
        expect(constant.slope).toEqual({ low: 0, central: 0, high: 0 })
        expect(constant.test).toMatchObject({ z: 0, p: 1 })
      }),
    )
  })
})
