/** What is said of files while they are imported, in French: formats, reasons, metrics, questions. */
import type { MetricId } from '../../dossier/metrics.ts'
import type { EvidenceReason } from '../../import/importer.ts'
import type { FileStatus } from '../../import/inspection.ts'
import { formatList, formatNumber } from '../format.ts'

/** Names of the formats, by importer id. */
const importers = {
  'meta-posts': 'Publications Facebook ou Instagram (Meta Business Suite, Contenu)',
  'meta-daily-series': 'Statistiques par jour (Meta Business Suite, Résultats)',
  'meta-audience': 'Audience : âge, villes et pays (Meta Business Suite)',
  'facebook-page-insights': 'Statistiques de la Page Facebook par jour (ancien export, jusqu’en 2023)',
  'facebook-post-insights': 'Publications Facebook (ancien export, jusqu’en 2023)',
  'youtube-table': 'Vidéos (YouTube Studio, tableau)',
  'youtube-totals': 'Vues de la chaîne par jour (YouTube Studio, totaux)',
  'youtube-audience': 'Audience des vidéos : âge et pays (YouTube Studio)',
  matomo: 'Fréquentation du site (Matomo)',
  ga4: 'Fréquentation du site (Google Analytics 4)',
  plausible: 'Fréquentation du site (Plausible)',
  umami: 'Fréquentation du site (Umami)',
  'mailchimp-campaigns': 'Envois de la lettre d’information (Mailchimp, campaigns.csv)',
  brevo: 'Envois de la lettre d’information (Brevo, JSON)',
  mailjet: 'Envois de la lettre d’information (Mailjet, JSON)',
  sympa: 'Liste d’abonnés (Sympa) : comptée, jamais gardée',
  mastodon: 'Publications Mastodon (archive ou JSON)',
  peertube: 'Vidéos PeerTube (JSON)',
  openagenda: 'Événements (OpenAgenda)',
  'insee-population': 'Populations de référence (INSEE)',
  'insee-age-structure': 'Population par âge (INSEE)',
  'linkedin-followers': 'Page LinkedIn : abonnés',
  'linkedin-visitors': 'Page LinkedIn : visiteurs',
  'linkedin-content': 'Page LinkedIn : publications et statistiques par jour',
  'tiktok-studio': 'TikTok Studio : statistiques par jour et abonnés',
  'tiktok-business': 'TikTok, compte professionnel : statistiques par jour',
  'tiktok-videos': 'TikTok : vidéos',
  'x-overview': 'X (ex-Twitter) : statistiques du compte par jour',
  'x-posts': 'X (ex-Twitter) : publications',
  recipe: 'Tableau lu d’après une recette',
  'survey-kit': 'Kit de terrain : réponses saisies une à une',
  'survey-sheet': 'Enquête : réponses une à une (Google Forms, LimeSurvey, Framaforms)',
  'template-canaux': 'Modèle canaux.csv : inventaire des canaux',
  'template-mesures': 'Modèle mesures.csv : chiffres relevés à la main',
  'template-sondage': 'Modèle sondage.csv : enquête auprès des habitants',
}

const metrics: Readonly<Record<MetricId, string>> = {
  reach: 'couverture',
  'reach-organic': 'couverture sans publicité',
  'reach-paid': 'couverture payée',
  viewers: 'spectateurs',
  views: 'vues',
  'engaged-views': 'vues intentionnelles',
  'views-organic': 'vues sans publicité',
  'views-paid': 'vues payées',
  'video-views': 'vues des seules vidéos',
  impressions: 'impressions',
  'page-visits': 'visites du profil',
  followers: 'abonnés',
  'new-followers': 'nouveaux abonnés',
  'lost-followers': 'abonnés perdus',
  interactions: 'interactions',
  'engaged-users': 'comptes ayant interagi',
  reactions: 'réactions',
  likes: 'mentions j’aime',
  comments: 'commentaires',
  shares: 'partages',
  reposts: 'republications',
  saves: 'enregistrements',
  replies: 'réponses',
  clicks: 'clics',
  'link-clicks': 'clics sur un lien',
  navigation: 'navigation',
  'video-views-3s': 'vues de vidéo de 3 secondes',
  'video-views-60s': 'vues de vidéo d’une minute',
  'viewers-3s': 'spectateurs de 3 secondes',
  'viewers-60s': 'spectateurs d’une minute',
  'watch-seconds': 'secondes regardées',
  'negative-feedback': 'avis négatifs',
  'negative-feedback-unique': 'personnes ayant donné un avis négatif',
  'unique-visitors': 'visiteurs uniques',
  'new-unique-visitors': 'nouveaux visiteurs uniques',
  users: 'utilisateurs',
  'total-users': 'utilisateurs au total',
  visits: 'visites',
  'page-views': 'pages vues',
  'page-views-unique': 'pages vues uniques',
  actions: 'actions',
  bounces: 'rebonds',
  'visit-seconds': 'secondes de visite',
  'visits-from-platforms': 'visites venues des réseaux sociaux',
  'visits-from-search': 'visites venues des moteurs de recherche',
  'visits-from-sites': 'visites venues d’autres sites',
  'visits-direct': 'visites directes',
  'visits-from-campaigns': 'visites venues de campagnes',
  recipients: 'destinataires',
  deliveries: 'messages remis',
  'unique-opens': 'ouvertures uniques',
  opens: 'ouvertures',
  'unique-clicks': 'clics uniques',
  unsubscribes: 'désabonnements',
  messages: 'messages envoyés',
  readers: 'lecteurs',
  copies: 'exemplaires distribués',
  'passers-by': 'passants',
  attendees: 'participants',
  calls: 'appels',
  publications: 'publications',
  'page-kilobytes': 'poids d’une page (ko)',
  'pages-per-copy': 'pages par exemplaire',
  panels: 'panneaux',
  revenue: 'recettes',
}

