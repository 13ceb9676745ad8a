/** Two judgements of one dossier on the same facts, with other reference data: what changed, value by value and figure by figure. */
import type { Analysis, Entry } from '../analysis.ts'
import { isFigure } from '../figure.ts'
import type { Bilingual, EffectiveValue, ReferenceUnit } from './reference.ts'
import type { JudgedWith } from './judged-with.ts'

type Range = Pick<EffectiveValue, 'low' | 'high'>

interface ValueChange {
  readonly id: string
  readonly what: Bilingual
  readonly unit: ReferenceUnit
  /** Null: not used, before or after. */
  readonly before: Range | null
  readonly after: Range | null
}

interface ResultChange {
  readonly id: string
  /** Null: no such figure, before or after. */
  readonly before: Entry | null
  readonly after: Entry | null
}

type Version = Pick<JudgedWith, 'version' | 'date' | 'sha256'>

export interface Rejudgement {
  readonly before: Version
  readonly after: Version
  /** In the order of ids. */
  readonly values: readonly ValueChange[]
  /** In the order of the ledger: headline figures first. */
  readonly results: readonly ResultChange[]
  /** Ids of findings that no longer hold, and of new ones. */
  readonly findings: { readonly lost: readonly string[]; readonly gained: readonly string[] }
}

export function compareJudgements(before: Analysis, after: Analysis): Rejudgement {
  return {
    before: versionOf(before.reference),
    after: versionOf(after.reference),
    values: valueChanges(before.reference.values, after.reference.values),
    results: resultChanges(before.ledger, after.ledger),
    findings: {
      lost: missingFrom(after, before),
      gained: missingFrom(before, after),
    },
  }
}

function versionOf({ version, date, sha256 }: JudgedWith): Version {
  return { version, date, sha256 }
}

function valueChanges(before: readonly EffectiveValue[], after: readonly EffectiveValue[]): readonly ValueChange[] {
  const [old, now] = [before, after].map((values) => new Map(values.map((value) => [value.id, value])))
  const ids = [...new Set([...before, ...after].map(({ id }) => id))].sort()
  return ids.flatMap((id) => {
    const [left, right] = [old?.get(id), now?.get(id)]
    const one = right ?? left
    if (one === undefined || (left?.low === right?.low && left?.high === right?.high)) return []
    return [{ id, what: one.what, unit: one.unit, before: rangeOf(left), after: rangeOf(right) }]
  })
}

function rangeOf(value: EffectiveValue | undefined): Range | null {
  return value === undefined ? null : { low: value.low, high: value.high }
}

function resultChanges(before: readonly Entry[], after: readonly Entry[]): readonly ResultChange[] {
  const [old, now] = [before, after].map((entries) => new Map(entries.map((entry) => [entry.id, entry])))
  const ids = new Set([...after, ...before].map(({ id }) => id))
  return [...ids].flatMap((id) => {
    const [left = null, right = null] = [old?.get(id), now?.get(id)]
    return numbersOf(left) === numbersOf(right) ? [] : [{ id, before: left, after: right }]
  })
}

function numbersOf(entry: Entry | null): string {
  if (entry === null) return ''
  const { result } = entry
  return isFigure(result) ? `${result.low} ${result.central} ${result.high} ${result.unit}` : result.reason
}

function missingFrom(one: Analysis, other: Analysis): readonly string[] {
  const known = new Set(one.findings.map(({ id }) => id))
  return [...new Set(other.findings.map(({ id }) => id))].filter((id) => !known.has(id))
}
