/**
 * A stand-in for the session, to see and test the screens without one: a fictitious commune, invented figures, every state
 * that a screen can show (questions, problems, unknown answers, absent figures).
 */
import { adultBands, bands } from '../../src/core/dossier/dossier.ts'
import type { AdultBand, Band } from '../../src/core/dossier/dossier.ts'
import type { Analysis, Entry, FigureSubject } from '../../src/core/analysis.ts'
import type { Channel } from '../../src/core/dossier/channel.ts'
import { absent, exactly, figure, geometric } from '../../src/core/figure.ts'
import type { AbsenceReason, Interval, Quality, Result, Unit } from '../../src/core/figure.ts'
import type { FileInspection } from '../../src/core/import/inspection.ts'
import { problem } from '../../src/core/problem.ts'
import { recommendations } from '../../src/core/recommendations/recommendations.ts'
import { serviceById } from '../../src/core/reference/services.ts'
import type { Document } from '../../src/core/report/report.ts'
import type { Bridge, SessionView } from '../../src/ipc/channels.ts'

const residentsByBand: Readonly<Record<Band, number>> = {
  '0-14': 1350,
  '15-29': 1190,
  '30-44': 1390,
  '45-59': 1650,
  '60-74': 1600,
  '75+': 960,
}
const reachedByBand: Readonly<Record<AdultBand, Interval>> = {
  '15-29': { low: 374, central: 590, high: 878 },
  '30-44': { low: 722, central: 950, high: 1216 },
  '45-59': { low: 811, central: 1080, high: 1419 },
  '60-74': { low: 692, central: 930, high: 1217 },
  '75+': { low: 312, central: 370, high: 458 },
}

const emptyChannel: Channel = {
  id: '',
  service: '',
  account: '',
  since: null,
  messageTypes: null,
  exclusiveShare: null,
  hoursPerMonth: null,
  costPerYear: null,
  adSpendPerYear: null,
  subscribers: null,
  peoplePerMonth: null,
  listOwner: null,
  officialLinks: null,
  fromFilesOnly: false,
}

export const mockChannels: readonly Channel[] = [
  {
    ...emptyChannel,
    id: 'facebook:valmer',
    service: 'facebook',
    account: 'Ville de Valmer-sur-Orne',
    since: '2014',
    messageTypes: ['alerts', 'agenda', 'works', 'culture'],
    exclusiveShare: { low: 0.6, high: 0.8 },
    hoursPerMonth: { low: 18, high: 24 },
    costPerYear: { low: 0, high: 0 },
    adSpendPerYear: { low: 300, high: 300 },
    subscribers: { low: 8400, high: 8400 },
    listOwner: 'operator',
    officialLinks: 14,
  },
  { ...emptyChannel, id: 'instagram:valmer', service: 'instagram', account: 'valmersurorne', fromFilesOnly: true },
  {
    ...emptyChannel,
    id: 'website',
    service: 'website',
    messageTypes: ['agenda', 'works', 'council', 'services', 'school'],
    exclusiveShare: { low: 0, high: 0.1 },
    hoursPerMonth: { low: 10, high: 14 },
    costPerYear: { low: 2400, high: 2400 },
  },
  {
    ...emptyChannel,
    id: 'print-bulletin',
    service: 'print-bulletin',
    messageTypes: ['council', 'culture', 'works'],
    costPerYear: { low: 11000, high: 12500 },
    peoplePerMonth: { low: 3600, high: 3600 },
  },
  { ...emptyChannel, id: 'panneaupocket', service: 'panneaupocket', subscribers: { low: 1200, high: 1300 } },
]

const fileDefaults: FileInspection = {
  file: '',
  sha256: '',
  bytes: 40_000,
  status: 'recognised',
  importer: null,
  publisher: null,
  title: null,
  language: null,
  encoding: 'utf-8-bom',
  delimiter: ',',
  because: [],
  tables: [],
  personalDataDropped: [],
  questions: [],
  problems: [],
}

