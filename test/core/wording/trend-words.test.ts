import { describe, expect, it } from 'vitest'
import type { ChannelTrend } from '../../../src/core/analysis.ts'
import { breakSentences, testSentence, trendSentences } from '../../../src/core/wording/trend-words.ts'
import { sampleAnalysis } from '../report/sample-analysis.ts'

const [found] = sampleAnalysis().trend
if (found === undefined) throw new Error('The sample has a trend')
const sample: ChannelTrend = found
const said = (changes: Partial<ChannelTrend> = {}, lang: 'fr' | 'en' = 'fr'): string =>
  trendSentences({ ...sample, ...changes }, lang)
    .join(' ')
    .replaceAll('\u00a0', ' ')

describe('a trend in words', () => {
  it('says where it goes, and that it is established', () => {
    expect(said()).toBe(
      'En deux ans, la portée d’un jour ordinaire passerait d’environ 320 (300 à 330) à environ 0 (0 à 90). Sur 9 mois, la baisse est établie.',
    )
    expect(said({}, 'en')).toBe(
      'In two years, the reach of an ordinary day would go from about 320 (300 to 330) to about 0 (0 to 90). Over 9 months, the fall is established.',
    )
  })

  it('suggests no direction when none is established', () => {
    expect(said({ direction: 'steady' })).toBe(
      'Ni hausse ni baisse n’est établie. Dans deux ans, la portée d’un jour ordinaire serait dans cette fourchette : 0 à 90. Aujourd’hui : 300 à 330.',
    )
    expect(said({ direction: 'steady', projection: sample.level })).toBe(
      'En deux ans, la portée d’un jour ordinaire resterait à environ 320 (300 à 330).',
    )
  })

  it('says what lacks', () => {
    expect(said({ direction: null, missing: 3 })).toBe(
      'Il manque 3 mois comptés de la même façon pour dire une tendance.',
    )
    expect(said({ direction: null, missing: 1 }, 'en')).toContain('One more month')
    expect(said({ kind: null, segment: null })).toBe('Aucune mesure mois par mois n’est connue.')
  })

  it('gives the test without taking it for the probability of chance, and names who tells of a break', () => {
    expect(testSentence(sample, 'fr')?.replaceAll('\u00a0', ' ')).toBe(
      '9 mois ; une suite sans tendance en donnerait autant avec une probabilité de 0,001.',
    )
    expect(testSentence({ ...sample, test: { S: 99, z: 9, p: 1e-9, seasonal: true } }, 'en')).toBe(
      '9 months, each compared with the same month of other years; a series without a trend would show as much with a probability of under 0.001.',
    )
    expect(breakSentences(sample, 'fr').join('')).toMatch(/^Avril 2025.*ne traverse ce trait\. Facebook.*Social Samosa/)
  })
})
