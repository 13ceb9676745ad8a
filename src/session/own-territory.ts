/**
 * `collectivite.json`: a folder may say which body it is about, when the bundled directory cannot (an invented commune, an
 * association). `{ "name", "kind", "code", "population", "populationYear", "fictitious", "answers" }`; all but the name may be
 * missing. `answers` gives, by file then by question, what nobody is there to answer when a whole folder is read at once:
 * `{ "Audience.csv": { "network:Audience": "facebook" } }`.
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
  /** By the file's name inside the folder, then by question. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, string>>>>
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
  const answers: unknown = fields.get('answers') ?? {}
  if (!isAnswers(answers)) return invalid('answers')
  return {
    territory: { kind, code, name: name.trim(), population, populationYear, departement: null, epci: null },
    fictitious,
    answers,
  }
}

function isAnswers(value: unknown): value is OwnTerritory['answers'] {
  const isRecord = (one: unknown): one is object => typeof one === 'object' && one !== null && !Array.isArray(one)
  const isText = (one: unknown): boolean => typeof one === 'string'
  return (
    isRecord(value) && Object.values(value).every((one: unknown) => isRecord(one) && Object.values(one).every(isText))
  )
}

function isKind(value: unknown): value is Territory['kind'] {
  return typeof value === 'string' && ['commune', 'epci', 'departement', 'region', 'public'].includes(value)
}

function isCount(value: unknown): value is number | null {
  return value === null || (typeof value === 'number' && Number.isFinite(value) && value >= 0)
}
