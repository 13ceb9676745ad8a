import { describe, expect, test } from 'vitest'
import type { OfChannel, OfSurvey } from '../../../src/core/dossier/dossier.ts'
import type { AudienceShare, Observation, Publication } from '../../../src/core/dossier/facts.ts'
import { choiceKey, groupKey } from '../../../src/core/dossier/choice-keys.ts'
import type { Choices } from '../../../src/core/dossier/choice-keys.ts'
import * as merge from '../../../src/core/dossier/merge-facts.ts'
import { nowhere } from '../../../src/core/problem.ts'
import { observation, publication, ref } from './samples.ts'

const mergeObservations = (all: readonly OfChannel<Observation>[], choices: Choices = {}) =>
  merge.mergeObservations(all, choices)
const mergePublications = (all: readonly OfChannel<Publication>[], choices: Choices = {}) =>
  merge.mergePublications(all, choices)
const mergeAudiences = (all: readonly OfChannel<AudienceShare>[], choices: Choices = {}) =>
  merge.mergeAudiences(all, choices)
const mergeSurveys = (all: readonly OfSurvey[], choices: Choices = {}) => merge.mergeSurveys(all, choices)

const day = (sha256: string, value: number, fields: Partial<Observation> = {}): OfChannel<Observation> => ({
  ...observation(ref('facebook'), value, fields),
  channel: 'facebook',
  sha256,
})
const post = (sha256: string, id: string, fields: Partial<Publication> = {}): OfChannel<Publication> => ({
  ...publication(ref('facebook'), id, fields),
  channel: 'facebook',
  sha256,
})

describe('observations', () => {
  test('identical values are kept once, from the first file, without a word', () => {
    const merged = mergeObservations([day('a', 12), day('b', 12)])
    expect(merged.facts).toMatchObject([{ value: 12, sha256: 'a' }])
    expect(merged.problems).toEqual([])
  })

  test('of different values the latest import is kept, and both are named', () => {
    const place = { ...nowhere, file: 'new.csv' }
    const merged = mergeObservations([day('a', 12), day('b', 15, { place })])
    expect(merged.facts).toMatchObject([{ value: 15, sha256: 'b' }])
    expect(merged.problems).toMatchObject([
      {
        code: 'conflicting-values',
        params: {
          channel: 'facebook',
          metric: 'reach',
          period: '2025-03-01',
          kept: 15,
          other: 12,
          otherFile: 'Reach.csv',
          count: 1,
        },
        place: { file: 'new.csv' },
      },
    ])
  })

  test('of two rows of one file the last is kept, and no other file is accused', () => {
    const merged = mergeObservations([day('a', 12), day('a', 15)])
    expect(merged.facts).toMatchObject([{ value: 15 }])
    expect(merged.problems).toMatchObject([{ params: { kept: 15, other: 12, otherFile: '' } }])
  })

  test('a year exported twice gives one problem per channel and metric, with the number of differences', () => {
    const days = ['2025-03-01', '2025-03-02', '2025-03-03']
    const merged = mergeObservations([
      ...days.map((from) => day('a', 12, { from, to: from })),
      ...days.map((from) => day('b', 13, { from, to: from })),
    ])
    expect(merged.facts).toHaveLength(3)
    expect(merged.problems).toMatchObject([{ params: { count: 3, period: '2025-03-01' } }])
  })

  test('another day, metric, grain or channel is another fact', () => {
    const all = [
      day('a', 1),
      day('a', 2, { from: '2025-03-02', to: '2025-03-02' }),
      day('a', 3, { metric: 'views' }),
      day('a', 4, { grain: 'range' }),
      { ...day('a', 5), channel: 'instagram' },
    ]
    expect(mergeObservations(all)).toEqual({ facts: all, problems: [], conflicts: [] })
  })
})

