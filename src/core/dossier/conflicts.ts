/** Everything that two sources of a dossier say differently, settled or not: for the screen where the user chooses. */
import type { DossierState } from './dossier.ts'
import type { FactConflict } from './fact-conflict.ts'
import { mergeAudiences, mergeObservations, mergePublications, mergeSurveys } from './merge-facts.ts'
import { mergeInventory } from './merge-inventory.ts'
import { mergePopulations } from './merge-populations.ts'
import { tiedFacts } from './tied-facts.ts'
import { withTyped } from './typed-observations.ts'

/** The first ones of each kind of facts; `kept` is what the dossier believes today. */
export function conflictsOf(state: DossierState): readonly FactConflict[] {
  const inventory = mergeInventory(state)
  const facts = tiedFacts(state, inventory)
  const { choices } = state
  const observations = mergeObservations(facts.observations, choices)
  return [
    ...inventory.conflicts,
    ...observations.conflicts,
    ...withTyped(observations.facts, facts.typed, choices).conflicts,
    ...mergePublications(facts.publications, choices).conflicts,
    ...mergeAudiences(facts.audiences, choices).conflicts,
    ...mergeSurveys(facts.surveys, choices).conflicts,
    ...mergePopulations(facts.populations, state.territory, choices).conflicts,
  ]
}
