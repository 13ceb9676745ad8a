import type { ComponentId, Entry, Letter } from '../analysis.ts'
import { componentIds, letters } from '../analysis.ts'
import type { DependenceWeights } from '../dossier/dependence-weights.ts'
import { weightsOf } from '../dossier/dependence-weights.ts'
import type { Figure, Interval } from '../figure.ts'
import { isFigure } from '../figure.ts'
import { absentDraft } from '../ledger.ts'
import type { Draft } from '../ledger.ts'
import type { Reference } from '../reference/effective.ts'
import type { ThresholdKey } from '../reference/thresholds.ts'
import { threshold } from '../reference/thresholds.ts'
import { defineIndicator, nothing } from './indicator.ts'

interface Judgement {
  readonly index: Draft
  /** Every letter that the interval touches; null when the index cannot be told. */
  readonly letters: readonly Letter[] | null
}

export interface DependenceIndex extends Judgement {
  /** Components with a value, of seven. */
  readonly available: number
  /** What it is with equal weights, when the dossier has others. */
  readonly equal: Judgement | null
}

/** Below this, a component counts as this: one total dependence ruins the autonomy, yet the logarithm stays finite. */
const floor = 0.01
const fewestComponents = 4
const cutKeys = ['letterB', 'letterC', 'letterD', 'letterE'] as const satisfies readonly ThresholdKey[]

/**
 * Dependence = 100 − autonomy, the weighted geometric mean (equal weights unless the dossier has its own) of what each available
 * component leaves: a total dependence on one count cannot be bought back on another. The ends of the components give the ends
 * of the index.
 */
export const dependenceIndex = defineIndicator({
  id: 'dependence-index',
  method: '§5',
  needs: ['components', 'reference'],
  compute({ components: { list, weights }, reference }): DependenceIndex {
    const cuts = letterCuts(reference)
    const judged = (chosen: DependenceWeights | null): Judgement => judge(list, chosen, cuts)
    return {
      ...judged(weights),
      available: knownOf(list).length,
      equal: weights === null ? null : judged(null),
    }
  },
  without: (absence): DependenceIndex => {
    const index = nothing(['dependence-index'], absence)['dependence-index']
    return { index, letters: null, available: 0, equal: null }
  },
})

interface KnownComponent {
  readonly id: ComponentId
  readonly figure: Figure
}

function knownOf(list: readonly Entry[]): readonly KnownComponent[] {
  return list.flatMap(({ subject, result }) => {
    const id = componentIds.find((one) => one === subject.key)
    return id !== undefined && isFigure(result) ? [{ id, figure: result }] : []
  })
}

function judge(list: readonly Entry[], weights: DependenceWeights | null, cuts: readonly number[]): Judgement {
  const known = knownOf(list)
  const formula = weights === null ? 'dependence-index' : 'dependence-index-weighted'
  const chosen = weightsOf(
    weights,
    known.map((one) => one.id),
  )
  const lacking =
    known.length < fewestComponents
      ? 'too-few-components'
      : chosen.every((one) => one === 0)
        ? 'components-without-weight'
        : null
  if (lacking !== null) return { index: absentDraft('cannot-tell', lacking, formula, list), letters: null }
  const value = dependenceOf(
    known.map((one) => one.figure),
    chosen,
  )
  const [first, last] = [value.low, value.high].map((end) => letters.indexOf(letterOf(end, cuts)))
  const reasons =
    weights === null ? [] : [{ kind: 'declared', what: 'dependence-weights', note: weights.reason } as const]
  return {
    index: { value, unit: 'index', formula, inputs: list, sources: reasons },
    letters: letters.slice(first, (last ?? 0) + 1),
  }
}

/** 100 − 100 · Π(1 − d)^w with the weights brought to a sum of 1: their sum is positive, and there is one for each component. */
export function dependenceOf(components: readonly Interval[], weights: readonly number[]): Interval {
  const at = (end: keyof Interval): number =>
    dependenceAt(
      components.map((one) => one[end]),
      weights,
    )
  return { low: at('low'), central: at('central'), high: at('high') }
}

/** The same of exact components. */
export function dependenceAt(components: readonly number[], weights: readonly number[]): number {
  const left = components.map((one) => Math.max(floor, 1 - one))
  return 100 - 100 * weightedGeometricMean(left, weights)
}

/** Of positive numbers, one weight each. */
export function weightedGeometricMean(values: readonly number[], weights: readonly number[]): number {
  const sum = weights.reduce((total, one) => total + one, 0)
  const logarithm = values.reduce((total, value, index) => total + Math.log(value) * (weights[index] ?? 0), 0)
  return Math.exp(logarithm / sum)
}

/** Where the letters change: A below the first, E from the last. */
export function letterCuts(reference: Reference): readonly number[] {
  return cutKeys.map((key) => threshold(reference, key))
}

export function letterOf(index: number, cuts: readonly number[]): Letter {
  return letters[cuts.filter((cut) => index >= cut).length] ?? 'E'
}
