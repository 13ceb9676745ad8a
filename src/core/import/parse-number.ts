/**
 * Numbers as people and platforms write them. A text that can mean two numbers is `ambiguous`, never a guess: `parseFloat`
 * would read `1 234,56` as 1. Only {@link file://./parse-cell.ts} and its two halves read numbers and dates.
 */

/** Decimal sign of a column: `1,234.56` or `1.234,56`. */
export type NumberStyle = 'dot' | 'comma'

export type NumberReading =
  /** `percent`: the cell had a `%` sign; the value is as written (`13.7%` is 13.7). */
  | { readonly kind: 'number'; readonly value: number; readonly percent: boolean }
  | { readonly kind: 'empty' }
  /** One separator followed by three digits: thousands or decimals. */
  | { readonly kind: 'ambiguous' }
  /** A spreadsheet program turned the number into a date or an error (`17.6` became `17.juin`). */
  | { readonly kind: 'damaged' }
  | { readonly kind: 'invalid' }

const emptyTexts = new Set([
  ...['', '-', '--', '---', '\u2013', '\u2014', '\u2212', 'n/a', '#n/a', 'na', 'n/d', 'nd', 'n.d.', 'nc', 'n.c.'],
  ...['nan', 'null', 'none', 'undefined', 'lifetime', 'global'],
])

/**
 * The number of a cell of one to fifteen digits and nothing else; null for any other. Most cells by far are of that kind, and
 * exports have millions of them: they are told apart without anything heavier.
 */
export function wholeNumber(text: string): number | null {
  if (text.length === 0 || text.length > 15 || isTelephone(text)) return null
  let value = 0
  for (let at = 0; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return null
    value = value * 10 + digit
  }
  return value
}

/** `0612345678`, `+33612345678`: nobody writes a count so, and a telephone number must not become one. */
function isTelephone(text: string): boolean {
  const first = text.charCodeAt(0)
  if (first === 0x30) return text.length === 10 && /^0[1-9]\d{8}$/u.test(text)
  return first === 0x2b && /^\+[1-9]\d{8,14}$/u.test(text)
}

const startsWithDigit = (text: string): boolean => {
  const code = text.charCodeAt(0)
  return code >= 48 && code <= 57
}

/** True when a cell of a numeric or date column says nothing. Empty is never zero. Not for text columns: `NA`, `Global`… */
export function isEmptyCell(text: string): boolean {
  if (text === '') return true
  if (startsWithDigit(text)) return false
  return emptyTexts.has(text.trim().toLowerCase())
}

/** U+00A0, U+2007, U+2009, U+202F…: every space becomes an ordinary one; apostrophes and minus signs become ASCII. */
function plain(text: string): string {
  return text
    .replace(/[\s\u2007\u2009\u202f\u00a0]+/gu, ' ')
    .replace(/[\u2018\u2019\u02bc]/gu, "'")
    .replace(/[\u2212\uff0d\ufe63]/gu, '-')
    .trim()
}

interface Numeral {
  readonly negative: boolean
  readonly digits: string
  readonly exponent: number
  readonly percent: boolean
}

/** Splits sign, body, exponent and percent sign; null when the text is no numeral. */
function dissect(text: string): Numeral | null {
  // Exports guard against formulas with a leading apostrophe: '-5.
  // Nearly all are digits and a separator: there is nothing to take off.
  if (/^\d(?:[\d.,]*\d)?$/u.test(text)) return { negative: false, digits: text, exponent: 0, percent: false }
  const match = /^'?([+-]?) ?([\d.,' ]*\d)(?:[eE]([+-]?\d{1,3}))? ?(%?)$/u.exec(plain(text))
  if (match === null) return null
  const [, sign, digits, exponent, percent] = match
  if (digits === undefined) return null
  return {
    negative: sign === '-',
    digits,
    exponent: exponent === undefined ? 0 : Number(exponent),
    percent: percent === '%',
  }
}

/** What the separators of a numeral say: its decimal text, or that it depends on the style, or that it is no number. */
type Body =
  | { readonly kind: 'certain'; readonly decimal: string; readonly style: NumberStyle | null }
  | { readonly kind: 'depends'; readonly separator: '.' | ',' }
  | { readonly kind: 'no-number' }

const styleOf = (decimalSign: string | undefined): NumberStyle | null =>
  decimalSign === '.' ? 'dot' : decimalSign === ',' ? 'comma' : null

