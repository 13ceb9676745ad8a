/** Our three templates as the invented town filled them in: some cells are empty on purpose, nobody knows. */
import { months } from './calendar.ts'
import { plainCsv, utf8WithMark } from './csv.ts'
import type { Random } from './random.ts'

interface ChannelRow {
  readonly service: string
  readonly account?: string
  readonly since?: string
  readonly types?: string
  readonly only?: string
  readonly hours?: string
  readonly cost?: string
  readonly ads?: string
  readonly subscribers?: string
  readonly people?: string
  readonly list?: string
  readonly links?: string
}

/**
 * Alerts go through three services of one company; job offers are only on Facebook. Ranges are written « 2 à 3 »: a spreadsheet
 * program would make a date of `2-3`.
 */
const channels: readonly ChannelRow[] = [
  {
    service: 'Facebook',
    account: 'Ville de Valmer-sur-Orne',
    since: '2012-03',
    types: 'alertes, agenda, travaux, école, conseil, culture, vie locale, emploi',
    only: '55 à 70',
    hours: '26 à 32',
    cost: '0',
    ads: '1800',
    subscribers: '4850',
    list: 'opérateur',
    links: '14',
  },
  {
    service: 'Instagram',
    account: '@valmersurorne',
    since: '2019',
    types: 'alertes, agenda, culture, vie locale',
    only: '30 à 40',
    hours: '10 à 12',
    cost: '0',
    ads: '0',
    subscribers: '1620',
    list: 'opérateur',
    links: '6',
  },
  {
    service: 'Chaîne WhatsApp',
    account: 'Alertes Valmer',
    since: '2024-02',
    types: 'alertes',
    only: '0',
    hours: '2 à 3',
    cost: '0',
    subscribers: '640',
    list: 'opérateur',
    links: '3',
  },
  {
    service: 'YouTube',
    account: 'Ville de Valmer-sur-Orne',
    since: '2020',
    types: 'conseil, culture',
    only: '80 à 100',
    ads: '0',
    subscribers: '212',
    list: 'opérateur',
    links: '2',
  },
  {
    service: 'Site internet',
    since: '2009',
    types: 'services, conseil, travaux, école, agenda, culture, environnement',
    only: '10 à 20',
    hours: '18 à 22',
    cost: '3900',
    list: 'personne',
  },
  {
    service: 'Lettre d’information',
    account: 'La lettre de Valmer',
    since: '2021-09',
    types: 'agenda, culture, vie locale, environnement',
    only: '0 à 10',
    hours: '6 à 8',
    cost: '420',
    list: 'collectivité',
    links: '2',
  },
  {
    service: 'Bulletin municipal',
    account: 'Valmer magazine',
    since: '1996',
    types: 'conseil, travaux, agenda, environnement, solidarité, vie locale',
    only: '20 à 30',
    hours: '20 à 24',
    cost: '11200 à 11800',
    list: 'personne',
  },
  {
    service: 'Panneau lumineux',
    account: 'place du Marché',
    since: '2017',
    types: 'agenda, vie locale',
    only: '0',
    hours: '4',
    cost: '2300',
    list: 'personne',
  },
  {
    service: 'PanneauPocket',
    since: '2022',
    types: 'travaux, environnement, services',
    only: '0',
    hours: '3 à 4',
    cost: '310',
    links: '4',
  },
  { service: 'Accueil de la mairie', types: 'services, solidarité', list: 'personne' },
  {
    service: 'Réunions publiques',
    account: 'réunions de quartier',
    since: '2021',
    types: 'participation',
    only: '0',
    hours: '3 à 5',
    cost: '600',
    people: '20 à 40',
    list: 'personne',
  },
  { service: 'Presse et radio locales', types: 'culture, vie locale', people: '300 à 700', list: 'personne' },
]

