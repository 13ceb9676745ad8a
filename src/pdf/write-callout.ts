/** Framed statements: the question put to the council, an alarm, a notice. */
import type { Block } from '../core/report/report.ts'
import type { ColourName } from '../charts/theme.ts'
import { drawLines, layout, linesHeight } from './draw-text.ts'
import { addElement, drawArtifact } from './structure.ts'
import { colours, frame, frameWidth } from './style.ts'
import { ensureSpace, skip } from './writer.ts'
import type { Writer } from './writer.ts'

type Callout = Extract<Block, { kind: 'callout' }>

const looks: Record<Callout['tone'], { readonly edge: ColourName; readonly back: ColourName }> = {
  question: { edge: 'sea', back: 'sea-soft' },
  alarm: { edge: 'red', back: 'surface' },
  notice: { edge: 'amber', back: 'amber-soft' },
  good: { edge: 'green', back: 'green-soft' },
}

/** Space that it takes on a page, in points: it is never cut. */
export function calloutHeight(writer: Writer, block: Callout): number {
  return laidOut(writer, block).height + writer.style.space.block * 0.4
}

function laidOut(writer: Writer, block: Callout) {
  const { style } = writer
  const inside = style.space.inside
  const left = frame.left + inside * 1.3
  const width = frame.right - inside * 1.3 - left
  const paragraphs = [
    ...(block.title === null ? [] : [{ look: style.h3, lines: layout(writer, [block.title], style.h3, width) }]),
    ...block.text.map((text, index) => {
      // The question itself stands out; who decides and by when follows in small.
      const look = block.tone === 'question' ? (index === 0 ? style.question : style.note) : style.body
      return { look, lines: layout(writer, text, look, width) }
    }),
  ]
  const between = style.space.block * 0.35
  const height =
    paragraphs.reduce((sum, one) => sum + linesHeight(one.lines.length, one.look), 0) +
    between * (paragraphs.length - 1) +
    2 * inside
  return { paragraphs, between, height, left, width }
}

export function writeCallout(writer: Writer, block: Callout): void {
  const { doc, style } = writer
  const { edge, back } = looks[block.tone]
  const { paragraphs, between, height, left, width } = laidOut(writer, block)
  skip(writer, style.space.block * 0.4)
  ensureSpace(writer, height)
  const top = writer.y
  drawArtifact(doc, 'Layout', () => {
    doc.rect(frame.left, top, frameWidth, height).fillColor(colours[back]).fill()
    if (block.tone === 'question') doc.rect(frame.left, top, 3.5, height).fillColor(colours[edge]).fill()
    else doc.rect(frame.left, top, frameWidth, height).lineWidth(1).strokeColor(colours[edge]).stroke()
  })
  const group = addElement(doc, writer.root, 'Div')
  let y = top + style.space.inside
  for (const { look, lines } of paragraphs) {
    const element = addElement(doc, group, 'P')
    y += drawLines(writer, lines, look, { x: left, width, align: 'left' }, y, element, 'P') + between
    element.end()
  }
  group.end()
  writer.y = top + height + style.space.block
}
