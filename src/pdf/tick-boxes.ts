/** Boxes to tick, one after the other over the lines of an area. The boxes are drawn: no embedded font has them. */
import { drawLines, layout, linesHeight } from './draw-text.ts'
import { addElement, drawContent, setListNumbering } from './structure.ts'
import type { Element } from './structure.ts'
import { colours } from './style.ts'
import type { TextStyle } from './style.ts'
import type { Line } from './text-layout.ts'
import type { Writer } from './writer.ts'

export interface PlacedOption {
  readonly lines: readonly Line[]
  readonly x: number
  /** From the top of the first line of the options. */
  readonly y: number
  readonly width: number
}

export interface PlacedOptions {
  readonly options: readonly PlacedOption[]
  /** Of the last line. */
  readonly y: number
}

const boxOf = (look: TextStyle): number => look.size * 0.95

/** Where each option goes between `left` and `right`, from `top` down. */
export function placeOptions(
  writer: Writer,
  options: readonly string[],
  look: TextStyle,
  area: { readonly left: number; readonly right: number; readonly top: number },
): PlacedOptions {
  const step = look.size * look.leading
  const box = boxOf(look)
  let x = area.left
  let y = area.top
  const placed = options.map((option): PlacedOption => {
    const single = layout(writer, [option], look, Number.MAX_SAFE_INTEGER)[0]?.width ?? 0
    const wanted = box * 1.6 + single + look.size * 1.5
    if (x > area.left && x + wanted > area.right + look.size * 1.5) {
      x = area.left
      y += step * 1.12
    }
    const width = area.right - x - box * 1.6
    const lines = layout(writer, [option], look, width)
    const one = { lines, x, y, width }
    if (lines.length > 1) y += linesHeight(lines.length - 1, look)
    x = lines.length > 1 ? area.right : x + wanted
    return one
  })
  return { options: placed, y }
}

/** As a list of the structure tree; `origin` is the top of the area on the page. */
export function drawOptions(
  writer: Writer,
  parent: Element,
  options: readonly PlacedOption[],
  look: TextStyle,
  origin: number,
): void {
  const { doc } = writer
  const step = look.size * look.leading
  const box = boxOf(look)
  const list = addElement(doc, parent, 'L')
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
