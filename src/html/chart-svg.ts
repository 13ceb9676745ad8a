/** A chart as inline SVG: the geometry of the screen and of paper; colours by class, so that they follow light and dark. */
import { layoutChart } from '../charts/chart-layout.ts'
import type { Shape } from '../charts/shapes.ts'
import type { ChartSpec } from '../core/report/chart-spec.ts'
import { escapeHtml, tag } from './markup.ts'
import { textWidth } from './text-width.ts'

const fontSize = 14

/** Widths drawn, in CSS pixels: one for a page, one for a telephone, of which the style shows one. */
export const chartWidths = { wide: 720, narrow: 330 } as const

export function chartSvg(chart: ChartSpec, which: keyof typeof chartWidths): string {
  const width = chartWidths[which]
  const reach = chart.kind === 'interval-bars' && chart.palette === 'reach'
  const { height, shapes } = layoutChart(chart, {
    width,
    fontSize,
    barHeight: reach ? fontSize * 1.7 : fontSize * 0.8,
    gap: reach ? fontSize * 0.95 : fontSize * 0.75,
    measure: textWidth,
  })
  // Hidden from assistive technology: what holds it says it in words, and a table gives every value.
  const frame = {
    class: which,
    viewBox: `0 0 ${width} ${place(height + 1)}`,
    'aria-hidden': 'true',
    focusable: 'false',
  }
  return tag('svg', frame, ...shapes.map(shapeSvg))
}

function shapeSvg(shape: Shape): string {
  switch (shape.kind) {
    case 'rectangle': {
      const { x, y, width, height, fill, stroke } = shape
      if (width <= 0) return ''
      const classes = [fill === null ? 'no-fill' : `fill-${fill}`, ...(stroke === null ? [] : [`stroke-${stroke}`])]
      return tag('rect', {
        class: classes.join(' '),
        x: place(x),
        y: place(y),
        width: place(width),
        height: place(height),
      })
    }
    case 'polygon': {
      const points = shape.points.map(([x, y]) => `${place(x)},${place(y)}`).join(' ')
      return tag('polygon', { class: `fill-${shape.fill}`, points })
    }
    case 'segment': {
      const [[x1, y1], [x2, y2]] = [shape.from, shape.to]
      const ends = { x1: place(x1), y1: place(y1), x2: place(x2), y2: place(y2) }
      return tag('line', { class: `stroke-${shape.stroke}`, ...ends, 'stroke-width': place(shape.width) })
    }
    case 'text': {
      const { x, baseline, align, text, weight, size, colour } = shape
      const look = {
        class: weight === 'strong' ? `fill-${colour} strong` : `fill-${colour}`,
        'text-anchor': align === 'right' ? 'end' : null,
      }
      return tag('text', { ...look, x: place(x), y: place(baseline), 'font-size': place(size) }, escapeHtml(text))
    }
    default:
      return unreachable(shape)
  }
}

/** Hundredths of a pixel are enough, and keep files small. */
function place(value: number): string {
  return String(Math.round(value * 100) / 100)
}

function unreachable(shape: never): never {
  throw new TypeError(`Not a shape: ${JSON.stringify(shape)}`)
}
