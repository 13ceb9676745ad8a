import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ProblemCode } from '../../../src/core/problem.ts'
import { describeProblem } from '../../../src/core/wording/describe-problem.ts'
import { codesOf, filesUnder, fixtures, importPath } from './read-fixture.ts'

interface Expected {
  readonly status: 'recognised' | 'unrecognised'
  readonly kept: number
  readonly codes: readonly ProblemCode[]
}

const recognised = (kept: number, ...codes: ProblemCode[]): Expected => ({ status: 'recognised', kept, codes })
const unrecognised = (...codes: ProblemCode[]): Expected => ({ status: 'unrecognised', kept: 0, codes })

const expected: Readonly<Record<string, Expected>> = {
  'ads-report-fr.csv': unrecognised('paid-report'),
  'ads-report.csv': unrecognised('paid-report'),
  'audience-opened-in-excel.csv': recognised(1, 'spreadsheet-damage', 'which-network'),
  'audience-split-cities.csv': recognised(
    1,
    ...(['impossible-value', 'percent-total', 'spreadsheet-damage', 'which-network'] as const),
  ),
  'campaigns-wrong-counters.csv': recognised(
    3,
    ...(['inconsistent-rate', 'invalid-date', 'spreadsheet-damage', 'unexpected-value'] as const),
  ),
  'canaux-mistakes.csv': recognised(
    1,
    ...(['ambiguous-date', 'ambiguous-number', 'missing-value', 'spreadsheet-damage', 'unexpected-value'] as const),
    ...(['unknown-message-type', 'unknown-service'] as const),
  ),
  'daily-empty.csv': recognised(0, 'no-data'),
  'daily-opened-in-excel.csv': recognised(1, 'ambiguous-date'),
  'daily-unknown-title.csv': recognised(0, 'unknown-section'),
  'facebook-page-swapped-dates.csv': recognised(2, 'ambiguous-number', 'spreadsheet-damage'),
  'facebook-post-damaged.csv': recognised(
    1,
    ...(['identifier-lost', 'invalid-date', 'missing-value', 'spreadsheet-damage'] as const),
  ),
  'ga4-bad-cells.csv': recognised(1, 'invalid-date'),
  'ga4-comparison.csv': recognised(0, 'comparison-report'),
  'ga4-countries.csv': recognised(0, 'unused-sections'),
  'ga4-without-period.csv': recognised(2, 'period-unknown'),
  'hand-made-visits.csv': unrecognised('unrecognised-file'),
  'hand-made.csv': unrecognised('unrecognised-file'),
  'insee-bad-codes.csv': recognised(0, 'invalid-number', 'missing-value', 'unexpected-value'),
  'linkedin-bad-cells.csv': recognised(2, 'invalid-date', 'invalid-number', 'missing-value'),
  'linkedin-day-first.xls': recognised(0, 'ambiguous-date'),
  'linkedin-rewritten-dates.xlsx': recognised(1, 'spreadsheet-damage'),
  'mailing-list.csv': unrecognised('personal-data-only'),
  'mailjet-undated.json': recognised(0, 'missing-value', 'more-problems'),
  'mastodon-actor.json': unrecognised('no-figures'),
  'mastodon-likes.json': unrecognised('no-figures'),
  'mastodon-odd-dates.json': recognised(1, 'invalid-date', 'invalid-number', 'missing-value'),
  'matomo-odd-dates.csv': recognised(1, 'invalid-date', 'invalid-number'),
  'matomo-without-period.csv': recognised(1, 'period-unknown'),
  'mesures-mistakes.csv': recognised(
    0,
    ...(['ambiguous-date', 'ambiguous-number', 'invalid-date', 'invalid-number', 'missing-value'] as const),
    ...(['unexpected-value', 'unknown-metric'] as const),
  ),
  'openagenda-columns.json': unrecognised('no-figures'),
  'openagenda-odd-dates.csv': recognised(1, 'invalid-date', 'missing-value'),
  'plausible-bad-cells.csv': recognised(2, 'ambiguous-number', 'invalid-date', 'invalid-number', 'missing-value'),
  'plausible-weeks.csv': recognised(0, 'spaced-dates'),
  'posts-bad-numbers-fr.csv': recognised(1, 'ambiguous-number'),
  'posts-bad-numbers.csv': recognised(
    2,
    ...(['ambiguous-number', 'invalid-date', 'invalid-number', 'repeated-header', 'unexpected-value'] as const),
  ),
  'posts-day-first.csv': recognised(0, 'ambiguous-date'),
  'posts-half-iso.csv': recognised(1, 'spreadsheet-damage'),
  'posts-header-only.csv': recognised(0, 'no-data'),
  'posts-line-wrapped.csv': recognised(0, 'line-wrapped'),
  'posts-lost-identifiers.csv': recognised(1, 'identifier-lost'),
  'posts-utc-times.csv': recognised(4, 'time-zone-unproved'),
  'survey-codes.csv': recognised(0, 'survey-codes'),
  'survey-commas.csv': recognised(16, 'survey-commas', 'survey-small-classes'),
  'survey-without-age.csv': recognised(0, 'survey-lacks', 'survey-single-choice'),
  'sondage-mistakes.csv': recognised(
    0,
    ...(['invalid-number', 'missing-value', 'unexpected-value', 'unknown-age-class', 'unknown-service'] as const),
  ),
  'umami-events.csv': unrecognised('unrecognised-file'),
  'umami-lookalike.csv': unrecognised('unrecognised-file'),
  'tiktok-business-bad-cells.csv': recognised(1, 'invalid-date', 'invalid-number'),
  'tiktok-rewritten-days.csv': recognised(2, 'spreadsheet-damage', 'year-unknown'),
  'tiktok-short-links.csv': recognised(1, 'invalid-date', 'invalid-number', 'missing-value'),
  'tiktok-shuffled-days.csv': recognised(0, 'ambiguous-date'),
  'x-content-lost-identifiers.csv': recognised(1, 'identifier-lost'),
  'x-content-other-clock.csv': recognised(4, 'time-zone-unproved'),
  'x-overview-bad-cells.csv': recognised(2, 'ambiguous-date', 'ambiguous-number', 'invalid-number', 'missing-value'),
  'youtube-age-damaged.csv': recognised(2, 'percent-total', 'spreadsheet-damage', 'unknown-age-class'),
  'youtube-by-week.csv': recognised(0, 'spaced-dates'),
  'youtube-table-damaged.csv': recognised(
    2,
    ...(['ambiguous-number', 'counters-since-publication', 'invalid-number', 'missing-value'] as const),
    ...(['repeated-header', 'spreadsheet-damage', 'total-row'] as const),
  ),
  'youtube-views-only.csv': recognised(2, 'which-network'),
}

