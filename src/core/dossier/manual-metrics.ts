/**
 * What can be typed by hand of each kind of channel: only what somebody can read on a screen or on an invoice. The order is that
 * of the form, the most useful first.
 */
import type { ServiceFamily } from '../reference/reference.ts'
import { serviceById } from '../reference/services.ts'
import type { CountedUnit } from './manual-measure.ts'
import { countedUnits } from './manual-measure.ts'
import type { MetricId } from './metrics.ts'
import { metrics } from './metrics.ts'

const byFamily: Readonly<Record<ServiceFamily, readonly MetricId[]>> = {
  app: ['followers', 'readers', 'unique-visitors', 'views', 'publications'],
  print: ['copies', 'readers', 'pages-per-copy'],
  display: ['passers-by', 'publications'],
  person: ['attendees'],
  sms: ['recipients', 'followers'],
  email: ['recipients', 'unique-opens', 'followers'],
  web: ['unique-visitors', 'visits', 'page-views', 'page-kilobytes'],
  press: ['readers', 'copies', 'publications'],
  'open-data': ['followers', 'unique-visitors', 'views', 'publications'],
  social: ['followers', 'reach', 'viewers', 'views', 'publications'],
  messaging: ['followers', 'reach', 'viewers', 'views', 'publications'],
  video: ['followers', 'viewers', 'views', 'publications'],
}

/** A telephone line counts calls; a counter, those who come. */
const byService: Readonly<Record<string, readonly MetricId[]>> = {
  phone: ['calls', 'followers'],
  'town-hall-counter': ['attendees', 'visits'],
  'electronic-panel': ['passers-by', 'publications', 'panels'],
}

/** Empty for a service that the catalogue does not know. */
export function manualMetrics(service: string): readonly MetricId[] {
  const family = serviceById(service)?.family
  return byService[service] ?? (family === undefined ? [] : byFamily[family])
}

/**
 * In what a measure may have been counted, where the channel leaves it open; empty where it does not: an export counts
 * accounts or visitors, a panel counts passers-by, a bulletin counts copies.
 */
export function manualUnits(service: string, metric: MetricId): readonly CountedUnit[] {
  const { unit } = metrics[metric]
  if (unit !== 'people' && unit !== 'accounts') return []
  switch (serviceById(service)?.family) {
    case 'app':
    case 'sms':
      return countedUnits
    case 'print':
      return ['people', 'households']
    default:
      return service === 'phone' ? countedUnits : []
  }
}

const levels: readonly MetricId[] = ['followers', 'page-kilobytes', 'pages-per-copy', 'panels']

/** A level at the end of the month, like a number of subscribers or of panels; else what happened during the month. */
export function isStock(metric: MetricId): boolean {
  return levels.includes(metric)
}
