/** Boxes to tick and lines to fill in by hand. The boxes are drawn: no embedded font has them. */
import type { Block } from '../core/report/report.ts'
import { drawLines, layout, linesHeight } from './draw-text.ts'
import { addElement, drawArtifact, drawContent, setListNumbering } from './structure.ts'
import { colours, frame, frameWidth } from './style.ts'
import { ensureSpace, skip } from './writer.ts'
import type { Writer } from './writer.ts'
import type { Line } from './text-layout.ts'

type DecisionBox = Extract<Block, { kind: 'decision-box' }>

interface Placed {
  readonly lines: readonly Line[]
  readonly x: number
  readonly y: number
  readonly width: number
}

const titleWidth = 96

export function writeDecisionBox(writer: Writer, block: DecisionBox): void {
  const { doc, style } = writer
  const look = style.body
  const step = look.size * look.leading
  const inside = style.space.inside
  const box = look.size * 0.95
  const left = frame.left + inside * 1.3
  const right = frame.right - inside * 1.3
  const optionsLeft = left + titleWidth

  let y = inside
  const groups = block.groups.map((group) => {
    const top = y
    const title = layout(writer, [group.title], { ...look, font: 'semibold' }, titleWidth - 8)
    let x = optionsLeft
    const options = group.options.map((option): Placed => {
      const single = layout(writer, [option], look, Number.MAX_SAFE_INTEGER)[0]?.width ?? 0
      const wanted = box * 1.6 + single + look.size * 1.5
      if (x > optionsLeft && x + wanted > right + look.size * 1.5) {
        x = optionsLeft
        y += step * 1.12
      }
      const width = right - x - box * 1.6
      const lines = layout(writer, [option], look, width)
      const placed = { lines, x, y, width }
      if (lines.length > 1) y += linesHeight(lines.length - 1, look)
      x = lines.length > 1 ? right : x + wanted
      return placed
    })
    y = Math.max(y + step, top + linesHeight(title.length, look)) + style.space.block * 0.7
    return { title, top, options }
  })
  const fields = block.lines.map((label) => {
    const top = y + style.space.block * 0.3
    y += step + style.space.block * 0.9
    return { label: layout(writer, [label], { ...look, font: 'semibold' }, titleWidth * 2), top }
  })
  const height = y + inside * 0.5

  skip(writer, style.space.block * 0.4)
  ensureSpace(writer, height)
  const origin = writer.y
  drawArtifact(doc, 'Layout', () => {
    doc.rect(frame.left, origin, frameWidth, height).lineWidth(1).strokeColor(colours.sea).stroke()
  })
  for (const { title, top, options } of groups) {
    const heading = addElement(doc, writer.root, 'P')
    drawLines(writer, title, look, { x: left, width: titleWidth, align: 'left' }, origin + top, heading, 'P')
    heading.end()
    const list = addElement(doc, writer.root, 'L')
    setListNumbering(list, 'Disc')
    for (const option of options) {
      const item = addElement(doc, list, 'LI')
      const label = addElement(doc, item, 'Lbl', { actual: '☐' })
      const boxTop = origin + option.y + (step - box) / 2
      drawContent(doc, label, 'Lbl', () => {
        doc.rect(option.x, boxTop, box, box).lineWidth(0.9).strokeColor(colours.ink).stroke()
      })
      label.end()
      const body = addElement(doc, item, 'LBody')
      const area = { x: option.x + box * 1.6, width: option.width, align: 'left' } as const
      drawLines(writer, option.lines, look, area, origin + option.y, body, 'LBody')
      body.end()
      item.end()
    }
    list.end()
  }
  for (const { label, top } of fields) {
    const element = addElement(doc, writer.root, 'P')
    drawLines(writer, label, look, { x: left, width: titleWidth * 2, align: 'left' }, origin + top, element, 'P')
    element.end()
    const start = left + (label[0]?.width ?? 0) + 6
    const ruleY = origin + top + step * 0.85
    drawArtifact(doc, 'Layout', () => {
      doc
        .moveTo(start, ruleY)
        .lineTo(right, ruleY)
        .lineWidth(0.6)
        .dash(1, { space: 2 })
        .strokeColor(colours['ink-2'])
        .stroke()
      doc.undash()
    })
  }
  writer.y = origin + height + style.space.block
}
