/**
 * The parts of the findings, in the order of their links. A part is shown once its screen is in this list: one line each, its
 * name is in the wording (`app.findings.parts`). The first one is what `#/findings` shows.
 */
import type { Component } from 'svelte'
import type { Analysis } from '../../src/core/analysis.ts'
import Dependence from '../screens/findings/Dependence.svelte'
import Attention from '../screens/findings/Attention.svelte'
import FindOut from '../screens/findings/FindOut.svelte'
import Footprint from '../screens/findings/Footprint.svelte'
import Method from '../screens/findings/Method.svelte'
import Overlaps from '../screens/findings/Overlaps.svelte'
import Reach from '../screens/findings/Reach.svelte'
import Reference from '../screens/findings/Reference.svelte'
import Stress from '../screens/findings/Stress.svelte'
import Summary from '../screens/findings/Summary.svelte'
import Survey from '../screens/findings/Survey.svelte'
import Trend from '../screens/findings/Trend.svelte'
import type { session } from './session.svelte.ts'

type FindingsPartId = keyof typeof session.words.app.findings.parts

export interface FindingsPart {
  /** In the address: `#/findings/<id>`. */
  readonly id: FindingsPartId
  readonly screen: Component<{ analysis: Analysis }>
}

const summary: FindingsPart = { id: 'summary', screen: Summary }

export const findingsParts: readonly FindingsPart[] = [
  summary,
  { id: 'reach', screen: Reach },
  { id: 'overlaps', screen: Overlaps },
  { id: 'survey', screen: Survey },
  { id: 'dependence', screen: Dependence },
  { id: 'stress', screen: Stress },
  { id: 'attention', screen: Attention },
  { id: 'footprint', screen: Footprint },
  { id: 'trend', screen: Trend },
  { id: 'find-out', screen: FindOut },
  { id: 'reference', screen: Reference },
  { id: 'method', screen: Method },
]

/** The part that an address names; the summary when it names none. */
export function findingsPart(about: string): FindingsPart {
  return findingsParts.find(({ id }) => id === about) ?? summary
}
