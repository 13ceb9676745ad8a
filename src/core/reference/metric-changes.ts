/**
 * When a service began to count otherwise: a slope across such a change would measure the change, not the audience (method.md §9).
 * Only changes whose month is published are here; a change that shows in the data themselves (another metric, another unit) needs
 * no entry.
 */
import type { MetricId } from '../dossier/metrics.ts'
import { cited } from './cite.ts'
import type { ReferenceStatement } from './reference.ts'

export interface MetricChange {
  readonly services: readonly string[]
  readonly metrics: readonly MetricId[]
  /** `YYYY-MM`: first month that is not wholly counted in the old way. */
  readonly begins: string
  /** `YYYY-MM`: first month wholly counted in the new way. The months between belong to neither. */
  readonly settled: string
  readonly statement: ReferenceStatement
}

const counted = { fr: 'façon de compter', en: 'way of counting' }

const metaDisplays = ['impressions', 'views', 'views-organic', 'views-paid'] as const satisfies readonly MetricId[]

export const metricChanges: readonly MetricChange[] = [
  {
    services: ['facebook'],
    metrics: metaDisplays,
    begins: '2024-11',
    // Announced mid-November, "in the coming weeks".
    settled: '2025-01',
    statement: {
      id: 'metric-change/facebook-views',
      text: {
        fr: 'Facebook remplace les impressions par les vues à la fin de 2024 : un affichage répété compte de nouveau, les nombres montent sans public de plus',
        en: 'Facebook replaces impressions by views at the end of 2024: a repeated display counts again, numbers rise without a larger public',
      },
      citation: cited(
        'Social Samosa',
        'https://www.socialsamosa.com/news-2/facebook-views-key-performance-metric-7583437',
        2024,
        counted,
      ),
    },
  },
  {
    services: ['instagram'],
    metrics: metaDisplays,
    begins: '2024-08',
    settled: '2024-10',
    statement: {
      id: 'metric-change/instagram-views',
      text: {
        fr: 'Instagram remplace les impressions et les lectures par les vues en août 2024',
        en: 'Instagram replaces impressions and plays by views in August 2024',
      },
      citation: cited(
        'Social Samosa',
        'https://www.socialsamosa.com/news-2/facebook-views-key-performance-metric-7583437',
        2024,
        counted,
      ),
    },
  },
  {
    services: ['youtube'],
    metrics: ['views'],
    begins: '2025-03',
    settled: '2025-04',
    statement: {
      id: 'metric-change/youtube-shorts',
      text: {
        fr: 'Depuis le 31 mars 2025, YouTube compte une vue dès qu’un Short commence, sans durée minimale : les vues peuvent monter sans public de plus',
        en: 'Since 31 March 2025, YouTube counts a view as soon as a Short starts, without a minimum duration: views may rise without a larger public',
      },
      citation: cited(
        'Search Engine Journal',
        'https://www.searchenginejournal.com/youtube-changes-shorts-view-counts-no-change-to-monetization/543005/',
        2025,
        counted,
      ),
    },
  },
  {
    // Only what Google Analytics calls users: other tools count on.
    services: ['website'],
    metrics: ['users', 'total-users'],
    begins: '2023-07',
    settled: '2023-07',
    statement: {
      id: 'metric-change/google-analytics-4',
      text: {
        fr: 'Le 1er juillet 2023, Google Analytics 4 remplace Universal Analytics et compte autrement : des événements, au lieu de pages et de sessions',
        en: 'On 1 July 2023, Google Analytics 4 replaces Universal Analytics and counts otherwise: events, instead of page views and sessions',
      },
      citation: cited(
        'Netpeak',
        'https://netpeak.net/blog/universal-analytics-vs-google-analytics-4-difference',
        2023,
        counted,
      ),
    },
  },
  {
    services: ['newsletter'],
    metrics: ['unique-opens', 'opens'],
    begins: '2021-09',
    // The release took effect as devices were updated, in the autumn.
    settled: '2022-01',
    statement: {
      id: 'metric-change/apple-mail-privacy',
      text: {
        fr: 'Depuis le 20 septembre 2021, la protection de Mail (Apple) fait compter comme ouverts des courriels qui ne le sont pas',
        en: 'Since 20 September 2021, Apple’s Mail Privacy Protection makes e-mails count as opened that are not',
      },
      citation: cited('ICF', 'https://www.icf.com/insights/engagement/apple-user-privacy', 2021, counted),
    },
  },
]

export const metricChangeStatements: readonly ReferenceStatement[] = metricChanges.map(({ statement }) => statement)
