/**
 * Puts the facts of every import together, channel by channel. Two facts are the same only when their natural keys are equal:
 * identical values are kept once; of different values the latest import's is kept, and the difference is told.
 */
import type { Problem } from '../problem.ts'
import { problem } from '../problem.ts'
import type { OfChannel } from './dossier.ts'
import type { AudienceShare, Observation, Publication, SurveyFact } from './facts.ts'
import type { MetricId } from './metrics.ts'

export interface Merged<Fact> {
  readonly facts: readonly Fact[]
  readonly problems: readonly Problem[]
}

/** Facts in the order of the imports, oldest first. */
export function mergeObservations(all: readonly OfChannel<Observation>[]): Merged<OfChannel<Observation>> {
  const conflicts = new Conflicts()
  const kept = new Map<string, OfChannel<Observation>>()
  for (const one of all) {
    const key = [one.channel, one.metric, one.grain, one.from, one.to].join('\0')
    const earlier = kept.get(key)
    if (earlier && earlier.value === one.value) continue
    if (earlier)
      conflicts.add(
        one.channel,
        one.metric,
        periodOf(one),
        { fact: one, value: one.value },
        { fact: earlier, value: earlier.value },
      )
    kept.set(key, one)
  }
  return { facts: [...kept.values()], problems: conflicts.problems() }
}

/**
 * Publications with the same identifier (or, without one, the same minute) are one: their counters are put together.
 */
export function mergePublications(all: readonly OfChannel<Publication>[]): Merged<OfChannel<Publication>> {
  const conflicts = new Conflicts()
  const kept = new Map<string, OfChannel<Publication>>()
  for (const one of all) {
    const key = [one.channel, one.id === '' ? one.at : one.id].join('\0')
    const earlier = kept.get(key)
    if (!earlier) {
      kept.set(key, one)
      continue
    }
    for (const [metric, value] of Object.entries(one.metrics) as [MetricId, number][]) {
      const before = earlier.metrics[metric]
      if (before === undefined || before === value) continue
      conflicts.add(one.channel, metric, one.at.slice(0, 10), { fact: one, value }, { fact: earlier, value: before })
    }
    kept.set(key, { ...earlier, ...one, metrics: { ...earlier.metrics, ...one.metrics } })
  }
  return { facts: [...kept.values()], problems: conflicts.problems() }
}

/**
 * An audience is a whole that sums to about 1: the latest import's classes replace the earlier ones of the same channel and
 * dimension, never mixed with them.
 */
export function mergeAudiences(all: readonly OfChannel<AudienceShare>[]): Merged<OfChannel<AudienceShare>> {
  return latestWhole(
    all,
    (one) => `${one.channel}\0${one.dimension}`,
    (one) => ({ key: one.class, value: one.share, metric: one.dimension }),
  )
}

/** A survey is a whole too: its age classes are never mixed with those of an earlier survey on the same channel. */
export function mergeSurveys(all: readonly OfChannel<SurveyFact>[]): Merged<OfChannel<SurveyFact>> {
  return latestWhole(
    all,
    (one) => one.channel,
    (one) => ({ key: one.ageClass, value: one.users / Math.max(1, one.respondents), metric: 'survey' }),
  )
}

interface WholeFact {
  readonly channel: string
  readonly sha256: string
  readonly place: Observation['place']
}

function latestWhole<Fact extends WholeFact>(
  all: readonly Fact[],
  wholeOf: (fact: Fact) => string,
  partOf: (fact: Fact) => { readonly key: string; readonly value: number; readonly metric: string },
): Merged<Fact> {
  const latestFile = new Map(all.map((one) => [wholeOf(one), one.sha256]))
  const facts = all.filter((one) => latestFile.get(wholeOf(one)) === one.sha256)
  const conflicts = new Conflicts()
  const kept = new Map(facts.map((one) => [`${wholeOf(one)}\0${partOf(one).key}`, one]))
  for (const earlier of all) {
    const fact = kept.get(`${wholeOf(earlier)}\0${partOf(earlier).key}`)
    if (!fact || fact === earlier) continue
    const { key, value, metric } = partOf(fact)
    const before = partOf(earlier).value
    if (before !== value) conflicts.add(fact.channel, metric, key, { fact, value }, { fact: earlier, value: before })
  }
  return { facts: [...kept.values()], problems: conflicts.problems() }
}

interface Side {
  readonly fact: WholeFact
  readonly value: number
}

/** One problem per channel, metric and pair of files: a re-exported year would otherwise give hundreds of them. */
class Conflicts {
  readonly #first = new Map<string, { readonly make: (count: number) => Problem; count: number }>()

  add(channel: string, metric: string, period: string, kept: Side, other: Side): void {
    const key = [channel, metric, kept.fact.sha256, other.fact.sha256].join('\0')
    const known = this.#first.get(key)
    if (known) {
      known.count += 1
      return
    }
    const otherFile = kept.fact.sha256 === other.fact.sha256 ? '' : (other.fact.place.file ?? '')
    const make = (count: number): Problem =>
      problem(
        'conflicting-values',
        'warning',
        { channel, metric, period, kept: kept.value, other: other.value, otherFile, count },
        kept.fact.place,
      )
    this.#first.set(key, { make, count: 1 })
  }

  problems(): readonly Problem[] {
    return [...this.#first.values()].map((one) => one.make(one.count))
  }
}

/** `2025-03-01` for a day, `2025-03-01/2025-03-31` for a longer period. */
export function periodOf(one: { readonly from: string; readonly to: string }): string {
  return one.from === one.to ? one.from : `${one.from}/${one.to}`
}
