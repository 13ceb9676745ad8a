/**
 * Reference data as a file: JSON, UTF-8, to update a machine without network. It may hold everything, as `export` writes it, or
 * only what changes: what it does not name stays as it was. Each value is taken or refused alone, and a refusal is explained.
 *
 * `{ format: "amarres-reference", formatVersion: 1, version: "2027.02", date: "2027-02-01", values, usage, statements, traits }`
 * - `values`: `{ id, what: {fr, en}, low, high, unit, citation: { source, url, year, base: {fr, en}, verification, marked },
 *   caveat, licence, validUntil }`; shares are 0 … 1.
 * - `usage`: `{ id, service, age: { from, to } | null, base, censored, inPrior }`, for values that say who uses what.
 * - `statements`: `{ id, text: {fr, en}, citation }`; `traits`: service → `{ algorithmicFeed, … }`, answers yes, no, partial, unverified.
 */
import * as v from 'valibot'
import { problem } from '../core/problem.ts'
import type { Problem } from '../core/problem.ts'
import type { CatalogueValue, ReferenceStatement, Service } from '../core/reference/reference.ts'
import type { ReferenceData } from '../core/reference/reference-data.ts'
import { serviceById } from '../core/reference/services.ts'
import { fitsUnit, referenceUnits } from '../core/reference/unit-bounds.ts'
import type { UsagePoint } from '../core/reference/usage-points.ts'

const text = (longest: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(longest))
const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\/[a-z0-9.-]+)+$/), v.maxLength(200))
const date = v.pipe(v.string(), v.isoDate())
const bilingual = v.object({ fr: text(1000), en: text(1000) })
const citation = v.object({
  source: text(500),
  url: v.nullable(v.pipe(v.string(), v.url(), v.maxLength(2000))),
  year: v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2200)),
  base: bilingual,
  verification: v.picklist(['V-P', 'V-S', 'V-S*', 'own']),
  marked: v.boolean(),
})
const licences = [
  'licence-ouverte-2.0',
  'odbl',
  'mit',
  'apache-2.0',
  'cc-by-sa',
  'cc-by-nc',
  'quoted-fact',
  'amarres',
] as const

const value = v.object({
  id,
  what: bilingual,
  low: v.number(),
  high: v.number(),
  unit: v.picklist(referenceUnits),
  citation,
  caveat: v.nullable(bilingual),
  licence: v.picklist(licences),
  validUntil: v.nullable(date),
}) satisfies v.GenericSchema<unknown, CatalogueValue>

const age = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(120))
const usage = v.object({
  id,
  service: text(60),
  age: v.nullable(v.object({ from: age, to: v.nullable(age) })),
  base: v.picklist(['population', 'internet-users', 'unstated']),
  censored: v.boolean(),
  inPrior: v.boolean(),
}) satisfies v.GenericSchema<unknown, UsagePoint>

const statement = v.object({ id, text: bilingual, citation }) satisfies v.GenericSchema<unknown, ReferenceStatement>

const trait = v.picklist(['yes', 'no', 'partial', 'unverified'])
const traits = v.object({
  algorithmicFeed: trait,
  advertisingProfiling: trait,
  accountWall: trait,
  infiniteFeed: trait,
  portableSubscriptions: trait,
  openProtocol: trait,
}) satisfies v.GenericSchema<unknown, Service['traits']>

const list = v.optional(v.array(v.unknown()), [])
const envelope = v.object({
  format: v.literal('amarres-reference'),
  formatVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
  version: v.pipe(v.string(), v.regex(/^\d{4}\.\d{2}([.-][A-Za-z0-9.-]+)?$/), v.maxLength(40)),
  date,
  values: list,
  usage: list,
  statements: list,
  traits: v.optional(v.record(v.string(), v.unknown()), {}),
})

export interface ReadReference {
  readonly data: ReferenceData
  /** What was refused and why, one by one; an older version is told too. */
  readonly problems: readonly Problem[]
}

