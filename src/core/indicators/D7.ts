import { midpoint } from '../figure.ts'
import { absentDraft } from '../ledger.ts'
import type { Drafts } from './indicator.ts'
import { defineIndicator, nothing } from './indicator.ts'
import { centralOfExclusive, exclusiveShare } from './reach-share.ts'

/**
 * Access wall: share of the residents reached who are reached only through services that require an account. Services whose
 * wall is partial or unverified may count entirely or not at all.
 */
export const D7 = defineIndicator({
  id: 'D7',
  method: '§5 D7',
  needs: ['channels', 'reach'],
  compute({ channels, reach }): Drafts<'D7'> {
    const inputs = [reach.total, ...channels.list.map((one) => one.residents)]
    const walled = channels.list.filter((one) => one.service.traits.accountWall !== 'no')
    if (walled.length > 0 && !walled.some((one) => one.measured)) {
      return { D7: absentDraft('unavailable', 'no-audience', 'D7', inputs) }
    }
    const sure = exclusiveShare(reach, channels.list, (one) => one.service.traits.accountWall === 'yes')
    const most = exclusiveShare(reach, channels.list, (one) => one.service.traits.accountWall !== 'no')
    const low = Math.min(sure.low, most.low)
    const high = Math.max(sure.high, most.high)
    const agreed = walled.every((one) => one.service.traits.accountWall === 'yes')
    const value = agreed ? sure : midpoint(low, high)
    return { D7: { value, unit: 'share', formula: 'D7', inputs, centralIs: centralOfExclusive(reach) } }
  },
  without: (absence) => nothing(['D7'], absence),
})
