/**
 * Shares of one band reached by any set of its channels: sharp bounds, and the most probable value between them
 * (method.md §3). Questions about channels that no overlap ties to others have closed forms; the rest asks the programme.
 */
import type { Interval } from '../figure.ts'
import type { LinearSolver } from '../linear-solver.ts'
import { AtomProgramme } from './atom-programme.ts'
import type { JointShares, Question } from './joint-shares.ts'
import type { MaxEntropyModel } from './max-entropy.ts'
import { maxEntropy } from './max-entropy.ts'
import type { Bounds } from './union-bounds.ts'
import { exclusiveBounds, unionBounds } from './union-bounds.ts'

export interface ReachCell {
  /** Least and greatest share for which the question holds. */
  bounds(question: Question): Bounds
  /** The same with the most probable share between them. */
  share(question: Question): Interval
  /** How far the central values had to be moved to be consistent: sum of the differences, 0 for none. */
  readonly moved: number
}

/** `shares` must be consistent (see `findContradiction`); `opened`: their programme, when it was already needed. */
export function reachCell(shares: JointShares, solver: LinearSolver, opened?: AtomProgramme): ReachCell {
  const tied = new Set(shares.pairs.flatMap((pair) => [pair.first, pair.second]))
  const programme = lazily(() => opened ?? new AtomProgramme(shares, solver))
  const centre = lazily(() => centralModel(shares, programme))
  const everyone = new Set(shares.marginals.keys())

  const bounds = (question: Question): Bounds => {
    const concerned = question.of === 'only' ? everyone : question.channels
    const closed = question.of !== 'several' && [...concerned].every((channel) => !tied.has(channel))
    return closed ? closedForm(shares, question) : programme().bounds(question)
  }
  const central = ({ of, channels }: Question): number => {
    const { model } = centre()
    if (of === 'any') return 1 - model.none(channels)
    if (of === 'several') return 1 - model.none(channels) - model.one(channels)
    return model.none(new Set([...everyone].filter((channel) => !channels.has(channel)))) - model.none(everyone)
  }
  return {
    bounds,
    share: (question) => {
      const { low, high } = bounds(question)
      return inside({ low, central: central(question), high })
    },
    get moved() {
      return centre().moved
    },
  }
}

function closedForm({ marginals, connected }: JointShares, { of, channels }: Question): Bounds {
  const inside = marginals.filter((_, channel) => channels.has(channel))
  if (of === 'any') return unionBounds(inside, connected)
  const outside = marginals.filter((_, channel) => !channels.has(channel))
  return exclusiveBounds(inside, outside, connected)
}

interface Centre {
  readonly model: MaxEntropyModel
  readonly moved: number
}

/** The most probable distribution, from the central values or from the nearest ones that are consistent. */
function centralModel(shares: JointShares, programme: () => AtomProgramme): Centre {
  const { marginals, pairs, connected } = shares
  const nearest = pairs.length > 0 ? programme().nearestCentral() : null
  const kept = nearest?.distance === 0 ? null : nearest
  const model = maxEntropy({
    shares: marginals.map((one, channel) => kept?.channels[channel] ?? one.share.central),
    pairs: pairs.map((one, pair) => ({ ...one, share: kept?.pairs[pair] ?? one.share.central })),
    online: marginals.map((one) => one.online),
    connected: Math.max(connected.central, kept?.online ?? 0),
  })
  if (!model) throw new Error('No distribution has the central values, though they are consistent')
  return { model, moved: kept?.distance ?? 0 }
}

/**
 * The bounds contain the most probable value by construction: anything beyond the precision of the programme and of the fitting
 * is a bug and stops here.
 */
function inside({ low, central, high }: Interval): Interval {
  const noise = 1e-6
  if (!(central >= low - noise && central <= high + noise)) {
    throw new RangeError(`Most probable value outside its bounds: ${low} ≤ ${central} ≤ ${high}`)
  }
  const top = Math.max(low, high)
  return { low, central: Math.min(Math.max(central, low), top), high: top }
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null
  return () => (made ??= { value: make() }).value
}
