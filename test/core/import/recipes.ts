/** Recipes for the tests of unknown tables: only what a test is about is written in it. */
import { headerFingerprint } from '../../../src/core/import/header-fingerprint.ts'
import type { ColumnMeaning, Recipe } from '../../../src/core/import/recipe.ts'
import type { MetricId } from '../../../src/core/dossier/metrics.ts'

export const measure = (metric: MetricId, service: string | null = null, account: string | null = null) =>
  ({ kind: 'measure', metric, service, account }) as const satisfies ColumnMeaning

/** A meaning per header; a kind is short for the meaning of that kind, null for `ignored`. */
export function recipe(
  meanings: readonly (readonly [
    header: string,
    meaning: Exclude<ColumnMeaning['kind'], 'measure'> | ColumnMeaning | null,
  ])[],
  fields: Partial<Recipe> = {},
): Recipe {
  const seen = new Map<string, number>()
  return {
    format: 'amarres-recipe',
    version: 1,
    name: 'Relevé',
    fingerprint: headerFingerprint(meanings.map(([header]) => header)),
    rows: 'observations',
    columns: meanings.map(([header, meaning]) => {
      const occurrence = (seen.get(header) ?? 0) + 1
      seen.set(header, occurrence)
      const kind = meaning ?? 'ignored'
      return { header, occurrence, meaning: typeof kind === 'string' ? { kind } : kind }
    }),
    service: 'website',
    account: null,
    period: null,
    dateOrder: null,
    numberStyle: null,
    ...fields,
  }
}
