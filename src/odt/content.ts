/** Blocks → the body of an OpenDocument text. Styles are those of `styles.ts`. */
import { definedCode } from '../core/report/blocks.ts'
import type { Block, Document, Text } from '../core/report/report.ts'
import type { Lang } from '../core/wording/language.ts'
import { words } from '../core/wording/words.ts'
import { automaticStyles } from './styles.ts'
import { element, escapeXml, xmlFile } from './xml.ts'

type Table = Extract<Block, { kind: 'table' }>

interface Writer {
  readonly lang: Lang
  /** Codes that lead somewhere in this document. */
  readonly destinations: ReadonlySet<string>
  /** Relative widths of the columns of each table so far. */
  readonly tables: (readonly number[])[]
}

export function contentXml({ blocks, lang }: Document): string {
  const codes = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map(definedCode) : []))
  const writer: Writer = { lang, destinations: new Set(codes.filter((code) => code !== null)), tables: [] }
  const body = blocks.map((block) => blockXml(writer, block)).join('\n')
  return xmlFile(
    'office:document-content',
    automaticStyles(writer.tables),
    element('office:body', {}, element('office:text', {}, body)),
  )
}

function paragraph(style: string, ...content: string[]): string {
  return element('text:p', { 'text:style-name': style }, ...content)
}

const tones = { body: 'Text_20_body', lead: 'Subtitle', note: 'Note' } as const

function blockXml(writer: Writer, block: Block): string {
  const inline = (text: Text): string => inlineXml(writer, text)
  switch (block.kind) {
    case 'heading':
      return headingXml(block)
    case 'paragraph':
      return paragraph(tones[block.tone], inline(block.text))
    case 'figure-row': {
      const quality = words(writer.lang).figures.qualities[block.quality]
      return paragraph('Text_20_body', inline([{ strong: block.big }, ' ', ...block.text, ` (${quality})`]))
    }
    case 'table':
      return tableXml(writer, block)
    case 'chart': {
      const { title, table } = block.chart
      const columns = table.columns.map((name) => ({ title: name, align: 'left' as const, width: 1 }))
      const rows = table.rows.map((row) => row.map((cell): Text => [cell]))
      return tableXml(writer, { kind: 'table', caption: title, columns, rows })
    }
    case 'list':
      return listXml(block.ordered, block.items.map(inline))
    case 'callout': {
      const title = block.title === null ? [] : [paragraph('Notice', strong(block.title))]
      return [...title, ...block.text.map((text) => paragraph('Notice', inline(text)))].join('\n')
    }
    case 'decision-box':
      return [
        ...block.groups.flatMap(({ title, options }) => [
          ...(title === '' ? [] : [paragraph('Text_20_body', strong(title))]),
          ...options.map(tickXml),
        ]),
        ...block.lines.map(lineXml),
      ].join('\n')
    case 'question':
      return [
        paragraph('Text_20_body', strong(`${block.number}. ${block.title}`)),
        ...block.options.map(tickXml),
        ...(block.line ? [lineXml('')] : []),
        paragraph('Note', escapeXml(block.note)),
      ].join('\n')
    case 'problem':
      return paragraph('Note', escapeXml(block.text))
    case 'page-break':
      return paragraph('Break')
    default:
      return unreachable(block)
  }
}

function headingXml({ level, number, text }: Extract<Block, { kind: 'heading' }>): string {
  const words = escapeXml(number === null ? text : `${number}. ${text}`)
  if (level === 1) return paragraph('Title', words)
  const outline = level - 1
  return element('text:h', { 'text:style-name': `Heading_20_${outline}`, 'text:outline-level': String(outline) }, words)
}

function listXml(ordered: boolean, items: readonly string[]): string {
  const style = ordered ? 'Numbering_20_1' : 'List_20_1'
  return element(
    'text:list',
    { 'text:style-name': style },
    ...items.map((item) => element('text:list-item', {}, paragraph('List', item))),
  )
}

function tickXml(option: string): string {
  return paragraph('Tick', `☐${element('text:tab', {})}${escapeXml(option)}`)
}

function lineXml(label: string): string {
  return paragraph('Text_20_body', `${escapeXml(label)} ${'.'.repeat(40)}`)
}

function tableXml(writer: Writer, { caption, columns, rows }: Table): string {
  writer.tables.push(columns.map(({ width }) => width))
  const name = `Table${writer.tables.length}`
  const cell = (inside: string): string =>
    element('table:table-cell', { 'table:style-name': 'Cell', 'office:value-type': 'string' }, inside)
  const head = columns.map(({ title }) => cell(paragraph('Table_20_Heading', escapeXml(title))))
  const body = rows.map((row) => {
    const code = definedCode(row)
    const cells = row.map((text, index) => {
      if (index === 0) return cell(paragraph('Table_20_Heading', code === null ? inlineXml(writer, text) : place(code)))
      const style = columns[index]?.align === 'right' ? 'Right' : 'Table_20_Contents'
      return cell(paragraph(style, inlineXml(writer, text)))
    })
    return element('table:table-row', {}, ...cells)
  })
  const table = element(
    'table:table',
    { 'table:name': name, 'table:style-name': name },
    ...columns.map((_, index) => element('table:table-column', { 'table:style-name': `${name}.${index + 1}` })),
    element('table:table-header-rows', {}, element('table:table-row', {}, ...head)),
    ...body,
  )
  return `${paragraph('Caption', escapeXml(caption))}\n${table}`
}

/** Where a code leads. */
function place(code: string): string {
  return `${element('text:bookmark', { 'text:name': code })}${escapeXml(code)}`
}

function strong(text: string): string {
  return element('text:span', { 'text:style-name': 'Strong_20_Emphasis' }, escapeXml(text))
}

/** Codes print as `[F04]`, and lead to the annex when it has them. */
function inlineXml(writer: Writer, text: Text): string {
  return text
    .map((inline, index) => {
      if (typeof inline === 'string') return escapeXml(inline)
      if ('strong' in inline) return strong(inline.strong)
      const code = escapeXml(inline.code)
      const target = { 'xlink:type': 'simple', 'xlink:href': `#${inline.code}` }
      const printed = writer.destinations.has(inline.code) ? element('text:a', target, code) : code
      const open = isCode(text[index - 1]) ? '' : '['
      const span = `${open}${printed}${isCode(text[index + 1]) ? ', ' : ']'}`
      return element('text:span', { 'text:style-name': 'Code' }, span)
    })
    .join('')
}

function isCode(inline: Text[number] | undefined): boolean {
  return typeof inline === 'object' && 'code' in inline
}

function unreachable(block: never): never {
  throw new TypeError(`Not a block: ${JSON.stringify(block)}`)
}
