import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { tools } from '../../src/cli/method/tools.ts'
import { nile } from '../core/trend/nile.ts'
import { runCli } from './run-cli.ts'

const compute = async (name: string, input: unknown): Promise<unknown> => {
  const { code, stdout, stderr } = await runCli(['method', name], undefined, JSON.stringify(input))
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout)
}

describe('amarres method', () => {
  it('computes with the functions of the core', async () => {
    expect(await compute('wilson', { successes: 81, n: 263 })).toMatchObject({
      low: expect.closeTo(0.2553, 4) as number,
      high: expect.closeTo(0.3662, 4) as number,
    })
    expect(await compute('hhi', { amounts: [40, 30, 20, 10] })).toMatchObject({
      hhi: { central: expect.closeTo(0.3, 12) as number },
      effectiveNumber: { central: expect.closeTo(3.3333, 4) as number },
    })
    expect(await compute('geometric-index', { values: [0.6971, 0.3447, 0.5506] })).toEqual({
      geometric: expect.closeTo(0.50955, 5) as number,
      arithmetic: expect.closeTo(0.5308, 4) as number,
    })
  })

  it('draws weights, chooses under a limit and reads texts', async () => {
    const scores = [
      [0.9, 0.1],
      [0.6, 0.5],
      [0.2, 0.8],
    ]
    const { ranks } = (await compute('smaa', { scores })) as { ranks: readonly (readonly number[])[] }
    expect(ranks.map(([first = 0]) => Math.round(first * 28))).toEqual([12, 4, 12])
    expect(await compute('smaa', { components: [0.5, [0.5, 0.5]], draws: 20, seed: 3 })).toEqual({
      draws: 20,
      seed: 3,
      central: { A: 0, B: 0, C: 1, D: 0, E: 0 },
      within: { A: 0, B: 0, C: 1, D: 0, E: 0 },
    })
    const things = { values: [6, 10, 12, 13], weights: [2, 4, 6, 7] }
    expect(await compute('knapsack', { ...things, capacity: 11 })).toEqual({ value: 23, chosen: [1, 3] })
    expect(await compute('knapsack', { ...things, capacity: 11, exclusions: [[1, 3]] })).toEqual({
      value: 22,
      chosen: [1, 2],
    })
    expect(await compute('lix', { text: 'Un mot. Deux habitants.' })).toMatchObject({ lix: 2 + 25 })
  })

  it('finds the trend of the Nile, and none across a break', async () => {
    expect(await compute('trend', { series: nile, horizon: 1 })).toMatchObject({
      n: 100,
      S: -1387,
      z: expect.closeTo(-4.128067, 6) as number,
      slope: expect.closeTo(-2.6, 12) as number,
      seasonal: false,
      projection: [{ step: 1 }],
    })
    const jump = [9, 9, 9, 9, 9, 9, 9, 9, null, 90, 90, 90]
    expect(await compute('trend', { series: jump, seasons: 12, breaks: [9] })).toMatchObject({
      n: 3,
      S: null,
      slope: null,
      segments: [
        { from: 0, to: 7, S: 0, p: 1, slope: 0 },
        { from: 9, to: 11, status: 'cannot-tell', missing: 5 },
      ],
      projection: null,
    })
  })

  it('refuses what is not JSON, what has the wrong shape and what has no meaning', async () => {
    const refused = async (name: string, input: string): Promise<string> => {
      const { code, stdout, stderr } = await runCli(['method', name, '--lang', 'en'], undefined, input)
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
      return stderr
    }
    expect(await refused('wilson', 'n = 3')).toContain('not JSON')
    expect(await refused('wilson', '{"successes": 1, "n": -2}')).toContain('“n”')
    expect(await refused('wilson', '{"successes": 3, "n": 2}')).toContain('3 of 2')
    expect(await refused('hhi', '{"amounts": [0, 0]}')).toContain('sum')
  })

  it('lists the formulas when it misses the name of one', async () => {
    const { code, stderr } = await runCli(['method', 'magic', '--lang', 'en'])
    expect(code).toBe(2)
    for (const tool of tools) expect(stderr).toContain(tool.name)
  })

  it.each(tools.map((tool) => [tool.name, tool] as const))(
    'explains %s with an example that works',
    async (name, tool) => {
      const { code, stdout } = await runCli(['method', name, '--help', '--lang', 'en'])
      expect(code).toBe(0)
      expect(stdout).toContain(tool.what.en)
      expect(stdout).toContain(JSON.stringify(tool.example))
      expect(v.is(tool.schema, tool.example)).toBe(true)
      for (const { path } of [...tool.input, ...tool.output]) expect(stdout).toContain(path)
    },
  )
})
