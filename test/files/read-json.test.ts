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

  it('makes no sheet of anything else', () => {
    for (const text of [
      '{}',
      '[]',
      '[1,2]',
      '"x"',
      '{"a":1}',
      '[{"a":{"b":1}}]',
      '{"orderedItems":[{"type":"Create","object":{}}],"totalItems":3}',
    ]) {
      expect(rows(text)).toEqual([])
    }
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
