import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/core/analyse.ts'
import type { Entry } from '../../../src/core/analysis.ts'
import { adultBands } from '../../../src/core/dossier/dossier.ts'
import { isFigure } from '../../../src/core/figure.ts'
import type { Figure } from '../../../src/core/figure.ts'
import { referenceOf } from '../../../src/core/reference/effective.ts'
import { bundledReferenceData } from '../../../src/core/reference/reference-data.ts'
import { possibleMeasures } from '../../../src/core/scenarios/actions.ts'
import { checkMeasures } from '../../../src/core/scenarios/check-measures.ts'
import type { ScenarioOutcome } from '../../../src/core/scenarios/composed-scenario.ts'
import { runComposed } from '../../../src/core/scenarios/composed-scenario.ts'
import type { LeverId, Measure } from '../../../src/core/scenarios/lever.ts'
import { stateOf } from '../../../src/core/scenarios/measured-state.ts'
import { completed } from '../../../src/core/scenarios/progress.ts'
import { hollowMonths, scenarioPath } from '../../../src/core/scenarios/scenario-path.ts'
import { transformDossier } from '../../../src/core/scenarios/transform-dossier.ts'
import { channel } from '../hand-dossier.ts'
import { solver } from '../solver.ts'
import { begin, exact, on, surveyed, town } from './scenario-town.ts'

const measure = (lever: LeverId, said: Partial<Measure> = {}): Measure => ({
  lever,
  account: null,
  start: 1,
  replaced: [],
  ...said,
})
const onFacebook = { account: 'facebook:p' }

const today = begin(town)
const before = stateOf(today.measured)
const run = (...measures: readonly Measure[]): ScenarioOutcome => runComposed(today, before, measures)

function value({ result, id }: Entry): Figure {
  if (!isFigure(result)) throw new Error(`no number: ${id}`)
  return result
}

describe('a scenario', () => {
  it('is the fresh audit of the dossier that it describes', () => {
    const possible = possibleMeasures(today)
    fc.assert(
      fc.property(fc.subarray([...possible], { maxLength: 5 }), (measures) => {
        fc.pre(checkMeasures(today, measures).length === 0)
        const { after } = run(...measures)
        const fresh = analyse(transformDossier(today, completed(measures)).dossier, { on, solver })
        expect(value(after.reached)).toEqual(value(fresh.reach.total))
        expect(after.byBand.map((one) => one.reached.result)).toEqual(
          fresh.reach.byBand.map((one) => one.reached.result),
        )
        expect(after.components.map((one) => one.value.result)).toEqual(
          fresh.dependence.components.map((one) => one.value.result),
        )
        expect(after.index.result).toEqual(fresh.dependence.index.result)
        expect(after.gate).toEqual(fresh.dependence.gate)
        expect(after.costPerYear.result).toEqual(fresh.sobriety.costPerYear.result)
        expect(after.hoursPerMonth.result).toEqual(fresh.sobriety.hoursPerMonth.result)
        expect(after.footprint.result).toEqual(fresh.footprint.total.result)
      }),
      { numRuns: 25, seed: 11 },
    )
  })

  it('says that what it supposes is no survey', () => {
    const { dossier } = transformDossier(today, completed([measure('sms-alerts')]))
    const added = analyse(dossier, { on, solver }).channels.find((one) => one.channel === 'sms-alerts')
    expect(added?.survey).toBeNull()
    expect(added?.byBand.map((one) => one.residents.formula?.id)).toEqual(adultBands.map(() => 'supposed-use'))
  })

  it('of nothing changes nothing', () => {
    const { after, difference } = run()
    expect(after.reached.result).toEqual(before.reached.result)
    expect(difference).toMatchObject({
      reached: { total: exact(0) },
      losing: [],
      costPerYear: exact(0),
      hoursPerMonth: exact(0),
      oneOff: exact(0),
    })
  })

  it('loses those whom only a closed account reached, times (1 − follow rate)', () => {
    const { difference } = run(measure('close-account', onFacebook))
    const only = 8000 * 0.4 * (1 - 0.1) * (1 - 0.6) * (1 - 0.25)
    const follow = (0.003 + 0.25) / 2
    // Online channels share the connected part of each band: independence holds inside it, so the order is looked at.
    expect(difference.reached.total.central).toBeLessThan(0)
    expect(-difference.reached.total.central).toBeLessThan(8000 * 0.4 * (1 - follow))
    expect(-difference.reached.total.central).toBeGreaterThan(only * (1 - follow) * 0.8)
    expect(difference.losing).toEqual([...adultBands])
    expect(difference.hoursPerMonth).toMatchObject(exact(-30))
    expect(difference.costPerYear).toMatchObject(exact(-600))
  })

  it('loses exactly that share of what is exclusive when nothing else is online', () => {
    const offline = begin({
      ...town,
      channels: town.channels.map((one) => (one.id === 'website' ? channel('newsletter') : one)),
      surveys: [...surveyed('facebook:p', 40), ...surveyed('print-bulletin', 60), ...surveyed('newsletter', 0)],
    })
    const withRate = (rate: number): number => {
      const reference = referenceOf(bundledReferenceData, [
        { id: 'lever/follow-rate', low: rate, high: rate, reason: 'what was counted', at: on },
      ])
      const given = begin({ ...offline.dossier, reference })
      return runComposed(given, stateOf(given.measured), [measure('close-account', onFacebook)]).difference.reached
        .total.central
    }
    const all = withRate(0)
    expect(all).toBeLessThan(0)
    expect(withRate(0.2) / all).toBeCloseTo(0.8, 2)
  })

  it('keeps the bounds of a difference in order around its most probable value', () => {
    for (const one of possibleMeasures(today)) {
      const { low, central, high } = run(one).difference.reached.total
      expect(low, one.lever).toBeLessThanOrEqual(central)
      expect(central, one.lever).toBeLessThanOrEqual(high)
    }
  })

  it('never loses anybody by adding a channel, nor gains anybody by taking one away', () => {
    expect(run(measure('sms-alerts')).difference.reached.total.low).toBeGreaterThanOrEqual(0)
    expect(run(measure('sms-alerts')).difference.losing).toEqual([])
    const reduced = run(measure('reduce-account', onFacebook)).difference.reached.total
    expect(reduced.high).toBeLessThanOrEqual(1e-9)
  })

  it('takes what the scenario says in place of what is supposed', () => {
    const replaced = [{ parameter: 'uptake', range: exact(0.5), reason: 'observed next door' }] as const
    const { after } = run(measure('sms-alerts', { replaced }))
    const sms = 8000 * (1 - (1 - value(before.reached).central / 8000) * 0.5)
    expect(value(after.reached).central).toBeCloseTo(sms, 0)
  })

  it('passes the gate once alerts and every message have an open channel', () => {
    expect(before.gate.status).toBe('fail')
    expect(run(measure('publish-on-site-first')).after.gate.status).toBe('pass')
  })
})

