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
  const scan = new RecordScan(delimiter === null ? -1 : delimiter.charCodeAt(0), limits)
  for (const text of readText(source, encoding)) {
    if (!scan.add(text)) return false
    signal?.throwIfAborted()
    await nextTurn()
  }
  return scan.closed
}

/** Where the last character read is: before a cell, in one without quotes, between quotes, or after what may be the closing one. */
type State = 'start' | 'bare' | 'quoted' | 'quote'

class RecordScan {
  readonly #delimiter: number
  readonly #limits: Limit
  #state: State = 'start'
  #columns = 1
  /** Characters of the record at hand that were in earlier pieces. */
  #before = 0

  constructor(delimiter: number, limits: Limit) {
    this.#delimiter = delimiter
    this.#limits = limits
  }

  get closed(): boolean {
    return this.#state !== 'quoted'
  }

  /** Reads the next piece of the text; false: something must be looked at more closely. */
  add(text: string): boolean {
    const delimiter = this.#delimiter
    const { columns: mostColumns, recordCharacters } = this.#limits
    let state = this.#state
    let columns = this.#columns
    let start = -this.#before
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
        if (columns > mostColumns || at - start > recordCharacters) return false
        state = 'start'
        columns = 1
        start = at + 1
      } else if (code === quote && state !== 'bare') {
        state = 'quoted'
      } else if (state === 'quote') {
        return false
      } else {
        state = 'bare'
      }
    }
    this.#state = state
    this.#columns = columns
    this.#before = text.length - start
    return columns <= mostColumns && this.#before <= recordCharacters
  }
}
