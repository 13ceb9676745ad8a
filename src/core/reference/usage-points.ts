/**
 * Published shares of people who use a service, by age (France). Every series has its own base, frequency and age cuts, which
 * is why the same question gets answers from simple to triple: `usage-by-age.ts` turns them into ranges, never into one number.
 */
import type { Bilingual, Citation, ReferenceValue, Verification } from './reference.ts'

/**
 * `population`: everyone of that age; `internet-users`: those online, or an online panel, which leaves out people without
 * internet; `unstated`: the text read does not say which.
 */
type UsageBase = 'population' | 'internet-users' | 'unstated'

interface Survey {
  readonly key: string
  readonly source: string
  readonly url: string
  readonly year: number
  readonly base: UsageBase
  readonly baseWords: Bilingual
  readonly frequency: Bilingual
  readonly verification: Verification
  readonly marked: boolean
}

interface AgeClass {
  readonly from: number
  /** Last year of age, included; null = no upper end. */
  readonly to: number | null
  readonly name: Bilingual
}

/** What a published share is about; the share itself is the reference value of the same id. */
export interface UsagePoint {
  readonly id: string
  readonly service: string
  /** Years of age, both included, `to` null for no upper end. Null: the whole base, which is no age class. */
  readonly age: { readonly from: number; readonly to: number | null } | null
  readonly base: UsageBase
  /** The source only says "less than". */
  readonly censored: boolean
  /** Orders of magnitude and isolated values are shown, never computed with. */
  readonly inPrior: boolean
}

const years = (from: number, to: number): AgeClass => ({
  from,
  to,
  name: { fr: `${from}-${to} ans`, en: `${from}-${to}` },
})
const over = (from: number): AgeClass => ({
  from,
  to: null,
  name: { fr: `${from} ans et plus`, en: `${from} and over` },
})
/** The study names a generation, not ages. */
const generationZ: AgeClass = { from: 15, to: 26, name: { fr: 'génération Z', en: 'generation Z' } }
const seniors: AgeClass = { from: 60, to: null, name: { fr: '« seniors »', en: '“seniors”' } }

const onlinePanel = (fr: string, en: string): Pick<Survey, 'base' | 'baseWords'> => ({
  base: 'internet-users',
  baseWords: { fr: `${fr}, panel en ligne`, en: `${en}, online panel` },
})
const uses: Bilingual = { fr: 'utilise', en: 'uses' }
const daily: Bilingual = { fr: 'chaque jour', en: 'daily' }
const monthly: Bilingual = { fr: 'chaque mois', en: 'monthly' }
const mediametrie = (year: number, url: string, marked = false): Survey => ({
  key: `mediametrie-${year}`,
  source: 'Médiamétrie',
  url,
  year,
  base: 'unstated',
  baseWords: { fr: 'base non précisée', en: 'base not stated' },
  frequency: daily,
  verification: 'V-S',
  marked,
})
const digitalReport = (year: number, url: string): Survey => ({
  key: `digital-report-${year}`,
  source: 'Digital Report France, We Are Social et Meltwater',
  url,
  year,
  base: 'internet-users',
  baseWords: { fr: 'internautes de 16 ans et plus', en: 'internet users aged 16 and over' },
  frequency: monthly,
  verification: 'V-S',
  marked: true,
})

