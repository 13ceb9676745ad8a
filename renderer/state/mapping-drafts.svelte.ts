/** Recipes being written and not applied yet: kept while moving between the steps, forgotten with the page. */
import { SvelteMap } from 'svelte/reactivity'
import type { Recipe } from '../../src/core/import/recipe.ts'
import type { StagedFile } from '../../src/ipc/staging.ts'

const drafts = new SvelteMap<string, Recipe>()

/** What is being said of the table: it holds as long as the table has the same columns. */
export function draftOf(file: StagedFile, recipe: Recipe): Recipe {
  const draft = drafts.get(file.id)
  return draft?.fingerprint === recipe.fingerprint ? draft : recipe
}

export function keepDraft(file: StagedFile, recipe: Recipe): void {
  drafts.set(file.id, recipe)
}

export function dropDraft(file: StagedFile): void {
  drafts.delete(file.id)
}
