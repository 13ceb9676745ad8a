/** Two-sided 95 % normal quantile. */
export const z95 = 1.959963984540054

/**
 * Wilson score interval of a proportion at 95 %, with the observed share as its central value (method.md §10).
 * `n` may be fractional: an effective sample size. Throws RangeError unless 0 ≤ successes ≤ n and n > 0.
 */
export function wilson(successes: number, n: number): { low: number; central: number; high: number } {
  if (!(n > 0) || !(successes >= 0) || successes > n) throw new RangeError(`Not a proportion: ${successes} of ${n}`)
  const share = successes / n
  const z2 = z95 * z95
  const middle = (share + z2 / (2 * n)) / (1 + z2 / n)
  const half = (z95 / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))
  return {
    // At the ends the bound is exactly 0 or 1; the formula only gives it up to rounding.
    low: successes === 0 ? 0 : Math.max(0, middle - half),
    central: share,
    high: successes === n ? 1 : Math.min(1, middle + half),
  }
}
