/** The reference data as formulas read it: by id, with the replacements of the dossier in place. */
import type { ReferenceOverride } from '../dossier/reference-override.ts'
import type { EffectiveValue, PriorQuality, Service } from './reference.ts'
import type { ReferenceData } from './reference-data.ts'
import { bundledReferenceData } from './reference-data.ts'
import { serviceById } from './services.ts'
import { fitsUnit } from './unit-bounds.ts'
import type { UsagePoint } from './usage-points.ts'

/** A published share of users, with its value as the dossier uses it. */
export interface UsageShare extends UsagePoint {
  /** 0 … 1 */
  readonly low: number
  readonly high: number
}

export interface Reference {
  readonly data: ReferenceData
  /** Ids of the replacements that no value has, or whose range the unit of the value does not allow: they change nothing. */
  readonly refused: readonly string[]
  /** Throws RangeError for an id that no value has: a formula names only what exists (see the catalogue's tests). */
  value(id: string): EffectiveValue
  find(id: string): EffectiveValue | null
  usageOf(service: string): readonly UsageShare[]
  service(id: string): Service | null
  /** `declared` when the dossier replaced all of these values, `otherwise` when it left one as published. */
  quality(ids: readonly string[], otherwise: PriorQuality): PriorQuality
}

const asPublished = new WeakMap<ReferenceData, Reference>()

export function referenceOf(data: ReferenceData, overrides: readonly ReferenceOverride[] = []): Reference {
  if (overrides.length > 0) return withOverrides(data, overrides)
  const reference = asPublished.get(data) ?? withOverrides(data, [])
  asPublished.set(data, reference)
  return reference
}

function withOverrides(data: ReferenceData, overrides: readonly ReferenceOverride[]): Reference {
  const replaced = new Map(overrides.map((one) => [one.id, one]))
  const values = new Map(
    data.values.map((value): readonly [string, EffectiveValue] => {
      const typed = replaced.get(value.id)
      const override = typed !== undefined && fitsUnit(typed, value.unit) ? typed : null
      const published = { low: value.low, high: value.high }
      const { low, high } = override ?? published
      return [value.id, { ...value, low, high, override, published }]
    }),
  )
  const value = (id: string): EffectiveValue => {
    const found = values.get(id)
    if (found === undefined) throw new RangeError(`Unknown reference value: ${id}`)
    return found
  }
  const usage = Map.groupBy(
    data.usage.map((point) => ({ ...point, low: value(point.id).low, high: value(point.id).high })),
    (point) => point.service,
  )
  return {
    data,
    refused: [...replaced.keys()].filter((id) => !values.get(id)?.override).sort(),
    value,
    find: (id) => values.get(id) ?? null,
    usageOf: (service) => usage.get(service) ?? [],
    service: (id) => {
      const service = serviceById(id)
      const traits = data.traits[id]
      return service === null || traits === undefined ? service : { ...service, traits }
    },
    quality: (ids, otherwise) =>
      ids.length > 0 && ids.every((id) => values.get(id)?.override) ? 'declared' : otherwise,
  }
}

export const bundledReference: Reference = referenceOf(bundledReferenceData)
