/**
 * The ranges that stand in for what no file says (method.md §2). A prior is never a point, and is printed as such: those that
 * come from no publication carry `verification: 'own'`.
 */
import type { CountedUnit } from '../dossier/manual-measure.ts'
import { geometric, midpoint } from '../figure.ts'
import type { Interval } from '../figure.ts'
import type { Reference } from './effective.ts'
import { serviceById } from './services.ts'
import type { Bilingual, Citation, Prior, ReferenceValue } from './reference.ts'

const ownCitation: Citation = {
  source: 'Amarres, méthode §2',
  url: null,
  year: 2026,
  base: { fr: 'hypothèse de travail, sans publication', en: 'working assumption, not published' },
  verification: 'own',
  marked: false,
}

const followers: Bilingual = { fr: 'abonnés d’une page de marque', en: 'followers of a brand page' }
const recipients: Bilingual = { fr: 'destinataires d’une lettre', en: 'recipients of a newsletter' }

type Cited = Pick<Citation, 'source' | 'url' | 'year' | 'verification' | 'marked'>

const published = (
  id: string,
  what: Bilingual,
  low: number,
  high: number,
  base: Bilingual,
  cited: Cited,
  caveat: Bilingual | null = null,
): ReferenceValue => ({ id, what, low, high, unit: 'share', citation: { ...cited, base }, caveat })

const own = (
  id: string,
  what: Bilingual,
  low: number,
  high: number,
  caveat: Bilingual | null = null,
): ReferenceValue => ({
  id,
  what,
  low,
  high,
  unit: 'share',
  citation: ownCitation,
  caveat,
})

const perPost = (name: string): Bilingual => ({
  fr: `${name}, part des abonnés touchée par une publication`,
  en: `${name}, share of followers reached by a post`,
})

const opened: Bilingual = {
  fr: 'Lettre d’information, part des destinataires qui ouvrent',
  en: 'Newsletter, share of recipients who open',
}

/** What was published about the share of subscribers who see something. */
const publishedReach: readonly ReferenceValue[] = [
  published('reach/facebook-2025', perPost('Facebook'), 0.0165, 0.022, followers, {
    source: 'Socialinsider, cité par social.plus et vervocity.io',
    url: 'https://social.plus/blog/only-3-5-of-followers-see-your-instagram-posts',
    year: 2025,
    verification: 'V-S',
    marked: false,
  }),
  published('reach/facebook-2021', perPost('Facebook'), 0.022, 0.022, followers, {
    source: 'Ignite Social Media',
    url: 'https://ignitesocialmedia.com',
    year: 2021,
    verification: 'V-S',
    marked: false,
  }),
  published(
    'reach/facebook-small-pages-2015',
    {
      fr: 'Facebook, part des abonnés touchée, de moins de 10 000 abonnés (11 %) à plus de 100 000 (5 %)',
      en: 'Facebook, share of followers reached, from under 10,000 followers (11%) to over 100,000 (5%)',
    },
    0.05,
    0.11,
    followers,
    { source: 'Locowise', url: 'https://locowise.com', year: 2015, verification: 'V-P', marked: true },
    { fr: 'Mesure ancienne.', en: 'Old measure.' },
  ),
  published('reach/instagram-2025', perPost('Instagram'), 0.035, 0.035, followers, {
    source: 'Socialinsider, cité par social.plus',
    url: 'https://social.plus/blog/only-3-5-of-followers-see-your-instagram-posts',
    year: 2025,
    verification: 'V-S',
    marked: false,
  }),
  published(
    'reach/tiktok-2025',
    perPost('TikTok'),
    0,
    0.1,
    followers,
    {
      source: 'social.plus',
      url: 'https://social.plus/blog/only-3-5-of-followers-see-your-instagram-posts',
      year: 2025,
      verification: 'V-S',
      marked: false,
    },
    {
      fr: 'La source écrit « moins de 10 % » pour la plupart des publications.',
      en: 'The source writes “less than 10%” for most posts.',
    },
  ),
  published('reach/newsletter-public-2018', opened, 0.21, 0.21, recipients, {
    source: 'Granicus, 4 000 organismes publics',
    url: 'https://granicus.com/blog/2018-benchmark-report-out-today',
    year: 2018,
    verification: 'V-P',
    marked: true,
  }),
  published(
    'reach/newsletter-government-2024',
    opened,
    0.4694,
    0.4694,
    recipients,
    {
      source: 'Brevo, secteur public',
      url: 'https://brevo-fr-insights.notaku.site',
      year: 2024,
      verification: 'V-P',
      marked: false,
    },
    {
      fr: 'Gonflé par les messageries qui ouvrent les courriels d’elles-mêmes.',
      en: 'Inflated by mail programs that open messages by themselves.',
    },
  ),
  published('reach/newsletter-all-2019', opened, 0.2271, 0.2271, recipients, {
    source: 'Mailchimp, tous secteurs',
    url: null,
    year: 2019,
    verification: 'V-P',
    marked: true,
  }),
]

