/** Boxes to tick and lines to fill in by hand. */
import type { Block } from '../core/report/report.ts'
import { drawLines, layout, linesHeight } from './draw-text.ts'
import { addElement, drawArtifact } from './structure.ts'
import { colours, frame, frameWidth } from './style.ts'
import type { Style } from './style.ts'
import type { Line } from './text-layout.ts'
import { drawOptions, placeOptions } from './tick-boxes.ts'
import type { PlacedOption } from './tick-boxes.ts'
import { ensureSpace, skip } from './writer.ts'
import type { Writer } from './writer.ts'

type DecisionBox = Extract<Block, { kind: 'decision-box' }>

function titleWidthOf(style: Style): number {
  return 96 * Math.max(1, style.density)
}

interface Placed {
  readonly groups: readonly {
    readonly title: readonly Line[]
    readonly top: number
    readonly options: readonly PlacedOption[]
  }[]
  readonly fields: readonly { readonly label: readonly Line[]; readonly top: number }[]
  readonly height: number
}

export function decisionBoxHeight(writer: Writer, block: DecisionBox): number {
  return place(writer, block).height
}

/** Where everything goes, from the top of the frame. */
function place(writer: Writer, block: DecisionBox): Placed {
  const { style } = writer
  const look = style.body
  const titleWidth = titleWidthOf(style)
  const step = look.size * look.leading
  const inside = style.space.inside
  const left = frame.left + inside * 1.3
  const right = frame.right - inside * 1.3
  const optionsLeft = left + titleWidth

  let y = inside
  const groups = block.groups.map((group) => {
    const top = y
    const title = layout(writer, [group.title], { ...look, font: 'semibold' }, titleWidth - 8)
    const placed = placeOptions(writer, group.options, look, { left: optionsLeft, right, top: y })
    const { options } = placed
    y = placed.y
    y = Math.max(y + step, top + linesHeight(title.length, look)) + style.space.block * 0.7
    return { title, top, options }
  })
  const fields = block.lines.map((label) => {
    const top = y + style.space.block * 0.3
    y += step + style.space.block * 0.9
    return { label: layout(writer, [label], { ...look, font: 'semibold' }, titleWidth * 2), top }
  })
  return { groups, fields, height: y + inside * 0.5 }
}

export function writeDecisionBox(writer: Writer, block: DecisionBox): void {
  const { doc, style } = writer
  const look = style.body
  const titleWidth = titleWidthOf(style)
  const step = look.size * look.leading
  const left = frame.left + style.space.inside * 1.3
  const right = frame.right - style.space.inside * 1.3
  const { groups, fields, height } = place(writer, block)

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
    drawOptions(writer, writer.root, options, look, origin)
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
