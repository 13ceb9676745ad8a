/** Every problem in words, on stderr: what happened, where, and what to do. */
import type { Problem } from '../core/problem.ts'
import { describeProblem } from '../core/wording/describe-problem.ts'
import type { Lang } from '../core/wording/language.ts'
import { words } from '../core/wording/words.ts'
import { warn } from './terminal.ts'

/** Each problem once, in words, with its place. */
export function sayProblems(problems: readonly Problem[], lang: Lang): void {
  const text = words(lang).cli
  const lines = problems.map((one) => {
    const { file, sheet, row, column } = one.place
    return text.problemLine(
      text.severity[one.severity],
      text.place(file, sheet, row, column),
      describeProblem(one, lang),
    )
  })
  for (const line of new Set(lines)) warn(line)
}
