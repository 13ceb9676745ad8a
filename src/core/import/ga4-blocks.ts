/**
 * The tables of a Google Analytics report: lines that begin with `#` introduce each of them and give its period, `# Start date:
 * 20230708` then `# End date: 20240304`. Only the sign and the two dates are relied on: the words are those of the interface.
 */
import { columnsOf } from './columns.ts'
import { periodBetween } from './matomo-period.ts'
import type { Period } from './matomo-period.ts'
import { parseDate } from './parse-cell.ts'
import type { FoundSection } from './read-section.ts'
import type { Row, Table } from './table.ts'

export interface Ga4Block extends FoundSection {
  /** First day, when the lines above say so. */
  readonly start: string | null
  readonly period: Period | null
}

const isComment = (row: Row): boolean => (row.cells[0] ?? '').trimStart().startsWith('#')
/** Commas in the name of an account make cells of it. */
const textOf = (row: Row): string => row.cells.join(',').trim()

/** The name that the report gives itself, in its first line of words; null when it has none. */
export function reportName(table: Table): string | null {
  const texts = table.preamble.filter(isComment).map((row) =>
    textOf(row)
      .replace(/^#+|,+$/gu, '')
      .trim(),
  )
  return texts.find((text) => /^[^:]*\p{L}[^:]*$/u.test(text)) ?? null
}

/** Days of the last two lines that give one: `20230708`. */
function daysOf(comments: readonly string[]): readonly string[] {
  return comments
    .flatMap((text) => {
      const reading = parseDate(/(?:^|\D)(\d{8})\D*$/u.exec(text)?.[1] ?? '')
      return reading.kind === 'date' ? [reading.value] : []
    })
    .slice(-2)
}

/** True when lines above the first table begin with `#` and one of them at least ends with a day. */
export function isAnnounced(table: Table): boolean {
  return daysOf(table.preamble.filter(isComment).map(textOf)).length > 0
}

/** Gathers lines into blocks: a comment ends a block, what follows comments is a header. */
class BlockReader {
  readonly blocks: Ga4Block[] = []
  #comments: string[] = []
  #days: readonly string[] = []
  #rows: Row[] | null = null

  comment(text: string): void {
    if (this.#rows !== null) this.#comments = []
    this.#rows = null
    this.#comments.push(text)
  }

  line(row: Row): void {
    if (isComment(row)) this.comment(textOf(row))
    else if (this.#rows === null) this.header(row.number, row.cells)
    else this.#rows.push(row)
  }

  header(headerRow: number, header: readonly string[]): void {
    const days = daysOf(this.#comments)
    // A block that says nothing of its period has that of the one above.
    if (days.length > 0) this.#days = days
    const [start = null, end = null] = this.#days
    const rows: Row[] = []
    this.#rows = rows
    this.blocks.push({
      section: {
        title: null,
        headerRow,
        headerRows: [{ number: headerRow, cells: header }],
        header,
        rows: () => rows,
        footer: [],
      },
      columns: columnsOf(header),
      start,
      period: start === null || end === null ? null : periodBetween(start, end),
    })
  }
}

export function blocksOf(table: Table): readonly Ga4Block[] {
  const reader = new BlockReader()
  for (const row of table.preamble) reader.comment(textOf(row))
  for (const section of table.sections) {
    if (section.title !== null) reader.comment(section.title)
    if (section.headerRow !== null) reader.header(section.headerRow, section.header)
    for (const row of section.rows()) reader.line(row)
  }
  return reader.blocks
}
