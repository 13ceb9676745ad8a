/** A small invented analysis, coherent enough for the documents; `analyse` has its own tests. */
import type { Analysis, ChannelReach, Entry, FigureSubject } from '../../../src/core/analysis.ts'
import { componentIds } from '../../../src/core/analysis.ts'
import { adultBands, bands } from '../../../src/core/dossier/dossier.ts'
import { absent, figure } from '../../../src/core/figure.ts'
import type { AbsenceReason, Quality, Result, Source, Unit } from '../../../src/core/figure.ts'
import { footprintLeavesOut } from '../../../src/core/reference/footprint-factors.ts'
import { exposureTraits } from '../../../src/core/reference/reference.ts'
import { serviceById } from '../../../src/core/reference/services.ts'
import { evidenceFor } from '../../../src/core/reference/trait-evidence.ts'
import type { Finding } from '../../../src/core/findings/finding.ts'
import type { Recommendation } from '../../../src/core/recommendations/recommendation.ts'
import { problem } from '../../../src/core/problem.ts'
import { bundledReference } from '../../../src/core/reference/effective.ts'
import { judgedWith } from '../../../src/core/reference/judged-with.ts'

export interface SampleOptions {
  readonly fictitious?: boolean
  /** Longest names that real data can bring, every list full. */
  readonly long?: boolean
  /** The youngest band may be reached entirely. */
  readonly reachedAll?: boolean
  /** A dossier in which nothing can be computed. */
  readonly empty?: boolean
  readonly recommendations?: readonly Recommendation[]
}

const file: Source = {
  kind: 'file',
  file: 'exports/Meta/Publications_janvier-décembre 2025.csv',
  sha256: 'a3f5'.repeat(16),
  sheet: null,
  rows: [2, 413],
  column: 'Couverture',
}

