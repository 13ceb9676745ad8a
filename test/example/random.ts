/** A seeded generator: the same seed gives the same example, byte for byte, on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number
  /** Whole number, both ends included. */
  between(low: number, high: number): number
  /** Uniform real in [low, high). */
  real(low: number, high: number): number
  pick<Value>(values: readonly Value[]): Value
  chance(probability: number): boolean
  /** Log-normal with the given median; `spread` is the standard deviation of the logarithm. */
  around(median: number, spread: number): number
  /** Text of `length` characters of the alphabet. */
  text(length: number, alphabet: string): string
}

/** Mulberry32. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[between(0, values.length - 1)]
    if (value === undefined) throw new RangeError('Nothing to pick from')
    return value
  }
  return {
    next,
    between,
    pick,
    real: (low, high) => low + next() * (high - low),
    chance: (probability) => next() < probability,
    around: (median, spread) => {
      const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
      return median * Math.exp(spread * normal)
    },
    text: (length, alphabet) => Array.from({ length }, () => alphabet.charAt(between(0, alphabet.length - 1))).join(''),
  }
}
