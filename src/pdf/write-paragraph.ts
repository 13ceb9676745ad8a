import type { Block } from '../core/report/report.ts'
import { flowText, layout, linesHeight } from './draw-text.ts'
import { frameWidth } from './style.ts'
import { ensureSpace } from './writer.ts'
import type { Writer } from './writer.ts'

export function writeParagraph(writer: Writer, block: Extract<Block, { kind: 'paragraph' }>): void {
  const style = writer.style[block.tone]
  const lines = layout(writer, block.text, style, frameWidth).length
  ensureSpace(writer, linesHeight(Math.min(lines, 2), style))
  flowText(writer, block.text, style, writer.root, 'P')
  writer.y += writer.style.space.block * (block.tone === 'note' ? 0.6 : 0.8)
}
