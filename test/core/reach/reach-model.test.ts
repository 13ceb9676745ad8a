import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AdultBand } from '../../../src/core/dossier/dossier.ts'
import { adultBands } from '../../../src/core/dossier/dossier.ts'
import type { Interval } from '../../../src/core/figure.ts'
import { exactly, plus } from '../../../src/core/figure.ts'
import type { Audience } from '../../../src/core/reach/reach-model.ts'
import { reachModel } from '../../../src/core/reach/reach-model.ts'
import { solver } from '../solver.ts'

function record<Value>(valueOf: (band: AdultBand, index: number) => Value): Record<AdultBand, Value> {
  return Object.fromEntries(adultBands.map((band, index) => [band, valueOf(band, index)])) as Record<AdultBand, Value>
}

const everyone = record(() => exactly(1))

function audience(id: string, shares: readonly number[], residents: Readonly<Record<AdultBand, number>>): Audience {
  const byBand = record((band, index) => exactly((shares[index] ?? 0) * residents[band]))
  return { id, operator: id, online: false, measured: true, byBand, total: plus(...Object.values(byBand)) }
}

/** A share in thousandths, low ≤ central ≤ high. */
const share = fc
  .tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }))
  .map((values): Interval => {
    const [low = 0, central = 0, high = 0] = values.map((one) => one / 1000).sort((a, b) => a - b)
    return { low, central, high }
  })

const someAudience = fc.record({
  online: fc.boolean(),
  shares: fc.array(share, { minLength: 5, maxLength: 5 }),
})
const someResidents = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 5, maxLength: 5 })
const someConnected = fc.array(share, { minLength: 5, maxLength: 5 })

interface Sample {
  readonly audiences: readonly Audience[]
  readonly residents: Readonly<Record<AdultBand, number>>
  readonly connected: Readonly<Record<AdultBand, Interval>>
}

const sample: fc.Arbitrary<Sample> = fc
  .tuple(fc.array(someAudience, { minLength: 1, maxLength: 6 }), someResidents, someConnected)
  .map(([audiences, residents, connected]) => {
    const people = record((_, index) => residents[index] ?? 0)
    const strata = record((_, index) => connected[index] ?? exactly(1))
    return {
      residents: people,
      connected: strata,
      audiences: audiences.map(({ online, shares }, number) => {
        const byBand = record((band, index) => {
          const one = shares[index] ?? exactly(0)
          // Nobody offline is reached online: the caller caps online channels at the connected share.
          const top = online ? strata[band].high : 1
          const people = residents[index] ?? 0
          const cap = (value: number): number => Math.min(value, top) * people
          return { low: cap(one.low), central: cap(one.central), high: cap(one.high) }
        })
        return {
          id: `c${String(number)}`,
          operator: 'x',
          online,
          measured: true,
          byBand,
          total: plus(...Object.values(byBand)),
        }
      }),
    }
  })

const idsOf = (audiences: readonly Audience[]): Set<string> => new Set(audiences.map((one) => one.id))

describe('residents reached by a set of channels', () => {
  it('counts by age, not in all (method.md §3: 7 450 and not 6 820)', () => {
    const residents = { ...record(() => 0), '15-29': 3000, '30-44': 4000, '45-59': 3000 }
    const channels = [audience('a', [0.8, 0.5, 0.1], residents), audience('b', [0.1, 0.4, 0.7], residents)]
    const byAge = reachModel(channels, residents, everyone, [], solver).union(new Set(['a', 'b']))
    expect(byAge.total.central).toBeCloseTo(7450, 9)

    const pooled = { ...record(() => 0), '15-29': 10_000 }
    const flat = [audience('a', [0.47], pooled), audience('b', [0.4], pooled)]
    expect(reachModel(flat, pooled, everyone, [], solver).union(new Set(['a', 'b'])).total.central).toBeCloseTo(6820, 9)
  })

  it('keeps online channels inside the connected part of the band', () => {
    const residents = { ...record(() => 0), '75+': 1000 }
    const connected = record(() => exactly(0.48))
    const online = (id: string, share: number): Audience => ({
      ...audience(id, [0, 0, 0, 0, share], residents),
      online: true,
    })
    const reached = reachModel([online('a', 0.24), online('b', 0.36)], residents, connected, [], solver).union(
      new Set(['a', 'b']),
    )
    // Half and three quarters of the 480 connected residents: 1 − 1/2 · 1/4 of them.
    expect(reached.total.low).toBeCloseTo(360, 9)
    expect(reached.total.central).toBeCloseTo(420, 9)
    expect(reached.total.high).toBeCloseTo(480, 9)
  })

  it('gives what independent channels would lose: p_k · Π (1 − p_j)', () => {
    const residents = { ...record(() => 0), '30-44': 1000 }
    const channels = [
      audience('a', [0, 0.5], residents),
      audience('b', [0, 0.4], residents),
      audience('c', [0, 0.2], residents),
    ]
    const model = reachModel(channels, residents, everyone, [], solver)
    expect(model.exclusive(new Set(['a'])).total.central).toBeCloseTo(1000 * 0.5 * 0.6 * 0.8, 9)
    // Bounds: 0.5 − (0.4 + 0.2) < 0 and 1 − 0.4, but no more than a itself.
    expect(model.exclusive(new Set(['a'])).total).toMatchObject({ low: 0, high: 500 })
  })

  it('always keeps the most probable value inside bounds that fit the residents', () => {
    fc.assert(
      fc.property(sample, ({ audiences, residents, connected }) => {
        const model = reachModel(audiences, residents, connected, [], solver)
        const all = idsOf(audiences)
        const reached = model.union(all)
        for (const band of adultBands) {
          const { low, central, high } = reached.byBand[band]
          expect(low).toBeGreaterThanOrEqual(0)
          expect(central).toBeGreaterThanOrEqual(low)
          expect(high).toBeGreaterThanOrEqual(central)
          expect(high).toBeLessThanOrEqual(residents[band] * (1 + 1e-9))
        }
        for (const one of audiences) {
          const { low, central, high } = model.exclusive(new Set([one.id])).total
          expect([low, central, high].every(Number.isFinite)).toBe(true)
          expect(low).toBeLessThanOrEqual(central)
          expect(central).toBeLessThanOrEqual(high)
          expect(high).toBeLessThanOrEqual(one.total.high * (1 + 1e-9) + 1e-6)
        }
      }),
    )
  })

  it('never loses reach when a channel is added', () => {
    fc.assert(
      fc.property(sample, ({ audiences, residents, connected }) => {
        const before = reachModel(audiences.slice(1), residents, connected, [], solver).union(
          idsOf(audiences.slice(1)),
        ).total
        const after = reachModel(audiences, residents, connected, [], solver).union(idsOf(audiences)).total
        for (const end of ['low', 'central', 'high'] as const) {
          expect(after[end]).toBeGreaterThanOrEqual(before[end] - 1e-6)
        }
      }),
    )
  })

  it('loses exactly what is exclusive when a set of channels stops', () => {
    fc.assert(
      fc.property(sample, ({ audiences, residents, connected }) => {
        const model = reachModel(audiences, residents, connected, [], solver)
        const [first, ...others] = audiences
        const lost = model.exclusive(new Set(first ? [first.id] : [])).total
        const difference = model.union(idsOf(audiences)).total.central - model.union(idsOf(others)).total.central
        expect(lost.central).toBeCloseTo(difference, 5)
      }),
    )
  })
})
