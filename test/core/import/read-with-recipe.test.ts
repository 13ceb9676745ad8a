import { describe, expect, test } from 'vitest'
import { noDecisions } from '../../../src/core/import/decisions.ts'
import { importFile } from '../../../src/core/import/import-file.ts'
import type { FileImport } from '../../../src/core/import/import-file.ts'
import type { Recipe } from '../../../src/core/import/recipe.ts'
import { sha256 } from '../../../src/core/import/sha256.ts'
import { measure, recipe } from './recipes.ts'
import { sheet, source } from './sheets.ts'

const read = (lines: readonly string[], chosen: Recipe): FileImport =>
  importFile(source([sheet(lines)]), { decisions: { ...noDecisions, recipe: chosen } })

const values = ({ facts }: FileImport) =>
  facts.observations.map((one) => [one.channel.service, one.metric, one.grain, one.from, one.to, one.value])

const said = ({ inspection }: FileImport) =>
  inspection.problems.map((one) => [one.code, one.place.row, one.place.column])

const counts = ({ inspection }: FileImport) => inspection.tables.map(({ rows, kept, skipped }) => [rows, kept, skipped])

describe('figures signed by whoever typed them', () => {
  const lines = [
    'Mois|Visiteurs|Saisi par',
    '2025-01|120|accueil@bellerive.example',
    '2025-02|130|accueil@bellerive.example',
    '2025-03|110|com@bellerive.example',
    '2025-04|140|accueil@bellerive.example',
  ]

  test('are no list of people: only that column is dropped', () => {
    const unread = importFile(source([sheet(lines)]))
    expect(unread.inspection.problems).toMatchObject([{ code: 'unrecognised-file' }])
    const result = read(
      lines,
      recipe([
        ['Mois', 'date'],
        ['Visiteurs', measure('unique-visitors')],
      ]),
    )
    expect(values(result).map((one) => [one[3], one[5]])).toEqual([
      ['2025-01-01', 120],
      ['2025-02-01', 130],
      ['2025-03-01', 110],
      ['2025-04-01', 140],
    ])
    expect(result.inspection.personalDataDropped).toEqual([{ column: 'Saisi par', cells: 4 }])
    expect(JSON.stringify([unread, result])).not.toContain('@')
  })

  test('but figures about each of many people are one', () => {
    const people = lines.map((line, index) => line.replace(/\w+@/u, `personne${index}@`))
    expect(importFile(source([sheet(people)])).inspection.problems).toMatchObject([{ code: 'personal-data-only' }])
  })
})

