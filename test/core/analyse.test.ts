import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { analyse } from '../../src/core/analyse.ts'
import type { Analysis, Entry } from '../../src/core/analysis.ts'
import type { Dossier } from '../../src/core/dossier/dossier.ts'
import { isFigure } from '../../src/core/figure.ts'
import type { Figure } from '../../src/core/figure.ts'
import { answers, channel, commune, emptyDossier, month, observation, post, structure } from './hand-dossier.ts'
import { solver } from './solver.ts'

const on = '2026-01-15'
const run = (dossier: Partial<Dossier>): Analysis => analyse({ ...emptyDossier, ...dossier }, { on, solver })

function value(entry: Entry): Figure {
  if (!isFigure(entry.result)) throw new Error(`${entry.id}: ${entry.result.reason}`)
  return entry.result
}

const bands = ['15-29', '30-44', '45-59', '60-74', '75+'] as const
/** Everyone was asked, a hundred per band: `used` of them use the channel. */
const surveyed = (of: string, used: number) => bands.map((band) => answers(of, band, 100, used))

const exact = (amount: number) => ({ low: amount, high: amount })

/** Facebook and a bulletin, both known by a survey; a site known by its visits. */
const town = {
  territory: commune,
  structure,
  channels: [
    channel('facebook:p', {
      subscribers: exact(3000),
      messageTypes: ['alerts', 'agenda'],
      exclusiveShare: { low: 0.6, high: 0.8 },
      hoursPerMonth: exact(30),
      costPerYear: exact(0),
      adSpendPerYear: exact(600),
    }),
    channel('newsletter', {
      subscribers: exact(1000),
      messageTypes: ['agenda'],
      listOwner: 'authority',
      hoursPerMonth: exact(10),
      costPerYear: exact(200),
    }),
    channel('print-bulletin', { messageTypes: ['agenda', 'council'], hoursPerMonth: null, costPerYear: exact(1200) }),
  ],
  surveys: [...surveyed('facebook:p', 40), ...surveyed('newsletter', 10), ...surveyed('print-bulletin', 60)],
  publications: [
    post('facebook:p', '1', '2025-12-05', 50, { textHash: 'same' }),
    post('facebook:p', '2', '2025-12-09', 900, { textHash: 'same', kind: 'video' }),
    post('facebook:p', '3', '2025-12-12', 400, { textHash: 'other', kind: 'reel' }),
    post('facebook:p', '4', '2025-12-20', 250),
    post('facebook:p', '5', '2021-12-20', 250),
  ],
  observations: [
    observation('newsletter', 'visits-from-platforms', 'month', '2025-12-01', '2025-12-31', 30),
    observation('newsletter', 'visits-from-search', 'month', '2025-12-01', '2025-12-31', 50),
    observation('newsletter', 'visits-direct', 'month', '2025-12-01', '2025-12-31', 20),
  ],
} satisfies Partial<Dossier>

