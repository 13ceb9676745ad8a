/** A folder of exports → a dossier's state: what `amarres audit` reads, and how the example is opened. */
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { withBatch } from '../core/dossier/batches.ts'
import { directoryCode, emptyState } from '../core/dossier/dossier.ts'
import type { DossierState, Territory } from '../core/dossier/dossier.ts'
import type { FileImport } from '../core/import/import-file.ts'
import { problem } from '../core/problem.ts'
import type { Problem } from '../core/problem.ts'
import { loadTerritoryDirectory } from '../files/territory-directory.ts'
import { documentNames, fieldKitPaper } from './document-names.ts'
import { importFiles } from './import-files.ts'
import type { ImportOptions } from './import-files.ts'
import { isTerritoryFile, readOwnTerritory } from './own-territory.ts'
import type { OwnTerritory } from './own-territory.ts'

export interface FolderOptions extends Pick<ImportOptions, 'onProgress' | 'signal' | 'read'> {
  /** INSEE or SIREN code; null: what the folder itself says. */
  readonly territory: string | null
}

export interface FolderReading {
  readonly state: DossierState
  readonly problems: readonly Problem[]
}

/** Reads every file of the folder, sub-folders and zips included. A problem alone: the folder or the territory is wrong. */
export async function readAuditFolder(folder: string, options: FolderOptions): Promise<FolderReading | Problem> {
  const found = await stat(folder).catch(() => null)
  if (found === null) return problem('folder-not-found', 'error', { path: folder })
  if (!found.isDirectory()) return problem('not-a-folder', 'error', { path: folder })
  const own = await readOwnTerritory(folder)
  if (own !== null && 'severity' in own) return own
  const asked = options.territory === null ? null : findTerritory(options.territory)
  if (asked !== null && 'severity' in asked) return asked
  const { imports, problems } = await importFiles([folder], {
    ...options,
    known: new Map(),
    ignore: isNoData,
  })
  const territory = asked ?? own?.territory ?? onlyTerritory(imports)
  const missing = territory === null ? [problem('territory-missing', 'warning', {})] : []
  return {
    state: {
      ...withBatch(emptyState, imports),
      territory,
      answers: own === null ? {} : answersByHash(own.answers, imports),
      fictitious: own?.fictitious ?? false,
    },
    problems: [...problems, ...missing],
  }
}

/** What a folder of exports may hold besides: its own description, a read-me, a dossier, documents of an earlier audit. */
export function isNoData(name: string): boolean {
  if (isTerritoryFile(name) || isReadMe(name) || ownDocuments.has(basename(name)) || name.endsWith('.amarres'))
    return true
  // What is inside an open-data pack comes from here too.
  return name.split('/').some((part) => part.endsWith(documentNames.pack))
}

const ownDocuments: ReadonlySet<string> = new Set([...Object.values(documentNames), fieldKitPaper])

/** `LISEZMOI.txt`, `README.md`: written for people. */
function isReadMe(name: string): boolean {
  return /^(?:lisezmoi|lisez-moi|readme)(?:\.(?:txt|md))?$/iu.test(basename(name))
}

function answersByHash(answers: OwnTerritory['answers'], imports: readonly FileImport[]): DossierState['answers'] {
  return Object.fromEntries(
    imports.flatMap(({ inspection: { file, sha256 } }) => {
      const given = Object.entries(answers).find(([name]) => file === name || file.endsWith(`/${name}`))
      return given === undefined ? [] : [[sha256, given[1]]]
    }),
  )
}

/** True when a file gave at least one fact, or somebody described a channel or typed a figure. */
export function isUsable(state: DossierState): boolean {
  if (state.channels.length + state.measures.length > 0) return true
  return state.imports.some(({ facts }) => {
    const lists: readonly (readonly unknown[])[] = Object.values(facts)
    return lists.some((list) => list.length > 0)
  })
}

/** By its INSEE or SIREN code; `territory-not-found` with what may be meant. */
export function findTerritory(code: string): Territory | Problem {
  return territoryOf(code) ?? problem('territory-not-found', 'error', { query: code, nearest: nearest(code) })
}

function territoryOf(code: string): Territory | null {
  return loadTerritoryDirectory().byCode(code)
}

/** What a name, or a code without the zero that a spreadsheet took away, may mean. */
function nearest(query: string): readonly { readonly name: string; readonly code: string }[] {
  const directory = loadTerritoryDirectory()
  const padded = /^\d{4}$/u.test(query) ? directory.byCode(`0${query}`) : null
  const found = padded === null ? directory.search(query, 3) : [padded]
  return found.flatMap((one) => {
    const code = directoryCode(one)
    return code === null ? [] : [{ name: one.name, code }]
  })
}

/** The commune that the INSEE files name, when they name exactly one. */
function onlyTerritory(imports: readonly FileImport[]): Territory | null {
  const populations = imports.flatMap(({ facts }) => facts.populations)
  const codes = new Set(populations.filter((one) => one.level === 'commune').map((one) => one.code))
  const [code] = codes
  return code !== undefined && codes.size === 1 ? territoryOf(code) : null
}
