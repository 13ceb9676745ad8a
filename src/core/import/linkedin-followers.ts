/**
 * LinkedIn page › Analytics › Followers › Export (`<page>_followers_<time>.xls`): a sheet of days, and one sheet each for the
 * place, job, seniority, industry and company size of followers.
 * Format: the columns were seen in a workbook built from real exports (2020); no file with figures was (design/formats.md §3).
 *
 * What this export cannot tell: how many followers there are (`Total followers` counts those gained on the day), who leaves, the
 * age of followers and whether they live in the territory: their places are metropolitan areas, their jobs say nothing of it.
 * Those sheets are recognised and left out.
 */
import { followerMetrics, ownFollowers } from './linkedin-columns.ts'
import { linkedinImporter } from './linkedin-series.ts'

export const linkedinFollowers = linkedinImporter(
  'linkedin-followers',
  {
    own: ownFollowers,
    metrics: followerMetrics,
    counted: ['Total followers', 'Total des abonnés', "Nombre total d'abonnés"],
    title: { fr: 'Abonnés', en: 'Followers' },
  },
  {
    versions: ['2020', '2024 (auto-invited)'],
    signature: ['Sponsored followers', 'Organic followers', 'Auto-invited followers', 'Total followers'],
  },
)
