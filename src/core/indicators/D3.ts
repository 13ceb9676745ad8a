import type { MessageType } from '../dossier/channel.ts'
import { messageTypes } from '../dossier/channel.ts'
import type { Interval, Source } from '../figure.ts'
import { isFigure } from '../figure.ts'
import { absentDraft } from '../ledger.ts'
import type { Draft } from '../ledger.ts'
import { defineIndicator, nothing } from './indicator.ts'
import type { Drafts } from './indicator.ts'
import type { MeasuredChannel } from './needs.ts'

/**
 * Content exclusivity: information published only on platforms. First what the authority declared of its platform channels,
 * weighted by their publications when all of them are counted, else equally; otherwise the share of message types without an open copy.
 */
export const D3 = defineIndicator({
  id: 'D3',
  method: '§5 D3',
  needs: ['channels'],
  compute({ channels }): Drafts<'D3'> {
    const platforms = channels.list.filter((one) => one.service.kind === 'platform')
    return { D3: fromDeclaredShares(platforms) ?? fromMessageTypes(channels.list) }
  },
  without: (absence) => nothing(['D3'], absence),
})

/** A platform channel of which nobody said anything may publish all or nothing exclusively: it widens the range. */
function fromDeclaredShares(platforms: readonly MeasuredChannel[]): Draft | null {
  const counts = platforms.map(({ publicationCount: { result } }) => (isFigure(result) ? result.central : 0))
  const weigh = counts.every((count) => count > 0)
  const parts = platforms.map((one, index) => ({
    channel: one.channel.id,
    share: one.channel.exclusiveShare,
    weight: weigh ? (counts[index] ?? 0) : 1,
  }))
  const said = parts.flatMap((one) => (one.share ? [{ ...one, share: one.share }] : []))
  if (said.length === 0) return null
  const all = parts.reduce((sum, one) => sum + one.weight, 0)
  const known = said.reduce((sum, one) => sum + one.weight, 0)
  const sum = (end: 'low' | 'high'): number => said.reduce((total, one) => total + one.weight * one.share[end], 0)
  const value: Interval = {
    low: sum('low') / all,
    central: (sum('low') + sum('high')) / 2 / known,
    high: (sum('high') + all - known) / all,
  }
  const sources: readonly Source[] = said.map((one) => ({ kind: 'declared', what: `${one.channel}/exclusiveShare` }))
  return { value, unit: 'share', formula: 'D3-declared', inputs: [], quality: 'declared', sources }
}

/**
 * Of the types of messages that some channel carries, the share that only platforms or walled channels carry. A channel whose
 * wall nobody verified may be an open copy or not; so may an open channel that nobody described.
 */
function fromMessageTypes(channels: readonly MeasuredChannel[]): Draft {
  const carried = messageTypes.filter((type) => channels.some((one) => carries(one, type)))
  if (carried.length === 0) return absentDraft('unavailable', 'no-message-types', 'D3-message-types')
  const undescribed = channels.some((one) => one.channel.messageTypes === null && openness(one) !== 'closed')
  const without = (copies: readonly ('open' | 'perhaps')[]): number =>
    carried.filter(
      (type) => !channels.some((one) => carries(one, type) && copies.some((copy) => copy === openness(one))),
    ).length
  const sure = without(['open', 'perhaps']) / carried.length
  const most = without(['open']) / carried.length
  const sources: readonly Source[] = channels
    .filter((one) => one.channel.messageTypes !== null)
    .map((one) => ({ kind: 'declared', what: `${one.channel.id}/messageTypes` }))
  return {
    value: { low: undescribed ? 0 : sure, central: (sure + most) / 2, high: most },
    unit: 'share',
    formula: 'D3-message-types',
    inputs: [],
    quality: 'declared',
    sources,
  }
}

function carries(one: MeasuredChannel, type: MessageType): boolean {
  return one.channel.messageTypes?.includes(type) ?? false
}

function openness({ service }: MeasuredChannel): 'open' | 'perhaps' | 'closed' {
  if (service.kind === 'platform' || service.traits.accountWall === 'yes') return 'closed'
  return service.traits.accountWall === 'no' ? 'open' : 'perhaps'
}
