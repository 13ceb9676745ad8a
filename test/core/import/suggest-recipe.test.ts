import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { noDecisions } from '../../../src/core/import/decisions.ts'
import { measureByHeader } from '../../../src/core/import/header-meanings.ts'
import { importFile } from '../../../src/core/import/import-file.ts'
import type { ColumnMeaning, Recipe } from '../../../src/core/import/recipe.ts'
import { toTable } from '../../../src/core/import/sections.ts'
import { suggestRecipe } from '../../../src/core/import/suggest-recipe.ts'
import type { SourceFile } from '../../../src/core/import/table.ts'
import { filesUnder, readSource, root } from './read-fixture.ts'
import { sheet } from './sheets.ts'

const unknown = join(root, 'test', 'fixtures', 'unknown')

async function suggestionFor(name: string): Promise<{ readonly file: SourceFile; readonly suggested: Recipe }> {
  const file = await readSource(join(unknown, name))
  const [only] = file.sheets
  const suggested = only === undefined ? null : suggestRecipe(toTable(file.name, only))
  if (suggested === null) throw new Error(`nothing suggested for ${name}`)
  return { file, suggested }
}

const short = (meaning: ColumnMeaning): string =>
  meaning.kind === 'measure' ? [meaning.metric, meaning.service].filter((one) => one !== null).join('@') : meaning.kind

const meanings = ({ columns }: Recipe) => columns.map(({ meaning }) => short(meaning))

interface Expected {
  readonly rows: Recipe['rows']
  readonly service: string | null
  readonly meanings: readonly string[]
  readonly facts: number
}

const expected: Readonly<Record<string, Expected>> = {
  'campagnes-fr.csv': {
    rows: 'publications',
    service: 'newsletter',
    meanings: [
      ...['ignored', 'publication-text', 'date', 'recipients', 'deliveries', 'unique-opens', 'ignored', 'opens'],
      ...['unique-clicks', 'clicks', 'unsubscribes', 'ignored'],
    ],
    facts: 3,
  },
  'campaigns-en.csv': {
    rows: 'publications',
    service: 'newsletter',
    meanings: [
      ...['publication-text', 'date', 'recipients', 'deliveries', 'unique-opens', 'clicks', 'unsubscribes', 'ignored'],
    ],
    facts: 2,
  },
  'abonnes-par-mois.csv': {
    rows: 'observations',
    service: null,
    // The column that sums people of several channels is left out.
    meanings: ['date', 'followers@facebook', 'followers@instagram', 'followers@newsletter', 'ignored'],
    facts: 9,
  },
  'releve-long.csv': {
    rows: 'observations',
    service: null,
    meanings: ['date', 'service', 'account', 'metric', 'value'],
    facts: 4,
  },
  'ages.csv': {
    rows: 'audience',
    service: null,
    meanings: ['age-class', 'audience-share', 'audience-share'],
    facts: 0,
  },
  'site-semaines.csv': {
    rows: 'observations',
    service: 'website',
    meanings: ['period-start', 'period-end', 'unique-visitors', 'page-views', 'ignored'],
    facts: 4,
  },
  'contacts.csv': { rows: 'observations', service: null, meanings: ['date', 'ignored', 'calls'], facts: 0 },
  'opaque.csv': { rows: 'observations', service: null, meanings: ['date', 'ignored', 'ignored'], facts: 0 },
}

test('every unknown table has its expected suggestion', () => {
  expect(filesUnder(unknown)).toEqual(Object.keys(expected).sort())
})

describe.each(Object.entries(expected))('%s', (name, one) => {
  test('no importer knows it; its suggestion is what a person would say', async () => {
    const { file, suggested } = await suggestionFor(name)
    expect(importFile(file).inspection.status).toBe('unrecognised')
    expect(meanings(suggested)).toEqual(one.meanings)
    expect([suggested.rows, suggested.service]).toEqual([one.rows, one.service])
    expect(suggested.name).toBe(name.replace('.csv', ''))
  })

  test('accepted as it is, it gives what it can, and says what is missing', async () => {
    const { file, suggested } = await suggestionFor(name)
    const { inspection, facts } = importFile(file, { decisions: { ...noDecisions, recipe: suggested } })
    const all = [...facts.observations, ...facts.publications, ...facts.audiences]
    expect(all).toHaveLength(one.facts)
    expect(inspection.problems.some((each) => each.code === 'recipe-incomplete')).toBe(one.facts === 0)
    for (const table of inspection.tables) expect(table.kept + table.skipped).toBe(table.rows)
  })
})

test('campaigns give the counters of the file', async () => {
  const { file, suggested } = await suggestionFor('campagnes-fr.csv')
  const { facts } = importFile(file, { decisions: { ...noDecisions, recipe: suggested } })
  expect(facts.publications[0]).toMatchObject({
    channel: { service: 'newsletter' },
    at: '2025-03-14T18:30',
    metrics: {
      recipients: 1204,
      deliveries: 1190,
      'unique-opens': 512,
      opens: 801,
      'unique-clicks': 64,
      clicks: 97,
      unsubscribes: 3,
    },
  })
})

test('a column that counts nothing known is never a measure because of its name', () => {
  const table = toTable(
    'a.csv',
    sheet(['Date|Message|Commentaires', '2025-03-14|Fermé lundi|aucun', '2025-03-15|Ouvert|deux']),
  )
  expect(meanings(suggestRecipe(table) as Recipe)).not.toContain('comments')
})

test('columns of services under a title that names the measure and the year', () => {
  const table = toTable('a.csv', sheet(['Service|Facebook|Instagram|Total', 'x|1|2|3', 'y|1|2|3'], 'Abonnés'))
  expect(meanings(suggestRecipe(table) as Recipe).slice(1)).toEqual([
    'followers@facebook',
    'followers@instagram',
    'ignored',
  ])
  const year = toTable('a.csv', sheet(['Visites|Pages vues', '12|30', '13|31'], '2024'))
  expect(suggestRecipe(year)).toMatchObject({ period: '2024', service: 'website', name: '2024' })
})

test('nothing is suggested for a sheet without a header', () => {
  expect(suggestRecipe(toTable('a.csv', sheet(['2025-03-14|12', '2025-03-15|9'])))).toBeNull()
})

test.each([
  ['Nombre d’abonnés', { metric: 'followers', service: null }],
  ['Nb de clics', { metric: 'clicks', service: null }],
  ['Vues (total)', { metric: 'views', service: null }],
  ['Vues sur YouTube', { metric: 'views', service: 'youtube' }],
  ['Facebook – Abonnés', { metric: 'followers', service: 'facebook' }],
  ['LinkedIn followers', { metric: 'followers', service: 'linkedin' }],
  ['Taux d’engagement', null],
  ['Total', null],
  ['Vues Minitel', null],
])('%s', (header, named) => {
  expect(measureByHeader(header)).toEqual(named)
})
