/** What an import would change: new, identical and changed facts, told apart by their natural keys, never by resemblance. */
import type { Place } from '../problem.ts'
import { withBatch } from './batches.ts'
import { channelId } from './channel.ts'
import type { Range } from './channel.ts'
import { choiceKey, groupKey } from './choice-keys.ts'
import type { Coverage } from './coverage.ts'
import { coverageOf } from './coverage.ts'
import type { DossierState, OfChannel } from './dossier.ts'
import type { Publication } from './facts.ts'
import type { MetricId } from './metrics.ts'
import type { FileImport } from '../import/import-file.ts'
import { periodOf } from './merge-facts.ts'
import { mergeInventory, rangeFields } from './merge-inventory.ts'
import type { TiedFacts } from './tied-facts.ts'
import { tiedFacts } from './tied-facts.ts'
import { byHand, isTyped, saysTheSame } from './typed-observations.ts'

/** One value with where it comes from. */
export interface FactSide {
  readonly value: number
  /** The range that was typed, of which `value` is the middle. */
  readonly range?: Range
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

/** The effect, and what the dossier would then cover. */
export interface ImportPreview {
  readonly effect: ImportEffect
  readonly coverage: Coverage
}

/** Everything is told by the channels as they would be after the import, which may tie a series to an account at last. */
export function previewImport(state: DossierState, incoming: readonly FileImport[]): ImportPreview {
  const after = withBatch(state, incoming)
  const inventory = mergeInventory(after)
  const facts = tiedFacts(after, inventory)
  const known = new Set([byHand, ...state.imports.map((one) => one.inspection.sha256)])
  const tally = new Tally(known)
  for (const value of valuesOf(facts)) tally.add(value)
  for (const one of facts.publications) tally.addPublication(one)
  for (const value of inventoryValues(after)) tally.add(value)
  const before = {
    typed: facts.typed,
    observations: facts.observations.filter((one) => known.has(one.sha256)),
    publications: facts.publications.filter((one) => known.has(one.sha256)),
    audiences: facts.audiences.filter((one) => known.has(one.sha256)),
    surveys: facts.surveys.filter((one) => known.has(one.sha256)),
  }
  const had = new Set([
    ...mergeInventory(state).channels.map((one) => one.id),
    ...Object.values(before).flatMap((all) => all.map((one) => one.channel)),
  ])
  const has = [...inventory.channels, ...facts.fromFiles].map((one) => one.id)
  const coverage = coverageOf(facts)
  const covered = coveredMonths(coverageOf(before))
  return {
    effect: {
      facts: tally.facts,
      newChannels: has.filter((id) => !had.has(id)).sort(),
      touchedChannels: [...tally.touched].filter((id) => had.has(id)).sort(),
      newMonths: [...coveredMonths(coverage)].filter((month) => !covered.has(month)).length,
      conflicts: tally.conflicts,
      conflictCount: tally.facts.changed,
    },
    coverage,
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
  /** By channel and id: one entry for all the counters of a publication, for there may be a million of them. */
  readonly #publications = new Map<string, OfChannel<Publication>>()

  /** `known`: SHA-256 of the files that the dossier has already, and of what was typed. */
  constructor(known: ReadonlySet<string>) {
    this.#known = known
  }

  /** Values come oldest first: what was typed, what the files of the dossier say, then what is added. */
  add({ channel, metric, period, kind, ...side }: Value): void {
    const key = [channel, metric, kind, period].join('\0')
    const earlier = this.#values.get(key)
    this.#values.set(key, side)
    this.#compare(channel, metric, period, side, earlier)
  }

  addPublication(one: OfChannel<Publication>): void {
    const { channel, metrics, sha256, place } = one
    const period = one.id === '' ? one.at : one.id
    const key = `${channel}\0${period}`
    const earlier = this.#publications.get(key)
    for (const [metric, value] of Object.entries(metrics) as [MetricId, number][]) {
      const before = earlier?.metrics[metric]
      const other =
        earlier === undefined || before === undefined
          ? undefined
          : { value: before, sha256: earlier.sha256, place: earlier.place }
      this.#compare(channel, metric, period, { value, sha256, place }, other)
    }
    this.#publications.set(key, earlier === undefined ? one : { ...one, metrics: { ...earlier.metrics, ...metrics } })
  }

  #compare(channel: string, metric: string, period: string, side: FactSide, earlier: FactSide | undefined): void {
    if (this.#known.has(side.sha256)) return
    if (earlier !== undefined && saysTheSame(earlier, side)) {
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
    const [key, group] = [
      choiceKey(channel, metric, period, side.sha256, earlier.sha256),
      groupKey(channel, metric, side.sha256, earlier.sha256),
    ]
    // Without a choice, the latest file is believed, but not against what was typed.
    const sides = isTyped(earlier) ? { kept: earlier, other: side } : { kept: side, other: earlier }
    this.conflicts.push({ key, group, channel, metric, period, ...sides })
  }
}

/** Of everything but publications. */
function* valuesOf({ observations, typed, audiences, surveys, populations }: TiedFacts): Generator<Value> {
  for (const one of [...typed, ...observations]) {
    const { channel, metric, grain, value, range, sha256, place } = one
    const said = range === undefined ? { value } : { value, range }
    yield { channel, metric, kind: grain, period: periodOf(one), ...said, sha256, place }
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

/** `channel YYYY-MM` of every month with data. */
function coveredMonths({ rows }: Coverage): ReadonlySet<string> {
  const covered = rows.flatMap(({ channel, cells }) =>
    cells.filter((one) => one.state !== 'none').map((one) => `${channel} ${one.month}`),
  )
  return new Set(covered)
}
