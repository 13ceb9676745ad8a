/** Entries of the journal by what they are about, as people look for them, and the files that they name. */
import type { Change, ImportSummary } from '../../src/core/dossier/changes.ts'
import type { JournalEntry } from '../../src/core/dossier/journal.ts'

export const historyKinds = ['import', 'typed', 'inventory', 'choice', 'undo', 'file'] as const
export type HistoryKind = (typeof historyKinds)[number]

/** An import with corrections is both an import and a decision; an undo is an undo, whatever it takes back. */
export function kindsOf({ intent, changes }: Pick<JournalEntry, 'intent' | 'changes'>): readonly HistoryKind[] {
  switch (intent) {
    case 'undo':
      return ['undo']
    case 'restore':
      return ['undo', 'file']
    case 'create':
    case 'upgrade':
    case 'salvage':
      return ['file']
    case 'import':
    case 'edit': {
      const found = new Set(changes.flatMap(kindsOfChange))
      return historyKinds.filter((kind) => found.has(kind))
    }
  }
}

function kindsOfChange(change: Change): readonly HistoryKind[] {
  switch (change.of) {
    case 'import': {
      const { after } = change
      const decided = after !== null && after.corrections.length + after.ignored.length > 0
      return decided ? ['import', 'choice'] : ['import']
    }
    case 'measure':
    case 'overlap':
      return ['typed']
    case 'answer':
    case 'choice':
    case 'weights':
    case 'override':
    case 'reference':
      return ['choice']
    case 'territory':
    case 'structure':
    case 'channel':
    case 'removed-channel':
    case 'fictitious':
      return ['inventory']
  }
}

/** Names of the files that the journal mentions, by SHA-256: those of files taken out since too. */
export function fileNames(journal: readonly Pick<JournalEntry, 'changes'>[]): Readonly<Record<string, string>> {
  const names = journal.flatMap(({ changes }) =>
    changes.flatMap((one): readonly (readonly [string, string])[] => {
      const summary = one.of === 'import' ? (one.after ?? one.before) : null
      return one.of === 'import' && summary !== null ? [[one.sha256, summary.file]] : []
    }),
  )
  return Object.fromEntries(names)
}

export interface FileDecided {
  readonly sha256: string
  readonly summary: ImportSummary
}

/** Files that the dossier holds now and about which something was decided; `journal`: most recent first. */
export function decidedFiles(
  journal: readonly Pick<JournalEntry, 'changes'>[],
  held: readonly { readonly sha256: string }[],
): readonly FileDecided[] {
  const latest = new Map<string, ImportSummary>()
  for (const change of journal.flatMap((entry) => entry.changes)) {
    if (change.of === 'import' && change.after !== null && !latest.has(change.sha256)) {
      latest.set(change.sha256, change.after)
    }
  }
  return held.flatMap(({ sha256 }) => {
    const summary = latest.get(sha256)
    return summary !== undefined && summary.corrections.length + summary.ignored.length > 0 ? [{ sha256, summary }] : []
  })
}
