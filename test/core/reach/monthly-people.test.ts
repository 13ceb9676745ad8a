import { describe, expect, it } from 'vitest'
import { auditPeriod, daysInMonth, monthsOf } from '../../../src/core/audit-period.ts'
import type { OfChannel } from '../../../src/core/dossier/dossier.ts'
import type { Observation, Publication } from '../../../src/core/dossier/facts.ts'
import type { Channel } from '../../../src/core/dossier/channel.ts'
import { channelFacts, followersOf } from '../../../src/core/reach/channel-facts.ts'
import { monthlyPeople } from '../../../src/core/reach/monthly-people.ts'
import { channel, emptyDossier, month, observation, post } from '../hand-dossier.ts'

const on = '2026-01-15'

function people(
  of: Channel,
  observations: readonly OfChannel<Observation>[],
  publications: readonly OfChannel<Publication>[] = [],
) {
  const dossier = { ...emptyDossier, channels: [of], observations, publications }
  const [facts] = channelFacts(dossier)
  if (!facts) throw new Error('unknown service')
  return monthlyPeople(facts, auditPeriod(dossier, on)?.months ?? [], on)
}

const website = channel('website')
const facebook = channel('facebook:p')

describe('the audit period', () => {
  it('is the twelve months that end with the last full month with data', () => {
    const dossier = { ...emptyDossier, observations: [month('website', 'visits', '2025-12', 1)] }
    expect(auditPeriod(dossier, on)).toMatchObject({ from: '2025-01-01', to: '2025-12-31' })
  })

  it('leaves out the current month, unless it is all there is, and anything later', () => {
    const now = post('facebook:p', '1', '2026-01-03', 5)
    const later = post('facebook:p', '2', '2026-02-03', 5)
    const old = month('website', 'visits', '2023-02', 1)
    expect(auditPeriod({ ...emptyDossier, publications: [now, later], observations: [old] }, on)?.to).toBe('2023-02-28')
    expect(auditPeriod({ ...emptyDossier, publications: [now, later] }, on)?.to).toBe('2026-01-31')
    expect(auditPeriod({ ...emptyDossier, publications: [later] }, on)).toBeNull()
  })

  it('knows months', () => {
    expect([daysInMonth('2024-02'), daysInMonth('2025-12')]).toEqual([29, 31])
    expect(monthsOf({ grain: 'range', from: '2024-12-15', to: '2025-02-02' })).toEqual([
      '2024-12',
      '2025-01',
      '2025-02',
    ])
    expect(monthsOf({ grain: 'stock', from: '2024-12-15', to: '2024-12-15' })).toEqual([])
  })
})

describe('rung 1: monthly unique', () => {
  it('averages the months that have a value', () => {
    const found = people(website, [
      month('website', 'unique-visitors', '2025-10', 1000),
      month('website', 'unique-visitors', '2025-12', 2000),
      month('website', 'unique-visitors', '2024-12', 9999),
    ])
    expect(found).toMatchObject({
      rung: 'monthly-unique',
      formula: 'monthly-unique',
      quality: 'measured',
      unit: 'people',
    })
    expect(found?.interval).toEqual({ low: 1500, central: 1500, high: 1500 })
  })

  it('averages the issues of a newsletter, never adds their readers', () => {
    const newsletter = channel('newsletter', { subscribers: { low: 900, high: 900 } })
    const found = people(newsletter, [
      observation('newsletter', 'unique-opens', 'day', '2025-11-03', '2025-11-03', 200),
      observation('newsletter', 'unique-opens', 'day', '2025-11-17', '2025-11-17', 300),
      observation('newsletter', 'unique-opens', 'day', '2025-12-01', '2025-12-01', 350),
    ])
    expect(found).toMatchObject({ rung: 'monthly-unique', formula: 'monthly-issues' })
    expect(found?.interval.central).toBe((250 + 350) / 2)
  })

  it('averages the sendings of a newsletter that are publications, two of one day included', () => {
    const issue = (id: string, day: string, opens: number): OfChannel<Publication> => ({
      ...post('newsletter', id, day, 0),
      kind: 'other',
      metrics: { recipients: 900 + opens, 'unique-opens': opens },
    })
    const sent = [issue('1', '2025-11-17', 200), issue('2', '2025-11-17', 300), issue('3', '2025-12-01', 350)]
    const found = people(channel('newsletter'), [], sent)
    expect(found).toMatchObject({ rung: 'monthly-unique', formula: 'monthly-issues', quality: 'measured' })
    expect(found?.interval.central).toBe((250 + 350) / 2)
    // What a person copied for one month does not hide the two that the export has.
    expect(people(channel('newsletter'), [month('newsletter', 'unique-opens', '2025-12', 1)], sent)).toEqual(found)
  })

  it('takes 28 days for a month, whatever the export calls them', () => {
    const found = people(facebook, [observation('facebook:p', 'reach', 'range', '2025-12-02', '2025-12-29', 700)])
    expect(found).toMatchObject({ rung: 'monthly-unique', interval: { low: 700, high: 700 }, unit: 'accounts' })
  })
})

