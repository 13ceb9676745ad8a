/**
 * Reads records as they were most probably meant, where a stricter parser gives up: quotes of either kind, escaped by doubling
 * or by a backslash, a space after the delimiter, quotes that close nothing. Never loses a character of a cell.
 */
import { separatorOf, unescapeQuotes } from './record-syntax.ts'
import type { RecordSyntax } from './record-syntax.ts'

/** `stray`: a quote inside a quoted cell neither closes it nor is escaped. `open`: no quote closes the last cell. */
type QuoteFault = 'stray' | 'open'

export interface ParsedRecord {
  readonly cells: readonly string[]
  /** Which cells were quoted: their commas and spaces were meant. */
  readonly quoted: readonly boolean[]
  /** Where the next record starts. */
  readonly end: number
  readonly fault: QuoteFault | null
  /** Delimiters that no space follows: none of them, and the space belongs to the delimiter. */
  readonly tight: number
}

/** From `from` on, the first one is at `at`. */
interface Next {
  from: number
  at: number
}

export class RecordParser {
  readonly #syntax: RecordSyntax
  readonly #separator: string
  readonly #spaced: boolean
  #text = ''
  /** The next separator and line end, as last looked for. */
  readonly #nextSeparator: Next = { from: 0, at: -1 }
  readonly #nextLineEnd: Next = { from: 0, at: -1 }

  constructor(syntax: RecordSyntax) {
    const { separator, spaced } = separatorOf(syntax)
    this.#syntax = syntax
    this.#separator = separator
    this.#spaced = spaced
  }

  /** The text to read from now on; positions start again from 0. Its line ends are all LF. */
  feed(text: string): void {
    this.#text = text
    this.#nextSeparator.at = -1
    this.#nextLineEnd.at = -1
  }

  /** The record that starts at `from`; null when the text ends inside it and is not `complete`. */
  record(from: number, complete: boolean): ParsedRecord | null {
    const text = this.#text
    const cells: string[] = []
    const quoted: boolean[] = []
    let fault: QuoteFault | null = null
    let tight = 0
    let at = from
    for (;;) {
      let stop: number
      if (text[at] === this.#syntax.quote) {
        const closing = this.#closingQuote(at + 1)
        if (closing.at === -1 && !complete) return null
        if (closing.at === -1) fault = 'open'
        else if (closing.stray) fault ??= 'stray'
        const close = closing.at === -1 ? text.length : closing.at
        cells.push(unescapeQuotes(text.slice(at + 1, close), this.#syntax))
        quoted.push(true)
        stop = closing.at === -1 ? text.length : this.#skipSpaces(close + 1)
      } else {
        stop = this.#nextStop(at)
        cells.push(text.slice(at, stop))
        quoted.push(false)
      }
      if (stop >= text.length) return complete ? { cells, quoted, end: text.length, fault, tight } : null
      if (text[stop] === '\n') return { cells, quoted, end: stop + 1, fault, tight }
      at = stop + 1
      if (text[at] === ' ') at += this.#spaced ? 1 : 0
      else if (at < text.length && text[at] !== '\n') tight++
    }
  }

  /** The first separator or line end from a place on, or the end of the text. */
  #nextStop(from: number): number {
    return Math.min(this.#find(this.#nextSeparator, this.#separator, from), this.#find(this.#nextLineEnd, '\n', from))
  }

  /** Looked for once each, whatever lies between; but a repaired record may end before what was already read. */
  #find(next: Next, part: string, from: number): number {
    if (from >= next.from && from <= next.at) return next.at
    const index = this.#text.indexOf(part, from)
    next.from = from
    next.at = index === -1 ? this.#text.length : index
    return next.at
  }

  /** The quote that a separator, a line end or the end of the text follows; -1 when there is none. */
  #closingQuote(from: number): { readonly at: number; readonly stray: boolean } {
    const { quote, escape } = this.#syntax
    let stray = false
    for (let at = this.#text.indexOf(quote, from); at !== -1; at = this.#text.indexOf(quote, at + 1)) {
      if (escape === 'backslash' && isEscaped(this.#text, at, from)) continue
      if (this.#text[at + 1] === quote) {
        at++
        continue
      }
      if (this.closes(at)) return { at, stray }
      stray = true
    }
    return { at: -1, stray }
  }

  /** True when what follows a quote is what follows a cell. */
  closes(quoteAt: number): boolean {
    const stop = this.#skipSpaces(quoteAt + 1)
    return stop >= this.#text.length || this.#text[stop] === '\n' || this.#text[stop] === this.#separator
  }

  #skipSpaces(from: number): number {
    if (this.#separator === ' ') return from
    let at = from
    while (this.#text[at] === ' ') at++
    return at
  }
}

/** An odd number of backslashes stands before. */
export function isEscaped(text: string, at: number, from: number): boolean {
  let before = at
  while (before > from && text[before - 1] === '\\') before--
  return (at - before) % 2 === 1
}
