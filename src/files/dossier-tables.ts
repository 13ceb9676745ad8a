/**
 * The tables of a dossier file, and what goes in and out of them. JSON is stored in its canonical form, so that fingerprints are
 * those of the stored texts themselves: SQLite does not notice a byte that changed inside a text, the last entry of the journal
 * does.
 */
import { hash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { canonicalJson } from '../core/dossier/canonical-json.ts'
import { contentFingerprint, importText, importTexts } from '../core/dossier/content.ts'
import type { ImportTexts } from '../core/dossier/content.ts'
import type { DossierState, StoredImport } from '../core/dossier/dossier.ts'
import { chainLink } from '../core/dossier/journal.ts'
import type { JournalEntry } from '../core/dossier/journal.ts'
import type { StoredFormat } from './dossier-formats.ts'
import { isJournalEntry, isStoredImport, isStoredState } from './dossier-shape.ts'
import { applicationId } from './dossier-sqlite.ts'

/** Raised whenever the tables or the stored JSON change in a way that an older Amarres would misread. */
export const formatVersion = 3

const importColumns = `
    batch INTEGER NOT NULL,
    inspection TEXT NOT NULL,
    decisions TEXT NOT NULL,
    facts TEXT NOT NULL`

/** `meta` repeats what the last entry of the journal says: an older Amarres looks for it there. */
const tables = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE state (id INTEGER PRIMARY KEY CHECK (id = 1), json TEXT NOT NULL) STRICT;
  CREATE TABLE imports (
    sha256 TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    file TEXT NOT NULL,${importColumns}
  ) STRICT;
  CREATE TABLE journal (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    intent TEXT NOT NULL,
    undoes INTEGER,
    changes TEXT NOT NULL,
    content TEXT NOT NULL,
    link TEXT NOT NULL
  ) STRICT;
  CREATE TABLE withdrawn (
    entry INTEGER NOT NULL,
    sha256 TEXT NOT NULL,${importColumns},
    PRIMARY KEY (entry, sha256)
  ) STRICT;
`
export const schema = 'table imports,table journal,table meta,table state,table withdrawn'

/** Everything that a dossier file holds. */
export interface DossierContents {
  readonly state: DossierState
  /** Oldest first; never empty. */
  readonly journal: readonly JournalEntry[]
  /** Last link of the chain of the journal. */
  readonly head: string
}

/** An import that was taken out or replaced, kept so that this can be undone. */
export interface Withdrawal {
  /** The entry of the journal that took it out. */
  readonly entry: number
  readonly import: StoredImport
}

const fingerprint = (text: string): string => hash('sha256', text)

/** Imports are immutable: their fingerprint is computed once. */
const digests = new WeakMap<StoredImport, string>()

export function digestOf(one: StoredImport): string {
  return digests.get(one) ?? remember(one, importTexts(one))
}

function remember(one: StoredImport, texts: ImportTexts): string {
  const digest = fingerprint(importText(texts))
  digests.set(one, digest)
  return digest
}

export function fingerprintOf(state: DossierState): string {
  return contentFingerprint(state, digestOf, fingerprint)
}

export function linkAfter(previous: string, entry: JournalEntry): string {
  return chainLink(previous, entry, fingerprint)
}

function createTables(database: DatabaseSync): void {
  database.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${formatVersion}`)
  database.exec(tables)
}

/** Null when the file is not what its format writes, or not what its own journal says it holds. */
export function readContents(database: DatabaseSync, format: StoredFormat): DossierContents | null {
  const state = readState(database, format)
  const journal = readJournal(database)
  const last = journal?.entries.at(-1)
  if (state === null || journal === null || last === undefined) return null
  const agrees = last.content === format.fingerprintOf(state) && lastRevision(database) === last.id
  return agrees ? { state, journal: journal.entries, head: journal.head } : null
}

/** Everything but the imports; null when it has not the shape that its format writes. */
export function readRest(database: DatabaseSync, format: StoredFormat): Omit<DossierState, 'imports'> | null {
  const rest = format.completed(parse(database.prepare('SELECT json FROM state WHERE id = 1').get()?.['json']))
  return isStoredState(rest) ? rest : null
}

export function readState(database: DatabaseSync, format: StoredFormat): DossierState | null {
  const rest = readRest(database, format)
  const rows = database.prepare('SELECT * FROM imports ORDER BY position, sha256').all()
  const imports = rows.map((row) => {
    const one = readImport(row)
    // The columns that are only there to be searched must agree too.
    return one?.inspection.sha256 === row['sha256'] && one?.inspection.file === row['file'] ? one : null
  })
  if (rest === null || !imports.every((one) => one !== null)) return null
  return { ...rest, imports }
}

type Row = Readonly<Record<string, unknown>>

/** Null when it has not the shape of an import. */
export function readImport(row: Row): StoredImport | null {
  const { inspection, decisions, facts, batch } = row
  if (typeof inspection !== 'string' || typeof decisions !== 'string' || typeof facts !== 'string') return null
  const one = { inspection: parse(inspection), decisions: parse(decisions), facts: parse(facts), batch }
  if (!isStoredImport(one)) return null
  remember(one, { inspection, decisions, facts })
  return one
}

export interface Journal {
  readonly entries: readonly JournalEntry[]
  readonly head: string
}

/** Null when an entry is not readable, or not in the chain. */
function readJournal(database: DatabaseSync): Journal | null {
  const rows = database.prepare('SELECT * FROM journal ORDER BY id').all()
  const journal = chained(rows)
  return journal.entries.length === rows.length ? journal : null
}

