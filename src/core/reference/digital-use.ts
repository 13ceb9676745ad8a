/** Internet, devices and social networks in France, all services together: what one may compare a territory with. */
import { cited, value } from './cite.ts'
import type { Bilingual, Citation, ReferenceValue } from './reference.ts'

type Row = readonly [id: string, fr: string, en: string, percent: number, caveat?: Bilingual]

const shares = (family: string, citation: Citation, rows: readonly Row[]): readonly ReferenceValue[] =>
  rows.map(([id, fr, en, percent, caveat = null]) =>
    value(`${family}/${id}`, { fr, en }, percent / 100, 'share', citation, caveat),
  )

const aged15: Bilingual = { fr: 'personnes de 15 ans ou plus', en: 'people aged 15 or over' }
const aged12: Bilingual = {
  fr: 'personnes de 12 ans ou plus, métropole',
  en: 'people aged 12 or over, mainland France',
}
const online: Bilingual = { fr: 'internautes', en: 'internet users' }
const france: Bilingual = { fr: 'France', en: 'France' }
const order: Bilingual = { fr: 'Ordre de grandeur seulement.', en: 'Order of magnitude only.' }

const insee2021 = cited(
  'INSEE Première 1953',
  'https://www.insee.fr/fr/statistiques/7633654',
  2021,
  { fr: '15 ans ou plus, France hors Mayotte', en: 'aged 15 or over, France except Mayotte' },
  'V-P',
)
const inseeByAge: Citation = {
  ...insee2021,
  source: 'INSEE Première 1953, repris par Cause commune',
  url: 'https://causecommune-larevue.fr',
  verification: 'V-S',
}
const inseePress = (year: number): Citation =>
  cited('INSEE, repris par la presse en janvier 2024', null, year, aged15, 'V-S', true)
const sputnik = cited('INSEE, repris par la presse', null, 2021, aged15, 'V-S*')
const societenumerique = cited(
  'INSEE, repris par le Laboratoire Société numérique',
  'https://labo.societenumerique.gouv.fr/fr/articles/une-personne-sur-six-nutilise-pas-internet-selon-linsee',
  2019,
  aged15,
)
const observation = cited(
  'INSEE, repris par Observation Société',
  'https://observationsociete.fr/articlesanscateg/usage-du-numerique-les-premiers-signes-dun-essoufflement',
  2022,
  aged15,
)
const petitsFreres = cited(
  'Petits Frères des Pauvres et CSA, repris par le Laboratoire Société numérique',
  'https://labo.societenumerique.gouv.fr',
  2018,
  { fr: '1 053 personnes de 60 ans ou plus', en: '1,053 people aged 60 or over' },
)
const credoc = (year: number, url: string | null, base = aged12, marked = false): Citation =>
  cited('CREDOC, Baromètre du numérique, repris par la presse', url, year, base, 'V-S', marked)

