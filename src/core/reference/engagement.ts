/** Other published measures of who sees and who reacts: shown for comparison, since a dossier has its own or a prior. */
import { cited, value } from './cite.ts'
import type { Bilingual, Citation, ReferenceValue } from './reference.ts'

type Row = readonly [id: string, fr: string, en: string, percent: number | readonly [number, number]]

const shares = (citation: Citation, rows: readonly Row[], caveat: Bilingual | null = null): readonly ReferenceValue[] =>
  rows.map(([id, fr, en, percent]) => {
    const amount = typeof percent === 'number' ? percent / 100 : ([percent[0] / 100, percent[1] / 100] as const)
    return value(id, { fr, en }, amount, 'share', citation, caveat)
  })

const brands: Bilingual = { fr: 'abonnés de pages de marques', en: 'followers of brand pages' }
const order: Bilingual = { fr: 'Ordre de grandeur seulement.', en: 'Order of magnitude only.' }
const vendor: Bilingual = {
  fr: 'Ordre de grandeur donné par un vendeur de SMS.',
  en: 'Order of magnitude given by an SMS vendor.',
}
const byFollower: Bilingual = {
  fr: 'Réactions, pas des personnes touchées.',
  en: 'Reactions, not people reached.',
}
const recipients: Bilingual = { fr: 'destinataires de lettres d’information', en: 'recipients of newsletters' }

const rivalIq2022 = cited('Rival IQ, repris par wishu.io', null, 2022, brands, 'V-S', true)
const socialinsider2025 = cited('Socialinsider, repris par shortsintel.com', null, 2025, brands, 'V-S', true)
const rivalIq2025 = cited('Rival IQ, repris par elma-europe.com', null, 2025, brands, 'V-S', true)
const socialinsider2022 = cited(
  'Socialinsider, repris par Digital Information World',
  'https://www.digitalinformationworld.com',
  2022,
  brands,
  'V-S*',
)
const hootsuite = (year: number): Citation =>
  cited('Hootsuite et We Are Social, repris par un forum', null, year, brands, 'V-S*', true)
const brevo = cited('Brevo, tous secteurs', 'https://brevo-fr-insights.notaku.site', 2024, recipients, 'V-P')
const granicus = cited(
  'Granicus, 4 000 organismes publics',
  'https://granicus.com/blog/2018-benchmark-report-out-today',
  2018,
  recipients,
  'V-P',
  true,
)
const mailchimp = cited('Mailchimp, tous secteurs', null, 2019, recipients, 'V-P', true)

