import { describe, expect, it } from 'vitest'
import { hatching, layoutIntervalBars } from '../../src/charts/interval-bars-layout.ts'
import type { Shape } from '../../src/charts/shapes.ts'
import type { ChartSpec } from '../../src/core/report/chart-spec.ts'

const spec: ChartSpec = {
  kind: 'interval-bars',
  title: 'Qui est touché',
  alternative: 'Par âge.',
  palette: 'reach',
  rows: [
    { label: '15-29 ans', interval: { low: 250, central: 400, high: 500 }, max: 1000, text: '250 à 500 sur 1 000' },
    { label: '75 ans et plus', interval: null, max: 800, text: 'à savoir' },
  ],
  legend: { sure: 'sûr', perhaps: 'peut-être', not: 'non', central: 'le plus probable' },
  table: { columns: [], rows: [] },
}
const options = {
  width: 600,
  fontSize: 10,
  barHeight: 14,
  gap: 6,
  measure: (text: string, _weight: string, size: number) => (text.length * size) / 2,
}

type Rectangle = Extract<Shape, { kind: 'rectangle' }>
const rectangles = (shapes: readonly Shape[], fill: string): readonly Rectangle[] =>
  shapes.filter((shape) => shape.kind === 'rectangle').filter((shape) => shape.fill === fill && shape.height === 14)

describe('layoutIntervalBars', () => {
  const { shapes, height } = layoutIntervalBars(spec, options)
  const [track] = rectangles(shapes, 'track')
  const [sure] = rectangles(shapes, 'sea')
  const [perhaps] = rectangles(shapes, 'sea-soft')

  it('is solid to the low end, hatched to the high end, in proportion', () => {
    const length = track?.width ?? 0
    expect(length).toBeGreaterThan(200)
    expect(sure?.width).toBeCloseTo(length * 0.25)
    expect(perhaps?.x).toBeCloseTo((track?.x ?? 0) + length * 0.25)
    expect(perhaps?.width).toBeCloseTo(length * 0.25)
  })

  it('ticks the most probable value', () => {
    const tick = shapes.find((shape) => shape.kind === 'rectangle' && shape.fill === 'tick')
    const middle = tick?.kind === 'rectangle' ? tick.x + tick.width / 2 : 0
    expect(middle).toBeCloseTo((track?.x ?? 0) + (track?.width ?? 0) * 0.4)
  })

  it('leaves the track of an unknown value empty and says so', () => {
    expect(rectangles(shapes, 'track')).toHaveLength(2)
    expect(rectangles(shapes, 'sea')).toHaveLength(1)
    const words = shapes.filter((shape) => shape.kind === 'text')
    expect(words.find((shape) => shape.text === 'à savoir')?.colour).toBe('amber')
    for (const text of ['15-29 ans', '250 à 500 sur 1 000', 'peut-être']) {
      expect(words.map((shape) => shape.text)).toContain(text)
    }
  })

  it.each([600, 320, 200])('stays inside its box at a width of %d', (width) => {
    const narrow = layoutIntervalBars(spec, { ...options, width })
    for (const shape of narrow.shapes) {
      if (shape.kind === 'rectangle') {
        expect(shape.x).toBeGreaterThanOrEqual(-0.01)
        expect(shape.x + shape.width).toBeLessThanOrEqual(width + 0.01)
        expect(shape.y + shape.height).toBeLessThanOrEqual(narrow.height)
      }
      if (shape.kind === 'text') {
        const length = (shape.text.length * shape.size) / 2
        expect(shape.align === 'left' ? shape.x + length : shape.x).toBeLessThanOrEqual(width + 0.01)
        expect(shape.baseline).toBeLessThanOrEqual(narrow.height)
      }
    }
    expect(narrow.height).toBeGreaterThanOrEqual(height - 1)
  })
})

describe('hatching', () => {
  it('stays inside the rectangle, at 45 degrees', () => {
    const segments = hatching(103.3, 20, 57, 14)
    expect(segments.length).toBeGreaterThan(8)
    for (const [from, to] of segments) {
      for (const [x, y] of [from, to]) {
        expect(x).toBeGreaterThanOrEqual(103.3)
        expect(x).toBeLessThanOrEqual(160.3 + 1e-9)
        expect(y).toBeGreaterThanOrEqual(20 - 1e-9)
        expect(y).toBeLessThanOrEqual(34 + 1e-9)
      }
      expect(to[0] - from[0]).toBeCloseTo(from[1] - to[1])
    }
  })
})