/** What we suppose, from the above or from nothing. */
const supposed: readonly ReferenceValue[] = [
  own(
    'prior/organic-reach-facebook',
    { fr: 'Facebook, part des abonnés touchés dans un mois', en: 'Facebook, share of followers reached in a month' },
    0.015,
    0.1,
    { fr: 'Tirée des mesures publiées, de 1,65 % à 11 %.', en: 'Drawn from the published measures, 1.65% to 11%.' },
  ),
  own(
    'prior/organic-reach-instagram',
    { fr: 'Instagram, part des abonnés touchés dans un mois', en: 'Instagram, share of followers reached in a month' },
    0.03,
    0.1,
    { fr: 'Tirée de la mesure publiée, 3,5 %.', en: 'Drawn from the published measure, 3.5%.' },
  ),
  own(
    'prior/organic-reach-other',
    {
      fr: 'Autres plateformes, part des abonnés touchés dans un mois',
      en: 'Other platforms, share of followers reached in a month',
    },
    0.015,
    0.1,
    {
      fr: 'Aucune mesure publiée : par analogie avec Facebook et Instagram.',
      en: 'No published measure: by analogy with Facebook and Instagram.',
    },
  ),
  own(
    'prior/open-subscription-reach',
    {
      fr: 'Applications, réseaux ouverts et flux, part des abonnés touchés dans un mois',
      en: 'Apps, open networks and feeds, share of subscribers reached in a month',
    },
    0.1,
    1,
    { fr: 'Aucune mesure publiée.', en: 'No published measure.' },
  ),
  own(
    'prior/sms-reach',
    {
      fr: 'SMS et téléphone, part des inscrits touchés dans un mois',
      en: 'SMS and telephone, share of subscribers reached in a month',
    },
    0.5,
    1,
    {
      fr: 'Aucune mesure indépendante. Les vendeurs annoncent environ 95 %, ce qui n’est qu’un ordre de grandeur.',
      en: 'No independent measure. Vendors claim about 95%, which is only an order of magnitude.',
    },
  ),
  own(
    'prior/local-share-online',
    {
      fr: 'Part des personnes touchées en ligne qui habitent le territoire',
      en: 'Share of people reached online who live in the territory',
    },
    0.3,
    0.9,
  ),
  own(
    'prior/local-share-lists',
    {
      fr: 'Part des inscrits à une liste qui habitent le territoire',
      en: 'Share of subscribers to a list who live in the territory',
    },
    0.3,
    1,
    { fr: 'Une liste locale peut ne compter que des habitants.', en: 'A local list may hold residents only.' },
  ),
  own(
    'prior/local-share-press',
    {
      fr: 'Part des lecteurs de la presse locale qui habitent le territoire',
      en: 'Share of local press readers who live in the territory',
    },
    0,
    1,
    {
      fr: 'La zone de diffusion dépasse presque toujours la commune.',
      en: 'Its area almost always exceeds the commune.',
    },
  ),
  own(
    'prior/local-share-distribution',
    {
      fr: 'Diffusion dans le territoire, part des habitants',
      en: 'Distribution in the territory, share of residents',
    },
    1,
    1,
    {
      fr: 'Par construction : le support est distribué ou posé sur place.',
      en: 'By construction: it is delivered or displayed on site.',
    },
  ),
  own(
    'prior/persons-per-account',
    { fr: 'Personnes par compte ou par visiteur compté', en: 'Persons per account or counted visitor' },
    0.85,
    1,
    {
      fr: 'Une même personne peut avoir plusieurs comptes ou appareils.',
      en: 'One person may have several accounts or devices.',
    },
  ),
  own(
    'prior/readership-unknown',
    { fr: 'Part des personnes exposées qui lisent', en: 'Share of exposed people who read' },
    0,
    1,
    { fr: 'Rien de publié : la fourchette est entière.', en: 'Nothing published: the range is complete.' },
  ),
]

const householdSize: ReferenceValue = {
  id: 'household/mean-size-2021',
  what: { fr: 'Personnes par foyer, en moyenne', en: 'People per household, on average' },
  low: 2.16,
  high: 2.16,
  unit: 'people',
  citation: {
    source: 'INSEE, taille des ménages, recensement',
    url: 'https://insee.fr/fr/statistiques/2381486',
    year: 2021,
    base: { fr: 'France hors Mayotte', en: 'France without Mayotte' },
    verification: 'V-P',
    marked: false,
  },
  caveat: {
    fr: 'Enfants compris. Un foyer touché compte de une personne à cette moyenne.',
    en: 'Children included. A household reached counts for one person up to this mean.',
  },
}

export const priorValues: readonly ReferenceValue[] = [...publishedReach, ...supposed, householdSize]

