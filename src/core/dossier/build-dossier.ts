/**
 * From what the user holds to the normalised model: every import's facts tied to the inventory's channels and put together.
 * Nothing is guessed: facts whose network or period nobody told yet are set aside, and every difference between two files is a problem.
 */
import { referenceOf } from '../reference/effective.ts'
import { nationalStructure } from '../reference/national-structure.ts'
import type { ReferenceData } from '../reference/reference-data.ts'
import { bundledReferenceData, completedData } from '../reference/reference-data.ts'
import { surveyOverlaps } from '../survey/survey-overlaps.ts'
import { readAgeStructure } from './age-structure.ts'
import { coverageOf } from './coverage.ts'
import type { Dossier, DossierState } from './dossier.ts'
import { mergeAudiences, mergeObservations, mergePublications, mergeSurveys } from './merge-facts.ts'
import { mergeInventory } from './merge-inventory.ts'
import { mergePopulations } from './merge-populations.ts'
import { tiedFacts } from './tied-facts.ts'
import { readTypedOverlaps } from './typed-overlaps.ts'
import { withTyped, withoutChannel } from './typed-observations.ts'

/** `data`: what to judge it with, unless the dossier keeps its own; its replacements come on top. */
export function buildDossier(state: DossierState, data: ReferenceData = bundledReferenceData): Dossier {
  const reference = referenceOf(state.reference === null ? data : completedData(state.reference), state.overrides)
  const removed = new Set(state.removedChannels)
  const inventory = mergeInventory(state)
  const facts = tiedFacts(state, inventory)
  const { choices } = state
  const inFiles = mergeObservations(facts.observations, choices)
  const observations = withTyped(inFiles.facts, facts.typed, choices)
  const publications = mergePublications(facts.publications, choices)
  const audiences = mergeAudiences(facts.audiences, choices)
  const surveys = mergeSurveys(facts.surveys, choices)
  const populations = mergePopulations(facts.populations, state.territory, choices)
  const age = readAgeStructure(
    state.territory,
    state.declaredStructure,
    populations.facts,
    nationalStructure(reference),
  )
  const channels = [...inventory.channels, ...facts.fromFiles].filter((channel) => !removed.has(channel.id))
  const typedOverlaps = readTypedOverlaps(state.overlaps, channels)

  return {
    reference,
    territory: state.territory,
    structure: age.structure,
    channels,
    observations: observations.facts,
    publications: publications.facts,
    otherPublications: facts.otherPublications,
    audiences: audiences.facts,
    surveys: surveys.facts,
    overlaps: [...typedOverlaps.overlaps, ...surveyOverlaps(surveys.facts, age.structure)],
    overlapsAmongUsers: typedOverlaps.overlapsAmongUsers,
    weights: state.weights,
    files: state.imports.map((stored) => stored.inspection),
    coverage: coverageOf(facts),
    supposed: null,
    fictitious: state.fictitious,
    problems: [
      ...age.problems,
      ...inventory.problems,
      ...inFiles.problems,
      ...observations.problems,
      ...withoutChannel(facts.typedElsewhere),
      ...publications.problems,
      ...audiences.problems,
      ...surveys.problems,
      ...typedOverlaps.problems,
    ],
  }
}
