import type { FileInspection } from '../../src/core/import/inspection.ts'
import type { Question } from '../../src/core/import/importer.ts'
import type { DossierView } from '../../src/ipc/channels.ts'

/** Questions about a file that nobody has answered: their data wait. */
export function pendingQuestions(
  file: Pick<FileInspection, 'sha256' | 'questions'>,
  answers: DossierView['answers'],
): readonly Question[] {
  const given = answers[file.sha256] ?? {}
  return file.questions.filter((question) => !Object.hasOwn(given, question.id))
}

export function countPendingQuestions(dossier: Pick<DossierView, 'files' | 'answers'>): number {
  return dossier.files.reduce((sum, file) => sum + pendingQuestions(file, dossier.answers).length, 0)
}
