/**
 * The catalogue of channels an authority can use. Traits follow the reference dataset: what no primary or secondary text
 * supported is `unverified`, and stays so until someone checks it (the audit then recommends the check).
 *
 * What the kinds mean here, where it could be argued:
 * - A newsletter or SMS tool is often rented, yet these are `own` media: the list can be exported and sent by any supplier,
 *   because e-mail and SMS belong to nobody. Whether *this* authority holds its list is the channel's `listOwner`.
 * - Municipal apps (PanneauPocket, IntraMuros, illiwap, CityAll) are companies, paid by the authority and not by advertising.
 *   They do not sell an audience, so they are not `platform`; yet subscribers are theirs, so they are not `own` either.
 *   They are `relay`, each with its own operator: alerts that rest on one of them alone still rest on one company.
 * - Bluesky follows an open protocol but one company runs the service that people use: `platform`, with `openProtocol: yes`.
 */
import { operatorById } from './operators.ts'
import type { OperatorId } from './operators.ts'
import type { Service, ServiceFamily, ServiceKind } from './reference.ts'

type Traits = Service['traits']

/** Nothing verified. */
const unverified: Traits = {
  algorithmicFeed: 'unverified',
  advertisingProfiling: 'unverified',
  accountWall: 'unverified',
  infiniteFeed: 'unverified',
  portableSubscriptions: 'unverified',
  openProtocol: 'unverified',
}

/** True by nature of paper, screens, voices and open formats: nothing ranks, profiles, walls off or locks in. */
const open: Traits = {
  algorithmicFeed: 'no',
  advertisingProfiling: 'no',
  accountWall: 'no',
  infiniteFeed: 'no',
  portableSubscriptions: 'yes',
  openProtocol: 'yes',
}

interface Row {
  readonly id: string
  readonly fr: string
  readonly en: string
  readonly kind: ServiceKind
  readonly family: ServiceFamily
  readonly online: boolean
  readonly operator: OperatorId
  readonly traits: Traits
  readonly evidence: readonly string[]
  /** Other ways of writing it, normalised (lower case, no accents, single spaces). */
  readonly synonyms: readonly string[]
}