export function sampleAnalysis(options: SampleOptions = {}): Analysis {
  const { long = false, empty = false } = options
  const ledger: Entry[] = []
  const add = (
    subject: FigureSubject,
    result: Result,
    formula: Entry['formula'] = null,
    inputs: readonly Entry[] = [],
  ): Entry => {
    const { key, band, channel, operator, messageType } = subject
    const entry: Entry = {
      code: `F${String(ledger.length + 1).padStart(2, '0')}`,
      id: [key, band, channel, operator, messageType].filter((part) => part !== undefined).join('/'),
      subject,
      result: empty ? absent('unavailable', reasonFor(result)) : result,
      formula,
      inputs: inputs.map((one) => one.id),
    }
    ledger.push(entry)
    return entry
  }
  const range = (low: number, central: number, high: number, unit: Unit, quality: Quality = 'estimated'): Result =>
    figure({ low, central, high }, unit, quality, [file, { kind: 'reference', id: 'prior/local-share' }])
  const exact = (value: number, unit: Unit, quality: Quality = 'measured'): Result =>
    figure({ low: value, central: value, high: value }, unit, quality, [file])
  const union = { id: 'union-total', section: '§3' }

  const residents = bands.map((band, index) => ({
    band,
    residents: add(
      { key: 'residents-band', band },
      exact([1350, 1190, 1390, 1650, 1600, 960][index] ?? 0, 'residents'),
    ),
  }))
  const residentsTotal = add({ key: 'residents-total' }, exact(8140, 'residents'))
  const adults = add({ key: 'residents-adults' }, exact(6790, 'residents'), { id: 'sum-of-bands', section: '§1' }, [
    ...residents.slice(1).map((one) => one.residents),
  ])
  const services = long
    ? ['facebook', 'instagram', 'youtube', 'linkedin', 'website', 'newsletter', 'print-bulletin', 'sms-alerts']
    : ['facebook', 'instagram', 'website', 'print-bulletin']
  const channels = services.map((service): ChannelReach => {
    const known = serviceById(service)
    const account = long
      ? `Communauté d’agglomération du Pays de Valmer et des Trois Rivières, officiel ${service}`
      : ''
    const channel = `${service}:valmer`
    return {
      channel,
      service,
      account,
      operator: known?.operator ?? 'own',
      kind: known?.kind ?? 'own',
      online: known?.online ?? true,
      rung: 'daily-or-post-unique',
      monthlyPeople: add({ key: 'channel-monthly-people', channel }, range(1200, 2400, 4800, 'accounts')),
      residents: add({ key: 'channel-residents', channel }, range(620, 1240, 2300, 'residents')),
      byBand: [],
      survey: null,
      followers: add({ key: 'channel-followers', channel }, exact(6200, 'accounts')),
      listOwner: 'operator',
      officialLinks: 3,
      fromFilesOnly: false,
    }
  })
  const reached = [
    [370, 590, 880],
    [720, 950, 1220],
    [810, 1080, 1420],
    [690, 930, 1220],
    [310, 370, 460],
  ] as const
  const byBand = adultBands.map((band, index) => {
    const [low, central, most] = reached[index] ?? [0, 0, 0]
    const high = options.reachedAll === true && index === 0 ? 1190 : most
    const own = residents[index + 1]?.residents ?? adults
    const all = 'low' in own.result ? own.result.high : high
    const total = add({ key: 'reached-band', band }, range(low, central, high, 'residents'), union, [own])
    return {
      band,
      residents: own,
      reached: total,
      notReached: add(
        { key: 'not-reached-band', band },
        range(Math.max(0, all - high), Math.max(0, all - central), all - low, 'residents'),
        { id: 'not-reached', section: '§3' },
        [total, own],
      ),
      byPlatforms: add({ key: 'reached-by-platforms-band', band }, range(low / 2, central / 2, high / 2, 'residents')),
      bySeveral: add({ key: 'reached-by-several-band', band }, range(0, central / 3, high / 2, 'residents')),
    }
  })
  const total = add({ key: 'reached-total' }, range(2900, 3920, 5200, 'residents'), union, [
    ...byBand.map((one) => one.reached),
  ])
  const platforms = add({ key: 'reached-by-platforms' }, range(900, 1500, 2300, 'residents'), union)
  const components = componentIds.map((id, index) => {
    const [low, central, high] = componentValues[index] ?? [0, 0, 0]
    const known = id !== 'D7'
    const unit = id === 'D2' ? 'ratio' : 'share'
    return {
      id,
      value: add(
        { key: id },
        known ? range(low, central, high, unit) : absent('unavailable', 'no-reach'),
        { id: id === 'D3' ? 'D3-declared' : id, section: `§5 ${id}` },
        [total],
      ),
    }
  })
  const exclusive = add(
    { key: 'exclusive-to-operator', operator: 'meta' },
    range(1100, 1700, 2400, 'residents'),
    { id: 'exclusive', section: '§3' },
    [total],
  )
  const findings: readonly Finding[] = empty
    ? []
    : [
        {
          id: 'alerts-depend-on-one-company',
          severity: 'alarm',
          figures: [exclusive.id],
          threshold: null,
          params: { operators: ['meta'], channels: ['facebook:valmer', 'instagram:valmer'] },
        },
        { id: 'illusion-large', severity: 'warning', figures: [platforms.id], threshold: null, params: {} },
        { id: 'no-survey', severity: 'unknown', figures: [total.id], threshold: null, params: {} },
      ]
  const publicationCount = add({ key: 'publications-count' }, exact(412, 'publications'))
  const hours = add({ key: 'hours-per-month' }, range(20, 25, 30, 'hours-per-month', 'declared'))
  const cost = add({ key: 'cost-per-year' }, absent('unavailable', 'no-costs'))
  const nothing = add({ key: 'cost-per-resident', channel: 'x' }, absent('unavailable', 'no-costs'))

  return {
    method: '1.0',
    reference: judgedWith(bundledReference, [], []),
    on: '2026-12-15',
    fictitious: options.fictitious ?? false,
    territory: {
      kind: long ? 'epci' : 'commune',
      code: null,
      name: long
        ? 'Communauté d’agglomération du Pays de Valmer, des Trois Rivières et de la Forêt d’Orne-en-Bocage'
        : 'Valmer-sur-Orne',
      population: 8140,
      populationYear: 2022,
      departement: null,
      epci: null,
    },
    structure: null,
    period: empty ? null : { from: '2025-01-01', to: '2025-12-31' },
    files: empty
      ? []
      : [
          {
            file: 'exports/Meta/Publications_janvier-décembre 2025.csv',
            sha256: 'a3f5'.repeat(16),
            importer: 'meta-posts',
          },
          { file: 'modèles/canaux.csv', sha256: '09bc'.repeat(16), importer: 'template-channels' },
        ],
    residents: { total: residentsTotal, adults, byBand: residents },
    channels: empty ? [] : channels,
    reach: {
      total,
      notReached: add({ key: 'not-reached-total' }, range(1590, 2870, 3890, 'residents'), null, [total]),
      byBand,
      bySeveral: add({ key: 'reached-by-several' }, range(0, 1310, 2600, 'residents')),
      byPlatforms: platforms,
      byOwnMedia: add({ key: 'reached-by-own-media' }, range(1700, 2300, 3100, 'residents')),
      exclusiveToPlatforms: add({ key: 'exclusive-to-platforms' }, range(1200, 1800, 2500, 'residents')),
      byOperator: empty
        ? []
        : [
            {
              operator: 'meta',
              services: ['facebook', 'instagram'],
              reached: add({ key: 'reached-by-operator', operator: 'meta' }, range(900, 1500, 2300, 'residents')),
              exclusive,
            },
          ],
      byMessageType: [
        { type: 'alerts', channels: ['facebook:valmer', 'instagram:valmer'], reached: platforms, notReached: nothing },
        { type: 'agenda', channels: services.map((one) => `${one}:valmer`), reached: total, notReached: nothing },
        { type: 'participation', channels: [], reached: nothing, notReached: nothing },
      ],
      overlaps: [],
      bundles: [],
    },
    surveys: [],
    reachedWithoutOverlaps: null,
    illusion: {
      followers: add({ key: 'followers-displayed' }, exact(12400, 'accounts')),
      residentsByPlatforms: platforms,
      ratio: add({ key: 'illusion-ratio' }, range(5.4, 8.2, 13.8, 'ratio')),
      outsideShare: add({ key: 'followers-outside-share' }, range(0.31, 0.38, 0.46, 'share', 'measured')),
      reachedPerPost: add({ key: 'followers-reached-per-post' }, range(0.03, 0.06, 0.12, 'share', 'measured')),
      neverSeeing: add({ key: 'residents-never-seeing-share' }, range(0.66, 0.78, 0.87, 'share')),
    },
    dependence: {
      components,
      available: empty ? 0 : 6,
      index: add({ key: 'dependence-index' }, range(58, 66, 74, 'index')),
      letters: empty ? null : ['C', 'D'],
      weights: null,
      equal: null,
      effectiveOperators: add({ key: 'effective-operators' }, range(1.8, 2.2, 2.6, 'ratio')),
      elephant: add({ key: 'elephant-factor' }, exact(2, 'companies', 'estimated')),
      acceptability: null,
      elephantOperators: empty ? [] : ['meta', 'alphabet'],
      gate: empty
        ? {
            status: 'cannot-tell',
            alerts: { status: 'cannot-tell', channels: [], operators: [] },
            walledTypes: { status: 'cannot-tell', types: [] },
          }
        : {
            status: 'fail',
            alerts: { status: 'fail', channels: ['facebook:valmer', 'instagram:valmer'], operators: ['meta'] },
            walledTypes: { status: 'fail', types: ['alerts', 'participation', 'works', 'school', 'jobs', 'culture'] },
          },
      persistence: {
        periods: empty ? [] : [{ from: '2025-01-01', to: '2025-12-31' }],
        judgements: [{ finding: 'operator-concentration', holds: [true], status: null }],
      },
    },
    stress: [],
    sensitivity: [],
    sobriety: {
      publications: {
        count: publicationCount,
        perWeek: add({ key: 'publications-per-week' }, exact(7.9, 'publications')),
        videoShare: add({ key: 'publications-video-share' }, exact(0.18, 'share')),
        withoutEffectShare: add({ key: 'publications-without-effect-share' }, exact(0.63, 'share')),
        repeatedShare: add({ key: 'publications-repeated-share' }, exact(0.09, 'share')),
      },
      hoursPerMonth: hours,
      costPerYear: cost,
      costPerResident: add({ key: 'cost-per-resident' }, range(2.1, 2.9, 4.4, 'euros-per-resident')),
      minutesPerResident: add({ key: 'minutes-per-resident' }, range(6, 9, 14, 'minutes-per-resident')),
      missingHours: empty ? [] : ['youtube:valmer'],
      missingCosts: empty ? [] : ['youtube:valmer'],
      channels: (empty ? [] : services).map((service) => ({
        channel: `${service}:valmer`,
        publications: publicationCount,
        hoursPerMonth: hours,
        costPerYear: cost,
        costPerResident: nothing,
        minutesPerResident: nothing,
        hoursPerThousandContacts: hours,
        costPerThousandContacts: nothing,
      })),
    },
    trend: empty ? [] : [sampleTrend(add, range)],
    attention: {
      total: add({ key: 'attention' }, range(900, 2800, 9000, 'minutes-per-month')),
      channels: (empty ? [] : services).map((service) => ({
        channel: `${service}:valmer`,
        attention: add(
          { key: 'attention', channel: `${service}:valmer` },
          service === 'facebook' ? range(900, 2800, 9000, 'minutes-per-month') : absent('unavailable', 'no-displays'),
        ),
      })),
      missing: empty ? [] : services.filter((service) => service !== 'facebook').map((service) => `${service}:valmer`),
    },
    exposure: exposureTraits.map((trait) => ({
      trait,
      total: add({ key: 'exposed-to-trait', trait }, range(0, 2400, 5200, 'residents')),
      byBand: adultBands.map((band) => ({
        band,
        exposed: add({ key: 'exposed-to-trait', trait, band }, range(0, 300, 900, 'residents')),
      })),
      established: empty ? [] : ['facebook:valmer'],
      perhaps: empty ? [] : ['instagram:valmer'],
      ...evidenceFor(trait, new Set(empty ? [] : ['facebook', 'instagram'])),
    })),
    footprint: {
      total: add({ key: 'footprint' }, range(8.5, 27, 85, 'kilograms-per-year')),
      channels: (empty ? [] : services).map((service) => ({
        channel: `${service}:valmer`,
        footprint: add(
          { key: 'footprint', channel: `${service}:valmer` },
          service === 'facebook' ? range(8.5, 27, 85, 'kilograms-per-year') : absent('unavailable', 'no-displays'),
        ),
      })),
      missing: empty ? [] : services.filter((service) => service !== 'facebook').map((service) => `${service}:valmer`),
      leftOut: footprintLeavesOut.map(({ id }) => id),
    },
    coverage: [],
    findings,
    recommendations: (options.recommendations ?? []).map((recommendation, index) => ({
      recommendation,
      because: findings.filter((one) => recommendation.triggeredBy.includes(one.id)),
      rank: index + 1,
    })),
    ledger,
    problems: [
      problem('territory-missing', 'warning', {}),
      problem('prior-used', 'note', { channels: ['facebook:valmer'], factor: 'local-share' }),
    ],
  }
}

