/** A report without any date, whose file's name says nothing either: only the user knows which period it covers. */
import type { Observation } from '../dossier/facts.ts'
import type { ImportContext, Question } from './importer.ts'
import { readPeriod } from './matomo-period.ts'

type Dates = Pick<Observation, 'grain' | 'from' | 'to' | 'periodQuestion'>

export interface PeriodChoice {
  /** Dates of every value of the report; empty until the question is answered. */
  readonly dates: Dates
  readonly question: Question
  readonly answered: boolean
}

/** `about` is what the user sees: the report's title. */
export function askPeriod(about: string, context: ImportContext): PeriodChoice {
  const id = `period:${about}`
  const answer = readPeriodAnswer(context.answers[id] ?? '')
  return {
    dates: { ...(answer ?? { grain: 'range', from: '', to: '' }), periodQuestion: id },
    // Still offered once answered: the user may have been wrong.
    question: { id, kind: 'which-period', about, options: [] },
    answered: answer !== null,
  }
}

/**
 * The period that an answer names: a month `2025-03`, a year `2025` or a day `2025-03-14`, as well as the unambiguous ways of
 * writing them (`mars 2025`, `03/2025`). Null for anything else.
 */
export function readPeriodAnswer(text: string): Omit<Dates, 'periodQuestion'> | null {
  const period = readPeriod(text)
  return period === null || period.grain === 'range' || period.grain === 'week' ? null : period
}

/** The answer as it is stored: `2025`, `2025-03` or `2025-03-14`; null when the text names no such period. */
export function tidyPeriodAnswer(text: string): string | null {
  const period = readPeriodAnswer(text)
  return period === null ? null : period.from.slice(0, period.grain === 'year' ? 4 : period.grain === 'month' ? 7 : 10)
}
