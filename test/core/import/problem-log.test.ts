import { expect, test } from 'vitest'
import { digestProblems, ProblemLog } from '../../../src/core/import/problem-log.ts'
import { problem } from '../../../src/core/problem.ts'
import type { Problem } from '../../../src/core/problem.ts'

const bad = (value: string, row: number, column = 'Views') =>
  problem('invalid-number', 'warning', { value, column }, { file: 'a.csv', row, column })

const rows = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index)
const digest = (all: readonly Problem[]) => digestProblems(all, () => false)

function logOf(all: Iterable<Problem>): ProblemLog {
  const log = new ProblemLog()
  log.addAll(all)
  return log
}

test('every bad cell is listed, up to two hundred of a column; the others are counted', () => {
  const log = logOf(rows(2, 252).map((row) => bad('many', row)))
  log.add(bad('x', 3, 'Reach'))
  const all = log.list()
  expect(all.filter((one) => one.place.column === 'Views')).toHaveLength(200)
  expect(all.filter((one) => one.place.column === 'Reach')).toHaveLength(1)
  expect(all.at(-1)).toEqual(problem('more-problems', 'note', { of: 'invalid-number', count: 50 }, { file: 'a.csv' }))
})

test('what is held stays bounded, whatever the number of columns', () => {
  const log = logOf(rows(0, 30).flatMap((column) => rows(2, 202).map((row) => bad('x', row, `C${column}`))))
  expect(log.list()).toHaveLength(1001)
  expect(log.list().at(-1)?.params).toEqual({ of: 'invalid-number', count: 5000 })
})

test('in the digest, the same problem on many rows is listed once and counted', () => {
  const all = digest(logOf(rows(2, 502).map((row) => bad('many', row))).list())
  expect(all.map((one) => [one.code, one.place.row])).toEqual([
    ['invalid-number', 2],
    ['more-problems', null],
  ])
  expect(all[1]?.params).toEqual({ of: 'invalid-number', count: 499 })
})

test('in the digest, at most twenty of a code; what was counted before stays counted, once', () => {
  const all = digest(logOf(rows(2, 32).map((row) => bad(`v${row}`, row))).list())
  expect(all).toHaveLength(21)
  expect(all.at(-1)?.params).toEqual({ of: 'invalid-number', count: 10 })
  expect(digest(all)).toEqual(all)
})

test('in the digest, what must stay does, every time it comes', () => {
  const all = digestProblems(
    rows(2, 32).map((row) => bad('many', row)),
    (one) => (one.place.row ?? 0) >= 30,
  )
  expect(all.map((one) => one.place.row)).toEqual([2, 30, 31, null])
  expect(all.at(-1)?.params).toEqual({ of: 'invalid-number', count: 27 })
})
