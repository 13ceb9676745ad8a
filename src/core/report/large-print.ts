/** The same document in large print: one column of text, as many pages as needed, tables said row by row. */
import { words } from '../wording/words.ts'
import { list, paragraph, subsection } from './blocks.ts'
import type { Block, Document, Text } from './report.ts'

export function inLargePrint(document: Document): Document {
  const { head, lang } = document
  return {
    ...document,
    head: { ...head, right: `${head.right} · ${words(lang).report.largePrint}` },
    maxPages: null,
    print: 'large',
    blocks: document.blocks.flatMap((block) => enlarged(block, document)),
  }
}

function enlarged(block: Block, { lang }: Document): readonly Block[] {
  const { figures, report } = words(lang)
  switch (block.kind) {
    case 'page-break':
      return []
    // Beside its sentence, a big figure would leave no width: it begins the sentence.
    case 'figure-row':
      return [
        paragraph(
          { strong: report.unknownSection.at(block.big) },
          ' ',
          ...block.text,
          ` (${figures.qualities[block.quality]})`,
        ),
      ]
    case 'table': {
      const titles = block.columns.map(({ title }) => report.unknownSection.at(title))
      return [
        subsection(block.caption),
        ...block.rows.flatMap(([name = [], ...cells]) => {
          const items = cells.map((cell, index): Text => [{ strong: titles[index + 1] ?? '' }, ' ', ...cell])
          return [
            subsection(textOf(name)),
            ...list(items.filter((_, index) => textOf(cells[index] ?? []) !== report.options.none)),
          ]
        }),
      ]
    }
    default:
      return [block]
  }
}

function textOf(text: Text): string {
  return text
    .map((inline) => (typeof inline === 'string' ? inline : 'strong' in inline ? inline.strong : inline.code))
    .join('')
}
