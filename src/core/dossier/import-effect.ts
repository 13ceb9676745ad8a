/** What an import would change: new, identical and changed facts, told apart by their natural keys, never by resemblance. */
import { withBatch } from './batches.ts'
import { channelId } from './channel.ts'
import type { Choices } from './choice-keys.ts'
import { chosenBetween } from './choice-keys.ts'
import type { Coverage } from './coverage.ts'
import { coverageOf } from './coverage.ts'
import type { DossierState, OfChannel } from './dossier.ts'
import type { Disputed, FactConflict, FactSide } from './fact-conflict.ts'
import { conflictOf, mostConflicts } from './fact-conflict.ts'
import type { Publication } from './facts.ts'
import type { MetricId } from './metrics.ts'
import type { FileImport } from '../import/import-file.ts'
import type { MergedPublication } from './merge-facts.ts'
import { countersOf, periodOf, publicationPeriod, surveyCell } from './merge-facts.ts'
import { mergeInventory, rangeFields } from './merge-inventory.ts'
import { populationPeriod } from './merge-populations.ts'
import type { TiedFacts } from './tied-facts.ts'
import { tiedFacts } from './tied-facts.ts'
import { byHand, isTyped, saysTheSame } from './typed-observations.ts'

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
  const tally = new Tally(known, after.choices)
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

/** What is known of one value so far. */
interface KnownValue {
  readonly typed?: FactSide
  /** What the files say of it: of several, the one that is believed. */
  readonly inFiles?: FactSide
}

class Tally {
  readonly facts = { added: 0, identical: 0, changed: 0 }
  readonly touched = new Set<string>()
  readonly conflicts: FactConflict[] = []
  readonly #known: ReadonlySet<string>
  readonly #choices: Choices
  readonly #values = new Map<string, KnownValue>()
  /** By channel and id: one entry for all the counters of a publication, for there may be a million of them. */
  readonly #publications = new Map<string, MergedPublication>()

  /** `known`: SHA-256 of the files that the dossier has already, and of what was typed. */
  constructor(known: ReadonlySet<string>, choices: Choices) {
    this.#known = known
    this.#choices = choices
  }

  /** Values come oldest first: what was typed, what the files of the dossier say, then what is added. */
  add({ kind, channel, metric, period, ...side }: Value): void {
    const about = { channel, metric, period, part: wholes.has(kind) }
    const key = [channel, metric, kind, period].join('\0')
    const earlier = this.#values.get(key) ?? {}
    if (isTyped(side)) this.#values.set(key, { ...earlier, typed: side })
    else this.#values.set(key, { ...earlier, inFiles: this.#compare(about, side, earlier) })
  }

  addPublication(one: OfChannel<Publication>): void {
    const { channel, sha256, place } = one
    const period = publicationPeriod(one)
    const key = `${channel}\0${period}`
    const earlier = this.#publications.get(key)
    const counters = earlier === undefined ? {} : countersOf(earlier)
    for (const [metric, value] of Object.entries(one.metrics) as [MetricId, number][]) {
      const before = counters[metric]
      const known = before === undefined ? {} : { inFiles: before }
      counters[metric] = this.#compare({ channel, metric, period }, { value, sha256, place }, known)
    }
    if (Object.keys(one.metrics).length === 0) this.#comparePresence(one, earlier !== undefined)
    this.#publications.set(key, { publication: one, counters: earlier === undefined ? null : counters })
  }

  /** A publication without any counter is one fact: that it was published. */
  #comparePresence({ channel, sha256 }: OfChannel<Publication>, known: boolean): void {
    if (this.#known.has(sha256)) return
    if (known) this.facts.identical += 1
    else {
      this.facts.added += 1
      this.touched.add(channel)
    }
  }

  /** The side that is believed among the files. */
  #compare(about: Disputed, side: FactSide, { typed, inFiles }: KnownValue): FactSide {
    const incoming = !this.#known.has(side.sha256)
    const earlier = inFiles ?? typed
    if (earlier !== undefined && saysTheSame(earlier, side)) {
      if (incoming) this.facts.identical += 1
      return side
    }
    if (incoming && about.channel !== '') this.touched.add(about.channel)
    if (earlier === undefined) {
      if (incoming) this.facts.added += 1
      return side
    }
    const chosen = chosenBetween(this.#choices, about, earlier.sha256, side.sha256)
    // Without a choice, the latest file is believed, but not against what was typed.
    const believesEarlier = chosen === null ? isTyped(earlier) : chosen === earlier.sha256
    const [kept, other] = believesEarlier ? [earlier, side] : [side, earlier]
    if (incoming) this.#tell(conflictOf(about, kept, other))
    return isTyped(kept) ? side : kept
  }

  #tell(conflict: FactConflict): void {
    this.facts.changed += 1
    if (this.conflicts.length < mostConflicts) this.conflicts.push(conflict)
  }
}

/** Kinds of values that are parts of a whole, never taken from two files. */
const wholes: ReadonlySet<string> = new Set(['audience', 'survey'])

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
  for (const one of surveys) {
    const { channel, users, respondents, sha256, place } = one
    const value = users / Math.max(1, respondents)
    const period = surveyCell(one)
    yield { channel, metric: 'survey', kind: 'survey', period, value, sha256, place }
  }
  for (const one of populations) {
    const { level, byBand, total: value, sha256, place } = one
    if (value === null) continue
    // Ages apart: another census definition may explain their total.
    const kind = byBand === null ? level : `${level} by age`
    yield { channel: '', metric: 'population', kind, period: populationPeriod(one), value, sha256, place }
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
