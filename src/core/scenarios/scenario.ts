/**
 * Contract of a scenario (method.md §6 and §11): it transforms what was measured, and the same reach and dependence are then
 * measured on the result (`measure`), by no other formula.
 */
import type { AdultBand } from '../dossier/dossier.ts'
import type { Overlap } from '../dossier/overlap.ts'
import type { RecordedChannel } from '../reach/record-channels.ts'
import type { Audience } from '../reach/reach-model.ts'
import type { Prior } from '../reference/reference.ts'

/** What a scenario supposes, beside its own rule. */
export interface Assumptions {
  /** Share of the residents of a band who have an account on a service: a range drawn from the published uses. */
  accountHolders(serviceId: string, band: AdultBand): Prior
}

/** Channels as the scenario makes them. */
export interface Transformed {
  /** In the order of ids; a channel that the scenario leaves alone is the same object. */
  readonly channels: readonly RecordedChannel[]
  /** Of channels that remain; between parts of audiences, supposed to be parts taken at random. */
  readonly overlaps: readonly Overlap[]
  /** What the channels no longer reach: whole audiences, or the parts of them that are gone. */
  readonly lost: readonly Audience[]
  /** False when nothing of what anyone reaches has changed: reach need not be measured again. */
  readonly reachChanged: boolean
}

export interface Scenario {
  /** Stable: `outage/meta`, `outage/platforms`. */
  readonly id: string
  apply(channels: readonly RecordedChannel[], overlaps: readonly Overlap[], assumptions: Assumptions): Transformed
}
