/** What is proved well formed is cut as PapaParse would, by either way, wherever the text is cut into pieces. */
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import type { Dialect } from '../../src/files/dialect.ts'
import { parsedRecords, splitRecords, wellFormedRecords } from '../../src/files/well-formed-records.ts'
import { countWellFormed } from '../../src/files/well-formed.ts'

const dialect: Dialect = { delimiter: ';', quote: '"', escape: 'doubled', separatorLine: false, columns: 2 }

describe.each([
  ['parsed', parsedRecords],
  ['cut at sight', splitRecords],
])('records of a well-formed text, %s', (_, records) => {
  const cut = (pieces: readonly string[], fields: Partial<Dialect> = {}): readonly (readonly string[])[] =>
    [...records(pieces, { ...dialect, ...fields })].map(({ cells }) => cells)

  test('quoted, doubled, empty and blank', () => {
    expect(cut(['a;b\n\n"1;2\n3";"say ""yes"""\n;\n"";""\nit "is";\n'])).toEqual([
      ['a', 'b'],
      [''],
      ['1;2\n3', 'say "yes"'],
      ['', ''],
      ['', ''],
      ['it "is"', ''],
    ])
  })

  test('another quote, no delimiter at all', () => {
    expect(cut(['\'a;b\';"c"'], { quote: "'" })).toEqual([['a;b', '"c"']])
    expect(cut(['a;b\n"c;d"'], { delimiter: null })).toEqual([['a;b'], ['c;d']])
  })

  test('numbers records from the first line, which may declare the delimiter', () => {
    expect([...records(['sep=;\na;b\n', '1;2'], { ...dialect, separatorLine: true })]).toEqual([
      { number: 2, cells: ['a', 'b'] },
      { number: 3, cells: ['1', '2'] },
    ])
  })

  test('are those of PapaParse, whatever the pieces', async () => {
    const piece = fc.constantFrom('"', '""', ';', '\n', 'a', ' ', '1', '";"', '"\n"', '\n"', '";')
    const limits = { columns: 100, recordCharacters: 1000 }
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 14 }), async (pieces) => {
        const text = pieces.join('')
        fc.pre((await countWellFormed([text], dialect, limits, undefined)) !== null)
        const { data } = Papa.parse<string[]>(text, { delimiter: ';', newline: '\n', header: false })
        const expected = text.endsWith('\n') && data.at(-1)?.join('') === '' ? data.slice(0, -1) : data
        expect(cut(pieces)).toEqual(expected)
        expect(cut(Array.from(text))).toEqual(expected)
      }),
      { numRuns: 3000 },
    )
  })
})

test('a text of any length gives the same records', () => {
  const pieces = ['a;b\n"1;2";3\n']
  expect([...wellFormedRecords(pieces, dialect, 100_000_000)]).toEqual([...wellFormedRecords(pieces, dialect, 14)])
})
