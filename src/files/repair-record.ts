/**
 * A record whose quotes are broken (one too many, one that was not escaped) read again so that it has as many cells as the
 * others. Every way to take its quotes is weighed at once; the one that ignores fewest of them wins, when it is the only one.
 */
import { isEscaped } from './record-parser.ts'
import { separatorOf, unescapeQuotes } from './record-syntax.ts'
import type { RecordSyntax } from './record-syntax.ts'

/** What taking a quote otherwise than written costs. A quote that opens nothing is rarer than one that is not escaped. */
const costs = { strayInside: 2, opensNothing: 3, lineInside: 2 }
/** Beyond, the damage is no detail. */
const mostCost = 8
/** Places where a quoted cell may end: a caption full of quotes has more, and is left alone. */
const mostClosings = 400

interface Cell {
  readonly from: number
  /** Where its separator or line end is. */
  readonly stop: number
  readonly text: string
  readonly cost: number
}

/** A way to read the record up to a place. */
interface Path {
  readonly cell: Cell
  readonly before: Path | null
  readonly cells: number
  readonly cost: number
  /** Another way, equally cheap, cuts cells elsewhere. */
  readonly ambiguous: boolean
}

/**
 * The cells of the record that a text starts with, `width` of them, and where the next one starts; null when no reading, or more
 * than one, gives that. `whole`: the text ends where the record ends at the latest.
 */
export function repairRecord(
  text: string,
  whole: boolean,
  syntax: RecordSyntax,
  width: number,
): { readonly cells: readonly string[]; readonly end: number } | null {
  if (width < 2) return null
  const reader = new CellReader(text, syntax)
  /** Best way to have `n` cells before a place, by place then by number. */
  const starts = new Map<number, Map<number, Path | null>>([[0, new Map([[0, null]])]])
  const ends: Path[] = []
  for (;;) {
    const at = Math.min(...starts.keys())
    const ways = starts.get(at)
    if (ways === undefined) break
    starts.delete(at)
    for (const cell of reader.cellsAt(at)) {
      for (const before of ways.values()) {
        const path = extend(before, cell)
        if (path.cost > mostCost || path.cells > width) continue
        if (cell.stop >= text.length && !whole) continue
        if (!reader.endsRecord(cell.stop)) keepBest(starts, reader.startAfter(cell.stop), path)
        else if (path.cells === width) ends.push(path)
      }
    }
  }
  const [best, next] = ends.toSorted((a, b) => a.cost - b.cost)
  if (best === undefined || best.ambiguous || next?.cost === best.cost) return null
  return { cells: textsOf(best), end: Math.min(text.length, best.cell.stop + 1) }
}

function extend(before: Path | null, cell: Cell): Path {
  return {
    cell,
    before,
    cells: (before?.cells ?? 0) + 1,
    cost: (before?.cost ?? 0) + cell.cost,
    ambiguous: before?.ambiguous ?? false,
  }
}

function keepBest(starts: Map<number, Map<number, Path | null>>, at: number, path: Path): void {
  const known = starts.get(at) ?? new Map<number, Path | null>()
  starts.set(at, known)
  const other = known.get(path.cells)
  if (other === undefined || other === null || path.cost < other.cost) known.set(path.cells, path)
  else if (path.cost === other.cost) known.set(path.cells, { ...other, ambiguous: true })
}

function textsOf(last: Path): readonly string[] {
  const texts: string[] = []
  for (let path: Path | null = last; path !== null; path = path.before) texts.unshift(path.cell.text)
  return texts
}

/** Every cell that may start at a place. */
class CellReader {
  readonly #text: string
  readonly #syntax: RecordSyntax
  readonly #separator: string
  readonly #spaced: boolean

  constructor(text: string, syntax: RecordSyntax) {
    const { separator, spaced } = separatorOf(syntax)
    this.#text = text
    this.#syntax = syntax
    this.#separator = separator
    this.#spaced = spaced
  }

  endsRecord(stop: number): boolean {
    return stop >= this.#text.length || this.#text[stop] === '\n'
  }

  startAfter(stop: number): number {
    return stop + (this.#spaced && this.#text[stop + 1] === ' ' ? 2 : 1)
  }

  *cellsAt(from: number): Generator<Cell> {
    const isQuoted = this.#text[from] === this.#syntax.quote
    const stop = this.#nextStop(from)
    yield { from, stop, text: this.#text.slice(from, stop), cost: isQuoted ? costs.opensNothing : 0 }
    if (isQuoted) yield* this.#quotedCells(from)
  }

  /** One for each quote that may close it. Escaped quotes come in pairs: an odd one is stray. */
  *#quotedCells(from: number): Generator<Cell> {
    const { quote, escape } = this.#syntax
    let stray = 0
    let lines = 0
    let closings = 0
    let scanned = from + 1
    for (let at = this.#text.indexOf(quote, scanned); at !== -1; at = this.#text.indexOf(quote, at + 1)) {
      for (
        let line = this.#text.indexOf('\n', scanned);
        line !== -1 && line < at;
        line = this.#text.indexOf('\n', line + 1)
      )
        lines++
      scanned = at
      if (escape === 'backslash' && isEscaped(this.#text, at, from + 1)) continue
      const cost = stray * costs.strayInside + lines * costs.lineInside
      if (cost > mostCost) return
      const stop = this.#stopAfterQuote(at)
      if (stop !== null) {
        if (++closings > mostClosings) return
        yield { from, stop, text: unescapeQuotes(this.#text.slice(from + 1, at), this.#syntax), cost }
      }
      if (this.#text[at + 1] !== quote) {
        stray++
        continue
      }
      // The pair is one escaped quote; its second half may close the cell too, the first being stray.
      const second = this.#stopAfterQuote(at + 1)
      if (second !== null) {
        const text = unescapeQuotes(this.#text.slice(from + 1, at), this.#syntax) + quote
        yield { from, stop: second, text, cost: cost + costs.strayInside }
      }
      at++
    }
  }

  #nextStop(from: number): number {
    const separator = this.#text.indexOf(this.#separator, from)
    const line = this.#text.indexOf('\n', from)
    return Math.min(separator === -1 ? this.#text.length : separator, line === -1 ? this.#text.length : line)
  }

  /** The separator or line end that follows a quote, spaces apart; null when something else does. */
  #stopAfterQuote(quoteAt: number): number | null {
    let at = quoteAt + 1
    if (this.#separator !== ' ') while (this.#text[at] === ' ') at++
    return this.endsRecord(at) || this.#text[at] === this.#separator ? at : null
  }
}
