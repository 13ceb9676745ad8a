import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { tiedFacts } from '../../../src/core/dossier/tied-facts.ts'
import { emptyState } from '../../../src/core/dossier/dossier.ts'
import { importFile } from '../../../src/core/import/import-file.ts'
import { isAnswer } from '../../../src/core/import/is-answer.ts'
import { parseYearlessDay } from '../../../src/core/import/parse-cell.ts'
import { orderDays, possibleYears, yearInName } from '../../../src/core/import/yearless-days.ts'
import { withoutAnswered } from '../../../src/session/answered.ts'
import { codesOf, fixtures, importPath, readSource } from './read-fixture.ts'

const source = (folder: string, name: string) => readSource(join(fixtures, `tiktok-${folder}`, name))
const videos = (name: string) => importPath(join(fixtures, 'tiktok-videos', name))

describe('days without a year', () => {
  test.each([
    ['April 12', '4-12'],
    ['19 avril', '4-19'],
    ['1er mai', '5-1'],
    ['8 de marzo', '3-8'],
    ['12-avr.', '4-12'],
    ['2. Januar', '1-2'],
    ['3 août', '8-3'],
    ['February 29', '2-29'],
    ['February 30', 'invalid'],
    ['avril', 'invalid'],
    ['12/04', 'invalid'],
    ['April 12, 2025', 'dated'],
    ['2026-04-12', 'dated'],
    ['12/04/2026', 'dated'],
    ['undefined', 'empty'],
    ['', 'empty'],
  ])('%s', (text, expected) => {
    const reading = parseYearlessDay(text)
    expect(reading.kind === 'day' ? `${String(reading.month)}-${String(reading.day)}` : reading.kind).toBe(expected)
  })

  const days = (...texts: string[]) =>
    texts.map((text) => {
      const [month = 0, day = 0] = text.split('-').map(Number)
      return { month, day }
    })

  test('a New Year is crossed between December and January, whichever comes first', () => {
    expect(orderDays(days('12-30', '12-31', '1-1', '1-2'))).toMatchObject({
      first: 0,
      last: 3,
      yearsBefore: [1, 1, 0, 0],
    })
    expect(orderDays(days('1-2', '1-1', '12-31'))).toMatchObject({ first: 2, last: 0, yearsBefore: [0, 0, 1] })
  })

  test('a year of days ends on the eve of its first day', () => {
    const year = Array.from({ length: 365 }, (_, index) => {
      const date = new Date(Date.UTC(2024, 7, 28 + index))
      return { month: date.getUTCMonth() + 1, day: date.getUTCDate() }
    })
    const ordered = orderDays(year)
    expect(ordered?.yearsBefore[0]).toBe(1)
    expect(ordered?.yearsBefore.filter((one) => one === 1)).toHaveLength(126)
  })

  test('days sorted by something else tell nothing', () => {
    expect(orderDays(days('4-12', '1-3', '2-28'))).toBeNull()
    expect(orderDays([])).toBeNull()
  })

  test('the name of an archive counts only when its first day agrees', () => {
    const name = 'Overview_2025-08-28_1787841428_bellerive.zip/Overview.csv'
    expect(yearInName(name, { month: 8, day: 28 })).toBe(2025)
    expect(yearInName(name, { month: 8, day: 29 })).toBeNull()
    expect(yearInName('Overview_2025-08-28.csv', { month: 8, day: 28 })).toBeNull()
  })

  test('a file written soon after its last day is of that year; later, several years are possible', () => {
    expect(possibleYears({ month: 12, day: 31 }, '2026-01-03')).toMatchObject({ years: { 0: 2025 }, certain: true })
    expect(possibleYears({ month: 4, day: 18 }, '2026-11-25')).toMatchObject({
      years: [2026, 2025, 2024, 2023, 2022, 2021, 2020, 2019, 2018],
      certain: false,
    })
    expect(possibleYears({ month: 4, day: 18 }, '1980-01-01')).toEqual({ years: [], certain: false })
  })
})