describe('rung 2: daily or publication unique', () => {
  it('goes from the greatest day to the sum of the days', () => {
    const days = Array.from({ length: 31 }, (_, day) => {
      const date = `2025-12-${String(day + 1).padStart(2, '0')}`
      return observation('facebook:p', 'reach', 'day', date, date, day === 0 ? 400 : 10)
    })
    const found = people(facebook, days)
    expect(found).toMatchObject({ rung: 'daily-or-post-unique', formula: 'daily-unique', quality: 'estimated' })
    expect(found?.interval).toEqual({ low: 400, central: Math.sqrt(400 * 700), high: 700 })
  })

  it('supposes that the days an export lacks are like the others', () => {
    const found = people(facebook, [
      observation('facebook:p', 'reach', 'day', '2025-12-01', '2025-12-01', 100),
      observation('facebook:p', 'reach', 'day', '2025-12-02', '2025-12-02', 100),
    ])
    expect(found?.interval).toMatchObject({ low: 100, high: 3100 })
  })

  it('bounds a month by its publications, and counts silent months between two', () => {
    const found = people(
      facebook,
      [],
      [
        post('facebook:p', '1', '2025-10-05', 400),
        post('facebook:p', '2', '2025-10-09', 900),
        post('facebook:p', '3', '2025-12-09', 100),
      ],
    )
    // October [900, 1300], November nobody (or unknown), December 100.
    expect(found?.interval.low).toBeCloseTo((900 + 0 + 100) / 3, 9)
    expect(found?.interval.central).toBeCloseTo((Math.sqrt(900 * 1300) + 0 + 100) / 3, 9)
    expect(found?.interval.high).toBeCloseTo((1300 + 100) / 2, 9)
    expect(found?.sources).toEqual([
      { kind: 'file', file: 'posts.csv', sha256: 'bb', sheet: null, column: null, rows: [3, 3] },
    ])
  })

  it('divides a count over several months, at the lowest, by these months', () => {
    const found = people(facebook, [observation('facebook:p', 'reach', 'year', '2025-01-01', '2025-12-31', 12_000)])
    expect(found?.formula).toBe('long-unique')
    expect(found?.interval.low).toBeCloseTo(12_000 / (365 / (365.25 / 12)), 6)
    expect(found?.interval.high).toBe(12_000)
  })
})

