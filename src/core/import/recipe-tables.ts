/** Which tables of a file a recipe reads. */
import type { Problem } from '../problem.ts'
import { problem } from '../problem.ts'
import { missingColumns } from './bind-recipe.ts'
import { headerFingerprint } from './header-fingerprint.ts'
import type { Recipe } from './recipe.ts'
import type { Section, Table } from './table.ts'

const withHeader = (table: Table): readonly Section[] => table.sections.filter((one) => one.headerRow !== null)

/** The sections of a table that have the very headers of this recipe. */
export function sectionsOfKind(table: Table, recipe: Recipe): readonly Section[] {
  return withHeader(table).filter((section) => headerFingerprint(section.header) === recipe.fingerprint)
}

/** The recipe made for the headers of this table; null when none was. */
export function knownRecipe(table: Table, recipes: readonly Recipe[]): Recipe | null {
  if (recipes.length === 0) return null
  const prints = new Set(withHeader(table).map((section) => headerFingerprint(section.header)))
  return recipes.find((one) => prints.has(one.fingerprint)) ?? null
}

/**
 * The tables that a recipe chosen by the user reads, with their sections: those of the very same headers or, in a file that has
 * none, those that have every column which the recipe takes.
 */
export function tablesOfRecipe(tables: readonly Table[], recipe: Recipe): ReadonlyMap<Table, readonly Section[]> {
  const same = tables.map((table) => [table, sectionsOfKind(table, recipe)] as const)
  const fitting = same.some(([, sections]) => sections.length > 0)
    ? same
    : tables.map((table) => [table, sectionsThatFit(table, recipe)] as const)
  return new Map(fitting.filter(([, sections]) => sections.length > 0))
}

function sectionsThatFit(table: Table, recipe: Recipe): readonly Section[] {
  return withHeader(table).filter((section) => missingColumns(recipe, section).length === 0)
}

/** Said with the columns that the nearest table lacks. */
export function recipeMismatch(tables: readonly Table[], recipe: Recipe): Problem {
  const lacking = tables.flatMap(withHeader).map((section) => missingColumns(recipe, section))
  const [nearest = []] = lacking.toSorted((a, b) => a.length - b.length)
  const params = { name: recipe.name, missing: nearest.slice(0, 12) }
  return problem('recipe-mismatch', 'error', params, { file: tables[0]?.file ?? null })
}
