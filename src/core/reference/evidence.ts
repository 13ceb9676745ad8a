/**
 * What is known of the companies behind the platforms: ratings, sanctions, audited figures, research — with the results that
 * go the other way where they exist. Nothing here enters an index: it backs sentences and traits.
 */
import { cited, value } from './cite.ts'
import type { Bilingual, Citation, ReferenceStatement, ReferenceValue } from './reference.ts'
import { researchStatements, researchValues } from './research.ts'

const both = (text: string): Bilingual => ({ fr: text, en: text })

// Ranking Digital Rights: how well a company says and does what users' rights ask for, out of 100.
const rdr2022 = cited(
  'Ranking Digital Rights, Big Tech Scorecard',
  'https://github.com/rankingdigitalrights/index2022',
  2022,
  { fr: 'engagements publics de l’entreprise', en: 'the company’s public commitments' },
  'V-P',
  false,
)
const rdr2025 = (url: string, marked: boolean): Citation =>
  cited('Ranking Digital Rights, Big Tech Edition', url, 2025, rdr2022.base, 'V-P', marked)

const rights = (id: string, name: string, score: number): ReferenceValue =>
  value(
    `rdr-2022/${id}`,
    { fr: `${name}, respect des droits des usagers`, en: `${name}, respect of users’ rights` },
    score,
    'score',
    rdr2022,
  )
const adsLens = (id: string, name: string, score: number): ReferenceValue =>
  value(
    `rdr-2022/${id}-ads`,
    { fr: `${name}, transparence de la publicité ciblée`, en: `${name}, transparency of targeted advertising` },
    score,
    'score',
    rdr2022,
  )
const curation = (id: string, name: string, score: number): ReferenceValue =>
  value(
    `rdr-2022/${id}-curation`,
    { fr: `${name}, transparence du tri par algorithme`, en: `${name}, transparency of algorithmic curation` },
    score,
    'score',
    rdr2022,
  )

const ratings: readonly ReferenceValue[] = [
  rights('facebook', 'Facebook', 52),
  rights('instagram', 'Instagram', 46),
  rights('whatsapp', 'WhatsApp', 40),
  rights('linkedin', 'LinkedIn', 47),
  rights('twitter', 'Twitter', 56),
  rights('youtube', 'YouTube', 50),
  adsLens('meta', 'Meta', 35),
  adsLens('google', 'Google', 43),
  adsLens('microsoft', 'Microsoft', 33),
  adsLens('twitter', 'Twitter', 47),
  curation('meta', 'Meta', 35),
  curation('google', 'Google', 23),
  curation('microsoft', 'Microsoft', 55),
  curation('twitter', 'Twitter', 50),
  value(
    'rdr-2025/meta',
    { fr: 'Meta : respect des droits des usagers', en: 'Meta: respect of users’ rights' },
    47,
    'score',
    rdr2025('https://rankingdigitalrights.org/bte25/companies/Meta', true),
  ),
  value(
    'rdr-2025/microsoft',
    { fr: 'Microsoft : respect des droits des usagers', en: 'Microsoft: respect of users’ rights' },
    50,
    'score',
    rdr2025('https://menafn.com/1109481768', false),
  ),
  value(
    'rdr-2025/x',
    { fr: 'X : respect des droits des usagers', en: 'X: respect of users’ rights' },
    40,
    'score',
    rdr2025('https://rankingdigitalrights.org/bte25', false),
  ),
]

const europe: Bilingual = { fr: 'Union européenne', en: 'European Union' }
const monthlyUsers = (
  id: string,
  name: string,
  accounts: number,
  year: number,
  source: string,
  marked: boolean,
): ReferenceValue =>
  value(
    `dsa/${id}`,
    { fr: `${name}, utilisateurs actifs par mois`, en: `${name}, monthly active users` },
    accounts,
    'accounts',
    cited(`Déclaration au titre du règlement européen (DSA), reprise par ${source}`, null, year, europe, 'V-S', marked),
    { fr: 'Des comptes, pas des personnes.', en: 'Accounts, not persons.' },
  )

