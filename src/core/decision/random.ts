/** Draws that anyone can repeat: the same seed gives the same numbers on every machine. */

export interface Random {
  /** Uniform in [0, 1). */
  next(): number
}

type State = readonly [number, number, number, number]

/**
 * xoshiro128** (Blackman and Vigna, 2018), seeded by SplitMix32. A period of 2¹²⁸ − 1: far more than any number of draws.
 * Not for secrets.
 */
export function seeded(seed: number): Random {
  const words = xoshiro128(splitState(seed))
  // 53 bits of two words: every double of the grid of 2⁻⁵³ is as likely.
  return { next: () => ((words() >>> 5) * 67_108_864 + (words() >>> 6)) / 9_007_199_254_740_992 }
}

/** Words of 32 bits from a state that is not all zeros. */
export function xoshiro128(state: State): () => number {
  let [a, b, c, d] = state
  return () => {
    const word = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotated(d, 11)
    return word
  }
}

function splitState(seed: number): State {
  let sum = seed >>> 0
  const next = (): number => {
    sum = (sum + 0x9e3779b9) >>> 0
    let mixed = Math.imul(sum ^ (sum >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return (mixed ^ (mixed >>> 15)) >>> 0
  }
  return [next(), next(), next(), next()]
}

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by))
}

/** Weights that sum to 1, every such vector being as likely: exponential draws over their sum. */
function uniformWeights(random: Random, count: number): readonly number[] {
  const parts = Array.from({ length: count }, () => -Math.log(1 - random.next()))
  const sum = parts.reduce((total, part) => total + part, 0)
  return parts.map((part) => part / sum)
}

/**
 * The same, as the draw of that number among `draws`: the first weight is taken in the slice of its distribution that bears
 * this number, so that all of it is covered evenly. The shares counted over all the draws are much closer to the truth.
 */
export function spreadWeights(random: Random, count: number, draw: number, draws: number): readonly number[] {
  if (count === 1) return [1]
  const at = (draw + random.next()) / draws
  // The first of `count` weights is below w with probability 1 − (1 − w)^(count − 1).
  const first = 1 - (1 - at) ** (1 / (count - 1))
  return [first, ...uniformWeights(random, count - 1).map((weight) => weight * (1 - first))]
}

/** Between the ends of an interval, the central value being the most likely: a triangle. `at`: uniform in [0, 1). */
export function triangular({ low, central, high }: { low: number; central: number; high: number }, at: number): number {
  const width = high - low
  if (width <= 0) return low
  const left = (central - low) / width
  return at < left
    ? low + Math.sqrt(at * width * (central - low))
    : high - Math.sqrt((1 - at) * width * (high - central))
}
