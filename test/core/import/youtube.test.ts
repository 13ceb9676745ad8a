import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importFile } from '../../../src/core/import/import-file.ts'
import { readAgeClass } from '../../../src/core/import/age-class.ts'
import { dossierOf, peopleOf } from './people-of.ts'
import { codesOf, fixtures, importPath, readSource } from './read-fixture.ts'
import { importZipped } from './zipped.ts'

const table = (name: string) => importPath(join(fixtures, 'youtube-table', name))
const totals = (name: string) => importPath(join(fixtures, 'youtube-totals', name))
const audience = (name: string) => importPath(join(fixtures, 'youtube-audience', name))

describe('the table of videos', () => {
  test('the total row and the footer are no videos, and are told', async () => {
    const stored = await table('table-2025-engaged-en.csv')
    expect(stored.inspection.tables[0]).toMatchObject({ rows: 4, kept: 2, skipped: 2 })
    expect(codesOf(stored)).toEqual(['counters-since-publication', 'list-cut-off', 'total-row'])
    const cut = stored.inspection.problems.find((one) => one.code === 'list-cut-off')
    expect(cut?.params).toEqual({ most: 500 })
  })

  test('views and engaged views are two measures; hours become seconds; an empty cell says nothing', async () => {
    const { facts } = await table('table-2025-engaged-en.csv')
    const [short] = facts.publications
    expect(short).toMatchObject({ id: 'cOurT-001_A', at: '2025-05-02T00:00', kind: 'video', durationSeconds: 31 })
    expect(short?.metrics).toEqual({
      views: 2109,
      'engaged-views': 526,
      viewers: 1350,
      'watch-seconds': 9.95 * 3600,
      likes: 35,
      shares: 12,
      'new-followers': 6,
      'lost-followers': 1,
    })
  })

  test('neither thumbnails shown nor net subscribers are taken for anything else', async () => {
    const { inspection } = await table('table-2024-en.csv')
    expect(inspection.tables[0]?.metrics.map((one) => one.name)).toEqual(['views', 'watch-seconds'])
  })

  test('French names and dates, saved again with semicolons, give the same videos', async () => {
    const [first, again] = [
      await table('informations-relatives-aux-tableaux-fr.csv'),
      await table('saved-again-fr.csv'),
    ]
    const said = ({ facts }: typeof first) =>
      facts.publications.map(({ id, at, metrics }) => [
        id,
        at,
        metrics.views,
        metrics.viewers,
        metrics['watch-seconds'],
      ])
    expect(said(first)).toEqual([
      ['vAlMeR_0001', '2025-01-15T00:00', 1010, 702, 99_000],
      ['vAlMeR_0002', '2025-02-03T00:00', 640, 455, 38_700],
    ])
    expect(said(again)).toEqual(said(first))
  })

  test('unique viewers of videos are never added: between the greatest and the sum', async () => {
    const people = peopleOf('youtube', [await table('informations-relatives-aux-tableaux-fr.csv')], '2025-03-10')
    // One video in January (702), one in February (455).
    expect(people).toMatchObject({ rung: 'daily-or-post-unique', formula: 'post-unique', unit: 'accounts' })
    expect(people?.interval.central).toBeCloseTo((702 + 455) / 2)
  })
})

