/** Recipes kept from one dossier to the next, one small file each, named after the headers they are for. */
import { mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Recipe } from '../core/import/recipe.ts'
import { problem } from '../core/problem.ts'
import type { Problem } from '../core/problem.ts'
import { writeFileSafely } from '../files/write-file-safely.ts'
import { readRecipe, writeRecipe } from '../ipc/recipe-file.ts'

/** A recipe of 20 000 columns weighs less. */
const longestFile = 8 * 2 ** 20

/** Those that can be read; a damaged one is as if it had never been kept. */
export function readRecipes(configFolder: string): readonly Recipe[] {
  try {
    const folder = recipeFolder(configFolder)
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .flatMap((name) => {
        const recipe = readRecipe(readFileSync(join(folder, name), 'utf8'), name)
        return 'severity' in recipe ? [] : [recipe]
      })
  } catch {
    return []
  }
}

/** Replaces the recipe known for the same headers. */
export async function rememberRecipe(configFolder: string, recipe: Recipe): Promise<Problem | null> {
  const folder = recipeFolder(configFolder)
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    return problem('write-failed', 'error', { path: folder, detail: String(error) })
  }
  return writeFileSafely(join(folder, `${recipe.fingerprint}.json`), writeRecipe(recipe))
}

/** The recipe that a file holds, or what is wrong with it. */
export async function readRecipeFile(path: string): Promise<Recipe | Problem> {
  const size = await stat(path).then(
    (found) => found.size,
    () => null,
  )
  if (size === null) return problem('file-not-found', 'error', { path })
  if (size > longestFile) return problem('file-too-large', 'error', { bytes: size, limit: longestFile })
  return readRecipe(await readFile(path, 'utf8'), basename(path))
}

function recipeFolder(configFolder: string): string {
  return join(configFolder, 'recipes')
}
