import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NationalStructure, StoredPopulation } from '../../../src/core/dossier/age-structure.ts'
import { apportion, readAgeStructure } from '../../../src/core/dossier/age-structure.ts'
import type { AgeStructure, Band } from '../../../src/core/dossier/dossier.ts'
import { bands } from '../../../src/core/dossier/dossier.ts'
import type { PopulationFact } from '../../../src/core/dossier/facts.ts'
import { commune, population } from './samples.ts'

const national: NationalStructure = {
  shares: { '0-14': 0.17, '15-29': 0.18, '30-44': 0.18, '45-59': 0.19, '60-74': 0.17, '75+': 0.11 },
  year: 2024,
  references: ['national'],
}
const fromFile = (sha256: string, fields: Partial<PopulationFact>): StoredPopulation => ({
  ...population(fields),
  sha256,
})
const byBand = (...values: readonly number[]): Record<Band, number> =>
  Object.fromEntries(bands.map((band, index) => [band, values[index] ?? 0])) as Record<Band, number>

describe('the best source wins', () => {
  const insee = fromFile('a', { total: 21, byBand: byBand(1, 2, 3, 4, 5, 6) })

  test('what the user typed wins over the INSEE file', () => {
    const typed: AgeStructure = {
      byBand: byBand(1, 1, 1, 1, 1, 1),
      total: 6,
      year: null,
      quality: 'declared',
      sources: [],
    }
    expect(readAgeStructure(commune, typed, [insee], national).structure).toBe(typed)
  })

  test('the INSEE file of the very code wins over the estimate, with its row as source', () => {
    const reading = readAgeStructure(
      commune,
      null,
      [fromFile('b', { code: '14998', byBand: byBand(9) }), insee],
      national,
    )
    expect(reading.structure).toEqual({
      byBand: byBand(1, 2, 3, 4, 5, 6),
      total: 21,
      year: 2022,
      quality: 'measured',
      sources: [{ kind: 'file', file: 'population.csv', sha256: 'a', sheet: null, rows: [2, 2], column: null }],
    })
    expect(reading.problems).toEqual([])
  })

  test('the latest census wins, then the latest import', () => {
    const year = (sha256: string, value: number, first: number) =>
      fromFile(sha256, { year: value, total: first, byBand: byBand(first) })
    const all = [year('a', 2021, 1), year('b', 2022, 2), year('c', 2022, 3), year('d', 2016, 4)]
    expect(readAgeStructure(commune, null, all, national).structure?.total).toBe(3)
  })

  test('a département with the code of a region is not mistaken for it', () => {
    const region = { ...commune, kind: 'region' as const, code: '53' }
    const mayenne = fromFile('a', { level: 'departement', code: '53', total: 300, byBand: byBand(300) })
    expect(readAgeStructure({ ...region, population: null }, null, [mayenne], national).structure).toBeNull()
  })

  test('without territory there is no structure', () => {
    expect(readAgeStructure(null, null, [insee], national)).toEqual({ structure: null, problems: [] })
  })
})

describe('an EPCI adds up its communes', () => {
  const epci = { ...commune, kind: 'epci' as const, code: '200000000', population: 50, members: ['14001', '14002'] }
  const part = (code: string, value: number, year = 2022) =>
    fromFile('a', { code, year, total: value, byBand: byBand(value) })

  test('when every one of them is there for the same year', () => {
    const reading = readAgeStructure(epci, null, [part('14001', 10), part('14002', 20), part('14003', 40)], national)
    expect(reading.structure).toMatchObject({ total: 30, byBand: { '0-14': 30 }, quality: 'measured' })
    expect(reading.structure?.sources).toHaveLength(2)
  })

  test('never a partial sum: with one missing, the whole is estimated', () => {
    const reading = readAgeStructure(epci, null, [part('14001', 10), part('14002', 20, 2016)], national)
    expect(reading.structure).toMatchObject({ total: 50, quality: 'estimated' })
  })
})

describe('the estimate', () => {
  test('applies the national shares to the population of the directory, and says so', () => {
    const reading = readAgeStructure(commune, null, [], national)
    expect(reading.structure).toMatchObject({ total: 8140, year: 2024, quality: 'estimated' })
    expect(reading.structure?.byBand['0-14']).toBe(1384)
    expect(reading.problems).toMatchObject([
      { code: 'age-structure-estimated', severity: 'note', params: { year: 2024 } },
    ])
  })

  test('prefers the municipal population of an INSEE file to the directory', () => {
    const reading = readAgeStructure(commune, null, [fromFile('a', { total: 8000 })], national)
    expect(reading.structure).toMatchObject({
      total: 8000,
      quality: 'estimated',
      sources: [{ sha256: 'a' }, { id: 'national' }],
    })
  })

  test('nothing to apply it to: no structure rather than zero', () => {
    expect(readAgeStructure({ ...commune, population: null }, null, [], national).structure).toBeNull()
  })

  test('two files that give the same year different totals are told', () => {
    const reading = readAgeStructure(
      commune,
      null,
      [fromFile('a', { total: 8000 }), fromFile('b', { total: 8100 })],
      national,
    )
    expect(reading.structure?.total).toBe(8100)
    expect(reading.problems).toMatchObject([
      { code: 'population-conflict', params: { code: '14999', values: [8000, 8100] } },
      { code: 'age-structure-estimated' },
    ])
  })

  test('whole numbers always sum to the total, each within one of its share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12_000_000 }), (total) => {
        const split = apportion(total, national.shares)
        expect(bands.reduce((sum, band) => sum + split[band], 0)).toBe(total)
        for (const band of bands) expect(Math.abs(split[band] - total * national.shares[band])).toBeLessThan(1)
      }),
    )
  })
})

describe('a sum of bands that is not the total', () => {
  test('is told beyond rounding (Rennes as a press site gives it)', () => {
    const rennes = { total: 227_830, byBand: byBand(32_394, 77_772, 42_948, 32_396, 24_968, 14_576) }
    expect(readAgeStructure(commune, null, [fromFile('a', rennes)], national).problems).toMatchObject([
      { code: 'population-inconsistent', params: { total: 227_830, sum: 225_054 } },
    ])
  })

  test('is rounding within half a unit per number (Chartres, RP2021)', () => {
    const chartres = { total: 38_447, byBand: byBand(6156, 7535, 6886, 7088, 6287, 4496) }
    expect(readAgeStructure(commune, null, [fromFile('a', chartres)], national).problems).toEqual([])
  })
})
