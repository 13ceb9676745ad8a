/** The reach model with known overlaps, against invented populations counted resident by resident. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AdultBand } from '../../../src/core/dossier/dossier.ts'
import { adultBands } from '../../../src/core/dossier/dossier.ts'
import type { Interval } from '../../../src/core/figure.ts'
import { exactly, plus } from '../../../src/core/figure.ts'
import type { KnownOverlap } from '../../../src/core/reach/band-cells.ts'
import type { Audience, Reach } from '../../../src/core/reach/reach-model.ts'
import { reachModel } from '../../../src/core/reach/reach-model.ts'
import { adultRecord } from '../../../src/core/reach/residents.ts'
import { solver } from '../solver.ts'

/** Each resident of each band: the channels that reach them, one bit each. */
type Population = Readonly<Record<AdultBand, readonly number[]>>

interface Sample {
  readonly population: Population
  readonly audiences: readonly Audience[]
  readonly residents: Readonly<Record<AdultBand, number>>
  readonly connected: Readonly<Record<AdultBand, Interval>>
  readonly overlaps: readonly KnownOverlap[]
}

const has = (resident: number, channel: number): boolean => (resident & (1 << channel)) !== 0
const idOf = (channel: number): string => `c${String(channel).padStart(2, '0')}`

interface Draw {
  readonly channels: number
  readonly population: Population
  readonly online: readonly boolean[]
  readonly known: readonly ('band' | 'all' | 'no')[]
  readonly blur: number
}

function sampleOf({ channels, population, online, known, blur }: Draw): Sample {
  const residents = adultRecord((band) => population[band].length)
  const everyone = adultBands.flatMap((band) => population[band])
  const around = (value: number, most: number): Interval => ({
    low: Math.max(0, value * (1 - blur)),
    central: value,
    high: Math.min(most, value * (1 + blur)),
  })
  const count = (people: readonly number[], ...each: readonly number[]): number =>
    people.filter((one) => each.every((channel) => has(one, channel))).length
  const audiences = Array.from({ length: channels }, (_, channel): Audience => {
    const byBand = adultRecord((band) => around(count(population[band], channel), residents[band]))
    return {
      id: idOf(channel),
      operator: `o${String(channel % 4)}`,
      online: online[channel] === true,
      measured: true,
      byBand,
      total: plus(...Object.values(byBand)),
    }
  })
  const connected = adultRecord((band) => {
    const share =
      population[band].filter((one) => online.some((is, channel) => is && has(one, channel))).length /
      Math.max(1, residents[band])
    return { low: share, central: (1 + share) / 2, high: 1 }
  })
  const shareOf = (people: readonly number[], one: number, other: number): { low: number; high: number } => {
    const share = people.length === 0 ? 0 : count(people, one, other) / people.length
    return { low: share * (1 - blur), high: Math.min(1, share * (1 + blur)) }
  }
  const pairs = audiences.flatMap((_, first) =>
    audiences.slice(first + 1).map((__, step) => [first, first + 1 + step] as const),
  )
  const overlaps = pairs.flatMap(([first, second], index): readonly KnownOverlap[] => {
    const names = [idOf(first), idOf(second)] as const
    if (known[index] === 'all') return [{ channels: names, band: null, share: shareOf(everyone, first, second) }]
    if (known[index] !== 'band') return []
    return adultBands.map((band) => ({ channels: names, band, share: shareOf(population[band], first, second) }))
  })
  return { population, audiences, residents, connected, overlaps }
}

function draw(least: number, most: number): fc.Arbitrary<Sample> {
  return fc
    .integer({ min: least, max: most })
    .chain((channels) => {
      const resident = fc.integer({ min: 0, max: 2 ** channels - 1 })
      const band = fc.array(resident, { minLength: 1, maxLength: 12 })
      return fc.record({
        channels: fc.constant(channels),
        population: fc.record({ '15-29': band, '30-44': band, '45-59': band, '60-74': band, '75+': band }),
        online: fc.array(fc.boolean(), { minLength: channels, maxLength: channels }),
        known: fc.array(fc.constantFrom('band' as const, 'all' as const, 'no' as const), {
          minLength: 15,
          maxLength: 15,
        }),
        blur: fc.constantFrom(0, 0.1, 0.4),
      })
    })
    .map(sampleOf)
}

const modelOf = ({ audiences, residents, connected, overlaps }: Sample) =>
  reachModel(audiences, residents, connected, overlaps, solver)

/** Residents for whom it holds, by band and in all. */
function counted({ population }: Sample, holds: (resident: number) => boolean): Reach {
  const byBand = adultRecord((band) => exactly(population[band].filter(holds).length))
  return { byBand, total: plus(...Object.values(byBand)) }
}