describe('a small town, by hand', () => {
  const analysis = run(town)

  it('finds the period and the residents', () => {
    expect(analysis.period).toEqual({ from: '2025-01-01', to: '2025-12-31' })
    expect(value(analysis.residents.total).central).toBe(10_000)
    expect(value(analysis.residents.adults).central).toBe(8000)
    expect(analysis.method).toBe('2.0')
  })

  it('reaches residents: independence inside the connected stratum, paper apart', () => {
    // In each band, online = c (1 − (1 − .4/c)(1 − .1/c)); with paper: 1 − (1 − online) · .4.
    const expected = bands
      .map((band) => {
        const connected = { '15-29': 0.97, '30-44': 0.97, '45-59': 0.97, '60-74': 0.86, '75+': 0.48 }[band]
        const online = connected * (1 - (1 - 0.4 / connected) * (1 - 0.1 / connected))
        return structure.byBand[band] * (1 - (1 - online) * 0.4)
      })
      .reduce((sum, one) => sum + one, 0)
    const reached = value(analysis.reach.total)
    expect(reached.central).toBeCloseTo(expected, 6)
    expect(reached.low).toBeCloseTo(value(entryOf(analysis, 'channel-residents/print-bulletin')).low, 6)
    expect(reached.quality).toBe('reference')
    const left = value(analysis.reach.notReached)
    expect(left.central).toBeCloseTo(8000 - expected, 6)
    expect(left.low).toBeCloseTo(8000 - reached.high, 6)
  })

  it('finds what only platforms reach, and the operators', () => {
    // Facebook alone: P(all) − P(newsletter or bulletin) = P(all) − (1 − .9 · .4).
    const all = value(analysis.reach.total).central
    expect(value(analysis.reach.exclusiveToPlatforms).central).toBeCloseTo(all - 8000 * (1 - 0.9 * 0.4), 6)
    expect(value(component(analysis, 'D1')).central).toBeCloseTo((all - 8000 * 0.64) / all, 9)
    expect(analysis.reach.byOperator.map((one) => [one.operator, one.services])).toEqual([['meta', ['facebook']]])
    // Meta 3 200 residents; the authority's own media 5 120.
    const shares = [3200 / 8320, 5120 / 8320] as const
    expect(value(component(analysis, 'D2')).central).toBeCloseTo(shares[0] ** 2 + shares[1] ** 2, 6)
    expect(analysis.dependence.elephant.result).toEqual({ status: 'not-applicable', reason: 'companies-below-half' })
  })

  it('measures the other components', () => {
    expect(value(component(analysis, 'D3'))).toMatchObject({ low: 0.6, central: 0.7, high: 0.8, quality: 'declared' })
    // Portability of Facebook is unverified: none or all of 3 000 among 4 000.
    expect(value(component(analysis, 'D4'))).toMatchObject({ low: 0, central: 0.375, high: 0.75 })
    expect(value(component(analysis, 'D5'))).toMatchObject({ low: 0.3, central: 0.3, high: 0.375, quality: 'measured' })
    // Hours 30/40; euros 600/2 000.
    expect(value(component(analysis, 'D6')).central).toBeCloseTo((0.75 + 0.3) / 2, 12)
    expect(value(component(analysis, 'D7')).low).toBe(0)
    expect(analysis.dependence.available).toBe(7)
    const autonomy = analysis.dependence.components
      .map((one) => 1 - value(one.value).central)
      .reduce((product, one) => product * one, 1)
    expect(value(analysis.dependence.index).central).toBeCloseTo(100 - 100 * autonomy ** (1 / 7), 9)
    expect(analysis.dependence.letters?.length).toBeGreaterThan(0)
  })

  it('tries every weighting: each letter has its share of the draws', () => {
    const { acceptability, letters } = analysis.dependence
    expect(acceptability?.byLetter.map((one) => one.letter)).toEqual(['A', 'B', 'C', 'D', 'E'])
    for (const of of ['central', 'within'] as const) {
      const shares = acceptability?.byLetter.map((one) => value(one[of])) ?? []
      expect(shares.reduce((sum, one) => sum + one.central, 0)).toBeCloseTo(1, 12)
      for (const { low, central, high } of shares) expect(high - low).toBeLessThan(central > 0 ? 0.021 : 0.001)
    }
    expect(letters).not.toBeNull()
    expect(run({}).dependence.acceptability).toBeNull()
  })

  it('judges the gate: alerts rest on Meta alone', () => {
    expect(analysis.dependence.gate).toEqual({
      status: 'fail',
      alerts: { status: 'fail', channels: ['facebook:p'], operators: ['meta'] },
      // Nobody verified whether Facebook can be read without an account.
      walledTypes: { status: 'cannot-tell', types: ['alerts'] },
    })
  })

  it('shows the illusion', () => {
    expect(value(analysis.illusion.followers).central).toBe(3000)
    expect(value(analysis.illusion.ratio).central).toBeCloseTo(3000 / 3200, 9)
    expect(value(analysis.illusion.neverSeeing).central).toBeCloseTo(1 - 0.4, 9)
    expect(value(analysis.illusion.outsideShare)).toMatchObject({ low: expect.closeTo(0.1, 9) as number })
    // (50 + 900 + 400 + 250) / 4 of 3 000.
    expect(value(analysis.illusion.reachedPerPost).central).toBeCloseTo(400 / 3000, 12)
  })

  it('counts publications and means', () => {
    const { publications } = analysis.sobriety
    expect(value(publications.count).central).toBe(4)
    expect(value(publications.perWeek).central).toBeCloseTo((4 * 7) / 31, 12)
    expect(value(publications.videoShare).central).toBe(0.5)
    // One of four is seen by less than 100 of the 10 000 residents.
    expect(value(publications.withoutEffectShare).central).toBe(0.25)
    expect(value(publications.repeatedShare).central).toBeCloseTo(1 / 3, 12)
    expect(value(analysis.sobriety.hoursPerMonth).central).toBe(40)
    expect(value(analysis.sobriety.costPerYear).central).toBe(2000)
    const facebook = analysis.sobriety.channels.find((one) => one.channel === 'facebook:p')
    expect(facebook && value(facebook.costPerResident).central).toBeCloseTo(600 / 3200, 9)
    const bulletin = analysis.sobriety.channels.find((one) => one.channel === 'print-bulletin')
    expect(bulletin?.hoursPerMonth.result).toEqual({ status: 'unavailable', reason: 'no-hours' })
  })

  it('gives every figure a code and inputs that exist', () => {
    const ids = new Set(analysis.ledger.map((one) => one.id))
    expect(analysis.ledger.map((one) => one.code)).toEqual(
      analysis.ledger.map((_, index) => `F${String(index + 1).padStart(2, '0')}`),
    )
    expect(ids.size).toBe(analysis.ledger.length)
    for (const entry of analysis.ledger) {
      expect(entry.inputs.filter((id) => !ids.has(id))).toEqual([])
      if (isFigure(entry.result)) expect(entry.result.sources.length, entry.id).toBeGreaterThan(0)
    }
    expect(analysis.reach.total.code).toBe('F03')
    expect(analysis.ledger).toContain(analysis.dependence.index)
  })

  it('does not depend on the order of anything in the dossier, nor on the run', () => {
    const reversed = (dossier: Partial<Dossier>): Partial<Dossier> => ({
      ...dossier,
      channels: dossier.channels?.toReversed() ?? [],
      surveys: dossier.surveys?.toReversed() ?? [],
      observations: dossier.observations?.toReversed() ?? [],
      publications: dossier.publications?.toReversed() ?? [],
    })
    expect(run(reversed(town))).toEqual(analysis)
    expect(run(town)).toEqual(analysis)
  })
})