describe('the totals', () => {
  test('views alone could be of any network: the name that YouTube gives tells, else the user', async () => {
    const file = await readSource(join(fixtures, 'youtube-totals', 'Totals.csv'))
    expect(importFile(file).inspection.problems.map((one) => one.code)).toEqual(['network-from-name'])
    const unnamed = importFile({ ...file, name: 'unknown.csv' })
    expect(unnamed.facts.observations.every((one) => one.channel.service === null)).toBe(true)
    expect(unnamed.inspection.questions.map((one) => [one.id, one.options[0]])).toEqual([['network:Views', 'youtube']])
    const answered = importFile({ ...file, name: 'unknown.csv' }, { answers: { 'network:Views': 'tiktok' } })
    expect(answered.facts.observations[0]?.channel.service).toBe('tiktok')
    expect(codesOf(answered)).toEqual([])
  })

  test('a column that only YouTube has needs no question', async () => {
    const file = await readSource(join(fixtures, 'youtube-totals', 'Totaux.csv'))
    const stored = importFile({ ...file, name: 'unknown' })
    expect(stored.inspection.questions).toEqual([])
    expect(stored.facts.observations[0]?.channel.service).toBe('youtube')
  })

  test('the chart repeats them by video: it adds nothing', async () => {
    const all = [await totals('Totals.csv'), await table('table-2024-en.csv')]
    const chart = await totals('chart-en.csv')
    expect(codesOf(chart)).toEqual(['video-days'])
    const [without, withChart] = [dossierOf(all), dossierOf([...all, chart])]
    expect(withChart.observations).toEqual(without.observations)
    expect(withChart.publications).toEqual(without.publications)
    expect(withChart.channels.map((one) => one.id)).toEqual(['youtube'])
  })

  test('in its archive, the totals keep the name that YouTube gives', async () => {
    const archive = 'Content 2025-03-01_2025-03-05 Bellerive-sur-Loue.zip'
    const files = await importZipped('youtube-totals', archive, ['Totals.csv', 'chart-en.csv'])
    expect(files.map((one) => [one.inspection.importer, one.facts.observations.length])).toEqual([
      ['youtube-totals', 4],
      ['youtube-totals', 0],
    ])
    expect(files.flatMap((one) => one.inspection.questions)).toEqual([])
  })

  test('viewers of each day bound those of the month', async () => {
    const people = peopleOf('youtube', [await totals('Totaux.csv')], '2025-04-10')
    expect(people).toMatchObject({ rung: 'daily-or-post-unique', formula: 'daily-unique' })
    expect(people?.interval.low).toBe(24)
    // Two days out of thirty-one.
    expect(people?.interval.high).toBeCloseTo(((19 + 24) * 31) / 2)
  })

  test('views are displays: alone, they only bound the people', async () => {
    const people = peopleOf('youtube', [await totals('Totals.csv')], '2025-04-10')
    expect(people?.rung).toBe('displays-only')
    expect(people?.interval.low).toBe(0)
  })
})

describe('the audience', () => {
  test('ages, with an en dash, as classes', async () => {
    const { facts, inspection } = await audience('viewer-age-en.csv')
    expect(inspection.problems).toEqual([])
    expect(facts.audiences.map((one) => [one.dimension, one.class, one.share])).toEqual([
      ['age', '13-17', 0.012],
      ['age', '18-24', 0.088],
      ['age', '25-34', 0.175],
      ['age', '35-44', 0.215],
      ['age', '45-54', 0.19],
      ['age', '55-64', 0.17],
      ['age', '65+', 0.15],
    ])
    expect(['65+ years', '65+ ans', '65 years +'].map(readAgeClass)).toEqual(['65+', '65+', '65+'])
  })

  test('genders are summed', async () => {
    const { facts } = await audience('age-des-spectateurs-fr.csv')
    expect(facts.audiences.map((one) => [one.class, one.share])).toEqual([
      ['18-24', 0.2],
      ['25-34', 0.5],
      ['65+', 0.3],
    ])
  })

  test('shares of countries are those of the total', async () => {
    const { facts } = await audience('geography-en.csv')
    const shares = Object.fromEntries(facts.audiences.map((one) => [one.class, one.share]))
    expect(shares).toEqual({ FR: 0.9, BE: 0.045, CH: 0.03, TL: 0 })
  })

  test('the other dimensions are known and set aside', async () => {
    for (const name of ['viewer-gender-en.csv', 'subscription-status-en.csv', 'device-type-en.csv']) {
      const stored = await audience(name)
      expect(codesOf(stored)).toEqual(['unused-sections'])
      expect(stored.facts.audiences).toEqual([])
    }
  })
})
