/** What `amarres audit` and `amarres scenario` start from: a folder of exports, or a dossier. */
import { problem } from '../core/problem.ts'
import type { Problem } from '../core/problem.ts'
import { findTerritory, readAuditFolder } from '../session/audit-folder.ts'
import type { FolderOptions, FolderReading } from '../session/audit-folder.ts'
import { readDossier } from '../session/command-dossier.ts'
import { isDossierName } from './dossier-arguments.ts'

export function readAudited(path: string, options: FolderOptions): Promise<FolderReading | Problem> {
  return isDossierName(path)
    ? Promise.resolve(readDossierToAudit(path, options.territory))
    : readAuditFolder(path, options)
}

/** What a dossier holds; `territory`, when given, takes the place of its own for this audit. */
function readDossierToAudit(path: string, territory: string | null): FolderReading | Problem {
  const dossier = readDossier(path)
  if ('severity' in dossier) return dossier
  const { state, notices } = dossier
  const asked = territory === null ? state.territory : findTerritory(territory)
  if (asked !== null && 'severity' in asked) return asked
  const missing = asked === null ? [problem('territory-missing', 'warning', {})] : []
  return { state: { ...state, territory: asked }, problems: [...notices, ...missing] }
}
