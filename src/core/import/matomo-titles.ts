/** The name of a Matomo report, told by its columns: the export itself only names the sections of scheduled reports. */
import type { Columns } from './columns.ts'
import { dateNames, frenchMatomo, labelNames, matomoMetrics, visitNames } from './matomo-columns.ts'

const titles = {
  scheduled: { fr: 'Rapport programmé', en: 'Scheduled report' },
  main: { fr: 'Indicateurs principaux', en: 'Main metrics' },
  'channel-types': { fr: 'Type de canal', en: 'Channel type' },
  labelled: { fr: 'Tableau détaillé', en: 'Detailed table' },
  referrers: { fr: 'Provenance des visites', en: 'Referrers overview' },
  'visits-over-time': { fr: 'Visites dans le temps', en: 'Visits over time' },
  visits: { fr: 'Visites', en: 'Visits' },
} as const

const referrerNames = matomoMetrics.flatMap(([metric, names]) => (metric.startsWith('visits-') ? names : []))

/** `sections`: how many the export has; `channelTypes`: its rows are ways of coming to the site. */
export function titleByColumns(columns: Columns, sections: number, channelTypes: boolean): string {
  return titles[reportOf(columns, sections, channelTypes)][columns.has(frenchMatomo) ? 'fr' : 'en']
}

function reportOf(columns: Columns, sections: number, channelTypes: boolean): keyof typeof titles {
  if (sections > 1) return 'scheduled'
  if (columns.has(labelNames)) return channelTypes ? 'channel-types' : 'labelled'
  const visits = columns.has(visitNames)
  if (columns.has(referrerNames)) return visits ? 'main' : 'referrers'
  return columns.has(dateNames) ? 'visits-over-time' : 'visits'
}
