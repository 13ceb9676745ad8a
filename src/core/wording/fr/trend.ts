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

/** The subject of « … passerait de … à … ». */
const kinds: Readonly<Record<SeriesKind, (unit: string) => string>> = {
  people: () => 'l’audience d’un mois',
  issue: () => 'le nombre de lecteurs d’un envoi',
  day: () => 'la portée d’un jour ordinaire',
  week: () => 'la portée d’une semaine ordinaire',
  post: () => 'la portée d’une publication ordinaire',
  followers: () => 'le nombre d’abonnés',
  distribution: (unit) => (unit === 'people' ? 'le nombre de passages' : 'le nombre d’exemplaires'),
  displays: (unit) =>
    unit === 'visits' ? 'le nombre de visites' : unit === 'count' ? 'le nombre d’appels' : 'le nombre d’affichages',
  publications: () => 'le nombre de publications',
}

/** What one month of the series counts. */
const titles: Readonly<Record<SeriesKind, (unit: string) => string>> = {
  people: (unit) => `${who(unit)} en un mois`,
  issue: () => 'lecteurs d’un envoi ordinaire',
  day: (unit) => `${who(unit)} un jour ordinaire`,
  week: (unit) => `${who(unit)} une semaine ordinaire`,
  post: (unit) => `${who(unit)} par une publication ordinaire`,
  followers: () => 'abonnés, en fin de mois',
  distribution: (unit) => (unit === 'people' ? 'passages' : 'exemplaires distribués'),
  displays: (unit) =>
    unit === 'visits' ? 'visites du mois' : unit === 'count' ? 'appels du mois' : 'affichages du mois',
  publications: () => 'publications du mois',
}

export const trend = {
  kinds,
  titles,
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
  goes: (subject: string, from: string, to: string) => `En deux ans, ${subject} passerait ${from} ${to}.`,
  stays: (subject: string, to: string) => `En deux ans, ${subject} resterait ${to}.`,
  /** Neither a rise nor a fall is established: no direction is suggested. */
  open: (subject: string, range: string, today: string) =>
    `Ni hausse ni baisse n’est établie. Dans deux ans, ${subject} serait dans cette fourchette : ${range}. Aujourd’hui : ${today}.`,
  proven: (months: number, direction: 'rising' | 'falling') =>
    `Sur ${months} mois, la ${direction === 'rising' ? 'hausse' : 'baisse'} est établie.`,
  perYear: (range: string) => `Variation en un an : ${range}.`,
  lacks: (months: number) =>
    months === 1
      ? 'Il manque 1 mois compté de la même façon pour dire une tendance.'
      : `Il manque ${months} mois comptés de la même façon pour dire une tendance.`,
  noMonths: 'Aucune mesure mois par mois n’est connue.',
  test: (months: number, seasonal: boolean, p: string) =>
    `${months} mois${seasonal ? ', chaque mois comparé au même mois d’autres années' : ''} ; une suite sans tendance en donnerait autant avec une probabilité de ${p}.`,
  below: (p: string) => `moins de ${p}`,
  breaks: {
    'known-change': 'la façon de compter change',
    'other-metric': 'un autre compteur prend la suite',
    'other-unit': 'on compte autre chose (foyers, appareils ou personnes)',
  } satisfies Record<SeriesBreak['kind'], string>,
  breakAt: (month: string, what: string) => `${month} : ${what}. Aucune pente ne traverse ce trait.`,
  legend: {
    measured: 'mesuré',
    path: 'si rien ne change',
    band: 'fourchette',
    break: 'changement de façon de compter',
  },
  columns: ['Mois', 'Compté', 'Si rien ne change', 'Le plus probable'],
  chartTitle: (channel: string, title: string) => `${channel} : ${title}`,

  section: {
    heading: 'Où nous allons si rien ne change',
    summary: (falling: string, rising: string, steady: string) =>
      `Canaux en baisse : ${falling}. En hausse : ${rising}. Sans tendance établie : ${steady}.`,
    none: 'aucun',
    unmeasured: (channels: string) => `Sans mesure mois par mois : ${channels}.`,
    holds: 'vrai',
    holdsNot: 'non',
    unknown: 'Aucun canal n’a assez de mois comptés de la même façon pour dire une tendance.',
    reading:
      'Ce n’est pas une prévision : c’est ce qui suit si la pente d’aujourd’hui se poursuit. Une pente ne traverse jamais un changement de façon de compter.',
    table: 'Canal par canal',
    tableColumns: ['Canal', 'Ce qui est compté', 'Aujourd’hui', 'En un an', 'Dans deux ans', 'Tendance'],
    persistence: 'Est-ce nouveau ?',
    persistenceColumns: ['Constat', 'Années où il est vrai', 'Ce que cela veut dire'],
    years: (held: number, all: number) => `${held} sur ${all}`,
    lasting: 'durable',
    toWatch: 'à surveiller : vrai la dernière année seulement',
    oneYear: 'Une seule année est mesurée : on ne peut pas dire si la dépendance dure.',
    noneHolds: 'Aucune dépendance n’est constatée cette année.',
  },
}
