/** The open dossier, and how the page sees it. */
import { basename, dirname } from 'node:path'
import type { Dossier, DossierState, StoredImport, Territory } from '../core/dossier/dossier.ts'
import { ignoredReason } from '../core/import/decisions.ts'
import type { FileInspection } from '../core/import/inspection.ts'
import type { Problem } from '../core/problem.ts'
import { listBackups } from '../files/dossier-backups.ts'
import type { DossierFile } from '../files/dossier-file.ts'
import type { DossierView, KeptDecisions } from '../ipc/channels.ts'
import type { Staging } from '../ipc/staging.ts'
import { asAnswered } from './answered.ts'
import { lastUndo } from './history.ts'

export interface OpenDossier {
  readonly file: DossierFile
  readonly state: DossierState
  readonly dossier: Dossier
  /** About the last intent or the file itself; not part of the dossier. */
  readonly notices: readonly Problem[]
}

/** Beginning of the name of the temporary folder that holds the example. */
export const exampleFolderPrefix = 'amarres-exemple-'

export function dossierView({ file, state, dossier, notices }: OpenDossier, staging: Staging | null): DossierView {
  return {
    path: file.path,
    name: dossierName(state, file.path),
    savedAt: file.savedAt,
    readOnly: file.readOnly !== null,
    readOnlyBecause: readOnlyReason(file),
    heldBy: heldByView(file),
    backups: listBackups(file.path).length,
    lastUndo: lastUndo(file.journal, state),
    entries: file.journal.length,
    fictitious: state.fictitious,
    territory: dossier.territory,
    structure: dossier.structure,
    structureDeclared: state.declaredStructure !== null,
    channels: dossier.channels,
    measures: state.measures,
    coverage: dossier.coverage,
    overlaps: state.overlaps,
    weights: state.weights,
    overrides: state.overrides,
    files: state.imports.map((one) => withoutIgnored(one, state.answers[one.inspection.sha256])),
    decisions: Object.fromEntries(state.imports.map((one) => [one.inspection.sha256, keptDecisions(one)])),
    staging,
    answers: state.answers,
    problems: [...notices, ...dossier.problems],
  }
}

/** A session never opens a dossier only to read it. */
function readOnlyReason({ readOnly }: DossierFile): DossierView['readOnlyBecause'] {
  return readOnly === 'asked' ? 'system' : readOnly
}

function heldByView({ heldBy }: DossierFile): DossierView['heldBy'] {
  if (heldBy === null) return null
  const { user, machine, program, since } = heldBy
  return { user, machine, program, since }
}

function keptDecisions({ inspection, decisions }: StoredImport): KeptDecisions {
  const ignored = inspection.problems.flatMap((problem) => {
    const reason = ignoredReason(problem, decisions)
    return reason === null ? [] : [{ problem, reason }]
  })
  return { corrections: decisions.corrections, ignored, recipe: decisions.recipe?.name ?? null }
}

function withoutIgnored(stored: StoredImport, answers: DossierState['answers'][string] | undefined): FileInspection {
  const file = asAnswered(stored, answers)
  return { ...file, problems: file.problems.filter((one) => ignoredReason(one, stored.decisions) === null) }
}

export function dossierName(state: DossierState, path: string): string {
  return state.territory?.name ?? basename(path, '.amarres')
}

/** The example lives where the system cleans up: it is not offered again among the recent dossiers. */
export function isExample(path: string): boolean {
  return basename(dirname(path)).startsWith(exampleFolderPrefix)
}

/** A body without territory: its public is typed as a total. */
export function publicBody(name: string, total: number): Territory {
  return { kind: 'public', code: null, name, population: total, populationYear: null, departement: null, epci: null }
}
