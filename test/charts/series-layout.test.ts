import { describe, expect, it } from 'vitest'
import { layoutSeries } from '../../src/charts/series-layout.ts'
import type { Shape } from '../../src/charts/shapes.ts'
import type { SeriesSpec } from '../../src/core/report/chart-spec.ts'
import { trendChart } from '../../src/core/report/trend-chart.ts'
import { sampleAnalysis } from '../core/report/sample-analysis.ts'

const analysis = sampleAnalysis()
const [trend] = analysis.trend
const chart = trend === undefined ? null : trendChart(analysis, trend, 'fr')
if (chart === null) throw new Error('The sample has a trend')

const options = (width: number) => ({
  width,
  fontSize: 14,
  barHeight: 10,
  gap: 10,
  measure: (text: string, _weight: string, size: number) => text.length * size * 0.5,
})
type Of<Kind extends Shape['kind']> = Extract<Shape, { kind: Kind }>
const shapesOf = <Kind extends Shape['kind']>(kind: Kind, spec: SeriesSpec = chart, width = 600): readonly Of<Kind>[] =>
  layoutSeries(spec, options(width)).shapes.filter((shape): shape is Of<Kind> => shape.kind === kind)
const inkLines = (spec: SeriesSpec) =>
  shapesOf('segment', spec).filter(({ stroke, from, to }) => stroke === 'ink' && from[1] !== to[1])

describe('the geometry of a series', () => {
  it('joins neighbours, and crosses neither a gap nor a break', () => {
    // Twelve months, one of which lacks; the break is after the gap.
    expect(chart.values.filter((value) => value !== null)).toHaveLength(11)
    expect(inkLines(chart)).toHaveLength(9)
    expect(inkLines({ ...chart, values: chart.values.map((value) => value ?? 700) })).toHaveLength(10)
  })

  it('draws the band from its lows to its highs, with one dash out of two', () => {
    const [band] = shapesOf('polygon')
    expect(band?.points).toHaveLength(2 * chart.path.length)
    expect(shapesOf('segment').filter(({ width, stroke }) => width === 2 && stroke === 'tick')).toHaveLength(12 + 2)
    expect(shapesOf('polygon', { ...chart, path: [] })).toEqual([])
  })

  it.each([320, 600, 1200])('stays inside a width of %i', (width) => {
    const { shapes, height } = layoutSeries(chart, options(width))
    const points = shapes.flatMap((shape): readonly (readonly [number, number])[] => {
      switch (shape.kind) {
        case 'segment':
          return [shape.from, shape.to]
        case 'polygon':
          return shape.points
        case 'rectangle':
          return [
            [shape.x, shape.y],
            [shape.x + shape.width, shape.y + shape.height],
          ]
        case 'text': {
          const length = shape.text.length * shape.size * 0.5
          return shape.align === 'left' ? [[shape.x + length, shape.baseline]] : [[shape.x - length, shape.baseline]]
        }
      }
    })
    for (const [x, y] of points) {
      expect(Number.isFinite(x + y)).toBe(true)
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(width + 1)
      expect(y).toBeLessThanOrEqual(height + 1)
    }
  })

  it('names the first month, the last one counted and the end, without overlap', () => {
    const texts = shapesOf('text').map(({ text }) => text)
    expect(texts).toEqual(expect.arrayContaining(['janvier 2025', 'décembre 2025', 'décembre 2027']))
    expect(texts).toContain('changement de façon de compter')
    const narrow = shapesOf('text', chart, 280).map(({ text }) => text)
    expect(narrow).not.toContain('décembre 2025')
  })
})

describe('the table twin', () => {
  it('has every month counted, then the projection twice a year', () => {
    expect(chart.table.rows).toHaveLength(12 + 4)
    expect(chart.table.rows[0]).toEqual(['janvier 2025', '900', '–', '–'])
    expect(chart.table.rows[2]).toEqual(['mars 2025', '–', '–', '–'])
    expect(chart.table.rows.at(-1)).toEqual(['décembre 2027', '–', '0 à 90', '3'])
  })
})