export const engagementValues: readonly ReferenceValue[] = [
  ...shares(cited('Locowise, repris par Adweek', null, 2015, brands, 'V-S', true), [
    [
      'reach/facebook-under-1000-2015',
      'Facebook, part des abonnés touchée, moins de 1 000 abonnés',
      'Facebook, share of followers reached, under 1,000 followers',
      22.8,
    ],
    [
      'reach/facebook-mean-march-2015',
      'Facebook, part des abonnés touchée, moyenne',
      'Facebook, share of followers reached, mean',
      2.6,
    ],
  ]),
  ...shares(
    socialinsider2022,
    [
      [
        'order/reach-facebook-2022',
        'Facebook, part des abonnés touchée, au plus',
        'Facebook, share of followers reached, at most',
        [0, 1.4],
      ],
      [
        'order/reach-instagram-2022',
        'Instagram, part des abonnés touchée',
        'Instagram, share of followers reached',
        3.35,
      ],
    ],
    {
      fr: 'Ordre de grandeur : la page lue se contredit.',
      en: 'Order of magnitude: the page read contradicts itself.',
    },
  ),
  ...[
    [2018, 7.7],
    [2019, 5.5],
    [2020, 5.2],
  ].flatMap(([year = 0, percent = 0]) =>
    shares(
      hootsuite(year),
      [
        [
          `order/reach-facebook-${year}`,
          'Facebook, part des abonnés touchée',
          'Facebook, share of followers reached',
          percent,
        ],
      ],
      order,
    ),
  ),
  ...shares(
    cited('blog.aitoearn.ai', null, 2024, brands, 'V-S*', true),
    [
      [
        'order/reach-facebook-small-2024',
        'Facebook, moins de 10 000 abonnés',
        'Facebook, under 10,000 followers',
        [5, 8],
      ],
      [
        'order/reach-facebook-medium-2024',
        'Facebook, de 10 000 à 100 000 abonnés',
        'Facebook, 10,000 to 100,000 followers',
        [2, 5],
      ],
      [
        'order/reach-facebook-large-2024',
        'Facebook, plus de 100 000 abonnés',
        'Facebook, over 100,000 followers',
        [1.5, 3],
      ],
    ],
    order,
  ),
  ...shares(
    cited('plangphalla.com', null, 2025, brands, 'V-S*'),
    [
      [
        'order/reach-instagram-2025',
        'Instagram, part des abonnés touchée',
        'Instagram, share of followers reached',
        9.34,
      ],
      [
        'order/reach-linkedin-2025',
        'LinkedIn, compte personnel, part des abonnés touchée',
        'LinkedIn, personal account, share reached',
        [5, 7],
      ],
    ],
    order,
  ),
  ...shares(
    rivalIq2022,
    [
      [
        'engagement/tiktok-2022',
        'TikTok, réactions par abonné, médiane',
        'TikTok, reactions per follower, median',
        5.69,
      ],
      [
        'engagement/instagram-2022',
        'Instagram, réactions par abonné, médiane',
        'Instagram, reactions per follower, median',
        0.47,
      ],
      [
        'engagement/facebook-2022',
        'Facebook, réactions par abonné, médiane',
        'Facebook, reactions per follower, median',
        0.06,
      ],
      ['engagement/x-2022', 'Twitter, réactions par abonné, médiane', 'Twitter, reactions per follower, median', 0.035],
    ],
    byFollower,
  ),
  ...shares(
    socialinsider2025,
    [
      ['engagement/linkedin-2025', 'LinkedIn, taux d’engagement', 'LinkedIn, engagement rate', 3.85],
      ['engagement/tiktok-2025', 'TikTok, taux d’engagement', 'TikTok, engagement rate', 3.7],
      ['engagement/instagram-2025', 'Instagram, taux d’engagement', 'Instagram, engagement rate', 0.48],
      ['engagement/facebook-2025', 'Facebook, taux d’engagement', 'Facebook, engagement rate', 0.15],
      ['engagement/x-2025', 'X, taux d’engagement', 'X, engagement rate', 0.12],
    ],
    byFollower,
  ),
  ...shares(
    rivalIq2025,
    [
      ['engagement/fall-x-2025', 'X, baisse de l’engagement en un an', 'X, fall of engagement in a year', 48],
      [
        'engagement/fall-facebook-2025',
        'Facebook, baisse de l’engagement en un an',
        'Facebook, fall of engagement in a year',
        36,
      ],
      [
        'engagement/fall-tiktok-2025',
        'TikTok, baisse de l’engagement en un an',
        'TikTok, fall of engagement in a year',
        34,
      ],
      [
        'engagement/fall-instagram-2025',
        'Instagram, baisse de l’engagement en un an',
        'Instagram, fall of engagement in a year',
        16,
      ],
    ],
    byFollower,
  ),
  ...shares(brevo, [
    [
      'reach/newsletter-brevo-all-2024',
      'Lettre d’information, part des destinataires qui ouvrent',
      'Newsletter, share of recipients who open',
      21.89,
    ],
    ['engagement/newsletter-clicks-2024', 'Lettre d’information, part qui clique', 'Newsletter, share who click', 3.96],
  ]),
  ...shares(granicus, [
    [
      'engagement/newsletter-public-2018',
      'Lettre d’information publique, abonnés actifs',
      'Public newsletter, active subscribers',
      47,
    ],
  ]),
  ...shares(mailchimp, [
    ['engagement/newsletter-clicks-2019', 'Lettre d’information, part qui clique', 'Newsletter, share who click', 2.91],
  ]),
  ...shares(
    cited(
      'Wellpack, repris par comarketing-news.fr',
      null,
      2024,
      { fr: 'destinataires de SMS', en: 'SMS recipients' },
      'V-S*',
      true,
    ),
    [['order/sms-read', 'SMS lus', 'SMS read', 95]],
    vendor,
  ),
  ...shares(
    cited(
      'Esendex, 992 personnes',
      'https://www.esendex.fr',
      2018,
      { fr: 'expéditeur connu', en: 'known sender' },
      'V-S*',
      true,
    ),
    [
      ['order/sms-read-known', 'SMS lus quand l’expéditeur est connu', 'SMS read when the sender is known', 96],
      ['order/sms-always-read', 'SMS toujours lus', 'SMS always read', 73],
    ],
    vendor,
  ),
  ...shares(
    cited('francemobiles.com', null, 2024, { fr: 'SMS envoyés', en: 'SMS sent' }, 'V-S*', true),
    [['order/sms-delivered', 'SMS remis', 'SMS delivered', 95]],
    vendor,
  ),
  value(
    'engagement/sms-push-2024',
    { fr: 'SMS envoyés par des organisations', en: 'SMS sent by organisations' },
    14_200_000_000,
    'count',
    cited('af2m, repris par mcfactory.fr', null, 2024, { fr: 'France', en: 'France' }, 'V-S', true),
  ),
  ...shares(
    cited(
      'af2m, repris par mcfactory.fr',
      null,
      2024,
      { fr: 'SMS d’organisations', en: 'SMS of organisations' },
      'V-S',
      true,
    ),
    [
      [
        'engagement/sms-push-public-2024',
        'Part du secteur public et de la santé',
        'Share of public sector and health',
        8,
      ],
    ],
  ),
]
