/**
 * Proves of most texts, several times faster than a parser would, that nothing is wrong with their records: every quote opens
 * a cell and is closed right before a delimiter or a line end, no record is too long or too wide. Whatever cannot be proved is
 * left to the parser, which knows what to say of it.
 */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Limits } from './limits.ts'
import type { RecordSyntax } from './record-syntax.ts'

const lineFeed = 10

type Limit = Pick<Limits, 'columns' | 'recordCharacters'>

/** How many records there are of each number of columns, blank ones apart. */
export type Widths = ReadonlyMap<number, number>

/** Null: something must be looked at more closely. Throws the signal's reason when the user cancels. */
export async function countWellFormed(
  texts: Iterable<string>,
  { delimiter, quote, escape }: RecordSyntax,
  limits: Limit,
  signal: AbortSignal | undefined,
): Promise<Widths | null> {
  if (escape !== 'doubled' || (delimiter !== null && delimiter.length > 1)) return null
  const scan = new Scan(delimiter === null ? -1 : delimiter.charCodeAt(0), quote, limits)
  for (const text of texts) {
    if (!scan.read(text)) return null
    signal?.throwIfAborted()
    await nextTurn()
  }
  return scan.end()
}

/** Where the last character read is: before a cell, in one without quotes, between quotes, or after what may be the closing one. */
type State = 'start' | 'bare' | 'quoted' | 'quote'

class Scan {
  readonly #delimiter: number
  readonly #quote: string
  readonly #limits: Limit
  readonly #widths: number[] = []
  #state: State = 'start'
  #columns = 1
  /** Characters of the record at hand that were in earlier pieces. */
  #before = 0

  constructor(delimiter: number, quote: string, limits: Limit) {
    this.#delimiter = delimiter
    this.#quote = quote
    this.#limits = limits
  }

  /** Reads the next piece of the text; false when something must be looked at more closely. */
  read(text: string): boolean {
    const delimiter = this.#delimiter
    const quote = this.#quote.charCodeAt(0)
    let state = this.#state
    let columns = this.#columns
    let start = -this.#before
    for (let at = 0; at < text.length; at++) {
      if (state === 'quoted') {
        at = text.indexOf(this.#quote, at)
        if (at === -1) break
        state = 'quote'
        continue
      }
      const code = text.charCodeAt(at)
      if (code === delimiter) {
        state = 'start'
        columns++
      } else if (code === lineFeed) {
        if (columns > this.#limits.columns || at - start > this.#limits.recordCharacters) return false
        if (at > start) this.#count(columns)
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
    return columns <= this.#limits.columns && this.#before <= this.#limits.recordCharacters
  }

  /** Null when a quote is still open. */
  end(): Widths | null {
    if (this.#state === 'quoted') return null
    if (this.#before > 0) this.#count(this.#columns)
    return new Map(this.#widths.flatMap((records, width) => (records > 0 ? [[width, records] as const] : [])))
  }

  #count(columns: number): void {
    this.#widths[columns] = (this.#widths[columns] ?? 0) + 1
  }
}
