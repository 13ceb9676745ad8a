/** The programme that lets atoms in one by one, against the whole programme and against populations counted one by one. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Interval } from '../../../src/core/figure.ts'
import { exactly, midpoint } from '../../../src/core/figure.ts'
import { AtomProgramme } from '../../../src/core/reach/atom-programme.ts'
import type { JointShares, PairShare, Question } from '../../../src/core/reach/joint-shares.ts'
import type { Bounds, Marginal } from '../../../src/core/reach/union-bounds.ts'
import { solver } from '../solver.ts'

const offline = (share: number): Marginal => ({ share: exactly(share), online: false })
const pair = (first: number, second: number, share: number): PairShare => ({ first, second, share: exactly(share) })
const everyone = exactly(1)

const any = (...channels: readonly number[]): Question => ({ of: 'any', channels: new Set(channels) })

function boundsOf(shares: JointShares, question: Question): Bounds {
  const programme = new AtomProgramme(shares, solver)
  expect(programme.feasible).toBe(true)
  return programme.bounds(question)
}

/** Every atom at once, as method.md §3 writes it. */
function wholeProgramme({ marginals, pairs, connected }: JointShares, question: Question): Bounds | null {
  const atoms = Array.from({ length: 2 ** marginals.length }, (_, atom) => atom)
  const has = (atom: number, channel: number): boolean => (atom & (1 << channel)) !== 0
  const inside = (atom: number): number => [...question.channels].filter((channel) => has(atom, channel)).length
  const outside = (atom: number): boolean => marginals.some((_, one) => !question.channels.has(one) && has(atom, one))
  const counted = (atom: number): boolean =>
    question.of === 'several' ? inside(atom) > 1 : inside(atom) > 0 && !(question.of === 'only' && outside(atom))
  const row = (holds: (atom: number) => boolean, { low, high }: Bounds) => ({
    terms: atoms.filter(holds).map((atom) => [atom, 1] as const),
    low,
    high,
  })
  const constraints = [
    row(() => true, { low: 1, high: 1 }),
    ...marginals.map(({ share }, channel) => row((atom) => has(atom, channel), share)),
    ...pairs.map(({ first, second, share }) => row((atom) => has(atom, first) && has(atom, second), share)),
    row((atom) => marginals.some(({ online }, channel) => online && has(atom, channel)), {
      low: 0,
      high: connected.high,
    }),
  ]
  const objective = atoms.map((atom) => (counted(atom) ? 1 : 0))
  const solve = (sense: 'minimise' | 'maximise') => solver.solve({ sense, objective, constraints })
  const [low, high] = [solve('minimise'), solve('maximise')]
  if (low.status !== 'optimal' || high.status !== 'optimal') return null
  return { low: low.objective, high: high.objective }
}

interface Population {
  readonly shares: JointShares
  /** Channels of each resident: what the shares were counted from. */
  readonly residents: readonly number[]
}

/** Twenty residents, each with the channels that reach them; shares and overlaps are counted, then blurred. */
const population: fc.Arbitrary<Population> = fc
  .integer({ min: 1, max: 5 })
  .chain((channels) =>
    fc.record({
      residents: fc.array(fc.integer({ min: 0, max: 2 ** channels - 1 }), { minLength: 20, maxLength: 20 }),
      online: fc.array(fc.boolean(), { minLength: channels, maxLength: channels }),
      known: fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
      blur: fc.constantFrom(0, 0, 0.05, 0.2),
    }),
  )
  .map(({ residents, online, known, blur }) => {
    const share = (holds: (channels: number) => boolean): number => residents.filter(holds).length / residents.length
    const blurred = (value: number): Interval => ({
      low: Math.max(0, value - blur),
      central: value,
      high: Math.min(1, value + blur),
    })
    const has = (one: number, channel: number): boolean => (one & (1 << channel)) !== 0
    const pairs = online.flatMap((_, first) => online.map((__, second) => ({ first, second })))
    const connected = share((one) => online.some((is, channel) => is && has(one, channel)))
    return {
      residents,
      shares: {
        marginals: online.map((is, channel) => ({ online: is, share: blurred(share((one) => has(one, channel))) })),
        pairs: pairs
          .filter(({ first, second }) => first < second)
          .filter((_, index) => known[index] === true)
          .map(({ first, second }) => ({
            first,
            second,
            share: blurred(share((one) => has(one, first) && has(one, second))),
          })),
        connected: blurred(connected),
      },
    }
  })

