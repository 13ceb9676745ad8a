import { describe, expect, it } from 'vitest'
import { totalIndices } from '../../../src/core/sensitivity/sobol.ts'

const alone = (count: number): readonly (readonly number[])[] => Array.from({ length: count }, (_, index) => [index])
const values = (found: ReturnType<typeof totalIndices>): readonly number[] =>
  found.totals.map(([one]) => one?.value ?? -1)

describe('total indices of Sobol', () => {
  it('are those of the function of Ishigami (a = 7, b = 0.1)', () => {
    const ishigami = (point: readonly number[]): readonly number[] => {
      const [x = 0, y = 0, z = 0] = point.map((one) => Math.PI * (2 * one - 1))
      return [Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x)]
    }
    const found = totalIndices(ishigami, alone(3), { base: 20_000, seed: 4 })
    expect(found.variances[0]).toBeCloseTo(13.84, 0)
    const [x, y, z] = values(found)
    expect(x).toBeCloseTo(0.5576, 1)
    expect(y).toBeCloseTo(0.4424, 1)
    expect(z).toBeCloseTo(0.2437, 1)
    for (const [index, exact] of [0.5576, 0.4424, 0.2437].entries()) {
      const total = found.totals[index]?.[0]
      // 95 %, taken at three standard deviations: these draws are always the same.
      expect(Math.abs((total?.value ?? 9) - exact)).toBeLessThan(1.6 * (total?.error ?? 0))
    }
  })

  it("are those of Sobol's g-function", () => {
    const a = [0, 1, 4.5, 9]
    const parts = a.map((one) => 1 / (3 * (1 + one) ** 2))
    const variance = parts.reduce((product, one) => product * (1 + one), 1) - 1
    const exact = parts.map((own, index) => {
      const others = parts.filter((_, other) => other !== index).reduce((product, one) => product * (1 + one), 1)
      return (own * others) / variance
    })
    const g = (point: readonly number[]): readonly number[] => [
      point.reduce(
        (product, x, index) => (product * (Math.abs(4 * x - 2) + (a[index] ?? 0))) / (1 + (a[index] ?? 0)),
        1,
      ),
    ]
    const found = values(totalIndices(g, alone(4), { base: 20_000, seed: 11 }))
    for (const [index, one] of exact.entries()) expect(found[index]).toBeCloseTo(one, 1)
    expect(found.toSorted((one, other) => other - one)).toEqual(found)
  })

  it('sum to one for an additive model, and more when inputs act together', () => {
    const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0)
    const options = { base: 8000, seed: 2 }
    const additive = totalIndices(([x = 0, y = 0, z = 0]) => [x + 2 * y + 3 * z], alone(3), options)
    expect(sum(values(additive))).toBeCloseTo(1, 1)
    expect(values(additive)[2]).toBeCloseTo(9 / 14, 1)
    expect(sum(values(totalIndices(([x = 0, y = 0]) => [(x - 0.5) * (y - 0.5)], alone(2), options)))).toBeCloseTo(2, 1)
  })

  it('are the same for the same seed, and take coordinates together', () => {
    const model = ([x = 0, y = 0, z = 0]: readonly number[]): readonly number[] => [x * y + z, 4]
    const options = { base: 300, seed: 9 }
    const found = totalIndices(model, alone(3), options)
    expect(totalIndices(model, alone(3), options)).toEqual(found)
    expect(totalIndices(model, alone(3), { ...options, seed: 10 })).not.toEqual(found)
    const [together] = values(totalIndices(model, [[0, 1, 2]], { base: 4000, seed: 9 }))
    expect(together).toBeCloseTo(1, 1)
    // A constant owes nothing to anybody.
    expect(found.totals.map((one) => one[1]?.value)).toEqual([0, 0, 0])
    expect(totalIndices(() => [1], [], options)).toEqual({ variances: [0], totals: [] })
  })
})
