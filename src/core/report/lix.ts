/** How hard a text is to read (method.md §12): LIX, Björnsson 1968. Never a claim that it is easy to read for everyone. */

export interface Readability {
  readonly words: number
  readonly sentences: number
  /** Words of seven letters or more. */
  readonly longWords: number
  /** Words per sentence, then the longest sentence in words. */
  readonly meanSentence: number
  readonly longestSentence: number
  /** W/S + 100·L/W. */
  readonly lix: number
  /** LIX above 44. */
  readonly difficult: boolean
  /** Sentences longer than plain language allows: above 15 words on average, or one above 25. */
  readonly longSentences: boolean
}

const fewestLetters = 7
const hardest = 44
const longestMean = 15
const longest = 25

/** A number with its thousands set apart is one word; an elided article is one; a compound is one. */
const word = /\d{1,3}(?:[\u00a0\u202f]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?|\p{L}[\p{L}\p{M}\d]*(?:-[\p{L}\p{M}\d]+)*/gu
/** A full stop inside a number or an address ends nothing. */
const end = /[.!?…]+(?=[\s»”"')\]]|$)|\n+/u

/** Null for a text without words. */
export function lix(text: string): Readability | null {
  const lengths = text
    .split(end)
    .map((sentence) => sentence.match(word) ?? [])
    .filter((words) => words.length > 0)
  const all = lengths.flat()
  if (all.length === 0) return null
  const longWords = all.filter((one) => lettersOf(one) >= fewestLetters).length
  const meanSentence = all.length / lengths.length
  const longestSentence = Math.max(...lengths.map((words) => words.length))
  const value = meanSentence + (100 * longWords) / all.length
  return {
    words: all.length,
    sentences: lengths.length,
    longWords,
    meanSentence,
    longestSentence,
    lix: value,
    difficult: value > hardest,
    longSentences: meanSentence > longestMean || longestSentence > longest,
  }
}

function lettersOf(one: string): number {
  return one.normalize('NFC').match(/\p{L}/gu)?.length ?? 0
}
