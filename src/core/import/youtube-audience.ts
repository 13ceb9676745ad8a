/**
 * YouTube Studio › Analytics › Advanced mode › Export, by viewer age, viewer gender, geography, subscription status or any other
 * dimension.
 * Format: age, gender and geography seen in real English files, 2022 to 2024 (`13–17 years` with an en dash, countries as ISO
 * codes, `Views (%)` without a sign); the other dimensions are described in design/formats.md §4.
 *
 * What this export cannot tell: people. Ages and countries are shares of views, which those who watch a lot weigh more; nor the
 * period, nor the channel's name.
 *
 * Decisions:
 * - Genders are summed. Gender alone, subscription status and the other dimensions say nothing of who is reached by age or
 *   place: recognised and set aside.
 * - Countries keep the code of the file (`FR`). Their shares are those of the row `Total`, or of their sum when there is none.
 */
import type { AudienceShare, ChannelRef } from '../dossier/facts.ts'
import { problem } from '../problem.ts'
import { readAgeClass } from './age-class.ts'
import type { Columns } from './columns.ts'
import { firstFilled, readShare } from './columns.ts'
import type { Evidence, Importer, Reading, TableReading } from './importer.ts'
import { MeasureReader } from './measures.ts'
import { normaliseHeader } from './parse-cell.ts'
import { ProblemLog } from './problem-log.ts'
import type { FoundSection } from './read-section.ts'
import { findSection, knownHeaders, placeIn, readRows, setAside, tableReading, titleOf } from './read-section.ts'
import type { Row, Table } from './table.ts'
import type { Dimension } from './youtube-columns.ts'
import {
  dimensionNames,
  everyDimension,
  knownYoutubeColumns,
  languageOf,
  ownYoutubeColumns,
  totalName,
  videoFields,
  viewNames,
  viewShareNames,
  youtubeDate,
} from './youtube-columns.ts'

const youtube: ChannelRef = { service: 'youtube', account: null, name: null }

/** `Viewer age` is YouTube's own; other tools write `Geography` or `Device type` too. */
const isAudience = (columns: Columns): boolean =>
  columns.has(everyDimension) &&
  !columns.has(youtubeDate) &&
  !columns.has(videoFields.content) &&
  (columns.has(ownYoutubeColumns) ||
    (columns.has(viewShareNames) && ['age', 'gender'].includes(dimensionOf(columns) ?? '')))

/** What the table is broken down by; age when there is another one beside, for the others are summed. */
function dimensionOf(columns: Columns): Dimension | null {
  return dimensionNames.find(([, names]) => columns.has(names))?.[0] ?? null
}

function namesOf(dimension: Dimension): readonly string[] {
  return dimensionNames.find(([one]) => one === dimension)?.[1] ?? []
}

function recognises(table: Table): Evidence | null {
  const found = findSection(table, isAudience)
  if (found === null) return null
  const { columns } = found
  return {
    title: titleOf(columns, namesOf(dimensionOf(columns) ?? 'other')),
    language: languageOf(columns),
    because: [knownHeaders(columns, knownYoutubeColumns)],
  }
}

/** Views of one class, counted or as a share of the whole. */
interface Part {
  readonly name: string
  readonly amount: number
  readonly row: number
}

class ShareReader {
  readonly #table: Table
  readonly #columns: Columns
  readonly #log: ProblemLog
  readonly #dimension: 'age' | 'country'
  /** The columns of figures: shares when the file has them. */
  readonly #names: readonly string[]
  readonly #views: MeasureReader
  readonly #parts: Part[] = []
  #total: number | null = null
  #totals = 0

  constructor(table: Table, found: FoundSection, dimension: 'age' | 'country', log: ProblemLog) {
    const { columns } = found
    this.#table = table
    this.#columns = columns
    this.#views = new MeasureReader(table, found, [['views', viewNames]], log)
    this.#log = log
    this.#dimension = dimension
    this.#names = columns.has(viewShareNames) ? viewShareNames : viewNames
  }

