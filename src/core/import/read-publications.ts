/** Tables of one row per publication: what the exports of most services have in common. */
import type { Publication } from '../dossier/facts.ts'
import type { MetricId } from '../dossier/metrics.ts'
import { firstFilled } from './columns.ts'
import type { ImportContext, TableReading } from './importer.ts'
import type { MeasureOptions, MetricNames } from './measures.ts'
import { MeasureReader } from './measures.ts'
import type { Author } from './post-text.ts'
import { postText } from './post-text.ts'
import type { ProblemLog } from './problem-log.ts'
import type { FoundSection } from './read-section.ts'
import { placeIn, readRows, tableReading } from './read-section.ts'
import type { Row, Table } from './table.ts'

export interface PublicationColumns {
  /** The first filled one is the text: fingerprinted, then forgotten. */
  readonly text: readonly string[]
  /** Names of people: never read, only counted. */
  readonly people: readonly string[]
  readonly metrics: MetricNames
}

/** What each service says in its own way. */
export type Described = Pick<Publication, 'channel' | 'id' | 'at' | 'kind'> & {
  readonly author: Author
  /** Absent: the export does not say. */
  readonly durationSeconds?: number | null
}

/** `describe`: null when the row cannot be kept, which it told. */
export function readPublications(
  table: Table,
  found: FoundSection,
  columns: PublicationColumns,
  describe: (row: Row) => Described | null,
  context: ImportContext,
  log: ProblemLog,
  options?: MeasureOptions,
): TableReading {
  const measures = new MeasureReader(table, found, columns.metrics, log, options)
  const dropped = new DroppedCells(found, [...columns.text, ...columns.people])
  const texts = found.columns.find(columns.text)
  const publications: Publication[] = []
  const count = readRows(table, found, log, (row) => {
    dropped.add(row)
    const described = describe(row)
    if (described === null) return false
    const { author, durationSeconds = null, ...said } = described
    const metrics: Partial<Record<MetricId, number>> = {}
    for (const { measure, value } of measures.read(row)) metrics[measure.metric] = value
    publications.push({
      ...said,
      metrics,
      durationSeconds,
      ...postText(firstFilled(row, texts), author, context),
      own: author === 'own',
      place: placeIn(table, row.number),
    })
    return true
  })
  return tableReading(found, count, { publications }, { personalData: dropped.list() })
}

/** Cells that are read to be forgotten, or not at all, by column. */
class DroppedCells {
  readonly #columns: readonly { readonly position: number; readonly column: string }[]
  readonly #cells = new Map<string, number>()

  constructor({ columns }: FoundSection, names: readonly string[]) {
    this.#columns = columns
      .find(names)
      .map((position) => ({ position, column: (columns.titles[position] ?? '').trim() }))
  }

  add(row: Row): void {
    for (const { position, column } of this.#columns) {
      if ((row.cells[position] ?? '').trim() !== '') this.#cells.set(column, (this.#cells.get(column) ?? 0) + 1)
    }
  }

  list(): TableReading['personalData'] {
    return [...this.#cells].map(([column, cells]) => ({ column, cells }))
  }
}
