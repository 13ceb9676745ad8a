/**
 * Headers of the exports of a LinkedIn page. The English ones were seen in workbooks built from real exports (2020) and in the
 * source of importers (until 2025). No French export was found: the French ones are translations, yet to be verified; a French
 * file under other names is not recognised, and its columns are to be mapped by hand.
 *
 * Not read, on purpose: rates (they can be recomputed), the organic and sponsored parts of a total, computers and phones apart,
 * the pages « Life » and « Jobs » apart, campaigns, views elsewhere than on LinkedIn.
 */
import type { MetricNames } from './measures.ts'

export const dateOfLinkedin = ['Date']

/** « Total followers » are those gained on the day, not how many there are. */
export const followerMetrics: MetricNames = [
  ['new-followers', ['Total followers', 'Total des abonnés', "Nombre total d'abonnés"]],
]
export const ownFollowers = [
  ...['Sponsored followers', 'Organic followers', 'Auto-invited followers'],
  ...['Abonnés sponsorisés', 'Abonnés organiques', 'Abonnés invités automatiquement'],
]

export const visitorMetrics: MetricNames = [
  ['unique-visitors', ['Total unique visitors (total)', 'Total des visiteurs uniques (total)']],
  ['page-views', ['Total page views (total)', 'Total des pages vues (total)', 'Total des vues de page (total)']],
]

const devices = (names: readonly string[], kinds: readonly string[]): readonly string[] =>
  names.flatMap((name) => kinds.map((kind) => `${name} (${kind})`))

export const ownVisitors = [
  ...devices(
    ['Overview', 'Life', 'Jobs', 'Total'].flatMap((part) => [`${part} page views`, `${part} unique visitors`]),
    ['desktop', 'mobile', 'total'],
  ),
  ...devices(
    ['Total des pages vues', 'Total des vues de page', 'Total des visiteurs uniques'],
    ['ordinateur', 'mobile', 'total'],
  ),
]

/** Reposts were called shares before: one counter under two names. */
export const contentMetrics: MetricNames = [
  ['impressions', ['Impressions (total)', 'Impressions (totales)']],
  ['reach-organic', ['Unique impressions (organic)', 'Impressions uniques (organiques)']],
  ['clicks', ['Clicks (total)', 'Clics (total)', 'Clics (totaux)']],
  ['reactions', ['Reactions (total)', 'Réactions (total)', 'Réactions (totales)']],
  ['comments', ['Comments (total)', 'Commentaires (total)', 'Commentaires (totaux)']],
  ['shares', ['Shares (total)', 'Reposts (total)', 'Partages (total)', 'Republications (total)']],
]
export const ownContent = [
  ...devices(
    ['Impressions', 'Clicks', 'Reactions', 'Comments', 'Shares', 'Reposts', 'Engagement rate'],
    ['organic', 'sponsored', 'total'],
  ),
  ...devices(['Impressions', 'Impressions uniques', 'Réactions'], ['organiques', 'sponsorisées', 'totales', 'total']),
  ...devices(['Clics', 'Commentaires', 'Partages'], ['organiques', 'sponsorisés', 'totaux', 'total']),
  'Unique impressions (organic)',
]

export const postFieldsOfLinkedin = {
  link: ['Update link', 'Post link', 'Lien du post', 'Lien de la publication'],
  title: ['Update title', 'Post title', 'Titre du post', 'Titre de la publication'],
  created: ['Created date', 'Date de création'],
  /** Newer exports only; « Type » tells organic from sponsored. */
  kind: ['Content Type', 'Type de contenu'],
  people: ['Posted by', 'Publié par'],
} as const

export const postMetricsOfLinkedin: MetricNames = [
  ['impressions', ['Impressions']],
  [
    'video-views',
    [
      'Video views',
      'Views',
      'Views (excl. offsite)',
      'Views (excluding off-site video views)',
      'Vues de la vidéo',
      'Vues',
    ],
  ],
  ['clicks', ['Clicks', 'Clics']],
  ['likes', ['Likes', "J'aime", "Mentions J'aime"]],
  ['reactions', ['Reactions', 'Réactions']],
  ['comments', ['Comments', 'Commentaires']],
  ['shares', ['Shares', 'Reposts', 'Partages', 'Republications']],
  ['new-followers', ['Follows', 'Abonnements', 'Nouveaux abonnés']],
]
export const ownPostsOfLinkedin = [
  ...['Update link', 'Update title', 'Update type', 'Post title', 'Created date', 'Posted by', 'Campaign start date'],
  ...['Titre du post', 'Lien du post', 'Titre de la publication', 'Lien de la publication', 'Publié par'],
]

/** What the sheets about people's jobs are sorted by, then the column that counts them. */
export const demographicsOfLinkedin = [
  ...['Location', 'Job function', 'Seniority', 'Industry', 'Company size', 'Country', 'Region'],
  ...['Lieu', 'Fonction', 'Niveau hiérarchique', 'Secteur', "Taille de l'entreprise"],
]

/** Columns that tell the language of the header. */
export const frenchLinkedin = [
  ...['Abonnés organiques', 'Abonnés sponsorisés', 'Total des abonnés', "Nombre total d'abonnés", 'Publié par'],
  ...['Total des pages vues (total)', 'Total des vues de page (total)', 'Total des visiteurs uniques (total)'],
  ...['Impressions (organiques)', 'Impressions (totales)', 'Impressions uniques (organiques)', 'Clics (total)'],
  ...['Titre du post', 'Titre de la publication', 'Date de création', 'Total des vues'],
]

/** Known and left out, so that the evidence counts them as understood. */
export const otherColumnsOfLinkedin = [
  ...['Update type', 'Post type', 'Campaign name', 'Campaign start date', 'Campaign end date', 'Audience'],
  ...['Click through rate (CTR)', 'Engagement rate', 'Offsite Views', 'Off-site views', 'Total views'],
  ...['Type de post', 'Nom de la campagne', "Taux d'engagement", 'Taux de clics', 'Total des vues'],
]
