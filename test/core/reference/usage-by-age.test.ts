import { describe, expect, it } from 'vitest'
import { adultBands, bands } from '../../../src/core/dossier/dossier.ts'
import type { AdultBand } from '../../../src/core/dossier/dossier.ts'
import { connectedShare } from '../../../src/core/reference/connectivity.ts'
import { nationalStructure } from '../../../src/core/reference/national-structure.ts'
import { localShare, organicReach, personsPerCount, readership } from '../../../src/core/reference/priors.ts'
import { services } from '../../../src/core/reference/services.ts'
import { usagePrior } from '../../../src/core/reference/usage-by-age.ts'
import { bundledReference as reference } from '../../../src/core/reference/effective.ts'

const prior = (service: string, band: AdultBand) =>
  usagePrior(reference, service, band, connectedShare(reference, band).interval)

function expectRange(service: string, band: AdultBand, low: number, high: number): void {
  const { interval } = prior(service, band)
  expect(interval.low, `${service} ${band}`).toBeCloseTo(low, 10)
  expect(interval.high, `${service} ${band}`).toBeCloseTo(high, 10)
}

describe('connectedShare', () => {
  it('follows INSEE 2024', () => {
    expect(connectedShare(reference, '75+').interval).toEqual({ low: 0.48, central: 0.48, high: 0.48 })
    expect(connectedShare(reference, '60-74').interval).toEqual({ low: 0.86, central: 0.86, high: 0.86 })
    expect(connectedShare(reference, '30-44').interval).toEqual({ low: 0.95, central: 0.97, high: 0.99 })
  })
})

describe('usagePrior', () => {
  it('goes from the smallest to the greatest published value, on residents', () => {
    // Flashs: 22 % of an online panel of 18-24; Ipsos: 79 % of a random panel, which needs no conversion.
    expectRange('facebook', '15-29', 0.22 * 0.95, 0.79)
    // Médiamétrie: 60 % of 25-49 a day, base not stated; Flashs: 74 % of 35 and over, online.
    expectRange('facebook', '30-44', 0.6 * 0.95, 0.74 * 0.99)
    // Médiamétrie: 38 % of 50 and over; Flashs: 74 % of 35 and over.
    expectRange('facebook', '60-74', 0.38 * 0.86, 0.74 * 0.86)
    // Instagram, Médiamétrie 66 % of 15-24 a day; Diplomeo 2023 90 % of 16-25.
    expectRange('instagram', '15-29', 0.66 * 0.95, 0.9 * 0.99)
    // LinkedIn, Ipsos on a random panel: 43 % of 35-44, 65 % of 25-34.
    expectRange('linkedin', '30-44', 0.43, 0.65)
  })

  it('never exceeds those who are connected', () => {
    // Ipsos: 55 % of "seniors", when 48 % of 75 and over use the internet.
    expectRange('facebook', '75+', 0.38 * 0.48, 0.48)
    expectRange('youtube', '15-29', 0.95 * 0.95, 0.99)
  })

  it('draws no floor from one value or from an average over everyone', () => {
    // TikTok after 30: only "less than 33 %" and 38.3 % of internet users of all ages.
    expectRange('tiktok', '75+', 0, 0.383 * 0.48)
    // X from 45: 6 % of 50 and over, online; less than 33 % of everyone.
    expectRange('x', '45-59', 0, 0.33 * 0.99)
    expectRange('youtube', '45-59', 0, 0.55 * 0.99)
  })

  it('takes a published range as a range', () => {
    expectRange('whatsapp-channel', '45-59', 0.37 * 0.95, 0.5 * 0.99)
  })

  it('counts "less than x" for the high end only', () => {
    // X 15-29: 24 % of 25-34, 28 % and "less than 40 %" of 16-25, all online.
    expectRange('x', '15-29', 0.24 * 0.95, 0.4 * 0.99)
    expectRange('mastodon', '30-44', 0, 0.1 * 0.99)
  })

  it('is as wide as the connected share where nothing was published', () => {
    expectRange('bluesky', '60-74', 0, 0.86)
    // A single value for one class of age would skew a split between bands: it is shown, not used.
    expectRange('threads', '15-29', 0, 0.99)
    expect(prior('bluesky', '60-74').references).toEqual([])
  })

  it('asks no internet of paper', () => {
    expectRange('posters', '75+', 0, 0.7)
    expectRange('electronic-panel', '75+', 0, 1)
  })

  it('leaves out orders of magnitude', () => {
    const computed = reference.data.usage.filter(({ inPrior }) => inPrior)
    expect(computed.filter(({ id }) => reference.value(id).citation.verification === 'V-S*')).toEqual([])
    for (const band of adultBands) {
      for (const { id } of services) {
        expect(prior(id, band).references.filter((one) => one.includes('mediametrie-2024'))).toEqual([])
      }
    }
  })
})

describe('nationalStructure', () => {
  it('splits the published classes by years of age', () => {
    const { shares } = nationalStructure(reference)
    expect(bands.reduce((sum, band) => sum + shares[band], 0)).toBeCloseTo(1, 12)
    expect(shares['0-14'] * 68_373_433).toBeCloseTo(15_928_276 * 0.75, 3)
    expect(shares['15-29'] * 68_373_433).toBeCloseTo(15_928_276 * 0.25 + 33_457_844 * 0.25, 3)
    expect(shares['45-59'] * 68_373_433).toBeCloseTo(33_457_844 * 0.375, 3)
    expect(shares['75+'] * 68_373_433).toBeCloseTo(7_106_175, 3)
  })
})

describe('priors', () => {
  it('are those of the method', () => {
    expect(organicReach(reference, 'facebook').interval).toMatchObject({ low: 0.015, high: 0.1 })
    expect(organicReach(reference, 'facebook').interval.central).toBeCloseTo(Math.sqrt(0.015 * 0.1), 12)
    expect(organicReach(reference, 'instagram').interval).toMatchObject({ low: 0.03, high: 0.1 })
    expect(localShare(reference, 'facebook').interval).toMatchObject({ low: 0.3, high: 0.9 })
    expect(localShare(reference, 'print-bulletin').interval).toEqual({ low: 1, central: 1, high: 1 })
    expect(personsPerCount(reference, 'instagram', null).interval).toMatchObject({ low: 0.85, high: 1 })
    expect(personsPerCount(reference, 'print-bulletin', null).interval).toMatchObject({ low: 1, high: 1 })
    expect(readership(reference, 'print-bulletin').interval).toMatchObject({ low: 0.35, high: 0.79 })
  })

  it('never are a point, but for what counts persons on the spot', () => {
    for (const { id } of services) {
      const reach = organicReach(reference, id).interval
      expect(reach.low, id).toBeLessThan(reach.high)
      const read = readership(reference, id).interval
      expect(read.low, id).toBeLessThan(read.high)
    }
  })
})
