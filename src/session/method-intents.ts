/** What the page may say to the method: overlaps of channels, weights, replaced reference values. */
import { problem } from '../core/problem.ts'
import type { Problem } from '../core/problem.ts'
import { fitsUnit } from '../core/reference/unit-bounds.ts'
import {
  refusedOverlap,
  refusedWeights,
  withOverlap,
  withOverride,
  withWeights,
  withoutOverlap,
  withoutOverride,
} from './edit-method.ts'
import type { Intents, SaveChange } from './intents.ts'
import type { OpenDossier } from './open-dossier.ts'

export interface MethodHost {
  readonly save: SaveChange
  readonly open: () => OpenDossier | null
  /** ISO date and time. */
  readonly now: () => string
}

type MethodChannel = 'saveOverlap' | 'removeOverlap' | 'setWeights' | 'setOverride' | 'removeOverride'

export function createMethodIntents({ save, open, now }: MethodHost): Pick<Intents, MethodChannel> {
  const unless = (refused: Problem | null, edit: Parameters<SaveChange>[0]): ReturnType<SaveChange> =>
    save(refused === null ? edit : () => refused)
  return {
    saveOverlap: (typed) =>
      unless(refusedOverlap(typed, open()?.dossier.channels ?? []), (state) => withOverlap(state, typed)),
    removeOverlap: ({ id }) => save((state) => withoutOverlap(state, id)),
    setWeights: (typed) => unless(refusedWeights(typed), (state) => withWeights(state, typed)),
    setOverride: (typed) => {
      const value = open()?.dossier.reference.find(typed.id) ?? null
      const fits = value !== null && fitsUnit(typed, value.unit)
      const unknown = problem('invalid-argument', 'error', { detail: typed.id })
      return unless(fits ? null : unknown, (state) => withOverride(state, typed, now().slice(0, 10)))
    },
    removeOverride: ({ id }) => save((state) => withoutOverride(state, id)),
  }
}
