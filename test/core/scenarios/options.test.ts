import { beforeAll, describe, expect, it } from 'vitest'
import { adultBands } from '../../../src/core/dossier/dossier.ts'
import { areAllowed } from '../../../src/core/scenarios/actions.ts'
import { runComposed } from '../../../src/core/scenarios/composed-scenario.ts'
import { measureId } from '../../../src/core/scenarios/lever.ts'
import { stateOf } from '../../../src/core/scenarios/measured-state.ts'
import type { Chooser, Evaluated, Option } from '../../../src/core/scenarios/options.ts'
import { chooser, generatedOptions, mostMeasures } from '../../../src/core/scenarios/options.ts'
import { nonDominated, paretoFront } from '../../../src/core/scenarios/pareto-front.ts'
import { begin, town } from './scenario-town.ts'

const limits = { budget: 5000, hours: 12 }
const today = begin(town)
const before = stateOf(today.measured)
let choices: Chooser
let options: readonly Option[]
beforeAll(() => {
  choices = chooser(today, before)
  options = generatedOptions(choices, limits)
}, 120_000)

function option(kind: Option['kind']): Evaluated {
  const found = options.find((one) => one.kind === kind)?.evaluated
  if (!found) throw new Error(`no option: ${kind}`)
  return found
}

describe('generated options', () => {
  it('are the status quo and two others, in order', () => {
    expect(options.map(({ kind }) => kind)).toEqual(['status-quo', 'cheapest-passing', 'most-independent'])
    expect(option('status-quo').outcome.measures).toEqual([])
  })

  it('pass the gate for the least money', () => {
    const { outcome, effects } = option('cheapest-passing')
    expect(outcome.after.gate.status).toBe('pass')
    // No single measure that passes it costs less.
    const alone = choices.actions.filter(({ alone: one }) => one.alertsPass && one.wallsPass)
    for (const { alone: one } of alone) expect(effects.cost).toBeLessThanOrEqual(one.cost + 1e-6)
  })

  it('break no limit, no rule, and take nobody’s news away', () => {
    const { outcome, effects } = option('most-independent')
    expect(effects.cost).toBeLessThanOrEqual(limits.budget + 1e-3)
    expect(effects.hours).toBeLessThanOrEqual(limits.hours + 1e-3)
    expect(outcome.measures.length).toBeLessThanOrEqual(mostMeasures)
    expect(areAllowed(today, outcome.measures)).toBe(true)
    for (const band of adultBands) expect(effects.byBand[band]).toBeGreaterThanOrEqual(-1e-3)
    expect(effects.index).toBeLessThan(0)
  })

  it('are told as measured together, not as sums', () => {
    const { outcome } = option('most-independent')
    const again = runComposed(today, before, outcome.measures)
    expect(again.difference.reached).toEqual(outcome.difference.reached)
    expect(again.after.index.result).toEqual(outcome.after.index.result)
  })
})

describe('the front', () => {
  it('has nothing that another point beats on everything', () => {
    const front = paretoFront(choices, limits)
    expect(front.length).toBeGreaterThan(1)
    expect(nonDominated(front)).toEqual(front)
    for (const { effects, outcome } of front) {
      expect(areAllowed(today, outcome.measures), outcome.measures.map(measureId).join()).toBe(true)
      expect(effects.index).not.toBeNull()
    }
  })
})
