/** What the user gives to the method, as pure functions from state to state; kept in one order, whatever the order of typing. */
import { componentIds } from '../core/analysis.ts'
import { areWeights } from '../core/dossier/dependence-weights.ts'
import type { DossierState } from '../core/dossier/dossier.ts'
import { inOrder, overlapId } from '../core/dossier/typed-overlap.ts'
import type { TypedOverlap } from '../core/dossier/typed-overlap.ts'
import { problem } from '../core/problem.ts'
import type { Problem } from '../core/problem.ts'
import type { Argument } from '../ipc/channels.ts'

/** An overlap that makes no sense whatever is measured; null when all is well. */
export function refusedOverlap(
  { channels: [one, other], among }: Argument<'saveOverlap'>,
  inventory: readonly { readonly id: string }[],
): Problem | null {
  const unknown = [one, other].find((id) => !inventory.some((channel) => channel.id === id))
  if (unknown !== undefined) return problem('unknown-channel', 'error', { value: unknown })
  const refused = (detail: string): Problem => problem('invalid-argument', 'error', { detail })
  if (one === other) return refused(`${one}, ${other}`)
  return among === null || among === one || among === other ? null : refused(among)
}

/** Replaces what was said of these two channels in this band, and what `id` was about when that was something else. */
export function withOverlap(state: DossierState, { id, channels, ...said }: Argument<'saveOverlap'>): DossierState {
  const overlap: TypedOverlap = { ...said, channels: inOrder(...channels) }
  const replaced = new Set([id, overlapId(overlap)])
  const others = state.overlaps.filter((one) => !replaced.has(overlapId(one)))
  return { ...state, overlaps: [...others, overlap].sort(byId) }
}

export function withoutOverlap(state: DossierState, id: string): DossierState {
  return { ...state, overlaps: state.overlaps.filter((one) => overlapId(one) !== id) }
}

/** The overlaps of a channel follow it under its new id; those already said of that id stay. */
export function withMovedOverlaps(state: DossierState, from: string, to: string): DossierState {
  if (from === to) return state
  const move = (id: string): string => (id === from ? to : id)
  const isOf = (one: TypedOverlap): boolean => one.channels.includes(from)
  const kept = state.overlaps.filter((one) => !isOf(one))
  const taken = new Set(kept.map(overlapId))
  const moved = state.overlaps
    .filter((one) => isOf(one) && !one.channels.includes(to))
    .map((one): TypedOverlap => {
      const [first, second] = one.channels
      return { ...one, channels: inOrder(move(first), move(second)), among: one.among && move(one.among) }
    })
    .filter((one) => !taken.has(overlapId(one)))
  return { ...state, overlaps: [...kept, ...moved].sort(byId) }
}

function byId(one: TypedOverlap, other: TypedOverlap): number {
  return overlapId(one) < overlapId(other) ? -1 : 1
}

export function refusedWeights(typed: Argument<'setWeights'>): Problem | null {
  return typed === null || areWeights(typed.byComponent)
    ? null
    : problem('invalid-argument', 'error', { detail: 'weights' })
}

/** Equal weights are no weights: nothing has to be explained. */
export function withWeights(state: DossierState, typed: Argument<'setWeights'>): DossierState {
  const isEqual = typed === null || new Set(componentIds.map((id) => typed.byComponent[id])).size === 1
  return { ...state, weights: isEqual ? null : typed }
}

/** `at`: ISO date. */
export function withOverride(state: DossierState, typed: Argument<'setOverride'>, at: string): DossierState {
  const others = state.overrides.filter((one) => one.id !== typed.id)
  const overrides = [...others, { ...typed, at }].sort((one, other) => (one.id < other.id ? -1 : 1))
  return { ...state, overrides }
}

export function withoutOverride(state: DossierState, id: string): DossierState {
  return { ...state, overrides: state.overrides.filter((one) => one.id !== id) }
}