describe('TikTok Studio', () => {
  const period = ({ inspection }: ReturnType<typeof importFile>) => inspection.tables.map((one) => one.period)

  test('across New Year, from the date of the file', async () => {
    const file = await source('studio', 'Overview-en.csv')
    const stored = importFile({ ...file, modified: '2025-01-04' })
    expect(period(stored)).toEqual([{ from: '2024-12-29', to: '2025-01-03' }])
    expect(stored.inspection.questions).toEqual([])
    expect(stored.inspection.problems).toMatchObject([
      { code: 'year-inferred', severity: 'note', params: { last: '2025-01-03', from: 'file-date' } },
    ])
  })

  test('from the name of its archive, however old the file', async () => {
    const file = await source('studio', 'Overview-en.csv')
    const name = 'Overview_2022-12-29_1672900000_bellerive.zip/Overview.csv'
    const stored = importFile({ ...file, name, modified: '2025-06-01' })
    expect(period(stored)).toEqual([{ from: '2022-12-29', to: '2023-01-03' }])
    expect(stored.inspection.problems).toMatchObject([{ code: 'year-inferred', params: { from: 'name' } }])
  })

  test('a file touched months later is asked about, never guessed', async () => {
    const file = await source('studio', 'Overview-en.csv')
    const stored = importFile({ ...file, modified: '2025-06-01' })
    expect(period(stored)).toEqual([{ from: null, to: null }])
    expect(stored.inspection.tables[0]).toMatchObject({ rows: 6, kept: 5, skipped: 1 })
    const [question] = stored.inspection.questions
    expect(question).toMatchObject({ id: 'year:Overview, January 3', kind: 'which-year' })
    expect(question?.options.slice(0, 2)).toEqual(['2025', '2024'])
    expect(codesOf(stored)).toEqual(['year-unknown'])
  })

  test('the answer dates what waits, without reading the file again, and can be changed', async () => {
    const file = await source('studio', 'Overview-en.csv')
    const stored = { ...importFile(file), batch: 1 }
    const { sha256, questions } = stored.inspection
    const [question] = questions
    if (question === undefined) throw new Error('no question')
    const dated = (answer: string | null) => {
      const answers = answer === null ? {} : { [sha256]: { [question.id]: answer } }
      const facts = tiedFacts({ ...emptyState, imports: [stored], answers }, { channels: [] })
      return facts.observations.filter((one) => one.metric === 'views').map((one) => one.from)
    }
    expect(dated(null)).toEqual([])
    expect(dated('2024')).toEqual(['2023-12-29', '2023-12-30', '2023-12-31', '2024-01-01', '2024-01-03'])
    expect(dated('2025')[0]).toBe('2024-12-29')
    expect(isAnswer(question, '2024')).toBe(true)
    expect(isAnswer(question, 'bientôt')).toBe(false)
    expect(withoutAnswered(stored.inspection, { [question.id]: '2024' }).problems).toEqual([])
    const again = importFile(file, { answers: { [question.id]: '2024' } })
    expect(period(again)).toEqual([{ from: '2023-12-29', to: '2024-01-03' }])
    expect(again.inspection.questions).toHaveLength(1)
  })

  test('29 February exists in leap years only: other years are not offered', async () => {
    const file = await source('studio', 'Viewers.csv')
    const { inspection } = importFile({ ...file, modified: '2026-06-01' })
    expect(inspection.questions[0]?.options).toEqual(['2024', '2020'])
    // The file seems to be of March 2025, which has no eve of that name.
    expect(importFile({ ...file, modified: '2025-03-02' }).inspection.questions).toHaveLength(1)
  })

  test('`undefined` is empty, never zero; viewers are people, never added', async () => {
    const file = await source('studio', 'Viewers.csv')
    const { facts, inspection } = importFile({ ...file, modified: '2024-03-02' })
    expect(facts.observations.map((one) => [one.metric, one.from, one.value])).toEqual([
      ['viewers', '2024-02-27', 210],
      ['viewers', '2024-02-29', 305],
      ['viewers', '2024-03-01', 198],
    ])
    expect(inspection.tables[0]?.metrics).toMatchObject([{ unique: true, sum: null }])
  })

  test('followers are a level on their day, newest first or not', async () => {
    const file = await source('studio', 'FollowerHistory.csv')
    const { facts } = importFile({ ...file, modified: '2025-04-05' })
    expect(facts.observations.map(({ grain, from, to, value }) => [grain, from, to, value])).toEqual([
      ['stock', '2025-04-03', '2025-04-03', 1204],
      ['stock', '2025-04-02', '2025-04-02', 1204],
      ['stock', '2025-04-01', '2025-04-01', 1206],
    ])
  })

  test('French and Spanish days; a workbook of text cells, sheet by sheet', async () => {
    const fr = await source('studio', 'Overview-fr.csv')
    expect(period(importFile({ ...fr, modified: '2025-05-03' }))).toEqual([{ from: '2025-04-30', to: '2025-05-02' }])
    const saved = await source('studio', 'Overview-excel-1252.csv')
    expect(period(importFile({ ...saved, modified: '2025-09-05' }))).toEqual([{ from: '2025-08-31', to: '2025-09-02' }])
    const es = await source('studio', 'Overview-es.csv')
    expect(period(importFile({ ...es, modified: '2025-03-10' }))).toEqual([{ from: '2025-03-08', to: '2025-03-09' }])
    const twin = await source('studio', 'Overview-and-viewers.xlsx')
    const asked = importFile(twin)
    expect(asked.inspection.questions.map((one) => one.id)).toEqual([
      'year:Overview, 20 avril',
      'year:Viewers, 20 avril',
    ])
    expect(period(importFile({ ...twin, modified: '2025-04-21' }))).toEqual([
      { from: '2025-04-19', to: '2025-04-20' },
      { from: '2025-04-19', to: '2025-04-19' },
    ])
  })

  test('countries are an audience; hours and sexes are recognised and left out', async () => {
    const { facts } = importFile(await source('studio', 'FollowerTopTerritories.csv'))
    expect(facts.audiences.map((one) => [one.dimension, one.class, one.share])).toEqual([
      ['country', 'FR', 0.874],
      ['country', 'BE', 0.031],
      ['country', 'CH', 0.02],
    ])
    for (const name of ['FollowerActivity.csv', 'FollowerGender.csv']) {
      const stored = importFile(await source('studio', name))
      expect(codesOf(stored)).toEqual(['unused-sections'])
      expect(stored.inspection.tables[0]?.kept).toBe(0)
    }
  })
})

