/** Dependence that lasts, dependence to be watched: the same judgement, year after year (method.md §5). */
import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/core/analyse.ts'
import type { Analysis } from '../../src/core/analysis.ts'
import { monthsEndingWith } from '../../src/core/audit-period.ts'
import type { Dossier, OfChannel } from '../../src/core/dossier/dossier.ts'
import type { Observation } from '../../src/core/dossier/facts.ts'
import { channel, commune, emptyDossier, month, structure } from './hand-dossier.ts'
import { solver } from './solver.ts'

const run = (facts: Partial<Dossier>): Analysis =>
  analyse(
    { ...emptyDossier, territory: commune, structure, channels: [channel('facebook'), channel('website')], ...facts },
    { on: '2026-01-10', solver },
  )

/** A year of people reached by Facebook and by the site. */
const year = (of: number, facebook: number, website: number): readonly OfChannel<Observation>[] =>
  monthsEndingWith(`${of}-12`, 12).flatMap((name) => [
    month('facebook', 'reach', name, facebook),
    month('website', 'unique-visitors', name, website),
  ])

const concentration = ({ dependence }: Analysis) =>
  dependence.persistence.judgements.find(({ finding }) => finding === 'operator-concentration')
const severity = ({ findings }: Analysis): string | undefined =>
  findings.find(({ id }) => id === 'operator-concentration')?.severity

describe('persistence', () => {
  it('warns of what was true in two years of three', () => {
    const analysis = run({
      observations: [...year(2025, 9000, 500), ...year(2024, 9000, 500), ...year(2023, 500, 9000)],
    })
    expect(analysis.dependence.persistence.periods.map(({ from }) => from)).toEqual([
      '2025-01-01',
      '2024-01-01',
      '2023-01-01',
    ])
    expect(concentration(analysis)).toMatchObject({ holds: [true, true, false], status: 'lasting' })
    expect(severity(analysis)).toBe('warning')
  })

  it('only watches what is true of the last year alone', () => {
    const analysis = run({
      observations: [...year(2025, 9000, 500), ...year(2024, 500, 9000), ...year(2023, 500, 9000)],
    })
    expect(concentration(analysis)).toMatchObject({ holds: [true, false, false], status: 'to-watch' })
    expect(severity(analysis)).toBe('information')
    expect(analysis.findings.find(({ id }) => id === 'operator-concentration')?.params).toMatchObject({ watch: 1 })
  })

  it('says nothing of time from a single year', () => {
    const analysis = run({ observations: year(2025, 9000, 500) })
    expect(analysis.dependence.persistence.periods).toHaveLength(1)
    expect(concentration(analysis)).toMatchObject({ holds: [true], status: null })
    expect(severity(analysis)).toBe('warning')
  })

  it('does not compare with a year that nobody measured alike', () => {
    const facebookOnly = year(2024, 9000, 500).filter(({ channel: of }) => of === 'facebook')
    const analysis = run({ observations: [...year(2025, 9000, 500), ...facebookOnly] })
    expect(analysis.dependence.persistence.periods).toHaveLength(1)
  })

  it('does not ask for a channel that did not exist', () => {
    const facebookOnly = year(2024, 9000, 500).filter(({ channel: of }) => of === 'facebook')
    const analysis = run({
      channels: [channel('facebook'), channel('website', { since: '2025-02' })],
      observations: [...year(2025, 9000, 500), ...facebookOnly],
    })
    expect(analysis.dependence.persistence.periods).toHaveLength(2)
  })

  it('is empty without dated data', () => {
    expect(run({}).dependence.persistence).toEqual({ periods: [], judgements: [] })
  })
})
