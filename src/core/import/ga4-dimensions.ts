/** What the rows of a table of Google Analytics are: broken down by what, compared with what, totals of what. */
import { firstFilled } from './columns.ts'
import type { Ga4Block } from './ga4-blocks.ts'
import {
  changeNames,
  channelNames,
  comparisonNames,
  ga4Metrics,
  ga4Times,
  landingNames,
  otherGa4Dimensions,
  otherGa4Metrics,
  pageNames,
  totalNames,
} from './ga4-columns.ts'
import { isEmptyCell, normaliseHeader, parseNumber } from './parse-cell.ts'
import type { Row } from './table.ts'

const metricNames = ga4Metrics.flatMap(([, names]) => names)
const timeNames = Object.values(ga4Times).flat()

/** Two periods side by side. */
export function isComparison({ section, columns }: Ga4Block): boolean {
  if (columns.has(comparisonNames)) return true
  for (const row of section.rows()) {
    if (row.cells.some((cell) => changeNames.includes(normaliseHeader(cell)))) return true
  }
  return false
}

const notDimensions = new Set([...metricNames, ...otherGa4Metrics].map(normaliseHeader))
const sureDimensions = new Set(
  [...timeNames, ...pageNames, ...landingNames, ...channelNames, ...otherGa4Dimensions].map(normaliseHeader),
)

/** Headers of what the rows are broken down by. A column that nobody knows is one unless it only holds figures. */
export function dimensionsOf({ section, columns }: Ga4Block): readonly string[] {
  return columns.titles.filter((_, position) => {
    const name = columns.names[position] ?? ''
    if (name === '' || notDimensions.has(name)) return false
    if (sureDimensions.has(name)) return true
    for (const row of section.rows()) {
      const cell = (row.cells[position] ?? '').trim()
      if (!isEmptyCell(cell) && parseNumber(cell).kind === 'invalid') return true
    }
    return false
  })
}

/** `,1234,Grand total` with a cell beyond the header, or a row that names nothing. A page may be called « Total ». */
export function isTotal(row: Row, dimensions: readonly number[], width: number): boolean {
  if (row.cells.slice(width).some((cell) => totalNames.includes(normaliseHeader(cell)))) return true
  return dimensions.length > 0 && firstFilled(row, dimensions) === ''
}
