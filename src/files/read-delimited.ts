/** A text table: checked once from end to end, then given as a sheet that streams it again on demand. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Row, Sheet, TextDialect } from '../core/import/table.ts'
import { problem } from '../core/problem.ts'
import type { Problem } from '../core/problem.ts'
import type { ByteSource } from './byte-source.ts'
import { countInvalidUtf8, readHeadText, readText, recordEndOf } from './decode.ts'
import type { TextEncoding } from './decode.ts'
import { detectDialect } from './dialect.ts'
import type { Dialect } from './dialect.ts'
import type { Limits } from './limits.ts'
import { RowRepair } from './repair-row.ts'
import { carefulRecords } from './read-records.ts'
import type { RecordWatch } from './read-records.ts'
import type { Survey, Watch } from './survey.ts'
import { wellFormedRecords } from './well-formed-records.ts'
import { countWellFormed } from './well-formed.ts'
import type { Widths } from './well-formed.ts'

export interface DelimitedReading {
  readonly dialect: TextDialect | null
  readonly sheets: readonly Sheet[]
  readonly problems: readonly Problem[]
}

const sampleCharacters = 262_144
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
  const texts = (): Iterable<string> => readText(source, encoding)
  const damaged = invalidBytes(source, survey, encoding)
  const described = (widths: Widths): TextDialect => describe(dialect, widths, recordEndOf(source, encoding))
  const hasData = /[^\s,;|"]/u.test(dialect.separatorLine ? sample.slice(sample.indexOf('\n') + 1) : sample)
  const widths = hasData ? await countWellFormed(texts(), dialect, limits, watch.signal) : null
  if (widths !== null) {
    return withRepairedRows(
      dialect,
      {
        dialect: described(widths),
        sheets: [{ name: null, rows: () => wellFormedRecords(texts(), dialect, source.bytes) }],
        problems: damaged,
      },
      source,
    )
  }
  const check = await checkRecords(texts(), dialect, limits, watch.signal)
  const problems = [...damaged, ...check.problems]
  if (check.fatal) return { dialect: described(check.widths), sheets: [], problems }
  if (!check.filled) return { dialect: null, sheets: [], problems: [...problems, problem('empty-file', 'error', {})] }
  return withRepairedRows(
    dialect,
    {
      dialect: described(check.widths),
      sheets: [{ name: null, rows: () => carefulRecords(texts(), dialect, limits, unwatched) }],
      problems,
    },
    source,
  )
}

/** Longer texts come from programs, which forget no delimiter: their rows are left as they are. */
const mostBytesRepaired = 8 * 2 ** 20

/** Rows whose delimiters are wrong, put right where that is certain, and told. */
function withRepairedRows(dialect: Dialect, reading: DelimitedReading, source: ByteSource): DelimitedReading {
  const [sheet] = reading.sheets
  const { rows, regularRows } = reading.dialect ?? { rows: 0, regularRows: 0 }
  // Where few rows are alike, nothing says how the others should be.
  if (sheet === undefined || source.bytes > mostBytesRepaired || regularRows === rows || regularRows * 2 < rows)
    return reading
  const repair = new RowRepair(dialect, sheet.rows())
  const repaired: number[] = []
  for (const row of sheet.rows()) if (repair.repaired(row) !== null) repaired.push(row.number)
  if (repaired.length === 0) return reading
  function* repairedRows(): Generator<Row> {
    for (const row of sheet?.rows() ?? []) yield repair.repaired(row) ?? row
  }
  const notes = aboutRows(repaired, (count, place) => problem('repaired-rows', 'note', { rows: count }, place))
  return { ...reading, sheets: [{ name: null, rows: repairedRows }], problems: [...reading.problems, ...notes] }
}

const unwatched: RecordWatch = { onEnd: () => undefined, onStrayQuote: () => undefined, onRepair: () => undefined }

interface Check {
  readonly widths: Widths
  readonly problems: readonly Problem[]
  /** Reading stopped before the end. */
  readonly fatal: boolean
  readonly filled: boolean
}

async function checkRecords(
  texts: Iterable<string>,
  dialect: Dialect,
  limits: Limits,
  signal: AbortSignal | undefined,
): Promise<Check> {
  const stray: number[] = []
  const repaired: number[] = []
  const ends: Problem[] = []
  const watch: RecordWatch = {
    onEnd: (why) => {
      ends.push(why)
    },
    onStrayQuote: (row) => {
      stray.push(row)
    },
    onRepair: (row) => {
      repaired.push(row)
    },
  }
  const widths = new Map<number, number>()
  let rows = 0
  let filled = false
  for (const { cells } of carefulRecords(texts, dialect, limits, watch)) {
    if (cells.length > 1 || cells[0] !== '') widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
    filled ||= cells.some((cell) => /[^\s,;|]/u.test(cell))
    if (++rows % rowsBetweenTurns === 0) {
      signal?.throwIfAborted()
      await nextTurn()
    }
  }
  const problems = [
    ...aboutRows(repaired, (count, place) => problem('repaired-quotes', 'note', { rows: count }, place)),
    ...aboutRows(stray, (count, place) => problem('stray-quote', 'warning', { rows: count }, place)),
    ...ends,
  ]
  return { widths, problems, fatal: ends.length > 0, filled }
}

/** One Problem for all the rows it is about, in the place of the first. */
function aboutRows(
  rows: readonly number[],
  toProblem: (count: number, place: { row: number }) => Problem,
): readonly Problem[] {
  const [row] = rows
  return row === undefined ? [] : [toProblem(rows.length, { row })]
}

/** What shows that the delimiter is the right one. The line `sep=…` is no row. */
function describe(dialect: Dialect, widths: Widths, recordEnd: TextDialect['recordEnd']): TextDialect {
  const { delimiter, quote, escape } = dialect
  const all = [...widths].toSorted(([a, rows], [b, others]) => others - rows || b - a)
  const [columns, regularRows] = all[0] ?? [0, 0]
  const rows = all.reduce((sum, [, count]) => sum + count, 0)
  return { delimiter, quote, escape, recordEnd, rows, regularRows, columns }
}

function invalidBytes(source: ByteSource, survey: Survey, encoding: TextEncoding): readonly Problem[] {
  if (encoding.startsWith('utf-16')) {
    // Seen in a Matomo export: an odd number of bytes. Nothing is lost but half a line end.
    return survey.bytes % 2 === 1 ? [problem('invalid-bytes', 'note', { count: 1, encoding })] : []
  }
  if (!encoding.startsWith('utf-8') || survey.validUtf8) return []
  return [problem('invalid-bytes', 'warning', { count: countInvalidUtf8(source), encoding: 'utf-8' })]
}
