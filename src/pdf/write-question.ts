/** A question of a form: its number and text, boxes to tick or a line to write on, and what the answer is for. */
import type { Block } from '../core/report/report.ts'
import { drawLines, layout, linesHeight } from './draw-text.ts'
import { addElement, drawArtifact } from './structure.ts'
import { colours, frame } from './style.ts'
import { drawOptions, placeOptions } from './tick-boxes.ts'
import { ensureSpace, skip } from './writer.ts'
import type { Writer } from './writer.ts'

export function writeQuestion(writer: Writer, block: Extract<Block, { kind: 'question' }>): void {
  const { doc, style } = writer
  const look = style.body
  const asked = { ...look, font: 'semibold' } as const
  const step = look.size * look.leading
  const indent = look.size * 1.9
  const left = frame.left + indent
  const width = frame.right - left
  const title = layout(writer, [block.title], asked, width)
  const note = layout(writer, [block.note], style.small, width)
  const optionsTop = linesHeight(title.length, asked) + look.size * 0.15
  const { options, y } = placeOptions(writer, block.options, look, { left, right: frame.right, top: optionsTop })
  // Enough height to write by hand, whatever the density.
  const lineHeight = 20
  const noteTop = (block.line ? optionsTop + lineHeight : y + step) + look.size * 0.1
  const height = noteTop + linesHeight(note.length, style.small)

  skip(writer, style.space.block * 0.5)
  ensureSpace(writer, height)
  const top = writer.y
  const question = addElement(doc, writer.root, 'Div')
  const heading = addElement(doc, question, 'P')
  const number = layout(writer, [`${block.number}.`], { ...asked, colour: 'sea' }, indent)
  drawLines(writer, number, asked, { x: frame.left, width: indent, align: 'left' }, top, heading, 'P')
  drawLines(writer, title, asked, { x: left, width, align: 'left' }, top, heading, 'P')
  heading.end()
  if (block.options.length > 0) drawOptions(writer, question, options, look, top)
  if (block.line) drawWritingLine(writer, left, top + optionsTop + lineHeight - 3)
  const use = addElement(doc, question, 'P')
  drawLines(writer, note, style.small, { x: left, width, align: 'left' }, top + noteTop, use, 'P')
  use.end()
  question.end()
  writer.y = top + height + style.space.block * 0.5
}

function drawWritingLine({ doc }: Writer, left: number, y: number): void {
  drawArtifact(doc, 'Layout', () => {
    doc
      .moveTo(left, y)
      .lineTo(frame.right, y)
      .lineWidth(0.6)
      .dash(1, { space: 2 })
      .strokeColor(colours['ink-2'])
      .stroke()
    doc.undash()
  })
}
