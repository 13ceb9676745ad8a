import { describe, expect, it } from 'vitest'
import { parseAgeClass, splitClasses } from '../../../src/core/reach/residents.ts'
import { structure } from '../hand-dossier.ts'

const residents = structure.byBand

describe('classes of ages', () => {
  it('reads the ways they are written', () => {
    expect(parseAgeClass('18-24')).toEqual({ from: 18, to: 24 })
    expect(parseAgeClass('13–17 years')).toEqual({ from: 13, to: 17 })
    expect(parseAgeClass('65+')).toEqual({ from: 65, to: 94 })
    expect(parseAgeClass('75 ans et plus')).toEqual({ from: 75, to: 94 })
    expect(parseAgeClass('Rennes')).toBeNull()
    expect(parseAgeClass('24-18')).toBeNull()
  })

  it('keeps a class that lies in one band whole', () => {
    const split = splitClasses([{ class: '18-24', value: 0.3 }], residents)
    expect(split).toMatchObject({ exact: true, unknown: [] })
    expect(split.byBand['15-29']).toBeCloseTo(0.3, 12)
  })

  it('splits a class over bands by residents, uniform inside a band', () => {
    // 25-34: 5 of the 15 years of 1 500 residents on each side, so half and half.
    const young = splitClasses([{ class: '25-34', value: 40 }], residents)
    expect(young.byBand['15-29']).toBeCloseTo(20, 12)
    expect(young.byBand['30-44']).toBeCloseTo(20, 12)
    expect(young.exact).toBe(false)
    // 65+: ten fifteenths of 2 000, and all of 1 000.
    const old = splitClasses([{ class: '65+', value: 1 }], residents)
    const part = (2000 * 10) / 15
    expect(old.byBand['60-74']).toBeCloseTo(part / (part + 1000), 12)
    expect(old.byBand['75+']).toBeCloseTo(1000 / (part + 1000), 12)
  })

  it('keeps the total of the platform classes, and names what is not an age', () => {
    const classes = ['13-17', '18-24', '25-34', '35-44', '45-54', '55-64', '65+', '?'].map((one) => ({
      class: one,
      value: 1,
    }))
    const split = splitClasses(classes, residents)
    const total = Object.values(split.byBand).reduce((sum, value) => sum + value, 0)
    expect(total).toBeCloseTo(7, 12)
    expect(split.byBand['0-14']).toBeGreaterThan(0)
    expect(split.unknown).toEqual(['?'])
  })
})
