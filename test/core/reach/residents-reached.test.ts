import { describe, expect, it } from 'vitest'
import { adultBands } from '../../../src/core/dossier/dossier.ts'
import type { Dossier } from '../../../src/core/dossier/dossier.ts'
import { nowhere } from '../../../src/core/problem.ts'
import { channelFacts } from '../../../src/core/reach/channel-facts.ts'
import { monthlyPeople } from '../../../src/core/reach/monthly-people.ts'
import { adultRecord } from '../../../src/core/reach/residents.ts'
import { residentsReached } from '../../../src/core/reach/residents-reached.ts'
import { noSurvey, surveyShares } from '../../../src/core/survey/survey-shares.ts'
import { weighSurvey } from '../../../src/core/survey/weighted-survey.ts'
import { wilson } from '../../../src/core/survey/wilson.ts'
import { connectedShare } from '../../../src/core/reference/connectivity.ts'
import { usagePrior } from '../../../src/core/reference/usage-by-age.ts'
import { answers, channel, commune, emptyDossier, month, structure } from '../hand-dossier.ts'
import { bundledReference } from '../../../src/core/reference/effective.ts'

function residents(dossier: Partial<Dossier>) {
  const [facts] = channelFacts({ ...emptyDossier, ...dossier })
  if (!facts) throw new Error('unknown service')
  const weighted = weighSurvey(facts.surveys, structure)
  const survey = weighted === null ? noSurvey : surveyShares(facts.channel.id, facts.surveys, weighted)
  const context = {
    territory: commune,
    structure,
    survey,
    connected: adultRecord((band) => connectedShare(bundledReference, band)),
  }
  return residentsReached(facts, monthlyPeople(facts, ['2025-12'], '2026-01-15'), context)
}

const audience = (dimension: 'age' | 'city', name: string, share: number) => ({
  channel: 'facebook:p',
  dimension,
  class: name,
  share,
  sha256: 'ee',
  place: { ...nowhere, file: 'audience.csv' },
})

const facebook = channel('facebook:p')
const reach = (value: number) => [month('facebook:p', 'reach', '2025-12', value)]

describe('from accounts to residents', () => {
  it('multiplies N, s, q and c when the audience file says everything', () => {
    const found = residents({
      channels: [facebook],
      observations: reach(1000),
      audiences: [
        audience('city', 'Port-Essai, Bretagne', 0.4),
        audience('city', 'Rennes, Bretagne', 0.2),
        audience('age', '15-29', 0.25),
        audience('age', '30-44', 0.25),
      ],
    })
    expect(found.localShare).toMatchObject({
      formula: 'local-share-city',
      quality: 'measured',
      interval: { central: 0.4 },
    })
    // Ages renormalised on the known half: 50 % each. Persons per account: 0.85 to 1.
    expect(found.byBand['15-29'].interval.low).toBeCloseTo(1000 * 0.4 * 0.5 * 0.85, 9)
    expect(found.byBand['15-29'].interval.high).toBeCloseTo(1000 * 0.4 * 0.5, 9)
    expect(found.byBand['75+'].interval).toEqual({ low: 0, central: 0, high: 0 })
    expect(found.total.low).toBeCloseTo(340, 9)
    expect(found.total.high).toBeCloseTo(400, 9)
  })

  it('bounds the total by the people counted even when their ages are unknown', () => {
    const found = residents({ channels: [facebook], observations: reach(1000) })
    const sum = adultBands.reduce((total, band) => total + found.byBand[band].interval.low, 0)
    expect(found.localShare.formula).toBe('local-share-prior')
    expect(found.total.low).toBeCloseTo(1000 * 0.3 * 0.85, 9)
    expect(found.total.low).toBeGreaterThan(sum)
    expect(found.total.high).toBeCloseTo(1000 * 0.9, 9)
    expect(found.total.central).toBeCloseTo(1000 * 0.6 * 0.925, 9)
  })

  it('caps at the connected residents of the band, and tells it', () => {
    const found = residents({
      channels: [facebook],
      observations: reach(100_000),
      audiences: [audience('age', '75+', 1), audience('city', 'PORT ESSAI', 1)],
    })
    expect(found.byBand['75+'].interval).toEqual({ low: 480, central: 480, high: 480 })
    expect(found.problems).toContainEqual(
      expect.objectContaining({
        code: 'more-accounts-than-residents',
        params: { channels: ['facebook:p'], band: '75+' },
      }),
    )
  })

  it('lets a channel that nobody measured reach up to the published use, and nobody at least', () => {
    const found = residents({ channels: [facebook] })
    expect(found.measured).toBe(false)
    for (const band of adultBands) {
      const prior = usagePrior(bundledReference, 'facebook', band, connectedShare(bundledReference, band).interval)
      expect(found.byBand[band]).toMatchObject({ formula: 'unmeasured-channel', quality: 'estimated', from: 'nothing' })
      expect(found.byBand[band].interval).toEqual({
        low: 0,
        central: 0,
        high: structure.byBand[band] * prior.interval.high,
      })
    }
  })
})

