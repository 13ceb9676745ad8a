/**
 * Nothing about people is stored, whatever the file and wherever it hides them. The patterns below are written apart from those
 * of the program: a mistake made twice would prove nothing.
 */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importFile } from '../../../src/core/import/import-file.ts'
import type { FileImport } from '../../../src/core/import/import-file.ts'
import { maskedProblem } from '../../../src/core/import/masked-problem.ts'
import { personalColumns } from '../../../src/core/import/personal-data.ts'
import { isPersonalHeader } from '../../../src/core/import/personal-headers.ts'
import { masked, maskedValue, redacted } from '../../../src/core/import/personal-text.ts'
import { toTable } from '../../../src/core/import/sections.ts'
import { sha256 } from '../../../src/core/import/sha256.ts'
import type { Row, Sheet, SourceFile } from '../../../src/core/import/table.ts'
import { problem } from '../../../src/core/problem.ts'
import { filesUnder, fixtures, readSource } from './read-fixture.ts'

const anyEmail = /[^\s"/@]+@[^\s"/@]+\.[a-z]{2,}/iu
const anyPhone = /(?<![\da-f])0[67]([ .-]?)\d{2}(?:\1\d{2}){3}(?![\da-f])|\+33 ?[67]/u

/** What is planted, none of which may be found again. */
const planted = {
  email: 'jeanne.plante@planted.example',
  spaced: '06 39 98 11 22',
  dotted: '06.39.98.11.22',
  bare: '0639985566',
  abroad: '+33 6 39 98 33 44',
  joined: '+33639983344',
  named: 'Jeanne Planté <jeanne.plante@planted.example>',
} as const
const remains = ['jeanne', 'planté', 'planted.example', '39 98 11', '39.98.11', '39985566', '39 98 33', '39983344']
/** People of the fixtures. */
const people = ['Zoé', 'Marchal', 'Théo', 'Vidal', 'Rémi', 'Cornu', 'Anne Martin', 'Bruno Petit']

/** Texts kept with the user's leave are the authority's own words: they may name somebody, and hold no address either. */
function expectNobody(stored: FileImport, what: string): void {
  const text = JSON.stringify(stored)
  expect(anyEmail.exec(text)?.[0], what).toBeUndefined()
  expect(anyPhone.exec(text)?.[0], what).toBeUndefined()
  const lower = JSON.stringify(stored, (key, value: unknown) => (key === 'text' ? null : value)).toLowerCase()
  const found = [...remains, ...people.map((one) => one.toLowerCase())].filter((one) => lower.includes(one))
  expect(found, what).toEqual([])
}

const all = filesUnder(fixtures)

describe.each(all)('%s', (path) => {
  test('leaves nobody behind', async () => {
    expectNobody(importFile(await readSource(join(fixtures, path))), path)
  })
})

/** A file with some of its rows written otherwise. */
function rewritten(file: SourceFile, rewrite: (row: Row, index: number) => readonly Row[]): SourceFile {
  const sheets = file.sheets.map((sheet): Sheet => {
    const rows = [...sheet.rows()].flatMap((row, index) => [...rewrite(row, index)])
    const numbered = rows.map((row, index) => ({ ...row, number: index + 1 }))
    return { name: sheet.name, rows: () => numbered }
  })
  return { ...file, sheets }
}

const replaced = (row: Row, column: number, cell: string): Row => ({
  ...row,
  cells: row.cells.map((one, index) => (index === column ? cell : one)),
})

/** Where a person may be hidden in a table: each gives the file again, with somebody in it. */
function hostile(file: SourceFile): readonly (readonly [what: string, file: SourceFile])[] {
  const widths = file.sheets.map((sheet) =>
    Math.max(0, ...[...sheet.rows()].slice(0, 40).map((row) => row.cells.length)),
  )
  const columns = Array.from({ length: Math.min(24, Math.max(0, ...widths)) }, (_, column) => column)
  const kinds = Object.entries(planted)
  // Three kinds in each column, other ones in the next: together they are all tried in every kind of column.
  const cells = columns.flatMap((column) =>
    [0, 2, 4].map((shift) => {
      const [kind, cell] = kinds[(column + shift) % kinds.length] ?? ['', '']
      // Every third row, so that headers, titles and rows of data are all struck.
      const struck = (index: number): boolean => index > 0 && (index + column) % 3 === 0
      const rewrite = (row: Row, index: number): readonly Row[] => [struck(index) ? replaced(row, column, cell) : row]
      return [`${kind} in column ${column}`, rewritten(file, rewrite)] as const
    }),
  )
  const before = rewritten(file, (row, index) =>
    index === 0 ? [{ number: 1, cells: [`# Export de ${planted.named}`, planted.spaced] }, row] : [row],
  )
  const title = rewritten(file, (row, index) =>
    index === 0
      ? [{ number: 1, cells: [planted.named] }, { number: 2, cells: [`Tél. ${planted.dotted}`] }, row]
      : [row],
  )
  const width = Math.max(0, ...widths)
  const sections = file.sheets.flatMap((sheet) => toTable(file.name, sheet).sections)
  const header = sections[0]?.headerRow ?? null
  const columnsOfPeople = rewritten(file, (row) => {
    if (header === null || row.number < header) return [row]
    const filling = Array.from({ length: width - row.cells.length }, () => '')
    const added = row.number === header ? ['Prénom', 'Nom', 'x'] : ['Jeanne', 'Planté', planted.bare]
    return [{ ...row, cells: [...row.cells, ...filling, ...added] }]
  })
  const inHeader = columns
    .slice(0, 6)
    .map(
      (column) =>
        [
          `header of column ${column}`,
          rewritten(file, (row, index) => [index === 0 ? replaced(row, column, planted.named) : row]),
        ] as const,
    )
  const named = { ...file, sheets: file.sheets.map((sheet) => ({ ...sheet, name: `Feuille de ${planted.email}` })) }
  return [
    ...cells,
    ...inHeader,
    ['a comment before the table', before],
    ['titles above the table', title],
    // Several tables one under the other have several headers: one is enough here.
    ...(sections.length === 1 ? [['columns of people', columnsOfPeople] as const] : []),
    ['the name of the sheet', named],
  ]
}

