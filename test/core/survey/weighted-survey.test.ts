import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adultBands } from '../../../src/core/dossier/dossier.ts'
import type { AdultBand, AgeStructure, OfSurvey } from '../../../src/core/dossier/dossier.ts'
import { surveyOverlaps } from '../../../src/core/survey/survey-overlaps.ts'
import { surveyShares } from '../../../src/core/survey/survey-shares.ts'
import { weighSurvey } from '../../../src/core/survey/weighted-survey.ts'
import { wilson } from '../../../src/core/survey/wilson.ts'
import { answers, structure } from '../hand-dossier.ts'

const half = (people: number) => people / 2
const bySex = Object.fromEntries(
  (['women', 'men'] as const).map((sex) => [
    sex,
    Object.fromEntries(Object.entries(structure.byBand).map(([band, people]) => [band, half(people)])),
  ]),
) as NonNullable<AgeStructure['bySex']>
const withSexes: AgeStructure = { ...structure, bySex }

interface Cell {
  readonly band: AdultBand
  readonly sex?: 'women' | 'men'
  readonly respondents: number
  readonly facebook: number
  readonly bulletin: number
  readonly both: number
}

const factsOf = (cells: readonly Cell[]): readonly OfSurvey[] =>
  cells.flatMap(({ band, sex, respondents, facebook, bulletin, both }) => {
    const of = sex === undefined ? {} : { sex }
    return [
      {
        ...answers('facebook', band, respondents, facebook),
        ...of,
        also: [{ channel: 'bulletin', users: both }],
      },
      { ...answers('bulletin', band, respondents, bulletin), ...of },
    ]
  })

const sharesOf = (facts: readonly OfSurvey[], channel: string, population: AgeStructure) => {
  const survey = weighSurvey(facts, population)
  if (survey === null) throw new Error('nobody')
  const own = facts.filter((one) => one.channel === channel)
  return surveyShares(channel, own, survey)
}

describe('a survey by age and sex', () => {
  // Twice as many women as men, who are as many in the population.
  const facts = factsOf([
    { band: '30-44', sex: 'women', respondents: 40, facebook: 20, bulletin: 10, both: 6 },
    { band: '30-44', sex: 'men', respondents: 20, facebook: 2, bulletin: 10, both: 1 },
  ])
  const size = (40 * 0.75 + 20 * 1.5) ** 2 / (40 * 0.75 ** 2 + 20 * 1.5 ** 2)

  it('is post-stratified: each sex counts as its residents do', () => {
    expect(weighSurvey(facts, withSexes)?.weighting.method).toBe('post-stratification')
    const expected = wilson(0.3 * size, size)
    const found = sharesOf(facts, 'facebook', withSexes).byBand.get('30-44')
    expect(found?.quality).toBe('measured')
    expect(found?.interval.central).toBeCloseTo(0.3, 12)
    expect(found?.interval.low).toBeCloseTo(expected.low, 12)
    expect(found?.interval.high).toBeCloseTo(expected.high, 12)
  })

  it('is weighted by age alone when the population has no sexes', () => {
    expect(weighSurvey(facts, structure)?.weighting.method).toBe('by-age')
    const found = sharesOf(facts, 'facebook', structure).byBand.get('30-44')
    expect(found?.interval.central).toBeCloseTo(22 / 60, 12)
  })

  it('gives the overlap of each pair of channels, weighted likewise', () => {
    const [overlap, ...others] = surveyOverlaps(facts, withSexes)
    expect(others).toEqual([])
    const expected = wilson(((6 / 40 + 1 / 20) / 2) * size, size)
    expect(overlap).toMatchObject({ channels: ['bulletin', 'facebook'], band: '30-44', quality: 'measured' })
    expect(overlap?.share.low).toBeCloseTo(expected.low, 12)
    expect(overlap?.share.high).toBeCloseTo(expected.high, 12)
    expect(surveyOverlaps(facts, null)).toEqual([])
  })

  it('counts those who did not say their sex as residents of their age', () => {
    const more = [...facts, ...factsOf([{ band: '30-44', respondents: 10, facebook: 3, bulletin: 0, both: 0 }])]
    const survey = weighSurvey(more, withSexes)
    expect(survey?.respondents['30-44']).toEqual([45, 25])
  })
})

describe('any survey', () => {
  const cell = fc.record({
    band: fc.constantFrom(...adultBands),
    sex: fc.constantFrom('women', 'men', undefined),
    respondents: fc.integer({ min: 1, max: 60 }),
    used: fc.tuple(...[0, 1, 2].map(() => fc.double({ min: 0, max: 1, noNaN: true }))),
  })
  const cells = fc
    .uniqueArray(cell, { minLength: 1, maxLength: 15, selector: ({ band, sex }) => `${band} ${sex ?? ''}` })
    .map((all) =>
      all.map(({ band, sex, respondents, used: [a = 0, b = 0, c = 0] }): Cell => {
        const facebook = Math.round(a * respondents)
        const bulletin = Math.round(b * respondents)
        const least = Math.max(0, facebook + bulletin - respondents)
        const both = Math.round(least + c * (Math.min(facebook, bulletin) - least))
        return { band, ...(sex === undefined ? {} : { sex }), respondents, facebook, bulletin, both }
      }),
    )

  it('gives shares within 0 and 1, overlaps that fit them, and the same in any order', () => {
    fc.assert(
      fc.property(cells, fc.boolean(), (all, sexes) => {
        const population = sexes ? withSexes : structure
        const facts = factsOf(all)
        const [facebook, bulletin] = ['facebook', 'bulletin'].map((one) => sharesOf(facts, one, population))
        const turned = sharesOf(facts.toReversed(), 'facebook', population)
        for (const [band, { interval }] of facebook?.byBand ?? []) {
          expect(interval.low).toBeGreaterThanOrEqual(0)
          expect(interval.high).toBeLessThanOrEqual(1)
          expect(interval.central).toBeGreaterThanOrEqual(interval.low - 1e-12)
          expect(interval.central).toBeLessThanOrEqual(interval.high + 1e-12)
          expect(turned.byBand.get(band)?.interval.central).toBeCloseTo(interval.central, 9)
        }
        for (const { band, share } of surveyOverlaps(facts, population)) {
          if (band === null) throw new Error('an overlap of a survey has its band')
          const ends = [facebook, bulletin].map((one) => one?.byBand.get(band)?.interval)
          expect(share.low).toBeLessThanOrEqual(share.high)
          // No more can use both than use either, on the same answers.
          for (const one of ends) {
            expect(share.low).toBeLessThanOrEqual((one?.low ?? NaN) + 1e-9)
            expect(share.high).toBeLessThanOrEqual((one?.high ?? NaN) + 1e-9)
          }
        }
      }),
      { numRuns: 150 },
    )
  })
})