/** The entries up to the first that is unreadable, or does not follow the one before. */
export function chained(rows: Iterable<Row>): Journal {
  const entries: JournalEntry[] = []
  let head = ''
  for (const row of rows) {
    const entry = { ...row, changes: parse(row['changes']) }
    if (!isJournalEntry(entry)) break
    const { id, at, intent, undoes, changes, content } = entry
    const own: JournalEntry = { id, at, intent, undoes, changes, content }
    const link = linkAfter(head, own)
    if (link !== row['link']) break
    entries.push(own)
    head = link
  }
  return { entries, head }
}

/** The link of the chain after each entry. */
export function linksOf(journal: readonly JournalEntry[]): readonly string[] {
  let link = ''
  return journal.map((entry) => (link = linkAfter(link, entry)))
}

export function headOf(database: DatabaseSync): string {
  const link = database.prepare('SELECT link FROM journal ORDER BY id DESC LIMIT 1').get()?.['link']
  return typeof link === 'string' ? link : ''
}

/** Those of one entry, or of all of them. */
export function readWithdrawals(database: DatabaseSync, entry: number | null = null): readonly Withdrawal[] {
  const rows = database
    .prepare('SELECT * FROM withdrawn WHERE ?1 IS NULL OR entry = ?1 ORDER BY entry, sha256')
    .all(entry)
  return rows.flatMap((row) => {
    const one = readImport(row)
    return one === null ? [] : [{ entry: Number(row['entry']), import: one }]
  })
}

/** Inside a transaction: everything, in a file without tables. */
export function writeContents(
  database: DatabaseSync,
  { state, journal }: Pick<DossierContents, 'state' | 'journal'>,
  withdrawals: readonly Withdrawal[],
): string {
  createTables(database)
  insertImports(database, state.imports, new Set())
  writeRest(database, state)
  for (const { entry, import: one } of withdrawals) insertWithdrawal(database, entry, one)
  let head = ''
  for (const entry of journal) head = appendEntry(database, head, entry)
  return head
}

/** Inside a transaction: what differs from `before`, and the entry that tells it. The new head of the journal. */
export function writeChange(
  database: DatabaseSync,
  before: DossierContents,
  state: DossierState,
  entry: JournalEntry,
): string {
  const kept = new Set(state.imports)
  for (const one of before.state.imports) if (!kept.has(one)) withdraw(database, entry.id, one.inspection.sha256)
  insertImports(database, state.imports, new Set(before.state.imports))
  writeRest(database, state)
  // What the undone entry had taken out is back among the imports.
  if (entry.undoes !== null) database.prepare('DELETE FROM withdrawn WHERE entry = ?').run(entry.undoes)
  return appendEntry(database, before.head, entry)
}

function withdraw(database: DatabaseSync, entry: number, sha256: string): void {
  database
    .prepare(
      `INSERT INTO withdrawn (entry, sha256, batch, inspection, decisions, facts)
       SELECT ?, sha256, batch, inspection, decisions, facts FROM imports WHERE sha256 = ?`,
    )
    .run(entry, sha256)
  database.prepare('DELETE FROM imports WHERE sha256 = ?').run(sha256)
}

/** Imports are immutable: one that is the same object as at the last save is already in the file. */
function insertImports(
  database: DatabaseSync,
  imports: readonly StoredImport[],
  saved: ReadonlySet<StoredImport>,
): void {
  const insert = database.prepare(
    'INSERT INTO imports (sha256, position, file, batch, inspection, decisions, facts) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const move = database.prepare('UPDATE imports SET position = ? WHERE sha256 = ? AND position <> ?')
  for (const [position, one] of imports.entries()) {
    const { sha256, file } = one.inspection
    if (saved.has(one)) {
      move.run(position, sha256, position)
      continue
    }
    const texts = importTexts(one)
    remember(one, texts)
    insert.run(sha256, position, file, one.batch, texts.inspection, texts.decisions, texts.facts)
  }
}

function insertWithdrawal(database: DatabaseSync, entry: number, one: StoredImport): void {
  const { inspection, decisions, facts } = importTexts(one)
  database
    .prepare('INSERT INTO withdrawn (entry, sha256, batch, inspection, decisions, facts) VALUES (?, ?, ?, ?, ?, ?)')
    .run(entry, one.inspection.sha256, one.batch, inspection, decisions, facts)
}

/** Imports are rows of their own: a save rewrites only those that changed. */
export function writeRest(database: DatabaseSync, state: DossierState): void {
  const rest = canonicalJson({ ...state, imports: undefined })
  database.prepare('INSERT OR REPLACE INTO state (id, json) VALUES (1, ?)').run(rest)
}

export function appendEntry(database: DatabaseSync, previous: string, entry: JournalEntry): string {
  const link = linkAfter(previous, entry)
  database
    .prepare('INSERT INTO journal (id, at, intent, undoes, changes, content, link) VALUES (?, ?, ?, ?, ?, ?, ?)')
    .run(entry.id, entry.at, entry.intent, entry.undoes, canonicalJson(entry.changes), entry.content, link)
  const meta = database.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)')
  meta.run('revision', String(entry.id))
  meta.run('savedAt', entry.at)
  return link
}

/** Number of the last entry of the journal, as it is kept apart from it. */
export function lastRevision(database: DatabaseSync): number {
  return Number(database.prepare("SELECT value FROM meta WHERE key = 'revision'").get()?.['value'])
}

/** Null when it is no JSON: nothing that is stored is null as a whole. */
function parse(json: unknown): unknown {
  if (typeof json !== 'string') return null
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
