/**
 * What can still be read of a damaged dossier. It is read from a copy: the damaged file itself is never touched. The chain of the
 * journal says which entries are whole, and they say of each import whether it is what was stored: what is given back is either
 * proved, or named as not proved.
 *
 * What it cannot do: read a file whose first page (the list of tables) is lost; only a backup helps then.
 */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Change, ImportSummary } from '../core/dossier/changes.ts'
import { byBatch, changesBetween, takenBack } from '../core/dossier/changes.ts'
import type { DossierState, StoredImport } from '../core/dossier/dossier.ts'
import { emptyState } from '../core/dossier/dossier.ts'
import type { JournalEntry } from '../core/dossier/journal.ts'
import type { WholeDossier } from './dossier-json.ts'
import { currentFormat, formatOf } from './dossier-formats.ts'
import type { StoredFormat } from './dossier-formats.ts'
import { connect, pragmaNumber, schemaOf } from './dossier-sqlite.ts'
import { chained, digestOf, fingerprintOf, lastRevision, readImport, readRest, schema } from './dossier-tables.ts'
import type { Journal } from './dossier-tables.ts'

export interface Salvaged {
  readonly dossier: WholeDossier
  /** True: the whole content is back, and proved identical to what was saved last. */
  readonly complete: boolean
  /** Names of the files that the journal tells of and that cannot be read any more. */
  readonly lost: readonly string[]
  /** Names of the files that were read, and that nothing proves to be as they were stored. */
  readonly unproved: readonly string[]
  /** False: nothing proves that what was typed (territory, channels, answers…) is all there, as it was. */
  readonly rest: boolean
  /** ISO date and time after which the journal cannot be read: more may be missing. Empty: none of it can. Null: it is whole. */
  readonly until: string | null
}

/** Null when nothing can be read. `at`: ISO date and time of the journal's entry about it. */
export function salvage(path: string, at: string): Salvaged | null {
  let folder: string | null = null
  let database: DatabaseSync | null = null
  try {
    folder = mkdtempSync(join(tmpdir(), 'amarres-'))
    const copy = join(folder, 'copy')
    copyFileSync(path, copy)
    if (existsSync(`${path}-journal`)) copyFileSync(`${path}-journal`, `${copy}-journal`)
    database = connect(copy, false)
    // Only to read on where the end of the file is missing, which SQLite refuses otherwise; nothing is written.
    database.enableDefensive(false)
    database.exec('PRAGMA writable_schema = ON')
    // A damaged number of version is no reason to read nothing.
    const format = formatOf(pragmaNumber(database, 'user_version')) ?? currentFormat
    return schemaOf(database) === schema ? salvageFrom(database, format, at) : null
  } catch {
    // The first page is unreadable, or there is no room for a copy.
    return null
  } finally {
    database?.close()
    if (folder !== null) rmSync(folder, { recursive: true, force: true })
  }
}

function salvageFrom(database: DatabaseSync, format: StoredFormat, at: string): Salvaged | null {
  const journal = chained(readableRows(database, 'journal'))
  const told = replay(journal.entries)
  const imports = readableRows(database, 'imports').flatMap((row) => readImport(row) ?? [])
  const proved = imports.flatMap((one) => provedBy(told, one) ?? [])
  const unproved = imports.filter(({ inspection: { sha256 } }) => !told.imports.has(sha256))
  const kept = [...proved, ...unproved].sort(byBatch)
  const last = journal.entries.at(-1)
  const isWholeJournal = last !== undefined && readableRow(() => ({ id: lastRevision(database) }))?.id === last.id
  const { rest, whole } = restOf(database, format, told, isWholeJournal)
  if (rest === null && kept.length === 0 && journal.entries.length === 0) return null

  const state: DossierState = { ...(rest ?? emptyState), imports: kept }
  const complete = isWholeJournal && last.content === format.fingerprintOf(state)
  const there = new Set(kept.map((one) => one.inspection.sha256))
  const lost = [...told.imports].filter(([sha256]) => !there.has(sha256))
  const entry = lastEntry(journal, told, state, lost, at)
  return {
    dossier: { state, journal: [...journal.entries, entry], withdrawals: withdrawalsOf(database, told.digests) },
    complete,
    lost: lost.map(([, { file }]) => file),
    // Proved as a whole is proved one by one.
    unproved: complete ? [] : unproved.map((one) => one.inspection.file),
    rest: complete || whole,
    until: isWholeJournal ? null : (last?.at ?? ''),
  }
}

