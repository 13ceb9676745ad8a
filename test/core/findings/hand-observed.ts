/** A small analysis written by hand: everything is absent but what a test sets. */
import type { ChannelReach, Entry, FigureKey, Gate } from '../../../src/core/analysis.ts'
import { componentIds } from '../../../src/core/analysis.ts'
import type { ComponentId } from '../../../src/core/analysis.ts'
import type { AdultBand } from '../../../src/core/dossier/dossier.ts'
import { absent, figure } from '../../../src/core/figure.ts'
import type { Result, Unit } from '../../../src/core/figure.ts'
import type { Observed } from '../../../src/core/findings/findings.ts'
import { serviceById } from '../../../src/core/reference/services.ts'
import { bundledReference } from '../../../src/core/reference/effective.ts'
import { threshold } from '../../../src/core/reference/thresholds.ts'

export function known(
  low: number,
  central: number,
  high: number,
  unit: Unit,
  quality: 'measured' | 'estimated' = 'measured',
): Result {
  return figure({ low, central, high }, unit, quality, [{ kind: 'declared', what: 'test' }])
}

export const residents = (low: number, central = low, high = central): Result => known(low, central, high, 'residents')
export const share = (low: number, central = low, high = central): Result => known(low, central, high, 'share')

const missing = absent('unavailable', 'no-audience')

export function entry(key: FigureKey, result: Result = missing, part = ''): Entry {
  return { code: 'F01', id: part === '' ? key : `${key}/${part}`, subject: { key }, result, formula: null, inputs: [] }
}

export function channel(service: string, changes: Partial<ChannelReach> = {}): ChannelReach {
  const catalogued = serviceById(service)
  if (catalogued === null) throw new RangeError(service)
  const { operator, kind, online } = catalogued
  return {
    channel: service,
    service,
    account: '',
    operator,
    kind,
    online,
    rung: null,
    monthlyPeople: entry('channel-monthly-people', missing, service),
    residents: entry('channel-residents', missing, service),
    byBand: [],
    survey: null,
    followers: entry('channel-followers', missing, service),
    listOwner: null,
    officialLinks: null,
    fromFilesOnly: false,
    ...changes,
  }
}

export function bandReach(band: AdultBand, all: number, notReached: Result): Observed['reach']['byBand'][number] {
  return {
    band,
    residents: entry('residents-band', residents(all), band),
    reached: entry('reached-band', missing, band),
    notReached: entry('not-reached-band', notReached, band),
    byPlatforms: entry('reached-by-platforms-band', missing, band),
    bySeveral: entry('reached-by-several-band', missing, band),
  }
}

export function components(values: Partial<Record<ComponentId, Result>>): Observed['dependence']['components'] {
  return componentIds.map((id) => ({ id, value: entry(id, values[id] ?? missing) }))
}

export const passedGate: Gate = {
  status: 'pass',
  alerts: { status: 'pass', channels: ['sms-alerts'], operators: ['own'] },
  walledTypes: { status: 'pass', types: [] },
}

/** Nothing known, nothing described. */
export const nothingObserved: Observed = {
  cut: (key) => threshold(bundledReference, key),
  method: '1',
  on: '2026-03-01',
  fictitious: true,
  territory: null,
  structure: null,
  period: null,
  files: [],
  residents: { total: entry('residents-total'), adults: entry('residents-adults'), byBand: [] },
  channels: [],
  reach: {
    total: entry('reached-total'),
    notReached: entry('not-reached-total'),
    byBand: [],
    bySeveral: entry('reached-by-several'),
    byPlatforms: entry('reached-by-platforms'),
    byOwnMedia: entry('reached-by-own-media'),
    exclusiveToPlatforms: entry('exclusive-to-platforms'),
    byOperator: [],
    byMessageType: [],
    overlaps: [],
    bundles: [],
  },
  surveys: [],
  reachedWithoutOverlaps: null,
  illusion: {
    followers: entry('followers-displayed'),
    residentsByPlatforms: entry('reached-by-platforms'),
    ratio: entry('illusion-ratio'),
    outsideShare: entry('followers-outside-share'),
    reachedPerPost: entry('followers-reached-per-post'),
    neverSeeing: entry('residents-never-seeing-share'),
  },
  dependence: {
    components: components({}),
    available: 0,
    index: entry('dependence-index'),
    letters: null,
    weights: null,
    equal: null,
    effectiveOperators: entry('effective-operators'),
    elephant: entry('elephant-factor'),
    acceptability: null,
    elephantOperators: [],
    gate: {
      status: 'cannot-tell',
      alerts: { status: 'cannot-tell', channels: [], operators: [] },
      walledTypes: { status: 'cannot-tell', types: [] },
    },
    persistence: { periods: [], judgements: [] },
  },
  stress: [],
  sensitivity: [],
  sobriety: {
    publications: {
      count: entry('publications-count'),
      perWeek: entry('publications-per-week'),
      videoShare: entry('publications-video-share'),
      withoutEffectShare: entry('publications-without-effect-share'),
      repeatedShare: entry('publications-repeated-share'),
    },
    hoursPerMonth: entry('hours-per-month'),
    costPerYear: entry('cost-per-year'),
    costPerResident: entry('cost-per-resident'),
    minutesPerResident: entry('minutes-per-resident'),
    missingHours: [],
    missingCosts: [],
    channels: [],
  },
  trend: [],
  attention: { total: entry('attention'), channels: [], missing: [] },
  exposure: [],
  footprint: { total: entry('footprint'), channels: [], missing: [], leftOut: [] },
  coverage: [],
  ledger: [],
  problems: [],
}