const questions = fc.record({
  of: fc.constantFrom('any' as const, 'only' as const, 'several' as const),
  chosen: fc.integer({ min: 0, max: 31 }),
})
const asQuestion = ({ of, chosen }: { of: Question['of']; chosen: number }, channels: number): Question => ({
  of,
  channels: new Set(Array.from({ length: channels }, (_, one) => one).filter((one) => (chosen & (1 << one)) !== 0)),
})

describe('the programme over atoms (method.md §3)', () => {
  it('gives the bounds of oracles A and B', () => {
    const a = {
      marginals: [0.3, 0.4, 0.2].map(offline),
      pairs: [pair(0, 1, 0.14), pair(0, 2, 0.07), pair(1, 2, 0.09)],
      connected: everyone,
    }
    expect(boundsOf(a, any(0, 1, 2)).low).toBeCloseTo(0.6, 9)
    expect(boundsOf(a, any(0, 1, 2)).high).toBeCloseTo(0.67, 9)
    const b = {
      marginals: [0.146, 0.11, 0.252].map(offline),
      pairs: [pair(0, 1, 0.032), pair(0, 2, 0.063), pair(1, 2, 0.041)],
      connected: everyone,
    }
    expect(boundsOf(b, any(0, 1, 2)).low).toBeCloseTo(0.372, 9)
    expect(boundsOf(b, any(0, 1, 2)).high).toBeCloseTo(0.404, 9)
  })

  it('gives the bounds without pairs, and finds three disjoint halves impossible (oracle E)', () => {
    const without = { marginals: [0.55, 0.4, 0.3, 0.1].map(offline), pairs: [], connected: everyone }
    expect(boundsOf(without, any(0, 1, 2, 3)).low).toBeCloseTo(0.55, 9)
    expect(boundsOf(without, any(0, 1, 2, 3)).high).toBeCloseTo(1, 9)
    const e = {
      marginals: [0.5, 0.5, 0.5].map(offline),
      pairs: [pair(0, 1, 0), pair(0, 2, 0), pair(1, 2, 0)],
      connected: everyone,
    }
    expect(new AtomProgramme(e, solver).feasible).toBe(false)
  })

  it('equals the whole programme, whatever is asked and whatever is known', () => {
    fc.assert(
      fc.property(population, questions, ({ shares }, asked) => {
        const question = asQuestion(asked, shares.marginals.length)
        const whole = wholeProgramme(shares, question)
        const found = boundsOf(shares, question)
        expect(found.low).toBeCloseTo(whole?.low ?? Number.NaN, 7)
        expect(found.high).toBeCloseTo(whole?.high ?? Number.NaN, 7)
      }),
      { numRuns: 150 },
    )
  })

  it('holds what is counted resident by resident', () => {
    fc.assert(
      fc.property(population, questions, ({ shares, residents }, asked) => {
        const question = asQuestion(asked, shares.marginals.length)
        const mask = [...question.channels].reduce((bits, channel) => bits | (1 << channel), 0)
        const count = (one: number): number => [...question.channels].filter((channel) => one & (1 << channel)).length
        const counted = residents.filter((one) => {
          if (question.of === 'several') return count(one) > 1
          return (one & mask) !== 0 && !(question.of === 'only' && (one & ~mask) !== 0)
        })
        const truth = counted.length / residents.length
        const found = boundsOf(shares, question)
        expect(found.low).toBeLessThanOrEqual(truth + 1e-7)
        expect(found.high).toBeGreaterThanOrEqual(truth - 1e-7)
      }),
      { numRuns: 150 },
    )
  })

  it('moves central values that contradict each other to the nearest ones that do not', () => {
    const shares = {
      marginals: [midpoint(0.4, 0.6), midpoint(0.4, 0.6)].map((share) => ({ share, online: false })),
      // Half of the band each, and 0.55 of it common to both: at least 0.1 in all has to move.
      pairs: [{ first: 0, second: 1, share: midpoint(0.5, 0.6) }],
      connected: everyone,
    }
    const nearest = new AtomProgramme(shares, solver).nearestCentral()
    expect(nearest.distance).toBeCloseTo(0.05, 9)
    expect(nearest.pairs[0]).toBeCloseTo(0.5, 9)
    expect(nearest.channels[0]).toBeCloseTo(0.5, 9)
  })
})
