/** Tables with their structure made by hand: header cells with a scope, header row drawn again at the top of each page. */
import { definedCode } from '../core/report/blocks.ts'
import type { Block, Text } from '../core/report/report.ts'
import { drawLines, layout, linesHeight } from './draw-text.ts'
import type { Element } from './structure.ts'
import { addElement, drawArtifact } from './structure.ts'
import type { FontName } from './fonts.ts'
import { frame, frameHeight, frameWidth } from './style.ts'
import type { TextStyle } from './style.ts'
import type { Line } from './text-layout.ts'
import { drawRun } from './draw-text.ts'
import { drawRule, ensureSpace, newPage, remaining, skip } from './writer.ts'
import type { Writer } from './writer.ts'

type Table = Extract<Block, { kind: 'table' }>

interface Column {
  readonly x: number
  readonly width: number
  readonly align: 'left' | 'right'
}

interface Cell {
  readonly lines: readonly Line[]
  readonly style: TextStyle
  readonly column: Column
}

const gutter = 10

/** Longer words may be cut in a cell: names of files, fingerprints. */
const longestWord = 14

/** Columns share the width in proportion of their `width`, but none is narrower than a word of its title or of its cells. */
function columnsOf(writer: Writer, table: Table): readonly Column[] {
  const usable = frameWidth - gutter * (table.columns.length - 1)
  const { headerCell, cell } = writer.style
  const widest = (words: Iterable<string>, font: FontName, size: number): number =>
    Math.max(0, ...Array.from(words, (word) => writer.metrics.measure(word, font, size, false) + 0.5))
  const least = table.columns.map(({ title }, index) =>
    Math.max(
      widest(title.split(' '), headerCell.font, headerCell.size),
      widest(wordsOf(table.rows, index), index === 0 ? cell.strong : cell.font, cell.size),
    ),
  )
  const total = table.columns.reduce((sum, column) => sum + column.width, 0)
  const wanted = table.columns.map((column) => (column.width / total) * usable)
  const missing = wanted.reduce((sum, width, index) => sum + Math.max(0, (least[index] ?? 0) - width), 0)
  const spare = wanted.reduce((sum, width, index) => sum + Math.max(0, width - (least[index] ?? 0)), 0)
  let x: number = frame.left
  return table.columns.map((column, index) => {
    const floor = least[index] ?? 0
    const own = wanted[index] ?? 0
    const width = own <= floor ? floor : own - (own - floor) * Math.min(1, missing / spare)
    const place = { x, width, align: column.align }
    x += width + gutter
    return place
  })
}

/** The ordinary words of a column, each once. */
function wordsOf(rows: Table['rows'], column: number): ReadonlySet<string> {
  const texts = rows.flatMap((row) => (row[column] ?? []).filter((inline) => typeof inline === 'string'))
  return new Set(texts.flatMap((text) => text.match(/\p{L}+/gu) ?? []).filter((word) => word.length <= longestWord))
}

export function writeTable(writer: Writer, table: Table): void {
  const { doc, style } = writer
  const columns = columnsOf(writer, table)
  const header = table.columns.map((column, index) => cell(writer, [column.title], style.headerCell, columns[index]))
  const rows = table.rows.map((row) =>
    row.map((text, index) => {
      const look = table.columns[index]?.align === 'right' ? style.numberCell : style.cell
      const first = index === 0 ? { ...look, font: 'semibold' as const } : look
      const code = definedCode(row)
      return cell(writer, index === 0 && code !== null ? [code] : text, first, columns[index])
    }),
  )
  const padding = style.space.block * 0.55
  const caption = layout(writer, [table.caption], style.h3, frameWidth)
  const captionHeight = linesHeight(caption.length, style.h3) + padding
  const headerHeight = heightOf(header) + 2 * padding
  const firstRow = Math.min(heightOf(rows[0] ?? []) + 2 * padding, frameHeight / 3)

  skip(writer, style.space.block)
  ensureSpace(writer, captionHeight + headerHeight + firstRow)
  const element = addElement(doc, writer.root, 'Table')
  const title = addElement(doc, element, 'Caption')
  const wide = { x: frame.left, width: frameWidth, align: 'left' } as const
  drawLines(writer, caption, style.h3, wide, writer.y, title, 'Caption')
  title.end()
  writer.y += captionHeight

  const headerRow = addElement(doc, element, 'TR')
  for (const one of header) {
    const head = addElement(doc, headerRow, 'TH', { scope: 'Column' })
    drawLines(writer, one.lines, one.style, one.column, writer.y + padding, head, 'TH')
    head.end()
  }
  headerRow.end()
  writer.y += headerHeight
  drawRule(writer, writer.y, 'ink', 1)

  const nextPage = (): void => {
    newPage(writer)
    drawArtifact(doc, 'Pagination', () => {
      for (const one of header) drawUntagged(writer, one, writer.y + padding)
    })
    writer.y += headerHeight
    drawRule(writer, writer.y, 'ink', 1)
  }
  rows.forEach((row, index) => {
    writeRow(writer, element, row, definedCode(table.rows[index] ?? []), padding, nextPage)
  })
  element.end()
  writer.y += style.space.block
}

function cell(writer: Writer, text: Text, style: TextStyle, column: Column | undefined): Cell {
  if (column === undefined) throw new RangeError('A row of the table has more cells than the table has columns')
  return { lines: layout(writer, text, style, column.width), style, column }
}

function heightOf(row: readonly Cell[]): number {
  return Math.max(0, ...row.map((one) => linesHeight(one.lines.length, one.style)))
}

/** A row stays whole when a page can hold it; a taller one goes on over the pages, line by line. */
function writeRow(
  writer: Writer,
  table: Element,
  row: readonly Cell[],
  code: string | null,
  padding: number,
  nextPage: () => void,
): void {
  const { doc } = writer
  const height = heightOf(row) + 2 * padding
  const onePage = frameHeight * 0.8
  if (height > remaining(writer) && (height <= onePage || remaining(writer) < 60)) nextPage()
  const element = addElement(doc, table, 'TR')
  const parts = row.map((_, index) =>
    index === 0 ? addElement(doc, element, 'TH', { scope: 'Row' }) : addElement(doc, element, 'TD'),
  )
  if (code !== null) doc.addNamedDestination(code, 'XYZ', 0, writer.y, null as unknown as number)
  let from = 0
  for (;;) {
    const step = Math.max(1, ...row.map((one) => one.style.size * one.style.leading))
    const count = Math.max(1, Math.floor((remaining(writer) - 2 * padding + 0.01) / step))
    const slice = row.map((one) => ({ ...one, lines: one.lines.slice(from, from + count) }))
    slice.forEach((one, index) => {
      const part = parts[index]
      if (part !== undefined) {
        drawLines(writer, one.lines, one.style, one.column, writer.y + padding, part, index === 0 ? 'TH' : 'TD')
      }
    })
    writer.y += heightOf(slice) + 2 * padding
    drawRule(writer, writer.y, 'line')
    from += count
    if (row.every((one) => one.lines.length <= from)) break
    nextPage()
  }
  element.end()
}

/** The header row again, as an artifact: the structure has it once. */
function drawUntagged(writer: Writer, one: Cell, top: number): void {
  const step = one.style.size * one.style.leading
  one.lines.forEach((line, index) => {
    let x = one.column.align === 'left' ? one.column.x : one.column.x + one.column.width - line.width
    for (const run of line.runs) {
      drawRun(writer, { ...run, colour: 'ink-2' }, x, top + index * step + step / 2 + one.style.size * 0.36)
      x += run.width
    }
  })
}