export const mockFiles: readonly FileInspection[] = [
  {
    ...fileDefaults,
    file: 'Jan-01-2025_Dec-31-2025_1035597415774796.csv',
    sha256: 'a'.repeat(64),
    importer: 'meta-posts',
    publisher: 'Meta',
    title: 'Contenu',
    language: 'fr',
    because: [
      {
        kind: 'headers',
        found: 18,
        of: 18,
        examples: ['Identifiant de la publication', 'Heure de publication', 'Couverture'],
      },
    ],
    tables: [
      {
        sheet: null,
        title: null,
        headerRow: 1,
        rows: 415,
        kept: 412,
        skipped: 3,
        period: { from: '2025-01-01', to: '2025-12-31' },
        channels: [{ service: 'facebook', account: 'Ville de Valmer-sur-Orne' }],
        metrics: [
          { name: 'reach', unit: 'accounts', unique: true, count: 412, min: 12, max: 6240, sum: null },
          { name: 'reactions', unit: 'actions', unique: false, count: 412, min: 0, max: 184, sum: 5210 },
        ],
      },
    ],
    personalDataDropped: [{ column: 'Titre', cells: 412 }],
    problems: [
      problem(
        'error-rows',
        'warning',
        { rows: 3, message: 'Erreur' },
        { file: 'Jan-01-2025_Dec-31-2025_1035597415774796.csv' },
      ),
      problem('other-accounts', 'note', { rows: 2, accounts: ['Comité des fêtes'] }),
    ],
  },
  {
    ...fileDefaults,
    file: 'Couverture.csv',
    sha256: 'b'.repeat(64),
    importer: 'meta-daily-series',
    publisher: 'Meta',
    title: 'Couverture',
    language: 'fr',
    encoding: 'utf-16le',
    because: [{ kind: 'titles', titles: ['Couverture'] }],
    tables: [
      {
        sheet: null,
        title: 'Couverture',
        headerRow: 3,
        rows: 365,
        kept: 365,
        skipped: 0,
        period: { from: '2025-01-01', to: '2025-12-31' },
        channels: [{ service: null, account: null }],
        metrics: [{ name: 'reach', unit: 'accounts', unique: true, count: 365, min: 10, max: 3010, sum: null }],
      },
    ],
    questions: [
      { id: 'network:Couverture', kind: 'which-network', about: 'Couverture', options: ['facebook', 'instagram'] },
    ],
    problems: [problem('which-network', 'question', { title: 'Couverture' }, { file: 'Couverture.csv' })],
  },
  {
    ...fileDefaults,
    file: 'suivi-com-2025.xlsx',
    sha256: 'c'.repeat(64),
    status: 'unrecognised',
    encoding: 'xlsx',
    delimiter: null,
    problems: [
      problem(
        'unrecognised-file',
        'error',
        { headers: ['Mois', 'Abonnés FB', 'Likes'], nearest: 'meta-posts' },
        { file: 'suivi-com-2025.xlsx' },
      ),
    ],
  },
]

class Ledger {
  readonly entries: Entry[] = []

  add(subject: FigureSubject, result: Result, inputs: readonly Entry[] = []): Entry {
    const id = [subject.key, subject.band, subject.channel, subject.operator, subject.messageType]
      .filter((part) => part !== undefined)
      .join('/')
    const entry: Entry = {
      code: `F${String(this.entries.length + 1).padStart(2, '0')}`,
      id,
      subject,
      result,
      formula: inputs.length === 0 ? null : { id: 'union', section: '§3' },
      inputs: inputs.map((one) => one.id),
    }
    this.entries.push(entry)
    return entry
  }
}

function known(interval: Interval, unit: Unit, quality: Quality): Result {
  const source = { kind: 'reference', id: 'insee-2022' } as const
  return figure(interval, unit, quality, [source])
}
const unknown = (reason: AbsenceReason): Result => absent('unavailable', reason)
const between = (low: number, central: number, high: number): Interval => ({ low, central, high })

