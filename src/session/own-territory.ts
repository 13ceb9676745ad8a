/**
 * `collectivite.json`: a folder may say which body it is about, when the bundled directory cannot (an invented commune, an
 * association). `{ "name", "kind", "code", "population", "populationYear", "fictitious" }`; all but the name may be missing.
 */
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Territory } from '../core/dossier/dossier.ts'
import { problem } from '../core/problem.ts'
import type { Problem } from '../core/problem.ts'

const territoryFile = 'collectivite.json'
const longestFile = 64 * 1024

export interface OwnTerritory {
  readonly territory: Territory
  readonly fictitious: boolean
}

export function isTerritoryFile(name: string): boolean {
  return basename(name).toLowerCase() === territoryFile
}

/** Null when the folder has none; a problem when it has one that cannot be understood. */
export async function readOwnTerritory(folder: string): Promise<OwnTerritory | Problem | null> {
  let text: string
  try {
    text = await readFile(join(folder, territoryFile), 'utf8')
  } catch {
    return null
  }
  const invalid = (detail: string): Problem =>
    problem('json-refused', 'error', { reason: 'invalid', detail }, { file: territoryFile })
  if (text.length > longestFile) {
    return problem(
      'json-refused',
      'error',
      { reason: 'too-large', detail: String(text.length) },
      { file: territoryFile },
    )
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return invalid(String(error))
  }
  if (typeof value !== 'object' || value === null) return invalid('{ }')
  const fields = new Map(Object.entries(value))
  const name: unknown = fields.get('name')
  const kind: unknown = fields.get('kind') ?? 'commune'
  const code: unknown = fields.get('code') ?? null
  const population: unknown = fields.get('population') ?? null
  const populationYear: unknown = fields.get('populationYear') ?? null
  const fictitious: unknown = fields.get('fictitious') ?? false
  if (typeof name !== 'string' || name.trim() === '') return invalid('name')
  if (!isKind(kind)) return invalid('kind')
  if (code !== null && typeof code !== 'string') return invalid('code')
  if (!isCount(population)) return invalid('population')
  if (!isCount(populationYear)) return invalid('populationYear')
  if (typeof fictitious !== 'boolean') return invalid('fictitious')
  return {
    territory: { kind, code, name: name.trim(), population, populationYear, departement: null, epci: null },
    fictitious,
  }
}

function isKind(value: unknown): value is Territory['kind'] {
  return typeof value === 'string' && ['commune', 'epci', 'departement', 'region', 'public'].includes(value)
}

function isCount(value: unknown): value is number | null {
  return value === null || (typeof value === 'number' && Number.isFinite(value) && value >= 0)
}
