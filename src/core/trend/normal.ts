/** The normal law, as far as rank tests need it. */

/** Probability that a standard normal variable is at least as far from 0 as `z`: 1 at 0, 0.05 at 1.96. */
export function twoSidedP(z: number): number {
  return Math.min(1, complementaryError(Math.abs(z) / Math.SQRT2))
}

/** erfc of a non-negative number: Taylor series near 0, continued fraction beyond, both to about 1e-15. */
function complementaryError(x: number): number {
  return x < 2 ? 1 - errorSeries(x) : errorFraction(x)
}

function errorSeries(x: number): number {
  let term = x
  let sum = x
  for (let k = 1; Math.abs(term) > 1e-17 * Math.max(sum, 1e-300) && k < 200; k += 1) {
    term *= (-x * x) / k
    sum += term / (2 * k + 1)
  }
  return (2 / Math.sqrt(Math.PI)) * sum
}

/** erfc(x) = e^(−x²)/√π · 1/(x + (1/2)/(x + (2/2)/(x + (3/2)/(x + …)))). */
function errorFraction(x: number): number {
  let tail = x
  for (let k = 120; k >= 1; k -= 1) tail = x + k / 2 / tail
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / tail
}
