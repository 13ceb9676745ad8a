/**
 * Unions of channels inside a band: §3 with plain numbers, from the greatest overlap that can be (0) to the least (1) by way of
 * independence (½).
 */
import { between } from './point-channel.ts'

export interface PointUnions {
  /** `shares[channel]` of the band; `connected`: share of it that uses the internet. */
  measure(shares: readonly number[], connected: number): void
  /** Of a set, by its place, as last measured. */
  union(set: number, overlap: number): number
  /** Reached by the set `inside` and not by `outside`, which together are the set `all`. */
  exclusive(inside: number, outside: number, all: number, overlap: number): number
}

/** `members[set]`: places of its channels. */
export function pointUnions(online: readonly boolean[], members: readonly (readonly number[])[]): PointUnions {
  const ends = members.map(() => ({ low: 0, central: 0, high: 0 }))
  const none = { low: 0, central: 0, high: 0 }
  return {
    measure: (shares, connected) => {
      const stratum = shares.reduce(
        (most, one, channel) => (online[channel] === true ? Math.max(most, one) : most),
        connected,
      )
      members.forEach((set, place) => {
        let low = 0
        let [sumOnline, sumOffline, noneOnline, noneOffline] = [0, 0, 1, 1]
        for (const channel of set) {
          const share = shares[channel] ?? 0
          low = Math.max(low, share)
          if (online[channel] === true) {
            sumOnline += share
            noneOnline *= stratum > 0 ? 1 - Math.min(1, share / stratum) : 1
          } else {
            sumOffline += share
            noneOffline *= 1 - Math.min(1, share)
          }
        }
        const end = ends[place] ?? none
        end.low = low
        end.central = 1 - (1 - stratum * (1 - noneOnline)) * noneOffline
        end.high = Math.min(1, Math.min(stratum, sumOnline) + sumOffline)
      })
    },
    union: (set, overlap) => between(ends[set] ?? none, overlap),
    exclusive: (inside, outside, all, overlap) => {
      const [own, others, both] = [ends[inside] ?? none, ends[outside] ?? none, ends[all] ?? none]
      const low = Math.max(0, own.low - others.high)
      const central = Math.max(0, both.central - others.central)
      const high = Math.max(0, Math.min(own.high, both.high - others.low))
      return between({ low, central, high }, overlap)
    },
  }
}
