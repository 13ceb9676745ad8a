/**
 * Headers of Google Analytics 4's reports that Amarres reads. English ones were seen in a real file or in the source code of
 * importers, as were `Chemin de la page et classe de l'écran`, « Vues », « Événements clés » and the landing page; the other French
 * ones are those of the interface, yet to be verified in a file (design/formats.md §6).
 */
import type { MetricNames } from './measures.ts'

/**
 * `Total users` counts everyone, `Active users` those who stayed a little; `Users` is the short name of the latter since 2022. Both
 * are unique in their period, and two measures.
 */
export const ga4Metrics: MetricNames = [
  ['users', ['Active users', 'Users', 'Utilisateurs actifs', 'Utilisateurs']],
  ['total-users', ['Total users', "Nombre total d'utilisateurs", 'Total des utilisateurs']],
  ['visits', ['Sessions']],
  ['page-views', ['Views', 'Vues']],
]

/** One session has one landing page, and one channel; a view has one page. Anything else counts several times in a list. */
export const sessionMetrics: MetricNames = ga4Metrics.filter(([metric]) => metric === 'visits')
export const viewMetrics: MetricNames = ga4Metrics.filter(([metric]) => metric === 'page-views')

/** Known, not read: they can be recomputed, or say nothing of who is reached. */
export const otherGa4Metrics = [
  ...['New users', 'Nouveaux utilisateurs', 'Returning users', 'Utilisateurs connus', 'Utilisateurs de retour'],
  ...['Event count', "Nombre d'événements", 'Event count per user', 'Event count per active user'],
  ...["Nombre d'événements par utilisateur actif", 'Engaged sessions', 'Sessions avec engagement'],
  ...['Engaged sessions per active user', 'Engagement rate', "Taux d'engagement", 'Bounce rate', 'Taux de rebond'],
  ...['Average session duration', 'Durée moyenne des sessions', 'Average engagement time'],
  ...['Average engagement time per active user', "Durée d'engagement moyenne par utilisateur actif"],
  ...['Average engagement time per session', "Durée d'engagement moyenne par session", "Durée d'engagement moyenne"],
  ...['Views per active user', 'Vues par utilisateur actif', 'Views per session', 'Vues par session'],
  ...['Views per user', 'Sessions per user', 'Events per session', 'Événements par session', 'Key events'],
  ...['Événements clés', 'Session key event rate', 'Conversions', 'Total revenue', 'Revenu total', 'User engagement'],
]

export const ga4Times = {
  day: ['Date'],
  /** `0000` is the first day of the period. */
  nthDay: ['Nth day', 'Nième jour', 'Énième jour'],
  /** `202503`. */
  month: ['Year month', 'Année et mois', 'Année mois'],
} as const

export const pageNames = [
  ...['Page path and screen class', "Chemin de la page et classe de l'écran", 'Page path', 'Chemin de la page'],
  ...['Page path + query string', 'Page title and screen class', "Titre de la page et classe de l'écran"],
  ...['Page title and screen name', "Titre de la page et nom de l'écran", 'Page title', 'Titre de la page'],
  ...['Page location', 'Full page URL'],
]
export const landingNames = [
  ...['Landing page', 'Page de destination', 'Landing page + query string'],
  ...['Page de destination + chaîne de requête'],
]
export const channelNames = [
  ...['Session default channel group', 'Session default channel grouping', 'Session primary channel group'],
  ...['Session primary channel group (Default channel group)'],
  ...['Groupe de canaux par défaut de la session', 'Groupe de canaux par défaut pour la session'],
  ...['Groupe de canaux principal de la session (Groupe de canaux par défaut)'],
]

/** How sessions came. Channels that are not here (AI assistants, unassigned) have no measure of ours. */
export const channelGroups = [
  ['visits-from-search', ['Organic Search', 'Paid Search', 'Recherche naturelle', 'Réseau de recherche payant']],
  [
    'visits-from-platforms',
    [
      ...['Organic Social', 'Paid Social', 'Organic Video', 'Paid Video', 'Réseaux sociaux organiques'],
      ...['Réseaux sociaux payants', 'Vidéos organiques', 'Vidéos payantes'],
    ],
  ],
  ['visits-from-sites', ['Referral', 'Sites référents', 'Site référent']],
  ['visits-direct', ['Direct', 'Accès directs']],
  [
    'visits-from-campaigns',
    [
      ...['Email', 'E-mail', 'SMS', 'Display', 'Affiliates', 'Audio', 'Cross-network', 'Mobile Push Notifications'],
      ...['Paid Other', 'Réseau Display', 'Affiliation', 'Notifications push mobiles', 'Multiréseau'],
    ],
  ],
] as const

/** Two periods side by side, in blocks of three rows. */
export const comparisonNames = ['Date Comparison', 'Comparison', 'Date range', 'Comparaison', 'Comparaison de dates']

/** Breakdowns whose values may be figures: they must not be taken for measures. */
export const otherGa4Dimensions = [
  ...['Hour', 'Heure', 'Day', 'Day of week', 'Jour de la semaine', 'Week', 'Semaine', 'Month', 'Mois', 'Year', 'Année'],
  ...['Nth week', 'Nth month', 'Nth hour', 'Minute', 'Date + hour (YYYYMMDDHH)', 'ISO week of the year'],
  ...['ISO year', 'Screen resolution', 'Age', 'Âge'],
]

export const totalNames = ['grand total', 'total general', 'totals', 'total', 'totaux']
export const changeNames = ['% change', 'variation en %', '% de variation']

export const englishGa4 = ['Active users', 'Total users', 'Views', 'Event count', 'Key events', 'Nth day']
export const frenchGa4 = ['Utilisateurs actifs', 'Vues', "Nombre d'événements", 'Événements clés', ...['Utilisateurs']]
