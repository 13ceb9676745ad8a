import { datedObservations } from '../core/dossier/tied-facts.ts'
import type { StoredImport } from '../core/dossier/dossier.ts'
import { isAnswer } from '../core/import/is-answer.ts'
import { periodOf } from '../core/import/inspect-facts.ts'
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

/** The file as the answers of today read it: an answer that was corrected since the import has moved its dates. */
export function asAnswered(
  { inspection, facts }: Pick<StoredImport, 'inspection' | 'facts'>,
  answers: Readonly<Record<string, string>> = {},
): FileInspection {
  const file = withoutAnswered(inspection, answers)
  if (!file.questions.some((one) => one.kind === 'which-year' || one.kind === 'which-period')) return file
  const observations = datedObservations(facts.observations, answers)
  const tables = file.tables.map((table) => {
    const isOfTable = (fact: { readonly place: { readonly sheet: string | null } }) => fact.place.sheet === table.sheet
    const dated = { observations: observations.filter(isOfTable), publications: facts.publications.filter(isOfTable) }
    return { ...table, period: periodOf(dated) }
  })
  return { ...file, tables }
}
