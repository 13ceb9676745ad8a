/** Breaks a text with strong words and codes into lines. Pure: widths come from the caller. */
import type { Text } from '../core/report/report.ts'
import type { FontName } from './fonts.ts'
import type { TextStyle } from './style.ts'
import type { ColourName } from '../charts/theme.ts'

/** A piece of line in one style. */
export interface Run {
  readonly text: string
  readonly font: FontName
  readonly size: number
  readonly colour: ColourName
  readonly tabular: boolean
  /** How far above the baseline it stands: superscripts. */
  readonly rise: number
  /** The ledger code it leads to. */
  readonly code: string | null
  readonly width: number
}

export interface Line {
  readonly runs: readonly Run[]
  /** Without the space at its end, which is kept in the text so that words stay apart when it is extracted. */
  readonly width: number
}

export interface Metrics {
  measure(text: string, font: FontName, size: number, tabular: boolean): number
  /** The font to use for this text, and the text with only characters it has. */
  printable(font: FontName, text: string): { readonly font: FontName; readonly text: string }
}

/** A piece that is never broken, and whether a line may end after it. */
interface Atom extends Run {
  readonly breakable: boolean
}

export function layoutText(metrics: Metrics, text: Text, style: TextStyle, width: number): readonly Line[] {
  const lines: Line[] = []
  let line: Atom[] = []
  let lineWidth = 0
  const push = (): void => {
    if (line.length > 0) lines.push(toLine(metrics, line))
    line = []
    lineWidth = 0
  }
  for (const word of words(atoms(metrics, text, style))) {
    const wordWidth = sum(word) - trailingSpace(metrics, word)
    if (line.length > 0 && lineWidth + wordWidth > width) push()
    if (wordWidth > width) {
      for (const piece of word.flatMap((atom) => chop(metrics, atom, width))) {
        if (line.length > 0 && lineWidth + piece.width > width) push()
        line.push(piece)
        lineWidth += piece.width
      }
    } else {
      line.push(...word)
      lineWidth += sum(word)
    }
  }
  push()
  return lines
}

/** A superscripted code prints as `[F04]`; neighbours share their brackets: `[F11, F12]`. */
function atoms(metrics: Metrics, text: Text, style: TextStyle): readonly Atom[] {
  const result: Atom[] = []
  const add = (raw: string, font: FontName, more: Partial<Atom> & { readonly breakable: boolean }): void => {
    const printed = metrics.printable(font, raw)
    if (printed.text === '') return
    const size = more.size ?? style.size
    const run = { rise: 0, code: null, colour: style.colour, tabular: style.tabular, ...more, size, ...printed }
    result.push({ ...run, width: metrics.measure(run.text, run.font, size, run.tabular) })
  }
  text.forEach((inline, index) => {
    if (typeof inline === 'object' && 'code' in inline) {
      const afterCode = isCode(text[index - 1])
      const beforeCode = isCode(text[index + 1])
      if (!afterCode) glue(metrics, result)
      const small = { size: style.size * style.code.size, rise: style.size * style.code.rise, colour: 'sea' } as const
      add(`${afterCode ? '' : '['}${inline.code}${beforeCode ? ', ' : ']'}`, 'semibold', {
        ...small,
        code: inline.code,
        breakable: beforeCode,
      })
      return
    }
    const strong = typeof inline === 'object'
    for (const [chunk] of (strong ? inline.strong : inline).matchAll(/[^ ]+ *| +/g)) {
      // A compound word may break after its hyphen; "15-29" may not.
      for (const part of chunk.split(/(?<=\p{L}-)(?=\p{L})/u)) {
        add(part, strong ? style.strong : style.font, { breakable: part.endsWith(' ') || part.endsWith('-') })
      }
    }
  })
  return result
}

function isCode(inline: Text[number] | undefined): boolean {
  return typeof inline === 'object' && 'code' in inline
}

/** Keeps a code on the line of the word it follows: the space between them no longer breaks. */
function glue(metrics: Metrics, atomsSoFar: Atom[]): void {
  const last = atomsSoFar.pop()
  if (last === undefined) return
  const text = last.text.replace(/ +$/, '\u00a0')
  const width = metrics.measure(text, last.font, last.size, last.tabular)
  atomsSoFar.push({ ...last, text, width, breakable: false })
}

function words(all: readonly Atom[]): readonly (readonly Atom[])[] {
  const result: Atom[][] = []
  let open = false
  for (const atom of all) {
    const last = result.at(-1)
    if (open && last !== undefined) last.push(atom)
    else result.push([atom])
    open = !atom.breakable
  }
  return result
}

function sum(all: readonly Run[]): number {
  return all.reduce((total, atom) => total + atom.width, 0)
}

function trailingSpace(metrics: Metrics, word: readonly Atom[]): number {
  const last = word.at(-1)
  if (last === undefined) return 0
  const spaces = last.text.slice(last.text.trimEnd().length)
  return spaces === '' ? 0 : metrics.measure(spaces, last.font, last.size, last.tabular)
}

/** Cuts a piece wider than the line (a fingerprint, a long file name) into pieces that fit. */
function chop(metrics: Metrics, atom: Atom, width: number): readonly Atom[] {
  const measure = (text: string): number => metrics.measure(text, atom.font, atom.size, atom.tabular)
  if (atom.width <= width) return [atom]
  const pieces: string[] = []
  let rest = Array.from(atom.text)
  while (rest.length > 0) {
    const characters = rest
    const fits = greatest(characters.length, (count) => measure(characters.slice(0, count).join('')) <= width)
    pieces.push(rest.slice(0, fits).join(''))
    rest = rest.slice(fits)
  }
  return pieces.map((text) => ({ ...atom, text, width: measure(text) }))
}

/** The greatest count from 1 to `most` that holds, by halving (what holds for a count holds for the smaller ones); 1 at least. */
function greatest(most: number, holds: (count: number) => boolean): number {
  let [low, high] = [1, most]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (holds(middle)) low = middle
    else high = middle - 1
  }
  return low
}

/** Joins neighbours of one style, so that a reader extracts whole sentences and the file stays small. */
function toLine(metrics: Metrics, line: readonly Atom[]): Line {
  const runs: Run[] = []
  for (const { text, font, size, colour, tabular, rise, code, width } of line) {
    const run: Run = { text, font, size, colour, tabular, rise, code, width }
    const last = runs.at(-1)
    if (last?.font === run.font && last.size === run.size && last.code === run.code && last.colour === run.colour) {
      runs[runs.length - 1] = { ...last, text: last.text + run.text, width: last.width + run.width }
    } else runs.push(run)
  }
  return { runs, width: sum(runs) - trailingSpace(metrics, line) }
}
