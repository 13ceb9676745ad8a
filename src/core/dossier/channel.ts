/** A channel of the inventory: what the authority says of it. Every null means "nobody said": it lowers confidence. */

export const messageTypes = [
  'alerts',
  'agenda',
  'works',
  'school',
  'council',
  'culture',
  'participation',
  'services',
  'solidarity',
  'environment',
  'jobs',
  'local-life',
] as const
export type MessageType = (typeof messageTypes)[number]

/** Who holds the list of subscribers, and could take it elsewhere. */
export const listOwners = ['authority', 'operator', 'nobody'] as const
export type ListOwner = (typeof listOwners)[number]

/** A range typed by a person; equal ends when they are sure. */
export interface Range {
  readonly low: number
  readonly high: number
}

/** What somebody says of a channel, whatever the channel: in the app or in the inventory template. */
export interface ChannelAnswers {
  /** Year or month it began, `YYYY` or `YYYY-MM`. */
  readonly since: string | null
  readonly messageTypes: readonly MessageType[] | null
  /** Share of its publications that exist nowhere else, 0 … 1. */
  readonly exclusiveShare: Range | null
  readonly hoursPerMonth: Range | null
  /** Euros a year, without advertising. */
  readonly costPerYear: Range | null
  readonly adSpendPerYear: Range | null
  readonly subscribers: Range | null
  /** Unique people per month as typed by the user; for print and panels, copies or passers-by. */
  readonly peoplePerMonth: Range | null
  readonly listOwner: ListOwner | null
  /** Number of links or mentions on the official site and printed matter (the legitimacy lent to the service). */
  readonly officialLinks: number | null
}

/** Nobody said anything. */
export const unanswered: ChannelAnswers = {
  since: null,
  messageTypes: null,
  exclusiveShare: null,
  hoursPerMonth: null,
  costPerYear: null,
  adSpendPerYear: null,
  subscribers: null,
  peoplePerMonth: null,
  listOwner: null,
  officialLinks: null,
}

export interface Channel extends ChannelAnswers {
  /** `service:account`, lower case, stable. */
  readonly id: string
  /** A service id of the catalogue (`reference/services.ts`). */
  readonly service: string
  /** Account name; empty for the only channel of its kind (the site, the bulletin). */
  readonly account: string
  /** True when only files mention it: nobody has described it yet. */
  readonly fromFilesOnly: boolean
}

/** The id of a channel: the service, then the account reduced to lower-case letters and digits. */
export function channelId(service: string, account: string): string {
  const slug = account
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  return slug === '' ? service : `${service}:${slug}`
}

/** The service of a channel, from its id. */
export function serviceOf(id: string): string {
  return id.split(':', 1)[0] ?? id
}