/** Twelve months of Facebook, with one that lacks and a change of counting, that fall. */
function sampleTrend(
  add: (subject: FigureSubject, result: Result) => Entry,
  range: (low: number, central: number, high: number, unit: Unit) => Result,
): Analysis['trend'][number] {
  const channel = 'facebook:valmer'
  const values = [900, 880, null, 420, 400, 410, 380, 370, 350, 330, 340, 310]
  return {
    channel,
    kind: 'day',
    metric: 'reach',
    unit: 'accounts',
    months: values.map((value, index) => ({ month: `2025-${String(index + 1).padStart(2, '0')}`, value })),
    breaks: [{ month: '2025-04', kind: 'known-change', reference: 'metric-change/facebook-views' }],
    segment: { from: '2025-04', to: '2025-12', n: 9 },
    missing: 0,
    direction: 'falling',
    test: { S: -32, z: -3.23, p: 0.0012, seasonal: false },
    level: add({ key: 'trend-level', channel }, range(300, 315, 330, 'accounts')),
    slope: add({ key: 'trend-slope', channel }, range(-190, -160, -120, 'accounts')),
    projection: add({ key: 'trend-projection', channel }, range(0, 0, 90, 'accounts')),
    path: Array.from({ length: 24 }, (_, index) => ({
      month: `${index < 12 ? 2026 : 2027}-${String((index % 12) + 1).padStart(2, '0')}`,
      low: Math.max(0, 300 - 16 * (index + 1)),
      central: Math.max(0, 315 - 13 * (index + 1)),
      high: 330 - 10 * (index + 1),
    })),
  }
}

const componentValues = [
  [0.34, 0.47, 0.62],
  [0.42, 0.45, 0.49],
  [0.71, 0.71, 0.71],
  [0.92, 0.92, 0.92],
  [0.36, 0.38, 0.41],
  [0.6, 0.64, 0.7],
] as const

function reasonFor(result: Result): AbsenceReason {
  return 'reason' in result ? result.reason : 'no-channel'
}
