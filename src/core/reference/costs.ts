/** Published costs of channels in France. Few exist: what is not here is to be quoted, never invented. */
import { cited, value } from './cite.ts'
import type { ReferenceValue } from './reference.ts'

export const costValues: readonly ReferenceValue[] = [
  value(
    'cost/panneaupocket',
    { fr: 'Abonnement à PanneauPocket', en: 'PanneauPocket subscription' },
    140,
    'euros-per-year',
    cited('France Bleu', 'https://www.francebleu.fr', 2022, {
      fr: 'commune de La Chapelle-Bouëxic',
      en: 'commune of La Chapelle-Bouëxic',
    }),
    {
      fr: 'Une seule commune ; le prix dépend de la population.',
      en: 'One commune only; the price depends on population.',
    },
  ),
  value(
    'cost/magazine-copy',
    { fr: 'Magazine municipal, par exemplaire', en: 'Municipal magazine, per copy' },
    [0.17, 0.43],
    'euros-per-copy',
    cited(
      'Polémique Victor, d’après Nantes Passion et Nantes Métropole',
      'https://polemiquevictor.blogspot.com',
      2009,
      {
        fr: 'de 28 à 84 pages, plus de 179 500 exemplaires, personnel exclu',
        en: '28 to 84 pages, over 179,500 copies, staff excluded',
      },
      'V-S*',
      true,
    ),
    {
      fr: 'Ancien, à très grand tirage : ordre de grandeur seulement.',
      en: 'Old, very large print run: order of magnitude only.',
    },
  ),
  value(
    'cost/communication-budget',
    {
      fr: 'Part de la communication dans les dépenses de fonctionnement, au plus',
      en: 'Share of communication in operating spending, at most',
    },
    [0, 0.01],
    'share',
    cited('Cap’Com', 'https://www.cap-com.org', 2024, {
      fr: 'collectivités françaises',
      en: 'French local authorities',
    }),
  ),
  value(
    'app/panneaupocket-authorities',
    { fr: 'Collectivités équipées de PanneauPocket', en: 'Authorities using PanneauPocket' },
    11_000,
    'count',
    cited('CNews', 'https://www.cnews.fr', 2024, { fr: 'France', en: 'France' }),
  ),
  value(
    'app/panneaupocket-users',
    { fr: 'Utilisateurs de PanneauPocket', en: 'PanneauPocket users' },
    8_000_000,
    'accounts',
    cited('CNews', 'https://www.cnews.fr', 2024, { fr: 'France', en: 'France' }),
  ),
  value(
    'app/intramuros-communes',
    { fr: 'Communes équipées d’IntraMuros', en: 'Communes using IntraMuros' },
    4_500,
    'count',
    cited('Le 7', 'https://www.le7.info', 2022, { fr: 'France, 2021-2022', en: 'France, 2021-2022' }, 'V-S', true),
  ),
  value(
    'app/intramuros-downloads',
    { fr: 'Téléchargements d’IntraMuros', en: 'Downloads of IntraMuros' },
    400_000,
    'count',
    cited('Le 7', 'https://www.le7.info', 2022, { fr: 'France, 2021-2022', en: 'France, 2021-2022' }, 'V-S', true),
    { fr: 'Des téléchargements, pas des habitants.', en: 'Downloads, not residents.' },
  ),
  value(
    'app/panneaupocket-households',
    {
      fr: 'Foyers connectés à PanneauPocket, environ deux tiers',
      en: 'Households connected to PanneauPocket, about two thirds',
    },
    2 / 3,
    'share',
    cited('France Bleu', 'https://www.francebleu.fr', 2022, {
      fr: 'commune de La Chapelle-Bouëxic',
      en: 'commune of La Chapelle-Bouëxic',
    }),
    { fr: 'Une seule commune, d’après ses élus.', en: 'One commune only, according to its elected officials.' },
  ),
  value(
    'app/intramuros-epci',
    { fr: 'Intercommunalités équipées d’IntraMuros', en: 'EPCIs using IntraMuros' },
    150,
    'count',
    cited('Le 7', 'https://www.le7.info', 2022, { fr: 'France, 2021-2022', en: 'France, 2021-2022' }, 'V-S', true),
  ),
  value(
    'order/communes-with-app',
    { fr: 'Communes qui ont une application, au moins', en: 'Communes that have an app, at least' },
    0.2,
    'share',
    cited(
      'La Gazette des communes',
      'https://www.lagazettedescommunes.com',
      2021,
      { fr: 'France', en: 'France' },
      'V-S*',
      true,
    ),
    { fr: 'Ordre de grandeur, dans un contenu partenaire.', en: 'Order of magnitude, in partner content.' },
  ),
  value(
    'order/mobile-75',
    { fr: 'Possède un téléphone mobile, 75 ans et plus', en: 'Owns a mobile phone, 75 and over' },
    0.8,
    'share',
    cited(
      'INSEE, repris par la presse',
      null,
      2021,
      { fr: 'personnes de 75 ans et plus', en: 'people aged 75 and over' },
      'V-S*',
    ),
    {
      fr: 'Ordre de grandeur : plafond de ce qu’un SMS peut atteindre.',
      en: 'Order of magnitude: the ceiling of what an SMS can reach.',
    },
  ),
]
