/**
 * Whether blocks hold on one page, without drawing them: a prudent estimate, from the number of characters, at the smallest
 * size the PDF writer uses in comfort. The writer measures for real and condenses; this only decides what to leave out.
 */
import type { Block, Text } from './report.ts'

/** Points, at 87 % of the normal sizes. */
const page = { height: 722, width: 505 }
const scale = 0.87
const leading = 1.42

export function fitsPage(blocks: readonly Block[]): boolean {
  return blocks.reduce((height, block) => height + heightOf(block), 0) <= page.height
}

function heightOf(block: Block): number {
  switch (block.kind) {
    case 'heading':
      return lines(block.text.length, 13, page.width) + 15.5 * scale
    case 'paragraph':
      return lines(length(block.text), block.tone === 'note' ? 9 : 10.5, page.width) + 6 * scale
    case 'figure-row':
      return lines(length(block.text), 10.5, 301) + 12 * scale
    case 'table': {
      const total = block.columns.reduce((sum, column) => sum + column.width, 0)
      const usable = page.width - 10 * (block.columns.length - 1)
      const row = (cells: readonly number[]): number =>
        Math.max(...cells.map((cell, index) => lines(cell, 9, (usable * (block.columns[index]?.width ?? 1)) / total))) +
        7 * scale
      const header = row(block.columns.map((column) => column.title.length))
      return 26 * scale + header + block.rows.reduce((sum, cells) => sum + row(cells.map(length)), 0)
    }
    case 'chart':
      return (block.chart.kind === 'series' ? 190 : block.chart.rows.length * 20 + 55) * scale
    case 'list':
      return block.items.reduce((sum, item) => sum + lines(length(item), 10.5, page.width - 17) + 3 * scale, 4 * scale)
    case 'callout':
      return block.text.reduce((sum, text) => sum + lines(length(text), 11, page.width - 24) + 3, 24 * scale)
    case 'decision-box': {
      const groups = block.groups.map(
        (group) => lines(group.options.join('      ').length + 20, 10.5, page.width - 130) + 6,
      )
      return groups.reduce((sum, height) => sum + height, 0) + (block.lines.length * 24 + 25) * scale
    }
    case 'question':
      return lines(block.options.join('      ').length, 10.5, page.width - 20) + 34 * scale
    case 'problem':
      return lines(block.text.length, 9, page.width)
    case 'page-break':
      return 0
  }
}

function length(text: Text): number {
  return text.reduce((sum, inline) => {
    if (typeof inline === 'string') return sum + inline.length
    return sum + ('strong' in inline ? inline.strong.length * 1.05 : 4)
  }, 0)
}

/** Height of a text: an average character is half its size wide, and lines end early at words. */
function lines(characters: number, size: number, width: number): number {
  const perLine = Math.max(4, (width / (size * scale * 0.49)) * 0.96)
  return Math.max(1, Math.ceil(characters / perLine)) * size * scale * leading
}
