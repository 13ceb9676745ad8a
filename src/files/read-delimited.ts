/** Records of a text table, streamed: PapaParse's low-level parser fed chunk by chunk, synchronously, as often as asked. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import Papa from 'papaparse'
import type { Row, Sheet } from '../core/import/table.ts'
import { problem } from '../core/problem.ts'
import type { Problem } from '../core/problem.ts'
import type { ByteSource } from './byte-source.ts'
import { countInvalidUtf8, readHeadText, readText } from './decode.ts'
import type { TextEncoding } from './decode.ts'
import { detectDialect } from './dialect.ts'
import type { Dialect } from './dialect.ts'
import type { Limits } from './limits.ts'
import type { Survey, Watch } from './survey.ts'
import { isWellFormed } from './well-formed.ts'

interface Parsed {
  readonly data: readonly (readonly string[])[]
  readonly errors: readonly { readonly code: string; readonly row: number }[]
  readonly meta: { readonly cursor: number }
}

/** A delimiter that no text has: files with zero bytes are refused before. */
const noDelimiter = '\0'

/** Why reading stopped before the end, or what is wrong with a record. `fatal`: nothing after it can be trusted. */
interface Fault {
  readonly fatal: boolean
  readonly problem: Problem
}

/**
 * Every record, blank ones included, numbered from 1 as a spreadsheet program would. `onFault` hears of malformed quotes and
 * exceeded limits; after a fatal one the records end.
 */
function* readRecords(
  source: ByteSource,
  encoding: TextEncoding,
  dialect: Dialect,
  limits: Limits,
  onFault: (fault: Fault) => void,
): Generator<Row> {
  const delimiter = dialect.delimiter ?? noDelimiter
  const parse = (text: string, ignoreLast: boolean): Parsed =>
    // Typed `any` by its authors; a new parser each time, because it keeps no state between calls.
    new Papa.Parser({ delimiter, newline: '\n', header: false }).parse(text, 0, ignoreLast) as Parsed
  let number = 0
  let rest = ''
  let wanted = 0

  function* emit(parsed: Parsed, rows: Parsed['data']): Generator<Row> {
    for (const error of parsed.errors) {
      onFault({
        fatal: error.code === 'MissingQuotes',
        problem: problem(
          'unclosed-quote',
          error.code === 'MissingQuotes' ? 'error' : 'warning',
          {},
          { row: number + error.row + 1 },
        ),
      })
    }
    for (const cells of rows) {
      number++
      if (cells.length > limits.columns) {
        const params = { columns: cells.length, limit: limits.columns }
        onFault({ fatal: true, problem: problem('too-many-columns', 'error', params, { row: number }) })
        return
      }
      if (number > 1 || !dialect.separatorLine) yield { number, cells }
    }
  }

  const texts = readText(source, encoding)
  for (const text of texts) {
    rest += text
    // A record longer than a chunk is only looked at again once twice as much has been read: linear in the end.
    if (rest.length < wanted) continue
    const parsed = parse(rest, true)
    yield* emit(parsed, parsed.data)
    rest = rest.slice(parsed.meta.cursor)
    wanted = rest.length * 2
    if (rest.length > limits.recordCharacters) {
      const open = parse(rest, false).errors.some((error) => error.code === 'MissingQuotes')
      onFault({ fatal: true, problem: endlessRecord(open, rest.length, texts, number + 1, limits) })
      return
    }
  }
  if (rest === '') return
  const last = parse(rest, false)
  // A final line end is no further record.
  const rows = rest.endsWith('\n') && isEmptyRecord(last.data.at(-1)) ? last.data.slice(0, -1) : last.data
  yield* emit(last, rows)
}

const isEmptyRecord = (cells: readonly string[] | undefined): boolean => cells?.length === 1 && cells[0] === ''

/** Of a record beyond the limit: a quote that no other ever closes, or else a field that is merely too long. */
function endlessRecord(open: boolean, read: number, following: Iterable<string>, row: number, limits: Limits): Problem {
  if (open && !someIncludes(following, '"')) return problem('unclosed-quote', 'error', {}, { row })
  return problem('field-too-long', 'error', { characters: read, limit: limits.recordCharacters }, { row })
}

function someIncludes(texts: Iterable<string>, part: string): boolean {
  for (const text of texts) if (text.includes(part)) return true
  return false
}

export interface DelimitedReading {
  readonly delimiter: string | null
  readonly sheets: readonly Sheet[]
  readonly problems: readonly Problem[]
}

const sampleCharacters = 262_144
/** One Problem per malformed quote would drown the others. */
const maximumFaults = 20
const rowsBetweenTurns = 20_000

/**
 * Reads the whole text once to check it (quotes, columns, bytes), then gives a sheet that streams it again on demand.
 * Throws the signal's reason when the user cancels, and what the system throws when the file cannot be read.
 */
export async function readDelimited(
  source: ByteSource,
  survey: Survey,
  encoding: TextEncoding,
  limits: Limits,
  watch: Watch = {},
): Promise<DelimitedReading> {
  const sample = readHeadText(source, encoding, sampleCharacters)
  const dialect = detectDialect(sample, sample.length < sampleCharacters)
  const sheet: Sheet = {
    name: null,
    rows: () => readRecords(source, encoding, dialect, limits, () => undefined),
  }
  const damaged = invalidBytes(source, survey, encoding)
  const hasData = /[^\s,;|"]/u.test(dialect.separatorLine ? sample.slice(sample.indexOf('\n') + 1) : sample)
  if (hasData && (await isWellFormed(source, encoding, dialect, limits, watch.signal))) {
    return { delimiter: dialect.delimiter, sheets: [sheet], problems: damaged }
  }
  const faults: Fault[] = []
  const onFault = (fault: Fault): void => {
    const row = fault.problem.place.row
    // The parser reports each quote of a malformed record; its end may then swallow the file.
    const repeated = faults.findIndex((other) => other.problem.place.row === row)
    if (repeated !== -1 && fault.fatal) faults[repeated] = fault
    else if (repeated === -1 && (fault.fatal || faults.length < maximumFaults)) faults.push(fault)
  }
  let rows = 0
  let filled = false
  for (const row of readRecords(source, encoding, dialect, limits, onFault)) {
    filled ||= row.cells.some((cell) => /[^\s,;|]/u.test(cell))
    if (++rows % rowsBetweenTurns === 0) {
      watch.signal?.throwIfAborted()
      await nextTurn()
    }
  }
  const problems = [...damaged, ...faults.map((fault) => fault.problem)]
  if (faults.some((fault) => fault.fatal)) return { delimiter: dialect.delimiter, sheets: [], problems }
  if (!filled) return { delimiter: null, sheets: [], problems: [...problems, problem('empty-file', 'error', {})] }
  return { delimiter: dialect.delimiter, sheets: [sheet], problems }
}

function invalidBytes(source: ByteSource, survey: Survey, encoding: TextEncoding): readonly Problem[] {
  if (encoding.startsWith('utf-16')) {
    // Seen in a Matomo export: an odd number of bytes. Nothing is lost but half a line end.
    return survey.bytes % 2 === 1 ? [problem('invalid-bytes', 'note', { count: 1, encoding })] : []
  }
  if (!encoding.startsWith('utf-8') || survey.validUtf8) return []
  return [problem('invalid-bytes', 'warning', { count: countInvalidUtf8(source), encoding: 'utf-8' })]
}
