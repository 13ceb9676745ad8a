/** Most probable share reached by at least one channel (method.md §3): maximum entropy inside the connected stratum. */
import type { Interval } from '../figure.ts'
import { maxEntropy } from './max-entropy.ts'
import type { Marginal } from './union-bounds.ts'

/**
 * Connected share of a band, raised where its channels say more: a band cannot be less connected than it is reached online
 * (a resident survey may say so against the national figure).
 */
export function connectedStratum(channels: readonly Marginal[], connected: Interval): Interval {
  const online = Math.max(0, ...channels.filter((one) => one.online).map((one) => one.share.central))
  return {
    low: connected.low,
    central: Math.max(connected.central, online),
    high: Math.max(connected.high, online),
  }
}

/**
 * Online channels reach only connected people (share `c`): inside that stratum their shares are `p / c`, at most 1. Offline
 * channels do not depend on the stratum. No overlap is known here: nothing in a dossier states one.
 */
export function centralUnion(channels: readonly Marginal[], connected: Interval): number {
  const stratum = connected.central
  const none = (online: boolean, size: number): number => {
    const shares = channels.filter((one) => one.online === online).map((one) => Math.min(1, one.share.central / size))
    const model = maxEntropy(shares, [])
    if (!model) throw new RangeError('Margins without overlaps cannot contradict each other')
    return model.none(shares.map((_, index) => index))
  }
  const online = stratum > 0 ? stratum * (1 - none(true, stratum)) : 0
  return 1 - (1 - online) * none(false, 1)
}
