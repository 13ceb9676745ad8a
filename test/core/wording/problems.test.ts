import { describe, expect, test } from 'vitest'
import { nowhere, problem } from '../../../src/core/problem.ts'
import type { Problem, ProblemCode, ProblemParameters } from '../../../src/core/problem.ts'
import { describeProblem } from '../../../src/core/wording/describe-problem.ts'

const cell = { value: '17.juin', column: 'Women' }
const path = '/tmp/dossier.amarres'

/** One example of every code: a new code without example does not compile. */
const examples: { readonly [Code in ProblemCode]: ProblemParameters[Code] } = {
  'empty-file': {},
  'file-too-large': { bytes: 900_000_000, limit: 500_000_000 },
  'unreadable-file': { detail: 'EACCES' },
  'invalid-bytes': { count: 1, encoding: 'utf-16le' },
  'binary-file': { signature: 'PDF' },
  'field-too-long': { characters: 20_000_000, limit: 10_000_000 },
  'too-many-columns': { columns: 100_000, limit: 20_000 },
  'too-many-cells': { limit: 5_000_000 },
  'unclosed-quote': {},
  'workbook-timeout': { seconds: 30 },
  'workbook-unreadable': { detail: 'zip' },
  'workbook-external': { what: 'DOCTYPE' },
  'zip-refused': { reason: 'ratio', detail: '1200' },
  'json-refused': { reason: 'too-deep', detail: '' },
  'unrecognised-file': { headers: ['Mois', 'Vues'], nearest: 'meta-posts' },
  'paid-report': { headers: ['Amount spent (EUR)'] },
  'ambiguous-file': { importers: ['matomo', 'meta-posts'] },
  'dictionary-only': {},
  'personal-data-only': { lines: 1 },
  'which-network': { title: 'Reach' },
  'which-language': { column: 'Date' },
  'ambiguous-date': cell,
  'ambiguous-number': cell,
  'invalid-date': cell,
  'invalid-number': cell,
  'spreadsheet-damage': cell,
  'identifier-lost': cell,
  'line-wrapped': { rows: 12 },
  'stray-quote': { rows: 2 },
  'repaired-rows': { rows: 2 },
  'repaired-quotes': { rows: 3 },
  'short-rows': { rows: 1, expected: 31 },
  'error-rows': {
    rows: 3,
    message: 'An error occurred while computing metadata for content with ID 12345678901234567890',
  },
  'total-row': { rows: 1 },
  'repeated-header': { rows: 2 },
  'duplicate-column': { column: 'Views' },
  'other-accounts': { rows: 1, accounts: ['orchestre'] },
  'which-list': { title: '312' },
  'which-column': { title: 'age' },
  'survey-lacks': { what: 'channels' },
  'survey-codes': {},
  'survey-ages-unread': { rows: 2 },
  'survey-unanswered': { rows: 1 },
  'survey-single-choice': {},
  'survey-commas': { answers: ['Site, application'] },
  'survey-unknown-answers': { answers: ['Minitel'] },
  'survey-too-few': { respondents: 4 },
  'survey-small-classes': { classes: ['60-74 + 75+'] },
  'survey-several-sexes': { titles: ['Vous êtes', 'Votre enfant est'] },
  'survey-non-residents': { rows: 3 },
  'bouncing-members': { members: 1 },
  'rows-set-apart': { reason: 'test-sends', rows: 1 },
  'no-figures': { what: 'mastodon-list' },
  'archive-set-aside': { read: 'outbox.json', files: 12 },
  'opens-inflated': { campaigns: 3 },
  'opens-trackable': { campaigns: 1 },
  'inconsistent-rate': { column: 'Open Rate', value: 34.5, computed: 43.51 },
  'single-video': {},
  'unknown-column': { columns: ['A', 'B'] },
  'unknown-section': { title: 'Earnings' },
  'unknown-service': { value: 'Minitel', known: ['Facebook', 'Instagram'] },
  'unknown-metric': { value: 'bonheur', known: ['vues'] },
  'unknown-channel': { value: 'x' },
  'unknown-age-class': { value: 'jeunes' },
  'unknown-message-type': { value: 'potins', known: ['alertes'] },
  'unexpected-value': { ...cell, expected: '0 – 100' },
  'missing-value': { column: 'Mois' },
  'time-zone-unproved': { agreeing: 1, checked: 12 },
  'no-data': {},
  'period-unknown': { title: 'Visites' },
  'period-from-name': { period: 'mars 2025' },
  'network-from-name': { name: 'Totals', publisher: 'YouTube Studio' },
  'counters-since-publication': {},
  'list-cut-off': { most: 500 },
  'comparison-report': { rows: 6 },
  'video-days': { rows: 31 },
  'spaced-dates': { column: 'Date', days: 7 },
  'overlapping-windows': { columns: ['Weekly Total Reach'] },
  'unused-sections': { titles: ['Country', 'Region', 'City', 'Browsers', 'Engines', 'Plugins'] },
  'more-problems': { of: 'invalid-number', count: 480 },
  'replies-apart': { rows: 12 },
  'corrections-kept': { values: 3 },
  'year-unknown': { title: 'Overview, April 18' },
  'year-inferred': { last: '2025-04-18', from: 'name' },
  'percent-total': { total: 120.4 },
  outlier: { value: 41200, usual: 4120, factor: 10 },
  'impossible-value': { metric: 'unique-opens', value: 320, whole: 'recipients', most: 310 },
  'correction-dropped': { before: '17.juin', after: '17,6', found: null },
  'sheet-left-out': {},
  'recipe-refused': { reason: 'newer', detail: '2' },
  'nothing-to-commit': {},
  'recipe-incomplete': { lacks: 'difference', columns: ['Vues', 'Vues (total)'] },
  'recipe-mismatch': { name: 'Lettre', missing: ['Ouvreurs'] },
  'recipe-unused': { name: 'Lettre' },
  'personal-column': { column: 'Courriel' },
  'dates-stand-for-periods': { column: 'Relevé', cadence: 'month' },
  'same-file-again': { file: 'Reach.csv' },
  'territory-not-found': { query: 'Bellerive', nearest: [{ name: 'Bellerive-sur-Allier', code: '03023' }] },
  'territory-missing': {},
  'population-conflict': { code: '39902', values: [8012, 8020] },
  'conflicting-values': {
    ...{
      channel: 'Facebook',
      metric: 'couverture',
      period: 'mars 2025',
      kept: 12,
      other: 13,
      otherFile: 'Reach.csv',
      count: 4,
    },
  },
  'typed-and-file-differ': {
    channel: 'panneaupocket',
    metric: 'followers',
    month: '2025-03',
    low: 240,
    high: 260,
    inFile: 310,
    count: 2,
  },
  'overlap-without-channel': { channel: 'illiwap:station', count: 2 },
  'typed-without-channel': { channel: 'illiwap:station', count: 1 },
  'population-inconsistent': { total: 8012, sum: 7900 },
  'age-structure-estimated': { year: 2026 },
  'more-accounts-than-residents': { channels: ['Facebook'], band: '30-44' },
  'band-suppressed': { band: '15-29', respondents: 1, channels: ['Facebook', 'Instagram'] },
  'overlaps-contradict': { overlaps: [['Facebook', 'Site web']], bands: ['15-29'] },
  'overlaps-moved': { bands: ['15-29', '75+'] },
  'channels-bundled': { channels: ['Facebook', 'Instagram'] },
  'overlaps-left-out': { channels: ['Instagram'] },
  'prior-used': { channels: ['Facebook'], factor: 'part locale' },
  'typed-months-aside': { channels: ['facebook'] },
  'later-data': { on: '2026-01-15', from: '2031-01-01', to: '2031-02-28' },
  'reference-expired': { ids: ['usage/facebook/mediametrie-2020/15-24'], oldest: 2020 },
  'reference-file-refused': { reason: 'newer', detail: '2' },
  'reference-value-refused': { id: 'internet/75', reason: 'unit', detail: 'share' },
  'reference-older': { version: '2026.01', current: '2026.11' },
  'override-refused': { ids: ['usage/nowhere'] },
  'indicator-crashed': { indicator: 'D1', detail: 'RangeError' },
  'nothing-usable': { folder: 'exports', files: 1 },
  'folder-not-found': { path },
  'not-a-folder': { path },
  'file-not-found': { path },
  'write-failed': { path, detail: 'EIO' },
  'disk-full': { path },
  'dossier-corrupt': { path },
  'dossier-newer': { path },
  'not-a-dossier': { path },
  'dossier-locked': { path },
  'dossier-held': { path, user: 'mairie', machine: 'accueil', program: 'browser', since: '2026-03-01T10:00:00.000Z' },
  'dossier-upgraded': { path, backup: '/tmp/dossier.sauvegardes/a.amarres' },
  'dossier-salvaged': { path, lost: ['Reach.csv'], unproved: ['Visits.csv'], typed: true, until: '' },
  'nothing-to-salvage': { path },
  'no-good-backup': { path },
  'dossier-from-backup': { path, at: '2026-03-01T10:00:00.000Z' },
  'backup-failed': { path, because: 'disk-full' },
  'backup-unknown': { backup: 'hier' },
  'restore-unconfirmed': { at: '2026-03-01T10:00:00.000Z' },
  'nothing-to-undo': {},
  'answer-refused': { file: 'Reach.csv', question: 'network:Reach', answer: 'x', known: true, options: ['facebook'] },
  'dossier-json-refused': { path },
  'no-dossier': {},
  'undo-unknown': { entry: 12 },
  'undo-twice': { entry: 3, by: 5 },
  'undo-impossible': { entry: 1 },
  'undo-blocked': { entry: 3, by: 5, at: '2026-03-01T10:00:00.000Z' },
  'undo-lost': { entry: 3 },
  cancelled: {},
  'invalid-argument': { detail: 'territory' },
  'unexpected-error': { detail: 'TypeError' },
}

