/** A {@link ChartSpec} as a Chart.js configuration: Chart.js sizes and redraws the canvas, our plugin draws the bars. */
import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js'
import type { ChartConfiguration, Plugin } from 'chart.js'
import type { ChartSpec } from '../core/report/chart-spec.ts'
import { layoutChart } from './chart-layout.ts'
import type { LayoutOptions, Shape } from './shapes.ts'
import type { ChartTheme } from './theme.ts'

/** What the drawing needs of a canvas's 2D context: this folder is compiled without the DOM's types too. */
export interface Pen {
  font: string
  fillStyle: unknown
  strokeStyle: unknown
  lineWidth: number
  textAlign: string
  textBaseline: string
  save(): void
  restore(): void
  beginPath(): void
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  stroke(): void
  fillRect(x: number, y: number, width: number, height: number): void
  closePath(): void
  fill(): void
  strokeRect(x: number, y: number, width: number, height: number): void
  fillText(text: string, x: number, y: number): void
  measureText(text: string): { readonly width: number }
}

Chart.register(BarController, BarElement, CategoryScale, LinearScale)

/** Height the chart needs at a width, both in CSS pixels: set it on the canvas's parent. */
export function chartHeight(spec: ChartSpec, theme: ChartTheme, width: number, pen: Pen): number {
  return Math.ceil(layoutChart(spec, layoutOptions(spec, theme, width, pen)).height) + 1
}

export function chartConfiguration(spec: ChartSpec, theme: ChartTheme): ChartConfiguration<'bar', [number, number][]> {
  const { labels, data } = held(spec)
  return {
    type: 'bar',
    data: {
      labels,
      datasets: [{ data, backgroundColor: 'transparent' }],
    },
    options: {
      indexAxis: 'y',
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      events: [],
      scales: { x: { display: false, min: 0, max: 1 }, y: { display: false } },
    },
    plugins: [drawing(spec, theme)],
  }
}

/** What Chart.js holds, as shares of the scale: it keeps the data, the plugin draws it. */
function held(spec: ChartSpec): { readonly labels: string[]; readonly data: [number, number][] } {
  if (spec.kind === 'series') {
    const values = spec.values.map((value) => ({ low: value ?? 0, high: value ?? 0 }))
    const data = [...values, ...spec.path].map(({ low, high }): [number, number] => [low / spec.max, high / spec.max])
    return { labels: data.map((_, index) => String(index)), data }
  }
  return {
    labels: spec.rows.map((row) => row.label),
    data: spec.rows.map((row) =>
      row.interval === null ? [0, 0] : [row.interval.low / row.max, row.interval.high / row.max],
    ),
  }
}

function drawing(spec: ChartSpec, theme: ChartTheme): Plugin<'bar'> {
  return {
    id: 'drawing',
    afterDraw(chart) {
      const pen = chart.ctx as Pen
      pen.save()
      const { shapes } = layoutChart(spec, layoutOptions(spec, theme, chart.width, pen))
      for (const shape of shapes) drawShape(pen, shape, theme)
      pen.restore()
    },
  }
}

function layoutOptions(spec: ChartSpec, theme: ChartTheme, width: number, pen: Pen): LayoutOptions {
  const { fontSize } = theme
  return {
    width,
    fontSize,
    barHeight: isThick(spec) ? fontSize * 1.7 : fontSize * 0.8,
    gap: isThick(spec) ? fontSize * 0.95 : fontSize * 0.75,
    measure(text, weight, size) {
      pen.font = font(theme, weight, size)
      return pen.measureText(text).width
    },
  }
}

function isThick(spec: ChartSpec): boolean {
  return spec.kind === 'interval-bars' && spec.palette === 'reach'
}

function font(theme: ChartTheme, weight: 'regular' | 'strong', size: number): string {
  return `${weight === 'strong' ? 600 : 400} ${size}px ${theme.family}`
}

function drawShape(pen: Pen, shape: Shape, theme: ChartTheme): void {
  switch (shape.kind) {
    case 'rectangle':
      if (shape.fill !== null) {
        pen.fillStyle = theme.colours[shape.fill]
        pen.fillRect(shape.x, shape.y, shape.width, shape.height)
      }
      if (shape.stroke !== null) {
        pen.strokeStyle = theme.colours[shape.stroke]
        pen.lineWidth = 1
        // Half a pixel inside, so that a one-pixel edge is one pixel.
        pen.strokeRect(shape.x + 0.5, shape.y + 0.5, shape.width - 1, shape.height - 1)
      }
      return
    case 'polygon':
      pen.fillStyle = theme.colours[shape.fill]
      pen.beginPath()
      shape.points.forEach((point, index) => {
        if (index === 0) pen.moveTo(...point)
        else pen.lineTo(...point)
      })
      pen.closePath()
      pen.fill()
      return
    case 'segment':
      pen.strokeStyle = theme.colours[shape.stroke]
      pen.lineWidth = shape.width
      pen.beginPath()
      pen.moveTo(...shape.from)
      pen.lineTo(...shape.to)
      pen.stroke()
      return
    case 'text':
      pen.font = font(theme, shape.weight, shape.size)
      pen.fillStyle = theme.colours[shape.colour]
      pen.textAlign = shape.align
      pen.textBaseline = 'alphabetic'
      pen.fillText(shape.text, shape.x, shape.baseline)
      return
    default:
      unreachable(shape)
  }
}

function unreachable(shape: never): never {
  throw new TypeError(`Not a shape: ${JSON.stringify(shape)}`)
}
