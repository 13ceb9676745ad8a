import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../src/core/findings/finding.ts'
import { judge, rules, severities } from '../../../src/core/findings/findings.ts'
import type { Observed } from '../../../src/core/findings/findings.ts'
import {
  bandReach,
  channel,
  components,
  entry,
  known,
  nothingObserved,
  passedGate,
  residents,
  share,
} from './hand-observed.ts'

const find = (observed: Observed, id: string): Finding | undefined => judge(observed).find((one) => one.id === id)

const withReach = (changes: Partial<Observed['reach']>, adults = 1000): Observed => ({
  ...nothingObserved,
  channels: [channel('website')],
  residents: { ...nothingObserved.residents, adults: entry('residents-adults', residents(adults)) },
  reach: { ...nothingObserved.reach, ...changes },
})
const withDependence = (changes: Partial<Observed['dependence']>): Observed => ({
  ...nothingObserved,
  dependence: { ...nothingObserved.dependence, ...changes },
})
const withChannels = (...channels: Observed['channels']): Observed => ({ ...nothingObserved, channels })

describe('judge', () => {
  it('finds only what to find out when nothing is known', () => {
    const findings = judge(nothingObserved)
    expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(['unknown']))
    expect(findings.map(({ id }) => id)).toEqual([
      'alerts-unknown',
      'message-types-unknown',
      'reach-unknown',
      'dependence-unknown',
      'inventory-unknown',
      'population-unknown',
    ])
  })

  it('puts the gravest first, then keeps the order of the rules', () => {
    const findings = judge({
      ...withDependence({
        components: components({ D3: share(0.8), D5: share(0.4) }),
        gate: {
          ...passedGate,
          status: 'fail',
          alerts: { status: 'fail', channels: ['facebook'], operators: ['meta'] },
        },
      }),
      channels: [channel('facebook', { officialLinks: 2 }), channel('posters')],
    })
    const places = findings.map(({ severity }) => severities.indexOf(severity))
    expect(places).toEqual([...places].sort((one, other) => one - other))
    expect(findings[0]?.id).toBe('alerts-depend-on-one-company')
    const order = rules.map(({ id }): string => id)
    const warnings = findings.filter(({ severity }) => severity === 'warning').map(({ id }) => order.indexOf(id))
    expect(warnings).toEqual([...warnings].sort((one, other) => one - other))
    expect(judge(nothingObserved)).toEqual(judge(nothingObserved))
  })

  it('names the company that alerts depend on', () => {
    const observed = withDependence({
      gate: {
        status: 'fail',
        alerts: { status: 'fail', channels: ['facebook', 'instagram'], operators: ['meta'] },
        walledTypes: { status: 'fail', types: ['school'] },
      },
    })
    expect(find(observed, 'alerts-depend-on-one-company')).toMatchObject({
      severity: 'alarm',
      params: { operators: ['meta'], channels: ['facebook', 'instagram'] },
    })
    expect(find(observed, 'message-types-behind-wall')?.params.types).toEqual(['school'])
    expect(find(withDependence({ gate: passedGate }), 'gate-passed')?.severity).toBe('good')
  })

  it('warns of residents not reached when even the low end says so, notes it when only the most probable value does', () => {
    const sure = withReach({ notReached: entry('not-reached-total', residents(400, 500, 700)) })
    expect(find(sure, 'many-not-reached')).toMatchObject({
      severity: 'warning',
      figures: ['not-reached-total', 'residents-adults'],
      threshold: 'threshold/many-not-reached',
      params: { sure: 1 },
    })
    const likely = withReach({ notReached: entry('not-reached-total', residents(0, 500, 700)) })
    expect(find(likely, 'many-not-reached')).toMatchObject({ severity: 'information', params: { sure: 0 } })
    const undescribed = { ...sure, channels: [channel('facebook', { fromFilesOnly: true })] }
    expect(find(undescribed, 'many-not-reached')).toBeUndefined()
    const few = withReach({ notReached: entry('not-reached-total', residents(0, 200, 700)) })
    expect(find(few, 'many-not-reached')).toBeUndefined()
  })

  it('says that platforms alone reach someone only as firmly as the range allows', () => {
    const firm = withDependence({ components: components({ D1: share(0.3, 0.4, 0.6) }) })
    expect(find(firm, 'reach-only-through-platforms')).toMatchObject({ severity: 'warning', params: { sure: 1 } })
    const loose = withDependence({ components: components({ D1: share(0, 0.4, 0.8) }) })
    expect(find(loose, 'reach-only-through-platforms')).toMatchObject({ severity: 'information', params: { sure: 0 } })
  })

  it('tells the old, the young and the worst of the others apart', () => {
    const observed = withReach({
      byBand: [
        bandReach('15-29', 200, residents(120)),
        bandReach('30-44', 200, residents(110)),
        bandReach('45-59', 200, residents(150)),
        bandReach('60-74', 200, residents(20)),
        bandReach('75+', 200, residents(90)),
      ],
    })
    expect(find(observed, 'young-not-reached')?.figures).toEqual(['not-reached-band/15-29', 'residents-band/15-29'])
    expect(find(observed, 'band-not-reached')?.params).toMatchObject({ band: '45-59' })
    expect(find(observed, 'seniors-not-reached')).toBeUndefined()
  })

  it('says that a range is too wide to conclude', () => {
    const wide = withReach({ total: entry('reached-total', residents(300, 500, 750)) })
    expect(find(wide, 'wide-interval')?.severity).toBe('unknown')
    const narrow = withReach({ total: entry('reached-total', residents(700, 800, 850)) })
    expect(find(narrow, 'wide-interval')).toBeUndefined()
    expect(find(narrow, 'most-reached')?.severity).toBe('good')
    expect(find(withReach({ total: entry('reached-total', residents(0)) }, 0), 'most-reached')).toBeUndefined()
  })

  it('judges the index by its letters, whole', () => {
    const index = entry('dependence-index', known(70, 75, 85, 'index'))
    expect(find(withDependence({ index, letters: ['D'], available: 6 }), 'high-dependence')?.severity).toBe('warning')
    expect(find(withDependence({ index, letters: ['D', 'E'], available: 6 }), 'high-dependence')?.severity).toBe(
      'alarm',
    )
    expect(find(withDependence({ index, letters: ['C', 'D'], available: 6 }), 'high-dependence')).toBeUndefined()
    expect(find(withDependence({ index, letters: ['A', 'B'], available: 6 }), 'low-dependence')?.severity).toBe('good')
    expect(find(withDependence({ index, letters: ['D'], available: 6 }), 'dependence-unknown')).toBeUndefined()
  })

  it('takes concentration on the authority itself for no dependence', () => {
    const observed = (own: number): Observed => ({
      ...withDependence({ components: components({ D2: share(0.7) }) }),
      reach: {
        ...nothingObserved.reach,
        byOwnMedia: entry('reached-by-own-media', residents(own)),
        byOperator: [
          {
            operator: 'x-corp',
            services: ['x'],
            reached: entry('reached-by-operator', residents(10), 'x-corp'),
            exclusive: entry('exclusive-to-operator'),
          },
          {
            operator: 'meta',
            services: ['facebook'],
            reached: entry('reached-by-operator', residents(500), 'meta'),
            exclusive: entry('exclusive-to-operator'),
          },
        ],
      },
    })
    expect(find(observed(100), 'operator-concentration')).toMatchObject({
      params: { operators: ['meta'] },
      figures: ['D2', 'reached-by-operator/meta'],
      threshold: 'threshold/hhi',
    })
    expect(find(observed(900), 'operator-concentration')).toBeUndefined()
  })

  it('draws no warning from ignorance alone', () => {
    const unknown = withDependence({ components: components({ D4: share(0, 0.5, 1), D7: share(0, 0.5, 1) }) })
    expect(find(unknown, 'audience-locked-in')).toBeUndefined()
    expect(find(unknown, 'account-wall')).toBeUndefined()
    const partly = withDependence({ components: components({ D4: share(0.2, 0.6, 1) }) })
    expect(find(partly, 'audience-locked-in')?.severity).toBe('warning')
    const facebook = { ...unknown, channels: [channel('facebook')] }
    expect(find(facebook, 'account-wall-unknown')?.severity).toBe('unknown')
    const checked = { ...facebook, dependence: { ...facebook.dependence, components: components({ D7: share(0.6) }) } }
    expect(find(checked, 'account-wall-unknown')).toBeUndefined()
    expect(find(checked, 'account-wall')?.severity).toBe('warning')
  })

  it('takes a missing channel for a fact only when somebody described the channels', () => {
    const files = withChannels(channel('facebook', { fromFilesOnly: true }))
    expect(find(files, 'no-offline-channel')).toBeUndefined()
    expect(find(files, 'no-newsletter')).toBeUndefined()
    expect(find(files, 'inventory-unknown')).toBeDefined()
    const described = withChannels(channel('facebook'))
    expect(find(described, 'no-offline-channel')?.severity).toBe('warning')
    expect(find(described, 'no-newsletter')?.severity).toBe('warning')
    const texted = withChannels(channel('facebook'), channel('sms-alerts'))
    expect(find(texted, 'no-newsletter')?.severity).toBe('information')
    expect(find(texted, 'no-offline-channel')).toBeUndefined()
  })

  it('asks who holds each list, and warns when the supplier does', () => {
    const observed = withChannels(
      channel('newsletter', { listOwner: 'authority' }),
      channel('panneaupocket', { listOwner: 'operator' }),
      channel('sms-alerts'),
      channel('posters'),
    )
    expect(find(observed, 'subscribers-list-not-owned')?.params.channels).toEqual(['panneaupocket'])
    expect(find(observed, 'list-owner-unknown')?.params.channels).toEqual(['sms-alerts'])
  })

  it('counts the links that advertise platforms, not those to own media', () => {
    const observed = withChannels(
      channel('facebook', { officialLinks: 3 }),
      channel('instagram'),
      channel('website', { officialLinks: 9 }),
    )
    expect(find(observed, 'platforms-advertised')?.params.count).toBe(3)
    expect(find(withChannels(channel('website', { officialLinks: 9 })), 'platforms-advertised')).toBeUndefined()
  })

  it('judges where followers live and how old they are only when a file tells', () => {
    const measured = channel('facebook', { monthlyPeople: entry('channel-monthly-people', residents(500), 'facebook') })
    const assume = (key: 'channel-local-share' | 'channel-age-share', formula: string, name: string) => ({
      ...entry(key, share(0.3, 0.6, 0.9), name),
      subject: { key, channel: name },
      formula: { id: formula, section: '§2' },
    })
    const observed = (ledger: Observed['ledger']): Observed => ({
      ...withChannels(measured, channel('instagram')),
      illusion: { ...nothingObserved.illusion, outsideShare: entry('followers-outside-share', share(0.3, 0.5, 0.7)) },
      ledger,
    })
    const guessed = observed([
      assume('channel-local-share', 'local-share-prior', 'facebook'),
      assume('channel-age-share', 'age-share-prior', 'facebook'),
    ])
    expect(find(guessed, 'followers-outside-territory')).toBeUndefined()
    expect(find(guessed, 'local-share-unknown')?.params.channels).toEqual(['facebook'])
    expect(find(guessed, 'audience-age-unknown')?.params.channels).toEqual(['facebook'])
    const told = observed([
      assume('channel-local-share', 'local-share-city', 'facebook'),
      assume('channel-local-share', 'local-share-prior', 'instagram'),
      assume('channel-age-share', 'age-share-file', 'facebook'),
    ])
    expect(find(told, 'followers-outside-territory')?.severity).toBe('warning')
    expect(find(told, 'local-share-unknown')?.params.channels).toEqual(['instagram'])
    expect(find(told, 'audience-age-unknown')).toBeUndefined()
  })

  it('lists the channels whose cost, hours or visits nobody said', () => {
    const means = (name: string, hours: boolean) => ({
      channel: name,
      publications: entry('publications-count'),
      hoursPerMonth: hours ? entry('hours-per-month', known(1, 2, 3, 'hours-per-month')) : entry('hours-per-month'),
      costPerYear: entry('cost-per-year'),
      costPerResident: entry('cost-per-resident'),
      minutesPerResident: entry('minutes-per-resident'),
      hoursPerThousandContacts: entry('hours-per-thousand-contacts'),
      costPerThousandContacts: entry('cost-per-thousand-contacts'),
    })
    const observed: Observed = {
      ...withChannels(channel('website'), channel('print-bulletin', { rung: 'distribution' })),
      sobriety: { ...nothingObserved.sobriety, channels: [means('website', true), means('print-bulletin', false)] },
    }
    expect(find(observed, 'costs-unknown')?.params.channels).toEqual(['website', 'print-bulletin'])
    expect(find(observed, 'hours-unknown')?.params.channels).toEqual(['print-bulletin'])
    expect(find(observed, 'no-web-statistics')?.params.channels).toEqual(['website'])
    expect(find(observed, 'bulletin-readership-unknown')).toBeDefined()
  })
})
