/** The age structure of France in our six bands, for territories whose own structure nobody gave (always `estimated`). */
import type { Band } from '../dossier/dossier.ts'
import type { NationalStructure } from '../dossier/age-structure.ts'
import type { Reference } from './effective.ts'
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

const classes = ['population/under-20', 'population/20-59', 'population/60-74', 'population/75'] as const

/** Share of each band in the population of France (the six sum to 1), its year, and the reference values behind it. */
export function nationalStructure(reference: Reference): NationalStructure {
  const [under20 = 0, from20to59 = 0, from60to74 = 0, from75 = 0] = classes.map((id) => middleOf(reference.value(id)))
  const all = under20 + from20to59 + from60to74 + from75
  return {
    shares: split(under20 / all, from20to59 / all, from60to74 / all, from75 / all),
    year: Math.max(...classes.map((id) => reference.value(id).citation.year)),
    references: nationalStructureValues.map(({ id }) => id),
  }
}

function middleOf({ low, high }: ReferenceValue): number {
  return (low + high) / 2
}

/** Classes that two of our bands share are split in proportion to years of age. */
function split(
  under20: number,
  from20to59: number,
  from60to74: number,
  from75: number,
): Readonly<Record<Band, number>> {
  return {
    '0-14': (under20 * 15) / 20,
    '15-29': (under20 * 5) / 20 + (from20to59 * 10) / 40,
    '30-44': (from20to59 * 15) / 40,
    '45-59': (from20to59 * 15) / 40,
    '60-74': from60to74,
    '75+': from75,
  }
}
