/** Days without a year, as TikTok Studio writes them in the language of its interface: `April 12`, « 19 avril », `8 de marzo`. */
import { monthOfAnyLanguage } from './month-names.ts'
import { daysInMonth, parseDate, simplify } from './parse-date.ts'

export interface MonthDay {
  readonly month: number
  readonly day: number
}

export type YearlessReading =
  | ({ readonly kind: 'day' } & MonthDay)
  /** It has a year, which the service did not write: a spreadsheet program chose one. */
  | { readonly kind: 'dated' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'invalid' }

export function parseYearlessDay(text: string): YearlessReading {
  const plain = simplify(text)
  const dayFirst = /^(\d{1,2})(?:er|st|nd|rd|th|\.|º)?[ -](?:de )?([a-z]{3,10})\.?$/u.exec(plain)
  const monthFirst = /^([a-z]{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?$/u.exec(plain)
  const month = monthOfAnyLanguage(dayFirst?.[2] ?? monthFirst?.[1] ?? '')
  const day = Number(dayFirst?.[1] ?? monthFirst?.[2] ?? NaN)
  // 29 February exists in some years.
  if (month !== undefined) return day >= 1 && day <= daysInMonth(2024, month) ? { kind: 'day', month, day } : invalid
  switch (parseDate(text).kind) {
    case 'empty':
      return { kind: 'empty' }
    case 'invalid':
      return invalid
    case 'date':
    case 'date-time':
    case 'month':
    case 'ambiguous':
      return { kind: 'dated' }
  }
}

const invalid = { kind: 'invalid' } as const
