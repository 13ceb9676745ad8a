/**
 * Every header of Meta's content exports that Amarres reads, in each vintage seen: English 2024 (`Impressions`), English 2025,
 * French 2026 (201 columns), Instagram in English, French or both, Instagram stories, Facebook videos. French names come
 * first: bilingual files (2026) leave one of the two empty, and the first filled one is taken.
 *
 * Not read, on purpose: `IMPRESSION:UNIQUE_USERS` (filled only on error rows), earnings and advertising impressions, retention
 * curves, breakdowns by country or audience, averages (they can be recomputed), photo and other clicks.
 */
import type { MetricId } from '../dossier/metrics.ts'

export const postFields = {
  id: ['Identifiant de la publication', 'Post ID', 'Video asset ID'],
  pageId: ['ID de la Page', 'Page ID'],
  pageName: ['Nom de la page', 'Page name'],
  accountId: ['ID du compte', 'Account ID'],
  username: ['Nom de profil du compte', 'Account username'],
  accountName: ['Nom du compte', 'Account name'],
  title: ['Titre', 'Title'],
  description: ['Description'],
  duration: ['Durée (s)', 'Duration (sec)'],
  published: ['Heure de publication', 'Publish time'],
  permalink: ['Permalien', 'Permalink'],
  kind: ['Type de publication', 'Post type'],
  comment: ['Commentaire des données', 'Data comment'],
} as const

/** Columns that tell the language of the header. */
export const frenchOnly = ['Heure de publication', 'Commentaire des données']
export const englishOnly = ['Publish time', 'Data comment', 'Post type', 'Post ID', 'Video asset ID']

/** Columns that only stories have, and the one that only the video export has. */
export const storyOnly = [
  ...['Réponses', 'RÃ©ponses', 'Replies', 'Navigation', 'Appuis sur des stickers', 'Sticker taps'],
  ...['Visites de profil', 'Profile visits'],
]
export const videoOnly = ['Universal video ID']

/** Known and left out, so that the evidence counts them as understood. */
export const otherPostColumns = [
  ...['Type de légende', 'Caption type', 'Est un crosspostage', 'Is crosspost', 'Est un partage', 'Is share'],
  ...['Langues', 'Languages', 'Libellés personnalisés', 'Custom labels', 'Statut du contenu financé', 'Date'],
  ...['Funded content status', 'Universal video ID', 'IMPRESSION:UNIQUE_USERS', 'Autres clics', 'Other Clicks'],
  ...['Impressions publicitaires', 'Ad impressions', 'Average Seconds viewed', 'Secondes moyen(ne) regardé(e)'],
  ...['Matched Audience Targeting Consumption (Photo Click)', 'Negative feedback from users: Hide all'],
  ...['Estimated earnings (USD)', 'Revenus estimés (USD)', 'Appuis sur des stickers', 'Sticker taps'],
]

export const postMetrics: readonly (readonly [MetricId, readonly string[]])[] = [
  ['views', ['Vues', 'Views']],
  ['views-organic', ['Vues de Publications organiques', 'Views from Organic posts']],
  ['views-paid', ['Vues de Publications boostées', 'Views from Boosted posts']],
  ['impressions', ['Impressions']],
  ['reach', ['Couverture', 'Reach']],
  ['reach-organic', ['Couverture de Publications organiques', 'Reach from Organic posts']],
  ['reach-paid', ['Couverture de Publications boostées', 'Reach from Boosted posts']],
  ['interactions', ['Réactions, commentaires et partages', 'Reactions, Comments and Shares']],
  ['reactions', ['Réactions', 'Reactions']],
  ['likes', ["Mentions J'aime", 'Likes']],
  ['comments', ['Commentaires', 'Comments']],
  ['shares', ['Partages', 'Shares']],
  ['saves', ['Enregistrements', 'Saves']],
  // « RÃ©ponses »: seen in files decoded twice.
  ['replies', ['Réponses', 'RÃ©ponses', 'Replies']],
  ['new-followers', ['Followers en plus', 'Follows']],
  ['page-visits', ['Visites de profil', 'Profile visits']],
  ['clicks', ['Total des clics', 'Total clicks']],
  ['link-clicks', ['Clics sur un lien', 'Clics sur le lien', 'Link Clicks']],
  ['navigation', ['Navigation']],
  ['video-views-3s', ['Vues de vidéo de 3 secondes', '3-second video views']],
  ['video-views-60s', ["Vues de vidéo d'une minute", "Vues de vidéo d'1 minute", '1-minute video views']],
  ['viewers-3s', ['Spectateurs de 3 secondes', '3-second viewers']],
  ['viewers-60s', ["Spectateurs d'1 minute", '1-minute viewers']],
  ['watch-seconds', ['Secondes regardé(e)', 'Seconds viewed']],
  ['negative-feedback', ['Commentaires négatifs de la part des utilisateurs', 'Negative feedback from users']],
  ['negative-feedback-unique', ['Avis négatifs uniques des utilisateurs', 'Unique negative feedback from users']],
]
