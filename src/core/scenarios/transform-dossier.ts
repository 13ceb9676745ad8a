/**
 * A dossier as measures make it (method.md §11): channels that come, change and go, described as an authority would describe
 * them, and what is supposed of who uses them. It is then measured like any other dossier.
 */
import type { Channel, Range } from '../dossier/channel.ts'
import { channelId, unanswered } from '../dossier/channel.ts'
import type { Dossier } from '../dossier/dossier.ts'
import { adultBands } from '../dossier/dossier.ts'
import type { SupposedUse } from '../dossier/supposed.ts'
import type { Interval } from '../figure.ts'
import { clamp, dividedBy, exactly, midpoint, plus, times } from '../figure.ts'
import type { RecordedChannel } from '../reach/record-channels.ts'
import { adultRecord } from '../reach/residents.ts'
import { followRateId, leverValueId } from '../reference/lever-values.ts'
import { organicReach } from '../reference/priors.ts'
import type { ServiceFamily } from '../reference/reference.ts'
import { serviceById } from '../reference/services.ts'
import { usagePrior } from '../reference/usage-by-age.ts'
import type { Effect, Measure } from './lever.ts'
import { leverById } from './lever-catalogue.ts'
import { followRate, numberOf, yearlyCost } from './lever-numbers.ts'
import type { Step } from './progress.ts'
import type { Today } from './today.ts'
import type { Kept } from './transform-channels.ts'
import { thinnedOverlap, withVisits } from './transform-channels.ts'

export interface TransformedDossier {
  readonly dossier: Dossier
  /** Share of the audience of an account that is still reached by it, or followed elsewhere. */
  readonly kept: ReadonlyMap<string, Kept>
  /** Channels that stand for those who followed. */
  readonly followers: ReadonlySet<string>
}

/** What is being put together; each effect adds to it. */
interface Draft {
  channels: Map<string, Channel>
  uses: Map<string, SupposedUse>
  kept: Map<string, Kept>
  followers: Set<string>
}

/** What comes goes first: the order in which measures are written changes nothing. */
const order: readonly Effect['kind'][] = [
  'adds',
  'extends',
  'opens-content',
  'takes-alerts-off',
  'stops-advertising',
  'reduces',
  'closes',
]

export function transformDossier(today: Today, steps: readonly Step[]): TransformedDossier {
  const { dossier, measured, connected } = today
  const draft: Draft = {
    channels: new Map(dossier.channels.map((one) => [one.id, one])),
    uses: new Map(),
    kept: new Map(),
    followers: new Set(),
  }
  const rank = ({ measure }: Step): number => order.indexOf(leverById(measure.lever).effect.kind)
  for (const step of steps.toSorted((one, other) => rank(one) - rank(other))) apply(step, draft, today)
  const { channels, kept, uses, followers } = draft
  const visits = visitsKept(measured.given.channels, draft)
  return {
    dossier: {
      ...dossier,
      channels: [...channels.values()],
      observations: visits === null ? dossier.observations : dossier.observations.map((one) => withVisits(one, visits)),
      overlaps: measured.given.overlaps
        .filter((one) => one.channels.every((id) => channels.has(id)))
        .map((one) => thinnedOverlap(one, kept)),
      overlapsAmongUsers: [],
      supposed: { uses: [...uses.values()], connected },
    },
    kept,
    followers,
  }
}

function apply({ measure, share, doubled }: Step, draft: Draft, today: Today): void {
  const { effect } = leverById(measure.lever)
  switch (effect.kind) {
    case 'adds':
      add(effect, measure, share, draft, today)
      return
    case 'extends':
      put(draft, work(effect.service, measure, today), shareOfBands(effect.service, measure, share, today))
      return
    case 'opens-content':
      openContent(draft, share)
      put(draft, work('website', measure, today), nobody)
      return
    case 'takes-alerts-off':
      ofPlatforms(draft, (one) => ({
        ...one,
        messageTypes: one.messageTypes?.filter((type) => type !== 'alerts') ?? null,
      }))
      return
    case 'stops-advertising':
      change(draft, measure, (one) => ({ ...one, adSpendPerYear: { low: 0, high: 0 } }))
      thin(draft, measure, keptOf(measure, share, today), today)
      return
    case 'reduces':
      if (!effect.frozen || doubled) reduce(effect.frozen, measure, share, draft, today)
      return
    case 'closes':
      if (doubled) close(measure, share, draft, today)
  }
}

