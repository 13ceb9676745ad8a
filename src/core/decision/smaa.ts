/**
 * Stochastic multicriteria acceptability analysis (method.md §5): nobody can say how much each criterion weighs, so every
 * weighting is tried, and what is told is the share of weightings that support a result. Lahdelma and Salminen, 2001.
 */
import type { Letter } from '../analysis.ts'
import type { Interval } from '../figure.ts'
import { dependenceAt, letterOf } from '../indicators/dependence-index.ts'
import { seeded, spreadWeights, triangular } from './random.ts'

export interface Draws {
  readonly draws: number
  readonly seed: number
}

/** Enough for shares known within one point, and always the same ones. */
export const usualDraws: Draws = { draws: 10_000, seed: 20_260_131 }

export interface Acceptability {
  /** `ranks[alternative][rank]`: share of the weightings that give this rank; equals share the ranks that they hold. */
  readonly ranks: readonly (readonly number[])[]
  /** Mean of the weightings that put the alternative first; null when none does. */
  readonly centralWeights: readonly (readonly number[] | null)[]
}

/**
 * `scores[alternative][criterion]`, more is better, added with weights drawn uniformly on the simplex. Throws RangeError
 * unless every alternative has as many scores, at least one.
 */
export function rankAcceptabilities(scores: readonly (readonly number[])[], { draws, seed }: Draws): Acceptability {
  const criteria = scores[0]?.length ?? 0
  if (criteria === 0 || scores.some((one) => one.length !== criteria)) {
    throw new RangeError('Each alternative needs as many scores, at least one')
  }
  const random = seeded(seed)
  const ranks = scores.map(() => scores.map(() => 0))
  const firsts = scores.map(() => ({ share: 0, weights: Array.from({ length: criteria }, () => 0) }))
  for (let draw = 0; draw < draws; draw++) {
    const weights = spreadWeights(random, criteria, draw, draws)
    const values = scores.map((one) => one.reduce((sum, score, index) => sum + score * (weights[index] ?? 0), 0))
    values.forEach((value, alternative) => {
      const above = values.filter((other) => other > value).length
      const equals = values.filter((other) => other === value).length
      const held = ranks[alternative] ?? []
      for (let rank = above; rank < above + equals; rank++) held[rank] = (held[rank] ?? 0) + 1 / equals
      const first = firsts[alternative]
      if (above > 0 || !first) return
      first.share += 1 / equals
      weights.forEach((weight, index) => (first.weights[index] = (first.weights[index] ?? 0) + weight / equals))
    })
  }
  return {
    ranks: ranks.map((held) => held.map((count) => count / draws)),
    centralWeights: firsts.map(({ share, weights }) => (share === 0 ? null : weights.map((sum) => sum / share))),
  }
}

type Counts = Readonly<Record<Letter, number>>

export interface LetterAcceptability {
  readonly draws: number
  /** Draws that give each letter, the components being at their most probable values. */
  readonly central: Counts
  /** The components too are drawn, inside their intervals. */
  readonly within: Counts
}

/** How many weightings give each letter of dependence. Components are 0 … 1, at least one; `cuts` as in `letterCuts`. */
export function letterAcceptability(
  components: readonly Interval[],
  cuts: readonly number[],
  { draws, seed }: Draws,
): LetterAcceptability {
  const random = seeded(seed)
  const central: Record<Letter, number> = { A: 0, B: 0, C: 0, D: 0, E: 0 }
  const within: Record<Letter, number> = { ...central }
  const middle = components.map((one) => one.central)
  for (let draw = 0; draw < draws; draw++) {
    const weights = spreadWeights(random, components.length, draw, draws)
    const drawn = components.map((one) => triangular(one, random.next()))
    central[letterOf(dependenceAt(middle, weights), cuts)] += 1
    within[letterOf(dependenceAt(drawn, weights), cuts)] += 1
  }
  return { draws, central, within }
}
