import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import type { Finding, FindingSeverity } from '../../../src/core/findings/finding.ts'
import { rules } from '../../../src/core/findings/findings.ts'
import { mostCollects, portfolioSize, recommend } from '../../../src/core/recommendations/choose-portfolio.ts'
import { channel, nothingObserved } from '../findings/hand-observed.ts'

const severityOf = new Map<string, FindingSeverity>(rules.map(({ id, severity }) => [id, severity]))
const finding = (id: string, severity = severityOf.get(id)): Finding => {
  if (severity === undefined) throw new RangeError(id)
  return { id, severity, figures: [], threshold: null, params: {} }
}
const chosen = (...ids: string[]): readonly string[] =>
  recommend(
    ids.map((id) => finding(id)),
    nothingObserved,
  ).map((one) => one.recommendation.id)

describe('recommend', () => {
  it('recommends nothing for nothing', () => {
    expect(chosen()).toEqual([])
    expect(chosen('gate-passed', 'most-reached')).toEqual([])
  })

  it('only finds out when everything is unknown', () => {
    const selected = recommend(
      ['alerts-unknown', 'reach-unknown', 'costs-unknown', 'hours-unknown', 'no-survey'].map((id) => finding(id)),
      nothingObserved,
    )
    expect(selected.map(({ recommendation }) => recommendation.kind)).toEqual(['collect', 'collect'])
  })

  it('answers an alarm first', () => {
    expect(chosen('publications-without-effect', 'no-newsletter', 'alerts-depend-on-one-company')[0]).toBe('sms-alerts')
  })

  it('leaves out what a finding forbids', () => {
    expect(chosen('operator-concentration')).toContain('mastodon-relay')
    expect(chosen('operator-concentration', 'many-not-reached')).not.toContain('mastodon-relay')
    expect(chosen('illusion-large')).toContain('announce-closing')
    expect(chosen('illusion-large', 'reach-only-through-platforms')).not.toContain('announce-closing')
  })

  it('leaves out what the authority already has', () => {
    const observed = { ...nothingObserved, channels: [channel('mastodon')] }
    const ids = recommend([finding('operator-concentration')], observed).map((one) => one.recommendation.id)
    expect(ids).not.toContain('mastodon-relay')
    expect(ids).toContain('exit-kit')
  })

  it('keeps each one’s reasons, in ranks from 1', () => {
    const selected = recommend(
      ['no-offline-channel', 'seniors-not-reached', 'no-survey'].map((id) => finding(id)),
      nothingObserved,
    )
    expect(selected.map(({ rank }) => rank)).toEqual(selected.map((_, index) => index + 1))
    const sms = selected.find((one) => one.recommendation.id === 'sms-alerts')
    expect(sms?.because.map(({ id }) => id)).toEqual(['no-offline-channel', 'seniors-not-reached'])
  })

  it('keeps the rules whatever the findings', () => {
    const anything = fc.uniqueArray(fc.constantFrom(...rules.map(({ id }) => id)))
    fc.assert(
      fc.property(anything, (ids) => {
        const findings = ids.map((id) => finding(id))
        const selected = recommend(findings, nothingObserved)
        const all = selected.map(({ recommendation }) => recommendation)
        const collects = all.filter(({ kind }) => kind === 'collect').length
        expect(selected.length).toBeLessThanOrEqual(portfolioSize)
        expect(new Set(all).size).toBe(all.length)
        expect(collects).toBeLessThanOrEqual(mostCollects)
        if (findings.some(({ severity }) => severity === 'unknown')) expect(collects).toBeGreaterThanOrEqual(1)
        for (const { recommendation, because } of selected) {
          expect(because.length).toBeGreaterThan(0)
          expect(recommendation.notWhen.filter((one) => ids.some((id) => id === one))).toEqual([])
          if (recommendation.kind === 'act') expect(because.some(({ severity }) => severity === 'unknown')).toBe(false)
        }
        expect(recommend(findings, nothingObserved)).toEqual(selected)
      }),
      { seed: 1, numRuns: 300 },
    )
  })
})