const platforms: readonly Row[] = [
  {
    id: 'facebook',
    fr: 'Facebook',
    en: 'Facebook',
    kind: 'platform',
    family: 'social',
    online: true,
    operator: 'meta',
    traits: { ...unverified, advertisingProfiling: 'yes' },
    evidence: [
      'statement/meta-advertising',
      'rdr-2022/facebook',
      'rdr-2022/meta-ads',
      'rdr-2022/meta-curation',
      'dsa/facebook-eu',
      'sanction/meta-transfers-2023',
      'sanction/meta-ads-basis-2023',
      'sanction/meta-dma-2025',
      'sanction/facebook-cookies-2022',
      'disinformation/facebook',
    ],
    synonyms: ['fb', 'page facebook', 'facebook page', 'meta facebook'],
  },
  {
    id: 'instagram',
    fr: 'Instagram',
    en: 'Instagram',
    kind: 'platform',
    family: 'social',
    online: true,
    operator: 'meta',
    traits: { ...unverified, advertisingProfiling: 'yes' },
    evidence: [
      'statement/meta-advertising',
      'rdr-2022/instagram',
      'rdr-2022/meta-ads',
      'dsa/instagram-eu',
      'sanction/instagram-minors-2022',
      'sanction/meta-ads-basis-2023',
      'disinformation/instagram',
    ],
    synonyms: ['insta', 'ig', 'compte instagram'],
  },
  {
    id: 'whatsapp-channel',
    fr: 'Chaîne WhatsApp',
    en: 'WhatsApp channel',
    kind: 'platform',
    family: 'messaging',
    online: true,
    operator: 'meta',
    traits: unverified,
    evidence: ['statement/meta-advertising', 'rdr-2022/whatsapp', 'dsa/whatsapp-channels-eu', 'sanction/whatsapp-2021'],
    synonyms: ['whatsapp', 'chaine whatsapp', 'canal whatsapp', 'whatsapp channel', 'groupe whatsapp'],
  },
  {
    id: 'threads',
    fr: 'Threads',
    en: 'Threads',
    kind: 'platform',
    family: 'social',
    online: true,
    operator: 'meta',
    traits: unverified,
    evidence: ['statement/meta-advertising'],
    synonyms: ['meta threads'],
  },
  {
    id: 'x',
    fr: 'X (ex-Twitter)',
    en: 'X (formerly Twitter)',
    kind: 'platform',
    family: 'social',
    online: true,
    operator: 'x-corp',
    // The wall raised on 30 June 2023 is documented, its present state is not: `unverified`.
    traits: {
      ...unverified,
      algorithmicFeed: 'yes',
      advertisingProfiling: 'yes',
      openProtocol: 'no',
      portableSubscriptions: 'no',
    },
    evidence: [
      'statement/x-timelines-2023',
      'rdr-2022/twitter',
      'rdr-2025/x',
      'rdr-2022/twitter-ads',
      'research/milli-anger',
      'research/nyhan-users',
      'dsa/x-eu',
      'dsa/x-eu-before',
      'sanction/x-dsa-2025',
      'disinformation/x',
    ],
    synonyms: ['twitter', 'x twitter', 'x ex twitter', 'x formerly twitter', 'compte x', 'compte twitter'],
  },
  {
    id: 'linkedin',
    fr: 'LinkedIn',
    en: 'LinkedIn',
    kind: 'platform',
    family: 'social',
    online: true,
    operator: 'microsoft',
    traits: { ...unverified, advertisingProfiling: 'yes' },
    evidence: [
      'rdr-2022/linkedin',
      'rdr-2022/microsoft-ads',
      'dsa/linkedin-eu',
      'sanction/linkedin-2024',
      'disinformation/linkedin',
    ],
    synonyms: ['linked in', 'page linkedin'],
  },
  {
    id: 'youtube',
    fr: 'YouTube',
    en: 'YouTube',
    kind: 'platform',
    family: 'video',
    online: true,
    operator: 'alphabet',
    traits: { ...unverified, advertisingProfiling: 'yes' },
    evidence: [
      'rdr-2022/youtube',
      'rdr-2022/google-ads',
      'dsa/youtube-eu',
      'sanction/google-ads-2025',
      'disinformation/youtube',
    ],
    synonyms: ['you tube', 'chaine youtube', 'youtube channel'],
  },
  {
    id: 'tiktok',
    fr: 'TikTok',
    en: 'TikTok',
    kind: 'platform',
    family: 'video',
    online: true,
    operator: 'bytedance',
    traits: unverified,
    evidence: [
      'statement/bytedance-china',
      'dsa/tiktok-eu',
      'sanction/tiktok-transfers-2025',
      'sanction/tiktok-minors-2023',
      'statement/tiktok-design-2026',
      'disinformation/tiktok',
    ],
    synonyms: ['tik tok'],
  },
  {
    id: 'snapchat',
    fr: 'Snapchat',
    en: 'Snapchat',
    kind: 'platform',
    family: 'messaging',
    online: true,
    operator: 'snap',
    traits: unverified,
    evidence: ['dsa/snapchat-eu'],
    synonyms: ['snap'],
  },
  {
    id: 'bluesky',
    fr: 'Bluesky',
    en: 'Bluesky',
    kind: 'platform',
    family: 'social',
    online: true,
    operator: 'bluesky-social',
    traits: { ...unverified, openProtocol: 'yes', portableSubscriptions: 'partial' },
    evidence: ['statement/bluesky-protocol'],
    synonyms: ['blue sky', 'bsky'],
  },
]

