/** Columns of figures, and the figures of a row: what the exports of most services have in common. */
import type { MetricId } from '../dossier/metrics.ts'
import { metrics } from '../dossier/metrics.ts'
import { problem } from '../problem.ts'
import type { Columns } from './columns.ts'
import { readCount, styleOfDotExport } from './columns.ts'
import type { NumberStyle } from './parse-cell.ts'
import { inferNumberStyle, parseNumber } from './parse-cell.ts'
import type { ProblemLog } from './problem-log.ts'
import type { FoundSection } from './read-section.ts'
import { placeIn } from './read-section.ts'
import type { Row, Section, Table } from './table.ts'

/** Headers of each measure, in every language and vintage. */
export type MetricNames = readonly (readonly [MetricId, readonly string[]])[]

/** One column of figures. */
export interface Measure {
  readonly metric: MetricId
  readonly position: number
  readonly column: string
}

/** The first column of each measure that a table has. */
export function measuresOf(columns: Columns, names: MetricNames): readonly Measure[] {
  return names.flatMap(([metric, titles]) => {
    const [position] = columns.find(titles)
    return position === undefined ? [] : [{ metric, position, column: (columns.titles[position] ?? '').trim() }]
  })
}

export interface MeasureOptions {
  /** Actions below zero are kept: the service takes back what people undid. Default: false. */
  readonly corrections?: boolean
  /** What one unit of the file is worth in ours: hours are 3600 seconds. Default: 1. */
  readonly factors?: Readonly<Partial<Record<MetricId, number>>>
}

/** Reads the figures of a section row by row; what cannot be read is told, what is empty says nothing. */
export class MeasureReader {
  readonly #table: Table
  readonly #measures: readonly Measure[]
  readonly #style: NumberStyle | null
  readonly #log: ProblemLog
  readonly #options: MeasureOptions
  #corrections = 0

  constructor(
    table: Table,
    { section, columns }: FoundSection,
    names: MetricNames,
    log: ProblemLog,
    options: MeasureOptions = {},
  ) {
    this.#table = table
    this.#measures = measuresOf(columns, names)
    this.#style = styleOf(section, this.#measures)
    this.#log = log
    this.#options = options
  }

  read(row: Row): readonly { readonly measure: Measure; readonly value: number }[] {
    return this.#measures.flatMap((measure) => {
      const { metric, position, column } = measure
      const text = (row.cells[position] ?? '').trim()
      const undone = this.#options.corrections === true && metrics[metric].unit === 'actions'
      const value = readCount(text, this.#style, undone ? 'kept' : 'refused')
      const wrong = typeof value === 'string' ? value : value === null ? null : partOf(metric, value, text)
      if (wrong !== null) {
        const place = placeIn(this.#table, row.number, column)
        this.#log.add(problem(wrong, 'warning', { value: text, column }, place))
      }
      if (typeof value !== 'number' || wrong !== null) return []
      if (value < 0) this.#corrections += 1
      const factor = this.#options.factors?.[metric]
      // 7.15 hours × 3600 is 25740.000000000004 in binary: nothing here is measured beyond the thousandth.
      return [{ measure, value: factor === undefined ? value : Number((value * factor).toFixed(3)) }]
    })
  }

  /** Once every row is read. */
  tellCorrections(): void {
    if (this.#corrections === 0) return
    this.#log.add(problem('corrections-kept', 'note', { values: this.#corrections }, placeIn(this.#table)))
  }
}

/** Nobody counts a part of a person or of a display: `1.200` is 1200, or somebody's mistake. Null: as it should be. */
function partOf(metric: MetricId, value: number, text: string): 'ambiguous-number' | 'invalid-number' | null {
  const { unit } = metrics[metric]
  if (Number.isInteger(value) || unit === 'seconds' || unit === 'euros') return null
  return parseNumber(text).kind === 'ambiguous' ? 'ambiguous-number' : 'invalid-number'
}

/** The decimal sign that the figures of a section show. */
function styleOf(section: Section, measures: readonly Measure[]): NumberStyle | null {
  let comma = false
  function* texts(): Generator<string> {
    for (const row of section.rows()) {
      for (const { position } of measures) {
        const text = row.cells[position] ?? ''
        comma ||= text.includes(',')
        yield text
      }
    }
  }
  const inferred = inferNumberStyle(texts())
  return styleOfDotExport(inferred, comma)
}
