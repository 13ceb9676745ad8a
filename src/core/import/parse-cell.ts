/** The one door to the text of cells: headers, empty cells, numbers, dates. Nothing else in the program interprets a cell. */
export { inferNumberStyle, isEmptyCell, isLostIdentifier, parseNumber, wholeNumber } from './parse-number.ts'
export type { NumberStyle } from './parse-number.ts'
export { inferDateOrder, parseDate } from './parse-date.ts'
export type { DateOrder } from './parse-date.ts'
export { parseYearlessDay } from './parse-yearless-day.ts'
export type { MonthDay } from './parse-yearless-day.ts'
export { offsetToParis, pacificToParis, pacificToUtc, unixToParis, utcToParis } from './time-zones.ts'

/**
 * A header reduced to what identifies it: no accents, plain apostrophes and spaces, lower case.
 * `Spectateurs de 3<NBSP>secondes` → `spectateurs de 3 secondes`. Compare whole headers, never parts of them.
 */
export function normaliseHeader(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u200b\u200e\u200f\ufeff]/gu, '')
    .replace(/[\u2018\u2019\u02bc]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase()
}