const all = Object.entries(examples).map(
  // Object.entries forgets which parameters go with which code.
  ([code, params]) => ({ code, severity: 'warning', params, place: nowhere }) as Problem,
)

describe.each(all)('$code', (one) => {
  test('says what happened and what to do, in both languages', () => {
    for (const lang of ['fr', 'en'] as const) {
      const { where, what, todo } = describeProblem(one, lang)
      expect(where).toBe('')
      for (const text of [what, todo]) {
        expect(text).toMatch(/^\S.*[.…)]$/u)
        expect(text).not.toMatch(/undefined|null|\[object|NaN/u)
        expect(text).not.toContain('\u202f')
        expect(text).not.toMatch(/\.\.|\s\s/u)
      }
    }
  })

  test('French typography: no-break spaces and curly apostrophes', () => {
    const { what, todo } = describeProblem(one, 'fr')
    for (const text of [what, todo]) {
      expect(text).not.toMatch(/ [:;?!%€»]|« |[^\u00a0]»|[a-zé]'[a-zé]/u)
    }
  })
})

test('the place is told from the file down to the column', () => {
  const place = { file: 'exports/Reach.csv', sheet: 'Feuil1', row: 1204, column: 'Date' }
  const one = problem('no-data', 'warning', {}, place)
  expect(describeProblem(one, 'fr').where).toBe(
    'Fichier exports/Reach.csv, feuille «\u00a0Feuil1\u00a0», ligne 1\u00a0204, colonne «\u00a0Date\u00a0»',
  )
  expect(describeProblem(one, 'en').where).toBe('File exports/Reach.csv, sheet “Feuil1”, row 1,204, column “Date”')
})