  /** False for a row that is not kept. */
  add(row: Row): boolean {
    const text = firstFilled(row, this.#columns.find(namesOf(this.#dimension)))
    const isTotal = normaliseHeader(text) === totalName
    if (isTotal) this.#totals += 1
    const name = isTotal ? text : this.#className(row, text)
    const amount = name === null ? null : this.#amount(row)
    if (name === null || amount === null) return false
    if (isTotal) this.#total = amount
    else this.#parts.push({ name, amount, row: row.number })
    return !isTotal
  }

  /** Once every row is read. */
  audiences(): readonly AudienceShare[] {
    if (this.#totals > 0) {
      this.#log.add(problem('total-row', 'note', { rows: this.#totals }, placeIn(this.#table)))
    }
    const sum = this.#parts.reduce((total, one) => total + one.amount, 0)
    const whole = this.#names === viewShareNames ? 1 : Math.max(this.#total ?? 0, sum)
    if (whole === 0) return []
    if (sum / whole > 1.02) {
      const total = Number((sum * 100).toFixed(1))
      this.#log.add(problem('percent-total', 'warning', { total }, placeIn(this.#table)))
    }
    const classes = new Map<string, { amount: number; row: number }>()
    for (const { name, amount, row } of this.#parts) {
      const known = classes.get(name)
      if (known === undefined) classes.set(name, { amount, row })
      else known.amount += amount
    }
    return [...classes].map(([name, { amount, row }]) => ({
      channel: youtube,
      dimension: this.#dimension,
      class: name,
      share: Number((amount / whole).toFixed(6)),
      place: placeIn(this.#table, row, titleOf(this.#columns, this.#names)),
    }))
  }

  #className(row: Row, text: string): string | null {
    const column = titleOf(this.#columns, namesOf(this.#dimension))
    const place = placeIn(this.#table, row.number, column)
    if (text === '') {
      this.#log.add(problem('missing-value', 'warning', { column }, place))
      return null
    }
    const name = this.#dimension === 'age' ? readAgeClass(text) : text
    if (name === null) this.#log.add(problem('unknown-age-class', 'warning', { value: text }, place))
    return name
  }

  #amount(row: Row): number | null {
    if (this.#names !== viewShareNames) return this.#views.read(row)[0]?.value ?? null
    const text = firstFilled(row, this.#columns.find(viewShareNames))
    const value = readShare(text)
    if (typeof value !== 'string') return value
    const column = titleOf(this.#columns, viewShareNames)
    this.#log.add(problem(value, 'warning', { value: text, column }, placeIn(this.#table, row.number, column)))
    return null
  }
}

function readTable(table: Table, found: FoundSection, log: ProblemLog): TableReading {
  const dimension = dimensionOf(found.columns)
  if (dimension !== 'age' && dimension !== 'country') {
    const titles = [titleOf(found.columns, namesOf(dimension ?? 'other'))]
    log.add(problem('unused-sections', 'note', { titles }, placeIn(table)))
    return setAside(table, found, log)
  }
  const shares = new ShareReader(table, found, dimension, log)
  const count = readRows(table, found, log, (row) => shares.add(row))
  return tableReading(found, count, { audiences: shares.audiences() })
}

function read(table: Table): Reading {
  const log = new ProblemLog()
  const found = findSection(table, isAudience)
  if (found === null) return { tables: [], problems: [] }
  return { tables: [readTable(table, found, log)], problems: log.list() }
}

export const youtubeAudience: Importer = {
  id: 'youtube-audience',
  format: {
    publisher: 'YouTube',
    documentation: 'Seen in real exports of YouTube Studio, 2022 to 2024; not documented by YouTube.',
    versions: ['viewer age', 'viewer gender', 'geography', 'other dimensions'],
    signature: ['Viewer age', 'Viewer gender', 'Geography', 'Views (%)', 'Watch time (hours) (%)', 'Vues (%)'],
  },
  recognises,
  read,
}
