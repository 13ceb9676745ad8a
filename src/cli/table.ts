/**
 * `amarres table FILE [--sheet NAME|N] [--all]`: what was read, as plain CSV on stdout, so that the user sees exactly what the
 * tool sees. Titles, lines before the table and problems go to stderr.
 */
import { once } from 'node:events'
import { csvLine } from '../core/csv.ts'
import type { Section, SourceFile, Table } from '../core/import/table.ts'
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
      await out.write(one.section)
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

function sectionsOf(tables: readonly Table[]): readonly Found[] {
  return tables.flatMap((one) => one.sections.map((section) => ({ table: one, section })))
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
  for (const { number, cells } of preamble)
    warn(text.before(number, cells.filter((cell) => cell.trim() !== '').join(' ')))
  if (section.headerRow === null) warn(text.noHeader)
}

/** Tables separated by an empty line. Rows shorter than the header are completed; nothing that has text is cut. */
class CsvOutput {
  tables = 0

  async write(section: Section): Promise<void> {
    const { header } = section
    let lines: string[] = this.tables++ === 0 ? [] : ['']
    if (header.length > 0) lines.push(csvLine(header))
    for (const { cells } of section.rows()) {
      lines.push(csvLine(fitted(cells, header.length)))
      if (lines.length < linesAtOnce) continue
      await flush(lines)
      lines = []
    }
    await flush(lines)
  }
}

const linesAtOnce = 2000

function fitted(cells: readonly string[], width: number): readonly string[] {
  const filled = cells.findLastIndex((cell) => cell !== '') + 1
  const wanted = width === 0 ? cells.length : Math.max(width, filled)
  return Array.from({ length: wanted }, (_, index) => cells[index] ?? '')
}

async function flush(lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return
  if (!process.stdout.write(`${lines.join('\n')}\n`)) await once(process.stdout, 'drain')
}