export function mockAnalysis(): Analysis {
  const ledger = new Ledger()
  const sum = (of: readonly Band[]): number => of.reduce((total, band) => total + residentsByBand[band], 0)
  const byBand = bands.map((band) => ({
    band,
    residents: ledger.add(
      { key: 'residents-band', band },
      known(exactly(residentsByBand[band]), 'residents', 'measured'),
    ),
  }))
  const residentsOf = (band: Band): Entry => byBand.find((one) => one.band === band)?.residents as Entry
  const total = ledger.add({ key: 'residents-total' }, known(exactly(8140), 'residents', 'measured'))
  const adults = ledger.add(
    { key: 'residents-adults' },
    known(exactly(sum(adultBands)), 'residents', 'measured'),
    adultBands.map(residentsOf),
  )

  const channels = mockChannels.map((channel, index) => {
    const service = serviceById(channel.service)
    const people = between(400 * (5 - index), 700 * (5 - index), 1100 * (5 - index))
    const isKnown = index < 4
    return {
      channel: channel.id,
      service: channel.service,
      account: channel.account,
      operator: service?.operator ?? 'other',
      kind: service?.kind ?? ('own' as const),
      online: service?.online ?? true,
      rung: null,
      monthlyPeople: ledger.add(
        { key: 'channel-monthly-people', channel: channel.id },
        isKnown ? known(people, 'accounts', 'measured') : unknown('no-audience'),
      ),
      residents: ledger.add(
        { key: 'channel-residents', channel: channel.id },
        isKnown
          ? known(between(people.low * 0.4, people.central * 0.6, people.high * 0.9), 'residents', 'estimated')
          : unknown('no-audience'),
      ),
      byBand: [],
      followers: ledger.add(
        { key: 'channel-followers', channel: channel.id },
        index < 2
          ? known(exactly(8400 - index * 4400), 'accounts', 'measured')
          : absent('not-applicable', 'no-followers'),
      ),
      listOwner: channel.listOwner,
      officialLinks: channel.officialLinks,
      fromFilesOnly: channel.fromFilesOnly,
    }
  })
  const bandReach = adultBands.map((band) => {
    const reached = reachedByBand[band]
    const people = residentsByBand[band]
    return {
      band,
      residents: residentsOf(band),
      reached: ledger.add({ key: 'reached-band', band }, known(reached, 'residents', 'estimated'), [residentsOf(band)]),
      notReached: ledger.add(
        { key: 'not-reached-band', band },
        known(between(people - reached.high, people - reached.central, people - reached.low), 'residents', 'estimated'),
      ),
      byPlatforms: ledger.add(
        { key: 'reached-by-platforms-band', band },
        known(between(reached.low * 0.5, reached.central * 0.6, reached.high * 0.8), 'residents', 'estimated'),
      ),
    }
  })
  const reached = ledger.add(
    { key: 'reached-total' },
    known(between(2911, 3920, 5188), 'residents', 'estimated'),
    bandReach.map((one) => one.reached),
  )
  const notReached = ledger.add(
    { key: 'not-reached-total' },
    known(between(1602, 2870, 3879), 'residents', 'estimated'),
    [reached],
  )
  const byPlatforms = ledger.add(
    { key: 'reached-by-platforms' },
    known(between(905, 1500, 2290), 'residents', 'estimated'),
  )
  const followers = ledger.add({ key: 'followers-displayed' }, known(exactly(12400), 'accounts', 'measured'))
  const component = (key: 'D1' | 'D2' | 'D3' | 'D4' | 'D5' | 'D6' | 'D7', result: Result) => ({
    id: key,
    value: ledger.add({ key }, result),
  })
  const findings = [
    {
      id: 'alerts-depend-on-one-company',
      severity: 'alarm' as const,
      figures: [reached.id],
      threshold: null,
      params: { operators: ['meta'], channels: ['facebook:valmer', 'instagram:valmer'] },
    },
    {
      id: 'many-not-reached',
      severity: 'warning' as const,
      figures: [notReached.id, adults.id],
      threshold: null,
      params: {},
    },
    { id: 'no-offline-channel', severity: 'unknown' as const, figures: [], threshold: null, params: {} },
    { id: 'most-reached', severity: 'good' as const, figures: [reached.id, adults.id], threshold: null, params: {} },
  ]

  return {
    method: '1.0',
    on: '2026-01-15',
    fictitious: true,
    territory: mockTerritory,
    structure: mockStructure,
    period: { from: '2025-01-01', to: '2025-12-31' },
    files: mockFiles.map((file) => ({ file: file.file, sha256: file.sha256, importer: file.importer ?? 'none' })),
    residents: { total, adults, byBand },
    channels,
    reach: {
      total: reached,
      notReached,
      byBand: bandReach,
      byPlatforms,
      byOwnMedia: ledger.add(
        { key: 'reached-by-own-media' },
        known(between(2000, 2800, 3900), 'residents', 'estimated'),
      ),
      exclusiveToPlatforms: ledger.add(
        { key: 'exclusive-to-platforms' },
        known(between(0, 700, 2290), 'residents', 'estimated'),
      ),
      byOperator: [
        {
          operator: 'meta',
          services: ['facebook', 'instagram'],
          reached: ledger.add(
            { key: 'reached-by-operator', operator: 'meta' },
            known(between(905, 1500, 2290), 'residents', 'estimated'),
          ),
          exclusive: ledger.add(
            { key: 'exclusive-to-operator', operator: 'meta' },
            known(between(1120, 1600, 2390), 'residents', 'estimated'),
          ),
        },
      ],
      byMessageType: [
        {
          type: 'alerts',
          channels: ['facebook:valmer', 'instagram:valmer'],
          reached: ledger.add(
            { key: 'reached-by-message-type', messageType: 'alerts' },
            known(between(905, 1500, 2290), 'residents', 'estimated'),
          ),
        },
        {
          type: 'agenda',
          channels: ['facebook:valmer', 'website'],
          reached: ledger.add(
            { key: 'reached-by-message-type', messageType: 'agenda' },
            known(between(1400, 2100, 3100), 'residents', 'estimated'),
          ),
        },
      ],
    },
    illusion: {
      followers,
      residentsByPlatforms: byPlatforms,
      ratio: ledger.add({ key: 'illusion-ratio' }, known(between(5.4, 8.2, 13.7), 'ratio', 'estimated')),
      outsideShare: ledger.add({ key: 'followers-outside-share' }, known(exactly(0.48), 'share', 'measured')),
      reachedPerPost: ledger.add({ key: 'followers-reached-per-post' }, known(exactly(0.157), 'share', 'measured')),
      neverSeeing: ledger.add(
        { key: 'residents-never-seeing-share' },
        known(between(0.66, 0.78, 0.87), 'share', 'estimated'),
      ),
    },
    dependence: {
      components: [
        component('D1', known(between(0.34, 0.47, 0.62), 'share', 'estimated')),
        component('D2', known(between(0.42, 0.45, 0.49), 'ratio', 'estimated')),
        component('D3', known(exactly(0.71), 'share', 'declared')),
        component('D4', known(exactly(0.92), 'share', 'measured')),
        component('D5', known(exactly(0.38), 'share', 'measured')),
        component('D6', known(between(0.58, 0.64, 0.7), 'share', 'declared')),
        component('D7', unknown('no-audience')),
      ],
      available: 6,
      index: ledger.add({ key: 'dependence-index' }, known(between(58, 66, 74), 'index', 'estimated')),
      letters: ['C', 'D'],
      effectiveOperators: ledger.add({ key: 'effective-operators' }, known(between(2, 2.2, 2.4), 'ratio', 'estimated')),
      elephant: ledger.add({ key: 'elephant-factor' }, known(exactly(1), 'companies', 'estimated')),
      elephantOperators: ['meta'],
      gate: {
        status: 'fail',
        alerts: { status: 'fail', channels: ['facebook:valmer', 'instagram:valmer'], operators: ['meta'] },
        walledTypes: { status: 'pass', types: [] },
      },
    },
    sobriety: {
      publications: {
        count: ledger.add({ key: 'publications-count' }, known(exactly(412), 'publications', 'measured')),
        perWeek: ledger.add({ key: 'publications-per-week' }, known(exactly(7.9), 'publications', 'measured')),
        videoShare: ledger.add({ key: 'publications-video-share' }, known(exactly(0.12), 'share', 'measured')),
        withoutEffectShare: ledger.add(
          { key: 'publications-without-effect-share' },
          known(exactly(0.21), 'share', 'measured'),
        ),
        repeatedShare: ledger.add({ key: 'publications-repeated-share' }, known(exactly(0.06), 'share', 'measured')),
      },
      hoursPerMonth: ledger.add({ key: 'hours-per-month' }, known(between(28, 33, 38), 'hours-per-month', 'declared')),
      costPerYear: ledger.add(
        { key: 'cost-per-year' },
        known(between(13700, 14500, 15200), 'euros-per-year', 'declared'),
      ),
      channels: channels.map(({ channel }, index) => ({
        channel,
        publications: ledger.add(
          { key: 'publications-count', channel },
          index === 0 ? known(exactly(412), 'publications', 'measured') : unknown('no-publications'),
        ),
        hoursPerMonth: ledger.add(
          { key: 'hours-per-month', channel },
          index % 2 === 0 ? known(between(10, 14, 18), 'hours-per-month', 'declared') : unknown('no-hours'),
        ),
        costPerYear: ledger.add(
          { key: 'cost-per-year', channel },
          index > 1 ? known(between(2400, 2400, 2400), 'euros-per-year', 'declared') : unknown('no-costs'),
        ),
        costPerResident: ledger.add(
          { key: 'cost-per-resident', channel },
          index > 1 ? known(geometric(0.8, 2.4), 'euros-per-resident', 'estimated') : unknown('no-costs'),
        ),
        hoursPerThousandContacts: ledger.add({ key: 'hours-per-thousand-contacts', channel }, unknown('no-hours')),
        costPerThousandContacts: ledger.add({ key: 'cost-per-thousand-contacts', channel }, unknown('no-costs')),
      })),
    },
    coverage: [
      {
        channel: 'facebook:valmer',
        months: Array.from({ length: 12 }, (_, month) => `2025-${String(month + 1).padStart(2, '0')}`),
      },
      { channel: 'instagram:valmer', months: ['2025-01', '2025-02', '2025-05', '2025-06'] },
      { channel: 'website', months: ['2025-07', '2025-08', '2025-09', '2025-10', '2025-11', '2025-12'] },
    ],
    findings,
    recommendations: recommendations
      .slice(0, 5)
      .map((recommendation, index) => ({ recommendation, because: findings.slice(0, 2), rank: index + 1 })),
    ledger: ledger.entries,
    problems: [problem('age-structure-estimated', 'note', { year: 2022 })],
  }
}

