/** What is remembered from one start to the next, outside any dossier: recent dossiers and the language. Never a result. */
import { mkdirSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { problem } from '../core/problem.ts'
import type { Problem } from '../core/problem.ts'
import type { Lang } from '../core/wording/language.ts'
import { writeFileSafely } from '../files/write-file-safely.ts'
import type { RecentDossier } from '../ipc/channels.ts'

const longestList = 10

export interface Settings {
  readonly lang: Lang
  /** Most recent first. */
  readonly recent: readonly RecentDossier[]
}

const defaults: Settings = { lang: 'fr', recent: [] }

/** The user's own configuration folder, as each system wants it. */
export function defaultConfigFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const base = environment['XDG_CONFIG_HOME'] ?? environment['APPDATA'] ?? join(homedir(), '.config')
  return join(base, 'amarres')
}

export function defaultDossierFolder(): string {
  return join(homedir(), 'Documents', 'Amarres')
}

/** Missing or damaged settings are the defaults: nothing of the user's work is in there. */
export function readSettings(configFolder: string): Settings {
  try {
    const stored: unknown = JSON.parse(readFileSync(settingsPath(configFolder), 'utf8'))
    return isSettings(stored) ? { lang: stored.lang, recent: stored.recent } : defaults
  } catch {
    return defaults
  }
}

/** A problem is for whoever cares: the user's work never depends on it (a locked-down machine may refuse the folder). */
export async function writeSettings(configFolder: string, settings: Settings): Promise<Problem | null> {
  const path = settingsPath(configFolder)
  try {
    mkdirSync(dirname(path), { recursive: true })
  } catch (error) {
    return problem('write-failed', 'error', { path, detail: String(error) })
  }
  return writeFileSafely(path, `${JSON.stringify(settings, null, 2)}\n`)
}

/** The list with this dossier first and only once. */
export function withRecent(settings: Settings, dossier: RecentDossier): Settings {
  const others = settings.recent.filter((one) => one.path !== dossier.path)
  return { ...settings, recent: [dossier, ...others].slice(0, longestList) }
}

function settingsPath(configFolder: string): string {
  return join(configFolder, 'recent.json')
}

function isSettings(value: unknown): value is Settings {
  if (typeof value !== 'object' || value === null || !('lang' in value) || !('recent' in value)) return false
  return (value.lang === 'fr' || value.lang === 'en') && Array.isArray(value.recent) && value.recent.every(isRecent)
}

function isRecent(value: unknown): value is RecentDossier {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['path', 'name', 'savedAt'].every((key) => typeof (value as Record<string, unknown>)[key] === 'string')
  )
}