const nobody: Omit<SupposedUse, 'channel'> = { byBand: adultRecord(() => exactly(0)), references: [] }

function put({ channels, uses }: Draft, channel: Channel, use: Omit<SupposedUse, 'channel'>): void {
  channels.set(channel.id, channel)
  uses.set(channel.id, { channel: channel.id, ...use })
}

/** Families that people subscribe to: how many would is drawn from how many would see something. */
const subscribed: ReadonlySet<ServiceFamily> = new Set(['social', 'messaging', 'video', 'email', 'sms', 'app'])

function add(
  { service, messageTypes, uptake }: Extract<Effect, { kind: 'adds' }>,
  measure: Measure,
  share: Interval,
  draft: Draft,
  today: Today,
): void {
  const { reference } = today.dossier
  const use =
    uptake === 'published' ? publishedUse(service, share, today) : shareOfBands(service, measure, share, today)
  const found = serviceById(service)
  const people = plus(...adultBands.map((band) => times(use.byBand[band], exactly(today.structure.byBand[band]))))
  const subscribers =
    found && subscribed.has(found.family) ? dividedBy(people, organicReach(reference, service).interval) : null
  const channel = {
    ...work(service, measure, today, ''),
    messageTypes,
    subscribers: subscribers && range(subscribers),
    listOwner: found?.kind === 'own' ? ('authority' as const) : null,
  }
  put(draft, channel, use)
}

/** A channel that costs what the lever costs, and of which nothing else is said: a part of a service. */
function work(service: string, measure: Measure, today: Today, account: string = measure.lever): Channel {
  const { reference } = today.dossier
  const hours = numberOf(measure, 'hours', reference)
  const cost = yearlyCost(measure, reference, today.adults)
  return {
    ...unanswered,
    id: channelId(service, account),
    service,
    account,
    fromFilesOnly: false,
    messageTypes: [],
    hoursPerMonth: hours && range(hours),
    costPerYear: cost && range(cost),
  }
}

/** Of an online channel, the share supposed is one of those connected. */
function shareOfBands(
  service: string,
  measure: Measure,
  share: Interval,
  { dossier, connected }: Today,
): Omit<SupposedUse, 'channel'> {
  const uptake = numberOf(measure, 'uptake', dossier.reference) ?? exactly(0)
  const online = serviceById(service)?.online === true
  return {
    byBand: adultRecord((band) => times(uptake, share, online ? connected[band] : exactly(1))),
    references: [leverValueId(measure.lever, 'uptake')],
  }
}

function publishedUse(service: string, share: Interval, { dossier, connected }: Today): Omit<SupposedUse, 'channel'> {
  const priors = adultRecord((band) => usagePrior(dossier.reference, service, band, connected[band]))
  return {
    byBand: adultRecord((band) => times(priors[band].interval, share)),
    references: [...new Set(adultBands.flatMap((band) => priors[band].references))],
  }
}

/** What platforms carry goes on the site too; what is only on a platform dwindles. */
function openContent(draft: Draft, share: Interval): void {
  const carried = platformsOf(draft).flatMap((one) => one.messageTypes ?? [])
  const site = [...draft.channels.values()].find((one) => one.service === 'website')
  if (site) {
    const messageTypes = [...new Set([...(site.messageTypes ?? []), ...carried])]
    draft.channels.set(site.id, { ...site, messageTypes })
  }
  ofPlatforms(draft, (one) => {
    const { exclusiveShare: before } = one
    if (before === null) return share.low < 1 ? one : { ...one, exclusiveShare: { low: 0, high: 0 } }
    return { ...one, exclusiveShare: { low: before.low * (1 - share.high), high: before.high * (1 - share.low) } }
  })
}

function platformsOf({ channels }: Draft): readonly Channel[] {
  return [...channels.values()].filter((one) => serviceById(one.service)?.kind === 'platform')
}

function ofPlatforms(draft: Draft, changed: (channel: Channel) => Channel): void {
  for (const one of platformsOf(draft)) draft.channels.set(one.id, changed(one))
}

function change(draft: Draft, { account }: Measure, changed: (channel: Channel) => Channel): void {
  const channel = draft.channels.get(account ?? '')
  if (channel) draft.channels.set(channel.id, changed(channel))
}

