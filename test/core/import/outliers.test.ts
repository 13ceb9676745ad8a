import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Facts, Observation } from '../../../src/core/dossier/facts.ts'
import { noFacts } from '../../../src/core/dossier/facts.ts'
import { daysLater } from '../../../src/core/import/calendar.ts'
import { noDecisions } from '../../../src/core/import/decisions.ts'
import { fixableCells } from '../../../src/core/import/fixable-cell.ts'
import { findImpossible } from '../../../src/core/import/impossible-values.ts'
import { importFile } from '../../../src/core/import/import-file.ts'
import { findOutliers } from '../../../src/core/import/outliers.ts'
import { nowhere } from '../../../src/core/problem.ts'
import { readFiles } from '../../../src/files/read-files.ts'
import { observation, publication, ref } from '../dossier/samples.ts'
import { filesUnder, samples } from './read-fixture.ts'
import { measure, recipe } from './recipes.ts'
import { sheet, source } from './sheets.ts'

/** One value a day. */
function series(values: readonly number[], fields: Partial<Observation> = {}): Facts {
  const observations = values.map((value, index) => {
    const day = daysLater('2025-03-01', index)
    return observation(ref('website'), value, { from: day, to: day, place: { ...nowhere, row: index + 2 }, ...fields })
  })
  return { ...noFacts, observations }
}

const found = (facts: Facts) =>
  findOutliers(facts).map((one) => [one.place.row, one.code === 'outlier' ? one.params.factor : null])

const steady = [410, 395, 430, 402, 388, 415, 407, 399, 421, 404]

describe('outliers', () => {
  test.each([
    ['ten times more', 4100, 10],
    ['a hundred times more', 40_300, 100],
    ['a thousand times more', 404_000, 1000],
    ['ten times less', 41, 0.1],
    ['a hundred times less', 4, 0.01],
    ['a thousand times less, decimals included', 0.402, 0.001],
  ])('%s', (_, value, factor) => {
    expect(found(series(steady.with(4, value)))).toEqual([[6, factor]])
  })

  test('the usual value is told, and the value is kept', () => {
    const [one] = findOutliers(series(steady.with(4, 4100)))
    expect(one).toMatchObject({ severity: 'warning', params: { value: 4100, usual: 407, factor: 10 } })
  })

  test.each([
    ['no power of ten', steady.with(4, 2000)],
    ['a peak among peaks', [400, 390, 4000, 410, 3900, 420, 400, 4100, 395, 405]],
    ['small counts', [4, 3, 5, 40, 4, 3, 6, 4, 5, 3]],
    ['a short series', [410, 395, 4100, 402, 388, 407]],
    ['a series that grew for good', [410, 395, 430, 402, 388, 4150, 4070, 3990, 4210, 4040]],
    ['a last month that is not over', [...steady, 41]],
    ['a first month that was not whole', [41, ...steady]],
    ['nothing at all, which is often true', steady.with(4, 0)],
  ])('not %s', (_, values) => {
    expect(found(series(values))).toEqual([])
  })

  test('too large at the end is still odd', () => {
    expect(found(series([...steady, 4100]))).toEqual([[12, 10]])
  })

  test('two odd values among twelve do not hide one another', () => {
    expect(found(series([...steady.with(3, 4100), ...steady.with(0, 4000)]))).toEqual([
      [5, 10],
      [12, 10],
    ])
  })

  test('another measure, channel or grain is another series', () => {
    const [views] = series([4100], { metric: 'views' }).observations
    const [network] = series([4100], { channel: ref('facebook') }).observations
    const [month] = series([12_400], { grain: 'month' }).observations
    const observations = [...series(steady).observations, ...[views, network, month].flatMap((one) => one ?? [])]
    expect(findOutliers({ ...noFacts, observations })).toEqual([])
  })

  test('of sendings, the number of people on the list', () => {
    const publications = steady.map((recipients, index) => {
      const metrics = { recipients: index === 5 ? 41_000 : recipients, 'unique-opens': index === 6 ? 2000 : 200 }
      return publication(ref('newsletter'), `${index}`, { at: `${daysLater('2025-03-01', index)}T08:00`, metrics })
    })
    expect(findOutliers({ ...noFacts, publications }).map((one) => one.params)).toMatchObject([{ factor: 100 }])
  })

  test('the order of the rows changes nothing', () => {
    const facts = series(steady.with(4, 4100))
    fc.assert(
      fc.property(fc.shuffledSubarray([...facts.observations], { minLength: steady.length }), (observations) => {
        expect(found({ ...noFacts, observations })).toEqual([[6, 10]])
      }),
      { numRuns: 20 },
    )
  })

  test('values drawn within a factor of two are never odd', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 200, max: 400, noNaN: true }), { maxLength: 60 }), (values) => {
        expect(found(series(values))).toEqual([])
      }),
    )
  })

  // Daily peaks of real accounts: none is an error, and none may be called one.
  test.skipIf(filesUnder(samples).length === 0)('nothing in the real exports', async () => {
    let values = 0
    for await (const file of readFiles([samples], {})) {
      const { facts } = importFile(file)
      values += facts.observations.length
      expect(findOutliers(facts), file.name).toEqual([])
    }
    expect(values).toBeGreaterThan(2000)
  })

  test('the cell can be typed again, and is then no longer odd', () => {
    const lines = ['Jour|Visites', ...steady.with(4, 4100).map((value, day) => `2025-03-${10 + day}|${value}`)]
    const file = source([sheet(lines)])
    const decisions = {
      ...noDecisions,
      recipe: recipe([
        ['Jour', 'date'],
        ['Visites', measure('visits')],
      ]),
    }
    const { problems } = importFile(file, { decisions }).inspection
    expect(problems.map((one) => one.code)).toEqual(['outlier'])
    const [cell] = fixableCells(problems, file, decisions)
    expect(cell).toMatchObject({ row: 6, column: 1, value: '4100' })
    const corrections = [{ sheet: null, row: 6, column: 1, before: '4100', after: '410' }]
    expect(importFile(file, { decisions: { ...decisions, corrections } }).inspection.problems).toEqual([])
  })
})

