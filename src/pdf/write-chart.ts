/** Charts: the geometry of the screen, drawn as vectors with real text, inside one Figure that says the same in words. */
import { layoutChart } from '../charts/chart-layout.ts'
import type { Layout, Shape } from '../charts/shapes.ts'
import type { ChartSpec } from '../core/report/chart-spec.ts'
import { drawLines, drawPlain, layout, linesHeight } from './draw-text.ts'
import { addElement, drawContent } from './structure.ts'
import { colours, frame, frameWidth } from './style.ts'
import type { TextStyle } from './style.ts'
import { ensureSpace, skipSection } from './writer.ts'
import type { Writer } from './writer.ts'

function chartLayout(writer: Writer, chart: ChartSpec): Layout {
  const { density } = writer.style
  const reach = chart.kind === 'interval-bars' && chart.palette === 'reach'
  return layoutChart(chart, {
    width: frameWidth,
    fontSize: writer.style.chart,
    barHeight: (reach ? 14 : 8) * density,
    gap: (reach ? 6 : 5.5) * density,
    measure: (text, weight, size) =>
      writer.metrics.measure(printable(writer, text, weight), weight === 'strong' ? 'semibold' : 'text', size, false),
  })
}

export function chartBlockHeight(writer: Writer, chart: ChartSpec): number {
  const { h3, space } = writer.style
  const title = layout(writer, [chart.title], h3, frameWidth)
  return space.block * 2.3 + linesHeight(title.length, h3) + chartLayout(writer, chart).height
}

export function writeChart(writer: Writer, chart: ChartSpec): void {
  const { doc, style } = writer
  ensureSpace(writer, chartBlockHeight(writer, chart))
  skipSection(writer, style.space.block * 1.5)
  const title = addElement(doc, writer.root, 'P')
  const lines = layout(writer, [chart.title], style.h3, frameWidth)
  const area = { x: frame.left, width: frameWidth, align: 'left' } as const
  writer.y += drawLines(writer, lines, style.h3, area, writer.y, title, 'P') + style.space.block * 0.8
  title.end()

  const { height, shapes } = chartLayout(writer, chart)
  const figure = addElement(doc, writer.root, 'Figure', {
    alt: alternative(chart),
    bbox: [frame.left, writer.y, frame.right, writer.y + height],
  })
  drawContent(doc, figure, 'Figure', () => {
    for (const shape of shapes) drawShape(writer, shape, frame.left, writer.y)
  })
  figure.end()
  writer.y += height + style.space.block
}

/** What the chart says, then every row: nothing in the drawing is missing from the text. */
function alternative(chart: ChartSpec): string {
  const rows =
    chart.kind === 'series'
      ? chart.table.rows.map(([step = '', ...cells]) => `${step} : ${cells.filter((cell) => cell !== '–').join(', ')}.`)
      : chart.rows.map((row) => `${row.label} : ${row.text}.`)
  return [chart.alternative, ...rows].join(' ')
}

function printable(writer: Writer, text: string, weight: 'regular' | 'strong'): string {
  return writer.metrics.printable(weight === 'strong' ? 'semibold' : 'text', text).text
}

function drawShape(writer: Writer, shape: Shape, left: number, top: number): void {
  const { doc } = writer
  switch (shape.kind) {
    case 'rectangle': {
      const { x, y, width, height, fill, stroke } = shape
      if (width <= 0) return
      if (fill !== null)
        doc
          .rect(left + x, top + y, width, height)
          .fillColor(colours[fill])
          .fill()
      if (stroke !== null) {
        doc
          .rect(left + x, top + y, width, height)
          .lineWidth(0.6)
          .strokeColor(colours[stroke])
          .stroke()
      }
      return
    }
    case 'polygon':
      doc
        .polygon(...shape.points.map(([x, y]) => [left + x, top + y]))
        .fillColor(colours[shape.fill])
        .fill()
      return
    case 'segment':
      doc
        .moveTo(left + shape.from[0], top + shape.from[1])
        .lineTo(left + shape.to[0], top + shape.to[1])
        .lineWidth(shape.width)
        .strokeColor(colours[shape.stroke])
        .stroke()
      return
    case 'text': {
      const style: TextStyle = {
        ...writer.style.note,
        font: shape.weight === 'strong' ? 'semibold' : 'text',
        size: shape.size,
        colour: shape.colour,
      }
      drawPlain(writer, shape.text, style, { x: left + shape.x, baseline: top + shape.baseline, align: shape.align })
      return
    }
    default:
      unreachable(shape)
  }
}

function unreachable(shape: never): never {
  throw new TypeError(`Not a shape: ${JSON.stringify(shape)}`)
}
