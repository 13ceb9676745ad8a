import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/core/analyse.ts'
import type { Analysis, FindOut } from '../../../src/core/analysis.ts'
import { seeded } from '../../../src/core/decision/random.ts'
import type { Channel } from '../../../src/core/dossier/channel.ts'
import type { Dossier } from '../../../src/core/dossier/dossier.ts'
import type { Figure, Result } from '../../../src/core/figure.ts'
import { isFigure } from '../../../src/core/figure.ts'
import { pointModel } from '../../../src/core/sensitivity/point-model.ts'
import { uncertainInputs } from '../../../src/core/sensitivity/uncertain-inputs.ts'
import { answers, channel, commune, emptyDossier, month, observation, structure } from '../hand-dossier.ts'
import { baselineOf } from '../scenarios/baseline.ts'
import { solver } from '../solver.ts'

const on = '2026-01-15'
const run = (dossier: Partial<Dossier>): Analysis => analyse({ ...emptyDossier, ...dossier }, { on, solver })
const exact = (amount: number) => ({ low: amount, high: amount })
const bands = ['15-29', '30-44', '45-59', '60-74', '75+'] as const
const surveyed = (of: string, used: number) => bands.map((band) => answers(of, band, 100, used))

function figureOf(result: Result | undefined): Figure {
  if (!result || !isFigure(result)) throw new Error('no number')
  return result
}

const town = {
  territory: commune,
  structure,
  channels: [
    channel('facebook:p', {
      subscribers: exact(3000),
      messageTypes: ['alerts', 'agenda'],
      exclusiveShare: { low: 0.6, high: 0.8 },
      hoursPerMonth: { low: 20, high: 40 },
    }),
    channel('website', { messageTypes: ['agenda'], hoursPerMonth: exact(10) }),
    channel('print-bulletin', { messageTypes: ['agenda', 'council'], hoursPerMonth: exact(15) }),
    channel('newsletter', { messageTypes: ['agenda'], subscribers: exact(900), hoursPerMonth: exact(3) }),
  ],
  surveys: surveyed('print-bulletin', 60),
  observations: [
    month('website', 'unique-visitors', '2025-12', 2000),
    month('newsletter', 'unique-opens', '2025-12', 500),
    observation('website', 'visits-from-platforms', 'month', '2025-12-01', '2025-12-31', 30),
    observation('website', 'visits-from-search', 'month', '2025-12-01', '2025-12-31', 70),
  ],
} satisfies Partial<Dossier>

function modelOf(dossier: Partial<Dossier>) {
  const { given, measured } = baselineOf({ ...emptyDossier, ...dossier }, on)
  const inputs = uncertainInputs(given, measured)
  const model = pointModel(given, measured, inputs)
  if (!model) throw new Error('no population')
  return { given, measured, inputs, model }
}

