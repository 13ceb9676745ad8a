import { describe, expect, test } from 'vitest'
import type { OfChannel } from '../../../src/core/dossier/dossier.ts'
import type { AudienceShare, Observation, Publication, SurveyFact } from '../../../src/core/dossier/facts.ts'
import {
  mergeAudiences,
  mergeObservations,
  mergePublications,
  mergeSurveys,
} from '../../../src/core/dossier/merge-facts.ts'
import { nowhere } from '../../../src/core/problem.ts'
import { observation, publication, ref } from './samples.ts'

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
    expect(mergeObservations(all)).toEqual({ facts: all, problems: [] })
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
    const answer = (sha256: string, ageClass: string, users: number): OfChannel<SurveyFact> => ({
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
