/** What an import would change: new, identical and changed facts, told apart by their natural keys, never by resemblance. */
import type { Place } from '../problem.ts'
import { withBatch } from './batches.ts'
import { channelId } from './channel.ts'
import { choiceKey, groupKey } from './choice-keys.ts'
import { coverageOf } from './coverage.ts'
import type { DossierState } from './dossier.ts'
import type { FileImport } from '../import/import-file.ts'
import { periodOf } from './merge-facts.ts'
import { mergeInventory, rangeFields } from './merge-inventory.ts'
import type { TiedFacts } from './tied-facts.ts'
import { tiedFacts } from './tied-facts.ts'

/** One value with where it comes from. */
export interface FactSide {
  readonly value: number
  /** SHA-256 of the file that says so; empty when typed by hand. */
  readonly sha256: string
  readonly place: Place
}

/** Two sources that say different things of the same fact. */
export interface FactConflict {
  /** Key of `DossierState.choices` for this very fact; it contains the SHA-256 of both files. */
  readonly key: string
  /** Key of `DossierState.choices` for everything that these two files say differently of this measure. */
  readonly group: string
  /** Channel id. */
  readonly channel: string
  /** A metric, or what else is compared (`age`, `survey`, `hoursPerMonth`…). */
  readonly metric: string
  /** `2025-03-01`, `2025-03-01/2025-03-31`, an age class, a publication's id… */
  readonly period: string
  readonly kept: FactSide
  readonly other: FactSide
}

/** What adding files to a dossier would do to it. */
export interface ImportEffect {
  readonly facts: { readonly added: number; readonly identical: number; readonly changed: number }
  /** Ids of channels that the dossier does not have yet, and of those that get something new. */
  readonly newChannels: readonly string[]
  readonly touchedChannels: readonly string[]
  /** Months of a channel that had nothing and would have something: three channels over four months are twelve. */
  readonly newMonths: number
  /** Values that the new files say differently from the dossier, or from one another; the first ones only. */
  readonly conflicts: readonly FactConflict[]
  readonly conflictCount: number
}

/** Enough to be read one by one; beyond, only the number matters. */
const mostConflicts = 500

export function importEffect(state: DossierState, incoming: readonly FileImport[]): ImportEffect {
  const after = withBatch(state, incoming)
  const inventory = mergeInventory(after)
  const facts = tiedFacts(after, inventory)
  const known = new Set(state.imports.map((one) => one.inspection.sha256))
  const tally = new Tally(known)
  for (const value of valuesOf(facts)) tally.add(value)
  for (const value of inventoryValues(after)) tally.add(value)
  const before = channelIds(state)
  const newChannels = [...channelIds(after)].filter((id) => !before.has(id)).sort()
  const covered = coveredMonths(state)
  return {
    facts: tally.facts,
    newChannels,
    touchedChannels: [...tally.touched].filter((id) => before.has(id)).sort(),
    newMonths: [...coveredMonths(after)].filter((month) => !covered.has(month)).length,
    conflicts: tally.conflicts,
    conflictCount: tally.facts.changed,
  }
}

/** One value with its natural key: what it is about, whoever says it. */
interface Value extends FactSide {
  /** Channel id; empty for residents. */
  readonly channel: string
  readonly metric: string
  readonly period: string
  /** Tells apart what the others do not: grain, dimension, level. */
  readonly kind: string
}

class Tally {
  readonly facts = { added: 0, identical: 0, changed: 0 }
  readonly touched = new Set<string>()
  readonly conflicts: FactConflict[] = []
  readonly #known: ReadonlySet<string>
  readonly #values = new Map<string, FactSide>()

  /** `known`: SHA-256 of the files that the dossier has already. */
  constructor(known: ReadonlySet<string>) {
    this.#known = known
  }

  /** Values come oldest first: what the dossier holds, then what is added. */
  add({ channel, metric, period, kind, value, sha256, place }: Value): void {
    const key = [channel, metric, kind, period].join('\0')
    const earlier = this.#values.get(key)
    const side = { value, sha256, place }
    this.#values.set(key, side)
    if (this.#known.has(sha256)) return
    if (earlier?.value === value) {
      this.facts.identical += 1
      return
    }
    if (channel !== '') this.touched.add(channel)
    if (earlier === undefined) {
      this.facts.added += 1
      return
    }
    this.facts.changed += 1
    if (this.conflicts.length >= mostConflicts) return
    this.conflicts.push({
      key: choiceKey(channel, metric, period, sha256, earlier.sha256),
      group: groupKey(channel, metric, sha256, earlier.sha256),
      ...{ channel, metric, period, kept: side, other: earlier },
    })
  }
}

function* valuesOf({ observations, publications, audiences, surveys, populations }: TiedFacts): Generator<Value> {
  for (const one of observations) {
    const { channel, metric, grain, value, sha256, place } = one
    yield { channel, metric, kind: grain, period: periodOf(one), value, sha256, place }
  }
  for (const { channel, id, at, metrics, sha256, place } of publications) {
    const period = id === '' ? at : id
    for (const [metric, value] of Object.entries(metrics)) {
      yield { channel, metric, kind: 'publication', period, value, sha256, place }
    }
  }
  for (const { channel, dimension, class: period, share: value, sha256, place } of audiences) {
    yield { channel, metric: dimension, kind: 'audience', period, value, sha256, place }
  }
  for (const { channel, ageClass: period, users, respondents, sha256, place } of surveys) {
    const value = users / Math.max(1, respondents)
    yield { channel, metric: 'survey', kind: 'survey', period, value, sha256, place }
  }
  for (const { level, code, year, total: value, sha256, place } of populations) {
    if (value === null) continue
    const period = `${code} ${year ?? ''}`.trim()
    yield { channel: '', metric: 'population', kind: level, period, value, sha256, place }
  }
}

/** Numbers that inventory files give of their channels. */
function* inventoryValues({ imports }: DossierState): Generator<Value> {
  for (const { inspection, facts } of imports) {
    for (const fact of facts.channels) {
      const { service, account, name } = fact.channel
      if (service === null) continue
      const channel = channelId(service, account ?? name ?? '')
      for (const metric of rangeFields) {
        const value = fact[metric]?.high
        if (value === undefined) continue
        yield { channel, metric, kind: 'inventory', period: '', value, sha256: inspection.sha256, place: fact.place }
      }
    }
  }
}

function channelIds(state: DossierState): ReadonlySet<string> {
  const inventory = mergeInventory(state)
  return new Set([...inventory.channels, ...tiedFacts(state, inventory).fromFiles].map((one) => one.id))
}

function coveredMonths(state: DossierState): ReadonlySet<string> {
  const covered = coverageOf(state).rows.flatMap(({ channel, cells }) =>
    cells.filter((one) => one.state !== 'none').map((one) => `${channel} ${one.month}`),
  )
  return new Set(covered)
}
