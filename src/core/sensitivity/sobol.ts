/**
 * How much of the variance of a result is owed to an input, alone or with others: Sobol's total index (method.md, sensitivity).
 * Estimator: Jansen 1999, `T = Σ (f(A) − f(A_B))² / 2N / V`, on two independent samples of the unit cube.
 */
import type { Random } from '../decision/random.ts'
import { seeded } from '../decision/random.ts'

export interface Sampling {
  /** Points of each sample: the model is run `base · (inputs + 2)` times. */
  readonly base: number
  readonly seed: number
}

interface TotalIndex {
  /** 0 … about 1: share of the variance that would remain if all but this input were known. */
  readonly value: number
  /** Half of the interval at 95 % around `value`, of the draw alone. */
  readonly error: number
}

export interface Sensitivity {
  /** Of each output: variance in the unit of the output, squared. */
  readonly variances: readonly number[]
  /** `totals[input][output]`; an output that does not vary owes nothing to anybody. */
  readonly totals: readonly (readonly TotalIndex[])[]
}

/**
 * `inputs[i]`: coordinates that make the input i (several when it is known as a whole or not at all). `model` takes a point of
 * the unit cube and gives its outputs, always as many.
 */
export function totalIndices(
  model: (point: readonly number[]) => readonly number[],
  inputs: readonly (readonly number[])[],
  { base, seed }: Sampling,
): Sensitivity {
  const dimensions = 1 + Math.max(-1, ...inputs.flat())
  const random = seeded(seed)
  const first = sample(random, base, dimensions)
  const second = sample(random, base, dimensions)
  const atFirst = first.map(model)
  const variances = varianceOf([...atFirst, ...second.map(model)])
  const totals = inputs.map((coordinates) => {
    const moved = first.map((point, index) => {
      const other = [...point]
      for (const one of coordinates) other[one] = second[index]?.[one] ?? 0
      return model(other)
    })
    return variances.map((variance, output) => {
      const halves = moved.map((outputs, index) => ((atFirst[index]?.[output] ?? 0) - (outputs[output] ?? 0)) ** 2 / 2)
      return indexOf(halves, variance)
    })
  })
  return { variances, totals }
}

function sample(random: Random, count: number, dimensions: number): readonly (readonly number[])[] {
  return Array.from({ length: count }, () => Array.from({ length: dimensions }, () => random.next()))
}

function indexOf(halves: readonly number[], variance: number): TotalIndex {
  if (variance <= 0) return { value: 0, error: 0 }
  const mean = halves.reduce((sum, one) => sum + one, 0) / halves.length
  const spread = halves.reduce((sum, one) => sum + (one - mean) ** 2, 0) / Math.max(1, halves.length - 1)
  return { value: mean / variance, error: (1.96 * Math.sqrt(spread / halves.length)) / variance }
}

function varianceOf(outputs: readonly (readonly number[])[]): readonly number[] {
  return (outputs[0] ?? []).map((_, output) => {
    const values = outputs.map((one) => one[output] ?? 0)
    const mean = values.reduce((sum, one) => sum + one, 0) / values.length
    const variance = values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / Math.max(1, values.length - 1)
    // Rounding noise is no variance.
    return variance > (1e-9 * Math.max(1, Math.abs(mean))) ** 2 ? variance : 0
  })
}
