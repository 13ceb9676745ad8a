/** What the columns of an unknown table may mean, told by their headers and values: to be confirmed by the user, never applied. */
import { headerFingerprint } from './header-fingerprint.ts'
import type { Recipe, RecipeColumn } from './recipe.ts'
import type { Section, Table } from './table.ts'

/** The table of a sheet that a recipe is about: the widest one that has a header; null when none has. */
export function mainSection(table: Table): Section | null {
  const withHeader = table.sections.filter((one) => one.headerRow !== null)
  return withHeader.toSorted((a, b) => b.header.length - a.header.length)[0] ?? null
}

/** A recipe with every column of the table, each with what it probably means; null when no table has a header. */
export function suggestRecipe(table: Table): Recipe | null {
  const section = mainSection(table)
  if (section === null) return null
  return {
    format: 'amarres-recipe',
    version: 1,
    name: section.title ?? table.sheet ?? nameOf(table.file),
    fingerprint: headerFingerprint(section.header),
    rows: 'observations',
    columns: recipeColumns(section.header),
    service: null,
    account: null,
    period: null,
    dateOrder: null,
    numberStyle: null,
  }
}

/** `archives.zip/lettre/Campagnes 2025.csv` → `Campagnes 2025`. */
function nameOf(file: string): string {
  return (file.split('/').at(-1) ?? file).replace(/\.[a-z0-9]{2,5}$/iu, '')
}

function recipeColumns(header: readonly string[]): readonly RecipeColumn[] {
  const seen = new Map<string, number>()
  return header.map((title) => {
    const name = title.trim()
    const occurrence = (seen.get(name) ?? 0) + 1
    seen.set(name, occurrence)
    return { header: name, occurrence, meaning: { kind: 'ignored' } }
  })
}
