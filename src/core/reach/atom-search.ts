/**
 * An atom is a set of channels: those that reach a resident, the others not. There are 2^n of them, and a programme needs only
 * a few dozen. This search finds, among all, those that would improve it most: the sum over an atom of what each channel and
 * each known pair is worth is greatest group by group, and groups are put together by what the question asks of them.
 */
import type { JointShares, Question } from './joint-shares.ts'
import { linkedGroups } from './linked-groups.ts'

/** Channels (indices, in order) that reach a resident. */
export type Atom = readonly number[]

/** What each channel, each pair and being reached online is worth. */
export interface Worth {
  readonly channels: readonly number[]
  readonly pairs: readonly number[]
  readonly online: number
}

export interface FoundAtom {
  readonly atom: Atom
  /** Sum of what it contains. */
  readonly worth: number
  /** 1 where the question holds, else 0. */
  readonly counted: 0 | 1
}

/**
 * What matters of an atom: how many channels of the set reach it (0, 1, 2 or more), whether another one does, whether one of
 * all is online. Coded `4 · count + 2 · outside + online`.
 */
const states = 12

function join(one: number, other: number): number {
  return 4 * Math.min(2, (one >> 2) + (other >> 2)) + ((one | other) & 3)
}

const joined = Array.from({ length: states }, (_, one) =>
  Array.from({ length: states }, (_, other) => join(one, other)),
)

function holds(state: number, { of }: Question): 0 | 1 {
  const count = state >> 2
  if (of === 'several') return count === 2 ? 1 : 0
  const outside = (state & 2) !== 0
  return count > 0 && !(of === 'only' && outside) ? 1 : 0
}

interface Group {
  readonly members: readonly number[]
  /** Pairs inside the group: their index, and the bits of both members. */
  readonly pairs: readonly { readonly pair: number; readonly bits: number }[]
  /** State of each subset of the members. */
  readonly state: Uint8Array
}

interface Best {
  readonly worth: number
  readonly atom: Atom
}

/** Searches for the atoms of greatest worth, one for each state that can be reached. */
export class AtomSearch {
  readonly #question: Question
  readonly #groups: readonly Group[]

  constructor({ marginals, pairs }: JointShares, question: Question) {
    this.#question = question
    const stateOf = (channel: number): number =>
      (question.channels.has(channel) ? 4 : 2) + (marginals[channel]?.online === true ? 1 : 0)
    this.#groups = linkedGroups(marginals.length, pairs).map((members) => {
      const state = new Uint8Array(2 ** members.length)
      for (let subset = 1; subset < state.length; subset++) {
        const rest = subset & (subset - 1)
        const bit = 31 - Math.clz32(subset ^ rest)
        state[subset] = join(state[rest] ?? 0, stateOf(members[bit] ?? 0))
      }
      const bitOf = (channel: number): number => 1 << members.indexOf(channel)
      const inside = pairs.flatMap((one, pair) =>
        members.includes(one.first) ? [{ pair, bits: bitOf(one.first) | bitOf(one.second) }] : [],
      )
      return { members, state, pairs: inside }
    })
  }

  counted(atom: Atom): 0 | 1 {
    const state = this.#groups.reduce((sum, { members, state: states }) => {
      const subset = members.reduce((bits, member, bit) => (atom.includes(member) ? bits | (1 << bit) : bits), 0)
      return join(sum, states[subset] ?? 0)
    }, 0)
    return holds(state, this.#question)
  }

  best(worth: Worth): readonly FoundAtom[] {
    let found: readonly (Best | undefined)[] = [{ worth: 0, atom: [] }]
    for (const group of this.#groups) found = together(found, bestOf(group, worth))
    return found.flatMap((one, state) =>
      one === undefined
        ? []
        : [
            {
              atom: one.atom,
              worth: one.worth + ((state & 1) === 1 ? worth.online : 0),
              counted: holds(state, this.#question),
            },
          ],
    )
  }
}

function bestOf({ members, pairs, state }: Group, worth: Worth): readonly (Best | undefined)[] {
  const size = state.length
  const worths = new Float64Array(size)
  for (let subset = 1; subset < size; subset++) {
    const rest = subset & (subset - 1)
    const bit = 31 - Math.clz32(subset ^ rest)
    worths[subset] = (worths[rest] ?? 0) + (worth.channels[members[bit] ?? 0] ?? 0)
  }
  for (const { pair, bits } of pairs) {
    const value = worth.pairs[pair] ?? 0
    if (value === 0) continue
    for (let subset = 0; subset < size; subset++) {
      if ((subset & bits) === bits) worths[subset] = (worths[subset] ?? 0) + value
    }
  }
  const subsets: (number | undefined)[] = Array.from({ length: states })
  for (let subset = 0; subset < size; subset++) {
    const at = state[subset] ?? 0
    const best = subsets[at]
    if (best === undefined || (worths[subset] ?? 0) > (worths[best] ?? 0)) subsets[at] = subset
  }
  return subsets.map((subset) =>
    subset === undefined
      ? undefined
      : { worth: worths[subset] ?? 0, atom: members.filter((_, bit) => (subset & (1 << bit)) !== 0) },
  )
}

function together(
  left: readonly (Best | undefined)[],
  right: readonly (Best | undefined)[],
): readonly (Best | undefined)[] {
  const worths = new Float64Array(states).fill(Number.NEGATIVE_INFINITY)
  const parts: (readonly [Best, Best] | undefined)[] = Array.from({ length: states })
  left.forEach((one, from) => {
    if (one === undefined) return
    right.forEach((other, with_) => {
      if (other === undefined) return
      const state = joined[from]?.[with_] ?? 0
      const worth = one.worth + other.worth
      if (worth <= (worths[state] ?? 0)) return
      worths[state] = worth
      parts[state] = [one, other]
    })
  })
  return parts.map(
    (pair, state) =>
      pair && { worth: worths[state] ?? 0, atom: [...pair[0].atom, ...pair[1].atom].sort((a, b) => a - b) },
  )
}
