import { isAnswer } from '../core/import/is-answer.ts'
import type { FileInspection } from '../core/import/inspection.ts'

/** A question that was answered since the import is no longer a problem; it stays among the questions, to be corrected. */
export function withoutAnswered(file: FileInspection, answers: Readonly<Record<string, string>> = {}): FileInspection {
  const answered = file.questions.filter((one) => isAnswer(one, answers[one.id] ?? '')).map((one) => one.about)
  const problems = file.problems.filter(
    (one) =>
      (one.code !== 'which-network' &&
        one.code !== 'period-unknown' &&
        one.code !== 'which-list' &&
        one.code !== 'which-column' &&
        one.code !== 'year-unknown') ||
      !answered.includes(one.params.title),
  )
  return { ...file, problems }
}
