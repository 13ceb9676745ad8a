import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/core/analyse.ts'
import type { Analysis, Entry, StressOutcome } from '../../../src/core/analysis.ts'
import type { Channel } from '../../../src/core/dossier/channel.ts'
import type { Dossier } from '../../../src/core/dossier/dossier.ts'
import { isFigure } from '../../../src/core/figure.ts'
import type { Figure } from '../../../src/core/figure.ts'
import { runScenario } from '../../../src/core/scenarios/run-scenario.ts'
import type { Scenario } from '../../../src/core/scenarios/scenario.ts'
import { answers, channel, commune, emptyDossier, observation, structure } from '../hand-dossier.ts'
import { baselineOf } from './baseline.ts'
import { solver } from '../solver.ts'

const on = '2026-01-15'
const bands = ['15-29', '30-44', '45-59', '60-74', '75+'] as const
const ends = ['low', 'central', 'high'] as const
const run = (dossier: Partial<Dossier>): Analysis => analyse({ ...emptyDossier, ...dossier }, { on, solver })
const surveyed = (of: string, used: number) => bands.map((band) => answers(of, band, 100, used))
const exact = (amount: number) => ({ low: amount, high: amount })

function value(entry: Entry | null | undefined): Figure {
  if (!entry || !isFigure(entry.result)) throw new Error(`no number: ${entry?.id ?? 'no entry'}`)
  return entry.result
}

function outcome(analysis: Analysis, id: string): StressOutcome {
  const found = analysis.stress.find((one) => one.scenario === id)
  if (!found) throw new Error(`no such test: ${id}`)
  return found
}

const componentOf = (one: Pick<StressOutcome, 'components'>, id: string): Entry | undefined =>
  one.components.find((component) => component.id === id)?.value

/** One platform online; paper and press offline: all independent of each other. */
const town = {
  territory: commune,
  structure,
  channels: [
    channel('facebook:p', {
      subscribers: exact(3000),
      messageTypes: ['alerts', 'agenda'],
      hoursPerMonth: exact(30),
      adSpendPerYear: exact(600),
    }),
    channel('print-bulletin', { messageTypes: ['agenda'], costPerYear: exact(1200), hoursPerMonth: exact(10) }),
    channel('local-press', { messageTypes: ['council'], costPerYear: exact(300) }),
    channel('newsletter', { subscribers: exact(500), listOwner: 'authority' }),
  ],
  surveys: [...surveyed('facebook:p', 40), ...surveyed('print-bulletin', 60), ...surveyed('local-press', 25)],
  observations: [
    observation('newsletter', 'visits-from-platforms', 'month', '2025-12-01', '2025-12-31', 30),
    observation('newsletter', 'visits-from-search', 'month', '2025-12-01', '2025-12-31', 70),
  ],
} satisfies Partial<Dossier>
const withoutNewsletter = { ...town, channels: town.channels.slice(0, 3), observations: [] }

describe('an outage', () => {
  const analysis = run(withoutNewsletter)

  it('loses p_k · Π (1 − p_j) of independent channels', () => {
    const { lost, lostByBand, reached } = outcome(analysis, 'outage/meta')
    expect(value(lost).central).toBeCloseTo(8000 * 0.4 * (1 - 0.6) * (1 - 0.25), 6)
    expect(value(lostByBand[0]?.lost).central).toBeCloseTo(1500 * 0.4 * 0.4 * 0.75, 6)
    expect(value(reached).central).toBeCloseTo(8000 * (1 - 0.4 * 0.75), 6)
    expect(value(outcome(analysis, 'outage/press').lost).central).toBeCloseTo(8000 * 0.25 * 0.6 * 0.4, 6)
  })

  it('loses what is exclusive today, by the same formula', () => {
    for (const { operator, exclusive } of analysis.reach.byOperator) {
      const lost = value(outcome(analysis, `outage/${operator}`).lost)
      for (const end of ends) expect(lost[end]).toBeCloseTo(value(exclusive)[end], 6)
    }
    const all = value(outcome(analysis, 'outage/platforms').lost)
    for (const end of ends) expect(all[end]).toBeCloseTo(value(analysis.reach.exclusiveToPlatforms)[end], 6)
  })

  it('names the messages left without a channel', () => {
    expect(outcome(analysis, 'outage/meta')).toMatchObject({ orphanedTypes: ['alerts'], undescribed: [] })
    expect(outcome(analysis, 'outage/press').orphanedTypes).toEqual(['council'])
    expect(outcome(run(town), 'outage/meta').undescribed).toEqual(['newsletter'])
  })

  it('changes the components: nothing rests on platforms any more', () => {
    const { components, available } = outcome(run(town), 'outage/platforms')
    expect(available).toBe(7)
    for (const id of ['D1', 'D4', 'D5', 'D6']) expect(value(componentOf({ components }, id))).toMatchObject(exact(0))
  })

  it('leaves nobody reached when no channel is left', () => {
    const alone = run({ ...town, channels: town.channels.slice(0, 1), observations: [] })
    const { reached, lost, index } = outcome(alone, 'outage/meta')
    expect(value(reached)).toMatchObject({ low: 0, central: 0, high: 0 })
    expect(value(lost).central).toBeCloseTo(3200, 6)
    expect(isFigure(index.result)).toBe(false)
  })
})

