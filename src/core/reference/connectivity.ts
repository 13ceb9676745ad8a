/** Share of each band that uses the internet, c_g of method.md §1 (INSEE 2024, residents of 15 and over). */
import { midpoint } from '../figure.ts'
import type { AdultBand } from '../dossier/dossier.ts'
import type { Reference } from './effective.ts'
import type { Prior, ReferenceValue } from './reference.ts'

const insee = {
  source: 'INSEE Résultats',
  url: 'https://insee.fr/fr/statistiques/8278698',
  year: 2024,
  base: { fr: 'personnes de 15 ans ou plus résidant en France', en: 'people aged 15 or over living in France' },
  verification: 'V-P',
  marked: false,
} as const

const used = (frClass: string, enClass: string) => ({
  fr: `Usage d’internet dans les trois derniers mois, ${frClass}`,
  en: `Internet use in the last three months, ${enClass}`,
})

export const connectivityValues: readonly ReferenceValue[] = [
  {
    id: 'internet/all',
    what: used('ensemble', 'all ages'),
    low: 0.89,
    high: 0.89,
    unit: 'share',
    citation: insee,
    caveat: null,
  },
  {
    id: 'internet/under-60',
    what: used('moins de 60 ans', 'under 60'),
    low: 0.95,
    high: 0.99,
    unit: 'share',
    citation: insee,
    caveat: {
      fr: 'L’INSEE écrit « quasi-totalité » sans donner de chiffre. La fourchette est la nôtre.',
      en: 'INSEE writes “almost all” without a figure. The range is ours.',
    },
  },
  {
    id: 'internet/60-74',
    what: used('60-74 ans', '60-74'),
    low: 0.86,
    high: 0.86,
    unit: 'share',
    citation: insee,
    caveat: null,
  },
  {
    id: 'internet/75',
    what: used('75 ans et plus', '75 and over'),
    low: 0.48,
    high: 0.48,
    unit: 'share',
    citation: insee,
    caveat: null,
  },
]

const idOf: Readonly<Record<AdultBand, string>> = {
  '15-29': 'internet/under-60',
  '30-44': 'internet/under-60',
  '45-59': 'internet/under-60',
  '60-74': 'internet/60-74',
  '75+': 'internet/75',
}

/** Share of the residents of a band who use the internet. */
export function connectedShare(reference: Reference, band: AdultBand): Prior {
  const id = idOf[band]
  const { low, high } = reference.value(id)
  return { interval: midpoint(low, high), quality: reference.quality([id], 'reference'), references: [id] }
}
