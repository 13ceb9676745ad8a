/** What the first values of each column look like: dates, numbers, names of services or measures, age classes, texts. */
import { findService } from '../reference/services.ts'
import { readAgeClass } from './age-class.ts'
import { metricByName } from './metric-names.ts'
import { isEmptyCell, parseDate, parseNumber } from './parse-cell.ts'
import type { Section } from './table.ts'

/** Enough rows to see what a column holds. */
const sampleRows = 200
/** A stray total or a mistyped cell does not change what a column is. */
const most = 0.8

export interface ColumnSample {
  /** Every value sampled says nothing: the header alone tells. */
  readonly empty: boolean
  readonly dates: boolean
  readonly years: boolean
  readonly numbers: boolean
  readonly services: boolean
  readonly metrics: boolean
  readonly ages: boolean
  /** Hardly a value comes twice. */
  readonly distinct: boolean
}

export function sampleColumns(section: Section): readonly ColumnSample[] {
  const values = section.header.map((): string[] => [])
  let looked = 0
  for (const row of section.rows()) {
    if (looked >= sampleRows) break
    looked += 1
    for (const [index, found] of values.entries()) {
      const text = (row.cells[index] ?? '').trim()
      if (!isEmptyCell(text)) found.push(text)
    }
  }
  return values.map(sampleOf)
}

function sampleOf(values: readonly string[]): ColumnSample {
  const mostly = (test: (text: string) => boolean): boolean =>
    values.length > 0 && values.filter(test).length >= values.length * most
  return {
    empty: values.length === 0,
    dates: mostly(isDate),
    years: mostly((text) => /^(?:19|20)\d{2}$/u.test(text)),
    numbers: mostly((text) => ['number', 'ambiguous', 'damaged'].includes(parseNumber(text).kind)) && !mostly(isDate),
    services: mostly((text) => findService(text) !== null),
    metrics: mostly((text) => metricByName(text) !== null),
    ages: mostly((text) => readAgeClass(text) !== null),
    distinct: new Set(values).size >= values.length * most,
  }
}

/** `mars-25`, which a spreadsheet program writes, may be a day or a month: a date in any case. */
function isDate(text: string): boolean {
  const { kind } = parseDate(text)
  return kind === 'date' || kind === 'date-time' || kind === 'month' || kind === 'ambiguous'
}
