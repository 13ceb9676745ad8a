/**
 * Sharp bounds when some overlaps are known: the linear programme over the atoms of the channels (Hailperin; method.md §3).
 * Unknown: the share of residents in each atom. Known: they sum to 1, each channel and each known pair has its share, and
 * online channels together reach no more than the connected residents. Atoms enter the programme only when they improve it
 * (column generation), so that it stays small whatever the number of channels; at the end no atom left out would.
 */
import type { LinearConstraint, LinearSolver } from '../linear-solver.ts'
import type { Atom, FoundAtom, Worth } from './atom-search.ts'
import { AtomSearch } from './atom-search.ts'
import type { JointShares, Question } from './joint-shares.ts'
import type { Bounds } from './union-bounds.ts'

/** Shares closer than this are the same. */
const tolerance = 1e-9
/** More rounds than any programme needs: beyond, it is a bug. */
const mostRounds = 2000

/** A departure from what is known, allowed at a cost. */
interface Departure {
  readonly row: number
  readonly sign: 1 | -1
  readonly most: number
}

/**
 * Where only consistency is at stake, atoms are looked for that differ from each other: the best for each way in which these
 * sets of channels may be reached.
 */
function everyWay(count: number): readonly Question[] {
  const channels = Array.from({ length: count }, (_, channel) => channel)
  return [1, 2, 4, 8].map((bit) => ({
    of: 'several',
    channels: new Set(channels.filter((channel) => (channel & bit) !== 0)),
  }))
}

export class AtomProgramme {
  readonly #shares: JointShares
  readonly #solver: LinearSolver
  /** Atoms in the programme, and for each row (total, channels, pairs, online) those that it contains. */
  readonly #atoms: Atom[] = []
  readonly #known = new Set<string>()
  readonly #rows: { readonly terms: (readonly [number, number])[]; readonly low: number; readonly high: number }[]
  readonly #feasible: boolean