describe('publications', () => {
  test('the same identifier in two exports is one publication, its counters put together', () => {
    const merged = mergePublications([
      post('a', '1', { metrics: { reach: 100, likes: 4 } }),
      post('b', '1', { metrics: { reach: 120, views: 300 } }),
    ])
    expect(merged.facts).toMatchObject([{ id: '1', sha256: 'b', metrics: { reach: 120, likes: 4, views: 300 } }])
    expect(merged.problems).toMatchObject([
      { params: { metric: 'reach', kept: 120, other: 100, period: '2025-03-01', count: 1 } },
    ])
  })

  test('without identifier, the minute of publication is the key', () => {
    const merged = mergePublications([post('a', ''), post('b', ''), post('b', '', { at: '2025-03-01T09:01' })])
    expect(merged.facts.map((one) => one.at)).toEqual(['2025-03-01T09:00', '2025-03-01T09:01'])
  })
})

describe('audiences and surveys are wholes', () => {
  const city = (sha256: string, name: string, share: number): OfChannel<AudienceShare> => ({
    channel: 'facebook',
    dimension: 'city',
    class: name,
    share,
    sha256,
    place: { ...nowhere, file: `${sha256}.csv` },
  })

  test('the latest list replaces the earlier one, never mixed with it', () => {
    const merged = mergeAudiences([city('a', 'Valmer', 0.4), city('a', 'Caen', 0.1), city('b', 'Valmer', 0.5)])
    expect(merged.facts).toEqual([city('b', 'Valmer', 0.5)])
    expect(merged.problems).toMatchObject([{ params: { metric: 'city', kept: 0.5, other: 0.4, otherFile: 'a.csv' } }])
  })

  test('the same list twice is one list', () => {
    const merged = mergeAudiences([city('a', 'Valmer', 0.4), city('b', 'Valmer', 0.4)])
    expect(merged.facts).toHaveLength(1)
    expect(merged.problems).toEqual([])
  })

  test('the age classes of an earlier survey are not mixed with the latest', () => {
    const answer = (sha256: string, ageClass: string, users: number): OfSurvey => ({
      channel: 'bulletin',
      ageClass,
      respondents: 40,
      users,
      sha256,
      place: nowhere,
    })
    const merged = mergeSurveys([answer('a', '18-24', 5), answer('a', '25-34', 6), answer('b', '15-29', 7)])
    expect(merged.facts).toEqual([answer('b', '15-29', 7)])
  })
})