const statuses: Readonly<Record<FileStatus, string>> = {
  recognised: 'Reconnu',
  unrecognised: 'Non reconnu',
  ambiguous: 'Plusieurs formats possibles',
  unreadable: 'Illisible',
}

const quoted = (text: string): string => `« ${text} »`

export const importing = {
  importers,
  metrics,
  statuses,

  /** Why a file was recognised. */
  because: (reason: EvidenceReason): string => {
    switch (reason.kind) {
      case 'headers':
        return `${formatNumber('fr', reason.found)} colonnes connues sur ${formatNumber('fr', reason.of)}, dont ${formatList('fr', reason.examples.map(quoted))}`
      case 'titles':
        return `${reason.titles.length < 2 ? 'titre connu' : 'titres connus'} : ${formatList('fr', reason.titles.map(quoted))}`
      case 'template':
        return `colonnes du modèle ${reason.name}`
      case 'recipe':
        return `mêmes colonnes que la recette ${quoted(reason.name)}`
      case 'values':
        return `contenu reconnaissable : ${quoted(reason.example)}`
    }
  },

  /** `412 lignes gardées sur 415`. */
  rows: (kept: number, rows: number): string =>
    `${formatNumber('fr', kept)} ${kept < 2 ? 'ligne gardée' : 'lignes gardées'} sur ${formatNumber('fr', rows)}`,

  personalData: (column: string, cells: number): string =>
    `Colonne ${quoted(column)} : ${formatNumber('fr', cells)} ${cells < 2 ? 'cellule lue puis oubliée' : 'cellules lues puis oubliées'}, jamais ${cells < 2 ? 'conservée' : 'conservées'}`,

  questions: {
    'which-network': (about: string): { readonly title: string; readonly help: string } => ({
      title: `De quel réseau vient ${quoted(about)} ?`,
      help: 'Le fichier ne le dit pas. C’est le compte qui était choisi au moment de l’export.',
    }),
    'which-period': (about: string): { readonly title: string; readonly help: string } => ({
      title: `Quelle période couvre ${quoted(about)} ?`,
      help: 'Le fichier ne le dit pas. C’est la période qui était choisie au moment de l’export.',
    }),
    'which-year': (about: string): { readonly title: string; readonly help: string } => ({
      title: `En quelle année finit ${quoted(about)} ?`,
      help: 'TikTok écrit les jours sans leur année. C’est celle du dernier jour du tableau ; les autres en découlent.',
    }),
    'which-list': (about: string): { readonly title: string; readonly help: string } => ({
      title: `Cette liste (${about} adresses) est-elle celle des abonnés de votre lettre d’information ?`,
      help: 'Le fichier ne le dit pas. Seul leur nombre est compté. Ne répondez pas s’il s’agit d’autre chose : rien n’en sera gardé.',
    }),
    'which-column': (about: string): { readonly title: string; readonly help: string } => ({
      title: about === 'age' ? 'Quelle question donne l’âge ?' : 'Quelle question dit comment les gens s’informent ?',
      help: 'Les titres des colonnes ne le disent pas avec certitude. Les réponses sont comptées par âge une fois la question choisie.',
    }),
  },

  /** The field in which a period is typed. */
  periodAnswer: {
    label: 'Période',
    hint: 'Un mois (« 2025-03 » ou « mars 2025 »), une année (« 2025 ») ou un jour (« 2025-03-14 »).',
    wrong: 'Écrivez un mois comme « 2025-03 », une année comme « 2025 » ou un jour comme « 2025-03-14 ».',
    confirm: 'Enregistrer',
  },

  languages: { fr: 'français', en: 'anglais', 'fr+en': 'français et anglais' },
}

/** Where a problem is. */
export const placeWords = {
  file: (name: string): string => `fichier ${name}`,
  sheet: (name: string): string => `feuille ${quoted(name)}`,
  row: (row: number): string => `ligne ${formatNumber('fr', row)}`,
  column: (title: string): string => `colonne ${quoted(title)}`,
}
