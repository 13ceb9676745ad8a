/** Two sources that say different things of the same fact: which one is believed, and what is told of it. */
import type { Place, Problem } from '../problem.ts'
import { problem } from '../problem.ts'
import type { Range } from './channel.ts'
import { choiceKey, chosenBetween, groupKey } from './choice-keys.ts'
import type { Choices } from './choice-keys.ts'

/** One value with where it comes from. */
export interface FactSide {
  readonly value: number
  /** The range that was typed, of which `value` is the middle. */
  readonly range?: Range
  /** SHA-256 of the file that says so; empty when typed by hand. */
  readonly sha256: string
  readonly place: Place
}

export interface FactConflict {
  /** Key of `DossierState.choices` for this very fact; it contains the SHA-256 of both files. */
  readonly key: string
  /**
   * Key of `DossierState.choices` for everything that these two files say differently of this measure. The same as `key` for
   * the parts of a whole (ages, cities, a survey): they are never taken from two files.
   */
  readonly group: string
  /** Channel id; empty for residents. */
  readonly channel: string
  /** A metric, or what else is compared (`age`, `survey`, `hoursPerMonth`…). */
  readonly metric: string
  /** `2025-03-01`, `2025-03-01/2025-03-31`, an age class, a publication's id… */
  readonly period: string
  readonly kept: FactSide
  readonly other: FactSide
}

/** What a conflict is about. */
export interface Disputed {
  readonly channel: string
  readonly metric: string
  readonly period: string
  /** The period as people are told of it, when it is not the same. */
  readonly told?: string
  /** Part of a whole: chosen with the whole only. */
  readonly part?: boolean
}

/** Enough to be read one by one; beyond, only the number matters. */
export const mostConflicts = 500

/** Gathers the conflicts of one kind of facts, and settles them: by the user's choice, else the later import is believed. */
export class Conflicts {
  readonly #choices: Choices
  readonly #unsettled = new Map<string, { readonly make: (count: number) => Problem; count: number }>()
  readonly #list: FactConflict[] = []

  constructor(choices: Choices) {
    this.#choices = choices
  }

  /** The side to believe. Two rows of one file are told and nothing more: the last one is believed. */
  settle(about: Disputed, earlier: FactSide, later: FactSide): FactSide {
    const chosen = this.chosen(about, earlier, later)
    const kept = chosen ?? later
    this.add(about, kept, kept === earlier ? later : earlier, chosen !== null)
    return kept
  }

  chosen({ channel, metric, period }: Disputed, earlier: FactSide, later: FactSide): FactSide | null {
    if (earlier.sha256 === later.sha256) return null
    const sha256 = chosenBetween(this.#choices, { channel, metric, period }, earlier.sha256, later.sha256)
    return sha256 === null ? null : sha256 === earlier.sha256 ? earlier : later
  }

  add(about: Disputed, kept: FactSide, other: FactSide, settled: boolean): void {
    if (!settled) this.#tell(about, kept, other)
    if (kept.sha256 !== other.sha256 && this.#list.length < mostConflicts)
      this.#list.push(conflictOf(about, kept, other))
  }

  /** One problem per channel, metric and pair of files: a re-exported year would otherwise give hundreds of them. */
  #tell({ channel, metric, period, told = period }: Disputed, kept: FactSide, other: FactSide): void {
    const key = [channel, metric, kept.sha256, other.sha256].join('\0')
    const known = this.#unsettled.get(key)
    if (known) {
      known.count += 1
      return
    }
    const params = {
      ...{ channel, metric, period: told, kept: kept.value, other: other.value },
      otherFile: kept.sha256 === other.sha256 ? '' : (other.place.file ?? ''),
    }
    const make = (count: number): Problem => problem('conflicting-values', 'warning', { ...params, count }, kept.place)
    this.#unsettled.set(key, { make, count: 1 })
  }

  /** Of the conflicts that nobody settled. */
  problems(): readonly Problem[] {
    return [...this.#unsettled.values()].map((one) => one.make(one.count))
  }

  /** Settled or not; the first ones only. */
  list(): readonly FactConflict[] {
    return this.#list
  }
}

export function conflictOf(about: Disputed, kept: FactSide, other: FactSide): FactConflict {
  const { channel, metric, period, part = false } = about
  const group = groupKey(channel, metric, kept.sha256, other.sha256)
  const key = part ? group : choiceKey(channel, metric, period, kept.sha256, other.sha256)
  return { key, group, channel, metric, period, kept, other }
}
