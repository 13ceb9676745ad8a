/** Rows that give figures: one column per measure, or a column that names the measure beside one that gives its value. */
import type { Observation } from '../dossier/facts.ts'
import { isStock } from '../dossier/manual-metrics.ts'
import type { MetricId } from '../dossier/metrics.ts'
import { metricIds } from '../dossier/metrics.ts'
import { problem } from '../problem.ts'
import { importing } from '../wording/fr/importing.ts'
import type { BoundColumn, BoundRecipe } from './bind-recipe.ts'
import { columnOfKind, columnsOfKind } from './bind-recipe.ts'
import { metricByName } from './metric-names.ts'
import type { ProblemLog } from './problem-log.ts'
import type { RecipeCells } from './recipe-cells.ts'
import type { Row } from './table.ts'

export function observationReader(
  bound: BoundRecipe,
  cells: RecipeCells,
  log: ProblemLog,
): (row: Row) => readonly Observation[] {
  const measures = columnsOfKind(bound, 'measure')
  const named = columnOfKind(bound, 'metric')
  const value = columnOfKind(bound, 'value')
  const read = (row: Row, column: BoundColumn, metric: MetricId, own: Parameters<RecipeCells['channel']>[1]) => {
    const count = cells.count(row, column)
    if (count === null) return []
    const channel = cells.channel(row, own)
    const period = channel === null ? null : cells.period(row)
    if (channel === null || period === null) return []
    const place = cells.place(row, column)
    // A number of followers is a level: that of the end of its period.
    const dates = isStock(metric) ? { grain: 'stock' as const, from: period.to, to: period.to } : period
    return [{ channel, metric, ...dates, value: count, place }]
  }
  const metricOf = (row: Row, column: BoundColumn): MetricId | null => {
    const text = cells.text(row, column)
    if (text === '') return cells.missing(row, column)
    const metric = metricByName(text)
    if (metric !== null) return metric
    const known = metricIds.map((id) => importing.metrics[id])
    log.add(problem('unknown-metric', 'error', { value: text, known }, cells.place(row, column)))
    return null
  }
  return (row) => {
    const wide = measures.flatMap((column) => read(row, column, column.meaning.metric, column.meaning))
    if (named === null || value === null) return wide
    const metric = metricOf(row, named)
    return metric === null ? wide : [...wide, ...read(row, value, metric, null)]
  }
}
