/** The quick check may only say yes when the parser has nothing to say. */
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { countWellFormed } from '../../src/files/well-formed.ts'

const limits = { columns: 5, recordCharacters: 40 }
const count = (text: string, delimiter: string | null = ';', quote: '"' | "'" = '"') =>
  countWellFormed([text], { delimiter, quote, escape: 'doubled' }, limits, undefined)
const check = async (text: string, delimiter?: string) => (await count(text, delimiter)) !== null

describe('a well-formed text', () => {
  test.each([
    'a;b\n1;2\n',
    'a;b\r\n"1;2\n3";"say ""yes"""',
    'it "quotes" inside;b\n',
    '"";""\n',
    '\n\na;b',
    `${'x'.repeat(39)}\n`.repeat(9),
  ])('%j', async (text) => {
    expect(await check(text)).toBe(true)
  })
})

describe('left to the parser', () => {
  test.each([
    '"never closed;b\n1;2\n',
    '"closed" too early;b\n',
    '"a"b;c\n',
    'a;b;c;d;e;f\n',
    `${'x'.repeat(41)}\n`,
    `"${'x\n'.repeat(30)}`,
  ])('%j', async (text) => {
    expect(await check(text)).toBe(false)
  })

  test('delimiters of several characters', async () => {
    expect(await check('a, b', ', ')).toBe(false)
  })
})

test('never vouches for what the parser complains of', async () => {
  const piece = fc.constantFrom('"', '""', ';', '\n', 'a', ' ', '1')
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
      const text = pieces.join('')
      const { errors, data } = Papa.parse<string[]>(text, { delimiter: ';', newline: '\n', header: false })
      const wide = data.some((cells) => cells.length > limits.columns)
      if (errors.length > 0 || wide) expect(await check(text)).toBe(false)
    }),
    { numRuns: 2000 },
  )
})
