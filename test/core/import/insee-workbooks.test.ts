/** INSEE's workbooks, made here: sheets, introductions and headers as described in its documentation; no real one is kept. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as XLSX from '@e965/xlsx'
import { expect, test } from 'vitest'
import type { FileImport } from '../../../src/core/import/import-file.ts'
import { importPath } from './read-fixture.ts'

type Cell = string | number | null
type Sheets = Readonly<Record<string, readonly (readonly Cell[])[]>>

async function importBook(sheets: Sheets, bookType: 'xlsx' | 'xls' | 'ods' = 'xlsx'): Promise<FileImport> {
  const book = XLSX.utils.book_new()
  for (const [name, rows] of Object.entries(sheets)) {
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])), name)
  }
  const folder = mkdtempSync(join(tmpdir(), 'amarres-insee-'))
  try {
    const path = join(folder, `base.${bookType}`)
    writeFileSync(path, XLSX.write(book, { type: 'buffer', bookType }) as Uint8Array)
    return await importPath(path)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const introduction = (what: string): readonly (readonly Cell[])[] => [
  ['Évolution et structure de la population en 2018'],
  [what],
  ['Recensement de la population - Exploitations principale et complémentaire'],
  ['Mise en ligne le 30/06/2021', null, 'Géographie au 01/01/2021'],
  [],
]

const bands = ['0014', '1529', '3044', '4559', '6074', '7589', '90P'] as const
const codes = ['CODGEO', 'REG', 'DEP', 'LIBGEO', 'P18_POP', 'P13_POP', ...bands.map((band) => `P18_POP${band}`)]
const commune = (code: string, name: string, ...people: readonly number[]): readonly Cell[] => [
  ...[code, '27', code.slice(0, 2), name],
  ...[people.reduce((sum, one) => sum + one, 0), 8000],
  ...people,
]

test.each(['xlsx', 'xls', 'ods'] as const)(
  'ages of communes and districts: header on line 6, a sheet each (%s)',
  async (type) => {
    const { inspection, facts } = await importBook(
      {
        COM_2018: [
          ...introduction('Communes'),
          codes,
          commune('39902', 'Bellerive-sur-Loue', 1390.5, 1200, 1400, 1600, 1580.25, 700, 110),
        ],
        ARM_2018: [
          ...introduction('Arrondissements municipaux'),
          codes,
          commune('75199', 'Paris 99e', 10, 20, 30, 40, 50, 60, 7.5),
        ],
        Documentation: [['Source'], ['Insee, RP2018']],
      },
      type,
    )
    expect(inspection).toMatchObject({ status: 'recognised', importer: 'insee-age-structure' })
    expect(inspection.tables.map(({ sheet, headerRow, rows, kept }) => [sheet, headerRow, rows, kept])).toEqual([
      ['COM_2018', 6, 1, 1],
      ['ARM_2018', 6, 1, 1],
    ])
    expect(facts.populations).toMatchObject([
      {
        ...{ level: 'commune', code: '39902', name: 'Bellerive-sur-Loue', year: 2018, total: 7980.75 },
        byBand: { '0-14': 1390.5, '15-29': 1200, '60-74': 1580.25, '75+': 810 },
      },
      { code: '75199', total: 217.5, byBand: { '75+': 67.5 } },
    ])
  },
)

test('ages by IRIS: a line of labels, a line of codes, 75 and over in one column', async () => {
  const iris = ['0014', '1529', '3044', '4559', '6074', '75P']
  const { inspection, facts } = await importBook({
    IRIS: [
      ...introduction('IRIS').slice(0, 4),
      ['IRIS', 'Commune', 'Libellé de la commune', 'Population', ...iris.map((band) => `Population ${band}`)],
      ['IRIS', 'COM', 'LIBCOM', 'P18_POP', ...iris.map((band) => `P18_POP${band}`)],
      ...Array.from({ length: 8 }, (_, index) => [
        ...[`39902010${index + 1}`, '39902', 'Bellerive-sur-Loue', 105, 10, 15, 20, 25, 20, 15],
      ]),
    ],
  })
  expect(inspection.tables).toMatchObject([{ sheet: 'IRIS', headerRow: 6, rows: 8, kept: 8 }])
  expect(facts.populations).toMatchObject([
    { code: '39902', year: 2018, total: 840, byBand: { '0-14': 80, '75+': 120 } },
  ])
})

test('the latest census is 2010, not 1999', async () => {
  const of = (prefix: string) => bands.map((band) => `${prefix}_POP${band}`)
  const { facts } = await importBook({
    COM_2010: [
      ...introduction('Communes'),
      ['CODGEO', 'LIBGEO', ...of('P10'), ...of('P99')],
      ['39902', 'Bellerive-sur-Loue', 1, 2, 3, 4, 5, 6, 7, 10, 20, 30, 40, 50, 60, 70],
    ],
  })
  expect(facts.populations).toMatchObject([{ year: 2010, total: 28 }])
})

const legal = [
  ['Populations légales des communes en vigueur à compter du 1er janvier 2019'],
  ['Date de référence statistique : 1er janvier 2016'],
  [],
  ['Source : Insee, recensement de la population'],
  [],
]
const people = ['Population municipale', 'Population comptée à part', 'Population totale']

test('populations in a workbook: columns named in words, the census year in the introduction', async () => {
  const { inspection, facts } = await importBook({
    Régions: [
      ...legal,
      [
        'Code région',
        'Nom de la région',
        'Nombre d’arrondissements',
        'Nombre de cantons',
        'Nombre de communes',
        ...people,
      ],
      ['27', 'Bourgogne-Franche-Comté', 22, 152, 3700, 2811423, 60000, 2871423],
      ['', 'France métropolitaine', 320, 2000, 34000, 64000000, 1000000, 65000000],
    ],
    Départements: [
      ...legal,
      [
        ...['Code région', 'Nom de la région', 'Code département', 'Nom du département', 'Nombre d’arrondissements'],
        ...['Nombre de cantons', 'Nombre de communes', ...people],
      ],
      ['27', 'Bourgogne-Franche-Comté', '39', 'Jura', 3, 17, 494, 260000, 7000, 267000],
    ],
    'Cantons et métropoles': [
      ...legal,
      ['Code région', 'Nom de la région', 'Code département', 'Code canton', 'Nom du canton', ...people],
      ['27', 'Bourgogne-Franche-Comté', '39', '02', 'Bellerive', 15000, 300, 15300],
    ],
    Communes: [
      ...legal,
      [
        ...[
          'Code région',
          'Nom de la région',
          'Code département',
          'Code arrondissement',
          'Code canton',
          'Code commune',
        ],
        ...['Nom de la commune', ...people],
      ],
      ['27', 'Bourgogne-Franche-Comté', '39', '2', '02', '902', 'Bellerive-sur-Loue', 8012, 161, 8173],
      ['94', 'Corse', '2A', '1', '05', '903', 'Valmer', 1204, 12, 1216],
      ['01', 'Guadeloupe', '971', '1', '', '190', 'Anse-Rêvée', 640, 3, 643],
    ],
  })
  expect(inspection).toMatchObject({ status: 'recognised', importer: 'insee-population' })
  expect(facts.populations.map(({ level, code, name, year, total }) => [level, code, name, year, total])).toEqual([
    ['region', '27', 'Bourgogne-Franche-Comté', 2016, 2811423],
    ['departement', '39', 'Jura', 2016, 260000],
    ['commune', '39902', 'Bellerive-sur-Loue', 2016, 8012],
    ['commune', '2A903', 'Valmer', 2016, 1204],
    ['commune', '97190', 'Anse-Rêvée', 2016, 640],
  ])
  expect(inspection.problems.map((one) => one.code).sort()).toEqual(['total-row', 'unused-sections'])
  expect(facts.populations[2]?.place).toMatchObject({ sheet: 'Communes', column: 'Population municipale', row: 7 })
})

test('rows of a whole city have its municipal population only', async () => {
  const { facts } = await importBook({
    Communes: [
      ['REG', 'DEP', 'COM', 'PMUN', 'PCAP', 'PTOT'],
      ['11', '75', '75056', 2100000, null, null],
      ['11', '75', '75199', 21000, 100, 21100],
    ],
  })
  expect(facts.populations.map(({ code, total, year }) => [code, total, year])).toEqual([
    ['75056', 2100000, null],
    ['75199', 21000, null],
  ])
})