describe('choices between files', () => {
  const reach = ['facebook', 'reach'] as const
  const days = ['2025-03-01', '2025-03-02']
  const two = (sha256: string, value: number) => days.map((from) => day(sha256, value, { from, to: from }))
  const values = (choices: Choices, ...all: readonly OfChannel<Observation>[][]) =>
    mergeObservations(all.flat(), choices).facts.map((one) => one.value)

  test('one value, or everything that two files say differently of a measure', () => {
    const one = choiceKey(...reach, '2025-03-01', 'b', 'a')
    const all = groupKey(...reach, 'a', 'b')
    expect(values({ [one]: 'a' }, two('a', 1), two('b', 2))).toEqual([1, 2])
    expect(values({ [all]: 'a' }, two('a', 1), two('b', 2))).toEqual([1, 1])
    // What was said of one value wins over what was said of all.
    expect(values({ [all]: 'a', [one]: 'b' }, two('a', 1), two('b', 2))).toEqual([2, 1])
    // A choice about other files, or for a file that is not one of the two, is none.
    expect(values({ [groupKey(...reach, 'a', 'c')]: 'a', [all]: 'c' }, two('a', 1), two('b', 2))).toEqual([2, 2])
  })

  test('settled, a difference is no longer a problem; it can still be chosen otherwise', () => {
    const merged = mergeObservations([day('a', 1), day('b', 2)], { [groupKey(...reach, 'a', 'b')]: 'a' })
    expect(merged.problems).toEqual([])
    expect(merged.conflicts).toMatchObject([
      {
        channel: 'facebook',
        metric: 'reach',
        period: '2025-03-01',
        kept: { value: 1, sha256: 'a' },
        other: { value: 2 },
      },
    ])
    const unsettled = mergeObservations([day('a', 1), day('b', 2)])
    expect(unsettled.conflicts).toMatchObject([{ kept: { sha256: 'b' }, other: { sha256: 'a' } }])
    expect(unsettled.conflicts.map((one) => one.key)).toEqual(merged.conflicts.map((one) => one.key))
  })

  test('what is believed of two files is what a third one is compared with', () => {
    const chosen = { [groupKey(...reach, 'a', 'b')]: 'a' }
    const merged = mergeObservations([day('a', 1), day('b', 2), day('c', 1)], chosen)
    expect(merged.facts).toMatchObject([{ value: 1 }])
    expect(merged.problems).toEqual([])
  })

  test('a publication keeps each counter from the file that was chosen, and names the file that gave it', () => {
    const posts = [
      post('a', '1', { metrics: { reach: 100 } }),
      post('b', '1', { metrics: { likes: 4 } }),
      post('c', '1', { metrics: { reach: 120, likes: 5 } }),
    ]
    const merged = mergePublications(posts, { [choiceKey(...reach, '1', 'a', 'c')]: 'a' })
    expect(merged.facts).toMatchObject([{ metrics: { reach: 100, likes: 5 } }])
    expect(merged.conflicts.map((one) => [one.metric, one.kept.sha256, one.other.sha256])).toEqual([
      ['reach', 'a', 'c'],
      ['likes', 'c', 'b'],
    ])
    expect(merged.problems).toMatchObject([{ params: { metric: 'likes', period: '2025-03-01' } }])
  })

  test('two rows of one file leave nothing to choose', () => {
    const merged = mergeObservations([day('a', 1), day('a', 2)])
    expect(merged.conflicts).toEqual([])
    expect(merged.problems).toHaveLength(1)
  })

  const age = (sha256: string, name: string, share: number): OfChannel<AudienceShare> => ({
    channel: 'facebook',
    dimension: 'age',
    class: name,
    share,
    sha256,
    place: { ...nowhere, file: `${sha256}.csv` },
  })

  test('an audience is chosen whole', () => {
    const all = [age('a', '18-24', 0.4), age('a', '65+', 0.6), age('b', '18-24', 0.5), age('b', '25-34', 0.5)]
    const [conflict] = mergeAudiences(all).conflicts
    expect(conflict).toMatchObject({ metric: 'age', period: '18-24', kept: { sha256: 'b' } })
    expect(conflict?.key).toBe(conflict?.group)
    const merged = mergeAudiences(all, { [conflict?.key ?? '']: 'a' })
    expect(merged.facts).toEqual(all.slice(0, 2))
    expect(merged.problems).toEqual([])
    expect(merged.conflicts).toMatchObject([{ kept: { sha256: 'a' }, other: { sha256: 'b' } }])
  })

  test('a survey too', () => {
    const answer = (sha256: string, users: number): OfSurvey => ({
      ...{ channel: 'bulletin', ageClass: '18-24', respondents: 40, users, sha256, place: nowhere },
    })
    const all = [answer('a', 5), answer('b', 6)]
    expect(mergeSurveys(all, { [groupKey('bulletin', 'survey', 'a', 'b')]: 'a' }).facts).toEqual([answer('a', 5)])
  })

  test('the list is bounded, the number told is not', () => {
    const all = ['a', 'b'].flatMap((sha256, index) =>
      Array.from({ length: 600 }, (_, at) => day(sha256, index, { from: `r${at}`, to: `r${at}` })),
    )
    const merged = mergeObservations(all)
    expect(merged.conflicts).toHaveLength(500)
    expect(merged.problems).toMatchObject([{ params: { count: 600 } }])
  })
})
