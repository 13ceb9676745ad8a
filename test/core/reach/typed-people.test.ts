/** Figures typed by hand, from the month they were counted to the residents reached. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../../src/core/analyse.ts'
import type { Analysis } from '../../../src/core/analysis.ts'
import { buildDossier } from '../../../src/core/dossier/build-dossier.ts'
import type { DossierState } from '../../../src/core/dossier/dossier.ts'
import type { ManualMeasure } from '../../../src/core/dossier/manual-measure.ts'
import type { Figure } from '../../../src/core/figure.ts'
import { isFigure } from '../../../src/core/figure.ts'
import { explain } from '../../../src/core/wording/explain.ts'
import { personsPerCount } from '../../../src/core/reference/priors.ts'
import { channel, commune, imported, observation, ref, state } from '../dossier/samples.ts'
import { solver } from '../solver.ts'
import { bundledReference } from '../../../src/core/reference/effective.ts'

const on = '2026-01-15'
const app = channel('panneaupocket')

function typed(month: string, low: number, high: number, fields: Partial<ManualMeasure> = {}): ManualMeasure {
  return { channel: 'panneaupocket', month, metric: 'readers', countedIn: 'people', range: { low, high }, ...fields }
}

function analysed(fields: Partial<DossierState>): Analysis {
  return analyse(buildDossier(state({ territory: commune, channels: [app], ...fields })), { on, solver })
}

function figureOf(analysis: Analysis, id: string): Figure {
  const result = analysis.ledger.find((one) => one.id === id)?.result
  if (result === undefined || !isFigure(result)) throw new Error(`no figure ${id}`)
  return result
}

const monthly = (measures: readonly ManualMeasure[]): Figure =>
  figureOf(analysed({ measures }), 'channel-monthly-people/panneaupocket')
const residents = (measures: readonly ManualMeasure[]): Figure =>
  figureOf(analysed({ measures }), 'channel-residents/panneaupocket')

describe('the average month', () => {
  test('is the mean of the months typed, a range staying a range', () => {
    expect(monthly([typed('2025-03', 100, 200), typed('2025-05', 300, 300)])).toMatchObject({
      ...{ low: 200, central: 225, high: 250, unit: 'people', quality: 'declared' },
    })
  })

  test('of a sure value is that value', () => {
    expect(monthly([typed('2025-03', 150, 150)])).toMatchObject({ low: 150, central: 150, high: 150 })
  })

  test('completes the months that a file has, and is declared as a whole', () => {
    const march = observation(ref('website'), 500, {
      ...{ metric: 'unique-visitors', grain: 'month', from: '2025-03-01', to: '2025-03-31' },
    })
    const april = typed('2025-04', 100, 300, { channel: 'website', metric: 'unique-visitors' })
    const analysis = analysed({
      ...{ channels: [channel('website')], measures: [april] },
      imports: [imported('aa', { observations: [march] })],
    })
    expect(figureOf(analysis, 'channel-monthly-people/website')).toMatchObject({
      ...{ low: 300, central: 350, high: 400, quality: 'declared' },
    })
    expect(analysis.channels[0]?.rung).toBe('monthly-unique')
  })

  test('turns months counted in different units into persons', () => {
    const mixed = monthly([
      typed('2025-03', 100, 100, { countedIn: 'households' }),
      typed('2025-04', 200, 200, { countedIn: 'people' }),
    ])
    expect(mixed).toMatchObject({ low: (100 + 200) / 2, high: (216 + 200) / 2, unit: 'people', quality: 'estimated' })
    expect(mixed.sources).toContainEqual({ kind: 'reference', id: 'household/mean-size-2021' })
  })

  test('of copies typed by hand follows the same path as those of a file', () => {
    const bulletin = channel('print-bulletin')
    const copies = typed('2025-03', 3000, 3200, { channel: 'print-bulletin', metric: 'copies' })
    const found = figureOf(
      analysed({ channels: [bulletin], measures: [copies] }),
      'channel-monthly-people/print-bulletin',
    )
    expect(found.low).toBeCloseTo(3000 * 0.35)
    expect(found.high).toBeCloseTo(3200 * 0.79)
  })
})

describe('a file and months typed by hand', () => {
  const day = (at: string, value: number) =>
    observation(ref('facebook', 'Ville'), value, { metric: 'reach', grain: 'day', from: at, to: at })
  const reach = (month: string, value: number): ManualMeasure =>
    typed(month, value, value, { channel: 'facebook:ville', metric: 'reach' })
  const days = imported('aa', { observations: [day('2025-03-01', 90), day('2025-04-01', 80)] })
  const facebook = (measures: readonly ManualMeasure[]) => {
    const analysis = analysed({ channels: [channel('facebook', 'Ville')], imports: [days], measures })
    return {
      quality: figureOf(analysis, 'channel-monthly-people/facebook:ville').quality,
      rung: analysis.channels[0]?.rung,
      told: analysis.problems.map((one) => one.code).includes('typed-months-aside'),
    }
  }

  test('the file that counts more months is used, and that is told', () => {
    expect(facebook([reach('2025-03', 400)])).toEqual({
      quality: 'estimated',
      rung: 'daily-or-post-unique',
      told: true,
    })
  })

  test('as many months typed as in the file are better than its days', () => {
    expect(facebook([reach('2025-03', 400), reach('2025-04', 380)])).toEqual({
      ...{ quality: 'declared', rung: 'typed', told: false },
    })
  })
})

describe('residents', () => {
  test('of a household: from one person to its mean size', () => {
    expect(personsPerCount(bundledReference, 'panneaupocket', 'households').interval).toMatchObject({
      low: 1,
      high: 2.16,
    })
    const people = residents([typed('2025-03', 250, 250)])
    const households = residents([typed('2025-03', 250, 250, { countedIn: 'households' })])
    expect(households.low).toBeCloseTo(people.low)
    expect(households.high).toBeCloseTo(people.high * 2.16)
  })

  test('of a device: no more than one person', () => {
    const people = residents([typed('2025-03', 250, 250)])
    const devices = residents([typed('2025-03', 250, 250, { countedIn: 'devices' })])
    expect(devices.low).toBeCloseTo(people.low * 0.85)
    expect(devices.high).toBeCloseTo(people.high)
  })

  // Few enough that no age band is full: a cap may only ever lower a bound.
  test('a wider range never gives a narrower result', () => {
    const count = fc.integer({ min: 0, max: 300 })
    fc.assert(
      fc.property(
        fc.tuple(count, count, count, count),
        fc.constantFrom('people', 'households', 'devices'),
        (all, unit) => {
          const [a = 0, b = 0, c = 0, d = 0] = all.toSorted((x, y) => x - y)
          const narrow = residents([typed('2025-03', b, c, { countedIn: unit })])
          const wide = residents([typed('2025-03', a, d, { countedIn: unit })])
          expect(wide.low).toBeLessThanOrEqual(narrow.low + 1e-9)
          expect(wide.high).toBeGreaterThanOrEqual(narrow.high - 1e-9)
        },
      ),
      { numRuns: 40 },
    )
  })

  test('explain themselves down to the month typed and the size of a household', () => {
    const analysis = analysed({ measures: [typed('2025-03', 240, 260, { countedIn: 'households' })] })
    const told = JSON.stringify(explain(analysis, 'channel-residents-band/15-29/panneaupocket', 'fr'))
    expect(told).toContain('Saisi à la main pour PanneauPocket\u00a0: lecteurs, mars 2025')
    expect(told).toContain('240 à 260\u00a0foyers')
    expect(told).toContain('Personnes par foyer, en moyenne\u00a0: 2,16 (INSEE')
  })
})

describe('subscribers typed by hand', () => {
  const subscribers = (fields: Partial<ManualMeasure>): ManualMeasure =>
    typed('2025-03', 250, 250, { metric: 'followers', ...fields })

  test('are the latest known, whoever says them', () => {
    const file = observation(ref('panneaupocket'), 300, {
      ...{ metric: 'followers', grain: 'stock', from: '2025-06-30', to: '2025-06-30' },
    })
    const imports = [imported('aa', { observations: [file] })]
    const followers = (month: string): Figure =>
      figureOf(analysed({ imports, measures: [subscribers({ month })] }), 'channel-followers/panneaupocket')
    expect(followers('2025-03')).toMatchObject({ low: 300, quality: 'measured' })
    expect(followers('2025-09')).toMatchObject({ low: 250, quality: 'declared' })
  })

  test('counted in households are never printed as accounts', () => {
    const analysis = analysed({ measures: [subscribers({ countedIn: 'households' })] })
    expect(figureOf(analysis, 'channel-followers/panneaupocket')).toMatchObject({ low: 250, unit: 'households' })
    expect(figureOf(analysis, 'channel-monthly-people/panneaupocket')).toMatchObject({
      ...{ low: 25, high: 250, unit: 'households' },
    })
  })
})