const recognisable = all.filter((path) => !path.startsWith('broken/') && !path.includes('/donnees_communes-2026'))

describe.each(recognisable)('somebody hidden in %s', (path) => {
  test('is never stored', async () => {
    const file = await readSource(join(fixtures, path))
    for (const [what, attacked] of hostile(file)) {
      expectNobody(importFile(attacked, { keepTexts: true }), `${path}: ${what}`)
    }
  })
})

describe('what is hidden in a text', () => {
  test.each([
    ...['a@b.fr', 'Écrire à zoe.marchal+ville@loue.example', '@bob@serveur.example', 'https://x.example/?q=a@b.fr'],
    ...['06 39 98 00 00', '06.39.98.00.00', '0639980000', '01-23-45-67-89', '+33 6 39 98 00 00', '+33639980000'],
    ...['0033 6 39 98 00 00', '+33 (0)6 39 98 00 00', '+1 (555) 010-0199', '+44 20 7946 0000', 'Tél : 03 81 00 00 00'],
    ...['06\u00a039\u00a098\u00a000\u00a000'],
  ])('%s', (text) => {
    expect(masked(text)).toMatch(/^\[(?:e-mail|tel)\]$/u)
    expect(redacted(`avant ${text} après`)).not.toContain(text)
  })

  test.each([
    ...['', '1035597415774796', '18052345678901234', '2025-03-14', '01/02/2026 10:45', '2026-08-15 13:12:39 +0000'],
    ...['Wed Nov 25 10:01:00 +0000 2026', '0,1234567890', '1 234 567', '1 234,56', '39902', '2A004', '21390021400013'],
    ...['https://social.example/@ville', 'https://video.example/@ville.fr/7212345678901234567', 'photo@2x.png'],
    ...['12.34.56', '06/07/2025', '00:10:55', '1,2,3', '-5', '75+', '15-29', '1.22158E+17', 'P22_POP0014'],
    ...['Horaires 08:30 – 12:00', '10.1.2.3', '03/04/2025 au 06/05/2025'],
  ])('nothing in %s', (text) => {
    expect(masked(text)).toBe(text)
    expect(redacted(text)).toBe(text)
  })

  test('handles, in values only', () => {
    expect(maskedValue('merci @zoe.m et @theo')).toBe('merci [@…] et [@…]')
    expect(masked('@ville')).toBe('@ville')
  })
})

describe('a telephone number', () => {
  test.each(['0639985566', '+33639983344'])('%s is never a count', (text) => {
    const rows = [
      ['Service', 'Compte', 'Mois', 'Mesure', 'Valeur', 'Unique'],
      ['Facebook', '', '2025-03', 'abonnés', text, 'oui'],
    ].map((cells, index) => ({ number: index + 1, cells }))
    const file = { ...emptyFile, sheets: [{ name: null, rows: () => rows }] }
    const { facts, inspection } = importFile(file)
    expect(facts.observations).toEqual([])
    expect(inspection.problems).toMatchObject([{ code: 'invalid-number', params: { value: '[tel]' } }])
  })
})

const emptyFile: SourceFile = {
  ...{ name: 'x.csv', sha256: '0', bytes: 0, encoding: 'utf-8', delimiter: ',', modified: null },
  ...{ dialect: null, sheets: [], problems: [] },
}

function sectionOf(rows: readonly (readonly string[])[]) {
  const numbered = rows.map((cells, index) => ({ number: index + 1, cells }))
  const [section] = toTable('x.csv', { name: null, rows: () => numbered }).sections
  if (section === undefined) throw new Error('no section')
  return section
}

