/**
 * Most probable distribution of overlapping audiences: the one of greatest entropy that has the known margins and the known
 * pair overlaps, found by iterative proportional fitting (method.md §3). Online channels reach connected residents only: the
 * distribution is that of the channels and of being connected. With no overlap known it is independence, inside the connected
 * part for online channels.
 * What it cannot do: bounds. With known overlaps the bounds are a linear programme of their own.
 */
import type { Link } from './linked-groups.ts'
import { linkedGroups } from './linked-groups.ts'
import { fitProportionally } from './proportional-fitting.ts'

/** Overlap of channels `first` and `second` (indices), as a share of the same population as the margins. */
export interface PairOverlap extends Link {
  readonly share: number
}

export interface EntropyInputs {
  readonly shares: readonly number[]
  readonly pairs: readonly PairOverlap[]
  /** Channels that reach connected residents only; absent: none. */
  readonly online?: readonly boolean[]
  /** Share of connected residents; absent: all. */
  readonly connected?: number
}

export interface MaxEntropyModel {
  /** Share reached by none of these channels (indices). */
  none(channels: ReadonlySet<number>): number
  /** Share reached by exactly one of these channels. */
  one(channels: ReadonlySet<number>): number
  /** Share reached by all of these channels at once. */
  all(channels: ReadonlySet<number>): number
}

/** One linked group of channels: what its members reach among connected residents, and among the others. */
interface Group {
  readonly members: readonly number[]
  /** `[stratum][S]`: share of the stratum reached by exactly the members whose bit is set in S. */
  readonly strata: readonly [connected: readonly number[], others: readonly number[]]
}

const tolerance = 1e-10

/**
 * Null when the overlaps contradict the margins. Given that a resident is connected or
 * not, channels that no known overlap links are independent of each other: each linked group is fitted alone, and the cost is
 * exponential in the greatest group only.
 */
export function maxEntropy(inputs: EntropyInputs): MaxEntropyModel | null {
  const connected = inputs.connected ?? 1
  const groups: Group[] = []
  for (const members of linkedGroups(inputs.shares.length, inputs.pairs)) {
    const group =
      members.length === 1 ? alone(members[0] ?? 0, inputs, connected) : fitGroup(members, inputs, connected)
    if (!group) return null
    groups.push(group)
  }
  const inStrata = (of: (stratum: 0 | 1) => number): number => {
    const others = connected < 1 ? (1 - connected) * of(1) : 0
    return (connected > 0 ? connected * of(0) : 0) + others
  }
  const product = (stratum: 0 | 1, holds: (group: Group) => (atom: number) => boolean): number =>
    groups.reduce((total, group) => total * sumWhere(group.strata[stratum], holds(group)), 1)
  return {
    none: (channels) =>
      inStrata((stratum) =>
        product(stratum, ({ members }) => {
          const mask = maskOf(members, channels)
          return (atom) => (atom & mask) === 0
        }),
      ),
    all: (channels) =>
      inStrata((stratum) =>
        product(stratum, ({ members }) => {
          const mask = maskOf(members, channels)
          return (atom) => (atom & mask) === mask
        }),
      ),
    one: (channels) => inStrata((stratum) => exactlyOne(groups, stratum, channels)),
  }
}

function exactlyOne(groups: readonly Group[], stratum: 0 | 1, channels: ReadonlySet<number>): number {
  let [none, one] = [1, 0]
  for (const { members, strata } of groups) {
    const mask = maskOf(members, channels)
    const noneHere = sumWhere(strata[stratum], (atom) => (atom & mask) === 0)
    const oneHere = sumWhere(strata[stratum], (atom) => isPowerOfTwo(atom & mask))
    one = one * noneHere + none * oneHere
    none *= noneHere
  }
  return one
}

function alone(channel: number, { shares, online }: EntropyInputs, connected: number): Group {
  const share = shares[channel] ?? 0
  if (online?.[channel] !== true) return { members: [channel], strata: [split(share), split(share)] }
  return { members: [channel], strata: [split(connected > 0 ? Math.min(1, share / connected) : 0), split(0)] }
}

function split(share: number): readonly number[] {
  return [1 - share, share]
}

/** The table of a group: one bit for each member, and one for being connected. Online channels reach nobody who is not. */
function fitGroup(
  members: readonly number[],
  { shares, pairs, online }: EntropyInputs,
  connected: number,
): Group | null {
  const size = 2 ** members.length
  const maskFor = (...channels: readonly number[]): number => maskOf(members, new Set(channels))
  const onlineMask = maskFor(...members.filter((member) => online?.[member] === true))
  const seed = Array.from({ length: 2 * size }, (_, cell) => (cell >= size || (cell & onlineMask) === 0 ? 1 : 0))
  const count = seed.reduce<number>((sum, one) => sum + one, 0)
  const fitted = fitProportionally(
    seed.map((one) => one / count),
    [
      { mask: 0, target: 1 },
      { mask: size, target: connected },
      ...members.map((member) => ({ mask: maskFor(member), target: shares[member] ?? 0 })),
      ...pairs
        .filter((pair) => members.includes(pair.first))
        .map(({ first, second, share }) => ({ mask: maskFor(first, second), target: share })),
    ],
  )
  if (!fitted) return null
  const shareOf = (part: readonly number[], all: number): readonly number[] =>
    all > tolerance ? part.map((one) => one / all) : part.map((_, atom) => (atom === 0 ? 1 : 0))
  return {
    members,
    strata: [shareOf(fitted.slice(size), connected), shareOf(fitted.slice(0, size), 1 - connected)],
  }
}

function maskOf(members: readonly number[], channels: ReadonlySet<number>): number {
  return members.reduce((mask, member, bit) => (channels.has(member) ? mask | (1 << bit) : mask), 0)
}

function isPowerOfTwo(mask: number): boolean {
  return mask !== 0 && (mask & (mask - 1)) === 0
}

function sumWhere(atoms: readonly number[], holds: (atom: number) => boolean): number {
  return atoms.reduce((sum, share, atom) => (holds(atom) ? sum + share : sum), 0)
}
