/**
 * Geometry of a series, the same on screen and on paper: a line for what was counted, cut at gaps and where the way of counting
 * changes; then a pale band, hatched, for where it leads, with dashes for the most probable value.
 */
import type { SeriesSpec } from '../core/report/chart-spec.ts'
import type { LegendItem } from './legend-layout.ts'
import { layoutLegend, swatchOf } from './legend-layout.ts'
import type { Layout, LayoutOptions, Shape } from './shapes.ts'
import type { ColourName } from './theme.ts'

/** Height of the plot, in sizes of the text. */
const plotHeight = 9

interface Plot {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly x: (step: number) => number
  readonly y: (value: number) => number
}

export function layoutSeries(spec: SeriesSpec, options: LayoutOptions): Layout {
  const plot = plotOf(spec, options)
  const texts = plot.bottom + options.fontSize * 1.5
  const legend = layoutLegend(legendItems(spec, options), options, texts + options.fontSize * 0.9)
  return {
    height: legend.height,
    shapes: [
      ...levels(spec, plot, options),
      ...band(spec, plot),
      ...breaks(spec, plot),
      ...line(spec, plot, options),
      ...steps(spec, plot, options, texts),
      ...legend.shapes,
    ],
  }
}

function plotOf(spec: SeriesSpec, { width, fontSize, measure }: LayoutOptions): Plot {
  const widest = Math.max(...spec.levels.map(({ text }) => measure(text, 'regular', fontSize * 0.88)))
  const last = Math.max(1, spec.values.length + spec.path.length - 1)
  const [left, right] = [widest + fontSize * 0.7, width - fontSize * 0.3]
  const [top, bottom] = [fontSize * 0.6, fontSize * (0.6 + plotHeight)]
  return {
    left,
    right,
    top,
    bottom,
    x: (step) => left + (step / last) * (right - left),
    y: (value) => bottom - (Math.min(value, spec.max) / spec.max) * (bottom - top),
  }
}

function levels(spec: SeriesSpec, plot: Plot, { fontSize }: LayoutOptions): readonly Shape[] {
  return spec.levels.flatMap(({ value, text }): readonly Shape[] => [
    segment([plot.left, plot.y(value)], [plot.right, plot.y(value)], value === 0 ? 1 : 0.6, 'line'),
    {
      kind: 'text',
      x: plot.left - fontSize * 0.5,
      baseline: plot.y(value) + fontSize * 0.31,
      align: 'right',
      text,
      weight: 'regular',
      size: fontSize * 0.88,
      colour: 'ink-2',
    },
  ])
}

function band({ values, path }: SeriesSpec, plot: Plot): readonly Shape[] {
  if (path.length === 0) return []
  const at = (index: number): number => plot.x(values.length + index)
  const highs = path.map(({ high }, index) => [at(index), plot.y(high)] as const)
  const lows = path.map(({ low }, index) => [at(index), plot.y(low)] as const)
  return [
    { kind: 'polygon', points: [...highs, ...lows.toReversed()], fill: 'sea-soft' },
    ...path.map(({ low, high }, index) => segment([at(index), plot.y(low)], [at(index), plot.y(high)], 0.7, 'sea')),
    ...between(highs, () => true).map(([from, to]) => segment(from, to, 0.8, 'sea')),
    ...between(lows, () => true).map(([from, to]) => segment(from, to, 0.8, 'sea')),
    // Every other step: dashes.
    ...between(
      path.map(({ central }, index) => [at(index), plot.y(central)] as const),
      (index) => index % 2 === 0,
    ).map(([from, to]) => segment(from, to, 2, 'tick')),
  ]
}

type Point = readonly [x: number, y: number]

/** Each point with the next, where wanted. */
function between(points: readonly Point[], wanted: (index: number) => boolean): readonly (readonly [Point, Point])[] {
  return points.flatMap((from, index) => {
    const to = points[index + 1]
    return to !== undefined && wanted(index) ? [[from, to] as const] : []
  })
}

