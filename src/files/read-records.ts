/** Records of a text table in which some quote is out of place, or of another kind: read with care, streamed, as often as asked. */
import type { Row } from '../core/import/table.ts'
import { problem } from '../core/problem.ts'
import type { Problem } from '../core/problem.ts'
import type { Dialect } from './dialect.ts'
import type { Limits } from './limits.ts'
import { RecordParser } from './record-parser.ts'
import type { ParsedRecord } from './record-parser.ts'
import { repairRecord } from './repair-record.ts'
import { thenEnd } from './then-end.ts'

export interface RecordWatch {
  /** Why reading stops before the end. */
  readonly onEnd: (why: Problem) => void
  /** The record of that number has a quote that neither closes its cell nor is escaped. */
  readonly onStrayQuote: (row: number) => void
  /** The record of that number was read with as many cells as the others by ignoring a quote. */
  readonly onRepair: (row: number) => void
}

/**
 * Every record, blank ones included, numbered from 1 as a spreadsheet program would; `sep=…` is counted but not given. They end
 * with the text, or before it where nothing that follows can be trusted.
 */
export function* carefulRecords(
  texts: Iterable<string>,
  dialect: Dialect,
  limits: Limits,
  watch: RecordWatch,
): Generator<Row> {
  const parser = new RecordParser(dialect)
  const pieces = thenEnd(texts)
  let rest = ''
  let wanted = 0
  let number = 0
  for (const piece of pieces) {
    const complete = piece === null
    rest += piece ?? ''
    if (!complete && rest.length < wanted) continue
    parser.feed(rest)
    let at = 0
    while (at < rest.length) {
      const endless = { cells: [], end: rest.length, fault: 'open' } as const
      const record = parser.record(at, complete) ?? (rest.length - at > limits.recordCharacters ? endless : null)
      if (record === null) break
      number++
      const repaired = repair(rest, at, record, dialect, complete)
      if (repaired !== null) watch.onRepair(number)
      else if (record.fault === 'stray') watch.onStrayQuote(number)
      else if (record.fault === 'open') {
        const isLong = record === endless && !isOpen(rest, at, pieces, dialect)
        watch.onEnd(
          isLong ? tooLong(number, rest.length - at, limits) : problem('unclosed-quote', 'error', {}, { row: number }),
        )
        return
      }
      const { cells, end } = repaired ?? record
      if (cells.length > limits.columns) {
        const params = { columns: cells.length, limit: limits.columns }
        watch.onEnd(problem('too-many-columns', 'error', params, { row: number }))
        return
      }
      at = end
      if (number > 1 || !dialect.separatorLine) yield { number, cells }
    }
    rest = rest.slice(at)
    wanted = rest.length * 2
  }
}

function tooLong(row: number, characters: number, limits: Limits): Problem {
  return problem('field-too-long', 'error', { characters, limit: limits.recordCharacters }, { row })
}

/**
 * Only a record that is not cut as the others are. At the very end of a file that no line end closes, an open quote is more
 * likely to be a file cut in the middle of a cell.
 */
function repair(
  text: string,
  at: number,
  strict: Pick<ParsedRecord, 'cells' | 'end' | 'fault'>,
  dialect: Dialect,
  complete: boolean,
): { readonly cells: readonly string[]; readonly end: number } | null {
  if (strict.fault === null || (strict.fault === 'stray' && strict.cells.length === dialect.columns)) return null
  const to = Math.min(strict.end, at + repairWindow)
  const repaired = repairRecord(
    text.slice(at, to),
    to === strict.end && (complete || strict.fault === 'stray'),
    dialect,
    dialect.columns,
  )
  if (repaired === null) return null
  const end = at + repaired.end
  const cut = strict.fault === 'open' && complete && end >= text.length && !text.endsWith('\n')
  return cut ? null : { cells: repaired.cells, end }
}

/** Beyond, the damage is no detail. */
const repairWindow = 20_000

/** Of a record beyond the limit: true for a quote that no other ever closes, false for a field that is merely too long. */
function isOpen(text: string, at: number, following: Iterable<string | null>, dialect: Dialect): boolean {
  const parser = new RecordParser(dialect)
  parser.feed(text)
  if (parser.record(at, true)?.fault !== 'open') return false
  for (const piece of following) if (piece?.includes(dialect.quote) === true) return false
  return true
}
