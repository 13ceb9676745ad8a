/** The inventory: what was described in the app, then what `canaux.csv` says. */
import type { Problem } from '../problem.ts'
import { problem } from '../problem.ts'
import type { Channel, Range } from './channel.ts'
import { channelId } from './channel.ts'
import type { DossierState } from './dossier.ts'
import type { ChannelFact } from './facts.ts'

/** Numbers that the inventory holds of a channel. */
export const rangeFields = [
  'exclusiveShare',
  'hoursPerMonth',
  'costPerYear',
  'adSpendPerYear',
  'subscribers',
  'peoplePerMonth',
] as const satisfies readonly (keyof ChannelFact & keyof Channel)[]

export interface Inventory {
  /** Removed channels included: their facts must still find them. In the order of their first mention. */
  readonly channels: readonly Channel[]
  readonly problems: readonly Problem[]
}

interface Row {
  readonly fact: ChannelFact
  readonly sha256: string
}

/**
 * A channel described in the app replaces the file's row whole: an empty field there means "I do not know". Between two
 * files the latest import wins, and a difference in a number is told.
 */
export function mergeInventory(state: Pick<DossierState, 'channels' | 'imports'>): Inventory {
  const declared = new Map(state.channels.map((channel) => [channel.id, channel]))
  const rows = new Map<string, Row>()
  const problems: Problem[] = []
  for (const stored of state.imports) {
    for (const fact of stored.facts.channels) {
      const channel = channelOf(fact)
      if (!channel) continue
      const row = { fact, sha256: stored.inspection.sha256 }
      const earlier = rows.get(channel.id)
      if (earlier && !declared.has(channel.id)) problems.push(...differences(channel.id, row, earlier))
      rows.set(channel.id, row)
    }
  }
  const merged = new Map<string, Channel>()
  for (const [id, { fact }] of rows) {
    const channel = declared.get(id) ?? channelOf(fact)
    if (channel) merged.set(id, channel)
  }
  for (const [id, channel] of declared) merged.set(id, channel)
  return { channels: [...merged.values()], problems }
}

function channelOf(fact: ChannelFact): Channel | null {
  const { service } = fact.channel
  if (service === null) return null
  const account = fact.channel.account ?? fact.channel.name ?? ''
  return {
    id: channelId(service, account),
    service,
    account,
    since: fact.since,
    messageTypes: fact.messageTypes,
    exclusiveShare: fact.exclusiveShare,
    hoursPerMonth: fact.hoursPerMonth,
    costPerYear: fact.costPerYear,
    adSpendPerYear: fact.adSpendPerYear,
    subscribers: fact.subscribers,
    peoplePerMonth: fact.peoplePerMonth,
    listOwner: fact.listOwner,
    officialLinks: fact.officialLinks,
    fromFilesOnly: false,
  }
}

function differences(channel: string, kept: Row, other: Row): readonly Problem[] {
  return rangeFields.flatMap((field) => {
    const now = kept.fact[field]
    const before = other.fact[field]
    if (now === null || before === null || sameRange(now, before)) return []
    return [
      problem(
        'conflicting-values',
        'warning',
        {
          channel,
          metric: field,
          period: '',
          kept: now.high,
          other: before.high,
          otherFile: kept.sha256 === other.sha256 ? '' : (other.fact.place.file ?? ''),
          count: 1,
        },
        kept.fact.place,
      ),
    ]
  })
}

function sameRange(left: Range, right: Range): boolean {
  return left.low === right.low && left.high === right.high
}