const digital: readonly ReferenceValue[] = [
  ...shares('digital', cited('INSEE Résultats', 'https://insee.fr/fr/statistiques/8278698', 2014, aged15, 'V-P'), [
    ['internet-75-2014', 'Usage d’internet, 75 ans et plus, en 2014', 'Internet use, 75 and over, in 2014', 21],
  ]),
  ...shares('digital', insee2021, [
    ['no-use', 'N’a pas utilisé internet depuis trois mois', 'Has not used the internet for three months', 13.9],
    ['no-skills', 'Utilise internet sans aucune compétence de base', 'Uses the internet without any basic skill', 1.5],
  ]),
  ...shares('digital', { ...insee2021, base: { fr: 'usagers d’internet', en: 'internet users' } }, [
    ['weak-skills', 'Capacités numériques faibles', 'Weak digital skills', 28],
  ]),
  ...shares('digital', { ...insee2021, marked: true }, [
    ['illectronisme-overseas', 'Illectronisme dans les DOM', 'Unable to use digital tools, overseas', 20],
    ['illectronisme-mainland', 'Illectronisme en métropole', 'Unable to use digital tools, mainland', 15],
  ]),
  ...shares('digital', inseeByAge, [
    ['illectronisme-15-24', 'Illectronisme, 15-24 ans', 'Unable to use digital tools, 15-24', 2],
    ['illectronisme-25-39', 'Illectronisme, 25-39 ans', 'Unable to use digital tools, 25-39', 4],
    ['illectronisme-60-74', 'Illectronisme, 60-74 ans', 'Unable to use digital tools, 60-74', 24],
  ]),
  ...shares('digital', observation, [
    ['daily', 'Internet chaque jour', 'Internet daily', 71],
    ['daily-15-19', 'Internet chaque jour, 15-19 ans', 'Internet daily, 15-19', 95],
    ['daily-75', 'Internet chaque jour, 75 ans et plus', 'Internet daily, 75 and over', 23],
  ]),
  ...shares('order', sputnik, [
    ['smartphone-2021', 'Possède un smartphone', 'Owns a smartphone', 77, order],
    ['smartphone-15-29', 'Possède un smartphone, 15-29 ans', 'Owns a smartphone, 15-29', 94, order],
    ['smartphone-75', 'Possède un smartphone, 75 ans et plus', 'Owns a smartphone, 75 and over', 36, order],
    ['mobile-2021', 'Possède un téléphone mobile', 'Owns a mobile phone', 95, order],
    ['mobile-15-29', 'Possède un téléphone mobile, 15-29 ans', 'Owns a mobile phone, 15-29', 99, order],
  ]),
  ...shares('order', cited('INSEE, repris par Boursorama', 'https://www.boursorama.com', 2022, aged15, 'V-S*'), [
    ['smartphone-2022', 'Possède un smartphone', 'Owns a smartphone', 79, order],
  ]),
  ...shares('digital', societenumerique, [
    ['no-home-internet', 'Sans internet à la maison', 'No internet at home', 12],
    ['no-home-internet-15-29', 'Sans internet à la maison, 15-29 ans', 'No internet at home, 15-29', 2],
  ]),
  ...shares('digital', inseePress(2021), [
    ['email-2021', 'A utilisé le courriel dans les trois mois', 'Used e-mail within three months', 79],
    ['messaging-2021', 'A utilisé une messagerie instantanée', 'Used instant messaging', 59],
  ]),
  ...shares('digital', inseePress(2019), [
    ['email-2019', 'A utilisé le courriel dans les trois mois', 'Used e-mail within three months', 73],
    ['messaging-2019', 'A utilisé une messagerie instantanée', 'Used instant messaging', 44],
    ['calls-75-2019', 'Appels audio ou vidéo, 75 ans et plus', 'Audio or video calls, 75 and over', 8.8],
  ]),
  ...shares('digital', inseePress(2023), [
    ['calls-75-2023', 'Appels audio ou vidéo, 75 ans et plus', 'Audio or video calls, 75 and over', 19],
  ]),
  ...shares(
    'digital',
    cited('Médiamétrie, repris par Clubic', 'https://www.clubic.com/actualite-518503', 2023, {
      fr: 'personnes de 65 ans ou plus',
      en: 'people aged 65 or over',
    }),
    [['monthly-65', 'Internet chaque mois, 65 ans et plus', 'Internet monthly, 65 and over', 81]],
  ),
  ...shares('digital', petitsFreres, [
    ['never-60', 'N’utilise jamais internet, 60 ans et plus', 'Never uses the internet, 60 and over', 27],
    ['never-85', 'N’utilise jamais internet, plus de 85 ans', 'Never uses the internet, over 85', 59],
  ]),
  ...shares('digital', credoc(2024, 'https://lesclesdudigital.fr', aged12, true), [
    ['credoc-internet', 'Internautes', 'Internet users', 94],
    ['credoc-daily', 'Internet chaque jour', 'Internet daily', 82],
    ['credoc-smartphone', 'Équipé d’un smartphone', 'Has a smartphone', 91],
    ['credoc-smartphone-12-17', 'Équipé d’un smartphone, 12-17 ans', 'Has a smartphone, 12-17', 96],
    ['credoc-smartphone-70', 'Équipé d’un smartphone, 70 ans et plus', 'Has a smartphone, 70 and over', 70],
    ['credoc-computer', 'Équipé d’un ordinateur', 'Has a computer', 89],
    ['credoc-tablet', 'Équipé d’une tablette', 'Has a tablet', 54],
    ['credoc-mobile', 'Équipé d’un téléphone mobile', 'Has a mobile phone', 98],
  ]),
  ...shares('digital', credoc(2025, 'https://www.clubic.com/actualite-599677'), [
    ['credoc-obstacles', 'Cite un frein au numérique', 'Names an obstacle to digital life', 40],
    ['credoc-mobile-only', 'Ne se connecte que par mobile', 'Connects by mobile only', 7],
  ]),
  ...shares('digital', credoc(2022, 'https://www.observationsociete.fr'), [
    ['credoc-messaging-2022', 'Utilise une messagerie instantanée', 'Uses instant messaging', 79],
  ]),
  ...shares('digital', credoc(2014, 'https://www.observationsociete.fr'), [
    ['credoc-messaging-2014', 'Utilise une messagerie instantanée', 'Uses instant messaging', 17],
  ]),
  ...shares('digital', credoc(2020, 'https://www.latribune.fr', aged12, true), [
    ['credoc-messaging-2020', 'Utilise une messagerie instantanée', 'Uses instant messaging', 70],
  ]),
  ...shares('order', cited('CREDOC, résumé du Baromètre du numérique', null, 2024, aged12, 'V-S*', true), [
    ['messaging-2024', 'Utilise une messagerie instantanée', 'Uses instant messaging', 85, order],
    ['app-calls-2024', 'Appelle par une application', 'Calls through an app', 78, order],
  ]),
]