describe('the published municipal audit (method.md §2)', () => {
  it('finds 15.70 % of the likes reached by a post, and 47.92 % of them outside', () => {
    const analysis = run({
      territory: commune,
      structure,
      channels: [channel('facebook:p', { subscribers: exact(2650) })],
      publications: [post('facebook:p', '1', '2025-12-05', 316), post('facebook:p', '2', '2025-12-09', 516)],
      audiences: [
        {
          channel: 'facebook:p',
          dimension: 'city',
          class: 'Port-Essai, France',
          share: 1380 / 2650,
          sha256: 'ee',
          place: { file: 'audience.csv', sheet: null, row: 3, column: null },
        },
      ],
    })
    expect(value(analysis.illusion.reachedPerPost).central).toBeCloseTo(0.157, 4)
    expect(value(analysis.illusion.outsideShare).central).toBeCloseTo(1 - 0.5208, 4)
    expect(416 / 1380).toBeCloseTo(0.3014, 4)
  })
})

describe('what is missing', () => {
  it('survives an empty dossier without a single invented number', () => {
    const analysis = run({})
    expect(analysis.period).toBeNull()
    const known = analysis.ledger.filter((one) => isFigure(one.result)).map((one) => one.subject.key)
    expect(new Set(known)).toEqual(new Set(['connected-share']))
    expect(analysis.dependence.gate.status).toBe('cannot-tell')
    expect(analysis.dependence.letters).toBeNull()
    expect(analysis.reach.byPlatforms.result).toEqual({ status: 'unavailable', reason: 'no-channel' })
    expect(analysis.problems).toEqual([])
  })

  it('keeps counters, D3 to D6 and means without a population', () => {
    const analysis = run({ ...town, structure: null, territory: null })
    expect(analysis.reach.total.result).toEqual({ status: 'unavailable', reason: 'no-population' })
    expect(component(analysis, 'D1').result).toEqual({ status: 'unavailable', reason: 'no-population' })
    for (const id of ['D3', 'D4', 'D5', 'D6'] as const) expect(isFigure(component(analysis, id).result)).toBe(true)
    expect(analysis.dependence.available).toBe(4)
    expect(isFigure(analysis.dependence.index.result)).toBe(true)
    expect(value(analysis.illusion.followers).central).toBe(3000)
    expect(analysis.illusion.ratio.result).toEqual({ status: 'unavailable', reason: 'no-reach' })
    expect(value(analysis.sobriety.publications.count).central).toBe(4)
    expect(analysis.sobriety.publications.withoutEffectShare.result).toEqual({
      status: 'unavailable',
      reason: 'no-population',
    })
  })

  it('says nothing of dependence while files alone name the channels', () => {
    const analysis = run({
      territory: commune,
      structure,
      channels: [channel('facebook:p', { fromFilesOnly: true })],
      publications: [post('facebook:p', '1', '2025-12-05', 400)],
    })
    expect(isFigure(analysis.reach.total.result)).toBe(true)
    for (const id of ['D1', 'D2', 'D7'] as const) {
      expect(component(analysis, id).result).toEqual({ status: 'cannot-tell', reason: 'no-inventory' })
    }
    expect(analysis.reach.exclusiveToPlatforms.result).toEqual({ status: 'cannot-tell', reason: 'no-inventory' })
  })

  it('lets an unmeasured channel widen what is perhaps reached, not what is surely reached', () => {
    const small = { ...town, channels: town.channels.slice(1, 2) }
    const before = value(run(small).reach.total)
    const analysis = run({ ...small, channels: [...small.channels, channel('posters')] })
    const after = value(analysis.reach.total)
    expect(after.low).toBeCloseTo(before.low, 9)
    expect(after.central).toBeCloseTo(before.central, 9)
    expect(after.high).toBeGreaterThan(before.high)
    const posters = analysis.channels.find((one) => one.channel === 'posters')
    expect(posters?.rung).toBeNull()
    expect(posters?.monthlyPeople.result).toEqual({ status: 'unavailable', reason: 'no-audience' })
    expect(analysis.problems).toContainEqual(
      expect.objectContaining({ code: 'prior-used', params: { channels: ['posters'], factor: 'monthly-people' } }),
    )
  })

  it('is not applicable without a platform, and not dependent', () => {
    const analysis = run({ ...town, channels: town.channels.slice(1) })
    expect(analysis.reach.byPlatforms.result).toEqual({ status: 'not-applicable', reason: 'no-platform' })
    expect(analysis.illusion.followers.result).toEqual({ status: 'not-applicable', reason: 'no-platform' })
    expect(value(component(analysis, 'D1'))).toMatchObject({ low: 0, central: 0, high: 0 })
    expect(analysis.reach.byOperator).toEqual([])
  })
})

