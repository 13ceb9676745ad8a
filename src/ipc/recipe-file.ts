/**
 * A recipe as a file: JSON, UTF-8, a few kilobytes, made to be read by people and exchanged between authorities. Read whole or
 * refused: a recipe that is half understood would read tables wrongly.
 */
import * as v from 'valibot'
import { metricIds } from '../core/dossier/metrics.ts'
import type { Recipe } from '../core/import/recipe.ts'
import { problem } from '../core/problem.ts'
import type { Problem } from '../core/problem.ts'
import { services } from '../core/reference/services.ts'

const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest))
const service = v.nullable(v.picklist(services.map((one) => one.id)))
const account = v.nullable(text(200))
const plainMeanings = [
  'ignored',
  'date',
  'period-start',
  'period-end',
  'service',
  'account',
  'metric',
  'value',
  'publication-id',
  'publication-text',
  'publication-kind',
  'age-class',
  'audience-share',
] as const

const meaning = v.variant('kind', [
  v.object({ kind: v.literal('measure'), metric: v.picklist(metricIds), service, account }),
  ...plainMeanings.map((kind) => v.object({ kind: v.literal(kind) })),
])

/** Also what the page sends. */
export const recipeSchema = v.object({
  format: v.literal('amarres-recipe'),
  version: v.literal(1),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  rows: v.picklist(['observations', 'publications', 'audience']),
  columns: v.pipe(
    v.array(v.object({ header: text(5000), occurrence: v.pipe(v.number(), v.integer(), v.minValue(1)), meaning })),
    v.maxLength(20_000),
    v.readonly(),
  ),
  service,
  account,
  period: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/))),
  dateOrder: v.nullable(v.picklist(['day-first', 'month-first'])),
  numberStyle: v.nullable(v.picklist(['dot', 'comma'])),
}) satisfies v.GenericSchema<unknown, Recipe>

const anyVersion = v.object({ format: v.literal('amarres-recipe'), version: v.number() })

/** The recipe that a file holds, or what is wrong with it; `file` is its name. */
export function readRecipe(content: string, file: string): Recipe | Problem {
  let json: unknown
  try {
    json = JSON.parse(content)
  } catch {
    return problem('recipe-refused', 'error', { reason: 'not-json', detail: '' }, { file })
  }
  const envelope = v.safeParse(anyVersion, json)
  if (!envelope.success) return problem('recipe-refused', 'error', { reason: 'not-a-recipe', detail: '' }, { file })
  if (envelope.output.version > 1) {
    return problem('recipe-refused', 'error', { reason: 'newer', detail: String(envelope.output.version) }, { file })
  }
  const recipe = v.safeParse(recipeSchema, json)
  if (recipe.success) return recipe.output
  const [issue] = recipe.issues
  const detail = v.getDotPath(issue) ?? ''
  return problem('recipe-refused', 'error', { reason: 'invalid', detail }, { file })
}

/** The same recipe gives the same bytes. */
export function writeRecipe(recipe: Recipe): string {
  return `${JSON.stringify(v.parse(recipeSchema, recipe), null, 2)}\n`
}
