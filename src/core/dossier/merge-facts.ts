/**
 * Puts the facts of every import together, channel by channel. Two facts are the same only when their natural keys are equal:
 * identical values are kept once; of different values the user's choice is kept, or else the latest import's, and told.
 */
import type { Problem } from '../problem.ts'
import type { Choices } from './choice-keys.ts'
import type { OfChannel, OfSurvey } from './dossier.ts'
import type { Disputed, FactConflict, FactSide } from './fact-conflict.ts'
import { Conflicts } from './fact-conflict.ts'
import type { AudienceShare, Observation, Publication } from './facts.ts'
import type { MetricId } from './metrics.ts'

export interface Merged<Fact> {
  readonly facts: readonly Fact[]
  /** Differences that nobody settled. */
  readonly problems: readonly Problem[]
  /** Every difference between two files, settled or not; the first ones only. */
  readonly conflicts: readonly FactConflict[]
}

const merged = <Fact>(facts: readonly Fact[], conflicts: Conflicts): Merged<Fact> => ({
  facts,
  problems: conflicts.problems(),
  conflicts: conflicts.list(),
})

const sideOf = ({ sha256, place }: WholeFact, value: number): FactSide => ({ value, sha256, place })

/** Facts in the order of the imports, oldest first. */
export function mergeObservations(
  all: readonly OfChannel<Observation>[],
  choices: Choices,
): Merged<OfChannel<Observation>> {
  const conflicts = new Conflicts(choices)
  const kept = new Map<string, OfChannel<Observation>>()
  for (const one of all) {
    const key = [one.channel, one.metric, one.grain, one.from, one.to].join('\0')
    const earlier = kept.get(key)
    if (earlier === undefined) kept.set(key, one)
    else if (earlier.value !== one.value) {
      const { channel, metric } = one
      const before = sideOf(earlier, earlier.value)
      const believed = conflicts.settle({ channel, metric, period: periodOf(one) }, before, sideOf(one, one.value))
      if (believed !== before) kept.set(key, one)
    }
  }
  return merged([...kept.values()], conflicts)
}

/** Publications with the same identifier (or, without one, the same minute) are one: their counters are put together. */
export function mergePublications(
  all: readonly OfChannel<Publication>[],
  choices: Choices,
): Merged<OfChannel<Publication>> {
  const conflicts = new Conflicts(choices)
  const kept = new Map<string, MergedPublication>()
  for (const one of all) {
    const key = `${one.channel}\0${publicationPeriod(one)}`
    const earlier = kept.get(key)
    kept.set(key, earlier === undefined ? { publication: one, counters: null } : together(earlier, one, conflicts))
  }
  const facts = [...kept.values()].map((one) => one.publication)
  return merged(facts, conflicts)
}

/** What a publication is known by in its channel, and in the choices about it. */
export function publicationPeriod({ id, at }: Pick<Publication, 'id' | 'at'>): string {
  return id === '' ? at : id
}

/** A publication, and the files that its counters come from. */
export interface MergedPublication {
  readonly publication: OfChannel<Publication>
  /** Which file each counter comes from; null while there is one file only. */
  readonly counters: Readonly<Partial<Record<MetricId, FactSide>>> | null
}

/** Each counter with the file it comes from, in an object of its own. */
export function countersOf({ publication, counters }: MergedPublication): Partial<Record<MetricId, FactSide>> {
  if (counters !== null) return { ...counters }
  const values = Object.entries(publication.metrics) as [MetricId, number][]
  return Object.fromEntries(values.map(([metric, value]) => [metric, sideOf(publication, value)]))
}

type Counter = [MetricId, FactSide]

function together(earlier: MergedPublication, one: OfChannel<Publication>, conflicts: Conflicts): MergedPublication {
  const { channel } = one
  const counters = countersOf(earlier)
  for (const [metric, side] of Object.entries(countersOf({ publication: one, counters: null })) as Counter[]) {
    const before = counters[metric]
    const about = { channel, metric, period: publicationPeriod(one), told: one.at.slice(0, 10) }
    const same = before === undefined || before.value === side.value
    counters[metric] = same ? side : conflicts.settle(about, before, side)
  }
  const values = Object.entries(counters) as Counter[]
  const metrics = Object.fromEntries(values.map(([metric, { value }]) => [metric, value]))
  return { publication: { ...earlier.publication, ...one, metrics }, counters }
}

