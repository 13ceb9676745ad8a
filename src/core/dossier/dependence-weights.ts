/** How much each component counts in the dependence index, as the user decided, and why. */
import type { ComponentId } from '../analysis.ts'

export interface DependenceWeights {
  /** Each ≥ 0, at least one > 0; only their ratios count. */
  readonly byComponent: Readonly<Record<ComponentId, number>>
  /** Never empty. */
  readonly reason: string
}

/** Null: equal weights. */
export function weightsOf(weights: DependenceWeights | null, components: readonly ComponentId[]): readonly number[] {
  return components.map((id) => (weights === null ? 1 : weights.byComponent[id]))
}

export function areWeights(byComponent: Readonly<Record<string, number>>): boolean {
  const values = Object.values(byComponent)
  return values.every((one) => Number.isFinite(one) && one >= 0) && values.some((one) => one > 0)
}
