/** A central value is only called the most probable where something says so. */
import { describe, expect, it } from 'vitest'
import { figure, isFigure } from '../../src/core/figure.ts'
import type { Figure } from '../../src/core/figure.ts'
import { Ledger } from '../../src/core/ledger.ts'
import { centralAlone, withCentral } from '../../src/core/wording/central.ts'

const interval = { low: 10, central: 40, high: 90 }
const worth = (centralIs: Figure['centralIs']): Figure => figure(interval, 'residents', 'estimated', [], centralIs)

describe('the words of a central value', () => {
  it('call it the most probable, that of the measured channels, or nothing', () => {
    expect(withCentral('en', '10 to 90', worth('most-probable'))).toBe('10 to 90 (most probable: 40)')
    expect(withCentral('en', '10 to 90', worth('measured-only'))).toBe('10 to 90 (40 by the measured channels alone)')
    expect(withCentral('en', '10 to 90', worth('convention'))).toBe('10 to 90')
    expect(centralAlone('fr', worth('convention'))).toBe('—')
  })

  it('are not needed for an exact number', () => {
    const exact = figure({ low: 7, central: 7, high: 7 }, 'residents', 'measured', [], 'convention')
    expect(exact.centralIs).toBe('most-probable')
    expect(withCentral('en', '7', exact)).toBe('7')
  })
})

describe('a figure made of others', () => {
  const ledger = new Ledger()
  const raw = (key: 'D1' | 'D2', centralIs: Figure['centralIs']) =>
    ledger.add({ key }, { value: interval, unit: 'share', formula: null, inputs: [], centralIs })
  const inputs = [raw('D1', 'measured-only'), raw('D2', 'convention')]

  it('is worth no more than they are, unless its formula says so', () => {
    const draft = { value: interval, unit: 'index', formula: null, inputs } as const
    const made = ledger.add({ key: 'dependence-index' }, draft).result
    expect(isFigure(made) && made.centralIs).toBe('convention')
    const told = ledger.add({ key: 'D3' }, { ...draft, centralIs: 'most-probable' }).result
    expect(isFigure(told) && told.centralIs).toBe('most-probable')
  })
})
