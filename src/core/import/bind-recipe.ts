/** Where the columns of a recipe are in a table: by header and occurrence, never by position. */
import { normaliseHeader } from './parse-cell.ts'
import { personalPositions } from './personal-data.ts'
import type { ColumnMeaning, Recipe } from './recipe.ts'
import type { Section } from './table.ts'

export interface BoundColumn<Meaning extends ColumnMeaning = ColumnMeaning> {
  readonly position: number
  /** Header as in the file, trimmed. */
  readonly title: string
  readonly meaning: Meaning
}

type Kind = ColumnMeaning['kind']

export interface BoundRecipe {
  readonly recipe: Recipe
  readonly section: Section
  /** Columns that the recipe takes. */
  readonly taken: readonly BoundColumn[]
  /** Titles of the columns that it leaves. */
  readonly left: readonly string[]
  /** Titles of the columns that it wants and that hold personal data: they are not read. */
  readonly personal: readonly string[]
}

/** Headers that the recipe takes and that the section does not have. */
export function missingColumns(recipe: Recipe, section: Section): readonly string[] {
  const positions = positionsOf(section.header)
  return recipe.columns.flatMap(({ header, occurrence, meaning }) =>
    meaning.kind === 'ignored' || positions(header, occurrence) !== null ? [] : [header],
  )
}

export function bindRecipe(recipe: Recipe, section: Section): BoundRecipe {
  const positions = positionsOf(section.header)
  const personal = personalPositions(section)
  const wanted = recipe.columns.flatMap(({ header, occurrence, meaning }) => {
    const position = positions(header, occurrence)
    if (position === null || meaning.kind === 'ignored') return []
    return [{ position, title: (section.header[position] ?? '').trim(), meaning }]
  })
  // Of a text only the fingerprint is kept: whom it names does not matter.
  const refused = wanted.filter((one) => one.meaning.kind !== 'publication-text' && personal.has(one.position))
  const taken = wanted.filter((one) => !refused.includes(one))
  const read = new Set(wanted.map((one) => one.position))
  return {
    recipe,
    section,
    taken,
    left: section.header.map((title) => title.trim()).filter((title, index) => title !== '' && !read.has(index)),
    personal: refused.map((one) => one.title),
  }
}

export function columnsOfKind<K extends Kind>(
  bound: Pick<BoundRecipe, 'taken'>,
  kind: K,
): readonly BoundColumn<Extract<ColumnMeaning, { readonly kind: K }>>[] {
  return bound.taken.filter(
    (one): one is BoundColumn<Extract<ColumnMeaning, { readonly kind: K }>> => one.meaning.kind === kind,
  )
}

export function columnOfKind<K extends Kind>(
  bound: Pick<BoundRecipe, 'taken'>,
  kind: K,
): BoundColumn<Extract<ColumnMeaning, { readonly kind: K }>> | null {
  return columnsOfKind(bound, kind)[0] ?? null
}

/** Finds a header as written, or else as normalised: what tells two occurrences apart is how they are written. */
function positionsOf(header: readonly string[]): (title: string, occurrence: number) => number | null {
  const exact = Map.groupBy(header.keys(), (index) => (header[index] ?? '').trim())
  const normal = Map.groupBy(header.keys(), (index) => normaliseHeader(header[index] ?? ''))
  return (title, occurrence) =>
    exact.get(title.trim())?.[occurrence - 1] ?? normal.get(normaliseHeader(title))?.[occurrence - 1] ?? null
}
