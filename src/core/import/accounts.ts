/** The accounts that the rows of a file name, each made once: thousands of publications share them. */
import type { ChannelRef } from '../dossier/facts.ts'
import { detached } from './columns.ts'

export class Accounts {
  readonly #service: string
  readonly #known = new Map<string | null, ChannelRef>()

  constructor(service: string) {
    this.#service = service
  }

  /** Null: the row does not say. */
  of(account: string | null): ChannelRef {
    const known = this.#known.get(account)
    if (known !== undefined) return known
    const channel = { service: this.#service, account: account === null ? null : detached(account), name: null }
    this.#known.set(channel.account, channel)
    return channel
  }
}
