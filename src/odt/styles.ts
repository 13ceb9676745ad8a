/** The styles of the document, under the names that word processors know, so that their author can change them at once. */
import { lightColours } from '../charts/theme.ts'
import type { Document } from '../core/report/report.ts'
import { element, escapeXml, xmlFile } from './xml.ts'

type Attributes = Readonly<Record<string, string>>

interface ParagraphStyle {
  readonly name: string
  readonly display?: string
  readonly parent?: string
  readonly next?: string
  readonly outline?: number
  readonly paragraph?: Attributes
  readonly text?: Attributes
}

const { ink, sea, line, amber } = lightColours
const ink2 = lightColours['ink-2']

function boldText(size: string): Attributes {
  return { 'fo:font-size': size, 'fo:font-weight': 'bold' }
}

function spaced(top: string, bottom: string): Attributes {
  return { 'fo:margin-top': top, 'fo:margin-bottom': bottom }
}

const kept = { 'fo:keep-with-next': 'always' }

const paragraphs: readonly ParagraphStyle[] = [
  { name: 'Standard', text: { 'fo:color': ink } },
  {
    name: 'Text_20_body',
    display: 'Text body',
    parent: 'Standard',
    paragraph: { ...spaced('0cm', '0.2cm'), 'fo:line-height': '120%', 'fo:orphans': '2', 'fo:widows': '2' },
  },
  {
    name: 'Title',
    parent: 'Standard',
    next: 'Text_20_body',
    paragraph: spaced('0cm', '0.3cm'),
    text: boldText('20pt'),
  },
  {
    name: 'Subtitle',
    parent: 'Standard',
    next: 'Text_20_body',
    paragraph: spaced('0cm', '0.4cm'),
    text: boldText('13pt'),
  },
  { name: 'Heading', parent: 'Standard', next: 'Text_20_body', paragraph: { ...spaced('0.5cm', '0.2cm'), ...kept } },
  {
    name: 'Heading_20_1',
    display: 'Heading 1',
    parent: 'Heading',
    next: 'Text_20_body',
    outline: 1,
    text: boldText('15pt'),
  },
  {
    name: 'Heading_20_2',
    display: 'Heading 2',
    parent: 'Heading',
    next: 'Text_20_body',
    outline: 2,
    text: boldText('12pt'),
  },
  { name: 'List', parent: 'Text_20_body', paragraph: spaced('0cm', '0.1cm') },
  // A box to tick is a character: replaced by another one, it is ticked.
  {
    name: 'Tick',
    display: 'Tick box',
    parent: 'Text_20_body',
    paragraph: { 'fo:margin-left': '0.8cm', 'fo:text-indent': '-0.8cm' },
  },
  { name: 'Note', display: 'Note', parent: 'Text_20_body', text: { 'fo:font-size': '10pt', 'fo:color': ink2 } },
  {
    name: 'Notice',
    display: 'Notice',
    parent: 'Text_20_body',
    paragraph: {
      'fo:background-color': lightColours['amber-soft'],
      'fo:border-left': `0.08cm solid ${amber}`,
      'fo:padding': '0.2cm',
    },
  },
  { name: 'Caption', parent: 'Standard', paragraph: { ...spaced('0.3cm', '0.1cm'), ...kept }, text: boldText('11pt') },
  { name: 'Table_20_Contents', display: 'Table Contents', parent: 'Standard', text: { 'fo:font-size': '9pt' } },
  {
    name: 'Table_20_Heading',
    display: 'Table Heading',
    parent: 'Table_20_Contents',
    text: { 'fo:font-weight': 'bold' },
  },
  { name: 'Header', parent: 'Standard', text: { 'fo:font-size': '9pt', 'fo:color': ink2 } },
  { name: 'Footer', parent: 'Standard', text: { 'fo:font-size': '9pt', 'fo:color': ink2 } },
]

function paragraphStyle({ name, display, parent, next, outline, paragraph, text }: ParagraphStyle): string {
  return element(
    'style:style',
    {
      'style:name': name,
      ...(display === undefined ? {} : { 'style:display-name': display }),
      'style:family': 'paragraph',
      ...(parent === undefined ? {} : { 'style:parent-style-name': parent }),
      ...(next === undefined ? {} : { 'style:next-style-name': next }),
      ...(outline === undefined ? {} : { 'style:default-outline-level': String(outline) }),
      'style:class': outline === undefined ? 'text' : 'chapter',
    },
    paragraph === undefined ? '' : element('style:paragraph-properties', paragraph),
    text === undefined ? '' : element('style:text-properties', text),
  )
}

function characterStyle(name: string, display: string, text: Attributes): string {
  const named = { 'style:name': name, 'style:display-name': display, 'style:family': 'text' }
  return element('style:style', named, element('style:text-properties', text))
}

