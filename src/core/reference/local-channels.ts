/** How people in France learn about local life: Baromètre de la communication locale, Epiceum and Harris Interactive. */
import type { UsagePoint } from './usage-points.ts'
import type { Bilingual, Citation, ReferenceValue } from './reference.ts'

const urls: Readonly<Record<number, string>> = {
  2013: 'https://www.cbnews.fr/etudes/image-communication-locale-papier-numerique-oralite-pratiques-qui-s-equilibrent-88523',
  2015: 'https://www.weka.fr',
  2018: 'https://www.banquedesterritoires.fr',
  2020: 'https://www.laposte.fr',
  2022: 'https://www.weka.fr',
  2024: 'https://www.cbnews.fr/etudes/image-communication-locale-papier-numerique-oralite-pratiques-qui-s-equilibrent-88523',
}

const barometer = (year: number, marked = false): Citation => ({
  source: 'Baromètre de la communication locale, Epiceum et Harris Interactive',
  url: urls[year] ?? null,
  year,
  base: { fr: 'échantillon national en ligne', en: 'national online sample' },
  verification: 'V-S',
  marked,
})

const local = (id: string, year: number, what: Bilingual, percent: number, marked = false): ReferenceValue => ({
  id: `local/${id}-${year}`,
  what,
  low: percent / 100,
  high: percent / 100,
  unit: 'share',
  citation: barometer(year, marked),
  caveat: null,
})

const channelsUsed = (year: number, mean: number, of: number): ReferenceValue => ({
  id: `local/channels-used-${year}`,
  what: {
    fr: `Moyens d’information locale utilisés, sur ${of} proposés`,
    en: `Means of local information used, out of ${of} listed`,
  },
  low: mean,
  high: mean,
  unit: 'count',
  citation: barometer(year),
  caveat: null,
})

const informs = (fr: string, en: string): Bilingual => ({
  fr: `S’informe de la vie locale par ${fr}`,
  en: `Learns about local life from ${en}`,
})

const bulletin = informs('le bulletin de la collectivité', 'the authority’s bulletin')
const website = informs('le site de la collectivité', 'the authority’s website')
const pages = informs('les réseaux sociaux de la collectivité', 'the authority’s social media')
const posters = informs('l’affichage', 'posters')
const young = (what: Bilingual): Bilingual => ({ fr: `${what.fr}, 25-34 ans`, en: `${what.en}, 25-34` })

export const localChannelValues: readonly ReferenceValue[] = [
  local('bulletin', 2024, bulletin, 75),
  local('bulletin-often', 2024, { fr: `${bulletin.fr}, « souvent »`, en: `${bulletin.en}, “often”` }, 35),
  local('bulletin-25-34', 2024, young(bulletin), 70),
  local('bulletin', 2022, bulletin, 78, true),
  local('bulletin', 2020, bulletin, 71),
  local('bulletin', 2018, bulletin, 78),
  local('bulletin', 2015, bulletin, 79),
  local('website', 2024, website, 70),
  local('website-25-34', 2024, young(website), 72),
  local('website', 2022, website, 67, true),
  local('website', 2015, website, 60),
  local('social', 2024, pages, 58),
  local('social-25-34', 2024, young(pages), 75),
  local('social', 2020, pages, 51),
  local('social', 2015, pages, 40),
  local('posters', 2024, posters, 67),
  local('posters', 2015, posters, 70),
  local('press', 2024, informs('la presse hebdomadaire régionale', 'the regional weekly press'), 57),
  local('free-press', 2024, informs('la presse gratuite', 'the free press'), 57),
  local('word-of-mouth', 2024, informs('le bouche-à-oreille', 'word of mouth'), 76),
  local('word-of-mouth', 2022, informs('le bouche-à-oreille', 'word of mouth'), 77, true),
  local('word-of-mouth', 2020, informs('le bouche-à-oreille', 'word of mouth'), 73),
  local('word-of-mouth', 2015, informs('le bouche-à-oreille', 'word of mouth'), 76),
  local('bulletin-young', 2024, { fr: `${bulletin.fr}, les plus jeunes`, en: `${bulletin.en}, the youngest` }, 60),
  local('television', 2024, informs('la télévision régionale ou locale', 'regional or local television'), 68),
  local('television', 2020, informs('la télévision régionale ou locale', 'regional or local television'), 64),
  local('social-25-34', 2015, young(pages), 43),
  local('social', 2013, pages, 25),
  local('events', 2015, informs('des événements locaux', 'local events'), 69),
  local('elected', 2015, informs('le contact avec des élus', 'contact with elected officials'), 35),
  local('generative-ai', 2024, informs('une IA générative', 'generative AI'), 29),
  local('generative-ai-25-34', 2024, young(informs('une IA générative', 'generative AI')), 55),
  local(
    'none',
    2015,
    { fr: 'Échappe à toute communication locale, au moins', en: 'Escapes all local communication, at least' },
    25,
  ),
  local('meetings', 2015, informs('les réunions publiques', 'public meetings'), 29),
  local('apps', 2015, informs('une application mobile officielle', 'an official mobile app'), 18),
  local(
    'letterbox',
    2024,
    {
      fr: 'Préfère recevoir le magazine dans sa boîte aux lettres',
      en: 'Prefers to get the magazine in the letterbox',
    },
    69,
  ),
  local(
    'letterbox-50',
    2024,
    {
      fr: 'Préfère recevoir le magazine dans sa boîte aux lettres, 50 ans et plus',
      en: 'Prefers to get the magazine in the letterbox, 50 and over',
    },
    81,
  ),
  local(
    'letterbox-rural',
    2024,
    {
      fr: 'Préfère recevoir le magazine dans sa boîte aux lettres, communes rurales',
      en: 'Prefers to get the magazine in the letterbox, rural communes',
    },
    79,
  ),
  local(
    'on-website',
    2024,
    { fr: 'Préfère lire le magazine sur le site', en: 'Prefers the magazine on the website' },
    47,
  ),
  local('on-screen', 2024, { fr: 'Préfère lire le magazine sur écran', en: 'Prefers the magazine on a screen' }, 42),
  local(
    'in-public-places',
    2024,
    { fr: 'Préfère prendre le magazine dans un lieu public', en: 'Prefers to take the magazine in a public place' },
    38,
  ),
  channelsUsed(2024, 10.4, 19),
  channelsUsed(2022, 10.2, 18),
]

/** Which service of the catalogue each value is about, with its age class when it has one. */
const serviceOf: Readonly<Record<string, string>> = {
  bulletin: 'print-bulletin',
  website: 'website',
  posters: 'posters',
  press: 'local-press',
  meetings: 'public-meeting',
}

/** The same values as usage points, for own media whose readers nobody measured. */
export const localUsagePoints: readonly UsagePoint[] = localChannelValues.flatMap((value) => {
  const [, topic = '', range] = /^local\/([a-z]+)(-25-34)?-\d{4}$/.exec(value.id) ?? []
  const service = serviceOf[topic]
  if (service === undefined) return []
  return [
    {
      id: value.id,
      service,
      age: range === undefined ? null : { from: 25, to: 34 },
      // An online sample: fair for the site; for paper, people without internet are not fewer readers, so no conversion.
      base: service === 'website' ? 'internet-users' : 'population',
      censored: false,
      inPrior: true,
    },
  ]
})
