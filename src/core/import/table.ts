/**
 * What the file readers hand to the importers: text cells only, rows on demand. Nothing here interprets a cell.
 */
import type { Problem } from '../problem.ts'

export interface Row {
  /** 1-based number of the record in its sheet, as a spreadsheet program would number it; quoted newlines do not count. */
  readonly number: number
  /** Text as found, untrimmed; may be shorter or longer than the header. Workbook dates come as ISO 8601, numbers with `.`. */
  readonly cells: readonly string[]
}

export interface Sheet {
  /** Name of the worksheet; null for a text file. */
  readonly name: string | null
  /**
   * Can be called again: each call starts from the first row. Large files are streamed, never held whole, and throw
   * `Cancelled` when the user gives up meanwhile.
   */
  rows(): Iterable<Row>
}

/** How a text table is written, and what shows it: « 412 rows out of 412 have 18 columns ». */
export interface TextDialect {
  /** `,`, `, `, TAB…; null: a single column. */
  readonly delimiter: string | null
  readonly quote: '"' | "'"
  /** A quote inside a quoted cell: written twice, or after a backslash. */
  readonly escape: 'doubled' | 'backslash'
  /** Null: a single record. */
  readonly recordEnd: 'lf' | 'crlf' | 'cr' | 'mixed' | null
  /** Records that are not blank, header and titles included. */
  readonly rows: number
  /** How many of them have as many columns as most: `columns`. */
  readonly regularRows: number
  readonly columns: number
}

/** One file as read, whatever its container. Files inside a zip are files of their own, named `archive.zip/inner/name.csv`. */
export interface SourceFile {
  /** Path relative to what the user gave, with `/`. */
  readonly name: string
  readonly sha256: string
  readonly bytes: number
  /** For example `utf-8`, `utf-8-bom`, `utf-16le`, `utf-16be`, `windows-1252`, or `xlsx`, `json`; null when unreadable. */
  readonly encoding: string | null
  readonly delimiter: string | null
  /** How a text table is written; null for workbooks, JSON and what is unreadable. */
  readonly dialect: TextDialect | null
  readonly sheets: readonly Sheet[]
  /** Problems of severity `error` mean: unreadable. */
  readonly problems: readonly Problem[]
  /** Last modification of the file, ISO date, when known: only used to give a year to dates that have none. */
  readonly modified: string | null
}

/** A titled block of a sheet. An ordinary table is one section without a title. */
export interface Section {
  readonly title: string | null
  /** Row number of the header; null when the section has none (a lone value, a transposed list). */
  readonly headerRow: number | null
  /** Every row of the header, as found: several when it takes two or three of them. The last one is `headerRow`. */
  readonly headerRows: readonly Row[]
  /** The names of the columns; of a header of several rows, what they say together. */
  readonly header: readonly string[]
  /** Rows after the header (or after the title, without header). */
  rows(): Iterable<Row>
  /**
   * The last rows when they have a single cell: a source, a remark. `rows()` gives them too, for importers to say what they make
   * of them. Empty for a table too long to be held.
   */
  readonly footer: readonly Row[]
}

/** One sheet, split into sections, as importers see it. */
export interface Table {
  readonly file: string
  readonly sheet: string | null
  /** Comment and preamble lines before the first header. */
  readonly preamble: readonly Row[]
  readonly sections: readonly Section[]
}
