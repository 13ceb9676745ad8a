/** Time spent, opinions and departures: how people live with platforms. Informs sentences, enters no computation. */
import { cited, value } from './cite.ts'
import type { Bilingual, Citation, ReferenceStatement, ReferenceUnit, ReferenceValue } from './reference.ts'

type Row = readonly [id: string, fr: string, en: string, amount: number | readonly [number, number], caveat?: Bilingual]

const all = (unit: ReferenceUnit, citation: Citation, rows: readonly Row[]): readonly ReferenceValue[] =>
  rows.map(([id, fr, en, amount, caveat = null]) => value(id, { fr, en }, amount, unit, citation, caveat))

const france: Bilingual = { fr: 'France', en: 'France' }
const users16: Bilingual = { fr: 'internautes de 16 ans et plus', en: 'internet users aged 16 and over' }
const android: Bilingual = { fr: 'utilisateurs d’Android, novembre 2024', en: 'Android users, November 2024' }
const order: Bilingual = { fr: 'Ordre de grandeur seulement.', en: 'Order of magnitude only.' }

const report = (year: number, base: Bilingual): Citation =>
  cited(
    'Digital Report France, We Are Social et Meltwater',
    year === 2026 ? 'https://agencedeneko.com/?p=46255' : 'https://lareclame.fr/digitalreport-france-310852',
    year,
    base,
    'V-S',
    true,
  )
const mediametrie = cited('Médiamétrie, repris par le Blog du modérateur', null, 2025, france, 'V-S', true)
const weakMediametrie = cited('Médiamétrie, repris par nouvelles-dujour.com', null, 2024, france, 'V-S*')
const harris = cited(
  'Harris Interactive pour l’Observatoire Cetelem',
  'https://observatoirecetelem.com/les-zooms/panorama-des-reseaux-sociaux',
  2023,
  { fr: '1 109 personnes, panel en ligne', en: '1,109 people, online panel' },
)
const diplomeo = cited('Diplomeo et BDM', 'https://diplomeo.com/actualite-sondage_reseaux_sociaux_jeunes_2025', 2025, {
  fr: '444 jeunes volontaires',
  en: '444 self-selected young people',
})
const diplomeo2023 = cited('Diplomeo', 'https://mutuelle-mmg.yvon.eu', 2023, {
  fr: 'jeunes volontaires de 16 à 25 ans',
  en: 'self-selected young people of 16-25',
})
const arcom = cited('Arcom, repris par Clubic', 'https://www.clubic.com/actualite-598279', 2025, france, 'V-S', true)
const credoc = cited(
  'CREDOC, Baromètre du numérique, repris par telesatellite.com',
  'https://telesatellite.com/actu/67136',
  2024,
  { fr: 'personnes de 12 ans ou plus, métropole', en: 'people aged 12 or over, mainland France' },
  'V-S',
  true,
)

