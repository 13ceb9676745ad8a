/** The parser for texts whose quotes are not all in their place, and the repair of single records. */
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { RecordParser } from '../../src/files/record-parser.ts'
import type { RecordSyntax } from '../../src/files/record-syntax.ts'
import { repairRecord } from '../../src/files/repair-record.ts'

const syntax = (fields: Partial<RecordSyntax> = {}): RecordSyntax => ({
  delimiter: ',',
  quote: '"',
  escape: 'doubled',
  ...fields,
})

function parse(text: string, fields: Partial<RecordSyntax> = {}): readonly (readonly string[])[] {
  const parser = new RecordParser(syntax(fields))
  parser.feed(text)
  const records: (readonly string[])[] = []
  for (let at = 0; at < text.length;) {
    const record = parser.record(at, true)
    if (record === null) throw new Error('a complete text has complete records')
    records.push(record.cells)
    at = record.end
  }
  return records
}

describe('RecordParser', () => {
  test('reads quotes, their escapes, and the space after a delimiter', () => {
    expect(parse('a,"b, ""c""\nd",\n,e')).toEqual([
      ['a', 'b, "c"\nd', ''],
      ['', 'e'],
    ])
    expect(parse("a,'b, ''c''',\"d\"", { quote: "'" })).toEqual([['a', "b, 'c'", '"d"']])
    expect(parse('"a \\"b\\"","c:\\\\","d\\n"', { escape: 'backslash' })).toEqual([['a "b"', 'c:\\', 'd\\n']])
    expect(parse('a, "b, c", d,e,  f', { delimiter: ', ' })).toEqual([['a', 'b, c', 'd', 'e', ' f']])
    expect(parse('"a b" c  d', { delimiter: ' ' })).toEqual([['a b', 'c', '', 'd']])
    expect(parse('a,b', { delimiter: null })).toEqual([['a,b']])
  })

  test('tells a record that is not complete', () => {
    const parser = new RecordParser(syntax())
    for (const text of ['a,b', 'a,"b', 'a,"b"', 'a,"b""']) {
      parser.feed(text)
      expect(parser.record(0, false)).toBeNull()
    }
  })

  test('agrees with PapaParse wherever that one has nothing to say', () => {
    const piece = fc.constantFrom('"', '""', ';', '\n', 'a', ' ', '1', '";"', '"\n"')
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 14 }), (pieces) => {
        const text = pieces.join('')
        const { errors, data } = Papa.parse<string[]>(text, { delimiter: ';', newline: '\n', header: false })
        fc.pre(errors.every((error) => error.type !== 'Quotes'))
        const expected = text.endsWith('\n') && data.at(-1)?.join('') === '' ? data.slice(0, -1) : data
        expect(parse(text, { delimiter: ';' })).toEqual(expected)
      }),
      { numRuns: 3000 },
    )
  })
})

describe('repairRecord', () => {
  const repair = (text: string, width: number, fields: Partial<RecordSyntax> = {}): readonly string[] | null =>
    repairRecord(text, true, syntax(fields), width)?.cells ?? null

  test.each([
    ['a quote too many opens a cell', '1,"2,3,4\n', ['1', '"2', '3', '4']],
    ['… before quoted cells', '1,"2,"a, b","c"\n', ['1', '"2', 'a, b', 'c']],
    ['… at the end of the row', '1,2,3,"\n5,6,7,8\n', ['1', '2', '3', '"']],
    ['a quote at the end of a quoted cell was not escaped', '1,"48"","a, b",4\n', ['1', '48"', 'a, b', '4']],
    ['quotes inside were not escaped', '1,"le "gros", dit-on",3,4\n', ['1', 'le "gros", dit-on', '3', '4']],
  ])('%s', (_, text, cells) => {
    expect(repair(text, 4)).toEqual(cells)
  })

  test('takes the quotes and the spaces of the syntax', () => {
    expect(repair("1, 'l'eau, l'air', 3\n", 3, { quote: "'", delimiter: ', ' })).toEqual(['1', "l'eau, l'air", '3'])
    expect(repair('1,"a\\"","b\n', 3, { escape: 'backslash' })).toEqual(['1', 'a"', '"b'])
  })

  test('gives up when nothing fits, or when more than one reading does', () => {
    expect(repair('1,"2,3\n', 4)).toBeNull()
    expect(repair('"a,"b,"c,"d\n', 3)).toBeNull()
    expect(repair('1,2\n', 1)).toBeNull()
  })

  test('ends where the next record starts', () => {
    const text = '1,"2\n3,4\n'
    expect(repairRecord(text, true, syntax(), 2)).toEqual({ cells: ['1', '"2'], end: 5 })
    expect(repairRecord('1,"2', false, syntax(), 2)).toBeNull()
  })
})