describe('any dossier', () => {
  const services = ['facebook', 'instagram', 'youtube', 'website', 'newsletter', 'print-bulletin', 'panneaupocket']
  const count = fc.integer({ min: 0, max: 50_000 })
  const someChannel = fc.record({
    service: fc.constantFrom(...services),
    subscribers: fc.option(count),
    people: fc.option(count),
    reach: fc.option(count),
    displays: fc.option(count),
    daily: fc.option(count),
    asked: fc.option(fc.integer({ min: 0, max: 40 })),
    types: fc.option(fc.subarray(['alerts', 'agenda', 'council'] as const)),
  })

  it('has figures in order, finite, never negative, and no more residents than there are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(someChannel, { selector: (one) => one.service, maxLength: 7 }), (said) => {
        const analysis = run({
          territory: commune,
          structure,
          channels: said.map((one) =>
            channel(one.service, {
              subscribers: one.subscribers === null ? null : exact(one.subscribers),
              peoplePerMonth: one.people === null ? null : exact(one.people),
              messageTypes: one.types,
            }),
          ),
          observations: said.flatMap(({ service, reach, displays, daily }) => [
            ...(reach === null ? [] : [month(service, 'reach', '2025-12', reach)]),
            ...(displays === null ? [] : [month(service, 'views', '2025-11', displays)]),
            ...(daily === null ? [] : [observation(service, 'reach', 'day', '2025-10-03', '2025-10-03', daily)]),
          ]),
          surveys: said.flatMap(({ service, asked }) =>
            asked === null ? [] : [answers(service, '18-24', asked, Math.floor(asked / 3))],
          ),
        })
        expect(analysis.problems.filter((one) => one.code === 'indicator-crashed')).toEqual([])
        for (const { id, subject, result } of analysis.ledger) {
          if (!isFigure(result)) continue
          const { low, central, high, unit } = result
          expect([low, central, high].every(Number.isFinite), id).toBe(true)
          expect(low, id).toBeGreaterThanOrEqual(0)
          expect(central, id).toBeGreaterThanOrEqual(low)
          expect(high, id).toBeGreaterThanOrEqual(central)
          if (unit === 'share') expect(high, id).toBeLessThanOrEqual(1 + 1e-9)
          if (unit !== 'residents') continue
          const most = subject.band === undefined ? structure.total : structure.byBand[subject.band]
          expect(high, id).toBeLessThanOrEqual(most * (1 + 1e-9))
        }
      }),
      { numRuns: 150 },
    )
  })
})

