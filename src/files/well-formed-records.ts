/**
 * Records of a text in which every quote is known to be in its place, streamed, as often as asked. PapaParse reads ordinary
 * exports; very long ones are cut at sight, which takes half its time and gives the very same records.
 */
import Papa from 'papaparse'
import type { Row } from '../core/import/table.ts'
import type { Dialect } from './dialect.ts'
import { noDelimiter } from './record-syntax.ts'
import { RecordSplitter } from './split-records.ts'
import { thenEnd } from './then-end.ts'

/** Bytes of the text from which half the time is worth a second way of cutting. */
const longText = 8_000_000

/** Every record, blank ones included, numbered from 1 as a spreadsheet program would; `sep=…` is counted but not given. */
export function wellFormedRecords(texts: Iterable<string>, dialect: Dialect, bytes: number): Generator<Row> {
  return bytes < longText ? parsedRecords(texts, dialect) : splitRecords(texts, dialect)
}

/** By PapaParse: how ordinary exports are read. */
export function* parsedRecords(texts: Iterable<string>, dialect: Dialect): Generator<Row> {
  const delimiter = dialect.delimiter ?? noDelimiter
  const parse = (text: string, ignoreLast: boolean): Parsed =>
    // Typed `any` by its authors; a new parser each time, because it keeps no state between calls.
    new Papa.Parser({ delimiter, quoteChar: dialect.quote, newline: '\n', header: false }).parse(
      text,
      0,
      ignoreLast,
    ) as Parsed
  let number = 0
  let rest = ''
  let wanted = 0
  for (const text of texts) {
    rest += text
    // A record longer than a chunk is only looked at again once twice as much has been read: linear in the end.
    if (rest.length < wanted) continue
    const parsed = parse(rest, true)
    for (const cells of parsed.data) if (++number > 1 || !dialect.separatorLine) yield { number, cells }
    rest = rest.slice(parsed.meta.cursor)
    wanted = rest.length * 2
  }
  if (rest === '') return
  const { data } = parse(rest, false)
  // A final line end is no further record.
  const rows = rest.endsWith('\n') && isEmptyRecord(data.at(-1)) ? data.slice(0, -1) : data
  for (const cells of rows) if (++number > 1 || !dialect.separatorLine) yield { number, cells }
}

interface Parsed {
  readonly data: readonly (readonly string[])[]
  readonly meta: { readonly cursor: number }
}

const isEmptyRecord = (cells: readonly string[] | undefined): boolean => cells?.length === 1 && cells[0] === ''

/** The same, cut at sight. */
export function* splitRecords(texts: Iterable<string>, dialect: Dialect): Generator<Row> {
  const splitter = new RecordSplitter(dialect)
  let number = 0
  let rest = ''
  let wanted = 0
  for (const piece of thenEnd(texts)) {
    rest += piece ?? ''
    // A record longer than a chunk is only looked at again once twice as much has been read: linear in the end.
    if (piece !== null && rest.length < wanted) continue
    splitter.feed(rest)
    for (let cells = splitter.next(piece === null); cells !== null; cells = splitter.next(piece === null)) {
      if (++number > 1 || !dialect.separatorLine) yield { number, cells }
    }
    rest = splitter.rest
    wanted = rest.length * 2
  }
}
