/** What the import wizard still asks, as the page counts and groups it. */
import { describe, expect, it } from 'vitest'
import { byColumn, byReason, keptBefore, openConflicts, standing } from '../../renderer/state/wizard.ts'
import { nowhere, problem } from '../../src/core/problem.ts'
import type { ProblemCode } from '../../src/core/problem.ts'
import type { StagedProblem, Staging } from '../../src/ipc/staging.ts'

type Conflict = Staging['effect']['conflicts'][number]

function bad(
  column: string | null,
  row: number | null,
  code: Extract<ProblemCode, 'invalid-number' | 'spreadsheet-damage'>,
  ignored: string | null = null,
): StagedProblem {
  const params = { value: 'abc', column: column ?? '' }
  return {
    key: `${code} ${String(column)} ${String(row)}`,
    problem: problem(code, 'warning', params, { row, column }),
    fix: null,
    ignored,
  }
}

describe('problems', () => {
  const visits = [
    bad('Visites', 9, 'invalid-number'),
    bad('Visites', 4, 'spreadsheet-damage'),
    bad('Visites', 2, 'invalid-number'),
    bad(null, null, 'invalid-number'),
  ]

  it('are gathered by column, then kind, then row, what is about the whole file first', () => {
    const shape = byColumn(visits).map(({ column, count, kinds }) => ({
      column,
      count,
      kinds: kinds.map((kind) => [kind.code, kind.problems.map((one) => one.problem.place.row)]),
    }))
    expect(shape).toEqual([
      { column: null, count: 1, kinds: [['invalid-number', [null]]] },
      {
        column: 'Visites',
        count: 3,
        kinds: [
          ['invalid-number', [2, 9]],
          ['spreadsheet-damage', [4]],
        ],
      },
    ])
  })

  it('of two sheets stay apart though their columns have the same title', () => {
    const [one] = visits
    if (one === undefined) throw new Error('no problem')
    const other = { ...one, problem: { ...one.problem, place: { ...one.problem.place, sheet: 'Mars' } } }
    expect(byColumn([one, other]).map((group) => group.sheet)).toEqual([null, 'Mars'])
  })

  it('that were left as they are no longer stand, and are told by their reason', () => {
    const left = [bad('A', 1, 'invalid-number', 'panne'), bad('A', 2, 'invalid-number', 'panne'), ...visits]
    expect(standing(left)).toEqual(visits)
    expect(byReason(left).map(([reason, problems]) => [reason, problems.length])).toEqual([['panne', 2]])
  })
})

describe('conflicts', () => {
  const side = (sha256: string) => ({ value: 1, sha256, place: nowhere })
  const conflict = (key: string, kept: string, other: string): Conflict => ({
    key,
    group: 'group',
    channel: 'website',
    metric: 'visits',
    period: key,
    kept: side(kept),
    other: side(other),
  })
  const staging = (choices: Staging['choices'], ...conflicts: readonly Conflict[]) => ({
    choices,
    effect: {
      facts: { added: 0, identical: 0, changed: conflicts.length },
      newChannels: [],
      touchedChannels: [],
      newMonths: 0,
      conflicts,
      conflictCount: conflicts.length,
    },
  })

  it('are open until a side is chosen, one by one or all at once', () => {
    const two = [conflict('a', 'new', 'old'), conflict('b', 'new', 'old')]
    expect(openConflicts(staging({}, ...two))).toBe(2)
    expect(openConflicts(staging({ a: 'old' }, ...two))).toBe(1)
    expect(openConflicts(staging({ group: 'new' }, ...two))).toBe(0)
  })

  it('replace the value of before unless it was chosen, its own choice before that of its group', () => {
    const two = [conflict('a', 'new', 'old'), conflict('b', 'new', 'old')]
    expect(keptBefore(staging({}, ...two))).toBe(0)
    expect(keptBefore(staging({ group: 'old' }, ...two))).toBe(2)
    expect(keptBefore(staging({ group: 'old', b: 'new' }, ...two))).toBe(1)
  })

  it('never replace by themselves what was typed by hand', () => {
    const typed = conflict('a', '', 'file')
    expect(keptBefore(staging({}, typed))).toBe(1)
    expect(keptBefore(staging({ a: 'file' }, typed))).toBe(0)
    expect(keptBefore(staging({ a: '' }, typed))).toBe(1)
  })
})