function component(analysis: Analysis, id: string): Entry {
  const found = analysis.dependence.components.find((one) => one.id === id)
  if (!found) throw new Error(id)
  return found.value
}

function entryOf(analysis: Analysis, id: string): Entry {
  const found = analysis.ledger.find((one) => one.id === id)
  if (!found) throw new Error(id)
  return found
}

describe('the date of analysis', () => {
  const told = (dossier: Partial<Dossier>) => run(dossier).problems.filter((one) => one.code === 'later-data')

  it('tells of data that come after its month, and counts none of them', () => {
    expect(told(town)).toEqual([])
    const later = {
      publications: [post('facebook:p', '1', '2031-03-05', 50), post('facebook:p', '2', '2026-02-01', 50)],
    }
    expect(told({ ...town, ...later })).toMatchObject([{ params: { on, from: '2026-02-01', to: '2031-03-31' } }])
    expect(run({ ...town, ...later, observations: [] }).period).toBeNull()
    expect(told({ ...town, publications: [post('facebook:p', '1', '2026-01-20', 50)] })).toEqual([])
  })
})

describe('publications that are only counted', () => {
  it('weigh their platform in D3, and count per week as in all', () => {
    const share = (value: number) => ({ exclusiveShare: { low: value, high: value } })
    const analysis = run({
      ...town,
      channels: [
        ...town.channels.map((one) => (one.id === 'facebook:p' ? { ...one, ...share(0.5) } : one)),
        channel('youtube:p', share(1)),
      ],
      observations: [...town.observations, month('youtube:p', 'publications', '2025-12', 1)],
    })
    // Four publications on Facebook, one on YouTube.
    expect(value(component(analysis, 'D3')).central).toBeCloseTo((4 * 0.5 + 1) / 5, 12)
    const { count, perWeek } = analysis.sobriety.publications
    expect(value(count).central).toBe(5)
    expect(value(perWeek).central).toBeCloseTo((5 * 7) / 31, 12)
  })
})

test('posts whose kind no export tells are no proof that there is no video', () => {
  const publications = [
    post('facebook:p', '1', '2025-12-05', 50, { kind: 'video' }),
    post('facebook:p', '2', '2025-12-06', 50),
    ...['3', '4', '5'].map((id) => post('facebook:p', id, '2025-12-07', 50, { kind: 'other' })),
  ]
  const { count, videoShare } = run({ ...town, publications }).sobriety.publications
  expect(value(count).central).toBe(5)
  expect(value(videoShare).central).toBe(0.5)
})