/** `ids[0]` holds the range; the others are what it was drawn from, and no longer count once the dossier replaced it. */
function fromValue(reference: Reference, shape: Shape, ids: readonly [string, ...string[]]): Prior {
  const [id] = ids
  const { low, high, override } = reference.value(id)
  return {
    interval: shape(low, high),
    quality: reference.quality([id], 'estimated'),
    references: override === null ? ids : [id],
  }
}

/** From the lowest end to the highest of several values. */
function across(reference: Reference, shape: Shape, ids: readonly string[]): Prior {
  const values = ids.map((id) => reference.value(id))
  const interval = shape(Math.min(...values.map(({ low }) => low)), Math.max(...values.map(({ high }) => high)))
  return { interval, quality: reference.quality(ids, 'estimated'), references: ids }
}

type Shape = (low: number, high: number) => Interval

const reachByService: Readonly<Record<string, (reference: Reference) => Prior>> = {
  facebook: (reference) =>
    fromValue(reference, geometric, [
      'prior/organic-reach-facebook',
      'reach/facebook-2025',
      'reach/facebook-2021',
      'reach/facebook-small-pages-2015',
    ]),
  instagram: (reference) => fromValue(reference, geometric, ['prior/organic-reach-instagram', 'reach/instagram-2025']),
  tiktok: (reference) => fromValue(reference, midpoint, ['reach/tiktok-2025']),
  newsletter: (reference) =>
    across(reference, geometric, [
      'reach/newsletter-public-2018',
      'reach/newsletter-all-2019',
      'reach/newsletter-government-2024',
    ]),
  'sms-alerts': (reference) => fromValue(reference, geometric, ['prior/sms-reach']),
  phone: (reference) => fromValue(reference, geometric, ['prior/sms-reach']),
}

/** Share of a channel's subscribers who see something in an average month, when no file says it. */
export function organicReach(reference: Reference, serviceId: string): Prior {
  const known = reachByService[serviceId]
  if (known !== undefined) return known(reference)
  return fromValue(reference, geometric, [
    serviceById(serviceId)?.kind === 'platform' ? 'prior/organic-reach-other' : 'prior/open-subscription-reach',
  ])
}

const distributedInPlace = [
  'print-bulletin',
  'posters',
  'electronic-panel',
  'town-hall-counter',
  'public-meeting',
  'phone',
]
const lists = ['newsletter', 'sms-alerts']

/** Share of the people reached who live in the territory, when no audience file says it. */
export function localShare(reference: Reference, serviceId: string): Prior {
  return fromValue(reference, midpoint, [localShareId(serviceId)])
}

function localShareId(serviceId: string): string {
  if (distributedInPlace.includes(serviceId)) return 'prior/local-share-distribution'
  if (serviceId === 'local-press') return 'prior/local-share-press'
  const isList = lists.includes(serviceId) || serviceById(serviceId)?.family === 'app'
  return isList ? 'prior/local-share-lists' : 'prior/local-share-online'
}

const onePerson: Prior = { interval: midpoint(1, 1), quality: 'reference', references: [] }

/**
 * Persons behind one of what was counted. `countedIn`: what somebody says they counted; null: whatever the service's own
 * counters count — accounts or visitors online, persons elsewhere. Exactly 1, without a reference, for persons.
 */
export function personsPerCount(reference: Reference, serviceId: string, countedIn: CountedUnit | null): Prior {
  switch (countedIn) {
    case 'people':
      return onePerson
    case 'households':
      // From one person to all those of an average household.
      return fromValue(reference, (_, high) => geometric(1, high), [householdSize.id])
    case 'devices':
      return fromValue(reference, midpoint, ['prior/persons-per-account'])
    case null:
      return serviceById(serviceId)?.online === false
        ? onePerson
        : fromValue(reference, midpoint, ['prior/persons-per-account'])
  }
}

/**
 * Share of the people exposed to a paper or a panel who read it: readers per copy distributed, or per passer-by. One reader
 * at most per copy: other members of the household are not counted, for lack of a source.
 */
export function readership(reference: Reference, serviceId: string): Prior {
  if (serviceId === 'print-bulletin') {
    // From those who read it "often" to those who read it at all, whichever survey says most.
    return across(reference, midpoint, ['local/bulletin-often-2024', 'local/bulletin-2024', 'local/bulletin-2015'])
  }
  if (serviceId === 'posters') {
    const read = across(reference, midpoint, ['local/posters-2024', 'local/posters-2015'])
    const { low } = reference.value('prior/readership-unknown')
    const references = ['prior/readership-unknown', ...read.references]
    return {
      interval: midpoint(Math.min(low, read.interval.high), read.interval.high),
      quality: reference.quality(references, 'estimated'),
      references,
    }
  }
  return fromValue(reference, midpoint, ['prior/readership-unknown'])
}
