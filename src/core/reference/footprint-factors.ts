/**
 * What one unit of each channel emits, in grams of CO₂ equivalent (method.md §8), what stands in for a quantity that nobody
 * counted, and what the footprint leaves out. Working assumptions carry `verification: 'own'` and are printed as such.
 */
import { geometric, midpoint } from '../figure.ts'
import type { Interval } from '../figure.ts'
import { cited, value } from './cite.ts'
import type { Reference } from './effective.ts'
import type { Bilingual, Citation, Prior, ReferenceUnit, ReferenceValue } from './reference.ts'

const own: Citation = cited(
  'Amarres, méthode §8',
  null,
  2026,
  { fr: 'hypothèse de travail, sans publication', en: 'working assumption, not published' },
  'own',
)
const supposed = (
  id: string,
  what: Bilingual,
  range: readonly [number, number],
  unit: ReferenceUnit,
  caveat: Bilingual | null = null,
): ReferenceValue => value(`footprint/${id}`, what, range, unit, own, caveat)

const co2js = (year: number, fr: string, en: string): Citation =>
  cited(
    'CO2.js 0.19.0, The Green Web Foundation',
    'https://github.com/thegreenwebfoundation/co2.js',
    year,
    { fr, en },
    'V-P',
  )

const web: readonly ReferenceValue[] = [
  value(
    'footprint/web-energy',
    {
      fr: 'Web, énergie d’un gigaoctet transféré, fabrication comprise (Sustainable Web Design Model, version 4)',
      en: 'Web, energy of one gigabyte transferred, manufacture included (Sustainable Web Design Model, version 4)',
    },
    0.3,
    'kilowatt-hours-per-gigabyte',
    co2js(2024, 'modèle mondial', 'world model'),
    {
      fr: 'Part du volume transféré : une page qui calcule beaucoup consomme plus que le modèle ne dit.',
      en: 'Based on the volume transferred: a page that computes a lot uses more than the model says.',
    },
  ),
  value(
    'footprint/grid-world',
    { fr: 'Électricité, moyenne mondiale', en: 'Electricity, world average' },
    494,
    'grams-per-kilowatt-hour',
    co2js(2024, 'monde, valeur par défaut du modèle', 'world, the model’s default'),
  ),
  value(
    'footprint/grid-france',
    { fr: 'Électricité, France', en: 'Electricity, France' },
    44.18,
    'grams-per-kilowatt-hour',
    cited(
      'Ember, repris par CO2.js 0.19.0',
      'https://github.com/thegreenwebfoundation/co2.js',
      2024,
      { fr: 'France', en: 'France' },
      'V-P',
    ),
    {
      fr: 'Sert de borne basse : les habitants et le réseau sont en France, l’hébergement peut-être.',
      en: 'Used as the low end: residents and network are in France, hosting may be.',
    },
  ),
]

const impactCo2 = (fr: string, en: string): Citation =>
  cited('ADEME, Impact CO2', 'https://github.com/incubateur-ademe/impactco2', 2024, { fr, en }, 'V-P')

const messages: readonly ReferenceValue[] = [
  value(
    'footprint/email-ademe',
    { fr: 'Un courriel', en: 'One e-mail' },
    2.46,
    'grams',
    impactCo2('courriel envoyé et lu, appareils compris', 'an e-mail sent and read, devices included'),
    {
      fr: 'Surtout la fabrication des appareils. Le poids de la lettre et le temps de lecture le changent beaucoup.',
      en: 'Mostly the making of devices. The weight of the letter and the reading time change it a lot.',
    },
  ),
  supposed('email-least', { fr: 'Un courriel, borne basse', en: 'One e-mail, low end' }, [0.13, 0.13], 'grams', {
    fr: 'Valeur fixée par la méthode, proche de la part d’usage du calcul de l’ADEME (0,24 g), sans les appareils.',
    en: 'Set by the method, close to the use part of ADEME’s figure (0.24 g), without devices.',
  }),
  value(
    'footprint/sms',
    { fr: 'Un SMS', en: 'One text message' },
    [0.002, 0.19],
    'grams',
    cited(
      'Bordage, Berners-Lee et smsmode, repris par smsmode.com',
      'https://www.smsmode.com',
      2024,
      { fr: 'trois calculs, du moins au plus complet', en: 'three estimates, from the least to the most complete' },
      'V-S',
      true,
    ),
    {
      fr: 'Les calculs publiés diffèrent d’un facteur 90 : la fourchette les contient tous.',
      en: 'Published estimates differ by a factor of 90: the range holds them all.',
    },
  ),
]

const greenspector = cited(
  'Greenspector',
  'https://greenspector.com/en/social-media-2021/',
  2021,
  {
    fr: 'une minute de défilement sur un téléphone Samsung S7, moitié wifi, moitié mobile',
    en: 'one minute of scrolling on a Samsung S7 phone, half wifi, half mobile',
  },
  'V-P',
  true,
)
const feed = (service: string, name: string, grams: number, caveat: Bilingual | null = null): ReferenceValue =>
  value(
    `footprint/feed-${service}`,
    { fr: `${name}, une minute de fil d’actualité`, en: `${name}, one minute of feed` },
    grams,
    'grams',
    greenspector,
    caveat ?? {
      fr: 'Mesure ancienne, sur un seul téléphone. Elle compte une part de la fabrication de l’appareil.',
      en: 'Old measurement, on one phone. It includes a part of the making of the device.',
    },
  )

