import type { Question } from './importer.ts'
import { readPeriodAnswer } from './which-period.ts'
import { readYearAnswer } from './which-year.ts'

/** True when a text answers the question; anything else leaves its facts waiting. */
export function isAnswer(question: Question, text: string): boolean {
  switch (question.kind) {
    case 'which-network':
    case 'which-list':
    case 'which-column':
      return question.options.includes(text)
    case 'which-period':
      return readPeriodAnswer(text) !== null
    case 'which-year':
      return readYearAnswer(text) !== null
  }
}
