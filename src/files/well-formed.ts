/**
 * Proves of most texts, several times faster than a parser would, that nothing is wrong with their records: every quote opens
 * a cell and is closed right before a delimiter or a line end, no record is too long or too wide. Whatever cannot be proved is
 * left to the parser, which knows what to say of it.
 */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ByteSource } from './byte-source.ts'
import { readText } from './decode.ts'
import type { TextEncoding } from './decode.ts'
import type { Dialect } from './dialect.ts'
import type { Limits } from './limits.ts'

const quote = 34
const lineFeed = 10

type Limit = Pick<Limits, 'columns' | 'recordCharacters'>

/** Throws the signal's reason when the user cancels. */
export async function isWellFormed(
  source: ByteSource,
  encoding: TextEncoding,
  { delimiter }: Dialect,
  limits: Limit,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  if (delimiter !== null && delimiter.length > 1) return false
  const code = delimiter === null ? -1 : delimiter.charCodeAt(0)
  let position: Position | null = beginning
  for (const text of readText(source, encoding)) {
    position = scan(text, code, position, limits)
    if (position === null) return false
    signal?.throwIfAborted()
    await nextTurn()
  }
  return position.state !== 'quoted'
}

/** Where the last character read is: before a cell, in one without quotes, between quotes, or after what may be the closing one. */
type State = 'start' | 'bare' | 'quoted' | 'quote'

interface Position {
  readonly state: State
  readonly columns: number
  /** Characters of the record at hand that were in earlier pieces. */
  readonly before: number
}

const beginning: Position = { state: 'start', columns: 1, before: 0 }

/** Reads the next piece of a text; null: something must be looked at more closely. */
function scan(text: string, delimiter: number, from: Position, limits: Limit): Position | null {
  let { state, columns } = from
  let start = -from.before
  for (let at = 0; at < text.length; at++) {
    if (state === 'quoted') {
      at = text.indexOf('"', at)
      if (at === -1) break
      state = 'quote'
      continue
    }
    const code = text.charCodeAt(at)
    if (code === delimiter) {
      state = 'start'
      columns++
    } else if (code === lineFeed) {
      if (columns > limits.columns || at - start > limits.recordCharacters) return null
      state = 'start'
      columns = 1
      start = at + 1
    } else if (code === quote && state !== 'bare') {
      state = 'quoted'
    } else if (state === 'quote') {
      return null
    } else {
      state = 'bare'
    }
  }
  const before = text.length - start
  return columns > limits.columns || before > limits.recordCharacters ? null : { state, columns, before }
}