function listStyle(name: string, display: string, level: 'bullet' | 'number'): string {
  const place = element(
    'style:list-level-properties',
    { 'text:list-level-position-and-space-mode': 'label-alignment' },
    element('style:list-level-label-alignment', {
      'text:label-followed-by': 'listtab',
      'text:list-tab-stop-position': '0.8cm',
      'fo:text-indent': '-0.6cm',
      'fo:margin-left': '0.8cm',
    }),
  )
  const mark: Attributes =
    level === 'bullet' ? { 'text:bullet-char': '•' } : { 'style:num-format': '1', 'style:num-suffix': '.' }
  const first = element(`text:list-level-style-${level}`, { 'text:level': '1', ...mark }, place)
  return element('text:list-style', { 'style:name': name, 'style:display-name': display }, first)
}

export function stylesXml(document: Document): string {
  const { lang, head, foot } = document
  const place = { 'fo:language': lang, 'fo:country': lang === 'fr' ? 'FR' : 'GB' }
  const font = { 'style:font-name': 'Sans', 'fo:font-size': '11pt' }
  return xmlFile(
    'office:document-styles',
    element(
      'office:font-face-decls',
      {},
      element('style:font-face', {
        'style:name': 'Sans',
        'svg:font-family': "'Liberation Sans', Arial",
        'style:font-family-generic': 'swiss',
      }),
    ),
    element(
      'office:styles',
      {},
      element(
        'style:default-style',
        { 'style:family': 'paragraph' },
        element('style:text-properties', { ...font, ...place }),
      ),
      ...paragraphs.map(paragraphStyle),
      characterStyle('Strong_20_Emphasis', 'Strong Emphasis', { 'fo:font-weight': 'bold' }),
      characterStyle('Code', 'Code of a figure', { 'fo:color': sea, 'fo:font-weight': 'bold', 'fo:font-size': '80%' }),
      listStyle('List_20_1', 'List 1', 'bullet'),
      listStyle('Numbering_20_1', 'Numbering 1', 'number'),
    ),
    element(
      'office:automatic-styles',
      {},
      element(
        'style:page-layout',
        { 'style:name': 'A4' },
        element('style:page-layout-properties', {
          'fo:page-width': '21cm',
          'fo:page-height': '29.7cm',
          'fo:margin': '2cm',
          'style:print-orientation': 'portrait',
        }),
        spaceOf('header', 'fo:margin-bottom'),
        spaceOf('footer', 'fo:margin-top'),
      ),
    ),
    element(
      'office:master-styles',
      {},
      element(
        'style:master-page',
        { 'style:name': 'Standard', 'style:page-layout-name': 'A4' },
        element('style:header', {}, small('Header', `${head.left} · ${head.right}`)),
        element('style:footer', {}, small('Footer', `${foot} · `, pageNumber())),
      ),
    ),
  )
}

function spaceOf(part: 'header' | 'footer', margin: string): string {
  const inside = element('style:header-footer-properties', { 'fo:min-height': '0.6cm', [margin]: '0.4cm' })
  return element(`style:${part}-style`, {}, inside)
}

function small(style: string, text: string, after = ''): string {
  return element('text:p', { 'text:style-name': style }, escapeXml(text), after)
}

function pageNumber(): string {
  const number = element('text:page-number', { 'text:select-page': 'current' }, '1')
  return `${number} / ${element('text:page-count', {}, '1')}`
}

/** Styles that only this document's tables and page breaks use; `widths`: of the columns of each table, relative. */
export function automaticStyles(widths: readonly (readonly number[])[]): string {
  const border = `0.02cm solid ${line}`
  const cell = { 'fo:padding': '0.1cm', 'fo:border-bottom': border }
  return element(
    'office:automatic-styles',
    {},
    element(
      'style:style',
      { 'style:name': 'Break', 'style:family': 'paragraph', 'style:parent-style-name': 'Standard' },
      element('style:paragraph-properties', { 'fo:break-before': 'page' }),
    ),
    element(
      'style:style',
      { 'style:name': 'Right', 'style:family': 'paragraph', 'style:parent-style-name': 'Table_20_Contents' },
      element('style:paragraph-properties', { 'fo:text-align': 'end' }),
    ),
    element(
      'style:style',
      { 'style:name': 'Cell', 'style:family': 'table-cell' },
      element('style:table-cell-properties', cell),
    ),
    ...widths.flatMap((columns, table) => [
      element(
        'style:style',
        { 'style:name': `Table${table + 1}`, 'style:family': 'table' },
        element('style:table-properties', { 'style:width': '17cm', 'table:align': 'margins' }),
      ),
      ...columns.map((width, column) => columnStyle(`Table${table + 1}.${column + 1}`, width, columns)),
    ]),
  )
}

function columnStyle(name: string, width: number, columns: readonly number[]): string {
  const total = columns.reduce((sum, one) => sum + one, 0)
  const own = ((width / total) * 17).toFixed(3)
  return element(
    'style:style',
    { 'style:name': name, 'style:family': 'table-column' },
    element('style:table-column-properties', { 'style:column-width': `${own}cm` }),
  )
}
