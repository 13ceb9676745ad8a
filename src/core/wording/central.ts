/** What may be said of a central value: the most probable one, that of the measured channels alone, or nothing at all. */
import type { Figure } from '../figure.ts'
import { formatCentral } from './format.ts'
import type { Lang } from './language.ts'
import { words } from './words.ts'

/** `text`, followed by the central value where it says something: `3 à 2 872 (26 selon les seuls canaux mesurés)`. */
export function withCentral(lang: Lang, text: string, figure: Figure): string {
  const say = words(lang).figures
  const central = formatCentral(lang, figure)
  if (figure.low === figure.high || central === text) return text
  switch (figure.centralIs) {
    case 'most-probable':
      return say.mostProbable(text, central)
    case 'measured-only':
      return say.measuredOnly(text, central)
    case 'convention':
      return text
  }
}

/** The central value alone, for a column; a dash where the middle of the range is only a convention. */
export function centralAlone(lang: Lang, figure: Figure): string {
  return figure.centralIs === 'convention' ? '—' : formatCentral(lang, figure)
}
