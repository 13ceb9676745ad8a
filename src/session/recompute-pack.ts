/** An open-data pack as an audit reads it, and whether its figures are found again. */
import type { Analysis } from '../core/analysis.ts'
import { problem } from '../core/problem.ts'
import type { Problem } from '../core/problem.ts'
import { auditJson } from '../core/report/audit-json.ts'
import { readDossierJson } from '../files/dossier-json.ts'
import { readPack } from '../files/read-pack.ts'
import type { FolderReading } from './audit-folder.ts'

export interface PackReading extends FolderReading {
  /** ISO date of the analysis that the pack was made of. */
  readonly on: string
  /** Its `audit.json`. */
  readonly audit: string
}

export function readAuditedPack(path: string): PackReading | Problem {
  const refused = problem('dossier-json-refused', 'error', { path })
  const pack = readPack(path)
  if (pack === null) return refused
  const on = /^ {2}"on": "(\d{4}-\d{2}-\d{2})",$/mu.exec(pack.audit)?.[1]
  if (on === undefined) return refused
  const dossier = readDossierJson(pack.dossier, on)
  return dossier === null ? refused : { state: dossier.state, problems: [], on, audit: pack.audit }
}

export interface Recomputed {
  /** Figures of the pack, results without a number included. */
  readonly count: number
  /** Ids of those that were not found again as they are. */
  readonly differing: readonly string[]
}

export function compareWithPack(analysis: Analysis, audit: string): Recomputed {
  const published = figuresOf(audit)
  const computed = figuresOf(auditJson(analysis))
  const ids = new Set([...published.keys(), ...computed.keys()])
  return {
    count: published.size,
    differing: [...ids].filter((id) => published.get(id) !== computed.get(id)),
  }
}

function figuresOf(audit: string): ReadonlyMap<string, string> {
  const { figures } = JSON.parse(audit) as { readonly figures: readonly { readonly id: string }[] }
  return new Map(figures.map((figure) => [figure.id, JSON.stringify(figure)]))
}
