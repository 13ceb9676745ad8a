/** What people and services call each measure, in French and English: whole names only, never a part of one. */
import type { MetricId } from '../dossier/metrics.ts'
import { metricIds } from '../dossier/metrics.ts'
import { importing as english } from '../wording/en/importing.ts'
import { importing as french } from '../wording/fr/importing.ts'
import { normaliseHeader } from './parse-cell.ts'

/**
 * Beside ids and the names shown in the application in both languages. « Clickers » is left out on purpose: in Brevo it counts
 * clicks, elsewhere people.
 */
const synonyms: Readonly<Partial<Record<MetricId, readonly string[]>>> = {
  followers: [
    ...['followers', 'fans', 'abonnements', 'inscrits', 'subscribers', 'favoris', 'abonnés totaux', 'total abonnés'],
    ...['adhérents', 'membres', 'members', 'subscriptions', 'page likes', 'mentions j’aime de la page'],
  ],
  'new-followers': [
    ...['nouveaux followers', 'nouveaux inscrits', 'followers en plus', 'new subscribers', 'new follows', 'follows'],
    ...['inscriptions', 'nouveaux abonnements', 'abonnés gagnés', 'subscribers gained'],
  ],
  reach: [
    'portée',
    'comptes touchés',
    'personnes touchées',
    'personnes atteintes',
    'people reached',
    'accounts reached',
  ],
  viewers: ['spectateurs uniques', 'unique viewers'],
  views: ['affichages', 'vues de vidéo', 'vues de la vidéo', 'video views', 'visionnages', 'plays'],
  interactions: ['engagements', 'engagement', 'réactions, commentaires et partages'],
  likes: ["j'aime", 'mentions j’aime'],
  comments: ['commentaires ajoutés', 'comments added'],
  reposts: ['retweets'],
  'lost-followers': ['unfollows', 'subscribers lost'],
  saves: ['bookmarks', 'signets', 'favoris ajoutés'],
  'link-clicks': ['clics sur le lien', 'clics sur les liens', 'url clicks', 'clics sur l’url'],
  'page-visits': ['visites de profil', 'visites de la page', 'profile visits', 'profile views', 'page visits'],
  'unique-visitors': ['visiteurs', 'visitors', 'uniques'],
  users: ['utilisateurs actifs', 'active users'],
  'total-users': ['nombre total d’utilisateurs'],
  visits: ['sessions'],
  'page-views': ['vues de page', 'vues de pages', 'pages lues', 'pageviews'],
  recipients: [
    ...['envoyés', 'e-mails envoyés', 'emails envoyés', 'contacts ciblés', 'sent', 'emails sent', 'e-mails sent'],
    ...['personnes ciblées'],
  ],
  deliveries: [
    ...['délivrés', 'livrés', 'remis', 'reçus', 'e-mails délivrés', 'emails délivrés', 'messages délivrés'],
    ...['delivered', 'emails delivered', 'successful deliveries'],
  ],
  'unique-opens': ['ouvreurs', 'ouvreurs uniques', 'lecteurs uniques', 'unique openers', 'openers'],
  opens: ['ouvertures totales', 'total des ouvertures', 'total opens', 'messages ouverts'],
  'unique-clicks': ['cliqueurs', 'cliqueurs uniques', 'unique clickers'],
  clicks: ['total des clics', 'clics totaux', 'total clicks'],
  unsubscribes: ['désinscriptions', 'désabonnés', 'désinscrits', 'unsubscribed', 'unsubscriptions', 'unsubscribers'],
  messages: ['messages', 'envois', 'messages publiés', 'alertes', 'alertes envoyées', 'notifications', 'alerts'],
  copies: ['exemplaires', 'tirage', 'copies'],
  attendees: ['présents', 'personnes présentes'],
  calls: ['appels reçus', 'appels téléphoniques'],
  publications: ['posts', 'publications du mois', 'articles'],
}

const byName = new Map<string, MetricId>()
for (const id of metricIds) {
  for (const name of [id, french.metrics[id], english.metrics[id], ...(synonyms[id] ?? [])]) {
    byName.set(normaliseHeader(name), id)
  }
}

/** The measure of this very name; null when none has it. */
export function metricByName(text: string): MetricId | null {
  return byName.get(normaliseHeader(text)) ?? null
}
