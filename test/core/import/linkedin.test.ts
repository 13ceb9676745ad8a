import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DateColumn } from '../../../src/core/import/month-first-dates.ts'
import { codesOf, fixtures, importPath } from './read-fixture.ts'

const open = (folder: string, name: string) => importPath(join(fixtures, `linkedin-${folder}`, name))

type Stored = Awaited<ReturnType<typeof open>>
const values = ({ facts }: Stored, metric: string) =>
  facts.observations.filter((one) => one.metric === metric).map((one) => [one.from, one.value])

describe('followers', () => {
  test('« Total followers » are those of the day, never how many there are', async () => {
    const stored = await open('followers', 'bellerive_followers_2025.xls')
    expect(values(stored, 'new-followers')).toEqual([
      ['2025-02-09', 0],
      ['2025-02-10', 1],
      ['2025-02-11', 2],
      ['2025-02-12', 0],
      ['2025-02-13', 3],
      ['2025-02-14', 2],
    ])
    expect(values(stored, 'followers')).toEqual([])
  })

  test('every sheet is accounted for; those about jobs are recognised and left out', async () => {
    const stored = await open('followers', 'bellerive_followers_2025.xls')
    expect(stored.inspection.tables.map(({ sheet, rows, kept }) => [sheet, rows, kept])).toEqual([
      ['New followers', 6, 6],
      ['Location', 2, 0],
      ['Job function', 1, 0],
      ['Seniority', 1, 0],
    ])
    expect(codesOf(stored)).toEqual(['unused-sections'])
    expect(stored.facts.audiences).toEqual([])
  })

  test('a sheet saved as text, with semicolons', async () => {
    const stored = await open('followers', 'new-followers-sheet.csv')
    expect(values(stored, 'new-followers')).toEqual([
      ['2025-03-12', 2],
      ['2025-03-13', 0],
      ['2025-03-14', 5],
    ])
  })

  test('dates are month first in French too', async () => {
    const stored = await open('followers', 'abonnes-fr.xlsx')
    expect(stored.inspection.language).toBe('fr')
    expect(stored.inspection.tables[0]?.period).toEqual({ from: '2025-02-09', to: '2025-02-14' })
  })
})

describe('visitors', () => {
  test('visitors of a day are people, never added; views of pages are displays', async () => {
    const stored = await open('visitors', 'bellerive_visitors_2025.xls')
    const [table] = stored.inspection.tables
    expect(table?.metrics).toMatchObject([
      { name: 'unique-visitors', unit: 'people', unique: true, sum: null, min: 2, max: 7 },
      { name: 'page-views', unit: 'displays', unique: false, sum: 3 + 5 + 7 + 9 + 11 + 13 },
    ])
    expect(stored.inspection.tables.slice(1).map((one) => one.kept)).toEqual([0, 0, 0])
  })

  test('French headers', async () => {
    const stored = await open('visitors', 'visiteurs-fr.csv')
    expect(stored.inspection.language).toBe('fr')
    expect(values(stored, 'unique-visitors')).toEqual([
      ['2025-03-12', 7],
      ['2025-03-13', 1],
    ])
  })
})

describe('content', () => {
  test('unique impressions are the organic reach of their day', async () => {
    const stored = await open('content', 'bellerive_content_2025.xls')
    expect(values(stored, 'reach-organic').at(-1)).toEqual(['2025-02-14', 210])
    expect(values(stored, 'impressions').at(-1)).toEqual(['2025-02-14', 325])
  })

  test('reactions that people undid are kept as corrections, and told', async () => {
    const stored = await open('content', 'bellerive_content_2025.xls')
    expect(values(stored, 'reactions').map(([, value]) => value)).toEqual([0, 1, 2, -2, 4, 5])
    expect(stored.inspection.problems).toMatchObject([{ code: 'corrections-kept', params: { values: 1 } }])
    // Displays and people cannot be taken back.
    expect(codesOf(await importPath(join(fixtures, 'broken', 'linkedin-bad-cells.csv')))).toContain('invalid-number')
  })

  test('both sheets are read; the names of colleagues are dropped and counted, titles only fingerprinted', async () => {
    const stored = await open('content', 'bellerive_content_2025.xls')
    expect(stored.inspection.tables.map(({ sheet, title, kept }) => [sheet, title, kept])).toEqual([
      ['Metrics', null, 6],
      ['All posts', null, 3],
    ])
    expect(stored.inspection.personalDataDropped).toEqual([
      { column: 'Post title', cells: 2 },
      { column: 'Posted by', cells: 3 },
    ])
    expect(JSON.stringify(stored)).not.toMatch(/Camille|Dominique|médiathèque/u)
  })

  test('posts have their day, their kind and their address as identity', async () => {
    const { facts } = await open('content', 'bellerive_content_2025.xls')
    expect(facts.publications.map(({ id, at, kind }) => [id, at, kind])).toEqual([
      ['urn:li:activity:7295600000000000001', '2025-02-13T00:00', 'link'],
      ['urn:li:activity:7295600000000000002', '2025-02-10T00:00', 'video'],
      ['urn:li:activity:7295600000000000003', '2025-02-10T00:00', 'photo'],
    ])
    expect(facts.publications[1]?.metrics).toEqual({
      ...{ impressions: 1240, 'video-views': 310, clicks: 66, likes: 30, comments: 4, shares: 5, 'new-followers': 1 },
    })
  })

  test('updates of 2020 under their old names', async () => {
    const { facts, inspection } = await open('content', 'updates-2020.xlsx')
    expect(inspection.tables.map(({ sheet, kept }) => [sheet, kept])).toEqual([
      ['Update metrics (aggregated)', 5],
      ['Update engagement', 1],
    ])
    // « Organic » says who paid, not what was shown.
    expect(facts.publications[0]).toMatchObject({ kind: 'other', metrics: { shares: 1 } })
  })

  test('the same title twice is a repetition', async () => {
    const { facts } = await open('content', 'all-posts-sheet.csv')
    expect(facts.publications[0]?.textHash).toBe(facts.publications[1]?.textHash)
  })

  test('French headers, on both sheets', async () => {
    const stored = await open('content', 'contenu-fr.xlsx')
    expect(stored.inspection.tables.map(({ kept, period }) => [kept, period])).toEqual([
      [6, { from: '2025-02-09', to: '2025-02-14' }],
      [1, { from: '2025-01-31', to: '2025-01-31' }],
    ])
    expect(values(stored, 'reach-organic')).toHaveLength(6)
  })
})

describe('columns of days', () => {
  const read = (...texts: string[]) => {
    const column = new DateColumn()
    for (const text of texts) column.add(text)
    return texts.map(column.policy('date'))
  }

  test('month first, as a day above 12 in second place proves', () => {
    expect(read('02/03/2025', '02/13/2025')).toEqual(['2025-02-03', '2025-02-13'])
  })

  test('a day above 12 in first place spoils the whole column', () => {
    expect(read('13/02/2025', '02/03/2025')).toEqual([{ code: 'ambiguous-date' }, { code: 'ambiguous-date' }])
  })

  test('a time in a column of days is still that day; a day in a column of times is not a time', () => {
    expect(read('2025-02-13T00:00:00')).toEqual(['2025-02-13T00:00:00'])
    expect(new DateColumn().policy()('02/13/2025')).toEqual({ code: 'invalid-date' })
  })
})
