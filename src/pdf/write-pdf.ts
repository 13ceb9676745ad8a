/**
 * A {@link Document} as a tagged PDF 1.7 (PDF/UA-1). Same document, same bytes: the only date in the file is the document's.
 * Three workarounds for PDFKit 0.20 (see `subset` below, structure.ts for links, write-table.ts for tables) are what makes
 * the result conform.
 */
import PDFDocument from 'pdfkit'
import { definedCode } from '../core/report/blocks.ts'
import type { Block, Document } from '../core/report/report.ts'
import { drawPlain, layout } from './draw-text.ts'
import { Fonts } from './fonts.ts'
import { drawArtifact, rootElement } from './structure.ts'
import { colours, frame, frameWidth, paper, styleFor } from './style.ts'
import type { TextStyle } from './style.ts'
import { writeBlock } from './write-block.ts'
import { closePage, newPage, pageOptions } from './writer.ts'
import type { Writer } from './writer.ts'

/** Tried in order until the document keeps to its number of pages. */
const densities = [1, 0.97, 0.94, 0.91, 0.88, 0.85, 0.82, 0.79, 0.76, 0.73, 0.7] as const

/** Most space added before a section when a page has some to spare, in points. */
const longestStretch = 14

/** Throws RangeError when a document cannot keep to its number of pages: its builder must shorten it. */
export async function writePdf(document: Document): Promise<Uint8Array> {
  if (document.maxPages === null) return (await write(document, 1, [])).bytes
  for (const density of densities) {
    const first = await write(document, density, [])
    if (first.pages.length > document.maxPages) continue
    return stretched(document, density, first)
  }
  throw new RangeError(`The document "${document.id}" does not hold in ${document.maxPages} pages`)
}

/** Spreads the sections over the height that is left, as far as the pages stay as they were. */
async function stretched(document: Document, density: number, first: Written): Promise<Uint8Array> {
  for (const part of [1, 0.6, 0.3]) {
    const stretch = first.pages.map(({ sections, left }) =>
      sections === 0 ? 0 : Math.min(longestStretch, (Math.max(0, left) * part) / sections),
    )
    const second = await write(document, density, stretch)
    if (second.pages.length === first.pages.length) return second.bytes
  }
  return first.bytes
}

interface Written {
  readonly pages: Writer['pages']
  readonly bytes: Uint8Array
}

async function write(document: Document, density: number, stretch: readonly number[]): Promise<Written> {
  const doc = new PDFDocument({
    ...pageOptions,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    subset: 'PDF/UA' as PDFKit.Mixins.PDFSubsets,
    tagged: true,
    displayTitle: true,
    lang: document.lang === 'fr' ? 'fr-FR' : 'en-GB',
    // No font to begin with: the default, Helvetica, is not embedded, and one of ours would be parsed again at every use.
    font: '',
    info: {
      Title: document.title,
      Creator: 'Amarres',
      Producer: 'PDFKit',
      CreationDate: new Date(`${document.on}T12:00:00Z`),
      ...(document.author === '' ? {} : { Author: document.author }),
    },
  })
  keepMetadataWellFormed(doc, [document.title, document.author])
  const chunks: Uint8Array[] = []
  const ended = new Promise<void>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    doc.on('end', resolve)
    doc.on('error', reject)
  })

  const writer = startWriter(doc, document, density, stretch)
  newPage(writer)
  document.blocks.forEach((block, index) => {
    writeBlock(writer, block, document.blocks.slice(index + 1, index + 4))
  })
  closePage(writer)
  const pages = writer.pages.length
  for (let page = 0; page < pages; page++) {
    doc.switchToPage(page)
    drawHeadAndFoot(writer, document, page + 1, pages)
  }
  writer.root.end()
  doc.end()
  await ended
  return { pages: writer.pages, bytes: new Uint8Array(Buffer.concat(chunks)) }
}