/** Share of its audience that an account keeps, from all of it at the start to what is supposed at the end. */
function keptOf(measure: Measure, share: Interval, { dossier }: Today): Interval {
  const kept = numberOf(measure, 'keptAudience', dossier.reference) ?? exactly(1)
  const lost = times(share, { low: 1 - kept.high, central: 1 - kept.central, high: 1 - kept.low })
  return { low: 1 - lost.high, central: 1 - lost.central, high: 1 - lost.low }
}

function recorded(id: string | null, { measured }: Today): RecordedChannel | null {
  return measured.given.channels.find((one) => one.reach.channel === id) ?? null
}

/** A part of what the account reaches today; nothing is supposed of an account that nobody measured. */
function thin(draft: Draft, measure: Measure, kept: Interval, today: Today): void {
  const audience = recorded(measure.account, today)?.audience
  if (!audience?.measured) return
  // Two measures on one account each take their part.
  const before = draft.kept.get(audience.id)
  const all = adultRecord((band) => times(before?.[band] ?? exactly(1), kept))
  draft.kept.set(audience.id, all)
  draft.uses.set(audience.id, {
    channel: audience.id,
    byBand: adultRecord((band) => times(ofResidents(audience.byBand[band], today.structure.byBand[band]), all[band])),
    references: [leverValueId(measure.lever, 'keptAudience')],
  })
}

function ofResidents(people: Interval, residents: number): Interval {
  return residents <= 0 ? exactly(0) : clamp(times(people, exactly(1 / residents)), 0, 1)
}

function reduce(frozen: boolean, measure: Measure, share: Interval, draft: Draft, today: Today): void {
  const hours = numberOf(measure, 'keptHours', today.dossier.reference) ?? exactly(1)
  const kept = frozen ? keptOf(measure, exactly(1), today) : keptOf(measure, share, today)
  change(draft, measure, (one) => ({
    ...one,
    hoursPerMonth: one.hoursPerMonth && {
      low: one.hoursPerMonth.low * hours.low,
      high: one.hoursPerMonth.high * hours.high,
    },
    ...(frozen ? { messageTypes: [], exclusiveShare: { low: 0, high: 0 }, adSpendPerYear: { low: 0, high: 0 } } : {}),
  }))
  thin(draft, measure, kept, today)
  if (!frozen) return
  const left = { low: 1 - kept.high, central: 1 - kept.central, high: 1 - kept.low }
  follow(draft, measure, times(left, followRate(today.dossier.reference), share), today)
}

function close(measure: Measure, share: Interval, draft: Draft, today: Today): void {
  const { account } = measure
  if (account === null) return
  draft.channels.delete(account)
  draft.uses.delete(account)
  const rate = times(followRate(today.dossier.reference), share)
  const sent = follow(draft, measure, rate, today)
  draft.kept.set(
    account,
    adultRecord(() => (sent ? rate : exactly(0))),
  )
}

/** Those who follow: a part of the audience of the account, now reached by the site or the letter. False: by neither. */
function follow(draft: Draft, { account }: Measure, rate: Interval, today: Today): boolean {
  const audience = recorded(account, today)?.audience
  const target = ['website', 'newsletter'].find((service) =>
    [...draft.channels.values()].some((one) => one.service === service),
  )
  if (!audience?.measured || target === undefined) return false
  const name = `from ${audience.id}`
  const id = channelId(target, name)
  put(
    draft,
    { ...unanswered, id, service: target, account: name, fromFilesOnly: false, messageTypes: [] },
    {
      byBand: adultRecord((band) => times(ofResidents(audience.byBand[band], today.structure.byBand[band]), rate)),
      references: [followRateId],
    },
  )
  draft.followers.add(id)
  return true
}

/** Visits that platforms send follow what they still show; null when no account changes. */
function visitsKept(before: readonly RecordedChannel[], { channels, kept }: Draft): Interval | null {
  const platforms = before.filter((one) => one.reach.kind === 'platform').map((one) => one.reach.channel)
  if (!platforms.some((id) => kept.has(id))) return null
  const shares = platforms.flatMap((id) =>
    channels.has(id) ? adultBands.map((band) => kept.get(id)?.[band] ?? exactly(1)) : [exactly(0)],
  )
  return midpoint(Math.min(...shares.map((one) => one.low)), Math.max(...shares.map((one) => one.high)))
}

function range({ low, high }: Interval): Range {
  return { low, high }
}
