/** Draws lines of text and ties them to the structure. */
import type { Text } from '../core/report/report.ts'
import type { ElementType, Element } from './structure.ts'
import { addElement, drawContent, drawInternalLink } from './structure.ts'
import { colours, frame } from './style.ts'
import type { TextStyle } from './style.ts'
import type { Line, Run } from './text-layout.ts'
import { layoutText } from './text-layout.ts'
import { newPage, remaining } from './writer.ts'
import type { Writer } from './writer.ts'

export interface Area {
  readonly x: number
  readonly width: number
  readonly align: 'left' | 'right'
}

export function layout(writer: Writer, text: Text, style: TextStyle, width: number): readonly Line[] {
  return layoutText(writer.metrics, text, style, width)
}

export function linesHeight(lines: number, style: TextStyle): number {
  return lines * style.size * style.leading
}

/** Draws lines from `top` on the current page, inside an element. Returns the height used. */
export function drawLines(
  writer: Writer,
  lines: readonly Line[],
  style: TextStyle,
  area: Area,
  top: number,
  element: Element,
  tag: ElementType,
): number {
  const step = style.size * style.leading
  /** Runs waiting for their common marked content, each with its place. */
  let waiting: (() => void)[] = []
  const flush = (): void => {
    const draws = waiting
    waiting = []
    if (draws.length > 0) {
      drawContent(writer.doc, element, tag, () => {
        for (const draw of draws) draw()
      })
    }
  }
  lines.forEach((line, index) => {
    const y = top + index * step
    const baseline = y + step / 2 + style.size * 0.36
    let x = area.align === 'left' ? area.x : area.x + area.width - line.width
    for (const run of line.runs) {
      const start = x
      const draw = (): void => {
        drawRun(writer, run, start, baseline)
      }
      if (run.code !== null && writer.destinations.has(run.code)) {
        flush()
        const box = { x, y: baseline - run.rise - run.size, width: run.width, height: run.size * 1.3 }
        drawInternalLink(writer.doc, element, box, { name: run.code, description: run.code }, draw)
      } else waiting.push(draw)
      x += run.width
    }
  })
  flush()
  return lines.length * step
}

/** Draws one run outside of any structure handling: the caller has opened the marked content. */
export function drawRun(writer: Writer, run: Run, x: number, baseline: number): void {
  writer.doc
    .font(run.font)
    .fontSize(run.size)
    .fillColor(colours[run.colour])
    .text(run.text, x, baseline - run.rise, {
      lineBreak: false,
      baseline: 'alphabetic',
      ...(run.tabular ? { features: ['tnum'] } : {}),
    })
}

/** Draws a plain text where it stands, for artifacts and figures: the caller has opened the marked content. */
export function drawPlain(
  writer: Writer,
  text: string,
  style: TextStyle,
  at: { readonly x: number; readonly baseline: number; readonly align: 'left' | 'right' },
): void {
  const printed = writer.metrics.printable(style.font, text)
  const width = writer.metrics.measure(printed.text, printed.font, style.size, style.tabular)
  const { size, colour, tabular } = style
  const x = at.align === 'left' ? at.x : at.x - width
  drawRun(writer, { ...printed, size, colour, tabular, rise: 0, code: null, width }, x, at.baseline)
}

/** A text in the flow: it goes on over pages, leaving at least two lines on each side of the cut. */
export function flowText(
  writer: Writer,
  text: Text,
  style: TextStyle,
  parent: Element,
  tag: ElementType,
  indent = 0,
): void {
  const element = addElement(writer.doc, parent, tag)
  const area: Area = { x: frame.left + indent, width: frame.right - frame.left - indent, align: 'left' }
  let lines = layout(writer, text, style, area.width)
  const step = style.size * style.leading
  while (lines.length > 0) {
    let fits = Math.floor((remaining(writer) + 0.01) / step)
    if (fits < lines.length) {
      fits = Math.min(fits, lines.length - 2)
      if (fits < 2) {
        newPage(writer)
        fits = Math.min(lines.length, Math.floor(remaining(writer) / step))
      }
    }
    const now = lines.slice(0, fits)
    writer.y += drawLines(writer, now, style, area, writer.y, element, tag)
    lines = lines.slice(now.length)
  }
  element.end()
}
