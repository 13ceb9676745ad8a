/** How the records of a text table are written, once its delimiter, its quotes and their escapes are known. */

export interface RecordSyntax {
  /** One or two characters: `, ` is a comma and the space that may follow it. Null: a single column. */
  readonly delimiter: string | null
  readonly quote: '"' | "'"
  /** A quote inside a quoted cell: written twice, or after a backslash. */
  readonly escape: 'doubled' | 'backslash'
}

/** A delimiter that no text has: files with zero bytes are refused before. */
export const noDelimiter = '\0'

/** The character that separates cells, and whether a space after it belongs to it. */
export function separatorOf({ delimiter }: RecordSyntax): { readonly separator: string; readonly spaced: boolean } {
  return { separator: delimiter?.[0] ?? noDelimiter, spaced: delimiter !== null && delimiter.length > 1 }
}

/** Text of a quoted cell without its escapes. */
export function unescapeQuotes(text: string, { quote, escape }: RecordSyntax): string {
  if (escape === 'doubled') return text.includes(quote) ? text.replaceAll(quote + quote, quote) : text
  // `\n` and the like stay as they are: only the quote and the backslash itself have to be escaped.
  const escaped = quote === '"' ? /\\(["\\])|"(?=")/gu : /\\(['\\])|'(?=')/gu
  return text.replace(escaped, (_, character: string | undefined) => character ?? '')
}