const feeds: readonly ReferenceValue[] = [
  feed('x', 'Twitter', 0.6),
  feed('linkedin', 'LinkedIn', 0.71),
  feed('facebook', 'Facebook', 0.79),
  feed('snapchat', 'Snapchat', 0.87),
  feed('instagram', 'Instagram', 1.05),
  feed('tiktok', 'TikTok', 2.63),
  feed('youtube', 'YouTube', 0.46, {
    fr: 'Défilement du fil, non visionnage d’une vidéo. Mesure ancienne, sur un seul téléphone.',
    en: 'Scrolling the feed, not watching a video. Old measurement, on one phone.',
  }),
  supposed(
    'feed-other',
    { fr: 'Autres services, une minute de fil d’actualité', en: 'Other services, one minute of feed' },
    [0.46, 2.63],
    'grams',
    {
      fr: 'Rien de publié pour ces services : de la plus petite à la plus grande valeur mesurée chez les autres.',
      en: 'Nothing published for these services: from the smallest to the greatest value measured on others.',
    },
  ),
]

const videos: readonly ReferenceValue[] = [
  value(
    'footprint/video-mobile',
    { fr: 'Une minute de vidéo, réseaux et centres de données', en: 'One minute of video, networks and data centres' },
    0.494,
    'grams',
    cited(
      'ADEME et Arcom-Arcep, repris par Nos Gestes Climat',
      'https://github.com/incubateur-ademe/nosgestesclimat',
      2024,
      {
        fr: 'vidéo en haute définition, téléphone sur réseau mobile',
        en: 'HD video, phone on a mobile network',
      },
      'V-P',
    ),
    { fr: 'Sans l’appareil.', en: 'Without the device.' },
  ),
  value(
    'footprint/video-streaming',
    { fr: 'Une minute de vidéo, appareils compris', en: 'One minute of video, devices included' },
    1.067,
    'grams',
    impactCo2('64 g par heure de vidéo', '64 g per hour of video'),
  ),
]

const things: readonly ReferenceValue[] = [
  supposed('sheet', { fr: 'Une feuille A4 imprimée', en: 'One printed A4 sheet' }, [5, 6], 'grams', {
    fr: 'Ordre de grandeur que donnent des vendeurs (docside.fr, ezeep.com), sans méthode publiée. Ni encre, ni distribution.',
    en: 'Order of magnitude given by vendors (docside.fr, ezeep.com), without a published method. No ink, no delivery.',
  }),
  value(
    'footprint/panel',
    { fr: 'Un panneau lumineux de 2 m², un an', en: 'One electronic panel of 2 m², one year' },
    245_000,
    'grams',
    cited(
      'ADEME, repris par Actu-Environnement',
      'https://www.actu-environnement.com',
      2020,
      { fr: 'écran LCD publicitaire, 18 heures par jour', en: 'LCD advertising screen, 18 hours a day' },
      'V-S',
      true,
    ),
    {
      fr: 'Usage seul. Un panneau communal est souvent plus petit, à diodes, éteint la nuit.',
      en: 'Use only. A municipal panel is often smaller, made of LEDs, off at night.',
    },
  ),
]

const quantities: readonly ReferenceValue[] = [
  supposed(
    'page-weight',
    { fr: 'Poids d’une page de site, en kilo-octets', en: 'Weight of a web page, in kilobytes' },
    [500, 5000],
    'count',
    {
      fr: 'Un outil gratuit le mesure en une minute : la valeur saisie remplace cette fourchette.',
      en: 'A free tool measures it in one minute: a typed value replaces this range.',
    },
  ),
  supposed(
    'return-visits',
    { fr: 'Part des visites qui reviennent', en: 'Share of visits that come back' },
    [0.25, 0.25],
    'share',
    { fr: 'Hypothèse usuelle du modèle.', en: 'Usual assumption of the model.' },
  ),
  supposed(
    'reload-share',
    {
      fr: 'Part de la page rechargée par une visite qui revient',
      en: 'Share of the page reloaded by a returning visit',
    },
    [0.2, 0.2],
    'share',
    { fr: 'Hypothèse usuelle du modèle.', en: 'Usual assumption of the model.' },
  ),
  supposed('sendings-per-month', { fr: 'Envois par mois', en: 'Sendings per month' }, [1, 5], 'count', {
    fr: 'D’un envoi par mois à un par semaine, faute de savoir.',
    en: 'From one a month to one a week, for lack of knowledge.',
  }),
  supposed('pages-per-copy', { fr: 'Pages A4 d’un bulletin', en: 'A4 pages of a bulletin' }, [4, 40], 'count', {
    fr: 'Compter les pages d’un numéro remplace cette fourchette.',
    en: 'Counting the pages of one issue replaces this range.',
  }),
  supposed(
    'seconds-feed',
    { fr: 'Secondes d’attention pour un affichage dans un fil', en: 'Seconds of attention for one display in a feed' },
    [1, 10],
    'seconds',
    { fr: 'Rien de publié dans nos sources.', en: 'Nothing published in our sources.' },
  ),
  supposed(
    'seconds-video',
    { fr: 'Secondes d’attention pour une vue de vidéo', en: 'Seconds of attention for one video view' },
    [3, 120],
    'seconds',
    { fr: 'Rien de publié dans nos sources.', en: 'Nothing published in our sources.' },
  ),
  supposed(
    'seconds-page',
    { fr: 'Secondes d’attention pour une page vue', en: 'Seconds of attention for one page view' },
    [5, 120],
    'seconds',
    { fr: 'Rien de publié dans nos sources.', en: 'Nothing published in our sources.' },
  ),
]