test('every broken file has its expectation', () => {
  expect(filesUnder(join(fixtures, 'broken'))).toEqual(Object.keys(expected).sort())
})

describe.each(Object.entries(expected))('broken/%s', (name, { status, kept, codes }) => {
  test('is told in words, and keeps only what is certain', async () => {
    const stored = await importPath(join(fixtures, 'broken', name))
    expect(codesOf(stored)).toEqual([...codes].sort())
    expect(stored.inspection.status).toBe(status)
    expect(stored.inspection.tables.reduce((sum, one) => sum + one.kept, 0)).toBe(kept)
    for (const problem of stored.inspection.problems) {
      for (const lang of ['fr', 'en'] as const) {
        const { where, what, todo } = describeProblem(problem, lang)
        expect(where).toContain(name)
        expect(what.length).toBeGreaterThan(10)
        expect(todo.length).toBeGreaterThan(5)
      }
    }
  })
})

test('a mailing list leaves no address behind', async () => {
  const stored = await importPath(join(fixtures, 'broken', 'mailing-list.csv'))
  expect(JSON.stringify(stored)).not.toContain('@')
  // Three people, under a header.
  expect(stored.inspection.problems).toMatchObject([{ code: 'personal-data-only', params: { lines: 3 } }])
})

test('a hand-made table is told which format is near', async () => {
  const { inspection } = await importPath(join(fixtures, 'broken', 'hand-made.csv'))
  const [problem] = inspection.problems
  expect(problem?.code === 'unrecognised-file' && problem.params.headers).toContain('Abonnés Facebook')
})