describe('values that cannot be', () => {
  const params = (facts: Partial<Facts>) => findImpossible({ ...noFacts, ...facts }).map((one) => one.params)

  test('more people than the list has', () => {
    const letter = (opens: number) =>
      publication(ref('newsletter'), '1', { metrics: { recipients: 310, 'unique-opens': opens } })
    expect(params({ publications: [letter(311)] })).toEqual([
      { metric: 'unique-opens', value: 311, whole: 'recipients', most: 310 },
    ])
    expect(params({ publications: [letter(310)] })).toEqual([])
  })

  test('more visitors than visits, on the same day of the same site', () => {
    const day = (metric: Observation['metric'], value: number, from = '2025-03-01', account: string | null = null) =>
      observation(ref('website', account), value, { metric, from, to: from })
    expect(params({ observations: [day('unique-visitors', 12), day('visits', 9)] })).toEqual([
      { metric: 'unique-visitors', value: 12, whole: 'visits', most: 9 },
    ])
    expect(params({ observations: [day('unique-visitors', 12), day('visits', 9, '2025-03-02')] })).toEqual([])
    expect(params({ observations: [day('unique-visitors', 12), day('visits', 9, '2025-03-01', 'b')] })).toEqual([])
    expect(params({ observations: [day('viewers', 12), day('views', 9)] })).toEqual([])
  })

  test('a share above the whole', () => {
    const part = (share: number) =>
      ({ channel: ref('facebook'), dimension: 'age', class: '18-24', share, place: nowhere }) as const
    expect(params({ audiences: [part(1), part(1.2)] })).toEqual([{ metric: 'age', value: 1.2, whole: '', most: 1 }])
  })
})
