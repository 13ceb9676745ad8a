import type { Figure, Interval } from '../figure.ts'
import { exactly, isFigure, plus, times } from '../figure.ts'
import { absentDraft } from '../ledger.ts'
import type { Reference } from '../reference/effective.ts'
import { personsPerCount } from '../reference/priors.ts'
import type { Trait } from '../reference/reference.ts'
import { defineIndicator, nothing } from './indicator.ts'
import type { Drafts } from './indicator.ts'
import type { MeasuredChannel } from './needs.ts'

/** Services that people subscribe to. */
const subscribed: readonly string[] = ['social', 'messaging', 'video', 'email', 'sms', 'app']

/**
 * Audience lock-in: followers whom the authority could not take elsewhere, among all its subscribers. Where nobody verified
 * whether subscriptions can be moved, all or none of them may be locked in.
 */
export const D4 = defineIndicator({
  id: 'D4',
  method: '§5 D4',
  needs: ['channels', 'reference'],
  compute({ channels, reference }): Drafts<'D4'> {
    const services = channels.list.filter(
      (one) => subscribed.includes(one.service.family) || isFigure(one.followers.result),
    )
    const inputs = services.map((one) => one.followers)
    const known = services.flatMap((one) => {
      const { result } = one.followers
      return isFigure(result)
        ? [{ count: inPeople(result, reference), locked: lockedIn(one), platform: one.service.kind === 'platform' }]
        : []
    })
    const unknownPlatform = services.some((one) => one.service.kind === 'platform' && !isFigure(one.followers.result))
    if (unknownPlatform && !known.some((one) => one.platform)) {
      return { D4: absentDraft('unavailable', 'no-followers', 'D4', inputs) }
    }
    const all = plus(...known.map((one) => one.count))
    if (all.low <= 0) return { D4: absentDraft('unavailable', 'no-subscribers', 'D4', inputs) }
    const share = (end: 'low' | 'central' | 'high'): number =>
      known.reduce((sum, one) => sum + one.count[end] * one.locked[end], 0) / all[end]
    // With counts that are ranges, the ends of the ratio are those of its parts taken against each other.
    const locked = known.map((one) => ({ low: one.count.low * one.locked.low, high: one.count.high * one.locked.high }))
    const free = known.map((one) => ({
      low: one.count.low * (1 - one.locked.high),
      high: one.count.high * (1 - one.locked.low),
    }))
    const sum = (parts: readonly { low: number; high: number }[], end: 'low' | 'high'): number =>
      parts.reduce((total, one) => total + one[end], 0)
    const least = sum(locked, 'low')
    const most = sum(locked, 'high')
    const value: Interval = {
      low: least > 0 ? least / (least + sum(free, 'high')) : 0,
      central: share('central'),
      high: most > 0 ? most / (most + sum(free, 'low')) : 0,
    }
    return { D4: { value, unit: 'share', formula: 'D4', inputs } }
  },
  without: (absence) => nothing(['D4'], absence),
})

/** Households are not one subscriber each: they count for those who live in them. */
function inPeople(count: Figure, reference: Reference): Interval {
  return count.unit === 'households' ? times(count, personsPerCount(reference, '', 'households').interval) : count
}

/** Share of a channel's subscribers who are locked in. Who holds the list decides where there is a list. */
function lockedIn({ channel, service }: MeasuredChannel): Interval {
  if (service.kind !== 'platform' && channel.listOwner === 'authority') return exactly(0)
  if (service.kind !== 'platform' && channel.listOwner === 'operator') return exactly(1)
  return byTrait[service.traits.portableSubscriptions]
}

const byTrait: Readonly<Record<Trait, Interval>> = {
  yes: exactly(0),
  no: exactly(1),
  partial: { low: 0, central: 0.5, high: 1 },
  unverified: { low: 0, central: 0.5, high: 1 },
}
