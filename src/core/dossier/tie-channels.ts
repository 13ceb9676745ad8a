/**
 * Ties the channels that files name to those of the inventory. Never fuzzy: a name is equal after normalisation or it is not.
 * In order: same service and account; same name; the only channel of that service on both sides; else a channel of its own.
 */
import type { Channel } from './channel.ts'
import { channelId, serviceOf, unanswered } from './channel.ts'
import type { ChannelRef } from './facts.ts'

/** A reference whose network is known, by the file or by the user's answer. */
export type KnownRef = Pick<ChannelRef, 'account' | 'name'> & { readonly service: string }

export interface ChannelTies {
  /** Channels that only files mention, in the order of their id. */
  readonly fromFiles: readonly Channel[]
  /** The channel's id; may be one of the removed ids. */
  idOf(ref: KnownRef): string
}

/** Accounts that files name and that are one and the same: an identifier and a name seen together tie the two. */
interface FileAccount {
  readonly service: string
  readonly keys: Set<string>
  readonly account: string
  name: string
}

interface Target {
  readonly id: string
  readonly service: string
  readonly keys: ReadonlySet<string>
}

export function tieChannels(
  inventory: readonly Channel[],
  removed: readonly string[],
  refs: Iterable<KnownRef>,
): ChannelTies {
  const targets = [...inventory.map(targetOf), ...removed.map(removedTarget)]
  const accounts = fileAccounts(refs)
  const tied = new Map<FileAccount, string>()
  for (const account of accounts) {
    const match = targets.find((target) => target.service === account.service && shareKey(target.keys, account.keys))
    if (match) tied.set(account, match.id)
  }
  for (const service of new Set(accounts.map((one) => one.service))) {
    const sameService = accounts.filter((one) => one.service === service)
    const [orphan, ...otherOrphans] = sameService.filter((one) => !tied.has(one))
    const [only, ...otherTargets] = targets.filter((target) => target.service === service)
    if (!orphan || !only || otherOrphans.length > 0 || otherTargets.length > 0) continue
    // A second account beside one already matched by its name is another page: it stays apart.
    if (sameService.length === 1) tied.set(orphan, only.id)
  }

  const fromFiles = new Map<string, Channel>()
  for (const account of accounts) {
    if (tied.has(account)) continue
    const channel = undescribed(account.service, account.account, account.name)
    tied.set(account, channel.id)
    fromFiles.set(channel.id, channel)
  }

  const byKey = new Map<string, string>()
  for (const [account, id] of tied) for (const key of account.keys) byKey.set(key, id)
  const named = [...fromFiles.values()]
  const idOf = (ref: KnownRef): string => {
    const [key] = keysOf(ref)
    return (key === undefined ? undefined : byKey.get(key)) ?? anonymousTarget(ref.service, targets, named)
  }
  for (const ref of refs) {
    const id = idOf(ref)
    if (!fromFiles.has(id) && !targets.some((target) => target.id === id)) {
      fromFiles.set(id, undescribed(ref.service, '', ''))
    }
  }
  return { fromFiles: [...fromFiles.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), idOf }
}

/** A channel nobody has described yet. */
function undescribed(service: string, account: string, name: string): Channel {
  return {
    id: channelId(service, account),
    service,
    account: name === '' ? account : name,
    ...unanswered,
    fromFilesOnly: true,
  }
}

/** Where a series goes that names its network but no account. */
function anonymousTarget(service: string, targets: readonly Target[], fromFiles: readonly Channel[]): string {
  const inventory = targets.filter((target) => target.service === service)
  if (inventory.some((target) => target.id === service)) return service
  const candidates = inventory.length > 0 ? inventory : fromFiles.filter((channel) => channel.service === service)
  const [only, ...others] = candidates
  return only && others.length === 0 ? only.id : service
}

function fileAccounts(refs: Iterable<KnownRef>): readonly FileAccount[] {
  const named = [...refs].filter((ref) => keysOf(ref).length > 0)
  // References that give both identifier and name first: they tell which name goes with which identifier.
  const ordered = [...named.filter((ref) => keysOf(ref).length > 1), ...named.filter((ref) => keysOf(ref).length === 1)]
  const byKey = new Map<string, FileAccount>()
  const accounts: FileAccount[] = []
  for (const ref of ordered) {
    const keys = keysOf(ref)
    const known = keys.map((key) => byKey.get(key)).find((one) => one !== undefined)
    const account = known ?? newAccount(ref)
    if (!known) accounts.push(account)
    if (account.name === '' && ref.name !== null) account.name = ref.name
    for (const key of keys) {
      account.keys.add(key)
      if (!byKey.has(key)) byKey.set(key, account)
    }
  }
  return accounts
}

function newAccount(ref: KnownRef): FileAccount {
  return {
    service: ref.service,
    keys: new Set(),
    account: filled(ref.account) ?? filled(ref.name) ?? '',
    name: ref.name ?? '',
  }
}

/** Ids made from the identifier and from the name, without repetition; empty when the file names no account. */
function keysOf(ref: KnownRef): readonly string[] {
  const keys = [ref.account, ref.name].map(filled).filter((text) => text !== null)
  return [...new Set(keys.map((text) => channelId(ref.service, text)))].filter((key) => key !== ref.service)
}

function filled(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text
}

function targetOf(channel: Channel): Target {
  return {
    id: channel.id,
    service: channel.service,
    keys: new Set([channel.id, channelId(channel.service, channel.account)]),
  }
}

function removedTarget(id: string): Target {
  return { id, service: serviceOf(id), keys: new Set([id]) }
}

function shareKey(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return [...left].some((key) => right.has(key))
}
