/** Most probable share reached by at least one channel (method.md §3): maximum entropy inside the connected stratum. */
import type { Interval } from '../figure.ts'
import { maxEntropy } from './max-entropy.ts'
import type { Marginal } from './union-bounds.ts'

/**
 * Online channels reach only connected people (share `c`): inside that stratum their shares are `p / c`. Offline channels do
 * not depend on the stratum. No overlap is known here: nothing in a dossier states one.
 * `together` are the channels the result will be compared with: the same stratum must serve for both. The connected share is
 * raised to the greatest online share when it is below: a band cannot be less connected than it is reached online.
 */
export function centralUnion(
  channels: readonly Marginal[],
  connected: Interval,
  together: readonly Marginal[] = channels,
): number {
  const stratum = Math.max(
    connected.central,
    ...together.filter((one) => one.online).map((one) => one.share.central),
  )
  const none = (online: boolean, size: number): number => {
    const shares = channels.filter((one) => one.online === online).map((one) => Math.min(1, one.share.central / size))
    const model = maxEntropy(shares, [])
    if (!model) throw new RangeError('Margins without overlaps cannot contradict each other')
    return model.none(shares.map((_, index) => index))
  }
  const online = stratum > 0 ? stratum * (1 - none(true, stratum)) : 0
  return 1 - (1 - online) * none(false, 1)
}
