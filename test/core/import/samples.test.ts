/** Real exports, when they are beside the project. They are never copied into it: without them these tests are skipped. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ProblemCode } from '../../../src/core/problem.ts'
import { describeProblem } from '../../../src/core/wording/describe-problem.ts'
import { codesOf, filesUnder, importPath, samples } from './read-fixture.ts'

const files = filesUnder(samples).filter((path) => !path.endsWith('.tsv'))
const present = existsSync(samples)

/** Importer expected, by the start of the path and the shape of the name; null: unrecognised. */
function expectedImporter(path: string): string | null {
  const [folder] = path.split('/')
  if (path.includes('NOT_ORGANIC')) return null
  if (folder === 'matomo') return 'matomo'
  if (folder === 'insee') return 'insee-population'
  if (folder === 'x') return 'x-overview'
  if (folder === 'tiktok') return 'tiktok-studio'
  if (folder === 'fediverse') return 'mastodon'
  if (folder === 'ga4') return 'ga4'
  if (folder === 'youtube') return youtubeImporter(path)
  if (folder === 'linkedin') return path.endsWith('followers.xlsx') ? 'linkedin-followers' : 'linkedin-content'
  if (folder !== 'meta') return null
  if (path.endsWith('Audience.csv')) return 'meta-audience'
  return /_posts\.csv$|_\d{12,}\.csv$/u.test(path) ? 'meta-posts' : 'meta-daily-series'
}

function youtubeImporter(path: string): string {
  if (path.endsWith('Totals.csv')) return 'youtube-totals'
  // A table by country and a table by video bear the same name.
  return path.includes('OisinQueva') ? 'youtube-table' : 'youtube-audience'
}

/** A sheet with a header and nothing under it. */
const empty = { rows: 0, kept: 0, period: { from: null, to: null }, channels: [] }

const overview = {
  rows: 7,
  kept: 7,
  period: { from: null, to: null },
  channels: [{ service: 'tiktok', account: null }],
}

/** What a person reads in these files. */
const known: Readonly<Record<string, readonly unknown[]>> = {
  'OisinQueva_YouTube_Channel_essay__Table_data.csv': [
    {
      rows: 103,
      kept: 102,
      period: { from: '2021-08-11', to: '2024-02-25' },
      channels: [{ service: 'youtube', account: null }],
    },
  ],
  'marko7bub_Bubniak_Thesis__data-export.csv': [
    {
      rows: 241,
      kept: 241,
      period: { from: '2023-07-08', to: '2024-03-04' },
      channels: [{ service: 'website', account: null }],
    },
  ],
  'CodingTrain_Happy-New-Year-2022__Totals.csv': [
    {
      rows: 365,
      kept: 365,
      period: { from: '2020-12-31', to: '2021-12-30' },
      channels: [{ service: 'youtube', account: null }],
    },
  ],
  'CodingTrain_Happy-New-Year-2022__Table_data.csv': [
    { rows: 202, kept: 201, period: { from: null, to: null }, channels: [{ service: 'youtube', account: null }] },
  ],
  'violetzq_MYCOMM599__viewer_age.csv': [
    { rows: 7, kept: 7, period: { from: null, to: null }, channels: [{ service: 'youtube', account: null }] },
  ],
  // Gender says nothing of ages or places.
  'violetzq_MYCOMM599__Viewer_gender.csv': [{ rows: 3, kept: 0, period: { from: null, to: null }, channels: [] }],
  'account_overview_analytics.csv': [
    {
      rows: 7,
      kept: 7,
      period: { from: '2025-08-20', to: '2025-08-26' },
      channels: [{ service: 'x', account: null }],
    },
  ],
  // Days without a year, and no date of the file here: they wait.
  'tiktok-analytics__Overview.csv': [overview],
  'tiktok-analytics__Overview.xlsx': [overview],
  // Six sheets and two, all of them recognised, none with a row.
  'Linkedin_followers.xlsx': [empty, empty, empty, empty, empty, empty],
  'Linkedin_updates.xlsx': [empty, empty],
}

function whyNot(path: string): ProblemCode {
  if (path.includes('NOT_ORGANIC')) return 'paid-report'
  return path.startsWith('openagenda/') ? 'no-figures' : 'unrecognised-file'
}

describe.skipIf(!present)('real samples', () => {
  test.each(files)('%s', async (path) => {
    const stored = await importPath(join(samples, path))
    const { inspection } = stored
    const importer = expectedImporter(path)
    expect(inspection.importer).toBe(importer)
    expect(inspection.status).toBe(importer === null ? 'unrecognised' : 'recognised')
    if (importer === null) {
      expect(codesOf(stored)).toContain(whyNot(path))
    }
    expect(codesOf(stored)).not.toContain('unexpected-error')
    expect(codesOf(stored)).not.toContain('time-zone-unproved')
    for (const table of inspection.tables) expect(table.kept + table.skipped).toBe(table.rows)
    for (const problem of inspection.problems) expect(describeProblem(problem, 'fr').what).not.toBe('')
  })

  test.each(Object.entries(known))('%s: channel, period and rows', async (name, expected) => {
    const path = files.find((one) => one.endsWith(name))
    const { inspection } = await importPath(join(samples, path ?? ''))
    expect(inspection.tables.map(({ rows, kept, period, channels }) => ({ rows, kept, period, channels }))).toEqual(
      expected,
    )
  })

  test('261 posts on 2 536 physical lines are 261 publications', async () => {
    const path = files.find((one) => one.includes('1396269028466733'))
    const { facts } = await importPath(join(samples, path ?? ''))
    expect(facts.publications).toHaveLength(261)
  })

  test('TikTok: the week, once its year is told', async () => {
    for (const path of files.filter((one) => one.startsWith('tiktok/'))) {
      const { inspection, facts } = await importPath(join(samples, path), { 'year:Overview, April 18': '2025' })
      expect(inspection.tables[0]?.period).toEqual({ from: '2025-04-12', to: '2025-04-18' })
      const views = facts.observations.filter((one) => one.metric === 'views').map((one) => one.value)
      expect(views).toEqual([1591, 1154, 1737, 1082, 561, 310, 1484])
    }
  })

  test('fediverse and INSEE: what a person reads in them', async () => {
    const tableOf = async (part: string) => {
      const stored = await importPath(join(samples, files.find((one) => one.includes(part)) ?? ''))
      const { tables } = stored.inspection
      return { ...tables[0], count: tables.length }
    }
    expect(await tableOf('Mastodon-archive__outbox')).toMatchObject({
      ...{ count: 1, rows: 8, kept: 6, skipped: 2, headerRow: 5 },
      period: { from: '2021-03-28', to: '2021-03-28' },
      channels: [{ service: 'mastodon', account: 'https://o3o.ca/@compte_anonymise' }],
      // An archive of 2022 holds no counter.
      metrics: [],
    })
    const status = await tableOf('mastodon_api_status')
    expect(status).toMatchObject({ rows: 1, kept: 1, period: { from: '2019-12-08', to: '2019-12-08' } })
    expect(status.metrics?.map(({ name, max }) => [name, max])).toEqual([
      ...[
        ['followers', 322930],
        ['likes', 11],
        ['shares', 6],
        ['replies', 5],
      ],
    ])
    expect(await tableOf('donnees_communes')).toMatchObject({ count: 1, headerRow: 1, rows: 34900 })
    expect(await tableOf('donnees_departements')).toMatchObject({ count: 1, headerRow: 1, rows: 100, kept: 100 })
  })
})
