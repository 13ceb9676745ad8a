/**
 * Geometry of the interval bars, the same on screen and on paper: solid = surely, hatched = perhaps, pale = not, tick = most
 * probable. Pure: it returns rectangles, segments and texts, which the Chart.js plugin and the PDF writer merely draw.
 * (Exporting the canvas to SVG was tried and set aside: it splits words and loses contextual glyphs such as the hyphen
 * of "15-29", so the text of the PDF would not be the text of the screen.)
 */
import type { IntervalBar, IntervalBarsSpec } from '../core/report/chart-spec.ts'
import type { LegendItem } from './legend-layout.ts'
import { layoutLegend, swatchOf } from './legend-layout.ts'
import type { Layout, LayoutOptions, Shape, Weight } from './shapes.ts'
import type { ColourName } from './theme.ts'

/** Below this share of the width, bars are too short to read: labels go above them. */
const shortestBar = 0.3
const lineHeight = 1.3

export function layoutIntervalBars(spec: IntervalBarsSpec, options: LayoutOptions): Layout {
  const { width, fontSize, gap, measure } = options
  const columnGap = fontSize
  const labelWeight: Weight = spec.palette === 'reach' ? 'strong' : 'regular'
  const widest = (texts: readonly string[], weight: Weight): number =>
    Math.max(0, ...texts.map((text) => measure(text, weight, fontSize)))
  const textWidth = widest(
    spec.rows.map((row) => row.text),
    'strong',
  )
  const naturalLabel = widest(
    spec.rows.map((row) => row.label),
    labelWeight,
  )
  const labelWidth = Math.min(naturalLabel, width * 0.38)
  const barWidth = width - labelWidth - textWidth - 2 * columnGap
  const stacked = barWidth < width * shortestBar

  const shapes: Shape[] = []
  let y = 0
  for (const row of spec.rows) {
    const lines = wrap(row.label, stacked ? width : labelWidth, (text) => measure(text, labelWeight, fontSize))
    const labelHeight = lines.length * fontSize * lineHeight
    const rowHeight = stacked ? options.barHeight : Math.max(options.barHeight, labelHeight)
    const texts = (top: number, height: number, right: number): void => {
      const first = top + (height - labelHeight) / 2
      lines.forEach((text, index) => {
        const baseline = first + (index + 0.5) * fontSize * lineHeight + fontSize * 0.36
        shapes.push({
          kind: 'text',
          x: 0,
          baseline,
          align: 'left',
          text,
          weight: labelWeight,
          size: fontSize,
          colour: 'ink',
        })
      })
      shapes.push({
        kind: 'text',
        x: right,
        baseline: top + height / 2 + fontSize * 0.36,
        align: 'right',
        text: row.text,
        weight: row.interval === null || spec.palette === 'dependence' ? 'strong' : 'regular',
        size: fontSize,
        colour: row.interval === null ? 'amber' : spec.palette === 'dependence' ? 'ink' : 'ink-2',
      })
    }
    if (stacked) {
      const beside =
        measure(row.label, labelWeight, fontSize) + columnGap + measure(row.text, 'strong', fontSize) <= width
      texts(y, labelHeight, width)
      y += beside ? labelHeight : labelHeight + fontSize * lineHeight
      if (!beside) moveLastText(shapes, y - fontSize * lineHeight * 0.5 + fontSize * 0.36)
      y += fontSize * 0.25
      shapes.push(...bar(row, spec, 0, y, width, options.barHeight))
      y += options.barHeight + gap
    } else {
      texts(y, rowHeight, width)
      const top = y + (rowHeight - options.barHeight) / 2
      shapes.push(...bar(row, spec, labelWidth + columnGap, top, barWidth, options.barHeight))
      y += rowHeight + gap
    }
  }
  if (spec.legend === null) return { height: Math.max(0, y - gap), shapes }
  const legend = layoutLegend(legendItems(spec, spec.legend, options), options, y - gap + fontSize)
  return { height: legend.height, shapes: [...shapes, ...legend.shapes] }
}

function moveLastText(shapes: Shape[], baseline: number): void {
  const last = shapes.pop()
  if (last?.kind === 'text') shapes.push({ ...last, baseline })
}

const palettes = {
  reach: { sure: 'sea', perhaps: 'sea-soft' },
  dependence: { sure: 'red', perhaps: 'red-soft' },
} as const satisfies Record<IntervalBarsSpec['palette'], { sure: ColourName; perhaps: ColourName }>