describe('the rungs below', () => {
  it('multiplies subscribers by the published organic reach', () => {
    const found = people(channel('facebook:p', { subscribers: { low: 2000, high: 2000 } }), [])
    expect(found).toMatchObject({ rung: 'subscribers', quality: 'estimated', unit: 'accounts' })
    expect(found?.interval.low).toBeCloseTo(30, 9)
    expect(found?.interval.central).toBeCloseTo(2000 * Math.sqrt(0.0015), 9)
    expect(found?.interval.high).toBeCloseTo(200, 9)
    expect(found?.sources).toContainEqual({ kind: 'reference', id: 'prior/organic-reach-facebook' })
  })

  it('prefers the followers of a file to those typed', () => {
    const found = people(channel('facebook:p', { subscribers: { low: 9, high: 9 } }), [
      observation('facebook:p', 'followers', 'stock', '2025-11-01', '2025-11-01', 1000),
      observation('facebook:p', 'followers', 'stock', '2025-12-01', '2025-12-01', 2000),
      observation('facebook:p', 'followers', 'stock', '2027-12-01', '2027-12-01', 5000),
    ])
    expect(found?.interval.high).toBeCloseTo(200, 9)
  })

  it('takes what was typed, as it is, for a channel that counts people', () => {
    const meeting = channel('public-meeting', { peoplePerMonth: { low: 40, high: 90 } })
    expect(people(meeting, [])).toMatchObject({
      rung: 'typed',
      quality: 'declared',
      interval: { low: 40, central: 65, high: 90 },
    })
  })

  it('multiplies copies by readership for paper', () => {
    const bulletin = channel('print-bulletin', { peoplePerMonth: { low: 1000, high: 1000 } })
    const found = people(bulletin, [])
    expect(found).toMatchObject({ rung: 'distribution', quality: 'estimated' })
    expect(found?.interval.low).toBeCloseTo(350, 9)
    expect(found?.interval.high).toBeCloseTo(790, 9)
  })

  it('counts the months between two issues, except in the high end', () => {
    const bulletin = channel('print-bulletin')
    const quarterly = ['2025-03', '2025-06', '2025-09', '2025-12'].map((name) =>
      month('print-bulletin', 'copies', name, 1000),
    )
    const found = people(bulletin, quarterly)
    // Four issues in ten months, March to December.
    expect(found?.interval.low).toBeCloseTo(350 * 0.4, 9)
    expect(found?.interval.high).toBeCloseTo(790, 9)
    const letter = people(channel('newsletter'), [
      month('newsletter', 'unique-opens', '2025-10', 300),
      month('newsletter', 'unique-opens', '2025-12', 300),
    ])
    expect(letter).toMatchObject({ interval: { low: 200, central: 200, high: 300 }, quality: 'estimated' })
  })

  it('never takes displays for people: they only give a maximum', () => {
    const found = people(website, [
      month('website', 'page-views', '2025-12', 5000),
      month('website', 'visits', '2025-12', 1200),
    ])
    expect(found).toMatchObject({ rung: 'displays-only', interval: { low: 0, high: 1200 }, quality: 'estimated' })
  })

  it('knows no one behind the impressions of X: at most one person each', () => {
    const found = people(channel('x:p'), [
      observation('x:p', 'impressions', 'month', '2025-12-01', '2025-12-31', 4000),
      // Views of videos and visits of the profile see a part only: they bound nothing.
      observation('x:p', 'video-views', 'month', '2025-12-01', '2025-12-31', 30),
      observation('x:p', 'page-visits', 'month', '2025-12-01', '2025-12-31', 12),
    ])
    expect(found).toMatchObject({ rung: 'displays-only', interval: { low: 0, high: 4000 }, quality: 'estimated' })
  })

  it('counts the feed of a platform before the visitors of its page', () => {
    const linkedin = channel('linkedin:p')
    const visitors = observation('linkedin:p', 'unique-visitors', 'day', '2025-12-01', '2025-12-01', 4)
    const pages = observation('linkedin:p', 'page-views', 'day', '2025-12-01', '2025-12-01', 9)
    const inFeed = observation('linkedin:p', 'reach-organic', 'day', '2025-12-01', '2025-12-01', 120)
    const shown = observation('linkedin:p', 'impressions', 'day', '2025-12-01', '2025-12-01', 300)
    expect(people(linkedin, [visitors, pages, inFeed, shown])?.interval).toMatchObject({ low: 120, high: 120 * 31 })
    expect(people(linkedin, [visitors, pages, shown])).toMatchObject({
      rung: 'displays-only',
      interval: { low: 0, high: 300 * 31 },
    })
    expect(people(linkedin, [visitors, pages])).toMatchObject({ rung: 'daily-or-post-unique', interval: { low: 4 } })
    // On a site, visitors are those who saw something.
    expect(people(website, [month('website', 'unique-visitors', '2025-12', 700)])?.interval.high).toBe(700)
  })

  it('bounds the month of TikTok by its daily reached audience', () => {
    const days = [50, 80, 20].map((value, index) => {
      const date = `2025-12-0${String(index + 1)}`
      return observation('tiktok:p', 'reach', 'day', date, date, value)
    })
    const found = people(channel('tiktok:p'), [
      ...days,
      observation('tiktok:p', 'views', 'day', '2025-12-01', '2025-12-01', 9),
    ])
    expect(found).toMatchObject({ formula: 'daily-unique', unit: 'accounts' })
    expect(found?.interval.low).toBe(80)
    expect(found?.interval.high).toBeCloseTo((150 * 31) / 3, 9)
  })

  it('uses older counts rather than none, and says so', () => {
    const found = people(
      facebook,
      [month('website', 'visits', '2025-12', 1)],
      [post('facebook:p', '1', '2023-05-05', 400)],
    )
    expect(found).toMatchObject({ olderThan: '2023-05', quality: 'estimated', interval: { low: 400, high: 400 } })
  })

  it('is null when nothing says anything', () => {
    expect(people(facebook, [])).toBeNull()
  })
})

describe('followers', () => {
  it('are the recipients of the latest issue when nothing else says', () => {
    const issue = (day: string, recipients: number): OfChannel<Publication> => ({
      ...post('newsletter', day, day, 0),
      metrics: { recipients },
    })
    const publications = [issue('2025-12-01', 1240), issue('2026-01-10', 1251), issue('2026-02-01', 9999)]
    const of = (declared: Channel, observations: readonly OfChannel<Observation>[]) => {
      const dossier = { ...emptyDossier, channels: [declared], observations, publications }
      return channelFacts(dossier).map((facts) => followersOf(facts, on)?.interval.central)
    }
    expect(of(channel('newsletter'), [])).toEqual([1251])
    expect(of(channel('newsletter', { subscribers: { low: 800, high: 800 } }), [])).toEqual([800])
    expect(of(channel('newsletter'), [observation('newsletter', 'followers', 'stock', '', '', 700)])).toEqual([700])
  })
})