describe('what forbids a measure', () => {
  const reasons = (...measures: readonly Measure[]): readonly string[] =>
    checkMeasures(today, measures).map(({ reason }) => reason)

  it('is said with its reason', () => {
    expect(reasons(measure('bulletin'))).toEqual(['already-there'])
    expect(reasons(measure('close-account'))).toEqual(['no-such-account'])
    expect(reasons(measure('newsletter', onFacebook))).toEqual(['no-such-account'])
    expect(reasons(measure('newsletter'), measure('newsletter'))).toEqual(['twice'])
    expect(reasons(measure('stop-paid-reach', { account: 'instagram:p' }))).toEqual(['no-advertising'])
    expect(reasons(measure('no-platform-alerts'))).toEqual(['needs-alerts-elsewhere'])
    expect(reasons(measure('no-platform-alerts'), measure('sms-alerts'))).toEqual([])
    expect(reasons(measure('close-account', onFacebook), measure('freeze-account', onFacebook))).toEqual([
      'excluded',
      'excluded',
    ])
  })

  it('is a redirect to nowhere', () => {
    const alone = begin({ ...town, channels: town.channels.slice(0, 3) })
    const closing = measure('close-account', onFacebook)
    expect(checkMeasures(alone, [closing])[0]).toMatchObject({
      reason: 'needs-service',
      with: ['website', 'newsletter'],
    })
    expect(checkMeasures(alone, [closing, measure('newsletter')])).toEqual([])
  })
})

describe('the path', () => {
  const closing = [measure('close-account', { ...onFacebook, start: 3 }), measure('sms-alerts')]
  const statusQuo = scenarioPath(today, [])
  const path = scenarioPath(today, closing)

  it('is 36 months long and flat when nothing changes', () => {
    expect(statusQuo).toHaveLength(36)
    for (const one of statusQuo) expect(one.reached).toEqual(statusQuo[0]?.reached)
    expect(statusQuo[35]?.spent?.central).toBeCloseTo(3 * (600 + 1200 + 900), 6)
  })

  it('ramps up, runs double, then arrives at the scenario', () => {
    const central = path.map((one) => one.reached.central)
    // Double running: 3 to 12 months, so 8 from the third; the account is still there in month 10.
    expect(path[9]?.hours?.central).toBeCloseTo(53 + 2, 6)
    expect(path[10]?.hours?.central).toBeCloseTo(23 + 2, 6)
    expect(central[9]).toBeGreaterThan(central[0] ?? 0)
    expect(path[35]?.reached.central).toBeCloseTo(value(run(...closing).after.reached).central, 6)
    expect(hollowMonths(path, statusQuo)).toContain(11)
    expect(hollowMonths(path, statusQuo)).not.toContain(5)
  })
})
