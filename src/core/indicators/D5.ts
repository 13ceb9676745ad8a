import type { MetricId } from '../dossier/metrics.ts'
import type { OfChannel } from '../dossier/dossier.ts'
import type { Observation } from '../dossier/facts.ts'
import type { AuditPeriod } from '../audit-period.ts'
import { daysBetween, middleDay, monthOf } from '../audit-period.ts'
import { absentDraft } from '../ledger.ts'
import { additiveByMonth } from '../reach/monthly-values.ts'
import { sourcesOf } from '../reach/channel-facts.ts'
import { defineIndicator, nothing } from './indicator.ts'
import type { Drafts } from './indicator.ts'

const otherOrigins = [
  'visits-from-search',
  'visits-from-sites',
  'visits-from-campaigns',
] as const satisfies readonly MetricId[]

/**
 * Traffic dependence: visits of the site sent by platforms. At least their share of all visits; at most their share of the
 * visits whose origin is known (direct visits hide some that come from platforms' applications).
 */
export const D5 = defineIndicator({
  id: 'D5',
  method: '§5 D5',
  needs: ['channels', 'period'],
  compute({ channels, period }): Drafts<'D5'> {
    const used: OfChannel<Observation>[] = []
    const total = (metric: MetricId): number | null => {
      const found = channels.list.map((one) => overPeriod(one.observations, metric, period))
      const values = found.flatMap((one) => one.values)
      used.push(...found.flatMap((one) => one.used))
      return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0)
    }
    const platforms = total('visits-from-platforms')
    const others = otherOrigins.map(total).filter((one) => one !== null)
    const direct = total('visits-direct')
    const visits = total('visits')
    const absent = { D5: absentDraft('unavailable', 'no-referrals', 'D5') }
    if (platforms === null || (others.length === 0 && visits === null)) return absent
    const knownOrigin = others.length > 0 ? platforms + others.reduce((sum, one) => sum + one, 0) : null
    const all =
      knownOrigin !== null && direct !== null ? knownOrigin + direct : Math.max(visits ?? 0, knownOrigin ?? platforms)
    if (all <= 0) return absent
    const low = platforms / all
    const high = knownOrigin !== null && knownOrigin > 0 ? Math.max(low, platforms / knownOrigin) : low
    const value = { low, central: low, high }
    return {
      D5: { value, unit: 'share', formula: 'D5', inputs: [], quality: 'measured', sources: sourcesOf(used) },
    }
  },
  without: (absence) => nothing(['D5'], absence),
})

/**
 * Monthly values; failing them the longest period whose middle is in the audited one, for origins are often exported for a
 * whole year.
 */
function overPeriod(
  observations: readonly OfChannel<Observation>[],
  metric: MetricId,
  { months }: Pick<AuditPeriod, 'months'>,
): ReturnType<typeof additiveByMonth> {
  const monthly = additiveByMonth(observations, metric, months)
  if (monthly.values.length > 0) return monthly
  const [longest] = observations
    .filter((one) => one.metric === metric && one.grain !== 'stock')
    .filter((one) => months.includes(monthOf(middleDay(one.from, one.to))))
    .toSorted((one, other) => daysBetween(other.from, other.to) - daysBetween(one.from, one.to))
  return longest ? { values: [longest.value], used: [longest] } : { values: [], used: [] }
}
