import type { Entry, Letter } from '../analysis.ts'
import { letters } from '../analysis.ts'
import type { Interval } from '../figure.ts'
import { isFigure } from '../figure.ts'
import { absentDraft } from '../ledger.ts'
import type { Draft } from '../ledger.ts'
import type { Reference } from '../reference/effective.ts'
import type { ThresholdKey } from '../reference/thresholds.ts'
import { threshold } from '../reference/thresholds.ts'
import { defineIndicator, nothing } from './indicator.ts'

export interface DependenceIndex {
  readonly figures: Readonly<Record<'dependence-index', Draft>>
  /** Components with a value, of seven. */
  readonly available: number
  /** Every letter that the interval touches; null when the index cannot be told. */
  readonly letters: readonly Letter[] | null
}

/** Below this, a component counts as this: one total dependence ruins the autonomy, yet the logarithm stays finite. */
const floor = 0.01
const fewestComponents = 4
const cutKeys = ['letterB', 'letterC', 'letterD', 'letterE'] as const satisfies readonly ThresholdKey[]

/**
 * Dependence = 100 − autonomy, the geometric mean (equal weights) of what each available component leaves: a total dependence
 * on one count cannot be bought back on another. The ends of the components give the ends of the index.
 */
export const dependenceIndex = defineIndicator({
  id: 'dependence-index',
  method: '§5',
  needs: ['components', 'reference'],
  compute({ components, reference }): DependenceIndex {
    const known = components.list.map((one) => one.result).filter(isFigure)
    const inputs: readonly Entry[] = components.list
    if (known.length < fewestComponents) {
      const draft = absentDraft('cannot-tell', 'too-few-components', 'dependence-index', inputs)
      return { figures: { 'dependence-index': draft }, available: known.length, letters: null }
    }
    const value = dependenceOf(
      known,
      known.map(() => 1),
    )
    const cuts = letterCuts(reference)
    const first = letters.indexOf(letterOf(value.low, cuts))
    const last = letters.indexOf(letterOf(value.high, cuts))
    return {
      figures: { 'dependence-index': { value, unit: 'index', formula: 'dependence-index', inputs } },
      available: known.length,
      letters: letters.slice(first, last + 1),
    }
  },
  without: (absence): DependenceIndex => ({
    figures: nothing(['dependence-index'], absence),
    available: 0,
    letters: null,
  }),
})

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
