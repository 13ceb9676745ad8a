import type { Entry } from '../analysis.ts'
import type { Interval } from '../figure.ts'
import { isFigure, plus, shareOf } from '../figure.ts'
import { absentDraft } from '../ledger.ts'
import { defineIndicator, nothing } from './indicator.ts'
import type { Drafts } from './indicator.ts'
import type { MeasuredChannel } from './needs.ts'

/**
 * Means dependence: the mean of two shares, hours and euros spent for platforms (advertising included); one of them alone when
 * the other is unknown. Channels without a declared value are left out, but a side (platforms, others) that has channels and
 * no value at all makes its share unknown.
 */
export const D6 = defineIndicator({
  id: 'D6',
  method: '§5 D6',
  needs: ['channels'],
  compute({ channels }): Drafts<'D6'> {
    const shares = (['hours', 'cost'] as const).flatMap((means) => {
      const value = shareForPlatforms(channels.list, (one) => one[means])
      return value ? [{ means, value }] : []
    })
    const all = channels.list.flatMap((one) => [one.hours, one.cost])
    if (shares.length === 0) return { D6: absentDraft('unavailable', 'no-hours', 'D6', all) }
    const sum = plus(...shares.map((one) => one.value))
    const value: Interval = {
      low: sum.low / shares.length,
      central: sum.central / shares.length,
      high: sum.high / shares.length,
    }
    const inputs = channels.list.flatMap((one) => shares.map((share) => one[share.means]))
    return { D6: { value, unit: 'share', formula: 'D6', inputs } }
  },
  without: (absence) => nothing(['D6'], absence),
})

function shareForPlatforms(
  channels: readonly MeasuredChannel[],
  of: (channel: MeasuredChannel) => Entry,
): Interval | null {
  const side = (platform: boolean): Interval | null => {
    const members = channels.filter((one) => (one.service.kind === 'platform') === platform)
    const values = members.map((one) => of(one).result).filter(isFigure)
    return members.length > 0 && values.length === 0 ? null : plus(...values)
  }
  const platforms = side(true)
  const others = side(false)
  if (!platforms || !others || platforms.central + others.central <= 0) return null
  return shareOf(platforms, others)
}
