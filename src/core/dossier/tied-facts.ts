/**
 * Every fact of every import, tied to the channel it is about, before any merge: answers applied, nothing dropped but what waits
 * for an answer and what is about channels that were removed.
 */
import { readPeriodAnswer } from '../import/which-period.ts'
import type { StoredPopulation } from './age-structure.ts'
import type { Channel } from './channel.ts'
import type { DossierState, OfChannel } from './dossier.ts'
import type { AudienceShare, ChannelRef, Observation, Publication, SurveyFact } from './facts.ts'
import type { Inventory } from './merge-inventory.ts'
import type { ChannelTies, KnownRef } from './tie-channels.ts'
import { tieChannels } from './tie-channels.ts'

export interface TiedFacts {
  /** Channels that only files mention; removed ones included. */
  readonly fromFiles: readonly Channel[]
  /** Oldest import first. */
  readonly observations: readonly OfChannel<Observation>[]
  readonly publications: readonly OfChannel<Publication>[]
  readonly audiences: readonly OfChannel<AudienceShare>[]
  readonly surveys: readonly OfChannel<SurveyFact>[]
  readonly populations: readonly StoredPopulation[]
  /** Different publications of other accounts. */
  readonly otherPublications: number
}

export function tiedFacts(state: DossierState, { channels }: Pick<Inventory, 'channels'>): TiedFacts {
  const removed = new Set(state.removedChannels)
  const facts = collectFacts(state)
  const ties = tieChannels(channels, state.removedChannels, facts.refs)
  const tie = <Fact extends Tied>(all: readonly Fact[]): readonly OfChannel<Fact>[] => tieFacts(all, ties, removed)
  return {
    fromFiles: ties.fromFiles,
    observations: tie(facts.observations),
    publications: tie(facts.publications),
    audiences: tie(facts.audiences),
    surveys: tie(facts.surveys),
    populations: facts.populations,
    otherPublications: facts.otherPublications,
  }
}

/** A fact whose network is known, with the file it comes from. */
interface Tied {
  readonly channel: KnownRef
  readonly sha256: string
}

type Stored<Fact> = Omit<Fact, 'channel'> & Tied

/** Every fact of every import, oldest first, answers applied; those still waiting for an answer are left out. */
function collectFacts(state: DossierState) {
  const imports = state.imports.map(({ inspection, facts }) => {
    const { sha256 } = inspection
    const answers = state.answers[sha256] ?? {}
    const known = <Fact extends { readonly channel: ChannelRef }>(all: readonly Fact[]): readonly Stored<Fact>[] =>
      all.flatMap((fact) => {
        const channel = answered(fact.channel, answers)
        return channel ? [{ ...fact, channel, sha256 }] : []
      })
    return {
      observations: known(facts.observations.flatMap((one) => dated(one, answers) ?? [])),
      publications: known(facts.publications.filter((one) => one.own)),
      otherPublications: facts.publications.filter((one) => !one.own),
      audiences: known(facts.audiences),
      surveys: known(facts.surveys),
      populations: facts.populations.map((fact) => ({ ...fact, sha256 })),
    }
  })
  const observations = imports.flatMap((one) => one.observations)
  const publications = imports.flatMap((one) => one.publications)
  const audiences = imports.flatMap((one) => one.audiences)
  const surveys = imports.flatMap((one) => one.surveys)
  const refs = [observations, publications, audiences, surveys].flatMap((all) => all.map((fact) => fact.channel))
  return {
    observations,
    publications,
    audiences,
    surveys,
    populations: imports.flatMap((one) => one.populations),
    // The same row of another account may come with several exports.
    otherPublications: new Set(imports.flatMap((one) => one.otherPublications.map(publicationKey))).size,
    refs: distinct(refs),
  }
}

function publicationKey(one: Publication): string {
  return JSON.stringify([one.channel.service, one.channel.account, one.id === '' ? one.at : one.id])
}

/** The network as the file says it, or as the user answered; null while nobody did. */
function answered(ref: ChannelRef, answers: Readonly<Record<string, string>>): KnownRef | null {
  const service = (ref.question === undefined ? undefined : answers[ref.question]) ?? ref.service
  return service === null ? null : { service, account: ref.account, name: ref.name }
}

/** The value with the period its file gives, or as the user answered; null while nobody did. */
function dated(one: Observation, answers: Readonly<Record<string, string>>): Observation | null {
  const answer = one.periodQuestion === undefined ? undefined : answers[one.periodQuestion]
  const period = answer === undefined ? null : readPeriodAnswer(answer)
  if (period !== null) return { ...one, ...period }
  return one.periodQuestion !== undefined && one.from === '' ? null : one
}

function tieFacts<Fact extends Tied>(
  all: readonly Fact[],
  ties: ChannelTies,
  removed: ReadonlySet<string>,
): readonly OfChannel<Fact>[] {
  const ids = new Map<string, string>()
  const idOf = (ref: KnownRef): string => {
    const key = refKey(ref)
    const id = ids.get(key) ?? ties.idOf(ref)
    ids.set(key, id)
    return id
  }
  return all.flatMap((fact) => {
    const channel = idOf(fact.channel)
    return removed.has(channel) ? [] : [{ ...fact, channel }]
  })
}

function distinct(refs: readonly KnownRef[]): readonly KnownRef[] {
  return [...new Map(refs.map((ref) => [refKey(ref), ref])).values()]
}

function refKey(ref: KnownRef): string {
  return JSON.stringify([ref.service, ref.account, ref.name])
}