const flashs: Survey = {
  key: 'flashs-2025',
  source: 'Flashs pour Hostinger',
  url: 'https://technomedia.org/2025/03/les-francais-et-les-reseaux-sociaux.html',
  year: 2025,
  ...onlinePanel('adultes', 'adults'),
  frequency: uses,
  verification: 'V-S',
  marked: false,
}
const harris: Survey = {
  key: 'harris-2023',
  source: 'Harris Interactive pour l’Observatoire Cetelem',
  url: 'https://observatoirecetelem.com/les-zooms/panorama-des-reseaux-sociaux',
  year: 2023,
  ...onlinePanel('1 109 personnes', '1,109 people'),
  frequency: { fr: 'a un compte et l’utilise', en: 'has an account and uses it' },
  verification: 'V-P',
  marked: false,
}
const ipsos: Survey = {
  key: 'ipsos-2023',
  source: 'Ipsos KnowledgePanel',
  url: 'https://lemediaplus.com/?p=243991',
  year: 2023,
  base: 'population',
  baseWords: {
    fr: 'panel aléatoire, personnes peu connectées comprises',
    en: 'random panel, less connected people included',
  },
  frequency: { fr: 'visite dans les douze mois', en: 'visited within twelve months' },
  verification: 'V-S',
  marked: false,
}
const diplomeo2025: Survey = {
  key: 'diplomeo-2025',
  source: 'Diplomeo et BDM',
  url: 'https://diplomeo.com/actualite-sondage_reseaux_sociaux_jeunes_2025',
  year: 2025,
  ...onlinePanel('444 jeunes volontaires', '444 self-selected young people'),
  frequency: uses,
  verification: 'V-P',
  marked: false,
}
const diplomeo2023: Survey = {
  key: 'diplomeo-2023',
  source: 'Diplomeo',
  url: 'https://mutuelle-mmg.yvon.eu',
  year: 2023,
  ...onlinePanel('jeunes volontaires', 'self-selected young people'),
  frequency: uses,
  verification: 'V-S',
  marked: false,
}
const mediametrie2023 = mediametrie(2023, 'https://l.bfmtv.com/AN-202402090520')
const mediametrie2025: Survey = {
  ...mediametrie(2025, 'https://mac4ever.com/divers/194664', true),
  baseWords: { fr: '11-14 ans', en: '11-14' },
}
const mediametrie2022 = mediametrie(2022, 'https://mobilemarketing.fr', true)
const mediametrie2020 = mediametrie(2020, 'https://tellerreport.com/tech/2021-02-28')
const mediametrie2024: Survey = {
  ...mediametrie(2024, 'https://nouvelles-dujour.com'),
  base: 'internet-users',
  baseWords: { fr: 'internautes de 65 ans et plus', en: 'internet users aged 65 and over' },
  verification: 'V-S*',
}
const ifop: Survey = {
  key: 'ifop-2023',
  source: 'IFOP pour Lemon',
  url: 'https://www.ifop.com/publication/les-francais-et-les-groupes-whatsapp-le-grand-ras-le-bol',
  year: 2023,
  base: 'unstated',
  baseWords: { fr: '1 008 adultes', en: '1,008 adults' },
  frequency: { fr: 'dans les trois derniers mois', en: 'within three months' },
  verification: 'V-S',
  marked: true,
}
const report2024 = digitalReport(2024, 'https://lareclame.fr/digitalreport-france-310852')
const report2025 = digitalReport(2025, 'https://lareclame.fr/digitalreport-france-310852')
const report2026 = digitalReport(2026, 'https://agencedeneko.com/?p=46255')

type Row = readonly [Survey, AgeClass | null, percent: number | readonly [number, number] | `<${number}`]

const table: Readonly<Record<string, readonly Row[]>> = {
  facebook: [
    [flashs, null, 61],
    [flashs, years(18, 24), 22],
    [flashs, over(35), 74],
    [harris, null, 71],
    [harris, years(15, 24), 45],
    [harris, over(65), 66],
    [ipsos, generationZ, 79],
    [ipsos, seniors, 55],
    [diplomeo2025, years(16, 25), 38],
    [diplomeo2023, years(16, 25), 49],
    [mediametrie2023, years(15, 24), 41],
    [mediametrie2024, over(65), 46],
    [mediametrie2020, years(15, 24), 40],
    [mediametrie2020, years(25, 49), 60],
    [mediametrie2020, over(50), 38],
    [mediametrie2025, years(11, 14), 16],
    [mediametrie2022, null, 40],
    [report2024, null, 72.3],
    [report2025, null, 70.4],
  ],
  instagram: [
    [flashs, years(18, 24), 83],
    [flashs, over(50), 39],
    [harris, null, 49],
    [ipsos, generationZ, 85],
    [diplomeo2025, years(16, 25), 76],
    [diplomeo2023, years(16, 25), 90],
    [mediametrie2023, years(15, 24), 66],
    [mediametrie2024, over(65), 18],
    [mediametrie2020, years(15, 24), 69],
    [mediametrie2025, years(11, 14), 32],
    [mediametrie2022, null, 25],
    [report2024, null, 60.3],
    [report2026, null, 55],
  ],
  'whatsapp-channel': [
    [flashs, over(18), [37, 50]],
    [harris, null, 56],
    [mediametrie2025, years(11, 14), 40],
    [mediametrie2022, null, 30],
    [ifop, null, 57],
    [ifop, years(25, 34), 71],
    [ifop, over(65), 44],
    [report2024, null, 63.7],
    [report2025, null, 66.6],
  ],
  tiktok: [
    [flashs, years(18, 24), 79],
    [harris, null, '<33'],
    [ipsos, generationZ, 48],
    [diplomeo2025, years(16, 25), 60],
    [diplomeo2023, years(16, 25), 63],
    [mediametrie2023, years(15, 24), 55],
    [mediametrie2020, years(15, 24), 40],
    [mediametrie2025, years(11, 14), 30],
    [report2026, null, 38.3],
  ],
  snapchat: [
    [flashs, years(18, 24), 74],
    [harris, null, '<33'],
    [diplomeo2025, years(16, 25), 63],
    [diplomeo2023, years(16, 25), 80],
    [mediametrie2023, years(15, 24), 81],
    [mediametrie2024, over(65), 7],
    [mediametrie2020, years(15, 24), 82],
    [report2026, null, 37.8],
  ],
  youtube: [
    [harris, null, 55],
    [ipsos, generationZ, 99],
    [diplomeo2023, years(16, 25), 95],
  ],
  x: [
    [flashs, years(25, 34), 24],
    [flashs, over(50), 6],
    [harris, null, '<33'],
    [diplomeo2025, years(16, 25), 28],
    [diplomeo2023, years(16, 25), '<40'],
  ],
  linkedin: [
    [harris, null, '<33'],
    [ipsos, generationZ, 57],
    [ipsos, years(25, 34), 65],
    [ipsos, years(35, 44), 43],
    [ipsos, years(45, 59), 44],
    [diplomeo2025, years(16, 25), 43],
  ],
  // The only value ever published concerns one age class: no range between bands can be drawn from it.
  threads: [[diplomeo2025, years(16, 25), 10]],
  mastodon: [[harris, null, '<10']],
}

