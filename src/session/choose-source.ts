/** Which of two sources to believe: what the user may choose between, and the choice made. */
import { conflictsOf } from '../core/dossier/conflicts.ts'
import type { DossierState } from '../core/dossier/dossier.ts'
import { problem } from '../core/problem.ts'
import type { Problem } from '../core/problem.ts'
import type { Argument } from '../ipc/channels.ts'
import type { ConflictsView } from '../ipc/dossier-views.ts'
import { without } from './edit-state.ts'

export function conflictsView(state: DossierState): ConflictsView {
  return { conflicts: conflictsOf(state), choices: state.choices }
}

/** The state with the choice; a problem when it is about nothing, or believes a source that says nothing of it. */
export function withChoice(state: DossierState, { key, keep }: Argument<'chooseSource'>): DossierState | Problem {
  const others = without(state.choices, key)
  if (keep === null) return { ...state, choices: others }
  const sides = conflictsOf(state)
    .filter((one) => one.key === key || one.group === key)
    .flatMap((one) => [one.kept.sha256, one.other.sha256])
  return sides.includes(keep)
    ? { ...state, choices: { ...others, [key]: keep } }
    : problem('invalid-argument', 'error', { detail: `no such source to choose: ${keep}` })
}