export function channelsTemplate(): Uint8Array {
  const header = [
    'Service',
    'Compte',
    'Depuis',
    'Types de messages',
    'Part publiée seulement là (%)',
    'Heures par mois',
    'Coût par an (€)',
    'Publicité par an (€)',
    'Abonnés',
    'Personnes touchées par mois',
    'Liste détenue par',
    'Liens officiels',
  ]
  const rows = channels.map((one) => [
    one.service,
    one.account ?? '',
    one.since ?? '',
    one.types ?? '',
    one.only ?? '',
    one.hours ?? '',
    one.cost ?? '',
    one.ads ?? '',
    one.subscribers ?? '',
    one.people ?? '',
    one.list ?? '',
    one.links ?? '',
  ])
  return utf8WithMark(plainCsv([header, ...rows], ';', '\r\n'))
}

export function measuresTemplate(random: Random): Uint8Array {
  const rows = months.flatMap((month, index) => {
    const readers = 790 + index * 4 + random.between(-2, 3)
    const opens = Math.round(readers * random.real(0.38, 0.46))
    const row = (service: string, account: string, metric: string, value: number, unique: boolean) => [
      service,
      account,
      month,
      metric,
      value,
      unique ? 'oui' : 'non',
    ]
    const printed = month !== '2025-08' // no issue in August
    return [
      row('Facebook', 'Ville de Valmer-sur-Orne', 'abonnés', 4610 + index * 21 + random.between(-4, 9), true),
      row('Instagram', '@valmersurorne', 'abonnés', 1432 + index * 17 + random.between(-3, 4), true),
      row('Chaîne WhatsApp', 'Alertes Valmer', 'spectateurs', random.between(262, 341), true),
      row('Chaîne WhatsApp', 'Alertes Valmer', 'publications', 1 + (index % 2), false),
      row('YouTube', 'Ville de Valmer-sur-Orne', 'vues', random.between(140, 820), false),
      row('YouTube', 'Ville de Valmer-sur-Orne', 'publications', index % 3 === 0 ? 1 : 0, false),
      row('Lettre d’information', 'La lettre de Valmer', 'destinataires', readers, true),
      row('Lettre d’information', 'La lettre de Valmer', 'ouvertures uniques', opens, true),
      row('PanneauPocket', '', 'utilisateurs', 231 + index * 5 + random.between(-8, 8), true),
      row('Accueil de la mairie', '', 'participants', random.between(212, 318), true),
      ...(printed ? [row('Bulletin municipal', 'Valmer magazine', 'exemplaires distribués', 3900, false)] : []),
    ]
  })
  const header = ['Service', 'Compte', 'Mois', 'Mesure', 'Valeur', 'Unique (oui/non)']
  return utf8WithMark(plainCsv([header, ...rows], ';', '\r\n'))
}

const ages = ['15-29', '30-44', '45-59', '60-74', '75+'] as const
const respondents = [9, 158, 231, 238, 136] as const

/**
 * « Le mois dernier, avez-vous vu une information de la commune par… ? » — 772 residents, at the market and at the town hall,
 * and nearly no young adults among them. More of them read paper than follow a page, as national surveys find.
 */
const answers: readonly (readonly [service: string, account: string, users: readonly number[]])[] = [
  ['Facebook', 'Ville de Valmer-sur-Orne', [3, 37, 42, 28, 4]],
  ['Instagram', '@valmersurorne', [4, 12, 8, 1, 0]],
  ['Site internet', '', [1, 17, 25, 22, 4]],
  ['Lettre d’information', 'La lettre de Valmer', [0, 3, 6, 8, 2]],
  ['Bulletin municipal', 'Valmer magazine', [1, 43, 84, 112, 70]],
  ['Panneau lumineux', 'place du Marché', [1, 12, 19, 20, 7]],
  ['PanneauPocket', '', [0, 3, 4, 4, 1]],
  ['Accueil de la mairie', '', [1, 4, 5, 6, 4]],
  ['Presse et radio locales', '', [0, 5, 12, 19, 13]],
]

export function surveyTemplate(): Uint8Array {
  const rows = answers.flatMap(([service, account, users]) =>
    ages.map((age, index) => [age, service, account, respondents[index] ?? 0, users[index] ?? 0]),
  )
  const header = ['Classe d’âge', 'Service', 'Compte', 'Répondants', 'Utilisateurs']
  return utf8WithMark(plainCsv([header, ...rows], ';', '\r\n'))
}