describe('figures, one column per measure', () => {
  const visits = recipe([
    ['Jour', 'date'],
    ['Visiteurs', measure('unique-visitors')],
    ['Pages', measure('page-views')],
    ['Humeur', null],
  ])

  test('each cell is a value, each ignored column is said', () => {
    const result = read(['Jour|Visiteurs|Pages|Humeur', '2025-03-14|12|30|bonne', '2025-03-15|9||'], visits)
    expect(values(result)).toEqual([
      ['website', 'unique-visitors', 'day', '2025-03-14', '2025-03-14', 12],
      ['website', 'page-views', 'day', '2025-03-14', '2025-03-14', 30],
      ['website', 'unique-visitors', 'day', '2025-03-15', '2025-03-15', 9],
    ])
    expect(counts(result)).toEqual([[2, 2, 0]])
    expect(result.inspection).toMatchObject({
      status: 'recognised',
      importer: 'recipe',
      publisher: null,
      title: 'Relevé',
      because: [{ kind: 'recipe', name: 'Relevé' }],
    })
    expect(result.inspection.problems).toMatchObject([{ code: 'unknown-column', params: { columns: ['Humeur'] } }])
    expect(result.decisions.recipe).toEqual(visits)
  })

  test('columns may move, and other columns come in', () => {
    const result = read(['Pages|Inconnue|Jour|Visiteurs', '30|x|2025-03-14|12'], visits)
    expect(values(result).map((one) => [one[1], one[5]])).toEqual([
      ['unique-visitors', 12],
      ['page-views', 30],
    ])
  })

  test('of two columns of the same name, the one that was meant is read', () => {
    const second = recipe([
      ['Jour', 'date'],
      ['Vues', null],
      ['Vues', measure('views')],
    ])
    expect(values(read(['Jour|Vues|Vues', '2025-03-14|1|2'], second)).map((one) => one[5])).toEqual([2])
  })

  test('totals and repeated headers are set aside, and counted', () => {
    const result = read(
      [
        'Jour|Visiteurs|Pages|Humeur',
        '2025-03-14|12|30|',
        'Jour|Visiteurs|Pages|Humeur',
        '2025-03-15|9|11|',
        'TOTAL :|21|41|',
      ],
      visits,
    )
    expect(values(result)).toHaveLength(4)
    expect(counts(result)).toEqual([[3, 2, 1]])
    expect(result.inspection.problems.map((one) => one.code)).toEqual([
      'unknown-column',
      'repeated-header',
      'total-row',
    ])
  })

  test('a bad cell is a problem at its place; the others of its row are kept', () => {
    const result = read(
      ['Jour|Visiteurs|Pages|Humeur', '2025-03-14|1,234|30|', '2025-03-15|17.juin|11|', '2025-03-16|-2|10|', '|5|6|'],
      visits,
    )
    expect(values(result).map((one) => [one[1], one[3], one[5]])).toEqual([
      ['page-views', '2025-03-14', 30],
      ['page-views', '2025-03-15', 11],
      ['page-views', '2025-03-16', 10],
    ])
    expect(said(result).slice(1)).toEqual([
      ['ambiguous-number', 2, 'Visiteurs'],
      ['spreadsheet-damage', 3, 'Visiteurs'],
      ['invalid-number', 4, 'Visiteurs'],
      ['missing-value', 5, 'Jour'],
      ['more-problems', null, null],
    ])
  })

  test('a service, an account and a period of their own', () => {
    const wide = recipe(
      [
        ['Abonnés Facebook', measure('followers', 'facebook', 'Bellerive')],
        ['Inscrits lettre', measure('followers', 'newsletter')],
      ],
      { service: null, period: '2025-03' },
    )
    const result = read(['Abonnés Facebook|Inscrits lettre', '1 204|310'], wide)
    expect(values(result)).toEqual([
      // A number of followers is a level: that of the end of its period.
      ['facebook', 'followers', 'stock', '2025-03-31', '2025-03-31', 1204],
      ['newsletter', 'followers', 'stock', '2025-03-31', '2025-03-31', 310],
    ])
    expect(result.facts.observations.map((one) => one.channel.account)).toEqual(['Bellerive', null])
  })
})

describe('figures, one row per measure', () => {
  const long = recipe(
    [
      ['Réseau', 'service'],
      ['Page', 'account'],
      ['Du', 'period-start'],
      ['Au', 'period-end'],
      ['Indicateur', 'metric'],
      ['Nombre', 'value'],
    ],
    { service: null },
  )
  const header = 'Réseau|Page|Du|Au|Indicateur|Nombre'

  test('service, period and measure come from the row', () => {
    const result = read(
      [header, 'FB|Bellerive|01/03/2025|31/03/2025|Vues|4 510', 'Site internet||03/03/2025|09/03/2025|Visites|80'],
      long,
    )
    expect(values(result)).toEqual([
      ['facebook', 'views', 'month', '2025-03-01', '2025-03-31', 4510],
      ['website', 'visits', 'week', '2025-03-03', '2025-03-09', 80],
    ])
    expect(said(result)).toEqual([])
  })

  test('an unknown service or measure is a problem at its place', () => {
    const result = read(
      [
        header,
        'Minitel||01/03/2025|31/03/2025|Vues|1',
        'FB||01/03/2025|31/03/2025|Joie|1',
        'FB||31/03/2025|01/03/2025|Vues|1',
        'Total||01/03/2025|31/03/2025|Vues|3',
      ],
      long,
    )
    expect(values(result)).toEqual([])
    expect(said(result)).toEqual([
      ['unknown-service', 2, 'Réseau'],
      ['unknown-metric', 3, 'Indicateur'],
      ['invalid-date', 4, 'Au'],
      ['total-row', null, null],
    ])
  })
})

