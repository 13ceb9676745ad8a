import { describe, expect, it } from 'vitest'
import { absent } from '../../../src/core/figure.ts'
import { defineIndicator, nothing, runIndicator } from '../../../src/core/indicators/indicator.ts'
import type { Prepared } from '../../../src/core/indicators/indicator.ts'
import { indicators } from '../../../src/core/indicators/indicators.ts'
import { bundledReference } from '../../../src/core/reference/effective.ts'

const noChannel = absent('unavailable', 'no-channel')
const prepared: Prepared = {
  reference: bundledReference,
  channels: noChannel,
  platforms: noChannel,
  period: { from: '2025-01-01', to: '2025-12-31', months: ['2025-12'] },
  residents: absent('unavailable', 'no-population'),
  reach: noChannel,
  operators: noChannel,
  quantities: noChannel,
  attention: noChannel,
  footprints: noChannel,
  components: { list: [], weights: null },
}

describe('running an indicator', () => {
  const months = defineIndicator({
    id: 'months',
    method: '§8',
    needs: ['period'],
    compute: ({ period }) => period.months.length,
    without: () => -1,
  })

  it('gives it what it declared', () => {
    expect(runIndicator(months, prepared)).toEqual({ output: 1, problems: [] })
  })

  it('makes it unavailable when a need is missing, for the reason of that need', () => {
    const found = runIndicator(indicators.D1, prepared)
    expect(found.output.D1.value).toEqual(noChannel)
    expect(found.problems).toEqual([])
  })

  it('survives a throw: crashed, and told', () => {
    const broken = defineIndicator({
      id: 'broken',
      method: '§8',
      needs: ['period'],
      compute: () => {
        throw new RangeError('boom')
      },
      without: (absence) => nothing(['D1'], absence),
    })
    const found = runIndicator(broken, prepared)
    expect(found.output.D1.value).toEqual({ status: 'crashed', reason: 'bug' })
    expect(found.problems).toMatchObject([
      { code: 'indicator-crashed', params: { indicator: 'broken', detail: 'boom' } },
    ])
  })
})