describe('columns of people', () => {
  test('are told by their header, in French and English, whole and nested', () => {
    for (const title of [
      'E-mail',
      ' Téléphone :',
      'Prénom',
      'First name',
      'Nom et prénom *',
      'Vos remarques',
      'Posted by',
    ])
      expect(isPersonalHeader(title), title).toBe(true)
    for (const title of ['contact.email', 'sender.name', 'contributor_contactname']) {
      expect(isPersonalHeader(title), title).toBe(true)
    }
    // Names of places and pages, figures about contacts: whole headers only.
    for (const title of [
      'Nom',
      'Nom de la page',
      'Nom du lieu',
      'Name',
      'Phone number clicks',
      'Commentaires',
      'Email opens',
    ])
      expect(isPersonalHeader(title), title).toBe(false)
  })

  test('are told by what they hold, and counted', () => {
    const section = sectionOf([
      ['Mois', 'Vues', 'Divers', 'Suivi', 'Réf', 'Compte', 'Qui'],
      ['2025-01', '12', '', 'voir 2 b', '0639980001', '@ville', '@zoe'],
      ['2025-02', '13', 'a@b.example', 'x', '0639980002', '@ville', '@theo'],
      ['2025-03', '14', '', '06 39 98 00 03', '0639980003', '@ville', '@remi'],
    ])
    expect(personalColumns(section, [])).toEqual([
      { column: 'Divers', cells: 1 },
      { column: 'Suivi', cells: 3 },
      { column: 'Réf', cells: 3 },
      { column: 'Qui', cells: 3 },
    ])
  })

  test('« Nom » is one beside a first name only', () => {
    const rows = [
      ['Nom', 'Visites'],
      ['Accueil', '12'],
    ]
    expect(personalColumns(sectionOf(rows), [])).toEqual([])
    expect(
      personalColumns(sectionOf(rows.map(([a = '', b = ''], index) => [a, index === 0 ? 'Prénom' : 'Zoé', b])), []),
    ).toHaveLength(2)
  })
})

describe('a problem', () => {
  const place = { file: 'x.csv', sheet: null, row: 3, column: 'Vues' }

  test('does not echo an address, a number or a handle', () => {
    const value = (text: string) =>
      maskedProblem(problem('invalid-number', 'warning', { value: text, column: 'Vues' }, place)).params
    expect(value('zoe@loue.example')).toEqual({ value: '[e-mail]', column: 'Vues' })
    expect(value('@zoe merci')).toEqual({ value: '[@…] merci', column: 'Vues' })
    expect(value('12,5')).toEqual({ value: '12,5', column: 'Vues' })
  })

  test('echoes nothing of a column of people', () => {
    const column = 'Prénom'
    const one = problem('invalid-number', 'warning', { value: 'Zoé', column }, { ...place, column })
    expect(maskedProblem(one).params).toEqual({ value: '[…]', column })
  })
})

test('accounts that are addresses stay two accounts, and none is an address', () => {
  const rows = [
    ['Service', 'Compte', 'Mois', 'Mesure', 'Valeur', 'Unique'],
    ...['a@loue.example', 'b@loue.example', ' A@loue.example'].map((one) => [
      ...['Lettre d’information', one, '2025-03', 'destinataires', '12', 'oui'],
    ]),
  ].map((cells, index) => ({ number: index + 1, cells }))
  const { facts } = importFile({ ...emptyFile, sheets: [{ name: null, rows: () => rows }] })
  const accounts = facts.observations.map((one) => one.channel.account)
  expect(accounts).toHaveLength(3)
  expect(accounts[0]).toBe(`[e-mail ${sha256('a@loue.example').slice(0, 6)}]`)
  expect(new Set(accounts).size).toBe(2)
})

test('a cell typed again is found again once its first content is masked', () => {
  const rows = [
    ['Service', 'Compte', 'Mois', 'Mesure', 'Valeur', 'Unique'],
    ['Facebook', '', '2025-03', 'abonnés', planted.email, 'oui'],
  ].map((cells, index) => ({ number: index + 1, cells }))
  const file = { ...emptyFile, sheets: [{ name: null, rows: () => rows }] }
  const correction = { sheet: null, row: 2, column: 4, before: planted.email, after: '120' }
  const decisions = { corrections: [correction], ignored: [], layouts: [], recipe: null }
  const first = importFile(file, { decisions })
  expect(first.facts.observations).toMatchObject([{ value: 120 }])
  expectNobody(first, 'correction')
  const again = importFile(file, { decisions: first.decisions })
  expect(again.facts.observations).toMatchObject([{ value: 120 }])
})

test('texts are kept when the user allows it, of the own account only', async () => {
  const file = await readSource(join(fixtures, 'meta-posts', 'instagram-2026-fr.csv'))
  const texts = (keepTexts: boolean) =>
    importFile(file, { keepTexts }).facts.publications.map(({ own, text }) => [own, text !== undefined])
  expect(new Set(texts(false).map(String))).toEqual(new Set(['true,false', 'false,false']))
  expect(new Set(texts(true).map(String))).toEqual(new Set(['true,true', 'false,false']))
})
