/**
 * Blocks → one accessible HTML file that stands alone: no script, no font, no image, no address of anything outside, which its own
 * security policy also forbids. The same blocks as the PDF, in the same order, with every chart drawn and as a table.
 */
import { definedCode } from '../core/report/blocks.ts'
import type { Block, Document } from '../core/report/report.ts'
import { words } from '../core/wording/words.ts'
import { escapeHtml, tag } from './markup.ts'
import { style } from './style.ts'
import { anchor, blockHtml } from './write-block.ts'

/** With this many sections, a table of contents comes first. */
const longDocument = 9

export function writeHtml(document: Document): string {
  const { lang, blocks } = document
  const destinations = new Set(blocks.flatMap(definedCodes))
  const written = blocks.map((block, index) => blockHtml(block, { lang, destinations, index, next: blocks[index + 1] }))
  // After the title and what is said under it.
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.level === 2)
  const body = [
    tag(
      'header',
      {},
      tag('span', {}, escapeHtml(document.head.left)),
      tag('span', {}, escapeHtml(document.head.right)),
    ),
    tag('main', {}, ...written.slice(0, start), contents(document), ...written.slice(start)),
    tag('footer', {}, tag('span', {}, escapeHtml(document.foot))),
  ]
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Amarres">
${document.author === '' ? '' : `<meta name="author" content="${escapeHtml(document.author)}">\n`}<title>${escapeHtml(document.title)}</title>
<style>${style}</style>
</head>
<body>
${body.join('\n')}
</body>
</html>
`
}

function contents({ blocks, lang }: Document): string {
  const sections = blocks.flatMap((block, index) =>
    block.kind === 'heading' && block.level === 2 ? [{ ...block, index }] : [],
  )
  if (sections.length < longDocument) return ''
  const items = sections.map(({ number, text, index }) => {
    const name = number === null ? text : `${number}. ${text}`
    return tag('li', {}, tag('a', { href: `#${anchor(index)}` }, escapeHtml(name)))
  })
  const title = words(lang).report.contents
  return tag(
    'nav',
    { 'aria-label': title },
    tag('p', {}, tag('strong', {}, escapeHtml(title))),
    tag('ul', {}, ...items),
  )
}

function definedCodes(block: Block): readonly string[] {
  return block.kind === 'table' ? block.rows.map(definedCode).filter((code) => code !== null) : []
}
