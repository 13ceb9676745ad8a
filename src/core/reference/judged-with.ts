/** What an analysis was judged with: enough to print it, to keep it, and to compare it with another. */
import type { Entry } from '../analysis.ts'
import { isFigure } from '../figure.ts'
import type { Problem } from '../problem.ts'
import { problem } from '../problem.ts'
import type { Reference } from './effective.ts'
import type { EffectiveValue } from './reference.ts'
import { hashOf } from './reference-data.ts'
import { thresholdValues } from './thresholds.ts'

export interface JudgedWith {
  /** Version and date of the reference data, and SHA-256 of its content, without the replacements of the dossier. */
  readonly version: string
  readonly date: string
  readonly sha256: string
  /** Every value that a figure, a judgement or a recommendation rests on, with its replacement, in the order of ids. */
  readonly values: readonly EffectiveValue[]
}

/** `basis`: ids that recommendations rest on; those of statements are left out. */
export function judgedWith(reference: Reference, ledger: readonly Entry[], basis: readonly string[]): JudgedWith {
  const ids = new Set([...citedIn(ledger), ...thresholdValues.map(({ id }) => id), ...basis])
  const values = [...ids].sort().flatMap((id) => reference.find(id) ?? [])
  const { version, date } = reference.data
  return { version, date, sha256: hashOf(reference.data), values }
}

function citedIn(ledger: readonly Entry[]): ReadonlySet<string> {
  const sources = ledger.flatMap(({ result }) => (isFigure(result) ? result.sources : []))
  return new Set(sources.flatMap((source) => (source.kind === 'reference' ? [source.id] : [])))
}

/** What the user should know of the reference data: values past their time that figures rest on, replacements left out. */
export function referenceProblems(reference: Reference, ledger: readonly Entry[], on: string): readonly Problem[] {
  const cited = [...citedIn(ledger)].sort().flatMap((id) => reference.find(id) ?? [])
  const expired = cited.filter((value) => value.override === null && isExpired(value, on))
  const years = expired.map(({ citation }) => citation.year)
  const { refused } = reference
  return [
    ...(expired.length === 0
      ? []
      : [problem('reference-expired', 'note', { ids: expired.map(({ id }) => id), oldest: Math.min(...years) })]),
    ...(refused.length === 0 ? [] : [problem('override-refused', 'warning', { ids: refused })]),
  ]
}

/** `on`: ISO date. A value that does not age never expires. */
export function isExpired({ validUntil }: Pick<EffectiveValue, 'validUntil'>, on: string): boolean {
  return validUntil !== null && validUntil < on
}