function expectHolds(found: Reach, truth: Reach, { residents }: Sample): void {
  const each: readonly (readonly [Interval, Interval, number])[] = [
    ...adultBands.map((band) => [found.byBand[band], truth.byBand[band], residents[band]] as const),
    [found.total, truth.total, adultBands.reduce((sum, band) => sum + residents[band], 0)],
  ]
  for (const [{ low, central, high }, { central: true_ }, most] of each) {
    expect([low, central, high].every(Number.isFinite)).toBe(true)
    expect(low).toBeGreaterThanOrEqual(0)
    expect(low).toBeLessThanOrEqual(central)
    expect(central).toBeLessThanOrEqual(high)
    expect(high).toBeLessThanOrEqual(most * (1 + 1e-9))
    expect(low).toBeLessThanOrEqual(true_ + 1e-5)
    expect(high).toBeGreaterThanOrEqual(true_ - 1e-5)
  }
}

const someSet = fc.integer({ min: 1, max: 2 ** 14 - 1 })
const maskFor = (set: number, { audiences }: Sample): number => set & (2 ** audiences.length - 1)
const idsOf = (mask: number, { audiences }: Sample): Set<string> =>
  new Set(audiences.flatMap((one, channel) => (has(mask, channel) ? [one.id] : [])))
const bits = (mask: number): number => mask.toString(2).replaceAll('0', '').length