const audiences: readonly ReferenceValue[] = [
  monthlyUsers('instagram-eu', 'Instagram', 281_800_000, 2025, 'infosunrise.com', false),
  monthlyUsers('facebook-eu', 'Facebook', 263_600_000, 2025, 'infosunrise.com', false),
  monthlyUsers('tiktok-eu', 'TikTok', 170_000_000, 2025, 'infosunrise.com', false),
  monthlyUsers('x-eu-before', 'X, février à juillet 2024', 105_990_000, 2024, 'redpacketsecurity.com', true),
  monthlyUsers('x-eu', 'X, octobre 2024 à mars 2025', 94_830_000, 2025, 'thesuddennow.com', true),
  monthlyUsers('whatsapp-channels-eu', 'WhatsApp Channels', 51_700_000, 2025, 'tportal.hr', true),
  monthlyUsers('youtube-eu', 'YouTube', 401_700_000, 2023, 'galaxus.de', true),
  monthlyUsers('linkedin-eu', 'LinkedIn', 122_000_000, 2023, 'galaxus.de', true),
  monthlyUsers('snapchat-eu', 'Snapchat', 96_800_000, 2023, 'galaxus.de', true),
]

const sanction = (id: string, fr: string, en: string, millions: number, year: number, source: string): ReferenceValue =>
  value(
    `sanction/${id}`,
    { fr: `Sanction prononcée contre ${fr}`, en: `Sanction against ${en}` },
    millions * 1_000_000,
    'euros',
    cited(
      source,
      null,
      year,
      { fr: 'décision d’une autorité européenne', en: 'decision of a European authority' },
      'V-S',
      true,
    ),
    { fr: 'Peut être contestée en justice.', en: 'May be under appeal.' },
  )

const sanctions: readonly ReferenceValue[] = [
  sanction(
    'meta-transfers-2023',
    'Meta (Facebook), transferts aux États-Unis',
    'Meta (Facebook), transfers to the US',
    1200,
    2023,
    'hoggo.io',
  ),
  sanction(
    'tiktok-transfers-2025',
    'TikTok, transferts vers la Chine',
    'TikTok, transfers to China',
    530,
    2025,
    'assemblyresearch.co.uk',
  ),
  sanction('instagram-minors-2022', 'Instagram, données de mineurs', 'Instagram, minors’ data', 405, 2022, 'hoggo.io'),
  sanction(
    'meta-ads-basis-2023',
    'Meta, base légale de la publicité',
    'Meta, legal basis for advertising',
    390,
    2023,
    'hoggo.io',
  ),
  sanction('tiktok-minors-2023', 'TikTok, données de mineurs', 'TikTok, minors’ data', 345, 2023, 'hoggo.io'),
  sanction(
    'google-ads-2025',
    'Google, publicité dans Gmail et traceurs (CNIL)',
    'Google, Gmail advertising and cookies (CNIL)',
    325,
    2025,
    'next-law.fr',
  ),
  sanction(
    'linkedin-2024',
    'LinkedIn, base légale du ciblage publicitaire',
    'LinkedIn, legal basis of ad targeting',
    310,
    2024,
    'hoggo.io',
  ),
  sanction('whatsapp-2021', 'WhatsApp, transparence', 'WhatsApp, transparency', 225, 2021, 'hoggo.io'),
  sanction(
    'meta-dma-2025',
    'Meta, « payer ou consentir » (DMA)',
    'Meta, “pay or consent” (DMA)',
    200,
    2025,
    'matryca.tech',
  ),
  sanction(
    'facebook-cookies-2022',
    'Facebook, refus des traceurs (CNIL)',
    'Facebook, refusing cookies (CNIL)',
    60,
    2022,
    'clubic.com',
  ),
  sanction(
    'google-cookies-2022',
    'Google, refus des traceurs (CNIL)',
    'Google, refusing cookies (CNIL)',
    150,
    2022,
    'clubic.com',
  ),
  sanction(
    'x-dsa-2025',
    'X, coche bleue, publicités, accès des chercheurs (DSA)',
    'X, blue check, ads, researchers’ access (DSA)',
    120,
    2025,
    'pinsentmasons.com',
  ),
]

export const evidenceValues: readonly ReferenceValue[] = [...ratings, ...audiences, ...sanctions, ...researchValues]

const mastodonDocs = cited(
  'Documentation de Mastodon',
  'https://docs.joinmastodon.org',
  2025,
  both('Mastodon'),
  'V-P',
  false,
)

