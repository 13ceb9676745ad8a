/** The connected part of a band, which online channels cannot exceed (method.md §1). */
import type { Interval } from '../figure.ts'
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
