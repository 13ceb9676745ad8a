/** Published research on what platforms do to those who read them, with the results that go the other way where they exist. */
import { cited, value } from './cite.ts'
import type { Bilingual, ReferenceStatement, ReferenceValue } from './reference.ts'

const milli = cited(
  'Milli et al., PNAS Nexus',
  'https://arxiv.org/abs/2305.16941',
  2023,
  { fr: '806 utilisateurs de Twitter', en: '806 Twitter users' },
  'V-P',
  true,
)
/** Read in an article on the study: only the abstract was read at the source. */
const milliNumbers = { ...milli, verification: 'V-S' } as const
const ranking = (id: string, fr: string, en: string, effect: number): ReferenceValue =>
  value(
    `research/milli-${id}`,
    {
      fr: `Tri par engagement, ${fr}, en écarts types`,
      en: `Engagement ranking, ${en}, in standard deviations`,
    },
    effect,
    'effect',
    milliNumbers,
  )

const allcott = cited(
  'Allcott, Gentzkow et Song, American Economic Review',
  null,
  2022,
  { fr: 'participants à une expérience', en: 'participants in an experiment' },
  'V-P',
  false,
)
const nyhan = cited(
  'Nyhan et al., Nature',
  'https://csmapnyu.org',
  2023,
  { fr: 'utilisateurs de Facebook suivis', en: 'Facebook users followed' },
  'V-S',
  true,
)
const harris = cited(
  'Harris Interactive pour l’Observatoire Cetelem, repris par les-infostrateges.com',
  'https://les-infostrateges.com',
  2023,
  { fr: 'utilisateurs français de réseaux sociaux', en: 'French users of social networks' },
  'V-S',
)

const studies: readonly ReferenceValue[] = [
  ranking('anger', 'colère exprimée par les auteurs', 'authors’ anger', 0.47),
  ranking('sadness', 'tristesse exprimée par les auteurs', 'authors’ sadness', 0.22),
  ranking('anxiety', 'anxiété exprimée par les auteurs', 'authors’ anxiety', 0.23),
  ranking('animosity', 'hostilité envers l’autre camp', 'animosity toward the other camp', 0.24),
  ranking('reader', 'sentiment du lecteur envers l’autre camp', 'reader’s feeling toward the other camp', -0.17),
  value(
    'research/rathje-outgroup',
    {
      fr: 'Chaque mot visant le camp adverse, hausse des chances de partage',
      en: 'Each word about the other camp, increase in the odds of sharing',
    },
    0.67,
    'share',
    cited(
      'Rathje et al., PNAS',
      'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC8256037',
      2021,
      { fr: '2 730 215 messages', en: '2,730,215 posts' },
      'V-P',
      false,
    ),
  ),
  value(
    'research/brady-users',
    {
      fr: 'Utilisateurs suivis : les mentions « j’aime » font exprimer plus d’indignation ensuite',
      en: 'Users followed: likes make people express more outrage later',
    },
    7331,
    'people',
    cited(
      'Brady et al., Science Advances',
      'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC8363141',
      2021,
      { fr: '12,7 millions de tweets', en: '12.7 million tweets' },
      'V-P',
      true,
    ),
  ),
  value(
    'research/vosoughi-stories',
    {
      fr: 'Nouvelles suivies : les fausses se propagent plus loin que les vraies',
      en: 'Stories followed: false ones spread farther than true ones',
    },
    126_000,
    'count',
    cited(
      'Vosoughi et al., Science',
      null,
      2018,
      { fr: 'environ 3 millions de comptes Twitter', en: 'about 3 million Twitter accounts' },
      'V-P',
      true,
    ),
  ),
  value(
    'research/allcott-self-control',
    {
      fr: 'Part de l’usage due à des problèmes de maîtrise de soi',
      en: 'Share of use caused by self-control problems',
    },
    0.31,
    'share',
    allcott,
  ),
  value(
    'research/allcott-incentive',
    { fr: 'Baisse de l’usage quand elle est récompensée', en: 'Fall in use when it is rewarded' },
    0.39,
    'share',
    allcott,
  ),
  value(
    'research/allcott-limits',
    {
      fr: 'Baisse de l’usage quand chacun peut fixer une limite',
      en: 'Fall in use when people can set a limit',
    },
    0.17,
    'share',
    allcott,
  ),
  value(
    'research/young-over-two-hours',
    { fr: '15-24 ans, plus de deux heures par jour', en: 'Aged 15–24, over two hours a day' },
    0.7,
    'share',
    harris,
  ),
  value(
    'research/nyhan-users',
    {
      fr: 'Utilisateurs moins exposés à leur camp, sans effet mesurable sur la polarisation',
      en: 'Users less exposed to their own camp, no measurable effect on polarisation',
    },
    23_377,
    'people',
    nyhan,
    {
      fr: 'Le contenu de leur camp avait été réduit d’environ un tiers.',
      en: 'Content from their own camp had been cut by about a third.',
    },
  ),
  value(
    'research/under-two-hours',
    { fr: 'Utilisateurs qui y passent moins de deux heures par jour', en: 'Users who spend under two hours a day' },
    0.75,
    'share',
    harris,
  ),
  value(
    'research/young-left',
    { fr: '16-25 ans qui ont quitté au moins une plateforme', en: 'Aged 16–25 who left at least one platform' },
    0.39,
    'share',
    cited(
      'Diplomeo et BDM',
      'https://diplomeo.com/actualite-sondage_reseaux_sociaux_jeunes_2025',
      2025,
      { fr: '444 jeunes volontaires', en: '444 self-selected young people' },
      'V-S',
    ),
  ),
  value(
    'research/meta-shares-data',
    {
      fr: 'Applications de Meta, part des types de données transmis à des tiers',
      en: 'Meta’s apps, share of data types passed to third parties',
    },
    0.686,
    'share',
    cited('Apteco, repris par Clubic', 'https://www.clubic.com', 2025, { fr: 'applications', en: 'apps' }, 'V-S', true),
  ),
  value(
    'research/youtube-shares-data',
    {
      fr: 'YouTube, part des types de données transmis à des tiers',
      en: 'YouTube, share of data types passed to third parties',
    },
    0.314,
    'share',
    cited('Apteco, repris par Clubic', 'https://www.clubic.com', 2025, { fr: 'applications', en: 'apps' }, 'V-S', true),
  ),
]

