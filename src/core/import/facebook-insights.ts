/** What the two exports of the old Facebook Page Insights have in common: a row of explanations under the header. */
import { firstFilled } from './columns.ts'
import type { FoundSection } from './read-section.ts'
import type { Row } from './table.ts'

/** « Daily: The number of people who… (Unique Users) » under each name, and nothing under the one that identifies a row. */
function explains(row: Row, keys: readonly number[]): boolean {
  return (
    firstFilled(row, keys) === '' &&
    row.cells.some((cell) => /^(?:lifetime|daily|weekly|28 days): /iu.test(cell.trim()))
  )
}

/** The same section without its explanations, which are a second line of header. `key`: names of the column of dates or ids. */
export function withoutExplanations({ section, columns }: FoundSection, key: readonly string[]): FoundSection {
  const keys = columns.find(key)
  function* rows(): Generator<Row> {
    for (const row of section.rows()) if (!explains(row, keys)) yield row
  }
  return { section: { ...section, rows }, columns }
}