/** Null when the journal does not tell of this very import. */
function provedBy(told: Told, one: StoredImport): StoredImport | null {
  const summary = told.imports.get(one.inspection.sha256)
  return summary?.content === digestOf(one) ? { ...one, batch: summary.batch } : null
}

/** Tells everything that is not as the readable part of the journal says: the journal then tells the whole content again. */
function lastEntry(
  { entries }: Journal,
  told: Told,
  state: DossierState,
  lost: readonly (readonly [sha256: string, ImportSummary])[],
  at: string,
): JournalEntry {
  const id = 1 + Math.max(entries.at(-1)?.id ?? 0, ...state.imports.map((one) => one.batch))
  const untold = state.imports.filter((one) => !told.imports.has(one.inspection.sha256))
  const before = { ...(told.rest ?? emptyState), imports: [] }
  const changes = [
    ...changesBetween(before, { ...state, imports: untold }, digestOf),
    ...lost.map(([sha256, summary]): Change => ({ of: 'import', sha256, before: summary, after: null })),
  ]
  return { id, at, intent: 'salvage', undoes: null, changes, content: fingerprintOf(state) }
}

/** What the readable part of the journal tells. */
interface Told {
  /** Everything but the imports; null when nothing of the journal is readable. */
  readonly rest: DossierState | null
  /** Imports that should be there after its last entry. */
  readonly imports: ReadonlyMap<string, ImportSummary>
  /** `<sha256> <fingerprint>` of every import that there ever was. */
  readonly digests: ReadonlySet<string>
}

function replay(entries: readonly JournalEntry[]): Told {
  let rest = entries.length === 0 ? null : emptyState
  const imports = new Map<string, ImportSummary>()
  const digests = new Set<string>()
  for (const { changes } of entries) {
    if (rest !== null) rest = takenBack(rest, changes.map(reversed), [])
    for (const one of changes) {
      if (one.of !== 'import') continue
      for (const side of [one.before, one.after]) if (side !== null) digests.add(`${one.sha256} ${side.content}`)
      if (one.after === null) imports.delete(one.sha256)
      else imports.set(one.sha256, one.after)
    }
  }
  return { rest, imports, digests }
}

function reversed(change: Change): Change {
  const { before, after } = change
  // Both sides are of the same kind, which the union of changes hides.
  return { ...change, before: after, after: before, ...('position' in change ? { position: null } : {}) } as Change
}

/** What is stored; what the journal tells instead, where it tells otherwise and is whole, or where nothing is stored. */
function restOf(
  database: DatabaseSync,
  format: StoredFormat,
  told: Told,
  isWholeJournal: boolean,
): { readonly rest: DossierState | null; readonly whole: boolean } {
  const stored = readableRow(() => readRest(database, format))
  const bare = told.rest === null ? null : { ...told.rest, imports: [] }
  if (stored === null) return { rest: bare, whole: isWholeJournal && bare !== null }
  const state = { ...stored, imports: [] }
  if (bare === null || !isWholeJournal) return { rest: state, whole: false }
  const agrees = changesBetween(bare, state, digestOf).length === 0
  return { rest: agrees ? state : bare, whole: true }
}

function withdrawalsOf(database: DatabaseSync, digests: ReadonlySet<string>): WholeDossier['withdrawals'] {
  return readableRows(database, 'withdrawn').flatMap((row) => {
    const one = readImport(row)
    const isProved = one !== null && digests.has(`${one.inspection.sha256} ${digestOf(one)}`)
    return isProved ? [{ entry: Number(row['entry']), import: one }] : []
  })
}

type Row = Readonly<Record<string, unknown>>

/** Every row that can be read, around those that cannot. */
function readableRows(database: DatabaseSync, table: 'journal' | 'imports' | 'withdrawn'): readonly Row[] {
  const ids = new Set<number>()
  for (const order of ['ASC', 'DESC']) {
    try {
      for (const row of database.prepare(`SELECT rowid AS id FROM ${table} ORDER BY rowid ${order}`).iterate())
        ids.add(Number(row['id']))
    } catch {
      // A page of the table is damaged: what is beyond is reached from the other end.
    }
  }
  const rows: Row[] = []
  for (const id of [...ids].sort((a, b) => a - b)) {
    const row = readableRow<Row>(() => database.prepare(`SELECT * FROM ${table} WHERE rowid = ?`).get(id) ?? null)
    if (row !== null) rows.push(row)
  }
  return rows
}

function readableRow<Value extends object>(read: () => Value | null): Value | null {
  try {
    return read()
  } catch {
    return null
  }
}