describe('business account', () => {
  test('the reached audience is people of a day; what is unknown is not zero', async () => {
    const { facts, inspection } = importFile(await source('business', 'overview-2025.csv'))
    const [table] = inspection.tables
    expect(table).toMatchObject({ rows: 3, kept: 2, skipped: 1, period: { from: '2025-10-30', to: '2025-10-31' } })
    const reach = table?.metrics.find((one) => one.name === 'reach')
    expect(reach).toMatchObject({ unit: 'accounts', unique: true, sum: null, min: 701, max: 1205 })
    expect(facts.observations.filter((one) => one.metric === 'lost-followers').map((one) => one.value)).toEqual([2, 2])
    expect(inspection.problems).toEqual([])
  })
})

describe('videos', () => {
  test('the identifier gives the year and the time, in Paris', async () => {
    const { facts, inspection } = await videos('Content-studio-en.csv')
    expect(facts.publications.map((one) => [one.at, one.kind])).toEqual([
      ['2025-01-02T18:30', 'video'],
      // 31 December at 23:20 UTC.
      ['2025-01-01T00:20', 'video'],
      // Created on the 27th, scheduled for the 30th: the day written counts, its time is not known.
      ['2024-12-30T00:00', 'photo'],
      ['2024-12-20T09:15', 'video'],
    ])
    expect(inspection.problems).toEqual([])
    expect(inspection.questions).toEqual([])
  })

  test('French days', async () => {
    const { facts } = await videos('Content-studio-fr.csv')
    expect(facts.publications.map((one) => one.at)).toEqual(['2025-01-02T18:30'])
  })

  test('post times of a business account are UTC', async () => {
    const { facts, inspection } = await videos('videos-business-2025.csv')
    expect(facts.publications.map((one) => [one.at, one.metrics.saves])).toEqual([
      ['2025-10-31T19:19', 4],
      ['2025-10-30T00:05', undefined],
    ])
    expect(inspection.tables[0]?.channels).toEqual([{ service: 'tiktok', account: 'bellerive.sur.loue' }])
  })

  test('titles are only fingerprinted; identifiers keep their nineteen digits', async () => {
    const stored = await videos('Content-studio-en.csv')
    const [, second, , fourth] = stored.facts.publications
    expect(second?.textHash).toBe(fourth?.textHash)
    expect(second?.id).toMatch(/^\d{19}$/)
    expect(stored.inspection.personalDataDropped).toEqual([{ column: 'Video title', cells: 4 }])
    expect(JSON.stringify(stored)).not.toContain('artifice')
  })
})
