/** What is still to find out about a channel. */
import type { Channel } from '../../src/core/dossier/channel.ts'
import { serviceById } from '../../src/core/reference/services.ts'
import type { ServiceFamily } from '../../src/core/reference/reference.ts'

const withoutSubscribers: ReadonlySet<ServiceFamily> = new Set([
  'print',
  'display',
  'person',
  'press',
  'web',
  'open-data',
])

/** False for channels that nobody subscribes to: a site, a bulletin, a panel. */
export function hasSubscribers(channel: Pick<Channel, 'service'>): boolean {
  const service = serviceById(channel.service)
  return service === null || !withoutSubscribers.has(service.family)
}

/** Number of questions of the form that nobody has answered and that concern this kind of channel. */
export function countUnknown(channel: Channel): number {
  const service = serviceById(channel.service)
  const answers: unknown[] = [channel.messageTypes, channel.exclusiveShare, channel.hoursPerMonth, channel.costPerYear]
  if (hasSubscribers(channel)) answers.push(channel.subscribers, channel.listOwner)
  if (service?.kind === 'platform') answers.push(channel.adSpendPerYear, channel.officialLinks)
  return answers.filter((answer) => answer === null).length
}
