/**
 * Dossiers of older formats.
 *
 * Version 1 had no journal, no batches, no decisions, no figures typed by hand and no choices between sources. Each of its
 * imports becomes a batch of its own; its journal begins with the upgrade, which tells what there was, not how it came.
 */
import type { DatabaseSync } from 'node:sqlite'
import { noDecisions } from '../core/import/decisions.ts'
import { changesBetween } from '../core/dossier/changes.ts'
import type { DossierState } from '../core/dossier/dossier.ts'
import { emptyState } from '../core/dossier/dossier.ts'
import type { JournalEntry } from '../core/dossier/journal.ts'
import { isStoredImport, isStoredState } from './dossier-shape.ts'
import { schemaOf } from './dossier-sqlite.ts'
import { digestOf, fingerprintOf, lastRevision, writeContents } from './dossier-tables.ts'
import type { DossierContents } from './dossier-tables.ts'

const version1Schema = 'table imports,table meta,table state'

/** The dossier as it is in the current format; null when the file is not what version 1 wrote. Throws on broken JSON. */
export function readVersion1(database: DatabaseSync, at: string): Omit<DossierContents, 'head'> | null {
  if (schemaOf(database) !== version1Schema) return null
  const rest: unknown = {
    ...object(database.prepare('SELECT json FROM state').get()?.['json']),
    measures: [],
    choices: {},
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
  return { state, journal: [entryOf(state, revision, at)] }
}

/** Inside a transaction. The new head of the journal. */
export function writeUpgraded(database: DatabaseSync, contents: Omit<DossierContents, 'head'>): string {
  database.exec('DROP TABLE imports; DROP TABLE state; DROP TABLE meta')
  return writeContents(database, contents, [])
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