const own: readonly Row[] = [
  {
    id: 'website',
    fr: 'Site internet',
    en: 'Website',
    kind: 'own',
    family: 'web',
    online: true,
    operator: 'own',
    traits: open,
    evidence: ['local/website-2024'],
    synonyms: [
      'site',
      'site web',
      'site officiel',
      'site de la commune',
      'site de la mairie',
      'site municipal',
      'web',
      'web site',
    ],
  },
  {
    id: 'newsletter',
    fr: 'Lettre d’information par courriel',
    en: 'E-mail newsletter',
    kind: 'own',
    family: 'email',
    online: true,
    operator: 'own',
    traits: open,
    evidence: ['reach/newsletter-public-2018', 'reach/newsletter-government-2024'],
    synonyms: [
      'newsletter',
      'infolettre',
      'lettre d information',
      'lettre electronique',
      'e mailing',
      'emailing',
      'courriel',
      'email',
    ],
  },
  {
    id: 'sms-alerts',
    fr: 'Alertes par SMS',
    en: 'SMS alerts',
    kind: 'own',
    family: 'sms',
    // Needs a mobile phone, not the internet.
    online: false,
    operator: 'own',
    traits: open,
    evidence: ['order/mobile-75'],
    synonyms: ['sms', 'alerte sms', 'alertes sms', 'sms alerts', 'telealerte', 'tele alerte'],
  },
  {
    id: 'print-bulletin',
    fr: 'Bulletin ou magazine imprimé',
    en: 'Printed bulletin or magazine',
    kind: 'own',
    family: 'print',
    online: false,
    operator: 'own',
    traits: open,
    evidence: ['local/bulletin-2024', 'local/letterbox-2024'],
    synonyms: [
      'bulletin',
      'magazine',
      'bulletin municipal',
      'magazine municipal',
      'journal municipal',
      'gazette',
      'print bulletin',
      'printed bulletin',
      'flash info',
      'boitage',
    ],
  },
  {
    id: 'posters',
    fr: 'Affiches et panneaux d’affichage',
    en: 'Posters and notice boards',
    kind: 'own',
    family: 'display',
    online: false,
    operator: 'own',
    traits: open,
    evidence: ['local/posters-2024'],
    synonyms: [
      'affichage',
      'affiches',
      'affiche',
      'panneaux',
      'panneau d affichage',
      'panneaux d affichage',
      'posters',
      'notice board',
    ],
  },
  {
    id: 'electronic-panel',
    fr: 'Panneau lumineux',
    en: 'Electronic panel',
    kind: 'own',
    family: 'display',
    online: false,
    operator: 'own',
    traits: open,
    evidence: [],
    synonyms: [
      'panneaux lumineux',
      'panneau electronique',
      'journal electronique',
      'ecran',
      'ecran d accueil',
      'electronic panels',
    ],
  },
  {
    id: 'town-hall-counter',
    fr: 'Accueil de la mairie',
    en: 'Town hall counter',
    kind: 'own',
    family: 'person',
    online: false,
    operator: 'own',
    traits: open,
    evidence: [],
    synonyms: ['accueil', 'guichet', 'mairie', 'accueil physique', 'accueil mairie', 'counter', 'france services'],
  },
  {
    id: 'phone',
    fr: 'Téléphone',
    en: 'Telephone',
    kind: 'own',
    family: 'person',
    online: false,
    operator: 'own',
    traits: open,
    evidence: ['order/mobile-75'],
    synonyms: ['telephone', 'standard', 'standard telephonique', 'appel', 'appels'],
  },
  {
    id: 'public-meeting',
    fr: 'Réunion publique',
    en: 'Public meeting',
    kind: 'own',
    family: 'person',
    online: false,
    operator: 'own',
    traits: open,
    evidence: ['local/meetings-2015'],
    synonyms: ['reunions publiques', 'reunion', 'reunion de quartier', 'public meetings', 'marche', 'porte a porte'],
  },
  {
    id: 'neighbourhood-relays',
    fr: 'Relais de quartier',
    en: 'Neighbourhood relays',
    kind: 'own',
    family: 'person',
    online: false,
    operator: 'own',
    traits: open,
    evidence: ['local/word-of-mouth-2024'],
    synonyms: ['relais de quartier', 'chaine telephonique', 'phone tree', 'neighbourhood relays'],
  },
  {
    id: 'rss',
    fr: 'Flux RSS',
    en: 'RSS feed',
    kind: 'own',
    family: 'open-data',
    online: true,
    operator: 'own',
    traits: open,
    evidence: [],
    synonyms: ['flux', 'atom', 'flux rss du site'],
  },
]

