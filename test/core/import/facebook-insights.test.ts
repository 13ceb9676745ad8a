import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importFile } from '../../../src/core/import/import-file.ts'
import { dossierOf, peopleOf } from './people-of.ts'
import { sheet, source } from './sheets.ts'
import { codesOf, fixtures, importPath, readSource } from './read-fixture.ts'

const page = (name: string) => importPath(join(fixtures, 'facebook-page-insights', name))
const posts = (name: string) => importPath(join(fixtures, 'facebook-post-insights', name))

describe('page data', () => {
  test('the explanations under the header are no data', async () => {
    const { inspection } = await page('page-2020-en.csv')
    expect(inspection.tables[0]).toMatchObject({ rows: 31, kept: 31, skipped: 0 })
  })

  test('each window keeps its own dates', async () => {
    const { facts } = await page('page-2020-en.csv')
    const last = facts.observations.filter((one) => one.to === '2020-05-31')
    expect(last.map((one) => [one.metric, one.grain, one.from, one.value])).toEqual([
      ['followers', 'stock', '2020-05-31', 2640],
      ['reach', 'day', '2020-05-31', 310],
      ['reach-organic', 'day', '2020-05-31', 305],
      ['impressions', 'day', '2020-05-31', 620],
      ['engaged-users', 'day', '2020-05-31', 34],
      ['new-followers', 'day', '2020-05-31', 0],
      ['lost-followers', 'day', '2020-05-31', 0],
      ['reach', 'range', '2020-05-04', 1620],
      ['reach-organic', 'range', '2020-05-04', 1570],
      ['engaged-users', 'range', '2020-05-04', 310],
    ])
  })

  test('seven days overlap the others; displays over 28 days would count many times: both are told', async () => {
    const stored = await page('page-2020-en.csv')
    const [told] = stored.inspection.problems
    expect(told?.code === 'overlapping-windows' && told.params.columns).toEqual([
      'Weekly Total Reach',
      'Weekly Total Impressions',
      'Weekly Page Engaged Users',
      '28 Days Total Impressions',
    ])
    expect(stored.facts.observations.some((one) => one.grain === 'week')).toBe(false)
    expect(
      stored.facts.observations.filter((one) => one.metric === 'impressions').every((one) => one.from === one.to),
    ).toBe(true)
  })

  test('28 days are a month of people: the first rung, never mixed with the days', async () => {
    const people = peopleOf('facebook', [await page('page-2020-en.csv')], '2020-06-10')
    expect(people).toMatchObject({ rung: 'monthly-unique', formula: 'monthly-unique', unit: 'accounts' })
    // 1500, 1504… 1620: the windows whose middle is in April (1 to 14 May), then those in May.
    const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length
    const windows = Array.from({ length: 31 }, (_, index) => 1500 + index * 4)
    const [april, may] = [windows.slice(0, 14), windows.slice(14)]
    expect(people?.interval.central).toBeCloseTo(mean([mean(april), mean(may)]))
  })

  test('weeks alone: one out of seven', async () => {
    const stored = await page('weeks-only-iso.csv')
    expect(stored.facts.observations.map((one) => [one.grain, one.from, one.to, one.value])).toEqual([
      ['week', '2021-03-19', '2021-03-25', 615],
      ['week', '2021-03-12', '2021-03-18', 608],
      ['week', '2021-03-05', '2021-03-11', 601],
    ])
    expect(stored.inspection.tables[0]).toMatchObject({ rows: 16, kept: 3, skipped: 13 })
    expect(peopleOf('facebook', [stored], '2021-04-10')?.formula).toBe('daily-unique')
  })
})

test('explanations, short or long, are neither names nor rows', () => {
  const long =
    'Daily: The number of people who had anything of your Page enter their screen, day by day. (Unique Users)'
  for (const explanation of [long, 'Daily: People who saw anything (Unique Users)']) {
    const { inspection, facts } = importFile(
      source([sheet(['Date|Daily Total Reach|Page', `|${explanation}|`, '2020-03-18|12|a', '2020-03-19|9|b'])]),
    )
    expect(inspection.tables[0]).toMatchObject({ rows: 2, kept: 2 })
    expect(facts.observations.map((one) => one.value)).toEqual([12, 9])
  }
})

describe('post data', () => {
  test('page and post are told apart in the identifier; times are those of the Pacific', async () => {
    const { facts } = await posts('posts-2020-en.csv')
    expect(facts.publications.map(({ channel, id, at, kind }) => [channel.account, id, at, kind])).toEqual([
      ['100200300400500', '200300400500601', '2020-05-13T17:30', 'photo'],
      ['100200300400500', '200300400500602', '2020-12-25T08:52', 'link'],
      ['100200300400500', '200300400500603', '2021-01-08T12:05', 'video'],
    ])
  })

  test('people and actions of negative feedback are not taken for one another', async () => {
    const { facts } = await posts('posts-2020-en.csv')
    expect(facts.publications[0]?.metrics).toMatchObject({ 'negative-feedback': 2, 'negative-feedback-unique': 1 })
  })

  test('the same text twice has the same fingerprint, and no text is kept', async () => {
    const stored = await posts('posts-12-hours-en.csv')
    const [first, second] = stored.facts.publications
    expect(first?.textHash).toMatch(/^[0-9a-f]{64}$/u)
    expect(second?.textHash).toBe(first?.textHash)
    expect(JSON.stringify(stored)).not.toContain('Noël')
    expect(stored.inspection.personalDataDropped).toEqual([{ column: 'Post Message', cells: 2 }])
  })

  test('with the texts allowed, those of the authority are kept', async () => {
    const file = await readSource(join(fixtures, 'facebook-post-insights', 'posts-12-hours-en.csv'))
    expect(importFile(file, { keepTexts: true }).facts.publications[0]?.text).toBe('Marché de Noël')
  })

  test('page and post data are of one channel', async () => {
    const dossier = dossierOf([await page('page-2020-en.csv'), await posts('posts-2020-en.csv')])
    expect(dossier.channels.map((one) => one.id)).toEqual(['facebook:100200300400500'])
    expect(codesOf(await posts('posts-2020-en.csv'))).toEqual([])
  })
})
