/** Presence of French authorities on platforms: what the neighbours do. */
import { cited, value } from './cite.ts'
import type { Bilingual, Citation, ReferenceValue } from './reference.ts'

const authorities: Bilingual = { fr: 'collectivités françaises', en: 'French local authorities' }
const present: Bilingual = {
  fr: 'collectivités présentes sur un réseau',
  en: 'authorities present on a network',
}
const observatory = (year: number, base: Bilingual): Citation =>
  cited(
    'Observatoire socialmedia des territoires, repris par maire-info.com',
    'https://www.maire-info.com',
    year,
    base,
    'V-S',
    true,
  )
const marsouin = (year: number): Citation =>
  cited(
    'Marsouin',
    'https://www.marsouin.org/article1295',
    year,
    { fr: 'communes bretonnes', en: 'communes of Brittany' },
    'V-P',
    true,
  )

const rows: readonly (readonly [id: string, fr: string, en: string, percent: number, citation: Citation])[] = [
  [
    'any-2022',
    'Présente sur au moins un réseau',
    'Present on at least one network',
    13.7,
    observatory(2022, authorities),
  ],
  [
    'any-over-2000-2022',
    'Présente sur au moins un réseau, hors villages de moins de 2 000 habitants',
    'Present on at least one network, villages under 2,000 left out',
    53,
    observatory(2022, authorities),
  ],
  ['website-2022', 'A un site internet', 'Has a website', 44.4, observatory(2022, authorities)],
  ['facebook-2018', 'Présente sur Facebook', 'Present on Facebook', 92, observatory(2018, present)],
  ['x-2018', 'Présente sur Twitter', 'Present on Twitter', 38, observatory(2018, present)],
  ['youtube-2018', 'Présente sur YouTube', 'Present on YouTube', 21, observatory(2018, present)],
  ['instagram-2018', 'Présente sur Instagram', 'Present on Instagram', 18, observatory(2018, present)],
  ['linkedin-2018', 'Présente sur LinkedIn', 'Present on LinkedIn', 8, observatory(2018, present)],
  ['snapchat-2018', 'Présente sur Snapchat', 'Present on Snapchat', 1, observatory(2018, present)],
  ['brittany-2013', 'Présente sur un réseau social', 'Present on a social network', 12, marsouin(2013)],
  ['brittany-2018', 'Présente sur un réseau social', 'Present on a social network', 36, marsouin(2018)],
  ['brittany-2021', 'Présente sur un réseau social', 'Present on a social network', 68, marsouin(2021)],
]

export const presenceValues: readonly ReferenceValue[] = rows.map(([id, fr, en, percent, citation]) =>
  value(`presence/${id}`, { fr, en }, percent / 100, 'share', citation),
)
