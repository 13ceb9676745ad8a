/** `union-bounds`: oracles of method.md §3, from the command line's own tool. */
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { unionBounds } from '../../src/cli/method/union-bounds.ts'
import { solver } from '../core/solver.ts'
import { runCli } from './run-cli.ts'

const near = (value: number, digits = 6) => expect.closeTo(value, digits) as number
const compute = (input: unknown): unknown => unionBounds.compute(v.parse(unionBounds.schema, input), solver)

describe('amarres method union-bounds', () => {
  it('prints oracle A as JSON', async () => {
    const { code, stdout } = await runCli(['method', 'union-bounds'], undefined, JSON.stringify(unionBounds.example))
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      status: 'optimal',
      low: near(0.6),
      high: near(0.67),
      central: near(0.635811),
      // Those of 0 whom neither 1 nor 2 reaches: .30 − .14 − .07 + P(all three).
      exclusive: { central: near(0.3 - 0.14 - 0.07 + 0.035811) },
    })
  })

  it('gives oracle B and the formulas that it does not use', () => {
    const pairs = [
      { a: 0, b: 1, share: 0.032 },
      { a: 2, b: 0, share: 0.063 },
      { a: 1, b: 2, share: 0.041 },
    ]
    expect(compute({ marginals: [0.146, 0.11, 0.252], pairs })).toMatchObject({
      low: near(0.372),
      high: near(0.404),
      central: near(0.388922),
      exclusive: null,
      comparators: {
        sainsbury: near(1 - 0.854 * 0.89 * 0.748),
        agostini: near(0.508 ** 2 / (0.508 + 1.125 * 0.136)),
        hofmans: near(
          0.508 ** 2 / (0.508 + (0.256 / 0.224) * 0.032 + (0.398 / 0.335) * 0.063 + (0.362 / 0.321) * 0.041),
        ),
      },
    })
  })

  it('gives the closed forms without pairs, inside the connected part for online channels', () => {
    expect(compute({ marginals: [0.55, 0.4, 0.3, 0.1] })).toMatchObject({
      low: near(0.55),
      high: near(1),
      central: near(0.8299),
      comparators: { sainsbury: near(0.8299), agostini: null, hofmans: null },
    })
    expect(compute({ marginals: [0.24, 0.36], online: [0, 1], connected: 0.48, exclusive: [0] })).toMatchObject({
      low: near(0.36),
      high: near(0.48),
      central: near(0.42),
      exclusive: { low: 0, high: near(0.12), central: near(0.06) },
    })
    expect(compute({ marginals: [[0.2, 0.9]], online: [0], connected: [0.4, 0.5] })).toMatchObject({
      low: near(0.2),
      high: near(0.5),
    })
  })

  it('explains what is impossible by the smallest contradictory set', () => {
    const disjoint = [
      { a: 0, b: 1, share: 0 },
      { a: 0, b: 2, share: 0 },
      { a: 1, b: 2, share: 0 },
    ]
    expect(compute({ marginals: [0.5, 0.5, 0.5, 0.2], pairs: disjoint })).toEqual({
      status: 'infeasible',
      contradiction: { marginals: [0, 1, 2], pairs: [0, 1, 2], connected: false },
    })
    expect(compute({ marginals: [0.3, 0.7], online: [0, 1], connected: 0.6 })).toEqual({
      status: 'infeasible',
      contradiction: { marginals: [1], pairs: [], connected: true },
    })
    expect(compute({ marginals: [0.3, 0.7], pairs: [{ a: 1, b: 0, share: [0.4, 0.5] }] })).toEqual({
      status: 'infeasible',
      contradiction: { marginals: [0], pairs: [0], connected: false },
    })
    // Neither overlaps the other while both are online, and together they exceed those who are.
    const apart = { marginals: [0.3, 0.4], pairs: [{ a: 0, b: 1, share: 0 }], online: [0, 1], connected: 0.6 }
    expect(compute(apart)).toMatchObject({ contradiction: { marginals: [0, 1], pairs: [0], connected: true } })
  })

  it.each([
    [{ marginals: [0.5], online: [1] }, 'no channel 1'],
    [{ marginals: [0.5, 0.5], pairs: [{ a: 0, b: 0, share: 0.1 }] }, 'itself'],
    [
      {
        marginals: [0.5, 0.5],
        pairs: [
          { a: 0, b: 1, share: 0.1 },
          { a: 1, b: 0, share: 0.2 },
        ],
      },
      'twice',
    ],
    [
      {
        marginals: Array.from({ length: 13 }, () => 0.1),
        pairs: Array.from({ length: 12 }, (_, a) => ({ a, b: a + 1, share: 0.05 })),
      },
      'more than 12',
    ],
  ])('refuses what has no meaning: %o', (input, reason) => {
    expect(() => compute(input)).toThrow(reason)
  })

  it('has comparators that leave the range of shares: they are never used', () => {
    const pairs = [
      { a: 0, b: 1, share: 1 },
      { a: 0, b: 2, share: 1 },
      { a: 1, b: 2, share: 1 },
    ]
    expect(compute({ marginals: [1, 1, 1], pairs })).toMatchObject({
      low: near(1),
      high: near(1),
      comparators: { agostini: near(9 / (3 + 3.375)) },
    })
  })
})
