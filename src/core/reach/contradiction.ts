/** Which of the inputs contradict each other, as few as possible: what somebody would have to correct (method.md §3). */
import type { LinearSolver } from '../linear-solver.ts'
import { AtomProgramme } from './atom-programme.ts'
import type { JointShares } from './joint-shares.ts'
import { linkedGroups } from './linked-groups.ts'

/** Indices into the inputs. Taking any one away leaves a consistent set. */
export interface Contradiction {
  readonly channels: readonly number[]
  readonly pairs: readonly number[]
  /** The connected share is part of it. */
  readonly connected: boolean
}

const tolerance = 1e-9
/** Sets of overlaps up to this size are all tried, the smallest first; beyond, one that cannot be made smaller will do. */
const triedSize = 3
const mostTried = 3000
/** Larger groups are not looked into: a programme over all their atoms would be long to search. */
const greatestGroup = 15

/** Null when the inputs are consistent, or when more channels are tied together than can be looked into. */
export function findContradiction(shares: JointShares, solver: LinearSolver): Contradiction | null {
  const groups = linkedGroups(shares.marginals.length, shares.pairs)
  const failing = groups.filter(
    (group) => group.length <= greatestGroup && !isFeasible(shares, group, pairsOf(shares, group), solver),
  )
  const [group] = failing
  if (group) {
    const pairs = smallestPairs(shares, group, solver)
    return explain(shares, pairs.length === 0 ? group : channelsOf(shares, pairs), pairs, solver)
  }
  return null
}

function smallestPairs(shares: JointShares, group: readonly number[], solver: LinearSolver): readonly number[] {
  const pairs = pairsOf(shares, group)
  const contradicts = (some: readonly number[]): boolean =>
    !isFeasible(shares, some.length === 0 ? group : channelsOf(shares, some), some, solver)
  let [sets, tried] = [[[]] as readonly (readonly number[])[], 0]
  for (let size = 0; size <= Math.min(triedSize, pairs.length) && tried <= mostTried; size++) {
    const found = sets.find(contradicts)
    if (found) return found
    tried += sets.length
    sets = grown(shares, sets, pairs)
  }
  return pairs.reduce<readonly number[]>((kept, pair) => {
    const without = kept.filter((one) => one !== pair)
    return contradicts(without) ? without : kept
  }, pairs)
}

/** Sets with one more overlap that shares a channel with them, each once. */
function grown(
  shares: JointShares,
  sets: readonly (readonly number[])[],
  pairs: readonly number[],
): readonly (readonly number[])[] {
  const found = new Map<string, readonly number[]>()
  for (const set of sets) {
    const touched = new Set(channelsOf(shares, set))
    for (const pair of pairs) {
      const link = shares.pairs[pair]
      if (!link || set.includes(pair)) continue
      if (set.length > 0 && !touched.has(link.first) && !touched.has(link.second)) continue
      const next = [...set, pair].sort((a, b) => a - b)
      found.set(next.join(), next)
    }
  }
  return [...found.values()]
}

/** Among the channels of these overlaps, those whose share counts, and whether the connected share does. */
function explain(
  shares: JointShares,
  channels: readonly number[],
  pairs: readonly number[],
  solver: LinearSolver,
): Contradiction {
  const unknown = { low: 0, central: 0.5, high: 1 }
  const loosened = (kept: ReadonlySet<number>, connected: boolean): JointShares => ({
    marginals: shares.marginals.map((one, index) => (kept.has(index) ? one : { ...one, share: unknown })),
    pairs: shares.pairs,
    connected: connected ? shares.connected : { low: 0, central: 1, high: 1 },
  })
  const contradicts = (kept: ReadonlySet<number>, connected: boolean): boolean =>
    !isFeasible(loosened(kept, connected), channels, pairs, solver)
  const connected = !contradicts(new Set(channels), false)
  const needed = channels.reduce<ReadonlySet<number>>((kept, channel) => {
    const without = new Set([...kept].filter((one) => one !== channel))
    return contradicts(without, connected) ? without : kept
  }, new Set(channels))
  return { channels: [...needed], pairs, connected }
}

function isFeasible(
  { marginals, pairs, connected }: JointShares,
  channels: readonly number[],
  some: readonly number[],
  solver: LinearSolver,
): boolean {
  if (some.length === 0) {
    // Without overlaps, only an online channel can contradict anything: it cannot reach more than those who are connected.
    return channels.every((channel) => {
      const one = marginals[channel]
      return one?.online !== true || one.share.low <= connected.high + tolerance
    })
  }
  const place = new Map(channels.map((channel, index) => [channel, index]))
  const programme = new AtomProgramme(
    {
      marginals: channels.flatMap((channel) => marginals[channel] ?? []),
      pairs: some.flatMap((pair) => {
        const one = pairs[pair]
        const [first, second] = [place.get(one?.first ?? -1), place.get(one?.second ?? -1)]
        return one && first !== undefined && second !== undefined ? [{ first, second, share: one.share }] : []
      }),
      connected,
    },
    solver,
  )
  return programme.feasible
}

function pairsOf({ pairs }: JointShares, group: readonly number[]): readonly number[] {
  return pairs.flatMap((pair, index) => (group.includes(pair.first) ? [index] : []))
}

function channelsOf({ pairs }: JointShares, some: readonly number[]): readonly number[] {
  const channels = some.flatMap((pair) => [pairs[pair]?.first ?? -1, pairs[pair]?.second ?? -1])
  return [...new Set(channels)].sort((a, b) => a - b)
}
