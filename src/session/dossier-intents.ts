/** What the page may ask of the past of a dossier and of its file: journal, undo, backups, copies, JSON, recovery. */
import { readFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { problem } from '../core/problem.ts'
import type { Problem } from '../core/problem.ts'
import type { Lang } from '../core/wording/language.ts'
import { words } from '../core/wording/words.ts'
import { copyDossier, listBackups, makeBackup } from '../files/dossier-backups.ts'
import { contentJson, dossierJson, readDossierJson } from '../files/dossier-json.ts'
import { openDossierFile, writeDossierFile } from '../files/dossier-opening.ts'
import type { Access, OpenedDossier } from '../files/dossier-opening.ts'
import { salvage } from '../files/dossier-salvage.ts'
import type { Salvaged } from '../files/dossier-salvage.ts'
import { isWritable, writeProblem } from '../files/dossier-sqlite.ts'
import type { GivenFile, Outcome, SessionView } from '../ipc/channels.ts'
import { backupViews } from './backup-views.ts'
import { fileStem, freePath } from './free-path.ts'
import { journalView, undone } from './history.ts'
import type { Intents, SaveChange } from './intents.ts'
import type { Jobs } from './jobs.ts'
import { dossierName } from './open-dossier.ts'
import type { OpenDossier } from './open-dossier.ts'

export interface DossierHost {
  readonly jobs: Jobs
  /** Visible folder for new dossiers. */
  readonly folder: string
  readonly save: SaveChange
  open(): OpenDossier | null
  showOpened(opened: OpenedDossier, notices?: readonly Problem[]): Promise<Outcome<SessionView>>
  /** As whom, and at what time, a dossier is opened now. */
  access(): Access
  lang(): Lang
  pathOf(given: GivenFile): Promise<string | Problem>
  writeExport(name: string, bytes: Uint8Array): ReturnType<Intents['export']>
}

type DossierChannel =
  | 'journal'
  | 'undo'
  | 'backups'
  | 'restoreBackup'
  | 'openCopy'
  | 'exportDossier'
  | 'importDossier'
  | 'recovery'
  | 'recoverFromBackup'
  | 'salvageDossier'

export function createDossierIntents(host: DossierHost): Pick<Intents, DossierChannel> {
  const noDossier = (): Promise<{ readonly ok: false; readonly problem: Problem }> =>
    refuse(problem('no-dossier', 'error', {}))

  function restore(id: string, confirmed: boolean): Promise<Outcome<SessionView>> {
    const open = host.open()
    if (open === null) return noDossier()
    const { path } = open.file
    const backup = listBackups(path).find((one) => one.id === id)
    if (backup === undefined) return refuse(problem('backup-unknown', 'error', { backup: id }))
    const opened = openDossierFile(backup.path, null)
    if (!opened.ok) return refuse(opened.problem)
    if (!confirmed) return refuse(problem('restore-unconfirmed', 'warning', { at: opened.file.savedAt }))
    // Restoring is a change like any other, which can be undone; the present file is copied all the same.
    const failed = open.file.readOnly === null ? makeBackup(path, host.access().at, 'restore') : null
    return failed === null ? host.save(() => opened.state, { intent: 'restore' }) : refuse(failed)
  }

  /** A whole copy under a free name, opened. */
  function openCopyOf(path: string, target: string, notices: readonly Problem[]): Promise<Outcome<SessionView>> {
    try {
      copyDossier(path, target)
    } catch (error) {
      return refuse(writeProblem(target, error))
    }
    return host.showOpened(openDossierFile(target, host.access()), notices)
  }

  /** Beside the damaged file, or in the visible folder where that cannot be written. */
  function recoveredPath(path: string): string {
    const beside = dirname(path)
    const name = words(host.lang()).journal.recoveredName(basename(path, '.amarres'))
    return freePath(isWritable(beside) ? beside : host.folder, fileStem(name, 'Dossier'), 'amarres')
  }

  function recoverFromBackup(path: string, id: string | null): Promise<Outcome<SessionView>> {
    for (const backup of listBackups(path).filter((one) => id === null || one.id === id)) {
      const opened = openDossierFile(backup.path, null)
      if (!opened.ok) continue
      const notice = problem('dossier-from-backup', 'note', { path, at: opened.file.savedAt })
      return openCopyOf(backup.path, recoveredPath(path), [notice])
    }
    return refuse(problem('no-good-backup', 'error', { path }))
  }

  function salvageDossier(path: string): Promise<Outcome<SessionView>> {
    const access = host.access()
    const found = salvage(path, access.at)
    if (found === null) return refuse(problem('nothing-to-salvage', 'error', { path }))
    const { dossier } = found
    const opened = writeDossierFile(recoveredPath(path), dossier, dossier.withdrawals, access)
    return host.showOpened(opened, [salvagedProblem(path, found)])
  }

  async function exportDossier(onlyContent: boolean): ReturnType<Intents['export']> {
    const open = host.open()
    if (open === null) return noDossier()
    const { file, state } = open
    if (file.readOnly === 'newer') return refuse(problem('dossier-newer', 'error', { path: file.path }))
    const withdrawals = file.withdrawals()
    if ('severity' in withdrawals) return refuse(withdrawals)
    const json = onlyContent ? contentJson(state) : dossierJson({ state, journal: file.journal, withdrawals })
    const stem = fileStem(dossierName(state, file.path), 'Dossier')
    return host.writeExport(`${stem} - ${onlyContent ? 'contenu' : 'dossier'}.json`, Buffer.from(json))
  }

  async function importDossier(given: GivenFile): Promise<Outcome<SessionView>> {
    const path = await host.pathOf(given)
    if (typeof path !== 'string') return refuse(path)
    const name = given.kind === 'upload' ? given.name : basename(path)
    const text = await readFile(path, 'utf8').catch(() => null)
    if (text === null) return refuse(problem('file-not-found', 'error', { path: name }))
    const access = host.access()
    const read = readDossierJson(text, access.at)
    if (read === null) return refuse(problem('dossier-json-refused', 'error', { path: name }))
    const target = freePath(host.folder, fileStem(read.state.territory?.name ?? name, 'Dossier'), 'amarres')
    return host.showOpened(writeDossierFile(target, read, read.withdrawals, access))
  }

  return {
    journal: () => {
      const open = host.open()
      return open === null ? noDossier() : done(journalView(open.file.journal, open.state))
    },
    undo: ({ entry }) => {
      const open = host.open()
      if (open === null) return noDossier()
      return host.save((state) => undone(open.file, state, entry), { intent: 'undo', undoes: entry })
    },
    backups: () => {
      const open = host.open()
      return open === null ? noDossier() : done(backupViews(open.file.path, open.file.journal))
    },
    restoreBackup: ({ id, confirmed }) => restore(id, confirmed),
    openCopy: () => {
      const open = host.open()
      if (open === null) return noDossier()
      const { path } = open.file
      const name = words(host.lang()).journal.copyName(basename(path, '.amarres'))
      return openCopyOf(path, freePath(host.folder, fileStem(name, 'Dossier'), 'amarres'), [])
    },
    exportDossier: ({ job, content }) =>
      host.jobs.run(job, ({ tell }) => {
        tell({ step: 'writing', detail: basename(host.open()?.file.path ?? ''), done: 0, total: 1 })
        return exportDossier(content)
      }),
    importDossier: ({ job, file }) => host.jobs.run(job, () => importDossier(file)),
    recovery: ({ path }) => {
      const found = salvage(path, host.access().at)
      return done({ path, backups: backupViews(path, found?.dossier.journal ?? []), salvage: salvageView(found) })
    },
    recoverFromBackup: ({ path, id }) => Promise.resolve(recoverFromBackup(path, id)),
    salvageDossier: ({ path }) => salvageDossier(path),
  }
}

function salvageView(found: Salvaged | null) {
  if (found === null) return null
  const { complete, lost, unproved, rest, dossier } = found
  return { complete, files: dossier.state.imports.length, lost, unproved, typed: rest }
}

/** What a salvaged dossier misses. */
export function salvagedProblem(path: string, { complete, lost, unproved, rest, until }: Salvaged): Problem {
  return problem('dossier-salvaged', complete ? 'note' : 'warning', { path, lost, unproved, typed: !rest, until })
}

function done<Value>(value: Value): Promise<Outcome<Value>> {
  return Promise.resolve({ ok: true, value })
}

function refuse(refused: Problem): Promise<{ readonly ok: false; readonly problem: Problem }> {
  return Promise.resolve({ ok: false, problem: refused })
}
