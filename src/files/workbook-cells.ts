/** One cell of a workbook as text: what a text export of the same sheet would say, in one unambiguous form. */
import * as XLSX from '@e965/xlsx'

/** The part of the library's number formatter that is used here; it types it as `any`. */
interface NumberFormats {
  is_date(format: string): boolean
  parse_date_code(
    serial: number,
    options: { date1904: boolean },
  ): Readonly<Record<'y' | 'm' | 'd' | 'H' | 'M' | 'S', number>> | null
}
const formats = XLSX.SSF as NumberFormats

/** What spreadsheet programs keep and show: more digits are noise of the binary representation. */
const significantDigits = 15

/**
 * Plain decimal text with `.`. Integers of more than 15 digits have already lost their last digits in the workbook: they are
 * written `1.22158E+17`, the form that importers know as a lost identifier.
 */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return ''
  if (Number.isInteger(value) && Math.abs(value) >= 1e15) {
    return value.toExponential().toUpperCase()
  }
  const rounded = Number(value.toPrecision(significantDigits))
  const text = String(Object.is(rounded, -0) ? 0 : rounded)
  return text.includes('e') ? rounded.toFixed(20).replace(/\.?0+$/u, '') : text
}

const two = (value: number): string => String(value).padStart(2, '0')

/** A date (`2025-03-01`), a date and time (`2025-03-01T14:05:00`), or a duration in hours (`26:30:00`). */
function dateText(serial: number, format: string, date1904: boolean): string {
  const bare = format.replace(/"[^"]*"|\\.|\[(?![hms]+\])[^\]]*\]/giu, '')
  if (!/[yd]/iu.test(bare) && /[hs]/iu.test(bare)) {
    const seconds = Math.round(serial * 86_400)
    return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  }
  const parts = formats.parse_date_code(serial, { date1904 })
  // Negative or beyond year 9999: no date, whatever the format says.
  if (parts === null) return numberText(serial)
  const date = `${String(parts.y).padStart(4, '0')}-${two(parts.m)}-${two(parts.d)}`
  const hasTime = /[hs]/iu.test(bare) || serial % 1 !== 0
  return hasTime ? `${date}T${two(parts.H)}:${two(parts.M)}:${two(parts.S)}` : date
}

/**
 * Text of a cell. Dates become ISO 8601, percentages keep their sign (0.137 shown as 13,7 % is `13.7%`), booleans are TRUE and
 * FALSE, errors are spelt as in English (`#N/A`).
 */
export function cellText(cell: XLSX.CellObject | undefined, date1904: boolean): string {
  if (cell?.v === undefined) return ''
  const { v: value, z: format } = cell
  switch (cell.t) {
    case 'n':
      if (typeof value !== 'number') return String(value)
      if (typeof format === 'string' && formats.is_date(format)) return dateText(value, format, date1904)
      if (typeof format === 'string' && /%/u.test(format.replace(/"[^"]*"|\\./gu, '')))
        return `${numberText(value * 100)}%`
      return numberText(value)
    case 'd':
      return value instanceof Date
        ? value
            .toISOString()
            .slice(0, 19)
            .replace(/T00:00:00$/u, '')
        : String(value)
    case 'b':
      return value === true ? 'TRUE' : 'FALSE'
    case 'e':
      return errorText(value)
    case 's':
      return String(value)
    case 'z':
      return ''
  }
}

const errors: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
}

function errorText(value: unknown): string {
  return typeof value === 'number' ? (errors[value] ?? '#N/A') : String(value)
}
