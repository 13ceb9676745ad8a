/** `amarres new FILE.amarres [--territory CODE | --name N --population P | --from X.json]`: an empty dossier, or one that was exported. */
import type { Territory } from '../core/dossier/dossier.ts'
import { emptyState } from '../core/dossier/dossier.ts'
import type { Problem } from '../core/problem.ts'
import type { Lang } from '../core/wording/language.ts'
import { words } from '../core/wording/words.ts'
import { findTerritory } from '../session/audit-folder.ts'
import { createDossier, createFromJson } from '../session/command-dossier.ts'
import { publicBody } from '../session/open-dossier.ts'
import { UsageError, invalid, readArguments, stringOption } from './arguments.ts'
import type { Arguments } from './arguments.ts'
import { dossierArgument, newDossierPath } from './dossier-arguments.ts'
import { sayProblems } from './say-problems.ts'
import { say } from './terminal.ts'

export async function newDossier(args: readonly string[], lang: Lang): Promise<0 | 1 | 2> {
  const text = words(lang).cli
  const read = readArguments(args, lang, { territory: 'string', name: 'string', population: 'string', from: 'string' })
  const path = newDossierPath(dossierArgument(read, 0, lang), lang)
  const from = stringOption(read, 'from')
  const territory = territoryOf(read, lang)
  if (territory !== null && from !== null) throw new UsageError(text.dossier.oneOrigin)
  if (territory !== null && 'severity' in territory) {
    sayProblems([territory], lang)
    return 2
  }
  const failed = from === null ? createDossier(path, { ...emptyState, territory }) : await createFromJson(path, from)
  if (failed !== null) {
    sayProblems([failed], lang)
    return 1
  }
  say(text.dossier.created(path))
  return 0
}

/** Null: the dossier does not say yet. */
function territoryOf(read: Arguments, lang: Lang): Territory | Problem | null {
  const [code, name, population] = ['territory', 'name', 'population'].map((one) => stringOption(read, one))
  const text = words(lang).cli
  if (code !== null && code !== undefined) {
    if (name !== null || population !== null) throw new UsageError(text.dossier.oneOrigin)
    return findTerritory(code)
  }
  if (name === null && population === null) return null
  if (typeof name !== 'string' || name.trim() === '' || typeof population !== 'string')
    throw new UsageError(text.dossier.nameAndPopulation)
  if (!/^[1-9]\d{0,8}$/u.test(population)) invalid(lang, '--population', population)
  return publicBody(name.trim(), Number(population))
}
