/** A big figure, its sentence and its quality, over a hairline. */
import type { Block } from '../core/report/report.ts'
import type { Quality } from '../core/figure.ts'
import { words } from '../core/wording/words.ts'
import type { ColourName } from '../charts/theme.ts'
import { drawLines, layout, linesHeight } from './draw-text.ts'
import { addElement, drawArtifact, drawContent } from './structure.ts'
import { colours, frame } from './style.ts'
import type { TextStyle } from './style.ts'
import { drawRule, ensureSpace } from './writer.ts'
import type { Writer } from './writer.ts'
import { drawPlain } from './draw-text.ts'

const columns = { big: 128, gap: 10, tag: 50 } as const

const tagColours: Record<Quality | 'unknown', { readonly text: ColourName; readonly back: ColourName }> = {
  measured: { text: 'green', back: 'green-soft' },
  declared: { text: 'sea', back: 'sea-soft' },
  reference: { text: 'sea', back: 'sea-soft' },
  estimated: { text: 'amber', back: 'amber-soft' },
  unknown: { text: 'amber', back: 'amber-soft' },
}

export function writeFigureRow(writer: Writer, block: Extract<Block, { kind: 'figure-row' }>): void {
  const { style, doc } = writer
  const textLeft = frame.left + columns.big + columns.gap
  const textWidth = frame.right - columns.tag - columns.gap - textLeft
  const bigStyle = fitted(writer, block.big)
  const big = layout(writer, [block.big], bigStyle, columns.big)
  const text = layout(writer, block.text, style.body, textWidth)
  const padding = style.space.block * 0.75
  const height = Math.max(linesHeight(big.length, bigStyle), linesHeight(text.length, style.body))
  ensureSpace(writer, height + 2 * padding)

  writer.y += padding
  const element = addElement(doc, writer.root, 'P')
  // The first lines of the figure and of the sentence share their baseline.
  const drop = (bigStyle.size * bigStyle.leading - style.body.size * style.body.leading) / 2
  const shift = drop + 0.36 * (bigStyle.size - style.body.size)
  drawLines(writer, big, bigStyle, { x: frame.left, width: columns.big, align: 'left' }, writer.y, element, 'P')
  const top = writer.y + Math.max(0, shift)
  drawLines(writer, text, style.body, { x: textLeft, width: textWidth, align: 'left' }, top, element, 'P')
  const label = words(writer.lang).figures.qualities[block.quality]
  const tag = tagColours[block.quality]
  const tagStyle: TextStyle = { ...style.tag, colour: tag.text }
  const width = writer.metrics.measure(label, tagStyle.font, tagStyle.size, false) + 9
  const tagHeight = tagStyle.size * 1.7
  const tagTop = top + (style.body.size * style.body.leading - tagHeight) / 2
  drawArtifact(doc, 'Layout', () => {
    doc
      .roundedRect(frame.right - width, tagTop, width, tagHeight, 3)
      .fillColor(colours[tag.back])
      .fill()
  })
  drawContent(doc, element, 'P', () => {
    const baseline = tagTop + tagHeight / 2 + tagStyle.size * 0.36
    drawPlain(writer, label, tagStyle, { x: frame.right - 4.5, baseline, align: 'right' })
  })
  element.end()
  writer.y += Math.max(height, shift + linesHeight(text.length, style.body)) + padding
  drawRule(writer, writer.y, 'line')
}

/** The big figure holds on one line when a slightly smaller size is enough for that. */
function fitted(writer: Writer, text: string): TextStyle {
  const { big } = writer.style
  const width = writer.metrics.measure(text, big.font, big.size, false)
  return width <= columns.big ? big : { ...big, size: big.size * Math.max(0.78, (columns.big / width) * 0.99) }
}
