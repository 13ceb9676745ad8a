import type { MetricId } from '../dossier/metrics.ts'
import type { OfChannel } from '../dossier/dossier.ts'
import type { Observation } from '../dossier/facts.ts'
import type { AuditPeriod } from '../audit-period.ts'
import { daysBetween, middleDay, monthOf } from '../audit-period.ts'
import type { Interval } from '../figure.ts'
import { exactly, plus, shareOf } from '../figure.ts'
import { absentDraft } from '../ledger.ts'
import { additiveByMonth, qualityOf, valueOf } from '../reach/monthly-values.ts'
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
    const total = (metric: MetricId): Interval | null => {
      const found = channels.list.map((one) => overPeriod(one.observations, metric, period))
      const values = found.flatMap((one) => one.values)
      used.push(...found.flatMap((one) => one.used))
      return values.length === 0 ? null : plus(...values)
    }
    const platforms = total('visits-from-platforms')
    const others = otherOrigins.map(total).filter((one) => one !== null)
    const direct = total('visits-direct')
    const visits = total('visits')
    const absent = { D5: absentDraft('unavailable', 'no-referrals', 'D5') }
    if (platforms === null || (others.length === 0 && visits === null)) return absent
    const knownOrigin = others.length > 0 ? plus(platforms, ...others) : null
    const all =
      knownOrigin !== null && direct !== null
        ? plus(knownOrigin, direct)
        : greatest(visits ?? exactly(0), knownOrigin ?? platforms)
    if (all.low <= 0) return absent
    const rest = plus(...others)
    // Where the whole is the sum of its parts, the share moves against the rest alone.
    const ofAll =
      knownOrigin !== null && direct !== null ? shareOf(platforms, plus(rest, direct)) : shareIn(platforms, all)
    const ofKnown = knownOrigin === null ? ofAll : shareOf(platforms, rest)
    const value = { low: ofAll.low, central: ofAll.central, high: Math.max(ofAll.high, ofKnown.high) }
    return {
      D5: { value, unit: 'share', formula: 'D5', inputs: [], quality: qualityOf(used), sources: sourcesOf(used) },
    }
  },
  without: (absence) => nothing(['D5'], absence),
})

/** Share of a part in a whole that holds it, at most everything; 0 of nothing. */
function shareIn(part: Interval, whole: Interval): Interval {
  const share = (own: number, all: number): number => (all > 0 ? Math.min(1, own / all) : 0)
  return {
    low: share(part.low, whole.high),
    central: share(part.central, whole.central),
    high: share(part.high, whole.low),
  }
}

function greatest(one: Interval, other: Interval): Interval {
  return {
    low: Math.max(one.low, other.low),
    central: Math.max(one.central, other.central),
    high: Math.max(one.high, other.high),
  }
}

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
  return longest ? { values: [valueOf(longest)], used: [longest] } : { values: [], used: [] }
}
