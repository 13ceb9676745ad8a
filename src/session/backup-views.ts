/** Backups as the page sees them: what each one holds, compared with the dossier that is open. */
import type { JournalEntry } from '../core/dossier/journal.ts'
import { lastEntryOf, listBackups } from '../files/dossier-backups.ts'
import { linksOf } from '../files/dossier-tables.ts'
import type { BackupView } from '../ipc/dossier-views.ts'

/** The latest first. `journal`: of the dossier they are backups of; empty when it cannot be read. */
export function backupViews(path: string, journal: readonly JournalEntry[]): readonly BackupView[] {
  const links = linksOf(journal)
  return listBackups(path).map((backup) => {
    const last = lastEntryOf(backup.path)
    const index = last === null ? -1 : links.indexOf(last.link)
    return { ...backup, savedAt: last?.at ?? null, entries: index === -1 ? null : index + 1 }
  })
}
