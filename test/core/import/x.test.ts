import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importFile } from '../../../src/core/import/import-file.ts'
import { creationOnTikTok, creationOnX } from '../../../src/core/import/identifier-time.ts'
import { codesOf, fixtures, importPath, readSource } from './read-fixture.ts'

const overview = (name: string) => importPath(join(fixtures, 'x-overview', name))
const posts = (name: string) => importPath(join(fixtures, 'x-posts', name))

describe('times in identifiers', () => {
  test.each([
    // Built backwards: (id >> 22) + 1288834974657 ms.
    [(0n << 22n).toString(), null],
    [((1_741_167_012_000n - 1_288_834_974_657n) << 22n).toString(), '2025-03-05T09:30:12'],
    // The low 22 bits say which machine and in which order, never when.
    [(((1_741_167_012_000n - 1_288_834_974_657n) << 22n) + 4_194_303n).toString(), '2025-03-05T09:30:12'],
    ['29700859', null],
    ['1.9E+18', null],
    ['', null],
  ])('X %s', (id, utc) => {
    expect(creationOnX(id)).toBe(utc)
  })

  test.each([
    [((1_741_167_012n << 32n) + 123_456n).toString(), '2025-03-05T09:30:12'],
    ['123', null],
    ['video', null],
  ])('TikTok %s', (id, utc) => {
    expect(creationOnTikTok(id)).toBe(utc)
  })
})

describe('overview', () => {
  test('impressions are displays, and no measure of X counts people', async () => {
    const { inspection, facts } = await overview('account-2025-en.csv')
    const [table] = inspection.tables
    expect(table).toMatchObject({ rows: 4, kept: 4, period: { from: '2025-03-05', to: '2025-03-08' } })
    const impressions = table?.metrics.find((one) => one.name === 'impressions')
    expect(impressions).toMatchObject({ unit: 'displays', unique: false, sum: 1204 + 388 + 96 + 2450 })
    expect(table?.metrics.filter((one) => one.unique)).toEqual([])
    // The posts of a day may be replies: they are not counted as publications.
    expect(facts.observations.some((one) => one.metric === 'publications')).toBe(false)
  })

  test('French headers and dates', async () => {
    const { inspection, facts } = await overview('account-2025-fr.csv')
    expect(inspection.language).toBe('fr')
    expect(inspection.tables[0]?.period).toEqual({ from: '2025-03-03', to: '2025-03-04' })
    const of = (metric: string) => facts.observations.filter((one) => one.metric === metric).map((one) => one.value)
    expect([of('saves'), of('lost-followers'), of('reposts')]).toEqual([
      [1, 0],
      [0, 1],
      [3, 0],
    ])
  })

  test('saved again by a spreadsheet program: UTF-16, tabs, a line that names them', async () => {
    const [asExported, again] = [await overview('account-2025-en.csv'), await overview('account-excel-tab.csv')]
    const values = ({ facts }: typeof again) => facts.observations.map((one) => [one.metric, one.from, one.value])
    expect(values(again)).toHaveLength(3 * 11)
    expect(values(again)).toEqual(values(asExported).slice(0, 3 * 11))
  })

  test('watch time is written in milliseconds', async () => {
    const { inspection, facts } = await overview('video-overview-en.csv')
    expect(inspection.title).toBe('Video overview')
    const seconds = facts.observations.filter((one) => one.metric === 'watch-seconds')
    expect(seconds.map((one) => [one.from, one.value])).toEqual([
      ['2025-03-05', 1932.5],
      ['2025-03-04', 0],
    ])
  })
})

describe('posts', () => {
  test('the identifier gives the instant, in Paris', async () => {
    const { facts } = await posts('content-2025-en.csv')
    // 7 March at 23:40 UTC is the 8th in Paris.
    expect(facts.publications.map((one) => one.at)).toEqual([
      '2025-03-08T13:15',
      '2025-03-08T12:02',
      '2025-03-08T00:40',
      '2025-03-05T10:30',
    ])
  })

  test('replies are set apart, and never keep their text', async () => {
    const file = await readSource(join(fixtures, 'x-posts', 'content-2025-en.csv'))
    const stored = importFile(file, { keepTexts: true })
    expect(stored.facts.publications.map((one) => one.own)).toEqual([false, true, true, true])
    expect(stored.facts.publications.map((one) => one.text !== undefined)).toEqual([false, true, true, true])
    expect(codesOf(stored)).toEqual(['replies-apart'])
    expect(JSON.stringify(stored)).not.toContain('riverain')
  })

  test('the same text is recognised without being kept', async () => {
    const stored = await posts('content-2025-en.csv')
    const [, second, third, fourth] = stored.facts.publications
    expect(second?.textHash).toBe(fourth?.textHash)
    expect(second?.textHash).not.toBe(third?.textHash)
    expect(JSON.stringify(stored)).not.toContain('pompiers')
    expect(stored.inspection.personalDataDropped).toEqual([{ column: 'Post text', cells: 4 }])
  })

  test('the account is read in addresses; in French the identifier too', async () => {
    const { facts, inspection } = await posts('content-2025-fr.csv')
    expect(inspection.language).toBe('fr')
    expect(facts.publications[0]).toMatchObject({
      channel: { service: 'x', account: 'BelleriveLoue' },
      at: '2025-03-05T10:30',
      metrics: { impressions: 950, interactions: 40, likes: 8, replies: 1, reposts: 2 },
    })
    expect(facts.publications[0]?.id).toMatch(/^\d{19}$/)
  })

  test('tweets of before 2025 come with their time, the oldest without a time in their identifier', async () => {
    const { facts, inspection } = await posts('tweet-activity-2023.csv')
    expect(inspection.title).toBe('Tweet activity')
    expect(facts.publications.map((one) => [one.at, one.metrics.impressions])).toEqual([
      ['2023-02-14T00:20', 610],
      ['2023-02-13T18:05', 295],
      ['2010-10-12T10:00', undefined],
    ])
  })

  test('a rounded identifier is read in the address; without address the post is left out', async () => {
    const { facts, inspection } = await importPath(join(fixtures, 'broken', 'x-content-lost-identifiers.csv'))
    expect(facts.publications.map((one) => one.at)).toEqual(['2025-03-08T00:40'])
    expect(inspection.tables[0]).toMatchObject({ rows: 2, kept: 1, skipped: 1 })
  })
})
