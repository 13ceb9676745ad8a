/** A problem in words: where it is, what it is, what to do. */
import type { Problem, ProblemCode } from '../problem.ts'
import { placeWords as english } from './en/importing.ts'
import { placeWords as french } from './fr/importing.ts'
import type { Lang } from './language.ts'
import { words } from './words.ts'

export interface ProblemDescription {
  /** « Fichier exports/Reach.csv, ligne 12, colonne « Date » »; empty when the problem is nowhere in particular. */
  readonly where: string
  readonly what: string
  readonly todo: string
}

export function describeProblem(problem: Problem, lang: Lang): ProblemDescription {
  // Code and parameters of one problem belong together, which TypeScript cannot see through the union.
  const wording = words(lang).problems as Record<ProblemCode, (params: unknown) => { what: string; todo: string }>
  return { where: describePlace(problem, lang), ...wording[problem.code](problem.params) }
}

function describePlace({ place }: Problem, lang: Lang): string {
  const say = lang === 'fr' ? french : english
  const parts: string[] = []
  if (place.file !== null) parts.push(say.file(place.file))
  if (place.sheet !== null) parts.push(say.sheet(place.sheet))
  if (place.row !== null) parts.push(say.row(place.row))
  if (place.column !== null) parts.push(say.column(place.column))
  const text = parts.join(', ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