describe('a resident survey', () => {
  it('wins over the counters, with its Wilson interval', () => {
    const found = residents({
      channels: [facebook],
      observations: reach(1000),
      surveys: [answers('facebook:p', '15-29', 40, 10), answers('facebook:p', '75+', 20, 0)],
    })
    const { low, high } = wilson(10, 40)
    expect(found.byBand['15-29']).toMatchObject({ from: 'survey', quality: 'measured', formula: 'survey-share' })
    expect(found.byBand['15-29'].interval.low).toBeCloseTo(1500 * low, 9)
    expect(found.byBand['15-29'].interval.central).toBeCloseTo(375, 9)
    expect(found.byBand['15-29'].interval.high).toBeCloseTo(1500 * high, 9)
    expect(found.byBand['75+'].interval.high).toBeCloseTo(161.1, 1)
    // Bands that nobody was asked about keep their counters.
    expect(found.byBand['30-44'].from).toBe('counters')
  })

  it('suppresses cells under ten respondents: merged with their neighbours, and told', () => {
    const found = residents({
      channels: [facebook],
      surveys: [
        answers('facebook:p', '15-29', 6, 3),
        answers('facebook:p', '30-44', 14, 7),
        answers('facebook:p', '45-59', 30, 3),
        answers('facebook:p', '60-74', 4, 4),
      ],
    })
    // As many residents in both bands: six answers weigh as much as fourteen. (Σw)²/Σw² = 4/(1/6 + 1/14).
    const young = wilson(8.4, 16.8)
    const oldSize = 4 / (1 / 30 + 1 / 4)
    const old = wilson(0.55 * oldSize, oldSize)
    expect(found.byBand['15-29'].interval.low).toBeCloseTo(1500 * young.low, 9)
    expect(found.byBand['30-44'].interval.low).toBeCloseTo(1500 * young.low, 9)
    expect(found.byBand['60-74'].interval.high).toBeCloseTo(2000 * old.high, 9)
    expect(found.byBand['60-74'].quality).toBe('estimated')
    expect(found.byBand['75+'].from).toBe('nothing')
    const suppressed = found.problems.filter((one) => one.code === 'band-suppressed').map((one) => one.params)
    expect(suppressed).toEqual([
      { band: '15-29', respondents: 6, channels: ['facebook:p'] },
      { band: '60-74', respondents: 4, channels: ['facebook:p'] },
    ])
  })

  it('is not used at all with fewer than ten respondents', () => {
    const found = residents({ channels: [facebook], surveys: [answers('facebook:p', '15-29', 9, 3)] })
    expect(found.measured).toBe(false)
    expect(found.byBand['15-29'].from).toBe('nothing')
  })
})
