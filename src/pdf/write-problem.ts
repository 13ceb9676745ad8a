import type { Block } from '../core/report/report.ts'
import type { Severity } from '../core/problem.ts'
import type { ColourName } from '../charts/theme.ts'
import { drawLines, layout, linesHeight } from './draw-text.ts'
import { addElement, drawArtifact } from './structure.ts'
import { colours, frame, frameWidth } from './style.ts'
import { ensureSpace } from './writer.ts'
import type { Writer } from './writer.ts'

const edges: Record<Severity, ColourName> = { error: 'red', warning: 'amber', question: 'sea', note: 'line' }

/** A problem in words, with a mark of its severity in the margin; the words say it too. */
export function writeProblem(writer: Writer, block: Extract<Block, { kind: 'problem' }>): void {
  const { doc, style } = writer
  const indent = 9
  const lines = layout(writer, [block.text], style.note, frameWidth - indent)
  const height = linesHeight(lines.length, style.note)
  ensureSpace(writer, height)
  drawArtifact(doc, 'Layout', () => {
    doc.rect(frame.left, writer.y, 2, height).fillColor(colours[edges[block.problem.severity]]).fill()
  })
  const element = addElement(doc, writer.root, 'P')
  const area = { x: frame.left + indent, width: frameWidth - indent, align: 'left' } as const
  writer.y += drawLines(writer, lines, style.note, area, writer.y, element, 'P') + style.space.block * 0.6
  element.end()
}
