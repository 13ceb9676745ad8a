/**
 * What the two exports of the old Facebook Page Insights have in common: a line of explanations under the names, « Daily: The
 * number of people who… (Unique Users) ». Short ones look like a second line of header, long ones like a first row.
 */
import type { Columns } from './columns.ts'
import { columnsOf, firstFilled } from './columns.ts'
import type { FoundSection } from './read-section.ts'
import type { Row, Section, Table } from './table.ts'

/** The first section whose names are those of a format, without its explanations. `key`: the column that identifies a row. */
export function findInsights(
  table: Table,
  key: readonly string[],
  isMine: (columns: Columns) => boolean,
): FoundSection | null {
  for (const section of table.sections) {
    const named = withFirstNames(section)
    const columns = columnsOf(named.header)
    if (isMine(columns)) return { section: withoutExplanations(named, columns.find(key)), columns }
  }
  return null
}

const isExplanation = (cell: string): boolean => /^(?:lifetime|daily|weekly|28 days): /iu.test(cell.trim())

/** The names alone, where explanations were joined to them. */
function withFirstNames(section: Section): Section {
  const [names, ...others] = section.headerRows
  if (names === undefined || !others.some((row) => row.cells.some(isExplanation))) return section
  return { ...section, headerRow: names.number, headerRows: [names], header: names.cells }
}

/** Nothing explains the column that identifies a row. */
function withoutExplanations(section: Section, keys: readonly number[]): Section {
  function* rows(): Generator<Row> {
    for (const row of section.rows()) {
      if (firstFilled(row, keys) !== '' || !row.cells.some(isExplanation)) yield row
    }
  }
  return { ...section, rows }
}
