import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ComponentId, Entry } from '../../../src/core/analysis.ts'
import { componentIds } from '../../../src/core/analysis.ts'
import { absent, figure } from '../../../src/core/figure.ts'
import type { Interval } from '../../../src/core/figure.ts'
import {
  dependenceIndex,
  letterCuts,
  letterOf,
  weightedGeometricMean,
} from '../../../src/core/indicators/dependence-index.ts'
import { bundledReference } from '../../../src/core/reference/effective.ts'

function components(values: readonly (Interval | null)[]): { list: readonly Entry[]; weights: null } {
  return {
    weights: null,
    list: componentIds.map((id, index) => {
      const value = values[index] ?? null
      return {
        code: '',
        id,
        subject: { key: id },
        result: value ? figure(value, 'share', 'measured', []) : absent('unavailable', 'no-costs'),
        formula: null,
        inputs: [],
      }
    }),
  }
}

const same = (value: number): Interval => ({ low: value, central: value, high: value })

function indexOf(values: readonly (Interval | null)[]) {
  const found = dependenceIndex.compute({ components: components(values), reference: bundledReference })
  return { ...found, value: found.index.value }
}

describe('the dependence index', () => {
  it('uses the geometric mean (HDI example)', () => {
    expect(weightedGeometricMean([0.6971, 0.3447, 0.5506], [1, 1, 1])).toBeCloseTo(0.50955, 5)
  })

  it('is 100 minus the autonomy that the known components leave', () => {
    const found = indexOf([same(0.3029), same(0.6553), same(0.4494), null, same(0.5), null, null])
    expect(found.available).toBe(4)
    expect(found.value).toMatchObject({
      central: expect.closeTo(100 - 100 * (0.6971 * 0.3447 * 0.5506 * 0.5) ** 0.25, 9) as number,
    })
  })

  it('cannot tell with fewer than four components', () => {
    const found = indexOf([same(0.5), same(0.5), same(0.5)])
    expect(found).toMatchObject({
      available: 3,
      letters: null,
      value: { status: 'cannot-tell', reason: 'too-few-components' },
    })
  })

  it('lets one total dependence ruin the rest, without reaching a hundred', () => {
    const found = indexOf([same(1), same(0), same(0), same(0)])
    expect(found.value).toMatchObject({ central: expect.closeTo(100 - 100 * 0.01 ** 0.25, 9) as number })
    expect(indexOf(componentIds.map(() => same(1))).value).toMatchObject({ high: expect.closeTo(99, 9) as number })
  })

  it('gives every letter that the interval touches', () => {
    const cuts = letterCuts(bundledReference)
    expect(['A', 'B', 'C', 'D', 'E'].map((_, index) => letterOf(index * 20, cuts))).toEqual(['A', 'B', 'C', 'D', 'E'])
    expect(letterOf(19.999, cuts)).toBe('A')
    const wide = { low: 0.1, central: 0.3, high: 0.45 }
    expect(indexOf([wide, wide, wide, wide]).letters).toEqual(['A', 'B', 'C'])
    expect(indexOf([same(0.5), same(0.5), same(0.5), same(0.5)]).letters).toEqual(['C'])
  })
})

describe('weights of the user', () => {
  const values = [same(0.9), same(0.2), same(0.2), same(0.2)]
  const indexWith = (byComponent: Partial<Record<ComponentId, number>>) =>
    dependenceIndex.compute({
      components: {
        ...components(values),
        weights: { byComponent: { D1: 1, D2: 1, D3: 1, D4: 1, D5: 1, D6: 1, D7: 1, ...byComponent }, reason: 'choix' },
      },
      reference: bundledReference,
    })

  it('raise what counts more, over the components that are known, and the index with equal weights is kept', () => {
    const found = indexWith({ D1: 3, D5: 5 })
    const equal = 100 - 100 * (0.1 * 0.8 ** 3) ** (1 / 4)
    expect(found.index.value).toMatchObject({
      central: expect.closeTo(100 - 100 * 0.1 ** (3 / 6) * 0.8 ** (3 / 6), 9) as number,
    })
    expect(found.equal?.index.value).toMatchObject({ central: expect.closeTo(equal, 9) as number })
    expect(indexOf(values).equal).toBeNull()
  })

  it('leave a component out when they are zero, and cannot all be zero among the known ones', () => {
    expect(indexWith({ D1: 0 }).index.value).toMatchObject({ central: expect.closeTo(20, 9) as number })
    const none = indexWith({ D1: 0, D2: 0, D3: 0, D4: 0 })
    expect(none).toMatchObject({
      letters: null,
      index: { value: { status: 'cannot-tell', reason: 'components-without-weight' } },
    })
  })

  it('that are equal change nothing, whatever they are', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1000, noNaN: true }), (weight) => {
        const all = Object.fromEntries(componentIds.map((id) => [id, weight]))
        const { index, equal } = indexWith(all)
        if ('status' in index.value || equal === null || 'status' in equal.index.value) throw new Error('No index')
        expect(index.value.low).toBeCloseTo(equal.index.value.low, 9)
      }),
    )
  })
})
