/** What other public bodies did, and how people use and leave platforms: grounds for recommendations, never for a computation. */
import { cited } from './cite.ts'
import type { Bilingual, Citation, ReferenceStatement, ReferenceUnit, ReferenceValue } from './reference.ts'

const france: Bilingual = { fr: 'France', en: 'France' }

const value = (
  id: string,
  what: Bilingual,
  amount: number,
  unit: ReferenceUnit,
  citation: Omit<Citation, 'verification'> & { readonly verification?: Citation['verification'] },
  caveat: Bilingual | null = null,
): ReferenceValue => ({
  id,
  what,
  low: amount,
  high: amount,
  unit,
  citation: { verification: 'V-S', ...citation },
  caveat,
})

export const precedentValues: readonly ReferenceValue[] = [
  value(
    'precedent/paris-x',
    {
      fr: 'Ville de Paris, abonnés laissés en quittant X le 20 janvier 2025',
      en: 'City of Paris, followers left behind on leaving X on 20 January 2025',
    },
    2_200_000,
    'accounts',
    {
      source: 'gnews.one',
      url: null,
      year: 2025,
      base: { fr: 'compte X de la Ville', en: 'the City’s X account' },
      marked: true,
    },
  ),
  value(
    'precedent/bund-mastodon',
    {
      fr: 'Comptes publics sur social.bund.de (Mastodon, Allemagne)',
      en: 'Public accounts on social.bund.de (Mastodon, Germany)',
    },
    95,
    'count',
    {
      source: 'macg.co',
      url: null,
      year: 2023,
      base: { fr: 'administrations allemandes', en: 'German administrations' },
      marked: true,
    },
  ),
  value(
    'precedent/eu-voice',
    {
      fr: 'Comptes ouverts sur EU Voice, fermé en mai 2024 faute de repreneur',
      en: 'Accounts opened on EU Voice, closed in May 2024 for lack of an owner',
    },
    40,
    'count',
    {
      source: 'EDPS, repris par earth-news.info',
      url: null,
      year: 2024,
      base: { fr: 'institutions européennes', en: 'European institutions' },
      marked: true,
    },
    {
      fr: 'Contre-exemple : un compte ouvert sans porteur durable ferme.',
      en: 'Counter-example: an account without a lasting owner closes.',
    },
  ),
  value(
    'precedent/eu-video',
    { fr: 'Comptes ouverts sur EU Video, fermé en mai 2024', en: 'Accounts opened on EU Video, closed in May 2024' },
    6,
    'count',
    {
      source: 'EDPS, repris par earth-news.info',
      url: null,
      year: 2024,
      base: { fr: 'institutions européennes', en: 'European institutions' },
      marked: true,
    },
  ),
  value(
    'precedent/eu-mastodon',
    { fr: 'Comptes de l’Union européenne sur Mastodon', en: 'Accounts of the European Union on Mastodon' },
    22,
    'count',
    {
      source: 'macg.co',
      url: null,
      year: 2023,
      base: { fr: 'institutions européennes', en: 'European institutions' },
      marked: true,
    },
  ),
  value(
    'precedent/netherlands-mastodon',
    {
      fr: 'Comptes publics sur social.overheid.nl (Mastodon, Pays-Bas)',
      en: 'Accounts on social.overheid.nl (Mastodon)',
    },
    11,
    'count',
    {
      source: 'macg.co',
      url: null,
      year: 2023,
      base: { fr: 'administrations néerlandaises', en: 'Dutch administrations' },
      marked: true,
    },
  ),
  value(
    'precedent/facebook-share-of-present',
    {
      fr: 'Part de Facebook parmi les collectivités présentes sur un réseau',
      en: 'Share of Facebook among authorities present on a network',
    },
    0.94,
    'share',
    {
      source: 'Observatoire socialmedia des territoires, maire-info.com',
      url: null,
      year: 2022,
      base: { fr: 'collectivités présentes sur un réseau', en: 'authorities present on a network' },
      marked: true,
    },
  ),
  value(
    'attitude/left-platform-16-25',
    { fr: 'A quitté au moins une plateforme, 16-25 ans', en: 'Left at least one platform, 16-25' },
    0.39,
    'share',
    {
      source: 'Diplomeo et BDM',
      url: 'https://diplomeo.com/actualite-sondage_reseaux_sociaux_jeunes_2025',
      year: 2025,
      base: { fr: '444 jeunes volontaires', en: '444 self-selected young people' },
      marked: false,
    },
  ),
  value(
    'attitude/danger',
    { fr: 'Voit dans les réseaux sociaux plutôt un danger', en: 'Sees social networks rather as a danger' },
    0.5,
    'share',
    { source: 'Harris Interactive pour Cetelem', url: null, year: 2023, base: france, marked: false },
  ),
  value(
    'attitude/illectronisme',
    { fr: 'En situation d’illectronisme', en: 'Unable to use digital tools' },
    0.154,
    'share',
    {
      source: 'INSEE Première 1953',
      url: 'https://www.insee.fr/fr/statistiques/7633654',
      year: 2021,
      base: { fr: '15 ans ou plus, France hors Mayotte', en: 'aged 15 or over, France except Mayotte' },
      verification: 'V-P',
      marked: false,
    },
  ),
  value(
    'attitude/illectronisme-75',
    { fr: 'En situation d’illectronisme, 75 ans et plus', en: 'Unable to use digital tools, 75 and over' },
    0.62,
    'share',
    {
      source: 'INSEE Première 1953, repris par Cause commune',
      url: 'https://www.insee.fr/fr/statistiques/7633654',
      year: 2021,
      base: { fr: '75 ans ou plus, France hors Mayotte', en: 'aged 75 or over, France except Mayotte' },
      marked: false,
    },
  ),
  value(
    'attitude/no-home-internet-75',
    { fr: 'Sans internet à la maison, 75 ans et plus', en: 'No internet at home, 75 and over' },
    0.53,
    'share',
    {
      source: 'INSEE, Laboratoire Société numérique',
      url: 'https://labo.societenumerique.gouv.fr/fr/articles/une-personne-sur-six-nutilise-pas-internet-selon-linsee',
      year: 2019,
      base: { fr: '75 ans ou plus', en: 'aged 75 or over' },
      marked: false,
    },
  ),
]

