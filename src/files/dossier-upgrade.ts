/**
 * Dossiers of older formats.
 *
 * Version 1 had no journal, no batches, no decisions, no figures typed by hand and no choices between sources. Each of its
 * imports becomes a batch of its own; its journal begins with the upgrade, which tells what there was, not how it came.
 *
 * Version 2 has the tables of today: its journal goes on after the upgrade, and what it tells can still be undone.
 */
import type { DatabaseSync } from 'node:sqlite'
import { noDecisions } from '../core/import/decisions.ts'
import { changesBetween } from '../core/dossier/changes.ts'
import type { DossierState } from '../core/dossier/dossier.ts'
import { emptyState } from '../core/dossier/dossier.ts'
import type { JournalEntry } from '../core/dossier/journal.ts'
import { formatOf } from './dossier-formats.ts'
import { isStoredImport, isStoredState } from './dossier-shape.ts'
import { schemaOf } from './dossier-sqlite.ts'
import {
  appendEntry,
  digestOf,
  fingerprintOf,
  formatVersion,
  lastRevision,
  readContents,
  schema,
  writeContents,
  writeRest,
} from './dossier-tables.ts'
import type { DossierContents } from './dossier-tables.ts'

const version1Schema = 'table imports,table meta,table state'

/** The dossier as it is in the current format, with the head of the journal in the file, empty without one; null when the file is not what its version wrote. Throws on broken JSON. */
export function readOlder(database: DatabaseSync, version: number, at: string): DossierContents | null {
  if (version === 1) return readVersion1(database, at)
  const format = formatOf(version)
  if (format === null || schemaOf(database) !== schema) return null
  const contents = readContents(database, format)
  return contents === null ? null : { ...contents, ...upgradedContents(contents, at) }
}

/** Inside a transaction. The new head of the journal. */
export function writeUpgraded(database: DatabaseSync, contents: DossierContents): string {
  const entry = contents.journal.at(-1)
  if (entry === undefined || schemaOf(database) === version1Schema) {
    database.exec('DROP TABLE imports; DROP TABLE state; DROP TABLE meta')
    return writeContents(database, contents, [])
  }
  database.exec(`PRAGMA user_version = ${formatVersion}`)
  writeRest(database, contents.state)
  return appendEntry(database, contents.head, entry)
}

/** With the entry that says so at the end of the journal. */
export function upgradedContents(
  { state, journal }: Pick<DossierContents, 'state' | 'journal'>,
  at: string,
): Pick<DossierContents, 'state' | 'journal'> {
  const id = 1 + Math.max(0, ...journal.map((one) => one.id), ...state.imports.map((one) => one.batch))
  const entry: JournalEntry = { id, at, intent: 'upgrade', undoes: null, changes: [], content: fingerprintOf(state) }
  return { state, journal: [...journal, entry] }
}

function readVersion1(database: DatabaseSync, at: string): DossierContents | null {
  if (schemaOf(database) !== version1Schema) return null
  const rest: unknown = {
    ...emptyState,
    ...object(database.prepare('SELECT json FROM state').get()?.['json']),
  }
  const imports = database
    .prepare('SELECT inspection, facts FROM imports ORDER BY position, sha256')
    .all()
    .map((row, index): unknown => ({
      inspection: JSON.parse(String(row['inspection'])) as unknown,
      decisions: noDecisions,
      facts: JSON.parse(String(row['facts'])) as unknown,
      batch: index + 1,
    }))
  if (!isStoredState(rest) || !imports.every(isStoredImport)) return null
  const revision = lastRevision(database)
  const state: DossierState = { ...rest, imports }
  return { state, journal: [entryOf(state, revision, at)], head: '' }
}

/** Numbers of entries are those of the saves, and greater than the batches there are. */
function entryOf(state: DossierState, revision: number, at: string): JournalEntry {
  const id = Math.max(Number.isSafeInteger(revision) ? revision : 0, state.imports.length) + 1
  return {
    id,
    at,
    intent: 'upgrade',
    undoes: null,
    changes: changesBetween(emptyState, state, digestOf),
    content: fingerprintOf(state),
  }
}

function object(json: unknown): object {
  const value: unknown = JSON.parse(String(json))
  return typeof value === 'object' && value !== null ? value : {}
}
