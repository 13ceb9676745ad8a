import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../../src/files/limits.ts'
import { looksLikeJson, readJson } from '../../src/files/read-json.ts'

const rows = (text: string): unknown => {
  const { sheets, problems } = readJson(text, defaultLimits)
  expect(problems).toEqual([])
  return sheets.flatMap((sheet) => [...sheet.rows()].map((row) => `${String(row.number)}:${row.cells.join('|')}`))
}

describe('readJson', () => {
  it('makes a sheet of a list of flat objects, columns in order of appearance', () => {
    expect(rows('[{"label":"Rennes","nb_visits":3},{"nb_visits":4.5,"ok":true,"label":null}]')).toEqual([
      '1:label|nb_visits|ok',
      '2:Rennes|3|',
      '3:|4.5|TRUE',
    ])
  })

  it('makes a sheet of an object of flat objects, with its keys as a column', () => {
    expect(rows('{"2025-01-01":{"nb_visits":3},"2025-01-02":[],"2025-01-03":{"nb_visits":5}}')).toEqual([
      '1:date|nb_visits',
      '2:2025-01-01|3',
      '3:2025-01-03|5',
    ])
    expect(rows('{"2025-01":[{"label":"a","v":1},{"label":"b","v":2}]}')).toEqual([
      '1:date|label|v',
      '2:2025-01|a|1',
      '3:2025-01|b|2',
    ])
    expect(rows('{"rennes":{"v":1}}')).toEqual(['1:key|v', '2:rennes|1'])
  })

  it('makes no sheet of what holds no object', () => {
    for (const text of ['{}', '[]', '[1,2]', '"x"', '3', 'null', '[[1,2],[3]]', '{"2025-01-01":[]}', '[{}]']) {
      expect(rows(text)).toEqual([])
    }
  })

  it('takes the main list of a document, whose own values become comments', () => {
    expect(rows('{"type":"OrderedCollection","totalItems":3,"orderedItems":[{"id":"a"},{"id":"b"}]}')).toEqual([
      '1:# type|OrderedCollection',
      '2:# totalItems|3',
      '3:id',
      '4:a',
      '5:b',
    ])
    expect(rows('{"Count":1,"Data":[{"Sent":5}],"Total":1}')).toEqual(['1:# Count|1', '2:# Total|1', '3:Sent', '4:5'])
    expect(rows('{"response":{"items":[{"a":1}]}}')).toEqual(['1:a', '2:1'])
    expect(rows('{"abonnes":[{"mois":"2025-01","n":3},{"mois":"2025-02","n":4}]}')).toEqual([
      '1:mois|n',
      '2:2025-01|3',
      '3:2025-02|4',
    ])
  })

  it('names the cells of nested objects and lists', () => {
    expect(rows('[{"a":{"b":{"c":1}},"to":["x","y"],"cc":[],"files":[{"n":"p","s":1},{"n":"q"}]}]')).toEqual([
      '1:a.b.c|to|files[]|files[].n|files[].s',
      '2:1|x\ny|2|p\nq|1\n',
    ])
  })

  it('makes one row of one object, and a sheet of each table in it', () => {
    expect(rows('{"a":1,"b":{"c":true}}')).toEqual(['1:a|b.c', '2:1|TRUE'])
    const { sheets } = readJson('{"total":3,"countries":[{"iso":"FR","n":2},{"iso":"BE","n":1}]}', defaultLimits)
    expect(sheets.map((sheet) => sheet.name)).toEqual(['document', 'countries'])
  })

  it('keeps long identifiers digit by digit', () => {
    expect(rows('[{"id":1035597415774796123,"n":12},{"id":-9007199254740993,"n":0.5}]')).toEqual([
      '1:id|n',
      '2:1035597415774796123|12',
      '3:-9007199254740993|0.5',
    ])
    expect(rows('[{"id":"1035597415774796123"}]')).toEqual(['1:id', '2:1035597415774796123'])
  })

  it('refuses names and tables that only hostile documents have', () => {
    const long = 'k'.repeat(1500)
    const nested = `{"n":1,"${long}":{"${long}":1}}`
    expect(readJson(nested, defaultLimits).problems).toMatchObject([
      { code: 'json-refused', params: { reason: 'too-large' } },
    ])
    const wide = JSON.stringify(Array.from({ length: 30 }, (_, row) => ({ [`only ${String(row)}`]: row })))
    expect(readJson(wide, { ...defaultLimits, columns: 20 }).problems).toMatchObject([{ code: 'too-many-columns' }])
    expect(readJson(wide, { ...defaultLimits, jsonCells: 500 }).problems).toMatchObject([{ code: 'too-many-cells' }])
  })

  it('ignores keys that would touch prototypes', () => {
    expect(rows('[{"__proto__":{"polluted":1},"a":1},{"constructor":2,"a":3}]')).toEqual([
      '1:a|constructor',
      '2:1|',
      '3:3|2',
    ])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('refuses depth, and what is not JSON', () => {
    const deep = `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`
    expect(readJson(deep, defaultLimits).problems).toMatchObject([
      { code: 'json-refused', params: { reason: 'too-deep' } },
    ])
    expect(readJson('{"a":', defaultLimits).problems).toMatchObject([
      { code: 'json-refused', params: { reason: 'invalid' } },
    ])
    expect(rows(`[{"a":"${'['.repeat(1000)}"}]`)).toHaveLength(2)
  })
})

describe('looksLikeJson', () => {
  it('tells JSON from tables that begin with a bracket or a brace', () => {
    for (const text of ['{"a":1}', ' {\n "a"', '[{"a"', '[]', '[ 1, 2]', '{}', '[["a"]]'])
      expect(looksLikeJson(text)).toBe(true)
    for (const text of ['[Annexe],b', '{nom};b', 'a,b', '"a"', '']) expect(looksLikeJson(text)).toBe(false)
  })
})
