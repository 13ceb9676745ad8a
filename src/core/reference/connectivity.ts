/** Share of each band that uses the internet, c_g of method.md §1 (INSEE 2024, residents of 15 and over). */
import { exactly, midpoint } from '../figure.ts'
import type { AdultBand } from '../dossier/dossier.ts'
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

/** Share of the residents of a band who use the internet. */
export function connectedShare(band: AdultBand): Prior {
  if (band === '75+') return { interval: exactly(0.48), references: ['internet/75'] }
  if (band === '60-74') return { interval: exactly(0.86), references: ['internet/60-74'] }
  return { interval: midpoint(0.95, 0.99), references: ['internet/under-60'] }
}