describe('reach with known overlaps', () => {
  it('holds every population that it was counted from', () => {
    fc.assert(
      fc.property(draw(2, 5), someSet, (sample, set) => {
        const model = modelOf(sample)
        const mask = maskFor(set, sample)
        const ids = idsOf(mask, sample)
        expect(model.problems.filter((one) => one.code !== 'overlaps-moved')).toEqual([])
        expectHolds(
          model.union(ids),
          counted(sample, (one) => (one & mask) !== 0),
          sample,
        )
        expectHolds(
          model.several(ids),
          counted(sample, (one) => bits(one & mask) > 1),
          sample,
        )
        expectHolds(
          model.exclusive(ids),
          counted(sample, (one) => (one & mask) !== 0 && (one & ~mask) === 0),
          sample,
        )
      }),
      { numRuns: 60 },
    )
  })

  it('never loses reach when a channel is added, whatever is known of it', () => {
    fc.assert(
      fc.property(draw(2, 4), someSet, (sample, set) => {
        const model = modelOf(sample)
        const all = model.union(idsOf(-1, sample)).total
        const some = model.union(idsOf(maskFor(set, sample), sample)).total
        for (const end of ['low', 'central', 'high'] as const) {
          expect(all[end]).toBeGreaterThanOrEqual(some[end] - 1e-5)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('does not depend on the order of channels, nor of overlaps', () => {
    fc.assert(
      fc.property(draw(2, 4), (sample) => {
        const reversed = { ...sample, audiences: sample.audiences.toReversed(), overlaps: sample.overlaps.toReversed() }
        const [one, other] = [modelOf(sample), modelOf(reversed)].map((model) => model.union(idsOf(-1, sample)).total)
        expect(one?.low).toBeCloseTo(other?.low ?? Number.NaN, 5)
        expect(one?.high).toBeCloseTo(other?.high ?? Number.NaN, 5)
        expect(one?.central).toBeCloseTo(other?.central ?? Number.NaN, 3)
      }),
      { numRuns: 40 },
    )
  })

  it('narrows: what is known of overlaps never widens the bounds', () => {
    fc.assert(
      fc.property(draw(2, 4), (sample) => {
        const without = modelOf({ ...sample, overlaps: [] }).union(idsOf(-1, sample)).total
        const with_ = modelOf(sample).union(idsOf(-1, sample)).total
        expect(with_.low).toBeGreaterThanOrEqual(without.low - 1e-5)
        expect(with_.high).toBeLessThanOrEqual(without.high + 1e-5)
      }),
      { numRuns: 40 },
    )
  })
})

/** One band of 1 000 residents, offline channels of these exact shares. */
function oneBand(shares: readonly number[], overlaps: readonly KnownOverlap[]) {
  const residents = { ...adultRecord(() => 0), '30-44': 1000 }
  const audiences = shares.map((share, channel): Audience => {
    const byBand = { ...adultRecord(() => exactly(0)), '30-44': exactly(1000 * share) }
    return { id: idOf(channel), operator: 'own', online: false, measured: true, byBand, total: byBand['30-44'] }
  })
  return reachModel(
    audiences,
    residents,
    adultRecord(() => exactly(1)),
    overlaps,
    solver,
  )
}

const between = (first: number, second: number, share: number, band: AdultBand | null = null): KnownOverlap => ({
  channels: [idOf(first), idOf(second)],
  band,
  share: { low: share, high: share },
})
const three = new Set([idOf(0), idOf(1), idOf(2)])

describe('oracles of method.md §3, in residents', () => {
  it.each([null, '30-44'] as const)('A, overlaps known of %s', (band) => {
    const model = oneBand(
      [0.3, 0.4, 0.2],
      [between(0, 1, 0.14, band), between(0, 2, 0.07, band), between(1, 2, 0.09, band)],
    )
    const { low, central, high } = model.union(three).total
    expect(low).toBeCloseTo(600, 4)
    expect(central).toBeCloseTo(635.811, 3)
    expect(high).toBeCloseTo(670, 4)
    expect(model.several(three).total.central).toBeCloseTo(300 - 2 * 35.811, 2)
    expect(model.problems).toEqual([])
  })

  it('E: three disjoint halves are told, and the computation goes on without', () => {
    const overlaps = [between(0, 1, 0), between(0, 2, 0), between(1, 2, 0)]
    const model = oneBand([0.5, 0.5, 0.5], overlaps)
    expect(model.problems).toEqual([
      expect.objectContaining({
        code: 'overlaps-contradict',
        params: {
          bands: [],
          overlaps: [
            ['c00', 'c01'],
            ['c00', 'c02'],
            ['c01', 'c02'],
          ],
        },
      }),
    ])
    expect(overlaps.map((one) => model.uses(one))).toEqual([false, false, false])
    expect(model.union(three).total).toEqual(oneBand([0.5, 0.5, 0.5], []).union(three).total)
  })

  it('names the smallest contradiction, and uses the other overlaps', () => {
    // Half and a third cannot have more than a third in common.
    const model = oneBand([0.5, 0.3, 0.4], [between(0, 1, 0.45, '30-44'), between(1, 2, 0.1, '30-44')])
    expect(model.problems).toEqual([
      expect.objectContaining({
        code: 'overlaps-contradict',
        params: { bands: ['30-44'], overlaps: [['c00', 'c01']] },
      }),
    ])
    expect(model.uses(between(1, 2, 0.1, '30-44'))).toBe(true)
    expect(model.union(new Set([idOf(1), idOf(2)])).total).toMatchObject({
      low: expect.closeTo(600, 4) as number,
      high: expect.closeTo(600, 4) as number,
    })
  })
})

describe('more than ten channels tied by overlaps', () => {
  const random = (seed: number) => () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed / 2_147_483_648
  }
  const next = random(7)
  const population = adultRecord(() =>
    Array.from({ length: 60 }, () =>
      Array.from({ length: 14 }).reduce<number>((set, _, channel) => (next() < 0.3 ? set | (1 << channel) : set), 0),
    ),
  )
  const links = Array.from({ length: 91 }, (_, index) => (index % 4 === 0 ? ('band' as const) : ('no' as const)))
  const sample = sampleOf({
    channels: 14,
    population,
    online: Array.from({ length: 14 }, (_, channel) => channel % 4 < 2),
    known: links,
    blur: 0.1,
  })
  const model = modelOf(sample)

  it('treats channels of one operator as one, says so, and still holds the truth', () => {
    expect(model.problems.map((one) => one.code)).toContain('channels-bundled')
    expect(model.bundles.length).toBeGreaterThan(0)
    for (const mask of [-1, 0b1111, 0b10001000100010, 0b1010101]) {
      const inside = maskFor(mask, sample)
      const ids = idsOf(inside, sample)
      expectHolds(
        model.union(ids),
        counted(sample, (one) => (one & inside) !== 0),
        sample,
      )
      expectHolds(
        model.several(ids),
        counted(sample, (one) => bits(one & inside) > 1),
        sample,
      )
      expectHolds(
        model.exclusive(ids),
        counted(sample, (one) => (one & inside) !== 0 && (one & ~inside) === 0),
        sample,
      )
    }
  })

  it('leaves out overlaps of the least channels when no operator has several', () => {
    const apart = { ...sample, audiences: sample.audiences.map((one) => ({ ...one, operator: one.id })) }
    const found = modelOf(apart)
    expect(found.problems.map((one) => one.code)).toContain('overlaps-left-out')
    expectHolds(
      found.union(idsOf(-1, sample)),
      counted(sample, (one) => one !== 0),
      sample,
    )
  })
})
