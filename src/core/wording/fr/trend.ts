/** Where the audience of each channel is going, in words: what a month counts, how fast it changes, what lacks. */
import type { SeriesKind } from '../../trend/channel-series.ts'
import type { Direction } from '../../trend/channel-trend.ts'
import type { SeriesBreak } from '../../trend/series-breaks.ts'

/** Whom or what a month counts, by the unit of the series. */
const counted: Readonly<Record<string, string>> = {
  accounts: 'comptes touchés',
  people: 'personnes touchées',
  households: 'foyers touchés',
  devices: 'appareils touchés',
}
const who = (unit: string): string => counted[unit] ?? 'personnes touchées'

const kinds: Readonly<Record<SeriesKind, (unit: string) => string>> = {
  people: (unit) => `de ${who(unit)} en un mois`,
  issue: () => 'de lecteurs d’un envoi ordinaire',
  day: (unit) => `de ${who(unit)} un jour ordinaire`,
  week: (unit) => `de ${who(unit)} une semaine ordinaire`,
  post: (unit) => `de ${who(unit)} par une publication ordinaire`,
  followers: () => 'd’abonnés',
  distribution: (unit) => (unit === 'people' ? 'de passages' : 'd’exemplaires'),
  displays: (unit) =>
    unit === 'visits' ? 'de visites par mois' : unit === 'count' ? 'd’appels par mois' : 'd’affichages par mois',
  publications: () => 'de publications par mois',
}

export const trend = {
  /** After « le nombre ». */
  kinds,
  number: (kind: string) => `le nombre ${kind}`,
  title: (kind: string) => `Nombre ${kind}`,
  directions: {
    rising: 'en hausse',
    falling: 'en baisse',
    steady: 'sans tendance établie',
  } satisfies Record<Direction, string>,
  unknown: 'trop peu de mois',
  nothing: 'aucune mesure par mois',

  /** A value with its range, when it has one. */
  from: (central: string, range: string | null) =>
    range === null ? `de ${central}` : `d’environ ${central} (${range})`,
  to: (central: string, range: string | null) => (range === null ? `à ${central}` : `à environ ${central} (${range})`),
  /** `from` and `to` as above. */
  goes: (number: string, from: string, to: string) =>
    `En deux ans, si rien ne change, ${number} passerait ${from} ${to}.`,
  stays: (number: string, to: string) => `En deux ans, si rien ne change, ${number} resterait ${to}.`,
  steady: (months: number) => `Sur ${months} mois, aucune hausse ni baisse n’est établie.`,
  proven: (months: number, direction: 'rising' | 'falling') =>
    `Sur ${months} mois, la ${direction === 'rising' ? 'hausse' : 'baisse'} est établie.`,
  perYear: (range: string) => `Variation en un an\u00a0: ${range}.`,
  lacks: (months: number) =>
    months === 1
      ? 'Il manque 1 mois compté de la même façon pour dire une tendance.'
      : `Il manque ${months} mois comptés de la même façon pour dire une tendance.`,
  noMonths: 'Aucune mesure mois par mois n’est connue.',
  test: (months: number, seasonal: boolean, p: string) =>
    `${months} mois${seasonal ? ', chaque mois comparé au même mois d’autres années' : ''}\u00a0; probabilité que ce soit le hasard\u00a0: ${p}.`,
  below: (p: string) => `moins de ${p}`,
  breaks: {
    'known-change': 'la façon de compter change',
    'other-metric': 'un autre compteur prend la suite',
    'other-unit': 'on compte autre chose (foyers, appareils ou personnes)',
  } satisfies Record<SeriesBreak['kind'], string>,
  breakAt: (month: string, what: string) => `${month}\u00a0: ${what}. Aucune pente ne traverse ce trait.`,
  breakMark: 'autre comptage',
  legend: {
    measured: 'mesuré',
    path: 'si rien ne change',
    band: 'fourchette',
    break: 'changement de façon de compter',
  },
  columns: ['Mois', 'Compté', 'Si rien ne change', 'Le plus probable'],
  chartTitle: (channel: string, kind: string) => `${channel}\u00a0: nombre ${kind}`,

  section: {
    heading: 'Où nous allons si rien ne change',
    summary: (falling: string, rising: string, steady: string) =>
      `Canaux en baisse\u00a0: ${falling}. En hausse\u00a0: ${rising}. Sans tendance établie\u00a0: ${steady}.`,
    none: 'aucun',
    unknown: 'Aucun canal n’a assez de mois comptés de la même façon pour dire une tendance.',
    reading:
      'Ce n’est pas une prévision\u00a0: c’est ce qui suit si la pente d’aujourd’hui se poursuit. Une pente ne traverse jamais un changement de façon de compter.',
    table: 'Canal par canal',
    tableColumns: ['Canal', 'Ce qui est compté', 'Aujourd’hui', 'En un an', 'Dans deux ans', 'Tendance'],
    persistence: 'Est-ce nouveau\u00a0?',
    persistenceColumns: ['Constat', 'Années où il est vrai', 'Ce que cela veut dire'],
    years: (held: number, all: number) => `${held} sur ${all}`,
    lasting: 'durable',
    toWatch: 'à surveiller\u00a0: vrai la dernière année seulement',
    oneYear: 'Une seule année est mesurée\u00a0: on ne peut pas dire si la dépendance dure.',
    noneHolds: 'Aucune dépendance n’est constatée cette année.',
  },
}
