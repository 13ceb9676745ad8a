/** What the page learns of the dossier's past: its journal, its backups, and what can still be read of a damaged file. */
import type { JournalEntry } from '../core/dossier/journal.ts'
import type { Standing } from '../core/dossier/undo.ts'

/** An entry of the journal with what became of it. `describeEntry` words it. */
export interface JournalEntryView extends JournalEntry, Standing {}
