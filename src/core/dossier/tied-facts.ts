/**
 * Every fact of every import, tied to the channel it is about, before any merge: answers applied, nothing dropped but what waits
 * for an answer and what is about channels that were removed.
 */
import { readPeriodAnswer } from '../import/which-period.ts'
import { inAnsweredYear } from '../import/which-year.ts'
import type { StoredPopulation } from './age-structure.ts'
import type { Channel } from './channel.ts'
import type { DossierState, OfChannel, OfSurvey } from './dossier.ts'
import type { AudienceShare, ChannelRef, Facts, Observation, Publication, SurveyFact } from './facts.ts'
import type { Inventory } from './merge-inventory.ts'
import type { ChannelTies, KnownRef } from './tie-channels.ts'
import { tieChannels } from './tie-channels.ts'
import { typedObservations } from './typed-observations.ts'

export interface TiedFacts {
  /** Channels that only files mention; removed ones included. */
  readonly fromFiles: readonly Channel[]
  /** Oldest import first. */
  readonly observations: readonly OfChannel<Observation>[]
  readonly publications: readonly OfChannel<Publication>[]
  readonly audiences: readonly OfChannel<AudienceShare>[]
  readonly surveys: readonly OfSurvey[]
  /** Typed by hand. */
  readonly typed: readonly OfChannel<Observation>[]
  /** Typed for channels that neither the inventory nor a file knows any more. */
  readonly typedElsewhere: readonly OfChannel<Observation>[]
  readonly populations: readonly StoredPopulation[]
  /** Different publications of other accounts. */
  readonly otherPublications: number
}

export function tiedFacts(state: DossierState, { channels }: Pick<Inventory, 'channels'>): TiedFacts {
  const files = state.imports.map(({ inspection: { sha256 }, facts }): File => {
    const answers = state.answers[sha256] ?? {}
    const observations = datedObservations(facts.observations, answers)
    const surveys = facts.surveys.filter((one) => isSupposed(one, answers))
    return { sha256, answers, facts: { ...facts, observations, surveys } }
  })
  const ties = tieChannels(channels, state.removedChannels, refsOf(files))
  const removed = new Set(state.removedChannels)
  const tie = tier(ties, removed)
  const known = new Set([...channels, ...ties.fromFiles].map((one) => one.id))
  const typed = typedObservations(state).filter((one) => !removed.has(one.channel))
  return {
    fromFiles: ties.fromFiles,
    observations: files.flatMap((file) => tie(file, file.facts.observations)),
    publications: files.flatMap((file) => tie(file, file.facts.publications.filter(isOwn))),
    audiences: files.flatMap((file) => tie(file, file.facts.audiences)),
    surveys: files.flatMap((file) => tie(file, file.facts.surveys).map((one) => withTiedPairs(one, file, tie))),
    typed: typed.filter((one) => known.has(one.channel)),
    typedElsewhere: typed.filter((one) => !known.has(one.channel)),
    populations: files.flatMap(({ sha256, facts }) => facts.populations.map((fact) => ({ ...fact, sha256 }))),
    otherPublications: countOthers(files),
  }
}

/** What one file says, and what the user answered about it; values that nobody dated yet are left out. */
interface File {
  readonly sha256: string
  readonly facts: Facts
  readonly answers: Readonly<Record<string, string>>
}

interface Untied {
  readonly channel: ChannelRef
}

/** True of what the file is certain of, and of what the user's answers choose. */
function isSupposed({ when = {} }: SurveyFact, answers: File['answers']): boolean {
  return Object.entries(when).every(([question, answer]) => answers[question] === answer)
}

const isOwn = (one: Publication): boolean => one.own

/** Every channel that a fact names, each once: facts are many, channels few. */
function refsOf(files: readonly File[]): readonly KnownRef[] {
  const refs = new Map<string, KnownRef>()
  for (const { facts, answers } of files) {
    const add = ({ channel }: Untied): void => {
      const ref = answered(channel, answers)
      if (ref !== null) refs.set(refKey(ref), ref)
    }
    for (const one of facts.observations) add(one)
    for (const one of facts.publications) if (one.own) add(one)
    for (const one of facts.audiences) add(one)
    for (const one of facts.surveys) add(one)
  }
  return [...refs.values()]
}

type TieFile = <Fact extends Untied>(file: File, facts: readonly Fact[]) => readonly OfChannel<Fact>[]

function tier(ties: ChannelTies, removed: ReadonlySet<string>): TieFile {
  const ids = new Map<string, string>()
  const idOf = (ref: KnownRef): string => {
    const key = refKey(ref)
    const id = ids.get(key) ?? ties.idOf(ref)
    ids.set(key, id)
    return id
  }
  return <Fact extends Untied>({ sha256, answers }: File, facts: readonly Fact[]): readonly OfChannel<Fact>[] => {
    // No list of one for each fact: there may be a million of them.
    const tied: OfChannel<Fact>[] = []
    for (const fact of facts) {
      const ref = answered(fact.channel, answers)
      const channel = ref === null ? null : idOf(ref)
      if (channel !== null && !removed.has(channel)) tied.push({ ...fact, channel, sha256 })
    }
    return tied
  }
}

/** The channels of the pairs tied like any other; those that were removed leave their pairs. */
function withTiedPairs(survey: OfChannel<SurveyFact>, file: File, tie: TieFile): OfSurvey {
  const { also, ...fact } = survey
  if (also === undefined) return fact
  const pairs = tie(file, also).map(({ channel, users }) => ({ channel, users }))
  return { ...fact, also: pairs.filter((pair) => pair.channel !== fact.channel) }
}

/** The same row of another account may come with several exports. */
function countOthers(files: readonly File[]): number {
  const others = files.flatMap(({ facts }) => facts.publications.filter((one) => !one.own))
  return new Set(others.map((one) => `${refKey(one.channel)}\0${one.id === '' ? one.at : one.id}`)).size
}

/** The network as the file says it, or as the user answered; null while nobody did. */
function answered(ref: ChannelRef, answers: File['answers']): KnownRef | null {
  const service = (ref.question === undefined ? undefined : answers[ref.question]) ?? ref.service
  return service === null ? null : { service, account: ref.account, name: ref.name }
}

/** Values with the period their file gives, or as the user answered; without those that nobody dated yet. */
/** Values whose year or period was told by an answer get its dates; those that wait for one are left out. */
export function datedObservations(all: readonly Observation[], answers: File['answers']): readonly Observation[] {
  if (all.every((one) => one.periodQuestion === undefined && one.yearless === undefined)) return all
  return all.flatMap((one) => {
    if (one.yearless !== undefined) return inAnsweredYear(one, answers) ?? []
    const answer = one.periodQuestion === undefined ? undefined : answers[one.periodQuestion]
    const period = answer === undefined ? null : readPeriodAnswer(answer)
    if (period !== null) return [{ ...one, ...period }]
    return one.periodQuestion !== undefined && one.from === '' ? [] : [one]
  })
}

/** Cheaper than JSON: asked for every fact. */
function refKey(ref: Pick<ChannelRef, 'service' | 'account' | 'name'>): string {
  return `${ref.service ?? ''}\0${ref.account ?? ''}\0${ref.name ?? ''}`
}
