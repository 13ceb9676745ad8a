/**
 * From what the user holds to the normalised model: every import's facts tied to the inventory's channels and put together.
 * Nothing is guessed: facts whose network or period nobody told yet are set aside, and every difference between two files is a problem.
 */
import { nationalShares, nationalStructureReferences, nationalStructureYear } from '../reference/national-structure.ts'
import type { NationalStructure } from './age-structure.ts'
import { readAgeStructure } from './age-structure.ts'
import type { Dossier, DossierState, OfChannel } from './dossier.ts'
import { readPeriodAnswer } from '../import/which-period.ts'
import type { ChannelRef, Observation, Publication } from './facts.ts'
import { mergeAudiences, mergeObservations, mergePublications, mergeSurveys } from './merge-facts.ts'
import { mergeInventory } from './merge-inventory.ts'
import type { ChannelTies, KnownRef } from './tie-channels.ts'
import { tieChannels } from './tie-channels.ts'

const national: NationalStructure = {
  shares: nationalShares(),
  year: nationalStructureYear,
  references: nationalStructureReferences,
}

export function buildDossier(state: DossierState): Dossier {
  const removed = new Set(state.removedChannels)
  const inventory = mergeInventory(state)
  const facts = collectFacts(state)
  const ties = tieChannels(inventory.channels, state.removedChannels, facts.refs)
  const tie = <Fact extends Tied>(all: readonly Fact[]): readonly OfChannel<Fact>[] => tieFacts(all, ties, removed)

  const observations = mergeObservations(tie(facts.observations))
  const publications = mergePublications(tie(facts.publications))
  const audiences = mergeAudiences(tie(facts.audiences))
  const surveys = mergeSurveys(tie(facts.surveys))
  const age = readAgeStructure(state.territory, state.declaredStructure, facts.populations, national)

  return {
    territory: state.territory,
    structure: age.structure,
    channels: [...inventory.channels, ...ties.fromFiles].filter((channel) => !removed.has(channel.id)),
    observations: observations.facts,
    publications: publications.facts,
    otherPublications: facts.otherPublications,
    audiences: audiences.facts,
    surveys: surveys.facts,
    files: state.imports.map((stored) => stored.inspection),
    fictitious: state.fictitious,
    problems: [
      ...age.problems,
      ...inventory.problems,
      ...observations.problems,
      ...publications.problems,
      ...audiences.problems,
      ...surveys.problems,
    ],
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
