/**
 * Beyond ten channels tied by overlaps, the atoms are too many: the channels of one operator are put together first, and what
 * is known of a bundle is an interval (method.md §3). The bounds stay true and lose some of their sharpness, which is said.
 */
import type { Interval } from '../figure.ts'
import type { LinearSolver } from '../linear-solver.ts'
import { AtomProgramme } from './atom-programme.ts'
import type { JointShares, PairShare, Question } from './joint-shares.ts'
import { linkedGroups } from './linked-groups.ts'
import { pairShare, possibleOverlap } from './overlap-shares.ts'
import type { ReachCell } from './reach-cell.ts'
import { reachCell } from './reach-cell.ts'
import type { Bounds, Marginal } from './union-bounds.ts'

const mostLinked = 10

/** One or several channels (indices) that are treated as one. */
interface Unit {
  readonly members: readonly number[]
  /** The members alone, for what the bundle reaches. */
  readonly cell: ReachCell
}

interface Bundled {
  readonly shares: JointShares
  /** In the order of `shares.marginals`. */
  readonly units: readonly Unit[]
}

/** True when some channels are too many, tied together, for one programme. */
export function needsBundles({ marginals, pairs }: JointShares): boolean {
  return linkedGroups(marginals.length, pairs).some((group) => group.length > mostLinked)
}

/**
 * Puts together the channels that have the same key and belong to too large a group, the largest bundles first and no more than
 * it takes. Online and offline channels are kept apart: the connected share bounds the former only.
 */
function bundle(shares: JointShares, keys: readonly string[], solver: LinearSolver): Bundled {
  let sets: readonly (readonly number[])[] = shares.marginals.map((_, channel) => [channel])
  for (const group of linkedGroups(shares.marginals.length, shares.pairs)) {
    let count = group.length
    for (const members of bundlesOf(group, shares, keys)) {
      if (count <= mostLinked) break
      sets = [...sets.filter((set) => !members.includes(set[0] ?? -1)), members]
      count -= members.length - 1
    }
  }
  const units = sets
    .map((set) => [...set].sort((a, b) => a - b))
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
    .map((members) => ({ members, cell: reachCell(restricted(shares, members), solver) }))
  const marginals = units.map((unit) => marginalOf(unit, shares))
  return { units, shares: { marginals, pairs: pairsBetween(units, marginals, shares), connected: shares.connected } }
}

function bundlesOf(
  group: readonly number[],
  { marginals }: JointShares,
  keys: readonly string[],
): readonly (readonly number[])[] {
  const byKey = new Map<string, number[]>()
  for (const channel of group) {
    const key = `${keys[channel] ?? ''} ${String(marginals[channel]?.online)}`
    byKey.set(key, [...(byKey.get(key) ?? []), channel])
  }
  return [...byKey.values()]
    .filter((members) => members.length > 1)
    .sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0))
}

/** The channels alone, with what is known between them. */
function restricted({ marginals, pairs, connected }: JointShares, members: readonly number[]): JointShares {
  return {
    marginals: members.flatMap((channel) => marginals[channel] ?? []),
    pairs: pairs
      .filter((pair) => members.includes(pair.first) && members.includes(pair.second))
      .map((pair) => ({ ...pair, first: members.indexOf(pair.first), second: members.indexOf(pair.second) })),
    connected,
  }
}

function marginalOf({ members, cell }: Unit, { marginals }: JointShares): Marginal {
  const [first] = members
  const one = marginals[first ?? 0] ?? { share: { low: 0, central: 0, high: 0 }, online: false }
  if (members.length === 1) return one
  return { online: one.online, share: cell.share({ of: 'any', channels: new Set(members.keys()) }) }
}

/** A bundle overlaps another unit at least as much as any of its members does, at most as much as all of them together. */
function pairsBetween(
  units: readonly Unit[],
  bundled: readonly Marginal[],
  { marginals, pairs }: JointShares,
): readonly PairShare[] {
  const known = new Map(pairs.map((pair) => [`${String(pair.first)} ${String(pair.second)}`, pair.share]))
  const between = (one: number, other: number): Bounds | undefined =>
    known.get(`${String(one)} ${String(other)}`) ?? known.get(`${String(other)} ${String(one)}`)
  return units.flatMap((left, first) =>
    units.flatMap((right, second) => {
      if (second <= first) return []
      const members = left.members.flatMap((one) => right.members.map((other) => [one, other] as const))
      if (!members.some(([one, other]) => between(one, other))) return []
      const bounds = members.map(([one, other]): Bounds => {
        const [a, b] = [marginals[one], marginals[other]]
        return between(one, other) ?? (a && b ? possibleOverlap(a, b) : { low: 0, high: 1 })
      })
      const said = {
        low: Math.max(...bounds.map((one) => one.low)),
        high: Math.min(
          1,
          bounds.reduce((sum, one) => sum + one.high, 0),
        ),
      }
      return [pairShare(first, second, said, bundled)]
    }),
  )
}