describe('the model of points', () => {
  it('gives the most probable values at its centre', () => {
    const { model, measured } = modelOf(town)
    const [reached, exclusive, index] = model.evaluate(model.centre)
    expect(reached).toBeCloseTo(figureOf(measured.reach.total.result).central, 6)
    expect(exclusive).toBeCloseTo(figureOf(measured.reach.exclusiveToPlatforms.result).central, 6)
    // D7 alone differs: its central value is the middle of its range, for want of knowing which services are walled.
    expect(Math.abs(index - figureOf(measured.dependence.index.result).central)).toBeLessThan(0.5)
  })

  it('stays inside the intervals, wherever the inputs are', () => {
    const services = ['facebook:a', 'instagram:b', 'youtube:c', 'website', 'newsletter', 'print-bulletin', 'posters']
    const someChannel = fc.record({
      service: fc.constantFrom(...services),
      used: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }),
      subscribers: fc.option(fc.integer({ min: 0, max: 20_000 }), { nil: null }),
      people: fc.option(fc.integer({ min: 0, max: 9000 }), { nil: null }),
    })
    fc.assert(
      fc.property(
        fc.uniqueArray(someChannel, { minLength: 1, maxLength: 6, selector: (one) => one.service }),
        fc.integer({ min: 0, max: 1e6 }),
        (list, seed) => {
          const channels = list.map(({ service, subscribers, people }): Channel =>
            channel(service, {
              subscribers: subscribers === null ? null : exact(subscribers),
              peoplePerMonth: people === null ? null : { low: people, high: people * 2 },
            }),
          )
          const surveys = list.flatMap(({ service, used }) => (used === null ? [] : surveyed(service, used)))
          const { model, measured, given } = modelOf({ structure, territory: commune, channels, surveys })
          const reach = measured.recorded.model
          if (!reach) throw new Error('no population')
          const all = new Set(given.channels.map((one) => one.reach.channel))
          const platforms = given.channels.filter((one) => one.reach.kind === 'platform')
          const bounds = [
            reach.union(all).total,
            reach.exclusive(new Set(platforms.map((one) => one.reach.channel))).total,
          ]
          const random = seeded(seed)
          for (let draw = 0; draw < 20; draw++) {
            const at = model.centre.map(() => (draw === 0 ? 0 : draw === 1 ? 1 - 1e-9 : random.next()))
            const values = model.evaluate(at)
            expect(values.every((one) => Number.isFinite(one) && one >= 0)).toBe(true)
            bounds.forEach(({ low, high }, output) => {
              expect(values[output]).toBeGreaterThanOrEqual(low - 1e-6)
              expect(values[output]).toBeLessThanOrEqual(high + 1e-6)
            })
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('keeps the index inside its interval', () => {
    const { model, measured } = modelOf(town)
    const { low, high } = figureOf(measured.dependence.index.result)
    const random = seeded(5)
    for (let draw = 0; draw < 300; draw++) {
      const [, , index] = model.evaluate(model.centre.map(() => random.next()))
      expect(index).toBeGreaterThanOrEqual(low - 1e-9)
      expect(index).toBeLessThanOrEqual(high + 1e-9)
    }
  })
})

describe('what to find out first', () => {
  const analysis = run(town)
  const found = (input: string, among = analysis): FindOut | undefined =>
    among.sensitivity.find((one) => one.input === input)

  it('ranks inputs by what they explain, and tells how to find out', () => {
    const known = analysis.sensitivity.filter((one) => !one.unknown)
    expect(known.length).toBeGreaterThan(2)
    for (const { effects, way, channels } of known) {
      expect(effects.length).toBeGreaterThan(0)
      expect(way.hours.high).toBeGreaterThanOrEqual(way.hours.low)
      expect(channels.length).toBeLessThan(5)
    }
    expect(found('overlaps')).toMatchObject({ way: { id: 'field-survey' }, unknown: false })
    expect(found('D4')?.way.id).toBe('count-subscribers')
  })

  it('never widens a result that is known better', () => {
    const today = {
      reached: analysis.reach.total,
      exclusive: analysis.reach.exclusiveToPlatforms,
      index: analysis.dependence.index,
    }
    for (const { output, known, explained, swing } of analysis.sensitivity.flatMap((one) => one.effects)) {
      const [now, then] = [figureOf(today[output].result), figureOf(known.result)]
      expect(then.low).toBeGreaterThanOrEqual(now.low - 1e-9)
      expect(then.high).toBeLessThanOrEqual(now.high + 1e-9)
      expect(figureOf(swing.result).low).toBeGreaterThanOrEqual(now.low - 1e-6)
      expect(figureOf(swing.result).high).toBeLessThanOrEqual(now.high + 1e-6)
      expect(figureOf(explained.result).high).toBeLessThanOrEqual(1)
    }
    const wide = figureOf(analysis.reach.total.result)
    const overlaps = found('overlaps')?.effects.find((one) => one.output === 'reached')
    const narrow = figureOf(overlaps?.known.result)
    expect(narrow.high - narrow.low).toBeLessThan(0.95 * (wide.high - wide.low))
  })

  it('does not depend on the order of channels, nor on the run', () => {
    expect(run({ ...town, channels: town.channels.toReversed() }).sensitivity).toEqual(analysis.sensitivity)
    expect(run(town).sensitivity).toEqual(analysis.sensitivity)
  })

  it('begins with what nobody knows at all', () => {
    const inputs = (dossier: Partial<Dossier>) =>
      run(dossier).sensitivity.map((one) => [one.input, one.unlocks] as const)
    const nothing = ['reached', 'exclusive', 'index']
    expect(inputs({})).toEqual([
      ['population', nothing],
      ['inventory', nothing],
      ...['D3', 'D4', 'D5', 'D6'].map((id) => [id, ['index']]),
    ])
    const listed = inputs({ structure, channels: [channel('facebook:p'), channel('website')] })
    expect(listed.map(([input]) => input)).toEqual([
      'use/facebook:p',
      'use/website',
      ...['D3', 'D4', 'D5', 'D6', 'message-types'],
    ])
    expect(run({ structure, channels: [channel('website')] }).sensitivity[0]?.way.id).toBe('web-statistics')
  })

  it('says what an unmeasured channel would explain, once another is measured', () => {
    const some = run({ ...town, channels: [...town.channels, channel('instagram:p')] })
    const instagram = found('use/instagram:p', some)
    expect(instagram).toMatchObject({ unknown: true, way: { id: 'platform-export' }, channels: ['instagram:p'] })
    expect(instagram?.effects.map((one) => one.output)).toContain('reached')
    expect(some.sensitivity[0]).toBe(instagram)
    // Of two that nobody measured, the one that explains most comes first, whatever their ids.
    const two = run({ ...town, channels: [...town.channels, channel('instagram:p'), channel('bluesky:p')] })
    const uses = two.sensitivity.filter((one) => one.kind === 'use')
    const shares = uses.map(({ effects }) =>
      effects.reduce((sum, one) => sum + figureOf(one.explained.result).central, 0),
    )
    expect(uses).toHaveLength(2)
    expect(shares).toEqual(shares.toSorted((one, other) => other - one))
  })
})
