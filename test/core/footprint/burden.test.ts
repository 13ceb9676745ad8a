/** Attention, exposure and footprint of dossiers small enough to check by hand. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/core/analyse.ts'
import type { Analysis, Entry } from '../../../src/core/analysis.ts'
import type { Channel } from '../../../src/core/dossier/channel.ts'
import type { OfChannel } from '../../../src/core/dossier/dossier.ts'
import { bands } from '../../../src/core/dossier/dossier.ts'
import type { Observation } from '../../../src/core/dossier/facts.ts'
import type { Figure } from '../../../src/core/figure.ts'
import { isFigure } from '../../../src/core/figure.ts'
import { services } from '../../../src/core/reference/services.ts'
import { answers, channel, commune, emptyDossier, month, observation, post, structure } from '../hand-dossier.ts'
import { solver } from '../solver.ts'

type Value = OfChannel<Observation>
const months = Array.from({ length: 12 }, (_, index) => `2025-${String(index + 1).padStart(2, '0')}`)
const everyMonth = (of: string, metric: Observation['metric'], value: number): readonly Value[] =>
  months.map((name) => month(of, metric, name, value))
const level = (of: string, metric: Observation['metric'], value: number): Value =>
  observation(of, metric, 'stock', '2025-12-31', '2025-12-31', value)
const measure = (channels: readonly Channel[], observations: readonly Value[], more = {}): Analysis =>
  analyse(
    { ...emptyDossier, territory: commune, structure, channels, observations, ...more },
    { on: '2026-01-15', solver },
  )

function figureOf({ result }: Entry): Figure {
  if (!isFigure(result)) throw new Error(result.reason)
  return result
}
function entryOf(analysis: Analysis, key: 'attention' | 'footprint', id: string): Entry {
  const entry = analysis.ledger.find((one) => one.id === `${key}/${id}`)
  if (!entry) throw new Error(`No ${key} of ${id}`)
  return entry
}
const absenceOf = ({ result }: Entry): string | null => (isFigure(result) ? null : `${result.status}: ${result.reason}`)

const inventory = ['website', 'newsletter', 'print-bulletin', 'electronic-panel', 'facebook:p', 'youtube:p', 'phone']
const counted: readonly Value[] = [
  ...everyMonth('website', 'page-views', 1000),
  level('website', 'page-kilobytes', 1000),
  ...everyMonth('print-bulletin', 'copies', 100),
  level('print-bulletin', 'pages-per-copy', 16),
  level('electronic-panel', 'panels', 2),
  ...everyMonth('facebook:p', 'views', 6000),
  ...everyMonth('youtube:p', 'watch-seconds', 3600),
]
const issues = ['2025-03-03', '2025-09-03'].map((day, index) =>
  post('newsletter', `issue-${String(index)}`, day, 0, { metrics: { deliveries: 500 } }),
)
const known = (): Analysis =>
  measure(
    inventory.map((id) => channel(id)),
    counted,
    { publications: issues },
  )

describe('the footprint', () => {
  it('is quantity × factor, channel by channel', () => {
    const analysis = known()
    const kilograms = (id: string): readonly number[] => {
      const { low, high, unit } = figureOf(entryOf(analysis, 'footprint', id))
      expect(unit).toBe('kilograms-per-year')
      return [low, high]
    }
    const near = (...ends: readonly number[]) => ends.map((end) => expect.closeTo(end, 9) as number)
    expect(kilograms('website')).toEqual(near(12 * 0.06093492, 12 * 0.1482))
    expect(kilograms('newsletter')).toEqual(near(0.13, 2.46))
    expect(kilograms('print-bulletin')).toEqual(near(9600 * 0.005, 9600 * 0.006))
    expect(kilograms('electronic-panel')).toEqual(near(490, 490))
    expect(kilograms('facebook:p')).toEqual(near(12 * 100 * 0.00079, 12 * 1000 * 0.00079))
    expect(kilograms('youtube:p')).toEqual(near(12 * 60 * 0.000494, 12 * 60 * 0.001067))
  })

  it('is added over what is known, and names the rest', () => {
    const analysis = known()
    const parts = inventory.slice(0, 6).map((id) => figureOf(entryOf(analysis, 'footprint', id)))
    const total = figureOf(analysis.footprint.total)
    for (const end of ['low', 'central', 'high'] as const) {
      expect(total[end]).toBeCloseTo(
        parts.reduce((sum, part) => sum + part[end], 0),
        9,
      )
    }
    expect(analysis.footprint.missing).toEqual(['phone'])
    expect(absenceOf(entryOf(analysis, 'footprint', 'phone'))).toBe('unavailable: no-footprint-factor')
    expect(analysis.footprint.leftOut.length).toBeGreaterThan(3)
  })

  it('is never zero for what nobody counted', () => {
    const analysis = measure(
      services.map(({ id }) => channel(id)),
      [],
    )
    expect(absenceOf(analysis.footprint.total)).toBe('unavailable: no-footprint')
    expect(absenceOf(analysis.attention.total)).toBe('unavailable: no-watch-time')
    expect(analysis.footprint.missing).toHaveLength(services.length)
    const reason = (id: string): string | null => absenceOf(entryOf(analysis, 'footprint', id))
    expect(reason('website')).toBe('unavailable: no-page-views')
    expect(reason('newsletter')).toBe('unavailable: no-sendings')
    expect(reason('print-bulletin')).toBe('unavailable: no-copies')
    expect(reason('electronic-panel')).toBe('unavailable: no-panels')
    expect(reason('tiktok')).toBe('unavailable: no-displays')
  })

  it('is outside every index', () => {
    const [less, more] = [1, 1000].map((times) =>
      measure([channel('website')], everyMonth('website', 'page-views', 1000 * times)),
    )
    expect(more?.dependence.index.inputs.filter((id) => id.startsWith('footprint'))).toEqual([])
    expect(more?.dependence.index.result).toEqual(less?.dependence.index.result)
  })

  it('is never lowered nor hidden by a channel that nobody measured', () => {
    const before = known()
    const spare = services.map(({ id }) => `${id}:new`)
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...spare), { minLength: 1, maxLength: 3 }), (added) => {
        const after = measure(
          [...inventory, ...added].map((id) => channel(id)),
          counted,
          { publications: issues },
        )
        for (const key of ['footprint', 'attention'] as const) {
          expect(figureOf(after[key].total)).toMatchObject({
            low: figureOf(before[key].total).low,
            high: figureOf(before[key].total).high,
          })
          const absent = added.filter((id) => absenceOf(entryOf(after, key, id))?.startsWith('unavailable'))
          for (const id of absent) expect(after[key].missing).toContain(id)
        }
        expect(after.footprint.missing).toEqual(expect.arrayContaining(added))
      }),
      { numRuns: 15 },
    )
  })
})

describe('attention', () => {
  it('is what was measured, else displays × seconds', () => {
    const analysis = known()
    expect(figureOf(entryOf(analysis, 'attention', 'youtube:p'))).toMatchObject({
      low: 60,
      high: 60,
      quality: 'measured',
    })
    expect(figureOf(entryOf(analysis, 'attention', 'facebook:p'))).toMatchObject({
      low: expect.closeTo(100, 9) as number,
      central: expect.closeTo(100 * Math.sqrt(10), 9) as number,
      high: expect.closeTo(1000, 9) as number,
      quality: 'estimated',
    })
    expect(absenceOf(entryOf(analysis, 'attention', 'print-bulletin'))).toBe('not-applicable: off-screen')
    expect(analysis.attention.missing).toEqual(['newsletter'])
  })

  it('counts the watch time of videos once, and the displays that it does not cover', () => {
    const video = post('facebook:p', 'v', '2025-06-01', 0, {
      kind: 'video',
      metrics: { views: 1200, 'watch-seconds': 7200 },
    })
    const analysis = measure([channel('facebook:p')], everyMonth('facebook:p', 'views', 700), { publications: [video] })
    // 10 minutes a month measured for 100 of the 700 displays; the 600 others take 1 to 10 seconds.
    expect(figureOf(entryOf(analysis, 'attention', 'facebook:p'))).toMatchObject({
      low: expect.closeTo(20, 9) as number,
      high: expect.closeTo(110, 9) as number,
    })
  })
})

describe('exposure', () => {
  const surveyed = (of: string, used: number) => bands.map((band) => answers(of, band, 100, used))

  it('is who is reached through services that have the trait: those not verified count for the high end', () => {
    const analysis = measure([channel('facebook:p'), channel('website')], [], {
      surveys: [...surveyed('facebook:p', 40), ...surveyed('website', 60)],
    })
    const facebook = figureOf(analysis.channels[0]?.residents ?? analysis.reach.total)
    const [feed, profiling] = analysis.exposure
    // Facebook is profiling for sure; its feed was not verified; the website has neither.
    expect(figureOf(profiling?.total ?? analysis.reach.total)).toMatchObject({ low: facebook.low, high: facebook.high })
    expect(figureOf(feed?.total ?? analysis.reach.total)).toMatchObject({ low: 0, high: facebook.high })
    expect(profiling).toMatchObject({ established: ['facebook:p'], perhaps: [] })
    expect(feed).toMatchObject({ established: [], perhaps: ['facebook:p'] })
    expect(feed?.counterEvidence).toContain('research/nyhan-users')
    expect(feed?.evidence).not.toContain('low-credibility/tiktok')
    const inBands = (profiling?.byBand ?? []).map(({ exposed }) => figureOf(exposed))
    expect(inBands.reduce((sum, { high }) => sum + high, 0)).toBeGreaterThanOrEqual(facebook.high - 1e-6)
  })

  it('is without object where no service has the trait, and unknown where nobody measured', () => {
    const traits = (id: string): readonly (string | null)[] =>
      measure([channel(id), channel('print-bulletin')], [], { surveys: surveyed('print-bulletin', 50) }).exposure.map(
        ({ total }) => absenceOf(total),
      )
    expect(new Set(traits('website'))).toEqual(new Set(['not-applicable: no-service-with-trait']))
    expect(new Set(traits('tiktok:p'))).toEqual(new Set(['unavailable: no-audience']))
  })
})

describe('means per resident', () => {
  it('divide what was declared by those whom these very channels reach', () => {
    const exact = (amount: number) => ({ low: amount, high: amount })
    const analysis = measure(
      [
        channel('facebook:p', { hoursPerMonth: exact(10), costPerYear: exact(600) }),
        channel('print-bulletin', { hoursPerMonth: exact(5) }),
      ],
      [],
      { surveys: bands.flatMap((band) => ['facebook:p', 'print-bulletin'].map((id) => answers(id, band, 100, 50))) },
    )
    const facebook = figureOf(analysis.reach.byPlatforms)
    const cost = figureOf(analysis.sobriety.costPerResident)
    expect(cost.low).toBeCloseTo(600 / facebook.high, 9)
    expect(cost.high).toBeCloseTo(600 / facebook.low, 9)
    expect(figureOf(analysis.sobriety.minutesPerResident).high).toBeCloseTo(
      (15 * 720) / figureOf(analysis.reach.total).low,
      9,
    )
    expect(analysis.sobriety).toMatchObject({ missingCosts: ['print-bulletin'], missingHours: [] })
  })
})
