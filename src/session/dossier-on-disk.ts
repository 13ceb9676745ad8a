/** What the command line does to a dossier file: the same file, lock, journal and undo as the application. */
import { randomUUID } from 'node:crypto'
import { previewImport } from '../core/dossier/import-effect.ts'
import type { ImportEffect } from '../core/dossier/import-effect.ts'
import { withBatch } from '../core/dossier/batches.ts'
import type { DossierState } from '../core/dossier/dossier.ts'
import { emptyState } from '../core/dossier/dossier.ts'
import type { FileInspection } from '../core/import/inspection.ts'
import { problem } from '../core/problem.ts'
import type { Problem } from '../core/problem.ts'
import { contentJson, dossierJson, readDossierJson } from '../files/dossier-json.ts'
import { createDossierFile, openDossierFile, writeDossierFile } from '../files/dossier-opening.ts'
import type { Access, OpenedDossier } from '../files/dossier-opening.ts'
import type { Progress } from '../ipc/channels.ts'
import type { JournalEntryView } from '../ipc/dossier-views.ts'
import type { GivenRecipes } from './given-recipes.ts'
import { journalView, lastUndo, undone } from './history.ts'
import { importFiles } from './import-files.ts'

type Opened = Extract<OpenedDossier, { readonly ok: true }>
type Failed = { readonly ok: false; readonly problem: Problem }
export type Done<Value> = { readonly ok: true; readonly value: Value } | Failed

const access = (): Access => ({ holder: { id: randomUUID(), program: 'command-line' }, at: new Date().toISOString() })

/** Opens the file, works, and lets others have it again, whatever happens. */
async function withDossier<Value>(path: string, work: (opened: Opened) => Promise<Done<Value>>): Promise<Done<Value>> {
  const opened = openDossierFile(path, access())
  if (!opened.ok) return opened
  try {
    return await work(opened)
  } finally {
    opened.file.close()
  }
}

/** An existing file is never touched: `write-failed`. */
export function newDossier(path: string, state: Partial<DossierState>): Problem | null {
  const created = createDossierFile(path, { ...emptyState, ...state }, access())
  if (!created.ok) return created.problem
  created.file.close()
  return null
}

/** A new file with the whole of what `dossierText` gave: its journal too, when it is there. */
export function newDossierFrom(path: string, json: string): Problem | null {
  const { holder, at } = access()
  const whole = readDossierJson(json, at)
  if (whole === null) return problem('not-a-dossier', 'error', { path })
  const written = writeDossierFile(path, whole, whole.withdrawals, { holder, at })
  if (!written.ok) return written.problem
  written.file.close()
  return null
}

export interface ImportedInto {
  /** Null: nothing new, nothing was saved. */
  readonly effect: ImportEffect | null
  readonly files: readonly FileInspection[]
  readonly problems: readonly Problem[]
}

/** Everything recognised is kept, as one batch; questions are left for the application, or for `answers`. */
export function importInto(
  path: string,
  paths: readonly string[],
  recipes: GivenRecipes,
  onProgress: (progress: Omit<Progress, 'job'>) => void,
): Promise<Done<ImportedInto>> {
  return withDossier<ImportedInto>(path, async ({ file, state }) => {
    const { imports, problems } = await importFiles(paths, {
      known: new Map(state.imports.map(({ inspection }) => [inspection.sha256, inspection.file])),
      onProgress,
      read: recipes.read,
    })
    const kept = imports.filter((one) => one.inspection.status === 'recognised')
    const files = imports.map((one) => one.inspection)
    const said = [...problems, ...recipes.unused()]
    if (kept.length === 0) return { ok: true, value: { effect: null, files, problems: said } }
    const { effect } = previewImport(state, kept)
    const at = new Date().toISOString()
    const failed = file.save(withBatch(state, kept, file.nextEntry), { at, intent: 'import' })
    if (failed !== null) return { ok: false, problem: failed }
    return { ok: true, value: { effect, files, problems: [...said, ...file.warnings] } }
  })
}

/** `entry`: null for the last thing that can be taken back. Gives the entry that was. */
export function undoIn(path: string, entry: number | null): Promise<Done<JournalEntryView>> {
  return withDossier<JournalEntryView>(path, ({ file, state }) => {
    const views = journalView(file.journal, state)
    const wanted = entry === null ? lastUndo(file.journal, state) : (views.find((one) => one.id === entry) ?? null)
    const id = wanted?.id ?? entry ?? 0
    const next = undone(file, state, id)
    if ('severity' in next) return Promise.resolve({ ok: false, problem: next })
    const failed = file.save(next, { at: new Date().toISOString(), intent: 'undo', undoes: id })
    if (failed !== null || wanted === null)
      return Promise.resolve({ ok: false, problem: failed ?? problem('undo-unknown', 'error', { entry: id }) })
    return Promise.resolve({ ok: true, value: wanted })
  })
}

/** Most recent first. */
export function journalOf(path: string): Done<readonly JournalEntryView[]> {
  const opened = openDossierFile(path, null)
  return opened.ok ? { ok: true, value: journalView(opened.file.journal, opened.state) } : opened
}

/** As JSON: everything, or the content alone, which is the same bytes for the same content. */
export function dossierText(path: string, onlyContent: boolean): Done<string> {
  const opened = openDossierFile(path, null)
  if (!opened.ok) return opened
  const { file, state } = opened
  const withdrawals = file.withdrawals()
  if ('severity' in withdrawals) return { ok: false, problem: withdrawals }
  return {
    ok: true,
    value: onlyContent ? contentJson(state) : dossierJson({ state, journal: file.journal, withdrawals }),
  }
}

/** What a dossier file holds, without holding the file. */
export function stateIn(path: string): Done<DossierState> {
  const opened = openDossierFile(path, null)
  return opened.ok ? { ok: true, value: opened.state } : opened
}