describe('the other shocks', () => {
  const analysis = run(town)

  it('halve what platforms reach, at random', () => {
    const { lost, reached } = outcome(run(withoutNewsletter), 'reach-halved/meta')
    expect(value(lost).central).toBeCloseTo(8000 * 0.2 * 0.4 * 0.75, 6)
    expect(value(reached).central).toBeCloseTo(8000 * (1 - 0.8 * 0.4 * 0.75), 6)
    expect(value(componentOf(outcome(analysis, 'reach-halved/platforms'), 'D5')).central).toBeCloseTo(15 / 85, 9)
  })

  it('never strike paper with an account wall', () => {
    expect(analysis.stress.map((one) => one.scenario)).toEqual([
      ...['outage', 'reach-halved', 'account-wall', 'price'].map((kind) => `${kind}/platforms`),
      ...['outage', 'reach-halved', 'account-wall', 'price'].map((kind) => `${kind}/meta`),
      ...['outage', 'price'].map((kind) => `${kind}/press`),
    ])
  })

  it('keep those who hold an account: at best all, at worst as many as among residents', () => {
    const wall = outcome(run(withoutNewsletter), 'account-wall/meta')
    const outage = outcome(run(withoutNewsletter), 'outage/meta')
    expect(value(wall.lost).low).toBe(0)
    expect(value(wall.lost).central).toBeGreaterThan(0)
    expect(value(wall.lost).high).toBeLessThanOrEqual(value(outage.lost).high)
    expect(wall.gate.walledTypes.types).toContain('alerts')
    expect(wall.gate.walledTypes.status).toBe('fail')
    expect(value(wall.lost).sources.some((one) => one.kind === 'reference')).toBe(true)
  })

  it('raise the price, and leave everything else as it is', () => {
    const { lost, reached, components, costPerYear } = outcome(analysis, 'price/meta')
    expect(lost).toBeNull()
    expect(reached).toBe(analysis.reach.total)
    expect(value(costPerYear).central).toBe(600 * 10 + 1200 + 300)
    // Hours 30 of 40; euros 6 000 of 7 500.
    expect(value(componentOf({ components }, 'D6')).central).toBeCloseTo((0.75 + 0.8) / 2, 12)
    const changed = components.filter(({ value: entry }) => entry.subject.scenario !== undefined)
    expect(changed.map((one) => one.id)).toEqual(['D6'])
  })
})

describe('what is not known', () => {
  it('stays unknown: no population, nobody measured, no inventory', () => {
    const reasonOf = (dossier: Partial<Dossier>) => outcome(run(dossier), 'outage/meta').lost?.result
    expect(reasonOf({ channels: [channel('facebook:p')] })).toEqual({ status: 'unavailable', reason: 'no-population' })
    expect(reasonOf({ structure, channels: [channel('facebook:p')] })).toEqual({
      status: 'unavailable',
      reason: 'no-audience',
    })
    const fromFiles = { ...channel('facebook:p'), fromFilesOnly: true }
    expect(reasonOf({ structure, channels: [fromFiles], surveys: surveyed('facebook:p', 40) })).toEqual({
      status: 'cannot-tell',
      reason: 'no-inventory',
    })
    expect(run({}).stress).toEqual([])
  })
})

describe('any scenario', () => {
  const nothing: Scenario = {
    id: 'nothing',
    apply: (channels, overlaps) => ({ channels, overlaps, lost: [], reachChanged: true }),
  }
  const noAccount = {
    accountHolders: () => ({
      interval: { low: 0, central: 0, high: 0 },
      references: [],
      quality: 'estimated' as const,
    }),
  }

  it('that changes nothing gives the baseline exactly', () => {
    const baseline = baselineOf({ ...emptyDossier, ...town }, on)
    const { measured, lost } = runScenario(nothing, baseline, noAccount)
    const numbers = ({ reach, dependence }: typeof measured) =>
      // Sources are not kept of what is only looked at, nor who is reached twice and by which messages.
      JSON.stringify([reach, dependence], (key, one: unknown) =>
        ['sources', 'bySeveral', 'byMessageType'].includes(key) ? null : one,
      )
    expect(numbers(measured)).toBe(numbers(baseline.measured))
    expect(lost?.total).toEqual({ low: 0, central: 0, high: 0 })
  })

  const services = ['facebook:a', 'instagram:b', 'youtube:c', 'x:d', 'newsletter', 'print-bulletin', 'website']
  const someChannel = fc.record({
    service: fc.constantFrom(...services),
    used: fc.option(fc.integer({ min: 0, max: 100 }), { freq: 3, nil: null }),
    subscribers: fc.option(fc.integer({ min: 0, max: 9000 }), { nil: null }),
  })
  const someChannels = fc.uniqueArray(someChannel, { minLength: 1, maxLength: 6, selector: (one) => one.service })

  it('never raises reach, nor loses more than there is', () => {
    fc.assert(
      fc.property(someChannels, (list) => {
        const channels = list.map(({ service, subscribers }): Channel =>
          channel(service, { subscribers: subscribers === null ? null : exact(subscribers) }),
        )
        const surveys = list.flatMap(({ service, used }) => (used === null ? [] : surveyed(service, used)))
        const analysis = run({ structure, channels, surveys, territory: commune })
        for (const { reached, lost, lostByBand } of analysis.stress) {
          const today = analysis.reach.total.result
          if (isFigure(today) && isFigure(reached.result)) {
            for (const end of ends) expect(reached.result[end]).toBeLessThanOrEqual(today[end] + 1e-6)
          }
          for (const entry of [lost, ...lostByBand.map((one) => one.lost)]) {
            if (!entry || !isFigure(entry.result)) continue
            expect(entry.result.low).toBeGreaterThanOrEqual(0)
            if (isFigure(today)) expect(entry.result.high).toBeLessThanOrEqual(today.high + 1e-6)
          }
        }
        const reversed = run({ structure, channels: channels.toReversed(), surveys, territory: commune })
        expect(reversed.stress).toEqual(analysis.stress)
      }),
      { numRuns: 15 },
    )
  })
})