function readBody(digits: string, scientific: boolean): Body {
  if (/^\d+$/u.test(digits)) return { kind: 'certain', decimal: digits, style: null }
  // Thousands by spaces or apostrophes: what remains can only be decimals.
  const spaced = /^(\d{1,3}(?:([ '])\d{3})(?:\2\d{3})*)(?:([.,])(\d+))?$/u.exec(digits)
  if (spaced !== null) {
    const whole = (spaced[1] ?? '').replace(/[ ']/gu, '')
    return { kind: 'certain', decimal: `${whole}.${spaced[4] ?? '0'}`, style: styleOf(spaced[3]) }
  }
  // Both signs: the last one is decimal.
  const both = /^(\d{1,3}(?:([.,])\d{3})(?:\2\d{3})*)(?!\2)([.,])(\d+)$/u.exec(digits)
  if (both !== null) {
    const whole = (both[1] ?? '').replace(/[.,]/gu, '')
    return { kind: 'certain', decimal: `${whole}.${both[4] ?? '0'}`, style: styleOf(both[3]) }
  }
  // The same sign several times: thousands.
  const grouped = /^\d{1,3}([.,])\d{3}(?:\1\d{3})+$/u.exec(digits)
  if (grouped !== null) {
    return { kind: 'certain', decimal: digits.replace(/[.,]/gu, ''), style: grouped[1] === ',' ? 'dot' : 'comma' }
  }
  const single = /^(\d*)([.,])(\d+)$/u.exec(digits)
  if (single === null) return { kind: 'no-number' }
  const [, whole = '', separator, fraction = ''] = single
  if (!scientific && fraction.length === 3 && /^[1-9]\d{0,2}$/u.test(whole)) {
    return { kind: 'depends', separator: separator === '.' ? '.' : ',' }
  }
  return { kind: 'certain', decimal: `${whole === '' ? '0' : whole}.${fraction}`, style: styleOf(separator) }
}

/**
 * Reads a number: thousands separated by spaces of any width, apostrophes, dots or commas; decimal dot or comma; `%`;
 * ASCII or U+2212 minus; scientific notation. `style` settles `15,000` and `1.234`, which are ambiguous without it.
 */
export function parseNumber(text: string, style: NumberStyle | null = null): NumberReading {
  const whole = wholeNumber(text)
  if (whole !== null) return { kind: 'number', value: whole, percent: false }
  if (isEmptyCell(text)) return { kind: 'empty' }
  if (isTelephone(text.trim())) return { kind: 'invalid' }
  const numeral = dissect(text)
  if (numeral === null) return { kind: isDamaged(text) ? 'damaged' : 'invalid' }
  const body = readBody(numeral.digits, numeral.exponent !== 0)
  let decimal: string
  switch (body.kind) {
    case 'no-number':
      return { kind: isDamaged(text) ? 'damaged' : 'invalid' }
    case 'depends':
      if (style === null) return { kind: 'ambiguous' }
      decimal = numeral.digits.replace(body.separator, styleOf(body.separator) === style ? '.' : '')
      break
    case 'certain':
      decimal = body.decimal
  }
  const magnitude = Number(`${decimal}e${String(numeral.exponent)}`)
  if (!Number.isFinite(magnitude)) return { kind: 'invalid' }
  // No negative zero: it would print as « −0 ».
  const value = numeral.negative && magnitude !== 0 ? -magnitude : magnitude
  return { kind: 'number', value, percent: numeral.percent }
}

/** The decimal sign that a whole column shows; null when no cell settles it, or when cells contradict each other. */
export function inferNumberStyle(samples: Iterable<string>): NumberStyle | null {
  let found: NumberStyle | null = null
  for (const sample of samples) {
    // Without either sign, nothing tells which one is decimal.
    if ((!sample.includes(',') && !sample.includes('.')) || isEmptyCell(sample)) continue
    const numeral = dissect(sample)
    if (numeral === null) continue
    const body = readBody(numeral.digits, numeral.exponent !== 0)
    if (body.kind !== 'certain' || body.style === null) continue
    if (found !== null && found !== body.style) return null
    found = body.style
  }
  return found
}

/** First letters of months in the languages whose spreadsheets were seen or are likely: French, English, Bulgarian, Russian… */
const monthStart =
  /^(?:jan|fe[bv]|f[eé]v|m[aä]r|mrt|a[pv]r|abr|ma[iyg]|mei|ju[inl]|gi?u|lug|ao[uû]|aug|ago|se[pt]|o[ck]t|ott|out|nov|d[eéi][czs]|ene|янв|яну|фев|мар|апр|ма[йя]|июн|юни|июл|юли|авг|сен|сеп|окт|ноя|ное|дек)/iu

/** A date or an error where a number should be: the mark of a spreadsheet program that « corrected » the file. */
function isDamaged(text: string): boolean {
  const cell = plain(text)
  const dayMonth = /^\d{1,2}[.\-/ ] ?(\p{L}{3,9})\.?(?:[.\-/ ]\d{2,4})?$/u.exec(cell)
  const monthYear = /^(\p{L}{3,9})\.?[.\-/ ]\d{2,4}$/u.exec(cell)
  const letters = dayMonth?.[1] ?? monthYear?.[1]
  if (letters !== undefined) return monthStart.test(letters)
  const isDate = /^(?:\d{4}-\d{2}-\d{2}(?:[T ][\d:.]+)?|\d{1,2}[./-]\d{1,2}[./-](?:\d{2}|\d{4}))$/u.test(cell)
  const isSpreadsheetError = /^#(?:REF!|VALUE!|VALEUR!|NAME\?|NOM\?|DIV\/0!|NUM!|NOMBRE!|NULL!|NUL!|#+)$/u.test(cell)
  return isDate || isSpreadsheetError
}

/** True when an identifier of 15 to 19 digits was rounded by a spreadsheet program (`1,22158E+17`): it identifies nothing now. */
export function isLostIdentifier(text: string): boolean {
  return /^\d(?:[.,]\d+)?E\+?\d{2}$/iu.test(text.trim())
}
