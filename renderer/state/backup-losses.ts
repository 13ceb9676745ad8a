/** What going back to a backup would take out of the open dossier. */
import type { BackupView } from '../../src/ipc/dossier-views.ts'

/** The entries of the journal that came after the backup (most recent first, as given); null: they cannot be compared. */
export function lostEntries<Entry extends { readonly id: number }>(
  { entries }: Pick<BackupView, 'entries'>,
  journal: readonly Entry[],
): readonly Entry[] | null {
  return entries === null ? null : journal.slice(0, Math.max(0, journal.length - entries))
}

/** `12`, `1,3` … in thousands of bytes; at least 1. */
export function kilobytes(bytes: number): number {
  return Math.max(1, Math.round(bytes / 1024))
}
