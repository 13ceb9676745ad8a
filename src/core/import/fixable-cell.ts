/** The cells that problems are about, when typing them again would help. */
import type { Problem, ProblemCode } from '../problem.ts'
import { normaliseHeader } from './parse-cell.ts'
import { withCorrections } from './corrections.ts'
import type { FileDecisions } from './decisions.ts'
import { toTable } from './sections.ts'
import type { Row, Section, SourceFile } from './table.ts'

export interface FixableCell {
  readonly sheet: string | null
  readonly row: number
  /** 0-based. */
  readonly column: number
  /** As the file says it. */
  readonly value: string
  /** As the user typed it again; null: not yet. */
  readonly corrected: string | null
}

/** Problems of one cell: what is wrong is what it says. */
const aboutACell: ReadonlySet<ProblemCode> = new Set([
  ...(['ambiguous-date', 'ambiguous-number', 'invalid-date', 'invalid-number', 'spreadsheet-damage'] as const),
  ...(['identifier-lost', 'unexpected-value', 'missing-value', 'unknown-service', 'unknown-metric'] as const),
  ...(['unknown-age-class', 'unknown-message-type', 'outlier', 'impossible-value'] as const),
])

/** One per problem, in their order; null: nothing to type in its place. Reads each sheet once, up to the last row concerned. */
export function fixableCells(
  problems: readonly Problem[],
  file: SourceFile,
  decisions: FileDecisions,
): readonly (FixableCell | null)[] {
  const found = new Map<Problem, FixableCell>()
  const concerned = problems.filter((one) => aboutACell.has(one.code) && one.place.row !== null)
  for (const sheet of file.sheets) {
    const here = concerned.filter((one) => one.place.sheet === sheet.name)
    if (here.length === 0) continue
    const layout = decisions.layouts.find((one) => one.sheet === sheet.name)
    const corrections = decisions.corrections.filter((one) => one.sheet === sheet.name)
    const [corrected = sheet] = withCorrections({ ...file, sheets: [sheet] }, corrections).sheets
    const { sections } = toTable(file.name, corrected, layout?.headerRow ?? null)
    const byRow = Map.groupBy(here, (one) => one.place.row ?? 0)
    const last = Math.max(...byRow.keys())
    for (const row of sheet.rows()) {
      if (row.number > last) break
      const typed = new Map(corrections.flatMap((one) => (one.row === row.number ? [[one.column, one.after]] : [])))
      for (const one of byRow.get(row.number) ?? []) {
        const column = columnOf(one, sections, row, typed)
        if (column === null) continue
        const value = (row.cells[column] ?? '').trim()
        found.set(one, { sheet: sheet.name, row: row.number, column, value, corrected: typed.get(column) ?? null })
      }
    }
  }
  return problems.map((one) => found.get(one) ?? null)
}

/** What was typed again in a row, by position. */
type Typed = ReadonlyMap<number, string>

/**
 * Position of the cell: under its header or, of several columns of that name (or none: lists written across), where the value
 * that is wrong stands alone. Null when nothing tells.
 */
function columnOf(one: Problem, sections: readonly Section[], row: Row, typed: Typed): number | null {
  const named = one.place.column === null ? [] : positionsOf(one.place.column, sections, row.number)
  const [only, ...others] = named
  if (only !== undefined && others.length === 0) return only
  const wrong = 'value' in one.params && typeof one.params.value === 'string' ? one.params.value : ''
  const among = named.length > 0 ? named : [...row.cells.keys()]
  // Importers read the first of several columns of one name.
  const [holding, ...more] = among.filter((column) => (typed.get(column) ?? row.cells[column] ?? '').trim() === wrong)
  return holding === undefined || (more.length > 0 && named.length === 0) ? null : holding
}

function positionsOf(title: string, sections: readonly Section[], row: number): readonly number[] {
  const section = sections.findLast((one) => one.headerRow !== null && one.headerRow < row)
  const name = normaliseHeader(title)
  return [...(section?.header ?? []).entries()].flatMap(([index, header]) =>
    normaliseHeader(header) === name ? [index] : [],
  )
}
