/** Every problem in words, on stderr: where, what happened, and what to do. */
import type { Problem } from '../core/problem.ts'
import { describeProblem } from '../core/wording/describe-problem.ts'
import type { NamedChannels } from '../core/wording/describe-problem.ts'
import type { Lang } from '../core/wording/language.ts'
import { words } from '../core/wording/words.ts'
import { warn } from './terminal.ts'

/** Each sentence once: the same remark about the same place may come from the file and from the analysis. */
export function sayProblems(problems: readonly Problem[], lang: Lang, channels: NamedChannels = []): void {
  const text = words(lang).cli
  const lines = problems.map((one) =>
    text.problemLine(
      text.severity[one.severity],
      describeProblem(one, lang).where,
      problemMessage(one, lang, channels),
    ),
  )
  for (const line of new Set(lines)) warn(line)
}

/** What happened and what to do, without the place. */
export function problemMessage(problem: Problem, lang: Lang, channels: NamedChannels = []): string {
  const { what, todo } = describeProblem(problem, lang, channels)
  return todo === '' ? what : `${what} ${todo}`
}
