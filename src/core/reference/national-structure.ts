/** The age structure of France in our six bands, for territories whose own structure nobody gave (always `estimated`). */
import type { Band } from '../dossier/dossier.ts'
import type { Citation, ReferenceValue } from './reference.ts'

const citation: Citation = {
  source: 'INSEE, estimation de population, reprise par handidonnees.fr',
  url: 'https://idf.handidonnees.fr',
  year: 2024,
  base: { fr: 'population de la France', en: 'population of France' },
  verification: 'V-S',
  marked: true,
}

/** Residents by the classes published. */
const published = { under20: 15_928_276, from20to59: 33_457_844, from60to74: 11_881_138, from75: 7_106_175 } as const

const value = (id: string, fr: string, en: string, people: number): ReferenceValue => ({
  id,
  what: { fr: `Population de la France, ${fr}`, en: `Population of France, ${en}` },
  low: people,
  high: people,
  unit: 'people',
  citation,
  caveat: {
    fr: 'La page lue donne une « estimation récente » sans dire l’année : 2024 est notre lecture. Les classes sont partagées entre nos tranches au prorata des années d’âge.',
    en: 'The page read gives a “recent estimate” without its year: 2024 is our reading. Classes are split between our bands in proportion to years of age.',
  },
})

const total = published.under20 + published.from20to59 + published.from60to74 + published.from75

export const nationalStructureValues: readonly ReferenceValue[] = [
  value('population/france', 'tous âges', 'all ages', total),
  value('population/under-20', 'moins de 20 ans', 'under 20', published.under20),
  value('population/20-59', '20-59 ans', '20-59', published.from20to59),
  value('population/60-74', '60-74 ans', '60-74', published.from60to74),
  value('population/75', '75 ans et plus', '75 and over', published.from75),
]

/** Ids of the reference values behind {@link nationalShares}. */
export const nationalStructureReferences: readonly string[] = nationalStructureValues.map((one) => one.id)

/** Year of the structure, for the note that says it was used. */
export const nationalStructureYear = citation.year

/** Share of each band in the population of France; the six shares sum to 1. */
export function nationalShares(): Readonly<Record<Band, number>> {
  const { under20, from20to59, from60to74, from75 } = published
  return {
    '0-14': (under20 * 15) / 20 / total,
    '15-29': ((under20 * 5) / 20 + (from20to59 * 10) / 40) / total,
    '30-44': (from20to59 * 15) / 40 / total,
    '45-59': (from20to59 * 15) / 40 / total,
    '60-74': from60to74 / total,
    '75+': from75 / total,
  }
}