export const timeAndAttitudeValues: readonly ReferenceValue[] = [
  ...all('hours-per-day', report(2025, users16), [
    ['time/social-2025', 'Temps passé sur les réseaux sociaux', 'Time spent on social media', 1.8],
  ]),
  ...all('hours-per-month', report(2025, android), [
    ['time/tiktok-2025', 'Temps passé sur TikTok', 'Time spent on TikTok', 32.8],
    ['time/youtube-2025', 'Temps passé sur YouTube', 'Time spent on YouTube', 16],
    ['time/facebook-2025', 'Temps passé sur Facebook, environ', 'Time spent on Facebook, about', 14],
    ['time/snapchat-2025', 'Temps passé sur Snapchat, environ', 'Time spent on Snapchat, about', 12.5],
    ['time/instagram-2025', 'Temps passé sur Instagram, au plus', 'Time spent on Instagram, at most', [0, 12]],
  ]),
  ...all('hours-per-day', report(2026, users16), [
    ['time/tiktok-2026', 'Temps passé sur TikTok', 'Time spent on TikTok', 1.5],
    ['time/snapchat-2026', 'Temps passé sur Snapchat', 'Time spent on Snapchat', 0.5],
  ]),
  ...all('hours-per-day', mediametrie, [
    ['time/online-2025', 'Temps passé en ligne', 'Time spent online', 3 + 1 / 60],
    ['time/online-15-24-2025', 'Temps passé en ligne, 15-24 ans', 'Time spent online, 15-24', 4 + 53 / 60],
  ]),
  ...all('hours-per-day', weakMediametrie, [
    ['order/online-65-2024', 'Temps passé en ligne, 65 ans et plus', 'Time spent online, 65 up', 1 + 53 / 60, order],
    ['order/online-2024', 'Temps passé en ligne, tous âges', 'Time spent online, all ages', 2 + 40 / 60, order],
  ]),
  ...all('hours-per-day', credoc, [['time/screens-2024', 'Temps d’écran, environ', 'Screen time, about', 4]]),
  ...all('share', credoc, [
    ['attitude/too-much', 'Trouve son temps d’écran excessif', 'Finds own screen time excessive', 0.42],
    ['attitude/too-much-18-24', 'Trouve son temps d’écran excessif, 18-24 ans', 'Finds it excessive, 18-24', 0.61],
  ]),
  ...all('share', harris, [
    [
      'time/over-two-hours-15-24',
      'Plus de deux heures par jour sur les réseaux, 15-24 ans',
      'Over two hours a day, 15-24',
      0.7,
    ],
    [
      'time/over-two-hours-25-34',
      'Plus de deux heures par jour sur les réseaux, 25-34 ans',
      'Over two hours a day, 25-34',
      0.36,
    ],
    [
      'time/under-two-hours',
      'Moins de deux heures par jour sur les réseaux',
      'Under two hours a day on networks',
      0.75,
    ],
    ['attitude/benefit', 'Voit dans les réseaux sociaux plutôt un bénéfice', 'Sees networks rather as a benefit', 0.33],
    ['attitude/harm-children', 'Les juge nocifs pour les enfants', 'Finds them harmful for children', 0.81],
    ['attitude/harm-privacy', 'Les juge nocifs pour la vie privée', 'Finds them harmful for privacy', 0.78],
    [
      'attitude/harm-information',
      'Les juge nocifs pour la qualité de l’information',
      'Finds them harmful for information',
      0.62,
    ],
  ]),
  ...all('share', diplomeo, [
    ['attitude/left-x-16-25', 'A quitté X, jeunes utilisateurs', 'Left X, young users', 0.32],
  ]),
  ...all('share', diplomeo2023, [
    ['attitude/deleted-app-16-25', 'A supprimé au moins une application', 'Deleted at least one app', 0.41],
    ['attitude/deleted-for-time', 'Dont : parce qu’elle prenait trop de temps', 'Of whom: it took too much time', 0.31],
  ]),
  ...all('share', cited('Destin Commun, repris par afffect.fr', null, 2025, france, 'V-S', true), [
    [
      'attitude/world-without',
      'Préférerait un monde sans réseaux sociaux',
      'Would prefer a world without social networks',
      0.5,
      {
        fr: 'La page lue ne donne pas l’année : 2025 est notre lecture.',
        en: 'The page read gives no year: 2025 is our reading.',
      },
    ],
  ]),
  ...all('share', arcom, [
    [
      'attitude/news-under-25',
      'S’informe d’abord par les réseaux, moins de 25 ans',
      'Networks are main news source, under 25',
      0.54,
    ],
    [
      'attitude/news-25-34',
      'S’informe d’abord par les réseaux, 25-34 ans',
      'Networks are main news source, 25-34',
      0.39,
    ],
    [
      'attitude/news-35-59',
      'S’informe d’abord par les réseaux, 35-59 ans',
      'Networks are main news source, 35-59',
      0.17,
    ],
    [
      'attitude/news-60',
      'S’informe d’abord par les réseaux, 60 ans et plus',
      'Networks are main news source, 60 up',
      0.04,
    ],
  ]),
  ...all(
    'share',
    cited(
      'Arcom, repris par mondetech.fr',
      null,
      2024,
      { fr: '3 400 personnes de 15 ans ou plus', en: '3,400 people aged 15 or over' },
      'V-S',
      true,
    ),
    [
      [
        'attitude/news-daily',
        'S’informe chaque jour par réseaux ou vidéo',
        'Gets news daily from networks or video',
        0.53,
      ],
    ],
  ),
  ...all('share', report(2026, users16), [
    ['time/posting-2026', 'Publie sur les réseaux sociaux', 'Posts on social networks', 0.117],
  ]),
  ...all('count', cited('Arcep, repris par ecranmobile.fr', null, 2022, france, 'V-S', true), [
    [
      'time/sms-per-month',
      'SMS et MMS envoyés par utilisateur et par mois',
      'SMS and MMS sent per user and month',
      114,
    ],
    [
      'time/sms-quarter',
      'SMS et MMS envoyés au quatrième trimestre',
      'SMS and MMS sent in the fourth quarter',
      28_300_000_000,
    ],
  ]),
]

export const timeAndAttitudeStatements: readonly ReferenceStatement[] = [
  {
    id: 'statement/reduce-use',
    text: {
      fr: 'Une majorité de Français envisage de réduire son usage du numérique.',
      en: 'A majority of people in France plan to reduce their digital use.',
    },
    citation: cited('Flashs, repris par digital-actu.com', null, 2025, france),
  },
  {
    id: 'statement/under-15-ban',
    text: {
      fr: 'En janvier 2026, l’Assemblée nationale a adopté l’interdiction des réseaux sociaux aux moins de 15 ans. La suite reste à vérifier.',
      en: 'In January 2026, the National Assembly adopted a ban on social networks for under-15s. What followed remains to be checked.',
    },
    citation: cited('actumag.fr', null, 2026, france, 'V-S', true),
  },
]
