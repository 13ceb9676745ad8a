import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/core/analyse.ts'
import { referenceOf } from '../../../src/core/reference/effective.ts'
import { bundledReferenceData as data } from '../../../src/core/reference/reference-data.ts'
import type { ReferenceData } from '../../../src/core/reference/reference-data.ts'
import { compareJudgements } from '../../../src/core/reference/rejudgement.ts'
import { channel, commune, emptyDossier, observation, structure } from '../hand-dossier.ts'
import { solver } from '../solver.ts'

const facts = {
  ...emptyDossier,
  territory: commune,
  structure,
  channels: [channel('facebook')],
  observations: [observation('facebook', 'followers', 'stock', '2025-12-31', '2025-12-31', 4000)],
}
const judge = (reference: ReferenceData) =>
  analyse({ ...facts, reference: referenceOf(reference) }, { on: '2026-01-15', solver })
const changed = (id: string, low: number, high: number): ReferenceData => ({
  ...data,
  version: '2027.02',
  values: data.values.map((value) => (value.id === id ? { ...value, low, high } : value)),
})

describe('judging again', () => {
  it('with the same data changes nothing', () => {
    const same = compareJudgements(judge(data), judge(data))
    expect(same).toMatchObject({ values: [], results: [], findings: { lost: [], gained: [] } })
  })

  it('lists the values that changed and the figures that follow, before and after', () => {
    const before = judge(data)
    const after = judge(changed('prior/organic-reach-facebook', 0.2, 0.4))
    const { values, results, ...versions } = compareJudgements(before, after)
    expect(versions).toMatchObject({ before: { version: data.version }, after: { version: '2027.02' } })
    expect(values).toMatchObject([
      { id: 'prior/organic-reach-facebook', before: { low: 0.015, high: 0.1 }, after: { low: 0.2, high: 0.4 } },
    ])
    expect(results.map(({ id }) => id)).toContain('reached-total')
    expect(results.find(({ id }) => id === 'channel-monthly-people/facebook')).toMatchObject({
      before: { result: { low: 60, high: 400 } },
      after: { result: { low: 800, high: 1600 } },
    })
    expect(results.map(({ id }) => id)).not.toContain('residents-total')
  })

  it('tells the findings that no longer hold', () => {
    const { findings, results } = compareJudgements(judge(data), judge(changed('threshold/many-not-reached', 1, 1)))
    expect(findings).toEqual({ lost: ['many-not-reached'], gained: ['most-reached'] })
    expect(results).toEqual([])
  })
})
