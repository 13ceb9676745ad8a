/**
 * Cells that the user typed again: read as if the file said so. A correction stands only while the cell still says what it said
 * when it was typed: rows may have moved, or the file may be another one.
 */
import type { Problem } from '../problem.ts'
import { problem } from '../problem.ts'
import type { CellCorrection } from './decisions.ts'
import { maskedValue } from './personal-text.ts'
import type { Row, Sheet, SourceFile } from './table.ts'

export interface CorrectedSheets {
  readonly sheets: readonly Sheet[]
  /** Corrections that no longer find the cell they are about. */
  readonly problems: readonly Problem[]
}

/** The sheets of a file with these corrections. Sheets with corrections are read once, down to the last of them. */
export function withCorrections(file: SourceFile, corrections: readonly CellCorrection[]): CorrectedSheets {
  if (corrections.length === 0) return { sheets: file.sheets, problems: [] }
  const problems: Problem[] = []
  const missed = (one: CellCorrection, found: string | null): void => {
    const { sheet, row, before, after } = one
    problems.push(problem('correction-dropped', 'warning', { before, after, found }, { file: file.name, sheet, row }))
  }
  const names = new Set(file.sheets.map((sheet) => sheet.name))
  for (const one of corrections) if (!names.has(one.sheet)) missed(one, null)
  const sheets = file.sheets.map((sheet) => {
    const standing = standingCorrections(
      sheet,
      corrections.filter((one) => one.sheet === sheet.name),
      missed,
    )
    return standing.size === 0 ? sheet : correctedSheet(sheet, standing)
  })
  return { sheets, problems }
}

type ByRow = ReadonlyMap<number, readonly CellCorrection[]>

/** Corrections whose cell says what it said; the others are handed to `missed`. */
function standingCorrections(
  sheet: Sheet,
  corrections: readonly CellCorrection[],
  missed: (one: CellCorrection, found: string | null) => void,
): ByRow {
  const byRow = new Map<number, CellCorrection[]>()
  const waiting = Map.groupBy(corrections, (one) => one.row)
  if (waiting.size > 0) {
    for (const row of sheet.rows()) {
      for (const one of waiting.get(row.number) ?? []) {
        const found = cellOf(row, one.column)
        // An address is stored masked.
        if (found === one.before || maskedValue(found) === one.before)
          byRow.set(row.number, [...(byRow.get(row.number) ?? []), one])
        else missed(one, found)
      }
      waiting.delete(row.number)
      if (waiting.size === 0) break
    }
  }
  for (const one of [...waiting.values()].flat()) missed(one, null)
  return byRow
}

function correctedSheet(sheet: Sheet, corrections: ByRow): Sheet {
  return {
    name: sheet.name,
    *rows() {
      for (const row of sheet.rows()) {
        const typed = corrections.get(row.number)
        yield typed === undefined ? row : correctedRow(row, typed)
      }
    },
  }
}

/** A cell after the end of a short row is typed too: those before it are empty. */
function correctedRow(row: Row, typed: readonly CellCorrection[]): Row {
  const length = Math.max(row.cells.length, ...typed.map((one) => one.column + 1))
  const after = new Map(typed.map((one) => [one.column, one.after]))
  return {
    number: row.number,
    cells: Array.from({ length }, (_, column) => after.get(column) ?? cellOf(row, column)),
  }
}

/** The text of a cell; empty after the end of a short row. */
function cellOf(row: Row, column: number): string {
  return row.cells[column] ?? ''
}
