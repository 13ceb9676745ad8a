/** Matomo's tables (UTF-16, French) and the two INSEE files of the invented commune. */
import { months } from './calendar.ts'
import { plainCsv, utf16, utf8 } from './csv.ts'
import type { Random } from './random.ts'

interface Month {
  readonly month: string
  readonly visits: number
  readonly unique: number
  readonly actions: number
  readonly longest: number
  readonly bounces: number
  readonly seconds: number
}

/** The town's site: visits by month, with the unique visitors that only whole months have. */
export function yearOfVisits(random: Random): readonly Month[] {
  const season = [1.12, 1, 1.02, 1.04, 1, 1.08, 0.86, 0.8, 1.2, 1.02, 0.98, 0.94]
  return months.map((month, index) => {
    const visits = Math.round(2600 * (season[index] ?? 1) * random.real(0.96, 1.04))
    return {
      month,
      visits,
      unique: Math.round(visits * random.real(0.58, 0.62)),
      actions: Math.round(visits * random.real(2.4, 2.8)),
      longest: random.between(48, 130),
      bounces: Math.round(visits * random.real(0.49, 0.54)),
      seconds: Math.round(visits * random.real(118, 140)),
    }
  })
}

export function matomoMonths(visited: readonly Month[]): Uint8Array {
  const header = [
    'Date',
    'Visiteurs uniques',
    'Visites',
    'Utilisateurs',
    'Actions',
    "Nombre maximum d'actions en une visite",
    'Rebonds',
    'Temps total passé par les visiteurs (en secondes)',
    'Taux de rebond',
    'Actions par visite',
    'Temps moyen sur le site web',
  ]
  const rows = visited.map((one) => [
    one.month,
    one.unique,
    one.visits,
    0,
    one.actions,
    one.longest,
    one.bounces,
    one.seconds,
    `${Math.round((100 * one.bounces) / one.visits)} %`,
    (one.actions / one.visits).toFixed(1).replace('.', ','),
    Math.round(one.seconds / one.visits),
  ])
  return utf16(plainCsv([header, ...rows], ',').trimEnd())
}

/** Where the year's visits came from: three in ten from social networks. */
const referrers = [
  { name: 'Moteurs de recherche', share: 0.372, actionsPerVisit: 2.7, seconds: 131, bounce: '48 %' },
  { name: 'Entrées directes', share: 0.231, actionsPerVisit: 2.6, seconds: 142, bounce: '50 %' },
  { name: 'Réseaux sociaux', share: 0.317, actionsPerVisit: 2, seconds: 84, bounce: '61 %' },
  { name: 'Sites web', share: 0.057, actionsPerVisit: 2.7, seconds: 138, bounce: '47 %' },
  { name: 'Campagnes', share: 0.023, actionsPerVisit: 2.6, seconds: 121, bounce: '52 %' },
] as const

export function matomoReferrers(visited: readonly Month[]): Uint8Array {
  const total = visited.reduce((sum, one) => sum + one.visits, 0)
  const header = ['Nom', 'Visites', 'Actions', 'Actions par visite', 'Temps moyen sur le site web', 'Taux de rebond']
  const rows = referrers.map((one) => {
    const visits = Math.round(total * one.share)
    const perVisit = String(one.actionsPerVisit).replace('.', ',')
    return [one.name, visits, Math.round(visits * one.actionsPerVisit), perVisit, one.seconds, one.bounce]
  })
  return utf16(plainCsv([header, ...rows], ',').trimEnd())
}

/** Residents by band, 75 and over in two; the census file has decimals, for it extrapolates a sample. */
const census = [
  ['0014', 1350.38],
  ['1529', 1189.71],
  ['3044', 1390.24],
  ['4559', 1649.87],
  ['6074', 1600.12],
  ['7589', 781.45],
  ['90P', 178.23],
] as const

export function populations(): Uint8Array {
  return utf8(
    plainCsv(
      [
        ['REG', 'Région', 'DEP', 'CODARR', 'CODCAN', 'CODCOM', 'COM', 'Commune', 'PMUN', 'PCAP', 'PTOT'],
        ['28', 'Normandie', '14', '2', '', '999', '14999', 'Valmer-sur-Orne', 8140, 121, 8261],
      ],
      ';',
    ),
  )
}

export function ageStructure(): Uint8Array {
  const total = census.reduce((sum, [, residents]) => sum + residents, 0)
  const women = {
    '0014': 0.488,
    '1529': 0.479,
    '3044': 0.508,
    '4559': 0.511,
    '6074': 0.528,
    '7589': 0.574,
    '90P': 0.738,
  }
  const columns: [string, string][] = [
    ['P22_POP', total.toFixed(2)],
    ...census.map(([band, residents]): [string, string] => [`P22_POP${band}`, residents.toFixed(2)]),
    ...(['H', 'F'] as const).flatMap((sex): [string, string][] => {
      const parts = census.map(
        ([band, residents]) => [band, residents * (sex === 'F' ? women[band] : 1 - women[band])] as const,
      )
      return [
        [`P22_POP${sex}`, parts.reduce((sum, [, people]) => sum + people, 0).toFixed(2)],
        ...parts.map(([band, people]): [string, string] => [`P22_${sex}${band}`, people.toFixed(2)]),
      ]
    }),
    ['P16_POP', '8022.00'],
    ['P11_POP', '7894.00'],
  ]
  return utf8(
    plainCsv(
      [
        ['CODGEO', ...columns.map(([name]) => name)],
        ['14999', ...columns.map(([, value]) => value)],
      ],
      ';',
    ),
  )
}