function bar(
  row: IntervalBar,
  spec: IntervalBarsSpec,
  x: number,
  y: number,
  width: number,
  height: number,
): readonly Shape[] {
  const { sure } = palettes[spec.palette]
  const track: Shape = { kind: 'rectangle', x, y, width, height, fill: 'track', stroke: null }
  const edge: Shape = { kind: 'rectangle', x, y, width, height, fill: null, stroke: 'line' }
  if (row.interval === null || row.max <= 0) return [track, edge]
  const at = (value: number): number => x + (Math.min(Math.max(value, 0), row.max) / row.max) * width
  const low = at(row.interval.low)
  const high = at(row.interval.high)
  return [
    track,
    { kind: 'rectangle', x, y, width: low - x, height, fill: sure, stroke: null },
    ...hatched(spec, low, y, high - low, height),
    edge,
    ...(row.interval.central === null ? [] : tick(at(row.interval.central), x, y, width, height)),
  ]
}

function hatched(spec: IntervalBarsSpec, x: number, y: number, width: number, height: number): readonly Shape[] {
  if (width <= 0) return []
  const { sure, perhaps } = palettes[spec.palette]
  return [
    { kind: 'rectangle', x, y, width, height, fill: perhaps, stroke: null },
    ...hatching(x, y, width, height).map(([from, to]): Shape => ({
      kind: 'segment',
      from,
      to,
      width: Math.max(0.8, height * 0.08),
      stroke: sure,
    })),
  ]
}

type Segment = readonly [from: readonly [number, number], to: readonly [number, number]]

/** Parallel segments at 45 degrees that fill a rectangle, clipped to it; `y` grows downwards, so they rise to the right. */
export function hatching(x: number, y: number, width: number, height: number): readonly Segment[] {
  const step = Math.max(3.6, height * 0.36)
  const segments: Segment[] = []
  // On the absolute grid, so that the hatching of two neighbouring bars is in phase.
  for (let foot = Math.ceil((x - height) / step) * step; foot < x + width; foot += step) {
    const left = Math.max(foot, x)
    const right = Math.min(foot + height, x + width)
    if (right - left < 0.2) continue
    segments.push([
      [left, y + height - (left - foot)],
      [right, y + height - (right - foot)],
    ])
  }
  return segments
}

/** The most probable value: a dark stroke with a pale edge, so that it shows on solid, hatched and pale alike. */
function tick(at: number, x: number, y: number, width: number, height: number): readonly Shape[] {
  const half = Math.max(0.9, height * 0.055)
  const centre = Math.min(Math.max(at, x + half), x + width - half)
  const stroke = (extra: number, fill: ColourName): Shape => ({
    kind: 'rectangle',
    x: centre - half - extra,
    y: y - extra,
    width: 2 * (half + extra),
    height: height + 2 * extra,
    fill,
    stroke: null,
  })
  return [stroke(half * 0.8, 'surface'), stroke(0, 'tick')]
}

function legendItems(
  spec: IntervalBarsSpec,
  legend: NonNullable<IntervalBarsSpec['legend']>,
  options: LayoutOptions,
): readonly LegendItem[] {
  const swatch = swatchOf(options)
  const { sure } = palettes[spec.palette]
  const edge = (x: number, y: number): Shape => ({ kind: 'rectangle', x, y, ...swatch, fill: null, stroke: 'line' })
  return [
    { text: legend.sure, draw: (x, y) => [{ kind: 'rectangle', x, y, ...swatch, fill: sure, stroke: null }] },
    {
      text: legend.perhaps,
      draw: (x, y) => [...hatched(spec, x, y, swatch.width, swatch.height), edge(x, y)],
    },
    {
      text: legend.not,
      draw: (x, y) => [{ kind: 'rectangle', x, y, ...swatch, fill: 'track', stroke: null }, edge(x, y)],
    },
    {
      text: legend.central,
      draw: (x, y) => [
        {
          kind: 'rectangle',
          x: x + swatch.width - 2,
          y: y - 1,
          width: 2,
          height: swatch.height + 2,
          fill: 'tick',
          stroke: null,
        },
      ],
    },
  ]
}

/** Breaks a label at its ordinary spaces. A word longer than the width stays whole. */
function wrap(text: string, width: number, measure: (text: string) => number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    const longer = `${last ?? ''} ${word}`
    if (last !== undefined && measure(longer) <= width + 0.01) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
