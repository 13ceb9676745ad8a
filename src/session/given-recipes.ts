/** Recipes given for this run only (`--recipe`): how unknown tables are read, and which recipe nothing was read with. */
import { noDecisions } from '../core/import/decisions.ts'
import { importFile } from '../core/import/import-file.ts'
import type { FileImport } from '../core/import/import-file.ts'
import type { Recipe } from '../core/import/recipe.ts'
import type { SourceFile } from '../core/import/table.ts'
import { problem } from '../core/problem.ts'
import type { Problem } from '../core/problem.ts'
import { fingerprint } from './import-files.ts'
import { readRecipeFile } from './recipes.ts'

export interface GivenRecipes {
  readonly read: (file: SourceFile) => FileImport
  /** Once every file has been read: the recipes that fitted none of them. */
  unused(): readonly Problem[]
}

/** Reads the recipe files; a problem alone: one of them is missing or refused. */
export async function readGivenRecipes(paths: readonly string[]): Promise<GivenRecipes | Problem> {
  const recipes: Recipe[] = []
  for (const path of paths) {
    const recipe = await readRecipeFile(path)
    if ('severity' in recipe) return recipe
    recipes.push(recipe)
  }
  return givenRecipes(recipes)
}

/** An unknown table is read with the recipe of its very headers, or else with the first one whose columns it has. */
function givenRecipes(recipes: readonly Recipe[]): GivenRecipes {
  const used = new Set<Recipe>()
  const read = (file: SourceFile): FileImport => {
    const known = importFile(file, { fingerprint, recipes })
    if (known.inspection.status === 'recognised') {
      if (known.decisions.recipe !== null) used.add(known.decisions.recipe)
      return known
    }
    for (const recipe of known.inspection.status === 'unrecognised' ? recipes : []) {
      const fitted = importFile(file, { fingerprint, decisions: { ...noDecisions, recipe } })
      if (fitted.inspection.status !== 'recognised') continue
      used.add(recipe)
      return fitted
    }
    return known
  }
  return {
    read,
    unused: () =>
      recipes.filter((one) => !used.has(one)).map(({ name }) => problem('recipe-unused', 'warning', { name })),
  }
}
