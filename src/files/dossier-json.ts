/**
 * A dossier as JSON, whole (content, journal and what was withdrawn) or its content alone; and back. Made to be kept, compared
 * and read by other programs: one line per import and per entry of the journal, keys in order, the same dossier always the same
 * bytes.
 *
 * ```
 * { "format": "amarres-dossier", "version": 3, "state": {…}, "imports": […], "withdrawn": […], "journal": […] }
 * { "format": "amarres-content", "version": 3, "state": {…}, "imports": […] }
 * ```
 * What version 2 wrote is read too, and brought to the current format as its files are.
 */
import { canonicalJson } from '../core/dossier/canonical-json.ts'
import { changesBetween } from '../core/dossier/changes.ts'
import { content } from '../core/dossier/content.ts'
import type { DossierState } from '../core/dossier/dossier.ts'
import { emptyState } from '../core/dossier/dossier.ts'
import type { JournalEntry } from '../core/dossier/journal.ts'
import { currentFormat, formatOf } from './dossier-formats.ts'
import type { StoredFormat } from './dossier-formats.ts'
import { isJournalEntry, isStoredImport, isStoredState } from './dossier-shape.ts'
import { digestOf, fingerprintOf, formatVersion } from './dossier-tables.ts'
import type { DossierContents, Withdrawal } from './dossier-tables.ts'
import { upgradedContents } from './dossier-upgrade.ts'

const wholeFormat = 'amarres-dossier'
const contentFormat = 'amarres-content'

export interface WholeDossier extends Pick<DossierContents, 'state' | 'journal'> {
  readonly withdrawals: readonly Withdrawal[]
}

export function dossierJson({ state, journal, withdrawals }: WholeDossier): string {
  return document(wholeFormat, [
    ...stateParts(state, state.imports),
    ['withdrawn', lines(withdrawals)],
    ['journal', lines(journal)],
  ])
}

/** The same content always gives the same bytes, whatever happened before. */
export function contentJson(state: DossierState): string {
  const bare = content(state, (one) => ({ ...one, batch: undefined }))
  return document(contentFormat, stateParts(bare, bare.imports))
}

function stateParts(state: object, imports: readonly unknown[]): readonly (readonly [string, string])[] {
  return [
    ['state', canonicalJson({ ...state, imports: undefined })],
    ['imports', lines(imports)],
  ]
}

function document(format: string, parts: readonly (readonly [name: string, json: string])[]): string {
  const body = parts.map(([name, json]) => `"${name}":${json}`).join(',\n')
  return `{"format":"${format}","version":${formatVersion},\n${body}}\n`
}

function lines(list: readonly unknown[]): string {
  return list.length === 0 ? '[]' : `[\n${list.map(canonicalJson).join(',\n')}\n]`
}

/** Null when the text is no such JSON, or when its journal does not agree with its content. `at`: now, for a content alone. */
export function readDossierJson(text: string, at: string): WholeDossier | null {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return null
    const parts = new Map<string, unknown>(Object.entries(value))
    const format = formatOf(parts.get('version'))
    if (format === null) return null
    if (parts.get('format') === wholeFormat) return readWhole(parts, format, at)
    return parts.get('format') === contentFormat ? readContent(parts, format, at) : null
  } catch {
    // No JSON, or nested beyond reason.
    return null
  }
}

type Parts = ReadonlyMap<string, unknown>

function readWhole(parts: Parts, format: StoredFormat, at: string): WholeDossier | null {
  const state = readState(format.completed(parts.get('state')), parts.get('imports'))
  const journal = list(parts.get('journal'))
  const withdrawn = list(parts.get('withdrawn'))
  if (state === null || !journal?.every(isJournalEntry) || !withdrawn?.every(isWithdrawal)) return null
  const ordered = journal.every((one, index) => one.id > (journal[index - 1]?.id ?? 0))
  const agrees = journal.at(-1)?.content === format.fingerprintOf(state)
  if (!ordered || !agrees) return null
  const contents = format === currentFormat ? { state, journal } : upgradedContents({ state, journal }, at)
  return { ...contents, withdrawals: withdrawn }
}

function readContent(parts: Parts, format: StoredFormat, at: string): WholeDossier | null {
  const imports = list(parts.get('imports'))?.map((one) => flattened(one))
  const state = readState(format.completed(parts.get('state')), imports)
  if (state === null) return null
  const entry: JournalEntry = {
    id: 1 + Math.max(0, ...state.imports.map((one) => one.batch)),
    at,
    intent: 'create',
    undoes: null,
    changes: changesBetween(emptyState, state, digestOf),
    content: fingerprintOf(state),
  }
  return { state, journal: [entry], withdrawals: [] }
}

/** `{ batch, content: { … } }`, as the content prints an import, → the import. */
function flattened(one: unknown): unknown {
  if (typeof one !== 'object' || one === null || !('content' in one) || !('batch' in one)) return null
  return { ...(one.content as object), batch: one.batch }
}

function readState(rest: unknown, imports: unknown): DossierState | null {
  const all = list(imports)
  if (!isStoredState(rest) || !all?.every(isStoredImport)) return null
  const names = new Set(all.map((one) => one.inspection.sha256))
  return names.size === all.length ? { ...rest, imports: all } : null
}

function list(value: unknown): readonly unknown[] | null {
  return Array.isArray(value) ? value : null
}

function isWithdrawal(value: unknown): value is Withdrawal {
  return (
    typeof value === 'object' &&
    value !== null &&
    'entry' in value &&
    typeof value.entry === 'number' &&
    'import' in value &&
    isStoredImport(value.import)
  )
}
