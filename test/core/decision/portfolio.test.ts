import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PortfolioProblem } from '../../../src/core/decision/portfolio.ts'
import { bestPortfolios } from '../../../src/core/decision/portfolio.ts'
import { solver } from '../solver.ts'

const sum = (weights: readonly number[], chosen: readonly number[]): number =>
  chosen.reduce((total, index) => total + (weights[index] ?? 0), 0)

function isAllowed(problem: PortfolioProblem, chosen: readonly number[]): boolean {
  return (
    problem.limits.every(({ weights, most }) => sum(weights, chosen) <= most) &&
    problem.floors.every(({ weights, least }) => sum(weights, chosen) >= least) &&
    problem.precedence.every(
      ({ then, anyOf }) => !chosen.includes(then) || anyOf.some((one) => chosen.includes(one)),
    ) &&
    problem.exclusions.every(([one, other]) => !chosen.includes(one) || !chosen.includes(other))
  )
}

/** Values of every allowed set, the greatest first. */
function bruteForce(problem: PortfolioProblem): readonly number[] {
  const count = problem.values.length
  return Array.from({ length: 2 ** count }, (_, set) =>
    Array.from({ length: count }, (__, index) => index).filter((index) => (set & (1 << index)) !== 0),
  )
    .filter((chosen) => isAllowed(problem, chosen))
    .map((chosen) => sum(problem.values, chosen))
    .toSorted((one, other) => other - one)
}

/** Gains and losses, two budgets, a band that must not lose, precedence with a choice, exclusions. */
const problems = fc.integer({ min: 1, max: 15 }).chain((count) => {
  const list = (min: number, max: number) => fc.array(fc.integer({ min, max }), { minLength: count, maxLength: count })
  const place = fc.integer({ min: 0, max: count - 1 })
  return fc.record<PortfolioProblem>({
    values: list(-20, 40),
    limits: fc.array(fc.record({ weights: list(-10, 30), most: fc.integer({ min: 0, max: 100 }) }), { maxLength: 2 }),
    floors: fc.array(fc.record({ weights: list(-10, 10), least: fc.integer({ min: -5, max: 5 }) }), { maxLength: 2 }),
    precedence: fc.array(fc.record({ then: place, anyOf: fc.array(place, { maxLength: 3 }) }), { maxLength: 3 }),
    exclusions: fc.array(
      fc.tuple(place, place).filter(([one, other]) => one !== other),
      { maxLength: count === 1 ? 0 : 4 },
    ),
  })
})

describe('the best sets of actions', () => {
  it('equal brute force up to 15 actions, one after the other, and break no rule', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        // A measure that asks for itself asks for nothing.
        const cleaned = {
          ...problem,
          precedence: problem.precedence.filter(({ then, anyOf }) => !anyOf.includes(then)),
        }
        const found = bestPortfolios(cleaned, 5, solver)
        expect(found.map(({ value }) => value)).toEqual(bruteForce(cleaned).slice(0, 5))
        for (const { chosen } of found) expect(isAllowed(cleaned, chosen)).toBe(true)
        expect(new Set(found.map(({ chosen }) => chosen.join())).size).toBe(found.length)
      }),
      { numRuns: 60, seed: 5 },
    )
  })

  it('are none when nothing is allowed', () => {
    const impossible = { values: [1], limits: [], floors: [{ weights: [1], least: 2 }], precedence: [], exclusions: [] }
    expect(bestPortfolios(impossible, 3, solver)).toEqual([])
  })
})
