/** Overlaps typed by the user, from what they said to the share of residents that the analysis uses. */
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/core/analyse.ts'
import { buildDossier } from '../../../src/core/dossier/build-dossier.ts'
import type { TypedOverlap } from '../../../src/core/dossier/typed-overlap.ts'
import { isFigure } from '../../../src/core/figure.ts'
import { explain } from '../../../src/core/wording/explain.ts'
import { channel, commune, state } from '../dossier/samples.ts'
import { solver } from '../solver.ts'

const newsletter = channel('newsletter', '', { peoplePerMonth: { low: 1000, high: 2000 } })
const bulletin = channel('print-bulletin', '', { peoplePerMonth: { low: 1000, high: 2000 } })
const said: TypedOverlap = {
  channels: ['newsletter', 'print-bulletin'],
  band: null,
  among: null,
  share: { low: 0.05, high: 0.1 },
  note: 'réunion publique',
}

function analysisWith(overlaps: readonly TypedOverlap[], channels = [newsletter, bulletin]) {
  return analyse(buildDossier(state({ territory: commune, channels, overlaps })), { on: '2026-03-01', solver })
}

describe('a typed overlap', () => {
  it('said of residents is that share, with where it comes from', () => {
    const analysis = analysisWith([said])
    const [known] = analysis.reach.overlaps
    expect(known).toMatchObject({ channels: said.channels, band: null, used: true })
    expect(known?.share.result).toMatchObject({ low: 0.05, high: 0.1, unit: 'share', quality: 'declared' })
    const told = explain(analysis, known?.share.id ?? '', 'fr')
    expect(told?.sources).toEqual(['Public commun saisi par vous\u00a0: «\u00a0réunion publique\u00a0»'])
  })

  it('said of the users of a channel is their share times what that channel reaches, end by end', () => {
    const analysis = analysisWith([{ ...said, band: '30-44', among: 'newsletter', share: { low: 0.2, high: 0.5 } }])
    const [known] = analysis.reach.overlaps
    const users = analysis.channels.find((one) => one.channel === 'newsletter')
    const inBand = users?.byBand.find((one) => one.band === '30-44')?.residents.result
    const residents = analysis.residents.byBand.find((one) => one.band === '30-44')?.residents.result
    if (inBand === undefined || !isFigure(inBand) || residents === undefined || !isFigure(residents))
      throw new Error('No users')
    expect(known?.share.result).toMatchObject({
      low: expect.closeTo((0.2 * inBand.low) / residents.high, 12) as number,
      high: expect.closeTo((0.5 * inBand.high) / residents.low, 12) as number,
    })
    expect(known?.share.inputs).toContain('channel-residents-band/30-44/newsletter')
  })

  it('never makes more people reached possible, and what it changed is told', () => {
    const { reach, reachedWithoutOverlaps } = analysisWith([said])
    const without = analysisWith([])
    expect(reachedWithoutOverlaps?.result).toMatchObject({ high: highOf(without.reach.total.result) })
    expect(highOf(reach.total.result)).toBeLessThanOrEqual(highOf(without.reach.total.result))
    expect(without.reachedWithoutOverlaps).toBeNull()
  })

  it('of a channel that is gone waits for it and is told', () => {
    const analysis = analysisWith([said], [newsletter])
    expect(analysis.reach.overlaps).toEqual([])
    expect(analysis.problems.find((one) => one.code === 'overlap-without-channel')?.params).toEqual({
      channel: 'print-bulletin',
      count: 1,
    })
  })

  it('said of users while nobody knows how many residents there are makes no number', () => {
    const dossier = buildDossier(
      state({ channels: [newsletter, bulletin], overlaps: [{ ...said, among: 'newsletter' }] }),
    )
    expect(analyse(dossier, { on: '2026-03-01', solver }).reach.overlaps).toEqual([])
  })
})

function highOf(result: object): number {
  return 'high' in result ? Number(result.high) : Number.NaN
}
