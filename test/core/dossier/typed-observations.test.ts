import { describe, expect, test } from 'vitest'
import { buildDossier } from '../../../src/core/dossier/build-dossier.ts'
import { choiceKey, groupKey } from '../../../src/core/dossier/choice-keys.ts'
import { coverageOf } from '../../../src/core/dossier/coverage.ts'
import { previewImport } from '../../../src/core/dossier/import-effect.ts'
import type { ManualMeasure } from '../../../src/core/dossier/manual-measure.ts'
import { manualMetrics, manualUnits } from '../../../src/core/dossier/manual-metrics.ts'
import { mergeInventory } from '../../../src/core/dossier/merge-inventory.ts'
import { tiedFacts } from '../../../src/core/dossier/tied-facts.ts'
import { describeProblem } from '../../../src/core/wording/describe-problem.ts'
import { services } from '../../../src/core/reference/services.ts'
import { channel, imported, observation, ref, state } from './samples.ts'

const panneau = channel('panneaupocket')

function typed(fields: Partial<ManualMeasure> = {}): ManualMeasure {
  const range = { low: 240, high: 260 }
  return { channel: 'panneaupocket', month: '2025-03', metric: 'followers', countedIn: 'devices', range, ...fields }
}

/** `mesures.csv` says so of the same month. */
function inFile(sha256: string, value: number, month = '2025-03') {
  const to = `${month}-${month === '2025-03' ? '31' : '30'}`
  const fact = observation(ref('panneaupocket'), value, { metric: 'followers', grain: 'stock', from: to, to })
  return imported(sha256, { observations: [fact] })
}

describe('what was typed', () => {
  test('is an observation of its channel: a level at the end of the month, or what happened in the month', () => {
    const measures = [
      typed(),
      typed({ metric: 'readers', countedIn: 'households', range: { low: 90, high: 90 } }),
      typed({ metric: 'publications', range: { low: 4, high: 4 } }),
    ]
    const { observations, problems } = buildDossier(state({ channels: [panneau], measures }))
    expect(observations).toEqual([
      expect.objectContaining({
        ...{ channel: 'panneaupocket', metric: 'followers', grain: 'stock', from: '2025-03-31', to: '2025-03-31' },
        ...{ value: 250, range: { low: 240, high: 260 }, countedIn: 'devices', sha256: '' },
      }),
      expect.objectContaining({ metric: 'readers', grain: 'month', from: '2025-03-01', to: '2025-03-31', value: 90 }),
      expect.objectContaining({ metric: 'publications', value: 4 }),
    ])
    // A sure value has no range; what counts nobody has no unit.
    expect(observations[1]).not.toHaveProperty('range')
    expect(observations[2]).not.toHaveProperty('countedIn')
    expect(problems).toEqual([])
  })

  test('has its month in the calendar', () => {
    const held = state({ channels: [panneau], measures: [typed()] })
    const { months, rows } = coverageOf(tiedFacts(held, mergeInventory(held)))
    expect(months).toEqual(['2025-03'])
    expect(rows).toEqual([{ channel: 'panneaupocket', cells: [{ month: '2025-03', state: 'full', files: 1 }] }])
  })

  test('waits while its channel is out of the inventory, and says so when nobody took it out', () => {
    const gone = buildDossier(state({ measures: [typed(), typed({ month: '2025-04' })] }))
    expect(gone.observations).toEqual([])
    expect(gone.problems).toMatchObject([
      { code: 'typed-without-channel', params: { channel: 'panneaupocket', count: 2 } },
    ])
    const removed = buildDossier(
      state({ channels: [panneau], removedChannels: ['panneaupocket'], measures: [typed()] }),
    )
    expect(removed.observations).toEqual([])
    expect(removed.problems).toEqual([])
  })
})

describe('what was typed and what a file says of the same month', () => {
  const merged = (value: number, choices: Readonly<Record<string, string>> = {}) =>
    buildDossier(state({ channels: [panneau], imports: [inFile('aa', value)], measures: [typed()], choices }))

  test('a value inside the typed range says the same more precisely: the file is believed', () => {
    const { observations, problems } = merged(250)
    expect(observations).toMatchObject([{ value: 250, sha256: 'aa' }])
    expect(problems).toEqual([])
  })

  test('a value outside contradicts it: what was typed is believed, and the difference told', () => {
    const { observations, problems } = merged(310)
    expect(observations).toMatchObject([{ value: 250, sha256: '' }])
    const [told] = problems
    expect(told).toMatchObject({
      code: 'typed-and-file-differ',
      params: { low: 240, high: 260, inFile: 310, count: 1 },
    })
    if (told === undefined) throw new Error('nothing told')
    expect(describeProblem(told, 'fr', [panneau]).what.replaceAll('\u00a0', ' ')).toContain(
      'PanneauPocket, abonnés, mars 2025 : vous avez saisi 240 à 260, le fichier donne 310.',
    )
  })

  test('the choice of the user settles it, one value or the whole measure', () => {
    const period = '2025-03-31'
    const one = choiceKey('panneaupocket', 'followers', period, '', 'aa')
    const all = groupKey('panneaupocket', 'followers', 'aa', '')
    for (const key of [one, all]) {
      expect(merged(310, { [key]: 'aa' })).toMatchObject({ observations: [{ value: 310 }], problems: [] })
      expect(merged(310, { [key]: '' })).toMatchObject({ observations: [{ value: 250 }], problems: [] })
    }
    // A value chosen by itself is not moved by the choice made for all.
    expect(merged(310, { [one]: '', [all]: 'aa' }).observations).toMatchObject([{ value: 250 }])
  })

  test('a file to come is compared with what was typed', () => {
    const before = state({ channels: [panneau], measures: [typed(), typed({ month: '2025-04' })] })
    expect(previewImport(before, [inFile('aa', 255)]).effect.facts).toEqual({ added: 0, identical: 1, changed: 0 })
    const { effect } = previewImport(before, [inFile('bb', 310, '2025-04')])
    expect(effect.facts).toEqual({ added: 0, identical: 0, changed: 1 })
    expect(effect.conflicts).toMatchObject([
      { kept: { sha256: '', value: 250, range: { low: 240, high: 260 } }, other: { sha256: 'bb', value: 310 } },
    ])
  })
})

describe('what can be typed', () => {
  test('every service of the catalogue has at least one measure, without repetition', () => {
    for (const { id } of services) {
      const metrics = manualMetrics(id)
      expect(metrics.length, id).toBeGreaterThan(0)
      expect(new Set(metrics).size, id).toBe(metrics.length)
    }
    expect(manualMetrics('minitel')).toEqual([])
  })

  test('the unit is asked where the channel leaves it open', () => {
    expect(manualUnits('panneaupocket', 'followers')).toEqual(['people', 'households', 'devices'])
    expect(manualUnits('print-bulletin', 'readers')).toEqual(['people', 'households'])
    expect(manualUnits('print-bulletin', 'copies')).toEqual([])
    expect(manualUnits('panneaupocket', 'views')).toEqual([])
    expect(manualUnits('facebook', 'followers')).toEqual([])
    expect(manualUnits('electronic-panel', 'passers-by')).toEqual([])
  })
})