describe('dates', () => {
  const of = (dates: readonly string[], fields: Partial<Recipe> = {}, header = 'Date') =>
    read(
      [`${header}|Vues`, ...dates.map((date) => `${date}|1`)],
      recipe(
        [
          [header, 'date'],
          ['Vues', measure('views')],
        ],
        fields,
      ),
    )
  const periods = (result: FileImport) => result.facts.observations.map((one) => `${one.grain} ${one.from} ${one.to}`)

  test('an order is never guessed: the cells prove it, or the user says it', () => {
    expect(said(of(['03/04/2025', '05/04/2025']))).toEqual([
      ['ambiguous-date', 2, 'Date'],
      ['ambiguous-date', 3, 'Date'],
    ])
    expect(periods(of(['03/04/2025', '25/04/2025']))).toEqual([
      'day 2025-04-03 2025-04-03',
      'day 2025-04-25 2025-04-25',
    ])
    expect(periods(of(['03/04/2025'], { dateOrder: 'month-first' }))).toEqual(['day 2025-03-04 2025-03-04'])
    // The user's word against a cell: said, not turned round.
    expect(said(of(['03/04/2025', '25/04/2025'], { dateOrder: 'month-first' }))).toEqual([['invalid-date', 3, 'Date']])
  })

  test('a month, a year, a day and its hour', () => {
    expect(periods(of(['mars 2025', '2024', '2025-03-14 08:30']))).toEqual([
      'month 2025-03-01 2025-03-31',
      'year 2024-01-01 2024-12-31',
      'day 2025-03-14 2025-03-14',
    ])
  })

  test('first days only are months, which is said unless the header does', () => {
    const firsts = ['2025-01-01', '2025-02-01', '2025-03-01']
    expect(periods(of(firsts))).toEqual([
      'month 2025-01-01 2025-01-31',
      'month 2025-02-01 2025-02-28',
      'month 2025-03-01 2025-03-31',
    ])
    expect(said(of(firsts))).toEqual([['dates-stand-for-periods', null, 'Date']])
    expect(said(of(firsts, {}, 'Mois'))).toEqual([])
    expect(periods(of(['2025-03-31', 'avr-25'], {}, 'Mois'))).toEqual([
      'month 2025-03-01 2025-03-31',
      'month 2025-04-01 2025-04-30',
    ])
    // Two are not enough, and another day denies it.
    expect(periods(of(firsts.slice(0, 2)))[0]).toBe('day 2025-01-01 2025-01-01')
    expect(periods(of([...firsts, '2025-03-02'], {}, 'Mois'))[0]).toBe('day 2025-01-01 2025-01-01')
  })

  test('Mondays only are weeks', () => {
    expect(periods(of(['2025-03-03', '2025-03-10', '2025-03-17', '2025-03-31']))[3]).toBe('week 2025-03-31 2025-04-06')
    expect(periods(of(['2025-03-03', '2025-03-10', '2025-03-18', '2025-03-31']))[3]).toBe('day 2025-03-31 2025-03-31')
  })
})

describe('numbers', () => {
  const of = (numbers: readonly string[], fields: Partial<Recipe> = {}) =>
    read(
      ['Jour|Vues', ...numbers.map((one, index) => `2025-03-1${index}|${one}`)],
      recipe(
        [
          ['Jour', 'date'],
          ['Vues', measure('views')],
        ],
        fields,
      ),
    )

  test('the decimal sign is proved by a cell or said by the user', () => {
    expect(values(of(['1.234', '2.345,5'])).map((one) => one[5])).toEqual([1234, 2345.5])
    expect(values(of(['1.234'], { numberStyle: 'comma' })).map((one) => one[5])).toEqual([1234])
    expect(values(of(['1.234'], { numberStyle: 'dot' })).map((one) => one[5])).toEqual([1.234])
    expect(said(of(['1.234']))).toEqual([['ambiguous-number', 2, 'Vues']])
  })
})

describe('publications', () => {
  const letters = recipe(
    [
      ['Sujet', 'publication-text'],
      ['Envoyée le', 'date'],
      ['Ouvreurs', measure('unique-opens')],
      ['Désabonnés', measure('unsubscribes')],
    ],
    { rows: 'publications', service: 'newsletter' },
  )
  const header = 'Sujet|Envoyée le|Ouvreurs|Désabonnés'

  test('each row is a sending; its text is kept as a fingerprint only', () => {
    const result = read([header, 'Fête du lac|14/03/2025 18:30|120|1', 'Travaux|14/03/2025 18:30|98|'], letters)
    expect(result.facts.publications).toMatchObject([
      {
        at: '2025-03-14T18:30',
        kind: 'other',
        metrics: { 'unique-opens': 120, unsubscribes: 1 },
        own: true,
        textHash: sha256('fête du lac'),
      },
      { at: '2025-03-14T18:30', metrics: { 'unique-opens': 98 } },
    ])
    expect(JSON.stringify(result.facts)).not.toContain('Fête')
    // Two letters of the same minute are two publications.
    expect(new Set(result.facts.publications.map((one) => one.id)).size).toBe(2)
    expect(result.facts.publications.map((one) => one.id)).not.toContain('')
  })

  test('a time with its zone is told in Paris time, a day without one at midnight', () => {
    const result = read([header, 'a|2025-07-14T22:30:00Z|1|', 'b|2025-07-15|1|', 'c|juillet 2025|1|', 'd||1|'], letters)
    expect(result.facts.publications.map((one) => one.at)).toEqual(['2025-07-15T00:30', '2025-07-15T00:00'])
    expect(said(result)).toEqual([
      ['invalid-date', 4, 'Envoyée le'],
      ['missing-value', 5, 'Envoyée le'],
    ])
  })

  test('a publication may be called « Ensemble »; a total has no date', () => {
    const result = read([header, 'Ensemble|14/03/2025|12|', 'Total||132|1'], letters)
    expect(result.facts.publications).toHaveLength(1)
    expect(said(result)).toEqual([['total-row', null, null]])
  })

  test('an identifier of its own, or lost to a spreadsheet program', () => {
    const posts = recipe(
      [
        ['ID', 'publication-id'],
        ['Date', 'date'],
        ['Type', 'publication-kind'],
        ['Vues', measure('views')],
      ],
      { rows: 'publications', service: 'mastodon' },
    )
    const result = read(['ID|Date|Type|Vues', '115930211|14/03/2025|Vidéo|4', '1,22158E+17|15/03/2025|x|5'], posts)
    expect(result.facts.publications.map((one) => [one.id, one.kind])).toEqual([
      ['115930211', 'video'],
      ['', 'other'],
    ])
    expect(said(result)).toEqual([['identifier-lost', 3, 'ID']])
  })
})