export interface BundlingCell extends ReachCell {
  /** Channels treated as one when the question is about all of them. */
  readonly bundles: readonly (readonly number[])[]
  /** Channels whose overlaps had to be left out, because there were still too many. */
  readonly leftOut: readonly number[]
}

/**
 * A cell that bundles anew for each question that would split a bundle, so that none is half inside the set it is about. `keys`: the operator of
 * each channel.
 */
export function bundlingCell(shares: JointShares, keys: readonly string[], solver: LinearSolver): BundlingCell {
  const open = (roles: readonly string[]) => {
    const bundled = bundle(shares, roles, solver)
    const kept = withoutWeakest(bundled, solver)
    return { units: bundled.units, ...kept, cell: reachCell(kept.shares, solver) }
  }
  const whole = open(keys)
  const known = new Map<string, ReturnType<typeof open>>()
  const splits = ({ members }: Unit, channels: ReadonlySet<number>): boolean =>
    members.some((one) => channels.has(one)) && !members.every((one) => channels.has(one))
  const openedFor = (channels: ReadonlySet<number>) => {
    if (!whole.units.some((unit) => splits(unit, channels))) return whole
    const set = [...channels].sort((a, b) => a - b).join()
    const opened = known.get(set) ?? open(keys.map((key, channel) => `${key} ${String(channels.has(channel))}`))
    known.set(set, opened)
    return opened
  }
  const share = ({ of, channels }: Question): Interval => {
    const { units, cell } = openedFor(channels)
    const inside = new Set(units.flatMap((unit, index) => (channels.has(unit.members[0] ?? -1) ? [index] : [])))
    return of === 'several' ? severalOf(inside, units, cell) : cell.share({ of, channels: inside })
  }
  return {
    share,
    bounds: share,
    get moved() {
      return whole.cell.moved
    },
    bundles: whole.units.map((unit) => unit.members).filter((members) => members.length > 1),
    leftOut: whole.leftOut.flatMap((unit) => whole.units[unit]?.members ?? []),
  }
}

/**
 * Two units or more reach these residents; or one bundle does, by several of its channels. A resident whom one bundle alone
 * reaches is reached by several channels as often as any resident of the bundle, most probably.
 */
function severalOf(inside: ReadonlySet<number>, units: readonly Unit[], cell: ReachCell): Interval {
  const chosen = [...inside].map((index) => ({ index, unit: units[index] }))
  const between = cell.share({ of: 'several', channels: inside })
  const any = cell.share({ of: 'any', channels: inside }).central
  let { low, high, central } = between
  for (const { index, unit } of chosen) {
    if (!unit || unit.members.length < 2) continue
    const members = new Set(unit.members.keys())
    const several = unit.cell.share({ of: 'several', channels: members })
    const reached = unit.cell.share({ of: 'any', channels: members }).central
    const others = new Set([...inside].filter((one) => one !== index))
    const alone = any - cell.share({ of: 'any', channels: others }).central
    low = Math.max(low, several.low)
    high = Math.min(1, high + several.high)
    central += reached > 0 ? (alone * several.central) / reached : 0
  }
  return { low, central: Math.min(Math.max(central, low), high), high }
}

/** Leaves out the overlaps of the channel that reaches fewest, again and again, until the groups are small enough. */
function withoutWeakest(
  { shares, units }: Bundled,
  solver: LinearSolver,
): { readonly shares: JointShares; readonly leftOut: readonly number[] } {
  const { marginals } = shares
  let { pairs } = shares
  const leftOut: number[] = []
  for (;;) {
    const group = linkedGroups(units.length, pairs).find((one) => one.length > mostLinked)
    if (!group) break
    const reach = (channel: number): number => marginals[channel]?.share.central ?? 0
    const weakest = group.reduce((least, channel) => (reach(channel) < reach(least) ? channel : least))
    pairs = pairs.filter((pair) => pair.first !== weakest && pair.second !== weakest)
    leftOut.push(weakest)
  }
  const kept = { ...shares, pairs }
  // Contradictions among so many channels may not have been looked for: those that bundles still show are found here.
  if (new AtomProgramme(kept, solver).feasible) return { shares: kept, leftOut }
  return { shares: { ...shares, pairs: [] }, leftOut: [...units.keys()] }
}