const isolated = ['threads']

const names: Readonly<Record<string, string>> = {
  facebook: 'Facebook',
  instagram: 'Instagram',
  'whatsapp-channel': 'WhatsApp',
  tiktok: 'TikTok',
  snapchat: 'Snapchat',
  youtube: 'YouTube',
  x: 'X',
  linkedin: 'LinkedIn',
  threads: 'Threads',
  mastodon: 'Mastodon',
}

const everyone: Bilingual = { fr: 'tous âges', en: 'all ages' }
const appOnly: Bilingual = {
  fr: 'Usage de l’application, pas d’une chaîne.',
  en: 'Use of the app, not of a channel.',
}
const orderOfMagnitude: Bilingual = { fr: 'Ordre de grandeur seulement.', en: 'Order of magnitude only.' }
const oneClassOnly: Bilingual = {
  fr: 'Seule valeur publiée : montrée, jamais utilisée dans un calcul.',
  en: 'Only value published: shown, never used in a computation.',
}

function caveatOf(service: string, survey: Survey): Bilingual | null {
  if (survey.verification === 'V-S*') return orderOfMagnitude
  if (isolated.includes(service)) return oneClassOnly
  return service === 'whatsapp-channel' ? appOnly : null
}

interface Published {
  readonly point: UsagePoint
  readonly value: ReferenceValue
}

function published(service: string, [survey, age, percent]: Row): Published {
  const censored = typeof percent === 'string'
  const [low, high] = censored
    ? [0, Number(percent.slice(1))]
    : typeof percent === 'number'
      ? [percent, percent]
      : percent
  const id = `usage/${service}/${survey.key}${age === null ? '' : `/${age.from}-${age.to ?? 'up'}`}`
  const name = names[service] ?? service
  const className = age?.name ?? everyone
  const citation: Citation = {
    source: survey.source,
    url: survey.url,
    year: survey.year,
    base: survey.baseWords,
    verification: survey.verification,
    marked: survey.marked,
  }
  const bounds = { low: low / 100, high: high / 100 }
  return {
    point: {
      id,
      service,
      age: age && { from: age.from, to: age.to },
      base: survey.base,
      censored,
      inPrior: survey.verification !== 'V-S*' && !isolated.includes(service),
    },
    value: {
      id,
      what: {
        fr: `${name}, ${className.fr}, « ${survey.frequency.fr} »`,
        en: `${name}, ${className.en}, “${survey.frequency.en}”`,
      },
      ...bounds,
      unit: 'share',
      citation,
      caveat: caveatOf(service, survey),
    },
  }
}

const all = Object.entries(table).flatMap(([service, rows]) => rows.map((row) => published(service, row)))

export const platformUsagePoints: readonly UsagePoint[] = all.map(({ point }) => point)
export const platformUsageValues: readonly ReferenceValue[] = all.map(({ value }) => value)