/** What the file makes of `base`, or why it is refused as a whole; `file` is its name. */
export function readReferenceFile(content: string, file: string, base: ReferenceData): ReadReference | Problem {
  const refused = (reason: 'not-json' | 'not-reference' | 'newer', detail = ''): Problem =>
    problem('reference-file-refused', 'error', { reason, detail }, { file })
  let json: unknown
  try {
    json = JSON.parse(content)
  } catch {
    return refused('not-json')
  }
  const read = v.safeParse(envelope, json)
  if (!read.success) return refused('not-reference', v.getDotPath(read.issues[0]) ?? '')
  if (read.output.formatVersion > 1) return refused('newer', String(read.output.formatVersion))
  const given = read.output
  const problems: Problem[] = []
  const refuse: Refuse = (about, reason, detail) => {
    problems.push(problem('reference-value-refused', 'warning', { id: about, reason, detail }, { file }))
  }
  if (given.version < base.version) {
    problems.push(problem('reference-older', 'warning', { version: given.version, current: base.version }, { file }))
  }
  const known = new Map(base.values.map((one) => [one.id, one]))
  const values = taken(given.values, value, refuse, (one) => valueRefusal(one, known.get(one.id)))
  const merged = mergeById(base.values, values)
  const strong = new Set(merged.filter((one) => one.citation.verification !== 'V-S*').map((one) => one.id))
  const published = new Map(merged.map((one) => [one.id, one]))
  return {
    data: {
      version: given.version,
      date: given.date,
      values: merged,
      usage: mergeById(
        base.usage,
        taken(given.usage, usage, refuse, (one) => usageRefusal(one, published.get(one.id), strong)),
      ),
      statements: mergeById(
        base.statements,
        taken(given.statements, statement, refuse, () => null),
      ),
      traits: { ...base.traits, ...takenTraits(given.traits, refuse) },
    },
    problems,
  }
}

/** The same data give the same bytes, whatever the order in which their keys were set. */
export function writeReferenceFile(data: ReferenceData): string {
  const { version, date: on } = data
  const content = {
    format: 'amarres-reference',
    formatVersion: 1,
    version,
    date: on,
    values: data.values.map((one) => v.parse(value, one)),
    usage: data.usage.map((one) => v.parse(usage, one)),
    statements: data.statements.map((one) => v.parse(statement, one)),
    traits: Object.fromEntries(Object.entries(data.traits).map(([service, one]) => [service, v.parse(traits, one)])),
  }
  return `${JSON.stringify(content, null, 1)}\n`
}

type Reason = 'invalid' | 'twice' | 'unit' | 'bounds' | 'weak' | 'no-value' | 'service'
type Refuse = (id: string, reason: Reason, detail: string) => void

/** Well-formed items that nothing speaks against, the first of each id. */
function taken<Schema extends v.GenericSchema<unknown, { readonly id: string }>>(
  items: readonly unknown[],
  schema: Schema,
  refuse: Refuse,
  refusal: (item: v.InferOutput<Schema>) => readonly [Reason, string] | null,
): readonly v.InferOutput<Schema>[] {
  const seen = new Set<string>()
  return items.flatMap((item, index) => {
    const read = v.safeParse(schema, item)
    if (!read.success) {
      refuse(nameOf(item) ?? `n° ${index + 1}`, 'invalid', v.getDotPath(read.issues[0]) ?? '')
      return []
    }
    const against = seen.has(read.output.id) ? (['twice', ''] as const) : refusal(read.output)
    seen.add(read.output.id)
    if (against === null) return [read.output]
    refuse(read.output.id, ...against)
    return []
  })
}

function nameOf(item: unknown): string | null {
  const named = v.safeParse(v.object({ id: text(200) }), item)
  return named.success ? named.output.id : null
}

/** A formula reads a value in its unit, and never an order of magnitude. */
function valueRefusal(one: CatalogueValue, before: CatalogueValue | undefined): readonly [Reason, string] | null {
  if (before !== undefined && before.unit !== one.unit) return ['unit', before.unit]
  if (!fitsUnit(one, one.unit)) return ['bounds', one.unit]
  const weaker = before !== undefined && before.citation.verification !== 'V-S*'
  return weaker && one.citation.verification === 'V-S*' ? ['weak', ''] : null
}

function usageRefusal(
  one: UsagePoint,
  published: CatalogueValue | undefined,
  strong: ReadonlySet<string>,
): readonly [Reason, string] | null {
  if (published === undefined) return ['no-value', '']
  if (published.unit !== 'share') return ['unit', 'share']
  if (serviceById(one.service) === null) return ['service', one.service]
  return one.inPrior && !strong.has(one.id) ? ['weak', ''] : null
}

function takenTraits(given: Readonly<Record<string, unknown>>, refuse: Refuse): ReferenceData['traits'] {
  return Object.fromEntries(
    Object.entries(given).flatMap(([service, answers]) => {
      const read = v.safeParse(traits, answers)
      if (serviceById(service) === null) refuse(service, 'service', service)
      else if (!read.success) refuse(service, 'invalid', v.getDotPath(read.issues[0]) ?? '')
      else return [[service, read.output] as const]
      return []
    }),
  )
}

function mergeById<Item extends { readonly id: string }>(
  base: readonly Item[],
  given: readonly Item[],
): readonly Item[] {
  const replaced = new Map(given.map((one) => [one.id, one]))
  const ids = new Set(base.map((one) => one.id))
  return [...base.map((one) => replaced.get(one.id) ?? one), ...given.filter((one) => !ids.has(one.id))]
}