const statement = (
  id: string,
  fr: string,
  en: string,
  source: string,
  year: number,
  verification: Citation['verification'] = 'V-S',
): ReferenceStatement => ({
  id: `statement/${id}`,
  text: { fr, en },
  citation: cited(source, null, year, france, verification, true),
})

export const precedentStatements: readonly ReferenceStatement[] = [
  statement(
    'left-x',
    'Le Mans et sa métropole, Poitiers, Quimperlé, Bagnolet, Noisy-le-Sec, l’AP-HP, le CHU de Bordeaux et l’université Rennes 2 ont quitté X.',
    'Le Mans and its metropolis, Poitiers, Quimperlé, Bagnolet, Noisy-le-Sec, AP-HP, Bordeaux hospital and Rennes 2 university left X.',
    'Cap’Com',
    2025,
  ),
  statement(
    'schleswig-holstein',
    'Le Land de Schleswig-Holstein ouvre son serveur Mastodon aux communes depuis le 1er mars 2024.',
    'The Land of Schleswig-Holstein has opened its Mastodon server to municipalities since 1 March 2024.',
    'schleswig-holstein.de',
    2024,
    'V-P',
  ),
  statement(
    'state-mastodon',
    'L’État français a un serveur Mastodon depuis avril 2017.',
    'The French State has had a Mastodon server since April 2017.',
    'Next INpact',
    2017,
  ),
  statement(
    'education-peertube',
    'L’Éducation nationale propose PeerTube à ses agents depuis 2020 (apps.education.fr).',
    'The French ministry of education has offered PeerTube to its staff since 2020 (apps.education.fr).',
    'Wikipédia',
    2020,
  ),
]
