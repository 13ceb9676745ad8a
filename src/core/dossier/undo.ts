/**
 * Whether an entry of the journal can be taken back, and what that gives. The files that an entry brought can be at any time,
 * with everything said about them since; anything else as long as nothing later rests on it.
 */
import { withoutFiles } from './batches.ts'
import { sameJson } from './canonical-json.ts'
import type { Change } from './changes.ts'
import { measureId, subjectOf, takenBack } from './changes.ts'
import type { DossierState, StoredImport } from './dossier.ts'
import { overlapId } from './typed-overlap.ts'
import type { JournalEntry, JournalIntent } from './journal.ts'

/** What an entry has become. */
export interface Standing {
  /** The entry that took it back; null: it is in force. */
  readonly undoneBy: number | null
  readonly canUndo: boolean
  /** The later entry that stands in the way; null: none, or it is no question of order. */
  readonly blockedBy: number | null
}

/** These begin a dossier: before them there is nothing to go back to. */
const beginnings: ReadonlySet<JournalIntent> = new Set(['create', 'upgrade', 'salvage'])

/** How every entry stands, by its id. */
export function standings(journal: readonly JournalEntry[], state: DossierState): ReadonlyMap<number, Standing> {
  const undone = undoneEntries(journal)
  const latest = latestOnSubject(journal, undone)
  return new Map(
    journal.map((entry): readonly [number, Standing] => {
      const undoneBy = undone.get(entry.id) ?? null
      if (undoneBy !== null || beginnings.has(entry.intent))
        return [entry.id, { undoneBy, canUndo: false, blockedBy: null }]
      const blocked = obstacle(entry, state, latest)
      return [entry.id, { undoneBy, canUndo: blocked === null, blockedBy: blocked?.by ?? null }]
    }),
  )
}

/** The state without what an entry that can be undone did; `withdrawn`: the imports that it took away or replaced. */
export function withoutEntry(
  state: DossierState,
  entry: JournalEntry,
  withdrawn: readonly StoredImport[],
  journal: readonly JournalEntry[],
): DossierState {
  const added = addedBy(entry)
  const latest = latestOnSubject(journal, undoneEntries(journal))
  const free = othersOf(entry).filter((change) => obstacleTo(change, entry, state, latest) === null)
  const remaining = withoutFiles(state, (one) => added.get(one.inspection.sha256) === one.batch)
  return takenBack(remaining, free, withdrawn)
}

/** The last entry in force that can be taken back and is no undo itself. */
export function lastUndoable(
  journal: readonly JournalEntry[],
  standing: ReadonlyMap<number, Standing>,
): JournalEntry | null {
  return journal.findLast((one) => one.intent !== 'undo' && standing.get(one.id)?.canUndo === true) ?? null
}

/** Entries that another one takes back, and that one. An undo that was taken back counts no more. */
function undoneEntries(journal: readonly JournalEntry[]): ReadonlyMap<number, number> {
  const undone = new Map<number, number>()
  for (const { id, undoes } of journal.toReversed()) {
    if (undoes !== null && !undone.has(id)) undone.set(undoes, id)
  }
  return undone
}

interface Latest {
  /** Last entry that changed a subject, whatever became of it. */
  readonly any: ReadonlyMap<string, number>
  /** Last entry in force that changed it for its own sake: an undo and what it takes back cancel out. */
  readonly standing: ReadonlyMap<string, number>
}

function latestOnSubject(journal: readonly JournalEntry[], undone: ReadonlyMap<number, number>): Latest {
  const any = new Map<string, number>()
  const standing = new Map<string, number>()
  for (const entry of journal) {
    for (const change of entry.changes) {
      const subject = subjectOf(change)
      any.set(subject, entry.id)
      if (entry.intent !== 'undo' && !undone.has(entry.id)) standing.set(subject, entry.id)
    }
  }
  return { any, standing }
}

interface Obstacle {
  readonly by: number | null
}

/** Null: nothing stands in the way. */
function obstacle(entry: JournalEntry, state: DossierState, latest: Latest): Obstacle | null {
  const added = addedBy(entry)
  if (state.imports.some((one) => added.get(one.inspection.sha256) === one.batch)) return null
  const others = othersOf(entry)
  for (const change of others) {
    const found = obstacleTo(change, entry, state, latest)
    if (found !== null) return found
  }
  const [first] = added.keys()
  if (others.length > 0 || first === undefined) return null
  return { by: latest.any.get(`import:${first}`) ?? null }
}

function obstacleTo(change: Change, entry: JournalEntry, state: DossierState, latest: Latest): Obstacle | null {
  const subject = subjectOf(change)
  const standing = latest.standing.get(subject) ?? 0
  if (standing > entry.id) return { by: standing }
  return sameJson(valueIn(state, change), sideOf(change)) ? null : { by: latest.any.get(subject) ?? null }
}

/** Batches of the files that the entry brought in, by SHA-256. */
function addedBy(entry: JournalEntry): ReadonlyMap<string, number> {
  return new Map(
    entry.changes.flatMap((one) =>
      one.of === 'import' && one.before === null && one.after !== null ? [[one.sha256, one.after.batch] as const] : [],
    ),
  )
}

/** Every change but the files that came in, and what goes away with them. */
function othersOf(entry: JournalEntry): readonly Change[] {
  const added = addedBy(entry)
  return entry.changes.filter((one) => {
    switch (one.of) {
      case 'import':
      case 'answer':
        return !added.has(one.sha256)
      case 'choice':
        return ![...added.keys()].some((sha256) => one.key.includes(sha256))
      default:
        return true
    }
  })
}

/** What the state says now of the subject of a change, as {@link sideOf} prints it. */
function valueIn(state: DossierState, change: Change): unknown {
  switch (change.of) {
    case 'territory':
      return state.territory
    case 'structure':
      return state.declaredStructure
    case 'channel':
      return state.channels.find((one) => one.id === change.id) ?? null
    case 'removed-channel':
      return state.removedChannels.includes(change.id) ? change.id : null
    case 'import':
      return state.imports.find((one) => one.inspection.sha256 === change.sha256)?.batch ?? null
    case 'answer':
      return own(state.answers[change.sha256] ?? {}, change.question)
    case 'measure':
      return state.measures.find((one) => measureId(one) === change.id) ?? null
    case 'choice':
      return own(state.choices, change.key)
    case 'overlap':
      return state.overlaps.find((one) => overlapId(one) === change.id) ?? null
    case 'weights':
      return state.weights
    case 'override':
      return state.overrides.find((one) => one.id === change.id) ?? null
    case 'reference':
      return state.reference
    case 'fictitious':
      return state.fictitious
  }
}

function own(record: Readonly<Record<string, string>>, key: string): string | null {
  return Object.hasOwn(record, key) ? (record[key] ?? null) : null
}

function sideOf(change: Change): unknown {
  return change.of === 'import' ? (change.after?.batch ?? null) : change.after
}
