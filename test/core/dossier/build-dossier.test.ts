import { describe, expect, test } from 'vitest'
import { buildDossier } from '../../../src/core/dossier/build-dossier.ts'
import { emptyState } from '../../../src/core/dossier/dossier.ts'
import { nowhere } from '../../../src/core/problem.ts'
import { describeProblem } from '../../../src/core/wording/describe-problem.ts'
import { channel, channelFact, commune, imported, observation, population, publication, ref, state } from './samples.ts'
import { bundledReference } from '../../../src/core/reference/effective.ts'

describe('the inventory', () => {
  test('what was said in the app wins over canaux.csv, whole', () => {
    const dossier = buildDossier(
      state({
        channels: [channel('facebook', 'Ville', { hoursPerMonth: { low: 10, high: 12 } })],
        imports: [
          imported('a', {
            channels: [
              channelFact('facebook', 'Ville', { costPerYear: { low: 100, high: 100 }, since: '2012' }),
              channelFact('bulletin', null, { peoplePerMonth: { low: 3600, high: 3600 } }),
            ],
          }),
        ],
      }),
    )
    expect(dossier.channels).toMatchObject([
      { id: 'facebook:ville', hoursPerMonth: { low: 10, high: 12 }, costPerYear: null, since: null },
      { id: 'bulletin', peoplePerMonth: { low: 3600, high: 3600 }, fromFilesOnly: false },
    ])
    expect(dossier.problems).toEqual([])
  })

  test('the latest canaux.csv wins, and a number that changed is told', () => {
    const cost = (euros: number, file: string) =>
      channelFact('facebook', 'Ville', { costPerYear: { low: euros, high: euros }, place: { ...nowhere, file } })
    const dossier = buildDossier(
      state({
        imports: [
          imported('a', { channels: [cost(100, 'old.csv')] }),
          imported('b', { channels: [cost(150, 'new.csv')] }),
        ],
      }),
    )
    expect(dossier.channels).toMatchObject([{ costPerYear: { low: 150, high: 150 } }])
    expect(dossier.problems).toMatchObject([
      { code: 'conflicting-values', params: { metric: 'costPerYear', kept: 150, other: 100, otherFile: 'old.csv' } },
    ])
  })

  test('a channel described twice in one file is told as such, its share in per cent', () => {
    const share = (part: number) =>
      channelFact('facebook', 'Ville', {
        exclusiveShare: { low: part, high: part },
        place: { ...nowhere, file: 'canaux.csv' },
      })
    const dossier = buildDossier(state({ imports: [imported('a', { channels: [share(0.3), share(0.5)] })] }))
    const [told] = dossier.problems
    expect(told).toMatchObject({ code: 'conflicting-values', params: { otherFile: '' } })
    const said = told === undefined ? '' : describeProblem(told, 'fr').what
    expect(said).toContain('Deux lignes du fichier se contredisent')
    expect(said).toContain('50,0\u00a0% est retenu, une ligne plus haut donnait 30,0\u00a0%')
  })

  test('channels that only files mention are marked so', () => {
    const dossier = buildDossier(
      state({ imports: [imported('a', { observations: [observation(ref('tiktok', 'valmer'), 3)] })] }),
    )
    expect(dossier.channels).toMatchObject([{ id: 'tiktok:valmer', fromFilesOnly: true, messageTypes: null }])
    expect(dossier.observations).toMatchObject([{ channel: 'tiktok:valmer', sha256: 'a', value: 3 }])
  })

  test('a removed channel goes with its facts', () => {
    const facts = {
      channels: [channelFact('facebook', 'Ville')],
      observations: [observation(ref('facebook', '12', 'Ville'), 3)],
    }
    const dossier = buildDossier(state({ removedChannels: ['facebook:ville'], imports: [imported('a', facts)] }))
    expect(dossier.channels).toEqual([])
    expect(dossier.observations).toEqual([])
  })
})

