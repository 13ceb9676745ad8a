/** Short ways of writing the blocks that every section uses. */
import type { ChartSpec } from './chart-spec.ts'
import type { Block, Text } from './report.ts'

type Table = Extract<Block, { kind: 'table' }>

export function section(number: number, text: string): Block {
  return { kind: 'heading', level: 2, number: String(number), text }
}

export function subsection(text: string): Block {
  return { kind: 'heading', level: 3, number: null, text }
}

export function paragraph(...text: Text): Block {
  return { kind: 'paragraph', tone: 'body', text }
}

export function lead(...text: Text): Block {
  return { kind: 'paragraph', tone: 'lead', text }
}

export function note(...text: Text): Block {
  return { kind: 'paragraph', tone: 'note', text }
}

export function list(items: readonly Text[], ordered = false): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', ordered, items }]
}

/** `widths` are relative; a negative one aligns its column to the right. No table without rows. */
export function table(
  caption: string,
  titles: readonly string[],
  widths: readonly number[],
  rows: Table['rows'],
): readonly Block[] {
  if (rows.length === 0) return []
  const columns = titles.map((title, index) => {
    const width = widths[index] ?? 1
    return { title, align: width < 0 ? ('right' as const) : ('left' as const), width: Math.abs(width) }
  })
  return [{ kind: 'table', caption, columns, rows }]
}

/** A chart, then the same as a table. */
export function chartWithTwin(chart: ChartSpec, caption: string, widths: readonly number[]): readonly Block[] {
  const rows = chart.table.rows.map((row) => row.map((cell): Text => [cell]))
  return [{ kind: 'chart', chart }, ...table(caption, chart.table.columns, widths, rows)]
}

/** The code that a row defines: its first cell holds it and nothing else. */
export function definedCode(row: readonly Text[]): string | null {
  const [only, ...others] = row[0] ?? []
  return typeof only === 'object' && 'code' in only && others.length === 0 ? only.code : null
}
