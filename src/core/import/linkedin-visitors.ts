/**
 * LinkedIn page › Analytics › Visitors › Export (`<page>_visitors_<time>.xls`): a sheet of days, and one sheet each for the place,
 * job, seniority, industry and company size of visitors.
 * Format: the columns come from the source of importers (design/formats.md §3); no real file was seen.
 *
 * What this export cannot tell: who saw a post in their feed without coming to the page; where visitors live. Visitors are
 * unique on their day only: never added.
 */
import { ownVisitors, visitorMetrics } from './linkedin-columns.ts'
import { linkedinImporter } from './linkedin-series.ts'

export const linkedinVisitors = linkedinImporter(
  'linkedin-visitors',
  {
    own: ownVisitors,
    metrics: visitorMetrics,
    counted: ['Total views', 'Total des vues'],
    title: { fr: 'Visiteurs', en: 'Visitors' },
  },
  {
    versions: ['2020 to 2025'],
    signature: [
      ...['Total page views (total)', 'Total unique visitors (total)', 'Overview page views (total)'],
      ...['Overview unique visitors (total)', 'Life page views (total)', 'Jobs page views (total)'],
    ],
  },
)