function startWriter(doc: PDFKit.PDFDocument, document: Document, density: number, stretch: readonly number[]): Writer {
  // The string keeps the PDF/UA identifier, and avoids the incomplete CIDSet that PDFKit adds when it is the number 1.
  Object.assign(doc, { subset: '1' })
  const fonts = new Fonts(doc)
  return {
    doc,
    fonts,
    metrics: {
      measure: (text, font, size, tabular) => fonts.measure(text, font, size, tabular),
      printable(font, text) {
        const chosen = fonts.choose(font, text)
        return { font: chosen, text: fonts.printable(chosen, text) }
      },
    },
    style: styleFor(density, document.print),
    lang: document.lang,
    root: rootElement(doc),
    destinations: new Set(document.blocks.flatMap(definedCodes)),
    y: frame.top,
    stretch,
    pages: [],
    bookmarks: [doc.outline],
  }
}

function definedCodes(block: Block): readonly string[] {
  return block.kind === 'table' ? block.rows.map(definedCode).filter((code) => code !== null) : []
}

/** PDFKit writes the title and the author into the XML metadata as they are: `&` and `<` must be escaped there. */
function keepMetadataWellFormed(doc: PDFKit.PDFDocument, texts: readonly string[]): void {
  const target = doc as unknown as { appendXML: (xml: string, newline?: boolean) => void }
  const append = target.appendXML.bind(doc)
  const escape = (text: string): string =>
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replace(/\p{Cc}/gu, ' ')
  target.appendXML = (xml, newline) => {
    const unsafe = texts.filter((text) => text !== '' && escape(text) !== text)
    append(
      unsafe.reduce((result, text) => result.replaceAll(text, () => escape(text)), xml),
      newline,
    )
  }
}

function drawHeadAndFoot(writer: Writer, document: Document, page: number, pages: number): void {
  const { doc } = writer
  // Their size does not follow the density: they are alike on every document.
  const style = styleFor(1, document.print).small
  const rule = (y: number, colour: string, width: number): void => {
    doc.moveTo(frame.left, y).lineTo(frame.right, y).lineWidth(width).strokeColor(colour).stroke()
  }
  const right = frame.right
  drawArtifact(doc, 'Pagination', () => {
    const stacked = document.print === 'large'
    const [status = ''] = fitLines(writer, document.head.right, style, frameWidth * (stacked ? 1 : 0.45), 1)
    const [place = ''] = fitLines(writer, document.head.left, style, frameWidth * (stacked ? 1 : 0.53), 1)
    drawPlain(writer, place, style, { x: frame.left, baseline: stacked ? 28 : 46, align: 'left' })
    if (stacked) drawPlain(writer, status, style, { x: frame.left, baseline: 48, align: 'left' })
    else drawPlain(writer, status, style, { x: right, baseline: 46, align: 'right' })
    rule(55, colours.ink, 1.5)
  })
  drawArtifact(doc, 'Pagination', () => {
    const baseline = paper.height - 28
    rule(baseline - Math.max(13, style.size), colours.line, 0.75)
    fitLines(writer, document.foot, style, frameWidth - 6 * style.size, 2).forEach((line, index) => {
      drawPlain(writer, line, style, { x: frame.left, baseline: baseline + index * style.size * 1.25, align: 'left' })
    })
    drawPlain(writer, `${page} / ${pages}`, style, { x: right, baseline, align: 'right' })
  })
}

/** At most `most` lines of a text; what does not fit is cut with an ellipsis. */
function fitLines(writer: Writer, text: string, style: TextStyle, width: number, most: number): readonly string[] {
  const lines = layout(writer, [text], style, width).map((line) => line.runs.map((run) => run.text).join(''))
  if (lines.length <= most) return lines
  const kept = lines.slice(0, most)
  let last = (kept.pop() ?? '').trimEnd()
  while (last !== '' && writer.metrics.measure(`${last}…`, style.font, style.size, false) > width)
    last = last.slice(0, -1)
  return [...kept, `${last.trimEnd()}…`]
}