export const footprintValues: readonly ReferenceValue[] = [
  ...web,
  ...messages,
  ...feeds,
  ...videos,
  ...things,
  ...quantities,
]

/** Grams of CO₂ equivalent per unit, and what stands in for what nobody counted, as the dossier's reference data has them. */
export interface FootprintFactors {
  readonly email: Prior
  readonly sms: Prior
  readonly videoMinute: Prior
  readonly sheet: Prior
  /** A panel lit for a year. */
  readonly panelYear: Prior
  /** A minute in the feed of a service; the whole published range for those that nobody measured. */
  feedMinute(service: string): Prior
  /** Electricity of the web model in grams per kilowatt-hour, from the French one to the world's. */
  readonly electricity: Prior
  readonly pageKilobytes: Prior
  readonly returnShare: Prior
  readonly reloadShare: Prior
  readonly sendingsPerMonth: Prior
  readonly pagesPerCopy: Prior
  readonly secondsInFeed: Prior
  readonly secondsOfVideo: Prior
  readonly secondsOnPage: Prior
}

export function footprintFactors(reference: Reference): FootprintFactors {
  const from = (shape: Shape, ...names: readonly string[]): Prior => {
    const references = names.map((name) => `footprint/${name}`)
    const values = references.map((id) => reference.value(id))
    const interval = shape(Math.min(...values.map(({ low }) => low)), Math.max(...values.map(({ high }) => high)))
    return { interval, quality: reference.quality(references, 'estimated'), references }
  }
  return {
    // Factors that differ by orders of magnitude: the most probable one is their geometric mean.
    email: from(geometric, 'email-least', 'email-ademe'),
    sms: from(geometric, 'sms'),
    videoMinute: from(geometric, 'video-mobile', 'video-streaming'),
    sheet: from(midpoint, 'sheet'),
    panelYear: from(midpoint, 'panel'),
    feedMinute: (service) =>
      reference.find(`footprint/feed-${service}`) ? from(midpoint, `feed-${service}`) : from(geometric, 'feed-other'),
    electricity: from(midpoint, 'grid-france', 'grid-world'),
    pageKilobytes: from(geometric, 'page-weight'),
    returnShare: from(midpoint, 'return-visits'),
    reloadShare: from(midpoint, 'reload-share'),
    sendingsPerMonth: from(geometric, 'sendings-per-month'),
    pagesPerCopy: from(geometric, 'pages-per-copy'),
    secondsInFeed: from(geometric, 'seconds-feed'),
    secondsOfVideo: from(geometric, 'seconds-video'),
    secondsOnPage: from(geometric, 'seconds-page'),
  }
}

type Shape = (low: number, high: number) => Interval

/** What the footprint does not count: printed wherever it is. */
export const footprintLeavesOut: readonly { readonly id: string; readonly text: Bilingual }[] = [
  {
    id: 'work',
    text: {
      fr: 'le travail des agents : ordinateurs, téléphones, locaux, déplacements',
      en: 'the work of staff: computers, phones, offices, travel',
    },
  },
  {
    id: 'content',
    text: {
      fr: 'la fabrication des contenus : tournage, montage, outils d’intelligence artificielle',
      en: 'the making of content: filming, editing, artificial intelligence tools',
    },
  },
  {
    id: 'platforms',
    text: {
      fr: 'ce que les plateformes calculent pour trier les contenus et vendre la publicité',
      en: 'what platforms compute to rank content and sell advertising',
    },
  },
  {
    id: 'delivery',
    text: {
      fr: 'l’encre, le transport et la distribution des imprimés',
      en: 'ink, transport and delivery of printed matter',
    },
  },
  {
    id: 'making',
    text: {
      fr: 'la fabrication et la fin de vie des panneaux lumineux',
      en: 'the making and end of life of electronic panels',
    },
  },
  {
    id: 'travel',
    text: {
      fr: 'les déplacements des habitants vers la mairie et les réunions',
      en: 'the travel of residents to the town hall and meetings',
    },
  },
  {
    id: 'others',
    text: {
      fr: 'les autres atteintes : eau, métaux, bruit, lumière la nuit',
      en: 'other impacts: water, metals, noise, light at night',
    },
  },
]
