/**
 * Headers of X's exports (formerly Twitter), in each vintage: account overview and content (2025), video overview, tweet activity
 * by tweet and by day (until 2024). Of the French ones, only those of the content export were seen, in the source of an importer;
 * the others are translations yet to be verified.
 *
 * Not read, on purpose: rates and averages (they can be recomputed), clicks on hashtags, on the post or on the account's name,
 * media views (shown within impressions), revenue, and the number of posts of a day (replies are among them).
 */
import type { MetricNames } from './measures.ts'

export const dateOfX = ['Date', 'time', 'heure']

export const metricsOfX: MetricNames = [
  ['impressions', ['Impressions']],
  ['interactions', ['Engagements']],
  ['likes', ['Likes', "J'aime"]],
  ['reposts', ['Reposts', 'retweets']],
  ['replies', ['Replies', 'Réponses']],
  ['shares', ['Shares', 'Partages']],
  ['saves', ['Bookmarks', 'Signets']],
  ['link-clicks', ['URL Clicks', 'Clics sur les URL', "Clics sur l'URL"]],
  ['page-visits', ['Profile visits', 'Visites du profil', 'Visites de profil']],
  ['new-followers', ['New follows', 'follows', 'Nouveaux abonnés', 'Nouveaux abonnements']],
  ['lost-followers', ['Unfollows', 'Désabonnements']],
  ['video-views', ['Video views', 'Vues de vidéos', 'Vues de vidéo', 'Vues vidéo']],
]

export const videoMetricsOfX: MetricNames = [
  ['video-views', ['Views', 'Vues']],
  // In milliseconds.
  ['watch-seconds', ['Watch Time (ms)', 'Durée de visionnage (ms)']],
]

/** Names that no other publisher uses, or not for this. */
export const ownDailyOfX = [
  ...['Bookmarks', 'New follows', 'Unfollows', 'Create Post', 'Reposts', 'Media views', 'Profile visits'],
  ...['Tweets published', 'retweets', 'user profile clicks', 'detail expands', 'email tweet', 'dial phone'],
  ...['Signets', 'Désabonnements', 'Créer un post', 'Visites du profil', 'Vues de médias'],
]
export const ownVideoOfX = [
  ...['Watch Time (ms)', 'Average Watch Time (ms)', 'Completion Rate', 'Estimated Revenue'],
  ...['Durée de visionnage (ms)', 'Durée moyenne de visionnage (ms)', 'Taux de complétion'],
]

export const postFieldsOfX = {
  id: ['Post id', 'Tweet id', 'ID du post', 'Identifiant du post', 'Identifiant du Tweet'],
  link: ['Post Link', 'Tweet permalink', 'Lien', 'Lien du post', 'Lien permanent du Tweet'],
  text: ['Post text', 'Tweet text', 'Texte du post', 'Texte du Tweet'],
} as const

export const ownPostOfX = [
  ...['Post text', 'Post Link', 'Reposts', 'Bookmarks', 'Detail Expands', 'Hashtag Clicks', 'Permalink Clicks'],
  ...['Tweet permalink', 'Tweet text', 'retweets', 'user profile clicks', 'email tweet', 'dial phone'],
  ...['Texte du post', 'Texte du Tweet', 'Lien permanent du Tweet', 'Signets'],
]

/** Columns that tell the language of the header. */
export const frenchOfX = [
  "J'aime",
  'Réponses',
  'Texte du post',
  'Texte du Tweet',
  'Signets',
  'Durée de visionnage (ms)',
]

/** Known and left out, so that the evidence counts them as understood. */
export const otherColumnsOfX = [
  ...['Create Post', 'Créer un post', 'Media views', 'Vues de médias', 'Tweets published', 'engagement rate'],
  ...['Detail Expands', 'Hashtag Clicks', 'Permalink Clicks', 'user profile clicks', 'app opens', 'app installs'],
  ...['email tweet', 'dial phone', 'media engagements', "Taux d'engagement"],
]
