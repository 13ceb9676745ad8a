/** The embedded fonts: which weight serves what, and what to print when a character is in none of them. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export const fontFiles = {
  title: 'B612-Bold.otf',
  text: 'Inter-Regular.otf',
  semibold: 'Inter-SemiBold.otf',
  bold: 'Inter-Bold.otf',
} as const
export type FontName = keyof typeof fontFiles
export const fontNames = Object.keys(fontFiles) as readonly FontName[]

/**
 * The folder of the fonts, found by walking up from this module: the sources run from `src/pdf`, the bundles from `out`.
 * Throws when it is nowhere: the installation is broken.
 */
export function fontFolder(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const candidate = join(folder, 'assets', 'fonts')
    if (existsSync(join(candidate, fontFiles.text))) return candidate
    if (folder === dirname(folder)) throw new Error('The folder assets/fonts is missing')
  }
}

interface ParsedFont {
  hasGlyphForCodePoint(codePoint: number): boolean
}

/** What PDFKit does not declare: the font it has just selected, which shapes runs of text. */
interface SelectedFont {
  readonly _font: {
    readonly font: ParsedFont
    layoutRun: (text: string, features?: readonly string[]) => unknown
  }
}

/**
 * Parsed fonts and shaped runs, shared by the documents of the process: parsing and shaping are most of the time that a document
 * takes, and every document is measured before it is drawn. A run depends on its font, text and features only.
 */
const shared = new Map<FontName, { readonly font: ParsedFont; readonly runs: Map<string, unknown> }>()
/** Words of some hundred documents; then the memory starts anew. */
const mostRuns = 20_000

function select(doc: PDFKit.PDFDocument, name: FontName): SelectedFont['_font'] {
  return (doc.font(name) as unknown as SelectedFont)._font
}

function register(doc: PDFKit.PDFDocument, name: FontName, folder: string): void {
  // PDFKit takes a parsed font too, which its declarations ignore.
  const parsed = shared.get(name)?.font as unknown as Uint8Array | undefined
  doc.registerFont(name, parsed ?? readFileSync(join(folder, fontFiles[name])))
  const selected = select(doc, name)
  const { runs } = shared.get(name) ?? { runs: new Map<string, unknown>() }
  shared.set(name, { font: selected.font, runs })
  const shape = selected.layoutRun.bind(selected)
  selected.layoutRun = (text, features) => {
    const key = `${features?.join() ?? ''}\0${text}`
    const run = runs.get(key) ?? shape(text, features)
    if (runs.size >= mostRuns) runs.clear()
    runs.set(key, run)
    return run
  }
}

export class Fonts {
  readonly #doc: PDFKit.PDFDocument
  readonly #known = new Map<string, boolean>()

  constructor(doc: PDFKit.PDFDocument) {
    this.#doc = doc
    const folder = fontFolder()
    for (const name of fontNames) register(doc, name, folder)
  }

  has(name: FontName, character: string): boolean {
    const key = `${name}${character}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const { font } = select(this.#doc, name)
    const found = font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)
    this.#known.set(key, found)
    return found
  }

  /** The font to use for a whole text: titles fall back to Inter when B612 lacks one of their characters. */
  choose(name: FontName, text: string): FontName {
    return name === 'title' && !Array.from(text).every((character) => this.has('title', character)) ? 'bold' : name
  }

  /**
   * A text with only characters of the font. Names of files and accounts can hold anything: an accented letter falls back
   * to its bare letter, invisible characters go, anything else prints as "?" (a missing glyph is forbidden by PDF/UA).
   */
  printable(name: FontName, text: string): string {
    let result = ''
    for (const character of text
      .normalize('NFC')
      .replaceAll('\u202f', '\u00a0')
      .replace(/[\t\r\n]+/g, ' ')) {
      if (this.has(name, character)) result += character
      else if (/[\p{M}\p{C}\p{Variation_Selector}]/u.test(character)) continue
      else {
        const bare = character.normalize('NFKD').replace(/\p{M}/gu, '')
        result += bare !== '' && Array.from(bare).every((one) => this.has(name, one)) ? bare : '?'
      }
    }
    return result
  }

  /** Width in points. */
  measure(text: string, name: FontName, size: number, tabular = false): number {
    const doc = this.#doc.font(name).fontSize(size)
    return doc.widthOfString(text, tabular ? { features: ['tnum'] } : {})
  }
}
