/**
 * Counts of residents of the territory at hand. Two files that give the same year different totals are both kept, and told,
 * until the user chooses; then only the chosen one is. Ages apart: another census definition may explain their total.
 */
import type { StoredPopulation } from './age-structure.ts'
import { concerns } from './age-structure.ts'
import type { Choices } from './choice-keys.ts'
import { chosenBetween } from './choice-keys.ts'
import type { Territory } from './dossier.ts'
import type { FactConflict, FactSide } from './fact-conflict.ts'
import { conflictOf, mostConflicts } from './fact-conflict.ts'

export interface MergedPopulations {
  readonly facts: readonly StoredPopulation[]
  readonly conflicts: readonly FactConflict[]
}

export function mergePopulations(
  all: readonly StoredPopulation[],
  territory: Territory | null,
  choices: Choices,
): MergedPopulations {
  const refused = new Set<StoredPopulation>()
  const conflicts: FactConflict[] = []
  const believed = new Map<string, StoredPopulation>()
  for (const one of all) {
    if (one.total === null || one.byBand !== null || one.year === null) continue
    if (territory === null || !concerns(one, territory)) continue
    const about = { channel: '', metric: 'population', period: populationPeriod(one) }
    const key = `${one.level} ${about.period}`
    const earlier = believed.get(key)
    if (earlier === undefined || earlier.total === one.total || earlier.sha256 === one.sha256) {
      believed.set(key, one)
      continue
    }
    const chosen = chosenBetween(choices, about, earlier.sha256, one.sha256)
    const [kept, other] = chosen === earlier.sha256 ? [earlier, one] : [one, earlier]
    believed.set(key, kept)
    if (chosen !== null) refused.add(other)
    if (conflicts.length < mostConflicts) conflicts.push(conflictOf(about, sideOf(kept), sideOf(other)))
  }
  return { facts: all.filter((one) => !refused.has(one)), conflicts }
}

/** `39902 2022`. */
export function populationPeriod({ code, year }: Pick<StoredPopulation, 'code' | 'year'>): string {
  return `${code} ${year ?? ''}`.trim()
}

function sideOf({ total, sha256, place }: StoredPopulation): FactSide {
  return { value: total ?? NaN, sha256, place }
}
