/** The cells that problems are about, when typing them again would help. */
import type { Problem, ProblemCode } from '../problem.ts'
import { normaliseHeader } from './parse-cell.ts'
import { withCorrections } from './corrections.ts'
import type { FileDecisions } from './decisions.ts'
import { toTable } from './sections.ts'
import type { Section, SourceFile } from './table.ts'

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
  ...(['unknown-age-class', 'unknown-message-type'] as const),
])

/** One per problem, in their order; null: nothing to type in its place. Reads each sheet once, up to the last row concerned. */
export function fixableCells(
  problems: readonly Problem[],
  file: SourceFile,
  decisions: FileDecisions,
): readonly (FixableCell | null)[] {
  const found = new Map<Problem, FixableCell>()
  const concerned = problems.filter(
    (one) => aboutACell.has(one.code) && one.place.row !== null && one.place.column !== null,
  )
  for (const sheet of file.sheets) {
    const here = concerned.filter((one) => one.place.sheet === sheet.name)
    if (here.length === 0) continue
    const layout = decisions.layouts.find((one) => one.sheet === sheet.name)
    const [corrected = sheet] = withCorrections({ ...file, sheets: [sheet] }, decisions.corrections).sheets
    const { sections } = toTable(file.name, corrected, layout?.headerRow ?? null)
    const byRow = Map.groupBy(here, (one) => one.place.row ?? 0)
    const last = Math.max(...byRow.keys())
    for (const row of sheet.rows()) {
      if (row.number > last) break
      for (const one of byRow.get(row.number) ?? []) {
        const column = columnOf(sections, row.number, one.place.column ?? '')
        if (column === null) continue
        const typed = decisions.corrections.find(
          (each) => each.sheet === sheet.name && each.row === row.number && each.column === column,
        )
        const value = (row.cells[column] ?? '').trim()
        found.set(one, { sheet: sheet.name, row: row.number, column, value, corrected: typed?.after ?? null })
      }
    }
  }
  return problems.map((one) => found.get(one) ?? null)
}

/** Position of the only column of this title in the table that the row belongs to; null when two bear it. */
function columnOf(sections: readonly Section[], row: number, title: string): number | null {
  const section = sections.findLast((one) => one.headerRow !== null && one.headerRow < row)
  const name = normaliseHeader(title)
  const positions = [...(section?.header ?? []).entries()].filter(([, header]) => normaliseHeader(header) === name)
  const [only, ...others] = positions
  return only === undefined || others.length > 0 ? null : only[0]
}
