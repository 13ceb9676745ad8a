import { en } from './en.ts'
import { fr } from './fr.ts'
import type { Wording } from './fr.ts'
import type { Lang } from './language.ts'

export type { Wording } from './fr.ts'

export function words(lang: Lang): Wording {
  return lang === 'fr' ? fr : en
}
