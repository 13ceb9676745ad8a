/** From the facts of a dossier to the trend of each channel: which series, which breaks, which words for too little. */
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/core/analyse.ts'
import type { ChannelTrend } from '../../../src/core/analysis.ts'
import { monthsEndingWith } from '../../../src/core/audit-period.ts'
import type { Dossier } from '../../../src/core/dossier/dossier.ts'
import type { MetricId } from '../../../src/core/dossier/metrics.ts'
import { isFigure } from '../../../src/core/figure.ts'
import { metricChanges } from '../../../src/core/reference/metric-changes.ts'
import { channel, emptyDossier, month, observation, post, structure } from '../hand-dossier.ts'
import { solver } from '../solver.ts'

/** The trend of the only channel, as on 10 January 2026. */
function trendOf(id: string, facts: Partial<Dossier>): ChannelTrend {
  const dossier = { ...emptyDossier, structure, channels: [channel(id)], ...facts }
  const [trend] = analyse(dossier, { on: '2026-01-10', solver }).trend
  if (trend === undefined) throw new Error('no trend')
  return trend
}

const lastMonths = (count: number): readonly string[] => monthsEndingWith('2025-12', count)
const monthly = (id: string, metric: MetricId, values: readonly number[]) =>
  values.map((value, index) => month(id, metric, lastMonths(values.length)[index] ?? '', value))
const bounds = ({ result }: ChannelTrend['level']): readonly number[] =>
  isFigure(result) ? [result.low, result.central, result.high] : []

describe('the series', () => {
  it('is that of whole months when there is one, and leads where it goes', () => {
    const trend = trendOf('website', {
      observations: monthly('website', 'unique-visitors', [100, 110, 120, 130, 140, 150, 160, 170, 180, 190]),
    })
    expect(trend).toMatchObject({
      kind: 'people',
      metric: 'unique-visitors',
      unit: 'people',
      direction: 'rising',
      missing: 0,
      segment: { from: '2025-03', to: '2025-12', n: 10 },
      test: { S: 45, seasonal: false },
    })
    expect(bounds(trend.level)).toEqual([190, 190, 190])
    expect(bounds(trend.slope)).toEqual([120, 120, 120])
    expect(bounds(trend.projection)).toEqual([430, 430, 430])
    expect(trend.path).toHaveLength(24)
    expect(trend.path[0]).toEqual({ month: '2026-01', low: 200, central: 200, high: 200 })
    expect(trend.path.at(-1)?.month).toBe('2027-12')
    expect(trend.projection.inputs).toEqual(['trend-level/website', 'trend-slope/website'])
  })

  it('takes the ordinary day of daily uniques, and never their sum', () => {
    const days = lastMonths(9).flatMap((name) =>
      Array.from({ length: 28 }, (_, index) => {
        const day = `${name}-${String(index + 1).padStart(2, '0')}`
        return observation('facebook', 'reach', 'day', day, day, index === 0 ? 9000 : 100 + index)
      }),
    )
    const trend = trendOf('facebook', { observations: days })
    expect(trend).toMatchObject({ kind: 'day', unit: 'accounts', direction: 'steady' })
    expect(trend.months.map(({ value }) => value)).toEqual(Array.from({ length: 9 }, () => 114.5))
  })

  it('takes the ordinary publication when only publications are known', () => {
    const publications = lastMonths(8).flatMap((name) =>
      [50, 60, 900].map((reach, index) => post('facebook', `${name}/${index}`, `${name}-0${index + 1}`, reach)),
    )
    expect(trendOf('facebook', { publications })).toMatchObject({ kind: 'post', metric: 'reach' })
    expect(trendOf('facebook', { publications }).months[0]?.value).toBe(60)
  })

  it('takes the next one when the first is too short', () => {
    const observations = [
      ...monthly('facebook', 'reach', [500, 400, 300]),
      ...lastMonths(10).map((name, index) =>
        observation('facebook', 'followers', 'stock', `${name}-28`, `${name}-28`, 1000 + index),
      ),
    ]
    expect(trendOf('facebook', { observations })).toMatchObject({ kind: 'followers', direction: 'rising' })
  })

  it('leaves out the month that is not over, and keeps gaps', () => {
    const observations = [
      ...monthly('website', 'unique-visitors', [90, 80, 70, 60, 50, 40, 30, 20, 10]).filter(
        ({ from }) => from !== '2025-07-01',
      ),
      month('website', 'unique-visitors', '2026-01', 5),
    ]
    const trend = trendOf('website', { observations })
    expect(trend.months.map(({ value }) => value)).toEqual([90, 80, 70, null, 50, 40, 30, 20, 10])
    expect(trend.segment).toEqual({ from: '2025-04', to: '2025-12', n: 8 })
    expect(trend.direction).toBe('falling')
    expect(bounds(trend.projection)).toEqual([0, 0, 0])
  })
})

