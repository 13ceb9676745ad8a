import { describe, expect, test } from 'vitest'
import { buildDossier } from '../../../src/core/dossier/build-dossier.ts'
import { withoutFiles } from '../../../src/core/dossier/batches.ts'
import { conflictsOf } from '../../../src/core/dossier/conflicts.ts'
import type { DossierState } from '../../../src/core/dossier/dossier.ts'
import { nowhere } from '../../../src/core/problem.ts'
import { channel, channelFact, commune, imported, observation, population, ref, state } from './samples.ts'

/** The state once the first conflict is settled for the other side. */
function settled(before: DossierState): DossierState {
  const [first] = conflictsOf(before)
  if (first === undefined) throw new Error('no conflict')
  return { ...before, choices: { [first.key]: first.other.sha256 } }
}

const cost = (euros: number, hours: number | null = null) =>
  channelFact('facebook', 'Ville', {
    costPerYear: { low: euros, high: euros },
    hoursPerMonth: hours === null ? null : { low: hours, high: hours },
    place: { ...nowhere, file: `${euros}.csv` },
  })

describe('the inventory', () => {
  const two = state({
    imports: [imported('a', { channels: [cost(100, 3)] }), imported('b', { channels: [cost(150, 4)] })],
  })

  test('one number is believed from the file that was chosen, the rest of the row from the latest', () => {
    expect(conflictsOf(two).map((one) => [one.metric, one.kept.value, one.other.value])).toEqual([
      ['hoursPerMonth', 4, 3],
      ['costPerYear', 150, 100],
    ])
    const chosen = settled(two)
    const dossier = buildDossier(chosen)
    expect(dossier.channels).toMatchObject([{ hoursPerMonth: { high: 3 }, costPerYear: { high: 150 } }])
    expect(dossier.problems).toMatchObject([{ params: { metric: 'costPerYear' } }])
    expect(conflictsOf(chosen).map((one) => [one.metric, one.kept.value])).toEqual([
      ['hoursPerMonth', 3],
      ['costPerYear', 150],
    ])
  })

  test('what was described in the app leaves nothing to choose', () => {
    expect(conflictsOf({ ...two, channels: [channel('facebook', 'Ville')] })).toEqual([])
  })
})

describe('residents', () => {
  const two = state({
    territory: commune,
    imports: [
      imported('a', { populations: [population({ total: 8000 })] }),
      imported('b', { populations: [population({ total: 8100 }), population({ code: '39902', total: 1 })] }),
    ],
  })

  test('the total of the file that was chosen is believed, and no longer a problem', () => {
    expect(buildDossier(two).structure?.total).toBe(8100)
    expect(buildDossier(two).problems.map((one) => one.code)).toContain('population-conflict')
    const [conflict, ...others] = conflictsOf(two)
    expect(others).toEqual([])
    expect(conflict).toMatchObject({ channel: '', metric: 'population', period: '14999 2022', kept: { sha256: 'b' } })
    const dossier = buildDossier(settled(two))
    expect(dossier.structure?.total).toBe(8000)
    expect(dossier.problems.map((one) => one.code)).not.toContain('population-conflict')
    expect(conflictsOf(settled(two))).toMatchObject([{ kept: { sha256: 'a' }, other: { sha256: 'b' } }])
  })
})

describe('figures', () => {
  const one = (sha256: string, value: number) =>
    imported(sha256, { observations: [observation(ref('facebook'), value)] })

  test('the dossier believes what was chosen', () => {
    const two = state({ imports: [one('a', 12), one('b', 15)] })
    expect(buildDossier(two).observations).toMatchObject([{ value: 15 }])
    expect(buildDossier(settled(two)).observations).toMatchObject([{ value: 12 }])
    expect(buildDossier(settled(two)).problems).toEqual([])
  })

  test('what was typed by hand is one of the sides', () => {
    const month = { grain: 'month', from: '2025-03-01', to: '2025-03-31', metric: 'views' } as const
    const measure = {
      channel: 'facebook',
      month: '2025-03',
      metric: 'views',
      countedIn: 'people',
      range: { low: 7, high: 7 },
    } as const
    const typed = state({
      channels: [channel('facebook')],
      measures: [measure],
      imports: [imported('a', { observations: [observation(ref('facebook'), 9, month)] })],
    })
    expect(conflictsOf(typed)).toMatchObject([{ kept: { sha256: '', value: 7 }, other: { sha256: 'a', value: 9 } }])
    expect(buildDossier(settled(typed)).observations).toMatchObject([{ value: 9 }])
  })

  test('a choice goes with either of its files, and with no other', () => {
    const [left, right] = ['1'.repeat(64), '2'.repeat(64)]
    const two = settled(state({ imports: [one(left, 12), one(right, 15), one('3'.repeat(64), 12)] }))
    const without = (sha256: string) => withoutFiles(two, (file) => file.inspection.sha256 === sha256).choices
    expect(Object.values(two.choices)).toEqual([left])
    expect(without(left)).toEqual({})
    expect(without(right)).toEqual({})
    expect(without('3'.repeat(64))).toEqual(two.choices)
  })
})
