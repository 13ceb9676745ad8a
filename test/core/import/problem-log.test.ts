import { expect, test } from 'vitest'
import { ProblemLog } from '../../../src/core/import/problem-log.ts'
import { problem } from '../../../src/core/problem.ts'

const bad = (value: string, row: number) =>
  problem('invalid-number', 'warning', { value, column: 'Views' }, { file: 'a.csv', row, column: 'Views' })

test('the same problem on many rows is listed once and counted', () => {
  const log = new ProblemLog()
  for (let row = 2; row < 502; row += 1) log.add(bad('many', row))
  expect(log.list().map((one) => [one.code, one.place.row])).toEqual([
    ['invalid-number', 2],
    ['more-problems', null],
  ])
  expect(log.list()[1]?.params).toEqual({ of: 'invalid-number', count: 499 })
})

test('at most twenty of a code; logs put together count together', () => {
  const inner = new ProblemLog()
  for (let row = 2; row < 32; row += 1) inner.add(bad(`v${row}`, row))
  const outer = new ProblemLog()
  outer.addAll(inner.list())
  outer.add(bad('v31', 31))
  expect(outer.list()).toHaveLength(21)
  expect(outer.list().at(-1)?.params).toEqual({ of: 'invalid-number', count: 11 })
})
