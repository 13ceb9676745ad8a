/**
 * Rows that are age classes of an audience: shares (`13,7 %`, `13.7`, `0.137`) or numbers of people. Nothing can be read before
 * the whole is known: whether 0.5 is half or half a percent shows in the sum only.
 */
import type { AudienceShare, ChannelRef } from '../dossier/facts.ts'
import type { Place } from '../problem.ts'
import { problem } from '../problem.ts'
import { readAgeClass, readLastClass } from './age-class.ts'
import type { BoundColumn, BoundRecipe } from './bind-recipe.ts'
import { columnOfKind, columnsOfKind } from './bind-recipe.ts'
import { isEmptyCell, parseNumber } from './parse-cell.ts'
import type { ProblemLog } from './problem-log.ts'
import type { RecipeCells } from './recipe-cells.ts'
import type { Habits } from './recipe-habits.ts'
import type { Row } from './table.ts'

/** One class of one channel; sexes, in rows or columns of their own, are summed. */
interface Part {
  readonly row: Row
  readonly channel: ChannelRef
  readonly ageClass: string
  /** As written: percents, fractions or people. */
  readonly values: readonly { readonly value: number; readonly percent: boolean; readonly column: BoundColumn }[]
  readonly place: Place
}

export interface AudienceReading {
  readonly shares: readonly AudienceShare[]
  /** Rows that gave something. */
  readonly kept: number
}

/** Published shares are rounded: a little over 100 % is normal. */
const mostTotal = 1.02
/** Below, fractions would leave out most of the audience: they may be percents below one. */
const leastTotal = 0.5

export function readAudience(
  rows: readonly Row[],
  bound: BoundRecipe,
  cells: RecipeCells,
  habits: Habits,
  log: ProblemLog,
): AudienceReading {
  const parts = partsOf(rows, bound, cells, habits, log)
  const shares: AudienceShare[] = []
  let kept = 0
  for (const ofChannel of Map.groupBy(parts, (part) => part.channel).values()) {
    const scale = scaleOf(ofChannel, columnsOfKind(bound, 'audience-share').length > 0)
    if (scale === null) {
      for (const { row, values } of ofChannel)
        for (const { column } of values) cells.refuse(row, column, 'ambiguous-number')
      continue
    }
    const certain = ofChannel.filter((part) => isShare(part, scale, cells, log))
    kept += certain.length
    const found = summed(certain, scale)
    shares.push(...found)
    const total = found.reduce((sum, one) => sum + one.share, 0)
    if (total > mostTotal) {
      log.add(
        problem(
          'percent-total',
          'warning',
          { total: Number((total * 100).toFixed(1)) },
          { ...found[0]?.place, row: null },
        ),
      )
    }
  }
  return { shares, kept }
}

function partsOf(
  rows: readonly Row[],
  bound: BoundRecipe,
  cells: RecipeCells,
  habits: Habits,
  log: ProblemLog,
): readonly Part[] {
  const age = columnOfKind(bound, 'age-class')
  const columns = [...columnsOfKind(bound, 'audience-share'), ...columnsOfKind(bound, 'value')]
  const classes = [...new Set(rows.map((row) => cells.text(row, age)))]
  return rows.flatMap((row) => {
    if (age === null) return []
    const text = cells.text(row, age)
    const ageClass = readAgeClass(text) ?? readLastClass(text, classes)
    if (ageClass === null) {
      if (text === '') cells.missing(row, age)
      else log.add(problem('unknown-age-class', 'warning', { value: text }, cells.place(row, age)))
      return []
    }
    const channel = cells.channel(row)
    const values = channel === null ? null : valuesOf(row, columns, cells, habits)
    if (channel === null || values === null || values.length === 0) return []
    return [{ row, channel, ageClass, values, place: cells.place(row, columns[0] ?? null) }]
  })
}

/** Null when one of them cannot be read: the class would be too small without it. */
function valuesOf(
  row: Row,
  columns: readonly BoundColumn[],
  cells: RecipeCells,
  { style }: Habits,
): Part['values'] | null {
  const values: Part['values'][number][] = []
  for (const column of columns) {
    const text = cells.text(row, column)
    if (isEmptyCell(text)) continue
    const reading = parseNumber(text, style)
    switch (reading.kind) {
      case 'number':
        if (reading.value < 0) return cells.refuse(row, column, 'invalid-number')
        values.push({ value: reading.value, percent: reading.percent, column })
        break
      case 'ambiguous':
        return cells.refuse(row, column, 'ambiguous-number')
      case 'damaged':
        return cells.refuse(row, column, 'spreadsheet-damage')
      case 'empty':
      case 'invalid':
        return cells.refuse(row, column, 'invalid-number')
    }
  }
  return values
}

/** What a value is divided by to give a share; null when nothing certain tells. */
function scaleOf(parts: readonly Part[], shares: boolean): number | null {
  const values = parts.flatMap((part) => part.values)
  const total = values.reduce((sum, one) => sum + one.value, 0)
  if (!shares) return total === 0 ? null : total
  if (values.some((one) => one.percent) || values.some((one) => one.value > 1)) return 100
  return total >= leastTotal && total <= mostTotal ? 1 : null
}

function isShare({ row, values }: Part, scale: number, cells: RecipeCells, log: ProblemLog): boolean {
  const impossible = values.find((one) => one.value > scale)
  if (impossible === undefined) return true
  const { column } = impossible
  const params = { value: cells.text(row, column), column: column.title, expected: '0 – 100 %' }
  log.add(problem('unexpected-value', 'error', params, cells.place(row, column)))
  return false
}

function summed(parts: readonly Part[], scale: number): readonly AudienceShare[] {
  return [...Map.groupBy(parts, (part) => part.ageClass)].flatMap(([ageClass, same]) => {
    const [first] = same
    if (first === undefined) return []
    const sum = same.flatMap((part) => part.values).reduce((running, one) => running + one.value, 0)
    const { channel, place } = first
    // 10.6 % + 6.5 % is 0.17100000000000001 in binary: nothing here is known beyond the millionth.
    return [{ channel, dimension: 'age' as const, class: ageClass, share: Number((sum / scale).toFixed(6)), place }]
  })
}
