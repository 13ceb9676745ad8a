/** A recipe being written: meanings as the values of a list, and what the table still needs. */
import type { MetricId } from '../../src/core/dossier/metrics.ts'
import { isMetricId } from '../../src/core/dossier/metrics.ts'
import type { TakenColumn } from '../../src/core/import/recipe-lacks.ts'
import type { ColumnMeaning, Recipe, RecipeColumn } from '../../src/core/import/recipe.ts'

type Plain = Exclude<ColumnMeaning['kind'], 'measure'>

/** Groups of the list of meanings, each for the kind of rows it makes sense for. */
const meaningGroups = [
  { group: 'when', kinds: ['date', 'period-start', 'period-end'] },
  { group: 'who', kinds: ['service', 'account'] },
  { group: 'long', kinds: ['metric', 'value'] },
  { group: 'publications', kinds: ['publication-id', 'publication-text', 'publication-kind'] },
  { group: 'audience', kinds: ['age-class', 'audience-share'] },
] as const satisfies readonly { readonly group: string; readonly kinds: readonly Plain[] }[]

/** Groups that make sense for a kind of rows; measures make sense for figures and publications. */
export function groupsFor(rows: Recipe['rows']) {
  return meaningGroups.filter(({ group }) => {
    if (group === 'long') return rows === 'observations'
    if (group === 'publications') return rows === 'publications'
    return group !== 'audience' || rows === 'audience'
  })
}

/** The value of the list: `date`, `measure:reach`… */
export function optionOf(meaning: ColumnMeaning): string {
  return meaning.kind === 'measure' ? `measure:${meaning.metric}` : meaning.kind
}

const plainKinds: ReadonlySet<string> = new Set(['ignored', ...meaningGroups.flatMap((one) => one.kinds)])

/** The meaning of a value of the list; a measure keeps the channel that was said of the column. */
export function meaningOf(option: string, before: ColumnMeaning): ColumnMeaning {
  const metric = option.startsWith('measure:') ? option.slice('measure:'.length) : null
  if (metric !== null && isMetricId(metric)) {
    const { service, account } = before.kind === 'measure' ? before : { service: null, account: null }
    return { kind: 'measure', metric: metric satisfies MetricId, service, account }
  }
  return plainKinds.has(option) ? ({ kind: option } as ColumnMeaning) : { kind: 'ignored' }
}

export function withMeaning(recipe: Recipe, column: RecipeColumn, meaning: ColumnMeaning): Recipe {
  const columns = recipe.columns.map((one) =>
    one.header === column.header && one.occurrence === column.occurrence ? { ...one, meaning } : one,
  )
  return { ...recipe, columns }
}

export function countTaken({ columns }: Recipe): { readonly taken: number; readonly ignored: number } {
  const taken = columns.filter((one) => one.meaning.kind !== 'ignored').length
  return { taken, ignored: columns.length - taken }
}

type Key = Pick<RecipeColumn, 'header' | 'occurrence'>

/** What tells a column from the others of its table. */
export function columnKey({ header, occurrence }: Key): string {
  return `${header}\n${occurrence}`
}

/** Columns that the recipe takes and that may be read: of personal data, only texts are, for their fingerprint. */
export function readColumns(
  { columns }: Recipe,
  summaries: readonly (Key & { readonly personal: boolean })[],
): readonly TakenColumn[] {
  const personal = new Set(summaries.filter((one) => one.personal).map(columnKey))
  return columns
    .filter(({ meaning }) => meaning.kind !== 'ignored')
    .filter((one) => one.meaning.kind === 'publication-text' || !personal.has(columnKey(one)))
    .map(({ header, meaning }) => ({ title: header, meaning }))
}
