/** One block of a document as HTML: the twin of what the PDF writer draws. */
import type { ChartSpec } from '../core/report/chart-spec.ts'
import { definedCode } from '../core/report/blocks.ts'
import type { Block, Text } from '../core/report/report.ts'
import type { Lang } from '../core/wording/language.ts'
import { words } from '../core/wording/words.ts'
import { chartSvg } from './chart-svg.ts'
import { escapeHtml, inlineHtml, tag } from './markup.ts'

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

export interface Place {
  readonly lang: Lang
  /** Codes that lead somewhere in this document. */
  readonly destinations: ReadonlySet<string>
  /** Place of the block in the document: what anchors are made of. */
  readonly index: number
  /** The block after this one. */
  readonly next: Block | undefined
}

/** Anchor of a heading. */
export function anchor(index: number): string {
  return `part-${index}`
}

export function blockHtml(block: Block, place: Place): string {
  const inline = (text: Text): string => inlineHtml(text, place.destinations)
  switch (block.kind) {
    case 'heading':
      return headingHtml(block, place)
    case 'paragraph':
      return tag('p', { class: block.tone === 'body' ? null : block.tone }, inline(block.text))
    case 'figure-row':
      return figureRowHtml(block, place)
    case 'table':
      return tableHtml(block, place)
    case 'chart':
      return chartHtml(block.chart, place)
    case 'list':
      return tag(block.ordered ? 'ol' : 'ul', {}, ...block.items.map((item) => tag('li', {}, inline(item))))
    case 'callout':
      return calloutHtml(block, inline)
    case 'decision-box':
      return decisionHtml(block, place.lang)
    case 'question':
      return questionHtml(block, place.lang)
    case 'problem':
      return tag('p', { class: `problem ${block.problem.severity}` }, escapeHtml(block.text))
    case 'page-break':
      return tag('div', { class: 'page-break' })
    default:
      return unreachable(block)
  }
}

function headingHtml({ level, number, text }: Of<'heading'>, { index }: Place): string {
  const mark = number === null ? '' : `${tag('span', { class: 'number' }, escapeHtml(number))} `
  return tag(`h${level}`, { id: anchor(index) }, mark, escapeHtml(text))
}

function figureRowHtml({ big, text, quality }: Of<'figure-row'>, { lang, destinations }: Place): string {
  const badge = tag('span', { class: `quality ${quality}` }, escapeHtml(words(lang).figures.qualities[quality]))
  const sentence = tag('p', {}, inlineHtml(text, destinations), ' ', badge)
  return tag('div', { class: 'figure-row' }, tag('p', { class: 'big' }, escapeHtml(big)), sentence)
}

/** Wide tables scroll sideways on their own, with the keyboard too. */
function tableHtml({ caption, columns, rows }: Of<'table'>, { destinations }: Place): string {
  const head = columns.map(({ title, align }) =>
    tag('th', { scope: 'col', class: sideClass(align) }, escapeHtml(title)),
  )
  const body = rows.map((row) => {
    const code = definedCode(row)
    const cells = row.map((text, index) =>
      index === 0
        ? tag('th', { scope: 'row' }, code === null ? inlineHtml(text, destinations) : escapeHtml(code))
        : tag('td', { class: sideClass(columns[index]?.align ?? 'left') }, inlineHtml(text, destinations)),
    )
    return tag('tr', { id: code }, ...cells)
  })
  const table = tag(
    'table',
    {},
    tag('caption', {}, escapeHtml(caption)),
    tag('thead', {}, tag('tr', {}, ...head)),
    tag('tbody', {}, ...body),
  )
  return tag(
    'div',
    { class: columns.length > 4 ? 'scroller many' : 'scroller', role: 'group', 'aria-label': caption, tabindex: '0' },
    table,
  )
}

function sideClass(align: 'left' | 'right'): string | null {
  return align === 'right' ? 'right' : null
}

/** The drawing, its sentence, and the table that says the same, unless that table comes next anyway. */
function chartHtml(chart: ChartSpec, place: Place): string {
  const { next, lang } = place
  const drawing = ['wide', 'narrow'] as const
  const figure = tag(
    'figure',
    {},
    tag('figcaption', {}, escapeHtml(chart.title)),
    tag('div', { role: 'img', 'aria-label': chart.alternative }, ...drawing.map((which) => chartSvg(chart, which))),
  )
  if (next?.kind === 'table' && next.rows.length === chart.table.rows.length) return figure
  const twin: Of<'table'> = {
    kind: 'table',
    caption: chart.title,
    columns: chart.table.columns.map((title) => ({ title, align: 'left', width: 1 })),
    rows: chart.table.rows.map((row) => row.map((cell): Text => [cell])),
  }
  const summary = tag('summary', {}, escapeHtml(words(lang).app.findings.seeTable))
  return figure + tag('details', {}, summary, tableHtml(twin, place))
}

function calloutHtml({ tone, title, text }: Of<'callout'>, inline: (text: Text) => string): string {
  const heading = title === null ? '' : tag('p', {}, tag('strong', {}, escapeHtml(title)))
  const paragraphs = text.map((one, index) =>
    tag('p', { class: tone === 'question' && index > 0 ? 'note' : null }, inline(one)),
  )
  return tag('div', { class: `callout ${tone}` }, heading, ...paragraphs)
}

function decisionHtml({ groups, lines }: Of<'decision-box'>, lang: Lang): string {
  return tag(
    'div',
    { class: 'form' },
    ...groups.map(({ title, options }) => tag('p', {}, tag('strong', {}, escapeHtml(title))) + ticks(options, lang)),
    ...lines.map((line) => tag('p', { class: 'line' }, escapeHtml(line))),
  )
}

function questionHtml({ number, title, options, line, note }: Of<'question'>, lang: Lang): string {
  return tag(
    'div',
    { class: 'form' },
    tag('p', {}, tag('strong', {}, `${number}. ${escapeHtml(title)}`)),
    options.length === 0 ? '' : ticks(options, lang),
    line ? tag('p', { class: 'line' }) : '',
    tag('p', { class: 'note' }, escapeHtml(note)),
  )
}

function ticks(options: readonly string[], lang: Lang): string {
  const box = tag('span', { class: 'box', 'aria-hidden': 'true' })
  const said = tag('span', { class: 'hidden' }, escapeHtml(`, ${words(lang).app.report.tickBox}`))
  return tag('ul', { class: 'ticks' }, ...options.map((option) => tag('li', {}, box, escapeHtml(option), said)))
}

function unreachable(block: never): never {
  throw new TypeError(`Not a block: ${JSON.stringify(block)}`)
}
