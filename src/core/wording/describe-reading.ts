/** Why a file is what we say it is, and what showed how it is written, in words: the wizard and `amarres inspect` say the same. */
import type { FileInspection } from '../import/inspection.ts'
import type { TextDialect } from '../import/table.ts'
import { describeProblem } from './describe-problem.ts'
import type { Lang } from './language.ts'
import { words } from './words.ts'

/** One sentence each, the reasons first. `dialect`: null for what is no text table, or is no longer known. */
export function describeReading(file: FileInspection, dialect: TextDialect | null, lang: Lang): readonly string[] {
  const { wizard, importing } = words(lang)
  const say = wizard.evidence
  const [first, ...others] = file.tables
  const header = others.length === 0 ? (first?.headerRow ?? null) : null
  return [
    ...file.because.map((reason) => importing.because(reason)),
    ...(dialect === null ? [] : dialectSentences(dialect, lang)),
    ...(header === null ? [] : [say.header(header)]),
    ...file.problems.filter((one) => one.code === 'total-row').map((one) => describeProblem(one, lang).what),
  ]
}

function dialectSentences({ delimiter, quote, escape, regularRows, rows, columns }: TextDialect, lang: Lang): string[] {
  const { wizard } = words(lang)
  if (delimiter === null) return []
  return [
    wizard.evidence.regular(delimiterName(delimiter, lang), regularRows, rows, columns),
    ...(quote === "'" ? [wizard.evidence.apostrophes] : []),
    ...(escape === 'backslash' ? [wizard.evidence.backslash] : []),
  ]
}

/** `,` is hard to see alone. */
export function delimiterName(delimiter: string, lang: Lang): string {
  const { delimiters } = words(lang).app.data
  return delimiters[delimiter] ?? delimiters[delimiter.trim()] ?? delimiter
}
