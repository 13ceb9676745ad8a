import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { instagramCreation } from '../../../src/core/import/instagram-time.ts'
import { DateColumn } from '../../../src/core/import/month-first-dates.ts'
import { codesOf, fixtures, importPath } from './read-fixture.ts'

const posts = (name: string) => importPath(join(fixtures, 'meta-posts', name))
const daily = (name: string, answers = {}) => importPath(join(fixtures, 'meta-daily-series', name), answers)
const audience = (name: string, answers = {}) => importPath(join(fixtures, 'meta-audience', name), answers)

describe('posts', () => {
  test('Pacific times become Paris times, across both daylight-saving changes', async () => {
    const { facts } = await posts('instagram-2025-en.csv')
    // 9 March 2025: the United States had just changed (or were about to), Europe not yet.
    expect(facts.publications.map((one) => one.at)).toEqual([
      '2025-03-09T10:59',
      '2025-03-09T11:05',
      '2025-11-02T18:15',
    ])
    const christmas = (await posts('facebook-2025-en.csv')).facts.publications[0]
    expect(christmas?.at).toBe('2025-12-25T08:52')
  })

  test('dates are month first in French too', async () => {
    const { facts } = await posts('facebook-2026-fr.csv')
    expect(facts.publications[0]?.at).toBe('2025-09-16T14:03')
  })

  test('French reels are told by their address', async () => {
    const { facts } = await posts('facebook-2026-fr.csv')
    expect(facts.publications.map((one) => one.kind)).toEqual(['photo', 'photo', 'reel'])
  })

  test('the same text is recognised without being kept', async () => {
    const stored = await posts('facebook-2025-en.csv')
    const [first, second, third] = stored.facts.publications
    expect(first?.textHash).toMatch(/^[0-9a-f]{64}$/)
    expect(second?.textHash).toBe(first?.textHash)
    expect(third?.textHash).not.toBe(first?.textHash)
    expect(JSON.stringify(stored)).not.toContain('Market')
    expect(stored.inspection.personalDataDropped).toEqual([{ column: 'Title', cells: 4 }])
  })

  test('collaborations of other accounts are set apart', async () => {
    const stored = await posts('instagram-2026-fr.csv')
    expect(stored.facts.publications.map((one) => one.own)).toEqual([true, true, false])
    expect(stored.inspection.tables[0]?.channels).toEqual([{ service: 'instagram', account: 'bellerive_sur_loue' }])
    expect(codesOf(stored)).toEqual(['other-accounts'])
  })

  test('of two Views columns the first counts; an impossible zero is not kept', async () => {
    const stored = await posts('facebook-2025-en-two-views.csv')
    expect(stored.facts.publications.map((one) => one.metrics.views)).toEqual([300, undefined])
    expect(codesOf(stored)).toEqual(['duplicate-column', 'unexpected-value'])
  })

  test('bilingual rows are read in whichever column is filled', async () => {
    const { facts } = await posts('instagram-2026-bilingual.csv')
    expect(facts.publications.map((one) => [one.id, one.kind, one.channel.account])).toEqual([
      ['18084070000000011', 'carousel', 'bellerive_sur_loue'],
      ['18084070000000012', 'photo', 'bellerive_sur_loue'],
    ])
  })

  test('rows that Meta could not fill are counted and dropped', async () => {
    const { inspection } = await posts('facebook-2024-en.csv')
    expect(inspection.problems.find((one) => one.code === 'error-rows')?.params).toMatchObject({ rows: 1 })
    expect(inspection.tables[0]).toMatchObject({ rows: 3, kept: 2, skipped: 1 })
  })

  test('reach is never added', async () => {
    const { inspection } = await posts('facebook-2026-fr.csv')
    const reach = inspection.tables[0]?.metrics.find((one) => one.name === 'reach')
    expect(reach).toMatchObject({ unique: true, sum: null, min: 127, max: 900 })
  })

  test('a lost identifier leaves the address as identity', async () => {
    const { facts } = await importPath(join(fixtures, 'broken', 'posts-lost-identifiers.csv'))
    expect(facts.publications[0]?.id).toMatch(/^https:\/\/www\.instagram\.com\/p\//)
  })
})

test('Instagram short codes give the time of creation', () => {
  expect(instagramCreation('https://www.instagram.com/reel/DHWRIh_CLiR/')?.slice(0, 16)).toMatch(/^2025-03-18T16:4/)
  expect(instagramCreation('https://www.facebook.com/reel/1014369104797566/')).toBeNull()
})

describe('dates of a column', () => {
  const read = (cells: readonly string[]) => {
    const column = new DateColumn()
    for (const cell of cells) column.add(cell)
    return cells.map(column.policy())
  }

  test('month first, with or without zeros or seconds', () => {
    expect(read(['9/1/2025 5:36', '12/24/2025 23:52'])).toEqual(['2025-09-01T05:36:00', '2025-12-24T23:52:00'])
  })
  test('a single day above 12 in first place refuses the column', () => {
    expect(read(['03/04/2025 10:00', '24/12/2025 10:00'])).toEqual([
      { code: 'ambiguous-date' },
      { code: 'ambiguous-date' },
    ])
  })
  test('ISO dates are only trusted when some day cannot be a month', () => {
    expect(read(['2025-04-03T10:00:00'])).toEqual([{ code: 'ambiguous-date' }])
    expect(read(['2025-04-03T10:00:00', '2025-04-13T10:00:00'])).toEqual(['2025-04-03T10:00:00', '2025-04-13T10:00:00'])
  })
  test('the day zero of spreadsheets is no date of a post', () => {
    expect(read(['01/01/1900 00:00', '04/13/2025 10:00'])).toEqual([{ code: 'invalid-date' }, '2025-04-13T10:00:00'])
  })
  test('half ISO: the swapped half is refused', () => {
    expect(read(['2025-04-03T10:00:00', '04/13/2025 10:00'])).toEqual([
      { code: 'spreadsheet-damage' },
      '2025-04-13T10:00:00',
    ])
  })
})

describe('daily series', () => {
  test('one question per bare title; its facts know it', async () => {
    const stored = await daily('vues-fr.csv')
    expect(stored.inspection.questions).toEqual([
      { id: 'network:Vues', kind: 'which-network', about: 'Vues', options: ['facebook', 'instagram'] },
    ])
    expect(stored.facts.observations[0]?.channel).toEqual({
      service: null,
      question: 'network:Vues',
      account: null,
      name: null,
    })
  })

  test('the answer settles the network', async () => {
    const stored = await daily('vues-fr.csv', { 'network:Vues': 'instagram' })
    expect(stored.facts.observations.every((one) => one.channel.service === 'instagram')).toBe(true)
    expect(codesOf(stored)).toEqual([])
    const nonsense = await daily('vues-fr.csv', { 'network:Vues': 'minitel' })
    expect(codesOf(nonsense)).toEqual(['which-network'])
  })

  test('the hour in dates says nothing', async () => {
    const { facts } = await daily('visits-2025.csv')
    expect(facts.observations.filter((one) => one.channel.service === 'facebook').map((one) => one.from)).toEqual([
      ...['2025-03-08', '2025-03-09', '2025-03-10', '2025-03-11', '2025-03-12'],
    ])
  })

  test('missing days are neither zeros nor problems', async () => {
    const stored = await daily('follows-with-missing-days.csv', { 'network:Follows': 'facebook' })
    expect(stored.facts.observations).toHaveLength(4)
    expect(codesOf(stored)).toEqual([])
  })
})

describe('audience', () => {
  test('sexes are summed whatever their order', async () => {
    const { facts } = await audience('2025-fr-men-first.csv')
    const ages = facts.audiences.filter((one) => one.dimension === 'age')
    expect(ages.map((one) => [one.class, one.share])).toEqual([
      ['18-24', 0.131],
      ['25-34', 0.273],
      ['65+', 0.173],
    ])
  })

  test('a city written without quotes keeps its whole name', async () => {
    const { facts } = await audience('2024-unquoted-city.csv')
    expect(facts.audiences.filter((one) => one.dimension === 'city').map((one) => [one.class, one.share])).toEqual([
      ['Bellerive-sur-Loue, France', 0.201],
      ['Dole, Bourgogne-Franche-Comté, France', 0.094],
    ])
  })

  test('followers are an undated stock', async () => {
    const { facts } = await audience('2024-excel-tab.csv')
    expect(facts.observations).toMatchObject([
      { metric: 'followers', grain: 'stock', from: '', to: '', value: 3022, channel: { service: 'facebook' } },
      { metric: 'followers', grain: 'stock', from: '', to: '', value: 809, channel: { service: 'instagram' } },
    ])
  })

  test('one question for the whole file', async () => {
    const stored = await audience('2025-en.csv')
    expect(stored.inspection.questions.map((one) => one.id)).toEqual(['network:Audience'])
    const answered = await audience('2025-en.csv', { 'network:Audience': 'facebook' })
    expect(answered.facts.audiences.every((one) => one.channel.service === 'facebook')).toBe(true)
  })
})
