/**
 * Most probable union of overlapping audiences: the distribution of greatest entropy that has the known margins and the known
 * pair overlaps, found by iterative proportional fitting (method.md §3). With no overlap known it is independence.
 * What it cannot do: bounds. With known overlaps the bounds are a linear programme of their own.
 */

/** Overlap of channels `first` and `second` (indices), as a share of the same population as the margins. */
export interface PairOverlap {
  readonly first: number
  readonly second: number
  readonly share: number
}

/** A margin of the table: the cells concerned and the total that they must have. */
export interface Margin {
  readonly cells: readonly number[]
  readonly target: number
}

const tolerance = 1e-10
const mostRounds = 100_000

/**
 * Iterative proportional fitting: scales the cells of each margin in turn until every margin has its target, within 1e-10.
 * Starts from `seed`, whose zeros stay zeros. Null when the margins contradict each other (it does not converge).
 */
export function fitProportionally(seed: readonly number[], margins: readonly Margin[]): readonly number[] | null {
  const table = [...seed]
  const sumOf = (cells: readonly number[]): number => cells.reduce((sum, cell) => sum + (table[cell] ?? 0), 0)
  for (let round = 0; round < mostRounds; round++) {
    for (const { cells, target } of margins) {
      const sum = sumOf(cells)
      if (sum === 0) {
        if (target > tolerance) return null
        continue
      }
      for (const cell of cells) table[cell] = ((table[cell] ?? 0) * target) / sum
    }
    if (margins.every(({ cells, target }) => Math.abs(sumOf(cells) - target) <= tolerance)) return table
  }
  return null
}

export interface MaxEntropyModel {
  /** Share reached by none of these channels (indices). */
  none(channels: readonly number[]): number
  /** Share reached by all of these channels at once. */
  all(channels: readonly number[]): number
}

/**
 * Null when the overlaps contradict the margins (or can only be approached without end). Channels that no known overlap links are independent of each other, so each
 * linked group is fitted alone: the cost is exponential in the greatest group only.
 */
export function maxEntropy(shares: readonly number[], pairs: readonly PairOverlap[]): MaxEntropyModel | null {
  const groups: Group[] = []
  for (const members of linkedGroups(shares.length, pairs)) {
    const group = fitGroup(members, shares, pairs)
    if (!group) return null
    groups.push(group)
  }
  const product = (channels: readonly number[], of: (group: Group, mask: number) => number): number =>
    groups.reduce((total, group) => total * of(group, maskOf(group.members, channels)), 1)
  return {
    none: (channels) => product(channels, (group, mask) => sumWhere(group.atoms, (atom) => (atom & mask) === 0)),
    all: (channels) => product(channels, (group, mask) => sumWhere(group.atoms, (atom) => (atom & mask) === mask)),
  }
}

/** `atoms[S]`: share reached by exactly the members whose bit is set in S. */
interface Group {
  readonly members: readonly number[]
  readonly atoms: readonly number[]
}

function fitGroup(members: readonly number[], shares: readonly number[], pairs: readonly PairOverlap[]): Group | null {
  const [only, ...others] = members
  if (only !== undefined && others.length === 0) {
    const share = shares[only] ?? 0
    return { members, atoms: [1 - share, share] }
  }
  const atoms = Array.from({ length: 2 ** members.length }, (_, atom) => atom)
  const margin = (mask: number, target: number): readonly Margin[] => [
    { cells: atoms.filter((atom) => (atom & mask) === mask), target },
    { cells: atoms.filter((atom) => (atom & mask) !== mask), target: 1 - target },
  ]
  const margins = [
    ...members.flatMap((member) => margin(maskOf(members, [member]), shares[member] ?? 0)),
    ...pairs
      .filter((pair) => members.includes(pair.first))
      .flatMap((pair) => margin(maskOf(members, [pair.first, pair.second]), pair.share)),
  ]
  const seed = atoms.map((atom) => (isEmpty(atom, members, shares, pairs) ? 0 : 1 / atoms.length))
  const fitted = fitProportionally(seed, margins)
  return fitted && { members, atoms: fitted }
}

/**
 * True where an overlap at its limit leaves nobody: in one channel and not in another that contains it, or in neither of two
 * that together reach everyone. Scaling would only approach these zeros, ever more slowly.
 */
function isEmpty(
  atom: number,
  members: readonly number[],
  shares: readonly number[],
  pairs: readonly PairOverlap[],
): boolean {
  const has = (channel: number): boolean => (atom & maskOf(members, [channel])) !== 0
  return pairs.some(({ first, second, share }) => {
    if (!members.includes(first)) return false
    const [one, other] = [shares[first] ?? 0, shares[second] ?? 0]
    if (has(first) && !has(second)) return one - share <= tolerance
    if (!has(first) && has(second)) return other - share <= tolerance
    return !has(first) && !has(second) && 1 - one - other + share <= tolerance
  })
}

function linkedGroups(count: number, pairs: readonly PairOverlap[]): readonly (readonly number[])[] {
  let groups = Array.from({ length: count }, (_, index) => [index])
  for (const { first, second } of pairs) {
    const linked = groups.filter((group) => group.includes(first) || group.includes(second))
    groups = [...groups.filter((group) => !linked.includes(group)), linked.flat().sort((a, b) => a - b)]
  }
  return groups
}

function maskOf(members: readonly number[], channels: readonly number[]): number {
  return members.reduce((mask, member, bit) => (channels.includes(member) ? mask | (1 << bit) : mask), 0)
}

function sumWhere(atoms: readonly number[], holds: (atom: number) => boolean): number {
  return atoms.reduce((sum, share, atom) => (holds(atom) ? sum + share : sum), 0)
}
