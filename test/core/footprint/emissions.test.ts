import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Interval } from '../../../src/core/figure.ts'
import { exactly, plus, times } from '../../../src/core/figure.ts'
import type { Emission } from '../../../src/core/footprint/emissions.ts'
import { emissionsWith } from '../../../src/core/footprint/emissions.ts'
import { webGrams } from '../../../src/core/footprint/web-model.ts'
import { bundledReference, referenceOf } from '../../../src/core/reference/effective.ts'
import { footprintFactors, footprintValues } from '../../../src/core/reference/footprint-factors.ts'
import { bundledReferenceData } from '../../../src/core/reference/reference-data.ts'
import { services } from '../../../src/core/reference/services.ts'

const gigabyte = exactly(1e9)
const emissions = emissionsWith(bundledReference)
const factors = footprintFactors(bundledReference)
const electricity = factors.electricity.interval

describe('the web model', () => {
  it('gives 148.2 g for a gigabyte, and 118.56 g once visits that come back count', () => {
    expect(webGrams(gigabyte, electricity).central).toBeCloseTo(148.2, 10)
    expect(webGrams(gigabyte, electricity, { returnShare: 0.25, reloadShare: 0.2 }).central).toBeCloseTo(118.56, 10)
  })

  it('counts French electricity in use at the low end, and never less than the making of devices', () => {
    // 0.194 kWh of use at 44.18 g, 0.106 kWh of making at 494 g.
    expect(webGrams(gigabyte, electricity).low).toBeCloseTo(0.194 * 44.18 + 0.106 * 494, 10)
  })

  it('counts half a byte as half of one, where the library counts nothing', () => {
    expect(webGrams(exactly(0.5), electricity).central).toBeCloseTo(148.2 / 2e9, 20)
    expect(webGrams(exactly(0), electricity)).toEqual(exactly(0))
  })
})

describe('factors', () => {
  it('are those of the method', () => {
    expect(factors.email.interval).toMatchObject({ low: 0.13, high: 2.46 })
    expect(factors.sms.interval).toMatchObject({ low: 0.002, high: 0.19 })
    expect(factors.panelYear.interval).toEqual(exactly(245_000))
    expect(factors.sheet.interval.low).toBe(5)
    expect(factors.feedMinute('tiktok').interval).toEqual(exactly(2.63))
    expect(factors.feedMinute('youtube').interval).toEqual(exactly(0.46))
    expect(factors.feedMinute('mastodon').interval).toMatchObject({ low: 0.46, high: 2.63 })
  })

  it('follow what the dossier replaced, and are declared then', () => {
    const override = { id: 'footprint/sheet', low: 8, high: 9, reason: 'facture de l’imprimeur', at: '2026-01-01' }
    const { sheet } = footprintFactors(referenceOf(bundledReferenceData, [override]))
    expect(sheet).toEqual({
      interval: { low: 8, central: 8.5, high: 9 },
      quality: 'declared',
      references: [override.id],
    })
  })

  it('each have a source, a year, a base and words; only stated orders of magnitude are our own', () => {
    for (const { id, citation, what, low, high } of footprintValues) {
      expect(citation.source, id).not.toBe('')
      expect(citation.year, id).toBeGreaterThan(2015)
      expect(citation.base.fr, id).not.toBe('')
      expect(what.en, id).not.toBe('')
      expect(low, id).toBeLessThanOrEqual(high)
      expect(['V-P', 'V-S', 'own'], id).toContain(citation.verification)
    }
  })
})

const range = fc
  .tuple(fc.double({ min: 0, max: 1e9, noNaN: true }), fc.double({ min: 0, max: 1e9, noNaN: true }))
  .map(([one, other]): Interval => {
    const [low, high] = one < other ? [one, other] : [other, one]
    return { low, central: (low + high) / 2, high }
  })
const service = fc.constantFrom(...services.map(({ id }) => id))
const counted: fc.Arbitrary<(quantity: Interval) => Emission> = fc.oneof(
  fc.constantFrom<(quantity: Interval) => Emission>(
    emissions.emails,
    emissions.sms,
    emissions.video,
    emissions.sheets,
    emissions.panels,
    (views) => emissions.web(views, exactly(2e6)),
    (copies) => emissions.copies(copies, { low: 4, central: 12, high: 40 }),
  ),
  service.map((id) => (minutes: Interval) => emissions.feed(minutes, id)),
)
const within = (value: number, { low, high }: Interval): boolean =>
  value >= low * (1 - 1e-12) && value <= high * (1 + 1e-12)

describe('emissions', () => {
  it('enclose every sample of the quantity and of the factor', () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(counted, range, part, (emit, quantity, at) => {
        const { grams: all } = emit(quantity)
        const sample = emit(exactly(quantity.low + at * (quantity.high - quantity.low))).grams
        expect(within(sample.low, all)).toBe(true)
        expect(within(sample.central, all)).toBe(true)
        expect(within(sample.high, all)).toBe(true)
        expect(all.low).toBeLessThanOrEqual(all.central)
        expect(all.central).toBeLessThanOrEqual(all.high)
      }),
    )
  })

  it('double with the quantity', () => {
    fc.assert(
      fc.property(counted, range, (emit, quantity) => {
        const once = emit(quantity).grams
        const twice = emit(times(quantity, exactly(2))).grams
        for (const end of ['low', 'central', 'high'] as const) {
          expect(Math.abs(twice[end] - 2 * once[end])).toBeLessThanOrEqual(1e-9 * Math.max(1, twice[end]))
        }
      }),
    )
  })

  it('only grow when something is added', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(counted, range), { maxLength: 6 }), counted, range, (parts, emit, quantity) => {
        const before = plus(...parts.map(([each, amount]) => each(amount).grams))
        const after = plus(before, emit(quantity).grams)
        for (const end of ['low', 'central', 'high'] as const) expect(after[end]).toBeGreaterThanOrEqual(before[end])
      }),
    )
  })
})
