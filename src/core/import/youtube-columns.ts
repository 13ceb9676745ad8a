/**
 * Headers of YouTube Studio's exports, in English and French, whatever columns the user chose and in whatever order. English ones
 * were seen in real files; French ones come from the source code of importers (design/formats.md §4), except those of the
 * dimensions, which are translations yet to be verified.
 *
 * Not read, on purpose:
 * - `Subscribers`: gained less lost over the period; it is no number of subscribers.
 * - `Impressions`: thumbnails shown within YouTube. Views from elsewhere have none, so they bound nobody.
 * - averages and rates, which can be recomputed; new, returning, casual and regular viewers, which are parts of the unique ones;
 *   revenue.
 */
import type { Columns } from './columns.ts'
import type { MeasureOptions, MetricNames } from './measures.ts'

/** `Views` counts every start since 2025, `Engaged views` only those that go on: two measures, never compared. */
export const youtubeMetrics: MetricNames = [
  ['views', ['Views', 'Vues']],
  ['engaged-views', ['Engaged views', 'Vues intentionnelles']],
  ['viewers', ['Unique viewers', 'Spectateurs uniques']],
  ['watch-seconds', ['Watch time (hours)', 'Durée de visionnage (heures)']],
  ['likes', ['Likes', "J'aime", "Mentions J'aime"]],
  ['comments', ['Comments added', 'Commentaires ajoutés']],
  ['shares', ['Shares', 'Partages']],
  ['new-followers', ['Subscribers gained', 'Nouveaux abonnés', 'Abonnés gagnés']],
  ['lost-followers', ['Subscribers lost', 'Abonnés perdus']],
]

export const hoursAsSeconds: MeasureOptions = { factors: { 'watch-seconds': 3600 } }

export const viewNames = ['Views', 'Vues']
export const viewShareNames = ['Views (%)', 'Vues (%)']

export const otherYoutubeColumns = [
  ...['Subscribers', 'Abonnés', 'Impressions', 'Impressions click-through rate (%)'],
  ...['Taux de clics par impression (%)', 'Average view duration', "Durée moyenne d'une vue"],
  ...['Average percentage viewed (%)', 'Pourcentage moyen de vidéo regardé (%)', 'New viewers', 'Nouveaux spectateurs'],
  ...['Returning viewers', 'Casual viewers', 'Spectateurs occasionnels', 'Regular viewers', 'Spectateurs réguliers'],
  ...['Stayed to watch (%)', 'Viewed (vs. swiped away) (%)', 'Shown in feed', 'Dislikes', "Je n'aime pas"],
  ...['Likes (vs. dislikes) (%)', 'YouTube Premium views', 'Watch time (hours) (%)'],
  ...['Durée de visionnage (heures) (%)', 'Estimated revenue (USD)', 'Revenus estimés (USD)'],
  ...['Estimated revenue (EUR)', 'Revenus estimés (EUR)', ...viewShareNames],
]

/** Names that no other publisher writes so. */
export const ownYoutubeColumns = [
  ...['Engaged views', 'Vues intentionnelles', 'Watch time (hours)', 'Durée de visionnage (heures)'],
  ...['Watch time (hours) (%)', 'Durée de visionnage (heures) (%)', 'Average view duration'],
  ...["Durée moyenne d'une vue", 'Average percentage viewed (%)', 'Pourcentage moyen de vidéo regardé (%)'],
  ...['Impressions click-through rate (%)', 'Taux de clics par impression (%)', 'Comments added'],
  ...['Commentaires ajoutés', 'Subscribers gained', 'Subscribers lost', 'Stayed to watch (%)'],
  ...['Viewed (vs. swiped away) (%)', 'YouTube Premium views'],
]

export const youtubeDate = ['Date']
export const videoFields = {
  content: ['Content', 'Contenu'],
  title: ['Video title', 'Titre de la vidéo'],
  published: ['Video publish time', 'Heure de publication de la vidéo', 'Date de publication de la vidéo'],
  duration: ['Duration', 'Durée'],
} as const

export type Dimension = 'age' | 'gender' | 'country' | 'subscription' | 'other'

/** What a table of viewers is broken down by. */
export const dimensionNames: readonly (readonly [Dimension, readonly string[]])[] = [
  ['age', ['Viewer age', 'Âge du spectateur', 'Âge des spectateurs']],
  ['gender', ['Viewer gender', 'Sexe du spectateur', 'Genre du spectateur', 'Sexe des spectateurs']],
  ['country', ['Geography', 'Zone géographique', 'Données géographiques']],
  ['subscription', ['Subscription status', "État de l'abonnement", "Statut de l'abonnement", "Statut d'abonnement"]],
  [
    'other',
    [
      ...['Cities', 'Villes', 'Traffic source', 'Source de trafic', 'Device type', "Type d'appareil"],
      ...['Operating system', "Système d'exploitation", 'Content type', 'Type de contenu', 'Playlist'],
      ...['YouTube product', 'Produit YouTube', 'Playback location', 'Lieu de lecture', 'Subtitles and CC'],
      ...['New and returning viewers', 'Audience by watch behavior', 'Sharing service', 'Service de partage'],
    ],
  ],
]

export const everyDimension = dimensionNames.flatMap(([, names]) => names)

export const knownYoutubeColumns = [
  ...youtubeMetrics.flatMap(([, names]) => names),
  ...otherYoutubeColumns,
  ...youtubeDate,
  ...Object.values(videoFields).flat(),
  ...everyDimension,
]

const frenchYoutube = [
  ...['Vues', 'Vues (%)', 'Vues intentionnelles', 'Durée de visionnage (heures)', 'Spectateurs uniques', 'Contenu'],
  ...['Titre de la vidéo', "Durée moyenne d'une vue", 'Partages', 'Commentaires ajoutés', "J'aime"],
]

export function languageOf(columns: Columns): 'fr' | 'en' {
  return columns.has(frenchYoutube) ? 'fr' : 'en'
}

/** The total that YouTube writes above the others, in both languages. */
export const totalName = 'total'
