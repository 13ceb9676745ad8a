import { describe, expect, it } from 'vitest'
import { toTable } from '../../../src/core/import/sections.ts'
import type { Row, Sheet, Table } from '../../../src/core/import/table.ts'

const sheetOf = (lines: readonly (readonly string[])[]): Sheet => ({
  name: null,
  rows: () => lines.map((cells, index): Row => ({ number: index + 1, cells })),
})

/** Lines of a small table written with `|`. */
const table = (text: string): Table =>
  toTable(
    'file.csv',
    sheetOf(
      text
        .replace(/^\n/u, '')
        .split('\n')
        .map((line) => line.trim().split('|')),
    ),
  )

const shape = (found: Table): unknown =>
  found.sections.map((section) => ({
    title: section.title,
    header: section.header.join('|'),
    at: section.headerRow,
    rows: [...section.rows()].map((row) => `${String(row.number)}:${row.cells.join('|')}`),
  }))

describe('toTable', () => {
  it('gives a plain table as one section without title', () => {
    expect(shape(table('a|b\n1|2\n3|4'))).toEqual([{ title: null, header: 'a|b', at: 1, rows: ['2:1|2', '3:3|4'] }])
  })

  it('keeps short rows, long rows, repeated headers and total rows as they are', () => {
    expect(shape(table('a|b|c\n1\na|b|c\nTotal|9|9|9'))).toEqual([
      { title: null, header: 'a|b|c', at: 1, rows: ['2:1', '3:a|b|c', '4:Total|9|9|9'] },
    ])
  })

  it('goes on with the same table after blank lines', () => {
    expect(shape(table('Date|Views\n2025-01-01|3\n\n2025-01-02|4\n\n|\n2025-01-03|5'))).toEqual([
      { title: null, header: 'Date|Views', at: 1, rows: ['2:2025-01-01|3', '4:2025-01-02|4', '7:2025-01-03|5'] },
    ])
    expect(shape(table('Nom|Rôle\nAne|mascotte\n\nChat|mascotte'))).toEqual([
      { title: null, header: 'Nom|Rôle', at: 1, rows: ['2:Ane|mascotte', '4:Chat|mascotte'] },
    ])
  })

  it('reads the titled sections of a Meta daily export', () => {
    const found = table(`
      sep=,
      Facebook reach
      Date|Primary
      2025-01-01T01:00:00|5
      2025-01-02T01:00:00|7

      Instagram reach
      Date|Primary
      2025-01-01T01:00:00|1
    `)
    expect(found.preamble).toEqual([])
    expect(shape(found)).toEqual([
      {
        title: 'Facebook reach',
        header: 'Date|Primary',
        at: 3,
        rows: ['4:2025-01-01T01:00:00|5', '5:2025-01-02T01:00:00|7'],
      },
      { title: 'Instagram reach', header: 'Date|Primary', at: 8, rows: ['9:2025-01-01T01:00:00|1'] },
    ])
  })

  it('reads them too when a spreadsheet padded the titles or removed the blank lines', () => {
    expect(
      shape(table('sep=||\nFacebook reach||\nDate|Primary|\n2025-01-01|5|\n||\nReach||\nDate|Primary|\n2025-01-01|1|')),
    ).toMatchObject([
      { title: 'Facebook reach', header: 'Date|Primary', rows: ['4:2025-01-01|5|'] },
      { title: 'Reach', header: 'Date|Primary', rows: ['8:2025-01-01|1|'] },
    ])
    expect(shape(table('Views\nDate|Primary\n2025-01-01|5\nReach\nDate|Primary\n2025-01-01|1'))).toMatchObject([
      { title: 'Views', at: 2, rows: ['3:2025-01-01|5'] },
      { title: 'Reach', at: 5, rows: ['6:2025-01-01|1'] },
    ])
  })

  it('splits untitled tables where a new header appears', () => {
    expect(
      shape(table('Date|Facebook Page likes\n2025-01-01|5\n\nDate|Instagram followers\n2025-01-01|1')),
    ).toMatchObject([
      { title: null, header: 'Date|Facebook Page likes', rows: ['2:2025-01-01|5'] },
      { title: null, header: 'Date|Instagram followers', rows: ['5:2025-01-01|1'] },
    ])
    expect(shape(table('Date|Primary\n2025-01-01|5\n\nDate|Primary\n2025-01-01|1'))).toHaveLength(2)
  })

  it('gives lists written across as a header of names and a row of figures', () => {
    const found = table(`
      Age & gender
      |Women|Men
      18-24|10.6|6.5

      Top countries
      Bénin, Afrique|Togo
      75.1|5.9

      Top cities
      Lomé
      100
    `)
    expect(shape(found)).toEqual([
      { title: 'Age & gender', header: '|Women|Men', at: 2, rows: ['3:18-24|10.6|6.5'] },
      { title: 'Top countries', header: 'Bénin, Afrique|Togo', at: 6, rows: ['7:75.1|5.9'] },
      { title: 'Top cities', header: '', at: null, rows: ['10:Lomé', '11:100'] },
    ])
  })

  it('keeps titled values and messages as sections without header', () => {
    expect(
      shape(
        table('Total followers\n1234\n\nVisits Summary\nnb_visits|nb_actions\n11|43\n\nKeywords\nNo data available'),
      ),
    ).toEqual([
      { title: 'Total followers', header: '', at: null, rows: ['2:1234'] },
      { title: 'Visits Summary', header: 'nb_visits|nb_actions', at: 5, rows: ['6:11|43'] },
      { title: 'Keywords', header: '', at: null, rows: ['9:No data available'] },
    ])
  })

  it('puts comments and introductory lines in the preamble', () => {
    const found = table('# ----\n# Account: A|B\n#\n\n# All Users\nDate|Views\n20231010|3')
    expect(found.preamble.map((row) => row.number)).toEqual([1, 2, 3, 5])
    expect(shape(found)).toEqual([{ title: null, header: 'Date|Views', at: 6, rows: ['7:20231010|3'] }])
    const introduced = table('Population en 2022\nSource : Insee\n\nPérimètre\nCODGEO|P22_POP\n01001|859')
    expect(introduced.preamble.map((row) => row.cells[0])).toEqual(['Population en 2022', 'Source : Insee'])
    expect(shape(introduced)).toMatchObject([{ title: 'Périmètre', header: 'CODGEO|P22_POP', rows: ['6:01001|859'] }])
  })

  it('takes the line of codes under a line of labels as the header', () => {
    expect(shape(table('Code commune|Libellé|Pop 2018\nCODGEO|LIBGEO|P18_POP\n01001|Ici|771'))).toEqual([
      { title: null, header: 'CODGEO|LIBGEO|P18_POP', at: 2, rows: ['3:01001|Ici|771'] },
    ])
  })

  it('does not take a column named # for a comment', () => {
    expect(shape(table('#|Nom\n1|a'))).toMatchObject([{ header: '#|Nom', rows: ['2:1|a'] }])
  })

  it('keeps years as column names', () => {
    expect(shape(table('Commune|2019|2020\nIci|10|11'))).toMatchObject([
      { header: 'Commune|2019|2020', rows: ['2:Ici|10|11'] },
    ])
  })

  it('reads a list of one column, and never takes an address for a header', () => {
    expect(shape(table('Email\na@b.fr\n\nc@d.fr'))).toMatchObject([{ header: 'Email', rows: ['2:a@b.fr', '4:c@d.fr'] }])
    expect(shape(table('a@b.fr\nc@d.fr'))).toMatchObject([{ header: '', at: null, rows: ['1:a@b.fr', '2:c@d.fr'] }])
    expect(shape(table('a@b.fr|Ane\nc@d.fr|Chat'))).toMatchObject([
      { header: '', at: null, rows: ['1:a@b.fr|Ane', '2:c@d.fr|Chat'] },
    ])
    expect(shape(table('1|2\n3|4'))).toMatchObject([{ header: '', at: null, rows: ['1:1|2', '2:3|4'] }])
  })

  it('keeps a footer under the rows', () => {
    expect(shape(table('Content|Views\nTotal|9\nabc|9\nShowing top 500 results'))).toMatchObject([
      { rows: ['2:Total|9', '3:abc|9', '4:Showing top 500 results'] },
    ])
  })

  it('gives no section for an empty sheet, and no rows for a lone header', () => {
    expect(table('').sections).toEqual([])
    expect(table('# only a comment')).toMatchObject({ sections: [], preamble: [{ number: 1 }] })
    expect(shape(table('Date|Views'))).toEqual([{ title: null, header: 'Date|Views', at: 1, rows: [] }])
  })

  it('takes an introduction of two cells for what it is', () => {
    const rows = [
      ...[['Population en 2018'], ['Mise en ligne le 30/06/2021', '', 'Géographie 2021'], []],
      ...[
        ['CODGEO', 'LIBGEO', 'P18_POP'],
        ['39902', 'Bellerive', '8000'],
      ],
    ].map((cells, index) => ({ number: index + 1, cells }))
    const { sections } = toTable('f.xlsx', { name: null, rows: () => rows })
    const last = sections.at(-1)
    expect(last?.header).toEqual(['CODGEO', 'LIBGEO', 'P18_POP'])
    expect([...(last?.rows() ?? [])].map((row) => row.number)).toEqual([5])
  })

  it('treats a jump in the numbering of a workbook as a blank line', () => {
    const sheet: Sheet = {
      name: 'Feuille',
      rows: () => [
        { number: 2, cells: ['Date', 'Fans'] },
        { number: 3, cells: ['2025-01-01', '5'] },
        { number: 6, cells: ['Date', 'Abonnés'] },
        { number: 7, cells: ['2025-01-01', '6'] },
      ],
    }
    expect(shape(toTable('f.xlsx', sheet))).toMatchObject([{ at: 2 }, { at: 6 }])
  })

  it('streams a long sheet: nothing but its head is held, and rows can be read again', () => {
    let started = 0
    const sheet: Sheet = {
      name: null,
      *rows() {
        started++
        yield { number: 1, cells: ['Date', 'Views'] }
        for (let number = 2; number <= 30_001; number++)
          yield { number, cells: number % 2 === 0 ? ['2025-01-01', '1'] : [''] }
      },
    }
    const [section] = toTable('long.csv', sheet).sections
    expect(started).toBe(1)
    for (let time = 2; time <= 3; time++) {
      const rows = [...(section?.rows() ?? [])]
      expect(rows).toHaveLength(15_000)
      expect(rows.at(-1)?.number).toBe(30_000)
      expect(started).toBe(time)
    }
  })
})
