import { expect, it } from 'vitest'
import { wilson } from '../../../src/core/survey/wilson.ts'

it('reproduces 81/263 and 0/20 (method.md §10)', () => {
  expect(wilson(81, 263).low).toBeCloseTo(0.2553, 4)
  expect(wilson(81, 263).high).toBeCloseTo(0.3662, 4)
  expect(wilson(81, 263).central).toBe(81 / 263)
  expect(wilson(0, 20)).toMatchObject({ low: 0, central: 0 })
  expect(wilson(0, 20).high).toBeCloseTo(0.1611, 4)
  expect(wilson(20, 20)).toMatchObject({ central: 1, high: 1 })
})

it('refuses what is not a proportion', () => {
  expect(() => wilson(1, 0)).toThrow(RangeError)
  expect(() => wilson(3, 2)).toThrow(RangeError)
  expect(() => wilson(Number.NaN, 2)).toThrow(RangeError)
})