describe('questions', () => {
  const waiting = { ...observation({ ...ref(null), question: 'network:Reach' }, 40) }

  test('facts wait until the network is told', () => {
    const dossier = buildDossier(state({ imports: [imported('a', { observations: [waiting] })] }))
    expect(dossier.observations).toEqual([])
    expect(dossier.channels).toEqual([])
  })

  test('the answer of that very file applies to stored facts', () => {
    const imports = [imported('a', { observations: [waiting] }), imported('b', { observations: [waiting] })]
    const dossier = buildDossier(state({ imports, answers: { a: { 'network:Reach': 'instagram' } } }))
    expect(dossier.observations).toMatchObject([{ channel: 'instagram', sha256: 'a' }])
    expect(dossier.channels).toMatchObject([{ id: 'instagram' }])
  })
})

describe('periods that a file does not tell', () => {
  const undated = { ...observation(ref('website'), 40), grain: 'range', from: '', to: '' } as const
  const waiting = { ...undated, periodQuestion: 'period:Visites' }
  const dossierWith = (answers: Readonly<Record<string, string>>) =>
    buildDossier(state({ imports: [imported('a', { observations: [waiting] })], answers: { a: answers } }))

  test('make their facts wait', () => {
    expect(dossierWith({}).observations).toEqual([])
    expect(dossierWith({}).channels).toEqual([])
    expect(dossierWith({ 'period:Visits': '2025-03' }).observations).toEqual([])
    expect(dossierWith({ 'period:Visites': 'in March' }).observations).toEqual([])
  })

  test.each([
    ['2024-02', 'month', '2024-02-01', '2024-02-29'],
    ['2025', 'year', '2025-01-01', '2025-12-31'],
    ['2025-03-14', 'day', '2025-03-14', '2025-03-14'],
  ])('are those of the answer %s', (answer, grain, from, to) => {
    expect(dossierWith({ 'period:Visites': answer }).observations).toMatchObject([{ grain, from, to, value: 40 }])
  })

  test('stocks without a date wait for nothing', () => {
    const stock = { ...undated, grain: 'stock' } as const
    const dossier = buildDossier(state({ imports: [imported('a', { observations: [stock] })] }))
    expect(dossier.observations).toHaveLength(1)
  })
})

describe('publications of other accounts', () => {
  test('are counted once and kept out', () => {
    const collab = publication(ref('instagram', '99', 'intercom'), '7', { own: false })
    const own = publication(ref('instagram', '12', 'ville'), '8')
    const dossier = buildDossier(
      state({ imports: [imported('a', { publications: [collab, own] }), imported('b', { publications: [collab] })] }),
    )
    expect(dossier.otherPublications).toBe(1)
    expect(dossier.publications).toMatchObject([{ id: '8', channel: 'instagram:12' }])
    expect(dossier.channels.map((one) => one.id)).toEqual(['instagram:12'])
  })
})

test('the same export under two names adds nothing', () => {
  const facts = {
    observations: [observation(ref('facebook', '12'), 3)],
    publications: [publication(ref('facebook', '12'), '8')],
  }
  const once = buildDossier(state({ imports: [imported('a', facts)] }))
  const twice = buildDossier(state({ imports: [imported('a', facts), imported('b', facts)] }))
  expect(twice.observations).toEqual(once.observations)
  expect(twice.publications).toMatchObject([{ id: '8', metrics: { reach: 100 } }])
  expect(twice.problems).toEqual([])
})

test('the territory brings its structure, estimated when no file tells it', () => {
  const estimated = buildDossier(state({ territory: commune }))
  expect(estimated.structure).toMatchObject({ total: 8140, quality: 'estimated' })
  expect(estimated.problems).toMatchObject([{ code: 'age-structure-estimated' }])
  const byBand = { '0-14': 1, '15-29': 2, '30-44': 3, '45-59': 4, '60-74': 5, '75+': 6 }
  const measured = buildDossier(
    state({ territory: commune, imports: [imported('a', { populations: [population({ total: 21, byBand })] })] }),
  )
  expect(measured.structure).toMatchObject({ total: 21, quality: 'measured' })
})

test('an empty state gives an empty dossier', () => {
  expect(buildDossier(emptyState)).toEqual({
    reference: bundledReference,
    territory: null,
    structure: null,
    channels: [],
    observations: [],
    publications: [],
    otherPublications: 0,
    audiences: [],
    surveys: [],
    overlaps: [],
    overlapsAmongUsers: [],
    supposed: null,
    weights: null,
    coverage: { months: [], rows: [] },
    files: [],
    fictitious: false,
    problems: [],
  })
})
