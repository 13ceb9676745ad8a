/** The legend of a chart: swatches with their meaning, on as many lines as the width asks. */
import type { Layout, LayoutOptions, Shape } from './shapes.ts'

export interface LegendItem {
  readonly text: string
  /** Draws the swatch from its top left corner. */
  readonly draw: (x: number, y: number) => readonly Shape[]
}

export function swatchOf(options: LayoutOptions): { readonly width: number; readonly height: number } {
  const size = sizeOf(options)
  return { width: size * 1.7, height: size }
}

function sizeOf({ fontSize }: LayoutOptions): number {
  return fontSize * 0.88
}

/** `height` is the bottom of the legend, counted from the top of the chart. */
export function layoutLegend(items: readonly LegendItem[], options: LayoutOptions, top: number): Layout {
  const size = sizeOf(options)
  const swatch = swatchOf(options)
  const shapes: Shape[] = []
  const lineStep = size * 1.7
  let x = 0
  let y = top
  for (const item of items) {
    const itemWidth = swatch.width + size * 0.6 + options.measure(item.text, 'regular', size)
    if (x > 0 && x + itemWidth > options.width) {
      x = 0
      y += lineStep
    }
    shapes.push(...item.draw(x, y))
    shapes.push({
      kind: 'text',
      x: x + swatch.width + size * 0.6,
      baseline: y + swatch.height / 2 + size * 0.36,
      align: 'left',
      text: item.text,
      weight: 'regular',
      size,
      colour: 'ink-2',
    })
    x += itemWidth + size * 1.8
  }
  return { height: y + swatch.height + 2, shapes }
}
