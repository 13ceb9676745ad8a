/**
 * Contract of an indicator: metadata and one pure function that can read only what it declared (compile error otherwise).
 * A missing need makes it unavailable, a throw makes it crashed; the other indicators survive. See README "Add an indicator".
 */
import type { FigureKey } from '../analysis.ts'
import type { Absence } from '../figure.ts'
import { absent } from '../figure.ts'
import type { Draft } from '../ledger.ts'
import type { Problem } from '../problem.ts'
import { problem } from '../problem.ts'
import type { Needs } from './needs.ts'

export type NeedId = keyof Needs

/** What an indicator makes: a draft for each of its figures. */
export type Drafts<Key extends FigureKey> = Readonly<Record<Key, Draft>>

export interface Indicator<Need extends NeedId, Output> {
  /** Equal to the file's name. */
  readonly id: string
  /** Section of the method. */
  readonly method: string
  readonly needs: readonly Need[]
  compute(needed: Pick<Needs, Need>): Output
  /** The output when nothing can be computed. */
  without(absence: Absence): Output
}

export function defineIndicator<Need extends NeedId, Output>(
  indicator: Indicator<Need, Output>,
): Indicator<Need, Output> {
  return indicator
}

/** Drafts that all carry the same absence. */
export function nothing<Key extends FigureKey>(keys: readonly Key[], absence: Absence): Drafts<Key> {
  const draft: Draft = { value: absence, unit: 'count', formula: null, inputs: [] }
  return Object.fromEntries(keys.map((key) => [key, draft])) as Record<Key, Draft>
}

/** What `analyse` prepared; an absence says which data would be needed. */
export type Prepared = { readonly [Need in NeedId]: Needs[Need] | Absence }

export function runIndicator<Need extends NeedId, Output>(
  indicator: Indicator<Need, Output>,
  prepared: Prepared,
): { readonly output: Output; readonly problems: readonly Problem[] } {
  const missing = indicator.needs.map((need) => prepared[need]).find(isAbsence)
  if (missing) return { output: indicator.without(missing), problems: [] }
  try {
    // No need is missing, as just checked: what compute reads is there.
    return { output: indicator.compute(prepared as unknown as Pick<Needs, Need>), problems: [] }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return {
      output: indicator.without(absent('crashed', 'bug')),
      problems: [problem('indicator-crashed', 'error', { indicator: indicator.id, detail })],
    }
  }
}

function isAbsence(need: object): need is Absence {
  return 'status' in need
}
