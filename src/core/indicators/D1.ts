import { defineIndicator, nothing } from './indicator.ts'
import { centralOfExclusive, exclusiveShare } from './reach-share.ts'
import { absentDraft } from '../ledger.ts'
import type { Drafts } from './indicator.ts'

/** Reach exclusivity: share of the residents reached who are reached only through commercial platforms. */
export const D1 = defineIndicator({
  id: 'D1',
  method: '§5 D1',
  needs: ['channels', 'reach'],
  compute({ channels, reach }): Drafts<'D1'> {
    const platforms = channels.list.filter((one) => one.service.kind === 'platform')
    const inputs = [reach.total, ...channels.list.map((one) => one.residents)]
    if (platforms.length > 0 && !platforms.some((one) => one.measured)) {
      return { D1: absentDraft('unavailable', 'no-audience', 'D1', inputs) }
    }
    const value = exclusiveShare(reach, channels.list, (one) => one.service.kind === 'platform')
    return { D1: { value, unit: 'share', formula: 'D1', inputs, centralIs: centralOfExclusive(reach) } }
  },
  without: (absence) => nothing(['D1'], absence),
})
