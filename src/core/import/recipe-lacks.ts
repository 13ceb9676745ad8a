/** What a recipe still has to say before anything can be read with it: told while it is written, and again when it is used. */
import type { ProblemParameters } from '../problem.ts'
import type { ColumnMeaning, Recipe } from './recipe.ts'

/** Columns that the recipe takes and that may be read: not those of personal data. */
export interface TakenColumn {
  readonly title: string
  readonly meaning: ColumnMeaning
}

type Lack = ProblemParameters['recipe-incomplete']

/** What keeps the recipe from giving anything; null when it is complete. */
export function whatLacks(recipe: Recipe, taken: readonly TakenColumn[]): Lack | null {
  const has = (kind: ColumnMeaning['kind']): boolean => taken.some((one) => one.meaning.kind === kind)
  const measures = taken.flatMap(({ meaning }) => (meaning.kind === 'measure' ? [meaning] : []))
  const named = has('metric') && has('value')
  const withService = has('service') || recipe.service !== null
  const ownServices = !named && measures.length > 0 && measures.every((one) => one.service !== null)
  if (!withService && !(recipe.rows === 'observations' && ownServices)) return { lacks: 'service', columns: [] }
  const twice = usedTwice(recipe, taken)
  if (twice.length > 0) return { lacks: 'difference', columns: twice }
  switch (recipe.rows) {
    case 'observations':
      if (measures.length === 0 && !named) return { lacks: 'measure', columns: [] }
      return has('date') || (has('period-start') && has('period-end')) || recipe.period !== null
        ? null
        : { lacks: 'period', columns: [] }
    case 'publications':
      return has('date') ? null : { lacks: 'date', columns: [] }
    case 'audience':
      if (!has('age-class')) return { lacks: 'age-class', columns: [] }
      return has('audience-share') || has('value') ? null : { lacks: 'share', columns: [] }
  }
}

/** Columns that say the same thing of the same channel: nothing tells which one to believe. */
function usedTwice(recipe: Recipe, taken: readonly TakenColumn[]): readonly string[] {
  const groups = Map.groupBy(taken, ({ meaning }) =>
    meaning.kind === 'measure' ? JSON.stringify([meaning.metric, meaning.service, meaning.account]) : meaning.kind,
  )
  return [...groups.values()].flatMap((group) => {
    const summed = recipe.rows === 'audience' && ['audience-share', 'value'].includes(group[0]?.meaning.kind ?? '')
    return group.length > 1 && !summed ? group.map((one) => one.title) : []
  })
}
