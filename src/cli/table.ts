/**
 * `amarres table FILE [--sheet NAME|N] [--all]`: what was read, as plain CSV on stdout, so that the user sees exactly what the
 * tool sees. Titles, lines before the table and problems go to stderr.
 */
import { once } from 'node:events'
import { csvLine } from '../core/csv.ts'
import { columnsOf, filledCells, repeatsHeader } from '../core/import/columns.ts'
import type { Row, Section, SourceFile, Table } from '../core/import/table.ts'
import type { Lang } from '../core/wording/language.ts'
import { words } from '../core/wording/words.ts'
import { readTables } from '../session/read-tables.ts'
import { UsageError, readArguments, stringOption } from './arguments.ts'
import { sayProblems } from './say-problems.ts'
import { warn } from './terminal.ts'

interface Found {
  readonly table: Table
  readonly section: Section
}

export async function table(args: readonly string[], lang: Lang): Promise<0 | 1 | 2> {
  const text = words(lang).cli
  const read = readArguments(args, lang, { sheet: 'string', all: 'boolean' })
  const [path, extra] = read.positionals
  if (path === undefined) throw new UsageError(text.missingFiles)
  if (extra !== undefined) throw new UsageError(text.unexpectedArgument(extra))
  const all = read.values['all'] === true
  const sheet = stringOption(read, 'sheet')
  const out = new CsvOutput()
  for await (const { file, tables } of readTables(path)) {
    sayProblems(file.problems, lang)
    if (file.problems.some((one) => one.code === 'file-not-found')) return 2
    const found = sectionsOf(sheet === null ? tables : [chooseSheet(file, tables, sheet, lang)])
    const main = mainOf(found)
    if (main === null) continue
    const wanted = all ? found : [main]
    for (const one of wanted) {
      sayTable(one, wanted.length > 1 || file.name.includes('/'), lang)
      const again = await out.write(one.section, all)
      if (again !== null) warn(text.table.headerAgain(again))
      for (const row of one.section.footer) warn(text.table.after(row.number, lineOf(row)))
    }
    if (all) continue
    if (found.length > 1) warn(text.table.others(found.length - 1))
    return 0
  }
  if (out.tables === 0) warn(text.table.nothing)
  return out.tables === 0 ? 1 : 0
}

/** By its number, from 1, or by its name. */
function chooseSheet(file: SourceFile, tables: readonly Table[], wanted: string, lang: Lang): Table {
  const chosen =
    tables.find((one) => one.sheet === wanted) ?? (/^\d+$/u.test(wanted) ? tables[Number(wanted) - 1] : null)
  if (chosen) return chosen
  const names = tables.map((one, index) => one.sheet ?? String(index + 1))
  throw new UsageError(words(lang).cli.table.noSheet(wanted, file.name, names))
}

/** A title alone, over nothing, is no table. */
function sectionsOf(tables: readonly Table[]): readonly Found[] {
  const all = tables.flatMap((one) => one.sections.map((section) => ({ table: one, section })))
  return all.filter(({ section }) => section.headerRow !== null || sizeOf(section) > 0)
}

/** The first table that has a header and rows, unless a later one is far larger; else whatever there is. */
function mainOf(found: readonly Found[]): Found | null {
  const sized = found.map((one) => ({ one, size: sizeOf(one.section) }))
  const filled = sized.filter(({ size }) => size > 0)
  const [first] = [...filled.filter(({ one }) => one.section.headerRow !== null), ...filled, ...sized]
  if (first === undefined) return null
  const larger = filled.find(({ one, size }) => one.section.headerRow !== null && size >= first.size * farLarger)
  return (larger ?? first).one
}

/** A summary of three lines before the table that it sums up. */
const farLarger = 20
const rowsCounted = 2000

/** Cells of a table, as far as it matters here. */
function sizeOf(section: Section): number {
  let rows = 0
  let cells = 0
  for (const row of section.rows()) {
    cells += row.cells.length
    if (++rows >= rowsCounted) break
  }
  return cells
}

function sayTable({ table: { file, sheet, preamble }, section }: Found, named: boolean, lang: Lang): void {
  const text = words(lang).cli.table
  if (named || section.title !== null) warn(text.table(named ? file : null, sheet, section.title))
  for (const row of preamble) warn(text.before(row.number, lineOf(row)))
  if (section.headerRow === null) warn(text.noHeader)
}

const lineOf = (row: Row): string => filledCells(row).join(' ')

/** Tables separated by an empty line. Rows shorter than the header are completed; nothing that has text is cut. */
class CsvOutput {
  tables = 0
  #lines: string[] = []

  /**
   * Footers are left out. Where the very same header comes back, another table starts: without `all`, the number of its row is
   * returned and the rest is left.
   */
  async write(section: Section, all: boolean): Promise<number | null> {
    const header = printedHeader(section)
    const columns = columnsOf(section.header)
    const footer = new Set(section.footer.map((row) => row.number))
    this.#start(header)
    let again: number | null = null
    for (const row of section.rows()) {
      if (footer.has(row.number)) continue
      if (header.length > 0 && repeatsHeader(row, columns)) {
        if (!all) {
          again = row.number
          break
        }
        this.#start(header)
        continue
      }
      this.#lines.push(csvLine(fitted(row.cells, header.length)))
      if (this.#lines.length >= linesAtOnce) await this.#flush()
    }
    await this.#flush()
    return again
  }

  #start(header: readonly string[]): void {
    if (this.tables++ > 0) this.#lines.push('')
    if (header.length > 0) this.#lines.push(csvLine(header))
  }

  async #flush(): Promise<void> {
    const text = this.#lines.map((line) => `${line}\n`).join('')
    this.#lines = []
    if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain')
  }
}

const linesAtOnce = 2000

/** A header of several rows is joined; written twice, it is shown twice, although it names the columns once. */
function printedHeader({ header, headerRows }: Section): readonly string[] {
  const names = headerRows.map((row) => row.cells.map((cell) => cell.trim()))
  const twice =
    names.length > 1 && names.every((cells) => header.every((name, column) => cells[column] === name.trim()))
  return twice ? header.map((_, column) => names.map((cells) => cells[column] ?? '').join(' ')) : header
}

function fitted(cells: readonly string[], width: number): readonly string[] {
  const filled = cells.findLastIndex((cell) => cell !== '') + 1
  const wanted = width === 0 ? cells.length : Math.max(width, filled)
  return Array.from({ length: wanted }, (_, index) => cells[index] ?? '')
}
