import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importFile } from '../../../src/core/import/import-file.ts'
import { peopleOf } from './people-of.ts'
import { sheet, source } from './sheets.ts'
import { codesOf, fixtures, importPath, readSource } from './read-fixture.ts'

const ga4 = (name: string) => importPath(join(fixtures, 'ga4', name))
const values = ({ facts }: Awaited<ReturnType<typeof ga4>>) =>
  facts.observations.map((one) => [one.metric, one.grain, one.from, one.to, one.value])

const preamble = ['# ---', '# Report CSV Export', '# Start date: 20250301', '# End date: 20250331']
const report = (...lines: readonly string[]) => importFile(source([sheet([...preamble, ...lines])]))

describe('by day', () => {
  test('in no order; active and total users are two measures', async () => {
    const [active, total] = [await ga4('days-sessions-en.csv'), await ga4('days-en.csv')]
    expect(values(active)[0]).toEqual(['users', 'day', '2025-03-01', '2025-03-01', 120])
    expect(values(total)).toEqual([
      ['total-users', 'day', '2025-03-11', '2025-03-11', 402],
      ['total-users', 'day', '2025-03-02', '2025-03-02', 151],
      ['total-users', 'day', '2025-03-18', '2025-03-18', 344],
    ])
    const people = peopleOf('website', [active], '2025-04-10')
    expect(people).toMatchObject({ rung: 'daily-or-post-unique', formula: 'daily-unique', unit: 'people' })
    expect(people?.interval.low).toBe(211)
  })

  test('two rows of one day are not added', () => {
    const stored = report('Date|Active users', '20250301|120', '20250301|80')
    expect(values(stored).map((one) => one[4])).toEqual([120, 80])
  })

  test('by day and something else: not the site as a whole', () => {
    const stored = report('Date|Country|Active users', '20250301|France|120', '20250301|Belgium|80')
    expect(stored.facts.observations).toEqual([])
    expect(codesOf(stored)).toEqual(['unused-sections'])
  })

  test('an hour is a breakdown though it is a figure; an event’s own column is a measure', () => {
    expect(report('Date|Hour|Active users', '20250301|08|12').facts.observations).toEqual([])
    expect(values(report('Date|inscription_alerte|Active users', '20250301|3|12'))).toEqual([
      ['users', 'day', '2025-03-01', '2025-03-01', 12],
    ])
  })
})

describe('by month or for the whole period', () => {
  test('a month cut by the period is no whole month; the grand total is left out', async () => {
    const stored = await ga4('exploration-months-en.csv')
    expect(values(stored).filter(([metric]) => metric === 'users')).toEqual([
      ['users', 'month', '2025-02-01', '2025-02-28', 2410],
      ['users', 'month', '2025-03-01', '2025-03-31', 2604],
      ['users', 'range', '2025-01-10', '2025-01-31', 1904],
    ])
    expect(codesOf(stored)).toEqual(['total-row'])
  })

  test('users of a month are the best there is', async () => {
    const stored = await ga4('mois-entier-fr.csv')
    expect(peopleOf('website', [stored], '2025-03-10')).toMatchObject({
      rung: 'monthly-unique',
      interval: { low: 1684, central: 1684, high: 1684 },
    })
  })
})

describe('lists', () => {
  test('of pages, views alone are added: a user sees several', async () => {
    expect(values(await ga4('pages-en.csv'))).toEqual([
      ['page-views', 'month', '2025-03-01', '2025-03-31', 3120 + 1204 + 611],
    ])
    expect(values(await ga4('pages-fr.csv'))).toEqual([
      ['page-views', 'month', '2025-02-01', '2025-02-28', 1820 + 640 + 3],
    ])
  })

  test('of landing pages, sessions alone', async () => {
    expect(values(await ga4('landing-pages-en.csv'))).toEqual([
      ['visits', 'month', '2025-03-01', '2025-03-31', 2100 + 140 + 88],
    ])
  })

  test('cut at Google’s limit, the sum would be too small: not kept', () => {
    const rows = (count: number) => Array.from({ length: count }, (_, index) => `/page-${String(index)}|2`)
    expect(codesOf(report('Page path|Views', ...rows(4999)))).toEqual([])
    const cut = report('Page path|Views', ...rows(5000))
    expect(codesOf(cut)).toEqual(['list-cut-off'])
    expect(cut.facts.observations).toEqual([])
  })

  test('without its first lines, the period is asked', async () => {
    const file = await readSource(join(fixtures, 'broken', 'ga4-without-period.csv'))
    const answered = importFile(file, { answers: { 'period:Google Analytics 4': '2025-03' } })
    expect(values(answered)).toEqual([['page-views', 'month', '2025-03-01', '2025-03-31', 4324]])
  })
})

describe('snapshot', () => {
  test('several tables, days counted from the first, channels as origins', async () => {
    const stored = await ga4('snapshot-en.csv')
    expect(stored.inspection.tables.map((one) => [one.headerRow, one.rows, one.kept])).toEqual([
      [10, 3, 3],
      [19, 3, 0],
      [28, 8, 6],
      [42, 2, 0],
    ])
    expect(values(stored).slice(2, 6)).toEqual([
      ['users', 'day', '2025-03-03', '2025-03-03', 211],
      ['visits-from-search', 'range', '2025-03-01', '2025-03-03', 260],
      ['visits-direct', 'range', '2025-03-01', '2025-03-03', 141],
      ['visits-from-platforms', 'range', '2025-03-01', '2025-03-03', 71 + 9],
    ])
  })

  test('without blank lines between its tables', () => {
    const stored = report(
      ...[
        'Nth day|Active users',
        '0000|12',
        '0001|9',
        '#',
        '# All Users',
        '# Start date: 20250401',
        '# End date: 20250430',
      ],
      ...['Nth day|Active users', '0000|7', '#', 'Nth day|New users', '0000|5'],
    )
    expect(values(stored)).toEqual([
      ['users', 'day', '2025-03-01', '2025-03-01', 12],
      ['users', 'day', '2025-03-02', '2025-03-02', 9],
      ['users', 'day', '2025-04-01', '2025-04-01', 7],
    ])
  })
})

test('a comparison is refused as a whole', async () => {
  const stored = await importPath(join(fixtures, 'broken', 'ga4-comparison.csv'))
  expect(stored.facts.observations).toEqual([])
  expect(stored.inspection.problems.map((one) => [one.code, one.severity])).toEqual([['comparison-report', 'error']])
})

test('lines that begin with # prove nothing by themselves', () => {
  const statusOf = (lines: readonly string[]) => importFile(source([sheet(lines)])).inspection.status
  expect(statusOf([...preamble, 'Mois|Abonnés', 'mars|12'])).toBe('unrecognised')
  expect(statusOf(['# exporté le 3 mars', 'Date|Vues|Sessions', '2025-03-01|12|3'])).toBe('unrecognised')
})