const simods = cited(
  'SIMODS, Science Feedback',
  'https://disinfo.detector.media',
  2025,
  {
    fr: 'contenus vus en France, Espagne, Pologne et Slovaquie',
    en: 'content seen in France, Spain, Poland and Slovakia',
  },
  'V-S',
  true,
)
const disinformation = (id: string, name: string, share: number): ReferenceValue =>
  value(
    `disinformation/${id}`,
    { fr: `${name}, part de désinformation dans l’échantillon`, en: `${name}, share of disinformation in the sample` },
    share,
    'share',
    simods,
  )
const premium = (id: string, name: string, times: number, caveat: Bilingual | null = null): ReferenceValue =>
  value(
    `low-credibility/${id}`,
    {
      fr: `${name}, réactions aux comptes peu fiables, pour une aux comptes fiables`,
      en: `${name}, reactions to unreliable accounts, for one to reliable accounts`,
    },
    times,
    'ratio',
    simods,
    caveat,
  )

export const researchValues: readonly ReferenceValue[] = [
  ...studies,
  disinformation('tiktok', 'TikTok', 0.2),
  disinformation('facebook', 'Facebook', 0.13),
  disinformation('x', 'X', 0.11),
  disinformation('youtube', 'YouTube', 0.08),
  disinformation('instagram', 'Instagram', 0.08),
  disinformation('linkedin', 'LinkedIn', 0.02),
  premium('youtube', 'YouTube', 8),
  premium('facebook', 'Facebook', 7),
  premium('instagram', 'Instagram', 5),
  premium('x', 'X', 5),
  premium('tiktok', 'TikTok', 2),
  premium('linkedin', 'LinkedIn', 1, {
    fr: 'Aucun avantage aux comptes peu fiables n’a été mesuré.',
    en: 'No advantage to unreliable accounts was measured.',
  }),
]

export const researchStatements: readonly ReferenceStatement[] = [
  {
    id: 'statement/milli-preference',
    text: {
      fr: 'Les utilisateurs suivis ne préfèrent pas les tweets politiques que l’algorithme choisit pour eux.',
      en: 'The users followed do not prefer the political tweets that the algorithm picks for them.',
    },
    citation: milli,
  },
]