describe('audiences', () => {
  const ages = recipe(
    [
      ['Âge', 'age-class'],
      ['Part', 'audience-share'],
    ],
    { rows: 'audience', service: 'facebook' },
  )
  const of = (...rows: readonly string[]) => read(['Âge|Part', ...rows], ages)
  const shares = (result: FileImport) => result.facts.audiences.map((one) => [one.class, one.share])

  test.each([
    ['percents with their sign', ['18-24|12,5 %', '25 à 34 ans|37,5 %', '65+|50 %']],
    ['percents', ['18-24|12.5', '25-34|37.5', '65+|50']],
    ['fractions', ['18-24|0.125', '25-34|0.375', '65+|0.5']],
  ])('%s', (_, rows) => {
    expect(shares(of(...rows))).toEqual([
      ['18-24', 0.125],
      ['25-34', 0.375],
      ['65+', 0.5],
    ])
  })

  test('small figures that may be fractions or percents are not read', () => {
    const result = of('18-24|0.4', '65+|0.05')
    expect(shares(result)).toEqual([])
    expect(said(result)).toEqual([
      ['ambiguous-number', 2, 'Part'],
      ['ambiguous-number', 3, 'Part'],
    ])
    expect(counts(result)).toEqual([[2, 0, 2]])
  })

  test('numbers of people become shares; sexes are summed; the total is set aside', () => {
    const people = recipe(
      [
        ['Âge', 'age-class'],
        ['Femmes', 'value'],
        ['Hommes', 'value'],
      ],
      { rows: 'audience', service: 'facebook' },
    )
    const result = read(['Âge|Femmes|Hommes', '18-24|10|15', '65+|50|25', 'Total|60|40'], people)
    expect(shares(result)).toEqual([
      ['18-24', 0.25],
      ['65+', 0.75],
    ])
    expect(counts(result)).toEqual([[3, 2, 1]])
  })

  test('a share above the whole, an age that is none', () => {
    const result = of('18-24|120', '25-34|40', 'les jeunes|10', '65+|70')
    expect(shares(result)).toEqual([
      ['25-34', 0.4],
      ['65+', 0.7],
    ])
    expect(said(result)).toEqual([
      ['unknown-age-class', 4, 'Âge'],
      ['unexpected-value', 2, 'Part'],
      ['percent-total', null, 'Part'],
    ])
  })
})

