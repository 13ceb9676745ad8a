import type { Block } from '../core/report/report.ts'
import { drawLines, flowText, layout, linesHeight } from './draw-text.ts'
import { addElement, setListNumbering } from './structure.ts'
import { frame } from './style.ts'
import { ensureSpace } from './writer.ts'
import type { Writer } from './writer.ts'

export function writeList(writer: Writer, block: Extract<Block, { kind: 'list' }>): void {
  const { doc, style } = writer
  const look = style.body
  const indent = look.size * 1.6
  const list = addElement(doc, writer.root, 'L')
  setListNumbering(list, block.ordered ? 'Decimal' : 'Disc')
  block.items.forEach((text, index) => {
    const lines = layout(writer, text, look, frame.right - frame.left - indent).length
    ensureSpace(writer, linesHeight(Math.min(lines, 3), look))
    const item = addElement(doc, list, 'LI')
    const label = addElement(doc, item, 'Lbl')
    const mark = layout(
      writer,
      [block.ordered ? `${index + 1}.` : '•'],
      { ...look, font: 'semibold', colour: 'sea' },
      indent,
    )
    drawLines(writer, mark, look, { x: frame.left, width: indent, align: 'left' }, writer.y, label, 'Lbl')
    label.end()
    flowText(writer, text, look, item, 'LBody', indent)
    item.end()
    writer.y += style.space.block * 0.35
  })
  list.end()
  writer.y += style.space.block * 0.5
}