const clubic2019 = credoc(2019, 'https://www.clubic.com/pro/blog-forum-reseaux-sociaux/actualite-877835')
const eurostat = (year: number, base: Bilingual): Citation =>
  cited('Eurostat', 'https://ec.europa.eu/eurostat', year, base, 'V-P', true)
const aged16: Bilingual = { fr: '16-74 ans, France', en: '16-74, France' }

/** "At least one social network": the question changes from one series to another, and so do the answers. */
const anyNetwork: readonly ReferenceValue[] = [
  ...shares('usage-any', credoc(2025, 'https://www.clubic.com/actualite-599677', online), [
    ['daily-credoc-2025', 'Réseaux sociaux chaque jour', 'Social networks daily', 46],
    ['inappropriate-2025', 'A rencontré des contenus inappropriés', 'Met inappropriate content', 64],
    ['blocked-2025', 'A bloqué des comptes', 'Blocked accounts', 53],
  ]),
  ...shares('usage-any', credoc(2020, 'https://www.latribune.fr', aged12, true), [
    ['credoc-2020', 'Utilise les réseaux sociaux', 'Uses social networks', 67],
  ]),
  ...shares('usage-any', clubic2019, [
    ['credoc-2019', 'Réseaux sociaux dans les douze mois', 'Social networks within twelve months', 60],
    ['credoc-2019-12-17', 'Réseaux sociaux dans les douze mois, 12-17 ans', 'Social networks within a year, 12-17', 80],
    ['credoc-2019-18-24', 'Réseaux sociaux dans les douze mois, 18-24 ans', 'Social networks within a year, 18-24', 94],
    ['credoc-2019-25-39', 'Réseaux sociaux dans les douze mois, 25-39 ans', 'Social networks within a year, 25-39', 83],
    ['credoc-2019-rural', 'Réseaux sociaux, communes rurales', 'Social networks, rural communes', 53],
    ['credoc-2019-paris', 'Réseaux sociaux, agglomération parisienne', 'Social networks, Paris area', 63],
  ]),
  ...shares('usage-any', { ...clubic2019, base: online }, [
    ['credoc-2019-online', 'Réseaux sociaux dans les douze mois', 'Social networks within twelve months', 68],
  ]),
  ...shares('usage-any', { ...clubic2019, year: 2009 }, [
    ['credoc-2009', 'Utilise les réseaux sociaux', 'Uses social networks', 23],
  ]),
  ...shares(
    'usage-any',
    credoc(2014, 'https://espace-professionnels.pourbienvieillir.fr/la-communication-vers-seniors', online),
    [
      [
        'credoc-2014-60-69',
        'Réseaux sociaux, internautes de 60 à 69 ans',
        'Social networks, internet users of 60-69',
        26,
      ],
      ['credoc-2014-70', 'Réseaux sociaux, internautes de 70 ans et plus', 'Social networks, users of 70 and over', 7],
    ],
  ),
  ...shares('usage-any', observation, [
    ['insee-2022', 'A créé un profil ou publié, trois mois', 'Created a profile or posted, three months', 41],
  ]),
  ...shares('usage-any', { ...observation, year: 2009 }, [
    ['insee-2009', 'A créé un profil ou publié, trois mois', 'Created a profile or posted, three months', 23],
  ]),
  ...shares('usage-any', eurostat(2019, aged16), [
    ['eurostat-2019', 'Participe à des réseaux sociaux', 'Takes part in social networks', 42],
    ['eurostat-2019-16-24', 'Participe à des réseaux sociaux, 16-24 ans', 'Takes part in social networks, 16-24', 74],
  ]),
  ...shares('usage-any', eurostat(2023, france), [
    ['eurostat-2023-16-29', 'Participe à des réseaux sociaux, 16-29 ans', 'Takes part in social networks, 16-29', 70],
  ]),
  ...shares('usage-any', cited('Eurostat, repris par profit.ro', null, 2018, france, 'V-S', true), [
    ['eurostat-2018-16-24', 'Participe à des réseaux sociaux, 16-24 ans', 'Takes part in social networks, 16-24', 77],
    ['eurostat-2018-65-74', 'Participe à des réseaux sociaux, 65-74 ans', 'Takes part in social networks, 65-74', 13],
  ]),
  ...shares(
    'usage-any',
    cited(
      'MILDECA et Toluna Harris, repris par medecingeek.com',
      null,
      2025,
      { fr: '2 074 adultes', en: '2,074 adults' },
      'V-S',
      true,
    ),
    [
      ['mildeca-2025', 'Regarde des contenus chaque jour', 'Watches content daily', 54],
      ['mildeca-2025-15-24', 'Regarde des contenus chaque jour, 15-24 ans', 'Watches content daily, 15-24', 83],
    ],
  ),
  ...shares('usage-any', cited('Médiamétrie, repris par lemediaplus.com', null, 2022, france), [
    ['mediametrie-2022-15-24', 'Réseaux sociaux chaque jour, 15-24 ans', 'Social networks daily, 15-24', 83],
  ]),
  ...shares('usage-any', cited('Médiamétrie, repris par lemediaplus.com', null, 2023, france, 'V-S', true), [
    ['mediametrie-2023', 'Réseaux ou messageries chaque jour', 'Networks or messaging daily', 66],
  ]),
  ...shares(
    'usage-any',
    cited('Flashs pour Hostinger', 'https://technomedia.org/2025/03/les-francais-et-les-reseaux-sociaux.html', 2025, {
      fr: 'adultes, panel en ligne',
      en: 'adults, online panel',
    }),
    [
      ['flashs-2025', 'Échange chaque jour sur un réseau', 'Interacts daily on a network', 67],
      ['flashs-2025-18-24', 'Échange chaque jour, 18-24 ans', 'Interacts daily, 18-24', 89],
      ['flashs-2025-25-34', 'Échange chaque jour, 25-34 ans', 'Interacts daily, 25-34', 78],
      ['flashs-2025-50', 'Échange chaque jour, 50 ans et plus', 'Interacts daily, 50 and over', 53],
    ],
  ),
  ...shares('usage-any', { ...petitsFreres, marked: true }, [
    ['petits-freres-2018', 'Utilise un réseau social, 60 ans et plus', 'Uses a social network, 60 and over', 43],
  ]),
  ...shares(
    'usage-any',
    cited(
      'Digital Report France, We Are Social et Meltwater',
      'https://lareclame.fr/digitalreport-france-310852',
      2025,
      { fr: 'population de la France', en: 'population of France' },
      'V-S',
      true,
    ),
    [
      [
        'digital-report-2025',
        'Comptes de réseaux sociaux rapportés à la population',
        'Social network accounts over population',
        75.7,
        { fr: 'Des comptes, pas des personnes.', en: 'Accounts, not persons.' },
      ],
    ],
  ),
  ...shares(
    'usage-any',
    cited(
      'Médiamétrie, repris par mobilemarketing.fr',
      'https://mobilemarketing.fr',
      2022,
      { fr: 'base non précisée', en: 'base not stated' },
      'V-S',
      true,
    ),
    [
      ['meta-2022', 'Une application de Meta chaque jour', 'One app of Meta daily', 57.4],
      ['meta-2022-15-24', 'Une application de Meta chaque jour, 15-24 ans', 'One app of Meta daily, 15-24', 76.1],
      ['meta-2022-50', 'Une application de Meta chaque jour, 50 ans et plus', 'One app of Meta daily, 50 up', 55.4],
    ],
  ),
]

export const digitalUseValues: readonly ReferenceValue[] = [...digital, ...anyNetwork]