describe('what the recipe must say', () => {
  const lacks = (lines: readonly string[], chosen: Recipe) =>
    read(lines, chosen).inspection.problems.flatMap((one) => (one.code === 'recipe-incomplete' ? [one.params] : []))
  const vues = ['Vues', measure('views')] as const

  test.each([
    ['a service', recipe([['Jour', 'date'], vues], { service: null }), { lacks: 'service', columns: [] }],
    ['a period', recipe([['Jour', null], vues]), { lacks: 'period', columns: [] }],
    [
      'figures',
      recipe([
        ['Jour', 'date'],
        ['Vues', null],
      ]),
      { lacks: 'measure', columns: [] },
    ],
    [
      'one meaning per column',
      recipe([['Jour', measure('views')], vues], { period: '2025' }),
      { lacks: 'difference', columns: ['Jour', 'Vues'] },
    ],
    [
      'when publications were',
      recipe([['Jour', null], vues], { rows: 'publications' }),
      { lacks: 'date', columns: [] },
    ],
    [
      'the age',
      recipe(
        [
          ['Jour', null],
          ['Vues', 'audience-share'],
        ],
        { rows: 'audience' },
      ),
      { lacks: 'age-class', columns: [] },
    ],
    [
      'the share',
      recipe(
        [
          ['Jour', 'age-class'],
          ['Vues', null],
        ],
        { rows: 'audience' },
      ),
      { lacks: 'share', columns: [] },
    ],
  ])('%s', (_, chosen, expected) => {
    const lines = ['Jour|Vues', '2025-03-14|12']
    expect(lacks(lines, chosen)).toEqual([expected])
    const { facts } = read(lines, chosen)
    expect([...facts.observations, ...facts.publications, ...facts.audiences]).toEqual([])
  })
})

describe('which tables a recipe reads', () => {
  const visits = recipe([
    ['Jour', 'date'],
    ['Visites', measure('visits')],
  ])

  test('one that is known reads the very same headers without asking, whatever their case', () => {
    const lines = ['JOUR|visites', '2025-03-14|12']
    const file = source([sheet(lines)])
    expect(importFile(file).inspection.status).toBe('unrecognised')
    const result = importFile(file, { recipes: [visits] })
    expect(values(result)).toHaveLength(1)
    expect(result.decisions.recipe).toEqual(visits)
    expect(
      importFile(source([sheet(['Jour|Visites|Autre', '2025-03-14|12|'])]), { recipes: [visits] }).inspection.status,
    ).toBe('unrecognised')
  })

  const template = ['Service|Compte|Mois|Mesure|Valeur', 'Facebook||2025-03|abonnés|310']

  test('a chosen one wins over an importer, a known one does not', () => {
    const own = recipe(
      [
        ['Service', 'service'],
        ['Compte', null],
        ['Mois', 'date'],
        ['Mesure', null],
        ['Valeur', measure('reach')],
      ],
      { service: null },
    )
    const file = source([sheet(template)])
    expect(importFile(file, { recipes: [own] }).inspection.importer).toBe('template-mesures')
    const chosen = importFile(file, { decisions: { ...noDecisions, recipe: own } })
    expect(chosen.inspection.importer).toBe('recipe')
    expect(values(chosen)).toEqual([['facebook', 'reach', 'month', '2025-03-01', '2025-03-31', 310]])
  })

  test('one that fits no table is said, with the columns that the nearest one lacks', () => {
    const result = importFile(source([sheet(template)]), { decisions: { ...noDecisions, recipe: visits } })
    expect(result.inspection.importer).toBe('template-mesures')
    expect(result.inspection.problems).toMatchObject([
      { code: 'recipe-mismatch', params: { name: 'Relevé', missing: ['Jour', 'Visites'] } },
    ])
  })

  test('in a workbook, the sheets of its kind; the others are still asked of the importers', () => {
    const workbook = source([
      sheet(['Jour|Visites', '2025-03-14|12'], '2025'),
      sheet(['Jour|Visites', '2024-03-14|10'], '2024'),
      sheet(template, 'Réseaux'),
      sheet(['Divers', 'rien'], 'Notes'),
    ])
    const result = importFile(workbook, { recipes: [visits] })
    expect(result.facts.observations).toHaveLength(3)
    expect(result.inspection.problems.map((one) => [one.code, one.place.sheet])).toEqual([['unknown-section', 'Notes']])
  })

  test('a table under another is said, not read', () => {
    const result = read(['Jour|Visites', '2025-03-14|12', '', 'Pays|Part|Rang', 'France|90|premier'], visits)
    expect(values(result)).toHaveLength(1)
    expect(result.inspection.problems).toMatchObject([{ code: 'unknown-section', params: { title: 'Pays Part Rang' } }])
  })
})

test('a column of people is not read, even when the recipe asks for it', () => {
  const bad = recipe([
    ['Jour', 'date'],
    ['Courriel', 'account'],
    ['Visites', measure('visits')],
  ])
  const result = read(['Jour|Courriel|Visites', '2025-03-14|ana@exemple.org|12'], bad)
  expect(JSON.stringify(result)).not.toContain('ana@')
  expect(values(result)).toHaveLength(1)
  expect(result.inspection.problems.map((one) => [one.code, one.place.column])).toEqual([
    ['personal-column', 'Courriel'],
  ])
  expect(result.inspection.personalDataDropped).toEqual([{ column: 'Courriel', cells: 1 }])
})
