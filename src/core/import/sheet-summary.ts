/** What a sheet looks like before anybody says what it means: its header, and a few values of each column. */
import { isBlankRow } from './columns.ts'
import type { FileDecisions } from './decisions.ts'
import { isEmptyCell, normaliseHeader } from './parse-cell.ts'
import { personalColumns } from './personal-data.ts'
import type { ColumnMeaning, Recipe } from './recipe.ts'
import { toTable } from './sections.ts'
import { mainSection } from './suggest-recipe.ts'
import type { Section, Sheet, SourceFile } from './table.ts'

export interface ColumnSummary {
  readonly header: string
  /** 1 for the first column of that header, 2 for the second… */
  readonly occurrence: number
  /** Up to three different values, as read; empty for a column of personal data. */
  readonly samples: readonly string[]
  /** Cells that say something, among the first rows. */
  readonly filled: number
  readonly personal: boolean
  /** What the recipe says of it; null: nothing. */
  readonly meaning: ColumnMeaning | null
}

export interface SheetSummary {
  readonly name: string | null
  /** Records with something in them, the header's included. */
  readonly rows: number
  readonly use: boolean
  /** Header row in force, and as detected; null: none. */
  readonly headerRow: number | null
  readonly detectedHeaderRow: number | null
  /** Of the main table of the sheet: the widest one that has a header. */
  readonly columns: readonly ColumnSummary[]
}

/** Enough rows to show what a column holds. */
const sampleRows = 500
const samplesPerColumn = 3
const longestSample = 80

/** `rows`: {@link countRows} of each sheet, counted once; `recipe`: what is known of the columns' meanings. */
export function summariseSheets(
  file: SourceFile,
  rows: readonly number[],
  decisions: FileDecisions,
  recipe: Recipe | null,
): readonly SheetSummary[] {
  return file.sheets.map((sheet, index) => {
    const layout = decisions.layouts.find((one) => one.sheet === sheet.name)
    const detected = mainSection(toTable(file.name, sheet))
    const forced = layout?.headerRow ?? null
    const section = forced === null ? detected : mainSection(toTable(file.name, sheet, forced))
    return {
      name: sheet.name,
      rows: rows[index] ?? 0,
      use: layout?.use ?? true,
      headerRow: section?.headerRow ?? null,
      detectedHeaderRow: detected?.headerRow ?? null,
      columns: section === null ? [] : summariseColumns(section, recipe),
    }
  })
}

/** Reads the whole sheet. */
export function countRows(sheet: Sheet): number {
  let count = 0
  for (const row of sheet.rows()) if (!isBlankRow(row)) count += 1
  return count
}

function summariseColumns(section: Section, recipe: Recipe | null): readonly ColumnSummary[] {
  const personal = new Set(personalColumns(section, []).map((one) => normaliseHeader(one.column)))
  const samples = section.header.map(() => new Set<string>())
  const filled = section.header.map(() => 0)
  let looked = 0
  for (const row of section.rows()) {
    if (looked >= sampleRows) break
    looked += 1
    for (const index of section.header.keys()) {
      const cell = (row.cells[index] ?? '').trim()
      if (isEmptyCell(cell)) continue
      filled[index] = (filled[index] ?? 0) + 1
      const known = samples[index]
      if (known !== undefined && known.size < samplesPerColumn) known.add(cell.slice(0, longestSample))
    }
  }
  const seen = new Map<string, number>()
  return section.header.map((title, index) => {
    const header = title.trim()
    const occurrence = (seen.get(header) ?? 0) + 1
    seen.set(header, occurrence)
    const isPersonal = personal.has(normaliseHeader(header))
    const known = recipe?.columns.find((one) => one.header === header && one.occurrence === occurrence)
    return {
      header,
      occurrence,
      samples: isPersonal ? [] : [...(samples[index] ?? [])],
      filled: filled[index] ?? 0,
      personal: isPersonal,
      meaning: known?.meaning ?? null,
    }
  })
}
