/**
 * The reference data as one value: what an analysis is judged with. It can be replaced by a file (`reference-file.ts`), kept in
 * a dossier, compared with another. Its content alone decides its hash.
 */
import { canonicalJson } from '../dossier/canonical-json.ts'
import { sha256 } from '../import/sha256.ts'
import { localUsagePoints } from './local-channels.ts'
import { withProvenance } from './provenance.ts'
import type { CatalogueValue, ReferenceStatement, Service } from './reference.ts'
import { references, statements } from './references.ts'
import { services } from './services.ts'
import type { UsagePoint } from './usage-points.ts'
import { platformUsagePoints } from './usage-points.ts'

export interface ReferenceData {
  /** Year and month: the greater is the later. */
  readonly version: string
  /** ISO date on which it was put together. */
  readonly date: string
  readonly values: readonly CatalogueValue[]
  readonly statements: readonly ReferenceStatement[]
  /** Which values are about the use of which service, from which age to which. */
  readonly usage: readonly UsagePoint[]
  /** What is known of each service. */
  readonly traits: Readonly<Record<string, Service['traits']>>
}

/** What the program carries. */
export const bundledReferenceData: ReferenceData = {
  version: '2026.11',
  date: '2026-11-25',
  values: references.map(withProvenance),
  statements,
  usage: [...platformUsagePoints, ...localUsagePoints],
  traits: Object.fromEntries(services.map(({ id, traits }) => [id, traits])),
}

const completed = new WeakMap<ReferenceData, ReferenceData>()

/**
 * Kept reference data, with the values that formulas need today and that were not known then. The same object when nothing is
 * missing. Links without a value are left out.
 */
export function completedData(kept: ReferenceData): ReferenceData {
  const known = completed.get(kept)
  if (known !== undefined) return known
  const ids = new Set(kept.values.map((value) => value.id))
  const missing = bundledReferenceData.values.filter((value) => !ids.has(value.id))
  const values = [...kept.values, ...missing]
  const all = new Set(values.map((value) => value.id))
  const usage = kept.usage.filter((point) => all.has(point.id))
  const whole = missing.length === 0 && usage.length === kept.usage.length
  const data = whole ? kept : { ...kept, values, usage }
  completed.set(kept, data)
  return data
}

const hashes = new WeakMap<ReferenceData, string>()

/** SHA-256 of the canonical JSON of the content: the same values have the same hash, whatever their version is called. */
export function hashOf(data: ReferenceData): string {
  const known = hashes.get(data)
  if (known !== undefined) return known
  const { values, statements: facts, usage, traits } = data
  const hash = sha256(canonicalJson({ values, statements: facts, usage, traits }))
  hashes.set(data, hash)
  return hash
}