  constructor(shares: JointShares, solver: LinearSolver) {
    this.#shares = shares
    this.#solver = solver
    const { marginals, pairs, connected } = shares
    this.#rows = [
      { low: 1, high: 1 },
      ...marginals.map((one) => one.share),
      ...pairs.map((one) => one.share),
      { low: 0, high: connected.high },
    ].map(({ low, high }) => ({ terms: [], low, high }))
    this.#enter([])
    marginals.forEach((_, channel) => this.#enter([channel]))
    const departures = this.#rows.flatMap((_, row) =>
      row === 0 ? [] : ([1, -1] as const).map((sign): Departure => ({ row, sign, most: Number.POSITIVE_INFINITY })),
    )
    this.#feasible = this.#improve(everyWay(marginals.length), 0, this.#rows, departures).objective <= tolerance
  }

  /** False when what is known contradicts itself. */
  get feasible(): boolean {
    return this.#feasible
  }

  /** Least and greatest share of residents for which the question holds. Throws when the programme is infeasible. */
  bounds(question: Question): Bounds {
    const low = this.#improve([question], 1, this.#rows, []).objective
    const high = -this.#improve([question], -1, this.#rows, []).objective
    return { low: Math.min(1, Math.max(0, low)), high: Math.min(1, Math.max(low, high)) }
  }

  /**
   * The consistent values nearest to the central ones (least sum of absolute differences), inside the same intervals: channels,
   * pairs, and the share reached online, at most the connected share. `distance` is 0 when the central values are consistent.
   */
  nearestCentral(): {
    readonly distance: number
    readonly channels: readonly number[]
    readonly pairs: readonly number[]
    readonly online: number
  } {
    const { marginals, pairs, connected } = this.#shares
    const known = [...marginals.map((one) => one.share), ...pairs.map((one) => one.share)]
    const last = this.#rows.length - 1
    const rows = this.#rows.map((row, index) => {
      if (index === last) return { ...row, high: connected.central }
      const share = known[index - 1]
      return share ? { ...row, low: share.central, high: share.central } : row
    })
    const departures = [
      ...known.flatMap(({ low, central, high }, index): Departure[] => [
        { row: index + 1, sign: 1, most: central - low },
        { row: index + 1, sign: -1, most: high - central },
      ]),
      { row: last, sign: -1 as const, most: connected.high - connected.central },
    ]
    const { objective, shares } = this.#improve(everyWay(marginals.length), 0, rows, departures)
    const sumOf = (row: number): number =>
      (this.#rows[row]?.terms ?? []).reduce((sum, [atom]) => sum + (shares[atom] ?? 0), 0)
    return {
      distance: objective <= tolerance ? 0 : objective,
      channels: marginals.map((_, index) => sumOf(1 + index)),
      pairs: pairs.map((_, index) => sumOf(1 + marginals.length + index)),
      online: sumOf(last),
    }
  }

  /** Minimises `sign` × the share that the question counts + the departures, letting atoms in until none improves it. */
  #improve(
    questions: readonly Question[],
    sign: 0 | 1 | -1,
    rows: readonly LinearConstraint[],
    departures: readonly Departure[],
  ): { readonly objective: number; readonly shares: readonly number[] } {
    const searches = questions.map((question) => new AtomSearch(this.#shares, question))
    const counted = (atom: Atom): number => (sign === 0 ? 0 : sign * (searches[0]?.counted(atom) ?? 0))
    const costs = this.#atoms.map(counted)
    for (let round = 0; round < mostRounds; round++) {
      const solved = this.#solver.solve(programme(costs, rows, departures))
      if (solved.status !== 'optimal') throw new Error(`The programme of atoms is ${solved.status}`)
      const { total, worth } = this.#worth(solved.duals)
      const better = searches
        .flatMap((search) => search.best(worth))
        .filter((one) => sign * one.counted - total - one.worth < -tolerance)
        .filter((one) => this.#enter(one.atom))
      costs.push(...better.map((one: FoundAtom) => sign * one.counted))
      if (better.length === 0) return { objective: solved.objective, shares: solved.values }
    }
    throw new Error('The programme of atoms does not end')
  }

  #worth(duals: readonly number[]): { readonly total: number; readonly worth: Worth } {
    const channels = this.#shares.marginals.length
    return {
      total: duals[0] ?? 0,
      worth: {
        channels: duals.slice(1, 1 + channels),
        pairs: duals.slice(1 + channels, -1),
        online: duals.at(-1) ?? 0,
      },
    }
  }

  /** False when the atom is already there. */
  #enter(atom: Atom): boolean {
    const key = atom.join()
    if (this.#known.has(key)) return false
    this.#known.add(key)
    const column = this.#atoms.push(atom) - 1
    const { marginals, pairs } = this.#shares
    const enterRow = (row: number): void => void this.#rows[row]?.terms.push([column, 1])
    enterRow(0)
    for (const channel of atom) enterRow(1 + channel)
    pairs.forEach((pair, index) => {
      if (atom.includes(pair.first) && atom.includes(pair.second)) enterRow(1 + marginals.length + index)
    })
    if (atom.some((channel) => marginals[channel]?.online === true)) enterRow(this.#rows.length - 1)
    return true
  }
}

/** Atoms first, then departures, each of which costs 1. */
function programme(costs: readonly number[], rows: readonly LinearConstraint[], departures: readonly Departure[]) {
  const departed = new Map<number, (readonly [number, number])[]>()
  departures.forEach(({ row, sign }, index) => {
    departed.set(row, [...(departed.get(row) ?? []), [costs.length + index, sign]])
  })
  const most = Number.POSITIVE_INFINITY
  return {
    sense: 'minimise' as const,
    objective: [...costs, ...departures.map(() => 1)],
    constraints: rows.map((row, index) => ({ ...row, terms: [...row.terms, ...(departed.get(index) ?? [])] })),
    bounds: [...costs.map(() => ({ low: 0, high: most })), ...departures.map((one) => ({ low: 0, high: one.most }))],
  }
}