/**
 * An audience is a whole that sums to about 1: the classes of one import only, those of the same channel and dimension, never
 * mixed with another's.
 */
export function mergeAudiences(
  all: readonly OfChannel<AudienceShare>[],
  choices: Choices,
): Merged<OfChannel<AudienceShare>> {
  return oneWhole(
    all,
    (one) => `${one.channel}\0${one.dimension}`,
    (one) => ({ key: one.class, value: one.share, metric: one.dimension }),
    choices,
  )
}

/** What a count of a survey is about, in its channel: an age class, or one sex of it (`30-44 women`). */
export function surveyCell({ ageClass, sex }: Pick<OfSurvey, 'ageClass' | 'sex'>): string {
  return sex === undefined ? ageClass : `${ageClass} ${sex}`
}

/** A survey is a whole too: its age classes are never mixed with those of another survey on the same channel. */
export function mergeSurveys(all: readonly OfSurvey[], choices: Choices): Merged<OfSurvey> {
  return oneWhole(
    all,
    (one) => one.channel,
    (one) => ({ key: surveyCell(one), value: one.users / Math.max(1, one.respondents), metric: 'survey' }),
    choices,
  )
}

interface WholeFact {
  readonly channel: string
  readonly sha256: string
  readonly place: Observation['place']
}

type PartOf<Fact> = (fact: Fact) => { readonly key: string; readonly value: number; readonly metric: string }

/** For each whole, the parts that one file gives: the file that the user chose, or else the latest. */
function oneWhole<Fact extends WholeFact>(
  all: readonly Fact[],
  wholeOf: (fact: Fact) => string,
  partOf: PartOf<Fact>,
  choices: Choices,
): Merged<Fact> {
  const conflicts = new Conflicts(choices)
  const facts: Fact[] = []
  for (const whole of Map.groupBy(all, wholeOf).values()) {
    const files = [...Map.groupBy(whole, (one) => one.sha256).values()].map((one) => byPart(one, partOf, conflicts))
    const believed = files.reduce((earlier, later) => {
      const chosen = differences(earlier, later, partOf).map(({ about, one, other }) =>
        conflicts.chosen(about, one, other),
      )
      const [side] = chosen.filter((each) => each !== null)
      return side !== undefined && side.sha256 === shaOf(earlier) ? earlier : later
    })
    for (const other of files) {
      if (other === believed) continue
      for (const { about, one: kept, other: left } of differences(believed, other, partOf)) {
        conflicts.add(about, kept, left, conflicts.chosen(about, kept, left) !== null)
      }
    }
    facts.push(...believed.values())
  }
  return merged(facts, conflicts)
}

type Parts<Fact> = ReadonlyMap<string, Fact>

const shaOf = <Fact extends WholeFact>(parts: Parts<Fact>): string | undefined => [...parts.values()][0]?.sha256

/** The parts that one file gives; of the same part twice, the last. */
function byPart<Fact extends WholeFact>(all: readonly Fact[], partOf: PartOf<Fact>, conflicts: Conflicts): Parts<Fact> {
  const parts = new Map<string, Fact>()
  for (const one of all) {
    const { key } = partOf(one)
    const earlier = parts.get(key)
    const [difference] =
      earlier === undefined ? [] : differences(new Map([[key, one]]), new Map([[key, earlier]]), partOf)
    if (difference !== undefined) conflicts.add(difference.about, difference.one, difference.other, false)
    parts.set(key, one)
  }
  return parts
}

/** The parts of two files that differ. */
function differences<Fact extends WholeFact>(
  left: Parts<Fact>,
  right: Parts<Fact>,
  partOf: PartOf<Fact>,
): readonly { readonly about: Disputed; readonly one: FactSide; readonly other: FactSide }[] {
  return [...left].flatMap(([period, fact]) => {
    const same = right.get(period)
    if (same === undefined) return []
    const { value, metric } = partOf(fact)
    const before = partOf(same).value
    if (before === value) return []
    const about = { channel: fact.channel, metric, period, part: true }
    return [{ about, one: sideOf(fact, value), other: sideOf(same, before) }]
  })
}

/** `2025-03-01` for a day, `2025-03-01/2025-03-31` for a longer period. */
export function periodOf(one: { readonly from: string; readonly to: string }): string {
  return one.from === one.to ? one.from : `${one.from}/${one.to}`
}
