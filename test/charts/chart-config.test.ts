import { describe, expect, it } from 'vitest'
import { chartConfiguration, chartHeight } from '../../src/charts/chart-config.ts'
import type { Pen } from '../../src/charts/chart-config.ts'
import { chartTheme, lightColours } from '../../src/charts/theme.ts'
import type { ChartTheme } from '../../src/charts/theme.ts'
import { dependenceChart, reachByAgeChart } from '../../src/core/report/charts.ts'
import { sampleAnalysis } from '../core/report/sample-analysis.ts'

const theme: ChartTheme = { colours: lightColours, family: 'Inter', fontSize: 15 }
const chart = reachByAgeChart(sampleAnalysis(), 'fr')

function pen(): { readonly pen: Pen; readonly texts: string[]; readonly colours: Set<unknown> } {
  const texts: string[] = []
  const colours = new Set<unknown>()
  const nothing = (): void => undefined
  return {
    texts,
    colours,
    pen: {
      font: '',
      fillStyle: '',
      strokeStyle: '',
      lineWidth: 1,
      textAlign: '',
      textBaseline: '',
      save: nothing,
      restore: nothing,
      beginPath: nothing,
      moveTo: nothing,
      lineTo: nothing,
      stroke: nothing,
      fillRect() {
        colours.add(this.fillStyle)
      },
      strokeRect: nothing,
      closePath: nothing,
      fill() {
        colours.add(this.fillStyle)
      },
      fillText: (text) => texts.push(text),
      measureText: (text) => ({ width: text.length * 7 }),
    },
  }
}

describe('chartConfiguration', () => {
  it('holds the ranges as shares of their track, without animation', () => {
    const { data, options } = chartConfiguration(chart, theme)
    expect(data.labels).toEqual(['15-29 ans', '30-44 ans', '45-59 ans', '60-74 ans', '75 ans et plus'])
    expect(data.datasets[0]?.data[0]?.[1]).toBeCloseTo(880 / 1190)
    expect(options?.animation).toBe(false)
  })

  it('draws every label, range and legend with the colours of the theme', () => {
    const [plugin] = chartConfiguration(chart, theme).plugins ?? []
    const drawn = pen()
    const drawing = plugin as unknown as { afterDraw(chart: { readonly ctx: Pen; readonly width: number }): void }
    drawing.afterDraw({ ctx: drawn.pen, width: 700 })
    for (const row of chart.rows) {
      expect(drawn.texts).toContain(row.label)
      expect(drawn.texts).toContain(row.text)
    }
    expect(drawn.texts).toContain('peut-être')
    expect([...drawn.colours]).toEqual(expect.arrayContaining([lightColours.sea, lightColours['sea-soft']]))
  })

  it('grows when the place is narrow', () => {
    const wide = chartHeight(chart, theme, 700, pen().pen)
    expect(wide).toBeGreaterThan(150)
    expect(chartHeight(chart, theme, 300, pen().pen)).toBeGreaterThan(wide)
  })
})

describe('the charts', () => {
  it('have a table twin with a row for each bar', () => {
    for (const spec of [chart, dependenceChart(sampleAnalysis(), 'fr'), dependenceChart(sampleAnalysis(), 'en')]) {
      expect(spec.table.rows).toHaveLength(spec.rows.length)
      for (const row of spec.table.rows) expect(row).toHaveLength(spec.table.columns.length)
    }
  })

  it('print no more residents than there are', () => {
    const [first] = reachByAgeChart(sampleAnalysis({ reachedAll: true }), 'fr').rows
    expect(first?.text).toBe('370 à 1\u00a0190 sur 1\u00a0190')
  })

  it('say what is not known', () => {
    const empty = reachByAgeChart(sampleAnalysis({ empty: true }), 'fr')
    expect(empty.rows.every((row) => row.interval === null && row.text === 'à savoir')).toBe(true)
    expect(empty.alternative).toContain('pas encore connus')
  })
})

describe('chartTheme', () => {
  it('reads the custom properties of the page', () => {
    const read = chartTheme((property) => `resolved ${property}`, 'Inter', 15)
    expect(read.colours['sea-soft']).toBe('resolved --sea-soft')
  })
})
