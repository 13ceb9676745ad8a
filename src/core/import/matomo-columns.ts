/** Headers of Matomo's reports that Amarres reads: raw names and their English, French and German translations. */
import type { MetricId } from '../dossier/metrics.ts'

/** Read into facts. Matomo's own `Users` are logged-in users, almost always 0: left out on purpose. */
export const matomoMetrics: readonly (readonly [MetricId, readonly string[]])[] = [
  ['unique-visitors', ['nb_uniq_visitors', 'Unique visitors', 'Visiteurs uniques', 'Eindeutige Besucher']],
  ['visits', ['nb_visits', 'Visits', 'Visites', 'Besuche']],
  ['actions', ['nb_actions', 'Actions', 'Aktionen']],
  ['bounces', ['bounce_count', 'Bounces', 'Rebonds', 'Absprünge']],
  [
    'visit-seconds',
    [
      ...['sum_visit_length', 'Total time spent by visitors (in seconds)'],
      'Temps total passé par les visiteurs (en secondes)',
    ],
  ],
  ['new-unique-visitors', ['nb_uniq_visitors_new', 'Unique new visitors', 'Nouveaux visiteurs uniques']],
  ['page-views', ['nb_pageviews', 'Pageviews', 'Vues de page', 'Vues de pages', 'Seitenansichten']],
  [
    'page-views-unique',
    [
      'nb_uniq_pageviews',
      'Unique Pageviews',
      'Vues de page uniques',
      'Vues de pages uniques',
      'Einmalige Seitenansichten',
    ],
  ],
  [
    'visits-from-search',
    [
      'Referrers_visitorsFromSearchEngines',
      'Visitors from Search Engines',
      'Visiteurs depuis les moteurs de recherche',
    ],
  ],
  [
    'visits-from-platforms',
    ['Referrers_visitorsFromSocialNetworks', 'Visitors from Social Networks', 'Visiteurs depuis les réseaux sociaux'],
  ],
  [
    'visits-direct',
    ['Referrers_visitorsFromDirectEntry', 'Visitors from Direct Entry', 'Visiteurs depuis une entrée directe'],
  ],
  ['visits-from-sites', ['Referrers_visitorsFromWebsites', 'Visitors from Websites', 'Visiteurs depuis les sites web']],
  [
    'visits-from-campaigns',
    ['Referrers_visitorsFromCampaigns', 'Visitors from Campaigns', 'Visiteurs depuis les campagnes'],
  ],
]

export const visitNames = matomoMetrics.find(([metric]) => metric === 'visits')?.[1] ?? []

/** Known, not read: rates and averages can be recomputed, the rest says nothing of who is reached. */
export const otherMatomoColumns = [
  ...[
    'nb_users',
    'Users',
    'Utilisateurs',
    'nb_visits_converted',
    'Visits with Conversions',
    'Visites avec conversions',
  ],
  ...[
    'max_actions',
    'Maximum actions in one visit',
    "Nombre maximum d'actions en une visite",
    'bounce_rate',
    'Bounce Rate',
  ],
  ...['Taux de rebond', 'Absprungrate', 'nb_actions_per_visit', 'Actions per Visit', 'Actions par visite'],
  ...['Aktionen pro Besuch', 'avg_time_on_site', 'Avg. Time on Website', 'Avg. Visit Duration (in seconds)'],
  ...['Temps moyen sur le site web', 'Durée moyenne des visites (en secondes)', 'Durchschnittszeit auf der Website'],
  ...[
    'conversion_rate',
    'Conversion Rate',
    'Taux de conversion',
    'nb_conversions',
    'Conversions',
    'exit_rate',
    'Exit rate',
  ],
  ...[
    'Taux de sortie',
    'avg_time_on_page',
    'Avg. time on page',
    'Temps moyen sur la page',
    'nb_hits',
    'Entrées',
    'Sorties',
  ],
  ...[
    'nb_visits_percentage',
    'metadata_url',
    'metadata_segment',
    'Metadata: segment',
    'Metadata: url',
    'Méta-données: url',
  ],
  ...['entry_nb_visits', 'exit_nb_visits', 'Returning Visits', 'New Visits'],
]

export const labelNames = ['label', 'Label', 'Nom', 'Name', 'Bezeichnung', 'Libellé']
export const dateNames = ['date', 'Date', 'Datum', 'Période', 'Period']

/** Rows of the report « Channel types »: how visitors came. Every label must be of this list for a table to be that report. */
export const channelTypes: readonly (readonly [MetricId | null, readonly string[]])[] = [
  ['visits-direct', ['Direct Entry', 'Direct Entries', 'Entrées directes', 'Entrée directe', 'Direkte Zugriffe']],
  ['visits-from-search', ['Search Engines', 'Moteurs de recherche', 'Suchmaschinen']],
  ['visits-from-sites', ['Websites', 'Sites web', 'Sites Web', 'Sites internet', 'Webseiten']],
  ['visits-from-platforms', ['Social Networks', 'Réseaux sociaux', 'Soziale Netzwerke']],
  ['visits-from-campaigns', ['Campaigns', 'Campagnes', 'Kampagnen']],
  // Since 2025; no metric of ours.
  [null, ['AI Assistants', 'Assistants IA', 'KI-Assistenten']],
]

/** One header is enough to tell the language; raw names have none. */
export const englishMatomo = ['Visits', 'Unique visitors', 'Bounce Rate']
export const frenchMatomo = ['Visites', 'Visiteurs uniques', 'Taux de rebond', 'Nom', 'Actions par visite']
export const rawMatomo = ['nb_visits', 'nb_uniq_visitors', 'nb_actions', 'bounce_count']