export const evidenceStatements: readonly ReferenceStatement[] = [
  ...researchStatements,
  {
    id: 'statement/meta-advertising',
    text: {
      fr: 'Meta, dont le siège est aux États-Unis, tire la grande majorité de ses revenus de la publicité.',
      en: 'Meta, headquartered in the United States, earns the vast majority of its revenue from advertising.',
    },
    citation: cited(
      'Ranking Digital Rights',
      'https://rankingdigitalrights.org/bte25/companies/Meta',
      2025,
      both('Meta'),
      'V-P',
      false,
    ),
  },
  {
    id: 'statement/bytedance-china',
    text: {
      fr: 'ByteDance, qui exploite TikTok, a son siège en Chine.',
      en: 'ByteDance, which runs TikTok, is headquartered in China.',
    },
    citation: cited(
      'Ranking Digital Rights',
      'https://rankingdigitalrights.org',
      2025,
      both('ByteDance'),
      'V-P',
      false,
    ),
  },
  {
    id: 'statement/x-timelines-2023',
    text: {
      fr: 'Depuis le 30 juin 2023, il a fallu un compte pour lire X. L’état actuel reste à vérifier.',
      en: 'Since 30 June 2023, an account was needed to read X. The present state remains to be checked.',
    },
    citation: cited('SlashGear', 'https://www.slashgear.com', 2023, both('X'), 'V-S', true),
  },
  {
    id: 'statement/tiktok-design-2026',
    text: {
      fr: 'Le 6 février 2026, la Commission européenne a reproché à TikTok, à titre préliminaire, une conception addictive.',
      en: 'On 6 February 2026, the European Commission found, on a preliminary basis, that TikTok’s design is addictive.',
    },
    citation: cited(
      'Digital Policy Alert',
      'https://digitalpolicyalert.org/event/37593',
      2026,
      both('TikTok'),
      'V-S',
      true,
    ),
  },
  {
    id: 'statement/transparency-2025',
    text: {
      fr: 'Le 24 octobre 2025, la Commission européenne a reproché à Meta et à TikTok, à titre préliminaire, un manque de transparence.',
      en: 'On 24 October 2025, the European Commission found, on a preliminary basis, that Meta and TikTok lack transparency.',
    },
    citation: cited(
      'Gagadget',
      'https://gagadget.com',
      2025,
      { fr: 'Meta et TikTok', en: 'Meta and TikTok' },
      'V-S',
      true,
    ),
  },
  {
    id: 'statement/tosdr-x',
    text: {
      fr: 'Les conditions d’utilisation de X ont reçu la note E, la plus basse, de l’association ToS;DR.',
      en: 'The terms of service of X received grade E, the lowest, from the association ToS;DR.',
    },
    citation: cited('ToS;DR', 'https://tosdr.org/ie/service/195', 2025, both('X'), 'V-P', true),
  },
  {
    id: 'statement/bluesky-protocol',
    text: {
      fr: 'Bluesky repose sur AT Protocol, un protocole ouvert. Un compte peut y changer d’hébergeur.',
      en: 'Bluesky is built on AT Protocol, an open protocol. An account can change its host.',
    },
    citation: cited(
      'Bluesky, dépôt atproto',
      'https://github.com/bluesky-social/atproto',
      2025,
      both('Bluesky'),
      'V-P',
      false,
    ),
  },
  {
    id: 'statement/mastodon-feed',
    text: {
      fr: 'Mastodon affiche les messages du plus récent au plus ancien.',
      en: 'Mastodon shows posts from the newest to the oldest.',
    },
    citation: mastodonDocs,
  },
  {
    id: 'statement/mastodon-rss',
    text: {
      fr: 'Chaque compte Mastodon a un flux RSS, lisible sans compte.',
      en: 'Every Mastodon account has an RSS feed, readable without an account.',
    },
    citation: mastodonDocs,
  },
  {
    id: 'statement/mastodon-move',
    text: {
      fr: 'Quand un compte Mastodon déménage, ses abonnés le suivent automatiquement.',
      en: 'When a Mastodon account moves, its followers follow it automatically.',
    },
    citation: mastodonDocs,
  },
  {
    id: 'statement/mastodon-money',
    text: {
      fr: 'Le logiciel Mastodon ne comporte aucune publicité.',
      en: 'The Mastodon software carries no advertising.',
    },
    citation: mastodonDocs,
  },
  {
    id: 'statement/peertube-protocol',
    text: {
      fr: 'PeerTube publie des vidéos que l’on peut suivre depuis Mastodon, par un protocole ouvert.',
      en: 'PeerTube publishes videos that can be followed from Mastodon, through an open protocol.',
    },
    citation: mastodonDocs,
  },
  {
    id: 'statement/panneaupocket-privacy',
    text: {
      fr: 'PanneauPocket ne demande aucun renseignement personnel.',
      en: 'PanneauPocket asks for no personal information.',
    },
    citation: cited('France Bleu', 'https://www.francebleu.fr', 2020, both('PanneauPocket'), 'V-S', false),
  },
]
