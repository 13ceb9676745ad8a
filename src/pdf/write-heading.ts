import type { Block, Text } from '../core/report/report.ts'
import { drawLines, layout, linesHeight } from './draw-text.ts'
import { addElement } from './structure.ts'
import { frame, frameWidth } from './style.ts'
import type { TextStyle } from './style.ts'
import type { Line } from './text-layout.ts'
import { ensureSpace, skipSection } from './writer.ts'
import type { Writer } from './writer.ts'

type Heading = Extract<Block, { kind: 'heading' }>

/** A heading stays with what follows: `nextHeight` is the least that must come after it on the page. */
export function writeHeading(writer: Writer, block: Heading, nextHeight: number): void {
  const { style } = writer
  const look = { 1: style.h1, 2: style.h2, 3: style.h3 }[block.level]
  const before = { 1: 0, 2: style.space.section, 3: style.space.section * 0.7 }[block.level]
  const number = block.number === null ? null : layout(writer, [block.number], { ...look, colour: 'sea' }, frameWidth)
  const indent = number === null ? 0 : (number[0]?.width ?? 0) + look.size * 0.55
  const text: Text = [block.text]
  const lines = balanced(writer, text, look, frameWidth - indent)
  const height = linesHeight(lines.length, look)
  ensureSpace(writer, before + height + nextHeight)
  skipSection(writer, before)
  bookmark(writer, block)
  const tag = `H${block.level}` as const
  const element = addElement(writer.doc, writer.root, tag)
  if (number !== null) {
    drawLines(writer, number, look, { x: frame.left, width: indent, align: 'left' }, writer.y, element, tag)
  }
  const area = { x: frame.left + indent, width: frameWidth - indent, align: 'left' } as const
  writer.y += drawLines(writer, lines, look, area, writer.y, element, tag)
  element.end()
  writer.y += block.level === 1 ? style.space.block * 0.6 : style.space.block * 0.45
}

function bookmark(writer: Writer, block: Heading): void {
  const { bookmarks } = writer
  // The parent is the nearest open bookmark of a higher level; index 0 is the outline itself.
  bookmarks.length = Math.min(bookmarks.length, block.level)
  const parent = bookmarks.at(-1)
  const title = block.number === null ? block.text : `${block.number}. ${block.text}`
  if (parent !== undefined) bookmarks.push(parent.addItem(title, { expanded: true }))
}

/** Lines of about the same length, so that a title does not leave one word alone on its last line. */
function balanced(writer: Writer, text: Text, look: TextStyle, width: number): readonly Line[] {
  const widest = layout(writer, text, look, width)
  let best = widest
  for (let narrower = width * 0.95; widest.length > 1 && narrower > width * 0.5; narrower -= width * 0.05) {
    const lines = layout(writer, text, look, narrower)
    if (lines.length > widest.length) break
    best = lines
  }
  return best
}
