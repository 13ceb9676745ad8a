/** The inventory: what was described in the app, then what `canaux.csv` says. */
import type { Problem } from '../problem.ts'
import type { Channel, Range } from './channel.ts'
import { channelId } from './channel.ts'
import type { DossierState } from './dossier.ts'
import type { FactConflict, FactSide } from './fact-conflict.ts'
import { Conflicts } from './fact-conflict.ts'
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

type RangeField = (typeof rangeFields)[number]

export interface Inventory {
  /** Removed channels included: their facts must still find them. In the order of their first mention. */
  readonly channels: readonly Channel[]
  /** Differences that nobody settled. */
  readonly problems: readonly Problem[]
  /** Every difference between two files, settled or not. */
  readonly conflicts: readonly FactConflict[]
}

interface Row {
  readonly fact: ChannelFact
  readonly sha256: string
}

/** What the files say of a channel. */
interface Described {
  /** The latest row. */
  readonly row: Row
  /** The row believed for a number, when it is not the latest one. */
  readonly believed: Readonly<Partial<Record<RangeField, Row>>>
}

/**
 * A channel described in the app replaces the file's row whole: an empty field there means "I do not know". Between two
 * files the latest import wins, unless the user chose otherwise, and a difference in a number is told.
 */
export function mergeInventory(state: Pick<DossierState, 'channels' | 'imports' | 'choices'>): Inventory {
  const declared = new Map(state.channels.map((channel) => [channel.id, channel]))
  const described = new Map<string, Described>()
  const conflicts = new Conflicts(state.choices)
  for (const stored of state.imports) {
    for (const fact of stored.facts.channels) {
      const channel = channelOf(fact)
      if (!channel) continue
      const row = { fact, sha256: stored.inspection.sha256 }
      const earlier = declared.has(channel.id) ? undefined : described.get(channel.id)
      described.set(channel.id, { row, believed: earlier ? believedRows(channel.id, earlier, row, conflicts) : {} })
    }
  }
  const merged = new Map<string, Channel>()
  for (const [id, { row, believed }] of described) {
    const channel = declared.get(id) ?? channelOf(row.fact)
    const chosen = Object.entries(believed).map(([field, { fact }]) => [field, fact[field as RangeField]] as const)
    if (channel) merged.set(id, { ...channel, ...Object.fromEntries(chosen) })
  }
  for (const [id, channel] of declared) merged.set(id, channel)
  return { channels: [...merged.values()], problems: conflicts.problems(), conflicts: conflicts.list() }
}

/** For each number that the later row says differently, the row that the user believes, unless it is the later one. */
function believedRows(channel: string, earlier: Described, later: Row, conflicts: Conflicts): Described['believed'] {
  const believed: Partial<Record<RangeField, Row>> = {}
  for (const field of rangeFields) {
    const row = earlier.believed[field] ?? earlier.row
    const [before, now] = [row.fact[field], later.fact[field]]
    if (now === null || before === null || sameRange(now, before)) continue
    const side = sideOf(row, before)
    const kept = conflicts.settle({ channel, metric: field, period: '' }, side, sideOf(later, now))
    if (kept === side) believed[field] = row
  }
  return believed
}

const sideOf = ({ fact, sha256 }: Row, range: Range): FactSide => ({ value: range.high, sha256, place: fact.place })

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

function sameRange(left: Range, right: Range): boolean {
  return left.low === right.low && left.high === right.high
}
