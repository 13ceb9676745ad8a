/** A text table: checked once from end to end, then given as a sheet that streams it again on demand. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Sheet, TextDialect } from '../core/import/table.ts'
import { problem } from '../core/problem.ts'
import type { Problem } from '../core/problem.ts'
import type { ByteSource } from './byte-source.ts'
import { countInvalidUtf8, readHeadText, readText, recordEndOf } from './decode.ts'
import type { TextEncoding } from './decode.ts'
import { detectDialect } from './dialect.ts'
import type { Dialect } from './dialect.ts'
import type { Limits } from './limits.ts'
import { carefulRecords, wellFormedRecords } from './read-records.ts'
import type { Fault } from './read-records.ts'
import type { Survey, Watch } from './survey.ts'
import { countWellFormed } from './well-formed.ts'
import type { Widths } from './well-formed.ts'

export interface DelimitedReading {
  readonly dialect: TextDialect | null
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
  const texts = (): Iterable<string> => readText(source, encoding)
  const damaged = invalidBytes(source, survey, encoding)
  const described = (widths: Widths): TextDialect => describe(dialect, widths, recordEndOf(source, encoding))
  const hasData = /[^\s,;|"]/u.test(dialect.separatorLine ? sample.slice(sample.indexOf('\n') + 1) : sample)
  const widths = hasData ? await countWellFormed(texts(), dialect, limits, watch.signal) : null
  if (widths !== null) {
    const sheet: Sheet = { name: null, rows: () => wellFormedRecords(texts(), dialect) }
    return { dialect: described(widths), sheets: [sheet], problems: damaged }
  }
  const check = await checkRecords(texts(), dialect, limits, watch.signal)
  const problems = [...damaged, ...check.problems]
  if (check.fatal) return { dialect: described(check.widths), sheets: [], problems }
  if (!check.filled) return { dialect: null, sheets: [], problems: [...problems, problem('empty-file', 'error', {})] }
  const sheet: Sheet = { name: null, rows: () => carefulRecords(texts(), dialect, limits, unwatched) }
  return { dialect: described(check.widths), sheets: [sheet], problems }
}

const unwatched = { onFault: () => undefined, onRepair: () => undefined }

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
  const faults: Fault[] = []
  const repaired: number[] = []
  const watch = {
    onFault: (fault: Fault): void => {
      if (fault.fatal || faults.length < maximumFaults) faults.push(fault)
    },
    onRepair: (row: number): void => {
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
  const [row] = repaired
  const repairs = row === undefined ? [] : [problem('repaired-quotes', 'note', { rows: repaired.length }, { row })]
  return {
    widths,
    problems: [...repairs, ...faults.map((fault) => fault.problem)],
    fatal: faults.some((fault) => fault.fatal),
    filled,
  }
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
