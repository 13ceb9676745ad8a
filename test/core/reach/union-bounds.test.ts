import { describe, expect, it } from 'vitest'
import { exactly, midpoint } from '../../../src/core/figure.ts'
import { connectedStratum } from '../../../src/core/reach/connected-stratum.ts'
import type { Marginal } from '../../../src/core/reach/union-bounds.ts'
import { exclusiveBounds, unionBounds } from '../../../src/core/reach/union-bounds.ts'

const online = (share: number): Marginal => ({ share: exactly(share), online: true })
const offline = (share: number): Marginal => ({ share: exactly(share), online: false })
const all = exactly(1)

describe('bounds of the union without known overlap', () => {
  it('goes from the greatest channel to the sum, at most everyone (oracle "no pairs")', () => {
    const channels = [0.55, 0.4, 0.3, 0.1].map(offline)
    expect(unionBounds(channels, all)).toEqual({ low: 0.55, high: 1 })
  })

  it('holds oracles A and B, whose overlaps only narrow it', () => {
    for (const [shares, low, high] of [
      [[0.3, 0.4, 0.2], 0.6, 0.67],
      [[0.146, 0.11, 0.252], 0.372, 0.404],
    ] as const) {
      const bounds = unionBounds(shares.map(offline), all)
      expect(bounds.low).toBeLessThanOrEqual(low)
      expect(bounds.high).toBeGreaterThanOrEqual(high)
    }
  })

  it('is nobody without channels', () => {
    expect(unionBounds([], all)).toEqual({ low: 0, high: 0 })
  })

  it('keeps online channels under the connected share, and adds offline ones to it', () => {
    expect(unionBounds([online(0.4), online(0.3), offline(0.2)], exactly(0.48))).toEqual({ low: 0.4, high: 0.48 + 0.2 })
  })

  it('takes the low ends for the lower bound and the high ends for the upper one', () => {
    const channels: Marginal[] = [
      { share: midpoint(0.1, 0.3), online: false },
      { share: midpoint(0.2, 0.25), online: false },
    ]
    expect(unionBounds(channels, all)).toEqual({ low: 0.2, high: 0.55 })
  })

  it('raises the connected share that a survey contradicts', () => {
    expect(connectedStratum([online(0.6), offline(0.9)], exactly(0.48))).toEqual({ low: 0.48, central: 0.6, high: 0.6 })
  })
})

describe('bounds of exclusive reach', () => {
  it('follows the closed forms of §3', () => {
    const found = exclusiveBounds([offline(0.6), offline(0.3)], [offline(0.2), offline(0.1)], all)
    expect(found.low).toBeCloseTo(0.6 - 0.3, 12)
    expect(found.high).toBeCloseTo(0.8, 12)
  })

  it('is nothing for an empty set, everything when nothing else exists', () => {
    expect(exclusiveBounds([], [offline(0.4)], all)).toEqual({ low: 0, high: 0 })
    expect(exclusiveBounds([offline(0.4)], [], all)).toEqual({ low: 0.4, high: 0.4 })
  })

  it('leaves online channels the connected residents whom no other reaches online', () => {
    // A third of the band is connected, a tenth of it taken: the offline half may lie elsewhere.
    expect(exclusiveBounds([online(0.3)], [online(0.1), offline(0.5)], exactly(0.3)).high).toBeCloseTo(0.2, 12)
  })
})
