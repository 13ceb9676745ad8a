/** Rows that are publications or sendings, each with its counters. */
import type { Publication } from '../dossier/facts.ts'
import type { MetricId } from '../dossier/metrics.ts'
import { problem } from '../problem.ts'
import type { BoundRecipe } from './bind-recipe.ts'
import { columnOfKind, columnsOfKind } from './bind-recipe.ts'
import { detached } from './columns.ts'
import type { ImportContext } from './importer.ts'
import { isLostIdentifier } from './parse-cell.ts'
import type { ProblemLog } from './problem-log.ts'
import { postText } from './post-text.ts'
import { publicationKind } from './publication-kind.ts'
import type { RecipeCells } from './recipe-cells.ts'
import type { Row } from './table.ts'

export function publicationReader(
  bound: BoundRecipe,
  cells: RecipeCells,
  log: ProblemLog,
  context: ImportContext,
): (row: Row) => Publication | null {
  const measures = columnsOfKind(bound, 'measure')
  const [id, text, kind] = [
    columnOfKind(bound, 'publication-id'),
    columnOfKind(bound, 'publication-text'),
    columnOfKind(bound, 'publication-kind'),
  ]
  /** Without an identifier, the day and the text make one: two letters of the same day are two publications. */
  const identity = (row: Row, at: string, textHash: string | null): string => {
    const written = cells.text(row, id)
    if (written !== '' && !isLostIdentifier(written)) return detached(written)
    if (id !== null && written === '') cells.missing(row, id)
    else if (id !== null) {
      const params = { value: written, column: id.title }
      log.add(problem('identifier-lost', 'warning', params, cells.place(row, id)))
    }
    return textHash === null ? '' : `${at.slice(0, 10)} ${textHash.slice(0, 16)}`
  }
  return (row) => {
    const channel = cells.channel(row)
    const at = channel === null ? null : cells.moment(row)
    if (channel === null || at === null) return null
    const kept = postText(cells.text(row, text), 'own', context)
    const metrics: Partial<Record<MetricId, number>> = {}
    for (const column of measures) {
      const count = cells.count(row, column)
      if (count !== null) metrics[column.meaning.metric] = count
    }
    return {
      channel,
      id: identity(row, at, kept.textHash),
      at,
      kind: publicationKind(cells.text(row, kind)) ?? 'other',
      metrics,
      durationSeconds: null,
      ...kept,
      own: true,
      place: cells.place(row, null),
    }
  }
}
