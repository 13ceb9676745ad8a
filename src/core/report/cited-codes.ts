/** Codes of figures that blocks cite: what the annex must explain. */
import type { Block, Inline } from './report.ts'

export function citedCodes(blocks: readonly Block[]): ReadonlySet<string> {
  const inlines = blocks.flatMap(textsOf).flat()
  return new Set(inlines.flatMap((one) => (typeof one === 'object' && 'code' in one ? [one.code] : [])))
}

function textsOf(block: Block): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case 'paragraph':
    case 'figure-row':
      return [block.text]
    case 'table':
      return block.rows.flat()
    case 'list':
      return block.items
    case 'callout':
      return block.text
    default:
      return []
  }
}
