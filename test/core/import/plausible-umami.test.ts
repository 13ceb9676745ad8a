import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importFile } from '../../../src/core/import/import-file.ts'
import { visitOrigin } from '../../../src/core/import/visit-origin.ts'
import { dossierOf, peopleOf } from './people-of.ts'
import { codesOf, filesUnder, fixtures, importPath, readSource } from './read-fixture.ts'
import { importZipped } from './zipped.ts'

describe('where visits come from', () => {
  test.each([
    ['Google', 'visits-from-search'],
    ['www.google.co.uk', 'visits-from-search'],
    ['google.com/search', 'visits-from-search'],
    ['DuckDuckGo', 'visits-from-search'],
    ['https://www.bing.com/', 'visits-from-search'],
    ['docs.google.com', 'visits-from-sites'],
    ['Facebook', 'visits-from-platforms'],
    ['lm.facebook.com', 'visits-from-platforms'],
    ['T.CO', 'visits-from-platforms'],
    ['X (formerly Twitter)', 'visits-from-platforms'],
    // Neither contains the other.
    ['notfacebook.com', 'visits-from-sites'],
    ['facebook.com.example.fr', 'visits-from-sites'],
    ['mamot.fr', 'visits-from-sites'],
    ['Mastodon', null],
    ['panneau lumineux', null],
    ['', null],
  ])('%s → %s', (text, origin) => {
    expect(visitOrigin(text)).toBe(origin)
  })
})

describe('Plausible', () => {
  const plausible = (name: string) => importPath(join(fixtures, 'plausible', name))
  const names = filesUnder(join(fixtures, 'plausible')).filter((name) => name.startsWith('imported_'))

  test('the archive names the site', async () => {
    const files = await importZipped('plausible', 'bellerive-sur-loue.example.fr_20250401.zip', names)
    expect(files.map((one) => one.inspection.importer)).toEqual(names.map(() => 'plausible'))
    const channels = files.flatMap((one) => one.facts.observations).map((one) => one.channel.account)
    expect(new Set(channels)).toEqual(new Set(['bellerive-sur-loue.example.fr']))
    expect(dossierOf(files).channels.map((one) => one.service)).toEqual(['website'])
  })

  test('alone, it says nothing of its site', async () => {
    const { facts } = await plausible('imported_visitors_20250301_20250303.csv')
    expect(facts.observations[0]?.channel).toEqual({ service: 'website', account: null, name: null })
  })

  test('visitors of each day bound those of the month, and are never added', async () => {
    const stored = await plausible('imported_visitors_20250301_20250303.csv')
    const visitors = stored.inspection.tables[0]?.metrics.find((one) => one.name === 'unique-visitors')
    expect(visitors).toMatchObject({ unique: true, max: 88, sum: null })
    const people = peopleOf('website', [stored], '2025-04-10')
    expect(people).toMatchObject({ rung: 'daily-or-post-unique', formula: 'daily-unique', unit: 'people' })
    expect(people?.interval.low).toBe(88)
  })

  test('durations are sums, and only in the data export', async () => {
    const sums = await plausible('imported_visitors_20250301_20250303.csv')
    const averages = await plausible('visitors.csv')
    const metrics = ({ facts }: typeof sums) => new Set(facts.observations.map((one) => one.metric))
    expect(metrics(sums)).toContain('visit-seconds')
    expect(metrics(averages)).toEqual(new Set(['unique-visitors', 'visits', 'page-views']))
  })

  test('sources are added up by kind; what nothing tells is said', async () => {
    const stored = await plausible('imported_sources_20250301_20250303.csv')
    expect(stored.facts.observations.map((one) => [one.metric, one.from, one.value])).toEqual([
      ['visits-from-search', '2025-03-01', 20],
      ['visits-direct', '2025-03-01', 9],
      ['visits-from-platforms', '2025-03-01', 6 + 5],
      ['visits-from-sites', '2025-03-01', 2],
      ['visits-from-campaigns', '2025-03-01', 2],
      ['visits-from-search', '2025-03-02', 15],
      ['visits-direct', '2025-03-02', 17],
    ])
    expect(codesOf(stored)).toEqual(['unexpected-value'])
  })
})

describe('Umami', () => {
  const umami = (name: string) => importPath(join(fixtures, 'umami', name))

  test('a session has one device: their sum is the visitors of the period, once it is known', async () => {
    const file = await readSource(join(fixtures, 'umami', 'devices.csv'))
    const waiting = importFile(file)
    expect(codesOf(waiting)).toEqual(['period-unknown'])
    expect(waiting.facts.observations).toMatchObject([{ metric: 'unique-visitors', from: '', value: 1051 }])
    const answers = { [file.sha256]: { 'period:Umami · devices': '2025-03' } }
    const people = peopleOf('website', [waiting], '2025-04-10', answers)
    expect(people).toMatchObject({ rung: 'monthly-unique', interval: { low: 1051, high: 1051 } })
    expect(peopleOf('website', [waiting], '2025-04-10')).toBeNull()
  })

  test('referrers are added up by kind', async () => {
    const { facts } = await umami('referrers.csv')
    expect(facts.observations.map((one) => [one.metric, one.value])).toEqual([
      ['visits-from-search', 290 + 31 + 4],
      ['visits-from-platforms', 88 + 9],
      ['visits-from-sites', 12],
    ])
  })

  test('two columns named x and y prove nothing', async () => {
    const file = await readSource(join(fixtures, 'umami', 'devices.csv'))
    const recognised = (lines: readonly string[]) => {
      const rows = lines.map((line, index) => ({ number: index + 1, cells: line.split(',') }))
      return importFile({ ...file, name: 'devices.csv', sheets: [{ name: null, rows: () => rows }] }).inspection.status
    }
    expect(recognised(['x,y', 'mobile,12', 'desktop,9'])).toBe('recognised')
    for (const lines of [
      ['x,y', 'mobile,9', 'desktop,12'],
      ['x,y', 'mobile,12', 'mobile,9'],
      ['x,y', 'mobile,12', 'fridge,9'],
      ['x,y', 'mobile,1.5', 'desktop,1'],
      ['x,y,z', 'mobile,12,1', 'desktop,9,1'],
      ['X,Y', 'mobile,12', 'desktop,9'],
      ['x,y', '1.5,12', '2.5,9'],
      ['x,y', ',12', ',9'],
      ['x,y'],
    ]) {
      expect(recognised(lines), lines.join(' ')).toBe('unrecognised')
    }
  })

  test('a list that stops at 500 rows is said to', async () => {
    const file = await readSource(join(fixtures, 'umami', 'referrers.csv'))
    const rows = [
      { number: 1, cells: ['x', 'y'] },
      ...Array.from({ length: 500 }, (_, index) => ({
        number: index + 2,
        cells: [`site-${String(index)}.example.fr`, String(600 - index)],
      })),
    ]
    const stored = importFile({ ...file, sheets: [{ name: null, rows: () => rows }] })
    expect(codesOf(stored)).toEqual(['list-cut-off', 'period-unknown'])
  })
})