const relays: readonly Row[] = [
  {
    id: 'panneaupocket',
    fr: 'PanneauPocket',
    en: 'PanneauPocket',
    kind: 'relay',
    family: 'app',
    online: true,
    operator: 'panneaupocket',
    // No personal data is asked: the app must be installed, but nobody has to identify themselves.
    traits: { ...unverified, accountWall: 'no' },
    evidence: [
      'statement/panneaupocket-privacy',
      'cost/panneaupocket',
      'app/panneaupocket-authorities',
      'app/panneaupocket-users',
    ],
    synonyms: ['panneau pocket'],
  },
  {
    id: 'intramuros',
    fr: 'IntraMuros',
    en: 'IntraMuros',
    kind: 'relay',
    family: 'app',
    online: true,
    operator: 'intramuros',
    traits: unverified,
    evidence: ['app/intramuros-communes', 'app/intramuros-downloads'],
    synonyms: ['intra muros'],
  },
  {
    id: 'illiwap',
    fr: 'illiwap',
    en: 'illiwap',
    kind: 'relay',
    family: 'app',
    online: true,
    operator: 'illiwap',
    traits: unverified,
    evidence: [],
    synonyms: ['illi wap'],
  },
  {
    id: 'cityall',
    fr: 'CityAll',
    en: 'CityAll',
    kind: 'relay',
    family: 'app',
    online: true,
    operator: 'cityall',
    traits: unverified,
    evidence: [],
    synonyms: ['city all', 'citycall'],
  },
  {
    id: 'municipal-app',
    fr: 'Application de la collectivité',
    en: 'Municipal app',
    kind: 'relay',
    family: 'app',
    online: true,
    operator: 'app-supplier',
    traits: unverified,
    evidence: ['local/apps-2015'],
    synonyms: ['application', 'appli', 'application mobile', 'application municipale', 'app', 'mobile app'],
  },
  {
    id: 'openagenda',
    fr: 'OpenAgenda',
    en: 'OpenAgenda',
    kind: 'relay',
    family: 'open-data',
    online: true,
    operator: 'openagenda',
    traits: unverified,
    evidence: [],
    synonyms: ['open agenda'],
  },
  {
    id: 'local-press',
    fr: 'Presse et radio locales',
    en: 'Local press and radio',
    kind: 'relay',
    family: 'press',
    online: false,
    operator: 'press',
    // Part of it is sold, part is free: access is neither open nor walled.
    traits: { ...open, accountWall: 'unverified', advertisingProfiling: 'unverified', portableSubscriptions: 'no' },
    evidence: ['local/press-2024'],
    synonyms: [
      'presse',
      'presse locale',
      'journal local',
      'radio',
      'radio locale',
      'presse regionale',
      'local newspaper',
    ],
  },
  {
    id: 'other',
    fr: 'Autre canal',
    en: 'Other channel',
    kind: 'relay',
    family: 'web',
    online: true,
    operator: 'other',
    traits: unverified,
    evidence: [],
    synonyms: ['autre', 'autres', 'other channel'],
  },
]

const federated: readonly Row[] = [
  {
    id: 'mastodon',
    fr: 'Mastodon',
    en: 'Mastodon',
    kind: 'federated',
    family: 'social',
    online: true,
    operator: 'independent-servers',
    traits: { ...open, infiniteFeed: 'unverified' },
    evidence: [
      'statement/mastodon-feed',
      'statement/mastodon-rss',
      'statement/mastodon-move',
      'statement/mastodon-money',
    ],
    synonyms: ['fediverse', 'fediverse mastodon', 'compte mastodon'],
  },
  {
    id: 'peertube',
    fr: 'PeerTube',
    en: 'PeerTube',
    kind: 'federated',
    family: 'video',
    online: true,
    operator: 'independent-servers',
    traits: { ...unverified, accountWall: 'no', openProtocol: 'yes' },
    evidence: ['statement/peertube-protocol'],
    synonyms: ['peer tube'],
  },
  {
    id: 'open-messaging',
    fr: 'Liste sur une messagerie ouverte',
    en: 'List on an open messaging service',
    kind: 'federated',
    family: 'messaging',
    online: true,
    operator: 'independent-servers',
    traits: unverified,
    evidence: [],
    synonyms: ['matrix', 'element', 'salon matrix', 'messagerie ouverte', 'open messaging'],
  },
  {
    id: 'mobilizon',
    fr: 'Mobilizon',
    en: 'Mobilizon',
    kind: 'federated',
    family: 'open-data',
    online: true,
    operator: 'independent-servers',
    traits: unverified,
    evidence: [],
    synonyms: [],
  },
]

const rows: readonly Row[] = [...platforms, ...own, ...relays, ...federated]

export const services: readonly Service[] = rows.map(
  ({ id, fr, en, kind, family, online, operator, traits, evidence }) => ({
    id,
    name: { fr, en },
    kind,
    family,
    online,
    operator,
    jurisdiction: operatorById(operator)?.jurisdiction ?? 'unverified',
    traits,
    evidence,
  }),
)

const byId = new Map(services.map((service) => [service.id, service]))

export function serviceById(id: string): Service | null {
  return byId.get(id) ?? null
}

/** Lower case, without accents, punctuation or double spaces. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const byWriting = new Map<string, string>()
for (const { id, fr, en, synonyms } of rows) {
  for (const writing of [id, fr, en, ...synonyms]) byWriting.set(plain(writing), id)
}

/**
 * The service that a person wrote: by id, French or English name, or synonym; accents, case and punctuation do not matter.
 * Never a guess: an unknown text gives null, and the importer asks.
 */
export function findService(text: string): Service | null {
  return serviceById(byWriting.get(plain(text)) ?? '')
}