const mockTerritory = {
  kind: 'commune',
  code: '14999',
  name: 'Valmer-sur-Orne',
  population: 8140,
  populationYear: 2022,
  departement: { code: '14', name: 'Calvados' },
  epci: { code: '200000000', name: 'CC des Rives de l’Orne' },
} as const

const mockStructure = { byBand: residentsByBand, total: 8140, year: 2022, quality: 'measured', sources: [] } as const

export function mockView(change: Partial<SessionView> = {}): SessionView {
  return {
    lang: 'fr',
    revision: 1,
    dossier: {
      path: '/dossiers/Valmer-sur-Orne.amarres',
      name: 'Valmer-sur-Orne',
      savedAt: '2026-01-15T10:42:00.000Z',
      readOnly: false,
      fictitious: true,
      territory: mockTerritory,
      structure: mockStructure,
      structureDeclared: false,
      channels: mockChannels,
      files: mockFiles,
      answers: {},
      problems: [],
    },
    recent: [
      { path: '/dossiers/Valmer-sur-Orne.amarres', name: 'Valmer-sur-Orne', savedAt: '2026-01-15T10:42:00.000Z' },
    ],
    networkRequests: 0,
    folder: '/dossiers',
    ...change,
  }
}

const mockDocument: Document = {
  id: 'brief',
  lang: 'fr',
  title: 'Note de synthèse',
  head: { left: 'Valmer-sur-Orne', right: 'Note de synthèse · projet' },
  foot: 'Données arrêtées au 15 janvier 2026 · méthode 1.0',
  author: '',
  on: '2026-01-15',
  blocks: [
    { kind: 'heading', level: 1, number: null, text: 'Sortir nos alertes des plateformes' },
    { kind: 'heading', level: 2, number: '1', text: 'La question posée au conseil' },
    {
      kind: 'callout',
      tone: 'question',
      title: null,
      text: [['Faut-il créer une liste d’alerte ?'], ['Décide : le conseil.']],
    },
    {
      kind: 'figure-row',
      big: '2 900 à 5 200',
      text: ['habitants reçoivent chaque mois une information.', { code: 'F04' }],
      quality: 'estimated',
    },
    { kind: 'list', ordered: true, items: [['Un'], ['Deux']] },
    {
      kind: 'table',
      caption: 'Options',
      columns: [
        { title: 'Option', align: 'left', width: 2 },
        { title: 'Coût', align: 'right', width: 1 },
      ],
      rows: [[['Ne rien changer'], ['0 €']]],
    },
    {
      kind: 'callout',
      tone: 'alarm',
      title: 'Si nous ne faisons rien',
      text: [['Des habitants ne reçoivent plus rien.']],
    },
    { kind: 'page-break' },
    { kind: 'decision-box', groups: [{ title: 'Décision', options: ['A', 'B', 'C'] }], lines: ['Date et signature'] },
  ],
}

/** A bridge that answers at once and keeps the language; everything else it refuses politely. */
export function mockBridge(view: SessionView = mockView()): Bridge {
  let shown = view
  const answers: Readonly<Record<string, (argument: never) => unknown>> = {
    view: () => shown,
    setLanguage: (lang: SessionView['lang']) => (shown = { ...shown, lang, revision: shown.revision + 1 }),
    openExample: () => (shown = mockView({ lang: shown.lang, revision: shown.revision + 1 })),
    closeDossier: () => (shown = { ...shown, dossier: null, revision: shown.revision + 1 }),
    searchTerritories: () => [mockTerritory],
    analysis: mockAnalysis,
    preview: ({ document }: { document: Document['id'] }) => ({ ...mockDocument, id: document }),
  }
  return {
    shell: 'electron',
    call: (name, argument) => {
      const answer = answers[name]
      return Promise.resolve(
        answer === undefined
          ? { ok: false, problem: problem('no-dossier', 'error', {}) }
          : ({ ok: true, value: answer(argument as never) } as never),
      )
    },
    give: (files) => Promise.resolve(files.map((file) => ({ kind: 'path', path: file.name }))),
    onProgress: () => () => undefined,
    onChange: () => () => undefined,
  }
}