describe('what lacks', () => {
  it('is said in months', () => {
    const trend = trendOf('website', { observations: monthly('website', 'visits', [1, 2, 3]) })
    expect(trend).toMatchObject({ kind: 'displays', missing: 5, direction: null, test: null, path: [] })
    expect(trend.projection.result).toEqual({ status: 'cannot-tell', reason: 'too-few-months' })
  })

  it('is everything without a measure', () => {
    const trend = trendOf('facebook', {})
    expect(trend).toMatchObject({ kind: null, unit: null, months: [], segment: null, missing: 8 })
    expect(trend.level.result).toEqual({ status: 'unavailable', reason: 'no-months' })
  })
})

describe('a change in the way of counting', () => {
  it('is never crossed: Facebook’s impressions, then views', () => {
    const names = monthsEndingWith('2025-12', 24)
    const observations = names.map((name, index) =>
      month(
        'facebook',
        name < '2024-12' ? 'impressions' : 'views',
        name,
        name < '2024-12' ? 500 - index : 2000 - index,
      ),
    )
    const trend = trendOf('facebook', { observations })
    // The export says when: the month that was announced is not a second break.
    expect(trend.breaks).toEqual([
      { month: '2024-12', kind: 'known-change', reference: 'metric-change/facebook-views' },
    ])
    expect(trend.segment).toEqual({ from: '2024-12', to: '2025-12', n: 13 })
    expect(bounds(trend.slope)).toEqual([-12, -12, -12])
  })

  it('leaves out the months of a change that only its date tells of', () => {
    const names = monthsEndingWith('2025-12', 24)
    const trend = trendOf('facebook', {
      observations: names.map((name, index) => month('facebook', 'views', name, 2000 - index)),
    })
    expect(trend.breaks).toEqual([
      { month: '2025-01', kind: 'known-change', reference: 'metric-change/facebook-views' },
    ])
    expect(trend.segment).toEqual({ from: '2025-01', to: '2025-12', n: 12 })
    expect(trend.months.filter(({ value }) => value === null).map((one) => one.month)).toEqual(['2024-11', '2024-12'])
  })

  it('shows in the data too: people after households', () => {
    const observations = monthly(
      'intramuros',
      'followers',
      [300, 301, 302, 303, 900, 899, 898, 897, 896, 895, 894, 893],
    ).map((one, index) => ({
      ...one,
      grain: 'stock' as const,
      countedIn: index < 4 ? ('households' as const) : ('people' as const),
    }))
    expect(trendOf('intramuros', { observations })).toMatchObject({
      breaks: [{ month: '2025-05', kind: 'other-unit', reference: null }],
      segment: { n: 8 },
      unit: 'people',
      direction: 'falling',
    })
  })

  it('is published: a first month, a settled month, a source', () => {
    for (const { begins, settled, services, metrics, statement } of metricChanges) {
      expect(begins <= settled, statement.id).toBe(true)
      expect(services.length * metrics.length, statement.id).toBeGreaterThan(0)
      expect(statement.citation.url, statement.id).toMatch(/^https:/)
      expect(['V-P', 'V-S'], statement.id).toContain(statement.citation.verification)
    }
  })
})

describe('the status quo', () => {
  it('never reaches more people than live there, for what is distributed there', () => {
    const rising = [5000, 5500, 6000, 6500, 7000, 7500, 8000, 8500, 9000]
    const trend = trendOf('print-bulletin', { observations: monthly('print-bulletin', 'readers', rising) })
    expect(bounds(trend.projection)).toEqual([10_000, 10_000, 10_000])
    expect(trend.projection.inputs).toContain('residents-total')
    const site = trendOf('website', { observations: monthly('website', 'unique-visitors', rising) })
    expect(bounds(site.projection)[2]).toBe(21_000)
  })

  it('widens with what was typed as a range', () => {
    const observations = monthly('website', 'unique-visitors', [100, 100, 100, 100, 100, 100, 100, 100, 100]).map(
      (one) => ({ ...one, range: { low: 80, high: 120 }, sha256: '' }),
    )
    const trend = trendOf('website', { observations })
    expect(bounds(trend.level)).toEqual([80, 100, 120])
    expect(isFigure(trend.level.result) && trend.level.result.quality).toBe('declared')
  })
})