function breaks(spec: SeriesSpec, plot: Plot): readonly Shape[] {
  const dash = (plot.bottom - plot.top) / 15
  return spec.breaks.flatMap((step) => {
    const x = plot.x(step - 0.5)
    return Array.from({ length: 8 }, (_, index) =>
      segment([x, plot.top + 2 * index * dash], [x, plot.top + (2 * index + 1) * dash], 1.2, 'amber'),
    )
  })
}

function line(spec: SeriesSpec, plot: Plot, { fontSize }: LayoutOptions): readonly Shape[] {
  const size = fontSize * 0.3
  const shapes: Shape[] = []
  spec.values.forEach((value, step) => {
    if (value === null) return
    const [x, y] = [plot.x(step), plot.y(value)]
    const before = spec.values[step - 1] ?? null
    if (before !== null && !spec.breaks.includes(step)) {
      shapes.push(segment([plot.x(step - 1), plot.y(before)], [x, y], 1.6, 'ink'))
    }
    shapes.push({
      kind: 'rectangle',
      x: x - size / 2,
      y: y - size / 2,
      width: size,
      height: size,
      fill: 'ink',
      stroke: null,
    })
  })
  return shapes
}

/** The first at the left end, the last at the right end; one between only where it has room. */
function steps(spec: SeriesSpec, plot: Plot, { fontSize, measure }: LayoutOptions, baseline: number): readonly Shape[] {
  const size = fontSize * 0.88
  const widthOf = (text: string): number => measure(text, 'regular', size)
  let free = plot.left
  const last = spec.steps.at(-1)
  const end = last === undefined ? plot.right : plot.right - widthOf(last.text)
  return spec.steps.flatMap((one, index): readonly Shape[] => {
    const isLast = index === spec.steps.length - 1 && index > 0
    const width = widthOf(one.text)
    const x = index === 0 ? plot.left : isLast ? end : plot.x(one.at) - width / 2
    const hasRoom = isLast || index === 0 || (x >= free && x + width + size <= end)
    if (!hasRoom || (isLast && x < free)) return []
    free = x + width + size
    return [{ kind: 'text', x, baseline, align: 'left', text: one.text, weight: 'regular', size, colour: 'ink-2' }]
  })
}

function legendItems({ legend, path }: SeriesSpec, options: LayoutOptions): readonly LegendItem[] {
  const { width, height } = swatchOf(options)
  const middle = (y: number): number => y + height / 2
  const ahead: readonly LegendItem[] = [
    {
      text: legend.band,
      draw: (x, y) => [
        { kind: 'rectangle', x, y, width, height, fill: 'sea-soft', stroke: null },
        ...[0, 0.25, 0.5, 0.75, 1].map((part) =>
          segment([x + part * width, y], [x + part * width, y + height], 0.7, 'sea'),
        ),
      ],
    },
    {
      text: legend.central,
      draw: (x, y) => [
        segment([x, middle(y)], [x + width * 0.4, middle(y)], 2, 'tick'),
        segment([x + width * 0.6, middle(y)], [x + width, middle(y)], 2, 'tick'),
      ],
    },
  ]
  const cut = legend.break
  return [
    { text: legend.measured, draw: (x, y) => [segment([x, middle(y)], [x + width, middle(y)], 1.6, 'ink')] },
    ...(path.length === 0 ? [] : ahead),
    ...(cut === null
      ? []
      : [
          {
            text: cut,
            draw: (x: number, y: number) =>
              [0, 0.4, 0.8].map((part) =>
                segment([x + width / 2, y + part * height], [x + width / 2, y + (part + 0.2) * height], 1.2, 'amber'),
              ),
          },
        ]),
  ]
}

function segment(from: Point, to: Point, width: number, stroke: ColourName): Shape {
  return { kind: 'segment', from, to, width, stroke }
}
