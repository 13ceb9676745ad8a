/** Every real export at hand is read whole, without a crash; the samples are not part of the project. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { toTable } from '../../src/core/import/sections.ts'
import type { SourceFile, Table } from '../../src/core/import/table.ts'
import { readFiles } from '../../src/files/read-files.ts'

const samples = resolve(import.meta.dirname, '../../../shared/samples')

interface Read {
  readonly file: SourceFile
  readonly tables: readonly Table[]
}

async function readAll(): Promise<ReadonlyMap<string, Read>> {
  const all = new Map<string, Read>()
  for await (const file of readFiles([samples])) {
    all.set(file.name, { file, tables: file.sheets.map((sheet) => toTable(file.name, sheet)) })
  }
  return all
}

describe.skipIf(!existsSync(samples))('real exports (../shared/samples)', async () => {
  const all = existsSync(samples) ? await readAll() : new Map<string, Read>()
  const find = (part: string): Read => {
    const name = [...all.keys()].find((one) => one.includes(part))
    const found = all.get(name ?? '')
    if (found === undefined) throw new Error(`no sample ${part}`)
    return found
  }
  const shape = (part: string): unknown =>
    find(part).tables.flatMap((table) =>
      table.sections.map((section) => [
        section.title,
        section.headerRow,
        section.header.length,
        [...section.rows()].length,
      ]),
    )

  it.each([...all])('reads %s', (name, { file, tables }) => {
    expect(file.problems.filter((one) => one.severity === 'error')).toEqual([])
    if (file.encoding === 'json') return
    expect(file.delimiter === null).toBe(name.endsWith('.xlsx'))
    expect(tables.length).toBeGreaterThan(0)
    for (const table of tables) expect(table.sections.length).toBeGreaterThan(0)
  })

  it('finds the encoding and the sections of each family', () => {
    expect(find('1396269028466733').file.encoding).toBe('utf-8-bom')
    expect(shape('1396269028466733')).toEqual([[null, 1, 31, 261]])
    expect(find('csvExport_xp0').file.encoding).toBe('utf-16le')
    expect(shape('Dgentle01')).toEqual([
      ['Facebook reach', 3, 2, 28],
      ['Instagram reach', 34, 2, 28],
    ])
    expect(find('Bubniak_Thesis__Audience').file.delimiter).toBe('\t')
    expect(shape('Bubniak_Thesis__Audience')).toMatchObject({ length: 8, 0: ['Facebook followers', 3, 3, 1] })
    expect(shape('Oigetit-Social-Media-Reports__Audience')).toMatchObject({
      length: 3,
      1: ['Top countries', 12, 10, 1],
    })
    expect(shape('donnees_communes')).toEqual([[null, 1, 11, 34_900]])
    expect(shape('Bubniak_Thesis__data-export')).toEqual([[null, 10, 7, 241]])
    expect(shape('schedrep_in_csv')).toHaveLength(68)
  })
})
