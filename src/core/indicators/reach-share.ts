/** Share of the residents reached who are reached only through a set of channels. */
import type { CentralMeaning, Interval } from '../figure.ts'
import { midpoint, shareOf } from '../figure.ts'
import type { MeasuredChannel, Needs } from './needs.ts'

/**
 * `E / (E + others)`, which grows with E and falls with the others: its ends come from opposite ends of the two. When some
 * channel was never measured, nothing says where in the range the truth is: the central value is its middle.
 */
export function exclusiveShare(
  reach: Needs['reach'],
  all: readonly MeasuredChannel[],
  isInside: (channel: MeasuredChannel) => boolean,
): Interval {
  const inside = all.filter(isInside)
  const share = shareOf(reach.exclusive(inside), reach.union(all.filter((one) => !isInside(one))))
  return reach.complete || inside.length === 0 ? share : midpoint(share.low, share.high)
}

/** What the central value of such a share is worth. */
export function centralOfExclusive(reach: Needs['reach']): CentralMeaning {
  return reach.complete ? 'most-probable' : 'convention'
}
